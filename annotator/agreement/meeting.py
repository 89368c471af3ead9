"""What of two layers is about the same words: the passages behind the figures."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple, TypeVar

from annotator.agreement.kinds import AGREED, LABEL, kind
from annotator.agreement.seen import Seen, Side
from annotator.learn.matching import Pair, match, nearest
from annotator.learn.scores import NOTHING
from annotator.model import Relation

ENTITIES, TRIGGERS, ARGUMENTS, RELATIONS = "entities", "triggers", "arguments", "relations"
ATTRIBUTE = "attribute:"  # before the id of an attribute, as a part

T = TypeVar("T")


class Cell(NamedTuple):
    """Of a confusion matrix: the part, the name that each of the two gave (NOTHING for none), and in what
    they differ (one of KINDS)."""

    part: str
    one: str
    other: str
    kind: str


# A cell as a plain tuple, and what either has there. There are hundreds of thousands of them.
Meeting = tuple[tuple[str, str, str, str], Side | None, Side | None]


def meetings(one: Seen, other: Seen, spans: Sequence[Pair], events: Sequence[Pair]) -> Iterator[Meeting]:
    """Everything that either has: beside what it meets, or alone.

    `spans` are the `nearest` entities, `events` those whose types are the same and whose triggers overlap.
    """
    text = one.text.text
    yield from _met(ENTITIES, text, one.sides["entities"], other.sides["entities"], spans)
    triggers = nearest(one.placed["events", "exact"].places, other.placed["events", "exact"].places)
    yield from _met(TRIGGERS, text, one.sides["events"], other.sides["events"], triggers)
    for here, there in _joined(one.filled, other.filled, events):
        mine, theirs = here or [], there or []
        places = [[(s.extent.start, s.extent.end, s.name) for s in side] for side in (mine, theirs)]
        yield from _met(ARGUMENTS, text, mine, theirs, nearest(*places) if here and there else ())
    yield from _attributes(one.sides["events"], other.sides["events"], one.values, other.values, events)
    alike = [(i, j) for i, j in spans if one.entities[i].label == other.entities[j].label]
    mine, theirs = one.sides["entities"], other.sides["entities"]
    yield from _attributes(mine, theirs, one.mentions, other.mentions, alike)
    if one.relations or other.relations:
        ends = {one.entities[i].id: other.entities[j].id for i, j in alike}
        ends |= {one.events[i].id: other.events[j].id for i, j in events}
        yield from _relations(one, other, ends)


def pairs_of(one: Seen, other: Seen) -> tuple[list[Pair], list[Pair]]:
    """What `meetings` wants to know."""
    spans = nearest(one.placed["entities", "exact"].places, other.placed["entities", "exact"].places)
    ones, others = (seen.placed["events", "overlap"].places for seen in (one, other))
    return spans, match(ones, others, "overlap")


def _met(
    part: str, text: str, ones: Sequence[Side], others: Sequence[Side], pairs: Sequence[Pair]
) -> Iterator[Meeting]:
    for a, b in _joined(ones, others, pairs):
        mine, theirs = a.name if a else NOTHING, b.name if b else NOTHING
        found = kind(text, a and a.extent, b and b.extent, named_alike=mine == theirs)
        yield (part, mine, theirs, found), a, b


def _joined(
    ones: Sequence[T], others: Sequence[T], pairs: Sequence[Pair]
) -> Iterator[tuple[T | None, T | None]]:
    """The pairs, then what is in none."""
    yield from ((ones[i], others[j]) for i, j in pairs)
    taken, given = {i for i, _ in pairs}, {j for _, j in pairs}
    yield from ((x, None) for i, x in enumerate(ones) if i not in taken)
    yield from ((None, x) for j, x in enumerate(others) if j not in given)


def _attributes(
    ones: Sequence[Side],
    others: Sequence[Side],
    mine: Sequence[Mapping[str, str]],
    theirs: Sequence[Mapping[str, str]],
    pairs: Sequence[Pair],
) -> Iterator[Meeting]:
    for i, j in pairs:
        said = theirs[j]
        for name, value in mine[i].items():
            found = AGREED if value == said[name] else LABEL
            yield (ATTRIBUTE + name, value, said[name], found), ones[i], others[j]


def _relations(one: Seen, other: Seen, partner: Mapping[str, str]) -> Iterator[Meeting]:
    """A relation meets the one between the same ends, if there is one; that of its own type first."""
    ends: dict[tuple[str, str], list[Relation]] = defaultdict(list)
    for r in other.relations:
        ends[r.source, r.target].append(r)
    for r in sorted(one.relations, key=lambda r: r.type):
        there = ends[partner.get(r.source, NOTHING), partner.get(r.target, NOTHING)]
        there.sort(key=lambda x: (x.type != r.type, x.type))
        yield _related(_at_source(one, r), _at_source(other, there.pop(0)) if there else None)
    yield from (_related(None, _at_source(other, r)) for left in ends.values() for r in left)


def _at_source(seen: Seen, relation: Relation) -> Side:
    return Side(relation.type, relation.id, seen.extents[relation.source])


def _related(mine: Side | None, theirs: Side | None) -> Meeting:
    """Where both have one, it lies between the same ends: only the type can differ."""
    names = mine.name if mine else NOTHING, theirs.name if theirs else NOTHING
    extent = mine.extent if mine else None
    found = kind("", extent, theirs and (extent or theirs.extent), named_alike=names[0] == names[1])
    return (RELATIONS, *names, found), mine, theirs
