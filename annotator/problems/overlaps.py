"""Entities that share words: those that cross, and those that are there twice."""

from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator

from annotator.model import Entity, Range
from annotator.problems.edges import inside
from annotator.problems.kinds import PULSE, Problem

_PARTNERS = 8  # crossings told of one range: ten thousand shifted spans must not give 50 million


def crossing(text: str, entities: Iterable[Entity]) -> Iterator[Problem | None]:
    """Sweep over the starts. `open` holds the ranges under way by their ends: those which end
    before the new one does (and began before it) are the ones it crosses."""
    ranges: list[tuple[int, int, str]] = []
    for i, e in enumerate(entities):
        if i % PULSE == 0:
            yield None
        ranges += ((r.start, -r.end, e.id) for r in e.ranges)
    ranges.sort()
    open: list[tuple[int, str]] = []
    told: set[tuple[str, str]] = set()
    for i, (start, minus_end, id) in enumerate(ranges):
        if i % PULSE == 0:
            yield None
        del open[: bisect_left(open, (start + 1, ""))]
        crossed = open[: min(bisect_left(open, (-minus_end, "")), _PARTNERS)]
        for _, other in crossed:
            pair = (min(id, other), max(id, other))
            if other != id and pair not in told:
                told.add(pair)
                yield Problem("crossing", id, (other,), inside(text, Range(start, -minus_end)))
        insort(open, (-minus_end, id))


def doubled(text: str, entities: Iterable[Entity]) -> Iterator[Problem | None]:
    """Each that says again what an earlier one says."""
    first: dict[tuple[str, frozenset[Range]], str] = {}
    for i, e in enumerate(entities):
        if i % PULSE == 0:
            yield None
        other = first.setdefault((e.label, frozenset(e.ranges)), e.id)
        if other != e.id:
            yield Problem("doubled", e.id, (other,), inside(text, e.extent))
