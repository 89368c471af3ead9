"""What is odd in a layer, found without stopping anybody: a scheme never blocks an annotation.

A Problem names its kind, the annotation it stands on and the words that fill its message. The
English messages are in MESSAGES; the interface translates them by kind. All positions are code
points. Linear in the text and n log n in the annotations, so that 50,000 spans are no trouble.
"""

import re
from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from types import MappingProxyType
from unicodedata import category

from annotator.model import Annotation, Attributes, Entity, Event, Layer, Range, Relation, Span, reading_order
from annotator.scheme import Attribute, RelationType, Scheme


class Severity(StrEnum):
    """How bad a Problem is."""

    ERROR = "error"  # no export can say it, or it points nowhere
    WARNING = "warning"  # against the scheme or the guidelines
    HINT = "hint"  # perhaps something is still to be done


_KINDS = {
    "outside": (Severity.ERROR, "It ends at {0}, but the text has only {1} letters."),
    "target-missing": (Severity.ERROR, "Its role {0} points to {1}, which is no entity or event here."),
    "end-missing": (Severity.ERROR, "It joins {0}, which is no entity or event here."),
    "circle": (Severity.ERROR, "Its role {0} points to {1}, which leads back to it."),
    "parts-overlap": (Severity.ERROR, "Two of its parts share letters."),
    "bidi": (Severity.ERROR, "Its name {0} hides characters that turn the direction of writing."),
    "unknown-label": (Severity.WARNING, "The scheme has no label {0}."),
    "unknown-type": (Severity.WARNING, "The scheme has no event type {0}."),
    "unknown-relation": (Severity.WARNING, "The scheme has no relation {0}."),
    "unknown-role": (Severity.WARNING, "The scheme has no role {0}."),
    "unknown-filler": (Severity.WARNING, "Its role {0} has the value {1}, which the scheme does not know."),
    "unknown-attribute": (Severity.WARNING, "The scheme gives it no attribute {0}."),
    "unknown-value": (Severity.WARNING, "The scheme has no value {1} of {0}."),
    "role-not-allowed": (Severity.WARNING, "The scheme gives {1} no role {0}."),
    "ends-not-allowed": (Severity.WARNING, "The scheme does not let {0} lead from {1} to {2}."),
    "crossing": (Severity.WARNING, "It crosses the edge of {0}."),
    "doubled": (Severity.WARNING, "It has the same words and label as {0}."),
    "long-trigger": (Severity.WARNING, "A trigger is one word, this is “{0}”."),
    "starts-blank": (Severity.WARNING, "It begins with white space or an invisible mark."),
    "ends-blank": (Severity.WARNING, "It ends with white space or an invisible mark."),
    "starts-mark": (Severity.WARNING, "It begins with the mark {0}."),
    "ends-mark": (Severity.WARNING, "It ends with the mark {0}."),
    "split-letter": (Severity.WARNING, "Its edge parts a letter from the sign written on it."),
    "role-missing": (Severity.HINT, "Its role {0} is still empty."),
}
MESSAGES: Mapping[str, str] = MappingProxyType({kind: text for kind, (_, text) in _KINDS.items()})

_PARTNERS = 8  # crossings told of one range: ten thousand shifted spans must not give 50 million
_BIDI = re.compile("[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]")
_PAIRS = {"(": ")", "[": "]", "{": "}", "«": "»", "»": "«", "“": "”", "„": "“", '"': '"', "'": "'", "‹": "›"}
_CLOSING = {
    ")": "(", "]": "[", "}": "{", "»": "«", "«": "»", "”": "“", "“": "„", '"': '"', "'": "'", "›": "‹"
}  # fmt: skip
_STARTS = re.compile(r"[,;:!?،؛؟…•*/\\|–—)\]}”›]|[.-](?!\d)")
_ENDS = re.compile(r"(?:[,;:!?،؛؟…•*/\\|–—(\[{“„‹-]|(?<!\b[^\W\d])\.)$")  # the full stop of أ.ف.ب. is kept


@dataclass(frozen=True, slots=True)
class Problem:
    """One oddity. `annotation` is the id it stands on; `data` fills MESSAGES[kind]."""

    kind: str
    annotation: str
    data: tuple[str, ...] = ()

    @property
    def severity(self) -> Severity:
        """How bad it is; the same for all of a kind."""
        return _KINDS[self.kind][0]

    @property
    def english(self) -> str:
        """The message in English, for the command line and logs."""
        return MESSAGES[self.kind].format(*self.data)


