"""Opening a project of an earlier version, which takes a while: that is said before it begins."""

from __future__ import annotations

import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEventLoop, Qt
from PySide6.QtWidgets import QApplication, QDialog, QVBoxLayout, QWidget

from storage.project import Project
from ui.parts import label, waiting

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LONGEST = 1.0  # seconds that a display may take to show the words


@contextmanager
def renewing(path: Path, parent: QWidget | None = None) -> Iterator[None]:
    """Within, the project at `path` is opened: in one piece, so that it is never half brought up to date."""
    if not Project.is_behind(path):
        yield
        return
    words = QCoreApplication.translate(
        "renewing", "The project is of an earlier version. It is brought up to date; this may take a while."
    )
    note = QDialog(parent)
    note.setWindowTitle(QCoreApplication.translate("renewing", "Tawsim"))
    note.setWindowFlag(Qt.WindowType.WindowCloseButtonHint, on=False)
    QVBoxLayout(note).addWidget(label(words=words))
    note.show()
    _settle(note)
    try:
        with waiting():
            yield
    finally:
        note.close()
        note.deleteLater()


def _settle(note: QDialog) -> None:
    """Nothing is painted once the work has begun, so the words have to be there before."""
    until = time.monotonic() + LONGEST
    while not note.windowHandle().isExposed() and time.monotonic() < until:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents, 20)
    note.repaint()
    QApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
