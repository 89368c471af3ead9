"""All annotations, events, suggestions and problems of the layer on show, as tables."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, Signal
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from ui.panels.columns import ANNOTATIONS, EVENTS, SUGGESTIONS
from ui.panels.problem_list import ProblemList
from ui.panels.rows import Rows, Shown
from ui.panels.table import Table
from ui.parts import styled
from ui.theme import theme_on
from ui.words import number

if TYPE_CHECKING:
    from collections.abc import Sequence

    from annotator.problems import Problem
    from annotator.scheme import Scheme
    from ui.checking import Checked

TABS = ("annotations", "events", "suggestions", "problems")


class AnnotationTables(QTabWidget):
    """Four tables; only the one on show is filled, the others when they come up."""

    annotation_chosen = Signal(str)
    problem_chosen = Signal(object)  # Problem
    problem_marked = Signal(object)  # Problem, by the arrows
    problem_menu_wanted = Signal(object, QPoint)  # Problem or None; where on the screen

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, documentMode=True)
        self.tabBar().setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.tabBar().setExpanding(False)
        self.setUsesScrollButtons(True)
        self._tables: dict[str, Table] = {
            "annotations": Table(Rows(ANNOTATIONS, attrgetter("id")), self),
            "events": Table(Rows(EVENTS, attrgetter("id")), self),
            "suggestions": Table(Rows(SUGGESTIONS, attrgetter("id")), self),
        }
        self.problems = ProblemList(self)
        self._tables["problems"] = self.problems
        self._shown: Shown | None = None
        self._found: Checked | None = None
        self._with_ignored = False
        self._problem: Problem | None = None  # gone to last
        self._stale: set[str] = set()
        self._id = ""
        for table in self._tables.values():
            page = QWidget()
            styled(page, "panel")
            column = QVBoxLayout(page)
            column.setContentsMargins(0, 0, 0, 0)
            column.addWidget(table)
            self.addTab(page, "")
            if table is not self.problems:
                table.chosen.connect(self._choose)
        self.problems.problem_chosen.connect(self.problem_chosen)
        self.problems.problem_marked.connect(self.problem_marked)
        self.problems.menu_wanted.connect(self.problem_menu_wanted)
        self.currentChanged.connect(self._turned)
        self._turned()
        self.retranslate()

    def show_layer(self, found: Checked, scheme: Scheme, language: str = "en") -> None:
        """What is in the layer, in the order of the text until a person sorts it."""
        self._found = found
        self._shown = Shown(found.layer, scheme, language, theme_on(self).dark)
        self._stale = set(TABS)
        self._count()
        self._turned()

    def show_ignored(self, listed: bool) -> None:
        """Whether the list of problems holds what is ignored, too."""
        self._with_ignored = listed
        self._stale.add("problems")
        self._turned()

    def show_tab(self, name: str) -> None:
        """`annotations`, `events`, `suggestions` or `problems`."""
        self.setCurrentIndex(TABS.index(name))

    def table(self, name: str) -> Table:
        """One of the four."""
        return self._tables[name]

    def in_list(self, found: Checked) -> Sequence[Problem]:
        """The problems that are told, in the order in which they are listed."""
        if found is not self._found or not self.problems.sorted:
            return found.told
        if "problems" in self._stale and self._shown is not None:
            self._stale.discard("problems")
            self._fill("problems", self.problems)
        return self.problems.told()

    def select(self, id: str) -> None:
        """Mark an annotation's row in the table on show, and in the others when they come up."""
        self._id = id
        self._tables[TABS[self.currentIndex()]].select(id)

    def select_problem(self, problem: Problem) -> None:
        """Mark the row of a problem."""
        self._problem = problem
        self.problems.select_problem(problem)

    def _turned(self) -> None:
        """Another tab, or other rows: fill the table on show."""
        name = TABS[max(self.currentIndex(), 0)]
        table = self._tables[name]
        self.setFocusProxy(table)
        if name in self._stale and self._shown is not None:
            self._stale.discard(name)
            at = table.verticalScrollBar().value()
            self._fill(name, table)
            table.verticalScrollBar().setValue(at)
        table.select(self._id)

    def _fill(self, name: str, table: Table) -> None:
        assert self._found is not None
        assert self._shown is not None
        found = self._found
        if name == "problems":
            ignored = found.ignored if self._with_ignored else ()
            self.problems.show_problems(self._shown, found.told, ignored, self._problem)
        else:
            rows = {"annotations": found.spans, "events": found.events, "suggestions": found.suggestions}
            table.rows.show(self._shown, list(rows[name]))

    def _count(self) -> None:
        counts, found = [0, 0, 0, 0], self._found
        if found is not None:
            layer = found.layer
            counts = [len(layer.annotations), len(found.events), len(layer.suggestions), len(found.told)]
        words = (self.tr("Annotations"), self.tr("Events"), self.tr("Suggestions"), self.tr("Problems"))
        for i, (name, count) in enumerate(zip(words, counts, strict=True)):
            self.setTabText(i, f"{name} {number(count)}" if count and i == len(words) - 1 else name)
            self.setTabToolTip(i, f"{name}: {number(count)}")

    def _choose(self, index: QModelIndex) -> None:
        rows = index.model()
        assert isinstance(rows, Rows)
        self._id = rows.id_at(index.row())
        self.annotation_chosen.emit(self._id)

    def retranslate(self) -> None:
        """All words in the language of the moment."""
        words, label, score = self.tr("Words"), self.tr("Label"), self.tr("Score")
        for name, headers in {
            "annotations": (words, label, self.tr("Note"), self.tr("Origin")),
            "events": (self.tr("Trigger"), self.tr("Type"), self.tr("Roles"), self.tr("Missing")),
            "suggestions": (words, label, score, self.tr("Verdict"), self.tr("Source")),
            "problems": (self.tr("Problem"), self.tr("Words"), self.tr("Kind")),
        }.items():
            self._tables[name].rows.set_headers(headers)
            self._tables[name].setAccessibleName(headers[0])
        self._count()

    def changeEvent(self, event: QEvent) -> None:
        """Another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
