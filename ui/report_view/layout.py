"""The whole report as blocks from top to bottom; those in sight are laid out, others estimated."""

import math
import re
from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Iterable
from itertools import accumulate

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QTextLayout, QTextLine, QTextOption

from annotator.model import Document, Range
from annotator.text import sentences
from ui.report_view.blocks import Blocks, cut, right_to_left
from ui.report_view.decoration import BARE, decorate
from ui.report_view.geometry import Interval, Line
from ui.report_view.marks import MarkIndex, Piece
from ui.report_view.options import Sizes
from ui.report_view.shown import Shown, show, table

KEPT = 96  # laid out paragraphs that stay in memory
LEAD = 0.3  # free above a paragraph, in heights of a line
COLUMN = 30  # widest column, in heights of a line
# Characters that `Sizes.ink` has measured; signs, emoji and other scripts may be taller.
COMMON = re.compile(r"[\t -~\u00a0-\u00ff\u0600-\u06ff\u200b-\u206f]*")


class Row:
    """A line with its decoration, and where it stands in its paragraph (pixels from its top)."""

    __slots__ = ("baseline", "decoration", "end", "extra", "height", "line", "pieces", "start", "top")

    def __init__(self, line: Line, start: int, end: int) -> None:
        self.line = line
        self.start = start  # code points of the document
        self.end = end
        self.top = 0.0
        self.baseline = 0.0
        self.height = 0.0
        self.extra = (0.0, 0.0)  # what unusual characters may reach beyond the ink above and below
        self.pieces: list[Piece] | None = None
        self.decoration = BARE


class Paragraph:
    """One block laid out. All positions are code points of the document."""

    def __init__(
        self, start: int, shown: Shown, sizes: Sizes, width: float, *, rtl: bool, fresh: bool
    ) -> None:
        self.start = start
        self.shown = shown
        self.sizes = sizes
        self.width = width
        self.rtl = rtl
        self._lead = sizes.metrics.height() * LEAD if fresh else 0.0
        self._layout = self._lay_out()
        self.rows = [self._row(self._layout.lineAt(n)) for n in range(self._layout.lineCount())]
        self.height = 0.0
        self.decorated = -1.0  # down to where the decoration is up to date

    def _lay_out(self) -> QTextLayout:
        layout = QTextLayout(self.shown.text, self.sizes.font)
        align, run = Qt.AlignmentFlag, Qt.LayoutDirection
        option = QTextOption(align.AlignRight if self.rtl else align.AlignLeft)
        option.setTextDirection(run.RightToLeft if self.rtl else run.LeftToRight)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setCacheEnabled(True)
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(self.width)
            line.setPosition(QPointF(0, 0))
        layout.endLayout()
        return layout

    def _row(self, line: QTextLine) -> Row:
        placed = Line(self._layout, line, self.shown.units, rtl=self.rtl)
        row = Row(placed, self.position(placed.start), self.position(placed.end))
        if not COMMON.fullmatch(self.shown.units, placed.start, placed.end):
            above, below = self.sizes.ink
            row.extra = max(0.0, line.ascent() - above), max(0.0, line.descent() - below)
        return row

    def unit(self, position: int) -> int:
        """Code point of the document → UTF-16 unit of the display."""
        return self.shown.to16(position - self.start)

    def position(self, unit: int) -> int:
        """The reverse."""
        return self.start + self.shown.from16(unit)

    def decorate(self, marks: MarkIndex, down_to: float) -> None:
        """Bring the decoration of the rows that begin above `down_to` up to date; the rest, and a
        row on which nothing changed, keep what they have (bare at first)."""
        top = self._lead
        for row in self.rows:
            same = row.height > 0 and row.top == top
            if top <= down_to:
                pieces = marks.over(row.start, row.end) if row.end > row.start else []
                if pieces != row.pieces:
                    row.pieces = pieces
                    row.decoration = decorate(self, row, pieces)
                    same = False
            if not same:
                self._place(row, top)
            top += row.height
        self.height = top
        self.decorated = down_to if top > down_to else math.inf

    def _place(self, row: Row, top: float) -> None:
        bars, badges = row.decoration.bar_lanes, row.decoration.badge_lanes
        row.top = top
        row.baseline = top + self.sizes.above(badges) + row.extra[0] + self.sizes.ink[0]
        row.height = self.sizes.line_height(badges, bars) + sum(row.extra)

    def row_of(self, position: int) -> Row:
        """The row where the caret at `position` stands."""
        at = bisect_right(self.rows, position, key=lambda row: row.start) - 1
        return self.rows[max(at, 0)]

    def row_at(self, y: float) -> Row:
        """The row at that height, the first or last one beyond them."""
        at = bisect_right(self.rows, y, key=lambda row: row.top) - 1
        return self.rows[max(at, 0)]

    def intervals(self, row: Row, start: int, end: int) -> list[Interval]:
        """What `[start, end)` covers on a row; a sliver where it is nothing that has a width."""
        low, high = self.unit(max(start, row.start)), self.unit(min(end, row.end))
        if low < high:
            return row.line.intervals(low, high)
        x = row.line.caret_x(min(low, row.line.end))
        return [(x - 1, x + 1)]

    def caret_x(self, position: int) -> float:
        """Where the caret stands, from the column's left edge."""
        return self.row_of(position).line.caret_x(self.unit(position))

    def position_at(self, x: float, y: float) -> int:
        """The caret position that a click there means."""
        return self.position(self.row_at(y).line.nearest(x))

    def step(self, position: int, by: int) -> int:
        """The next caret position within the paragraph, forward (1) or backward (-1)."""
        unit = self.unit(position)
        layout = self._layout
        unit = layout.nextCursorPosition(unit) if by > 0 else layout.previousCursorPosition(unit)
        return self.position(unit)


