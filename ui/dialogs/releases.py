"""Releases of gold: freeze one, export one, and see what changed between two."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotator.model import GOLD
from ui.dialogs.grids import grid
from ui.dialogs.working import Working
from ui.dialogs.wrapped import Wrapped
from ui.parts import close_box, label, sized
from ui.words import isolated, moment, number

if TYPE_CHECKING:
    from collections.abc import Sequence

    from storage.gold.releases import Release


class ReleasesDialog(QDialog):
    """Emits what the person wants; who listens does it and shows what came of it.

    It stays open beside the report, so that the list of changes can be walked through.
    """

    freeze_wanted = Signal(str)  # a name
    export_wanted = Signal(str)  # a release's name
    compare_wanted = Signal(str, str)  # two names; the second may be gold
    card_wanted = Signal()
    change_chosen = Signal(int)  # its place in the list

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Releases of gold"))
        self._make_fields()
        self._arrange()
        self._connect()
        self.show_releases(())
        self.table.setFocus()
        sized(self, 760, 620)

    # ---- building ----

    def _make_fields(self) -> None:
        self.state = Wrapped("muted")
        self.name = QLineEdit()
        self.name.setAccessibleName(self.tr("Name of the new release"))
        self.freeze = QPushButton(self.tr("Freeze gold"), autoDefault=False)
        self.freeze.setProperty("primary", True)
        self.table = grid(
            (self.tr("Name"), self.tr("Frozen"), self.tr("By"), self.tr("Documents"), "SHA-256")
        )
        self.table.setAccessibleName(self.tr("Releases of gold"))
        self.export = QPushButton(self.tr("Export…"), autoDefault=False)
        self.card = QPushButton(self.tr("Data card…"), autoDefault=False)
        self.other = QComboBox()
        self.other.setAccessibleName(self.tr("Compare with"))
        self.compare = QPushButton(self.tr("What changed"), autoDefault=False)
        self.summary = Wrapped()
        self.changes = QListWidget()
        self.changes.setAccessibleName(self.tr("Changes"))
        self.changes.setUniformItemSizes(True)
        self.working = Working()
        self.buttons = close_box()

    def _arrange(self) -> None:
        self._fields = QWidget()
        column = QVBoxLayout(self._fields)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.state)
        column.addLayout(_row(label("", self.tr("New release")), self.name, self.freeze))
        column.addWidget(self.table, 2)
        self._with = label("", self.tr("From it to"))
        column.addLayout(_row(self.export, self.card, None, self._with, self.other, self.compare))
        column.addWidget(self.summary)
        column.addWidget(self.changes, 3)
        whole = QVBoxLayout(self)
        whole.setSpacing(10)
        whole.addWidget(self._fields, 1)
        whole.addWidget(self.working)
        whole.addWidget(self.buttons)

    def _connect(self) -> None:
        self.buttons.rejected.connect(self.reject)
        self.freeze.clicked.connect(self._freeze)
        self.name.returnPressed.connect(self._freeze)
        self.name.textChanged.connect(self._allow)
        self.table.itemSelectionChanged.connect(self._show_others)
        self.export.clicked.connect(lambda: self.export_wanted.emit(self.chosen))
        self.card.clicked.connect(self.card_wanted)
        self.compare.clicked.connect(lambda: self.compare_wanted.emit(self.chosen, self.other.currentData()))
        self.changes.itemActivated.connect(lambda item: self.change_chosen.emit(self.changes.row(item)))

    # ---- showing ----

    @property
    def chosen(self) -> str:
        """The name of the release whose row is marked, or empty."""
        row = self.table.currentRow()
        return self._names[row] if 0 <= row < len(self._names) else ""

    def show_releases(self, releases: Sequence[Release], chosen: str = "") -> None:
        """All that there are, the newest first; `chosen` or the newest is marked."""
        listed = [*reversed(releases)]
        self._names = [r.name for r in listed]
        self.table.setRowCount(len(listed))
        for n, r in enumerate(listed):
            cells = (isolated(r.name), moment(r.at), isolated(r.who), number(r.card.documents), r.sha256)
            for at, words in enumerate(cells):
                self.table.setItem(n, at, QTableWidgetItem(words))
        self.name.setPlaceholderText(f"v{len(listed) + 1}")
        if listed:
            # selectRow fails in tables that are not laid out yet
            self.table.setCurrentCell(self._names.index(chosen) if chosen in self._names else 0, 0)
        self._show_others()

    def show_state(self, words: str) -> None:
        """How much gold there is to freeze, or what came of what was wanted."""
        self.state.setText(words)

    def _show_others(self) -> None:
        """With what the marked one can be compared."""
        kept = self.other.currentData()
        self.other.clear()
        self.other.addItem(self.tr("gold as it is now"), GOLD)
        for name in self._names:
            if name != self.chosen:
                self.other.addItem(isolated(name), name)
        self.other.setCurrentIndex(max(0, self.other.findData(kept)))
        self.show_changes("", ())
        self._allow()

    def _allow(self) -> None:
        self.freeze.setEnabled(bool(self.name.text().strip()))
        for part in (self.export, self.compare, self.other):
            part.setEnabled(bool(self.chosen))

    def show_changes(self, summary: str, lines: Sequence[str]) -> None:
        """What came of comparing."""
        self.summary.setText(summary)
        self.summary.setVisible(bool(summary))
        self.changes.clear()
        for words in lines:
            self.changes.addItem(QListWidgetItem(words))
        self.changes.setVisible(bool(lines))
        if lines:
            self.changes.setCurrentRow(0)
            self.changes.setFocus()

    def _freeze(self) -> None:
        if name := self.name.text().strip():
            self.freeze_wanted.emit(name)

    def frozen(self) -> None:
        """It is there now: the field is for the next one."""
        self.name.clear()
        self.table.setFocus()

    @property
    def fields(self) -> QWidget:
        """What cannot be used while something runs."""
        return self._fields

    def reject(self) -> None:
        """Esc while something runs: end that first."""
        if self.working.busy:
            self.working.stop()
            return
        super().reject()


def _row(*parts: QWidget | None) -> QHBoxLayout:
    """Beside one another; None takes the room that is left."""
    row = QHBoxLayout()
    for part in parts:
        if part is None:
            row.addStretch(1)
        else:
            row.addWidget(part, int(isinstance(part, QLineEdit)))
    return row
