"""Thin curves from an event's trigger to what fills its roles, with the roles' names."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from ui.report_view.marks import Curve
from ui.report_view.options import Sizes
from ui.report_view.spots import Spot


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
        for curve in curves:
            if curve.source in ends and curve.target in ends:
                color = QColor(curve.color)
                self._line(painter, ends[curve.source].center(), ends[curve.target].center(), color)
                self._name(painter, ends[curve.target], curve.text, color, full)

    def _ends(self, spots: Sequence[Spot], wanted: set[str]) -> dict[str, QRectF]:
        """For each mark, the strip of paper below the bars under its first piece in sight."""
        ends: dict[str, QRectF] = {}
        for spot in spots:
            for strip in spot.row.decoration.strips:
                if strip.mark.id in wanted and strip.mark.id not in ends:
                    left, right = strip.intervals[-1] if spot.paragraph.rtl else strip.intervals[0]
                    bottom = spot.y + spot.row.height - 1
                    ends[strip.mark.id] = QRectF(spot.x + left, bottom, right - left, 0.0)
        return ends

    def _line(self, painter: QPainter, start: QPointF, end: QPointF, color: QColor) -> None:
        dip = self.sizes.gap + 4
        path = QPainterPath(start)
        path.cubicTo(QPointF(start.x(), start.y() + dip), QPointF(end.x(), end.y() + dip), end)
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
