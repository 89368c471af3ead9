"""In which units a BioC document counts, told by what is left between its passages.

Most write one blank between two passages, or none: where code points leave more, and UTF-16 units or UTF-8
bytes do not, it counts these.
"""

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from annotator.formats.bioc.parts import Item, whole_number

POINTS, *OTHERS = UNITS = ("codepoints", "utf-16", "utf-8")
FIELD = "offsets"  # of a document that this program writes: its unit, where that cannot be told
_ENCODED = {"codepoints": ("utf-32-le", 4), "utf-16": ("utf-16-le", 2), "utf-8": ("utf-8", 1)}
Unit = tuple[int, str, list[Any]]  # where it begins, its text, and the annotations on it


def size(text: str, unit: str) -> int:
    """How long the text is in a unit; in one that is none of these, in code points."""
    if unit not in OTHERS or text.isascii():
        return len(text)
    encoding, width = _ENCODED[unit]
    return len(text.encode(encoding, "surrogatepass")) // width


def unit_of(said: object, text: str) -> str:
    """The unit that is kept of a text: code points where the other says the same."""
    return str(said) if said in OTHERS and size(text, str(said)) != len(text) else POINTS


def told(document: Item) -> str:
    """The unit of one as it stands in a file; where words of annotations say otherwise, they are right."""
    units = [*_units(document)]
    found = next((u for u in UNITS if _fits(units, u)), POINTS)
    return found if found == POINTS or _hits(units, found) >= _hits(units, POINTS) else POINTS


def _units(document: Item) -> Iterator[Unit]:
    for p in _listed(document, "passages"):
        sentences = _listed(p, "sentences")
        inside = [p] if isinstance(p.get("text"), str) else sentences
        more = sentences if inside == [p] else []
        for x in inside:
            offset, text = whole_number(x.get("offset")), x.get("text")
            if offset is not None and isinstance(text, str):
                yield offset, text, [a for y in (x, *more) for a in _listed(y, "annotations")]


def _listed(raw: Item, key: str) -> list[Item]:
    listed = raw.get(key)
    return [x for x in listed if isinstance(x, dict)] if isinstance(listed, list) else []


def _fits(units: list[Unit], unit: str) -> bool:
    return all(b[0] - a[0] - size(a[1], unit) in (0, 1) for a, b in pairwise(units))


def _hits(units: list[Unit], unit: str) -> int:
    """How many annotations in one piece cover their words."""
    encoding, width = _ENCODED[unit]
    found = 0
    for at, text, marks in units:
        raw = text.encode(encoding, "surrogatepass")
        for mark in marks:
            places, words = _listed(mark, "locations"), mark.get("text")
            start, length = (whole_number(places[0].get(k)) if places else None for k in ("offset", "length"))
            if len(places) == 1 and isinstance(words, str) and start is not None and length is not None:
                first = width * (start - at)
                wanted = words.encode(encoding, "surrogatepass")
                found += first >= 0 and raw[first : first + width * length] == wanted
    return found
