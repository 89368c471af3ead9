"""Hits of a search as lines: a tick, the words with what stands before and after them, what is there."""

from __future__ import annotations

import re
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
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle

from annotator.alike import Standing, standing
from annotator.text import DROPPED, fold
from storage.search import CONTEXT
from ui.actions import QT_TRANSLATE_NOOP
from ui.panels.painted import Index, PaintedRows
from ui.words import isolated, own_way

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from storage.search import Hit
    from ui.theme import Theme

TICK, THERE, TITLE = 34, 220, 150
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

    `ticks_by` says of a hit and how it stands whether it is ticked until a person says otherwise; documents
    never are. `name` is what is in hand, with which all that stands there is compared; empty when nothing is.
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
        return standing(hit.words, self.name, hit.own) if hit.words is not None else (Standing.FREE, "")

    def conflicts(self, hit: Hit) -> bool:
        """Whether what stands there cannot go with what is in hand."""
        return bool(self.name) and self.standing(hit)[0] in (Standing.OTHER, Standing.CROSSES)

    def is_ticked(self, hit: Hit) -> bool:
        """By the person, else by what is there."""
        if hit.words is None:
            return False
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

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """As many as there are hits."""
        return 0 if parent.isValid() else len(self.hits)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The whole line, for screen readers and tool tips."""
        hit = self.hits[index.row()]
        if role == Qt.ItemDataRole.CheckStateRole:
            return None  # painted by hand
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            found = f"[{hit.text}]" if hit.words is not None else ""
            line = " ".join(f"{hit.before}{found}{hit.after}".split())
            whole = f"{line}\n{hit.title or hit.document}"
            return own_way(whole) if role == Qt.ItemDataRole.ToolTipRole else whole
        if role == Qt.ItemDataRole.AccessibleTextRole:
            mark = "✓ " if self.is_ticked(hit) else ""
            title = isolated(hit.title or hit.document)
            return f"{mark}{hit.text} {self.words_there(hit)} {title}".strip()
        return None

    def words_there(self, hit: Hit) -> str:
        """The annotation that was found, and whose; else what is on these words already, with a sign where it
        is more or less than the name itself."""
        if hit.span is not None:
            return f"{isolated(self.named(hit.span.name))} · {isolated(hit.annotator)}"
        here, name = self.standing(hit)
        if here is Standing.FREE:
            return ""
        if here is Standing.OTHER and not self.name:
            return isolated(self.named(name))
        sign, words = SIGNS[here]
        said = QCoreApplication.translate("kwic", words).format(isolated(self.named(name)))
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
    return (hit.document, hit.words.start, hit.words.end) if hit.words is not None else (hit.document, 0, 0)


def is_rtl(text: str) -> bool:
    """By its first strong letter."""
    first = next((c for c in text if c.isalpha()), "ا")
    return "\u0590" <= first <= "\u08ff" or "\ufb1d" <= first <= "\ufefc" or first >= "\U0001ee00"


class KeywordLines(PaintedRows):
    """Tick, keyword in its context, what is there, document. The keywords stand under one another; the
    lines run in the direction of their text whatever that of the window. A document that was found has
    no tick, but its name and how it begins."""

    def draw(self, painter: QPainter, rect: QRect, state: QStyle.StateFlag, index: Index) -> None:
        """The keyword gets what the other columns leave."""
        model = index.model()
        assert isinstance(model, Hits)
        hit, theme = model.hits[index.row()], self.theme
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(theme.chosen))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(theme.hover))
        painter.setPen(QColor(theme.line))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if hit.words is None:
            self._document(painter, rect, hit)
            return
        _tick(painter, self.placed(rect, 0, TICK), theme, on=model.is_ticked(hit))
        title, there = min(TITLE, rect.width() // 6), min(THERE, rect.width() // 5)
        room = rect.width() - TICK - there - title - 24
        _keyword(painter, self.placed(rect, TICK, room), hit, QColor(theme.text), QColor(theme.muted))
        painter.setLayoutDirection(self.view.layoutDirection())
        at = TICK + room + 12
        color = theme.warning if model.conflicts(hit) else theme.muted
        self.write(painter, self.placed(rect, at, there), model.words_there(hit), color)
        beside = self.placed(rect, at + there + 6, title)
        self.write(painter, beside, isolated(hit.title or hit.document), theme.muted)

    def _document(self, painter: QPainter, rect: QRect, hit: Hit) -> None:
        name = isolated(hit.title or hit.document)
        plain, bold = painter.font(), QFont(painter.font())
        bold.setWeight(QFont.Weight.DemiBold)
        width = min(QFontMetrics(bold).horizontalAdvance(name) + 2, rect.width() // 3)
        painter.setLayoutDirection(self.view.layoutDirection())
        painter.setFont(bold)
        self.write(painter, self.placed(rect, 12, width), name, self.theme.text)
        painter.setFont(plain)
        beginning = self.placed(rect, width + 28, rect.width() - width - 40)
        self.write(painter, beginning, isolated(_joined(hit)[2]), self.theme.muted)


def _tick(painter: QPainter, room: QRect, theme: Theme, *, on: bool) -> None:
    box = QRectF(0, 0, 15, 15)
    box.moveCenter(QRectF(room).center())
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(theme.accent if on else theme.muted), 1.2))
    painter.drawRoundedRect(box, 3, 3)
    if on:
        painter.setPen(QPen(QColor(theme.accent), 2))
        painter.drawPolyline([box.topLeft() + QPointF(*at) for at in ((3, 8), (6, 11), (12, 4))])


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
    if len(before) >= CONTEXT and " " in before:  # cut off within a word
        before = "… " + before.partition(" ")[2]
    if len(after) >= CONTEXT and " " in after:
        after = after.rpartition(" ")[0] + " …"
    if before[-1:].isalpha() and words[:1].isalpha():
        before, words = before + ZWJ, ZWJ + words
    if words[-1:].isalpha() and after[:1].isalpha():
        words, after = words + ZWJ, ZWJ + after
    return before, words, after


def _line(text: str) -> str:
    return "".join(" " if c.isspace() else c for c in text)
