"""Who gets which documents: a plan that is the same for the same seed, and nothing else."""

import random
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from annotator.errors import ExpectedError
from annotator.model import GOLD

T = TypeVar("T")
RESERVED = (GOLD, "suggestions")  # whose layers are nobody's
QUARTERS = 4  # of the documents, the sure ones to the doubtful ones, when they are told apart by doubt


class Work(StrEnum):
    """Why somebody gets a document: to do it, to do it as others do, to be held against gold that is known,
    or to do it once more."""

    WORK = "work"
    OVERLAP = "overlap"
    CHECK = "check"
    AGAIN = "again"


class By(StrEnum):
    """Of what everybody gets a like share: of all, of each source, of sure and doubtful documents."""

    RANDOM = "random"
    SOURCE = "source"
    UNCERTAINTY = "uncertainty"


@dataclass(frozen=True, slots=True)
class Offered:
    """A document that can be handed out; `doubt` is how unsure its suggestions are, `but` who is not to get
    it (they have done it, or know it)."""

    id: str
    source: str = ""
    doubt: float = 0.0
    but: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Amount:
    """So many documents, or so many in a hundred of them."""

    number: float
    percent: bool = False

    def of(self, count: int) -> int:
        """Documents, of so many that there are."""
        return min(count, round(count * self.number / 100) if self.percent else int(self.number))


@dataclass(frozen=True, slots=True)
class Wish:
    """What a lead asks for.

    `overlap` is how many of the documents go to several people, to all or to `raters`; `number` how many
    each person gets at most, `share` how many are handed out at all, together.
    """

    people: tuple[str, ...]
    overlap: Amount = Amount(0)
    raters: int = 0
    number: int = 0
    share: Amount = Amount(100, percent=True)
    by: By = By.RANDOM
    seed: int = 0


def amount(text: str) -> Amount:
    """`20%` or `12`. Raises ExpectedError."""
    digits, percent = text.strip().removesuffix("%"), text.strip().endswith("%")
    try:
        found = Amount(float(digits), percent) if percent else Amount(int(digits))
    except ValueError:
        found = Amount(-1)
    if not 0 <= found.number <= (100 if percent else float("inf")):
        raise ExpectedError(f"{text} is no number of documents and no share.", "Write for example 12 or 20%.")
    return found


def person(name: str) -> str:
    """As it is written everywhere: one spelling, no blanks at its edges. Raises ExpectedError for what is no
    name of a person."""
    spelled = unicodedata.normalize("NFC", name).strip()
    if not spelled or spelled in RESERVED:
        raise ExpectedError(f"«{name}» cannot be the name of a person.")
    return spelled


Plan = Mapping[str, Mapping[str, Work]]  # person → document → why


def plan(documents: Sequence[Offered], wish: Wish) -> Plan:
    """Each of the documents that are handed out goes to somebody; those of the overlap to all, or to as many
    as are asked for. Everybody gets as many as anybody else, give or take one; much so of each source too, as
    far as nobody must be left out.

    Raises ExpectedError for a wish that says nothing or contradicts itself.
    """
    _check(wish)
    documents = [d for d in documents if not d.but.issuperset(wish.people)]
    strata = _strata(documents, wish.by)
    order = _interleaved(documents, strata, random.Random(f"{wish.seed} order"))
    order = order[: wish.share.of(len(order))]
    order = order[: _most(len(order), wish) if wish.number else len(order)]
    shared = {d.id for d in order[: wish.overlap.of(len(order))]}
    together = wish.raters or len(wish.people)
    dealing = _Dealing(wish.people, wish.number, random.Random(f"{wish.seed} people"))
    for d in sorted(order, key=lambda d: (d.id not in shared, -len(d.but), strata[d.id])):
        dealing.deal(d, strata[d.id], together if d.id in shared else 1)
    dealing.even([d for d in order if d.id not in shared])
    times = Counter(id for ids in dealing.given.values() for id in ids)
    places = {d.id: at for at, d in enumerate(documents)}
    return {
        person: {
            id: Work.OVERLAP if times[id] > 1 else Work.WORK for id in sorted(ids, key=places.__getitem__)
        }
        for person, ids in dealing.given.items()
    }


def drawn(items: Iterable[T], number: int, seed: int, *about: str) -> list[T]:
    """So many of the items, or all, the same for the same seed (and what it is about); in their order."""
    there = list(items)
    chosen = random.Random(" ".join((str(seed), *about))).sample(range(len(there)), min(number, len(there)))
    return [there[at] for at in sorted(chosen)]


