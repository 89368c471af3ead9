"""Keys pressed in the report → actions, by one table (two QShortcuts on one key silence each other)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ui.actions import ACTIONS, Action
from ui.keys import pressed

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtGui import QKeyEvent

    from ui.desk import Desk
    from ui.digits import Digits


class Reading(QObject):
    """Finds the action of a key and runs it, when it may run."""

    acting = Signal(str)  # the id of an action that is about to run
    acted = Signal(str)  # the id of the action that ran, or `digits`

    def __init__(self, desk: Desk, digits: Digits, run: Callable[[Action], None]) -> None:
        super().__init__(desk)
        self._desk, self._digits, self._run = desk, digits, run
        self._table: dict[str, Action] = {}
        self.modes: list[Callable[[str, bool], bool]] = []  # they are asked before the table is
        self.instead: Callable[[str], Callable[[], None] | None] = lambda id: None
        """What an action does now, where it does something else."""
        self.letters = True
        self.tab_walks = True
        self.set_keys({})

    def set_keys(self, overrides: Mapping[str, tuple[str, ...]]) -> None:
        """The keys of the table, with those that the person changed (by action id)."""
        self._table = {key: a for a in ACTIONS for key in overrides.get(a.id, a.keys)}

    def action(self, key: str) -> Action | None:
        """What a key does, or None."""
        return self._table.get(key)

    def take(self, event: QKeyEvent) -> bool:
        """A key pressed in the report; false when the view itself should read it."""
        self._desk.session.time.touch()
        with self._desk.one_change():
            return self._take(event)

    def _take(self, event: QKeyEvent) -> bool:
        key = pressed(event)
        if key == "Tab" and not self.tab_walks:
            return False
        if not self.letters and len(key.removeprefix("Shift+")) == 1 and key[-1] not in "0123456789-":
            return False
        if self._moded(key, repeat=event.isAutoRepeat()):
            return True
        action = self._table.get(key)
        if action is None:
            return False
        if event.isAutoRepeat() and not action.repeats:
            return True
        self.run(action)
        return True

    def _moded(self, key: str, *, repeat: bool) -> bool:
        """Esc, the digits, and the arrows of an open frame."""
        desk = self._desk
        if any(mode(key, repeat) for mode in self.modes):
            return True
        if key == "Esc":
            return desk.peel()
        if desk.frame is not None and key in ("Up", "Down"):
            self._digits.step_row(1 if key == "Down" else -1)
            return True
        if desk.frame is not None and key in ("Tab", "Shift+Tab"):
            desk.frame = None
            return False
        shift = key.startswith("Shift+")
        bare = key.removeprefix("Shift+")
        if len(bare) == 1 and (bare.isdigit() or bare == "-") and desk.session.layer is not None:
            if not repeat and self.allowed("own") and self.in_sight():
                self._digits.press(bare, shift=shift)
                self.acted.emit("digits")
            return True
        return False

    def run(self, action: Action) -> None:
        """Run an action if it may run now; say why when it may not."""
        if self.allowed(action.when) and (not action.noun or self.in_sight()):
            self.acting.emit(action.id)
            instead = self.instead(action.id)
            instead() if instead is not None else self._run(action)
            self.acted.emit(action.id)

    def allowed(self, when: str) -> bool:
        """Whether there is what an action needs; says what is missing."""
        session = self._desk.session
        if when == "always":
            return True
        if session.project is None:
            self._desk.say(self.tr("No project is open."))
            return False
        if when == "lead" and not session.leads:
            self._desk.say(self.tr("The lead does that; ask for it with “Ask for a change of the scheme…”."))
            return False
        if when in ("project", "lead"):
            return True
        if session.layer is None:
            self._desk.say(self.tr("The project has no documents yet: import some."))
            return False
        if when == "review" and not (session.reviewing and session.writable):
            self._desk.say(self.tr("That is done in a review; Ctrl+R begins one."))
            return False
        if when == "own" and not session.writable:
            self._desk.say(self.tr("This is another annotator's layer: it can be read only."))
            return False
        return True

    def in_sight(self) -> bool:
        """Whether the noun is in sight; else it is brought there and the next press acts."""
        noun = self._desk.noun
        return not noun or self._desk.in_sight(noun.ranges[0])
