"""The key sheet shows every action that has a key, with the keys as they are set."""

import pytest
from PySide6.QtWidgets import QLabel

from ui.actions import ACTIONS
from ui.dialogs.keysheet import FIXED, KeySheet, caps


@pytest.fixture
def sheet(qtbot):
    def make(language="en", keys_of=lambda action: action.keys):
        made = KeySheet(None, language, keys_of)
        qtbot.addWidget(made)
        return [x.text() for x in made.findChildren(QLabel)]

    return make


def test_every_action_with_a_key_and_every_fixed_key_is_on_it(sheet):
    shown = sheet()
    assert [a.id for a in ACTIONS if a.keys and a.words not in shown] == []
    assert [words for _, words in FIXED if words not in shown] == []


def test_an_action_without_a_key_is_left_out(sheet):
    assert "Quit" not in sheet(keys_of=lambda action: () if action.id == "quit" else action.keys)


def test_the_keys_are_those_that_the_person_set(sheet):
    assert "F12" in sheet(keys_of=lambda action: ("F12",) if action.id == "accept" else action.keys)


@pytest.mark.parametrize(
    ("key", "arabic", "shown"),
    [
        ("E", False, ["E"]),
        ("E", True, ["ث"]),
        ("Ctrl+Shift+Z", True, ["Ctrl", "Shift", "Z"]),
        ("Ctrl+=", False, ["Ctrl", "="]),
        ("Left", True, ["←"]),
    ],
)
def test_caps_show_what_stands_on_the_keys(key, arabic, shown):
    assert caps(key, arabic=arabic) == shown
