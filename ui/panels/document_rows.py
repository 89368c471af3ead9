"""The rows of the document list: a model to sift, and how a row is painted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPointF,
    QRect,
    QRectF,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QStyle

from annotator.model import State
from ui.panels.painted import Index, PaintedRows
from ui.words import digits, isolated, joined, number, state_words

if TYPE_CHECKING:
    from storage.documents import Listed
    from ui.theme import Theme


class DocumentRows(QAbstractListModel):
    """The documents that match the search box."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.documents: list[Listed] = []
        self.current = ""
        self._row: dict[str, int] = {}

    def show(self, found: list[Listed]) -> None:
        """These, in their order."""
        if found == self.documents:
            return
        same = [d.id for d in found] == [d.id for d in self.documents]
        if not same:
            self.beginResetModel()
        self.documents = list(found)
        self._row = {d.id: i for i, d in enumerate(found)}
        if not same:
            self.endResetModel()
        elif found:
            self.dataChanged.emit(self.index(0), self.index(len(found) - 1))

    def mark(self, id: str) -> None:
        """Another document is on show."""
        before, self.current = self.current, id
        for index in map(self.index_of, (before, id)):
            if index.isValid():
                self.dataChanged.emit(index, index)

    def renew(self, fresh: dict[str, Listed]) -> None:
        """Other counts for some of the documents, by id."""
        for row in (self._row[id] for id in fresh if id in self._row):
            self.documents[row] = fresh[self.documents[row].id]
            self.dataChanged.emit(self.index(row), self.index(row))

    def index_of(self, id: str) -> QModelIndex:
        """Where a document stands; invalid when it is not on show."""
        row = self._row.get(id)
        return QModelIndex() if row is None else self.index(row)

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """How many match."""
        return 0 if parent.isValid() else len(self.documents)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The title; a tool tip and what screen readers say."""
        document = self.documents[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return document.title or document.id
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            title = isolated(document.title or document.id)
            parts = [title, state_words(document.status.state), counts(document)]
            if document.status.flagged:
                parts.append(f"⚑ {isolated(document.status.note)}")
            return joined(p for p in parts if p)
        return None


def counts(document: Listed) -> str:
    """What the second line of a row says; what it has no room for is the date."""
    parts = []
    if document.undecided:
        words = QCoreApplication.translate("documents", "annotations: {0}, undecided: {1}")
        parts.append(words.format(number(document.annotations), number(document.undecided)))
    else:
        words = QCoreApplication.translate("documents", "annotations: {0}")
        parts.append(words.format(number(document.annotations)))
    parts += [isolated(digits(document.date))] if document.date else []
    return joined(parts)


class Painted(PaintedRows):
    """State as a shape, title, and what is in it; the document on show has a bar at its start."""

    height = 46

    def draw(self, painter: QPainter, rect: QRect, state: QStyle.StateFlag, index: Index) -> None:
        """What the keyboard stands on has a frame."""
        model = index.model()
        assert isinstance(model, DocumentRows)
        document, theme = model.documents[index.row()], self.theme
        current = document.id == model.current
        keyed = bool(state & QStyle.StateFlag.State_Selected) and self.view.hasFocus()
        if current or keyed or state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(theme.chosen if current else theme.hover))
        if keyed:
            painter.setPen(QPen(QColor(theme.accent), 1))
            painter.drawRect(rect.adjusted(0, 0, -1, -1))
        if current:
            painter.fillRect(self.placed(rect, 0, 3), QColor(theme.accent))
        paint_state(painter, QRectF(self.placed(rect, 12, 14)), document.status.state, theme)
        flag = 18 if document.status.flagged else 0
        words, font = self.placed(rect, 34, rect.width() - 44 - flag), QFont(painter.font())
        if flag:
            painter.setPen(QColor(theme.warning))
            painter.drawText(self.placed(rect, rect.width() - 26, 16), Qt.AlignmentFlag.AlignCenter, "⚑")
        for text, color, top, scale in (
            (isolated(document.title or document.id), theme.text, 3, 1.0),
            (counts(document), theme.muted, 23, 0.9),
        ):
            font.setPointSizeF(self.view.font().pointSizeF() * scale)
            painter.setFont(font)
            self.write(painter, QRect(words.left(), words.top() + top, words.width(), 20), text, color)


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
