"""An attribute and its values as a row of buttons, one of them down."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from annotator.scheme import Attribute

from ui.parts import label


class ValueRow(QWidget):
    """Shows one attribute; choosing a value leaves the keyboard with the report."""

    value_chosen = Signal(str, str)  # attribute's id, value's id

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = label("small")
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 3, 8, 0)
        column.setSpacing(1)
        column.addWidget(self._name)
        self._row = QHBoxLayout()
        self._row.setSpacing(2)
        self._row.addStretch(1)
        column.addLayout(self._row)
        self._buttons: list[QToolButton] = []
        self._attribute = ""
        self._values: list[str] = []

    def show_attribute(self, attribute: Attribute, value: str, language: str, *, writable: bool) -> None:
        """Its values in the order of the scheme; one that is not among them leaves all up."""
        self._attribute = attribute.id
        self._values = [v.id for v in attribute.values]
        self._name.setText(attribute.words.get(language))
        while len(self._buttons) < len(attribute.values):
            button = QToolButton()
            button.setCheckable(True)
            button.setObjectName("value")
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(partial(self._choose, len(self._buttons)))
            self._buttons.append(button)
            self._row.insertWidget(self._row.count() - 1, button)
        for i, button in enumerate(self._buttons):
            button.setVisible(i < len(attribute.values))
            if i < len(attribute.values):
                button.setText(attribute.values[i].words.get(language))
                button.setChecked(attribute.values[i].id == value)
                button.setEnabled(writable)

    def _choose(self, i: int, *_: bool) -> None:
        # What is down shows what is stored: the window shows it anew after the edit.
        self._buttons[i].setChecked(not self._buttons[i].isChecked())
        self.value_chosen.emit(self._attribute, self._values[i])
