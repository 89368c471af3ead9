"""Paints lines: fills, then letters, then bars, then badges, then what is in hand.

Highlights are rectangles of our own; the letters are drawn by Qt as if there were none.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen

from annotator.model import Range
from ui.report_view.badges import Badges
from ui.report_view.curves import Curves
from ui.report_view.decoration import Badge, Strip
from ui.report_view.marks import Curve, Mark
from ui.report_view.options import Sizes
from ui.report_view.shown import INVISIBLE
from ui.report_view.spots import Spot

QUIET = 0.5  # share of the paper in the color of a quiet mark


@dataclass(slots=True)
class Emphasis:
    """What stands out just now. `lit` maps marks to their numbers (or to nothing); `chosen` ones are outlined
    as the one in hand is."""

    in_hand: str | None = None
    chosen: frozenset[str] = frozenset()
    held: str | None = None
    lit: Mapping[str, str] = field(default_factory=dict)
    selection: Range | None = None
    word: Range | None = None
    caret: int | None = None
    focused: bool = True
    curves: tuple[Curve, ...] = ()


class Painting:
    """Paints rows of one look and size."""

    def __init__(self, sizes: Sizes) -> None:
        self.sizes = sizes
        self.look = sizes.look
        self.badges = Badges(sizes)

    def paint(self, painter: QPainter, spots: Iterable[Spot], emphasis: Emphasis) -> None:
        """Paint these rows, each layer over all rows before the next."""
        spots = list(spots)
        steps: tuple[Callable[[QPainter, Spot, Emphasis], None], ...] = (
            self._fills,
            self._selection,
            self._letters,
            self._bars,
            self._badges,
            self._outlines,
            self._caret,
        )
        for step in steps:
            for spot in spots:
                step(painter, spot, emphasis)
        if emphasis.curves:
            badges = [self.badge_box(s, b) for s in spots for b in s.row.decoration.badges]
            Curves(self.sizes, self.badges).paint(painter, spots, emphasis.curves, badges)

    def _color(self, mark: Mark, emphasis: Emphasis) -> QColor:
        color = QColor(mark.color)
        if emphasis.lit and not _stays(mark, emphasis):
            return _mixed(color, self.look.paper, 0.7)
        return _mixed(color, self.look.paper, QUIET) if mark.tone == "quiet" else color

    def _box(self, spot: Spot, interval: tuple[float, float], grow: float = 0.0) -> QRectF:
        """The rectangle around letters, from where the tallest reach to where the deepest do."""
        above, below = self.sizes.ink
        left, right = interval
        top = spot.baseline - above
        return QRectF(spot.x + left - grow, top - grow, right - left + 2 * grow, above + below + 2 * grow)

    def _fills(self, painter: QPainter, spot: Spot, emphasis: Emphasis) -> None:
        """Whole pixels: blending an edge costs thirty times as much."""
        for strip in spot.row.decoration.strips:
            if not strip.mark.decided and strip.mark.tone != "lit":
                continue
            color = self._color(strip.mark, emphasis)
            color.setAlpha(self.look.trigger_fill if strip.mark.kind == "event" else self.look.fill)
            for interval in strip.intervals:
                painter.fillRect(self._box(spot, interval).toRect(), color)
                if strip.mark.tone == "lit":
                    painter.fillRect(
                        self._box(spot, interval).toRect(), QBrush(color, Qt.BrushStyle.BDiagPattern)
                    )

    def _selection(self, painter: QPainter, spot: Spot, emphasis: Emphasis) -> None:
        chosen = emphasis.selection
        if chosen and chosen.start < spot.row.end and spot.row.start < chosen.end:
            for interval in spot.paragraph.intervals(spot.row, chosen.start, chosen.end):
                painter.fillRect(self._box(spot, interval), self.look.selection)

    def _letters(self, painter: QPainter, spot: Spot, emphasis: Emphasis) -> None:
        line = spot.row.line.line
        origin = QPointF(spot.x, spot.baseline - spot.row.line.ascent)
        painter.setPen(self.look.pale if emphasis.lit else self.look.text)
        line.draw(painter, origin)
        if emphasis.lit:
            self._lit_letters(painter, spot, emphasis, origin)
        if self.sizes.options.show_invisible:
            self._invisible(painter, spot)

    def _lit_letters(self, painter: QPainter, spot: Spot, emphasis: Emphasis, origin: QPointF) -> None:
        """Draw the same letters again, dark, through a window the size of the lit ones."""
        painter.setPen(self.look.text)
        for strip in spot.row.decoration.strips:
            if _stays(strip.mark, emphasis):
                for interval in strip.intervals:
                    painter.save()
                    painter.setClipRect(self._box(spot, interval, 2), Qt.ClipOperation.IntersectClip)
                    spot.row.line.line.draw(painter, origin)
                    painter.restore()

    def _bars(self, painter: QPainter, spot: Spot, emphasis: Emphasis) -> None:
        for strip in spot.row.decoration.strips:
            color = self._color(strip.mark, emphasis)
            y, thick = self.bar_at(spot, strip)
            pen = QPen(color, thick, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap)
            if not strip.mark.decided:
                pen.setDashPattern([4.0 / thick, 3.0 / thick])
            painter.setPen(pen)
            for left, right in strip.intervals:
                short = min(1.0, (right - left) / 4)
                painter.drawLine(QLineF(spot.x + left + short, y, spot.x + right - short, y))
            if len(strip.mark.ranges) > 1:
                self._join(painter, spot, strip, color, y)

    def bar_at(self, spot: Spot, strip: Strip) -> tuple[float, float]:
        """The middle of a strip's bar and its thickness."""
        thick = self.sizes.bar * (2 if strip.mark.kind == "event" else 1)
        first = round(spot.baseline + self.sizes.ink[1] + spot.row.extra[1]) + 1
        top = first + strip.lane * self.sizes.bar_pitch
        return top + thick / 2, thick

    def _join(self, painter: QPainter, spot: Spot, strip: Strip, color: QColor, y: float) -> None:
        """A dotted line on to the next part: up to it, or to where the line ends."""
        later = [r.start for r in strip.mark.ranges if r.start >= strip.end]
        if not later or not strip.ends:
            return
        paragraph, row = spot.paragraph, spot.row
        goal = min(min(later), row.end)
        if goal <= strip.end:
            return
        pen = QPen(color, max(1.0, self.sizes.bar * 0.8), Qt.PenStyle.DotLine)
        painter.setPen(pen)
        for left, right in paragraph.intervals(row, strip.end, goal):
            painter.drawLine(QLineF(spot.x + left, y, spot.x + right, y))

    def badge_box(self, spot: Spot, badge: Badge) -> QRectF:
        """Where a badge stands."""
        sizes = self.sizes
        place = badge.place
        bottom = round(spot.baseline - sizes.ink[0] - spot.row.extra[0] - 1 - place.lane * sizes.badge_pitch)
        return QRectF(
            round(spot.x + place.left), bottom - sizes.badge_height, place.width, sizes.badge_height
        )

    def _badges(self, painter: QPainter, spot: Spot, emphasis: Emphasis) -> None:
        for badge in spot.row.decoration.badges:
            number = emphasis.lit.get(badge.mark.id, "")
            box = self.badge_box(spot, badge)
            if number:
                self.badges.tag(painter, box, number, from_right=badge.from_right)
            elif self.sizes.options.badges_visible:
                pale = bool(emphasis.lit) and not _stays(badge.mark, emphasis)
                color = self._color(badge.mark, emphasis)
                self.badges.badge(painter, box, badge, color, pale=pale)

    def _outlines(self, painter: QPainter, spot: Spot, emphasis: Emphasis) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for strip in spot.row.decoration.strips:
            if strip.mark.id in (emphasis.in_hand, emphasis.held) or strip.mark.id in emphasis.chosen:
                for interval in strip.intervals:
                    self._outline(
                        painter, self._box(spot, interval, 1.5), held=strip.mark.id == emphasis.held
                    )
        word = emphasis.word
        if word and word.start < spot.row.end and spot.row.start < word.end:
            painter.setPen(QPen(self.look.accent, 1.5))
            for interval in spot.paragraph.intervals(spot.row, word.start, word.end):
                painter.drawLines(_corners(self._box(spot, interval, 1.5), 4.5))

    def _outline(self, painter: QPainter, box: QRectF, *, held: bool) -> None:
        painter.setPen(QPen(self.look.accent, 1.0 if held else 2.0))
        painter.drawRoundedRect(box, 3.5, 3.5)
        if held:
            painter.drawRoundedRect(box.adjusted(-2.5, -2.5, 2.5, 2.5), 5, 5)

    def _caret(self, painter: QPainter, spot: Spot, emphasis: Emphasis) -> None:
        caret = emphasis.caret
        if caret is None or spot.paragraph.row_of(caret) is not spot.row:
            return
        if not spot.row.start <= caret <= spot.row.end:
            return
        x = spot.x + spot.paragraph.caret_x(caret)
        above, below = self.sizes.ink
        color = self.look.accent if emphasis.focused else self.look.pale
        painter.fillRect(QRectF(x - 1, spot.baseline - above - 1, 2, above + below + 2), color)

    def _invisible(self, painter: QPainter, spot: Spot) -> None:
        """A thin flag where an invisible character stands: it leans the way the mark points."""
        shown = spot.paragraph.shown.units
        above, below = self.sizes.ink
        for at in range(spot.row.line.start, spot.row.line.end):
            name = INVISIBLE.get(ord(shown[at])) if shown[at] > "\x7f" else None
            if name is not None:
                x = spot.x + spot.row.line.caret_x(at)
                top = spot.baseline - above
                lean = -4 if "R" in name else 4 if "L" in name else 0
                painter.setPen(QPen(self.look.accent, 1, Qt.PenStyle.SolidLine))
                painter.drawLine(QLineF(x, top, x, spot.baseline + below))
                painter.drawLine(QLineF(x - (0 if lean else 3), top, x + (lean or 3), top))


def _mixed(color: QColor, paper: QColor, share: float) -> QColor:
    """`color` with so large a share of the paper's."""
    parts = zip(color.getRgb()[:3], paper.getRgb()[:3], strict=True)  # type: ignore[index]  # the stub has object, Qt a tuple
    return QColor(*(round(a * (1 - share) + b * share) for a, b in parts))


def _stays(mark: Mark, emphasis: Emphasis) -> bool:
    """Whether a mark keeps its color while others pale."""
    return mark.id in emphasis.lit or mark.id == emphasis.in_hand


def _corners(box: QRectF, size: float) -> list[QLineF]:
    """Ticks at the corners of a box."""
    lines = []
    for x, dx in ((box.left(), size), (box.right(), -size)):
        for y, dy in ((box.top(), size), (box.bottom(), -size)):
            lines += [QLineF(x, y, x + dx, y), QLineF(x, y, x, y + dy)]
    return lines
