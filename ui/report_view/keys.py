"""Which keys move the caret. All other keys are somebody else's."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
CARET_KEYS: dict[tuple[int, bool], str] = {
    (Qt.Key.Key_Left, False): "left",
    (Qt.Key.Key_Right, False): "right",
    (Qt.Key.Key_Up, False): "up",
    (Qt.Key.Key_Down, False): "down",
    (Qt.Key.Key_Home, False): "line_start",
    (Qt.Key.Key_End, False): "line_end",
    (Qt.Key.Key_PageUp, False): "page_up",
    (Qt.Key.Key_PageDown, False): "page_down",
    (Qt.Key.Key_Left, True): "word_left",
    (Qt.Key.Key_Right, True): "word_right",
    (Qt.Key.Key_Up, True): "sentence_previous",
    (Qt.Key.Key_Down, True): "sentence_next",
    (Qt.Key.Key_Home, True): "document_start",
    (Qt.Key.Key_End, True): "document_end",
}


def caret_move(event: QKeyEvent) -> tuple[str, bool] | None:
    """The kind of move (see caret.py) that a key means, and whether it extends the selection."""
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if modifiers & ~(CONTROL | SHIFT):
        return None
    kind = CARET_KEYS.get((event.key(), bool(modifiers & CONTROL)))
    return (kind, bool(modifiers & SHIFT)) if kind else None
