"""Hits of a search as lines: a tick, the words with what stands before and after them, what is there."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from annotator.alike import Standing, standing
from annotator.text import DROPPED, fold
from ui.actions import QT_TRANSLATE_NOOP
from ui.theme import theme_on

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from storage.search import Hit

Index = QModelIndex | QPersistentModelIndex
HEIGHT, TICK, THERE, TITLE = 30, 34, 220, 150
ZWJ = "\u200d"  # letters on both sides of an edge keep their joined shapes
SIGNS = {
    Standing.SAME: ("=", QT_TRANSLATE_NOOP("kwic", "already {0}")),
    Standing.OTHER: ("≠", QT_TRANSLATE_NOOP("kwic", "is {0}")),
    Standing.CROSSES: ("×", QT_TRANSLATE_NOOP("kwic", "crosses {0}")),
    Standing.NESTED: ("⊂", QT_TRANSLATE_NOOP("kwic", "shares words with {0}")),
}
ORDERS = ("place", "before", "after")


class Hits(QAbstractListModel):
    """The hits, which of them are ticked, and in which order they stand.

    `ticks_by` says of a hit and how it stands whether it is ticked until a person says otherwise.
    """

    ticked = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.hits: list[Hit] = []
        self.name = ""
        self.named: Callable[[str], str] = str
        self.ticks_by: Callable[[Hit, Standing], bool] = lambda _hit, _standing: False
        self._found: list[Hit] = []
        self._order = "place"
        self._said: dict[tuple[str, int, int], bool] = {}

    # ---- hits ----

    def clear(self) -> None:
        """None."""
        self.beginResetModel()
        self.hits, self._found = [], []
        self.endResetModel()

    def add(self, hits: Sequence[Hit]) -> None:
        """Further hits at the end; put in order only when they are all there."""
        if hits:
            self.beginInsertRows(QModelIndex(), len(self.hits), len(self.hits) + len(hits) - 1)
            self._found += hits
            self.hits += hits
            self.endInsertRows()

    def sort_by(self, order: str) -> None:
        """One of ORDERS."""
        self._order = order
        self.beginResetModel()
        key = {"before": words_before, "after": words_after}.get(order)
        self.hits = sorted(self._found, key=key) if key else list(self._found)
        self.endResetModel()

    def settle(self) -> None:
        """All hits are there."""
        if self._order != "place":
            self.sort_by(self._order)

    # ---- ticks ----

    def standing(self, hit: Hit) -> tuple[Standing, str]:
        """How it stands to what the annotator has there, and the name of that."""
        return standing(hit.words, self.name, hit.own)

    def is_ticked(self, hit: Hit) -> bool:
        """By the person, else by what is there."""
        said = self._said.get(place_of(hit))
        return self.ticks_by(hit, self.standing(hit)[0]) if said is None else said

    def tick(self, rows: Sequence[int], *, on: bool) -> None:
        """Set or take away."""
        for row in rows:
            self._said[place_of(self.hits[row])] = on
        self.refresh()

    def forget_ticks(self) -> None:
        """Ticked is again what is ticked by itself."""
        self._said.clear()
        self.refresh()

    def chosen(self) -> list[Hit]:
        """The ticked ones, in the order in which they were found."""
        return [h for h in self._found if self.is_ticked(h)]

    def refresh(self) -> None:
        """Other ticks, or another name: every line may look different."""
        if self.hits:
            self.dataChanged.emit(self.index(0), self.index(len(self.hits) - 1))
        self.ticked.emit()

    # ---- Qt ----

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """As many as there are hits."""
        return 0 if parent.isValid() else len(self.hits)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The whole line, for screen readers and tool tips."""
        hit = self.hits[index.row()]
        if role == Qt.ItemDataRole.CheckStateRole:
            return None  # painted by hand
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            line = " ".join(f"{hit.before}[{hit.text}]{hit.after}".split())
            return f"{line}\n{hit.title or hit.document}"
        if role == Qt.ItemDataRole.AccessibleTextRole:
            mark = "✓ " if self.is_ticked(hit) else ""
            return f"{mark}{hit.text} {self.words_there(hit)} {hit.title}".strip()
        return None

    def words_there(self, hit: Hit) -> str:
        """What is on these words already, with a sign; empty when nothing is."""
        here, name = self.standing(hit)
        if here is Standing.FREE:
            if hit.span is None:
                return ""
            return f"{self.named(hit.span.name)} · {hit.annotator}"
        sign, words = SIGNS[here]
        said = QCoreApplication.translate("kwic", words).format(self.named(name))
        return f"{sign} {said}"


def words_before(hit: Hit) -> list[str]:
    """Sort key: the nearest word first."""
    return _folded(hit.before)[::-1]


def words_after(hit: Hit) -> list[str]:
    """Sort key."""
    return _folded(hit.after)


def _folded(text: str) -> list[str]:
    return re.findall(r"\w+", fold(DROPPED.sub("", text)).text)


