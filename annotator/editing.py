"""Each edit a person can make: (layer, …) → Change. Nothing here changes anything.

Ids of new annotations are passed in. Positions are code points. An edit of something that is
not there raises KeyError; one that cannot be (a range outside the text, a split at an edge)
raises ValueError. An edit that would alter nothing gives an empty Change.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from annotator.model import (
    Annotation,
    Argument,
    Attributes,
    Change,
    Entity,
    Event,
    Layer,
    Range,
    Relation,
    Ruling,
    Span,
    State,
    Status,
    Suggestion,
    Verdict,
)

S = TypeVar("S", Entity, Event)


class _Draft:
    """A change in the making: what is put in or taken out last is what counts."""

    def __init__(self, name: str, layer: Layer) -> None:
        self.name, self.layer = name, layer
        self.now: dict[str, Annotation | None] = {}
        self.rulings: dict[str, tuple[Verdict | None, str]] = {}

    def get(self, id: str) -> Annotation | None:
        return self.now[id] if id in self.now else self.layer.annotations.get(id)

    def put(self, annotation: Annotation) -> None:
        self.now[annotation.id] = annotation

    def drop(self, id: str) -> None:
        self.now[id] = None

    def rule(self, suggestion: str, verdict: Verdict | None, reason: str = "") -> None:
        self.rulings[suggestion] = (verdict, reason)

    def undecided(self, id: str) -> bool:
        if id not in self.layer.suggestions:
            return False
        ruled = self.rulings[id][0] if id in self.rulings else self.layer.verdicts.get(id)
        return ruled is None

    def change(self) -> Change:
        """Only real differences; work on a new layer puts it in progress."""
        before = self.layer.annotations
        altered = [(before.get(id), after) for id, after in self.now.items() if before.get(id) != after]
        verdicts = tuple(
            Ruling(id, self.layer.verdicts.get(id), verdict, reason)
            for id, (verdict, reason) in self.rulings.items()
            if self.layer.verdicts.get(id) != verdict
        )
        status = self.layer.status
        started = replace(status, state=State.IN_PROGRESS)
        touched = bool(altered or verdicts) and status.state is State.NEW
        return Change(
            self.name,
            self.layer.key,
            removed=tuple(a for a, _ in altered if a is not None),
            added=tuple(a for _, a in altered if a is not None),
            verdicts=verdicts,
            status=(status, started) if touched else None,
        )


def _span(layer: Layer, id: str) -> Span:
    found = layer.annotations[id]
    if isinstance(found, Relation):
        raise TypeError(f"{id} is a relation")
    return found


def _entity(layer: Layer, id: str) -> Entity:
    found = layer.annotations[id]
    if not isinstance(found, Entity):
        raise TypeError(f"{id} is no entity")
    return found


def _event(layer: Layer, id: str) -> Event:
    found = layer.annotations[id]
    if not isinstance(found, Event):
        raise TypeError(f"{id} is no event")
    return found


def _within(layer: Layer, ranges: Iterable[Range]) -> None:
    for r in ranges:
        if r.end > len(layer.document.text):
            raise ValueError(f"[{r.start}, {r.end}) is outside the text")


def _rivals(draft: _Draft, span: Span) -> Iterable[Suggestion]:
    """Undecided suggestions of the same kind that cannot stand beside `span`."""
    extent = span.extent
    for other in draft.layer.suggestions.values():
        theirs = other.annotation
        if type(theirs) is not type(span) or not theirs.extent.overlaps(extent):
            continue
        if other.id == span.id or not draft.undecided(other.id):
            continue
        if set(theirs.ranges) == set(span.ranges) or any(
            a.crosses(b) for a in theirs.ranges for b in span.ranges
        ):
            yield other


def _settle(draft: _Draft, span: Span) -> None:
    """Put in what a person decided; suggestions that cannot stand beside it are replaced."""
    draft.put(span)
    for rival in list(_rivals(draft, span)):
        draft.rule(rival.id, Verdict.REPLACED)


def _amended(draft: _Draft, span: S) -> S:
    """`span` with its origin's verdict made true: accepted while it is as it was suggested."""
    if span.origin is None or span.id not in draft.layer.suggestions:
        return span
    suggested = draft.layer.suggestions[span.id].annotation
    verdict = Verdict.ACCEPTED if _alike(span, suggested) else Verdict.CORRECTED
    draft.rule(span.id, verdict)
    return replace(span, origin=replace(span.origin, verdict=verdict))


