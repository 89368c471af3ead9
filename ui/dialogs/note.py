"""A note on a mark or on a flagged document."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QDialog, QLabel, QTextEdit, QVBoxLayout, QWidget

from ui.dialogs.buttons import closing_buttons


class NoteDialog(QDialog):
    """A few lines of text; Enter takes it, Shift+Enter begins another line."""

    def __init__(self, parent: QWidget | None, title: str, text: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        heading = QLabel(title, textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        self._field = QTextEdit(tabChangesFocus=True)
        self._field.setPlainText(text)
        self._field.selectAll()
        self._field.setAccessibleName(title)
        self._field.installEventFilter(self)
        buttons = closing_buttons(self, self.tr("Keep"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 14)
        layout.setSpacing(10)
        for part in (heading, self._field, buttons):
            layout.addWidget(part)
        self.resize(420, 190)
        self._field.setFocus()

    @property
    def text(self) -> str:
        """What is written, without blanks around it."""
        return self._field.toPlainText().strip()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter takes the note."""
        if event.type() == QEvent.Type.KeyPress:
            key = event.key()  # type: ignore[attr-defined] - a key press is a QKeyEvent
            shift = event.modifiers() & Qt.KeyboardModifier.ShiftModifier  # type: ignore[attr-defined] - as above
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not shift:
                self.accept()
                return True
        return super().eventFilter(watched, event)


def ask_note(parent: QWidget | None, title: str, text: str) -> str | None:
    """Ask for a note; None when the person gives up."""
    dialog = NoteDialog(parent, title, text)
    return dialog.text if dialog.exec() == QDialog.DialogCode.Accepted else None
