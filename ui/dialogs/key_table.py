"""Every action with its keys, to be changed by pressing another; conflicts are shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotator.text import fold
from ui.actions import ACTIONS, Action
from ui.keys import pressed
from ui.theme import theme_on

if TYPE_CHECKING:
    from ui.settings import Settings

# Keys that the report reads itself: they cannot be given to an action.
TAKEN = {*"1234567890-", "Esc", "Left", "Right", "Up", "Down", "Home", "End", "PageUp", "PageDown"}


class KeyTable(QWidget):
    """Enter or a double click listens for the next key; Delete takes the keys away."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._listening = -1
        self._field = QLineEdit(clearButtonEnabled=True)
        self._field.setPlaceholderText(self.tr("Search the commands"))
        self._table = QTableWidget(len(ACTIONS), 2)
        self._table.setHorizontalHeaderLabels([self.tr("Command"), self.tr("Keys")])
        self._table.verticalHeader().hide()
        self._table.verticalHeader().setDefaultSectionSize(26)
        self._table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self._table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._table.setTabKeyNavigation(False)
        header = self._table.horizontalHeader()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Fixed)
        self._table.setColumnWidth(1, 150)
        self._table.installEventFilter(self)
        self._table.cellDoubleClicked.connect(lambda row, _: self.listen(row))
        self._line = QLabel(objectName="muted", wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self._reset = QPushButton(self.tr("As delivered"))
        self._reset.clicked.connect(self._reset_row)
        foot = QHBoxLayout()
        foot.addWidget(self._line, 1)
        foot.addWidget(self._reset)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self._field)
        layout.addWidget(self._table, 1)
        layout.addLayout(foot)
        self._field.textChanged.connect(self._sift)
        self.show_keys()

    def keys_of(self, action: Action) -> tuple[str, ...]:
        """As the person set them, else as delivered."""
        return tuple(self._settings.get("keys").get(action.id, action.keys))

    def conflicts(self) -> dict[str, list[Action]]:
        """Keys that more than one action has."""
        users: dict[str, list[Action]] = {}
        for action in ACTIONS:
            for key in self.keys_of(action):
                users.setdefault(key, []).append(action)
        return {key: found for key, found in users.items() if len(found) > 1}

    def show_keys(self) -> None:
        """All rows as they are now."""
        theme = theme_on(self)
        wrong = {a.id for found in self.conflicts().values() for a in found}
        changed = self._settings.get("keys")
        for row, action in enumerate(ACTIONS):
            words = QTableWidgetItem(QCoreApplication.translate("actions", action.words))
            keys = QTableWidgetItem(", ".join(self.keys_of(action)))
            if action.id in wrong:
                keys.setForeground(_brush(theme.bad))
            elif action.id in changed:
                keys.setForeground(_brush(theme.accent))
            self._table.setItem(row, 0, words)
            self._table.setItem(row, 1, keys)
        self._say()

    def _say(self) -> None:
        found = self.conflicts()
        if not found:
            self._line.setText(self.tr("Enter, then a key, gives a command another key; Delete takes it away."))
            return
        parts = []
        for key, actions in found.items():
            names = " / ".join(QCoreApplication.translate("actions", a.words) for a in actions)
            parts.append(f"{key}: {names}")
        self._line.setText("⚠ " + self.tr("One key, two commands: {0}").format("; ".join(parts)))

    def listen(self, row: int) -> None:
        """The next key that is pressed becomes the key of this action."""
        self._listening = row
        item = self._table.item(row, 1)
        if item is not None:
            item.setText(self.tr("press a key…"))

    def take(self, key: str) -> None:
        """Give a key to the action that listens; keys the report needs itself are refused."""
        row, self._listening = self._listening, -1
        if key and key != "Esc":
            if key.removeprefix("Shift+") in TAKEN:
                self.show_keys()
                self._line.setText(self.tr("The report needs {0} itself.").format(key))
                return
            self._set(row, (key,))
        self.show_keys()

    def _set(self, row: int, keys: tuple[str, ...]) -> None:
        action = ACTIONS[row]
        changed = dict(self._settings.get("keys"))
        changed[action.id] = keys
        if keys == action.keys:
            del changed[action.id]
        self._settings.set("keys", changed)

    def _reset_row(self) -> None:
        row = self._table.currentRow()
        if row >= 0:
            self._set(row, ACTIONS[row].keys)
            self.show_keys()

    def _sift(self, needle: str) -> None:
        wanted = fold(needle.strip()).text
        for row, action in enumerate(ACTIONS):
            words = QCoreApplication.translate("actions", action.words)
            text = fold(f"{words} {' '.join(self.keys_of(action))}").text
            self._table.setRowHidden(row, wanted not in text)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys of the table, and the key that is listened for."""
        kind = event.type()
        if self._listening >= 0 and kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
            key = pressed(event)  # type: ignore[arg-type] - both are QKeyEvents
            if kind == QEvent.Type.KeyPress and key:
                self.take(key)
            event.accept()
            return True
        if kind == QEvent.Type.KeyPress:
            code = event.key()  # type: ignore[attr-defined] - a key press is a QKeyEvent
            row = self._table.currentRow()
            if row >= 0 and code in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Delete):
                if code == Qt.Key.Key_Delete:
                    self._set(row, ())
                    self.show_keys()
                else:
                    self.listen(row)
                return True
        return super().eventFilter(watched, event)


def _brush(color: str) -> object:
    from PySide6.QtGui import QBrush, QColor

    return QBrush(QColor(color))
