"""Long reading from the project in short slices, so that the window never halts.

The project is used from one thread only; what a worker needs of it is read here, a few milliseconds
at a time, while nobody types.
"""

from __future__ import annotations

from collections import deque
from time import monotonic
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.errors import ExpectedError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

SLICE = 0.008  # seconds
PAUSE = 4  # milliseconds between two slices, in which keys and paints are served


class Slices(QObject):
    """One reading at a time; another one stops the first."""

    failed = Signal(object)  # ExpectedError; the reading is over

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self, interval=PAUSE)
        self._timer.timeout.connect(self._some)
        self._keys: deque[Any] = deque()
        self._found: list[Any] = []

    def start(
        self, keys: Iterable[Any], read: Callable[[Any], Any], then: Callable[[list[Any]], object]
    ) -> None:
        """`then` gets what `read` made of each key, in their order."""
        self._keys, self._found = deque(keys), []
        self._read, self._then = read, then
        self._timer.start()

    def stop(self) -> None:
        """Forget it."""
        self._timer.stop()
        self._keys.clear()

    @property
    def busy(self) -> bool:
        """Whether something is still to be read."""
        return self._timer.isActive()

    def _some(self) -> None:
        until = monotonic() + SLICE
        try:
            while self._keys and monotonic() < until:
                self._found.append(self._read(self._keys.popleft()))
        except ExpectedError as problem:
            self.stop()
            self.failed.emit(problem)
            return
        if not self._keys:
            self._timer.stop()
            self._then(self._found)
