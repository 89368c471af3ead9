"""Lanes: which bar goes how low and which badge how high, so that nothing lies on anything.

Pure arithmetic over intervals; knows no Qt.
"""

from collections.abc import Sequence
from dataclasses import dataclass

Interval = tuple[float, float]
_ROUNDING = 1e-6  # pixels


def bar_lanes(extents: Sequence[tuple[int, int, int]]) -> list[int]:
    """A lane for each `(start, end, size)`; 0 is nearest to the text, the outermost is lowest.

    `start` and `end` are the extent on this line, `size` the length of the whole mark.
    Extents that overlap never share a lane.
    """
    order = sorted(range(len(extents)), key=lambda i: (extents[i][2], -extents[i][0], i))
    lanes = [0] * len(extents)
    placed: list[int] = []
    for i in order:
        start, end, _ = extents[i]
        below = [lanes[j] for j in placed if extents[j][0] < end and start < extents[j][1]]
        lanes[i] = max(below, default=-1) + 1
        placed.append(i)
    return lanes


@dataclass(frozen=True, slots=True)
class Wanted:
    """A badge that wants a place: the edge it hangs from and its two widths, in pixels.

    `edge` is the right edge when `from_right`, else the left one.
    """

    edge: float
    full: float
    short: float
    from_right: bool


@dataclass(frozen=True, slots=True)
class Placed:
    """Where a badge stands: left edge, width, lane (0 is nearest to the text)."""

    left: float
    width: float
    lane: int
    shortened: bool

    @property
    def right(self) -> float:
        """The right edge."""
        return self.left + self.width


def place_badges(wanted: Sequence[Wanted], *, left: float, right: float, gap: float) -> list[Placed]:
    """Places for badges, given innermost first, within `[left, right]`.

    A badge that does not fit in a lane is tried there by its short name before it goes a lane
    higher. No two badges of a lane come nearer than `gap`.
    """
    taken: list[list[tuple[float, float]]] = []
    placed: list[Placed] = []
    for badge in wanted:
        place = _first_fit(badge, taken, left, right, gap)
        while place.lane >= len(taken):
            taken.append([])
        taken[place.lane].append((place.left, place.right))
        placed.append(place)
    return placed


def _first_fit(
    badge: Wanted, taken: list[list[tuple[float, float]]], left: float, right: float, gap: float
) -> Placed:
    widths = [(badge.full, False)]
    if badge.short < badge.full:
        widths.append((badge.short, True))
    for lane in range(len(taken) + 1):
        others = taken[lane] if lane < len(taken) else []
        for width, shortened in widths:
            x = badge.edge - width if badge.from_right else badge.edge
            x = max(left, min(x, right - width))
            if all(x + width + gap <= low or high + gap <= x for low, high in others):
                return Placed(x, width, lane, shortened)
    raise AssertionError("an empty lane takes any badge")


def nearest_free(
    wanted: Interval, taken: Sequence[Interval], *, within: Interval, gap: float, rightward: bool
) -> float | None:
    """The left edge nearest to that of `wanted` where something as wide stays clear of what is taken;
    None where there is no room within. Away from `rightward` counts as twice as far."""
    width = wanted[1] - wanted[0]
    low, high = within[0], within[1] - width
    edges = [wanted[0], low, high, *(b + gap for _, b in taken), *(a - gap - width for a, _ in taken)]
    free = [
        x
        for x in (min(max(x, low), high) for x in edges)
        if low <= high and all(x + width + gap <= a + _ROUNDING or b + gap <= x + _ROUNDING for a, b in taken)
    ]
    return min(free, key=lambda x: abs(x - wanted[0]) * (1 + ((x > wanted[0]) != rightward)), default=None)
