"""The notes by which people label: the text that holds, its versions, and what each changed."""

from __future__ import annotations

from difflib import ndiff
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QSplitter,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from ui.dialogs.note import NoteField, keeps
from ui.dialogs.wrapped import Wrapped
from ui.parts import align, close_box, sized
from ui.words import isolated, joined, moment, number

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from storage.teams.guidelines import Guideline


class GuidanceDialog(QDialog):
    """Emits a text that is to hold from now on; earlier versions can only be read."""

    saved = Signal(str)

    def __init__(self, parent: QWidget | None, versions: Sequence[Guideline], *, lead: bool) -> None:
        """`lead`: who looks may write."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Guideline notes"))
        self._versions: Sequence[Guideline] = ()
        self._lead = lead
        self._warned = False
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Versions"))
        self.text = NoteField("")
        self.text.setAccessibleName(self.tr("Text"))
        self.changes = QPlainTextEdit(readOnly=True)
        self.changes.setAccessibleName(self.tr("What changed"))
        self.changes.setTabChangesFocus(True)
        self.tabs = QTabWidget()
        self.tabs.addTab(self.text, self.tr("Text"))
        self.tabs.addTab(self.changes, self.tr("What changed"))
        self.hint = Wrapped("muted")
        self.save = QPushButton(self.tr("Save as a new version"), autoDefault=False)
        self.save.setProperty("primary", True)
        buttons = close_box()
        buttons.addButton(self.save, QDialogButtonBox.ButtonRole.ActionRole)
        self.save.setVisible(lead)
        buttons.rejected.connect(self.reject)
        self.save.clicked.connect(lambda: self.saved.emit(self.text.toPlainText().strip()))
        self.text.textChanged.connect(self._allow)
        self.list.currentRowChanged.connect(self._turn)
        halves = QSplitter(Qt.Orientation.Horizontal)
        halves.addWidget(self.list)
        halves.addWidget(self.tabs)
        halves.setSizes([220, 520])
        column = QVBoxLayout(self)
        column.setSpacing(10)
        column.addWidget(halves, 1)
        column.addWidget(self.hint)
        column.addWidget(buttons)
        sized(self, 780, 520)
        self.show_versions(versions)
        self.text.setFocus()

    def show_versions(self, versions: Sequence[Guideline]) -> None:
        """The newest first, and on show."""
        self._versions = [*reversed(versions)]
        self.list.blockSignals(True)
        self.list.clear()
        for v in self._versions:
            words = self.tr("Version {0}").format(number(v.number))
            self.list.addItem(f"{words}\n{joined(filter(None, (moment(v.at), isolated(v.who))))}")
        self.list.setCurrentRow(0 if versions else -1)
        self.list.setVisible(bool(versions))
        self.tabs.setTabVisible(1, len(versions) > 1)
        self.list.blockSignals(False)
        self._turn()

    def _turn(self) -> None:
        row = max(0, self.list.currentRow())
        shown = self._versions[row].text if self._versions else ""
        before = self._versions[row + 1].text if row + 1 < len(self._versions) else ""
        self.text.setPlainText(shown)
        self.text.setReadOnly(not self._lead or row > 0)
        align(self.changes)
        self.changes.setPlainText("\n".join(changed_lines(before, shown)))
        self._allow()

    def _allow(self) -> None:
        """Only a text that is another than the one that holds."""
        holds = self._versions[0].text if self._versions else ""
        other = self.text.toPlainText().strip() != holds
        altered = other and self.list.currentRow() <= 0
        self.save.setEnabled(altered)
        self.list.setEnabled(not altered)  # another version in the field would be the end of this one
        self._warned = False
        self.hint.setText(
            self.tr("Ctrl+Enter saves a version with its date; exports and data cards name it.")
            if self._lead
            else self.tr("The lead writes these notes.")
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter saves."""
        if keeps(event):
            self.save.click()
            return
        super().keyPressEvent(event)

    def reject(self) -> None:
        """What is written and not saved is not lost by one key."""
        if self.save.isEnabled() and not self._warned:
            self._warned = True
            self.hint.setText(self.tr("This text is not saved. Close once more to leave all as it was."))
            return
        super().reject()


def changed_lines(before: str, after: str) -> list[str]:
    """Line by line: `+` is new, `−` is gone, others stand as they stood."""
    signs = {"+": "+", "-": "−", " ": " "}
    lines = ndiff(before.splitlines(), after.splitlines())
    return [f"{signs[line[0]]} {line[2:]}" for line in lines if line[0] in signs]
