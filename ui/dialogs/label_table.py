"""The labels of another recognizer beside those of the scheme that they stand for."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QHeaderView, QTableWidget, QTableWidgetItem

from annotator import camel, scheme
from annotator.errors import ExpectedError
from annotator.suggest.outside import folders, labels

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from PySide6.QtWidgets import QWidget


class LabelTable(QTableWidget):
    """Empty until the labels of a model are known. `text` is what the suggester takes."""

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(0, 2, parent)
        self._ours = _ours(language)
        self._guess: dict[str, str] = {}
        self.setHorizontalHeaderLabels([self.tr("Label of the model"), self.tr("Proposed as")])
        self.setAccessibleName(self.tr("Labels"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the fields in it are walked by Tab
        self.setShowGrid(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(34)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeading)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.hide()

    def show_labels(self, theirs: Iterable[str], chosen: str) -> None:
        """A row for each label; `chosen` is the table as it was written, empty: guessed."""
        self._guess = labels.guess(theirs)
        table = self._guess | _written(chosen)
        self.setRowCount(0)
        for name, ours in table.items():
            row = self.rowCount()
            self.insertRow(row)
            item = QTableWidgetItem(name)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled)
            self.setItem(row, 0, item)
            self.setCellWidget(row, 1, self._field(name, ours))
        self.setVisible(bool(table))
        self.setFixedHeight(34 * min(len(table), 5) + self.horizontalHeader().sizeHint().height() + 4)

    def _field(self, theirs: str, ours: str) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(theirs)
        box.addItem(self.tr("— not proposed —"), "")
        for id, words in self._ours.items():
            box.addItem(words, id)
        if box.findData(ours) < 0:
            box.addItem(ours, ours)  # what a person wrote elsewhere is shown, also when it is wrong
        box.setCurrentIndex(box.findData(ours))
        return box

    def table(self) -> dict[str, str]:
        """Theirs → ours, as chosen."""
        found = {}
        for row in range(self.rowCount()):
            item, box = self.item(row, 0), self.cellWidget(row, 1)
            if item is not None and isinstance(box, QComboBox):
                found[item.text()] = str(box.currentData())
        return found

    @property
    def text(self) -> str:
        """The table as it is written; empty while it says what would be guessed anyway."""
        table = self.table()
        return "" if table == self._guess else labels.written(table)


def labels_of(suggester: str, folder: str, chosen: str) -> list[str]:
    """The labels of a model's folder (camel's own when empty), else those that the table names."""
    place = Path(folder).expanduser() if folder.strip() else None
    if place is None and suggester == "camel":
        place = camel.installed(camel.NAMES)
    try:
        if place is not None:
            return labels.names(folders.tags(folders.config(place), place))
    except ExpectedError:
        pass  # the button that tries it says what is wrong
    return list(_written(chosen))


def _written(table: str) -> dict[str, str]:
    """What a person wrote; nothing when it cannot be read."""
    try:
        return labels.parse(table)
    except ExpectedError:
        return {}


def _ours(language: str) -> Mapping[str, str]:
    """What suggesters may propose, with the mention level where there is one."""
    known = scheme.load()
    found = {}
    for label in known.labels:
        name = known.name(label.id, language)
        levels = [v for a in known.attributes_of(label.id) if a.id == "mention" for v in a.values]
        for level in levels:
            found[f"{label.id} {level.id}"] = f"{name} · {level.words.get(language)}"
        if not levels:
            found[label.id] = name
    return found
