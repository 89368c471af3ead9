"""Edits of events, their roles and relations."""

from dataclasses import replace

from annotator import places
from annotator.editing.draft import Draft, amended, event_of, put_argument, settle, within
from annotator.editing.suggestions import take
from annotator.model import (
    Argument,
    Attributes,
    Change,
    Entity,
    Event,
    Layer,
    Range,
    Relation,
    Span,
    Verdict,
)


def trigger(
    layer: Layer, words: Range, type: str, *, id: str, attributes: dict[str, str] | None = None
) -> Change:
    """A new event with its trigger on these words. A suggestion of the same word and type
    becomes it. Suggested events of another type on that word are replaced."""
    within(layer, [words])
    draft = Draft("trigger", layer)
    for theirs in places.waiting(layer).on((words,)):
        if isinstance(theirs, Event) and theirs.type == type:
            take(draft, layer.suggestions[theirs.id])
            return draft.change()
    settle(draft, Event(id, type, words, attributes=attributes or {}))
    return draft.change()


def another(
    layer: Layer, words: Range, type: str, *, id: str, attributes: dict[str, str] | None = None
) -> Change:
    """A second event on a word, deciding nothing else."""
    within(layer, [words])
    draft = Draft("trigger", layer)
    draft.put(Event(id, type, words, attributes=attributes or {}))
    return draft.change()


def as_event(
    layer: Layer, suggestion: str, type: str, *, words: Range, attributes: Attributes | None = None
) -> Change:
    """A suggested entity is a trigger instead: the suggestion counts as corrected."""
    origin = layer.suggestions[suggestion].origin(Verdict.CORRECTED)
    return _instead(layer, Event(suggestion, type, words, attributes=attributes or {}, origin=origin))


def as_entity(layer: Layer, suggestion: str, label: str, *, mention: str = "") -> Change:
    """A suggested trigger is an entity instead: the suggestion counts as corrected."""
    it = layer.suggestions[suggestion]
    if not isinstance(it.annotation, Event):
        raise TypeError(f"{suggestion} is no event")
    origin = it.origin(Verdict.CORRECTED)
    attributes = {"mention": mention} if mention else {}
    return _instead(layer, Entity(suggestion, label, it.annotation.ranges, attributes, origin=origin))


def _instead(layer: Layer, made: Span) -> Change:
    draft = Draft("correct", layer)
    settle(draft, made)
    draft.rule(made.id, Verdict.CORRECTED)
    return draft.change()


def fill(layer: Layer, event: str, argument: Argument) -> Change:
    """A further filler of a role; the mention it names is accepted when it is a suggestion."""
    draft = Draft("fill role", layer)
    if argument.target == event:
        raise ValueError("an event does not fill its own role")
    if draft.undecided(argument.target):
        take(draft, layer.suggestions[argument.target])
    elif argument.target and argument.target not in layer.annotations:
        raise KeyError(argument.target)
    put_argument(draft, event_of(layer, event), argument)
    return draft.change()


def unfill(layer: Layer, event: str, argument: Argument) -> Change:
    """Take a filler out of a role; the mention itself stays."""
    draft = Draft("empty role", layer)
    it = event_of(layer, event)
    draft.put(amended(draft, replace(it, arguments=tuple(a for a in it.arguments if a != argument))))
    return draft.change()


def relate(layer: Layer, type: str, source: str, target: str, *, id: str) -> Change:
    """A directed link between two annotations; nothing when it is there."""
    if source == target or not {source, target} <= layer.annotations.keys():
        raise ValueError("a relation joins two annotations of the layer")
    draft = Draft("relation", layer)
    there = (r for r in places.of(layer).naming(source) if isinstance(r, Relation))
    if all((r.type, r.source, r.target) != (type, source, target) for r in there):
        draft.put(Relation(id, type, source, target))
    return draft.change()
