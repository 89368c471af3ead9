"""A field for some lines of text: a note, a reason, a score."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QTextEdit, QVBoxLayout, QWidget


def keeps(event: QKeyEvent) -> bool:
    """Whether it is Ctrl+Enter: what is written is to be kept, or said."""
    control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
    return control and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class NoteField(QTextEdit):
    """Tab leaves it; Ctrl+Enter goes on to the dialog."""

    def __init__(self, text: str) -> None:
        super().__init__()  # a text edit, not a plain one: it starts Arabic on the right
        self.setAcceptRichText(False)
        self.setPlainText(text)
        self.setTabChangesFocus(True)
        self.setMinimumSize(420, 120)
        self.textChanged.connect(self._begin)
        self._begin()

    def _begin(self) -> None:
        """An empty field begins at the side at which the window does; words by their first letter."""
        option = self.document().defaultTextOption()
        side = Qt.LayoutDirection.LayoutDirectionAuto
        if self.document().isEmpty():
            side = self.layoutDirection()
        if option.textDirection() != side:
            option.setTextDirection(side)
            self.document().setDefaultTextOption(option)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Lets the dialog have Ctrl+Enter."""
        if keeps(event):
            event.ignore()
            return
        super().keyPressEvent(event)


class NoteDialog(QDialog):
    """Lines of text under a title; Ctrl+Enter takes them, Esc leaves all as it was."""

    def __init__(self, parent: QWidget | None, title: str, text: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        heading = QLabel(title, textFormat=Qt.TextFormat.PlainText)
        heading.setWordWrap(True)
        self.field = NoteField(text)
        self.field.setAccessibleName(title)
        self.field.selectAll()
        heading.setBuddy(self.field)
        hint = QLabel(self.tr("Ctrl+Enter keeps it, Esc leaves everything as it was."))
        hint.setObjectName("muted")
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setSpacing(10)
        for part in (heading, self.field, hint, buttons):
            column.addWidget(part)

    @property
    def text(self) -> str:
        """What was written, without blanks around it."""
        return self.field.toPlainText().strip()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter takes it."""
        if keeps(event):
            self.accept()
            return
        super().keyPressEvent(event)


def ask_note(parent: QWidget | None, title: str, text: str) -> str | None:
    """What the person wrote (it may be empty), or None when they cancel."""
    dialog = NoteDialog(parent, title, text)
    taken = dialog.exec() == QDialog.DialogCode.Accepted
    dialog.deleteLater()
    return dialog.text if taken else None
