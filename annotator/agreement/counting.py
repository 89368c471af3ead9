"""Two layers of one document held against each other, as numbers."""

from collections import Counter, defaultdict
from collections.abc import Collection, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from annotator.agreement.meeting import (
    ATTRIBUTE,
    ENTITIES,
    RELATIONS,
    TRIGGERS,
    Bare,
    Pairs,
    meetings,
    pairs_of,
)
from annotator.agreement.seen import MODES, Placed, Seen
from annotator.learn.matching import Pair, Place, match

Key = tuple[str, str, str]  # part, mode, name
T = TypeVar("T", bound=Hashable)


@dataclass(slots=True)
class Ratings:
    """How many units both rated, how many alike, how many both left out, and how often each of the two chose
    which category."""

    units: int = 0
    agreed: int = 0
    neither: int = 0
    ones: Counter[Hashable] = field(default_factory=Counter)
    others: Counter[Hashable] = field(default_factory=Counter)

    def add(self, one: Hashable, other: Hashable, times: int = 1) -> None:
        """So many units more."""
        self.units += times
        self.agreed += times * (one == other)
        self.ones[one] += times
        self.others[other] += times


@dataclass(slots=True)
class Met:
    """All that is counted of two layers.

    `counts` has what both have, what the one has, what the other has. Its parts: `entities` by label, `spans`
    whatever the label, `triggers` whatever the type, `types`, `fillers` whatever the role, `roles`, `frames`,
    `relations` by type; and in mode `word`, `words` by label. `ratings` are those of the words (`entities`,
    `triggers`) and of attributes.
    """

    counts: dict[Key, tuple[int, int, int]] = field(default_factory=dict)
    ratings: dict[str, Ratings] = field(default_factory=lambda: defaultdict(Ratings))
    cells: Mapping[Bare, int] = field(default_factory=dict)

    def by_name(
        self,
        part: str,
        mode: str,
        right: Mapping[str, int],
        ones: Mapping[str, int],
        others: Mapping[str, int],
    ) -> None:
        """A row a name."""
        for name in ones.keys() | others.keys():
            self.counts[part, mode, name] = right.get(name, 0), ones.get(name, 0), others.get(name, 0)


def meet(one: Seen, other: Seen) -> Met:
    """Hold them against each other. Which of the two comes first turns P into R and no more."""
    met = Met()
    pairs = pairs_of(one, other)
    for mode in MODES:
        _count_entities(met, one, other, mode, pairs)
        events = pairs.events if mode == "overlap" else _pairs(one, other, "events", mode)
        _count_triggers(met, one, other, mode, events)
        _count_arguments(met, one, other, mode, events)
        if one.relations or other.relations:
            _count_relations(met, one, other, mode, events)
    _rate_words(met, one, other)
    met.cells = Counter([cell for cell, _, _ in meetings(one, other, pairs)])
    for (part, mine, theirs, _), count in met.cells.items():
        if part.startswith(ATTRIBUTE):
            met.ratings[part].add(mine, theirs, count)
    return met


def _pairs(one: Seen, other: Seen, part: str, mode: str) -> list[Pair]:
    return match(one.placed[part, mode].places, other.placed[part, mode].places, mode)


def _right(ones: Placed, others: Placed) -> Counter[str]:
    """By name, how many places of the one the other has as well."""
    return Counter([name for *_, name in _both(ones.named, others.named)])


def _bare(ones: Placed, others: Placed) -> int:
    """Whatever their names."""
    return len(_both(ones.bare, others.bare))


def _both(ones: Counter[T], others: Counter[T]) -> Collection[T]:
    """As often as both have it."""
    both = ones.keys() & others.keys()
    if ones.total() == len(ones) or others.total() == len(others):  # most have nothing twice
        return both
    return [x for x in both for _ in range(min(ones[x], others[x]))]


