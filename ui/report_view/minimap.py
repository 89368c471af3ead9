"""The whole document on a narrow strip: marks as ticks, what is in sight as a frame; a click goes there.

What it costs follows from its height, not from the number of marks.
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import theme_on

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QMouseEvent, QPaintEvent, QResizeEvent

    from annotator.model import Range
    from ui.report_view.canvas import ReportCanvas
    from ui.report_view.marks import Mark

WIDTH = 14
TICK = 2  # pixels of height
LOOKED_AT = 12  # marks of one tick at most
BESIDE = 3  # colors side by side in a tick
MANY = 50  # places of one edit, from which all ticks are drawn
PAUSE = 400  # milliseconds without other heights before all ticks follow


class Minimap(QWidget):
    """Beside the scroll bar of a view."""

    left = Signal()  # before a press brings another place into sight

    def __init__(self, view: ReportCanvas) -> None:
        super().__init__()
        self._view = view
        self.setFixedWidth(WIDTH)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._drawn = QPixmap()  # the ticks: scrolling moves only the frame
        self._soon = QTimer(self, singleShot=True, interval=PAUSE)
        self._soon.timeout.connect(self._forget)
        bar = view.verticalScrollBar()
        bar.valueChanged.connect(lambda _: self.update())
        bar.rangeChanged.connect(lambda *_: self._soon.start())
        view.remarked.connect(self._remarked)
        for signal in (view.replaced, view.restyled):
            signal.connect(lambda *_: self._forget())
        self._retranslate()

    def sizeHint(self) -> QSize:
        """Narrow."""
        return QSize(WIDTH, 100)

    def ticks(self) -> list[tuple[int, list[Mark]]]:
        """y and the marks of each tick, the decided first."""
        positions = [self._position(y) for y in range(0, self.height() + TICK, TICK)]
        ticks = ((n * TICK, self._between(start, end)) for n, (start, end) in enumerate(pairwise(positions)))
        return [(y, marks) for y, marks in ticks if marks]

    def _between(self, start: int, end: int) -> list[Mark]:
        """Some of the marks that begin there, the decided first."""
        here = self._view.marks.beginning(start, end, LOOKED_AT) if start < end else []
        return sorted(here, key=lambda m: not m.decided)

    def _position(self, y: int) -> int:
        """The code point that a height of the strip stands for; the last ends the text."""
        if y >= self.height():
            return len(self._view.document.text)
        return self._view.near(y / max(1, self.height()) * self._total())

    def _total(self) -> int:
        """The height of the report, in the pixels of its scroll bar."""
        bar = self._view.verticalScrollBar()
        return int(bar.maximum() + bar.pageStep())

    def frame(self) -> QRectF:
        """What is in sight."""
        bar = self._view.verticalScrollBar()
        scale = self.height() / max(1, self._total())
        return QRectF(0, bar.value() * scale, self.width(), max(6.0, bar.pageStep() * scale))

    def _forget(self) -> None:
        """Other marks, or other heights: all ticks are drawn anew, which takes as long as a key press may."""
        self._soon.stop()
        self._drawn = QPixmap()
        self.update()

    def _remarked(self, ranges: Sequence[Range] | None) -> None:
        """An edit draws the ticks at its place, and no others."""
        if ranges is None or len(ranges) > MANY or self._drawn.isNull():
            self._forget()
            return
        ys = range(0, self.height(), TICK)
        painter = QPainter(self._drawn)
        try:
            for y in {ys[max(0, bisect_right(ys, r.start, key=self._position) - 1)] for r in ranges}:
                painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
                painter.fillRect(0, y, self.width(), TICK, Qt.GlobalColor.transparent)
                self._tick(painter, y, self._between(self._position(y), self._position(y + TICK)))
        finally:
            painter.end()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Other ticks for another height."""
        self._forget()
        super().resizeEvent(event)

    def _draw(self) -> QPixmap:
        ratio = self.devicePixelRatio()
        drawn = QPixmap(self.size() * ratio)
        drawn.setDevicePixelRatio(ratio)
        drawn.fill(Qt.GlobalColor.transparent)
        painter = QPainter(drawn)
        try:
            for y, marks in self.ticks():
                self._tick(painter, y, marks)
        finally:
            painter.end()
        return drawn

    def paintEvent(self, event: QPaintEvent) -> None:
        """Frame, ticks, and its edge."""
        if self._drawn.isNull():
            self._drawn = self._draw()
        theme = theme_on(self)
        painter = QPainter(self)
        try:
            painter.fillRect(self.rect(), QColor(theme.window))
            painter.fillRect(self.frame(), QColor(theme.chosen))
            painter.drawPixmap(0, 0, self._drawn)
            painter.setPen(QPen(QColor(theme.accent), 1))
            painter.drawRect(self.frame().adjusted(0.5, 0.5, -1.5, -0.5))
        finally:
            painter.end()

    def _tick(self, painter: QPainter, y: int, marks: list[Mark]) -> None:
        colors = dict.fromkeys((m.color, m.decided) for m in marks)
        shown = list(colors)[:BESIDE]
        width = (self.width() - 4) / max(1, len(shown))
        for i, (name, decided) in enumerate(shown):
            color = QColor(name)
            color.setAlpha(255 if decided else 90)
            painter.fillRect(QRectF(2 + i * width, y, width, TICK), color)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go there."""
        self.left.emit()
        self._go(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """And on, while the button is held."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._go(event)

    def _go(self, event: QMouseEvent) -> None:
        bar = self._view.verticalScrollBar()
        y = event.position().y() / max(1, self.height()) * self._total()
        bar.setValue(round(y - bar.pageStep() / 2))

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Map of the document"))
        self.setToolTip(self.tr("The whole document: a click goes there"))

    def changeEvent(self, event: QEvent) -> None:
        """Another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)
