"""How good the suggestions were, held against what the person decided: a plot, and the same as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QTableView,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from annotator.learn.progress import WINDOW, Point, Tally, labels, progress
from ui.panels.plot import SERIES, Key, Plot
from ui.parts import label, sized
from ui.words import number

if TYPE_CHECKING:
    from collections.abc import Sequence

    from annotator.scheme import Scheme
    from ui.panels.painted import Index


class ProgressDialog(QDialog):
    """Waits for `show_tallies`; a label can be looked at alone."""

    def __init__(self, parent: QWidget | None, scheme: Scheme, language: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("How good the suggestions are"))
        self._scheme, self._language = scheme, language
        self._tallies: Sequence[Tally] = ()
        self._points: list[Point] = []
        self.label = QComboBox()
        self.label.setAccessibleName(self.tr("Label or event type"))
        self.label.currentIndexChanged.connect(self._show)
        self.plot = Plot()
        self.plot.setAccessibleName(self.tr("Precision and recall, document after document"))
        self.plot.pointed.connect(self._read)
        self.reading = label("", " ")
        self.nothing = label("muted", self.tr("Counting…"), wrap=True)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.points = _Points(self)
        self.table = self._table()
        self.tabs = QTabWidget()
        self.tabs.addTab(self._plotted(), self.tr("Plot"))
        self.tabs.addTab(self.table, self.tr("Table"))
        self._arrange()
        sized(self, 720, 520)
        self.show_tallies(())
        self.nothing.setText(self.tr("Counting…"))

    def _table(self) -> QTableView:
        table = QTableView()
        table.setModel(self.points)
        table.setAccessibleName(self.tr("Precision and recall, document after document"))
        table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(28)
        table.horizontalHeader().setHighlightSections(False)
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        return table

    def _plotted(self) -> QWidget:
        whole = QWidget()
        legend = QHBoxLayout()
        legend.setContentsMargins(12, 8, 12, 0)
        legend.setSpacing(8)
        for series, words in zip(SERIES, (self.tr("Precision"), self.tr("Recall")), strict=True):
            legend.addWidget(Key(series))
            legend.addWidget(label("", words))
            legend.addSpacing(12)
        legend.addStretch(1)
        legend.addWidget(self.reading)
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(legend)
        column.addWidget(self.plot, 1)
        return whole

    def _arrange(self) -> None:
        top = QHBoxLayout()
        words = label("", self.tr("Label or event type"))
        words.setBuddy(self.label)
        top.addWidget(words)
        top.addWidget(self.label)
        top.addStretch(1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setSpacing(10)
        column.addLayout(top)
        column.addWidget(self.tabs, 1)
        column.addWidget(self.nothing, 1)
        column.addWidget(label("small", self._meaning(), wrap=True))
        column.addWidget(buttons)

    def _meaning(self) -> str:
        return self.tr(
            "Precision: how much of what was suggested and decided was right. Recall: how much of what is"
            " annotated came from a suggestion. A corrected suggestion counts half. Each point looks back"
            " over the last {0} finished documents."
        ).format(number(WINDOW))

    # ---- showing ----

    def show_tallies(self, tallies: Sequence[Tally]) -> None:
        """The figures of the finished documents, in the order of finishing."""
        self._tallies = tallies
        self.label.blockSignals(True)
        self.label.clear()
        self.label.addItem(self.tr("All together"), "")
        for name in labels(tallies):
            self.label.addItem(self._scheme.name(name, self._language), name)
        self.label.blockSignals(False)
        self.nothing.setText(self.tr("No document is finished yet. Ctrl+Enter says that the one on show is."))
        self._show()

    def _show(self) -> None:
        self._points = progress(self._tallies, self.label.currentData() or "")
        self.plot.show_points(self._points)
        self.points.show_points(self._points)
        self.tabs.setVisible(bool(self._points))
        self.nothing.setVisible(not self._points)
        self._read(self.plot.at)

    def _read(self, at: int) -> None:
        """The point that is read, else the last, in words."""
        words = point_words(self._points[at]) if self._points else ""
        self.reading.setText(words)
        self.plot.setAccessibleDescription(words)


class _Points(QAbstractTableModel):
    """The last document first: that is how things are now."""

    def __init__(self, dialog: ProgressDialog) -> None:
        super().__init__(dialog)
        self._points: list[Point] = []
        self._headers = [
            self.tr("Document"), self.tr("Precision"), self.tr("Decided"), self.tr("Recall"),
            self.tr("Annotations"),
        ]  # fmt: skip

    def show_points(self, points: Sequence[Point]) -> None:
        """Other ones."""
        self.beginResetModel()
        self._points = list(reversed(points))
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """A row a document."""
        return 0 if parent.isValid() else len(self._points)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        """As many as headers."""
        return 0 if parent.isValid() else len(self._headers)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Numbers in the digits that are installed."""
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        p = self._points[index.row()]
        cells = (number(p.document), share(p.precision), number(p.decided), share(p.recall), number(p.gold))
        return cells[index.column()]

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """What a column holds."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._headers[section]
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        return None


def share(value: float | None) -> str:
    """As a percentage; a dash where there is nothing to go by."""
    return "–" if value is None else f"{number(round(100 * value))}%"


def point_words(point: Point) -> str:
    """A point in one line."""
    from PySide6.QtCore import QCoreApplication

    words = QCoreApplication.translate("progress", "Document {0}: precision {1} · recall {2}")
    return words.format(number(point.document), share(point.precision), share(point.recall))
