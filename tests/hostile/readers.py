"""The readers of the table: for each a small sound file, with places where a hostile one says other things."""

# ruff: noqa: E501 - a file is a row of the table

import json
import zlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from xml.sax.saxutils import escape

from openpyxl import Workbook

from tests.annotator.formats.papers import made

TEXT = "قال سالمٌ هنا 👍🏽 أمس."
NAME = "سالمٌ"
RAW = "�"  # in a value: where the bytes of `Said.raw` come
Files = Mapping[str, bytes]


@dataclass(frozen=True, slots=True)
class Said:
    """What a file says of its only entity; positions as the reader counts them. `raw` is put in as it is."""

    text: str = TEXT
    start: int | None = None
    end: int | None = None
    words: str = NAME
    label: str = "PER"
    id: str = "تقرير"
    more: bytes = b"0"  # of JSON: a value that nobody knows
    head: bytes = b""  # of XML: what stands before the root
    inside: bytes = b""  # of XML: elements that nobody knows
    raw: bytes = b""


@dataclass(frozen=True, slots=True)
class Reader:
    """`parts`: by the name of a file what it holds, with «text», «start» and the like in it. `pack` makes of these
    what is given to the program. `counts`: what positions are of. `twice` and `cycle`: parts with an id that
    stands twice, with an event that is an argument of itself."""

    name: str
    format: str
    syntax: str  # json, xml, lines or letters
    parts: Mapping[str, str]
    counts: str = ""  # points, units (of UTF-16), tokens
    last: int = 0  # how much less than the end is the number that the format has for it
    twice: Mapping[str, str] = field(default_factory=dict)
    cycle: Mapping[str, str] = field(default_factory=dict)
    pack: Callable[[Path, Files], Path] | None = None

    def write(self, folder: Path, said: Said, parts: Mapping[str, str] | None = None) -> Path:
        """The file or folder, in an empty folder."""
        files = {name: self._filled(content, said) for name, content in (parts or self.parts).items()}
        if self.pack:
            return self.pack(folder, files)
        for name, content in files.items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_bytes(content)
        return folder if len(files) > 1 else folder / next(iter(files))

    def place(self) -> tuple[int, int]:
        """Where the entity stands."""
        if self.counts == "tokens":
            return 1, 2 - self.last
        return TEXT.index(NAME), TEXT.index(NAME) + len(NAME)

    def _filled(self, content: str, said: Said) -> bytes:
        start, end = self.place()
        said = replace(
            said, start=start if said.start is None else said.start, end=end if said.end is None else said.end
        )
        for name in ("text", "words", "label", "id"):
            content = content.replace(f"«{name}»", self._escaped(getattr(said, name)))
        content = content.replace("«word»", said.text.replace(" ", "_"))
        for name in ("start", "end"):
            content = content.replace(f"«{name}»", str(getattr(said, name)))
        content = content.replace("«length»", str(said.end - said.start))  # type: ignore[operator]  # both are set
        whole = content.encode()
        for name in ("more", "head", "inside"):
            whole = whole.replace(f"«{name}»".encode(), getattr(said, name))
        return whole.replace(RAW.encode(), said.raw)

    def _escaped(self, words: str) -> str:
        if self.syntax == "json":
            return json.dumps(words, ensure_ascii=False)[1:-1]
        return escape(words, {'"': "&quot;"}) if self.syntax == "xml" else words


def _zip(name: str, around: Mapping[str, str | bytes] | None = None) -> Callable[[Path, Files], Path]:
    def pack(folder: Path, files: Files) -> Path:
        return made.zipped(folder / name, {**(around or {}), **files})

    return pack


def _of(maker: Callable[..., Path], name: str, part: str, **said: object) -> Callable[[Path, Files], Path]:
    """A document of a word processor, in which the part is another one."""

    def pack(folder: Path, files: Files) -> Path:
        file = maker(folder / name, *said.values())
        import zipfile

        with zipfile.ZipFile(file) as archive:
            whole = {n: archive.read(n) for n in archive.namelist()}
        return made.zipped(file, {**whole, part: files[part]})

    return pack


def _xlsx(folder: Path, files: Files) -> Path:
    import zipfile

    book = Workbook()
    book.active.append(["id", "text"])
    book.active.append(["a", "x"])
    book.save(folder / "a.xlsx")
    with zipfile.ZipFile(folder / "a.xlsx") as archive:
        whole = {n: archive.read(n) for n in archive.namelist()}
    return made.zipped(folder / "a.xlsx", {**whole, **files})


