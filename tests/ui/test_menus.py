"""Menus say the key of each action, and say it left to right."""

import pytest
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenuBar

from ui.actions import ACTIONS
from ui.keys import ON_MAC
from ui.menus import Menus
from ui.settings import Settings


class Reading:
    def run(self, action):
        """Nothing is run here."""

    def set_keys(self, keys):
        self.keys = keys


@pytest.fixture
def bar(qtbot):
    bar = QMenuBar()
    qtbot.addWidget(bar)
    bar.settings = Settings(None)
    bar.menus = Menus(bar, Reading(), bar.settings)
    bar.menus.retranslate(arabic=True)
    return bar


def item(bar, id: str) -> QAction:
    return next(a for menu in bar.actions() for a in menu.menu().actions() if a.objectName() == id)


@pytest.mark.skipif(ON_MAC, reason="the system's menu bar shows shortcuts by itself")
@pytest.mark.parametrize(
    ("id", "key"),
    [("fix", "Ctrl+."), ("preferences", "Ctrl+,"), ("end-left-letter", "Shift+["), ("trigger", "ث")],
)
def test_a_key_is_isolated_from_the_words_around_it(bar, id, key):
    assert item(bar, id).text().partition("\t")[2] == f"\u2066{key}\u2069"


def test_an_action_without_a_key_says_none(bar):
    for action in ACTIONS:
        if not action.keys:
            assert "\t" not in item(bar, action.id).text()


@pytest.mark.skipif(ON_MAC, reason="the system's menu bar shows shortcuts by itself")
def test_a_key_that_works_everywhere_is_shown_before_one_of_the_report(bar):
    assert "Ctrl+F" in item(bar, "find").text()
    assert item(bar, "find").shortcuts() == [QKeySequence("Ctrl+F")]


def test_both_ways_round_the_panes_work_in_the_whole_window(bar):
    assert item(bar, "pane").shortcuts() == [QKeySequence("F6")]
    assert item(bar, "pane-back").shortcuts() == [QKeySequence("Shift+F6")]
    assert item(bar, "next-document").shortcuts() == [QKeySequence("Ctrl+PgDown")]


def test_a_changed_key_is_said(bar):
    bar.settings.set("keys", {"fix": ("Ctrl+;",)})
    bar.menus.set_keys()
    bar.menus.retranslate(arabic=False)
    assert item(bar, "fix").shortcuts() == [QKeySequence("Ctrl+;")]
    assert ON_MAC or "Ctrl+;" in item(bar, "fix").text()