def _alike(span: Span, suggested: Annotation) -> bool:
    """Arguments do not count: which of them stand depends on what was decided before."""
    bare = replace(suggested, note="", origin=None)
    if isinstance(span, Event):
        return isinstance(bare, Event) and replace(span, origin=None, note="", arguments=()) == replace(
            bare, arguments=()
        )
    return replace(span, origin=None, note="", link="") == bare


# ---- suggestions -------------------------------------------------------------------------


def accept(layer: Layer, ids: Sequence[str], *, label: str = "") -> Change:
    """Accept suggestions; with `label`, as that entity label or event type.

    An event brings the mentions that it needs; arguments whose target was rejected, or is an
    event still undecided, stay out. Ids already decided are passed over.
    """
    draft = _Draft("accept", layer)
    for id in _targets_first(layer, ids):
        if draft.undecided(id):
            _accept(draft, layer.suggestions[id], label)
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


def _accept(draft: _Draft, suggestion: Suggestion, label: str = "") -> None:
    origin = suggestion.origin(Verdict.ACCEPTED)
    made = suggestion.annotation
    draft.rule(made.id, Verdict.ACCEPTED)
    if isinstance(made, Entity):
        _settle(draft, _amended(draft, replace(made, label=label or made.label, origin=origin)))
    elif isinstance(made, Event):
        arguments = tuple(a for a in (_argument(draft, a) for a in made.arguments) if a)
        made = replace(made, type=label or made.type, arguments=arguments, origin=origin)
        _settle(draft, _amended(draft, made))
    else:
        raise TypeError("relations are not suggested")


def _argument(draft: _Draft, argument: Argument) -> Argument | None:
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
    _accept(draft, suggestion)
    return argument


def _same_words(draft: _Draft, entity: Entity) -> str | None:
    """The id of a decided entity on the same words, the same label first."""
    found = [
        a
        for a in draft.layer.annotations.values()
        if isinstance(a, Entity) and a.ranges == entity.ranges and draft.get(a.id) is not None
    ]
    found.sort(key=lambda a: a.label != entity.label)
    return found[0].id if found else None


def accept_argument(layer: Layer, event: str, argument: Argument) -> Change:
    """Take over one argument that was suggested for an event already decided."""
    draft = _Draft("accept role", layer)
    standing = _argument(draft, argument)
    if standing is not None:
        _fill(draft, _event(layer, event), standing)
    return draft.change()


def reject(layer: Layer, ids: Iterable[str], *, reason: str = "") -> Change:
    """Reject suggestions that are undecided; others are passed over."""
    draft = _Draft("reject", layer)
    for id in ids:
        if draft.undecided(id):
            draft.rule(id, Verdict.REJECTED, reason)
    return draft.change()


# ---- spans -------------------------------------------------------------------------------


def label(
    layer: Layer, ranges: Sequence[Range], label: str, *, id: str, mention: str = "", add: bool = False
) -> Change:
    """A new entity on these words. A suggestion of the same words and label becomes it.

    With `add`, nothing else is decided: rivals stay undecided.
    """
    _within(layer, ranges)
    draft = _Draft("label", layer)
    new = Entity(id, label, tuple(sorted(ranges)), {"mention": mention} if mention else {})
    if new.ranges in _ranges_labelled(layer, label, new.ranges[0].start):
        return draft.change()
    for suggestion in list(layer.undecided()):
        theirs = suggestion.annotation
        if isinstance(theirs, Entity) and (theirs.ranges, theirs.label) == (new.ranges, label):
            _accept(draft, suggestion)
            return draft.change()
    if add:
        draft.put(new)
    else:
        _settle(draft, new)
    return draft.change()


