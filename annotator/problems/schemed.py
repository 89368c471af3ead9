"""What a layer says that its scheme does not: labels, attributes, events with their roles, relations."""

from collections.abc import Iterator, Sequence

from annotator.happenings import DOCUMENT_DATE, WHEN, columns_of
from annotator.model import Annotation, Attributes, Entity, Event, Layer, Range, Relation, Span
from annotator.problems.edges import inside
from annotator.problems.kinds import PULSE, Problem
from annotator.scheme import Attribute, EventType, RelationType, Scheme, Value, visible


class Allowed:
    """What a scheme allows, asked of it once for each label; with the layer that is looked at."""

    def __init__(self, scheme: Scheme, layer: Layer) -> None:
        self.scheme, self.layer = scheme, layer
        self.text = layer.document.text
        self.values = {v.id for v in scheme.values}
        self.relation_of = {r.id: r for r in scheme.relations}
        self._known: dict[str, dict[str, Attribute]] = {}

    def attributes(self, kind: str) -> dict[str, Attribute]:
        """Those of a label, or of `event`, by id."""
        if kind not in self._known:
            self._known[kind] = {a.id: a for a in self.scheme.attributes_of(kind)}
        return self._known[kind]


def of_name(text: str, a: Annotation) -> Iterator[Problem]:
    """Direction signs in a label, type or role: it would not read as what it is."""
    roles = [x.role for x in a.arguments] if isinstance(a, Event) else []
    for name in dict.fromkeys((a.name, *roles)):
        if (shown := visible(name)) != name:
            where = None if isinstance(a, Relation) else inside(text, a.extent)
            yield Problem("bidi", a.id, (shown,), where)


def of_entity(allowed: Allowed, entity: Entity) -> Iterator[Problem]:
    """Its label and attributes."""
    if entity.label in allowed.scheme.label_of:
        yield from _of_attributes(allowed, entity, entity.label, entity.attributes)
    else:
        yield Problem("unknown-label", entity.id, (entity.label,), inside(allowed.text, entity.extent))


def _of_attributes(allowed: Allowed, span: Span, kind: str, given: Attributes) -> Iterator[Problem]:
    for name, value in given.items():
        attribute = allowed.attributes(kind).get(name)
        if attribute is None:
            yield Problem("unknown-attribute", span.id, (name,), inside(allowed.text, span.extent))
        elif all(value != v.id for v in attribute.values):
            yield Problem("unknown-value", span.id, (name, value), inside(allowed.text, span.extent))


def of_event(allowed: Allowed, event: Event) -> Iterator[Problem]:
    """Its trigger, type, attributes and roles."""
    where = inside(allowed.text, event.trigger)
    trigger = allowed.layer.document.slice(event.ranges)
    if len(trigger.split()) > 1:
        yield Problem("long-trigger", event.id, (trigger,), where)
    yield from _of_attributes(allowed, event, "event", event.attributes)
    kind = allowed.scheme.type_of.get(event.type)
    if kind is None:
        yield Problem("unknown-type", event.id, (event.type,), where)
    for code, data in dict.fromkeys(_of_arguments(allowed, event)):
        yield Problem(code, event.id, data, where)
    yield from _of_empty(event, kind, where)


def _of_empty(event: Event, kind: EventType | None, where: Range | None) -> Iterator[Problem]:
    """One cause, one problem: of an event that has nothing at all no single role is told."""
    filled = {a.role for a in event.arguments}
    if not filled and (kind is None or kind.roles):
        yield Problem("no-arguments", event.id, where=where)
        return
    for role in kind.expected if kind else ():
        if role not in filled:
            yield Problem("missing-role", event.id, (role,), where)


def _of_arguments(allowed: Allowed, event: Event) -> Iterator[tuple[str, tuple[str, ...]]]:
    scheme = allowed.scheme
    kind = scheme.type_of.get(event.type)
    for a in event.arguments:
        if a.role not in scheme.role_of:
            yield "unknown-role", (a.role,)
        elif kind is not None and a.role not in kind.roles:
            yield "role-not-allowed", (a.role, event.type)
        if a.value and a.value not in allowed.values:
            yield "unknown-filler", (a.role, a.value)
        target = span_of(allowed.layer, a.target) if a.target else None
        if a.target and target is None:
            yield "target-missing", (a.role, a.target)
        elif target is not None and not fits(scheme, a.role, target) and (not kind or a.role in kind.roles):
            yield "filler-type", (a.role, a.target, target.name)


def fits(scheme: Scheme, role: str, span: Span) -> bool:
    """Whether the scheme expects such a mention, or event, in a role; in a role it lacks, anything."""
    known = scheme.role_of.get(role)
    return known is None or not known.fits or called(span) in known.fits


def values_for(scheme: Scheme, role: str) -> list[Value]:
    """The text-less values that can fill a role, in the order of the scheme: the date of the document
    says when something was, and nothing else."""
    timed = columns_of(scheme).get(role) == WHEN
    return [v for v in scheme.values if not v.retired and (timed or v.id != DOCUMENT_DATE)]


def called(span: Span) -> str:
    """What the scheme's `fits`, `sources` and `targets` call it."""
    return "event" if isinstance(span, Event) else span.label


def span_of(layer: Layer, id: str) -> Span | None:
    """The entity or event of that id."""
    found = layer.annotations.get(id)
    return None if isinstance(found, Relation) else found


def of_relation(allowed: Allowed, relation: Relation) -> Iterator[Problem]:
    """Its type and its ends; it stands where the first of its ends stands."""
    kind = allowed.relation_of.get(relation.type)
    ends = [(id, span_of(allowed.layer, id)) for id in (relation.source, relation.target)]
    where = next((inside(allowed.text, span.extent) for _, span in ends if span is not None), None)
    if kind is None:
        yield Problem("unknown-relation", relation.id, (relation.type,), where)
    for id, span in dict.fromkeys(ends):
        if span is None:
            yield Problem("end-missing", relation.id, (id,), where)
    source, target = ends[0][1], ends[1][1]
    if kind and source and target and not joins(kind, source, target):
        yield Problem("ends-not-allowed", relation.id, (relation.type, source.name, target.name), where)


def joins(kind: RelationType, source: Span, target: Span) -> bool:
    """Whether such a relation may lead from one to the other."""
    ends = ((called(source), kind.sources), (called(target), kind.targets))
    return all(not few or name in few for name, few in ends)


def circles(text: str, events: Sequence[Event]) -> Iterator[Problem | None]:
    """Depth first over the arguments that are events; one that points to an event still under
    way closes a circle. Without these arguments there would be none."""
    by_id = {e.id: e for e in events}
    under_way: dict[str, bool] = {}
    for i, root in enumerate(by_id):
        if i % PULSE == 0:
            yield None
        path = [] if root in under_way else [(root, iter(by_id[root].arguments))]
        under_way.setdefault(root, True)
        while path:
            id, rest = path[-1]
            argument = next(rest, None)
            if argument is None:
                under_way[id] = False
                path.pop()
            elif argument.target in under_way:
                if under_way[argument.target]:
                    where = inside(text, by_id[id].trigger)
                    yield Problem("circle", id, (argument.role, argument.target), where)
            elif argument.target in by_id:
                under_way[argument.target] = True
                path.append((argument.target, iter(by_id[argument.target].arguments)))
