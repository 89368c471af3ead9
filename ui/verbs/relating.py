"""Verbs on relations and chains: from the mark in hand, by digits, as roles are filled."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from annotator import editing, places
from annotator.chains import chain_of, chain_type
from annotator.model import Event, Relation
from annotator.text import fold
from ui.desk import Choice, Noun
from ui.verbs.frames import LISTED, MOST

if TYPE_CHECKING:
    from annotator.scheme import RelationType
    from ui.desk import Desk, Span


class Relating(QObject):
    """L, a relation, its other end; C, the nearest mention of the same thing."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk

    # ---- opening ----

    def relate(self) -> None:
        """From the held mark to the one in hand; without a held one the digits choose what and whereto."""
        desk = self._desk
        source, target = desk.span(desk.held.id), desk.span(desk.in_hand)
        if source is not None and target is not None and source.id != target.id:
            self._between(source, target)
        elif target is None:
            desk.say(self.tr("Put a mark in hand, then L starts a relation from it."))
        elif types := self.types(target):
            desk.open_relations(target.id)
            if len(types) == 1:
                self.choose_type(1)
        else:
            desk.say(self.tr("The scheme has no relation that starts here."))

    def chain(self) -> None:
        """The same thing as …: mentions of one thing make a chain."""
        desk = self._desk
        span = desk.span(desk.in_hand)
        if span is None:
            desk.say(self.tr("Put a mark in hand, then C joins it to others of the same thing."))
            return
        kind = chain_type(desk.scheme, kind_of(span))
        if kind is None:
            desk.say(self.tr("The scheme has no relation for the same thing."))
            return
        desk.open_relations(span.id)
        self._open_type(kind.id)

    def types(self, span: Span) -> list[RelationType]:
        """The relations that may start at this mark."""
        kind = kind_of(span)
        relations = (r for r in self._desk.scheme.relations if not r.retired)
        return [r for r in relations if not r.sources or kind in r.sources]

    def choose_type(self, number: int) -> None:
        """Open the relation with this digit (from 1)."""
        source = self._source()
        types = self.types(source) if source is not None else []
        if 1 <= number <= len(types):
            self._open_type(types[number - 1].id)

    def _open_type(self, type: str) -> None:
        """What fits is numbered once: the numbers stand still while the relation is open."""
        desk = self._desk
        desk.reframe(type)
        ends = tuple(s.id for s in self._fitting(type))
        desk.reframe(type, fillers=ends)
        if not ends:
            desk.say(self.tr("Nothing else in this document fits."))

    # ---- ends ----

    def ends(self) -> list[Span]:
        """What the open relation can lead to, in the order of its numbers."""
        frame = self._desk.frame
        fillers = frame.fillers if frame is not None and frame.relates else ()
        return [span for span in map(self._desk.span, fillers) if span is not None]

    def _fitting(self, type: str) -> list[Span]:
        """Nearest first; for a chain those of the same name first, what is in it already left out."""
        desk, source = self._desk, self._source()
        kind = next((r for r in desk.scheme.relations if r.id == type), None)
        if source is None or kind is None:
            return []
        if not kind.chain:
            named = (r for r in places.of(desk.layer).naming(source.id) if isinstance(r, Relation))
            inside = {r.target for r in named if (r.type, r.source) == (type, source.id)} | {source.id}
            targets = kind.targets
            return desk.nearest(
                source.extent, LISTED, lambda s: s.id not in inside and (not targets or kind_of(s) in targets)
            )
        chained = {s.id for s in chain_of(desk.layer, desk.scheme, source.id)} | {source.id}
        words, near = self._folded(source), desk.nearness(source.extent)
        fits = [s for s in desk.spans() if s.id not in chained and s.name == source.name]
        return sorted(fits, key=lambda s: (self._folded(s) != words, *near(s)))

    def _folded(self, span: Span) -> str:
        return fold(self._desk.layer.document.slice(span.ranges)).text

    def join_number(self, number: int, *, stay: bool = False) -> None:
        """Relate to the mark of this digit."""
        ends = self.ends()[:MOST]
        if 1 <= number <= len(ends):
            self.join(ends[number - 1].id, stay=stay)

    def join(self, target: str, *, stay: bool = False) -> None:
        """The open relation leads to this mark; suggestions at its ends are accepted."""
        desk = self._desk
        frame, source = desk.frame, self._source()
        if frame is None or source is None or desk.span(target) is None:
            return
        if self._relate(frame.role, source.id, target):
            if stay:
                self._open_type(frame.role)
            else:
                desk.close_frame()

    def all_ends(self) -> None:
        """Everything the open relation can lead to, as a list."""
        desk = self._desk
        dark = desk.view.options.dark
        choices = []
        for span in self.ends():
            words = desk.layer.document.slice(span.ranges)
            choices.append(Choice(span.id, words, words, desk.scheme.color(span.name, dark=dark)))
        desk.ask.choose(self.tr("What it leads to"), choices, self.join)

    # ---- what is there ----

    def step_row(self, step: int) -> None:
        """The arrows stand on one relation of the mark after the other."""
        desk, rows = self._desk, self._desk.relations()
        if desk.frame is None or not rows:
            return
        before = desk.frame.row if desk.frame.row >= 0 or step > 0 else 0
        row = (before + step) % len(rows)
        desk.reframe(row=row)
        desk.say(self.tr("{0}: Delete takes it out").format(self._words_of(rows[row])))

    def _words_of(self, relation: Relation) -> str:
        desk, source = self._desk, self._source()
        other = relation.target if source and relation.source == source.id else relation.source
        end = desk.span(other)
        words = desk.layer.document.slice(end.ranges) if end else other
        return f"{desk.scheme.name(relation.type, desk.language)} «{words}»"

    # ---- shared ----

    def _source(self) -> Span | None:
        frame = self._desk.frame
        return self._desk.span(frame.event) if frame is not None and frame.relates else None

    def _between(self, source: Span, target: Span) -> None:
        """A relation of a type that fits both."""
        desk = self._desk
        fitting = [r for r in self.types(source) if not r.targets or kind_of(target) in r.targets]
        if not fitting:
            desk.say(self.tr("The scheme has no relation between these two."))
            return

        def then(type: str) -> None:
            if self._relate(type, source.id, target.id):
                desk.hold(Noun())

        choices = [Choice(r.id, r.words.ar, r.words.en) for r in fitting]
        desk.ask.choose(self.tr("Relation"), choices, then)

    def _relate(self, type: str, source: str, target: str) -> bool:
        id = self._desk.session.new_id()
        return self._desk.do_accepting(
            "relation", (source, target), lambda layer: editing.relate(layer, type, source, target, id=id)
        )


def kind_of(span: Span) -> str:
    """What relations ask of their ends: an entity's label, or `event`."""
    return "event" if isinstance(span, Event) else span.label
