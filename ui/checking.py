"""Looks for problems in the layer on show, a few milliseconds at a time, so that the window never halts."""

from __future__ import annotations

import gc
from dataclasses import dataclass, field
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from annotator import places
from annotator.errors import ExpectedError
from annotator.model import Event, Layer, Span, Suggestion
from annotator.problems import Ignored, Ignores, Problem, Severity, Tallies, everywhere, in_order, steps
from ui.slices import PAUSE, SLICE, Slices

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterator, Mapping

    from ui.session import Session

AT_ONCE = 0.05  # seconds that a key which needs the problems may wait for them
LARGEST = 5_000  # entities of another document whose names are counted: it is read in one piece
LONG = 10_000  # annotations from which to look for garbage among them would halt the window
_PART = 256  # problems looked up among the ignored ones at a time


@dataclass(frozen=True, slots=True)
class Checked:
    """What was found in a layer: its annotations and suggestions in the order of the text, and its problems
    as they are listed: the worst first, each kind of severity in the order of the text."""

    layer: Layer
    spans: tuple[Span, ...] = ()
    events: tuple[Event, ...] = ()
    suggestions: tuple[Suggestion, ...] = ()
    told: tuple[Problem, ...] = ()
    ignored: tuple[Problem, ...] = ()
    places: Mapping[Problem, int] = field(default_factory=dict)  # of those told: which it is, from 0


class Checking(QObject):
    """One layer at a time; another look stops the one under way."""

    checked = Signal()  # `found` is new
    failed = Signal(object)  # ExpectedError

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self.found: Checked | None = None
        self._walk: Generator[None, None, Checked] | None = None
        self._looked_at: Layer | None = None
        self._timer = QTimer(self, interval=PAUSE)
        self._timer.timeout.connect(self._some)
        self._tallies = Tallies()
        self._stale: set[str] = set()  # documents that were edited since their names were counted
        self._counting = Slices(self)
        self._counting.failed.connect(self.failed)
        session.project_opened.connect(self.count_names)
        session.edited.connect(self._stale.update)
        session.opened.connect(self._opened)

    # ---- names of the project ----

    def count_names(self) -> None:
        """What names are called in all documents; until it is known only this one counts."""
        project = self._session.project
        self._tallies = Tallies()
        self._stale.clear()
        self._counting.stop()
        if project is None:
            return
        naming = project.naming
        self._counting.start(
            naming.documents(most=LARGEST),
            lambda id: self._tallies.put(id, naming.of(id)),
            lambda _: self.start(),
        )

    def _opened(self) -> None:
        if self._session.project is None:
            self._counting.stop()
        if self._session.layer is None or self.found is not None:
            self.stop()
            self.found = None

    def _recount(self, layer: Layer) -> Iterator[None]:
        """Documents that were edited since, but for the one on show: of that one the layer counts."""
        project = self._session.project
        if project is None:
            return
        for document in self._stale - {layer.document.id}:
            self._tallies.put(document, project.naming.of(document))
            self._stale.discard(document)
            yield

    # ---- the layer on show ----

    @property
    def fresh(self) -> bool:
        """Whether what was found is of the layer as it is now."""
        return self.found is not None and self.found.layer is self._session.layer and self._walk is None

    def start(self) -> None:
        """Look through the layer on show; `checked` says when that is done."""
        self.stop()
        layer = self._session.layer
        if layer is not None and self._session.project is not None:
            self._walk = self._steps(layer)
            self._timer.start()

    def stop(self) -> None:
        """Forget it."""
        self._timer.stop()
        self._walk = None

    def finish(self, within: float | None = AT_ONCE) -> bool:
        """Wait for it, so many seconds at most; whether it is done."""
        if not self.fresh and (self._walk is None or self._looked_at is not self._session.layer):
            self.start()
        if self._walk is not None:
            self._advance(None if within is None else monotonic() + within)
        return self.fresh

    def _some(self) -> None:
        if self._session.time.resting:  # else the paint that a key waits for would come later
            self._advance(monotonic() + SLICE)

    def _advance(self, until: float | None) -> None:
        assert self._walk is not None
        try:
            while until is None or monotonic() < until:
                next(self._walk)
        except StopIteration as end:
            self.stop()
            self.found = end.value
            if len(end.value.spans) > LONG:
                gc.freeze()  # it holds no circles: garbage is not looked for in it (see Collecting)
            self.checked.emit()
        except ExpectedError as problem:
            self.stop()
            self.failed.emit(problem)
        except BaseException:  # a bug of ours is told once, not every few milliseconds
            self.stop()
            raise

    def _steps(self, layer: Layer) -> Generator[None, None, Checked]:
        self._looked_at = layer
        yield from self._recount(layer)
        yield
        spans = [key[3] for key in places.of(layer).spans]
        yield
        ordered = yield from in_order(s.annotation for s in layer.suggestions.values())
        elsewhere = self._tallies.besides(layer.document.id)
        found = yield from steps(self._session.scheme, layer, elsewhere)
        project = self._session.project
        ignores = project.ignoring.of(layer.key) if project is not None else Ignores()
        groups: dict[Severity, list[Problem]] = {severity: [] for severity in Severity}
        ignored: list[Problem] = []
        for at in range(0, len(found), _PART):
            yield
            some, others = ignores.part(found[at : at + _PART], layer)
            for p in some:
                groups[p.severity].append(p)
            ignored += others
        told = [p for group in groups.values() for p in group]
        which: dict[Problem, int] = {}
        for at in range(0, len(told), _PART):
            yield
            which |= {p: at + i for i, p in enumerate(told[at : at + _PART])}
        events = tuple(a for a in spans if isinstance(a, Event))
        suggestions = tuple(layer.suggestions[a.id] for a in ordered)
        return Checked(layer, tuple(spans), events, suggestions, tuple(told), tuple(ignored), which)

    # ---- ignoring ----

    def why_ignored(self, problem: Problem) -> Ignored | None:
        """Who said that it is none, and when; None when it is told."""
        project, layer = self._session.project, self._session.layer
        if project is None or layer is None:
            return None
        return project.ignoring.of(layer.key).find(problem, layer)

    def ignore(self, problem: Problem, *, all_over: bool) -> None:
        """Here, or wherever the same is found; the project remembers it."""
        project, layer = self._session.project, self._session.layer
        if project is None or layer is None:
            return
        same, at = everywhere(problem, layer), self._session.now().isoformat(timespec="seconds")
        rule = Ignored(problem.code, same, who=self._session.annotator, at=at)
        if not all_over:
            rule = Ignored(
                problem.code, same, layer.document.id, layer.annotator, problem.where, rule.who, rule.at
            )
        self._write(lambda: project.ignoring.add(rule))

    def tell_again(self, rule: Ignored) -> None:
        """Take back what was ignored."""
        project = self._session.project
        if project is not None:
            self._write(lambda: project.ignoring.remove(rule))

    def _write(self, edit: Callable[[], None]) -> None:
        try:
            edit()
        except ExpectedError as problem:
            self.failed.emit(problem)
        else:
            self.start()