def _ranges_labelled(layer: Layer, label: str, start: int) -> list[tuple[Range, ...]]:
    """Of entities with this label and start. All are looked at, so the cheapest test comes first."""
    return [
        a.ranges
        for a in layer.annotations.values()
        if type(a) is Entity and a.label == label and a.ranges[0].start == start
    ]


def relabel(layer: Layer, id: str, name: str, *, mention: str | None = None) -> Change:
    """Another label for an entity, another type for an event (arguments are kept)."""
    draft = _Draft("relabel", layer)
    span = _span(layer, id)
    if isinstance(span, Event):
        draft.put(_amended(draft, replace(span, type=name)))
        return draft.change()
    attributes = dict(span.attributes)
    if mention is not None:
        attributes.pop("mention", None)
        attributes |= {"mention": mention} if mention else {}
    draft.put(_amended(draft, replace(span, label=name, attributes=attributes)))
    return draft.change()


def resize(layer: Layer, id: str, part: int, to: Range) -> Change:
    """Another extent for one range of an entity (by its index), or for a trigger."""
    _within(layer, [to])
    draft = _Draft("resize", layer)
    span = _span(layer, id)
    if isinstance(span, Event):
        _settle(draft, _amended(draft, replace(span, trigger=to)))
    else:
        ranges = [to if i == part else r for i, r in enumerate(span.ranges)]
        _settle(draft, _amended(draft, replace(span, ranges=_united(ranges))))
    return draft.change()


def delete(layer: Layer, ids: Iterable[str]) -> Change:
    """Events and relations that named it let it go in the same change, so one undo restores all.

    What came from a suggestion is thereby rejected.
    """
    draft = _Draft("delete", layer)
    gone = list(ids)
    for id in gone:
        if id not in layer.annotations:
            raise KeyError(id)
        draft.drop(id)
        if layer.verdicts.get(id) in (Verdict.ACCEPTED, Verdict.CORRECTED):
            draft.rule(id, Verdict.REJECTED)
    _let_go(draft, gone)
    return draft.change()


def _let_go(draft: _Draft, gone: Sequence[str], heir: str = "") -> None:
    """Take `gone` out of every event and relation, or hand their places to `heir`."""
    for other in draft.layer.annotations.values():
        now = draft.get(other.id)
        if isinstance(now, Event) and any(now.uses(g) for g in gone):
            draft.put(_handed_over(now, gone, heir))
        elif isinstance(now, Relation) and (now.source in gone or now.target in gone):
            ends = [heir if x in gone else x for x in (now.source, now.target)]
            if heir and ends[0] != ends[1]:
                draft.put(replace(now, source=ends[0], target=ends[1]))
            else:
                draft.drop(now.id)


def _handed_over(event: Event, gone: Sequence[str], heir: str) -> Event:
    if not heir:
        return event.without(*gone)
    arguments: list[Argument] = []
    for a in event.arguments:
        new = replace(a, target=heir) if a.target in gone else a
        if new not in arguments:
            arguments.append(new)
    return replace(event, arguments=tuple(arguments))


def split(layer: Layer, id: str, at: Sequence[int], *, ids: Sequence[str], gap: int = 0) -> Change:
    """Cut an entity of one range at code points `at`; `ids` name the new parts after the first.

    `gap` code points after each cut are left out («روسيا|و|تركيا» has a gap of 1).
    """
    whole = _whole(layer, id)
    starts = [whole.start, *(a + gap for a in at)]
    return divide(layer, id, [Range(s, e) for s, e in zip(starts, [*at, whole.end], strict=True)], ids=ids)


