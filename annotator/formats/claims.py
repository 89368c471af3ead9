"""From the positions of a file to ranges of the cleaned text, and whether they cover the words they should.

Files count code points, UTF-16 units or bytes, with or without the line ends and the byte order
mark that cleaning takes away; in rows all positions are code points of the cleaned text.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate

from annotator import text as texts
from annotator.model import Range
from annotator.offsets import ASTRAL

Points = Callable[[int], int]  # a position as the file counts → code points of its text; −1 = within one

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")
SEVERAL = 3  # ranges out of place
COUNTED = {
    "codepoints": "code points",
    "utf-16": "UTF-16 units",
    "utf-8": "UTF-8 bytes",
    "crlf": "characters with CRLF line ends",
    "bom": "characters with a BOM at the start",
    "lf": "characters with line ends of one",
    "no-bom": "characters without the BOM at the start",
    "clean": "characters without the BOM, with line ends of one",
}


class Misplaced(ValueError):
    """No range of this text; counted in another way it may be one."""


@dataclass(frozen=True, slots=True)
class Source:
    """A text as a file has it, its cleaned form, and the way from the file's positions to the latter.

    `counted` is one of COUNTED.
    """

    raw: str
    clean: str
    positions: Sequence[int] | None  # of each raw code point and the end; None = the same
    counted: str = "codepoints"
    points: Points | None = None  # None = the file counts code points

    def range(self, start: object, end: object) -> Range:
        """From the file's positions. Raises Misplaced, saying why, when that is no range of this text."""
        if type(start) is not int or type(end) is not int:
            raise Misplaced("start and end are not whole numbers")
        words = f"the range {start}–{end}"
        if start < 0:
            raise Misplaced(f"{words} begins before the text")
        if start >= end:
            raise Misplaced(f"{words} is {'empty' if start == end else 'reversed'}")
        if self.points is not None:
            start, end = self._point(start, words), self._point(end, words)
        if end > len(self.raw):
            raise Misplaced(f"{words} ends beyond the text, which has {len(self.raw)} characters")
        if self.positions is None:
            return Range(start, end)
        first, last = self.positions[start], self.positions[end]
        if first == last:
            raise Misplaced(f"{words} covers only a part of a line end")
        return Range(first, last)

    def _point(self, position: int, words: str) -> int:
        assert self.points is not None
        point = self.points(position)
        if point < 0:
            raise Misplaced(f"{words} lies beyond the text or within a character ({COUNTED[self.counted]})")
        return point

    def mismatches(self, claims: Sequence["Claim"]) -> list[tuple[str, str]]:
        """Whose range covers other words than the file says, and what is wrong in words."""
        wrong = []
        for claim in claims:
            if self.points is None and len(claim[1]) == 1:
                ((start, end),) = claim[1]
                if self.raw[start:end] == claim[2]:
                    continue
            found = _found(self.raw, claim, self.points)
            if _line(found) != _line(claim[2]):
                who, _, words = claim
                wrong.append((who, f"{who} should cover «{_short(words)}» and covers «{_short(found)}»"))
        return wrong

    def mismatch(self, claims: Sequence["Claim"]) -> str:
        """All of them in one line, and another way to count that would mend them; empty = none."""
        wrong = self.mismatches(claims)
        if not wrong:
            return ""
        return wrong[0][1] + (f" ({len(wrong)} such)" if len(wrong) > 1 else "") + self.other_count(claims)

    def other_count(self, claims: Sequence["Claim"], begins: Sequence[int] = ()) -> str:
        """Says so when another way of counting would make all of them match; else empty."""
        return instead("match", fitting(self.raw, claims, begins))


Claim = tuple[str, tuple[tuple[int, int], ...], str]  # whose, ranges of the file, the words they should cover


def source(raw: str, counted: str = "codepoints") -> Source:
    """Clean a text and remember where its characters went. `counted`: how the file counts, of COUNTED."""
    clean = texts.clean(raw)
    points = _points(raw, counted)
    if clean == raw:
        return Source(raw, clean, None, counted, points)
    positions, at = [], 0
    for i, char in enumerate(raw):
        positions.append(at)
        gone = (i == 0 and char == "\ufeff") or (char == "\r" and raw[i + 1 : i + 2] == "\n")
        at += not gone
    positions.append(at)
    return Source(raw, clean, positions, counted, points)


def instead(do: str, name: str) -> str:
    """The offer of another way of counting, behind what is wrong; empty without one."""
    return f"; all {do} when counted in {COUNTED[name]} (--counted {name})" if name else ""


def fitting(raw: str, claims: Sequence[Claim], begins: Sequence[int] = ()) -> str:
    """The way of counting, of COUNTED, in which all ranges cover the words they should; empty = none.

    `begins`: where in the text the counting of each begins anew, as with BioC's passages.
    """
    for name in COUNTED:
        points = _points(raw, name)
        if points is None and name != "codepoints":
            continue
        if not begins:
            placed: Iterable[Claim] = claims
        else:
            before = units(raw, name)
            placed = [
                (who, tuple((a - at + before(at), b - at + before(at)) for a, b in pairs), words)
                for (who, pairs, words), at in zip(claims, begins, strict=True)
            ]
        if all(_line(_found(raw, c, points)) == _line(c[2]) for c in placed):
            return name
    return ""


