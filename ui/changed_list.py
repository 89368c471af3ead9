"""What is otherwise in this layer than when it was last done, or the project opened: a list to go by."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from annotator.errors import ExpectedError
from annotator.model import Change, Relation, State
from annotator.since import differences
from ui.desk import Choice
from ui.words import isolated, shortened, when

if TYPE_CHECKING:
    from annotator.model import Annotation, LayerKey
    from annotator.since import Difference
    from ui.window import Window


class ChangedList(QObject):
    """Reads only; choosing a row goes there, and `.` and `,` walk on from it."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window

    def open(self) -> None:
        """In the order of the text."""
        desk = self._window.desk
        try:
            title, changes = self._changes()
        except ExpectedError as problem:
            self._window.show_failure(problem)
            return
        found = differences(desk.layer, changes)
        if not found:
            desk.say(self.tr("{0}: nothing has changed.").format(title))
            return
        rows = [self._row(i, d) for i, d in enumerate(found)]
        desk.walked = [d.annotation.id for d in found]
        self._window.choose(title, rows, lambda i: self._go(found[int(i)]))

    def _changes(self) -> tuple[str, list[Change]]:
        """Since when, in words, and what the layer went through since then. Raises ExpectedError."""
        session, key = self._window.session, self._window.desk.layer.key
        while (finished := self._finished(key)) is None and session.reach_back():
            pass
        if finished is None:
            later = session.since_opening()
            title = self.tr("Since the project was opened")
        else:
            done = session.history.done
            later = [c for step in done[finished + 1 :] for c in step.changes]
            title = self.tr("Since it was done, {0}").format(when(done[finished].at))
        return title, [c for c in later if isinstance(c, Change) and c.layer == key]

    def _finished(self, key: LayerKey) -> int | None:
        """The last of the steps at hand that made the layer done."""
        done = self._window.session.history.done
        for at in range(len(done) - 1, -1, -1):
            if any(isinstance(c, Change) and c.layer == key and _finishes(c) for c in done[at].changes):
                return at
        return None

    def _row(self, number: int, found: Difference) -> Choice:
        signs = {(True, False): "+", (False, True): "−"}
        sign = signs.get((found.before is None, found.after is None), "≠")
        color = self._window.session.scheme.color(found.annotation.name, dark=self._window.view.options.dark)
        arabic, english = (self._words(found, language) for language in ("ar", "en"))
        return Choice(str(number), f"{sign} {arabic}", f"{sign} {english}", color)

    def _words(self, found: Difference, language: str) -> str:
        """The words and the label; what it was before, where that is another."""
        words, name = self._said(found.annotation, language)
        line = f"{isolated(shortened(words, 40))} · {isolated(name)}"
        if found.before is None or found.after is None:
            return line
        was, named = self._said(found.before, language)
        before = [isolated(shortened(was, 30))] if was != words else []
        before += [isolated(named)] if named != name else []
        return f"{line} ← {' · '.join(before)}" if before else line

    def _said(self, annotation: Annotation, language: str) -> tuple[str, str]:
        layer = self._window.desk.layer
        name = self._window.session.scheme.name(annotation.name, language)
        if not isinstance(annotation, Relation):
            return layer.document.slice(annotation.ranges), name
        ends = (layer.find(annotation.source), layer.find(annotation.target))
        words = [layer.document.slice(e.ranges) for e in ends if e and not isinstance(e, Relation)]
        return " — ".join(words), name

    def _go(self, found: Difference) -> None:
        desk, there = self._window.desk, found.annotation
        desk.remember()
        if isinstance(there, Relation):
            ends = [id for id in (there.source, there.target) if desk.span(id) is not None]
            if ends:
                desk.take(ends[0])
        elif found.after is not None:
            desk.take(there.id)
        else:
            desk.let_go()
            desk.place(there.extent.start)
            self._window.view.ensure_visible(there.extent)


def _finishes(change: Change) -> bool:
    return (
        change.status is not None
        and change.status[1].state is State.DONE
        and change.status[0].state is not State.DONE
    )
