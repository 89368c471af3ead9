"""Learning while people annotate: the quick model, trained again after every few finished documents."""

from __future__ import annotations

from dataclasses import dataclass
from threading import Event as Flag
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThread, Signal

from annotator.errors import ExpectedError
from ui.slices import Slices

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from annotator.model import Layer
    from storage.project import Project

    Teach = Callable[[Sequence[Layer], str, Callable[[], bool]], bytes]


@dataclass(frozen=True, slots=True)
class Lesson:
    """A model, and from how many documents and annotations of whom it was learned."""

    model: bytes
    annotator: str
    documents: int
    annotations: int


def teach(layers: Sequence[Layer], scheme: str, cancelled: Callable[[], bool]) -> bytes:
    """The quick model of these layers; empty once cancelled. Raises ExpectedError."""
    from annotator.learn import quick  # it loads in its own time, and trains in a process of its own

    return quick.learn(layers, scheme=scheme, cancelled=cancelled)


class Learning(QObject):
    """Reads the finished layers in slices, trains in a worker; one lesson at a time."""

    learned = Signal(object)  # Lesson
    failed = Signal(object)  # ExpectedError

    def __init__(self, parent: QObject | None = None, *, teach: Teach = teach) -> None:
        super().__init__(parent)
        self.every = 3  # finished documents between two lessons; 0: never
        self._teach = teach
        self._slices = Slices(self)
        self._slices.failed.connect(self.failed)
        self._worker: _Worker | None = None

    @property
    def busy(self) -> bool:
        """Whether a lesson is under way."""
        return self._slices.busy or self._worker is not None

    def consider(self, project: Project, annotator: str) -> None:
        """Learn if enough was finished (or opened again) since the last lesson."""
        from storage.choosing import QUICK, read_choices  # and with it the suggesters: loaded by now

        if not self.every or self.busy:
            return
        try:
            if all(c.name != QUICK for c in read_choices(project)):
                return
            about = project.models.about(QUICK)
            before = about.documents if about is not None else 0
            if abs(len(project.layers.done()) - before) >= self.every:
                self.start(project, annotator)
        except ExpectedError as problem:  # the edit that led here is stored all the same
            self.failed.emit(problem)

    def start(self, project: Project, annotator: str) -> bool:
        """Learn from what everybody finished, unless a lesson is under way. False when nothing is.

        `annotator` is who asked for it, or whose edit led to it.
        """
        keys = {key.document: key for key in project.layers.done()}
        if keys and not self.busy:
            scheme = project.scheme.id
            self._slices.start(
                list(keys),
                lambda id: project.layers.get(keys[id]),
                lambda layers: self._train(annotator, layers, scheme),
            )
        return bool(keys)

    def stop(self) -> None:
        """Let go of the project; what is being trained is dropped."""
        self._slices.stop()
        worker, self._worker = self._worker, None
        if worker is not None:
            worker.cancelled.set()
            worker.wait()
            worker.deleteLater()

    def _train(self, annotator: str, layers: Sequence[Layer], scheme: str) -> None:
        self._worker = _Worker(self, annotator, layers, scheme, self._teach)
        self._worker.done.connect(self._done)
        self._worker.start(QThread.Priority.LowestPriority)

    def _done(self, worker: object, result: object) -> None:
        if worker is not self._worker:
            return
        self.stop()
        if isinstance(result, ExpectedError):
            self.failed.emit(result)
        elif result is not None:
            self.learned.emit(result)


class _Worker(QThread):
    done = Signal(object, object)  # itself; a Lesson, an ExpectedError, or None after a bug of ours

    def __init__(
        self, parent: QObject, annotator: str, layers: Sequence[Layer], scheme: str, teach: Teach
    ) -> None:
        super().__init__(parent)
        self.cancelled = Flag()
        self._annotator, self._layers, self._scheme, self._teach = annotator, layers, scheme, teach

    def run(self) -> None:
        """Some seconds for a few hundred documents."""
        result: object = None
        try:
            count = sum(len(layer.annotations) for layer in self._layers)
            model = self._teach(self._layers, self._scheme, self.cancelled.is_set)
            result = Lesson(model, self._annotator, len(self._layers), count)
        except ExpectedError as problem:
            result = problem
        finally:
            self.done.emit(self, result)
