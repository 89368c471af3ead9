"""What is dropped on a window is read where it lies."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent

from ui.dropping import dropped, offered

MOVE, COPY = Qt.DropAction.MoveAction, Qt.DropAction.CopyAction
LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def test_files_that_are_offered_to_be_moved_are_copied(qapp):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile("/a/ب.txt"), QUrl("https://example.org/x")])
    entered = QDragEnterEvent(QPoint(), MOVE | COPY, data, LEFT, NONE)
    offered(entered)
    assert (entered.isAccepted(), entered.dropAction()) == (True, COPY)
    fell = QDropEvent(QPointF(), MOVE | COPY, data, LEFT, NONE)
    assert dropped(fell) == [Path("/a/ب.txt")]
    assert fell.dropAction() == COPY


def test_what_is_no_file_is_not_taken(qapp):
    data = QMimeData()
    data.setText("كلام")
    entered = QDragEnterEvent(QPoint(), COPY, data, LEFT, NONE)
    entered.ignore()
    offered(entered)
    assert not entered.isAccepted()
