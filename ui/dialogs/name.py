"""Asks once who annotates."""

from __future__ import annotations

import getpass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QLineEdit, QVBoxLayout, QWidget

from ui.dialogs.buttons import closing_buttons

LONGEST = 80
_ACCEPTS = QDialogButtonBox.ButtonRole.AcceptRole
RESERVED = ("gold", "import")  # layers that are nobody's work


class NameDialog(QDialog):
    """A name that layers are kept under; empty and reserved ones cannot be taken."""

    def __init__(self, parent: QWidget | None, name: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Who annotates?"))
        plain = Qt.TextFormat.PlainText
        heading = QLabel(self.tr("Who annotates?"), objectName="title", textFormat=plain)
        words = QLabel(
            self.tr("Your annotations are kept under this name, apart from those of others."),
            objectName="muted", textFormat=plain, wordWrap=True,
        )  # fmt: skip
        self._field = QLineEdit(name, maxLength=LONGEST)
        self._field.setPlaceholderText(self.tr("Your name"))
        self._field.setAccessibleName(self.tr("Your name"))
        self._field.selectAll()
        self._fault = QLabel(objectName="bad", textFormat=plain, wordWrap=True)
        buttons = closing_buttons(self, self.tr("Go on"))
        if not name:  # the first time: without a name there is no layer to work on
            buttons.button(QDialogButtonBox.StandardButton.Cancel).hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(10)
        for part in (heading, words, self._field, self._fault, buttons):
            layout.addWidget(part)
        self._go = next(b for b in buttons.buttons() if buttons.buttonRole(b) is _ACCEPTS)
        self._field.textChanged.connect(self._check)
        self._check()
        self.setMinimumWidth(380)

    @property
    def name(self) -> str:
        """Without blanks around it, on one line."""
        return " ".join(self._field.text().split())

    def _check(self) -> None:
        reserved = self.name.casefold() in RESERVED
        self._fault.setText(self.tr("This name is kept for the program's own layers.") if reserved else "")
        self._fault.setVisible(reserved)
        self._go.setEnabled(bool(self.name) and not reserved)


def system_name() -> str:
    """What the system calls the person, else empty."""
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return ""


def ask_name(parent: QWidget | None, name: str) -> str:
    """Ask for a name; the first time (no name yet) giving up takes the system's name."""
    dialog = NameDialog(parent, name)
    if dialog.exec() == QDialog.DialogCode.Accepted:
        return dialog.name
    return name or system_name() or "annotator"
