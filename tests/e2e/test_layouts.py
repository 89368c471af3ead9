"""Every flow with a Latin and with an Arabic keyboard layout, in a window of either language.

Offscreen the key events are built as a system builds them: the place of the key (scan code), and the
letter that the layout has there. One test starts the program under Xvfb with the Arabic layout set, and
real keys come from xdotool.
"""

import os
import shutil
import subprocess
import sys
import time

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.conftest import ROOT
from tests.e2e.test_main_job import layer_of
from tests.e2e.test_relating import TEXT, label_key, small
from ui.settings import Settings, settings_path

__all__ = ["small"]

ROWS = {2: "1234567890-=", 16: "QWERTYUIOP[]", 30: "ASDFGHJKL;'", 44: "ZXCVBNM,./"}
PLACES = {key: first + i for first, keys in ROWS.items() for i, key in enumerate(keys)}
# What stands on the same keys, and with Shift (xkeyboard-config, symbols/us and ara(digits)).
LETTERS = {
    "us": ("1234567890-=qwertyuiop[]asdfghjkl;'zxcvbnm,./", '!@#$%^&*()_+QWERTYUIOP{}ASDFGHJKL:"ZXCVBNM<>?'),
    "ara": (
        "١٢٣٤٥٦٧٨٩٠-=ضصثقفغعهخحجدشسيبلاتنمكطئءؤرﻻىةوزظ",
        "!@#$%^&*)(_+\u064e\u064b\u064f\u064cﻹإ`÷×؛<>\u0650\u064d][ﻷأـ،/:\"~\u0652}{ﻵآ',.؟",
    ),
}
OFFSET = 0 if sys.platform == "win32" else 8  # X11 counts the kernel's keys from 8
EVERY = [(language, layout) for language in ("en", "ar") for layout in LETTERS]
either = pytest.mark.parametrize(("language", "layout"), EVERY)


class Hands:
    """A person at a keyboard with this layout; keys have their names on a US keyboard."""

    def __init__(self, driver, layout):
        self.driver, self.layout = driver, layout
        while not driver.window.view.hasFocus():  # the test's own time limit ends it
            QTest.qWait(10)

    def press(self, *keys):
        for key in keys:
            bare = key.removeprefix("Shift+")
            if bare in PLACES:
                self._send(bare, shift=bare != key)
            else:
                self.driver.press(key)
        return self

    def type(self, text):
        """Letters of a list's field, each on the key where this layout has it."""
        plain = dict(zip(LETTERS[self.layout][0], PLACES, strict=True))
        return self.press(*(plain[letter] for letter in text))

    def _send(self, key, *, shift):
        text = LETTERS[self.layout][shift][list(PLACES).index(key)]
        modifiers = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, ord(text.upper()), modifiers, PLACES[key] + OFFSET, 0, 0, text)
            QApplication.sendEvent(self.driver._target(), event)

    def label(self, words, label, nth=0):
        """The label's digit on the nth of these words, which is in hand then."""
        self.at(words, nth)
        return self.press(label_key(self.driver, label))

    def at(self, words, nth=0):
        at = -1
        for _ in range(nth + 1):
            at = TEXT.index(words, at + 1)
        self.driver.window.view.place_caret(at + 1)
        return self

    def words(self):
        """Of every entity."""
        document = self.driver.layer.document
        return [document.slice(e.ranges) for e in self.driver.layer.entities()]


def test_both_layouts_have_a_letter_on_every_key():
    assert {len(letters) for both in LETTERS.values() for letters in both} == {len(PLACES)}


@either
def test_digits_label_and_edges_move(run, small, language, layout):
    def script(driver):
        hands = Hands(driver, layout).label("بيسكوف", "PER").label("حلب", "LOC").press("T")
        found = [(e.label, e.attributes["mention"]) for e in driver.layer.entities()]
        assert found == [("LOC", "NOM"), ("PER", "NAM")]
        hands.label("الروسية", "ORG")
        for key, words in (
            ("]", "الروسية"),  # one word is the least
            ("'", "القوات الروسية"),
            (";", "الروسية"),
            ("Shift+]", "الروسي"),
            ("Shift+[", "الروسية"),
            ("Shift+;", "لروسية"),
            ("Shift+'", "الروسية"),
            ("[", "الروسية حلب"),
            ("]", "الروسية"),
        ):
            hands.press(key)
            assert words in hands.words(), key

    run(script, "open", small, language=language)


@either
def test_a_frame_is_filled(run, small, language, layout):
    def script(driver):
        hands = Hands(driver, layout)
        hands.label("موسكو", "LOC").label("بيسكوف", "PER", nth=1).label("اليوم", "DATE").at("وصل").press("E")
        kind = driver.window.session.scheme.type_of["Movement"]
        hands.type(kind.words.ar.split()[0] if layout == "ara" else "movement")
        hands.press(str(driver.window.chooser.shown().index("Movement") + 1))
        roles = driver.window.frames.roles(driver.layer.events()[0])
        for role in ("Agent", "Destination", "Time"):
            hands.press(str(roles.index(role) + 1), "1")
        (event,) = driver.layer.events()
        assert event.type == "Movement"
        filled = {
            a.role: driver.layer.document.slice(driver.layer.find(a.target).ranges) for a in event.arguments
        }
        assert filled == {"Agent": "بيسكوف", "Destination": "موسكو", "Time": "اليوم"}

    run(script, "open", small, language=language)


