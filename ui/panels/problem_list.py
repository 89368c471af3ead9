"""The list of problems: grouped by how bad they are, what is ignored last."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QFont

from annotator.model import Relation
from annotator.problems import SEVERITY_OF, Problem, Severity
from ui.panels.rows import SORTS, Column, Rows, Shown
from ui.panels.table import Table
from ui.problem_words import kind_words, message_words
from ui.words import joined, number, severity_words, shortened, translated

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from ui.panels.painted import Index

IGNORED = "ignored"
_GROUPS = (*Severity, IGNORED)


@dataclass(frozen=True, slots=True)
class Group:
    """The row above the problems of one severity, or above the ignored ones."""

    name: str
    count: int

    @property
    def words(self) -> str:
        """With how many there are."""
        name = self.name
        words = translated("ProblemList", "Ignored") if name == IGNORED else severity_words(Severity(name))
        return joined((words, number(self.count)))


def _on(shown: Shown, problem: Problem) -> str:
    """The words that a problem stands on."""
    if problem.where is not None:
        return shortened(shown.layer.document.slice((problem.where,)))
    found = shown.layer.annotations.get(problem.annotation)
    return shown.scheme.name(found.type, shown.language) if isinstance(found, Relation) else ""


PROBLEMS = (
    Column("problem", lambda s, p: message_words(p, s.layer, s.scheme, s.language),
           lambda _, p: (p.code, p.data), least=150, weight=4),
    Column("words", _on, _on, least=80, weight=1),
    Column("kind", lambda _, p: kind_words(p.kind), lambda _, p: p.kind, least=104, weight=1),
)  # fmt: skip


class ProblemRows(Rows):
    """Problems under the row of their group; sorting moves them within it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(PROBLEMS, lambda row: "" if isinstance(row, Group) else row.annotation, parent)
        self._told: list[Problem] = []
        self._ignored: list[Problem] = []

    def show_problems(self, shown: Shown, told: Sequence[Problem], ignored: Sequence[Problem]) -> None:
        """Those of the layer on show, in the order of the text."""
        self._told, self._ignored = list(told), list(ignored)
        self.show(shown, [])

    def groups(self) -> list[int]:
        """The rows that head a group."""
        rows, found = self._rows, 0
        heads: list[int] = []
        while found < len(rows) and isinstance(rows[found], Group):
            heads.append(found)
            found += rows[found].count + 1
        return heads

    def problem_at(self, row: int) -> Problem | None:
        """None for the head of a group, and where there is no row."""
        found = self._rows[row] if 0 <= row < len(self._rows) else None
        return found if isinstance(found, Problem) else None

    @property
    def sorted(self) -> bool:
        """Whether a person sorts them by a column."""
        return self._sorted is not None

    def told(self) -> list[Problem]:
        """Those that are not ignored, as they stand."""
        count = len(self._told)
        return [row for row in self._rows if isinstance(row, Problem)][:count]

    def place_of(self, problem: Problem) -> int:
        """Its row, or -1."""
        return next((i for i, row in enumerate(self._rows) if row is problem or row == problem), -1)

    def _order(self) -> None:
        """Within each group; without a column, as they were shown."""
        self._rows = []
        for name in _GROUPS:
            found = (
                [p for p in self._told if SEVERITY_OF[p.code] == name] if name != IGNORED else self._ignored
            )
            if self._sorted is not None and self._shown is not None:
                column, downward = self._sorted
                shown, key = self._shown, self.columns[column].key
                found = sorted(found, key=lambda p: key(shown, p), reverse=downward)
            if found:
                self._rows += [Group(name, len(found)), *found]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The head of a group has words in its first column only."""
        row = self._rows[index.row()] if index.isValid() else None
        if not isinstance(row, Group):
            return super().data(index, role)
        if role == Qt.ItemDataRole.DisplayRole and index.column() == 0:
            return row.words
        if role == Qt.ItemDataRole.FontRole:
            font = QFont()
            font.setBold(True)
            return font
        return -1 if role == SORTS else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """The head of a group is not chosen."""
        if index.isValid() and isinstance(self._rows[index.row()], Group):
            return Qt.ItemFlag.ItemIsEnabled
        return super().flags(index)


class ProblemList(Table):
    """A click or Enter goes to a problem; the menu has what can be done about it."""

    problem_chosen = Signal(object)  # Problem
    problem_marked = Signal(object)  # Problem, by the arrows
    menu_wanted = Signal(object, QPoint)  # Problem or None; where on the screen

    def __init__(self, parent: QWidget | None = None) -> None:
        self._problem_rows = ProblemRows()
        super().__init__(self._problem_rows, parent)
        self.chosen.connect(self._choose)
        self._problem_rows.modelReset.connect(self._span)
        self._problem_rows.layoutChanged.connect(self._span)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._ask_menu)

    def show_problems(
        self,
        shown: Shown,
        told: Sequence[Problem],
        ignored: Sequence[Problem],
        marked: Problem | None = None,
    ) -> None:
        """The row that is marked stays marked as long as its problem is there; else `marked` is."""
        marked = self.current_problem() or marked
        self._problem_rows.show_problems(shown, told, ignored)
        if marked is not None:
            self.select_problem(marked)

    def counts(self) -> Counter[str]:
        """How many of each group are listed."""
        rows = self._problem_rows
        return Counter({g.name: g.count for g in map(rows.row, rows.groups()) if isinstance(g, Group)})

    @property
    def sorted(self) -> bool:
        """Whether a person sorts them by a column."""
        return self._problem_rows.sorted

    def told(self) -> list[Problem]:
        """Those that are not ignored, as they stand."""
        return self._problem_rows.told()

    def current_problem(self) -> Problem | None:
        """The problem of the marked row."""
        if not self.selectionModel().hasSelection():
            return None
        return self._problem_rows.problem_at(self.currentIndex().row())

    def select_problem(self, problem: Problem) -> None:
        """Mark its row; nothing is emitted."""
        row = self._problem_rows.place_of(problem)
        if row >= 0:
            self.setCurrentIndex(
                self._problem_rows.index(row, 0)
            )  # selectRow fails in tables not laid out yet

    def select(self, id: str) -> None:
        """Mark the first row of an annotation, unless one of its rows is marked; of none, what is marked
        stays: the words of a problem need not be an annotation."""
        if id:
            super().select(id)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Another row is marked; while the keyboard is here, by the person."""
        super().currentChanged(current, previous)
        problem = self._problem_rows.problem_at(current.row()) if current.isValid() else None
        if problem is not None and self.hasFocus():
            self.problem_marked.emit(problem)

    def _choose(self, index: QModelIndex) -> None:
        problem = self._problem_rows.problem_at(index.row())
        if problem is not None:
            self.problem_chosen.emit(problem)

    def _span(self) -> None:
        """The head of a group reaches over all columns."""
        self.clearSpans()
        for row in self._problem_rows.groups():
            self.setSpan(row, 0, 1, len(PROBLEMS))

    def _ask_menu(self, at: QPoint) -> None:
        index = self.indexAt(at)
        if index.isValid():
            self.selectRow(index.row())
        self.menu_wanted.emit(self.current_problem(), self.viewport().mapToGlobal(at))
