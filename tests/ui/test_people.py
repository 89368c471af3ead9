"""The list of people: who works here as what."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotator.model import Document, Layer, Verdict
from annotator.scheme import load
from storage.project import Project
from storage.teams.people import Role
from ui.settings import Settings
from ui.window import Window


@pytest.fixture
def window(qtbot, tmp_path):
    settings = Settings(None)
    settings.set("annotator", "نور")
    made = Window(settings, suggests=False)
    qtbot.addWidget(made)
    made.start(Project.create(tmp_path / "p.tawsim", load()))
    yield made
    made.close()


def press(window, *keys):
    for key in keys:
        QTest.keyClick(window.chooser.field, key)


def test_enter_keeps_a_role_and_takes_nobody_out(window):
    people = window.session.project.people
    people.set("سعاد", Role.REVIEWER)
    window.teamwork.people()
    window.chooser.field.setText("سعاد")
    press(window, Qt.Key.Key_Return, Qt.Key.Key_Return)
    assert people.all()["سعاد"] is Role.REVIEWER


def test_a_name_that_is_typed_comes_into_the_list_and_can_be_taken_out(window):
    people = window.session.project.people
    window.teamwork.people()
    assert window.session.annotator in window.chooser.shown()  # who leads is there, listed or not
    window.chooser.field.setText("ليلى")
    press(window, Qt.Key.Key_Return, Qt.Key.Key_Return)
    assert people.all() == {"ليلى": Role.ANNOTATOR}
    window.teamwork.people()
    window.chooser.field.setText("ليلى")
    press(window, Qt.Key.Key_Return, Qt.Key.Key_Up, Qt.Key.Key_Return)
    assert people.all() == {}


def test_versions_with_as_many_verdicts_say_how_many_are_not_the_same(window):
    document = Document("d", "قال زيد")
    shown, other = (Layer(document, "سعاد", verdicts={"s": v}) for v in (Verdict.ACCEPTED, Verdict.REJECTED))
    ((on_show, beside),) = window.teamwork._other_rows([shown, other])
    assert on_show == window.teamwork._other_rows([shown, Layer(document, "سعاد")])[0][0]
    assert beside.startswith(on_show)
    assert len(beside) > len(on_show)
