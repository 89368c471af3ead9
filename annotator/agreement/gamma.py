"""γ (Mathet, Widlöcher and Métivier 2015): where and as what people marked, judged at once.

Each way of laying the units of several people beside each other has a disorder: what lies together differs in
place and label, what lies alone costs as much as a certain difference. γ is 1 less the disorder of the best
way, divided by that of units thrown at random. Finding the best way is an integer program, once for each
throw: so γ is for a sample of documents, and when somebody asks.

Own code, as pygamma-agreement 0.5.9 (last changed in 2024) brings 800 MB with it, cvxopt under the GPL among
it; it is the reference in the tests. HiGHS solves the program.
"""

from __future__ import annotations

import random
from dataclasses import dataclass
from functools import partial
from itertools import combinations
from math import ceil
from statistics import fmean, pstdev
from typing import TYPE_CHECKING

import numpy as np

from annotator.agreement.sums import interval
from annotator.model import Entity

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    import numpy.typing as npt

    from annotator.agreement.measuring import Agreement, Pair, Tick
    from annotator.model import Layer

    Array = npt.NDArray[np.float64]

Unit = tuple[int, int, str]  # start, end, label
SAMPLE = 30  # documents

_PLACE, _LABEL = 3.0, 1.0  # weights of the two differences, as in the tests of the reference; alone costs 1
_THROWS, _PRECISION, _MOST = 30, 0.05, 120  # at least so many; as many as the precision wants; at most
_LARGEST = 400_000  # ways to take a unit or none of each: documents with more are left out
_TRIES = 100  # to find a move that is far enough from the others; on a short text there is none
_DRAWN = 1_000  # resamples of the documents' values


@dataclass(frozen=True, slots=True)
class Gamma:
    """The mean over documents, with the interval of 95 % that resampling them gives; None without any."""

    documents: int
    value: float | None = None
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True, slots=True)
class Gammas:
    """Of all together and of each pair, on so many documents drawn from `out_of`; `left_out` of them are too
    large for all together."""

    sample: int
    out_of: int
    left_out: int
    overall: Gamma
    pairs: Mapping[Pair, Gamma]


def gammas(agreement: Agreement, tick: Tick, *, sample: int = SAMPLE, seed: int | None = None) -> Gammas:
    """γ of the entities. What `tick` raises ends the work."""
    dice = random.Random(agreement.seed if seed is None else seed)
    count = len(agreement.documents)
    named = sorted(range(count), key=lambda n: agreement.documents[n].id)  # whatever order they stand in
    chosen = [named[n] for n in sorted(dice.sample(range(count), min(sample, count)))]
    whole: list[float] = []
    pairs: dict[Pair, list[float]] = {compared.pair: [] for compared in agreement.pairs}
    left_out = 0
    for done, number in enumerate(chosen):
        pulse = partial(tick, done, len(chosen))
        pulse()
        length = len(agreement.documents[number].text)
        people = {name: units(layer) for name, layer in sorted(agreement.layers[number].items())}
        for a, b in combinations(people, 2):
            two = [people[a], people[b]]
            if _ways(two) <= _LARGEST:
                pairs[a, b] += _if_any(gamma(two, length, dice, pulse))
        if _ways([*people.values()]) > _LARGEST:
            left_out += 1
        elif len(people) == 2:
            whole += pairs[a, b][-1:] if any(people.values()) else []
        else:
            whole += _if_any(gamma([*people.values()], length, dice, pulse))
    tick(len(chosen), len(chosen))
    found = {pair: _mean(values, agreement.seed) for pair, values in pairs.items()}
    return Gammas(len(chosen), count, left_out, _mean(whole, agreement.seed), found)


def units(layer: Layer) -> list[Unit]:
    """The entities of a layer, from their first to their last letter."""
    found = (a for a in layer.annotations.values() if isinstance(a, Entity))
    return sorted({(e.extent.start, e.extent.end, e.label) for e in found})


def gamma(
    people: Sequence[Sequence[Unit]],
    length: int,
    dice: random.Random,
    pulse: Callable[[], object] = lambda: None,
) -> float | None:
    """Of the units of two people or more on a text of so many code points; None where nobody has any. `pulse`
    is called between two throws."""
    if not any(people):
        return None
    observed = disorder(people)
    if observed == 0:
        return 1.0
    thrown: list[float] = []
    wanted = _THROWS
    while len(thrown) < wanted:
        pulse()
        thrown.append(disorder(_throw(people, length, dice)))
        if len(thrown) == _THROWS:  # their section 5.3
            spread = pstdev(thrown) / fmean(thrown)
            wanted = min(_MOST, ceil((spread * 1.96 / _PRECISION) ** 2))
    return 1 - observed / fmean(thrown)


