"""A table of the panel: rows to choose from, in columns that share its width."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from ui.panels.cells import Cells
from ui.panels.figure import paint_empty
from ui.panels.swatch import Swatch
from ui.parts import key_of
from ui.theme import theme_on

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent

    from ui.panels.rows import Rows

BESIDE_HEAD = 18  # pixels on both sides of the name of a column
LOOKED_AT = 60  # rows whose words tell how wide a column is to be


class Table(QTableView):
    """Rows to choose from; a click acts and leaves the keyboard where it is.

    With `by_content` each column first gets what its words need. `own_widths` are those that the person set,
    in pixels by the column's id: they stay.
    """

    chosen = Signal(QModelIndex)  # by a click, or by Enter on the row that the arrows stand on
    struck = Signal()  # after `chosen`, by Enter
    widened = Signal()  # the person gave a column another width

    def __init__(self, rows: Rows, parent: QWidget | None = None, *, by_content: bool = False) -> None:
        super().__init__(parent)
        self.rows = rows
        self.own_widths: dict[str, int] = {}
        self._by_content = by_content
        self._sharing = False
        self._empty = ""
        rows.setParent(self)
        self.setModel(rows)
        self.clicked.connect(self.chosen)
        self.setItemDelegate(Cells(self))
        self.setItemDelegateForColumn(1, Swatch(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setShowGrid(False)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(28)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setMinimumSectionSize(36)
        header.setResizeContentsPrecision(LOOKED_AT)
        header.sectionResized.connect(self._widened)
        header.setSortIndicatorClearable(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter chooses; Home and End are the first and the last row."""
        key = key_of(event)
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.chosen.emit(self.currentIndex())
            self.struck.emit()
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._go_to_end(last=key == Qt.Key.Key_End)
        else:
            super().keyPressEvent(event)

    def _go_to_end(self, *, last: bool) -> None:
        rows = range(self.rows.rowCount())
        for row in reversed(rows) if last else rows:
            index = self.rows.index(row, 0)
            if index.flags() & Qt.ItemFlag.ItemIsSelectable:
                self.setCurrentIndex(index)
                return

    def show_empty(self, words: str) -> None:
        """What stands in the table while it has no rows: why, and what to do."""
        self._empty = words
        self.setAccessibleDescription("" if self.rows.rowCount() else words)
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The rows, or why there are none."""
        super().paintEvent(event)
        if self._empty and not self.rows.rowCount():
            painter = QPainter(self.viewport())
            paint_empty(painter, self.viewport().rect(), self._empty, theme_on(self))
            painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width to share."""
        super().resizeEvent(event)
        self.share()

    def share(self) -> None:
        """Columns share the width: what they need at least, then what their words need, then by weight. Those
        for which there is no room go, the last first; where the person set widths, the table scrolls."""
        columns, own = self.rows.columns, self.own_widths
        room = self.viewport().width()
        least = [own.get(c.id, c.least) for c in columns]
        fits = (n for n in range(len(columns), 0, -1) if n <= 2 or sum(least[:n]) <= room)
        shown = len(columns) if own else next(fits)
        self._sharing = True
        for i in range(len(columns)):
            self.setColumnHidden(i, i >= shown)
        wanted = [own.get(c.id) or self._wanted(i) for i, c in enumerate(columns[:shown])]
        weights = [0 if c.id in own else c.weight for c in columns[:shown]]
        for i, width in enumerate(shared(room, least[:shown], wanted, weights)):
            self.setColumnWidth(i, width)
        self._sharing = False

    def _wanted(self, column: int) -> int:
        """Pixels that the words of a column need, those of the rows nearby."""
        if not self._by_content:
            return self.rows.columns[column].least
        head = self.rows.headerData(column, Qt.Orientation.Horizontal)
        words = self.horizontalHeader().fontMetrics().horizontalAdvance(head) + BESIDE_HEAD
        return max(words, self.sizeHintForColumn(column) + 1)

    def _widened(self, column: int, _before: int, width: int) -> None:
        """By the person's hand, not by the table itself."""
        if not self._sharing and width and column < len(self.rows.columns):
            self.own_widths[self.rows.columns[column].id] = width
            self.widened.emit()

    def select(self, id: str) -> None:
        """Mark the row of an annotation, or none; nothing is emitted."""
        row = self.rows.row_of(id) if id else -1
        if row < 0:
            self.clearSelection()
            self.setCurrentIndex(QModelIndex())
        elif self.rows.id_at(self.currentIndex().row()) != id or not self.selectionModel().hasSelection():
            self.setCurrentIndex(self.rows.index(row, 0))  # selectRow fails in tables not laid out yet
            self.scrollTo(self.rows.index(row, 0))


def shared(room: int, least: Sequence[int], wanted: Sequence[int], weights: Sequence[int]) -> list[int]:
    """Widths of columns in pixels: `least`, or what is `wanted` where that is less; then as near to `wanted`
    as there is room, those first that miss the fewest; what is left, by weight."""
    widths = [min(pair) for pair in zip(least, wanted, strict=True)]
    spare = max(0, room - sum(widths))
    for left, i in enumerate(sorted(range(len(widths)), key=lambda i: wanted[i] - widths[i])):
        more = min(wanted[i] - widths[i], spare // (len(widths) - left))
        widths[i] += more
        spare -= more
    total = sum(weights)
    return [w + (spare * weight // total if total else 0) for w, weight in zip(widths, weights, strict=True)]
