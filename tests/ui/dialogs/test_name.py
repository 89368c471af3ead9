"""Who annotates is asked for until there is a name, or the person cancels."""

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialogButtonBox

from ui.dialogs.name import NameDialog, ask_name


@pytest.fixture
def dialog(qtbot):
    made = NameDialog(None, "")
    qtbot.addWidget(made)
    return made


def ok(dialog):
    return dialog.buttons.button(QDialogButtonBox.StandardButton.Ok)


@pytest.mark.parametrize("nothing", ["", " ", "\u00a0 "])
def test_no_name_cannot_be_taken(dialog, nothing):
    dialog.field.setText(nothing)
    assert not ok(dialog).isEnabled()


def test_blanks_around_and_within_a_name_are_tidied(dialog):
    dialog.field.setText("  أحمد   علي ")
    assert ok(dialog).isEnabled()
    assert dialog.name == "أحمد علي"


def test_people_of_the_project_are_named_and_completed(qtbot):
    dialog = NameDialog(None, "", ["أحمد", "سعاد"])
    qtbot.addWidget(dialog)
    assert "أحمد" in dialog.known.text()
    dialog.field.completer().setCompletionPrefix("سع")
    assert dialog.field.completer().currentCompletion() == "سعاد"
    assert NameDialog(None, "").known.isHidden()


def test_enter_takes_a_name_while_others_are_offered(qtbot):
    dialog = NameDialog(None, "", ["سعاد", "سعيد"])
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.field.setText("سعاد")
    dialog.field.completer().complete()
    QTest.keyClick(dialog.field, Qt.Key.Key_Return)
    assert not dialog.isVisible()
    assert dialog.name == "سعاد"


@pytest.mark.parametrize(("key", "name"), [(Qt.Key.Key_Return, "سعاد"), (Qt.Key.Key_Escape, "")])
def test_enter_gives_the_name_and_escape_gives_none(qtbot, key, name):
    def answer():
        field = QApplication.activeModalWidget().field
        field.setText("سعاد")
        QTest.keyClick(field, key)

    QTimer.singleShot(0, answer)
    assert ask_name(None, "أحمد") == name
