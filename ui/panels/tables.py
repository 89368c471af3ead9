"""All annotations, events, suggestions and problems of the layer on show, as tables."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QTabWidget, QVBoxLayout, QWidget

from annotator.model import Event, Relation, reading_order
from ui.panels.columns import ANNOTATIONS, EVENTS, PROBLEMS, SUGGESTIONS
from ui.panels.rows import Column, Rows, Shown
from ui.panels.swatch import Swatch
from ui.parts import key_of, styled
from ui.theme import theme_on
from ui.words import number

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QResizeEvent

    from annotator.model import Layer
    from annotator.problems import Problem
    from annotator.scheme import Scheme

TABS = ("annotations", "events", "suggestions", "problems")


class Table(QTableView):
    """Rows to choose from; a click acts and leaves the keyboard where it is."""

    def __init__(
        self, columns: Sequence[Column], id_of: Callable[[Any], str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.rows = Rows(columns, id_of, self)
        self.setModel(self.rows)
        self.setItemDelegateForColumn(1, Swatch(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setShowGrid(False)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(28)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setMinimumSectionSize(36)
        header.setSortIndicatorClearable(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Columns share the width by weight; those for which there is no room go, the last first."""
        super().resizeEvent(event)
        columns = self.rows.columns
        room = self.viewport().width()
        shown = next(
            n for n in range(len(columns), 0, -1) if n <= 2 or sum(c.least for c in columns[:n]) <= room
        )
        spare = max(0, room - sum(c.least for c in columns[:shown]))
        total = sum(c.weight for c in columns[:shown])
        for i, column in enumerate(columns):
            self.setColumnHidden(i, i >= shown)
            self.setColumnWidth(i, column.least + spare * column.weight // total)

    def select(self, id: str) -> None:
        """Mark the row of an annotation, or none; nothing is emitted."""
        row = self.rows.row_of(id) if id else -1
        if row < 0:
            self.clearSelection()
            self.setCurrentIndex(QModelIndex())
        elif self.rows.id_at(self.currentIndex().row()) != id or not self.selectionModel().hasSelection():
            self.selectRow(row)
            self.scrollTo(self.rows.index(row, 0))


class AnnotationTables(QTabWidget):
    """Four tables; only the one on show is filled, the others when they come up."""

    annotation_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, documentMode=True)
        self.tabBar().setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.tabBar().setExpanding(False)
        self.setUsesScrollButtons(True)
        self._tables = {
            "annotations": Table(ANNOTATIONS, lambda a: str(a.id), self),
            "events": Table(EVENTS, lambda e: str(e.id), self),
            "suggestions": Table(SUGGESTIONS, lambda s: str(s.id), self),
            "problems": Table(PROBLEMS, lambda p: str(p.annotation), self),
        }
        self._shown: Shown | None = None
        self._problems: list[Problem] = []
        self._stale: set[str] = set()
        self._id = ""
        for table in self._tables.values():
            page = QWidget()
            styled(page, "panel")
            column = QVBoxLayout(page)
            column.setContentsMargins(0, 0, 0, 0)
            column.addWidget(table)
            self.addTab(page, "")
            table.clicked.connect(self._choose)
            table.installEventFilter(self)
        self.currentChanged.connect(self._turned)
        self._turned()
        self.retranslate()

    def show_layer(
        self, layer: Layer, scheme: Scheme, problems: Sequence[Problem], language: str = "en"
    ) -> None:
        """What is in the layer, in the order of the text until a person sorts it."""
        self._shown = Shown(layer, scheme, language, theme_on(self).dark)
        self._problems = list(problems)
        self._stale = set(TABS)
        self._count()
        self._turned()

    def show_tab(self, name: str) -> None:
        """`annotations`, `events`, `suggestions` or `problems`."""
        self.setCurrentIndex(TABS.index(name))

    def table(self, name: str) -> Table:
        """One of the four."""
        return self._tables[name]

    def select(self, id: str) -> None:
        """Mark an annotation's row in the table on show, and in the others when they come up."""
        self._id = id
        self._tables[TABS[self.currentIndex()]].select(id)

    def _turned(self) -> None:
        """Another tab, or other rows: fill the table on show."""
        name = TABS[max(self.currentIndex(), 0)]
        table = self._tables[name]
        self.setFocusProxy(table)
        if name in self._stale and self._shown is not None:
            self._stale.discard(name)
            at = table.verticalScrollBar().value()
            table.rows.show(self._shown, self._rows_of(name, self._shown.layer))
            table.verticalScrollBar().setValue(at)
        table.select(self._id)

    def _rows_of(self, name: str, layer: Layer) -> list[Any]:
        if name == "annotations":
            spans = [a for a in layer.annotations.values() if not isinstance(a, Relation)]
            return sorted(spans, key=reading_order)
        if name == "events":
            return list(layer.events())
        if name == "suggestions":
            suggestions = [s for s in layer.suggestions.values() if not isinstance(s.annotation, Relation)]
            return sorted(suggestions, key=lambda s: reading_order(s.annotation))
        return list(self._problems)

    def _count(self) -> None:
        if self._shown is None:
            counts = [0, 0, 0, 0]
        else:
            layer = self._shown.layer
            events = sum(isinstance(a, Event) for a in layer.annotations.values())
            counts = [len(layer.annotations), events, len(layer.suggestions), len(self._problems)]
        words = (self.tr("Annotations"), self.tr("Events"), self.tr("Suggestions"), self.tr("Problems"))
        for i, (name, count) in enumerate(zip(words, counts, strict=True)):
            self.setTabText(i, f"{name} {number(count)}" if count and i == len(words) - 1 else name)
            self.setTabToolTip(i, f"{name}: {number(count)}")

    def _choose(self, index: QModelIndex) -> None:
        rows = index.model()
        assert isinstance(rows, Rows)
        id = rows.id_at(index.row())
        if id:
            self._id = id
            self.annotation_chosen.emit(id)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter chooses the row that the arrows stand on."""
        key = key_of(event)
        taken = key in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if taken and isinstance(watched, Table) and watched.currentIndex().isValid():
            self._choose(watched.currentIndex())
            return True
        return super().eventFilter(watched, event)

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
