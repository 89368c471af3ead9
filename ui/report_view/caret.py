"""How the caret moves: a table of moves, each from one position to another (code points).

Left and right are what the eye sees: in a right-to-left paragraph left goes forward. Within the
paragraph the caret follows the reading order, also over Latin words and digits.
"""

from typing import TYPE_CHECKING

from ui.report_view.layout import Page, Paragraph
from ui.report_view.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


class Caret:
    """Finds positions; keeps only the x that going up and down aims at."""

    def __init__(self, page: Page, wording: Wording) -> None:
        self.page = page
        self.wording = wording
        self.screen = 400.0  # pixels that a PageDown goes
        self._aim: tuple[int, float, float | None] | None = None  # where it stands, x and y aimed at
        self._moves: Mapping[str, Callable[[int], int]] = {
            "left": lambda p: self.forward(p) if self._rtl(p) else self.backward(p),
            "right": lambda p: self.backward(p) if self._rtl(p) else self.forward(p),
            "next": self.forward,
            "previous": self.backward,
            "word_left": lambda p: wording.next_word(p) if self._rtl(p) else wording.previous_word(p),
            "word_right": lambda p: wording.previous_word(p) if self._rtl(p) else wording.next_word(p),
            "word_next": wording.next_word,
            "word_previous": wording.previous_word,
            "sentence_next": wording.next_sentence,
            "sentence_previous": wording.previous_sentence,
            "up": lambda p: self._vertical(p, lines=-1),
            "down": lambda p: self._vertical(p, lines=1),
            "page_up": lambda p: self._vertical(p, pixels=-self.screen),
            "page_down": lambda p: self._vertical(p, pixels=self.screen),
            "line_start": lambda p: self._paragraph(p).row_of(p).start,
            "line_end": self._line_end,
            "document_start": lambda _: 0,
            "document_end": lambda _: len(self.page.text),
        }

    @property
    def kinds(self) -> frozenset[str]:
        """The names of all moves."""
        return frozenset(self._moves)

    def move(self, position: int, kind: str) -> int:
        """Where the caret stands after that move."""
        target = self._moves[kind](position)
        return max(0, min(target, len(self.page.text)))

    def forward(self, position: int) -> int:
        """The next caret position in reading order."""
        block = self.page.block_of(position)
        if position >= self.page.blocks.ends[block]:
            return self.page.blocks.starts[block + 1] if self._more(block) else position
        step = self.page.laid(block).step(position, 1)
        return step if step > position else self.page.blocks.ends[block]  # all the rest is hidden

    def backward(self, position: int) -> int:
        """The caret position before, in reading order."""
        block = self.page.block_of(position)
        if position > self.page.blocks.starts[block]:
            return self.page.laid(block).step(position, -1)
        if block == 0:
            return 0
        end = self.page.blocks.ends[block - 1]
        return end if end < position else self.page.laid(block - 1).step(position, -1)

    def _more(self, block: int) -> bool:
        return block + 1 < len(self.page.blocks)

    def _paragraph(self, position: int) -> Paragraph:
        return self.page.laid(self.page.block_of(position))

    def right_to_left(self, position: int) -> bool:
        """Whether the paragraph of this position runs right to left."""
        return self._rtl(position)

    def _rtl(self, position: int) -> bool:
        return self._paragraph(position).rtl

    def _line_end(self, position: int) -> int:
        """Behind the line's last letter; before the blank at which it was broken."""
        paragraph = self._paragraph(position)
        row = paragraph.row_of(position)
        if row is paragraph.rows[-1] and row.end == self.page.blocks.ends[self.page.block_of(position)]:
            following = self.page.block_of(row.end) != self.page.block_of(position)
            return paragraph.step(row.end, -1) if following else row.end
        return paragraph.step(row.end, -1)

    def _vertical(self, position: int, *, lines: int = 0, pixels: float = 0.0) -> int:
        """Up or down to the letter nearest to where the way began."""
        block = self.page.block_of(position)
        paragraph = self.page.laid(block)
        row = paragraph.row_of(position)
        aim = self._aim if self._aim is not None and self._aim[0] == position else None
        x = aim[1] if aim else paragraph.caret_x(position)
        y = None
        if pixels:
            y = aim[2] if aim and aim[2] is not None else self.page.top(block) + row.baseline
            y = min(max(0.0, y + pixels), self.page.height)
            target = self.page.block_at(y)
            found = self.page.laid(target)
            arrived = found.row_at(y - self.page.top(target))
        else:
            at = paragraph.rows.index(row) + lines
            target = block if 0 <= at < len(paragraph.rows) else block + lines
            if not 0 <= target < len(self.page.blocks):
                return len(self.page.text) if lines > 0 else 0
            found = self.page.laid(target)
            arrived = found.rows[at if target == block else 0 if lines > 0 else -1]
        result = found.position(arrived.line.nearest(x))
        self._aim = (result, x, y)
        return result
