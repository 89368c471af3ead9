"""What the mouse means: a click, a choice of words, the dragging of an edge.

Knows where things are painted, emits nothing itself: the view is told through `Pointed`.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QPointF

from annotator.model import Range
from ui.report_view.decoration import Strip
from ui.report_view.marks import Mark, MarkIndex
from ui.report_view.painting import Painting
from ui.report_view.spots import Spot
from ui.report_view.wording import Wording

NEAR = 5.0  # pixels within which an edge is taken hold of


@dataclass(frozen=True, slots=True)
class Edge:
    """One edge of one range of a mark; `fixed` is the range's other edge (code points)."""

    mark: Mark
    piece: int
    fixed: int
    start: bool


class Surface(Protocol):
    """What is on the screen."""

    def spots(self) -> Sequence[Spot]:
        """The rows in sight."""
        ...


class Pointing:
    """Finds what lies under a point of the viewport."""

    def __init__(self, surface: Surface, painting: Painting, marks: MarkIndex, wording: Wording) -> None:
        self.surface = surface
        self.painting = painting
        self.marks = marks
        self.wording = wording
        self._stack: tuple[str, ...] = ()
        self._depth = 0

    def spot(self, y: float) -> Spot | None:
        """The row at that height, else the nearest."""
        spots = self.surface.spots()
        for spot in spots:
            if y < spot.y + spot.row.height:
                return spot
        return spots[-1] if spots else None

    def position(self, point: QPointF) -> int:
        """The caret position nearest to the point."""
        spot = self.spot(point.y())
        if spot is None:
            return 0
        return spot.paragraph.position(spot.row.line.nearest(point.x() - spot.x))

    def badge(self, point: QPointF) -> Mark | None:
        """The mark whose badge is there."""
        spot = self.spot(point.y())
        if spot is None or not self.painting.sizes.options.badges_visible:
            return None
        for badge in spot.row.decoration.badges:
            if self.painting.badge_box(spot, badge).contains(point):
                return badge.mark
        return None

    def strips(self, point: QPointF) -> list[Strip]:
        """What lies under the point, innermost first: over letters, or on their bars."""
        spot = self.spot(point.y())
        if spot is None:
            return []
        above = self.painting.sizes.ink[0]
        if not spot.baseline - above <= point.y() <= spot.y + spot.row.height:
            return []
        x = point.x() - spot.x
        found = [s for s in spot.row.decoration.strips if any(a <= x <= b for a, b in s.intervals)]
        return sorted(found, key=lambda s: (s.mark.end - s.mark.start, -s.start, s.mark.id))

    def edge(self, point: QPointF, in_hand: str | None) -> Edge | None:
        """The edge that a drag would take: of the mark in hand anywhere, of others at their bars."""
        spot = self.spot(point.y())
        if spot is None:
            return None
        bars = spot.baseline + self.painting.sizes.ink[1]
        letters = spot.baseline - self.painting.sizes.ink[0] <= point.y()
        x = point.x() - spot.x
        best: tuple[float, Edge] | None = None
        for strip in spot.row.decoration.strips:
            if not (letters and strip.mark.id == in_hand) and not self._on_bar(spot, strip, point.y(), bars):
                continue
            for away, edge in self._edges(spot, strip, x):
                if away <= NEAR and (best is None or away < best[0]):
                    best = (away, edge)
        return best[1] if best else None

    def _on_bar(self, spot: Spot, strip: Strip, y: float, bars: float) -> bool:
        middle, thick = self.painting.bar_at(spot, strip)
        return y >= bars and abs(y - middle) <= thick / 2 + 1.5

    def _edges(self, spot: Spot, strip: Strip, x: float) -> list[tuple[float, Edge]]:
        left, right = strip.intervals[0][0], strip.intervals[-1][1]
        first, last = (right, left) if spot.paragraph.rtl else (left, right)
        whole = strip.mark.ranges[strip.piece]
        found = []
        if strip.begins:
            found.append((abs(x - first), Edge(strip.mark, strip.piece, whole.end, start=True)))
        if strip.ends:
            found.append((abs(x - last), Edge(strip.mark, strip.piece, whole.start, start=False)))
        return found

    def click(self, stack: Sequence[Mark], in_hand: str | None) -> str:
        """The mark that a click takes: the innermost undecided that lies within what is decided, else the
        innermost decided, else the innermost; clicking the same ones again goes outward, then to the bare
        word (empty), and round. It starts anew when something else came into hand in between."""
        ids = tuple(m.id for m in stack)
        taken = ids[self._depth] if self._depth < len(ids) else None
        if ids != self._stack or taken != in_hand:
            self._stack = ids
            decided = [n for n, m in enumerate(stack) if m.decided]
            likely = [n for n, m in enumerate(stack) if not m.decided and _lies_within(m, stack)] or decided
            self._depth = likely[0] if likely else 0
        else:
            self._depth = (self._depth + 1) % (len(ids) + 1)
        return ids[self._depth] if self._depth < len(ids) else ""

    def forget(self) -> None:
        """The next click starts with the innermost again."""
        self._stack = ()

    def resized(self, edge: Edge, position: int, *, exact: bool) -> Range | None:
        """The range after its edge is dropped there, at the nearest word's edge unless `exact`."""
        if not exact:
            position = self.wording.edge_near(position, start=edge.start)
        low, high = sorted((position, edge.fixed))
        ordered = position < edge.fixed if edge.start else position > edge.fixed
        return Range(low, high) if ordered else None


def _lies_within(mark: Mark, stack: Sequence[Mark]) -> bool:
    """Whether all decided marks of its kind are longer and hold it."""
    mine = mark.start, mark.end
    theirs = [(m.start, m.end) for m in stack if m.decided and m.kind == mark.kind]
    return all(start <= mine[0] and mine[1] <= end and (start, end) != mine for start, end in theirs)
