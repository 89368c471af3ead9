"""Glyphs of a page → its lines and paragraphs in the order of reading.

Glyphs that follow one another in the file at about the same height are a line, so that columns stay apart.
Within it they are read by where they stand, whatever order the file draws them in.
"""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace

from annotator.formats.papers import repair
from annotator.formats.papers.pdf_glyphs import Glyph

_SAME_LINE = 0.45  # of the size of the letters: how much higher or lower a glyph of the same line may stand
_GAP = 0.2  # of the size: how much room between two glyphs is a blank
_LEADING = 2.2  # of the size: how far apart lines of a paragraph may be
_BULLETS = ("•", "▪", "●", "○", "-", "–", "—", "*", "■", "♦", "➢")


@dataclass(frozen=True, slots=True)
class Line:
    """A line as it is read, and where it stands; `first` is how wide its first word is."""

    text: str
    start: float
    end: float
    base: float
    size: float
    angle: int
    first: float
    rtl: bool


def original(glyphs: Sequence[Glyph]) -> str:
    """The letters as the file has them, a line for each line of the page."""
    return "\n".join("".join(g.text for g in line) for line in _grouped(glyphs))


def lines(glyphs: Sequence[Glyph], counts: repair.Counts) -> list[Line]:
    """The lines of a page; what was repaired is added to `counts`."""
    turned = any(repair.is_turned(g.text) for g in glyphs)
    plain = [g._replace(text=repair.ligature(g.text, counts, turned=turned)) for g in glyphs]
    grouped = [line for line in _grouped([g for g in plain if g.text]) if any(g.text.strip() for g in line)]
    rtl = _runs_left(plain)
    found = [_line(line, rtl, counts) for line in grouped]
    swapped = [repair.mirrored(line.text) for line in found]
    here = sum(repair.unbalanced(line.text) for line in found if line.rtl)
    if sum(repair.unbalanced(s) for s, line in zip(swapped, found, strict=True) if line.rtl) < here:
        counts["brackets"] += sum(s != line.text for s, line in zip(swapped, found, strict=True) if line.rtl)
        found = [replace(line, text=s) if line.rtl else line for s, line in zip(swapped, found, strict=True)]
    return [line for line in found if line.text]


def _runs_left(glyphs: Sequence[Glyph]) -> bool:
    kinds = [unicodedata.bidirectional(g.text[0]) for g in glyphs if g.text]
    return kinds.count("AL") + kinds.count("R") >= max(kinds.count("L"), 1)


def _grouped(glyphs: Sequence[Glyph]) -> list[list[Glyph]]:
    found: list[list[Glyph]] = []
    for glyph in glyphs:
        last = found[-1][-1] if found else None
        if (
            last is not None
            and last.angle == glyph.angle
            and min(abs(glyph.base - found[-1][0].base), abs(glyph.base - last.base))
            < _SAME_LINE * max(last.size, glyph.size)
        ):
            found[-1].append(glyph)
        else:
            found.append([glyph])
    return found


def _line(glyphs: list[Glyph], rtl: bool, counts: repair.Counts) -> Line:
    pieces = _pieces(glyphs)
    kinds = [unicodedata.bidirectional(p.text[0]) for p in pieces]
    right = kinds.count("AL") + kinds.count("R")
    rtl = right > 0 and (rtl or right >= kinds.count("L"))
    numbers = repair.order([p.text for p in pieces], rtl=rtl)
    ordered = [pieces[i] for i in numbers]
    text = " ".join("".join(p.text for p in ordered).split(" ")).strip()
    text = " ".join(t for t in text.split(" ") if t)
    drawn = "".join(g.text for g in glyphs)
    counts["blanks"] += max(text.count(" ") - len(drawn.split()) + 1, 0)
    counts["lines"] += right > 1 and "".join(drawn.split()) != "".join(text.split())
    first = _first_word(ordered)
    size = max(g.size for g in glyphs)
    return Line(text, pieces[0].start, pieces[-1].end, glyphs[0].base, size, glyphs[0].angle, first, rtl)


def _first_word(ordered: list[Glyph]) -> float:
    width = 0.0
    for piece in ordered:
        if not piece.text.strip():
            if width:
                break
        else:
            width += piece.end - piece.start
    return width


