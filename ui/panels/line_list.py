"""A list of lines with a number, a sign, words and a detail: roles, fillers, links."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QObject, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QListView, QSizePolicy, QStyle, QStyleOptionViewItem, QWidget

from ui.panels.painted import TAG, Index, PaintedRows, dot
from ui.parts import key_of
from ui.words import number, own_way

if TYPE_CHECKING:
    from collections.abc import Sequence

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

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        line = self.lines[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            parts = [number(line.number) if line.number else "", *map(own_way, _said(line))]
            return " ".join(p for p in parts if p) + (f"\n{own_way(line.below)}" if line.below else "")
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
            self.setFixedHeight(sum(map(_height, lines)) + 2)
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


class _Painted(PaintedRows):
    height = 28

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(80, _height(_line(index)))

    def draw(self, painter: QPainter, rect: QRect, state: QStyle.StateFlag, index: Index) -> None:
        line, theme = _line(index), self.theme
        keyed = bool(state & QStyle.StateFlag.State_Selected) and self.view.hasFocus()
        if line.lit or line.standing:
            painter.fillRect(rect, QColor(theme.chosen))
        elif state & QStyle.StateFlag.State_MouseOver or keyed:
            painter.fillRect(rect, QColor(theme.hover))
        if line.standing or keyed:
            painter.setPen(QPen(QColor(theme.accent), 1.2))
            painter.drawRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5))
        upper = QRect(rect.left(), rect.top(), rect.width(), HEIGHT)
        sign = self.placed(upper, 10, TAG)
        if line.color:
            dot(painter, QRectF(sign).center(), line.color)
        elif line.number:
            self.tag(painter, sign, line.number, theme.accent if line.lit else theme.edge)
        color = theme.text if line.tone == "plain" else getattr(theme, line.tone)
        at, room = START, rect.width() - START - 8
        for words, pen in zip(_said(line), (theme.text, color, color), strict=True):
            if words and room >= 12:
                width = min(painter.fontMetrics().horizontalAdvance(words) + 1, room)
                self.write(painter, self.placed(upper, at, width), words, pen)
                at, room = at + width + 6, room - width - 6
        if line.below:
            small = QFont(self.view.font())
            small.setPointSizeF(small.pointSizeF() * 0.88)
            painter.setFont(small)
            beneath = self.placed(rect, START, rect.width() - START - 8)
            beneath = QRect(beneath.left(), rect.top() + HEIGHT - 5, beneath.width(), DETAIL)
            self.write(painter, beneath, line.below, theme.muted)


def _line(index: Index) -> Line:
    model = index.model()
    assert isinstance(model, _Lines)
    return model.lines[index.row()]


def _said(line: Line) -> tuple[str, str, str]:
    return line.name, line.sign, line.words


def _height(line: Line) -> int:
    return HEIGHT + (DETAIL if line.below else 0)
