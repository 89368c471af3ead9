"""Fields of the scheme editor's form with words under them where something is wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ui.parts import label

if TYPE_CHECKING:
    from ui.dialogs.scheme.fields import Line


class Noted(QWidget):
    """A field with a line of words under it, which is there when it says something."""

    def __init__(self, field: Any) -> None:
        super().__init__()
        self.field = field
        self.note = label("bad", wrap=True)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(2)
        self.column.addWidget(field)
        self.column.addWidget(self.note)
        self.setFocusProxy(field)
        self.say("")

    def say(self, words: str) -> None:
        """Nothing hides the line."""
        self.note.setText(words)
        self.note.setVisible(bool(words))


class Key(Noted):
    """A field for a key. One that another row has is swapped or taken by a button below it; Enter presses
    the first."""

    decided = Signal(bool)  # whether the two swap

    def __init__(self, field: Line, swap: str, take: str) -> None:
        self.swap, self.take = (QPushButton(words, autoDefault=False) for words in (swap, take))
        super().__init__(field)
        row = QHBoxLayout()
        row.addWidget(self.swap)
        row.addWidget(self.take)
        row.addStretch(1)
        self.column.addLayout(row)
        self.swap.clicked.connect(lambda: self.decided.emit(True))
        self.take.clicked.connect(lambda: self.decided.emit(False))
        field.returnPressed.connect(self._press)

    def offer(self, words: str, *, swap: bool) -> None:
        """Say who has the key, and offer to take it, and to swap."""
        self.say(words)
        self.swap.setVisible(swap)
        self.take.setVisible(True)

    def say(self, words: str) -> None:
        """Nothing offers nothing."""
        super().say(words)
        self.swap.hide()
        self.take.hide()

    def _press(self) -> None:
        button = next((b for b in (self.swap, self.take) if not b.isHidden()), None)
        if button is not None:
            button.click()
