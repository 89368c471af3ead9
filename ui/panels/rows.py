"""The rows of the annotation tables: what each column shows and sorts by.

Rows hold the annotations themselves; words are cut from the text when a row comes into view, so
that 50,000 rows cost a sort and no more.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt
from PySide6.QtGui import QColor

from ui.words import own_way

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from annotator.model import Layer
    from annotator.scheme import Scheme
    from ui.panels.painted import Index

SORTS = int(Qt.ItemDataRole.UserRole)


@dataclass(frozen=True, slots=True)
class Shown:
    """What the columns look into."""

    layer: Layer
    scheme: Scheme
    language: str
    dark: bool = False


@dataclass(frozen=True, slots=True)
class Column:
    """`words` of a row, and what it sorts by; `color` marks the words (`#rrggbb` or empty). They get
    what the rows were shown with (a Shown for annotations), and the row.

    It is `least` pixels wide and gets its share (`weight`) of what is left.
    """

    id: str
    words: Callable[[Any, Any], str]
    key: Callable[[Any, Any], Any]
    color: Callable[[Any, Any], str] | None = None
    least: int = 70
    weight: int = 1


class Rows(QAbstractTableModel):
    """One table. `id_of` names the annotation of a row."""

    def __init__(
        self, columns: Sequence[Column], id_of: Callable[[Any], str], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._id_of = id_of
        self._headers = [c.id for c in columns]
        self._rows: list[Any] = []
        self._at: dict[str, int] | None = {}
        self._shown: object = None
        self._sorted: tuple[int, bool] | None = None

    def set_headers(self, words: Sequence[str]) -> None:
        """The names of the columns in the language of the moment."""
        self._headers = list(words)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(words) - 1)

    def show(self, shown: object, rows: list[Any]) -> None:
        """Rows in the order of the text; the order that a person chose stays."""
        self.beginResetModel()
        self._shown, self._rows, self._at = shown, rows, None
        self._order()
        self.endResetModel()

    def id_at(self, row: int) -> str:
        """The annotation of a row, or empty."""
        return self._id_of(self._rows[row]) if 0 <= row < len(self._rows) else ""

    def row(self, at: int) -> Any:
        """What stands there."""
        return self._rows[at]

    def row_of(self, id: str) -> int:
        """The first row of an annotation, or -1."""
        if self._at is None:
            last = len(self._rows) - 1
            self._at = dict(zip(map(self._id_of, reversed(self._rows)), range(last, -1, -1), strict=True))
        return self._at.get(id, -1)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """By a column; -1 is the order of the text."""
        if self._shown is None or column >= len(self.columns):
            return
        self._sorted = (column, order == Qt.SortOrder.DescendingOrder) if column >= 0 else None
        self.layoutAboutToBeChanged.emit()
        kept = [(i, self.id_at(i.row())) for i in self.persistentIndexList()]
        self._order()
        self._at = None
        for index, id in kept:
            self.changePersistentIndex(index, self.index(self.row_of(id), index.column()))
        self.layoutChanged.emit()

    def _order(self) -> None:
        if self._sorted is None or self._shown is None:
            return
        column, downward = self._sorted
        shown, key = self._shown, self.columns[column].key
        self._rows.sort(key=lambda row: key(shown, row), reverse=downward)

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """How many."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        """As many as it was made with."""
        return 0 if parent.isValid() else len(self.columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The names of the columns."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._headers[section]
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Words, and the color of a label."""
        if self._shown is None or not index.isValid():
            return None
        column, row = self.columns[index.column()], self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.words(self._shown, row)
        if role == Qt.ItemDataRole.ToolTipRole:
            return own_way(column.words(self._shown, row))
        if role == Qt.ItemDataRole.DecorationRole and column.color is not None:
            color = column.color(self._shown, row)
            return QColor(color) if color else None
        if role == SORTS:
            return column.key(self._shown, row)
        return None