def _pdf(folder: Path, files: Files) -> Path:
    """The letters of a page are drawn one after the other; bytes that are none stand among them."""
    words = files["a.pdf"].decode("utf-8", "replace")[:200]
    letters = dict(enumerate(dict.fromkeys(words), 1))
    numbers = {c: n for n, c in letters.items()}
    line = made.drawn((50.0, 700.0, [numbers[c] for c in words]))
    return made.pdf(folder / "a.pdf", line, letters=letters)


def _docbin(folder: Path, files: Files) -> Path:
    import spacy

    said = json.loads(files["a.spacy"])
    vocab = spacy.blank("xx").vocab
    doc = spacy.tokens.Doc(vocab, words=said["words"], spaces=[True] * len(said["words"]))
    doc.set_ents([spacy.tokens.Span(doc, 1, 2, said["label"])])
    spacy.tokens.DocBin(docs=[doc], store_user_data=True).to_disk(folder / "a.spacy")
    return folder / "a.spacy"


def packed_docbin(content: bytes) -> bytes:
    """What spaCy unpacks first."""
    return zlib.compress(content)


_ENTITY = '{"id":"e1","start":«start»,"end":«end»,"label":"«label»"}'
_JSONL = '{"id":"«id»","text":"«text»","entities":[%s],"more":«more»}\n'
_EVENT = (
    '{"id":"%s","type":"Meet","trigger":{"start":0,"end":3},"arguments":[{"role":"Topic","target":"%s"}]}'
)
_CAS = (
    '{"%%TYPES":{},"%%FEATURE_STRUCTURES":[{"%%ID":1,"%%TYPE":"uima.cas.Sofa","sofaNum":1,"sofaID":"_InitialView",'
    '"mimeType":"text","sofaString":"«text»"},{"%%ID":%s,"%%TYPE":"de.tudarmstadt.ukp.dkpro.core.api.ner.type.'
    'NamedEntity","@sofa":1,"begin":«start»,"end":«end»,"value":"«label»"},{"%%ID":3,"%%TYPE":"uima.tcas.'
    'DocumentAnnotation","@sofa":1,"begin":0,"end":3,"language":"ar"}],"%%VIEWS":{"_InitialView":{"%%SOFA":1,'
    '"%%MEMBERS":[2,3]}},"more":«more»}'
)
_XMI = (
    "«head»<xmi:XMI xmlns:xmi='http://www.omg.org/XMI' xmlns:cas='http:///uima/cas.ecore' "
    "xmlns:n='http:///de/tudarmstadt/ukp/dkpro/core/api/ner/type.ecore' xmi:version='2.0'><cas:NULL xmi:id='0'/>«inside»"
    "<n:NamedEntity xmi:id='2' sofa='1' begin='«start»' end='«end»' value=\"«label»\"/>%s"
    "<cas:Sofa xmi:id='1' sofaNum='1' sofaID='_InitialView' mimeType='text' sofaString=\"«text»\"/>"
    "<cas:View sofa='1' members='2'/></xmi:XMI>"
)
_STUDIO = (
    '[{"data":{"id":"«id»","text":"«text»","more":«more»},"annotations":[{"result":[{"id":"e1","from_name":"label",'
    '"to_name":"text","type":"labels","value":{"start":«start»,"end":«end»,"labels":["«label»"]}}%s]}]}]'
)
_BIOC = (
    '{"documents":[{"id":"«id»","infons":{"more":«more»},"passages":[{"offset":0,"text":"«text»","annotations":['
    '{"id":"e1","infons":{"type":"«label»"},"locations":[{"offset":«start»,"length":«length»}]}%s]}]}]}'
)
_BIOC_XML = (
    "«head»<collection>«inside»<document><id>«id»</id><passage><offset>0</offset><text>«text»</text>"
    '<annotation id="e1"><infon key="type">«label»</infon><location offset="«start»" length="«length»"/></annotation>'
    "%s</passage></document></collection>"
)
_W3C = (
    '[{"@context":"http://www.w3.org/ns/anno.jsonld","id":"%s","type":"Annotation","more":«more»,"body":[{"type":'
    '"TextualBody","purpose":"tagging","value":"«label»"}],"target":{"source":{"id":"urn:a","type":"Text","value":'
    '"«text»"},"selector":[{"type":"TextPositionSelector","start":«start»,"end":«end»}]}}]'
)
_TOKENS = '["قال","سالمٌ","هنا","«text»"]'
_ONEIE = (
    '{"doc_id":"«id»","sent_id":"s","tokens":%s,"more":«more»,"entity_mentions":[{"id":"e1","start":«start»,'
    '"end":«end»,"entity_type":"«label»","text":"سالمٌ"}%s],"relation_mentions":[],"event_mentions":[]}\n'
)
_WEBANNO = (
    "#FORMAT=WebAnno TSV 3.3\n#T_SP=de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity|value\n\n\n"
    "#Text=«text»\n1-1\t0-3\tقال\t_\t\n1-2\t«start»-«end»\t«words»\t«label»\t\n"
)
_CONLL = "قال O\nسالمٌ B-«label»\n«word» O\n\n"
_CONLLU = (
    "# newdoc id = «id»\n# global.Entity = GRP-etype-head-identity\n1\tقال"
    + "\t_" * 8
    + "\n2\tسالمٌ"
    + "\t_" * 7
    + "\tEntity=(e1-«label»-1)\n3\t«word»"
    + "\t_" * 8
    + "\n\n"
)
_PROJECT = {"exportedproject1.json": '{"name":"p","source_documents":[{"name":"a","format":"text"}]}'}
_LAYER = _XMI % ""

