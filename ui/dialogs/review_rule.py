"""Rules by which what agrees becomes gold: how many each accepts, and which."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QRadioButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotator import review as core
from annotator.model import GOLD, Relation
from annotator.review import Rule
from ui.dialogs.working import Stopped, Working
from ui.parts import key_of, label, sized
from ui.words import isolated, number, shortened

if TYPE_CHECKING:
    from collections.abc import Callable

    from annotator.review import Pick, Review
    from ui.review.shown import ReviewShown

WORDS, LABEL, TAKEN, DOCUMENT = range(4)
MOST = 190  # pixels of a column beside the words
LISTED = 1_000  # rows of the list; how many more there are is said


class RuleDialog(QDialog):
    """Shows what would be accepted; Enter accepts it, Esc leaves all as it is. Enter on a row of the list, or
    two clicks, go to its place and leave all as it is."""

    place_chosen = Signal(str, str)  # a document, a unit of it

    def __init__(
        self,
        parent: QWidget | None,
        review: Review,
        others: list[str],
        look: Callable[[str], Review],
        shown: ReviewShown,
        name: Callable[[str], str],
    ) -> None:
        """`others` are the ids of further documents, whose reviews `look` gives (it may raise ExpectedError);
        `name` says a label in the language of the window."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Accept what agrees"))
        self._review, self._others, self._look = review, others, look
        self._shown, self._name = shown, name
        self._reviews: list[Review] = [review]
        self._picks: dict[Rule, list[tuple[Review, tuple[Pick, ...]]]] = {rule: [] for rule in Rule}
        self._rule = Rule.ALL
        self._listed: list[tuple[Review, Pick]] = []
        self._words = {
            Rule.ALL: self.tr("All have the same"),
            Rule.MAJORITY: self.tr("More than half have the same"),
            Rule.HEAD: self.tr("All have the same around the same head; the edges may differ"),
        }
        self.rules = {rule: QRadioButton() for rule in Rule}
        self.alone = QCheckBox(self.tr("Also where only one was asked: all of it"))
        self.alone.setVisible(len(review.sources) == 1 or bool(others))
        self.everywhere = QCheckBox(
            self.tr("Also in the other documents whose review is open: {0}").format(number(len(others)))
        )
        self.everywhere.setVisible(bool(others))
        self.table = self._made_table()
        self._more = label("muted")
        self.working = Working()
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._accept = self._buttons.addButton("", QDialogButtonBox.ButtonRole.AcceptRole)
        self._accept.setProperty("primary", True)
        self._accept.setDefault(True)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self._arrange()
        self.alone.toggled.connect(self._count)
        self.everywhere.toggled.connect(self._read)
        sized(self, 760, 520)
        self._count()
        self.rules[Rule.ALL].setChecked(True)
        self.rules[Rule.ALL].setFocus()

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setSpacing(8)
        column.addWidget(label("heading", self.tr("What is accepted")))
        for rule, button in self.rules.items():
            column.addWidget(button)
            button.toggled.connect(lambda on, r=rule: self._choose(r) if on else None)
        for part in (self.everywhere, self.alone, self.table, self._more, self.working, self._buttons):
            column.addWidget(part, int(part is self.table))

    def _made_table(self) -> QTableWidget:
        table = _Rows(0, 4)
        heads = (self.tr("Words"), self.tr("Label"), self.tr("Taken from"), self.tr("Document"))
        table.setHorizontalHeaderLabels(heads)
        table.row_chosen.connect(self._go)
        table.setAccessibleName(self.tr("What is accepted"))
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(28)
        table.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        )
        table.horizontalHeader().setSectionResizeMode(WORDS, QHeaderView.ResizeMode.Stretch)
        table.setWordWrap(False)
        return table

    def picked(self) -> list[tuple[Review, tuple[Pick, ...]]]:
        """What the chosen rule accepts, review by review."""
        return [(review, picks) for review, picks in self._picks[self._rule] if picks]

    def _read(self, everywhere: bool) -> None:
        """The reviews of the other documents, one after the other; Cancel goes back to the one on show."""
        self._reviews = [self._review]
        if everywhere:
            try:
                with self.working.running(self._buttons, *self.rules.values(), self.everywhere, self.alone):
                    for n, document in enumerate(self._others):
                        self.working.step(n, len(self._others))
                        self._reviews.append(self._look(document))
            except Stopped:
                self.everywhere.setChecked(False)
                return
        self._count()

    def _count(self) -> None:
        """How many each rule accepts."""
        alone = self.alone.isChecked()
        for rule, button in self.rules.items():
            self._picks[rule] = [(r, core.picks(r, rule, alone=alone)) for r in self._reviews]
            found = sum(len(picks) for _, picks in self._picks[rule])
            button.setText(f"{self._words[rule]} ({number(found)})")
        self._choose(self._rule)

    def _choose(self, rule: Rule) -> None:
        self._rule = rule
        rows = [(review, pick) for review, picks in self._picks[rule] for pick in picks]
        self._accept.setText(self.tr("Accept ({0})").format(number(len(rows))))
        self._accept.setEnabled(bool(rows))
        self._listed = rows[:LISTED]
        self.table.setRowCount(len(self._listed))
        for row, (review, pick) in enumerate(self._listed):
            for column, words in enumerate(self._cells(review, pick)):
                item = QTableWidgetItem(words)
                item.setToolTip(words)
                self.table.setItem(row, column, item)
        self.table.setColumnHidden(DOCUMENT, len(self._reviews) == 1)
        for column in (LABEL, TAKEN, DOCUMENT):
            self.table.resizeColumnToContents(column)
            self.table.setColumnWidth(column, min(self.table.columnWidth(column), MOST))
        self._more.setText(self.tr("Not listed: {0}").format(number(len(rows) - LISTED)))
        self._more.setVisible(len(rows) > LISTED)

    def _cells(self, review: Review, pick: Pick) -> tuple[str, str, str, str]:
        there, thing = pick.unit.has(pick.source), review.golden[pick.unit.key]
        document = isolated(review.document.title or review.document.id)
        if there is None:
            return "", self.tr("Nothing here"), "", document
        ranges = (pick.unit.extent,) if isinstance(there, Relation) else there.ranges
        words = isolated(shortened(review.document.slice(ranges), 70))
        heads = {**thing.heads, **({GOLD: thing.gold_head} if thing.gold is not None else {})}
        same = [name for name, head in heads.items() if head == heads[pick.source]]
        return words, self._name(there.name), self._shown.who(same), document

    def _go(self, row: int) -> None:
        review, pick = self._listed[row]
        self.reject()
        self.place_chosen.emit(review.document.id, pick.unit.key)

    def reject(self) -> None:
        """Esc ends what runs first."""
        if self.working.busy:
            self.working.stop()
        else:
            super().reject()


class _Rows(QTableWidget):
    """Enter goes to the row that the arrows stand on; it does not press the button of the dialog."""

    row_chosen = Signal(int)

    def __init__(self, rows: int, columns: int) -> None:
        super().__init__(rows, columns)
        self.doubleClicked.connect(lambda index: self.row_chosen.emit(index.row()))

    def event(self, event: QEvent) -> bool:
        """Enter, before the table makes something else of it."""
        if key_of(event) in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentRow() >= 0:
            self.row_chosen.emit(self.currentRow())
            return True
        return super().event(event)
