"""Work that takes seconds and needs no project: in a thread beside the window, until it is stopped."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event as Flag
from time import monotonic
from typing import Any

from PySide6.QtCore import QObject, QThread, Signal

from annotator.errors import ExpectedError

Tick = Callable[[int, int], object]
EVERY = 0.1  # seconds between two words on how far it is


class _Stopped(Exception):
    """Nobody waits for it any more."""


class Work(QThread):
    """Runs `work`, which is given a Tick to call with what is done, of how many; `words` say what it does.

    `then` gets the result, on the thread of the window.
    """

    told = Signal(object, int, int)  # itself, done, of how many
    done = Signal(object, object)  # itself; the result, an ExpectedError, or None when stopped

    def __init__(
        self, parent: QObject, words: str, work: Callable[[Tick], Any], then: Callable[[Any], None]
    ) -> None:
        super().__init__(parent)
        self.cancelled = Flag()
        self.words, self.then = words, then
        self._work = work
        self._next = 0.0

    def run(self) -> None:
        """Some seconds for a thousand documents."""
        result: object = None
        try:
            result = self._work(self._tick)
        except ExpectedError as problem:
            result = problem
        except _Stopped:
            pass
        finally:
            self.done.emit(self, result)

    def stop(self) -> None:
        """End it, and wait until it has."""
        self.cancelled.set()
        self.wait()
        self.deleteLater()

    def _tick(self, done: int, total: int) -> None:
        if self.cancelled.is_set():
            raise _Stopped
        if monotonic() >= self._next:
            self._next = monotonic() + EVERY
            self.told.emit(self, done, total)


class Beside(QObject):
    """One work at a time; another one stops the first."""

    told = Signal(str, int, int)  # what is done; how much of it, of how much
    failed = Signal(object)  # ExpectedError; the work is over

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._work: Work | None = None

    def start(self, words: str, work: Callable[[Tick], Any], then: Callable[[Any], None]) -> None:
        """As Work is made."""
        self.stop()
        self._work = Work(self, words, work, then)
        self._work.told.connect(self._tell)
        self._work.done.connect(self._done)
        self.told.emit(words, 0, 0)
        self._work.start(QThread.Priority.LowPriority)

    def stop(self) -> None:
        """Forget it."""
        work, self._work = self._work, None
        if work is not None:
            work.stop()

    @property
    def busy(self) -> bool:
        """Whether something is still done."""
        return self._work is not None

    def _tell(self, work: object, done: int, total: int) -> None:
        if isinstance(work, Work) and work is self._work:
            self.told.emit(work.words, done, total)

    def _done(self, work: object, result: object) -> None:
        if not isinstance(work, Work) or work is not self._work:
            return
        self.stop()
        if isinstance(result, ExpectedError):
            self.failed.emit(result)
        elif result is not None:
            work.then(result)
