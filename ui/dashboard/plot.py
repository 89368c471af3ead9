"""A figure drawn by pyqtgraph, in the colors and the direction of the window; ← and → read it."""

from __future__ import annotations

from html import escape
from math import ceil
from typing import TYPE_CHECKING, Any

import pyqtgraph as pg
from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QFont, QPen, QTransform
from PySide6.QtWidgets import QApplication, QWidget

from ui.dashboard.charts import BARS, LINES, Chart
from ui.theme import Theme, theme_on
from ui.words import number

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QResizeEvent, QWheelEvent
    from PySide6.QtWidgets import QStyleOptionGraphicsItem

# Told apart without colors too: by dashes and signs on lines, by hatching of bars. Of lines that coincide the
# lower ones are the wider, with larger signs.
COLORS_LIGHT = ("#1a5fb4", "#b3531e", "#1a7340", "#7b3fa0", "#8a5a00", "#1f6f78", "#5c646d")
COLORS_DARK = ("#8ab8f5", "#f0a37a", "#7fd19b", "#d3a4ee", "#e8b866", "#7cc8d0", "#a9b0b9")
DASHES = (
    Qt.PenStyle.SolidLine, Qt.PenStyle.DashLine, Qt.PenStyle.DotLine, Qt.PenStyle.DashDotLine,
    Qt.PenStyle.DashDotDotLine, Qt.PenStyle.SolidLine, Qt.PenStyle.DashLine,
)  # fmt: skip
SIGNS = ("o", "s", "t", "d", "+", "x", "star")
HATCHES = ("", "/", "+", "\\", "-", "/\\", "|")  # of bars; those of the first line are filled
STEP = 6.0  # pixels between two lines of a hatching
ROOM = 0.07  # of the height, beyond where an axis begins and ends
WIDE = 0.8  # of a place along the axis, that its bars take
APART, BESIDE = 10, 60  # pixels between the words of two places, and beside the first and the last


def color(at: int, theme: Theme) -> QColor:
    """Of the `at`-th line."""
    some = COLORS_DARK if theme.dark else COLORS_LIGHT
    return QColor(some[at % len(some)])


def pen(at: int, count: int, theme: Theme) -> QPen:
    """That draws the `at`-th line of so many."""
    width = 2.0 + min(count - 1 - at, 2)
    made = QPen(color(at, theme), width, DASHES[at % len(DASHES)])
    made.setCosmetic(True)
    return made


def sign_size(at: int, count: int) -> float:
    """Of the signs of the `at`-th line of so many, in pixels."""
    return 9.0 + 2.5 * min(count - 1 - at, 3)


def draw_bar(painter: QPainter, bar: QRectF, at: int, theme: Theme) -> None:
    """Of the `at`-th line, in pixels. Line by line: an SVG holds no brush that is a pattern."""
    hatch = HATCHES[at % len(HATCHES)]
    painter.setPen(QPen(color(at, theme), 1))
    painter.setBrush(QBrush(QColor(theme.paper) if hatch else color(at, theme)))
    painter.drawRect(bar)
    for line in hatching(bar, hatch):
        painter.drawLine(line)


def hatching(bar: QRectF, hatch: str) -> Iterator[QLineF]:
    """The lines of a hatching within the bar; they go through all bars alike."""
    left, right, top, bottom = bar.left(), bar.right(), bar.top(), bar.bottom()
    if "-" in hatch or "+" in hatch:
        yield from (QLineF(left, y, right, y) for y in _steps(top, bottom))
    if "|" in hatch or "+" in hatch:
        yield from (QLineF(x, top, x, bottom) for x in _steps(left, right))
    if "\\" in hatch:  # along these x − y is the same
        for c in _steps(left - bottom, right - top):
            a, b = max(left, top + c), min(right, bottom + c)
            yield QLineF(a, a - c, b, b - c)
    if "/" in hatch:  # along these x + y
        for c in _steps(left + top, right + bottom):
            a, b = max(left, c - bottom), min(right, c - top)
            yield QLineF(a, c - a, b, c - b)


def _steps(first: float, last: float) -> Iterator[float]:
    at = ceil(first / STEP) * STEP
    while at < last:
        yield at
        at += STEP


class _Bars(pg.GraphicsObject):  # type: ignore[misc]  # pyqtgraph has no types
    """The bars of a line, on the axes of the plot."""

    def __init__(self, bars: Sequence[QRectF], at: int, theme: Theme) -> None:
        super().__init__()
        self._bars, self._at, self._theme = bars, at, theme

    def boundingRect(self) -> QRectF:
        """All of them."""
        found = QRectF()
        for bar in self._bars:
            found = found.united(bar)
        return found

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None) -> None:
        """In pixels, as hatchings do not grow with the axes."""
        painter.save()
        onto = painter.worldTransform()
        painter.setWorldTransform(QTransform())
        for bar in self._bars:
            draw_bar(painter, onto.mapRect(bar), self._at, self._theme)
        painter.restore()


