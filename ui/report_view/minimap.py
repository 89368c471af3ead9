"""The whole document on a narrow strip: marks as ticks, what is in sight as a frame; a click goes there.

What it costs follows from its height, not from the number of marks.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import theme_on

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent, QPaintEvent, QResizeEvent

    from ui.report_view.canvas import ReportCanvas
    from ui.report_view.marks import Mark

WIDTH = 14
TICK = 2  # pixels of height
LOOKED_AT = 12  # marks of one tick at most
BESIDE = 3  # colors side by side in a tick


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
        bar = view.verticalScrollBar()
        bar.valueChanged.connect(lambda _: self.update())
        for signal in (bar.rangeChanged, view.remarked, view.replaced, view.restyled):
            signal.connect(lambda *_: self._forget())
        self._retranslate()

    def sizeHint(self) -> QSize:
        """Narrow."""
        return QSize(WIDTH, 100)

    def ticks(self) -> list[tuple[int, list[Mark]]]:
        """y and the marks of each tick, the decided first."""
        marks = self._view.marks
        found = []
        start = self._position(0)
        for y in range(0, self.height(), TICK):
            end = max(start, self._position(y + TICK))
            here = marks.beginning(start, end, LOOKED_AT) if start < end else []
            if here:
                found.append((y, sorted(here, key=lambda m: not m.decided)))
            start = end
        return found

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
        """Other marks, or other heights."""
        self._drawn = QPixmap()
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
        width = (self.width() - 4) / len(shown)
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
