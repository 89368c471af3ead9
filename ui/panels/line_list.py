"""A list of lines with a number, a sign, words and a detail: roles, fillers, links."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import (
    QListView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ui.parts import key_of
from ui.theme import theme_on
from ui.words import number

if TYPE_CHECKING:
    from collections.abc import Sequence

Index = QModelIndex | QPersistentModelIndex
HEIGHT = 28
DETAIL = 18  # a second line
START = 34  # where the words begin


@dataclass(frozen=True, slots=True)
class Line:
    """`tone` is `plain`, `muted`, `warning`, `good` or `accent`: the color of sign and words.

    `sign` stands between name and words; `below` is a second, smaller line.
    """

    name: str
    number: int = 0
    sign: str = ""
    words: str = ""
    tone: str = "plain"
    below: str = ""
    lit: bool = False
    standing: bool = False
    color: str = ""


class _Lines(QAbstractListModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.lines: list[Line] = []

    def show(self, lines: list[Line]) -> None:
        self.beginResetModel()
        self.lines = lines
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        line = self.lines[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            parts = [number(line.number) if line.number else "", line.name, line.sign, line.words]
            return " ".join(p for p in parts if p) + (f"\n{line.below}" if line.below else "")
        return None


class LineList(QListView):
    """As tall as its lines; a click or Enter chooses, Delete takes out. Keys only when entered."""

    line_chosen = Signal(int)
    line_deleted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = _Lines(self)
        self.setModel(self._lines)
        self.setItemDelegate(_Painted(self))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.clicked.connect(lambda index: self.line_chosen.emit(index.row()))

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Other lines; the list hides when there are none."""
        if list(lines) != self._lines.lines:
            at = self.currentIndex().row()
            self._lines.show(list(lines))
            self.setFixedHeight(sum(HEIGHT + (DETAIL if x.below else 0) for x in lines) + 2)
            if self.hasFocus() and lines:
                self.setCurrentIndex(self._lines.index(max(0, min(at, len(lines) - 1))))
        self.setVisible(bool(lines))

    def lines(self) -> list[Line]:
        """What is shown."""
        return list(self._lines.lines)

    def event(self, event: QEvent) -> bool:
        """Enter and Delete act on the line that the arrows stand on."""
        key = key_of(event)
        if key is not None and self.currentIndex().isValid():
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.line_chosen.emit(self.currentIndex().row())
                return True
            if key == Qt.Key.Key_Delete:
                self.line_deleted.emit(self.currentIndex().row())
                return True
        return super().event(event)


class _Painted(QStyledItemDelegate):
    def __init__(self, view: LineList) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        line = self._view.lines()[index.row()]
        return QSize(80, HEIGHT + (DETAIL if line.below else 0))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        assert isinstance(model, _Lines)
        line = model.lines[index.row()]
        theme = theme_on(self._view)
        rect: QRect = option.rect
        state = option.state
        rtl = self._view.layoutDirection() == Qt.LayoutDirection.RightToLeft
        tones = {
            "muted": theme.muted, "warning": theme.warning, "good": theme.good, "accent": theme.accent,
        }  # fmt: skip
        color = QColor(tones.get(line.tone, theme.text))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        keyed = bool(state & QStyle.StateFlag.State_Selected) and self._view.hasFocus()
        if line.lit or line.standing:
            painter.fillRect(rect, QColor(theme.chosen))
        elif state & QStyle.StateFlag.State_MouseOver or keyed:
            painter.fillRect(rect, QColor(theme.hover))
        if line.standing or keyed:
            painter.setPen(QPen(QColor(theme.accent), 1.2))
            painter.drawRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5))
        self._tag(painter, rect, line, rtl=rtl)
        self._write(painter, rect, line, color, QColor(theme.text), QColor(theme.muted), rtl=rtl)
        painter.restore()

    def _tag(self, painter: QPainter, rect: QRect, line: Line, *, rtl: bool) -> None:
        """Numbers are square, as in the report: a number is never a label."""
        theme = theme_on(self._view)
        x = rect.right() - 10 - 17 if rtl else rect.left() + 10
        box = QRectF(x, rect.top() + (HEIGHT - 17) / 2, 17, 17)
        if line.color:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(line.color))
            painter.drawEllipse(box.center(), 4.5, 4.5)
        elif line.number:
            painter.setPen(QPen(QColor(theme.accent if line.lit else theme.edge), 1.1))
            painter.setBrush(QColor(theme.raised))
            painter.drawRoundedRect(box, 2, 2)
            font = QFont(self._view.font())
            font.setPointSizeF(font.pointSizeF() * 0.85)
            painter.setFont(font)
            painter.setPen(QColor(theme.text))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(line.number))

    def _write(
        self,
        painter: QPainter,
        rect: QRect,
        line: Line,
        color: QColor,
        text: QColor,
        muted: QColor,
        *,
        rtl: bool,
    ) -> None:
        side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        flags = int(side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute)
        font = self._view.font()
        painter.setFont(font)
        metrics = painter.fontMetrics()
        at, room = START, rect.width() - START - 8
        for words, pen in ((line.name, text), (line.sign, color), (line.words, color)):
            if not words or room < 12:
                continue
            shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)
            width = metrics.horizontalAdvance(shown)
            x = rect.right() + 1 - at - width if rtl else rect.left() + at
            painter.setPen(pen)
            painter.drawText(QRect(x, rect.top(), width + 1, HEIGHT), flags, shown)
            at, room = at + width + 7, room - width - 7
        if line.below:
            small = QFont(font)
            small.setPointSizeF(font.pointSizeF() * 0.88)
            painter.setFont(small)
            painter.setPen(muted)
            width = rect.width() - START - 8
            x = rect.left() + 8 if rtl else rect.left() + START
            shown = painter.fontMetrics().elidedText(line.below, Qt.TextElideMode.ElideRight, width)
            painter.drawText(QRect(x, rect.top() + HEIGHT - 5, width, DETAIL), flags, shown)
