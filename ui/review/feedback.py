"""What a review changed in this annotator's layer: a list to go by."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from annotator.errors import ExpectedError
from annotator.model import Event, Relation, State
from annotator.review import Kind, feedback
from storage.gold.reviewing import reviewed
from ui.desk import Choice
from ui.words import isolated, joined, quoted, shortened, when

if TYPE_CHECKING:
    from collections.abc import Callable

    from annotator.model import Annotation, Layer
    from annotator.review import Remark, Review
    from ui.window import Window

SIGNS = {Kind.CORRECTED: "≠", Kind.REJECTED: "−", Kind.MISSED: "+"}
ON = "on"  # the row that leads to the next document


class FeedbackList(QObject):
    """Reads only; choosing a row goes there, and `.` and `,` walk on from it."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._review: Review | None = None
        self._remarks: tuple[Remark, ...] = ()
        self._at = -1
        self._ids: list[str] = []  # what the desk has as the list opened last, as long as it is this one

    def open(self) -> None:
        """Of the document on show, else of the next one in which something was changed."""
        session = self._window.session
        assert session.layer is not None
        document = session.layer.document.id
        try:
            review, found = self._found(document)
            if found:
                self._list(review, found)
            else:
                self._next(self.tr("The review changed nothing in your layers."))
        except ExpectedError as problem:
            self._window.show_failure(problem)

    def _found(self, document: str) -> tuple[Review, tuple[Remark, ...]]:
        """What gold has otherwise than this annotator. Raises ExpectedError."""
        session = self._window.session
        assert session.project is not None
        review = reviewed(session.project, document, [session.annotator])
        return review, feedback(review, session.annotator) if review.sources else ()

    def _next(self, none: str) -> None:
        """The list of the next document that has one, else words. Raises ExpectedError."""
        session = self._window.session
        assert session.project is not None
        assert session.layer is not None
        listing = session.project.reviews.listing()
        mine = [r.document for r in listing if session.annotator in r.sources and r.state is not State.NEW]
        ids, here = session.project.documents.ids(), session.layer.document.id
        behind = {id: (n <= ids.index(here), n) for n, id in enumerate(ids)}
        for document in sorted(mine, key=behind.__getitem__):
            review, found = self._found(document) if document != here else (None, ())
            if review is not None and found:
                self._list(review, found)
                return
        self._window.desk.say(none if mine else self.tr("No review of your layers is here yet."))

    def _list(self, review: Review, found: tuple[Remark, ...]) -> None:
        """Their layer comes on show, and the list over it."""
        session, desk, document = self._window.session, self._window.desk, review.document
        if session.reviewing:
            session.review(document.id, on=False)
        elif not session.writable or desk.layer.document.id != document.id:
            session.show_document(document.id)
        self._review, self._remarks, self._at = review, found, -1
        self._ids = desk.walked = [r.mine.id for r in found if r.mine is not None]
        rows = [self._row(str(i), review, r) for i, r in enumerate(found)]
        rows.append(
            Choice(ON, "الوثيقة التالية التي غيّرت المراجعة فيها شيئًا…", "The next document with changes…")
        )
        title = self.tr("What the review changed in yours: {0}").format(
            isolated(document.title or document.id)
        )
        self._window.choose(title, rows, lambda i: self._next_list() if i == ON else self._go(int(i)))

    def _next_list(self) -> None:
        try:
            self._next(self.tr("The review changed nothing else in your layers."))
        except ExpectedError as problem:
            self._window.show_failure(problem)

    # ---- in words ----

    def _row(self, id: str, review: Review, remark: Remark) -> Choice:
        there = remark.mine or remark.gold
        assert there is not None
        arabic, english = (f"{SIGNS[remark.kind]} {self._words(review, remark, x)}" for x in ("ar", "en"))
        scheme = self._window.session.scheme
        said = [self._window.reviewing.shown.reason(remark.reason, scheme)] if remark.reason else []
        said += [isolated(remark.said.who), when(remark.said.at)] if remark.said is not None else []
        said += [self.tr("you changed it since")] if remark.altered else []
        color = scheme.color(there.name, dark=self._window.dark)
        return Choice(id, arabic, english, color, joined(said))

    def _words(self, review: Review, remark: Remark, language: str) -> str:
        """What I had, and what gold has in its place."""
        own = next(s for s in review.sources if s.annotator == self._window.session.annotator)
        mine, gold = remark.mine, remark.gold
        arrow = " → " if language == "en" else " ← "
        if remark.role and isinstance(mine, Event) and isinstance(gold, Event):
            role = self._window.session.scheme.name(remark.role, language)
            sides = [
                self._fillers(layer, event, remark.role, language)
                for layer, event in ((own, mine), (review.gold, gold))
            ]
            return f"{self._said(review, mine, None, language)} · {isolated(role)}: {arrow.join(sides)}"
        had = self._said(review, mine, None, language)
        if remark.kind is not Kind.CORRECTED:
            return had or self._said(review, gold, None, language)
        return f"{had}{arrow}{self._said(review, gold, mine, language)}"

    def _fillers(self, layer: Layer, event: Event, role: str, language: str) -> str:
        scheme, words = self._window.session.scheme, []
        for argument in event.arguments:
            found = layer.annotations.get(argument.target)
            if argument.role == role and argument.value:
                words.append(scheme.name(argument.value, language))
            elif argument.role == role and found is not None and not isinstance(found, Relation):
                words.append(quoted(shortened(layer.document.slice(found.ranges), 24)))
        return joined(words) or "–"

    def _said(
        self, review: Review, there: Annotation | None, before: Annotation | None, language: str
    ) -> str:
        """Words and label; of what comes in place of another, only what is otherwise, attributes too."""
        if there is None:
            return ""
        scheme = self._window.session.scheme
        name = isolated(scheme.name(there.name, language))
        if isinstance(there, Relation):
            return name
        words = quoted(shortened(review.document.slice(there.ranges), 30))
        if before is None or isinstance(before, Relation):
            return f"{words} {name}"
        values = [v for k, v in there.attributes.items() if before.attributes.get(k) != v]
        parts = [words] if there.ranges != before.ranges else []
        parts += [name] if there.name != before.name else []
        return " ".join([*parts, *(isolated(scheme.name(v, language)) for v in values)]) or f"{words} {name}"

    def _go(self, at: int) -> None:
        """There; the status line says what was changed and why."""
        desk, remark = self._window.desk, self._remarks[at]
        self._at, mine = at, remark.mine
        desk.remember()
        if mine is not None and desk.span(mine.id) is not None:
            desk.take(mine.id)
        else:
            desk.let_go()
            desk.place(remark.unit.extent.start)
            self._window.view.ensure_visible(remark.unit.extent)
        assert self._review is not None
        row = self._row("", self._review, remark)
        words = row.ar if self._window.language == "ar" else row.en
        desk.say(joined(p for p in (words, row.detail) if p))

    def instead(self, id: str) -> Callable[[], None] | None:
        """The keys of the list opened last walk this one, as long as it is that."""
        if not self._remarks or self._window.desk.walked is not self._ids:
            return None
        steps = {"next-listed": +1, "previous-listed": -1}
        return partial(self._step, steps[id]) if id in steps else None

    def _step(self, by: int) -> None:
        """To the next or previous of the list, round and round."""
        self._go((self._at + by if self._at >= 0 or by > 0 else -1) % len(self._remarks))
