"""A layer and its undecided suggestions as marks of the report view."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from annotator import places
from annotator.chains import chain_of, chains, links
from annotator.model import Annotation, Change, Entity, Event, Layer, Relation, Suggestion
from ui.report_view.marks import Curve, Mark
from ui.words import joined, number, reason_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from annotator.scheme import Scheme


class Showing(QObject):
    """Makes marks in one language and theme."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.language = "en"
        self.badges = "en"
        self.dark = False

    def marks(self, layer: Layer, scheme: Scheme) -> list[Mark]:
        """All marks of a layer: annotations and what is undecided."""
        decided = [self.mark_of(a, scheme) for a in layer.annotations.values() if not isinstance(a, Relation)]
        waiting = [self._waiting(s, scheme) for s in layer.undecided()]
        return [*decided, *(m for m in waiting if m is not None)]

    def altered(self, layer: Layer, change: Change, scheme: Scheme) -> tuple[list[str], list[Mark]]:
        """What to take out and put in after a change of this layer."""
        touched = {a.id for a in (*change.removed, *change.added)} | {r.suggestion for r in change.verdicts}
        added = []
        for id in touched:
            mark = self.mark(layer, id, scheme)
            if mark is not None:
                added.append(mark)
        return sorted(touched - {m.id for m in added}), added

    def mark(self, layer: Layer, id: str, scheme: Scheme) -> Mark | None:
        """The mark of an annotation, else of the undecided suggestion of that id."""
        found = layer.annotations.get(id)
        if found is not None:
            return None if isinstance(found, Relation) else self.mark_of(found, scheme)
        if id in layer.suggestions and id not in layer.verdicts:
            return self._waiting(layer.suggestions[id], scheme)
        return None

    def curves(self, layer: Layer, scheme: Scheme, id: str) -> list[Curve]:
        """From a trigger to its arguments, from a mark along its relations and its chain."""
        found, relations = layer.find(id), [a for a in places.of(layer).naming(id) if isinstance(a, Relation)]
        chain = chain_of(layer, scheme, id) if relations else ()
        ids = {s.id for s in chain}
        linked = [r for r in relations if not (r.source in ids and r.target in ids)]
        return [
            *(self._arguments(layer, found, scheme) if isinstance(found, Event) else ()),
            *(self._relation(r, scheme) for r in linked),
            *self._chain(chain, scheme),
        ]

    def all_curves(self, layer: Layer, scheme: Scheme) -> list[Curve]:
        """Of everything that is decided."""
        chained = {r.id for r in links(layer, scheme)}
        return [
            *(c for event in layer.events() for c in self._arguments(layer, event, scheme)),
            *(self._relation(r, scheme) for r in layer.relations() if r.id not in chained),
            *(c for chain in chains(layer, scheme) for c in self._chain(chain, scheme)),
        ]

    def _arguments(self, layer: Layer, event: Event, scheme: Scheme) -> Iterator[Curve]:
        color = scheme.color(event.type, dark=self.dark)
        return (
            Curve(event.id, a.target, scheme.name(a.role, self.badges), color)
            for a in event.arguments
            if a.target and layer.find(a.target) is not None
        )

    def _relation(self, relation: Relation, scheme: Scheme) -> Curve:
        name = scheme.name(relation.type, self.badges)
        return Curve(relation.source, relation.target, name, scheme.color("", dark=self.dark))

    def _chain(self, chain: Sequence[Entity | Event], scheme: Scheme) -> Iterator[Curve]:
        """From each mention to the next; a sign tells it from a relation."""
        color = scheme.color("", dark=self.dark)
        return (Curve(a.id, b.id, "=", color) for a, b in pairwise(chain))

    def mark_of(self, span: Annotation, scheme: Scheme, suggestion: Suggestion | None = None) -> Mark:
        """Of an entity or event, as decided unless it is a `suggestion`."""
        assert not isinstance(span, Relation)
        badge = scheme.name(span.name, self.badges)
        label = scheme.label_of.get(span.name)
        short = label.short.get(self.badges) if label and isinstance(span, Entity) else ""
        lines = [scheme.name(span.name, self.language)]
        if suggestion is not None:
            lines += [number(suggestion.score, 2), reason_words(suggestion.reason)]
        elif span.origin is not None:
            lines += [number(span.origin.score, 2), reason_words(span.origin.reason)]
        if span.note:
            lines.append(span.note)
        return Mark(
            span.id,
            span.ranges,
            "event" if isinstance(span, Event) else "entity",
            suggestion is None,
            badge,
            short or badge,
            scheme.color(span.name, dark=self.dark),
            self._signs(span, scheme),
            joined(x for x in lines if x),
        )

    def _waiting(self, suggestion: Suggestion, scheme: Scheme) -> Mark | None:
        if isinstance(suggestion.annotation, Relation):
            return None
        return self.mark_of(suggestion.annotation, scheme, suggestion)

    @staticmethod
    def _signs(span: Entity | Event, scheme: Scheme) -> str:
        """What attributes away from their default add to the badge."""
        kind = "event" if isinstance(span, Event) else span.label
        return "".join(
            value.sign
            for attribute in scheme.attributes_of(kind)
            for value in attribute.values
            if value.id == span.attributes.get(attribute.id) != attribute.default
        )