def problems(scheme: Scheme, layer: Layer) -> list[Problem]:
    """All oddities of the layer's annotations in the order of the text, relations last.

    Suggestions are not looked at, except that an argument which points to one points nowhere.
    """
    entities, events, relations = layer.entities(), layer.events(), layer.relations()
    found = [*_of_names((*entities, *events, *relations))]
    attributes = _Allowed(scheme)
    for entity in entities:
        found += _of_words(layer.document.text, entity)
        found += _of_entity(scheme, attributes, entity)
    for event in events:
        found += _of_words(layer.document.text, event)
        found += _of_event(scheme, attributes, layer, event)
    for relation in relations:
        found += _of_relation(scheme, layer, relation)
    found += [*_crossing(entities), *_doubled(entities), *_circles(events)]
    spans: list[Span] = sorted([*entities, *events], key=reading_order)
    order = {a.id: i for i, a in enumerate(spans)}
    return sorted(found, key=lambda p: order.get(p.annotation, len(order)))


class _Allowed:
    """Which attributes a label, or `event`, may carry: asked of the scheme once for each."""

    def __init__(self, scheme: Scheme) -> None:
        self._scheme = scheme
        self._known: dict[str, dict[str, Attribute]] = {}

    def problems(self, id: str, kind: str, given: Attributes) -> Iterator[Problem]:
        """The attributes and values of annotation `id` that the scheme does not give its kind."""
        if kind not in self._known:
            self._known[kind] = {a.id: a for a in self._scheme.attributes_of(kind)}
        for name, value in given.items():
            attribute = self._known[kind].get(name)
            if attribute is None:
                yield Problem("unknown-attribute", id, (name,))
            elif all(value != v.id for v in attribute.values):
                yield Problem("unknown-value", id, (name, value))


def _of_names(annotations: Iterable[Annotation]) -> Iterator[Problem]:
    """Direction signs in a label, type or role: it would not read as what it is."""
    for a in annotations:
        roles = [x.role for x in a.arguments] if isinstance(a, Event) else []
        for name in (a.name, *roles):
            if _BIDI.search(name):
                yield Problem("bidi", a.id, (_BIDI.sub(lambda m: f"<U+{ord(m[0]):04X}>", name),))


def _of_words(text: str, span: Span) -> Iterator[Problem]:
    """The edges of its parts, and whether the parts are apart and in the text."""
    for part in span.ranges:
        if part.end > len(text):
            yield Problem("outside", span.id, (str(part.end), str(len(text))))
        else:
            yield from _of_edges(text, span.id, part)
    parts = sorted(span.ranges)
    if any(a.end > b.start for a, b in pairwise(parts)):
        yield Problem("parts-overlap", span.id)


def _of_edges(text: str, id: str, part: Range) -> Iterator[Problem]:
    first, last = text[part.start], text[part.end - 1]
    tail = text[max(part.start, part.end - 3) : part.end]
    if _blank(first):
        yield Problem("starts-blank", id)
    elif _STARTS.match(text, part.start) or _unpaired(text, part, first, _PAIRS):
        yield Problem("starts-mark", id, (first,))
    if _blank(last):
        yield Problem("ends-blank", id)
    elif _ENDS.search(tail) or _unpaired(text, part, last, _CLOSING):
        yield Problem("ends-mark", id, (last,))
    if _sign(first) or (part.end < len(text) and _sign(text[part.end])):
        yield Problem("split-letter", id)


def _blank(char: str) -> bool:
    return char.isspace() or category(char) in ("Cf", "Cc")


def _sign(char: str) -> bool:
    """Whether it is written on the letter before it, as harakat are."""
    return category(char) == "Mn"


def _unpaired(text: str, part: Range, mark: str, pairs: Mapping[str, str]) -> bool:
    """Whether a bracket or quotation mark at the edge has no partner strictly inside: then it
    belongs outside the span. The one in «قوات سوريا الديمقراطية (قسد)» belongs to the name."""
    return mark in pairs and text.find(pairs[mark], part.start + 1, part.end - 1) < 0