def _whole(layer: Layer, id: str) -> Range:
    entity = _entity(layer, id)
    if len(entity.ranges) != 1:
        raise ValueError("only an entity of one range is split")
    return entity.ranges[0]


def divide(layer: Layer, id: str, parts: Sequence[Range], *, ids: Sequence[str]) -> Change:
    """Make an entity of one range into one entity for each of `parts`, which lie within it."""
    draft = _Draft("split", layer)
    entity, whole = _entity(layer, id), _whole(layer, id)
    if len(parts) < 2 or not all(whole.covers(p) for p in parts):
        raise ValueError("a split lies inside the entity")
    _settle(draft, _amended(draft, replace(entity, ranges=(parts[0],))))
    for part, new_id in zip(parts[1:], ids, strict=True):
        _settle(draft, replace(entity, id=new_id, ranges=(part,), origin=None))
    return draft.change()


def merge(layer: Layer, first: str, second: str) -> Change:
    """One entity from the first start to the last end, with the label of `first`.

    Roles that `second` filled are filled by the merged one.
    """
    draft = _Draft("merge", layer)
    a, b = _entity(layer, first), _entity(layer, second)
    if first == second:
        return draft.change()
    whole = Range(min(a.extent.start, b.extent.start), max(a.extent.end, b.extent.end))
    return _absorb(draft, a, b, (whole,))


def add_range(layer: Layer, id: str, new: Range) -> Change:
    """A further range for an entity (discontinuous); touching or overlapping ones become one."""
    _within(layer, [new])
    draft = _Draft("add range", layer)
    entity = _entity(layer, id)
    draft.put(_amended(draft, replace(entity, ranges=_united((*entity.ranges, new)))))
    return draft.change()


def join(layer: Layer, first: str, second: str) -> Change:
    """The ranges of `second` become further ranges of `first` (discontinuous)."""
    draft = _Draft("add range", layer)
    a, b = _entity(layer, first), _entity(layer, second)
    if first == second:
        return draft.change()
    return _absorb(draft, a, b, _united((*a.ranges, *b.ranges)))


def _absorb(draft: _Draft, a: Entity, b: Entity, ranges: tuple[Range, ...]) -> Change:
    draft.put(_amended(draft, replace(a, ranges=ranges)))
    draft.drop(b.id)
    if draft.layer.verdicts.get(b.id) in (Verdict.ACCEPTED, Verdict.CORRECTED):
        draft.rule(b.id, Verdict.REPLACED)
    _let_go(draft, [b.id], heir=a.id)
    return draft.change()


def _united(ranges: Iterable[Range]) -> tuple[Range, ...]:
    out: list[Range] = []
    for r in sorted(ranges):
        if out and r.start <= out[-1].end:
            out[-1] = Range(out[-1].start, max(out[-1].end, r.end))
        else:
            out.append(r)
    return tuple(out)


def remove_range(layer: Layer, id: str, part: int) -> Change:
    """Take one range (by its index) out of a discontinuous entity."""
    draft = _Draft("remove range", layer)
    entity = _entity(layer, id)
    rest = tuple(r for i, r in enumerate(entity.ranges) if i != part)
    draft.put(_amended(draft, replace(entity, ranges=rest)))
    return draft.change()


def set_attribute(layer: Layer, id: str, name: str, value: str) -> Change:
    """An attribute of an entity or event; an empty value takes it away."""
    draft = _Draft("attribute", layer)
    span = _span(layer, id)
    attributes = {k: v for k, v in span.attributes.items() if k != name}
    if value:
        attributes[name] = value
    if isinstance(span, Event):
        draft.put(_amended(draft, replace(span, attributes=attributes)))
    else:
        draft.put(_amended(draft, replace(span, attributes=attributes)))
    return draft.change()


def set_note(layer: Layer, id: str, note: str) -> Change:
    """A note on any annotation; empty takes it away."""
    draft = _Draft("note", layer)
    draft.put(replace(layer.annotations[id], note=note))
    return draft.change()


