"""A table of the panel: rows to choose from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from ui.panels.figure import paint_empty
from ui.panels.swatch import Swatch
from ui.parts import key_of
from ui.theme import theme_on

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent

    from ui.panels.rows import Rows


class Table(QTableView):
    """Rows to choose from; a click acts and leaves the keyboard where it is."""

    chosen = Signal(QModelIndex)  # by a click, or by Enter on the row that the arrows stand on

    def __init__(self, rows: Rows, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = rows
        self._empty = ""
        rows.setParent(self)
        self.setModel(rows)
        self.clicked.connect(self.chosen)
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
        header.setSortIndicatorClearable(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter chooses."""
        if key_of(event) in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.chosen.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)

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
        """Columns share the width by weight; those for which there is no room go, the last first."""
        columns = self.rows.columns
        room = self.viewport().width()
        shown = next(
            n for n in range(len(columns), 0, -1) if n <= 2 or sum(c.least for c in columns[:n]) <= room
        )
        spare = max(0, room - sum(c.least for c in columns[:shown]))
        total = sum(c.weight for c in columns[:shown])
        for i, column in enumerate(columns):
            self.setColumnHidden(i, i >= shown)
            self.setColumnWidth(i, column.least + spare * column.weight // total)

    def select(self, id: str) -> None:
        """Mark the row of an annotation, or none; nothing is emitted."""
        row = self.rows.row_of(id) if id else -1
        if row < 0:
            self.clearSelection()
            self.setCurrentIndex(QModelIndex())
        elif self.rows.id_at(self.currentIndex().row()) != id or not self.selectionModel().hasSelection():
            self.setCurrentIndex(self.rows.index(row, 0))  # selectRow fails in tables not laid out yet
            self.scrollTo(self.rows.index(row, 0))
