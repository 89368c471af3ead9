"""The recipes that a project keeps: choose one, keep what is set under a name, take one out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QWidget

if TYPE_CHECKING:
    from collections.abc import Mapping

    from storage.recipes import Recipe

LONGEST = 80  # characters of a name


class RecipeRow(QWidget):
    """A field for a name with the list of those that there are, and two buttons."""

    chosen = Signal(str)
    kept = Signal(str)
    dropped = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._recipes: Mapping[str, Recipe] = {}
        self._set: Recipe | None = None
        self.name = QComboBox(editable=True)
        self.name.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.name.setAccessibleName(self.tr("Recipe"))
        field = self.name.lineEdit()
        assert field is not None
        field.setMaxLength(LONGEST)
        field.setPlaceholderText(self.tr("A name, to export like this again"))
        self.keep = QPushButton(self.tr("Keep"), autoDefault=False)
        self.drop = QPushButton(self.tr("Forget"), autoDefault=False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.name, 1)
        row.addWidget(self.keep)
        row.addWidget(self.drop)
        self.name.activated.connect(lambda at: self.chosen.emit(self.name.itemText(at)))
        self.name.editTextChanged.connect(self._allow)
        self.keep.clicked.connect(lambda: self.kept.emit(self.said))
        self.drop.clicked.connect(lambda: self.dropped.emit(self.said))
        self._allow()

    @property
    def said(self) -> str:
        """The name in the field, with single blanks."""
        return " ".join(self.name.currentText().split())

    def show_recipes(self, recipes: Mapping[str, Recipe]) -> None:
        """These; what stands in the field stays."""
        said = self.name.currentText()
        self._recipes = recipes
        self.name.blockSignals(True)
        self.name.clear()
        self.name.addItems([*recipes])
        self.name.setCurrentIndex(self.name.findText(said))
        self.name.setEditText(said)
        self.name.blockSignals(False)
        self._allow()

    def show_set(self, recipe: Recipe) -> None:
        """What is set now; a name in the field that means something else can be given to it."""
        self._set = recipe
        self._allow()

    def _allow(self) -> None:
        there = self._recipes.get(self.said)
        self.keep.setEnabled(bool(self.said) and there != self._set)
        self.keep.setText(self.tr("Keep") if there is None else self.tr("Replace"))
        self.drop.setEnabled(there is not None)
