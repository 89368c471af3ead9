"""Where letters stand on a line: exact intervals of a range, and the caret position nearest to x.

Positions are UTF-16 units of the paragraph's display text, x is in pixels from the line's left.

`cursorToX` with its leading and trailing edge is exact for every letter but the first of a run
that goes against its paragraph: there both are the edge of the text before, and the rectangle of
its glyphs tells its width. (That rectangle itself is off where a range begins or ends within a
cluster, and in left-to-right lines broken behind Arabic.) Qt's `xToCursor` is a space off in
wrapped right-to-left lines.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtGui import QTextLayout, QTextLine

LEADING, TRAILING = QTextLine.Edge.Leading, QTextLine.Edge.Trailing

# Lines of nothing but these run one way, so that one letter's edge ends where the next begins.
# Digits run left to right in either.
ONE_WAY_RIGHT = re.compile(
    r"[\s!-/:-@\[-`{-~«»،؛؟…\u0610-\u065f\u066d-\u06ef\u06fa-\u06ff\u0750-\u077f–—“”‘’]*"
)
ONE_WAY_LEFT = re.compile(r"[\u0009\u0020-\u007e\u00a1-\u024f–—“”‘’…]*")
LAM_ALEF = re.compile("ل[\u064b-\u0652\u0670]*[اأإآٱ]")

Interval = tuple[float, float]


class Line:
    """One line of a paragraph. Keeps the layout alive, or Qt would crash."""

    __slots__ = ("_line", "_units", "end", "layout", "one_way", "start")

    def __init__(self, layout: QTextLayout, line: QTextLine, units: str, *, rtl: bool) -> None:
        self._units = units
        self.layout = layout
        self._line = line
        self.start = line.textStart()
        self.end = self.start + line.textLength()
        pattern = ONE_WAY_RIGHT if rtl else ONE_WAY_LEFT
        self.one_way = pattern.fullmatch(units, self.start, self.end) is not None

    @property
    def line(self) -> QTextLine:
        """Qt's line."""
        return self._line

    @property
    def ascent(self) -> float:
        """From the top of Qt's line to its baseline."""
        return self._line.ascent()

    def _x(self, position: int, edge: QTextLine.Edge) -> float:
        x: float = self._line.cursorToX(position, edge)[0]  # type: ignore[index]  # the stub has a number, Qt a pair
        return x

    def caret_x(self, position: int) -> float:
        """Where the caret stands before the letter at `position`."""
        if self.one_way or position >= self.end:
            return self._x(position, LEADING)
        return self.edges(position, self._ceil(position + 1))[0]

    def stops(self) -> list[int]:
        """The caret positions of the line, its end included."""
        valid = self.layout.isValidCursorPosition
        return [p for p in range(self.start, self.end) if valid(p)] + [self.end]

    def edges(self, start: int, end: int) -> Interval:
        """Where the letter `[start, end)` begins and ends, in reading order of its script.

        Within a ligature drawn as one glyph, Qt's trailing edge is that of the whole glyph;
        the next letter's leading edge says where this one ends.
        """
        lead = self._x(start, LEADING)
        trail = self._x(start, TRAILING)
        if not self.one_way and abs(lead - trail) < 0.01:
            return self._first_of_run(start, end) or (lead, trail)
        if end < self.end:
            following = self._x(end, LEADING)
            if min(lead, trail) < following < max(lead, trail):
                trail = following
        return lead, trail

    def _first_of_run(self, start: int, end: int) -> Interval | None:
        """The edges of a cluster by the width of its glyphs, which end where the next letter of
        its run begins; None when it has no glyphs."""
        runs = self._line.glyphRuns(start, end - start)
        if not runs:
            return None
        boxes = [run.boundingRect() for run in runs]
        left, right = min(b.left() for b in boxes), max(b.right() for b in boxes)
        backward = runs[0].isRightToLeft()
        following = self._line.glyphRuns(end, 1) if end < self.end else []
        if following and following[0].isRightToLeft() == backward:
            near = self._x(end, LEADING)
            return (near + right - left, near) if backward else (near - right + left, near)
        return (right, left) if backward else (left, right)

    def intervals(self, start: int, end: int) -> list[Interval]:
        """What `[start, end)` covers, left to right, merged: several where directions mix."""
        start, end = max(start, self.start), min(end, self.end)
        if start >= end:
            return []
        if self.one_way:
            return [self._span(start, end)]
        found = sorted(self._letters(start, end))
        merged = [found[0]]
        for left, right in found[1:]:
            if left <= merged[-1][1] + 0.5:
                merged[-1] = (merged[-1][0], max(right, merged[-1][1]))
            else:
                merged.append((left, right))
        return merged

    def _span(self, start: int, end: int) -> Interval:
        lead = self._begin(start)
        last = self._floor(end - 1)
        trail = self.edges(last, self._ceil(end))[1]
        return (lead, trail) if lead <= trail else (trail, lead)

    def _letters(self, start: int, end: int) -> Iterator[Interval]:
        at = start
        while at < end:
            following = self._ceil(at + 1)
            lead, trail = self.edges(self._floor(at), following)
            if at == start:
                lead = self._begin(start)
            yield (lead, trail) if lead <= trail else (trail, lead)
            at = following

    def _begin(self, start: int) -> float:
        """The leading edge; within a cluster its width is shared out among its characters."""
        first = self._floor(start)
        if first == start:
            return self.caret_x(start)
        following = self._ceil(start)
        lead, trail = self.edges(first, following)
        return lead + (trail - lead) * (start - first) / (following - first)

    def _floor(self, position: int) -> int:
        valid = self.layout.isValidCursorPosition
        while position > self.start and not valid(position):
            position -= 1
        return position

    def _ceil(self, position: int) -> int:
        valid = self.layout.isValidCursorPosition
        while position < self.end and not valid(position):
            position += 1
        return position

    def nearest(self, x: float) -> int:
        """The caret position a click at `x` means: the nearer edge of the letter it falls on.

        The position within a lam-alef is not offered.
        """
        text = self._units
        inside = {m.end() - 1 for m in LAM_ALEF.finditer(text, self.start, self.end)}
        stops = [p for p in self.stops() if p not in inside]
        best, distance = self.start, float("inf")
        for start, end in pairwise(stops):
            lead, trail = self.edges(start, end)
            if end - 1 in inside or any(p in inside for p in range(start + 1, end)):
                trail = self._x(end - 1, TRAILING)
            away = max(min(lead, trail) - x, x - max(lead, trail), 0.0)
            if away < distance:
                best, distance = (start if abs(x - lead) <= abs(x - trail) else end), away
                if away == 0.0:
                    break
        if best == self.end and best < len(text) and text[best - 1].isspace():
            best -= 1  # behind a line's last blank is the next line's first letter
        return best
