"""Something happened that should not: what that means for the work, and where it was written down."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPushButton, QVBoxLayout, QWidget

from ui.dialogs.wrapped import Wrapped
from ui.parts import label

if TYPE_CHECKING:
    from pathlib import Path


class CrashDialog(QDialog):
    """Enter goes on."""

    diagnosis_wanted = Signal()

    def __init__(self, parent: QWidget | None, log: Path) -> None:
        super().__init__(parent)
        self.setWindowTitle("Tawsim")
        self.setWindowModality(Qt.WindowModality.WindowModal)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 18, 18, 14)
        column.setSpacing(10)
        column.addWidget(label("title", self.tr("Something went wrong in the program")))
        for words in (
            self.tr("Your work is safe: each edit is on the disk as soon as it is made, and stays."),
            self.tr(
                "Only what you did last may not have been done. If this comes again, start the program anew."
            ),
            self.tr("It is written down here, without any of your texts: {0}").format(f"\u2066{log}\u2069"),
        ):
            row = Wrapped()
            row.setText(words)
            row.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            column.addWidget(row)
        column.addStretch(1)
        self.go_on = QPushButton(self.tr("Go on"), default=True)
        self.diagnosis = QPushButton(self.tr("Diagnostics to copy…"), autoDefault=False)
        self.go_on.clicked.connect(self.accept)
        self.diagnosis.clicked.connect(self.diagnosis_wanted)
        buttons = QDialogButtonBox()
        buttons.addButton(self.go_on, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(self.diagnosis, QDialogButtonBox.ButtonRole.ActionRole)
        column.addWidget(buttons)
        self.resize(560, 230)
        self.go_on.setFocus()
