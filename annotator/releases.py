"""What became of gold from one release to another: documents, and annotations old → new.

A document is found again by its id, one that a merge renamed by its text. An annotation is found again by its
id; one that was made anew, by its place. What it was suggested by does not count.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from annotator.formats.json_objects import entity_object, event_object, relation_object
from annotator.formats.rows import Row
from annotator.model import Annotation, Argument, Document, Entity, Event, Relation, reading_order
from annotator.since import Difference

_FIELDS = ("label", "type", "ranges", "arguments", "source", "target", "attributes", "link", "note")


@dataclass(frozen=True, slots=True)
class Revision(Difference):
    """`what` is otherwise of an altered one (`label`, `ranges`, `arguments` …, by the names of the model),
    and which `roles` of an event are filled otherwise."""

    what: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Altered:
    """A document that both have, and what is otherwise in it, in the order of the text."""

    document: Document
    differences: tuple[Revision, ...]


@dataclass(frozen=True, slots=True)
class Compared:
    """`before` and `after`: how many annotations of each label, type and relation there are."""

    added: tuple[str, ...]
    removed: tuple[str, ...]
    same: int
    altered: tuple[Altered, ...]
    before: Mapping[str, int] = field(default_factory=dict, hash=False)
    after: Mapping[str, int] = field(default_factory=dict, hash=False)

    def counts(self) -> dict[str, int]:
        """How many annotations of the documents that both have were added, removed and altered."""
        found = Counter(kind(d) for a in self.altered for d in a.differences)
        return {k: found[k] for k in ("added", "removed", "altered")}

    def row(self) -> dict[str, Any]:
        """As JSON holds it."""
        return {
            "documents": {
                "added": self.added,
                "removed": self.removed,
                "altered": [a.document.id for a in self.altered],
                "same": self.same,
            },
            "annotations": self.counts(),
            "names": {
                name: {"before": self.before.get(name, 0), "after": self.after.get(name, 0)}
                for name in sorted(self.before.keys() | self.after.keys())
            },
            "changes": [_change(a.document, d) for a in self.altered for d in a.differences],
        }


def compared(older: Iterable[Row], newer: Iterable[Row]) -> Compared:
    """One against the other; of the newer one all rows are held."""
    left = {row.document.id: row for row in newer}
    after = Counter(a.name for row in left.values() for a in row.annotations)
    before, removed, same, altered = Counter[str](), list[str](), 0, list[Altered]()
    for row, now in _matched(older, left):
        before.update(a.name for a in row.annotations)
        if now is None:
            removed.append(row.document.id)
        elif found := tuple(_differences(row, now)):
            altered.append(Altered(now.document, found))
        else:
            same += 1
    return Compared(tuple(left), tuple(removed), same, tuple(altered), before, after)


def _matched(older: Iterable[Row], left: dict[str, Row]) -> Iterator[tuple[Row, Row | None]]:
    """Each with what it is now, which is taken out of `left`; those that are called otherwise come last."""
    others = []
    for row in older:
        now = left.get(row.document.id)
        if now is not None and now.document.text == row.document.text:
            yield row, left.pop(row.document.id)
        else:
            others.append(row)
    names = {row.document.text: id for id, row in left.items()}
    for row in others:
        yield row, left.pop(names.pop(row.document.text, ""), None)


def kind(difference: Difference) -> str:
    """`added`, `removed` or `altered`."""
    if difference.before is None:
        return "added"
    return "removed" if difference.after is None else "altered"


def _differences(older: Row, newer: Row) -> Iterator[Revision]:
    pairs = _paired(older, newer)
    names = {b.id: a.id for a, b in pairs if a and b}
    found = [r for a, b in pairs if (r := _revised(a, b, names))]
    yield from sorted(found, key=lambda d: _order(d.annotation))


def _revised(
    before: Annotation | None, after: Annotation | None, names: Mapping[str, str]
) -> Revision | None:
    if before is None or after is None:
        return Revision(before, after)
    one, other = _said(before, {}), _said(after, names)
    if one == other:
        return None
    fields = [f for f in _FIELDS if hasattr(one, f)] if type(one) is type(other) else []
    roles: list[str] = []
    if isinstance(one, Event) and isinstance(other, Event):
        named = dict.fromkeys(a.role for a in (*one.arguments, *other.arguments))
        roles = [r for r in named if _filling(one, r) != _filling(other, r)]
    what = tuple(f for f in fields if getattr(one, f) != getattr(other, f))
    return Revision(before, after, what, tuple(roles))


def _filling(event: Event, role: str) -> Counter[Argument]:
    return Counter(a for a in event.arguments if a.role == role)


def _paired(older: Row, newer: Row) -> list[tuple[Annotation | None, Annotation | None]]:
    """Each annotation with what it became: by id and kind, then by place and name, then by place."""
    one, other = ({a.id: a for a in r.annotations} for r in (older, newer))
    pairs: list[tuple[Annotation | None, Annotation | None]] = []
    for id in [id for id in one if id in other and type(one[id]) is type(other[id])]:
        pairs.append((one.pop(id), other.pop(id)))
    for named in (True, False):
        names = {b.id: a.id for a, b in pairs if a and b}
        there: dict[object, list[str]] = {}
        for id, b in other.items():
            there.setdefault(_place(b, names, named=named), []).append(id)
        for id, a in [*one.items()]:
            if ids := there.get(_place(a, {}, named=named)):
                pairs.append((one.pop(id), other.pop(ids.pop(0))))
    return [*pairs, *((a, None) for a in one.values()), *((None, b) for b in other.values())]


def _place(annotation: Annotation, names: Mapping[str, str], *, named: bool) -> tuple[object, ...]:
    name = annotation.name if named else ""
    if isinstance(annotation, Relation):
        ends = (annotation.source, annotation.target)
        return "relation", name, *(names.get(e, e) for e in ends)
    return type(annotation).__name__, name, annotation.ranges


def _said(annotation: Annotation, names: Mapping[str, str]) -> Annotation:
    """Without its id, origin and the order of its arguments; others are called as in the older release."""
    bare = replace(annotation, id="", origin=None)
    if isinstance(bare, Event):
        fillers = (replace(g, target=names.get(g.target, g.target)) for g in bare.arguments)
        return replace(bare, arguments=tuple(sorted(fillers, key=lambda g: (g.role, g.target, g.value))))
    if isinstance(bare, Relation):
        return replace(
            bare, source=names.get(bare.source, bare.source), target=names.get(bare.target, bare.target)
        )
    return bare


def _order(annotation: Annotation) -> tuple[bool, tuple[int, int]]:
    if isinstance(annotation, Relation):
        return True, (0, 0)
    return False, reading_order(annotation)


def _change(document: Document, difference: Revision) -> dict[str, Any]:
    return {
        "document": document.id,
        "kind": kind(difference),
        "what": difference.what,
        "roles": difference.roles,
        "before": _object(document, difference.before),
        "after": _object(document, difference.after),
    }


def _object(document: Document, annotation: Annotation | None) -> dict[str, Any] | None:
    if isinstance(annotation, Entity):
        return entity_object(document, annotation)
    if isinstance(annotation, Event):
        return event_object(document, annotation)
    return relation_object(annotation) if annotation else None
