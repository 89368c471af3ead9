"""The annotations, events, suggestions and problems of the layer on show as tables."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QEvent, QModelIndex, QPersistentModelIndex, QSortFilterProxyModel, Qt
from PySide6.QtCore import Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QTabWidget, QVBoxLayout, QWidget

from annotator.model import Event, Layer, Relation
from ui.words import problem_words, reason_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from annotator.model import Annotation
    from annotator.problems import Problem
    from annotator.scheme import Scheme

TABS = ("annotations", "events", "suggestions", "problems")
SORT = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Row:
    """One row: an annotation's id, its cells, what they sort by, and a color for the first."""

    id: str
    cells: tuple[str, ...]
    sort: tuple[int | float | str, ...]
    color: str = ""


class Rows(QAbstractTableModel):
    """Rows under headings."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: Sequence[Row] = ()
        self.headings: Sequence[str] = ()

    def fill(self, headings: Sequence[str], rows: Sequence[Row]) -> None:
        """Show these instead."""
        self.beginResetModel()
        self.headings, self.rows = headings, rows
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.headings)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole or role == Qt.ItemDataRole.ToolTipRole:
            return row.cells[index.column()]
        if role == SORT:
            return row.sort[index.column()]
        if role == Qt.ItemDataRole.ForegroundRole and index.column() == 0 and row.color:
            return QColor(row.color)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if role == Qt.ItemDataRole.DisplayRole and orientation is Qt.Orientation.Horizontal:
            return self.headings[section]
        return None


class AnnotationTables(QWidget):
    """Four tabs over one layer; choosing a row emits the annotation's id."""

    annotation_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tabs = QTabWidget(documentMode=True)
        self._tabs.tabBar().setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._models: dict[str, Rows] = {}
        self._views: dict[str, QTableView] = {}
        for name in TABS:
            self._add(name)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 6, 10, 10)
        column.addWidget(self._tabs)
        self.setFocusProxy(self._tabs)
        self._selecting = False
        self.retranslate()

    def _add(self, name: str) -> None:
        model = Rows(self)
        proxy = QSortFilterProxyModel(self)
        proxy.setSourceModel(model)
        proxy.setSortRole(SORT)
        view = QTableView(showGrid=False, sortingEnabled=True, wordWrap=False)
        view.setModel(proxy)
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        view.setTabKeyNavigation(False)
        view.verticalHeader().hide()
        view.verticalHeader().setDefaultSectionSize(24)
        view.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        view.horizontalHeader().setStretchLastSection(True)
        view.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
        view.clicked.connect(self._chosen)
        view.activated.connect(self._chosen)
        self._models[name], self._views[name] = model, view
        self._tabs.addTab(view, "")

    def show_layer(
        self, layer: Layer, scheme: Scheme, problems: Sequence[Problem], language: str, *, dark: bool = False
    ) -> None:
        """Fill all four."""

        def row(a: Annotation, *more: str, by: tuple[float | str, ...] = ()) -> Row:
            name = scheme.name(a.name, language)
            words = "" if isinstance(a, Relation) else layer.document.slice(a.ranges)
            at = 0 if isinstance(a, Relation) else a.extent.start
            return Row(a.id, (name, words, *more), (name, at, *(by or more)), scheme.color(a.name, dark=dark))

        label, words = self.tr("Label"), self.tr("Words")
        entities = [row(e, e.note) for e in (*layer.entities(), *layer.relations())]
        self._models["annotations"].fill((label, words, self.tr("Note")), entities)
        events = [row(e, self._roles(e, layer, scheme, language)) for e in layer.events()]
        self._models["events"].fill((self.tr("Type"), words, self.tr("Roles")), events)
        waiting = sorted(layer.undecided(), key=_place)
        suggestions = [
            row(s.annotation, f"{s.score:.2f}", reason_words(s.reason), by=(s.score, s.reason)) for s in waiting
        ]
        self._models["suggestions"].fill((label, words, self.tr("Score"), self.tr("Why")), suggestions)
        known = [(p, layer.annotations.get(p.annotation)) for p in problems]
        troubles = [
            Row(p.annotation, (problem_words(p, scheme, language, {}), self._words(a, layer)), (p.severity, _start(a))) for p, a in known
        ]
        self._models["problems"].fill((self.tr("Problem"), words), troubles)
        for at, name in enumerate(TABS):
            self._tabs.setTabText(at, f"{self._names()[name]} {len(self._models[name].rows) or ''}".strip())

    def _words(self, annotation: Annotation | None, layer: Layer) -> str:
        if annotation is None or isinstance(annotation, Relation):
            return ""
        return layer.document.slice(annotation.ranges)

    @staticmethod
    def _roles(event: Event, layer: Layer, scheme: Scheme, language: str) -> str:
        parts = []
        for a in event.arguments:
            target = layer.annotations.get(a.target)
            filler = a.value if target is None or isinstance(target, Relation) else layer.document.slice(target.ranges)
            parts.append(f"{scheme.name(a.role, language)}: {filler}")
        return " · ".join(parts)

    def select(self, id: str) -> None:
        """The row of what is in hand, without emitting."""
        self._selecting = True
        for name in TABS[:3]:
            view, rows = self._views[name], self._models[name].rows
            at = next((i for i, r in enumerate(rows) if r.id == id), -1)
            proxy = view.model()
            assert isinstance(proxy, QSortFilterProxyModel)
            if at < 0:
                view.clearSelection()
            else:
                index = proxy.mapFromSource(self._models[name].index(at, 0))
                view.setCurrentIndex(index)
                view.scrollTo(index)
        self._selecting = False

    def show_tab(self, name: str) -> None:
        """Bring one of TABS to the front."""
        self._tabs.setCurrentIndex(TABS.index(name))
        self.setFocusProxy(self._views[name])

    def _chosen(self, index: QModelIndex) -> None:
        proxy = index.model()
        assert isinstance(proxy, QSortFilterProxyModel)
        model = proxy.sourceModel()
        assert isinstance(model, Rows)
        if not self._selecting:
            self.annotation_chosen.emit(model.rows[proxy.mapToSource(index).row()].id)

    def _names(self) -> dict[str, str]:
        names = (self.tr("Annotations"), self.tr("Events"), self.tr("Suggestions"), self.tr("Problems"))
        return dict(zip(TABS, names, strict=True))

    def retranslate(self) -> None:
        """In the language of the moment; the rows come with the next `show_layer`."""
        for at, name in enumerate(TABS):
            self._tabs.setTabText(at, self._names()[name])

    def changeEvent(self, event: QEvent) -> None:
        """Another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


def _start(annotation: Annotation | None) -> int:
    return -1 if annotation is None or isinstance(annotation, Relation) else annotation.extent.start


def _place(suggestion: object) -> int:
    return _start(suggestion.annotation)  # type: ignore[attr-defined]  # a Suggestion
