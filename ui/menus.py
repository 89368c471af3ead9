"""The menus, made from the table of actions."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction

from ui.actions import ACTIONS, MENUS, Action
from ui.keys import ON_MAC, printed, sequence, upright

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMenuBar

    from ui.reading import Reading
    from ui.settings import Settings

ANYWHERE = ("Ctrl+", "F", "Shift+F6", "Shift+F8")  # how keys begin that work in the whole window


class Menus(QObject):
    """One menu item an action; a person's own keys go before those of the table."""

    def __init__(self, bar: QMenuBar, reading: Reading, settings: Settings) -> None:
        super().__init__(bar)
        self._reading, self._settings = reading, settings
        self._menus = {name: bar.addMenu("") for name in MENUS}
        self._items: dict[str, QAction] = {}
        for action in ACTIONS:
            item = QAction(self, autoRepeat=action.repeats)
            item.setObjectName(action.id)
            item.triggered.connect(partial(reading.run, action))
            self._items[action.id] = item
            self._menus[action.menu].addAction(item)
        self.set_keys()

    def set_keys(self) -> None:
        """Ctrl and function keys work in the whole window; single letters only in the report,
        whose table reads them: menus show those beside the words."""
        self._reading.set_keys(self._settings.get("keys"))
        for action in ACTIONS:
            self._items[action.id].setShortcuts([sequence(k) for k in self._anywhere(action)])

    def keys_of(self, action: Action) -> tuple[str, ...]:
        """The keys of an action, as the person set them."""
        return tuple(self._settings.get("keys").get(action.id, action.keys))

    def printed_key(self, action: Action, *, arabic: bool) -> str:
        """Its first key as it is printed; empty where it has none."""
        key = next(iter(self._anywhere(action) or self.keys_of(action)), "")
        return upright(printed(key, arabic=arabic)) if key else ""

    def _anywhere(self, action: Action) -> list[str]:
        return [k for k in self.keys_of(action) if k.startswith(ANYWHERE) and k != "F"]

    def show_for(self, *, lead: bool, judge: bool) -> None:
        """What only a lead does, or who decides in reviews, is not shown to others."""
        for action in ACTIONS:
            if action.when == "lead":
                self._items[action.id].setVisible(lead)
            elif action.id.startswith("review"):
                self._items[action.id].setVisible(judge)

    def items_of(self, menu: str) -> list[QAction]:
        """The items of one menu, for the context menu."""
        return [self._items[a.id] for a in ACTIONS if a.menu == menu]

    def retranslate(self, *, arabic: bool) -> None:
        """The words, and beside them the first key as it is printed."""
        for name, words in MENUS.items():
            self._menus[name].setTitle(QCoreApplication.translate("actions", words))
        for action in ACTIONS:
            item = self._items[action.id]
            words = QCoreApplication.translate("actions", action.words)
            key = self.printed_key(action, arabic=arabic)
            if item.shortcuts() and ON_MAC:  # its menu bar shows them by itself
                key = ""
            # Said here and not left to Qt, which lets Ctrl+. read .+Ctrl among Arabic words.
            item.setText(f"{words}\t{key}" if key else words)
