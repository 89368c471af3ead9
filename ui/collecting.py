"""Python's garbage collection, kept on the interface thread.

Qt objects are deleted on the thread that made them. A worker that happened to collect a closed dialog would
crash the program, so the collector does not run by itself.
"""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer

if TYPE_CHECKING:
    from PySide6.QtGui import QGuiApplication

EVERY = 1_000  # milliseconds


class Collecting(QObject):
    """Collects between events what Python would have collected in the middle of one."""

    def __init__(self, app: QGuiApplication) -> None:
        super().__init__(app)
        self._limits = gc.get_threshold()
        gc.disable()
        self._timer = QTimer(self, interval=EVERY)
        self._timer.timeout.connect(self.collect)
        self._timer.start()
        app.applicationStateChanged.connect(self.collect_all)

    def collect(self) -> None:
        """The oldest generation that is due, and the younger ones with it."""
        counted = zip(gc.get_count(), self._limits, strict=True)
        due = [generation for generation, (count, limit) in enumerate(counted) if count > limit]
        if due:
            gc.collect(due[-1])
        if due and due[-1] == 2:
            gc.freeze()  # the next one looks only at what came since: it must not be felt

    def collect_all(self, state: Qt.ApplicationState) -> None:
        """Thoroughly, when the person looks at another program."""
        if state == Qt.ApplicationState.ApplicationInactive:
            gc.unfreeze()
            gc.collect()
