"""A list over the report: letters filter, digits choose, Enter takes, Esc changes nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from annotator.text import fold
from ui.keys import pressed, relayed

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ui.desk import Choice

ID = Qt.ItemDataRole.UserRole
WIDTH, ROWS = 440, 14


class ChooseList(QFrame):
    """One list at a time; while it is open no verb runs."""

    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("chooser")
        self._title = QLabel(textFormat=Qt.TextFormat.PlainText)
        self._title.setObjectName("heading")
        self._field = QLineEdit()
        self._list = QListWidget(uniformItemSizes=True)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.itemClicked.connect(self._take)
        self._field.textChanged.connect(self._refilter)
        self._field.installEventFilter(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        for part in (self._title, self._field, self._list):
            column.addWidget(part)
        self._choices: Sequence[Choice] = ()
        self._language = "en"
        self._then: Callable[[str], None] | None = None
        self.hide()

    def open(self, title: str, choices: Sequence[Choice], then: Callable[[str], None], *, language: str) -> None:
        """Show the choices; `then` gets the id of the one taken."""
        self._title.setText(title)
        self._choices, self._then, self._language = choices, then, language
        self._field.clear()
        self._refilter("")
        parent = self.parentWidget()
        rows = min(ROWS, max(4, len(choices)))
        self.resize(WIDTH, rows * max(22, self._list.sizeHintForRow(0)) + 110)
        self.move((parent.width() - self.width()) // 2, max(20, parent.height() // 6))
        self.show()
        self.raise_()
        self._field.setFocus()

    def shown(self) -> list[str]:
        """The ids in the list as it is filtered now."""
        return [self._list.item(i).data(ID) for i in range(self._list.count())]

    def _refilter(self, text: str) -> None:
        found = self._matching(text) or self._matching(relayed(text)) if text else list(self._choices)
        self._list.clear()
        for at, choice in enumerate(found):
            number = f"{at + 1}  " if at < 9 else "    "
            name = choice.ar if self._language == "ar" else choice.en
            detail = f"   \u2068{choice.detail}\u2069" if choice.detail else ""
            item = QListWidgetItem(f"{number}{name}{detail}")
            item.setData(ID, choice.id)
            if choice.color:
                item.setForeground(QColor(choice.color))
            self._list.addItem(item)
        self._list.setCurrentRow(0)

    def _matching(self, text: str) -> list[Choice]:
        """Those whose names hold every word typed, at a word's start first."""
        wanted = fold(text).text.split()
        named = [(fold(f"{c.ar} {c.en} {c.id}").text, c) for c in self._choices]
        found = [(n, c) for n, c in named if all(w in n for w in wanted)]
        found.sort(key=lambda nc: not all(f" {w}" in f" {nc[0]}" for w in wanted))
        return [c for _, c in found]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The keys of the list while the field has the keyboard."""
        if watched is self._field and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key(pressed(event))
        if watched is self._field and event.type() == QEvent.Type.FocusOut and self.isVisible():
            self._close()
        return super().eventFilter(watched, event)

    def _key(self, key: str) -> bool:
        step = {"Down": 1, "Tab": 1, "Up": -1, "Shift+Tab": -1}.get(key, 0)
        count = self._list.count()
        if step and count:
            self._list.setCurrentRow((self._list.currentRow() + step) % count)
        elif key == "Enter":
            self._take(self._list.currentItem())
        elif key == "Esc":
            self._close()
        elif len(key) == 1 and key in "123456789":
            self._take(self._list.item(int(key) - 1))
        else:
            return bool(step)
        return True

    def _take(self, item: QListWidgetItem | None) -> None:
        if item is None:
            return
        then, id = self._then, item.data(ID)
        self._close()
        if then is not None:
            then(id)

    def _close(self) -> None:
        self._then = None
        self.hide()
        self.closed.emit()
