"""Small parts of panels and dialogs."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QDialogButtonBox, QLabel, QPlainTextEdit, QSizePolicy, QWidget

FRAME = 24  # pixels that the edges of a window may take


@contextmanager
def waiting(*, when: bool = True) -> Iterator[None]:
    """What must be one transaction cannot be cut into slices: the cursor says that it takes a moment."""
    if when:
        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
    try:
        yield
    finally:
        if when:
            QGuiApplication.restoreOverrideCursor()


def sized(widget: QWidget, width: int, height: int) -> None:
    """So large, as far as the screen has room for it and its frame, which Qt forgets as it puts a dialog."""
    room = widget.screen().availableGeometry()
    widget.resize(min(width, room.width() - FRAME), min(height, room.height() - 4 * FRAME))


def label(name: str = "", words: str = "", *, wrap: bool = False) -> QLabel:
    """Words as plain text, whatever they are; `name` is what the style sheet knows it by."""
    made = QLabel(words)
    made.setObjectName(name)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wrap)
    return made


class Elided(QLabel):
    """Plain words on one line that end in … where there is no room for them; whole in the tool tip."""

    def __init__(self, name: str = "") -> None:
        super().__init__()
        self.setObjectName(name)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def say(self, words: str) -> None:
        """Other words."""
        self.setText(words)
        self.setToolTip(words)

    def paintEvent(self, event: QPaintEvent) -> None:
        """In the font and color that the style sheet gives it."""
        painter, room = QPainter(self), self.contentsRect()
        shown = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        painter.drawText(
            room, int(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter), shown
        )


def to_side(words: QLabel) -> QLabel:
    """Let words begin at the side at which the window does, whatever their own direction is."""
    rtl = QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
    side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
    words.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignTop)
    return words


def align(edit: QPlainTextEdit, *, runs: bool = False) -> None:
    """Let plain text begin at the side at which the window does; Qt lets all of it begin at the left.
    `runs`: it also runs as the window does, as lines of ours do that begin with a name of a file."""
    right = edit.layoutDirection() == Qt.LayoutDirection.RightToLeft
    option = edit.document().defaultTextOption()
    option.setAlignment(Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft)
    if runs:
        option.setTextDirection(edit.layoutDirection())
    edit.document().setDefaultTextOption(option)


def close_box() -> QDialogButtonBox:
    """Close, for a dialog in which Enter means something else: Qt would let it press the button."""
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    box.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)
    return box


def styled(widget: QWidget, name: str) -> None:
    """Let the style sheet paint a widget's ground, by this name."""
    widget.setObjectName(name)
    widget.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)


def key_of(event: QEvent) -> Qt.Key | None:
    """The key of a key press; None for any other event."""
    if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
        return None
    return Qt.Key(event.key())
