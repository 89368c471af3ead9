"""Verbs that go somewhere: annotations, marks on one word, lists, places, documents."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from annotator import places
from annotator.model import Event, Range, State, Status
from annotator.places import Places

if TYPE_CHECKING:
    from annotator.places import Key
    from ui.desk import Desk, Span
    from ui.verbs.deciding import Deciding


class Moving(QObject):
    """Where the person looks next."""

    def __init__(self, desk: Desk, deciding: Deciding) -> None:
        super().__init__(desk)
        self._desk = desk
        self._deciding = deciding
        self._asked_done = ""

    # ---- marks ----

    def next_annotation(self) -> None:
        """The next annotation in the text."""
        self._step(places.of(self._desk.layer).spans, +1)

    def previous_annotation(self) -> None:
        """The one before."""
        self._step(places.of(self._desk.layer).spans, -1)

    def next_event(self) -> None:
        """The next event, decided or suggested."""
        self._step(self._events(), +1)

    def previous_event(self) -> None:
        """The event before."""
        self._step(self._events(), -1)

    def _events(self) -> list[Key]:
        layer = self._desk.layer
        return sorted([*places.of(layer).events, *places.waiting(layer).events])

    def _step(self, keys: list[Key], step: int) -> None:
        """To the next from what is in hand if it is one of them, else from the caret; round and round."""
        desk = self._desk
        if not keys:
            desk.say(self.tr("There is none in this document."))
            return
        hand = desk.span(desk.in_hand)
        at = places.where(keys, hand) if hand is not None else None
        if at is None:
            before = bisect_left(keys, (desk.view.caret,))
            at = before if step > 0 else before - 1
        else:
            at += step
        if not 0 <= at < len(keys):
            end = self.tr("No further one: back at the first.")
            desk.say(end if step > 0 else self.tr("None before: on to the last."))
        desk.take(keys[at % len(keys)][3].id)

    # ---- the stack on one word ----

    def outward(self) -> None:
        """Through what lies on this word: inner, outer, trigger, the bare word, and round."""
        self._through(+1)

    def inward(self) -> None:
        """The other way."""
        self._through(-1)

    def _through(self, step: int) -> None:
        desk = self._desk
        stack = [s.id for s in self.stack()]
        if not stack:
            desk.say(self.tr("Nothing lies on this word."))
            return
        ring = [*stack, ""]
        at = ring.index(desk.in_hand) if desk.in_hand in ring else len(stack)
        id = ring[(at + step) % len(ring)]
        if id:
            caret = desk.view.caret
            desk.take(id, reveal=False)
            desk.place(caret)
        else:
            desk.let_go()

    def stack(self) -> list[Span]:
        """The marks over the caret's word, innermost first, events last."""
        desk = self._desk
        word = desk.view.word_at_caret()
        at = word.start if word is not None else desk.view.caret
        end = word.end if word is not None else at + 1
        found = {mark.id for _, _, mark, _ in desk.view.marks.over(at, end)}
        over = [span for span in map(desk.span, found) if span is not None]
        return sorted(over, key=lambda s: (isinstance(s, Event), len(s.extent), s.id))

    # ---- the list opened last, and places ----

    def next_listed(self) -> None:
        """The next of the list opened last."""
        self._step(self._walked(), +1)

    def previous_listed(self) -> None:
        """The one before."""
        self._step(self._walked(), -1)

    def _walked(self) -> list[Key]:
        spans = map(self._desk.span, dict.fromkeys(self._desk.walked))
        return Places(s for s in spans if s is not None).spans

    def back(self) -> None:
        """To where the person was before the last jump."""
        desk = self._desk
        self._travel(desk.places, desk.ahead)

    def forward(self) -> None:
        """The other way."""
        desk = self._desk
        self._travel(desk.ahead, desk.places)

    def _travel(self, source: list[tuple[str, int]], other: list[tuple[str, int]]) -> None:
        desk, project = self._desk, self._desk.session.project
        assert project is not None
        source[:] = [place for place in source if not project.documents.trashed(place[0])]
        if not source:
            desk.say(self.tr("No other place was left."))
            return
        other.append((desk.layer.document.id, desk.view.caret))
        document, caret = source.pop()
        if document != desk.layer.document.id:
            desk.session.show_document(document)
        desk.place(caret)
        at = max(0, min(caret, len(desk.layer.document.text) - 1))
        desk.view.ensure_visible(Range(at, at + 1))  # the caret may be where it was, and out of sight
        desk.let_go()

    # ---- documents ----

    def done(self) -> None:
        """This document is done, the next opens; with undecided left it asks by saying so."""
        desk = self._desk
        left = self._deciding.undecided_left()
        if left and self._asked_done != desk.layer.document.id:
            self._asked_done = desk.layer.document.id
            desk.say(self.tr("%n undecided left. Ctrl+Enter again marks it done all the same.", "", left))
            return
        self._asked_done = ""
        self._set_state(State.DONE)
        self.next_document()

    def skip(self) -> None:
        """This document is skipped, the next opens."""
        self._set_state(State.SKIPPED)
        self.next_document()

    def reopen(self) -> None:
        """Back to in progress."""
        self._set_state(State.IN_PROGRESS)

    def _set_state(self, state: State) -> None:
        status = self._desk.layer.status
        self._desk.session.set_status(Status(state, status.flagged, status.note))

    def flag(self) -> None:
        """Flag the document with a note, or take the flag off."""
        desk = self._desk
        status = desk.layer.status
        if status.flagged:
            desk.session.set_status(Status(status.state))
            return
        desk.ask.write(
            self.tr("Why is it flagged?"),
            status.note,
            lambda note: desk.session.set_status(Status(desk.layer.status.state, flagged=True, note=note)),
        )

    def take_out(self) -> None:
        """Take the document out of the project, until that is undone; the next opens."""
        desk = self._desk
        document = desk.layer.document.id
        beside = desk.session.beside(+1) or desk.session.beside(-1)
        if beside:
            desk.session.show_document(beside)
        if desk.session.take_out(document):
            desk.say(self.tr("The document was taken out; Ctrl+Z brings it back."))

    def next_document(self) -> None:
        """The next of the list."""
        self._document(+1)

    def previous_document(self) -> None:
        """The one before."""
        self._document(-1)

    def _document(self, step: int) -> None:
        desk = self._desk
        beside = desk.session.beside(step)
        if beside:
            desk.remember()
            desk.session.show_document(beside)
        else:
            desk.say(
                self.tr("This is the last document.") if step > 0 else self.tr("This is the first document.")
            )
