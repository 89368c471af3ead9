"""What of two layers is about the same words: the passages behind the figures."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple, TypeVar

from annotator.agreement.kinds import AGREED, LABEL, ONLY_A, ONLY_B, kind
from annotator.agreement.seen import Seen, Side
from annotator.learn.matching import Pair, nearest, overlapping
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
Bare = tuple[str, str, str, str]
Meeting = tuple[Bare, Side | None, Side | None]


class Pairs(NamedTuple):
    """The entities and the events of two layers that overlap: those of one name (`match`), and whatever they
    are called (`nearest`)."""

    entities: list[Pair]
    spans: list[Pair]
    events: list[Pair]
    triggers: list[Pair]


def pairs_of(one: Seen, other: Seen) -> Pairs:
    """What `meetings` wants to know."""
    entities, events = (
        overlapping(one.placed[part, "overlap"].places, other.placed[part, "overlap"].places)
        for part in ("entities", "events")
    )
    return Pairs(*entities, *events)


def meetings(one: Seen, other: Seen, pairs: Pairs) -> list[Meeting]:
    """Everything that either has: beside what it meets, or alone."""
    text, events = one.text.text, pairs.events
    mine, theirs = one.sides["entities"], other.sides["entities"]
    raids, others = one.sides["events"], other.sides["events"]
    found = _met(ENTITIES, text, mine, theirs, pairs.spans)
    found += _met(TRIGGERS, text, raids, others, pairs.triggers)
    for i, j in events:
        beside = nearest(one.spots[i], other.spots[j])
        found += _met(ARGUMENTS, text, one.filled[i], other.filled[j], beside)
    only_mine, only_theirs = _alone(one.filled, other.filled, events)
    for sides in only_mine:
        found += _met(ARGUMENTS, text, sides, (), ())
    for sides in only_theirs:
        found += _met(ARGUMENTS, text, (), sides, ())
    found += _attributes(raids, others, one.values, other.values, events)
    alike = [(i, j) for i, j in pairs.spans if mine[i].name == theirs[j].name]
    found += _attributes(mine, theirs, one.mentions, other.mentions, alike)
    if one.relations or other.relations:
        ends = {mine[i].id: theirs[j].id for i, j in alike}
        ends |= {raids[i].id: others[j].id for i, j in events}
        found += _relations(one, other, ends)
    return found


def _met(
    part: str, text: str, ones: Sequence[Side], others: Sequence[Side], pairs: Sequence[Pair]
) -> list[Meeting]:
    found: list[Meeting] = []
    for i, j in pairs:
        a, b = ones[i], others[j]
        differs = kind(text, a.extent, b.extent, named_alike=a.name == b.name)
        found.append(((part, a.name, b.name, differs), a, b))
    mine, theirs = _alone(ones, others, pairs)
    found += (((part, x.name, NOTHING, ONLY_A), x, None) for x in mine)
    found += (((part, NOTHING, x.name, ONLY_B), None, x) for x in theirs)
    return found


def _alone(ones: Sequence[T], others: Sequence[T], pairs: Sequence[Pair]) -> tuple[list[T], list[T]]:
    """What is in none of the pairs."""
    if len(pairs) == len(ones) == len(others):
        return [], []
    taken, given = {i for i, _ in pairs}, {j for _, j in pairs}
    mine = [x for i, x in enumerate(ones) if i not in taken]
    return mine, [x for j, x in enumerate(others) if j not in given]


@cache
def _part(attribute: str) -> str:
    return ATTRIBUTE + attribute


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
            yield (_part(name), value, said[name], found), ones[i], others[j]


def _relations(one: Seen, other: Seen, partner: Mapping[str, str]) -> Iterator[Meeting]:
    """A relation meets the one between the same ends, if there is one; first each that of its own type."""
    ends: dict[tuple[str, str], list[Relation]] = defaultdict(list)
    for r in sorted(other.relations, key=lambda r: r.type):
        ends[r.source, r.target].append(r)
    left: list[tuple[Relation, list[Relation]]] = []
    for r in sorted(one.relations, key=lambda r: r.type):
        there = ends[partner.get(r.source, NOTHING), partner.get(r.target, NOTHING)]
        like = next((x for x in there if x.type == r.type), None)
        if like is None:
            left.append((r, there))
            continue
        there.remove(like)
        yield _related(_at_source(one, r), _at_source(other, like))
    for r, there in left:
        yield _related(_at_source(one, r), _at_source(other, there.pop(0)) if there else None)
    yield from (_related(None, _at_source(other, r)) for there in ends.values() for r in there)


def _at_source(seen: Seen, relation: Relation) -> Side:
    return Side(relation.type, relation.id, seen.extents[relation.source])


def _related(mine: Side | None, theirs: Side | None) -> Meeting:
    """Where both have one, it lies between the same ends: only the type can differ."""
    names = mine.name if mine else NOTHING, theirs.name if theirs else NOTHING
    extent = mine.extent if mine else None
    found = kind("", extent, theirs and (extent or theirs.extent), named_alike=names[0] == names[1])
    return (RELATIONS, *names, found), mine, theirs
