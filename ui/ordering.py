"""In which order the documents wait: as imported, the most uncertain first, or the most different."""

from __future__ import annotations

from threading import Event as Flag
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThread, Signal

from annotator.learn.order import by_diversity, by_doubt
from annotator.model import State
from ui.slices import Slices

if TYPE_CHECKING:
    from collections.abc import Sequence

    from storage.documents import Listed
    from storage.project import Project

ORDERS = ("imported", "uncertainty", "diversity")
SETTING = "order"


class Ordering(QObject):
    """What was begun, or was on show in this session, stands first as it came; then the rest by rank.

    So the list behind the person stands still, and the next document is the best of those ahead.
    """

    changed = Signal()
    failed = Signal(object)  # ExpectedError

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.name = ORDERS[0]
        self.shown: dict[str, None] = {}  # the documents that were on show, in that order
        self._ranks: dict[str, int] = {}  # by diversity
        self._slices = Slices(self)
        self._slices.failed.connect(self.failed)
        self._worker: _Diversity | None = None

    def open(self, project: Project) -> None:
        """The order that this project had the last time; `rank` once it is clear what is on show."""
        self.shown, self._ranks = {}, {}
        found = project.settings.get(SETTING)
        self.name = found if found in ORDERS else ORDERS[0]

    def choose(self, project: Project, name: str) -> None:
        """Another order; the project remembers it. Raises ExpectedError when it can't be written."""
        if name not in ORDERS:
            raise ValueError(f"no order is called {name}")
        project.settings.set(SETTING, name)
        self.name = name
        self.rank(project)
        self.changed.emit()

    def rank(self, project: Project) -> None:
        """By diversity, find out who comes next: texts may be new, or have been read since."""
        self.stop()
        if self.name != "diversity":
            return
        ahead = [id for id in project.layers.unstarted() if id not in self.shown]
        waiting = set(ahead)
        ids = [*(id for id in project.documents.ids() if id not in waiting), *ahead]
        self._slices.start(
            ids,
            lambda id: project.documents.get(id).text,
            lambda texts: self._start(ahead, texts[: len(ids) - len(ahead)], texts[len(ids) - len(ahead) :]),
        )

    def stop(self) -> None:
        """Let go of the project."""
        self._slices.stop()
        worker, self._worker = self._worker, None
        if worker is not None:
            worker.cancelled.set()
            worker.wait()
            worker.deleteLater()

    def arrange(self, listing: Sequence[Listed]) -> list[Listed]:
        """The listing (as imported) in the order that was chosen."""
        if self.name == ORDERS[0]:
            return list(listing)
        place = {id: n for n, id in enumerate(self.shown)}
        begun = [d for d in listing if d.id in place or d.started or d.status.state is not State.NEW]
        begun.sort(key=lambda d: place.get(d.id, -1))
        behind = {d.id for d in begun}
        ahead = [d for d in listing if d.id not in behind]
        if self.name == "uncertainty":
            return begun + [ahead[i] for i in by_doubt([d.doubt for d in ahead])]
        return begun + sorted(ahead, key=lambda d: self._ranks.get(d.id, len(self._ranks)))

    def _start(self, ids: list[str], before: list[str], texts: list[str]) -> None:
        self._worker = _Diversity(self, ids, before, texts)
        self._worker.ranked.connect(self._ranked)
        self._worker.start(QThread.Priority.LowestPriority)

    def _ranked(self, worker: object, ranks: dict[str, int]) -> None:
        if worker is self._worker:
            self.stop()
            self._ranks = ranks
            self.changed.emit()


class _Diversity(QThread):
    ranked = Signal(object, object)  # itself, document id → rank

    def __init__(self, parent: QObject, ids: list[str], before: list[str], texts: list[str]) -> None:
        super().__init__(parent)
        self.cancelled = Flag()
        self._ids, self._before, self._texts = ids, before, texts

    def run(self) -> None:
        """Some seconds for ten thousand documents."""
        order = by_diversity(self._texts, self._before, cancelled=self.cancelled.is_set)
        self.ranked.emit(self, {self._ids[i]: n for n, i in enumerate(order)})
