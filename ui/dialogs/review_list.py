"""The documents to review: who worked on each, how far its review is; and what is compared."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QListWidget,
    QListWidgetItem,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotator.model import State
from annotator.review import SUGGESTED
from ui.dialogs.grids import RowTable
from ui.parts import label, sized
from ui.review.sources import Sources
from ui.words import isolated, joined, number, state_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from storage.gold.reviews import Reviewed

ROW = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
FEW = 6  # names that have room beside one another
DOCUMENT, STATE, PEOPLE, APART, DECIDED = range(5)


class ReviewDialog(QDialog):
    """Enter reviews the row that the arrows stand on; of several that are chosen, one after the other."""

    sources_chosen = Signal(object)  # Sources

    def __init__(
        self, parent: QWidget | None, names: Sequence[str], sources: Sources, *, blind: bool
    ) -> None:
        """`names` are all who have layers; `blind`: whose document it is, is not told."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Documents to review"))
        self._blind = blind
        self._reviewed: list[Reviewed] = []
        self._all_finished = False
        self.compared = self._made_names([*names, SUGGESTED], sources)
        self.states = QComboBox()
        self.states.setAccessibleName(self.tr("State"))
        self.states.addItem(self.tr("Open"), False)
        self.states.addItem(self.tr("All"), True)
        self.table = self._made_table()
        self.facts = label("muted")
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.begin = self._buttons.addButton(self.tr("Review"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.begin.setProperty("primary", True)
        self.begin.setDefault(True)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self._arrange()
        self.states.currentIndexChanged.connect(self._show)
        self.compared.itemChanged.connect(lambda _: self.sources_chosen.emit(self.sources()))
        self.table.doubleClicked.connect(self.accept)
        self.table.itemSelectionChanged.connect(self._can)
        sized(self, 760, 520)

    def _arrange(self) -> None:
        words = label("heading", self.tr("Whose work is compared, until the project is closed"))
        words.setBuddy(self.compared)
        top = QHBoxLayout()
        top.addWidget(label("heading", self.tr("Documents")), 1)
        top.addWidget(self.states)
        column = QVBoxLayout(self)
        column.setSpacing(8)
        column.addWidget(words)
        column.addWidget(self.compared)
        column.addLayout(top)
        column.addWidget(self.table, 1)
        column.addWidget(self.facts)
        column.addWidget(self._buttons)

    def _made_names(self, names: Sequence[str], sources: Sources) -> QListWidget:
        made = QListWidget()
        made.setAccessibleName(self.tr("Whose work is compared"))
        made.setFlow(QListWidget.Flow.LeftToRight)
        made.setWrapping(True)
        made.setResizeMode(QListWidget.ResizeMode.Adjust)
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for name in names:
            own = name == SUGGESTED
            item = QListWidgetItem(self.tr("What is suggested") if own else isolated(name), made)
            item.setData(Qt.ItemDataRole.UserRole, name)
            on = sources.suggestions if own else name not in sources.left_out
            item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)
        made.setFixedHeight(44 if len(names) < FEW else 76)
        return made

    def _made_table(self) -> QTableWidget:
        table = RowTable(0, 5)
        heads = (self.tr("Document"), self.tr("Review"), self.tr("Compared"))
        table.setHorizontalHeaderLabels([*heads, self.tr("Differing"), self.tr("Annotations decided")])
        for column, words in (
            (APART, self.tr("Labels on words, and events, that not all of those who are compared have")),
            (DECIDED, self.tr("Of the annotations of all who are compared, taken together")),
        ):
            head = table.horizontalHeaderItem(column)
            assert head is not None
            head.setToolTip(words)
        table.setAccessibleName(self.tr("Documents to review"))
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(28)
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(DOCUMENT, QHeaderView.ResizeMode.Stretch)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        return table

    def sources(self) -> Sources:
        """What is to be compared."""
        items = [self.compared.item(row) for row in range(self.compared.count())]
        off = {i.data(Qt.ItemDataRole.UserRole) for i in items if i.checkState() != Qt.CheckState.Checked}
        return Sources(frozenset(off - {SUGGESTED}), SUGGESTED not in off)

    def show_reviewed(self, reviewed: Sequence[Reviewed], current: str) -> None:
        """All documents that somebody worked on; `current` is the one on show."""
        self._reviewed = list(reviewed)
        self._all_finished = not any(r.open for r in reviewed)
        self.states.setCurrentIndex(int(self._all_finished))
        self._show()
        for row in range(self.table.rowCount()):
            if self._id(row) == current:
                self.table.setCurrentCell(row, DOCUMENT)  # selectRow fails in tables not laid out yet
                break
        else:
            self.table.setCurrentCell(0, DOCUMENT)
        self.table.setFocus()
        self._can()

    def count(self, reviewed: Sequence[Reviewed]) -> None:
        """The same documents, counted with others; the rows that are chosen stay so."""
        kept, current = set(self.chosen()), self.table.currentRow()
        here = self._id(current) if current >= 0 else ""
        self._reviewed = list(reviewed)
        if self._all_finished and any(r.open for r in reviewed):  # what was compared meanwhile waits again
            self._all_finished = False
            self.states.setCurrentIndex(0)
        self._show()
        table, model = self.table, self.table.selectionModel()
        table.clearSelection()
        for row in range(table.rowCount()):
            if self._id(row) == here:
                model.setCurrentIndex(table.model().index(row, DOCUMENT), model.SelectionFlag.NoUpdate)
            if self._id(row) in kept:
                model.select(table.model().index(row, DOCUMENT), ROW)
        self._can()

    def chosen(self) -> list[str]:
        """The documents of the chosen rows, in their order."""
        return [self._id(row) for row in sorted({i.row() for i in self.table.selectedIndexes()})]

    def _id(self, row: int) -> str:
        item = self.table.item(row, DOCUMENT)
        assert item is not None
        return str(item.data(Qt.ItemDataRole.UserRole))

    def _show(self) -> None:
        shown = [r for r in self._reviewed if self.states.currentData() or r.open]
        table = self.table
        table.setSortingEnabled(False)
        table.setRowCount(len(shown))
        for row, reviewed in enumerate(shown):
            for column, (words, key) in enumerate(self._cells(reviewed)):
                item = _Item(words, key)
                item.setToolTip(words)
                item.setData(Qt.ItemDataRole.UserRole, reviewed.document)
                table.setItem(row, column, item)
        table.setSortingEnabled(True)
        for column in (STATE, PEOPLE, APART, DECIDED):
            table.resizeColumnToContents(column)
        self.facts.setText(self._facts())
        self._can()

    def _facts(self) -> str:
        """As many are finished as the list of documents says."""
        finished = [r for r in self._reviewed if r.state is State.DONE]
        words = self.tr("{0} of {1} reviews are finished.")
        said = words.format(number(len(finished)), number(len(self._reviewed)))
        if again := sum(r.open for r in finished):
            said += " " + self.tr("In %Ln of them something is to be decided.", "", again)
        return said

    def _cells(self, reviewed: Reviewed) -> list[tuple[str, object]]:
        people = [*reviewed.sources]
        who = number(len(people)) if self._blind else joined(map(_with_state, reviewed.sources.items()))
        if not people and self.sources().suggestions:
            who = self.tr("What is suggested")
        total = reviewed.decided + reviewed.waiting
        state = state_words(reviewed.state)
        if reviewed.left:
            state = joined((state, self.tr("to be decided: {0}").format(number(reviewed.left))))
        known = total and not reviewed.left  # else what waits is told with the state, or nobody worked there
        done = self.tr("{0} of {1}").format(number(reviewed.decided), number(total)) if known else "–"
        return [
            (isolated(reviewed.title or reviewed.document), reviewed.title or reviewed.document),
            (state, ([*State].index(reviewed.state), -reviewed.left)),
            (who, (len(people), who)),
            (number(reviewed.apart), reviewed.apart),
            (done, reviewed.decided / max(1, total)),
        ]

    def _can(self) -> None:
        self.begin.setEnabled(bool(self.table.selectedIndexes()))


def _with_state(source: tuple[str, State]) -> str:
    """The name; who is not done is said to be in progress."""
    name, state = source
    return isolated(name) if state is State.DONE else f"{isolated(name)} ({state_words(state)})"


class _Item(QTableWidgetItem):
    """Sorts by what it stands for, not by its words."""

    def __init__(self, words: str, key: object) -> None:
        super().__init__(words)
        self.key = key

    def __lt__(self, other: QTableWidgetItem) -> bool:
        """The lower one stands first."""
        return bool(self.key < other.key) if isinstance(other, _Item) else False  # type: ignore[operator]  # of one column
