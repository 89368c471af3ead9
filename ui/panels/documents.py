"""The list of documents: state, flag, counts, a search box, and how far the work is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QListWidget, QListWidgetItem, QProgressBar, QVBoxLayout, QWidget

from annotator.model import State
from annotator.text import fold
from ui.words import STATES, state_words

if TYPE_CHECKING:
    from storage.documents import Listed

ID = Qt.ItemDataRole.UserRole


class DocumentList(QWidget):
    """Shows documents as one annotator has them; choosing one emits its id."""

    document_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = QLabel()
        self._title.setObjectName("heading")
        self._filter = QLineEdit(clearButtonEnabled=True)
        self._filter.textChanged.connect(self._refilter)
        self._list = QListWidget(uniformItemSizes=True)
        self._list.itemClicked.connect(self._chosen)
        self._list.itemActivated.connect(self._chosen)
        self._progress = QProgressBar(textVisible=False, maximumHeight=6)
        self._count = QLabel()
        self._count.setObjectName("muted")
        self.setFocusProxy(self._filter)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 10, 10, 10)
        for part in (self._title, self._filter, self._list, self._count, self._progress):
            column.addWidget(part)
        self._listing: list[Listed] = []
        self._current = ""
        self.retranslate()

    def show_listing(self, listing: list[Listed], current: str) -> None:
        """These documents, one of them open."""
        self._listing, self._current = listing, current
        self._refilter()

    def focus_filter(self) -> None:
        """The keyboard to the search box."""
        self._filter.setFocus()

    def _refilter(self) -> None:
        wanted = fold(self._filter.text()).text
        self._list.clear()
        for it in self._listing:
            name = it.title or it.id
            if wanted and wanted not in fold(f"{name} {it.source} {it.date} {it.status.note}").text:
                continue
            mark = STATES[it.status.state][0] + (" ⚑" if it.status.flagged else "")
            item = QListWidgetItem(f"{mark} \u2068{name}\u2069")
            counts = self.tr("{0} annotations, {1} undecided").format(it.annotations, it.undecided)
            lines = (name, state_words(it.status.state), counts, it.status.note)
            item.setToolTip("\n".join(x for x in lines if x))
            item.setData(ID, it.id)
            self._list.addItem(item)
            if it.id == self._current:
                self._list.setCurrentItem(item)
        done = sum(it.status.state in (State.DONE, State.SKIPPED) for it in self._listing)
        self._count.setText(self.tr("{0} of {1} done").format(done, len(self._listing)))
        self._progress.setRange(0, max(1, len(self._listing)))
        self._progress.setValue(done)

    def _chosen(self, item: QListWidgetItem) -> None:
        self.document_chosen.emit(item.data(ID))

    def retranslate(self) -> None:
        """In the language of the moment."""
        self._title.setText(self.tr("Documents"))
        self._filter.setPlaceholderText(self.tr("Filter"))
        self._refilter()

    def changeEvent(self, event: QEvent) -> None:
        """Another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
