"""What an export would lose, looked at row by row while the dialog is open, so that nobody waits for it."""

from __future__ import annotations

from collections import Counter
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.errors import ExpectedError
from ui.slices import PAUSE, SLICE

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from annotator.formats import Losses
    from storage.project import Project
    from storage.recipes import Recipe


class Foreseeing(QObject):
    """One recipe at a time; another one begins anew."""

    seen = Signal(float, object, object)  # the share of the rows that was looked at; Losses; Rows.absent
    failed = Signal(object)  # ExpectedError: the export would say the same

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: Iterator[tuple[float, Losses]] = iter(())
        self._last: tuple[float, Losses] = (1.0, Counter())
        self._absent: Mapping[str, int] = {}
        self._timer = QTimer(self, interval=PAUSE)
        self._timer.timeout.connect(self._some)

    def start(self, project: Project, recipe: Recipe) -> None:
        """Look at the rows that the recipe asks for."""
        from storage.exporting import foreseeing, rows_of

        self.stop()
        try:
            rows = rows_of(project, recipe)
        except ExpectedError as problem:
            self.failed.emit(problem)
            return
        self._rows, self._last, self._absent = foreseeing(rows, recipe), (1.0, Counter()), rows.absent
        self._timer.start()

    def stop(self) -> None:
        """Nobody wants to know any more."""
        self._timer.stop()
        self._rows = iter(())

    def _some(self) -> None:
        until = monotonic() + SLICE
        try:
            while monotonic() < until:
                found = next(self._rows, None)
                if found is None:
                    self.stop()
                    self.seen.emit(1.0, self._last[1], self._absent)
                    return
                self._last = found
        except ExpectedError as problem:
            self.stop()
            self.failed.emit(problem)
            return
        self.seen.emit(min(self._last[0], 0.999), self._last[1], self._absent)