def place_of(hit: Hit) -> tuple[str, int, int]:
    """By which a hit is known again after another search."""
    return hit.document, hit.words.start, hit.words.end


def is_rtl(text: str) -> bool:
    """By its first strong letter."""
    first = next((c for c in text if c.isalpha()), "ا")
    return "\u0590" <= first <= "\u08ff" or "\ufb1d" <= first <= "\ufefc" or first >= "\U0001ee00"


class KeywordLines(QStyledItemDelegate):
    """Tick, keyword in its context, what is there, document. The keywords stand under one another; the
    lines run in the direction of their text whatever that of the window."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Rows are alike."""
        return QSize(200, HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Mirrored by hand: a delegate's rectangle is not."""
        model = index.model()
        assert isinstance(model, Hits)
        hit = model.hits[index.row()]
        theme = theme_on(self._view)
        rect: QRect = option.rect
        rtl = self._view.layoutDirection() == Qt.LayoutDirection.RightToLeft

        def placed(start: int, width: int) -> QRect:
            left = rect.right() + 1 - start - width if rtl else rect.left() + start
            return QRect(left, rect.top(), width, rect.height())

        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(theme.chosen))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(theme.hover))
        painter.setPen(QColor(theme.line))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        _tick(painter, placed(0, TICK), on=model.is_ticked(hit), edge=theme.muted, accent=theme.accent)
        width = rect.width()
        title = min(TITLE, width // 6)
        there = min(THERE, width // 5)
        room = width - TICK - there - title - 24
        painter.setFont(self._view.font())
        _keyword(painter, placed(TICK, room), hit, QColor(theme.text), QColor(theme.muted))
        here, _ = model.standing(hit)
        warn = here in (Standing.OTHER, Standing.CROSSES)
        start = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        flags = int(start | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute)
        painter.setLayoutDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
        for at, wide, words, color in (
            (TICK + room + 12, there, model.words_there(hit), theme.warning if warn else theme.muted),
            (TICK + room + 18 + there, title, hit.title or hit.document, theme.muted),
        ):
            painter.setPen(QColor(color))
            shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, wide)
            painter.drawText(placed(at, wide), flags, shown)
        painter.restore()


def _tick(painter: QPainter, room: QRect, *, on: bool, edge: str, accent: str) -> None:
    box = QRectF(0, 0, 15, 15)
    box.moveCenter(QRectF(room).center())
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(accent if on else edge), 1.2))
    painter.drawRoundedRect(box, 3, 3)
    if on:
        painter.setPen(QPen(QColor(accent), 2))
        x, y = box.x(), box.y()
        painter.drawLine(int(x + 3), int(y + 8), int(x + 6), int(y + 11))
        painter.drawLine(int(x + 6), int(y + 11), int(x + 12), int(y + 4))


def _keyword(painter: QPainter, room: QRect, hit: Hit, strong: QColor, weak: QColor) -> None:
    """The words in the middle, bold; what is too long is cut off at the far ends."""
    before, words, after = _joined(hit)
    rtl = is_rtl(hit.text)
    bold = QFont(painter.font())
    bold.setWeight(QFont.Weight.DemiBold)
    longest = room.width() // 2
    words = QFontMetrics(bold).elidedText(words, Qt.TextElideMode.ElideRight, longest)
    width = QFontMetrics(bold).horizontalAdvance(words) + 2
    middle = QRect(room.center().x() - width // 2, room.top(), width, room.height())
    left = QRect(room.left(), room.top(), middle.left() - room.left(), room.height())
    right = QRect(middle.right() + 1, room.top(), room.right() - middle.right(), room.height())
    direction = Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
    painter.setLayoutDirection(direction)
    painter.setClipRect(room)
    plain = QFont(painter.font())
    aligned = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute)
    sides = (after, before) if rtl else (before, after)
    painter.setPen(weak)
    painter.setClipRect(left)
    painter.drawText(left, aligned | int(Qt.AlignmentFlag.AlignRight), sides[0])
    painter.setClipRect(right)
    painter.drawText(right, aligned | int(Qt.AlignmentFlag.AlignLeft), sides[1])
    painter.setClipping(False)
    painter.setPen(strong)
    painter.setFont(bold)
    painter.drawText(middle, aligned | int(Qt.AlignmentFlag.AlignHCenter), words)
    painter.setFont(plain)


def _joined(hit: Hit) -> tuple[str, str, str]:
    before, words, after = (_line(x) for x in (hit.before, hit.text, hit.after))
    if before[-1:].isalpha() and words[:1].isalpha():
        before, words = before + ZWJ, ZWJ + words
    if words[-1:].isalpha() and after[:1].isalpha():
        words, after = words + ZWJ, ZWJ + after
    return before, words, after


def _line(text: str) -> str:
    return "".join(" " if c.isspace() else c for c in text)