# ---- events ------------------------------------------------------------------------------


def trigger(
    layer: Layer, words: Range, type: str, *, id: str, attributes: dict[str, str] | None = None
) -> Change:
    """A new event with its trigger on these words. A suggestion of the same word and type
    becomes it. Suggested events of another type on that word are replaced."""
    _within(layer, [words])
    draft = _Draft("trigger", layer)
    for suggestion in list(layer.undecided()):
        theirs = suggestion.annotation
        if isinstance(theirs, Event) and (theirs.trigger, theirs.type) == (words, type):
            _accept(draft, suggestion)
            return draft.change()
    _settle(draft, Event(id, type, words, attributes=attributes or {}))
    return draft.change()


def another(
    layer: Layer, words: Range, type: str, *, id: str, attributes: dict[str, str] | None = None
) -> Change:
    """A second event on a word, deciding nothing else."""
    _within(layer, [words])
    draft = _Draft("trigger", layer)
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
    draft = _Draft("correct", layer)
    _settle(draft, made)
    draft.rule(made.id, Verdict.CORRECTED)
    return draft.change()


def fill(layer: Layer, event: str, argument: Argument) -> Change:
    """A further filler of a role; the mention it names is accepted when it is a suggestion."""
    draft = _Draft("fill role", layer)
    if argument.target == event:
        raise ValueError("an event does not fill its own role")
    if draft.undecided(argument.target):
        _accept(draft, layer.suggestions[argument.target])
    elif argument.target and argument.target not in layer.annotations:
        raise KeyError(argument.target)
    _fill(draft, _event(layer, event), argument)
    return draft.change()


def _fill(draft: _Draft, event: Event, argument: Argument) -> None:
    if argument not in event.arguments:
        draft.put(_amended(draft, replace(event, arguments=(*event.arguments, argument))))


def unfill(layer: Layer, event: str, argument: Argument) -> Change:
    """Take a filler out of a role; the mention itself stays."""
    draft = _Draft("empty role", layer)
    it = _event(layer, event)
    draft.put(_amended(draft, replace(it, arguments=tuple(a for a in it.arguments if a != argument))))
    return draft.change()


def relate(layer: Layer, type: str, source: str, target: str, *, id: str) -> Change:
    """A directed link between two annotations."""
    if source == target or not {source, target} <= layer.annotations.keys():
        raise ValueError("a relation joins two annotations of the layer")
    draft = _Draft("relation", layer)
    draft.put(Relation(id, type, source, target))
    return draft.change()


def set_status(layer: Layer, status: Status) -> Change:
    """The layer's state or flag."""
    if status == layer.status:
        return Change("status", layer.key)
    return Change("status", layer.key, status=(layer.status, status))


def combined(name: str, changes: Sequence[Change], layer: Layer) -> Change:
    """Several edits made one after the other as one Change of `layer`."""
    after = layer
    reasons: dict[str, str] = {}
    for change in changes:
        after = after.apply(change)
        reasons |= {r.suggestion: r.reason for r in change.verdicts}
    return difference(name, layer, after, reasons)


def difference(name: str, layer: Layer, after: Layer, reasons: Mapping[str, str] | None = None) -> Change:
    """The Change that makes `layer` into `after`; `reasons` are those of verdicts, by suggestion."""
    draft = _Draft(name, layer)
    for id in [*layer.annotations, *(i for i in after.annotations if i not in layer.annotations)]:
        found = after.annotations.get(id)
        if found is None:
            draft.drop(id)
        else:
            draft.put(found)
    for id in [*layer.verdicts, *(i for i in after.verdicts if i not in layer.verdicts)]:
        draft.rule(id, after.verdicts.get(id), (reasons or {}).get(id, ""))
    status = None if after.status == layer.status else (layer.status, after.status)
    return replace(draft.change(), status=status)