def _count_entities(met: Met, one: Seen, other: Seen, mode: str, pairs: Pairs) -> None:
    ones, others = one.placed[ENTITIES, mode], other.placed[ENTITIES, mode]
    if mode == "overlap":
        right = Counter([ones.places[i][2] for i, _ in pairs.entities])
        bare = len(pairs.spans)
    else:
        right, bare = _right(ones, others), _bare(ones, others)
    met.by_name(ENTITIES, mode, right, ones.names, others.names)
    met.counts["spans", mode, ""] = bare, ones.count, others.count


def _count_triggers(met: Met, one: Seen, other: Seen, mode: str, events: Sequence[Pair]) -> None:
    ones, others = one.placed["events", mode], other.placed["events", mode]
    bare = _bare(ones, others)
    if mode == "overlap" and bare < min(ones.count, others.count):
        bare = len(match(_unnamed(ones.places), _unnamed(others.places), mode))
    met.counts[TRIGGERS, mode, ""] = bare, ones.count, others.count
    right = Counter([ones.places[i][2] for i, _ in events])
    met.by_name("types", mode, right, one.types, other.types)


def _unnamed(places: Iterable[Place]) -> list[Place]:
    return [(start, end, "") for start, end, _ in places]


def _count_arguments(met: Met, one: Seen, other: Seen, mode: str, events: Sequence[Pair]) -> None:
    """An argument is right when trigger and type of its event match, and its filler is on the same words.

    A frame is right when all its arguments with their roles are, and all its attributes.
    """
    right: list[str] = []
    filled = frames = 0
    ones, others = one.fillers[mode], other.fillers[mode]
    for i, j in events:
        here, there = ones[i], others[j]
        alike = here == there
        named = here if alike else [here[n] for n, _ in match(here, there, mode)]
        right += [role for *_, role in named]
        filled += len(here) if alike else len(match(_unnamed(here), _unnamed(there), mode))
        whole = len(named) == len(here) == len(there) and one.values[i] == other.values[j]
        frames += whole and one.without_words[i] == other.without_words[j]
    met.counts["fillers", mode, ""] = filled, one.roles.total(), other.roles.total()
    met.by_name("roles", mode, Counter(right), one.roles, other.roles)
    met.counts["frames", mode, ""] = frames, len(one.events), len(other.events)


def _count_relations(met: Met, one: Seen, other: Seen, mode: str, events: Sequence[Pair]) -> None:
    """A relation is right when its type is, and both its ends match."""
    same = {one.events[i].id: other.events[j].id for i, j in events}
    same |= {one.entities[i].id: other.entities[j].id for i, j in _pairs(one, other, ENTITIES, mode)}
    theirs = Counter((r.type, r.source, r.target) for r in other.relations)
    mine = Counter((r.type, same.get(r.source, ""), same.get(r.target, "")) for r in one.relations)
    right = Counter(type for type, *_ in (mine & theirs).elements())
    ones, others = Counter(r.type for r in one.relations), Counter(r.type for r in other.relations)
    met.by_name(RELATIONS, mode, right, ones, others)


def _rate_words(met: Met, one: Seen, other: Seen) -> None:
    """A unit is a word; its category is all that it is marked as, taken together."""
    count = len(one.text.starts)
    for part in (ENTITIES, TRIGGERS):
        ones, others = one.called[part], other.called[part]
        neither = count - len(ones.keys() | others.keys())
        agreed = neither + len(ones.items() & others.items())
        sides = (Counter[Hashable](x.values()) for x in (ones, others))
        met.ratings[part] = Ratings(count, agreed, neither, *sides)
        met.ratings[part].ones[()], met.ratings[part].others[()] = count - len(ones), count - len(others)
    for label in one.marked.keys() | other.marked.keys():
        mine, theirs = one.marked.get(label, set()), other.marked.get(label, set())
        met.counts["words", "word", label] = len(mine & theirs), len(mine), len(theirs)
