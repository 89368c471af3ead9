"""spaCy: JSON without it, DocBin with it, and spaCy itself as the judge of both."""

import json
import zlib
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

from annotator.errors import ExportFailed, ImportFailed
from annotator.formats import Row, export, tell
from annotator.formats.spacy import FORMAT
from annotator.model import Document, Entity, Range
from tests.annotator.formats import drawn, example
from tests.annotator.formats.returned import losses, sent

TEXT = "زار زيد حلب"


def read(path: Path, value: Any, skip_bad: bool = False) -> Any:
    """What comes of a file with this value."""
    (path / "in.json").write_text(json.dumps(value), "utf-8")
    return FORMAT.read(path / "in.json", skip_bad=skip_bad)


def spans(row: Row) -> list[tuple[str, str]]:
    return [(row.document.slice(a.ranges), a.name) for a in row.entities()]


def paragraph(*tokens: tuple[str, str], **keys: Any) -> dict[str, Any]:
    return {"sentences": [{"tokens": [{"orth": w, "ner": t} for w, t in tokens]}], **keys}


def test_the_golden_file_is_written_to_the_letter(root: Path, tmp_path: Path) -> None:
    export(FORMAT, example.ROWS, tmp_path / "out.json")
    assert (tmp_path / "out.json").read_bytes() == (root / "tests/golden/example-spacy.json").read_bytes()


def test_only_other_formats_keys_and_the_source_are_lost() -> None:
    assert losses("spacy", *example.ROWS) == ["1 document's source", "2 unknown keys"]


@pytest.mark.parametrize(
    "value",
    [
        [[TEXT, {"entities": [[4, 7, "PER"], [8, 11, "LOC"]]}]],
        [[TEXT, {"spans": {"sc": [[4, 7, "PER"], [8, 11, "LOC"]]}}]],
        {"classes": ["PER"], "annotations": [[TEXT, {"entities": [[4, 7, "PER"], [8, 11, "LOC"]]}], None]},
        {
            "text": TEXT,
            "ents": [{"start": 4, "end": 7, "label": "PER"}, {"start": 8, "end": 11, "label": "LOC"}],
        },
        [{"id": 3, "paragraphs": [paragraph(("زار", "O"), ("زيد", "U-PER"), ("حلب", "U-LOC"))]}],
        [{"id": 3, "paragraphs": [paragraph(("زار", "O"), ("زيد", "B-PER"), ("حلب", "B-LOC"), raw=TEXT)]}],
    ],
)
def test_every_shape_of_json_is_read_and_told(value: Any, tmp_path: Path) -> None:
    (row,) = read(tmp_path, value).rows
    assert row.document.text == TEXT
    assert spans(row) == [("زيد", "PER"), ("حلب", "LOC")]
    assert tell(tmp_path / "in.json") == "spacy"


def test_lines_of_pairs_are_read(tmp_path: Path) -> None:
    path = tmp_path / "in.jsonl"
    path.write_text("\n".join(json.dumps([TEXT, {"entities": [[4, 7, "PER"]]}]) for _ in "ab"), "utf-8")
    assert [spans(r) for r in FORMAT.read(path).rows] == [[("زيد", "PER")]] * 2


def test_paragraphs_are_documents_and_tags_of_several_tokens_are_one_entity(tmp_path: Path) -> None:
    tokens = (("آل", "B-PER"), ("أبي", "I-PER"), ("زيد", "L-PER"), ("-", "-"), ("حلب", "I-LOC"))
    found = read(tmp_path, [{"id": 7, "paragraphs": [paragraph(*tokens), paragraph(("أ", "-"))]}])
    assert [r.document.id for r in found.rows] == ["7-1", "7-2"]
    assert spans(found.rows[0]) == [("آل أبي زيد", "PER"), ("حلب", "LOC")]
    assert not found.rows[1].annotated
    assert any("white space could not be recovered" in w for w in found.notes)


def test_tokens_as_the_treebank_writes_them_are_found_in_the_text(tmp_path: Path) -> None:
    tokens = (("``", "O"), ("زيد", "U-PER"), ("''", "O"), ("-LRB-", "O"))
    (row,) = read(tmp_path, [{"paragraphs": [paragraph(*tokens, raw='"زيد" (')]}]).rows
    assert spans(row) == [("زيد", "PER")]


def test_a_token_that_is_not_in_the_text_is_refused(tmp_path: Path) -> None:
    found = read(tmp_path, [{"paragraphs": [paragraph(("عمرو", "O"), raw=TEXT)]}], skip_bad=True)
    assert found.refused[0].endswith("the token «عمرو» is not where it should be in the text")


def test_groups_of_spans_keep_their_names(tmp_path: Path) -> None:
    value = {
        "text": TEXT,
        "ents": [{"start": 4, "end": 7, "label": "PER"}],
        "spans": {"people": [[4, 7, "PER"]], "x": [[0, 7, "S"]]},
    }
    (row,) = read(tmp_path, value).rows
    assert [(e.label, e.extra) for e in row.entities()] == [
        ("PER", {}),
        ("S", {"spacy": {"group": "x"}}),
    ]
    declared, (back,) = sent("spacy", [row])
    assert not declared
    assert back.annotations == row.annotations


def test_a_dependency_tree_is_read_as_text_without_a_layer(tmp_path: Path) -> None:
    found = read(tmp_path, [[TEXT, {"heads": [0, 0, 0], "deps": ["ROOT", "nsubj", "dobj"]}]])
    assert not found.rows[0].annotated
    assert any("nothing is said of entities" in w for w in found.notes)


