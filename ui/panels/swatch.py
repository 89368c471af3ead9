"""A small round of a label's color before its name in a table."""

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QStyleOptionViewItem

from ui.panels.cells import Cells
from ui.panels.painted import Index

ROOM = 16


class Swatch(Cells):
    """Paints the decoration, when it is a color, as a dot at the start of the cell."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The dot beside the words as they are always drawn."""
        color = index.data(Qt.ItemDataRole.DecorationRole)
        super().paint(painter, option, index)
        if not isinstance(color, QColor):
            return
        rect = option.rect
        rtl = option.direction == Qt.LayoutDirection.RightToLeft
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        x = rect.right() - 9 if rtl else rect.left() + 10
        painter.drawEllipse(QPointF(x, rect.center().y() + 0.5), 4, 4)
        painter.restore()

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """No square of Qt's own; the words make room for the dot."""
        super().initStyleOption(option, index)
        if isinstance(index.data(Qt.ItemDataRole.DecorationRole), QColor):
            blank = QPixmap(ROOM - 6, 1)
            blank.fill(Qt.GlobalColor.transparent)
            option.icon = QIcon(blank)
            option.decorationSize = QSize(ROOM - 6, 1)