class Page:
    """Blocks and their heights. y is in pixels from the top of the report."""

    def __init__(self, document: Document, sizes: Sizes, width: float, marks: MarkIndex) -> None:
        options = sizes.options
        self.text = document.text
        self.marks = marks
        self._replacements = table(hide_harakat=options.hide_harakat, hide_tatweel=options.hide_tatweel)
        self.blocks: Blocks = cut(self.text, sentences if options.sentence_a_line else None)
        self._kept: OrderedDict[int, Paragraph] = OrderedDict()
        self.resize(sizes, width)

    def resize(self, sizes: Sizes, width: float) -> None:
        """Lay out anew for other fonts or another width."""
        self.sizes = sizes
        self.width = max(40.0, width)
        self._kept.clear()
        sample = self.text[:400].replace("\n", " ")
        letter = sizes.metrics.horizontalAdvance(sample) / max(1, len(sample)) or 8.0
        a_line = max(1.0, self.width / letter * 0.96)
        height = sizes.line_height(1, 2)
        lead = sizes.metrics.height() * LEAD
        blocks = self.blocks
        apart = sizes.options.sentence_a_line
        self._heights = [
            math.ceil(max(1, end - start) / a_line) * height + (lead if fresh or apart else 0.0)
            for start, end, fresh in zip(blocks.starts, blocks.ends, blocks.fresh, strict=True)
        ]
        self._tops = [0.0, *accumulate(self._heights)]
        self._stale = len(self._heights)  # tops behind this block are to be summed anew

    @property
    def height(self) -> float:
        """Of the whole report, in part estimated."""
        return self.top(len(self.blocks))

    def top(self, block: int) -> float:
        """Where the block begins."""
        if block > self._stale:
            tail = accumulate(self._heights[self._stale :], initial=self._tops[self._stale])
            self._tops[self._stale :] = tail
            self._stale = len(self._heights)
        return self._tops[block]

    def block_of(self, position: int) -> int:
        """The block that the caret at `position` stands in."""
        return max(0, bisect_right(self.blocks.starts, position) - 1)

    def block_at(self, y: float) -> int:
        """The block at that height, the first or last one beyond them."""
        self.top(len(self.blocks))
        return min(max(0, bisect_right(self._tops, y) - 1), len(self.blocks) - 1)

    def laid(self, block: int, down_to: float = math.inf) -> Paragraph:
        """The block laid out, and decorated at least down to that y within it; all else about its
        height is estimated."""
        paragraph = self._kept.get(block)
        if paragraph is None:
            paragraph = self._kept[block] = self._lay_out(block)
            if len(self._kept) > KEPT:
                self._kept.popitem(last=False)
        else:
            self._kept.move_to_end(block)
        if paragraph.decorated < down_to:
            paragraph.decorate(self.marks, down_to)
            if self._heights[block] != paragraph.height:
                self._heights[block] = paragraph.height
                self._stale = min(self._stale, block)
        return paragraph

    def _lay_out(self, block: int) -> Paragraph:
        blocks = self.blocks
        start, end = blocks.starts[block], blocks.ends[block]
        shown = show(self.text[start:end], self._replacements)
        fresh = blocks.fresh[block] or self.sizes.options.sentence_a_line
        rtl = self._right_to_left(block)
        return Paragraph(start, shown, self.sizes, self.width, rtl=rtl, fresh=fresh)

    def _right_to_left(self, block: int) -> bool:
        direction = self.sizes.options.direction
        if direction != "auto":
            return direction == "rtl"
        while not self.blocks.fresh[block]:
            block -= 1
        found = right_to_left(self.text, self.blocks.starts[block], self.blocks.ends[block])
        return found is not False

    def redecorate(self, ranges: Iterable[Range] | None = None) -> None:
        """The marks changed: on these ranges, else anywhere. What is laid out is decorated anew
        when it is next in sight."""
        wanted = set(self._kept)
        if ranges is not None:
            touched: set[int] = set()
            for r in ranges:
                touched.update(range(self.block_of(r.start), self.block_of(r.end - 1) + 1))
            wanted &= touched
        for block in wanted:
            self._kept[block].decorated = -1.0
