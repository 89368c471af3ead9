"""A note has lines; Ctrl+Enter takes it, and only cancelling gives None."""

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ui.dialogs.note import NoteField, ask_note

CONTROL = Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier


def asked(text, *keys, typed=None):
    """What comes of a note after these keys."""

    def answer():
        dialog = QApplication.activeModalWidget()
        if typed is not None:
            dialog.field.setPlainText(typed)
        for key, modifiers in keys:
            QTest.keyClick(dialog.field, key, modifiers)

    QTimer.singleShot(0, answer)
    return ask_note(None, "<b>Title</b>", text)


@pytest.mark.usefixtures("qapp")
class TestNote:
    def test_control_enter_takes_what_was_written(self):
        assert asked("", (Qt.Key.Key_Return, CONTROL), typed=" سطر\nوسطر ") == "سطر\nوسطر"

    def test_enter_alone_makes_a_new_line(self):
        keys = [(Qt.Key.Key_End, CONTROL), (Qt.Key.Key_Return, NONE), (Qt.Key.Key_A, NONE)]
        assert asked("x", *keys, (Qt.Key.Key_Return, CONTROL)) == "x\na"

    def test_an_emptied_note_is_empty_and_not_none(self):
        assert asked("x", (Qt.Key.Key_Return, CONTROL), typed="") == ""

    def test_escape_gives_none(self):
        assert asked("x", (Qt.Key.Key_Escape, NONE), typed="y") is None

    def test_markup_in_a_note_stays_text(self):
        assert asked("<i>x</i>", (Qt.Key.Key_Return, CONTROL)) == "<i>x</i>"


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_an_empty_field_begins_where_the_window_does_and_words_by_their_first_letter(qtbot, direction):
    QApplication.setLayoutDirection(direction)
    try:
        field = NoteField("")
        qtbot.addWidget(field)
        field.resize(420, 120)
        with qtbot.waitExposed(field):
            field.show()

        def right():
            return field.cursorRect().left() > field.viewport().width() / 2

        assert right() == (direction == Qt.LayoutDirection.RightToLeft)
        field.setPlainText("شيء")
        assert right()
        field.setPlainText("x")
        assert not right()
    finally:
        QApplication.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
