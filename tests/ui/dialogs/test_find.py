"""The find bar: it searches as one types, and its keys walk the hits."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from ui.dialogs.find import FindBar
from ui.translations import install_language


@pytest.fixture
def bar(qtbot):
    made = FindBar()
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.open()
    return made


def heard(signal):
    got = []
    signal.connect(lambda *what: got.append(what))
    return got


def test_every_letter_searches(bar):
    got = heard(bar.searched)
    QTest.keyClicks(bar.field, "ab")
    assert got == [("a",), ("ab",)]


def test_enter_goes_on_and_shift_enter_goes_back(bar):
    forth, back = heard(bar.next_wanted), heard(bar.previous_wanted)
    QTest.keyClick(bar.field, Qt.Key.Key_Return)
    QTest.keyClick(bar.field, Qt.Key.Key_Enter, Qt.KeyboardModifier.KeypadModifier)
    QTest.keyClick(bar.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert (len(forth), len(back)) == (2, 1)


def test_escape_hides_it_and_says_so(bar):
    closed = heard(bar.closed)
    QTest.keyClick(bar.field, Qt.Key.Key_Escape)
    assert closed
    assert bar.isHidden()


def test_the_hit_and_the_number_of_hits_are_shown(bar):
    bar.field.setText("x")
    bar.show_hit(3, 12)
    assert bar.count.text() == "3 of 12"
    bar.show_hit(0, 0)
    assert bar.count.text() == "nothing found"
    bar.field.clear()
    assert bar.count.text() == ""


def test_opening_again_searches_what_was_sought_before(bar):
    bar.field.setText("لافروف")
    bar.hide()
    got = heard(bar.searched)
    bar.open()
    assert got == [("لافروف",)]
    assert bar.field.selectedText() == "لافروف"


def test_a_new_language_keeps_what_is_written(bar, qapp):
    bar.field.setText("x")
    bar.show_hit(1, 2)
    install_language(qapp, "ar")
    qapp.processEvents()
    install_language(qapp, "en")
    qapp.processEvents()
    assert (bar.field.text(), bar.count.text()) == ("x", "1 of 2")