class Plot(pg.PlotWidget):  # type: ignore[misc]  # pyqtgraph has no types
    """Shows a chart; its first place stands where reading begins. `read`: which place is read, or -1."""

    read = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        self._chart: Chart | None = None
        self._at = -1
        self._cursor: Any = None
        super().__init__(parent, background=None, enableMenu=False, axisItems=_axes())
        item = self.getPlotItem()
        item.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # else Qt turns round what is turned here
        item.hideButtons()
        item.setMouseEnabled(x=False, y=False)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMouseTracking(True)
        self.setCacheMode(pg.PlotWidget.CacheModeFlag.CacheNone)  # a picture in an SVG, else
        self.setFrameShape(pg.PlotWidget.Shape.NoFrame)

    def minimumSizeHint(self) -> QSize:
        """Enough for the numbers at the edges."""
        return QSize(260, 180)

    @property
    def chart(self) -> Chart | None:
        """What is on show."""
        return self._chart

    @property
    def at(self) -> int:
        """The place that is read, or -1."""
        return self._at

    # ---- drawing ----

    def show_chart(self, chart: Chart) -> None:
        """This one, in the theme and the direction of now."""
        self._chart, self._at, self._cursor = chart, -1, None
        theme, rtl = theme_on(self), self._rtl
        item = self.getPlotItem()
        item.clear()
        self.setBackground(theme.paper)
        item.getViewBox().invertX(rtl)
        for side in ("left", "right"):
            item.showAxis(side, side == ("right" if rtl else "left"))
        for side in ("left", "right", "bottom"):
            self._dress(item.getAxis(side), theme)
        for side in ("left", "right"):
            item.getAxis(side).whole = chart.decimals == 0
            self._name(item.getAxis(side), chart.of, theme)
        self._name(item.getAxis("bottom"), chart.along, theme)
        (self._draw_lines if chart.kind == LINES else self._draw_bars)(chart, theme)
        if chart.goal is not None:
            level = QPen(QColor(theme.text), 1.5, Qt.PenStyle.DashDotLine)
            level.setCosmetic(True)
            words = self.tr("goal: {0}").format(number(chart.goal))
            place = {"position": 0.06, "color": theme.text, "anchors": [(0.5, 1.0), (0.5, 1.0)]}
            item.addItem(pg.InfiniteLine(chart.goal, angle=0, pen=level, label=words, labelOpts=place))
        self._frame(chart)
        self._write_places()

    @property
    def _rtl(self) -> bool:
        return bool(self.layoutDirection() == Qt.LayoutDirection.RightToLeft)

    def _dress(self, axis: Any, theme: Theme) -> None:
        font = QFont(QApplication.font())
        font.setPointSizeF(font.pointSizeF() * 0.85)
        axis.setStyle(tickFont=font, tickLength=0, hideOverlappingLabels=True)
        axis.setPen(QPen(QColor(theme.edge if theme.dark else theme.line)))
        axis.setTextPen(QPen(QColor(theme.muted)))
        axis.setGrid(False if axis.orientation == "bottom" else 110 if theme.dark else 40)
        axis.setZValue(-1)  # its lines lie behind bars

    def _name(self, axis: Any, words: str, theme: Theme) -> None:
        """Beside an axis: what stands along it."""
        axis.enableAutoSIPrefix(False)
        size = f"{QApplication.font().pointSizeF() * 0.85:.1f}pt"
        axis.setLabel(escape(words) or None, color=theme.muted, **{"font-size": size})
        axis.showLabel(bool(words))

    def _write_places(self) -> None:
        """The words of as many places as there is room for, beginning with the first."""
        if self._chart is None:
            return
        words, metrics = self._chart.places, self.fontMetrics()
        room = max(self.width() - BESIDE, 1) // max(len(words), 1) - APART
        step = 1
        if self._chart.kind == LINES:  # days are told apart by where they stand; names have to be read
            widest = max(map(metrics.horizontalAdvance, words), default=0)
            step = max(1, -(-(widest + APART) // max(room + APART, 1)))
        rows = 1
        if self._chart.kind != LINES and max(map(metrics.horizontalAdvance, words), default=0) > room:
            rows = 2  # every other one stands a line below
            room = 2 * room + APART
            short = (metrics.elidedText(w, Qt.TextElideMode.ElideRight, room) for w in words)
            words = tuple("\n" * (at % 2) + w for at, w in enumerate(short))
        ticks = [(at, w) for at, w in enumerate(words) if at % step == 0]
        axis = self.getPlotItem().getAxis("bottom")
        axis.setStyle(hideOverlappingLabels=self._chart.kind == LINES)
        axis.setTicks([ticks])
        axis.setHeight(None if rows == 1 else round(metrics.height() * 3.4))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Room for more words, or for fewer."""
        super().resizeEvent(event)
        self._write_places()

    def _draw_lines(self, chart: Chart, theme: Theme) -> None:
        few, count = len(chart.places) <= 60, len(chart.lines)
        for n, line in enumerate(chart.lines):
            known = [(x, y) for x, y in enumerate(line.values) if y is not None]
            self.plot(
                [x for x, _ in known],
                [y for _, y in known],
                pen=pen(n, count, theme),
                symbol=SIGNS[n % len(SIGNS)] if few else None,
                symbolSize=sign_size(n, count),
                symbolPen=None,
                symbolBrush=QBrush(color(n, theme)),
                antialias=True,
                useCache=False,  # signs as pictures would be pictures in an SVG, too
            )

    def _draw_bars(self, chart: Chart, theme: Theme) -> None:
        side_by_side = chart.kind == BARS
        width = WIDE / max(len(chart.lines), 1) if side_by_side else WIDE
        bottoms = [0.0] * len(chart.places)
        for n, line in enumerate(chart.lines):
            heights = [value or 0.0 for value in line.values]
            shift = (n + 0.5) * width - WIDE / 2 if side_by_side else 0.0
            y0 = [0.0] * len(heights) if side_by_side else bottoms
            wide = width * 0.92
            zero = side_by_side and chart.top is not None  # a value, as it is of shares: a bar without height
            bars = [
                QRectF(x + shift - wide / 2, y, wide, height)
                for x, (y, height) in enumerate(zip(y0, heights, strict=True))
                if height or (zero and line.values[x] is not None)
            ]
            self.addItem(_Bars(bars, n, theme))
            if not side_by_side:
                bottoms = [b + h for b, h in zip(bottoms, heights, strict=True)]

    def _frame(self, chart: Chart) -> None:
        """All of it, from zero up, with a little room above."""
        columns = [[line.values[at] or 0.0 for line in chart.lines] for at in range(len(chart.places))]
        if chart.kind in (BARS, LINES):
            highest = max((v for c in columns for v in c), default=0.0)
        else:
            highest = max(map(sum, columns), default=0.0)
        highest = max(highest, chart.goal or 0.0) * 1.06
        box = self.getPlotItem().getViewBox()
        top = chart.top or highest or 1.0
        below = ROOM * top if chart.kind == LINES else 0.0  # signs and the number at zero are seen whole
        above = ROOM * top if chart.top else below  # and so are those at the top
        box.setYRange(-below, top + above, padding=0)
        box.setXRange(-0.6, max(len(chart.places) - 0.4, 0.6), padding=0)

    # ---- reading ----

    def _read(self, at: int) -> None:
        last = len(self._chart.places) - 1 if self._chart else -1
        at = max(-1, min(at, last))
        if at == self._at:
            return
        self._at = at
        item = self.getPlotItem()
        if self._cursor is not None:
            item.removeItem(self._cursor)
            self._cursor = None
        if at >= 0:
            line = QPen(QColor(theme_on(self).edge), 1)
            line.setCosmetic(True)
            self._cursor = pg.InfiniteLine(at, angle=90, pen=line)
            self._cursor.setZValue(-10)
            item.addItem(self._cursor, ignoreBounds=True)
        self.read.emit(at)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """← → one place on, as the eye sees them; Home and End to the edges."""
        on = -1 if self._rtl else 1
        key, last = event.key(), len(self._chart.places) - 1 if self._chart else -1
        if key == Qt.Key.Key_Right:
            self._read(max(0, self._at + on))
        elif key == Qt.Key.Key_Left:
            self._read(max(0, self._at - on) if self._at >= 0 else last)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._read(0 if key == Qt.Key.Key_Home else last)
        else:
            QWidget.keyPressEvent(self, event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """It scrolls the page."""
        event.ignore()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The place under the pointer is read."""
        spot = (
            self.getPlotItem()
            .getViewBox()
            .mapSceneToView(QPointF(self.mapToScene(event.position().toPoint())))
        )
        self._read(round(spot.x()))

    def leaveEvent(self, event: Any) -> None:
        """Nothing is read, unless by the keyboard."""
        if not self.hasFocus():
            self._read(-1)
        super().leaveEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The last place is read first: it says how things are now."""
        super().focusInEvent(event)
        if self._at < 0 and self._chart is not None:
            self._read(len(self._chart.places) - 1)


def _axes() -> dict[str, Any]:
    return {"left": _Numbers("left"), "right": _Numbers("right"), "bottom": _Axis("bottom")}


class _Axis(pg.AxisItem):  # type: ignore[misc]  # pyqtgraph has no types
    """Paints anew each time: in the QPicture that pyqtgraph keeps a blank between word and number is lost."""

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None) -> None:
        """Line, lines of the grid and words."""
        painter.save()
        painter.setFont(self.style["tickFont"] or painter.font())
        specs = self.generateDrawSpecs(painter)
        if specs is not None:
            self.drawPicture(painter, *specs)
        painter.restore()


class _Numbers(_Axis):
    """In the digits that are installed; of what is `whole` there are no halves."""

    whole = False

    def tickSpacing(self, least: float, most: float, size: float) -> list[tuple[float, float]]:
        """Steps between lines and where they begin."""
        steps = super().tickSpacing(least, most, size)
        return [(step, at) for step, at in steps if not self.whole or step >= 1] or [(1.0, 0.0)]

    def tickStrings(self, values: Sequence[float], scale: float, spacing: float) -> list[str]:
        """Of each value; as fine as the steps are."""
        decimals = 0 if spacing >= 1 else 1 if spacing >= 0.1 else 2
        return [number(value * scale, decimals) for value in values]
