"""Tables of words that are read by row: nothing in them is edited."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget

from ui.panels.cells import Cells


class RowTable(QTableWidget):
    """Home and End are the first and the last row."""

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Where the key leads."""
        ends = {self.CursorAction.MoveHome: 0, self.CursorAction.MoveEnd: self.rowCount() - 1}
        if action in ends and self.rowCount():
            return self.model().index(ends[action], max(self.currentColumn(), 0))
        return super().moveCursor(action, modifiers)


def grid(heads: Sequence[str]) -> QTableWidget:
    """Without rows; the last column takes the room that is left."""
    table = RowTable(0, len(heads))
    table.setHorizontalHeaderLabels(list(heads))
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setTabKeyNavigation(False)
    table.setShowGrid(False)
    table.setItemDelegate(Cells(table))
    table.verticalHeader().hide()
    header = table.horizontalHeader()
    header.setHighlightSections(False)
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
    header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    header.setStretchLastSection(True)
    return table
