"""The choices of a list: which match what was typed, and how a row is painted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from annotator.text import fold
from ui.desk import Choice
from ui.keys import printed
from ui.theme import theme_on

if TYPE_CHECKING:
    from collections.abc import Sequence

Index = QModelIndex | QPersistentModelIndex
HEIGHT = 30
NEW = "\x00new"  # the id of the row that offers to make what was typed
_TO_ARABIC = {k.lower(): printed(k, arabic=True) for k in "QWERTYUIOP[]ASDFGHJKL;'ZXCVBNM,./`"}
_TO_LATIN = {a: k for k, a in _TO_ARABIC.items()}


def in_other_layout(text: str) -> str:
    """The same keys as the other keyboard layout prints them: `aow` is «شخص», «حثق» is `per`."""
    latin = text.replace("لا", "b")
    if any("\u0600" <= c <= "\u06ff" for c in text):
        return "".join(_TO_LATIN.get(c, c) for c in latin)
    return "".join(_TO_ARABIC.get(c, c) for c in text.lower())


class Choices(QAbstractListModel):
    """The choices that match; those that begin with what was typed come first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.shown: list[Choice] = []
        self.language = "en"
        self._all: list[Choice] = []
        self._folded: list[str] = []

    def set_choices(self, choices: Sequence[Choice], language: str) -> None:
        """Other choices, in their order."""
        self._all, self.language = list(choices), language
        self._folded = [fold("\n".join((c.ar, c.en, c.id, c.detail))).text for c in choices]
        self.filter("")

    def filter(self, text: str, new: str = "") -> None:
        """In Arabic or English, folded; when nothing matches, the same keys in the other layout.

        `new` are the words of a last row for a name that no choice has; `{0}` is the name.
        """
        found = self._matching(text)
        if not found and text.strip():
            found = self._matching(in_other_layout(text))
        if new and text.strip() and not self._has(text):
            words = new.format(text.strip())
            found = [*found, Choice(NEW, words, words)]
        self.beginResetModel()
        self.shown = found
        self.endResetModel()

    def _has(self, text: str) -> bool:
        wanted = fold(text.strip()).text
        return any(wanted in (fold(n).text for n in (c.ar, c.en, c.id)) for c in self._all)

    def _matching(self, text: str) -> list[Choice]:
        wanted = fold(text.strip()).text
        if not wanted:
            return list(self._all)
        ranked = []
        for i, (choice, folded) in enumerate(zip(self._all, self._folded, strict=True)):
            at = folded.find(wanted)
            if at >= 0:
                starts = at == 0 or folded[at - 1] in "\n "
                ranked.append((not starts, i, choice))
        return [choice for _, _, choice in sorted(ranked, key=lambda r: r[:2])]

    def words(self, choice: Choice) -> str:
        """In the language of the interface."""
        return (choice.ar or choice.en) if self.language == "ar" else (choice.en or choice.ar)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """How many match."""
        return 0 if parent.isValid() else len(self.shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The words; with its detail for screen readers."""
        choice = self.shown[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self.words(choice)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self.words(choice)} {choice.detail}".strip()
        return None


class Painted(QStyledItemDelegate):
    """The digit that chooses it, its color, its words, and the detail at the far side."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Rows are alike."""
        return QSize(80, HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Mirrored by hand: a delegate's rectangle is not."""
        model = index.model()
        assert isinstance(model, Choices)
        choice = model.shown[index.row()]
        theme = theme_on(self._view)
        rect: QRect = option.rect
        state = option.state
        rtl = self._view.layoutDirection() == Qt.LayoutDirection.RightToLeft

        def placed(start: int, width: int) -> QRect:
            left = rect.right() + 1 - start - width if rtl else rect.left() + start
            return QRect(left, rect.top(), width, rect.height())

        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.chosen if state & QStyle.StateFlag.State_Selected else theme.hover))
            painter.drawRoundedRect(QRectF(rect), 5, 5)
        if index.row() < 9:
            _number(
                painter, QRectF(placed(8, 18)), str(index.row() + 1), QColor(theme.edge), QColor(theme.text)
            )
        at = 36
        if choice.color:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(choice.color))
            painter.drawEllipse(QRectF(placed(at, 10)).center(), 4.5, 4.5)
            at += 18
        painter.setFont(self._view.font())
        metrics = painter.fontMetrics()
        detail = metrics.elidedText(choice.detail, Qt.TextElideMode.ElideRight, rect.width() // 2)
        right = metrics.horizontalAdvance(detail) + (10 if detail else 0)
        start = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        end = Qt.AlignmentFlag.AlignLeft if rtl else Qt.AlignmentFlag.AlignRight
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        room = placed(at, rect.width() - at - right - 10)
        painter.setPen(QColor(theme.text))
        words = metrics.elidedText(model.words(choice), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, int(start | middle), words)
        painter.setPen(QColor(theme.muted))
        painter.drawText(placed(rect.width() - right - 8, right), int(end | middle), detail)
        painter.restore()


def _number(painter: QPainter, room: QRectF, digit: str, edge: QColor, text: QColor) -> None:
    box = QRectF(0, 0, 17, 17)
    box.moveCenter(room.center())
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(edge, 1.1))
    painter.drawRoundedRect(box, 3, 3)
    font = QFont(painter.font())
    font.setPointSizeF(max(7.0, font.pointSizeF() * 0.85))
    painter.setFont(font)
    painter.setPen(text)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, digit)
