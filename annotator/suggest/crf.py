"""A linear-chain CRF as plain numbers: read from bytes that need no trust, decoded with numpy.

Tags are `-` for nothing, `B` and a kind where a span begins, `I` and a kind where it goes on. The weights are
learned by crfsuite (annotator/learn/quick.py); scores are exact probabilities of whole spans (forward and
backward sums; Sutton and McCallum, An Introduction to Conditional Random Fields, 2012, §4.1).
"""

import itertools
import json
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from annotator.suggest.decode import likeliest

NONE = "-"
_LARGEST = 2**27  # bytes of one chain once unpacked, and weights in its table
_STRONGEST = 60.0  # no weight beyond it: sums must stay finite

_REMEMBERED = 20_000  # groups of features whose sums are kept

Floats = NDArray[np.float64]
Group = tuple[str, ...]
Row = Sequence[Group]  # the features of a word: first those of the place, then those of words, seen again


@dataclass(frozen=True, slots=True)
class Found:
    """`words[first:last]` is one span of that kind, with a score in [0, 1]; `why` is the feature of the first
    word that spoke most for it."""

    first: int
    last: int
    kind: str
    score: float
    why: str


@dataclass(frozen=True)
class Chain:
    """Weights of features by tags, (F + 1, T), the last row zeros; and of tags after tags, (T, T)."""

    tags: tuple[str, ...]
    features: Mapping[str, int]
    weights: NDArray[np.float32]
    steps: Floats

    @cached_property
    def _odds(self) -> Floats:
        return np.exp(self.steps)

    @cached_property
    def _next(self) -> dict[str, int]:
        """The number of the tag with which a span of a kind goes on."""
        return {tag[1:]: n for n, tag in enumerate(self.tags) if tag.startswith("I")}

    @cached_property
    def _sum(self) -> Callable[[Group], Floats]:
        """The weights of a group of features, summed; those of words seen before are kept."""
        return lru_cache(maxsize=_REMEMBERED)(self._sum_of)

    def _sum_of(self, group: Group) -> Floats:
        votes: Floats = self.weights[self._numbers(group)].sum(0, dtype=np.float64)
        return votes

    def _numbers(self, features: Iterable[str]) -> NDArray[np.int64]:
        last = len(self.features)
        return np.array([self.features.get(f, last) for f in features], dtype=np.int64)

    def find(self, rows: Sequence[Row]) -> Iterator[Found]:
        """The spans of the likeliest tags for a row of words, each given by its features."""
        if not rows or len(self.tags) < 2:
            return
        sums = np.stack([sum(map(self._sum, row[1:]), self._sum_of(row[0])) for row in rows])
        best = likeliest(sums, self.steps)
        chances = _Chances(sums, self._odds)
        for first, end in self._spans(best):
            kind = self.tags[best[first]][1:]
            score = chances.of(best[first:end], first, self._next.get(kind))
            yield Found(first, end, kind, score, self._why(rows[first], best[first]))

    def _spans(self, tags: Sequence[int]) -> Iterator[tuple[int, int]]:
        """Half-open spans of word numbers; a tag that goes on with nothing begins a span."""
        names = [self.tags[n] for n in tags]
        first = 0
        for i in range(1, len(names) + 1):
            if i < len(names) and names[i][0] == "I" and names[i - 1][1:] == names[i][1:]:
                continue
            if names[first] != NONE:
                yield first, i
            first = i

    def _why(self, row: Row, tag: int) -> str:
        features = [f for group in row for f in group]
        numbers = self._numbers(features)
        gain = self.weights[numbers, tag] - self.weights[numbers, self.tags.index(NONE)]
        return features[int(gain.argmax())]


