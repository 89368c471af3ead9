"""Below the report in a review: what is in hand, its options one below the other, what can be done."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from ui.panels.review_cards import CardList
from ui.parts import Elided, label, styled
from ui.words import number

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from ui.panels.review_cards import Card

LOW, HEIGHT = 96, 244  # pixels: at least, and until the person draws the edge
WIDE, WIDER = 600, 860  # pixels from which there is room for how much is decided, and for saying it


@dataclass(frozen=True, slots=True)
class Deed:
    """Something to do by a click: the id of what it does, its words, the key that does the same."""

    id: str
    words: str
    key: str


@dataclass(frozen=True, slots=True)
class Disputed:
    """What the panel shows. `title` says what is in hand and how it stands, `gold` what gold has there."""

    title: str
    state: str
    gold: str
    cards: tuple[Card, ...] = ()
    deeds: tuple[Deed, ...] = ()
    empty: str = ""  # why there are no cards, and what to do


class ReviewPanel(QWidget):
    """Shows and tells; the keyboard stays with the report."""

    card_chosen = Signal(int)
    deed_chosen = Signal(str)
    blind_turned = Signal(bool)
    sources_wanted = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        styled(self, "panel")
        self._title = label("title")
        self._state = Elided("muted")
        self._progress = QProgressBar(textVisible=False)
        self._progress.setFixedWidth(72)
        self._left = label("muted")
        self.blind = _flat()
        self.blind.setCheckable(True)
        self.blind.toggled.connect(self.blind_turned)
        self.close_button = _flat()
        self.close_button.clicked.connect(self.left)
        self.left_out = _flat()  # who is compared and who is not; a click leads to where that is chosen
        self.left_out.clicked.connect(self.sources_wanted)
        self.cards = CardList()
        self.cards.card_chosen.connect(self.card_chosen)
        self._empty = label("muted", wrap=True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._gold = Elided()
        self._deeds: list[QPushButton] = []
        self._shown: tuple[Deed, ...] = ()
        self.wanted = HEIGHT  # pixels, as the person left it
        self._foot = QHBoxLayout()
        self._arrange()
        self.setMinimumHeight(LOW)
        self.setFocusProxy(self.cards)
        self.hide()
        self.retranslate()

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(12, 6, 8, 2)
        head.setSpacing(12)
        head.addWidget(self._title)
        head.addWidget(self._state, 1)
        for part in (self._left, self._progress, self.blind, self.close_button):
            head.addWidget(part)
        self._foot.setContentsMargins(12, 2, 8, 4)
        self._foot.setSpacing(4)
        self._foot.addWidget(self._gold, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.left_out, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self.cards, 1)
        column.addWidget(self._empty, 1)
        column.addLayout(self._foot)

    def show_first(self) -> None:
        """Come up, as high as the person left it."""
        self.show()
        splitter = self.parentWidget()
        if isinstance(splitter, QSplitter):
            sizes, at = splitter.sizes(), splitter.indexOf(self)
            sizes[0], sizes[at] = max(200, sizes[0] + sizes[at] - self.wanted), self.wanted
            splitter.setSizes(sizes)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The height that the person draws stays."""
        super().resizeEvent(event)
        width = event.size().width()  # the status line has the count, too
        self._progress.setVisible(width >= WIDE)
        self._left.setVisible(width >= WIDER)
        if self.isVisible():
            self.wanted = max(LOW, self.height())

    def show_disputed(self, shown: Disputed) -> None:
        """Another one, or the same after a decision."""
        self._title.setText(shown.title)
        self._state.say(shown.state)
        self._gold.say(shown.gold)
        self.cards.show_cards(shown.cards)
        self.cards.setVisible(bool(shown.cards))
        self._empty.setText(shown.empty)
        self._empty.setVisible(not shown.cards)
        if shown.deeds != self._shown:
            self._show_deeds(shown.deeds)

    def _show_deeds(self, deeds: tuple[Deed, ...]) -> None:
        self._shown = deeds
        while len(self._deeds) < len(deeds):
            made = _flat()
            made.clicked.connect(partial(self._do, len(self._deeds)))
            self._deeds.append(made)
            self._foot.addWidget(made)
        for n, button in enumerate(self._deeds):
            button.setVisible(n < len(deeds))
            if n < len(deeds):
                button.setText(f"{deeds[n].words}  {deeds[n].key}" if deeds[n].key else deeds[n].words)

    def _do(self, n: int) -> None:
        self.deed_chosen.emit(self._shown[n].id)

    def show_progress(self, decided: int, of: int) -> None:
        """How many of what is to be decided here is decided."""
        self._progress.setRange(0, max(of, 1))
        self._progress.setValue(decided if of else 1)
        self._left.setText(self.tr("{0} of {1} places decided").format(number(decided), number(of)))
        self._progress.setToolTip(self._left.text())
        self._progress.setAccessibleName(self._left.text())

    def show_left_out(self, words: str) -> None:
        """Empty where everybody who worked on the document is compared."""
        self.left_out.setText(words and f"⚠ {words}")
        self.left_out.setVisible(bool(words))

    def show_blind(self, *, on: bool) -> None:
        """Whether names are hidden; nothing is emitted."""
        self.blind.blockSignals(True)
        self.blind.setChecked(on)
        self.blind.blockSignals(False)
        self._say_blind()

    def _say_blind(self) -> None:
        self.blind.setText(self.tr("Names hidden") if self.blind.isChecked() else self.tr("Hide names"))

    def retranslate(self) -> None:
        """All words in the language of the moment."""
        self.setAccessibleName(self.tr("Review"))
        self.cards.setAccessibleName(self.tr("What there is to choose from"))
        self.close_button.setText(self.tr("Leave the review"))
        self.blind.setToolTip(self.tr("Hides who said what, and shuffles the order in each document."))
        self._say_blind()

    def changeEvent(self, event: QEvent) -> None:
        """Another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


def _flat() -> QPushButton:
    made = QPushButton()
    made.setProperty("flat", True)
    made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return made
