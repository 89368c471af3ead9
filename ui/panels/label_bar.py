"""The bar above the status line: what the digits do now, and to which words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from ui.parts import label, styled
from ui.theme import theme_on
from ui.words import own_way, quoted

if TYPE_CHECKING:
    from collections.abc import Sequence

HEIGHT = 38
GAP = 6
TITLE = 220  # most pixels that the title and the words take


@dataclass(frozen=True, slots=True)
class BarEntry:
    """One key: what it does now, and the color (`#rrggbb` or empty) of what it makes."""

    key: str
    text: str
    color: str = ""
    checked: bool = False


@dataclass(frozen=True, slots=True)
class Bar:
    """The title says what the digits are now, `words` to which words they do it."""

    title: str
    words: str
    entries: tuple[BarEntry, ...]


class LabelBar(QWidget):
    """Entries stand in the order of the keys, left to right, in every language."""

    entry_chosen = Signal(str)  # the key

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        styled(self, "strip")
        self._bar = Bar("", "", ())
        self._title = label("heading")
        self._words = label()
        self._keys = _Keys()
        self._keys.resized.connect(self._fit)
        self._keys.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._keys.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._row = QHBoxLayout(self._keys)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(2)
        self._row.addStretch(0)  # before the keys where the window runs right to left
        self._row.addStretch(1)
        self._entries: list[_Entry] = []
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 3, 12, 3)
        layout.setSpacing(10)
        layout.addWidget(self._title)
        layout.addWidget(self._words)
        layout.addWidget(self._keys, 1)
        self.setFixedHeight(HEIGHT)

    def show_bar(self, bar: Bar) -> None:
        """Another meaning of the digits; nothing is painted when it is the same."""
        if bar == self._bar:
            return
        self._bar = bar
        self._align()
        self._title.setText(bar.title)
        metrics = self._words.fontMetrics()
        room = TITLE - self._title.sizeHint().width()
        self._words.setText(metrics.elidedText(quoted(bar.words), Qt.TextElideMode.ElideRight, max(room, 90)))
        self._words.setVisible(bool(bar.words))
        self._words.setToolTip(own_way(bar.words))
        while len(self._entries) < len(bar.entries):
            entry = _Entry(self._keys)
            entry.pressed.connect(lambda e=entry: self.entry_chosen.emit(e.entry.key))
            self._entries.append(entry)
            self._row.insertWidget(self._row.count() - 1, entry)
        for i, widget in enumerate(self._entries):
            widget.setVisible(i < len(bar.entries))
            if i < len(bar.entries):
                widget.show_entry(bar.entries[i])
        self._fit()

    def _fit(self) -> None:
        """Where there is no room for all words, the longest give way first."""
        shown = self._entries[: len(self._bar.entries)]
        room = self._keys.width() - self._row.spacing() * (len(shown) + 1)
        most = widest([e.wanted for e in shown], room)
        for entry in shown:
            entry.setMaximumWidth(max(min(entry.wanted, most), entry.minimumSizeHint().width()))

    def changeEvent(self, event: QEvent) -> None:
        """The keys stand beside the title, which stands where reading begins."""
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._align()
        super().changeEvent(event)

    def _align(self) -> None:
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self._row.setStretch(0, int(rtl))
        self._row.setStretch(self._row.count() - 1, int(not rtl))

    @property
    def bar(self) -> Bar:
        """What is shown."""
        return self._bar

    def entries(self) -> list[QAbstractButton]:
        """The buttons on show, in the order of the keys."""
        return list(self._entries[: len(self._bar.entries)])


def widest(wanted: Sequence[int], room: int) -> int:
    """The width that none may be wider than so that all fit into the room, in pixels."""
    left = room
    for n, width in enumerate(sorted(wanted)):
        share = left // (len(wanted) - n)
        if width > share:
            return max(share, 0)
        left -= width
    return max(wanted, default=0)


class _Keys(QWidget):
    """Tells how much room there is."""

    resized = Signal()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()


class _Entry(QAbstractButton):
    """The key in a small frame, then what it does; never takes the keyboard."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        self.entry = BarEntry("", "")

    def show_entry(self, entry: BarEntry) -> None:
        if entry == self.entry:
            return
        self.entry = entry
        self.setText(entry.text)
        self.setAccessibleName(f"{entry.key} {entry.text}")
        self.setToolTip(own_way(entry.text))
        self.updateGeometry()
        self.update()

    @property
    def wanted(self) -> int:
        """The width that all of the words need."""
        return 8 + 18 + GAP + self.fontMetrics().horizontalAdvance(self.entry.text) + 9

    def sizeHint(self) -> QSize:
        return QSize(self.wanted, 28)

    def minimumSizeHint(self) -> QSize:
        return QSize(8 + 18 + 8, 28)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_on(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(Qt.PenStyle.NoPen)
        if self.entry.checked or self.underMouse() or self.isDown():
            painter.setBrush(QColor(theme.chosen if self.entry.checked or self.isDown() else theme.hover))
            painter.drawRoundedRect(box, 5, 5)
        key = QRectF(8, (self.height() - 18) / 2, 18, 18)
        color = QColor(self.entry.color or theme.muted)
        painter.setBrush(QColor(theme.raised))
        painter.setPen(QPen(color, 1.2))
        painter.drawRoundedRect(key.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        font = QFont(self.font())
        font.setBold(True)
        font.setPointSizeF(self.font().pointSizeF() * 0.9)
        painter.setFont(font)
        painter.setPen(QColor(theme.text))
        painter.drawText(key, Qt.AlignmentFlag.AlignCenter, self.entry.key.replace("-", "−"))
        painter.setFont(self.font())
        room = QRectF(key.right() + GAP, 0, self.width() - key.right() - GAP - 5, self.height())
        words = self.fontMetrics().elidedText(
            own_way(self.entry.text), Qt.TextElideMode.ElideRight, int(room.width()) + 1
        )
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), words)
        painter.end()
