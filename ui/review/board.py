"""What is in hand in a review, shown: in the panel, in the bar, outlined in the report."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from annotator.review import SUGGESTED
from ui.actions import ACTIONS
from ui.panels.label_bar import Bar, BarEntry
from ui.panels.review import Deed, Disputed, ReviewPanel
from ui.words import isolated, joined, number, quoted, shortened

if TYPE_CHECKING:
    from annotator.review import Unit
    from ui.panels.review_cards import Card
    from ui.review.reviewing import Reviewing
    from ui.window import Window


HEIGHT = "review_height"  # the state of the window that holds that of the panel


class ReviewBoard(QObject):
    """Keeps nothing: it asks the review and tells the panel."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self.panel = ReviewPanel()
        kept = window.settings.state(HEIGHT)
        self.panel.wanted = int(kept) if kept.isdecimal() else self.panel.wanted

    @property
    def _reviewing(self) -> Reviewing:
        return self._window.reviewing

    def show(self) -> None:
        """What is in hand now."""
        reviewing, view = self._reviewing, self._window.view
        if not reviewing.on:
            if not self.panel.isHidden():
                self._window.settings.set_state(HEIGHT, str(self.panel.wanted))
                self.panel.hide()
                view.set_chosen(())
            return
        reviewing.follow_desk()
        unit, tally = reviewing.unit(), reviewing.review.tally()
        self.panel.show_blind(on=reviewing.blind)
        self.panel.show_left_out(self._left_out())
        self.panel.show_progress(tally.decided, tally.units)
        self.panel.show_disputed(self._disputed(unit) if unit is not None else self._between())
        view.set_chosen(self._outlined(unit) if unit is not None else ())
        if self.panel.isHidden():
            self.panel.show_first()

    def _left_out(self) -> str:
        """Who is compared and who is not, where somebody who worked here is left out."""
        out, there = self._reviewing.left_out, self._reviewing.review.sources
        if not out:
            return ""
        if self._reviewing.blind:
            words = self.tr("Left out: the work of {0} of {1} people")
            people = len(out) + sum(s.annotator != SUGGESTED for s in there)
            return words.format(number(len(out)), number(people))
        words = self.tr("Compared: {0}. Left out: {1}")
        compared = self._reviewing.shown.who([s.annotator for s in there])
        return words.format(compared, joined(map(isolated, out)))

    def _key(self, id: str) -> str:
        """The key of an action, as it is printed."""
        action = next(a for a in ACTIONS if a.id == id)
        return self._window.menus.printed_key(action, arabic=self._window.language == "ar")

    def _outlined(self, unit: Unit) -> list[str]:
        """The marks of the unit; of a role also those of what could fill it."""
        reviewing, role = self._reviewing, self._reviewing.role()
        fillers = [f.unit for option in (role.options if role is not None else ()) for f in option.fillers]
        units = [unit, *(reviewing.review.unit(key) for key in fillers if key)]
        return [id for each in units for id in reviewing.marks_of(each)]

    def cards(self) -> list[Card]:
        """The options of what is in hand."""
        reviewing, scheme = self._reviewing, self._window.session.scheme
        unit, role = reviewing.unit(), reviewing.role()
        if unit is None:
            return []
        if role is not None:
            return reviewing.shown.role_cards(reviewing.review, role, scheme)
        cards = reviewing.shown.cards(reviewing.review, unit, scheme)
        if reviewing.only() is not None:  # digits are labels, Enter takes it
            return [replace(c, key="⏎") for c in cards]
        if reviewing.extent_of is None:
            return cards
        return [replace(c, half=n == reviewing.extent_of, taken=False) for n, c in enumerate(cards)]

    def _disputed(self, unit: Unit) -> Disputed:
        reviewing, scheme, role = self._reviewing, self._window.session.scheme, self._reviewing.role()
        if reviewing.extent_of is None:
            state = reviewing.shown.state(reviewing.review, unit, scheme, role)
            waits = reviewing.reason and (role or unit).open
            state += f" · {reviewing.shown.reason(reviewing.reason, scheme)}" if waits else ""
        else:
            state = self.half()
        gold = reviewing.shown.gold(unit, reviewing.review, scheme, role)
        return Disputed(self.title(), state, gold, tuple(self.cards()), self._deeds(unit))

    def half(self) -> str:
        """An extent is taken, the rest is to be chosen."""
        assert self._reviewing.extent_of is not None
        letter = self._reviewing.shown.letter(self._reviewing.extent_of)
        return self.tr("The extent of {0}; whose is the rest?").format(letter)

    def title(self) -> str:
        """What is in hand: which of what waits, and the role."""
        reviewing, stop = self._reviewing, self._reviewing.stop
        assert stop is not None
        stops = reviewing.stops()
        kinds = {"entity": self.tr("Entity"), "event": self.tr("Event"), "relation": self.tr("Relation")}
        title = kinds[reviewing.review.unit(stop.unit).kind]
        if stop.role:
            name = self._window.session.scheme.name(stop.role, self._window.language)
            title = self.tr("{0} of {1}").format(name, self._words(stop.unit))
        if stop not in stops:
            return title
        place, count = number(stops.index(stop) + 1), number(len(stops))
        return self.tr("{0}: {1} of {2} open").format(title, place, count)

    def _words(self, unit: str) -> str:
        review = self._reviewing.review
        return quoted(shortened(review.document.slice((review.unit(unit).extent,)), 30))

    def _deeds(self, unit: Unit) -> tuple[Deed, ...]:
        stop = self._reviewing.stop
        deeds = [Deed("nothing", self.tr("Nothing here"), "⌫")]
        if len(unit.options) == 1 and unit.gold is None:
            deeds.insert(0, Deed("accept", self.tr("Accept"), "Enter"))
        if stop is not None and not stop.role:
            if len([o for o in unit.options if o.annotation is not None]) > 1 and unit.kind != "relation":
                deeds.append(Deed("part", self.tr("Part of it…"), ""))
            if unit.kind == "entity":
                deeds.append(Deed("label", self.tr("Another label…"), "="))
        threads = self._window.discussing.count(unit.extent)
        words = self.tr("Discuss… ({0})").format(number(threads)) if threads else self.tr("Discuss…")
        deeds.append(Deed("discuss", words, self._key("discuss")))
        deeds.append(Deed("why", self.tr("Say why…"), self._key("review-reason")))
        if not unit.open:
            deeds.append(Deed("again", self.tr("Decide it again"), self._key("review-again")))
        return tuple(deeds)

    def _between(self) -> Disputed:
        """Nothing is in hand: what is left, and how to get there."""
        review, stops = self._reviewing.review, self._reviewing.stops()
        finished = self._reviewing.finished
        if not finished and not review.units:
            empty = self.tr("There is nothing to compare in this document.")
        elif not finished and stops:
            empty = self.tr("Open: {0}. Tab goes to the next.").format(number(len(stops)))
        else:
            empty = self.end()
        deeds = (
            Deed("rule", self.tr("Accept what agrees…"), self._key("review-rule")),
            Deed("resume", self.tr("Open it again"), self._key("review-again"))
            if finished
            else Deed("finish", self.tr("Finish"), "Ctrl+Enter"),
        )
        who = self._reviewing.shown.who([s.annotator for s in review.sources])
        state = self.tr("Compared: {0}").format(who) if who and not self._reviewing.left_out else ""
        return Disputed(self.tr("Review"), state, "", deeds=deeds, empty=empty)

    def at_work(self) -> str:
        """Who is not done with what is compared; empty: all are."""
        names = self._reviewing.at_work
        if not names:
            return ""
        who = number(len(names)) if self._reviewing.blind else joined(map(isolated, names))
        return self.tr("Not done with it yet: {0}.").format(who)

    def end(self) -> str:
        """When nothing is left to be looked at."""
        return " ".join(x for x in (self._end(), "" if self._reviewing.finished else self.at_work()) if x)

    def _end(self) -> str:
        if self._reviewing.finished:
            again = self._key("review-again")
            return self.tr("This review is finished. {0} opens it again, Ctrl+Enter goes on.").format(again)
        agreed = self._reviewing.review.tally().agreed
        if agreed:
            words = self.tr("Only what all agree on is left: {0}. {1} accepts it.")
            return words.format(number(agreed), self._key("review-rule"))
        return self.tr("All is decided. Ctrl+Enter finishes the review.")

    def bar(self) -> Bar | None:
        """What the digits do; None where they do what they do elsewhere."""
        reviewing, unit = self._reviewing, self._reviewing.unit()
        if unit is None or not reviewing.chooses:
            return None
        only, words = reviewing.only(), reviewing.review.document.slice((unit.extent,))[:60]
        words = "" if unit.kind == "relation" else words  # its options say what it joins
        if only is not None:
            return Bar(self.tr("Correct to"), words, self._window.digits.labels(only.label))
        entries = tuple(BarEntry(c.key, f"{c.letter} {c.name}", c.color, c.taken) for c in self.cards())
        title = self.tr("Take") if reviewing.extent_of is None else self.tr("The rest of")
        return Bar(title, words, entries)


