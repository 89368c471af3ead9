"""How long a person is at work on the layer on show."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from annotator.errors import ExpectedError

if TYPE_CHECKING:
    from ui.session import Session

IDLE_AFTER = 60.0  # seconds without a key or click that still count as work
REST = 0.1  # seconds without a key
TICK = 15_000  # milliseconds between two notes of the time spent


class WorkingTime(QObject):
    """Adds it to the layer in the project now and then; idle time is left out."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._active = 0.0
        self._counted = 0.0
        self._clock = QTimer(self, interval=TICK)
        self._clock.timeout.connect(self.note)

    def begin(self) -> None:
        """A project is open."""
        self._clock.start()

    def end(self) -> None:
        """It is about to be closed."""
        self.note()
        self._clock.stop()

    def touch(self) -> None:
        """A key or click: the person is at work."""
        now = time.monotonic()
        if now - self._active > IDLE_AFTER:
            self._counted = now
        self._active = now

    @property
    def resting(self) -> bool:
        """Whether no key came for a moment: what can wait, waits for it."""
        return time.monotonic() - self._active > REST

    def note(self) -> None:
        """Add the time since the last note to the layer on show."""
        session = self._session
        until = min(time.monotonic(), self._active + IDLE_AFTER)
        spent, self._counted = until - self._counted, max(until, self._counted)
        if session.project is not None and session.layer is not None and session.writable and spent > 0:
            try:
                session.project.time.add(session.layer.key, spent)
            except ExpectedError as problem:
                session.failed.emit(problem)