@either
def test_a_chain_and_a_relation_are_joined_and_curves_come_and_go(run, small, language, layout):
    def script(driver):
        hands = Hands(driver, layout).label("حلب", "LOC").label("موسكو", "LOC")
        hands.label("بيسكوف", "PER").label("بيسكوف", "PER", nth=1).press("C", "Shift+1", "Esc", "Esc")
        assert [r.type for r in driver.layer.relations()] == ["same-as"]
        hands.press("L", "2", "1")
        relation = driver.layer.relations()[-1]
        assert relation.type == "located-in"
        assert driver.layer.document.slice(driver.layer.find(relation.target).ranges) == "موسكو"
        driver.window.view.place_caret(0)
        shown = []
        for _ in range(3):
            shown.append(len(driver.window.view.emphasis.curves))
            hands.press("Shift+R")
        assert shown == [0, 2, 0]

    run(script, "open", small, language=language)


# ---- real keys ----

NEEDED = ("Xvfb", "setxkbmap", "xdotool")
CODES = {key: str(place + 8) for key, place in PLACES.items()}  # xdotool takes X11's numbers


class Screen:
    """A screen of its own, and the program on it."""

    def __init__(self):
        read, write = os.pipe()
        command = ["Xvfb", "-displayfd", str(write), "-screen", "0", "1280x800x24", "-nolisten", "tcp"]
        # It stays as it is between two clients: setting up the keyboard is one, and while it begins anew the
        # program finds no screen. A key that is let go late on a busy machine does not repeat.
        command += ["-noreset", "-r"]
        self.server = subprocess.Popen(command, pass_fds=[write], stderr=subprocess.DEVNULL)
        self.program = None
        os.close(write)
        with os.fdopen(read) as told:
            display = f":{told.readline().strip()}"
        self.env = os.environ | {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}

    def open(self, project, *layout):
        """The program, with this keyboard layout on."""
        self.run("setxkbmap", *layout)
        self.wal = project.with_name(project.name + "-wal")
        command = [sys.executable, str(ROOT / "main.py"), "open", str(project)]
        self.program = subprocess.Popen(command, env=self.env)
        self.run("xdotool", "windowfocus", "--sync", self._window())

    def _window(self):
        """The program's window once it is seen. Asked again: a search that meets a window
        as it goes away, as Qt's first ones do, ends with an error."""
        search = ["xdotool", "search", "--onlyvisible", "--pid", str(self.program.pid)]
        until = time.monotonic() + 60
        while True:
            found = subprocess.run(search, env=self.env, text=True, capture_output=True, timeout=60)
            if found.returncode == 0 and found.stdout.strip():
                return found.stdout.split()[0]
            assert self.program.poll() is None, "the program ended by itself"
            assert time.monotonic() < until, f"no window: {found.stderr}"
            time.sleep(0.1)

    def run(self, *command):
        done = subprocess.run(command, env=self.env, check=True, text=True, capture_output=True, timeout=60)
        return done.stdout

    def press(self, *keys):
        codes = ("+".join(CODES.get(part, part) for part in key.split("+")) for key in keys)
        self.run("xdotool", "key", "--delay", "40", *codes)

    def edit(self, *keys):
        """Keys of which the last one is an edit: it is on the disk before the window shows it."""
        before = self._written()
        self.press(*keys)
        until = time.monotonic() + 60
        while self._written() == before:
            assert time.monotonic() < until, f"nothing came of {keys}"
            time.sleep(0.05)

    def _written(self):
        return self.wal.stat().st_mtime_ns if self.wal.exists() else 0

    def end(self):
        """What is still there; only a test that went wrong leaves the program."""
        for process in filter(None, (self.program, self.server)):
            process.kill()
            process.wait()


@pytest.mark.timeout(300)
@pytest.mark.parametrize("language", ["en", "ar"])
def test_real_keys_with_the_arabic_layout_on(small, language):
    missing = [name for name in NEEDED if shutil.which(name) is None]
    if missing:
        pytest.skip(f"real keys need {', '.join(missing)}")
    kept = Settings(settings_path())
    kept.set("annotator", "أحمد")
    kept.set("language", language)
    screen = Screen()
    try:
        screen.open(small, "ara", "-variant", "digits")
        onward = "ctrl+Left"
        screen.edit("ctrl+Home", onward, onward, onward, "3")  # حلب
        screen.edit(onward, onward, "1")  # بيسكوف
        screen.edit(*[onward] * 8, "1")  # بيسكوف
        screen.edit("C", "1")
        screen.edit("L", "2", "1")
        screen.edit("ctrl+Home", "E", "Y", "H", "V", "M", "Return")  # غارة in the list of types
        screen.edit("3", "1")
        screen.press("Escape", "shift+R", "shift+R")
        screen.edit("ctrl+Home", onward, "2")
        screen.edit("[")
        screen.press("ctrl+Q")
        assert screen.program.wait(60) == 0
    finally:
        screen.end()
    layer = layer_of(small)
    words = {x.id: layer.document.slice(x.ranges) for x in (*layer.entities(), *layer.events())}
    assert {(words[e.id], e.label) for e in layer.entities()} == {
        ("حلب", "LOC"),
        ("بيسكوف", "PER"),
        ("القوات الروسية", "ORG"),
    }
    relations = {(r.type, words[r.source], words[r.target]) for r in layer.relations()}
    assert relations == {("same-as", "بيسكوف", "بيسكوف"), ("located-in", "بيسكوف", "حلب")}
    (event,) = layer.events()
    assert (event.type, words[event.id]) == ("AirStrike", "قصفت")
    assert [words[a.target] for a in event.arguments] == ["حلب"]
