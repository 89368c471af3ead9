"""How far people agree: every figure of each pair, of all together, and over time, and what is behind it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from typing import TYPE_CHECKING, Any

import numpy as np

from annotator import garbage
from annotator.agreement.counting import Key, Met, meet
from annotator.agreement.meeting import Bare, Cell, meetings, pairs_of
from annotator.agreement.seen import Seen, Side, Text, defaults_of
from annotator.agreement.sums import Sums, interval, sums, together
from annotator.agreement.times import periods
from annotator.errors import NotComparable
from annotator.learn.scores import Figures

if TYPE_CHECKING:
    from annotator.model import Document, Layer
    from annotator.scheme import Scheme

TIMES, SEED = 1_000, 7  # resamples, and the seed of their dice
Pair = tuple[str, str]
Tick = Callable[[int, int], object]


@dataclass(frozen=True, slots=True)
class Scored:
    """Of a key: what both have, what the one has, what the other has; F1 with the interval of 95 % that
    resampling documents gives. None where nobody has anything."""

    right: int
    ones: int
    others: int
    low: float | None = None
    high: float | None = None

    @property
    def figures(self) -> Figures:
        """The first of the two taken as gold."""
        return Figures(self.right, self.ones, self.others)

    @property
    def f1(self) -> float | None:
        """In [0, 1]; the same whoever comes first."""
        return 2 * self.right / (self.ones + self.others) if self.ones + self.others else None


@dataclass(frozen=True, slots=True)
class Corrected:
    """A figure beyond chance, at most 1, with its interval; None where it cannot be said."""

    value: float | None
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True, slots=True)
class Sheet:
    """The figures of some documents. `scores` is keyed as `Met.counts`, with name "" for all names of a
    part; `chance` by part and one of MEASURES."""

    documents: int
    scores: Mapping[Key, Scored]
    chance: Mapping[tuple[str, str], Corrected]

    def score(self, part: str, mode: str, name: str = "") -> Scored:
        """Zeros where nobody has anything."""
        return self.scores.get((part, mode, name), Scored(0, 0, 0))

    def corrected(self, part: str, measure: str) -> Corrected:
        """None within where nothing was rated."""
        return self.chance.get((part, measure), Corrected(None))

    def names(self, part: str) -> list[str]:
        """Of a part, the most frequent first."""
        found = {
            n: s.ones + s.others for (p, mode, n), s in self.scores.items() if (p, mode) == (part, "exact")
        }
        return sorted((n for n in found if n), key=lambda n: (-found[n], n))


@dataclass(frozen=True, slots=True)
class Period:
    """A day, a week or a quarter of the documents: its name, the figures of what was finished in it, and
    which documents that are, by number."""

    name: str
    sheet: Sheet
    documents: frozenset[int]


@dataclass(frozen=True, slots=True)
class Compared:
    """A pair, or all pairs together (then `pair` is two empty names). `cells` says of each cell of the
    confusion matrices in which documents (by number) how many pairs of which people are behind it."""

    pair: Pair
    sheet: Sheet
    periods: tuple[Period, ...]
    cells: Mapping[Cell, int]


@dataclass(frozen=True, slots=True)
class Passage:
    """A place in a text where two people met, or did not."""

    document: Document
    pair: Pair
    cell: Cell
    one: Side | None
    other: Side | None

    @property
    def start(self) -> int:
        """Where it begins in the text."""
        return min(side.extent.start for side in (self.one, self.other) if side)


@dataclass(frozen=True, slots=True)
class Agreement:
    """All of it. `unit` says what the periods are: `day`, `week` or `quarter`."""

    annotators: tuple[str, ...]
    documents: tuple[Document, ...]
    overall: Compared
    pairs: tuple[Compared, ...]
    unit: str
    times: int
    seed: int
    layers: Sequence[Mapping[str, Layer]] = field(repr=False)
    scheme: Scheme = field(repr=False)
    _behind: Mapping[Pair, Mapping[Cell, tuple[int, ...]]] = field(repr=False, default_factory=dict)

    def passages(
        self,
        wanted: Callable[[Cell], bool],
        pair: Pair | None = None,
        documents: Container[int] | None = None,
    ) -> Iterator[Passage]:
        """What is behind the cells that are wanted, of one pair or of all, in all documents or in some (by
        number); in the order of the documents."""
        defaults = defaults_of(self.scheme)
        pairs = [pair] if pair and any(pair) else [c.pair for c in self.pairs]
        where: dict[int, list[Pair]] = defaultdict(list)
        for one in pairs:
            cells = self._behind.get(one, {})
            for number in {d for cell, found in cells.items() if wanted(cell) for d in found}:
                where[number].append(one)
        for number in sorted(where):
            if documents is not None and number not in documents:
                continue
            document = self.documents[number]
            text = Text(document.text)
            for one in where[number]:
                a, b = (Seen(self.layers[number][name], text, defaults) for name in one)
                met = ((Cell(*cell), x, y) for cell, x, y in meetings(a, b, pairs_of(a, b)))
                found = [Passage(document, one, *m) for m in met if wanted(m[0])]
                yield from sorted(found, key=lambda p: p.start)


def _nothing(_done: int, _total: int) -> None:
    pass


@garbage.seldom()
def measure(
    documents: Iterable[Sequence[Layer]],
    scheme: Scheme,
    *,
    finished: Mapping[str, str] | None = None,
    times: int = TIMES,
    seed: int = SEED,
    tick: Tick = _nothing,
) -> Agreement:
    """Compare the layers of each document, two and two.

    `finished` says when work on a document ended (ISO 8601), as far as that is known. `tick` is told how
    many documents are done, of how many; what it raises ends the work. Raises NotComparable when no document
    has two layers, or somebody two on one.
    """
    groups = [group for group in documents if len(group) > 1]
    if not groups:
        raise NotComparable("No document has layers of two people.", "Agreement needs the same texts twice.")
    found = _met(groups, scheme, tick)
    unit, parts = periods([group[0].document.id for group in groups], finished or {})
    people = {number: len(group) for number, group in enumerate(groups)}
    ranks = {n: rank for rank, n in enumerate(sorted(people, key=lambda n: groups[n][0].document.id))}
    for met in found.values():  # what is drawn follows the ids: the order of the documents is nothing
        met.sort(key=lambda x: ranks[x[0]])
    added = {pair: sums(*zip(*met, strict=True)) for pair, met in sorted(found.items())}
    steps = _Steps(parts, times, seed)
    cells = {pair: _cells(m for _, m in met) for pair, met in found.items()}
    overall = steps.compared(("", ""), together([*added.values()], people, ranks), cells.values())
    pairs = [steps.compared(pair, whole, [cells[pair]]) for pair, whole in added.items()]
    tick(len(groups), len(groups))
    return Agreement(
        tuple(sorted({layer.annotator for group in groups for layer in group})),
        tuple(group[0].document for group in groups),
        overall,
        tuple(pairs),
        unit,
        times,
        seed,
        [{layer.annotator: layer for layer in group} for group in groups],
        scheme,
        {pair: _behind(met) for pair, met in found.items()},
    )


def _met(
    groups: Sequence[Sequence[Layer]], scheme: Scheme, tick: Tick
) -> Mapping[Pair, list[tuple[int, Met]]]:
    """Of each pair what met in which document, by its number."""
    found: dict[Pair, list[tuple[int, Met]]] = defaultdict(list)
    defaults = defaults_of(scheme)
    for number, group in enumerate(groups):
        tick(number, len(groups))
        text = Text(group[0].document.text)
        seen = sorted((Seen(x, text, defaults) for x in group), key=lambda s: s.layer.annotator)
        if len({s.layer.annotator for s in seen}) < len(seen):
            raise NotComparable(f"{group[0].document.id} has two layers of one person.")
        for a, b in combinations(seen, 2):
            found[a.layer.annotator, b.layer.annotator].append((number, meet(a, b)))
    return found


def _cells(met: Iterable[Met]) -> Mapping[Bare, int]:
    found: Counter[Bare] = Counter()
    for m in met:
        for cell, count in m.cells.items():
            found[cell] += count
    return found


def _behind(met: Sequence[tuple[int, Met]]) -> Mapping[Cell, tuple[int, ...]]:
    found: dict[Bare, list[int]] = defaultdict(list)
    for number, m in met:
        for cell in m.cells:
            found[cell].append(number)
    return {Cell(*cell): tuple(numbers) for cell, numbers in found.items()}


@dataclass(frozen=True, slots=True)
class _Steps:
    """What all comparisons share."""

    periods: Sequence[tuple[str, frozenset[int]]]
    times: int
    seed: int

    def compared(self, pair: Pair, whole: Sums, found: Iterable[Mapping[Bare, int]]) -> Compared:
        cells: Counter[Cell] = Counter()
        for met in found:
            cells.update({Cell(*cell): count for cell, count in met.items()})
        over = []
        for name, numbers in self.periods:
            rows = [row for row, number in enumerate(whole.documents) if number in numbers]
            if rows:
                over.append(Period(name, sheet(whole.rows(rows)), numbers))
        return Compared(pair, sheet(whole, self.times, self.seed), tuple(over), cells)


def sheet(whole: Sums, times: int = 0, seed: int = SEED) -> Sheet:
    """The figures of these sums, with intervals when documents are resampled."""
    counts = whole.counts.sum(axis=0).astype(int).tolist()
    _, chance = whole.estimates()
    edges: list[tuple[float | None, ...]] = [()] * len(counts)
    around: dict[tuple[str, str], tuple[float | None, ...]] = {}
    if times:
        f1, measured = whole.resampled(times, seed)
        edges = [(_or_none(a), _or_none(b)) for a, b in zip(*interval(f1), strict=True)]
        for key, values in measured.items():
            low, high = interval(values)
            around[key] = _or_none(low), _or_none(high)
    scores = {key: Scored(*counts[at], *edges[at]) for at, key in enumerate(whole.keys)}
    corrected = {key: Corrected(_or_none(value), *around.get(key, ())) for key, value in chance.items()}
    return Sheet(len(whole.documents), scores, corrected)


def _or_none(value: Any) -> float | None:
    return None if np.isnan(value) else float(value)
