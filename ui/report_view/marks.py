"""What the report view shows over the text: marks, number tags, curves; and an index over them.

The view knows neither schemes nor layers: whoever sets the marks has already chosen their
words and colors. All ranges are in code points of the document.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from annotator.model import Range

Kind = Literal["entity", "event"]
Tone = Literal["", "quiet", "lit"]


@dataclass(frozen=True, slots=True)
class Mark:
    """One entity or trigger as it is to be painted.

    `badge` and `short` are its label's name and short name in the interface's language,
    `signs` what its attributes add to the badge (°, ¬ …), `color` is `#rrggbb`, chosen for the
    theme. `tooltip` is plain text. `tone`: `quiet` ones are paler, `lit` ones hatched.
    """

    id: str
    ranges: tuple[Range, ...]
    kind: Kind
    decided: bool
    badge: str
    short: str
    color: str
    signs: str = ""
    tooltip: str = ""
    tone: Tone = ""

    @property
    def start(self) -> int:
        """The first code point."""
        return self.ranges[0].start if len(self.ranges) == 1 else min(r.start for r in self.ranges)

    @property
    def end(self) -> int:
        """Behind the last code point."""
        return self.ranges[0].end if len(self.ranges) == 1 else max(r.end for r in self.ranges)


@dataclass(frozen=True, slots=True)
class Tag:
    """The number by which a lit mark (`id`) can be chosen."""

    id: str
    number: str


@dataclass(frozen=True, slots=True)
class Curve:
    """A thin line from one mark to another, by id; `text` is the role."""

    source: str
    target: str
    text: str
    color: str


Piece = tuple[int, int, Mark, int]
"""Start, end, the mark, and which of its ranges this is."""


class MarkIndex:
    """Marks by id and by place. Finding what lies on a line takes logarithmic time.

    Lists in step, by start: fifty thousand marks are taken in within ten milliseconds, and
    one more costs no walk through them.
    """

    def __init__(self, marks: Iterable[Mark] = ()) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        self._reach: list[int] = []  # the furthest end so far: rises, so it can be bisected;
        # counted only as far as anybody has looked
        self._owners: list[Mark] = []
        self._numbers: list[int] = []  # which of its owner's ranges
        self._marks: list[Mark] = []
        self._ids: dict[str, Mark] | None = {}
        self.replace(marks)

    def __len__(self) -> int:
        return len(self._by_id)

    def __iter__(self) -> Iterator[Mark]:
        return iter(self._by_id.values())

    @property
    def _by_id(self) -> dict[str, Mark]:
        """Made when first asked for: the first paint does not need it."""
        if self._ids is None:
            self._ids = {m.id: m for m in self._marks}
        return self._ids

    def replace(self, marks: Iterable[Mark]) -> None:
        """Forget all marks and take these; ids are unique."""
        self._marks = list(marks)
        self._ids = None
        owners = self._marks
        numbers = [0] * len(owners)
        try:
            ranges = [r for (r,) in [m.ranges for m in owners]]
        except ValueError:  # some have several
            numbers = [n for m in owners for n in range(len(m.ranges))]
            ranges = [r for m in owners for r in m.ranges]
            owners = [m for m in owners for _ in m.ranges]
        starts = [r.start for r in ranges]
        ends = [r.end for r in ranges]
        if sorted(starts) != starts:
            order = sorted(range(len(starts)), key=starts.__getitem__)
            starts, ends, numbers = ([values[i] for i in order] for values in (starts, ends, numbers))
            owners = [owners[i] for i in order]
        self._starts, self._ends, self._owners, self._numbers = starts, ends, owners[:], numbers
        self._reach = []

    def update(self, removed: Iterable[str], added: Sequence[Mark]) -> list[Range]:
        """Take out and put in; an added mark replaces one of the same id. What may look different."""
        changed: list[Range] = []
        for id in (*removed, *(m.id for m in added)):
            mark = self._by_id.pop(id, None)
            if mark is not None:
                changed.extend(mark.ranges)
                for n in range(len(mark.ranges)):
                    self._take_out(mark, n)
        for mark in added:
            self._by_id[mark.id] = mark
            changed.extend(mark.ranges)
            for n in range(len(mark.ranges)):
                self._put_in(mark, n)
        return changed

    def get(self, id: str | None) -> Mark | None:
        """The mark of that id."""
        return self._by_id.get(id) if id is not None else None

    def over(self, start: int, end: int) -> list[Piece]:
        """The pieces that share a code point with `[start, end)`, by start."""
        high = bisect_left(self._starts, end)
        self._count_to(high)
        low = bisect_right(self._reach, start, hi=high)
        near = range(low, high)
        rows = zip(near, self._starts[low:high], self._ends[low:high], strict=True)
        return [(a, z, self._owners[i], self._numbers[i]) for i, a, z in rows if z > start]

    def beginning(self, start: int, end: int, most: int) -> list[Mark]:
        """At most so many of the marks that begin in `[start, end)`, evenly chosen. Never walks them all."""
        low, high = bisect_left(self._starts, start), bisect_left(self._starts, end)
        return self._owners[low : high : max(1, -(-(high - low) // most))]

    def stack(self, position: int) -> list[Mark]:
        """The marks over the letter at `position`, innermost first."""
        marks = [p[2] for p in self.over(position, position + 1)]
        return sorted(marks, key=lambda m: (m.end - m.start, -m.start, m.id))

    def _put_in(self, mark: Mark, number: int) -> None:
        start, end = mark.ranges[number].start, mark.ranges[number].end
        at = bisect_right(self._starts, start)
        self._starts.insert(at, start)
        self._ends.insert(at, end)
        self._owners.insert(at, mark)
        self._numbers.insert(at, number)
        if at < len(self._reach):
            self._reach.insert(at, -1)
            self._reach_from(at)

    def _take_out(self, mark: Mark, number: int) -> None:
        at = bisect_left(self._starts, mark.ranges[number].start)
        while self._owners[at].id != mark.id or self._numbers[at] != number:
            at += 1
        for values in (self._starts, self._ends, self._owners, self._numbers):
            del values[at]
        if at < len(self._reach):
            del self._reach[at]
            self._reach_from(at)

    def _count_to(self, length: int) -> None:
        """Count the furthest ends on."""
        counted = len(self._reach)
        if counted < length:
            furthest = self._reach[-1] if counted else 0
            for end in self._ends[counted:length]:
                if end > furthest:  # max() would take five times as long
                    furthest = end
                self._reach.append(furthest)

    def _reach_from(self, at: int) -> None:
        """Count anew, until what was counted before is true again."""
        furthest = self._reach[at - 1] if at else 0
        for i in range(at, len(self._reach)):
            furthest = max(furthest, self._ends[i])
            if self._reach[i] == furthest:
                return
            self._reach[i] = furthest
