"""Which annotations of several layers are the same thing: at most one of each layer, the best fit first.

First what has the same name on the same words. Then what shares words: a different edge or a different
label of one thing. Two that lie within one another under different labels (a place in the name of an
organization) are two things, unless they share more than half of the longer one.
"""

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from annotator.learn.matching import grown
from annotator.model import Annotation, Range, Relation, Span

A = TypeVar("A", bound=Annotation)
Members = dict[str, A]  # by source
Ends = tuple[str, str]  # the units of a relation's source and target

_SAME_NAME = 0.3  # a name in common weighs as much as this share of the words
_SAME_WORDS = 0.01  # between two that are equal word by word, the same edges win


@dataclass(frozen=True, slots=True)
class Place:
    """Where a group is: ranges as they are and grown to whole words, in code points."""

    ranges: tuple[Range, ...]
    words: tuple[tuple[int, int], ...]
    start: int
    end: int
    name: str

    @classmethod
    def of(cls, text: str, span: Span) -> "Place":
        """Of an entity, or the trigger of an event."""
        words = tuple(_grown(text, r) for r in span.ranges)
        start, end = min(a for a, _ in words), max(b for _, b in words)
        return cls(span.ranges, words, start, end, span.name)


def _grown(text: str, r: Range) -> tuple[int, int]:
    start, end = grown(text, r.start, r.end)
    return (start, end) if start < end else (r.start, r.end)


def spans_together(text: str, sources: Mapping[str, Sequence[Span]]) -> list[Members[Span]]:
    """Entities, or events, of the sources in groups; the order of the sources does not matter."""
    whole, loose = _alike({n: [(said_on(a), a) for a in sources[n]] for n in sorted(sources)})
    if not loose:
        return whole
    loose.sort(key=_canonical)
    places = [Place.of(text, next(iter(group.values()))) for group in loose]
    pairs = (
        (score, i, j)
        for i, j in near(places)
        if loose[i].keys().isdisjoint(loose[j]) and (score := fit(places[i], places[j]))
    )
    return whole + _joined(loose, pairs)


def said_on(span: Span) -> tuple[str, tuple[Range, ...]]:
    """Its name and where it stands."""
    return span.name, span.ranges


def relations_together(sources: Mapping[str, Sequence[tuple[Ends, Relation]]]) -> list[Members[Relation]]:
    """Relations of the sources in groups, by the units that they join."""
    ends_of = {(n, r.id): ends for n, found in sources.items() for ends, r in found}
    whole, loose = _alike({n: [((r.type, e), r) for e, r in sources[n]] for n in sorted(sources)})
    loose.sort(key=_canonical)
    first = [next(iter(group.items())) for group in loose]
    ends = [ends_of[n, r.id] for n, r in first]
    by_pair: dict[frozenset[str], list[int]] = {}
    for i, pair in enumerate(ends):
        by_pair.setdefault(frozenset(pair), []).append(i)
    pairs = (
        (2.0 * (first[i][1].type == first[j][1].type) + 1.0 * (ends[i] == ends[j]) + 1.0, i, j)
        for found in by_pair.values()
        for at, i in enumerate(found)
        for j in found[at + 1 :]
        if loose[i].keys().isdisjoint(loose[j])
    )
    return whole + _joined(loose, pairs)


def _alike(
    sources: Mapping[str, Iterable[tuple[Hashable, A]]],
) -> tuple[list[Members[A]], list[Members[A]]]:
    """Groups of what is called the same: those that all sources share, and the others. Of doubles in a
    source the first goes with the first of the others, the second with the second."""
    stacks: dict[Hashable, list[Members[A]]] = {}
    for name, annotations in sources.items():
        met: Counter[Hashable] = Counter()
        for called, annotation in annotations:
            groups = stacks.setdefault(called, [])
            if met[called] == len(groups):
                groups.append({})
            groups[met[called]][name] = annotation
            met[called] += 1
    whole: list[Members[A]] = []
    loose: list[Members[A]] = []
    for groups in stacks.values():
        for group in groups:
            (whole if len(group) == len(sources) else loose).append(group)
    return whole, loose


def _canonical(group: Members[A]) -> tuple[object, ...]:
    name = min(group)
    annotation = group[name]
    if isinstance(annotation, Relation):
        return name, annotation.id
    extent = annotation.extent
    return extent.start, -extent.end, annotation.name, name, annotation.id


def near(places: Sequence[Place]) -> Iterator[tuple[int, int]]:
    """Indices of all that may share a letter; `places` are in the order of their starts, about: words that
    they are grown to may begin before."""
    order = sorted(range(len(places)), key=lambda i: places[i].start)
    active: list[int] = []
    for j in order:
        active = [i for i in active if places[i].end > places[j].start]
        for i in active:
            yield min(i, j), max(i, j)
        active.append(j)


def fit(one: Place, other: Place) -> float:
    """How well the two stand for one thing; 0 when they do not."""
    named = one.name == other.name
    if one.words == other.words:
        return 1.0 + _SAME_NAME * named + _SAME_WORDS * (one.ranges == other.ranges)
    shared = sum(max(0, min(b, d) - max(a, c)) for a, b in one.words for c, d in other.words)
    longer = max(sum(b - a for a, b in place.words) for place in (one, other))
    share = shared / longer
    return share + _SAME_NAME * named if share > 0.5 or (named and shared) else 0.0


def _joined(groups: Sequence[Members[A]], pairs: Iterable[tuple[float, int, int]]) -> list[Members[A]]:
    """The groups joined along the pairs, the best first, as long as no source is in one twice."""
    home = list(range(len(groups)))
    held = [[i] for i in home]
    joined: dict[int, Members[A]] = {i: dict(group) for i, group in enumerate(groups)}
    for _, i, j in sorted(pairs, key=lambda p: (-p[0], p[1], p[2])):
        a, b = home[i], home[j]
        if a == b or not joined[a].keys().isdisjoint(joined[b]):
            continue
        joined[a] |= joined.pop(b)
        for k in held[b]:
            home[k] = a
        held[a] += held[b]
    return list(joined.values())
