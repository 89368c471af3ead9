"""Hands for the program: keys and clicks as a person makes them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QEventLoop, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.model import Range

if TYPE_CHECKING:
    from ui.window import Window


class Driver:
    """Hands on the keyboard: keys go to whatever has the focus."""

    def __init__(self, window: Window) -> None:
        self.window = window
        self.presses = 0

    def press(self, *keys: str) -> Driver:
        """`press("Tab", "Enter", "Shift+1")`."""
        for key in keys:
            code, modifiers = _code(key)
            QTest.keyClick(self._target(), code, modifiers)
            self.presses += 1
        return self

    def type(self, text: str) -> Driver:
        """Letters as a keyboard layout gives them (QTest knows Latin ones only)."""
        for letter in text:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, ord(letter.upper()), Qt.KeyboardModifier.NoModifier, letter)
                QApplication.sendEvent(self._target(), event)
            self.presses += 1
        return self

    def _target(self):
        popup = QApplication.activePopupWidget()
        return popup or QApplication.focusWidget() or self.window.view

    def suggested(self) -> Driver:
        """Wait until the worker's suggestions are on show."""
        if not any(True for _ in self.layer.undecided()):
            loop = QEventLoop()
            self.window.session.assistant.suggested.connect(loop.quit)
            QTimer.singleShot(60_000, loop.quit)
            loop.exec()
        assert any(True for _ in self.layer.undecided())
        return self

    def caret_to(self, words: str) -> Driver:
        """The caret into these words, which are scrolled into sight as a hand would."""
        at = self.layer.document.text.index(words) + 1
        self.window.view.ensure_visible(Range(at, at + 1))
        self.window.view.place_caret(at)
        return self

    def until(self, holds) -> Driver:
        """Wait until something holds."""
        for _ in range(500):
            if holds():
                QTest.qWait(20)
                return self
            QTest.qWait(10)
        raise AssertionError("it never came")

    @property
    def layer(self):
        return self.window.session.layer

    def words_labelled(self, label: str) -> list[str]:
        return [self.layer.document.slice(e.ranges) for e in self.layer.entities() if e.label == label]

    @property
    def in_hand(self) -> str:
        return self.window.desk.in_hand


def _code(key: str) -> tuple[Qt.Key, Qt.KeyboardModifier]:
    combination = QKeySequence.fromString(key.replace("Enter", "Return"))[0]
    return combination.key(), combination.keyboardModifiers()