def _pieces(glyphs: list[Glyph]) -> list[Glyph]:
    """From left to right: letters with their marks, and blanks where there is room; nothing drawn twice."""
    bases = [(n, g) for n, g in enumerate(glyphs) if not _is_mark(g.text)] or list(enumerate(glyphs))
    marks: dict[int, list[tuple[int, str]]] = {}
    numbers = {n for n, _ in bases}
    for n, glyph in enumerate(glyphs):
        if n not in numbers:
            marks.setdefault(_holder(n, glyph, bases), []).append((n, glyph.text))
    found: list[Glyph] = []
    for n, glyph in sorted(bases, key=lambda x: (x[1].start + x[1].end, x[0])):
        last = found[-1] if found else None
        if last is not None and last.text == glyph.text and abs(last.start - glyph.start) < 0.08 * glyph.size:
            continue  # bold that is drawn twice
        if (
            last is not None
            and glyph.start - last.end > _GAP * glyph.size
            and last.text.strip()
            and glyph.text.strip()
        ):
            found.append(glyph._replace(text=" ", start=last.end, end=glyph.start))
        own = marks.get(n, [])
        before = [text for at, text in reversed(own) if at < n]
        found.append(
            glyph._replace(text=glyph.text + "".join([*before, *(text for at, text in own if at > n)]))
        )
    return found


def _is_mark(text: str) -> bool:
    return bool(text) and all(unicodedata.category(c) == "Mn" for c in text)


def _holder(number: int, mark: Glyph, bases: list[tuple[int, Glyph]]) -> int:
    """The letter that a mark stands on: of those near it in the file, the one it is drawn at."""
    middle = (mark.start + mark.end) / 2
    near = [x for x in _around(number, bases) if x[1].text.strip()] or bases[:1]

    def distance(place: tuple[int, Glyph]) -> tuple[float, int]:
        n, glyph = place
        away = max(glyph.start - middle, middle - glyph.end, 0.0)
        return round(away / max(glyph.size, 0.01), 2), -n

    return min(near, key=distance)[0]


def _around(number: int, bases: list[tuple[int, Glyph]]) -> list[tuple[int, Glyph]]:
    """The three letters before a place in the file and the three behind it."""
    low, high = 0, len(bases)
    while low < high:
        middle = (low + high) // 2
        low, high = (middle + 1, high) if bases[middle][0] < number else (low, middle)
    return bases[max(low - 3, 0) : low + 3]


# ---- paragraphs ----------------------------------------------------------------------------


def paragraphs(found: Sequence[Line]) -> tuple[str, int]:
    """Lines that go on joined by blanks, and how many were joined.

    A line goes on where the first word of the next would not have fitted behind it.
    """
    result: list[str] = []
    joined = 0
    for block in _blocks(found):
        start, end = min(x.start for x in block), max(x.end for x in block)
        for n, line in enumerate(block):
            if n and _goes_on(block[n - 1], line, start, end):
                result[-1] += f" {line.text}"
                joined += 1
            else:
                result.append(line.text)
    return "\n".join(result), joined


def _blocks(found: Sequence[Line]) -> list[list[Line]]:
    """Lines below one another, in letters of one size, without more room between them than usual."""
    blocks: list[list[Line]] = []
    for line in found:
        last = blocks[-1][-1] if blocks else None
        if (
            last is not None
            and last.angle == line.angle
            and 0 < last.base - line.base < _LEADING * max(line.size, last.size)
            and abs(last.size - line.size) < 0.1 * line.size
            and line.start < last.end
            and last.start < line.end
        ):
            blocks[-1].append(line)
        else:
            blocks.append([line])
    return blocks


def _goes_on(line: Line, following: Line, start: float, end: float) -> bool:
    if following.text.startswith(_BULLETS):
        return False
    room = line.start - start if line.rtl else end - line.end
    indent = end - following.end if line.rtl else following.start - start
    if line.text.rstrip('»"”’)] ').endswith((".", "!", "؟", "?", ":")) and indent > 0.8 * line.size:
        return False
    return room < following.first + 0.3 * line.size