class _Chances:
    """Forward and backward sums over a row of words, scaled to 1 at each."""

    def __init__(self, sums: Floats, odds: Floats) -> None:
        self._own = own = np.exp(sums - sums.max(1, keepdims=True))
        self._odds = odds
        n = len(own)
        ahead, behind = np.empty_like(own), np.ones_like(own)
        ahead[0] = own[0] / own[0].sum()
        for i in range(1, n):
            row = (ahead[i - 1] @ odds) * own[i]
            ahead[i] = row / row.sum()
        for i in range(n - 2, -1, -1):
            row = odds @ (own[i + 1] * behind[i + 1])
            behind[i] = row / row.sum()
        self._behind = behind
        both = ahead * behind
        self._tags = both / both.sum(1, keepdims=True)

    def of(self, tags: Sequence[int], first: int, goes_on: int | None) -> float:
        """That these tags stand from word `first` on, and the span does not go on after them."""
        chance = float(self._tags[first, tags[0]])
        for i, (tag, after) in enumerate(itertools.pairwise(tags), first):
            chance *= float(self._steps_from(i, tag)[after])
        end = first + len(tags) - 1
        if goes_on is not None and end + 1 < len(self._own):
            chance *= 1 - float(self._steps_from(end, tags[-1])[goes_on])
        return min(max(chance, 0.0), 1.0)

    def _steps_from(self, i: int, tag: int) -> Floats:
        """The chances of each tag at the word after i, where i has that tag."""
        row: Floats = self._odds[tag] * self._own[i + 1] * self._behind[i + 1]
        row /= row.sum()
        return row


States = Mapping[str, Mapping[int, float]]  # feature → number of a tag → weight
Steps = Mapping[tuple[int, int], float]  # a tag, the tag after it → weight


def pack(tags: Sequence[str], states: States, steps: Steps) -> bytes:
    """A chain as bytes."""
    columns: tuple[list[int], list[int], list[float]] = ([], [], [])
    for votes in states.values():
        columns[0].append(len(votes))
        columns[1].extend(votes)
        columns[2].extend(votes.values())
    head = {
        "tags": list(tags),
        "features": list(states),
        "steps": [[a, b, round(weight, 4)] for (a, b), weight in steps.items()],
        "votes": len(columns[1]),
    }
    numbers = (np.array(c, dtype=kind).tobytes() for c, kind in zip(columns, _KINDS, strict=True))
    line = json.dumps(head, ensure_ascii=False, separators=(",", ":")).encode()
    return zlib.compress(line + b"\n" + b"".join(numbers), 6)


_KINDS = ("<u2", "<u2", "<f2")  # votes of each feature; of each vote its tag and its weight


def unpack(packed: bytes) -> Chain:
    """What `pack` made. Raises ValueError when it is anything else; whatever the bytes, no worse happens."""
    unzip = zlib.decompressobj()
    try:
        line, _, rest = unzip.decompress(packed, _LARGEST).partition(b"\n")
        head = json.loads(line)
        return _chain(head, rest)
    except (zlib.error, RecursionError, TypeError, KeyError, IndexError, OverflowError) as problem:
        raise ValueError(f"no chain: {problem}") from problem


def _chain(head: Any, rest: bytes) -> Chain:
    tags, features = tuple(head["tags"]), list(head["features"])
    if NONE not in tags or not all(isinstance(x, str) and x for x in (*tags, *features)):
        raise ValueError("no chain: its names are no words")
    if len(features) * len(tags) > _LARGEST:
        raise ValueError("no chain: it is too large")
    sizes = (len(features), int(head["votes"]), int(head["votes"]))
    if min(sizes) < 0 or len(rest) != 2 * sum(sizes):
        raise ValueError("no chain: its numbers are cut off")
    counts, columns, weights = _numbers(rest, sizes)
    if int(counts.sum()) != sizes[1]:
        raise ValueError("no chain: its numbers do not agree")
    table = np.zeros((len(features) + 1, len(tags)), dtype=np.float32)
    table[np.repeat(np.arange(len(features)), counts), columns.astype(np.int64)] = _sane(weights)
    steps = np.zeros((len(tags), len(tags)))
    for a, b, weight in head["steps"]:
        steps[a, b] = weight
    return Chain(tags, {f: n for n, f in enumerate(features)}, table, _sane(steps))


def _numbers(rest: bytes, sizes: Sequence[int]) -> list[NDArray[Any]]:
    found, at = [], 0
    for size, kind in zip(sizes, _KINDS, strict=True):
        found.append(np.frombuffer(rest, dtype=kind, count=size, offset=at))
        at += 2 * size
    return found


def _sane(numbers: NDArray[Any]) -> NDArray[Any]:
    sane: NDArray[Any] = np.clip(np.nan_to_num(numbers), -_STRONGEST, _STRONGEST)
    return sane
