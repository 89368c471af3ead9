"""The review of a document in the window: what it compares, its marks, and what is in hand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from annotator import review as core
from annotator.errors import ExpectedError
from annotator.model import GOLD, Change, Entity, Event, State
from annotator.review import Standing
from storage.gold.reviewing import reviewed
from ui.review.shown import ReviewShown, unit_of
from ui.review.sources import Sources, next_waiting, waiting_in

if TYPE_CHECKING:
    from collections.abc import Iterable

    from annotator.history import Kind
    from annotator.model import Layer, Range
    from annotator.review import Review, Role, Unit
    from storage.project import Project
    from ui.report_view.marks import Mark
    from ui.window import Window

LOOSE = ""  # in place of a unit's key: gold annotations that belong to none


@dataclass(frozen=True, slots=True)
class Stop:
    """What is decided at once: a unit by its key, or one `role` of it."""

    unit: str
    role: str = ""


class Reviewing(QObject):
    """Pulled by the board: it compares when gold of another document is on show, and follows every edit."""

    said = Signal(str)  # a line for the status bar
    told = Signal(str)  # the same and more, for screen readers

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self.shown = ReviewShown(window.showing)
        self.stop: Stop | None = None
        self.extent_of: int | None = None  # the option whose extent is taken while the rest is chosen
        self.reason = ""  # why what is decided next is so
        self.sources = Sources()
        self.left_out: tuple[str, ...] = ()  # who worked on this document and is not compared
        self.at_work: tuple[str, ...] = ()  # who is compared and not done with it
        self.left: dict[str, int] = {}  # by document: what was open when its review was finished all the same
        self._review: Review | None = None
        self._made_of: tuple[object, ...] = ()
        self._walked: tuple[Review | None, list[Unit], dict[str, int]] = (None, [], {})
        self._marks: dict[str, list[Mark]] = {}
        self._caret = -1
        self._chosen: frozenset[str] = frozenset()  # the documents to go through; empty: all
        window.session.follow = self._followed
        window.session.opened.connect(self._forget)  # before the board shows it
        window.session.project_opened.connect(self._begin_anew)

    # ---- entering and leaving ----

    @property
    def on(self) -> bool:
        """Whether gold is on show to be decided."""
        session = self._window.session
        return session.reviewing and session.writable and self._review is not None

    def turn(self) -> None:
        """Review the document on show, or leave the review."""
        session = self._window.session
        if session.reviewing and session.writable:
            self.leave()
        elif session.layer is not None:
            self.enter(session.layer.document.id)

    def enter(self, document: str) -> None:
        """What is gold of a document is on show, to be decided; the first open one is in hand."""
        if not self._window.session.judges:
            self._window.desk.say(self.tr("Reviewers and the lead decide what is gold."))
            return
        self._window.desk.remember()
        self._window.session.review(document)
        self._window.view.setFocus()
        if self.on:
            self._window.rounds.begin()

    def begin(self, documents: list[str]) -> None:
        """Review these, one after the other; a single one begins the queue of all."""
        self._chosen = frozenset(documents) if len(documents) > 1 else frozenset()
        self.enter(documents[0])

    def leave(self) -> None:
        """Back to this annotator's own layer."""
        session = self._window.session
        if session.reviewing:
            self._window.desk.remember()
            session.review(session.layer.document.id if session.layer is not None else "", on=False)
            self.said.emit(self.tr("You are back in your own annotations."))
        self._window.view.setFocus()

    def turn_blind(self) -> None:
        """Hide names, or show them."""
        self._window.settings.set("blind_review", not self.blind)

    # ---- what is compared ----

    @property
    def review(self) -> Review:
        """Of the document on show; only while `on`."""
        assert self._review is not None
        return self._review

    @property
    def _project(self) -> Project:
        project = self._window.session.project
        assert project is not None
        return project

    @property
    def finished(self) -> bool:
        """Whether the review of the document on show is."""
        return self.on and self.review.gold.status.state is State.DONE

    @property
    def blind(self) -> bool:
        """Whether nobody is named."""
        return bool(self._window.settings.get("blind_review"))

    def queue(self) -> set[str]:
        """The documents whose review is not finished: of those that were chosen, else of all. Raises
        ExpectedError."""
        return {r.document for r in waiting_in(self._project.reviews.listing(), self._chosen)}

    def next_of(self, ids: Iterable[str]) -> str:
        """The first of them that waits: of those that were chosen, else of all. Raises ExpectedError."""
        return next_waiting(self._project, ids, self._chosen, self.left)

    def of(self, document: str) -> Review:
        """What is compared there, and what is decided. Raises ExpectedError."""
        names = self.sources.on(self._project, document, hidden=self.blind)
        return reviewed(self._project, document, names)

    def _begin_anew(self) -> None:
        """Another project, or the same again: everybody is compared."""
        self.sources, self._chosen = Sources(), frozenset()
        self.left.clear()

    def _forget(self) -> None:
        """What is compared may have changed on the disk."""
        self._made_of = ()

    def _look(self, gold: Layer) -> None:
        """Compare anew where there is something else to compare."""
        made_of = (gold, self.blind, self.sources, self._window.session.scheme)
        if self._review is not None and self._made_of == made_of:
            return
        if self._review is None or self._review.gold.key != gold.key:
            self._put(None)
        self.shown.blind = self.blind
        self._review, self._made_of = self.of(gold.document.id), made_of
        there = self._project.reviews.sources(gold.document.id)
        self.left_out = tuple(name for name in there if name in self.sources.left_out)
        at_work = self._project.reviews.at_work(gold.document.id)
        self.at_work = tuple(name for name in at_work if name not in self.sources.left_out)
        self._hold()

    def _hold(self) -> None:
        """Let go of what is no more: gold alone had it, or somebody who is compared no longer."""
        if self.stop is not None and not any(u.key == self.stop.unit for u in self.review.units):
            self._put(None)

    def _put(self, stop: Stop | None) -> None:
        """In hand, and nothing else: what was begun or said of what was there before goes with it."""
        self.stop, self.extent_of, self.reason = stop, None, ""

    # ---- in the report ----

    def marks(self, gold: Layer) -> list[Mark]:
        """All marks of the document under review."""
        try:
            self._look(gold)
        except ExpectedError as problem:
            self._review = None
            self._window.show_failure(problem)
            return []
        self._marks = self._made({})
        return [m for marks in self._marks.values() for m in marks]

    def altered(self, gold: Layer) -> tuple[list[str], list[Mark]]:
        """After an edit: the marks to take out and to put in. Units that are as they were keep theirs."""
        before = {u.key: u for u in self.review.units}
        self._review = self.review.at(gold, self._project.reviews.of(gold.key))
        self._made_of = (gold, *self._made_of[1:])
        self._hold()
        same = {
            u.key
            for u in self._review.units
            if (was := before.get(u.key)) is not None and (was is u or was == u)
        }
        old = {m.id for key, marks in self._marks.items() if key not in same for m in marks}
        self._marks = self._made({key: self._marks[key] for key in same if key in self._marks})
        fresh = [m for key, marks in self._marks.items() if key not in same for m in marks]
        return sorted(old - {m.id for m in fresh}), fresh

    def _made(self, kept: dict[str, list[Mark]]) -> dict[str, list[Mark]]:
        scheme, gold = self._window.session.scheme, self.review.gold
        made = {u.key: kept.get(u.key) or self.shown.marks(u, scheme) for u in self.review.units}
        held = {u.gold.id for u in self.review.units if u.gold is not None}
        loose = [self._window.showing.mark(gold, id, scheme) for id in gold.annotations.keys() - held]
        made[LOOSE] = [m for m in loose if m is not None]
        return made

    def marks_of(self, unit: Unit) -> list[str]:
        """The ids of the marks of a unit."""
        return [m.id for m in self._marks.get(unit.key, ())]

    # ---- what is in hand ----

    def unit(self) -> Unit | None:
        """The unit in hand."""
        return self.review.unit(self.stop.unit) if self.on and self.stop is not None else None

    def role(self) -> Role | None:
        """The role in hand, where it is decided role by role."""
        unit = self.unit()
        if unit is None or unit.gold is None or self.stop is None:
            return None
        return unit.role(self.stop.role)

    def only(self) -> Entity | None:
        """The mention in hand that is to be checked alone: digits correct its label."""
        unit = self.unit()
        if unit is None or unit.gold is not None or len(unit.options) > 1:
            return None
        found = unit.options[0].annotation
        return found if isinstance(found, Entity) else None

    @property
    def chooses(self) -> bool:
        """Whether letters and digits choose an option now."""
        desk = self._window.desk
        return (
            self.unit() is not None
            and desk.frame is None
            and not desk.attributes_open
            and self._window.view.selection() is None
        )

    def walk(self) -> list[Unit]:
        """All units as keys walk them: sentence by sentence, mentions before events, relations last."""
        if self._walked[0] is not self._review:
            sentence = self._window.desk.sentence

            def place(unit: Unit) -> tuple[bool, int, bool, int, int]:
                start, end = unit.extent.start, unit.extent.end
                return unit.kind == "relation", sentence(start), unit.kind == "event", start, -end

            units = sorted(self.review.units, key=place)
            self._walked = self._review, units, {u.key: n for n, u in enumerate(units)}
        return self._walked[1]

    def place(self, stop: Stop) -> tuple[int, int]:
        """Where in the walk it comes: a sort key."""
        at = self.walk()[self._walked[2][stop.unit]]
        roles = [r.role for r in at.roles]
        return self._walked[2][stop.unit], roles.index(stop.role) + 1 if stop.role in roles else 0

    def stops(self) -> list[Stop]:
        """What waits to be looked at, as keys walk it: what all agree on is left to the rules. The roles of
        an event come when it is gold."""
        found = []
        for unit in self.walk():
            if unit.head is not Standing.DECIDED:
                found += [] if unit.agreed else [Stop(unit.key)]
            elif isinstance(unit.gold, Event):
                found += [Stop(unit.key, r.role) for r in unit.roles if r.open]
        return found

    def take(self, stop: Stop) -> None:
        """Bring it into hand: its options are outlined, gold's annotation is what edits act on."""
        desk, view, unit = self._window.desk, self._window.view, self.review.unit(stop.unit)
        self._put(stop)
        desk.frame = None
        view.select(None)
        if unit.gold is not None and desk.span(unit.gold.id) is not None:
            desk.take(unit.gold.id)
        else:
            desk.in_hand = ""
            desk.place(unit.extent.start)
            view.ensure_visible(unit.extent)
            view.set_in_hand(None)
        self._caret = view.caret
        desk.tell()

    def let_go(self) -> None:
        """Nothing of the review is in hand: digits are labels."""
        self._put(None)
        self._window.desk.let_go()

    def clicked(self, mark: str) -> bool:
        """A mark was clicked; false where it is not that of an option."""
        found = unit_of(mark) if self.on else None
        if found is not None:
            self.take(Stop(found[0]))
        return found is not None

    def follow_desk(self) -> None:
        """The caret or another mark: what is in hand there is so here."""
        desk, view, unit = self._window.desk, self._window.view, self.unit()
        if desk.in_hand:
            if unit is None or unit.gold is None or unit.gold.id != desk.in_hand:
                found = [u.key for u in self.review.units if u.gold is not None and u.gold.id == desk.in_hand]
                self._put(Stop(found[0]) if found else None)
            self._caret = view.caret
        elif view.selection() is None and view.caret != self._caret:
            self._put(None)

    def passage(self) -> tuple[str, str, Range] | None:
        """What a discussion of what is in hand is about: whose layer, an id in it, and where."""
        unit = self.unit()
        if unit is None:
            return None
        return GOLD, unit.gold.id if unit.gold is not None else "", unit.extent

    # ---- edits by hand, and undo ----

    def _followed(self, change: Change) -> Change:
        """An edit of gold by the usual keys decides what it is about."""
        if not self.on or change.decisions or change.layer != self.review.gold.key:
            return change
        if not (change.added or change.removed):
            return change
        return core.follow(self.review, change, reason=self.reason)

    def undone(self, _kind: Kind, change: object, many: bool) -> None:
        """What was taken back is in hand again."""
        if not self.on or many or not isinstance(change, Change) or not change.decisions:
            return
        about = {(d.annotator, d.annotation) for d in change.decisions}
        part = min(d.part for d in change.decisions)  # the event itself, where it was decided with its roles
        for unit in self.review.units:
            if any((name, a.id) in about for name, a in unit.members.items()):
                there = unit.gold is not None and unit.role(part) is not None
                self.take(Stop(unit.key, part if there else ""))
                return
