"""spaCy: a DocBin where the file is called .spacy, else JSON in the shape of version 2.

Both hold the same. spaCy counts code points. JSON is read and written without spaCy.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path

from annotator.formats.heads import first_value
from annotator.formats.rows import Choices, Format, Reading, Row
from annotator.formats.spacy import bin as spacy_bin
from annotator.formats.spacy import json as spacy_json
from annotator.formats.spacy.rows import NAME, hold
from annotator.scheme import Scheme

_SAID = {"entities", "spans", "cats", "heads", "deps", "tags", "words", "links"}  # of a text


def rows(path: Path, reading: Reading) -> Iterator[Row]:
    """Of either form, told by the first bytes. Raises ImportFailed where it is neither."""
    yield from (spacy_bin if _is_bin(path) else spacy_json).rows(path, reading)


def write(rows: Iterable[Row], path: Path, scheme: Scheme | None, choices: Choices) -> None:
    """The form that the file is called after; the scheme is not part of either."""
    del scheme, choices
    (spacy_bin if path.suffix.lower() == ".spacy" else spacy_json).write(rows, path)


def _is_bin(path: Path) -> bool:
    """Whether the file begins as zlib does, which a DocBin is packed with."""
    if not path.is_file():
        return path.suffix.lower() == ".spacy"
    with path.open("rb") as file:
        start = file.read(2)
    return len(start) == 2 and start[0] == 0x78 and int.from_bytes(start) % 31 == 0


def sniff(path: Path) -> bool:
    """Whether it is called so, or its first value has paragraphs, or is a text with its entities."""
    if path.suffix.lower() == ".spacy":
        return True
    known = ({"paragraphs"}, {"text", "ents"}, {"classes", "annotations"})
    match first_value(path):
        case dict() as first:
            return any(k <= first.keys() for k in known)
        case [str(), dict() as about, *_]:  # a pair in an array, or in an array of such
            return bool(_SAID & about.keys())
    return False


FORMAT = Format(NAME, ".json", rows, sniff, write, hold, layers=True, reads=(".spacy", ".jsonl"))
