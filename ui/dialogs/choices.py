"""The choices of a list: which match what was typed, and how a row is painted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle

from annotator.text import fold
from ui.desk import Choice
from ui.keys import printed
from ui.panels.painted import Index, PaintedRows, dot

if TYPE_CHECKING:
    from collections.abc import Sequence

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

    def key(self, row: int) -> str:
        """What chooses a row: its own key, else its number; empty when nothing does."""
        own = self.shown[row].key
        return (str(row + 1) if row < 9 else "") if own is None else own

    def row_of(self, key: str) -> int:
        """The row that a key chooses, or -1."""
        return next((i for i in range(len(self.shown)) if key and self.key(i) == key), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """How many match."""
        return 0 if parent.isValid() else len(self.shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The words; with its detail for screen readers."""
        choice = self.shown[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self.words(choice)
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return f"{self.words(choice)} {choice.detail}".strip()
        return None


class Painted(PaintedRows):
    """The digit that chooses it, its color, its words, and the detail at the far side."""

    @staticmethod
    def needed(metrics: QFontMetrics, words: str, choice: Choice) -> int:
        """How many pixels a row takes that is seen whole."""
        return 36 + 18 + 10 + sum(metrics.horizontalAdvance(w) + 10 for w in (words, choice.detail) if w)

    def draw(self, painter: QPainter, rect: QRect, state: QStyle.StateFlag, index: Index) -> None:
        """Words go before the detail where there is not room for both; it keeps a third of the row."""
        model = index.model()
        assert isinstance(model, Choices)
        choice, theme = model.shown[index.row()], self.theme
        if state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.chosen if state & QStyle.StateFlag.State_Selected else theme.hover))
            painter.drawRoundedRect(QRectF(rect), 5, 5)
        key = model.key(index.row())
        if key:
            self.tag(painter, self.placed(rect, 8, 18), key, theme.edge)
        at = 36
        if choice.color:
            dot(painter, QRectF(self.placed(rect, at, 10)).center(), choice.color)
            at += 18
        metrics, words = painter.fontMetrics(), model.words(choice)
        left = rect.width() - at - metrics.horizontalAdvance(words) - 20
        detail = min(metrics.horizontalAdvance(choice.detail) + 2, max(left, rect.width() // 3))
        taken = detail + 8 if choice.detail else 0
        room = self.placed(rect, at, rect.width() - at - taken - 10)
        self.write(painter, room, words, theme.text)
        far = self.placed(rect, rect.width() - detail - 8, detail)
        self.write(painter, far, choice.detail, theme.muted, far=True)
