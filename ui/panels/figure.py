"""A widget that is painted on paper and read with the keyboard: what the plots share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import Theme, theme_on

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent


def paint_empty(painter: QPainter, place: QRect, words: str, theme: Theme) -> None:
    """A quiet line in the middle of what has nothing to show."""
    painter.setPen(QColor(theme.muted))
    how = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
    painter.drawText(place.adjusted(16, 8, -16, -8), how, words)


class Figure(QWidget):
    """Runs the way the window is read; a frame shows where the keyboard is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @property
    def rtl(self) -> bool:
        """Whether reading begins at the right."""
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def field(self) -> QRectF:
        """Where the figure itself is painted, without what stands around it."""
        raise NotImplementedError

    def along(self, share: float) -> float:
        """Where a share of the way from where reading begins lies in the field, in pixels."""
        field = self.field()
        return field.left() + (1 - share if self.rtl else share) * field.width()

    def draw(self, painter: QPainter, theme: Theme) -> None:
        """All of it, on the paper."""
        raise NotImplementedError

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paper, figure, frame."""
        del event
        theme, painter = theme_on(self), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(theme.paper))
        self.draw(painter, theme)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(theme.accent), 1))
            painter.drawRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))
        painter.end()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The frame comes."""
        self.update()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The frame goes."""
        self.update()
        super().focusOutEvent(event)