JSON = (
    Reader(
        "jsonl", "jsonl", "json", {"a.jsonl": _JSONL % _ENTITY}, "points",
        twice={"a.jsonl": _JSONL % f"{_ENTITY},{_ENTITY}"},
        cycle={"a.jsonl": (_JSONL % _ENTITY).replace(
            '"more"', f'"events":[{_EVENT % ("v1", "v2")},{_EVENT % ("v2", "v1")}],"more"')},
    ),
    Reader("doccano", "doccano", "json", {"a.jsonl": '{"id":1,"text":"«text»","label":[[«start»,«end»,"«label»"]],"more":«more»}\n'}, "points"),
    Reader("doccano with relations", "doccano", "json", {"a.jsonl": '{"id":1,"text":"«text»","entities":[{"id":1,"label":"«label»","start_offset":«start»,"end_offset":«end»}],"relations":[],"more":«more»}\n'}, "points",
        twice={"a.jsonl": '{"id":1,"text":"«text»","entities":[{"id":1,"label":"A","start_offset":0,"end_offset":3},{"id":1,"label":"B","start_offset":4,"end_offset":9}],"relations":[]}\n'}),
    Reader("labelstudio", "labelstudio", "json", {"a.json": _STUDIO % ""}, "points"),
    Reader("prodigy", "prodigy", "json", {"a.jsonl": '{"text":"«text»","spans":[{"start":«start»,"end":«end»,"label":"«label»"}],"answer":"accept","more":«more»}\n'}, "points"),
    Reader("spacy", "spacy", "json", {"a.json": '[["«text»",{"entities":[[«start»,«end»,"«label»"]],"more":«more»}]]'}, "points"),
    Reader("bioc", "bioc", "json", {"a.json": _BIOC % ""}, "points",
        twice={"a.json": _BIOC % ',{"id":"e1","infons":{"type":"X"},"locations":[{"offset":0,"length":3}]}'}),
    Reader("pubannotation", "bioc", "json", {"a.json": '{"text":"«text»","sourceid":"«id»","more":«more»,"denotations":[{"id":"T1","span":{"begin":«start»,"end":«end»},"obj":"«label»"}]}'}, "points",
        twice={"a.json": '{"text":"«text»","denotations":[{"id":"T1","span":{"begin":0,"end":3},"obj":"A"},{"id":"T1","span":{"begin":4,"end":9},"obj":"B"}]}'}),
    Reader("w3c", "w3c", "json", {"a.jsonld": _W3C % "urn:b"}, "points"),
    Reader("hf", "hf", "json", {"a.jsonl": '{"text":"«text»","entities":[{"start":«start»,"end":«end»,"label":"«label»"}],"more":«more»}\n'}, "points"),
    Reader("gliner", "gliner", "json", {"a.json": f'[{{"tokenized_text":{_TOKENS},"ner":[[«start»,«end»,"«label»"]],"more":«more»}}]'}, "tokens", 1),
    Reader("oneie", "oneie", "json", {"a.json": _ONEIE % (_TOKENS, "")}, "tokens",
        twice={"a.json": _ONEIE % (_TOKENS, ',{"id":"e1","start":0,"end":1,"entity_type":"X","text":"قال"}')}),
    Reader("ace", "oneie", "json", {"a.json": '[{"sentence":"قال سالمٌ هنا","words":' + _TOKENS + ',"more":«more»,"golden-entity-mentions":[{"text":"سالمٌ","entity-type":"«label»","start":«start»,"end":«end»}],"golden-event-mentions":[]}]'}, "tokens"),
    Reader("dygie", "oneie", "json", {"a.jsonl": '{"doc_key":"«id»","sentences":[' + _TOKENS + '],"ner":[[[«start»,«end»,"«label»"]]],"more":«more»}\n'}, "tokens", 1),
    Reader("casjson", "casjson", "json", {"a.json": _CAS % 2}, "units", twice={"a.json": (_CAS % 2).replace('"%ID":3', '"%ID":2')}),
    Reader("json records", "table", "json", {"a.json": '[{"id":"«id»","text":"«text»","more":«more»}]'}),
)  # fmt: skip
XML = (
    Reader("xmi", "xmi", "xml", {"a.xmi": _LAYER}, "units",
        twice={"a.xmi": _XMI % "<n:NamedEntity xmi:id='2' sofa='1' begin='0' end='3' value='X'/>"}),
    Reader("bioc xml", "bioc", "xml", {"a.xml": _BIOC_XML % ""}, "points",
        twice={"a.xml": _BIOC_XML % '<annotation id="e1"><infon key="type">X</infon><location offset="0" length="3"/></annotation>'}),
    Reader("inception", "xmi", "xml", {"annotation/a/u.xmi": _LAYER}, "units", pack=_zip("a.zip", _PROJECT)),
    Reader("docx", "docx", "xml", {"word/document.xml": f'«head»<w:document xmlns:w="{made.W}"><w:body><w:p><w:r><w:t>«text»</w:t></w:r></w:p>«inside»</w:body></w:document>'},
        pack=_of(made.docx, "a.docx", "word/document.xml", body=made.p("x"))),
    Reader("odt", "odt", "xml", {"content.xml": f'«head»<office:document-content{made._ODF}><office:body><office:text><text:p>«text»</text:p>«inside»</office:text></office:body></office:document-content>'},
        pack=_of(made.odt, "a.odt", "content.xml", body="<text:p>x</text:p>")),
    Reader("epub", "epub", "xml", {"O/t/1.xhtml": '«head»<html xmlns="http://www.w3.org/1999/xhtml"><body><p>«text»</p>«inside»</body></html>'},
        pack=_of(made.epub, "a.epub", "O/t/1.xhtml", chapters=["x"])),
    Reader("xlsx", "table", "xml", {"xl/worksheets/sheet1.xml": '«head»<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>id</t></is></c><c r="B1" t="inlineStr"><is><t>text</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>«id»</t></is></c><c r="B2" t="inlineStr"><is><t>«text»</t></is></c></row>«inside»</sheetData></worksheet>'}, pack=_xlsx),
    Reader("webpage", "webpage", "xml", {"a.html": "«head»<html><body><p>«text»</p>«inside»</body></html>"}),
)  # fmt: skip
LINES = (
    Reader("brat", "brat", "letters", {"a.txt": "«text»", "a.ann": "T1\t«label» «start» «end»\t«words»\n"}, "points",
        twice={"a.txt": "«text»", "a.ann": "T1\tPER 0 3\tقال\nT1\tX 4 9\tسالمٌ\n"},
        cycle={"a.txt": "«text»", "a.ann": "T1\tMeet 0 3\tقال\nE1\tMeet:T1 Topic:E2\nE2\tMeet:T1 Topic:E1\n"}),
    Reader("conll", "conll", "letters", {"a.conll": _CONLL}),
    Reader("wojood", "wojood", "letters", {"a.txt": _CONLL}),
    Reader("conllu", "conllu", "letters", {"a.conllu": _CONLLU}),
    Reader("webanno", "webanno", "letters", {"a.tsv": _WEBANNO}, "units",
        twice={"a.tsv": _WEBANNO.replace("1-2\t", "1-1\t")}),
    Reader("text", "text", "letters", {"a.txt": "«text»\n"}),
    Reader("csv", "table", "letters", {"a.csv": "id,text\n«id»,«text»\nب,قال كذا\n"}),
    Reader("tsv", "table", "letters", {"a.tsv": "id\ttext\n«id»\t«text»\nب\tقال كذا\n"}),
    Reader("rtf", "rtf", "letters", {"a.rtf": "{\\rtf1\\ansi\\ansicpg1256 abc «text»\\par}"}),
    Reader("zip", "zip", "letters", {"a.txt": "«text»"}, pack=_zip("a.zip")),
    Reader("pdf", "pdf", "letters", {"a.pdf": "abc «text»"}, pack=_pdf),
    Reader("docbin", "spacy", "json", {"a.spacy": '{"words":["قال","سالمٌ","«text»"],"label":"«label»"}'}, pack=_docbin),
)  # fmt: skip
READERS = {r.name: r for r in (*JSON, *XML, *LINES)}
