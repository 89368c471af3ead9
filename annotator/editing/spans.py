"""Edits of words and marks: label, relabel, resize, delete, split, merge, attributes, notes."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from annotator import places
from annotator.editing.draft import Draft, amended, entity_of, settle, span_of, within
from annotator.editing.suggestions import take
from annotator.model import (
    Argument,
    Change,
    Entity,
    Event,
    Layer,
    Range,
    Relation,
    Span,
    Verdict,
)


def label(
    layer: Layer, ranges: Sequence[Range], label: str, *, id: str, mention: str = "", add: bool = False
) -> Change:
    """A new entity on these words. A suggestion of the same words and label becomes it.

    With `add`, nothing else is decided: rivals stay undecided.
    """
    within(layer, ranges)
    draft = Draft("label", layer)
    new = Entity(id, label, tuple(sorted(ranges)), {"mention": mention} if mention else {})
    if _labelled(places.of(layer).on(new.ranges), label) is not None:
        return draft.change()
    offered = _labelled(places.waiting(layer).on(new.ranges), label)
    if offered is not None:
        take(draft, layer.suggestions[offered.id])
        return draft.change()
    if add:
        draft.put(new)
    else:
        settle(draft, new)
    return draft.change()


def _labelled(spans: Iterable[Span], label: str) -> Span | None:
    """The first entity of this label."""
    return next((s for s in spans if isinstance(s, Entity) and s.label == label), None)


def relabel(layer: Layer, id: str, name: str, *, mention: str | None = None) -> Change:
    """Another label for an entity, another type for an event (arguments are kept). Suggestions that cannot
    stand beside the entity are replaced."""
    draft = Draft("relabel", layer)
    span = span_of(layer, id)
    if isinstance(span, Event):
        draft.put(amended(draft, replace(span, type=name)))
        return draft.change()
    attributes = dict(span.attributes)
    if mention is not None:
        attributes.pop("mention", None)
        attributes |= {"mention": mention} if mention else {}
    settle(draft, amended(draft, replace(span, label=name, attributes=attributes)))
    return draft.change()


def resize(layer: Layer, id: str, part: int, to: Range) -> Change:
    """Another extent for one range of an entity (by its index), or for a trigger."""
    within(layer, [to])
    draft = Draft("resize", layer)
    span = span_of(layer, id)
    if isinstance(span, Event):
        settle(draft, amended(draft, replace(span, trigger=to)))
    else:
        ranges = [to if i == part else r for i, r in enumerate(span.ranges)]
        settle(draft, amended(draft, replace(span, ranges=united(ranges))))
    return draft.change()


def delete(layer: Layer, ids: Iterable[str]) -> Change:
    """Events and relations that named it let it go in the same change, so one undo restores all.

    What came from a suggestion is thereby rejected.
    """
    draft = Draft("delete", layer)
    gone = dict.fromkeys(ids)
    for id in gone:
        if id not in layer.annotations:
            raise KeyError(id)
        draft.drop(id)
        if layer.verdicts.get(id) in (Verdict.ACCEPTED, Verdict.CORRECTED):
            draft.rule(id, Verdict.REJECTED)
    _let_go(draft, gone)
    return draft.change()


def _let_go(draft: Draft, gone: Collection[str], heir: str = "") -> None:
    """Take `gone` out of every event and relation, or hand their places to `heir`."""
    naming = places.of(draft.layer).naming
    for other in dict.fromkeys(a.id for id in gone for a in naming(id)):
        now = draft.get(other)
        if isinstance(now, Event) and any(a.target in gone for a in now.arguments):
            draft.put(_handed_over(now, gone, heir))
        elif isinstance(now, Relation) and (now.source in gone or now.target in gone):
            ends = [heir if x in gone else x for x in (now.source, now.target)]
            if heir and ends[0] != ends[1]:
                draft.put(replace(now, source=ends[0], target=ends[1]))
            else:
                draft.drop(now.id)


def _handed_over(event: Event, gone: Collection[str], heir: str) -> Event:
    arguments: list[Argument] = []
    for a in event.arguments:
        if a.target in gone and not heir:
            continue
        new = replace(a, target=heir) if a.target in gone else a
        if new not in arguments:
            arguments.append(new)
    return replace(event, arguments=tuple(arguments))


def split(layer: Layer, id: str, parts: Sequence[Range], *, ids: Sequence[str]) -> Change:
    """Make an entity of one range into one entity for each of `parts`, which lie within it."""
    draft = Draft("split", layer)
    entity = entity_of(layer, id)
    if len(entity.ranges) != 1:
        raise ValueError("only an entity of one range is split")
    if len(parts) < 2 or not all(entity.ranges[0].covers(p) for p in parts):
        raise ValueError("a split lies inside the entity")
    settle(draft, amended(draft, replace(entity, ranges=(parts[0],))))
    for part, new_id in zip(parts[1:], ids, strict=True):
        settle(draft, replace(entity, id=new_id, ranges=(part,), origin=None))
    return draft.change()


def merge(layer: Layer, first: str, second: str) -> Change:
    """One entity from the first start to the last end, with the label of `first`.

    Roles that `second` filled are filled by the merged one.
    """
    draft = Draft("merge", layer)
    a, b = entity_of(layer, first), entity_of(layer, second)
    if first == second:
        return draft.change()
    whole = Range(min(a.extent.start, b.extent.start), max(a.extent.end, b.extent.end))
    return _absorb(draft, a, b, (whole,))


def add_range(layer: Layer, id: str, new: Range) -> Change:
    """A further range for an entity (discontinuous); touching or overlapping ones become one."""
    within(layer, [new])
    draft = Draft("add range", layer)
    entity = entity_of(layer, id)
    draft.put(amended(draft, replace(entity, ranges=united((*entity.ranges, new)))))
    return draft.change()


def join(layer: Layer, first: str, second: str) -> Change:
    """The ranges of `second` become further ranges of `first` (discontinuous)."""
    draft = Draft("add range", layer)
    a, b = entity_of(layer, first), entity_of(layer, second)
    if first == second:
        return draft.change()
    return _absorb(draft, a, b, united((*a.ranges, *b.ranges)))


def _absorb(draft: Draft, a: Entity, b: Entity, ranges: tuple[Range, ...]) -> Change:
    draft.put(amended(draft, replace(a, ranges=ranges)))
    draft.drop(b.id)
    if draft.layer.verdicts.get(b.id) in (Verdict.ACCEPTED, Verdict.CORRECTED):
        draft.rule(b.id, Verdict.REPLACED)
    _let_go(draft, [b.id], heir=a.id)
    return draft.change()


def united(ranges: Iterable[Range]) -> tuple[Range, ...]:
    out: list[Range] = []
    for r in sorted(ranges):
        if out and r.start <= out[-1].end:
            out[-1] = Range(out[-1].start, max(out[-1].end, r.end))
        else:
            out.append(r)
    return tuple(out)


def remove_range(layer: Layer, id: str, part: int) -> Change:
    """Take one range (by its index) out of a discontinuous entity."""
    draft = Draft("remove range", layer)
    entity = entity_of(layer, id)
    rest = tuple(r for i, r in enumerate(entity.ranges) if i != part)
    draft.put(amended(draft, replace(entity, ranges=rest)))
    return draft.change()


def set_attribute(layer: Layer, id: str, name: str, value: str) -> Change:
    """An attribute of an entity or event; an empty value takes it away."""
    draft = Draft("attribute", layer)
    span = span_of(layer, id)
    attributes = {k: v for k, v in span.attributes.items() if k != name}
    if value:
        attributes[name] = value
    draft.put(amended(draft, replace(span, attributes=attributes)))
    return draft.change()


def set_note(layer: Layer, id: str, note: str) -> Change:
    """A note on any annotation; empty takes it away."""
    draft = Draft("note", layer)
    draft.put(replace(layer.annotations[id], note=note))
    return draft.change()


def set_link(layer: Layer, ids: Iterable[str], link: str) -> Change:
    """What entities are linked to (`base:id`, see linking.py); empty takes it away."""
    draft = Draft("link", layer)
    for id in ids:
        draft.put(replace(entity_of(layer, id), link=link))
    return draft.change()
