"""Whether a score means what it says: of what scores 0.8, four in five should be right."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

BINS = 10


@dataclass(frozen=True, slots=True)
class Bin:
    """Guesses with scores in `[low, high)` (the last with 1): their mean score, and the share right."""

    low: float
    high: float
    count: int
    score: float
    right: float


@dataclass(frozen=True, slots=True)
class Reliability:
    """The bins that hold something. `error` is the expected calibration error: the mean distance of
    score and share right over the bins, weighted by their counts (Guo et al. 2017)."""

    count: int
    bins: tuple[Bin, ...]
    error: float


def reliability(guesses: Iterable[tuple[float, bool]], bins: int = BINS) -> Reliability:
    """From scores in [0, 1] and whether each was right; ten bins of the same width."""
    filled: list[list[tuple[float, bool]]] = [[] for _ in range(bins)]
    for score, right in guesses:
        filled[min(int(score * bins), bins - 1)].append((score, right))
    found = tuple(_bin(n / bins, (n + 1) / bins, inside) for n, inside in enumerate(filled) if inside)
    count = sum(b.count for b in found)
    error = sum(b.count * abs(b.score - b.right) for b in found) / count if count else 0.0
    return Reliability(count, found, error)


def _bin(low: float, high: float, inside: Sequence[tuple[float, bool]]) -> Bin:
    count = len(inside)
    return Bin(low, high, count, sum(s for s, _ in inside) / count, sum(r for _, r in inside) / count)
