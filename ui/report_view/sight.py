"""Which part of the report is in sight, and the rows in it.

The place is kept as a block and an offset into it, so that nothing on the screen moves when
estimated heights above become exact. y is in pixels from the top of the report.
"""

from collections.abc import Iterator

from annotator.model import Range
from ui.report_view.layout import Page, Row
from ui.report_view.spots import Spot


class Sight:
    """A window of `height` pixels onto a page. `margin` is what is free above the first line."""

    def __init__(self, page: Page, height: float, margin: float) -> None:
        self.page = page
        self.height = height
        self.margin = margin
        self._block = 0
        self._offset = -margin

    @property
    def y(self) -> float:
        """The y that is at the top; the scroll bar's value, the margin included."""
        return self.page.top(self._block) + self._offset + self.margin

    @property
    def extent(self) -> float:
        """The largest y."""
        return max(0.0, self.page.height + 2 * self.margin - self.height)

    def scroll_by(self, delta: float) -> None:
        """Move by so many pixels, from what is on the screen."""
        self._offset += delta
        self._settle()

    def scroll_to(self, y: float) -> None:
        """Move to a place far away, as the scroll bar gives it."""
        y -= self.margin
        self._block = self.page.block_at(y)
        self._offset = y - self.page.top(self._block)
        self._settle()

    def go(self, position: int) -> None:
        """Bring the line of a position to the top."""
        self._go_near(position, 0.0)

    def keep(self, position: int, y: float) -> None:
        """After heights changed: let the line of a position be `y` pixels from the top again."""
        self.scroll_by(self._place(position)[0] - (self.y - self.margin) - y)

    def rows(self, x: float) -> Iterator[Spot]:
        """The rows in sight, from the top; `x` is where the column begins."""
        y = -self._offset
        for block in range(self._block, len(self.page.blocks)):
            if y >= self.height:
                return
            paragraph = self.page.laid(block, self.height - y)
            for row in paragraph.rows:
                if y + row.top + row.height > 0 and y + row.top < self.height:
                    yield Spot(paragraph, row, x, y + row.top)
            y += paragraph.height

    def show(self, r: Range, *, before: float) -> bool:
        """Bring the range into sight if it is not; `before` is the share of the height to leave
        above it. Whether anything moved."""
        top, bottom = self._place(r.start)[0], self._place(r.end)[1]
        slack = min(8.0, self.height / 8)
        here = self.y - self.margin
        if here + slack <= top and bottom <= here + self.height - slack:
            return False
        if bottom - top > self.height:
            bottom = self._place(r.start)[1]
        self._go_near(r.start, self.height * before)
        return True

    def follow(self, position: int) -> bool:
        """Scroll as little as brings the caret's line into sight. Whether anything moved."""
        top, bottom = self._place(position)
        here = self.y - self.margin
        if top < here:
            far = here - top > self.height
            if far:
                self._go_near(position, 0.0)
            else:
                self.scroll_by(top - here)
            return True
        if bottom > here + self.height:
            if bottom - here > 2 * self.height:
                self._go_near(position, self.height - (bottom - top))
            else:
                self.scroll_by(bottom - here - self.height)
            return True
        return False

    def sees(self, r: Range) -> bool:
        """Whether the whole range is in sight (its first line, when it is taller than that)."""
        first, last = self._place(r.start), self._place(r.end)
        here = self.y - self.margin
        bottom = last[1] if last[1] - first[0] <= self.height else first[1]
        return here <= first[0] + 1 and bottom <= here + self.height + 1

    def _row(self, position: int) -> tuple[int, Row]:
        """The block, and the row with what is above it decorated."""
        block = self.page.block_of(position)
        paragraph = self.page.laid(block, 0.0)
        row = paragraph.row_of(position)
        while paragraph.decorated < row.top:  # decorating what is above may push it down
            self.page.laid(block, row.top)
        return block, row

    def _place(self, position: int) -> tuple[float, float]:
        """Top and bottom of the row where the position is."""
        block, row = self._row(position)
        top = self.page.top(block) + row.top
        return top, top + row.height

    def _go_near(self, position: int, above: float) -> None:
        self._block, row = self._row(position)
        first = self._block == 0 and row is self.page.laid(0).rows[0]
        self._offset = -self.margin if first else row.top - above
        self._settle()

    def _settle(self) -> None:
        """Let the offset lie within its block, and the last line not leave the bottom."""
        page = self.page
        last = len(page.blocks) - 1
        while self._offset < 0 and self._block > 0:
            self._block -= 1
            self._offset += page.laid(self._block).height
        while self._block < last:
            height = page.laid(self._block, self._offset + self.height).height
            if self._offset < height:
                break
            self._offset -= height
            self._block += 1
        room = -self._offset
        for block in range(self._block, last + 1):
            room += page.laid(block, self.height - room).height
            if room >= self.height - self.margin:
                break
        else:
            self._raise(self.height - self.margin - room)
        if self._block == 0:
            self._offset = max(self._offset, -self.margin)

    def _raise(self, gap: float) -> None:
        self._offset -= gap
        while self._offset < 0 and self._block > 0:
            self._block -= 1
            self._offset += self.page.laid(self._block).height
