"""Files that are dropped on a window: read where they lie, never moved."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent


def offered(event: QDragEnterEvent, *, takes: bool = True) -> None:
    """Say whether files are taken: as copies, since whoever offers them to be moved deletes them then."""
    if takes and event.mimeData().hasUrls():
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()


def dropped(event: QDropEvent) -> list[Path]:
    """The files and folders."""
    event.setDropAction(Qt.DropAction.CopyAction)
    event.accept()
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