def _check(wish: Wish) -> None:
    if not wish.people:
        raise ExpectedError("Nobody is named to whom documents could go.")
    twice = [p for p, n in Counter(wish.people).items() if n > 1]
    if twice:
        raise ExpectedError(f"{twice[0]} is named twice.")
    if not 0 <= wish.raters <= len(wish.people):
        raise ExpectedError(f"{wish.raters} people cannot share a document: {len(wish.people)} are named.")
    if wish.number < 0:
        raise ExpectedError("A number of documents or days is below 0.")


def _strata(documents: Sequence[Offered], by: By) -> dict[str, int]:
    """A number for each source, or for each quarter by doubt."""
    if by is By.SOURCE:
        numbers = {source: n for n, source in enumerate(sorted({d.source for d in documents}))}
        return {d.id: numbers[d.source] for d in documents}
    if by is By.UNCERTAINTY:
        ranked = sorted(documents, key=lambda d: (d.doubt, d.id))
        return {d.id: QUARTERS * at // len(ranked) for at, d in enumerate(ranked)}
    return {d.id: 0 for d in documents}


def _interleaved(
    documents: Sequence[Offered], strata: Mapping[str, int], chance: random.Random
) -> list[Offered]:
    """Shuffled, and so that each beginning of the list has of each stratum what is due to it."""
    shuffled = chance.sample(sorted(documents, key=lambda d: d.id), len(documents))
    size, seen = Counter(strata.values()), Counter[int]()
    keys: dict[str, float] = {}
    for d in shuffled:
        keys[d.id] = (seen[strata[d.id]] + 0.5) / size[strata[d.id]]
        seen[strata[d.id]] += 1
    return sorted(shuffled, key=lambda d: keys[d.id])


def _most(count: int, wish: Wish) -> int:
    """Of how many documents nobody gets more than the number that is wished."""
    people, together = len(wish.people), wish.raters or len(wish.people)

    def each(handed: int) -> int:
        shared = wish.overlap.of(handed)
        return -(-(shared * together + handed - shared) // people)

    return max((n for n in range(count + 1) if each(n) <= wish.number), default=0)


class _Dealing:
    """To who has least, and less than `most` (0: no limit); among those to who has least of this stratum, and
    least together with the others."""

    def __init__(self, people: Sequence[str], most: int, chance: random.Random) -> None:
        self.given: dict[str, list[str]] = {person: [] for person in people}
        self._most = most
        self._rank = {person: at for at, person in enumerate(chance.sample(people, len(people)))}
        self._of = Counter[tuple[str, int]]()
        self._pairs = Counter[frozenset[str]]()

    def deal(self, document: Offered, stratum: int, people: int) -> None:
        """One document to so many, or to all who may get it."""
        chosen: list[str] = []
        may = [p for p in self.given if p not in document.but and not 0 < self._most <= len(self.given[p])]
        for _ in range(min(people, len(may))):
            person = min(
                (p for p in may if p not in chosen),
                key=lambda p: (
                    len(self.given[p]),
                    self._of[p, stratum],
                    sum(self._pairs[frozenset((p, other))] for other in chosen),
                    self._rank[p],
                ),
            )
            self._pairs.update(frozenset((person, other)) for other in chosen)
            chosen.append(person)
        for person in chosen:
            self.given[person].append(document.id)
            self._of[person, stratum] += 1

    def even(self, documents: Sequence[Offered]) -> None:
        """Who got most passes on what others may have, one to another where it must be: what they have done
        before may have left too little for somebody when all was dealt."""
        while chain := next(filter(None, (self._chain(p, documents) for p in self._by_count())), None):
            for document, giver, taker in chain:
                self.given[giver].remove(document)
                self.given[taker].append(document)

    def _by_count(self) -> list[str]:
        return sorted(self.given, key=lambda p: (-len(self.given[p]), self._rank[p]))

    def _chain(self, giver: str, documents: Sequence[Offered]) -> list[tuple[str, str, str]]:
        """Which documents go from whom to whom, so that somebody with two less has one more; the shortest."""
        if min(map(len, self.given.values())) + 2 > len(self.given[giver]):
            return []
        holder = {id: p for p, ids in self.given.items() for id in ids}
        passes: dict[tuple[str, str], str] = {}
        for d in documents:
            if d.id in holder:
                passes |= {(holder[d.id], q): d.id for q in self.given if q not in d.but}
        found: dict[str, list[tuple[str, str, str]]] = {giver: []}
        for p in (waiting := [giver]):
            if len(self.given[p]) + 2 <= len(self.given[giver]):
                return found[p]
            for q in self._by_count():
                if q not in found and (p, q) in passes:
                    found[q] = [*found[p], (passes[p, q], p, q)]
                    waiting.append(q)
        return []
