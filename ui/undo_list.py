"""What was done as a list with times: choosing a row undoes, or redoes, up to there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from annotator.errors import ExpectedError
from annotator.model import Change, DocumentChange, TrashChange
from ui.desk import Choice
from ui.parts import waiting
from ui.slices import Slices
from ui.theme import theme_on
from ui.words import CHANGES, change_words, isolated, number, shortened, when

if TYPE_CHECKING:
    from collections.abc import Sequence

    from annotator.history import AnyChange, Step
    from annotator.model import Annotation
    from ui.window import Window

MOST = 500  # steps of either kind that are listed


class UndoList(QObject):
    """A row is the state after its step; its id is how many steps are then done."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._going = Slices(self)
        self._texts: dict[str, tuple[str, str]] = {}  # title and text by document

    def open(self) -> None:
        """The newest first, those that were undone above the one that is now."""
        history = self._window.session.history
        done, undone = history.done, history.undone
        self._texts = {}
        rows = [
            self._row(step, len(done) + len(undone) - i, "↷ ") for i, step in list(enumerate(undone))[-MOST:]
        ]
        rows += [self._row(step, i + 1, "") for i, step in reversed(list(enumerate(done))[-MOST:])]
        if len(done) <= MOST and history.whole:
            rows.append(Choice("0", self.tr("Before all of it"), self.tr("Before all of it")))
        if len(rows) == 1:
            self._window.desk.say(self.tr("Nothing was done yet."))
            return
        self._window.chooser.open(
            self.tr("What was done: undo or redo up to a row"),
            rows,
            self._go,
            language=self._window.language,
            current=str(len(done)),
        )

    def _row(self, step: Step, target: int, sign: str) -> Choice:
        change = _first(step)
        about = self._about(step)
        color = theme_on(self._window).accent if target == len(self._window.session.history.done) else ""
        installed = sign + change_words(change.name) + about
        english = sign + CHANGES.get(change.name, change.name) + about
        in_english = self._window.language == "en"
        return Choice(str(target), installed, installed if in_english else english, color, when(step.at))

    def _about(self, step: Step) -> str:
        """The words, or the document, that a step was about; of one that was about many documents, how many
        places changed."""
        change = _first(step)
        if isinstance(change, TrashChange):
            return self._moved([c for c in step.changes if isinstance(c, TrashChange)])
        many = f" × {number(sum(map(_places, step.changes)))}" if len(step.changes) > 1 else ""
        if isinstance(change, DocumentChange):
            return f": {isolated(change.after.title or change.after.id)}{many}"
        if not isinstance(change, Change):
            return many
        title, text = self._text(change.layer.document)
        touched = [*change.added, *change.removed]
        layer = self._window.session.layer
        if layer is not None and change.layer.document == layer.document.id:
            ruled = [layer.suggestions.get(v.suggestion) for v in change.verdicts]
            touched += [s.annotation for s in ruled if s is not None]
        words, name = next(((w, a.name) for a in touched if (w := _words(a, text))), (title, ""))
        named = self._window.session.scheme.name(name, self._window.language)
        label = f" · {isolated(named)}" if name else ""
        return f": {isolated(shortened(words, 40))}{label}{many}"

    def _moved(self, changes: Sequence[TrashChange]) -> str:
        """The document that came or went, or how many did."""
        documents = [id for change in changes for id in change.documents]
        if len(documents) > 1:
            many = self.tr("%n document(s)", "", len(documents))
            return f": {many}"
        return f": {isolated(shortened(self._text(documents[0])[0], 40))}"

    def _text(self, document: str) -> tuple[str, str]:
        project = self._window.session.project
        if document not in self._texts and project is not None:
            try:
                found = project.documents.get(document)
            except ExpectedError:  # gone since
                self._texts[document] = (document, "")
            else:
                self._texts[document] = (found.title or found.id, found.text)
        return self._texts.get(document, (document, ""))

    def _go(self, target: str) -> None:
        """Step by step, so that the window never halts; an edit in between ends it."""
        session = self._window.session
        history, goal = session.history, int(target)
        way = goal - len(history.done)
        step = session.redo if way > 0 else session.undo
        stack = history.undone if way > 0 else history.done

        def one(at: int) -> bool:
            on_path = session.history is history and len(history.done) == at
            with waiting(when=on_path and len(stack[-1].changes) > 1):
                return on_path and step()

        def said(made: list[bool]) -> None:
            lines = (
                self.tr("%n step(s) undone.", "", sum(made)),
                self.tr("%n step(s) redone.", "", sum(made)),
            )
            self._window.desk.say(lines[way > 0])

        if way:
            self._going.start(range(len(history.done), goal, 1 if way > 0 else -1), one, said)


def _first(step: Step) -> AnyChange:
    """What names the step: that documents came or went, else what was made first."""
    return next((c for c in step.changes if isinstance(c, TrashChange)), step.changes[0])


def _words(annotation: Annotation, text: str) -> str:
    """Under an annotation, as far as it has a place."""
    ranges = getattr(annotation, "ranges", ())
    return " … ".join(text[r.start : r.end] for r in ranges)


def _places(change: AnyChange) -> int:
    """How many annotations came or went; if none did, how many are otherwise."""
    if not isinstance(change, Change):
        return 1
    before, after = ({a.id for a in side} for side in (change.removed, change.added))
    return len(before ^ after) or len(before | after) or 1