def test_every_shared_file_comes_in_and_goes_out_without_loss(shared: Path, tmp_path: Path) -> None:
    listed = [
        *(shared / "data/formats/spacy").glob("*.json"),
        *(shared / "data/formats/doccano").glob("*.spacy.*"),
    ]
    for path in sorted(listed):
        found = FORMAT.read(path)
        assert found.rows
        assert tell(path) == "spacy"
        assert not export(FORMAT, found.rows, tmp_path / path.name)


@pytest.mark.parametrize("raw", [b"x\x9cabc", zlib.compress(b"abc"), b"\x00\x01", b""])
def test_a_file_that_is_no_docbin_is_refused(raw: bytes, tmp_path: Path) -> None:
    (tmp_path / "in.spacy").write_bytes(raw)
    with pytest.raises(ImportFailed):
        FORMAT.read(tmp_path / "in.spacy")


def test_without_spacy_a_docbin_is_refused_with_the_way_to_get_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(__import__("sys").modules, "spacy", None)
    (tmp_path / "in.spacy").write_bytes(zlib.compress(b"abc"))
    with pytest.raises(ImportFailed, match=r"pip install spacy"):
        FORMAT.read(tmp_path / "in.spacy")
    with pytest.raises(ExportFailed, match=r"pip install spacy"):
        export(FORMAT, example.ROWS, tmp_path / "out.spacy")


def spacy() -> Any:
    """The library, or a skip that says why."""
    return pytest.importorskip("spacy", reason="spaCy, an extra of the program, is not installed")


def docs(path: Path) -> list[Any]:
    return list(spacy().tokens.DocBin().from_disk(path).get_docs(spacy().blank("ar").vocab))


@settings(max_examples=60)
@given(row=drawn.rows())
def test_a_docbin_holds_what_the_json_holds(row: Row, tmp_path_factory: pytest.TempPathFactory) -> None:
    spacy()
    folder = tmp_path_factory.mktemp("docbin")
    assert export(FORMAT, [row], folder / "out.spacy") == export(FORMAT, [row], folder / "out.json")
    assert FORMAT.read(folder / "out.spacy").rows == FORMAT.read(folder / "out.json").rows


def test_spacy_finds_the_text_entities_and_spans_of_a_docbin(tmp_path: Path) -> None:
    spacy()
    export(FORMAT, example.ROWS, tmp_path / "out.spacy")
    assert tell(tmp_path / "out.spacy") == "spacy"
    first, second = docs(tmp_path / "out.spacy")
    assert (first.text, second.text) == (example.TEXT, example.PLAIN.document.text)
    marked = [(s.start_char, s.end_char, s.label_, s.id_, s.kb_id_) for s in first.spans["sc"]]
    assert marked == [(e.extent.start, e.extent.end, e.label, e.id, e.link) for e in example.ENTITIES]
    assert [s.text for s in first.spans["events"]] == ["التقى", "تتسلّم"]
    assert [e.id_ for e in first.ents] == ["e1", "e4", "e5", "e6", "e7", "e8", "e9"]


def test_spacy_reads_the_json_as_its_own(tmp_path: Path) -> None:
    spacy()
    from spacy.training.converters import json_to_docs

    export(FORMAT, example.ROWS, tmp_path / "out.json")
    first, _ = json_to_docs((tmp_path / "out.json").read_text("utf-8"))
    assert first.text == example.TEXT
    assert [e.label_ for e in first.ents] == ["PER", "ORG", "LOC", "DATE", "ORG", "QUANTITY", "خارج المخطط"]


def test_a_docbin_of_others_is_read(tmp_path: Path) -> None:
    library = spacy()
    nlp = library.blank("ar")
    plain, marked = nlp(TEXT), nlp(TEXT)
    marked.ents = [marked.char_span(4, 7, "PER", kb_id="Q1")]
    marked.spans["sc"] = [marked.char_span(4, 7, "PER"), marked.char_span(4, 11, "X")]
    bin = library.tokens.DocBin(docs=[marked, plain])
    bin.to_disk(tmp_path / "in.spacy")
    first, second = FORMAT.read(tmp_path / "in.spacy").rows
    assert spans(first) == [("زيد", "PER"), ("زيد حلب", "X")]
    assert (first.document.id, second.annotated) == ("in-1", False)


def test_a_docbin_cut_short_is_refused(tmp_path: Path) -> None:
    spacy()
    export(FORMAT, example.ROWS, tmp_path / "out.spacy")
    raw = (tmp_path / "out.spacy").read_bytes()
    (tmp_path / "in.spacy").write_bytes(raw[: len(raw) // 2])
    with pytest.raises(ImportFailed, match="it is no DocBin of spaCy"):
        FORMAT.read(tmp_path / "in.spacy")


def test_a_docbin_that_unpacks_to_very_much_is_refused(tmp_path: Path) -> None:
    spacy()
    packed = zlib.compressobj(9)
    blank = bytes(1 << 20)
    (tmp_path / "in.spacy").write_bytes(b"".join(packed.compress(blank) for _ in range(410)) + packed.flush())
    with pytest.raises(ImportFailed, match="unpacked it is larger than 64 MB"):
        FORMAT.read(tmp_path / "in.spacy")


def test_two_layers_of_a_document_are_kept_apart(tmp_path: Path) -> None:
    one = Row(Document("d", TEXT), (Entity("e1", "PER", (Range(4, 7),)),), "أ")
    export(FORMAT, [one, replace(one, annotator="ب")], tmp_path / "out.json")
    assert [r.annotator for r in FORMAT.read(tmp_path / "out.json").rows] == ["أ", "ب"]
