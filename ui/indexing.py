"""Makes documents that an import left waiting known to the search, a few at a time, while nobody types."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.errors import ExpectedError

if TYPE_CHECKING:
    from ui.session import Session

PAUSE = 40  # milliseconds between two parts, in which keys and paints are served
PART = 5  # documents a part: some 5 ms with the commit


class Indexing(QObject):
    """Begins anew with each project; the search reads through what still waits."""

    failed = Signal(object)  # ExpectedError; what waits is found all the same

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._timer = QTimer(self, interval=PAUSE)
        self._timer.timeout.connect(self._some)
        session.project_opened.connect(self.start)

    def start(self) -> None:
        """Also after an import."""
        if self._session.project is not None:
            self._timer.start()

    def _some(self) -> None:
        project = self._session.project
        try:
            if project is None or not project.search.catch_up(PART):
                self._timer.stop()
        except ExpectedError as problem:
            self._timer.stop()
            self.failed.emit(problem)
