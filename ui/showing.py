"""A layer and its undecided suggestions as marks of the report view."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from annotator.model import Annotation, Change, Entity, Event, Layer, Relation, Suggestion
from ui.report_view.marks import Curve, Mark
from ui.words import reason_words

if TYPE_CHECKING:
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
        decided = [self._mark(a, scheme) for a in layer.annotations.values() if not isinstance(a, Relation)]
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
            return None if isinstance(found, Relation) else self._mark(found, scheme)
        if id in layer.suggestions and id not in layer.verdicts:
            return self._waiting(layer.suggestions[id], scheme)
        return None

    def curves(self, layer: Layer, event: Event, scheme: Scheme) -> list[Curve]:
        """From the trigger to each of its arguments in the text."""
        color = scheme.color(event.type, dark=self.dark)
        return [
            Curve(event.id, a.target, scheme.name(a.role, self.badges), color)
            for a in event.arguments
            if a.target and layer.find(a.target) is not None
        ]

    def _mark(self, span: Annotation, scheme: Scheme, suggestion: Suggestion | None = None) -> Mark:
        assert not isinstance(span, Relation)
        badge = scheme.name(span.name, self.badges)
        label = scheme.label_of.get(span.name)
        short = label.short.get(self.badges) if label and isinstance(span, Entity) else ""
        lines = [scheme.name(span.name, self.language)]
        if suggestion is not None:
            lines += [f"{suggestion.score:.2f}", reason_words(suggestion.reason)]
        elif span.origin is not None:
            lines += [f"{span.origin.score:.2f}", reason_words(span.origin.reason)]
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
            " · ".join(x for x in lines if x),
        )

    def _waiting(self, suggestion: Suggestion, scheme: Scheme) -> Mark | None:
        if isinstance(suggestion.annotation, Relation):
            return None
        return self._mark(suggestion.annotation, scheme, suggestion)

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
