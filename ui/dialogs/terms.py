"""What only a person can say in a data card: licence, owner, contact, description, language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from ui.dialogs.note import NoteField, keeps
from ui.dialogs.wrapped import Wrapped

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QKeyEvent


class TermsDialog(QDialog):
    """`terms` is what stands in its fields. Ctrl+Enter takes them, as in every field of several lines."""

    def __init__(self, parent: QWidget | None, terms: Mapping[str, str], *, lead: bool) -> None:
        """`lead`: who looks may write."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Data card"))
        self.lines = {
            "licence": QLineEdit(placeholderText="CC BY 4.0"),
            "owner": QLineEdit(),
            "contact": QLineEdit(),
            "language": QLineEdit(placeholderText="ar"),
        }
        for name, line in self.lines.items():
            line.setText(terms.get(name, ""))
        self.description = NoteField(terms.get("description", ""))
        words = Wrapped("muted")
        words.setText(
            self.tr(
                "It goes beside every export of gold, with counts, people, agreement and versions, which the"
                " program knows by itself."
            )
        )
        self.description.setReadOnly(not lead)
        for line in self.lines.values():
            line.setReadOnly(not lead)
        form = QFormLayout()
        names = (self.tr("Licence"), self.tr("Owner"), self.tr("Contact"), self.tr("Language"))
        for name, line in zip(names, self.lines.values(), strict=True):
            form.addRow(name, line)
        form.addRow(self.tr("Description"), self.description)
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self._ok = self.buttons.button(QDialogButtonBox.StandardButton.Ok)
        self._ok.setEnabled(lead)
        column = QVBoxLayout(self)
        column.setSpacing(10)
        column.addWidget(words)
        column.addLayout(form)
        column.addWidget(self.buttons)
        self.setMinimumWidth(560)

    def terms(self) -> dict[str, str]:
        """By name; an empty one is taken out of the card."""
        said = {name: " ".join(line.text().split()) for name, line in self.lines.items()}
        return said | {"description": self.description.toPlainText().strip()}

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter takes them."""
        if keeps(event):
            self._ok.click()
            return
        super().keyPressEvent(event)
