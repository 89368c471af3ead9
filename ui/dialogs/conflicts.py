"""Layers that were edited apart: what stands in each version, side by side, and which one stays."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QListWidget,
    QPushButton,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ui.dialogs.grids import grid
from ui.dialogs.wrapped import Wrapped
from ui.parts import sized

if TYPE_CHECKING:
    from collections.abc import Sequence

MOST = 9  # versions that a digit can choose
ALL = -1  # in place of one version: put together


class ConflictsDialog(QDialog):
    """A digit keeps the version of that column, 0 puts them together. It stays open beside the report."""

    chosen = Signal(int)  # the row of a conflict that the arrows stand on
    kept = Signal(int, int)  # conflict, version: 0 is the one on show, or ALL
    went = Signal(int, int)  # conflict, difference: its place is to be seen
    undo_wanted = Signal()

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Conflicts"))
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Layers that were edited apart"))
        self.list.setUniformItemSizes(True)
        self.table = grid(())
        self.table.setAccessibleName(self.tr("What is otherwise in the versions"))
        self.hint = Wrapped("muted")
        self._row = QHBoxLayout()
        self._keeps: list[QPushButton] = []
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setSpacing(10)
        column.addWidget(self.list, 1)
        column.addWidget(self.table, 2)
        column.addWidget(self.hint)
        column.addLayout(self._row)
        column.addWidget(self.buttons)
        self.list.currentRowChanged.connect(self._choose)
        self.list.itemActivated.connect(lambda _: self.went.emit(self.list.currentRow(), 0))
        self.table.itemActivated.connect(lambda i: self.went.emit(self.list.currentRow(), i.row()))
        QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self).activated.connect(self.undo_wanted)
        for digit in range(MOST + 1):  # 0 is ALL
            QShortcut(QKeySequence(str(digit)), self).activated.connect(lambda n=digit - 1: self._keep(n))
        sized(self, 820, 560)

    def show_conflicts(self, lines: Sequence[str], current: int = 0) -> None:
        """One line for each that waits; the arrows stand on `current`."""
        self.list.blockSignals(True)
        self.list.clear()
        self.list.addItems(list(lines))
        self.list.blockSignals(False)
        if lines:
            self.list.setCurrentRow(min(current, len(lines) - 1))
            self.list.setFocus()
        else:
            self.show_versions((), ())
            self.hint.setText(self.tr("No layer waits for a decision."))

    def show_versions(
        self, heads: Sequence[str], rows: Sequence[Sequence[str]], places: Sequence[str] = ()
    ) -> None:
        """A column for each version, the one on show first; a row for what is not the same in all. Of as many
        rows as there are `places`, the last column shows where they stand in the text."""
        self.table.clear()
        columns = [*heads, *([self.tr("In the text")] if places else [])]
        self.table.setColumnCount(len(columns))
        self.table.setHorizontalHeaderLabels(columns)
        self.table.setRowCount(len(rows))
        for r, cells in enumerate(rows):
            for c, words in enumerate([*cells, *places[r : r + 1]]):
                item = QTableWidgetItem(words)
                item.setToolTip(words)
                self.table.setItem(r, c, item)
        if rows and heads:
            self.table.setCurrentCell(0, 0)
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self._show_keeps(len(heads))
        self.hint.setText(
            self.tr(
                "A digit keeps the version of that column. 0 puts them together: what only one altered comes"
                " from it, what several altered stays as on show. Ctrl+Z takes it back."
            )
        )

    def _show_keeps(self, count: int) -> None:
        for button in self._keeps:
            self._row.removeWidget(button)
            button.deleteLater()
        self._keeps = []
        for n in (*range(min(count, MOST)), ALL) if count else ():
            button = QPushButton(self._keep_words(n), autoDefault=False)
            button.clicked.connect(lambda _=False, n=n: self._keep(n))
            self._keeps.append(button)
            self._row.addWidget(button)

    def _keep_words(self, version: int) -> str:
        if version == ALL:
            return self.tr("0 · Put them together")
        if not version:
            return self.tr("1 · Keep what is on show")
        return self.tr("{0} · Take this version").format(version + 1)

    def _choose(self, row: int) -> None:
        if row >= 0:
            self.chosen.emit(row)

    def _keep(self, version: int) -> None:
        if self.list.currentRow() >= 0 and version < len(self._keeps) - 1:
            self.kept.emit(self.list.currentRow(), version)

    @property
    def heads(self) -> list[str]:
        """The words over the columns."""
        found = (self.table.horizontalHeaderItem(c) for c in range(self.table.columnCount()))
        return [item.text() for item in found if item is not None]

    def cells(self) -> list[list[str]]:
        """What stands in the table."""
        rows = range(self.table.rowCount())
        items = [[self.table.item(r, c) for c in range(self.table.columnCount())] for r in rows]
        return [[i.text() if i else "" for i in row] for row in items]
