"""Which key was pressed, by its position on the keyboard, so that one key has one meaning
whichever layout (Arabic or Latin) is on.

A key's name is what stands on it on a US keyboard: `E`, `[`, `Shift+1`, `Ctrl+K`, `Enter`.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

_ROWS = {2: "1234567890-=", 16: "QWERTYUIOP[]", 30: "ASDFGHJKL;'`", 44: "ZXCVBNM,./"}
_EVDEV = {first + i: key for first, keys in _ROWS.items() for i, key in enumerate(keys)}
_EVDEV[43] = "\\"
# X11 and Wayland count keys from 8 above the kernel's numbers; Windows counts as the kernel does.
_OFFSET = 0 if sys.platform == "win32" else 8
# macOS numbers positions in another order, and calls that the virtual key; 0, the A, is also "none".
_MAC = dict(enumerate("ASDFHGZXCV", 0)) | dict(enumerate("BQWERYT123465=97-80]OU[IP", 11))
_MAC |= dict(enumerate("LJ'K;\\,/NM.", 37)) | {50: "`"}
ON_MAC = sys.platform == "darwin"

_ARABIC_ROWS = ("ضصثقفغعهخحجد", "شسيبلاتنمكط", "ئءؤرﻻىةوزظ")
_LATIN_ROWS = ("QWERTYUIOP[]", "ASDFGHJKL;'", "ZXCVBNM,./")
_BY_CHARACTER = {
    a: b for ar, la in zip(_ARABIC_ROWS, _LATIN_ROWS, strict=True) for a, b in zip(ar, la, strict=True)
}
_BY_CHARACTER |= {"لا": "B", "ذ": "`"}
_BY_CHARACTER |= {chr(first + i): str(i) for first in (0x30, 0x660, 0x6F0) for i in range(10)}
# Shifted keys of the same layouts, Arabic and US.
_SHIFTED = dict(zip('!@#$%^&*()_+{}:"<>?', "1234567890-=[];',./", strict=True))
_SHIFTED |= dict(zip("َُِ", "QEA", strict=True)) | dict(zip("ًٌٍْ", "WRSX", strict=True))
_SHIFTED |= {"لإ": "T", "إ": "Y", "÷": "I", "×": "O", "؛": "P", "لأ": "G", "أ": "H", "ـ": "J", "،": "K"}
_SHIFTED |= {"~": "Z", "لآ": "B", "آ": "N", "؟": "/"}

_NAMED = {
    Qt.Key.Key_Return: "Enter", Qt.Key.Key_Enter: "Enter", Qt.Key.Key_Tab: "Tab", Qt.Key.Key_Backtab: "Tab",
    Qt.Key.Key_Space: "Space", Qt.Key.Key_Backspace: "Backspace", Qt.Key.Key_Delete: "Delete",
    Qt.Key.Key_Escape: "Esc", Qt.Key.Key_Left: "Left", Qt.Key.Key_Right: "Right", Qt.Key.Key_Up: "Up",
    Qt.Key.Key_Down: "Down", Qt.Key.Key_Home: "Home", Qt.Key.Key_End: "End", Qt.Key.Key_PageUp: "PageUp",
    Qt.Key.Key_PageDown: "PageDown", Qt.Key.Key_Menu: "Menu",
}  # fmt: skip
_NAMED |= {Qt.Key(Qt.Key.Key_F1.value + i): f"F{i + 1}" for i in range(12)}


def pressed(event: QKeyEvent) -> str:
    """The name of the key with its modifiers, or empty for a modifier alone or an unknown key."""
    modifiers = event.modifiers()
    keypad = bool(modifiers & Qt.KeyboardModifier.KeypadModifier)
    shift = bool(modifiers & Qt.KeyboardModifier.ShiftModifier) or event.key() == Qt.Key.Key_Backtab
    control = bool(modifiers & Qt.KeyboardModifier.ControlModifier)
    if modifiers & (Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier):
        return ""
    key = _NAMED.get(Qt.Key(event.key()), "") if _is_key(event.key()) else ""
    if not key and keypad:
        key = event.text() if event.text().isdigit() else ""
    elif not key:
        key, shift = _character(event, shift=shift, control=control)
    if not key:
        return ""
    return ("Ctrl+" if control else "") + ("Shift+" if shift else "") + key


def _is_key(code: int) -> bool:
    try:
        Qt.Key(code)
    except ValueError:
        return False
    return True


def _character(event: QKeyEvent, *, shift: bool, control: bool) -> tuple[str, bool]:
    """The key under a printed character, and whether Shift is part of its name."""
    position = _position(event)
    # With Ctrl a Latin letter counts as printed: Ctrl+Z stays Ctrl+Z on AZERTY.
    latin = chr(event.key()) if 0x20 < event.key() < 0x7F else ""
    if control and latin.isalpha():
        return latin.upper(), shift
    if position:
        return position, shift
    text = event.text()
    if text in _BY_CHARACTER and not (shift and text in _SHIFTED):
        return _BY_CHARACTER[text], shift
    if shift and text in _SHIFTED:
        return _SHIFTED[text], True
    if 0x20 < event.key() < 0x7F:
        character = chr(event.key()).upper()
        return (_SHIFTED[character], True) if character in _SHIFTED else (character, shift)
    letter = chr(event.key()) if 0x600 <= event.key() <= 0x6FF else ""
    return _BY_CHARACTER.get(letter, ""), shift


def _position(event: QKeyEvent) -> str:
    """Empty where the event tells none, as one that a program made."""
    if ON_MAC:
        return _MAC.get(event.nativeVirtualKey() or -1, "")
    return _EVDEV.get(event.nativeScanCode() - _OFFSET, "")


def printed(key: str, *, arabic: bool) -> str:
    """What a key's name looks like to the person: `E` is «ث» on an Arabic keyboard."""
    *modifiers, bare = key.split("+") if not key.endswith("+") else (*key[:-2].split("+"), "+")
    if arabic and not modifiers:
        for character, latin in _BY_CHARACTER.items():
            if latin == bare and not character.isdigit():
                return "لا" if latin == "B" else character
    return key


def upright(key: str) -> str:
    """A key's name is left to right in every language: isolated, so that Shift+[ does not read ]+Shift."""
    return f"\u2066{key}\u2069"


def sequence(key: str) -> QKeySequence:
    """The same for Qt's menus."""
    return QKeySequence.fromString(key.replace("Enter", "Return").replace("Page", "Pg"))
