"""Python's garbage collection, kept on the interface thread.

Qt objects are deleted on the thread that made them. A worker that happened to collect a closed dialog would
crash the program, so the collector does not run by itself.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

EVERY = 1_000  # milliseconds


class Collecting(QObject):
    """Collects between events what Python would have collected in the middle of one."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._limits = gc.get_threshold()
        gc.disable()
        self._timer = QTimer(self, interval=EVERY)
        self._timer.timeout.connect(self.collect)
        self._timer.start()

    def collect(self) -> None:
        """The oldest generation that is due, and the younger ones with it."""
        due = [
            g
            for g, (count, limit) in enumerate(zip(gc.get_count(), self._limits, strict=True))
            if count > limit
        ]
        if due:
            gc.collect(due[-1])
