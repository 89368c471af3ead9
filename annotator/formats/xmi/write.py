"""The structures of a row as XMI: one XML element each."""

import re
from collections.abc import Iterator

from annotator.formats.rows import Row
from annotator.formats.uima.cas import Structure
from annotator.formats.uima.layers import SENTENCE, TOKEN, short
from annotator.formats.uima.write import FIRST, SOFA, Written, is_member

_ESCAPED = re.compile("[&<>'\t\n\r]")
_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "'": "&apos;"}


def lines(row: Row, written: Written) -> Iterator[str]:
    """Of the file, with their line ends."""
    structures = list(written.structures())
    prefixes: dict[str, str] = {}
    for type in (TOKEN, SENTENCE, *(s.type for s in structures)):
        package = type.rpartition(".")[0]
        prefixes.setdefault(package, f"n{len(prefixes)}")
    spaces = "".join(f" xmlns:{p}='http:///{n.replace('.', '/')}.ecore'" for n, p in prefixes.items())
    yield "<?xml version='1.0' encoding='UTF-8'?>\n"
    yield "<xmi:XMI xmlns:xmi='http://www.omg.org/XMI' xmlns:cas='http:///uima/cas.ecore'"
    yield f"{spaces} xmi:version='2.0'>\n<cas:NULL xmi:id='0'/>\n"
    first = FIRST
    for type, spans in ((TOKEN, written.words), (SENTENCE, written.sentences)):
        name = f"{prefixes[type.rpartition('.')[0]]}:{short(type)}"
        yield "".join(
            [
                f"<{name} xmi:id='{id}' sofa='{SOFA}' begin='{begin}' end='{end}'/>\n"
                for id, (begin, end) in enumerate(spans, first)
            ]
        )
        first += len(spans)
    for s in structures:
        package, _, name = s.type.rpartition(".")
        yield f"<{prefixes[package]}:{name}{_attributes(s)}/>\n"
    text = _escaped(row.document.text)
    view = "sofaNum='1' sofaID='_InitialView' mimeType='text'"
    yield f"<cas:Sofa xmi:id='{SOFA}' {view} sofaString='{text}'/>\n"
    ids = (*map(str, range(FIRST, first)), *(s.id for s in structures if is_member(s)))
    members = " ".join(ids)
    yield f"<cas:View sofa='{SOFA}' members='{members}'/>\n</xmi:XMI>\n"


def _attributes(s: Structure) -> str:
    sofa = f" sofa='{SOFA}'" if is_member(s) else ""
    values = "".join([f" {name}='{_escaped(value)}'" for name, value in s.values.items()])
    refs = "".join([f" {name}='{' '.join(ids)}'" for name, ids in s.refs.items()])
    return f" xmi:id='{s.id}'{sofa}{values}{refs}"


def _escaped(words: str) -> str:
    """In an attribute blanks other than spaces would be read as spaces."""
    return _ESCAPED.sub(lambda m: _ENTITIES.get(m[0]) or f"&#{ord(m[0])};", words)
