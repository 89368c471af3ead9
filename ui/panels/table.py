"""A table of the panel: rows to choose from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from ui.panels.rows import Column, Rows
from ui.panels.swatch import Swatch

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QResizeEvent


class Table(QTableView):
    """Rows to choose from; a click acts and leaves the keyboard where it is."""

    def __init__(
        self,
        columns: Sequence[Column],
        id_of: Callable[[Any], str],
        parent: QWidget | None = None,
        *,
        rows: Rows | None = None,
    ) -> None:
        super().__init__(parent)
        self.rows = rows or Rows(columns, id_of, self)
        self.setModel(self.rows)
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

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Columns share the width by weight; those for which there is no room go, the last first."""
        super().resizeEvent(event)
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
