"""The list of documents: search box, what is to be shown, state and counts, progress."""

from __future__ import annotations

from itertools import compress
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)

from annotator.model import State
from annotator.text import folded
from ui.ordering import ORDERS
from ui.panels.document_rows import DocumentRows, Painted
from ui.parts import key_of, label, styled
from ui.words import number, order_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QObject

    from storage.documents import Listed
    from ui.panels.painted import Index

FINISHED = (State.DONE, State.SKIPPED)


class DocumentList(QWidget):
    """Shows the listing of one annotator; a click or Enter chooses a document."""

    document_chosen = Signal(str)
    order_chosen = Signal(str)  # one of ui.ordering.ORDERS

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        styled(self, "panel")
        self._listing: list[Listed] = []
        self._searched: list[str] = []  # words of each of them, once something is sought
        self._current = ""
        self._heading = label("heading")
        self._states = QComboBox()
        self._states.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._order = QComboBox()
        self._order.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._filter = QLineEdit(clearButtonEnabled=True)
        self._filter.installEventFilter(self)
        self._order_words = label("small")
        self._order_words.setBuddy(self._order)
        self._rows = DocumentRows(self)
        self._list = _List(uniformItemSizes=True)
        self._list.setModel(self._rows)
        self._list.setItemDelegate(Painted(self._list))
        self._list.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.clicked.connect(self._choose)
        self._list.installEventFilter(self)
        self._none = label("muted", wrap=True)
        self._none.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._progress = QProgressBar(textVisible=False)
        self._done = label("muted")
        self.setFocusProxy(self._list)
        self._arrange()
        self._filter.textChanged.connect(self._sift)
        self._states.currentIndexChanged.connect(self._sift)
        self._order.currentIndexChanged.connect(lambda at: self.order_chosen.emit(ORDERS[at]))
        self.retranslate()

    def _arrange(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self._heading)
        top.addStretch(1)
        top.addWidget(self._states)
        below = QHBoxLayout()
        below.setSpacing(6)
        below.addWidget(self._order_words)
        below.addWidget(self._order, 1)
        foot = QHBoxLayout()
        foot.setSpacing(10)
        foot.addWidget(self._done)
        foot.addWidget(self._progress, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 8)
        layout.setSpacing(6)
        for part, edge in ((top, 12), (self._filter, 10), (below, 12)):
            row = QHBoxLayout()
            row.setContentsMargins(edge, 0, edge, 0)
            row.addLayout(part) if isinstance(part, QHBoxLayout) else row.addWidget(part)
            layout.addLayout(row)
        layout.addWidget(self._list, 1)
        layout.addWidget(self._none)
        foot.setContentsMargins(12, 0, 12, 0)
        layout.addLayout(foot)

    def show_listing(self, listing: list[Listed], current_id: str) -> None:
        """All documents of the project, in their order; the one on show is marked."""
        known = self._rows.index_of(current_id).isValid()
        self._listing, self._searched = listing, []
        self._count()
        self._sift()
        self.show_current(current_id)
        if not known:
            self._list.scrollTo(self._rows.index_of(current_id))

    def show_current(self, id: str) -> None:
        """Another document is on show; the list stays as it is."""
        moved, self._current = id != self._current, id
        self._rows.mark(id)
        index = self._rows.index_of(id)
        if index.isValid():
            self._list.setCurrentIndex(index)
            if moved:  # by hand: scrollTo asks for every row
                bar, top = self._list.verticalScrollBar(), index.row() * Painted.height
                last = top + Painted.height - self._list.viewport().height()
                bar.setValue(min(top, max(bar.value(), last)))

    def show_rows(self, rows: list[Listed], *, sift: bool = False) -> None:
        """These documents have other counts now; which are shown, and in which order, stays, unless they are
        to be sifted anew for their states."""
        fresh = {d.id: d for d in rows}
        self._listing = [fresh.get(d.id, d) for d in self._listing]
        self._rows.renew(fresh)
        if sift:
            self._count()
            self._sift()

    def show_order(self, name: str) -> None:
        """In which order the documents wait."""
        self._order.blockSignals(True)
        self._order.setCurrentIndex(ORDERS.index(name))
        self._order.blockSignals(False)

    def shown(self) -> list[str]:
        """The ids on show, in order."""
        return [d.id for d in self._rows.documents]

    def _sift(self) -> None:
        self._rows.show(self._matching())
        index = self._rows.index_of(self._current)
        if index.isValid():
            self._list.setCurrentIndex(index)
        self._none.setVisible(not self._rows.documents)
        self._list.setVisible(bool(self._rows.documents))
        self._none.setText(self.tr("No document matches.") if self._listing else self.tr("No documents yet."))

    def _matching(self) -> list[Listed]:
        """Those whose title, id or source holds what is in the search box, in a state that is wanted."""
        found, needle = self._listing, folded(self._filter.text().strip())
        if needle:
            self._searched = self._searched or _searched(found)
            found = [*compress(found, [needle in words for words in self._searched])]
        wanted = self._states.currentData() or "all"
        return found if wanted == "all" else [d for d in found if _is(d, wanted)]

    def _count(self) -> None:
        """How far the person is."""
        finished = sum(d.status.state in FINISHED for d in self._listing)
        self._progress.setRange(0, max(1, len(self._listing)))
        self._progress.setValue(finished)
        done, all = number(finished), number(len(self._listing))
        none = self.tr("None of {0} finished").format(all)  # an Arabic zero would be read as a bullet
        self._done.setText(self.tr("{0} of {1} finished").format(done, all) if finished else none)

    def _choose(self, index: QModelIndex) -> None:
        self.document_chosen.emit(self._rows.documents[index.row()].id)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter takes a row, ↓ goes from the search box to the list, Esc empties the box."""
        key = key_of(event)
        if key is not None:
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._rows.documents:
                index = self._list.currentIndex() if watched is self._list else self._rows.index(0)
                self._choose(index if index.isValid() else self._rows.index(0))
                return True
            if watched is self._filter and key == Qt.Key.Key_Down:
                self._list.setFocus()
                return True
            if watched is self._filter and key == Qt.Key.Key_Escape and self._filter.text():
                self._filter.clear()
                return True
        return super().eventFilter(watched, event)

    def retranslate(self) -> None:
        """All words in the language of the moment."""
        self._heading.setText(self.tr("Documents"))
        self._filter.setPlaceholderText(self.tr("Search the list"))
        now = max(self._states.currentIndex(), 0)
        self._states.blockSignals(True)
        self._states.clear()
        for code, words in (
            ("all", self.tr("All")),
            ("open", self.tr("To do")),
            ("done", self.tr("Finished")),
            ("flagged", self.tr("Flagged")),
        ):
            self._states.addItem(words, code)
        self._states.setCurrentIndex(now)
        self._states.blockSignals(False)
        self._states.setAccessibleName(self.tr("Which documents are shown"))
        self._order_words.setText(self.tr("Order"))
        self._order.setAccessibleName(self.tr("Order"))
        self._translate_orders()
        self._list.setAccessibleName(self.tr("Documents"))
        self._count()
        self._sift()

    def _translate_orders(self) -> None:
        at = max(self._order.currentIndex(), 0)
        self._order.blockSignals(True)
        self._order.clear()
        self._order.addItems([order_words(name) for name in ORDERS])
        self._order.setCurrentIndex(at)
        self._order.blockSignals(False)

    def changeEvent(self, event: QEvent) -> None:
        """Another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


class _List(QListView):
    """Its rows are all of one height."""

    def dataChanged(self, first: Index, last: Index, roles: Sequence[int] = ()) -> None:
        """Paint them: Qt would lay out every row anew, which takes a tenth of a second for 100,000."""
        self.viewport().update()


def _searched(listing: Sequence[Listed]) -> list[str]:
    """The words of each, folded; all in one go, as there may be 100,000."""
    return folded("\0".join(f"{d.title}\n{d.id}\n{d.source}" for d in listing)).split("\0")


def _is(document: Listed, wanted: str) -> bool:
    if wanted == "flagged":
        return document.status.flagged
    finished = document.status.state in FINISHED
    return wanted == "all" or finished == (wanted == "done")
