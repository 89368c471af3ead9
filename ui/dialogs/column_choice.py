"""Which column of a table, or of CoNLL, is what: each with its first values and a choice."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from ui.words import isolated, shortened

if TYPE_CHECKING:
    from collections.abc import Sequence

    from annotator.formats.papers.table import Column

ONE = ("text", "id", "title", "date")  # roles that one column of a table can have
SHOWN = 3  # values of a column


class ColumnChoice(QTreeWidget):
    """Emits `altered` when the person says otherwise; `said` is that as Choices.columns has it."""

    altered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._columns: Sequence[Column] = ()
        self._tokens = False
        self._choices: list[QComboBox] = []
        self.setHeaderLabels([self.tr("Column"), self.tr("It is"), self.tr("First values")])
        self.setRootIsDecorated(False)
        self.setAccessibleName(self.tr("Columns of the table"))
        self.setSelectionMode(QTreeWidget.SelectionMode.NoSelection)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its fields have it
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        self.header().setSectionResizeMode(1, QHeaderView.ResizeMode.Fixed)
        self.header().resizeSection(1, 190)

    def show_columns(self, columns: Sequence[Column], *, tokens: bool = False) -> None:
        """Those of a file, as they would be taken; `tokens`: its rows are tokens, not documents."""
        self._tokens = tokens
        if [(c.name, c.values) for c in columns] == [(c.name, c.values) for c in self._columns]:
            for choice, column in zip(self._choices, columns, strict=True):
                choice.setCurrentIndex(choice.findData(column.role))
            return
        self._columns = tuple(columns)
        self.clear()
        self._choices = []
        for column in columns:
            values = " | ".join(isolated(shortened(v, 40)) for v in column.values[:SHOWN] if v.strip())
            item = QTreeWidgetItem([isolated(shortened(column.name, 30)), "", values])
            self.addTopLevelItem(item)
            self._choices.append(self._choice(column))
            self.setItemWidget(item, 1, self._choices[-1])

    def follow(self, before: QWidget) -> None:
        """The Tab key comes to the fields from there: they were made after what stands below them."""
        for field in self._choices:
            QWidget.setTabOrder(before, field)
            before = field

    def _choice(self, column: Column) -> QComboBox:
        made = QComboBox()
        made.setAccessibleName(column.name)
        for role, words in self._roles():
            made.addItem(words, role)
        made.setCurrentIndex(made.findData(column.role))
        made.activated.connect(lambda: self._chosen(made))
        return made

    def _roles(self) -> list[tuple[str, str]]:
        if self._tokens:
            words = ("token", self.tr("the words")), ("tag", self.tr("tags"))
            return [*words, ("", self.tr("left out"))]
        return [
            ("text", self.tr("the text")),
            ("id", self.tr("the id")),
            ("title", self.tr("the title")),
            ("date", self.tr("the date")),
            ("meta", self.tr("kept with the document")),
            ("", self.tr("left out")),
        ]

    def _chosen(self, choice: QComboBox) -> None:
        """What only one column can be, no other is any longer."""
        role = choice.currentData()
        for other in self._choices:
            if other is not choice and role in (*ONE, "token") and other.currentData() == role:
                other.setCurrentIndex(other.findData("" if self._tokens else "meta"))
        self.altered.emit()

    def columns(self) -> tuple[Column, ...]:
        """Those on show, as they are chosen."""
        roles = [choice.currentData() for choice in self._choices]
        return tuple(replace(c, role=role) for c, role in zip(self._columns, roles, strict=True))

    def said(self) -> str:
        """`text=body id=0 title= date= meta=2,3`: by name, or by number where a name cannot be said; of
        tokens `token=0 tag=2,3`."""
        roles = [choice.currentData() for choice in self._choices]
        if self._tokens:
            found = {role: [str(n) for n, x in enumerate(roles) if x == role] for role in ("token", "tag")}
            return " ".join(f"{role}={','.join(numbers)}" for role, numbers in found.items() if numbers)
        called = [self._called(n) for n in range(len(roles))]
        one = [f"{role}={called[roles.index(role)] if role in roles else ''}" for role in ONE]
        meta = ",".join(name for name, role in zip(called, roles, strict=True) if role == "meta")
        return " ".join([*one, f"meta={meta}"])

    def _called(self, n: int) -> str:
        names = [c.name for c in self._columns]
        plain = names[n].isidentifier() and names.count(names[n]) == 1
        return names[n] if plain else str(n)
