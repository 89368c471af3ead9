"""What was counted, document by document, as arrays: added up, resampled, split into periods."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from annotator.agreement.chance import ac1, alpha, kappa
from annotator.agreement.meeting import ATTRIBUTE, ENTITIES, RELATIONS

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence

    import numpy.typing as npt

    from annotator.agreement.counting import Key, Met

    Array = npt.NDArray[np.float64]
    Whole = npt.NDArray[np.int64]
    Estimates = tuple[Array, Mapping[tuple[str, str], Array]]  # F1 of each key, each measure of each part

NAMED = (ENTITIES, "types", "roles", RELATIONS)  # parts that have a row a name; together they are name ""
WORD = "word:"  # before a label: whether a word is marked as that, whatever else
MEASURES = ("kappa", "kappa_marked", "alpha", "ac1")
_AT_ONCE = 2_000_000  # weights that are held: resamples × documents


@dataclass(frozen=True, slots=True)
class Rated:
    """Ratings of units, a row a document; the columns of `ones` and `others` are categories, whose `names`
    begin with `()` where something can be left out."""

    names: tuple[Hashable, ...]
    units: Array
    agreed: Array
    neither: Array
    ones: Array
    others: Array

    def rows(self, chosen: Whole) -> Rated:
        """Of some documents."""
        arrays = self.units, self.agreed, self.neither, self.ones, self.others
        return Rated(self.names, *(x[chosen] for x in arrays))

    def mixed(self) -> Rated:
        """With no first and no second of two: each is what both chose."""
        either = (self.ones + self.others) / 2
        return replace(self, ones=either, others=either)

    @property
    def categories(self) -> int:
        """How many were ever chosen."""
        return int(((self.ones + self.others).sum(axis=0) > 0).sum())

    def columns(self, people: Array) -> Array:
        """What `measured` wants to be added up; `people` rated each document."""
        apart, pairs = (people - 1)[:, None], people * (people - 1) / 2
        both = self.ones + self.others
        few = self.units, self.agreed, self.neither, self.units / pairs, self.agreed / pairs
        coincidences = 2 * self.agreed[:, None] / apart
        sides = self.ones, self.others, both / apart, both / apart / people[:, None]
        return np.concatenate([np.stack(few, axis=1), coincidences, *sides], axis=1)

    def measured(self, added: Array) -> Mapping[str, Array]:
        """Each of MEASURES, of sums of the columns (the last axis)."""
        units, agreed, neither, once, alike, coincidences = np.moveaxis(added[..., :6], -1, 0)
        ones, others, chosen, shares = np.split(added[..., 6:], 4, axis=-1)
        less = np.zeros_like(ones)
        less[..., 0] = neither
        with np.errstate(invalid="ignore", divide="ignore"):
            return {
                "kappa": kappa(units, agreed, ones, others),
                "kappa_marked": kappa(units - neither, agreed - neither, ones - less, others - less),
                "alpha": alpha(coincidences, chosen),
                "ac1": ac1(alike / once, shares / once[..., None], self.categories),
            }


@dataclass(frozen=True, slots=True)
class Sums:
    """All that was counted of one pair, or of all pairs together; the first axis is the documents.

    `counts` has a column a key and then three: right, of the one, of the other. `people` are those who
    annotated a document, two of a pair.
    """

    documents: tuple[int, ...]
    people: Array
    keys: tuple[Key, ...]
    counts: Array
    rated: Mapping[str, Rated]

    def rows(self, chosen: Sequence[int]) -> Sums:
        """Of some documents only, by their place here."""
        at = np.array(chosen, dtype=np.int64)
        rated = {part: r.rows(at) for part, r in self.rated.items()}
        documents = tuple(self.documents[i] for i in chosen)
        return Sums(documents, self.people[at], self.keys, self.counts[at], rated)

    def _columns(self) -> Array:
        """All that is added up, side by side: right and all of each key, then what each rating wants."""
        right, every = self.counts[..., 0], self.counts[..., 1] + self.counts[..., 2]
        return np.concatenate([right, every, *(r.columns(self.people) for r in self.rated.values())], axis=1)

    def _estimates(self, added: Array) -> Estimates:
        """Of sums of the columns (the last axis)."""
        right, every, rest = np.split(added, [len(self.keys), 2 * len(self.keys)], axis=-1)
        with np.errstate(invalid="ignore", divide="ignore"):
            f1 = 2 * right / every
        measured: dict[tuple[str, str], Array] = {}
        at = 0
        for part, rated in self.rated.items():
            width = 6 + 4 * len(rated.names)
            found = rated.measured(rest[..., at : at + width])
            unknown = self._unknown if part.startswith(ATTRIBUTE) else ()
            measured |= {(part, n): v * np.nan if n in unknown else v for n, v in found.items()}
            at += width
        return f1, measured

    @property
    def _unknown(self) -> tuple[str, ...]:
        """The measures that attributes have not where three people annotated a document: those want to know
        who rated a unit, and what the first and the second matched, the third did not perhaps."""
        return ("alpha", "ac1") if (self.people > 2).any() else ()

    def estimates(self) -> Estimates:
        """F1 of each key, and each measure of each part."""
        return self._estimates(self._columns().sum(axis=0))

    def resampled(self, times: int, seed: int) -> Estimates:
        """The same (a row each) of so many draws of as many documents, with replacement (Efron 1979)."""
        dice, columns = np.random.default_rng(seed), self._columns().astype(np.float32)  # twice as fast
        weights = _weights(len(self.documents), times, dice)
        return self._estimates(np.concatenate([w @ columns for w in weights]).astype(float))


def _weights(documents: int, times: int, dice: np.random.Generator) -> Iterator[npt.NDArray[np.float32]]:
    """How often each document was drawn, some draws at a time."""
    step = max(1, _AT_ONCE // documents)
    for start in range(0, times, step):
        rows = min(step, times - start)
        drawn = dice.integers(0, documents, (rows, documents)) + np.arange(rows)[:, None] * documents
        yield (
            np.bincount(drawn.ravel(), minlength=rows * documents).reshape(rows, documents).astype(np.float32)
        )


def interval(values: Array) -> tuple[Array, Array]:
    """Where the middle 95 % of the resamples (the first axis) lie; those that have no value are left out."""
    ordered = np.sort(values, axis=0)
    there = (~np.isnan(ordered)).sum(axis=0)

    def at(share: float) -> Array:
        place = share * np.maximum(there - 1, 0)
        low = np.floor(place).astype(np.int64)
        high = np.minimum(low + 1, np.maximum(there - 1, 0))
        below, above = (np.take_along_axis(ordered, i[None], axis=0)[0] for i in (low, high))
        found: Array = below + (place - low) * (above - below)
        return found

    return at(0.025), at(0.975)


# ---- from what was met -------------------------------------------------------------------


def sums(documents: Sequence[int], mets: Sequence[Met]) -> Sums:
    """Of one pair: what met in each document, by its number."""
    rows = range(len(documents))
    keys = sorted({key for met in mets for key in met.counts})
    place = {key: at for at, key in enumerate(keys)}
    r = [row for row, met in zip(rows, mets, strict=True) for _ in met.counts]
    k = [place[key] for met in mets for key in met.counts]
    counts = np.zeros((len(documents), len(keys), 3))
    counts[r, k] = [row for met in mets for row in met.counts.values()]
    rated = {part: _rated(part, mets) for part in sorted({part for met in mets for part in met.ratings})}
    rated |= _words(rated[ENTITIES], keys, counts)
    keys, counts = _with_totals(keys, counts)
    return Sums(tuple(documents), np.full(len(documents), 2.0), tuple(keys), counts, rated)


def together(parts: Sequence[Sums], people: Mapping[int, int], ranks: Mapping[int, int]) -> Sums:
    """All pairs of so many people in each document, added up; documents stand by their ranks.

    Nobody comes first in all pairs: what chance gives is taken from what all chose, so that κ is that of
    Fleiss (1971).
    """
    if len(parts) == 1:
        return parts[0]
    documents = tuple(
        sorted({document for part in parts for document in part.documents}, key=ranks.__getitem__)
    )
    row_of = {document: row for row, document in enumerate(documents)}
    rows = [np.array([row_of[document] for document in part.documents]) for part in parts]
    keys = tuple(sorted({key for part in parts for key in part.keys}))
    place = {key: at for at, key in enumerate(keys)}
    counts = np.zeros((len(documents), len(keys), 3))
    for at, part in zip(rows, parts, strict=True):
        counts[np.ix_(at, np.array([place[key] for key in part.keys]))] += part.counts
    names = sorted({name for part in parts for name in part.rated if not name.startswith(WORD)})
    rated = {}
    for name in names:
        there = [(at, part.rated[name]) for at, part in zip(rows, parts, strict=True) if name in part.rated]
        rated[name] = _joined(there, len(documents))
    rated |= _words(rated[ENTITIES], keys, counts)  # a pair that never used a label rated the words as well
    mixed = {name: r.mixed() for name, r in rated.items()}
    return Sums(documents, np.array([people[d] for d in documents], float), keys, counts, mixed)


def _joined(parts: Sequence[tuple[Whole, Rated]], documents: int) -> Rated:
    names = _in_order({name for _, rated in parts for name in rated.names})
    column = {name: at for at, name in enumerate(names)}
    sides = np.zeros((2, documents, len(names)))
    three = np.zeros((3, documents))
    for rows, rated in parts:
        at = np.ix_(rows, np.array([column[name] for name in rated.names]))
        sides[0][at] += rated.ones
        sides[1][at] += rated.others
        three[:, rows] += [rated.units, rated.agreed, rated.neither]
    return Rated(names, *three, *sides)


def _in_order(names: Iterable[Hashable]) -> tuple[Hashable, ...]:
    return tuple(sorted(names, key=lambda name: (name != (), repr(name))))


def _rated(part: str, mets: Sequence[Met]) -> Rated:
    there = [(row, met.ratings[part]) for row, met in enumerate(mets) if part in met.ratings]
    names = _in_order({name for _, x in there for name in (*x.ones, *x.others)})
    column = {name: at for at, name in enumerate(names)}
    three, sides = np.zeros((3, len(mets))), np.zeros((2, len(mets), len(names)))
    three[:, [row for row, _ in there]] = np.array(
        [(x.units, x.agreed, x.neither) for _, x in there], float
    ).T
    for side, chosen in zip(sides, ([x.ones for _, x in there], [x.others for _, x in there]), strict=True):
        rows = [row for (row, _), of in zip(there, chosen, strict=True) for _ in of]
        side[rows, [column[n] for of in chosen for n in of]] = [n for of in chosen for n in of.values()]
    return Rated(names, *three, *sides)


def _words(words: Rated, keys: Sequence[Key], counts: Array) -> dict[str, Rated]:
    """Of each label whether a word is marked so or not: two categories."""
    found = {}
    for at, (part, _, label) in enumerate(keys):
        if part == "words":
            both, ones, others = counts[:, at].T
            neither = words.units - ones - others + both
            sides = (np.stack([words.units - x, x], axis=1) for x in (ones, others))
            found[WORD + label] = Rated(((), label), words.units, both + neither, neither, *sides)
    return found


def _with_totals(keys: Sequence[Key], counts: Array) -> tuple[list[Key], Array]:
    """With a key for all names of a part together."""
    groups: dict[Key, list[int]] = {}
    for at, (part, mode, _) in enumerate(keys):
        if part in NAMED:
            groups.setdefault((part, mode, ""), []).append(at)
    totals = [counts[:, columns].sum(axis=1, keepdims=True) for columns in groups.values()]
    return [*keys, *groups], np.concatenate([counts, *totals], axis=1)
