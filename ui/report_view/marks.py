"""What the report view shows over the text: marks, number tags, curves; and an index over them.

The view knows neither schemes nor layers: whoever sets the marks has already chosen their
words and colors. All ranges are in code points of the document.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate
from operator import itemgetter
from typing import Literal

from annotator.model import Range

Kind = Literal["entity", "event"]


@dataclass(frozen=True, slots=True)
class Mark:
    """One entity or trigger as it is to be painted.

    `badge` and `short` are its label's name and short name in the interface's language,
    `signs` what its attributes add to the badge (°, ¬ …), `color` is `#rrggbb`, chosen for the
    theme. `tooltip` is plain text.
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
    """Marks by id and by place. Finding what lies on a line takes logarithmic time."""

    def __init__(self, marks: Iterable[Mark] = ()) -> None:
        self._pieces: list[Piece] = []
        self._starts: list[int] = []
        self._reach: list[int] = []  # the furthest end among the pieces so far: bisects the ends
        self._by_id: dict[str, Mark] = {}
        self.replace(marks)

    def __len__(self) -> int:
        return len(self._by_id)

    def replace(self, marks: Iterable[Mark]) -> None:
        """Forget all marks and take these."""
        self._by_id = {m.id: m for m in marks}
        values = self._by_id.values()
        self._pieces = [(r.start, r.end, m, n) for m in values for n, r in enumerate(m.ranges)]
        self._pieces.sort(key=itemgetter(0))
        self._count_from(0)

    def update(self, removed: Iterable[str], added: Sequence[Mark]) -> list[Range]:
        """Take out and put in; an added mark replaces one of the same id. What may look different."""
        changed: list[Range] = []
        lowest = len(self._pieces)
        for id in (*removed, *(m.id for m in added)):
            mark = self._by_id.pop(id, None)
            if mark is not None:
                changed.extend(mark.ranges)
                for n, r in enumerate(mark.ranges):
                    at = self._find(r.start, id, n)
                    del self._pieces[at], self._starts[at]
                    lowest = min(lowest, at)
        for mark in added:
            self._by_id[mark.id] = mark
            changed.extend(mark.ranges)
            for n, r in enumerate(mark.ranges):
                at = bisect_right(self._starts, r.start)
                self._pieces.insert(at, (r.start, r.end, mark, n))
                self._starts.insert(at, r.start)
                lowest = min(lowest, at)
        self._count_from(lowest)
        return changed

    def get(self, id: str | None) -> Mark | None:
        """The mark of that id."""
        return self._by_id.get(id) if id is not None else None

    def over(self, start: int, end: int) -> list[Piece]:
        """The pieces that share a code point with `[start, end)`, by start."""
        low = bisect_right(self._reach, start)
        high = bisect_left(self._starts, end, lo=low) if low < len(self._starts) else low
        return [p for p in self._pieces[low:high] if p[1] > start]

    def stack(self, position: int) -> list[Mark]:
        """The marks over the letter at `position`, innermost first."""
        marks = [p[2] for p in self.over(position, position + 1)]
        return sorted(marks, key=lambda m: (m.end - m.start, -m.start, m.id))

    def _find(self, start: int, id: str, number: int) -> int:
        at = bisect_left(self._starts, start)
        while self._pieces[at][2].id != id or self._pieces[at][3] != number:
            at += 1
        return at

    def _count_from(self, at: int) -> None:
        if at == 0:
            self._starts = [p[0] for p in self._pieces]
            self._reach = list(accumulate((p[1] for p in self._pieces), max))
            return
        before = self._reach[at - 1]
        tail = accumulate((p[1] for p in self._pieces[at:]), max, initial=before)
        self._reach[at:] = list(tail)[1:]