def disorder(people: Sequence[Sequence[Unit]]) -> float:
    """Of the best way to lay the units beside each other, by the mean number of units of a person."""
    pairs = len(people) * (len(people) - 1) / 2
    shape = [len(units) + 1 for units in people]  # the last place is none
    cost, members = np.zeros(shape), np.zeros(shape)
    for a, b in combinations(range(len(people)), 2):
        cost += _along(_apart(people[a], people[b]), (a, b), len(people))
    for a, units in enumerate(people):
        members += _along(np.array([1.0] * len(units) + [0.0]), (a,), len(people))
    worth = (cost <= pairs * members + 1e-9) & (members > 0)  # else its units are better off alone
    taken = np.nonzero(worth)
    firsts = np.cumsum([0, *map(len, people)])
    lines = [at + first for at, units, first in zip(taken, people, firsts, strict=False)]
    there = np.array([at < len(units) for at, units in zip(taken, people, strict=True)])
    starts = np.concatenate(([0], np.cumsum(there.sum(axis=0))))
    best = _cheapest(cost[taken] / pairs, starts, np.array(lines).T[there.T], int(firsts[-1]))
    return best / fmean(map(len, people))


def _cheapest(costs: Array, starts: npt.NDArray[np.int64], rows: npt.NDArray[np.int64], count: int) -> float:
    """The least cost of columns that hold each of so many rows once; column n begins at `starts[n]`."""
    import highspy  # who asks for no γ does not wait for it

    columns = len(costs)
    program = highspy.HighsLp()
    program.num_col_, program.num_row_ = columns, count
    program.col_cost_, program.col_lower_, program.col_upper_ = costs, np.zeros(columns), np.ones(columns)
    program.row_lower_ = program.row_upper_ = np.ones(count)
    program.a_matrix_.format_ = highspy.MatrixFormat.kColwise
    program.a_matrix_.start_, program.a_matrix_.index_ = starts, rows
    program.a_matrix_.value_ = np.ones(len(rows))
    program.integrality_ = [highspy.HighsVarType.kInteger] * columns
    solver = highspy.Highs()
    solver.setOptionValue("output_flag", False)
    solver.passModel(program)
    solver.run()
    assert solver.getModelStatus() == highspy.HighsModelStatus.kOptimal
    return float(solver.getInfo().objective_function_value)


def _apart(ones: Sequence[Unit], others: Sequence[Unit]) -> Array:
    """Of each unit from each: in place (their formula 3) and in label; 1 from none, which comes last."""
    found = np.ones((len(ones) + 1, len(others) + 1))
    if ones and others:
        a, b = (np.array([unit[:2] for unit in side], float) for side in (ones, others))
        moved = np.abs(a[:, None, :] - b[None, :, :]).sum(axis=-1)
        lengths = (a[:, 1] - a[:, 0])[:, None] + (b[:, 1] - b[:, 0])[None, :]
        same = np.array([[x[2] == y[2] for y in others] for x in ones])
        found[:-1, :-1] = _PLACE * (moved / lengths) ** 2 + _LABEL * ~same
    return found


def _along(values: Array, axes: tuple[int, ...], count: int) -> Array:
    """Laid along these axes of so many."""
    shape = [1] * count
    for axis, size in zip(axes, values.shape, strict=True):
        shape[axis] = size
    return values.reshape(shape)


def _throw(people: Sequence[Sequence[Unit]], length: int, dice: random.Random) -> list[list[Unit]]:
    """Their section 5.2: what somebody marked, moved along the text and round its end, for each person by
    another length; half a unit at least lies between two of these."""
    lengths = [end - start for units in people for start, end, _ in units]
    apart = fmean(lengths) / 2
    moves: list[int] = []
    found: list[list[Unit]] = []
    while not any(found):
        moves, found = [], []
        for _ in people:
            tries = (dice.randrange(length) for _ in range(_TRIES))
            far = (move for move in tries if all(abs(move - other) > apart for other in moves))
            move = next(far, dice.randrange(length))
            moves.append(move)
            found.append([_moved(unit, move, length) for unit in dice.choice(people)])
    return found


def _moved(unit: Unit, by: int, length: int) -> Unit:
    start, end, label = unit
    by -= length if start + by > length else 0
    return start + by, end + by, label


def _ways(people: Sequence[Sequence[Unit]]) -> int:
    ways = 1
    for units in people:
        ways *= len(units) + 1
    return ways


def _if_any(value: float | None) -> list[float]:
    return [] if value is None else [value]


def _mean(values: Sequence[float], seed: int) -> Gamma:
    if not values:
        return Gamma(0)
    drawn = np.random.default_rng(seed).choice(np.array(values), (_DRAWN, len(values))).mean(axis=1)
    low, high = interval(drawn)
    return Gamma(len(values), fmean(values), float(low), float(high))
