"""Thin curves from an event's trigger to what fills its roles, with the roles' names."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from ui.report_view.marks import Curve
from ui.report_view.options import Sizes
from ui.report_view.spots import Spot

LANES, STEP = 6, 3.0  # curves side by side in a margin, and the pixels from one to the next
_TURN = 4.0  # pixels of a rounded corner


@dataclass(frozen=True, slots=True)
class _End:
    """Where a curve ends: the strip under a mark, the top of its row, the edges of its column."""

    strip: QRectF
    y: float
    column: tuple[float, float]

    @property
    def center(self) -> QPointF:
        return self.strip.center()


class Curves:
    """Joins marks that are in sight; runs below the bars, and names a role only where there is room."""

    def __init__(self, sizes: Sizes) -> None:
        self.sizes = sizes

    def paint(
        self, painter: QPainter, spots: Sequence[Spot], curves: Iterable[Curve], taken: Iterable[QRectF]
    ) -> None:
        """Paint them; `taken` is where badges stand."""
        curves = list(curves)
        wanted = {id for curve in curves for id in (curve.source, curve.target)}
        ends = self._ends(spots, wanted)
        full = list(taken)
        lanes: Counter[bool] = Counter()
        for curve in curves:
            if curve.source in ends and curve.target in ends:
                color = QColor(curve.color)
                source, target = ends[curve.source], ends[curve.target]
                if source.y == target.y:
                    path = self._dip(source.center, target.center)
                else:
                    path = self._around(source, target, lanes)
                self._line(painter, path, target.center, color)
                self._name(painter, target.strip, curve.text, color, full)

    def _ends(self, spots: Sequence[Spot], wanted: set[str]) -> dict[str, _End]:
        """For each mark, the strip of paper below the bars under its first piece in sight."""
        ends: dict[str, _End] = {}
        for spot in spots:
            for strip in spot.row.decoration.strips:
                if strip.mark.id in wanted and strip.mark.id not in ends:
                    left, right = strip.intervals[-1] if spot.paragraph.rtl else strip.intervals[0]
                    bottom = spot.y + spot.row.height - 1
                    column = spot.x, spot.x + spot.paragraph.width
                    ends[strip.mark.id] = _End(
                        QRectF(spot.x + left, bottom, right - left, 0.0), spot.y, column
                    )
        return ends

    def _dip(self, start: QPointF, end: QPointF) -> QPainterPath:
        """Along the paper under one line."""
        dip = self.sizes.gap + 4
        path = QPainterPath(start)
        path.cubicTo(QPointF(start.x(), start.y() + dip), QPointF(end.x(), end.y() + dip), end)
        return path

    def _around(self, source: _End, target: _End, lanes: Counter[bool]) -> QPainterPath:
        """From line to line by the nearer margin, so that no letter is crossed."""
        start, end = source.center, target.center
        left, right = source.column
        to_right = 2 * right - start.x() - end.x() < start.x() + end.x() - 2 * left
        lane = lanes[to_right] % LANES
        lanes[to_right] += 1
        aside = STEP * (lane + 2)
        x = right + aside if to_right else left - aside
        down = 3 + lane % 3 * 1.5
        corners = (
            QPointF(start.x(), start.y() + down),
            QPointF(x, start.y() + down),
            QPointF(x, end.y() + down),
            QPointF(end.x(), end.y() + down),
            end,
        )
        path = QPainterPath(start)
        for corner, after in pairwise(corners):
            path.lineTo(_toward(corner, path.currentPosition()))
            path.quadTo(corner, _toward(corner, after))
        path.lineTo(end)
        return path

    def _line(self, painter: QPainter, path: QPainterPath, end: QPointF, color: QColor) -> None:
        soft = QColor(color)
        soft.setAlpha(170)
        painter.setPen(QPen(soft, 1.2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(path)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        painter.drawEllipse(end, 2.2, 2.2)

    def _name(self, painter: QPainter, end: QRectF, text: str, color: QColor, full: list[QRectF]) -> None:
        if not text:
            return
        above, below = self.sizes.badge_ink
        width = self.sizes.badge_text(text)
        box = QRectF(end.center().x() - width / 2, end.top() + 2, width, above + below)
        if any(box.intersects(other) for other in full):
            return
        full.append(box)
        painter.setFont(self.sizes.badge_font)
        painter.setPen(color)
        painter.drawText(QPointF(box.left(), box.top() + above), text)


def _toward(corner: QPointF, other: QPointF) -> QPointF:
    """A point before the corner, on the way to the other."""
    way = other - corner
    length = (way.x() ** 2 + way.y() ** 2) ** 0.5
    return corner if length == 0 else corner + way * min(_TURN / length, 0.5)
