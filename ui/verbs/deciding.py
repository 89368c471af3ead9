"""Verbs on suggestions: walk, accept, reject."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from annotator import editing
from annotator.model import Argument, Entity, Event, Relation, Suggestion
from annotator.text import fold
from ui.desk import Choice
from ui.words import joined, number

if TYPE_CHECKING:
    from collections.abc import Callable

    from annotator.model import Change
    from ui.desk import Desk, WalkOrder


class Deciding(QObject):
    """Next, accept and reject, one by one and many at once."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk

    # ---- walking ----

    def next(self) -> None:
        """To the next undecided suggestion; at the end it says how many are left before."""
        self._walk(+1)

    def previous(self) -> None:
        """To the one before."""
        self._walk(-1)

    def _walk(self, step: int) -> None:
        desk, here = self._desk, self._here()
        beside = desk.next_stop(here) if step > 0 else desk.stop_before(here)
        target = beside or desk.end_stop(last=step < 0)
        if target is None:
            desk.say(self.tr("Nothing is undecided in this document."))
            return
        desk.frame = None
        desk.take(target.id)
        self._announce(target)

    def _here(self) -> WalkOrder:
        """Where the walk stands: at the suggestion in hand, else at the caret."""
        desk = self._desk
        if desk.undecided(desk.in_hand):
            return desk.walk_order(desk.layer.suggestions[desk.in_hand])
        return self._after(desk.view.caret)

    def _after(self, caret: int) -> WalkOrder:
        return self._desk.sentence(caret), False, caret, -sys.maxsize

    def advance(self, passed: Suggestion) -> None:
        """After a verdict: the next undecided; at the end stop and say how many are left."""
        desk = self._desk
        later = desk.next_stop(desk.walk_order(passed))
        if later is not None:
            desk.take(later.id)
            self._announce(later)
            return
        left = desk.count_stops()
        span = passed.annotation
        if not isinstance(span, Relation):
            desk.in_hand = ""
            desk.place(span.extent.start)
        desk.refresh()
        if left:
            desk.say(self.tr("The end: %n undecided before here. Tab goes round.", "", left))
        else:
            desk.say(self.tr("All suggestions of this document are decided."))

    def _announce(self, suggestion: Suggestion) -> None:
        here, all_ = self._desk.count_stops(suggestion), self._desk.count_stops()
        self._desk.say(self.tr("Suggestion {0} of {1}").format(number(here), number(all_)))

    # ---- one ----

    def accept(self) -> None:
        """The suggestion in hand becomes an annotation; in a frame, the row's filler does."""
        desk = self._desk
        if desk.frame is not None and self._accept_row():
            return
        framed = desk.frame is not None and desk.frame.event == desk.in_hand
        if not desk.undecided(desk.in_hand):
            desk.say(self.tr("Enter accepts a suggestion; none is in hand."))
            return
        suggestion = desk.layer.suggestions[desk.in_hand]
        if desk.session.do(editing.accept(desk.layer, [suggestion.id])):
            self._keep_event(suggestion)
            if framed:  # its roles stay open
                desk.refresh()
                return
            desk.frame = None
            self.advance(suggestion)
            self._say_labels(suggestion)

    def _say_labels(self, accepted: Suggestion) -> None:
        """When there is more than one label on these words now, which may not be meant."""
        desk, made = self._desk, accepted.annotation
        names = [e.label for e in desk.entities_on(made.ranges)] if isinstance(made, Entity) else []
        if len(names) > 1:
            listed = joined(desk.scheme.name(x, desk.language) for x in names)
            desk.say(self.tr("These words have several labels now: {0}").format(listed))

    def _keep_event(self, suggestion: Suggestion) -> None:
        if isinstance(suggestion.annotation, Event):
            self._desk.last_event = suggestion.id

    def _accept_row(self) -> bool:
        frame = self._desk.frame
        assert frame is not None
        event, waiting = self._desk.event_of(frame.event), self.waiting(frame.event)
        if event is None or not waiting or self._desk.undecided(frame.event):
            return False
        row = frame.row - len(event.arguments)  # suggested fillers stand below those it has
        argument = waiting[row] if 0 <= row < len(waiting) else waiting[0]
        return self._desk.session.do(editing.accept_argument(self._desk.layer, frame.event, argument))

    def waiting(self, event: str) -> list[Argument]:
        """Arguments suggested for a decided event that it does not have."""
        desk = self._desk
        layer, suggestion = desk.layer, desk.layer.suggestions.get(event)
        decided = layer.annotations.get(event)
        if (
            suggestion is None
            or not isinstance(decided, Event)
            or not isinstance(suggestion.annotation, Event)
        ):
            return []
        return [
            a
            for a in suggestion.annotation.arguments
            if a not in decided.arguments and (a.value or desk.find(a.target) is not None)
        ]

    def reject(self) -> None:
        """The suggestion in hand is wrong; it never comes back."""
        self._reject("")

    def reject_why(self) -> None:
        """The same with a reason."""
        reasons = [
            Choice("extent", "الحدود خاطئة", "Wrong extent"),
            Choice("label", "التسمية خاطئة", "Wrong label"),
            Choice("nothing", "لا شيء هنا", "Nothing here"),
            Choice("guidelines", "خارج الإرشادات", "Outside the guidelines"),
        ]
        if self._desk.undecided(self._desk.in_hand):
            self._desk.ask.choose(self.tr("Why is it rejected?"), reasons, self._reject)

    def _reject(self, reason: str) -> None:
        desk = self._desk
        if desk.frame is not None and desk.frame.row >= 0:
            desk.say(self.tr("Delete takes the filler out of its role; Esc leaves the roles."))
            return
        if not desk.undecided(desk.in_hand):
            desk.say(
                self.tr("Backspace rejects a suggestion; none is in hand. Delete removes an annotation.")
            )
            return
        suggestion = desk.layer.suggestions[desk.in_hand]
        if desk.session.do(editing.reject(desk.layer, [suggestion.id], reason=reason)):
            self.advance(suggestion)

    # ---- many ----

    def accept_rest(self) -> None:
        """All that is undecided in the open frame, else in this sentence."""
        desk = self._desk
        if desk.frame is not None and not desk.undecided(desk.frame.event):
            changes: list[Change] = []
            layer = desk.layer
            for argument in self.waiting(desk.frame.event):
                changes.append(editing.accept_argument(layer, desk.frame.event, argument))
                layer = layer.apply(changes[-1])
            desk.session.do(editing.combined("accept", changes, desk.layer))
            desk.close_frame()
            return
        here = desk.stops_of(desk.sentence(desk.view.caret))
        self._all(here, editing.accept)
        if here:
            self.advance(here[-1])

    def accept_at_score(self) -> None:
        """All in this document at or above a score, chosen from a list that counts them."""
        desk = self._desk
        stops = desk.stops()
        steps = [n / 100 for n in (95, 90, 80, 70, 60, 50, 0)]
        choices = []
        for step in steps:
            count = sum(s.score >= step for s in stops)
            if count:
                said = number(step, 2)
                choices.append(Choice(str(step), f"{said} فأعلى", f"{said} and above", detail=number(count)))
        if not choices:
            desk.say(self.tr("Nothing is undecided in this document."))
            return

        def then(step: str) -> None:
            chosen = [s for s in desk.stops() if s.score >= float(step)]
            self._all(chosen, editing.accept)
            desk.walked = [s.id for s in chosen]
            desk.say(self.tr("%n accepted. The keys . and , walk through them.", "", len(chosen)))

        desk.ask.choose(self.tr("Accept suggestions with a score of"), choices, then)

    def all_like_this(self) -> None:
        """All suggestions of the same string and kind: accept or reject them in one step."""
        desk = self._desk
        noun = desk.noun
        if not noun:
            return
        words = desk.layer.document.slice(noun.ranges)
        same = self._same(words)
        if not same:
            desk.say(self.tr("No other suggestion of «{0}» is undecided.").format(words))
            return
        n = number(len(same))
        choices = [
            Choice("accept", f"قبول الكل: {n}", f"Accept all {n}", detail=words),
            Choice("reject", f"رفض الكل: {n}", f"Reject all {n}", detail=words),
        ]

        def then(what: str) -> None:
            self._all(same, editing.accept if what == "accept" else editing.reject)
            desk.walked = [s.id for s in same]
            desk.refresh()

        desk.ask.choose(self.tr("Everything like «{0}»").format(words), choices, then)

    def _same(self, words: str) -> list[Suggestion]:
        """Undecided suggestions on these words; of the label in hand when one is."""
        desk = self._desk
        wanted = fold(words).text
        found = desk.span(desk.in_hand)
        return [
            s
            for s in desk.stops()
            if not isinstance(s.annotation, Relation)
            and fold(desk.layer.document.slice(s.annotation.ranges)).text == wanted
            and (found is None or (isinstance(s.annotation, Entity) is isinstance(found, Entity)))
            and (found is None or s.annotation.name == found.name)
        ]

    def _all(self, chosen: list[Suggestion], verb: Callable[..., Change]) -> None:
        """One Change for all of them, so that one undo takes it back."""
        self._desk.session.do(verb(self._desk.layer, [s.id for s in chosen]))

    # ---- the document ----

    def undecided_left(self) -> int:
        """How many suggestions wait in the layer on show."""
        return self._desk.count_stops()
