"""The program as a person meets it: started through main(), driven by keys and the mouse."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

import main
from ui.settings import Settings, settings_path
from ui.window import Window

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


class Driver:
    """Hands on the keyboard: keys go to whatever has the focus."""

    def __init__(self, window: Window, qtbot) -> None:
        self.window, self.qtbot = window, qtbot
        self.presses = 0

    def press(self, *keys: str) -> Driver:
        """`press("Tab", "Enter", "Shift+1")`."""
        for key in keys:
            code, modifiers = _code(key)
            QTest.keyClick(self._target(), code, modifiers)
            self.presses += 1
        return self

    def type(self, text: str) -> Driver:
        """Letters into a field or a list that is open."""
        QTest.keyClicks(self._target(), text)
        self.presses += len(text)
        return self

    def _target(self):
        popup = QApplication.activePopupWidget()
        return popup or QApplication.focusWidget() or self.window.view

    def suggested(self) -> Driver:
        """Wait until the worker's suggestions are on show."""
        self.qtbot.waitUntil(lambda: any(True for _ in self.window.session.layer.undecided()), timeout=30_000)
        return self

    def caret_to(self, words: str) -> Driver:
        """The caret into these words, as a click would put it."""
        self.window.view.place_caret(self.window.session.layer.document.text.index(words) + 1)
        return self

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


@pytest.fixture
def run(qtbot, monkeypatch) -> Callable[..., int]:
    """`run(script, "open", path)`: start the program, let `script(driver)` use it, close it."""

    def start(script: Callable[[Driver], None], *argv: object, annotator: str = "أحمد", **settings: object) -> int:
        kept = Settings(settings_path())
        kept.set("annotator", annotator)
        kept.set("language", "en")
        for name, value in settings.items():
            kept.set(name, value)

        def exec_(*_) -> int:
            window = next(w for w in QApplication.topLevelWidgets() if isinstance(w, Window) and w.isVisible())
            qtbot.waitExposed(window)
            try:
                script(Driver(window, qtbot))
            finally:
                window.close()
            return 0

        monkeypatch.setattr(QApplication, "exec", exec_)
        return main.main([str(a) for a in argv])

    return start


@pytest.fixture
def project(tmp_path) -> Path:
    """A project with the seed report, without suggestions."""
    path = tmp_path / "p.tawsim"
    assert main.main(["new", str(path)]) == 0
    assert main.main(["import", str(path), *map(str, _seeds())]) == 0
    return path


def _seeds() -> list[Path]:
    from ui.app import SEEDS

    return sorted(SEEDS.glob("*.txt"))
