"""Verbs of a review: from one open place to the next, and to the end of a document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from annotator import review as core
from annotator.errors import ExpectedError
from ui.review.reviewing import Stop
from ui.words import number

if TYPE_CHECKING:
    from ui.desk import Desk
    from ui.review.board import ReviewBoard
    from ui.review.reviewing import Reviewing


class Rounds(QObject):
    """Where the reviewer looks next; decides nothing but that a review is finished."""

    def __init__(self, desk: Desk, reviewing: Reviewing, board: ReviewBoard) -> None:
        super().__init__(desk)
        self._desk, self._reviewing, self._board = desk, reviewing, board
        self._asked_finish = ""

    # ---- walking ----

    def begin(self) -> None:
        """What waits first, from the beginning of the text."""
        self._asked_finish = ""
        stops = self._reviewing.stops()
        if stops:
            self._reviewing.take(stops[0])
            self.announce()
        else:
            self._say_end()

    def next(self) -> None:
        """To what waits next; at the end it goes round."""
        self._walk(self._reviewing.stops(), +1)

    def previous(self) -> None:
        """To the one before."""
        self._walk(self._reviewing.stops(), -1)

    def next_unit(self) -> None:
        """To the next of all, decided or not."""
        self._walk([Stop(u.key) for u in self._reviewing.walk()], +1)

    def previous_unit(self) -> None:
        """To the one before."""
        self._walk([Stop(u.key) for u in self._reviewing.walk()], -1)

    def _walk(self, stops: list[Stop], step: int) -> None:
        reviewing = self._reviewing
        if not stops:
            reviewing.let_go()
            self._say_end()
            return
        here, place = self._here(), reviewing.place
        if step > 0:
            target = next((s for s in stops if place(s) > here), stops[0])
        else:
            target = next((s for s in reversed(stops) if place(s) < here), stops[-1])
        reviewing.take(target)
        self.announce()

    def _here(self) -> tuple[int, int]:
        """Where the walk stands: at what is in hand, else before what begins behind the caret."""
        reviewing = self._reviewing
        if reviewing.stop is not None:
            return reviewing.place(reviewing.stop)
        units, caret = reviewing.walk(), self._desk.view.caret
        later = [i for i, u in enumerate(units) if u.kind != "relation" and u.extent.start >= caret]
        return (later[0] - 1 if later else len(units)), len(units)

    def announce(self, done: str = "") -> None:
        """What was done, and what is in hand now."""
        reviewing = self._reviewing
        title = self._board.title()
        reviewing.said.emit(" ".join(p for p in (done, title) if p))
        options = "\n".join(c.said for c in self._board.cards())
        reviewing.told.emit("\n".join(p for p in (done, title, options) if p))

    def _say_end(self, done: str = "") -> None:
        self._desk.say(f"{done} {self._board.end()}".strip())

    def go_on(self, here: tuple[int, int], said: str) -> None:
        """To what waits next behind that place."""
        reviewing = self._reviewing
        later = [s for s in reviewing.stops() if reviewing.place(s) > here]
        if later:
            reviewing.take(later[0])
            self.announce(said)
            return
        left = len(reviewing.stops())
        reviewing.let_go()
        if left:
            self._desk.say(
                f"{said} " + self.tr("The end; open before here: {0}. Tab goes round.").format(number(left))
            )
        else:
            self._say_end(said)

    # ---- the document ----

    def finish(self) -> None:
        """The review is finished, the next of the queue opens; what waits is told first."""
        reviewing, desk = self._reviewing, self._desk
        review = reviewing.review
        document, left = review.document.id, len(reviewing.stops())
        agreed = review.tally().agreed
        at_work = self._board.at_work()
        if (left or agreed or at_work) and self._asked_finish != document:
            self._asked_finish = document
            waits = self.tr("Open: {0}; agreed and not accepted: {1}.").format(number(left), number(agreed))
            again = self.tr("Ctrl+Enter again finishes it all the same.")
            desk.say(" ".join(x for x in (waits if left or agreed else "", at_work, again) if x))
            return
        self._asked_finish = ""
        reviewing.left[document] = review.tally().open
        change = core.finish(review)
        if change.empty or desk.session.do(change):
            self.next_document()

    def next_document(self) -> None:
        """The next one whose review is not finished, else one in which something came or was altered since;
        behind the last it begins anew."""
        session = self._desk.session
        ids = [d.id for d in session.listing()]
        at = ids.index(self._desk.layer.document.id)
        try:
            found = self._reviewing.next_of((*ids[at + 1 :], *ids[:at]))
        except ExpectedError as problem:
            session.failed.emit(problem)
            return
        if not found:
            self._desk.say(self.tr("Every review is finished."))
            return
        self._desk.remember()
        session.show_document(found)
        self.next()

    def resume(self) -> None:
        """A finished review is open again."""
        change = core.resume(self._reviewing.review)
        if change.empty:
            self._desk.say(self.tr("The review of this document is open."))
        else:
            self._desk.session.do(change)
