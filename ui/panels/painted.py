"""Rows of lists that are painted by hand: what all of them share."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.theme import Theme, theme_on
from ui.words import own_way

Index = QModelIndex | QPersistentModelIndex
TAG = 17  # pixels of the square of a number


class PaintedRows(QStyledItemDelegate):
    """Rows of one height, mirrored by hand: a delegate's rectangle is not."""

    height = 30  # pixels

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self.view = view

    @property
    def theme(self) -> Theme:
        """Of the view at the moment."""
        return theme_on(self.view)

    @property
    def rtl(self) -> bool:
        """Whether rows begin at the right."""
        return self.view.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Rows are alike."""
        return QSize(80, self.height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The painter is as it was afterwards."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self.view.font())
        self.draw(painter, option.rect, option.state, index)
        painter.restore()

    def draw(self, painter: QPainter, rect: QRect, state: QStyle.StateFlag, index: Index) -> None:
        """One row in its rectangle."""
        raise NotImplementedError

    def placed(self, rect: QRect, start: int, width: int) -> QRect:
        """A part of a row, `start` pixels from where reading begins."""
        left = rect.right() + 1 - start - width if self.rtl else rect.left() + start
        return QRect(left, rect.top(), width, rect.height())

    def write(self, painter: QPainter, room: QRect, words: str, color: str, *, far: bool = False) -> None:
        """Words on one line, each by its own first letter, cut off where the room ends; `far`: at the other
        side of the room."""
        side = Qt.AlignmentFlag.AlignRight if self.rtl != far else Qt.AlignmentFlag.AlignLeft
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        painter.setPen(QColor(color))
        shown = painter.fontMetrics().elidedText(own_way(words), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, int(side | middle), shown)

    def tag(self, painter: QPainter, room: QRect, number: int | str, edge: str) -> None:
        """Numbers are square, as in the report: a number is never a label."""
        box = QRectF(0, 0, TAG, TAG)
        box.moveCenter(QRectF(room).center())
        painter.setPen(QPen(QColor(edge), 1.1))
        painter.setBrush(QColor(self.theme.raised))
        painter.drawRoundedRect(box, 2, 2)
        whole, small = painter.font(), QFont(painter.font())
        small.setPointSizeF(max(7.0, small.pointSizeF() * 0.85))
        painter.setFont(small)
        painter.setPen(QColor(self.theme.text))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(number))
        painter.setFont(whole)


def dot(painter: QPainter, at: QPointF, color: str) -> None:
    """The color of a label."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(color))
    painter.drawEllipse(at, 4.5, 4.5)
