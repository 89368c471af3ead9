"""The passages of a document that are kept, and written again: [{"start": 0, "end": 8, "infons": {…}}, …].

Places are code points of the text. `infons` and `fields` are what a passage says of itself, `sentences` the
same again, `within` what it says of sentences beside its text; `offset` of the first: where the text begins
in something larger. One passage of all of the text that says nothing is not kept.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Any

from annotator.formats.bioc import counting
from annotator.formats.bioc.parts import KEY, Item
from annotator.formats.claims import units
from annotator.model import Document, Range

WIDEST = 10_000  # blanks between two passages; a larger offset is taken to be a mistake
LARGEST = 2**53  # offset of a text
_KEYS = {"start", "end", "infons", "fields"}
_LISTS = ("annotations", "relations")
_OURS = ("offset", "infons", "text", "sentences", *_LISTS)
Span = tuple[int, int]


def kept(raw: Item, sentences: Sequence[Item], places: Sequence[Span]) -> Item:
    """What is kept of a passage of a file: it, or its sentences where it has no text, stand at the places."""
    found = _said(raw, (places[0][0], places[-1][1]))
    if not isinstance(raw.get("text"), str):
        found["sentences"] = [_said(s, place) for s, place in zip(sentences, places, strict=True)]
    elif within := [x for s in sentences if (x := {k: v for k, v in s.items() if k not in _LISTS})]:
        found["within"] = within
    return found


def _said(raw: Item, place: Span) -> Item:
    start, end = place
    infons = raw["infons"] if isinstance(raw.get("infons"), dict) else {}
    fields = {k: v for k, v in raw.items() if k not in _OURS}
    more = {k: v for k, v in {"infons": infons, "fields": fields}.items() if v}
    return {"start": start, "end": end, **more}


def between(gap: int, *, sentence: bool) -> str:
    """What stands in the text before a passage, or a further sentence of one."""
    return (" " if sentence else "\n")[:gap] + " " * (gap - 1)


def telling(listed: list[Item]) -> list[Item]:
    """Those of a text, where there is something to keep of them."""
    return listed if len(listed) > 1 or any(p.keys() - {"start", "end"} for p in listed) else []


def of(document: Document) -> list[Item]:
    """Those that it has; none where they do not make up its text, or are not as reading gives them."""
    said = document.extra.get(KEY)
    listed = said.get("passages") if isinstance(said, dict) else None
    if not isinstance(listed, list) or not all(_is_sound(p, n) for n, p in enumerate(listed)):
        return []
    text, at = document.text, 0
    for n, (unit, sentence) in enumerate(_units(listed)):
        start, end = unit["start"], unit["end"]
        gap = start - at
        if (
            not 0 <= gap <= WIDEST * (n > 0)
            or end < start
            or text[at:start] != between(gap, sentence=sentence)
        ):
            return []
        at = end
    return telling(listed) if at == len(text) else []


def _is_sound(raw: object, n: int) -> bool:
    """Of the passage of this number."""
    if not isinstance(raw, dict):
        return False
    listed, within, offset = raw.get("sentences", [raw]), raw.get("within", [{0: 0}]), raw.get("offset", 1)
    return (
        _is_said(raw, {"sentences" if "sentences" in raw else "within", *(("offset",) if n == 0 else ())})
        and (type(offset) is int and 0 < offset < LARGEST)
        and isinstance(listed, list)
        and isinstance(within, list)
        and bool(listed and within)
        and all(isinstance(s, dict) and s and not any(k in s for k in _LISTS) for s in within)
        and all(s is raw or _is_said(s, set()) for s in listed)
        and (raw["start"], raw["end"]) == (listed[0]["start"], listed[-1]["end"])
    )


def _is_said(raw: Any, more: set[str]) -> bool:
    if not isinstance(raw, dict) or raw.keys() - _KEYS - more:
        return False
    infons, fields = raw.get("infons", {0: 0}), raw.get("fields", {0: 0})
    places = type(raw.get("start")) is type(raw.get("end")) is int
    dicts = isinstance(infons, dict) and isinstance(fields, dict)
    return places and dicts and bool(infons and fields) and not any(k in fields for k in _OURS)


def _units(listed: Sequence[Item]) -> Iterator[tuple[Item, bool]]:
    """What has a text: sentences, and passages without any; and whether it is a further sentence."""
    for p in listed:
        for n, unit in enumerate(p.get("sentences", [p])):
            yield unit, n > 0


class Layout:
    """The passages of a document as they are written, and which annotations go to which."""

    def __init__(self, document: Document) -> None:
        self.text, listed = document.text, of(document)
        self._offset: int = listed[0].get("offset", 0) if listed else 0
        said = document.extra.get(KEY)
        self.counted = counting.unit_of(isinstance(said, dict) and said.get(counting.FIELD), self.text)
        self._to_file = units(self.text, self.counted)
        self._starts: list[int] = []
        self._units: list[Item] = []
        self.passages = [self._passage(p) for p in listed or [{"start": 0, "end": len(self.text)}]]

    def place(self, point: int) -> int:
        """A place of the text as it is counted in the file."""
        return self._offset + self._to_file(point)

    def unit(self, place: Range) -> int:
        """The number of the passage or sentence in which it begins."""
        return bisect_right(self._starts, place.start) - 1

    def annotations(self, place: Range) -> list[Item]:
        """Where what begins there is written."""
        listed: list[Item] = self._units[self.unit(place)]["annotations"]
        return listed

    def _passage(self, p: Item) -> Item:
        if "sentences" not in p:
            return self._written(p, {"sentences": p.get("within", [])})
        listed = [self._written(s, {}) for s in p["sentences"]]
        head = {"offset": self.place(p["start"]), "infons": p.get("infons", {})}
        made: Item = head | {"sentences": listed} | {k: [] for k in _LISTS} | p.get("fields", {})
        return made

    def _written(self, unit: Item, more: Item) -> Item:
        start, end = unit["start"], unit["end"]
        made = {"offset": self.place(start), "infons": unit.get("infons", {}), "text": self.text[start:end]}
        made |= more | {k: [] for k in _LISTS} | unit.get("fields", {})
        self._starts.append(start)
        self._units.append(made)
        return made