def _of_entity(scheme: Scheme, attributes: _Allowed, entity: Entity) -> Iterator[Problem]:
    if entity.label in scheme.label_of:
        yield from attributes.problems(entity.id, entity.label, entity.attributes)
    else:
        yield Problem("unknown-label", entity.id, (entity.label,))


def _of_event(scheme: Scheme, attributes: _Allowed, layer: Layer, event: Event) -> Iterator[Problem]:
    trigger = layer.document.slice(event.ranges)
    if len(trigger.split()) > 1:
        yield Problem("long-trigger", event.id, (trigger,))
    yield from attributes.problems(event.id, "event", event.attributes)
    kind = scheme.type_of.get(event.type)
    if kind is None:
        yield Problem("unknown-type", event.id, (event.type,))
    values = {v.id for v in scheme.values}
    for a in event.arguments:
        if a.role not in scheme.role_of:
            yield Problem("unknown-role", event.id, (a.role,))
        elif kind is not None and a.role not in kind.roles:
            yield Problem("role-not-allowed", event.id, (a.role, event.type))
        if a.value and a.value not in values:
            yield Problem("unknown-filler", event.id, (a.role, a.value))
        if a.target and _span(layer, a.target) is None:
            yield Problem("target-missing", event.id, (a.role, a.target))
    filled = {a.role for a in event.arguments}
    for role in kind.expected if kind else ():
        if role not in filled:
            yield Problem("role-missing", event.id, (role,))


def _span(layer: Layer, id: str) -> Span | None:
    """The entity or event of that id."""
    found = layer.annotations.get(id)
    return None if isinstance(found, Relation) else found


def _of_relation(scheme: Scheme, layer: Layer, relation: Relation) -> Iterator[Problem]:
    kind = next((r for r in scheme.relations if r.id == relation.type), None)
    if kind is None:
        yield Problem("unknown-relation", relation.id, (relation.type,))
    source, target = _span(layer, relation.source), _span(layer, relation.target)
    for id, end in ((relation.source, source), (relation.target, target)):
        if end is None:
            yield Problem("end-missing", relation.id, (id,))
    if kind and source and target and not _joins(kind, source, target):
        yield Problem("ends-not-allowed", relation.id, (relation.type, source.name, target.name))


def _joins(kind: RelationType, source: Span, target: Span) -> bool:
    names = ["event" if isinstance(x, Event) else x.label for x in (source, target)]
    allowed = (kind.sources, kind.targets)
    return all(not few or name in few for name, few in zip(names, allowed, strict=True))


def _crossing(entities: Iterable[Entity]) -> Iterator[Problem]:
    """Sweep over the starts. `open` holds the ranges under way by their ends: those which end
    before the new one does (and began before it) are the ones it crosses."""
    ranges = sorted((r.start, -r.end, e.id) for e in entities for r in e.ranges)
    open: list[tuple[int, str]] = []
    told: set[tuple[str, str]] = set()
    for start, minus_end, id in ranges:
        del open[: bisect_left(open, (start + 1, ""))]
        crossed = open[: min(bisect_left(open, (-minus_end, "")), _PARTNERS)]
        for _, other in crossed:
            pair = (min(id, other), max(id, other))
            if other != id and pair not in told:
                told.add(pair)
                yield Problem("crossing", id, (other,))
        insort(open, (-minus_end, id))


def _doubled(entities: Iterable[Entity]) -> Iterator[Problem]:
    first: dict[tuple[str, frozenset[Range]], str] = {}
    for e in entities:
        other = first.setdefault((e.label, frozenset(e.ranges)), e.id)
        if other != e.id:
            yield Problem("doubled", e.id, (other,))


def _circles(events: Iterable[Event]) -> Iterator[Problem]:
    """Depth first over the arguments that are events; one that points to an event still under
    way closes a circle. Without these arguments there would be none."""
    arguments = {e.id: e.arguments for e in events}
    under_way: dict[str, bool] = {}
    for root in arguments:
        path = [] if root in under_way else [(root, iter(arguments[root]))]
        under_way.setdefault(root, True)
        while path:
            id, rest = path[-1]
            argument = next(rest, None)
            if argument is None:
                under_way[id] = False
                path.pop()
            elif argument.target in under_way:
                if under_way[argument.target]:
                    yield Problem("circle", id, (argument.role, argument.target))
            elif argument.target in arguments:
                under_way[argument.target] = True
                path.append((argument.target, iter(arguments[argument.target])))
