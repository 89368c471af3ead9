"""The keys of every action, to be changed; two actions on one key are shown, not forbidden."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, Qt
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

from ui.actions import ACTIONS, Action
from ui.keys import pressed, upright

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from ui.settings import Settings

DIGITS = {*"1234567890-", *(f"Shift+{d}" for d in "1234567890-")}
CARET = {
    f"{shift}{control}{key}"
    for shift in ("", "Shift+")
    for control in ("", "Ctrl+")
    for key in ("Left", "Right", "Up", "Down", "Home", "End", "PageUp", "PageDown")
}
TAKEN = DIGITS | CARET | {"Esc"}  # what the report reads by itself
TAKEN -= {"Ctrl+PageUp", "Ctrl+PageDown"}


class KeyField(QLineEdit):
    """Waits for one key; Esc leaves all as it was."""

    def __init__(self, table: KeyTable) -> None:
        super().__init__()
        self._table = table
        self.setReadOnly(True)
        self.setFrame(False)

    def event(self, event: QEvent) -> bool:
        """Tab and keys with Ctrl are keys here as any other."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if event.type() == QEvent.Type.KeyPress:
            self.keyPressEvent(event)  # type: ignore[arg-type]  # a key press is a QKeyEvent
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The key that was waited for."""
        key = pressed(event)
        if key:
            self._table.take("" if key == "Esc" else key)


class KeyTable(QWidget):
    """Changes are written to the setting `keys` at once."""

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self._settings = settings
        self._waiting: tuple[Action, bool] | None = None  # and whether the key is added to its others
        self.table = QTableWidget(len(ACTIONS), 2)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setTabKeyNavigation(False)
        self.table.setShowGrid(False)
        self.table.verticalHeader().hide()
        self.table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeading)
        self.table.setColumnWidth(1, 200)
        self.table.setMinimumHeight(240)
        self._cells = [(QTableWidgetItem(), QTableWidgetItem()) for _ in ACTIONS]
        for i, cells in enumerate(self._cells):
            for j, cell in enumerate(cells):
                self.table.setItem(i, j, cell)
        self.words = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.change, self.add = QPushButton(autoDefault=False), QPushButton(autoDefault=False)
        self.none, self.reset = QPushButton(autoDefault=False), QPushButton(autoDefault=False)
        self.reset_all = QPushButton(autoDefault=False)
        self._arrange()
        self.table.activated.connect(lambda _: self.wait())
        self.table.currentCellChanged.connect(lambda *_: self._show_words())
        self.change.clicked.connect(lambda: self.wait())
        self.add.clicked.connect(lambda: self.wait(add=True))
        self.none.clicked.connect(lambda: self._set(self._action, ()))
        self.reset.clicked.connect(lambda: self._set(self._action, self._action.keys))
        self.reset_all.clicked.connect(lambda: settings.reset("keys"))
        settings.changed.connect(self._changed)
        self.retranslate()
        self.table.selectRow(0)

    def _arrange(self) -> None:
        row = QHBoxLayout()
        for button in (self.change, self.add, self.none, self.reset):
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self.reset_all)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.table, 1)
        column.addWidget(self.words)
        column.addLayout(row)

    @property
    def _action(self) -> Action:
        return ACTIONS[max(self.table.currentRow(), 0)]

    def keys_of(self, action: Action) -> tuple[str, ...]:
        """As set, else those of the table."""
        return tuple(self._settings.get("keys").get(action.id, action.keys))

    def conflicts(self, action: Action) -> list[str]:
        """For each of its keys that means something else as well, that in words."""
        lines = []
        for key in self.keys_of(action):
            if key in TAKEN:
                lines.append(self.tr("{0} is read by the report itself.").format(upright(key)))
            for other in ACTIONS:
                if other.id != action.id and key in self.keys_of(other):
                    words = QCoreApplication.translate("actions", other.words)
                    lines.append(self.tr("{0} is also: {1}").format(upright(key), words))
        return lines

    # ---- changing ----

    def wait(self, *, add: bool = False) -> None:
        """For the new key of the chosen action."""
        self._stop()
        self._waiting = (self._action, add)
        field = KeyField(self)
        field.setText(self.tr("Press a key, or Esc"))
        self.table.setCellWidget(self.table.currentRow(), 1, field)
        field.setFocus()

    def take(self, key: str) -> None:
        """The key that was pressed; empty: none."""
        waiting = self._waiting
        self._stop()
        self.table.setFocus()
        if waiting is None or not key:
            return
        action, add = waiting
        before = self.keys_of(action) if add else ()
        self._set(action, tuple(dict.fromkeys((*before, key))))

    def _stop(self) -> None:
        if self._waiting is not None:
            row = ACTIONS.index(self._waiting[0])
            self._waiting = None
            self.table.removeCellWidget(row, 1)

    def _set(self, action: Action, keys: tuple[str, ...]) -> None:
        keys_now = {k: v for k, v in self._settings.get("keys").items() if k != action.id}
        if keys != action.keys:
            keys_now[action.id] = keys
        self._settings.set("keys", keys_now)

    # ---- showing ----

    def _changed(self, key: str) -> None:
        if key == "keys":
            self._fill()

    def _fill(self) -> None:
        for action, (words, keys) in zip(ACTIONS, self._cells, strict=True):
            changed = self.keys_of(action) != action.keys
            words.setText(QCoreApplication.translate("actions", action.words))
            shown = "   ".join(map(upright, self.keys_of(action)))
            keys.setText(f"⚠ {shown}" if self.conflicts(action) else shown)
            font = keys.font()
            font.setBold(changed)
            keys.setFont(font)
        self._show_words()

    def _show_words(self) -> None:
        """What the chosen row's keys collide with; else that all is well, or how many collide."""
        lines = self.conflicts(self._action)
        several = sum(bool(self.conflicts(a)) for a in ACTIONS)
        if not lines and several:
            lines = [self.tr("%n command(s) share a key with another (⚠).", "", several)]
        self.words.setText("\n".join(lines) or self.tr("No key has two meanings."))
        self.reset.setEnabled(self.keys_of(self._action) != self._action.keys)
        self.none.setEnabled(bool(self.keys_of(self._action)))
        self.reset_all.setEnabled(bool(self._settings.get("keys")))

    def retranslate(self) -> None:
        """All words in the language of the moment."""
        self.table.setHorizontalHeaderLabels([self.tr("Command"), self.tr("Keys")])
        self.table.setAccessibleName(self.tr("Keys"))
        self.change.setText(self.tr("Change…"))
        self.add.setText(self.tr("Add a key…"))
        self.none.setText(self.tr("No key"))
        self.reset.setText(self.tr("Reset"))
        self.reset_all.setText(self.tr("Reset all keys"))
        self._fill()