def connect_review(window: Window) -> None:
    """The parts of a review with those of the window."""
    reviewing, judging, panel = window.reviewing, window.judging, window.review_board.panel
    window.reading.modes.append(lambda key, repeat: judging.key(key, repeat=repeat))
    judging.always["at-score"] = window.review_rule.open
    window.reading.instead = lambda id: judging.instead(id) or window.feedback.instead(id)
    window.discussing.passage = reviewing.passage
    window.discussing.said.connect(window.review_board.show)
    window.session.undone.connect(reviewing.undone)
    reviewing.said.connect(window.status.show_message)
    reviewing.told.connect(window.announce)
    panel.left.connect(reviewing.leave)
    panel.sources_wanted.connect(window.review_list.open)
    panel.blind_turned.connect(lambda on: window.settings.set("blind_review", on))

    def chosen(n: int) -> None:
        window.view.setFocus()
        judging.choose(n)

    def done(deed: str) -> None:
        deeds = {
            "accept": judging.accept,
            "nothing": judging.nothing,
            "part": judging.part,
            "label": judging.another_label,
            "again": judging.again,
            "why": judging.say_why,
            "discuss": window.discussing.discuss,
            "rule": window.review_rule.open,
            "finish": window.rounds.finish,
            "resume": window.rounds.resume,
        }
        window.view.setFocus()
        deeds[deed]()

    panel.card_chosen.connect(chosen)
    panel.deed_chosen.connect(done)