def doubtful(source: Source, ranges: Iterable[tuple[int, int]], begins: Sequence[int] = ()) -> str:
    """How else, of COUNTED, the ranges seem to be counted, of a format without words. Empty = not otherwise.

    Of those that it would move, all would lie at words, and as they are counted some do not: most, and
    several, where nothing in the text itself speaks for that way. `begins` as in `fitting`.
    """
    raw, listed = source.raw, list(ranges)
    starts = begins or [0] * len(listed)

    def placed(name: str) -> list[tuple[int, ...]]:
        way, before = _points(raw, name), units(raw, name)
        moved = ((at, [p - at + before(at) for p in r]) for at, r in zip(starts, listed, strict=True))
        return [tuple(p if way is None else way(p) for p in r) for _, r in moved]

    here = placed(source.counted) if source.points or begins else listed
    right = [_is_at_words(raw, *r) for r in here]
    if all(right):
        return ""
    for name in COUNTED:
        if name == source.counted or (not (shown := _speaks_for(raw, name)) and right.count(False) < SEVERAL):
            continue
        there = placed(name)
        moved = [n for n, r in enumerate(here) if r != there[n]]
        wrong = sum(not right[n] for n in moved)
        enough = wrong > 0 if shown else wrong >= SEVERAL and 2 * wrong > len(moved)
        if enough and all(_is_at_words(raw, *there[n]) for n in moved):
            return name
    return ""


def _speaks_for(raw: str, name: str) -> bool:
    """Whether the text has something in it that this way of counting is known for."""
    if name in ("utf-16", "codepoints"):
        return _ASTRAL.search(raw) is not None
    return name in ("lf", "no-bom", "clean") and ("\r\n" in raw or raw.startswith("\ufeff"))


def _is_at_words(raw: str, start: int, end: int) -> bool:
    if not 0 <= start < end <= len(raw) or raw[start].isspace() or raw[end - 1].isspace():
        return False
    return _parted(raw, start) and _parted(raw, end)


def _parted(raw: str, at: int) -> bool:
    """Whether no word goes on over this place."""
    if at in (0, len(raw)) or raw[at - 1] == " " or raw[at] == " ":  # as nearly all are
        return True
    return not (_is_letter(raw[at - 1]) and _is_letter(raw[at]))


def _is_letter(c: str) -> bool:
    return c.isalnum() or c == "_" or unicodedata.combining(c) > 0


def _found(raw: str, claim: Claim, points: Points | None) -> str:
    """The words at the places of a claim; nothing for one that is no place of the text."""
    places = claim[1] if points is None else [(points(a), points(b)) for a, b in claim[1]]
    return " ".join(raw[a:b] if min(a, b) >= 0 else "" for a, b in places)


def _line(words: str) -> str:
    return words.replace("\r\n", " ").replace("\n", " ").replace("\r", " ")


def _points(raw: str, counted: str) -> Points | None:
    """None where this way of counting is the same as code points for the text."""
    if counted == "bom":
        return lambda n: n - 1
    widths = _widths(raw, counted)
    return _lookup(widths) if any(n != 1 for n in widths) else None


def units(raw: str, counted: str) -> Callable[[int], int]:
    """The way back: from a code point of the text to where that is as the file counts."""
    widths = _widths(raw, counted)
    if all(n == 1 for n in widths):
        return lambda point: point
    ends = [0, *accumulate(widths)]
    return ends.__getitem__


def _widths(raw: str, counted: str) -> Sequence[int]:
    """How much each character counts; none of them = one each, as those that are not there."""
    if counted in ("codepoints", "bom") or (counted == "utf-16" and not _ASTRAL.search(raw)):
        return ()
    if counted == "utf-16":
        return [2 if ord(c) > ASTRAL else 1 for c in raw]
    if counted == "utf-8":
        return [len(c.encode("utf-8", "surrogatepass")) for c in raw]
    if counted == "crlf":
        return [2 if c == "\n" and raw[i - 1 : i] != "\r" else 1 for i, c in enumerate(raw)]
    return _less(raw, lines=counted != "no-bom", mark=counted != "lf")


def _less(raw: str, *, lines: bool, mark: bool) -> list[int]:
    """Of each character, where the second of a line end, or the BOM, does not count."""
    widths = [0 if lines and c == "\n" and raw[i - 1 : i] == "\r" else 1 for i, c in enumerate(raw)]
    if mark and raw.startswith("\ufeff"):
        widths[0] = 0
    return widths


def _lookup(widths: Iterable[int]) -> Points:
    units, positions = 0, {0: 0}
    for i, width in enumerate(widths):
        units += width
        positions[units] = i + 1
    return lambda n: positions.get(n, -1)


def _short(words: str) -> str:
    return words if len(words) <= 40 else f"{words[:39]}…"
