"""The rows of the document list: a model to sift, and how a row is painted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from annotator.model import State
from annotator.text import fold
from ui.theme import Theme, theme_on
from ui.words import digits, isolated, number, state_words

if TYPE_CHECKING:
    from storage.documents import Listed

Index = QModelIndex | QPersistentModelIndex
HEIGHT = 46


class DocumentRows(QAbstractListModel):
    """The documents that match the search box."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.documents: list[Listed] = []
        self.current = ""
        self._row: dict[str, int] = {}
        self._folded: dict[str, str] = {}

    def show(self, listing: list[Listed], needle: str, current: str) -> None:
        """Only those whose title, id or source holds the needle, folded."""
        wanted = fold(needle.strip()).text
        found = [d for d in listing if wanted in self._searched(d)] if wanted else listing
        if found == self.documents and current == self.current:
            return
        same = [d.id for d in found] == [d.id for d in self.documents]
        if not same:
            self.beginResetModel()
        self.documents, self.current = list(found), current
        self._row = {d.id: i for i, d in enumerate(found)}
        if not same:
            self.endResetModel()
        elif found:
            self.dataChanged.emit(self.index(0), self.index(len(found) - 1))

    def _searched(self, document: Listed) -> str:
        text = f"{document.title}\n{document.id}\n{document.source}"
        if text not in self._folded:
            self._folded[text] = fold(text).text
        return self._folded[text]

    def index_of(self, id: str) -> QModelIndex:
        """Where a document stands; invalid when it is not on show."""
        row = self._row.get(id)
        return QModelIndex() if row is None else self.index(row)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """How many match."""
        return 0 if parent.isValid() else len(self.documents)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The title; a tool tip and what screen readers say."""
        document = self.documents[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return document.title or document.id
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            parts = [document.title or document.id, state_words(document.status.state), counts(document)]
            if document.status.flagged:
                parts.append(f"⚑ {document.status.note}")
            return " · ".join(p for p in parts if p)
        return None


def counts(document: Listed) -> str:
    """What the second line of a row says."""
    parts = [isolated(digits(document.date))] if document.date else []
    if document.undecided:
        words = QCoreApplication.translate("documents", "{0} · {1} undecided")
        parts.append(words.format(number(document.annotations), number(document.undecided)))
    else:
        words = QCoreApplication.translate("documents", "annotations: {0}")
        parts.append(words.format(number(document.annotations)))
    return " · ".join(parts)


class Painted(QStyledItemDelegate):
    """State as a shape, title, and what is in it; the document on show has a bar at its start."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Rows are alike."""
        return QSize(80, HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Mirrored by hand: a delegate's rectangle is not."""
        model = index.model()
        assert isinstance(model, DocumentRows)
        document = model.documents[index.row()]
        theme = theme_on(self._view)
        rect = option.rect
        state = option.state
        rtl = self._view.layoutDirection() == Qt.LayoutDirection.RightToLeft
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        current = document.id == model.current
        if current or state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(theme.chosen if current else theme.hover))
        elif state & QStyle.StateFlag.State_Selected and self._view.hasFocus():
            painter.fillRect(rect, QColor(theme.hover))
        if state & QStyle.StateFlag.State_Selected and self._view.hasFocus():
            painter.setPen(QPen(QColor(theme.accent), 1))
            painter.drawRect(rect.adjusted(0, 0, -1, -1))
        if current:
            painter.fillRect(_placed(rect, 0, 3, rtl=rtl), QColor(theme.accent))
        paint_state(painter, QRectF(_placed(rect, 12, 14, rtl=rtl)), document.status.state, theme)
        flag = 18 if document.status.flagged else 0
        words = _placed(rect, 34, rect.width() - 44 - flag, rtl=rtl)
        self._write(painter, words, document, theme, rtl=rtl)
        if flag:
            painter.setPen(QColor(theme.warning))
            painter.drawText(_placed(rect, rect.width() - 26, 16, rtl=rtl), Qt.AlignmentFlag.AlignCenter, "⚑")
        painter.restore()

    def _write(self, painter: QPainter, words: QRect, document: Listed, theme: Theme, *, rtl: bool) -> None:
        side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        flags = int(side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute)
        font = QFont(self._view.font())
        for text, color, top, scale in (
            (isolated(document.title or document.id), theme.text, 3, 1.0),
            (counts(document), theme.muted, 23, 0.9),
        ):
            font.setPointSizeF(self._view.font().pointSizeF() * scale)
            painter.setFont(font)
            painter.setPen(QColor(color))
            line = QRect(words.left(), words.top() + top, words.width(), 20)
            elided = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, words.width())
            painter.drawText(line, flags, elided)


def _placed(rect: QRect, start: int, width: int, *, rtl: bool) -> QRect:
    """A part of a row, `start` pixels from where reading begins."""
    left = rect.right() + 1 - start - width if rtl else rect.left() + start
    return QRect(left, rect.top(), width, rect.height())


def paint_state(painter: QPainter, box: QRectF, state: State, theme: Theme) -> None:
    """New: a ring; in progress: half filled; done: filled with a tick; skipped: a ring with a dash."""
    circle = QRectF(0, 0, 12, 12)
    circle.moveCenter(box.center())
    color = QColor({State.DONE: theme.good, State.IN_PROGRESS: theme.accent}.get(state, theme.muted))
    painter.setPen(QPen(color, 1.4))
    painter.setBrush(color if state is State.DONE else Qt.BrushStyle.NoBrush)
    painter.drawEllipse(circle)
    if state is State.IN_PROGRESS:
        painter.setBrush(color)
        painter.drawPie(circle, -90 * 16, -180 * 16)
    elif state is State.DONE:
        painter.setPen(QPen(QColor(theme.paper), 1.6))
        painter.drawPolyline([circle.center() + QPointF(x, y) for x, y in ((-3, 0), (-1, 2.5), (3, -2.5))])
    elif state is State.SKIPPED:
        painter.drawLine(circle.center() - QPointF(3, 0), circle.center() + QPointF(3, 0))
    painter.setBrush(Qt.BrushStyle.NoBrush)
