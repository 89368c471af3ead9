"""What somebody who helps must know: shown first, then copied."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from ui.dialogs.wrapped import Wrapped
from ui.parts import close_box, sized


class DiagnosisDialog(QDialog):
    """The text as it would be copied; nothing is sent anywhere."""

    def __init__(self, parent: QWidget | None, text: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Diagnostics"))
        self.words = Wrapped()
        self.words.setText(
            self.tr("For whoever helps you. No texts, names or places of files are in it; nothing is sent.")
        )
        self.text = QPlainTextEdit(text, readOnly=True)
        self.text.setObjectName("prose")
        self.text.setAccessibleName(self.tr("Diagnostics"))
        self.text.setTabChangesFocus(True)
        self.text.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.copy = QPushButton(self.tr("Copy"), default=True)
        self.copy.clicked.connect(self._copy)
        self.buttons = close_box()
        self.buttons.addButton(self.copy, QDialogButtonBox.ButtonRole.ActionRole)
        self.buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setSpacing(12)
        column.addWidget(self.words)
        column.addWidget(self.text, 1)
        column.addWidget(self.buttons)
        sized(self, 720, 560)
        self.copy.setFocus()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text.toPlainText())
        self.copy.setText(self.tr("Copied"))
