"""One key has one meaning, whichever layout is on."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from ui import keys
from ui.actions import ACTIONS

NONE, SHIFT, CONTROL = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
)
KEYPAD = Qt.KeyboardModifier.KeypadModifier


def event(key: int, text: str = "", modifiers: Qt.KeyboardModifier = NONE, position: int = 0) -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, key, modifiers, position + 8 if position else 0, 0, 0, text)


@pytest.mark.parametrize(
    ("key", "text", "name"),
    [
        (Qt.Key.Key_E.value, "e", "E"),
        (0x62B, "ث", "E"),
        (0x662, "٢", "2"),
        (0x6F2, "۲", "2"),
        (0x644, "لا", "B"),
        (Qt.Key.Key_Minus.value, "-", "-"),
        (0x62C, "ج", "["),
        (0x643, "ك", ";"),
        (Qt.Key.Key_Return.value, "\r", "Enter"),
        (Qt.Key.Key_Shift.value, "", ""),
        (Qt.Key.Key_F1.value, "", "F1"),
    ],
)
def test_keys_without_a_position_go_by_their_character(key, text, name):
    assert keys.pressed(event(key, text)) == name


@pytest.mark.parametrize(
    ("key", "text", "name"),
    [
        (Qt.Key.Key_Exclam.value, "!", "Shift+1"),
        (Qt.Key.Key_Tab.value, "\t", "Shift+Tab"),
        (Qt.Key.Key_BraceLeft.value, "{", "Shift+["),
        (Qt.Key.Key_1.value, "1", "Shift+1"),
        (0x64F, "\u064f", "Shift+E"),
        (0x61F, "؟", "Shift+/"),
    ],
)
def test_shifted_keys_keep_their_key(key, text, name):
    assert keys.pressed(event(key, text, SHIFT)) == name


@pytest.mark.skipif(keys.ON_MAC, reason="macOS tells positions in another way")
def test_a_position_decides_over_the_letter():
    assert keys.pressed(event(0x62B, "ث", NONE, position=18)) == "E"
    assert keys.pressed(event(Qt.Key.Key_M.value, "m", NONE, position=39)) == ";"


@pytest.mark.parametrize(
    ("key", "text", "position", "name"),
    [
        (Qt.Key.Key_Less.value, "<", 0x21, "Shift+["),
        (Qt.Key.Key_Greater.value, ">", 0x1E, "Shift+]"),
        (Qt.Key.Key_Less.value, "<", 0x2B, "Shift+,"),
        (0x64F, "\u064f", 0x0E, "Shift+E"),
        (0x650, "\u0650", 0x00, "Shift+A"),
    ],
)
def test_on_a_mac_the_virtual_key_is_the_position(monkeypatch, key, text, position, name):
    monkeypatch.setattr(keys, "ON_MAC", True)
    pressed = QKeyEvent(QEvent.Type.KeyPress, key, SHIFT, 0, position, 0, text)
    assert keys.pressed(pressed) == name


def test_every_position_of_a_mac_has_a_key_of_its_own():
    assert sorted(keys._MAC.values()) == sorted(keys._EVDEV.values())


def test_with_control_a_latin_letter_counts_as_printed():
    assert keys.pressed(event(Qt.Key.Key_W.value, "\x17", CONTROL, position=44)) == "Ctrl+W"
    assert keys.pressed(event(0x626, "ئ", CONTROL)) == "Ctrl+Z"


def test_the_keypad_has_digits_and_no_signs():
    assert keys.pressed(event(Qt.Key.Key_5.value, "5", KEYPAD)) == "5"
    assert keys.pressed(event(Qt.Key.Key_Minus.value, "-", KEYPAD)) == ""
    assert keys.pressed(event(Qt.Key.Key_Enter.value, "\r", KEYPAD)) == "Enter"


def test_keys_show_what_is_printed_on_them():
    assert keys.printed("E", arabic=True) == "ث"
    assert keys.printed("B", arabic=True) == "لا"
    assert keys.printed("Ctrl+K", arabic=True) == "Ctrl+K"
    assert keys.printed("1", arabic=True) == "1"
    assert keys.printed("E", arabic=False) == "E"


def test_no_key_does_two_things():
    all_keys = [k for a in ACTIONS for k in a.keys]
    assert len(all_keys) == len(set(all_keys))
    assert len({a.id for a in ACTIONS}) == len(ACTIONS)


def test_every_key_of_the_table_can_be_pressed():
    for action in ACTIONS:
        for key in action.keys:
            assert keys.sequence(key)[0].key() != Qt.Key.Key_unknown, key


def test_a_page_key_is_a_shortcut_too():
    assert keys.sequence("Ctrl+PageDown").toString() == "Ctrl+PgDown"
