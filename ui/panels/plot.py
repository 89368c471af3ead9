"""Precision and recall over the finished documents, painted; ← and → read the points one by one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from ui.panels.figure import Figure
from ui.theme import Theme, theme_on
from ui.words import number

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFocusEvent

    from annotator.learn.progress import Point

STEPS = (0.0, 0.25, 0.5, 0.75, 1.0)
TICKS = 6  # at most, below
LEFT, RIGHT, TOP, BOTTOM = 46, 18, 14, 28  # pixels around the field, where reading begins is LEFT
DOTS = 60  # points up to which each gets a dot


@dataclass(frozen=True, slots=True)
class Series:
    """A line: a field of Point, the theme's color, and how it is drawn."""

    field: str
    color: str
    dash: bool


SERIES = (Series("precision", "accent", False), Series("recall", "good", True))


class Plot(Figure):
    """The first document stands where reading begins."""

    pointed = Signal(int)  # the place of the point that is read, or -1

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._points: Sequence[Point] = ()
        self._at = -1

    def show_points(self, points: Sequence[Point]) -> None:
        """Other points; none is read."""
        self._points = points
        self._point(-1)
        self.update()

    @property
    def at(self) -> int:
        """Which point is read, or -1."""
        return self._at

    def minimumSizeHint(self) -> QSize:
        """Enough for the numbers at the edges."""
        return QSize(320, 200)

    def _point(self, at: int) -> None:
        at = max(-1, min(at, len(self._points) - 1))
        if at != self._at:
            self._at = at
            self.pointed.emit(at)
            self.update()

    # ---- where things stand ----

    def field(self) -> QRectF:
        """Where the lines are drawn."""
        left, right = (RIGHT, LEFT) if self.rtl else (LEFT, RIGHT)
        return QRectF(self.rect()).adjusted(left, TOP, -right, -BOTTOM)

    def across(self, at: float) -> float:
        """Of the `at`-th point."""
        return self.along(at / max(len(self._points) - 1, 1) if len(self._points) > 1 else 0.5)

    def up(self, share: float) -> float:
        """Of a share in [0, 1]."""
        field = self.field()
        return field.bottom() - share * field.height()

    # ---- painting ----

    def draw(self, painter: QPainter, theme: Theme) -> None:
        """Grid, lines, and the point that is read."""
        self._paint_grid(painter, theme)
        if self._at >= 0:
            x = self.across(self._at)
            painter.setPen(QPen(QColor(theme.edge), 1))
            painter.drawLine(QPointF(x, self.field().top()), QPointF(x, self.field().bottom()))
        for series in SERIES:
            self._paint_series(painter, series, theme)

    def _paint_grid(self, painter: QPainter, theme: Theme) -> None:
        field, rtl = self.field(), self.rtl
        font = painter.font()
        font.setPointSizeF(font.pointSizeF() * 0.85)
        painter.setFont(font)
        beside = QRectF(field.right() + 7 if rtl else 0, 0, LEFT - 9, 20)
        flag = Qt.AlignmentFlag.AlignLeft if rtl else Qt.AlignmentFlag.AlignRight
        for step in STEPS:
            y = round(self.up(step)) + 0.5
            painter.setPen(QPen(QColor(theme.line), 1))
            painter.drawLine(QPointF(field.left(), y), QPointF(field.right(), y))
            painter.setPen(QColor(theme.muted))
            beside.moveTop(y - 10)
            words = f"{number(100 * step)}%"
            upright = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
            painter.drawText(beside, int(flag | upright), words)
        for at in ticks(len(self._points)):
            box = QRectF(self.across(at) - 30, field.bottom() + 5, 60, 18)
            painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), number(self._points[at].document))

    def _paint_series(self, painter: QPainter, series: Series, theme: Theme) -> None:
        color = QColor(getattr(theme, series.color))
        pen = QPen(color, 2)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        if series.dash:
            pen.setDashPattern([4, 2.5])
        for run in self._runs(series.field):
            painter.setPen(pen)
            painter.drawPolyline(QPolygonF(run))
            if len(run) == 1 or len(self._points) <= DOTS:
                self._dots(painter, run, color, 2.5)
        value = getattr(self._points[self._at], series.field) if self._at >= 0 else None
        if value is not None:
            self._dots(painter, [QPointF(self.across(self._at), self.up(value))], color, 4.5)

    @staticmethod
    def _dots(painter: QPainter, points: Sequence[QPointF], color: QColor, radius: float) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        for point in points:
            painter.drawEllipse(point, radius, radius)

    def _runs(self, field: str) -> list[list[QPointF]]:
        """The points in a row that have a value: a line is broken where there is nothing to go by."""
        runs: list[list[QPointF]] = []
        broken = True
        for at, point in enumerate(self._points):
            value = getattr(point, field)
            if value is None:
                broken = True
                continue
            if broken:
                runs.append([])
            runs[-1].append(QPointF(self.across(at), self.up(value)))
            broken = False
        return runs

    # ---- reading ----

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """← → one document on, as the eye sees them; Home and End to the edges."""
        on = -1 if self.rtl else 1
        key, last = event.key(), len(self._points) - 1
        if key == Qt.Key.Key_Right:
            self._point(max(0, self._at + on))
        elif key == Qt.Key.Key_Left:
            self._point(max(0, self._at - on) if self._at >= 0 else last)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._point(0 if key == Qt.Key.Key_Home else last)
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The nearest point is read."""
        field = self.field()
        if not self._points or not field.width():
            return
        share = (event.position().x() - field.left()) / field.width()
        share = 1 - share if self.rtl else share
        self._point(max(0, round(share * (len(self._points) - 1))))

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is read, unless by the keyboard."""
        if not self.hasFocus():
            self._point(-1)
        super().leaveEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The last point is read first: it says how things are now."""
        if self._at < 0:
            self._point(len(self._points) - 1)
        super().focusInEvent(event)


def ticks(count: int) -> list[int]:
    """Which of so many points get their number written: the first, and round numbers, at most TICKS."""
    if count <= TICKS:
        return list(range(count))
    step = next(s * 10**n for n in range(12) for s in (1, 2, 5) if count / (s * 10**n) <= TICKS - 1)
    return [0, *(at - 1 for at in range(step, count + 1, step) if at > 1)]


class Key(QWidget):
    """How a line is drawn, beside its words in the legend."""

    def __init__(self, series: Series, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._series = series
        self.setFixedSize(26, 14)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A short piece of it."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(QColor(getattr(theme_on(self), self._series.color)), 2)
        if self._series.dash:
            pen.setDashPattern([4, 2.5])
        painter.setPen(pen)
        painter.drawLine(QPointF(1, 7.5), QPointF(25, 7.5))
        painter.end()
