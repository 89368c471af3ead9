"""What the sources have of one thing, read once: a decision alters nothing of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from annotator.model import Annotation, Entity, Event, Layer, Range, Relation, Span
from annotator.review.grouping import Ends, relations_together
from annotator.review.reading import Head, Reader, roles_of
from annotator.review.units import Filler

Homes = Mapping[str, str]  # annotation → unit
Roles = Mapping[str, tuple[Filler, ...]]
_KINDS: Mapping[type[Annotation], str] = {Entity: "entity", Event: "event", Relation: "relation"}


@dataclass(frozen=True, slots=True)
class Thing:
    """A unit before it is known what was decided: the sources' annotations, what they say, and gold's."""

    key: str
    kind: str
    extent: Range
    members: Mapping[str, Annotation]
    heads: Mapping[str, Head]
    roles: Mapping[str, Roles] = field(default_factory=dict)
    ends: Ends = ("", "")  # of a relation: the units that it joins
    gold: Annotation | None = None
    gold_head: Head = ()
    gold_roles: Roles = field(default_factory=dict)


def span_thing(members: Mapping[str, Span], reader: Reader) -> Thing:
    """Of a group of entities, or of events."""
    heads = {name: reader.head(a) for name, a in members.items()}
    return Thing(_key(members), _kind(members), _hull([a.extent for a in members.values()]), members, heads)


def relation_things(
    relations: Mapping[str, Sequence[Relation]],
    homes: Mapping[str, Homes],
    spans: Sequence[Thing],
    reader: Reader,
) -> list[Thing]:
    """Of all relations; `homes` says by source what they join."""
    extents = {t.key: t.extent for t in spans}
    joined = {
        name: [(ends_of(r, homes[name], reader), r) for r in found] for name, found in relations.items()
    }
    joins = {(name, r.id): ends for name, found in joined.items() for ends, r in found}
    things = []
    for members in relations_together(joined):
        ends = joins[min(members), members[min(members)].id]
        heads = {n: reader.head(r, flipped=joins[n, r.id] != ends) for n, r in members.items()}
        extent = _hull([extents[x] for x in ends if x in extents])
        things.append(Thing(_key(members), "relation", extent, members, heads, ends=ends))
    return things


def with_roles(thing: Thing, layers: Mapping[str, Layer], homes: Mapping[str, Homes]) -> Thing:
    """An event with what fills its roles; anything else as it is."""
    if thing.kind != "event":
        return thing
    roles = {n: roles_of(event, layers[n].annotations, homes[n]) for n, event in thing.members.items()}
    return replace(thing, roles=roles)


def golden(
    gold: Layer,
    homes: Homes,
    things: Sequence[Thing],
    reader: Reader,
    before: Mapping[str, Thing],
) -> dict[str, Thing]:
    """The things with what gold has of them, and what only gold has, by key; `homes` says of which unit a
    gold annotation is. Those that are as they were `before` are the same objects."""
    found = {t.key: t for t in things}
    extents = {t.key: t.extent for t in things}
    extents |= {homes[id]: a.extent for id, a in gold.annotations.items() if not isinstance(a, Relation)}
    extents |= {t.key: t.extent for t in things}
    for id, annotation in gold.annotations.items():
        key = homes[id]
        thing = found.get(key) or _only_gold(key, annotation, extents, homes)
        roles = roles_of(annotation, gold.annotations, homes)
        was = before.get(key)
        if was is not None and was.gold is annotation and _stands(was, roles):
            found[key] = was
            continue
        flipped = isinstance(annotation, Relation) and ends_of(annotation, homes, reader) != thing.ends
        head = reader.head(annotation, flipped=flipped)
        found[key] = replace(thing, gold=annotation, gold_head=head, gold_roles=roles)
    return found


def _stands(was: Thing, roles: Roles) -> bool:
    """Whether all is as it was, gold's annotation being the same. What a relation joins may have moved."""
    if was.kind == "relation" or was.gold_roles != roles:
        return False
    return all(a.ranges == b.ranges for r in roles for a, b in zip(roles[r], was.gold_roles[r], strict=True))


def _only_gold(key: str, a: Annotation, extents: Mapping[str, Range], homes: Homes) -> Thing:
    if isinstance(a, Relation):
        ends = homes.get(a.source, ""), homes.get(a.target, "")
        return Thing(key, "relation", _hull([extents[x] for x in ends if x in extents]), {}, {}, ends=ends)
    return Thing(key, _KINDS[type(a)], a.extent, {}, {})


def ends_of(relation: Relation, homes: Homes, reader: Reader) -> Ends:
    """The units that it joins; in an order of their own when it runs no way."""
    ends = homes.get(relation.source, ""), homes.get(relation.target, "")
    return (min(ends), max(ends)) if relation.type in reader.undirected else ends


def _key(members: Mapping[str, Annotation]) -> str:
    name = min(members)
    return f"{name}\t{members[name].id}"


def _kind(members: Mapping[str, Annotation]) -> str:
    return _KINDS[type(next(iter(members.values())))]


def _hull(extents: Sequence[Range]) -> Range:
    if not extents:
        return Range(0, 1)  # a relation whose ends are gone
    return Range(min(r.start for r in extents), max(r.end for r in extents))
