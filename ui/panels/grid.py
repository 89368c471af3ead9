"""A table whose every cell can be opened: what is behind a figure."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from ui.panels.cells import Cells
from ui.parts import key_of
from ui.theme import theme_on

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QObject
    from PySide6.QtGui import QKeyEvent, QPainter
    from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

    from ui.panels.painted import Index

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


@dataclass(frozen=True, slots=True)
class Spot:
    """One cell: its words, what is behind it (None: nothing), and how much of a color lies under it, from 0
    to 1; that of `good` ones is another."""

    words: str
    behind: object = None
    shade: float = 0.0
    good: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """Heads of the columns, and rows, the first cell of which names the row."""

    heads: Sequence[str]
    rows: Sequence[Sequence[Spot]] = field(default_factory=list)


class Grid(QAbstractTableModel):
    """A Sheet for Qt."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.sheet = Sheet(())
        self.colors: tuple[QColor, QColor] = (QColor(), QColor())  # under the others, and under the good

    def show(self, sheet: Sheet) -> None:
        """Other cells."""
        self.beginResetModel()
        self.sheet = sheet
        self.endResetModel()

    def spot(self, index: Index) -> Spot:
        """What stands there."""
        return self.sheet.rows[index.row()][index.column()]

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """As many as the sheet has."""
        return 0 if parent.isValid() else len(self.sheet.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        """As many as it has heads."""
        return 0 if parent.isValid() else len(self.sheet.heads)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The names of the columns."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.sheet.heads[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Words and shade; to screen readers, also of which row and column."""
        spot = self.spot(index)
        if role == Qt.ItemDataRole.DisplayRole:
            return spot.words
        if role == Qt.ItemDataRole.AccessibleTextRole and index.column():
            row = self.sheet.rows[index.row()][0].words
            return f"{row}, {self.sheet.heads[index.column()]}: {spot.words}"
        if role == Qt.ItemDataRole.BackgroundRole and spot.shade:
            color = QColor(self.colors[spot.good])
            color.setAlphaF(0.55 * spot.shade)
            return color
        return None


class _Shaded(Cells):
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The shade first: a style sheet paints no ground of its own."""
        shade = index.data(Qt.ItemDataRole.BackgroundRole)
        if isinstance(shade, QColor):
            painter.fillRect(option.rect, shade)
        super().paint(painter, option, index)


class GridView(QTableView):
    """Arrows walk from cell to cell; Enter or a click opens what is behind one."""

    opened = Signal(object)  # a Spot's `behind`

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.grid = Grid(self)
        self.setModel(self.grid)
        self.setAccessibleName(name)
        self.setItemDelegate(_Shaded(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setShowGrid(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(28)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.clicked.connect(self._open)

    def show_sheet(self, sheet: Sheet) -> None:
        """Other cells; the same place stays the current one."""
        theme, at = theme_on(self), self.currentIndex()
        self.grid.colors = QColor(theme.bad), QColor(theme.good)
        self.grid.show(sheet)
        if sheet.rows:
            first = next((n for n, spot in enumerate(sheet.rows[0]) if spot.behind is not None), 1)
            row = min(max(at.row(), 0), len(sheet.rows) - 1)
            column = min(at.column() if at.isValid() else first, len(sheet.heads) - 1)
            self.setCurrentIndex(self.grid.index(row, column))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens."""
        if key_of(event) in ENTER and self.currentIndex().isValid():
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _open(self, index: Index) -> None:
        behind = self.grid.spot(index).behind
        if behind is not None:
            self.opened.emit(behind)
