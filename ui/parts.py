"""Small parts of panels and dialogs."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QWidget


def label(name: str = "", words: str = "", *, wrap: bool = False) -> QLabel:
    """Words as plain text, whatever they are; `name` is what the style sheet knows it by."""
    made = QLabel(words)
    made.setObjectName(name)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wrap)
    return made


def styled(widget: QWidget, name: str) -> None:
    """Let the style sheet paint a widget's ground, by this name."""
    widget.setObjectName(name)
    widget.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)


def key_of(event: QEvent) -> Qt.Key | None:
    """The key of a key press; None for any other event."""
    if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
        return None
    return Qt.Key(event.key())
