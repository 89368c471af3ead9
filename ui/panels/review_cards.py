"""What is to choose from in a review: a card an option, their words one below the other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QObject, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtCore import Signal as QtSignal
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QListView, QSizePolicy, QStyle, QStyleOptionViewItem, QWidget

from ui.panels.painted import TAG, Index, PaintedRows, dot
from ui.panels.review_words import Passage, draw_passage
from ui.parts import key_of
from ui.words import joined, own_way

if TYPE_CHECKING:
    from collections.abc import Sequence

HEIGHT, MORE = 38, 20  # pixels of a card, and of each further line of it
START = 68  # where its words begin
NAME, WHO = 130, 200  # most pixels of the label and of the sources


@dataclass(frozen=True, slots=True)
class Card:
    """One option. `key` is its digit, `letter` what it is called, `color` that of its label (`#rrggbb`).

    `facts` are attributes and the like, `roles` further lines, `who` the sources or how many they are.
    `taken`: gold is as this one says; `half`: its extent is taken, the rest is still to be chosen.
    """

    key: str
    letter: str
    name: str
    passage: Passage | None = None
    color: str = ""
    facts: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    who: str = ""
    taken: bool = False
    half: bool = False

    @property
    def said(self) -> str:
        """All of it in words, for screen readers."""
        words = f"«{self.passage.own}»" if self.passage is not None else ""
        line = joined(own_way(p) for p in (f"{self.letter} {self.name}", words, *self.facts, self.who) if p)
        return "\n".join((line, *map(own_way, self.roles)))


class _Cards(QAbstractListModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.cards: list[Card] = []

    def show(self, cards: list[Card]) -> None:
        self.beginResetModel()
        self.cards = cards
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.cards)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self.cards[index.row()].said
        return None


class CardList(QListView):
    """A click or Enter takes an option; the keyboard comes here only when it is brought here."""

    card_chosen = QtSignal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards = _Cards(self)
        self.setModel(self._cards)
        self.setItemDelegate(_Painted(self))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.clicked.connect(lambda index: self.card_chosen.emit(index.row()))

    def show_cards(self, cards: Sequence[Card]) -> None:
        """Other options."""
        if list(cards) != self._cards.cards:
            self._cards.show(list(cards))

    @property
    def cards(self) -> list[Card]:
        """What is shown."""
        return list(self._cards.cards)

    def event(self, event: QEvent) -> bool:
        """Enter takes the one that the arrows stand on."""
        if key_of(event) in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.card_chosen.emit(self.currentIndex().row())
            return True
        return super().event(event)


class _Painted(PaintedRows):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(80, HEIGHT + MORE * len(_card(index).roles))

    def draw(self, painter: QPainter, rect: QRect, state: QStyle.StateFlag, index: Index) -> None:
        card = _card(index)
        self._ground(painter, rect, state, card)
        upper = QRect(rect.left(), rect.top(), rect.width(), HEIGHT)
        self.tag(painter, self.placed(upper, 12, TAG), card.key, self.theme.edge)
        bold = QFont(painter.font())
        bold.setBold(True)
        painter.setFont(bold)
        self.write(painter, self.placed(upper, 36, 28), card.letter, self.theme.accent)
        painter.setFont(self.view.font())
        at = self._name(painter, upper, card)
        far = self._far(painter, upper, card)
        room = self.placed(upper, at, max(0, upper.width() - at - far))
        if card.passage is not None:
            font = QFont(self.view.font())
            font.setPointSizeF(font.pointSizeF() * 1.3)
            draw_passage(painter, QRectF(room), card.passage, font, self.theme, rtl=self.rtl)
        for n, line in enumerate(card.roles):
            below = QRect(rect.left(), upper.bottom() + n * MORE - 2, rect.width(), MORE)
            self.write(painter, self.placed(below, START, rect.width() - START - 12), line, self.theme.muted)

    def _ground(self, painter: QPainter, rect: QRect, state: QStyle.StateFlag, card: Card) -> None:
        theme = self.theme
        keyed = bool(state & QStyle.StateFlag.State_Selected) and self.view.hasFocus()
        if card.taken or card.half:
            painter.fillRect(rect, QColor(theme.chosen))
            painter.fillRect(self.placed(rect, 0, 3), QColor(theme.accent))
        elif state & QStyle.StateFlag.State_MouseOver or keyed:
            painter.fillRect(rect, QColor(theme.hover))
        if keyed:
            painter.setPen(QPen(QColor(theme.accent), 1.2))
            painter.drawRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5))
        painter.setPen(QPen(QColor(theme.line), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())

    def _name(self, painter: QPainter, upper: QRect, card: Card) -> int:
        """The label beside its color; where what follows begins."""
        if card.color:
            place = self.placed(upper, START, 10)
            dot(painter, QPointF(QRectF(place).center()), card.color)
        at = START + (16 if card.color else 0)
        assert isinstance(self.view, CardList)
        names = (painter.fontMetrics().horizontalAdvance(c.name) + 2 for c in self.view.cards)
        width = min(max(90, *names), NAME)
        self.write(painter, self.placed(upper, at, width), card.name, self.theme.text)
        return START + 16 + width + 14  # the words of all cards stand below one another

    def _far(self, painter: QPainter, upper: QRect, card: Card) -> int:
        """Attributes and sources at the other end; how much room they take."""
        sign = "✓ " if card.taken else ""
        taken = 12
        for words, color in ((sign + card.who, self.theme.muted), (joined(card.facts), self.theme.text)):
            if words:
                shown = own_way(words)
                width = min(painter.fontMetrics().horizontalAdvance(shown) + 4, WHO)
                place = self.placed(upper, upper.width() - taken - width, width)
                self.write(painter, place, words, color, far=True)
                taken += width + 14
        return taken


def _card(index: Index) -> Card:
    model = index.model()
    assert isinstance(model, _Cards)
    return model.cards[index.row()]
