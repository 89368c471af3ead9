"""Edits that decide suggestions."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from annotator import places
from annotator.editing.draft import Draft, amended, event_of, put_argument, settle
from annotator.model import (
    Argument,
    Change,
    Entity,
    Event,
    Layer,
    Suggestion,
    Verdict,
)


def accept(layer: Layer, ids: Sequence[str], *, label: str = "") -> Change:
    """Accept suggestions; with `label`, as that entity label or event type.

    An event brings the mentions that it needs; arguments whose target was rejected, or is an
    event still undecided, stay out. Ids already decided are passed over.
    """
    draft = Draft("accept", layer)
    for id in _targets_first(layer, ids):
        if draft.undecided(id):
            take(draft, layer.suggestions[id], label)
    return draft.change()


def _targets_first(layer: Layer, ids: Sequence[str]) -> list[str]:
    """So that the events of one key find their mentions, and events their events."""
    chosen = set(ids)
    ordered: dict[str, None] = {}
    begun: set[str] = set()
    stack = [(id, False) for id in reversed(ids)]
    while stack:
        id, ready = stack.pop()
        if ready:
            ordered[id] = None
        elif id not in begun:
            begun.add(id)
            stack.append((id, True))
            it = layer.suggestions[id].annotation
            targets = [a.target for a in it.arguments] if isinstance(it, Event) else []
            stack += [(t, False) for t in targets if t in chosen]
    return list(ordered)


def take(draft: Draft, suggestion: Suggestion, label: str = "") -> None:
    """Make the annotation of one suggestion, with `label` as that label or type."""
    origin = suggestion.origin(Verdict.ACCEPTED)
    made = suggestion.annotation
    draft.rule(made.id, Verdict.ACCEPTED)
    if isinstance(made, Entity):
        settle(draft, amended(draft, replace(made, label=label or made.label, origin=origin)))
    elif isinstance(made, Event):
        arguments = tuple(a for a in (standing_argument(draft, a) for a in made.arguments) if a)
        made = replace(made, type=label or made.type, arguments=arguments, origin=origin)
        settle(draft, amended(draft, made))
    else:
        raise TypeError("relations are not suggested")


def standing_argument(draft: Draft, argument: Argument) -> Argument | None:
    """The suggested argument as it can stand now: its mention accepted on the way."""
    if not argument.target or draft.get(argument.target) is not None:
        return argument
    suggestion = draft.layer.suggestions.get(argument.target)
    if suggestion is None or not isinstance(suggestion.annotation, Entity):
        return None
    standing = _same_words(draft, suggestion.annotation)
    if standing is not None:
        return replace(argument, target=standing)
    if not draft.undecided(suggestion.id):
        return None
    take(draft, suggestion)
    return argument


def _same_words(draft: Draft, entity: Entity) -> str | None:
    """The id of a decided entity on the same words, the same label first."""
    there = places.of(draft.layer).on(entity.ranges)
    found = [a for a in there if isinstance(a, Entity) and draft.get(a.id) is not None]
    found.sort(key=lambda a: a.label != entity.label)
    return found[0].id if found else None


def accept_argument(layer: Layer, event: str, argument: Argument) -> Change:
    """Take over one argument that was suggested for an event already decided."""
    draft = Draft("accept role", layer)
    standing = standing_argument(draft, argument)
    if standing is not None:
        put_argument(draft, event_of(layer, event), standing)
    return draft.change()


def reject(layer: Layer, ids: Iterable[str], *, reason: str = "") -> Change:
    """Reject suggestions that are undecided; others are passed over."""
    draft = Draft("reject", layer)
    for id in ids:
        if draft.undecided(id):
            draft.rule(id, Verdict.REJECTED, reason)
    return draft.change()
