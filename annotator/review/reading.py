"""What an annotation says, for comparing it with others and for knowing it again."""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cached_property
from itertools import islice, product
from typing import Any, TypeVar

from annotator.history import Key
from annotator.model import Annotation, Attributes, Entity, Event, Layer, Relation
from annotator.review.units import Dispute, Filler
from annotator.scheme import Scheme

T = TypeVar("T")
_MOST_NAMES = 1000  # of an annotation whose names were all taken over by others, again and again
Head = tuple[object, ...]  # kind by kind the same places, see _PLACES
_PLACES: Mapping[type[Annotation], tuple[Dispute, ...]] = {
    Entity: (Dispute.LABEL, Dispute.BOUNDARY, Dispute.ATTRIBUTES, Dispute.NOTE, Dispute.LINK),
    Event: (Dispute.LABEL, Dispute.BOUNDARY, Dispute.ATTRIBUTES, Dispute.NOTE),
    Relation: (Dispute.LABEL, Dispute.ENDS, Dispute.NOTE),
}


def fingerprint(layer: Layer, annotation: Annotation, role: str = "") -> str:
    """Of what the annotation says, or of what fills this role of an event; ids do not count.

    That an event's fillers are others does not alter the event's own; a filler is known by its words.
    """
    said: tuple[object, ...]
    match annotation:
        case Entity():
            said = annotation.label, _words(annotation), _sorted(annotation.attributes), annotation.link
        case Event() if role:
            fillers = (
                a.value or _words(layer.annotations.get(a.target))
                for a in annotation.arguments
                if a.role == role
            )
            said = "role", role, *sorted(map(repr, fillers))
        case Event():
            said = annotation.type, _words(annotation), _sorted(annotation.attributes)
        case Relation():
            ends = (layer.annotations.get(x) for x in (annotation.source, annotation.target))
            said = annotation.type, *map(_words, ends)
    if not role:
        said = *said, annotation.note
    return hashlib.sha256(repr(said).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _words(annotation: Annotation | None) -> tuple[object, ...]:
    if annotation is None or isinstance(annotation, Relation):
        return ()
    return type(annotation).__name__, *((r.start, r.end) for r in annotation.ranges)


def _sorted(attributes: Attributes) -> tuple[tuple[str, str], ...]:
    return tuple(sorted(attributes.items())) if attributes else ()


class Reader:
    """Says what annotations mean under a scheme: a value that is the default is meant where none is given."""

    def __init__(self, scheme: Scheme) -> None:
        self._scheme = scheme
        self._defaults: dict[str, set[tuple[str, str]]] = {}

    def saw(self, seen: str, layer: Layer, annotation: Annotation, role: str = "") -> bool:
        """Whether a decision of which `seen` is the fingerprint was made on what the annotation (or the role)
        still says, be it under names that the scheme had for it before."""
        if seen == fingerprint(layer, annotation, role):
            return True
        earlier = islice(self._earlier(annotation, role), _MOST_NAMES)
        return any(seen == fingerprint(layer, a, r) for a, r in earlier)

    def decision(self, decided: Mapping[Key, T], source: str, id: str, role: str = "") -> T | None:
        """What was decided on an annotation, or on a role of it, be it under a name that this had before."""
        keys = ((source, id, name) for name in (self._named("roles", role) if role else ("",)))
        return next((decided[key] for key in keys if key in decided), None)

    @cached_property
    def _were(self) -> Mapping[str, Mapping[str, list[str]]]:
        """Table → a name of now → those that it took over."""
        found: dict[str, dict[str, list[str]]] = {}
        for table, names in self._scheme.now.items():
            for old, new in names.items():
                found.setdefault(table, {}).setdefault(new, []).append(old)
        return found

    def _named(self, table: str, name: str) -> list[str]:
        return [name, *self._were.get(table, {}).get(name, ())]

    def _earlier(self, annotation: Annotation, role: str) -> Iterator[tuple[Annotation, str]]:
        """The annotation, and the role, under all names that the scheme had for what they name."""
        if isinstance(annotation, Event) and role:
            arguments = [a for a in annotation.arguments if a.role == role]
            values = [self._named("values", a.value) if a.value else [""] for a in arguments]
            for name, *filled in product(self._named("roles", role), *values):
                listed = (replace(a, role=name, value=v) for a, v in zip(arguments, filled, strict=True))
                yield replace(annotation, arguments=tuple(listed)), name
            return
        table = {Entity: "labels", Event: "types", Relation: "relations"}[type(annotation)]
        field = "label" if isinstance(annotation, Entity) else "type"
        attributes = {} if isinstance(annotation, Relation) else annotation.attributes
        pairs = [
            [(k, v) for k in self._named("attributes", key) for v in self._named(f"attributes.{key}", value)]
            for key, value in attributes.items()
        ]
        for name, said in product(self._named(table, annotation.name), product(*pairs)):
            said_of: dict[str, Any] = {field: name} | ({"attributes": dict(said)} if said else {})
            yield replace(annotation, **said_of), role

    def same(self, annotation: Annotation) -> Iterator[Annotation]:
        """It, and what means the same: without the values that are meant anyway, or with all of them; a
        relation that runs no way the other way round."""
        yield annotation
        if isinstance(annotation, Relation):
            if annotation.type in self.undirected:
                yield replace(annotation, source=annotation.target, target=annotation.source)
            return
        name = annotation.name if isinstance(annotation, Entity) else "event"
        bare = dict(self._meant(name, annotation.attributes))
        yield replace(annotation, attributes=bare)
        yield replace(annotation, attributes={k: v for k, v in self._defaults[name] if v} | bare)

    @cached_property
    def undirected(self) -> frozenset[str]:
        """The relations that run no way."""
        return frozenset(r.id for r in self._scheme.relations if r.chain)

    def head(self, annotation: Annotation, flipped: bool = False) -> Head:
        """All but the roles of an event. `flipped`: of a relation, that it runs against its unit's ends."""
        if isinstance(annotation, Relation):
            return annotation.type, flipped and annotation.type not in self.undirected, annotation.note
        name = annotation.name if isinstance(annotation, Entity) else "event"
        attributes = self._meant(name, annotation.attributes) if annotation.attributes else ()
        head = annotation.name, annotation.ranges, attributes, annotation.note
        return (*head, annotation.link) if isinstance(annotation, Entity) else head

    def _meant(self, name: str, attributes: Attributes) -> tuple[tuple[str, str], ...]:
        if name not in self._defaults:
            self._defaults[name] = {(a.id, a.default) for a in self._scheme.attributes_of(name)}
        usual = self._defaults[name]
        return tuple(sorted(x for x in attributes.items() if x not in usual))


def roles_of(
    annotation: Annotation, there: Mapping[str, Annotation], homes: Mapping[str, str]
) -> dict[str, tuple[Filler, ...]]:
    """What fills the roles of an event, in an order that does not depend on that of its arguments. `there`
    are the annotations of its layer, `homes` the units that they are of, both by id."""
    if not isinstance(annotation, Event) or not annotation.arguments:
        return {}
    found: dict[str, list[Filler]] = {}
    for a in annotation.arguments:
        target = there.get(a.target)
        ranges = () if target is None or isinstance(target, Relation) else target.ranges
        found.setdefault(a.role, []).append(Filler(homes.get(a.target, ""), a.value, ranges))
    return {role: tuple(sorted(fillers, key=lambda f: (f.unit, f.value))) for role, fillers in found.items()}


def differing(kind: type[Annotation], one: Head, other: Head) -> list[Dispute]:
    """In which places two heads of one kind differ."""
    return [d for d, a, b in zip(_PLACES[kind], one, other, strict=True) if a != b]
