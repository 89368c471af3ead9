"""The list of the scheme editor: every table with its rows, filtered as one types."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QTreeWidgetItemIterator

from annotator.scheme import Overlaps, scheming
from annotator.text import fold
from ui.dialogs.scheme.words import TABLES, table_words
from ui.panels.swatch import Swatch
from ui.words import isolated

if TYPE_CHECKING:
    from collections.abc import Iterator

    from annotator.scheme import Scheme

PLACE = Qt.ItemDataRole.UserRole  # (table, id) of an item


class SchemeTree(QTreeWidget):
    """A row is found by its table and its id; the rows of `overlaps` have their number as id."""

    def __init__(self, language: str, *, dark: bool) -> None:
        super().__init__()
        self._language, self._dark = language, dark
        self._scheme: Scheme | None = None
        self.setColumnCount(2)
        self.setHeaderHidden(True)
        self.setItemDelegateForColumn(0, Swatch(self))
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)

    def show_scheme(self, scheme: Scheme) -> None:
        """All of it anew; tables that were shut stay shut. No row is current afterwards."""
        self._scheme = scheme
        shut = {self.place(i)[0] for i in self.items() if not i.isExpanded() and not self.place(i)[1]}
        self.blockSignals(True)
        self.clear()
        for name in TABLES:
            top = QTreeWidgetItem(self, [table_words(name), ""])
            top.setData(0, PLACE, (name, ""))
            font = top.font(0)
            font.setBold(True)
            top.setFont(0, font)
            for row_id, row in self.rows(name):
                self._add(top, name, row_id, row)
            top.setExpanded(name not in shut)
        self.blockSignals(False)

    def refresh(self, scheme: Scheme, row: Any) -> None:
        """The current row was changed."""
        self._scheme = scheme
        item = self.currentItem()
        if item is not None:
            self._say(item, row)

    def rows(self, table: str) -> Iterator[tuple[str, Any]]:
        """Id and row of a table, in its order."""
        assert self._scheme is not None
        if table == "overlaps":
            yield from ((str(i), o) for i, o in enumerate(self._scheme.overlaps))
        else:
            yield from ((x.id, x) for x in scheming.rows(self._scheme, table))

    def row(self, table: str, id: str) -> Any:
        """One row; None for the name of a table."""
        return dict(self.rows(table)).get(id) if id else None

    def items(self) -> Iterator[QTreeWidgetItem]:
        """All, from the top."""
        walk = QTreeWidgetItemIterator(self)
        while walk.value() is not None:
            yield walk.value()
            walk += 1

    def place(self, item: QTreeWidgetItem | None) -> tuple[str, str]:
        """The table and the id of an item; no id on the name of a table."""
        if item is None:
            return "labels", ""
        table, id = item.data(0, PLACE)
        return str(table), str(id)

    def go(self, table: str, id: str) -> None:
        """To a row, else to the name of its table."""
        places = {self.place(i): i for i in self.items()}
        found = places.get((table, id)) or places.get((table.partition(".")[0], ""))
        if found is not None:
            self.setCurrentItem(found)
            self.scrollToItem(found)

    def filter(self, text: str) -> None:
        """Rows whose names hold the letters, in Arabic or English, folded."""
        wanted = fold(text.strip()).text
        for item in reversed([*self.items()]):
            children = (item.child(i) for i in range(item.childCount()))
            inside = any(child is not None and not child.isHidden() for child in children)
            row = self.row(*self.place(item))
            names = "" if row is None else " ".join((item.text(0), *_names(row)))
            item.setHidden(bool(wanted) and not inside and wanted not in fold(names).text)

    def found(self) -> tuple[str, str]:
        """The current row, else the first one, that the filter left; else what is current."""
        shown = [self.place(i) for i in self.items() if not i.isHidden() and self.place(i)[1]]
        here = self.place(self.currentItem())
        return here if here in shown or not shown else shown[0]

    def _add(self, parent: QTreeWidgetItem, table: str, id: str, row: Any) -> None:
        item = QTreeWidgetItem(parent)
        item.setData(0, PLACE, (table, id))
        self._say(item, row)
        if table == "attributes":
            for value in row.values:
                self._add(item, f"attributes.{id}", value.id, value)
            item.setExpanded(True)

    def _say(self, item: QTreeWidgetItem, row: Any) -> None:
        if isinstance(row, Overlaps):
            item.setText(0, " ".join(row.of) or self.tr("All entities"))
            return
        words = f"{row.words.get(self._language) or row.id} · {isolated(row.id)}"
        retired = getattr(row, "retired", False)
        item.setText(0, self.tr("{0} (retired)").format(words) if retired else words)
        item.setText(1, isolated(getattr(row, "key", "")))
        if hasattr(row, "color"):
            item.setData(0, Qt.ItemDataRole.DecorationRole, QColor(row.dark if self._dark else row.color))


def _names(row: Any) -> tuple[str, ...]:
    return () if isinstance(row, Overlaps) else (row.id, row.words.ar, row.words.en)
