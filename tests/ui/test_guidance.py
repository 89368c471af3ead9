"""The notes of a project: versions that stay, written by the lead, read by all."""

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.scheme import load
from storage.project import Project
from storage.teams.people import Role
from ui.dialogs.guidance import GuidanceDialog, changed_lines
from ui.settings import Settings
from ui.window import Window


@pytest.fixture
def window(qtbot, tmp_path):
    settings = Settings(None)
    settings.set("annotator", "ليلى")
    settings.set("language", "en")
    made = Window(settings, suggests=False)
    qtbot.addWidget(made)
    made.start(Project.create(tmp_path / "p.tawsim", load()))
    yield made
    made.close()


def during(window, script):
    """The dialog is open, and used by the script."""
    done = []

    def run():
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, GuidanceDialog)
        try:
            script(dialog)
            done.append(dialog)
        finally:
            dialog.done(0)

    QTimer.singleShot(0, window, run)
    window.guidance.open()
    assert done


def write(dialog, text):
    dialog.text.setPlainText(text)
    dialog.save.click()


def test_each_saved_text_is_a_version_and_stands_in_the_panel(window):
    def script(dialog):
        assert not dialog.save.isEnabled()
        assert dialog.list.isHidden()
        write(dialog, "المكان بلا حرف جر")
        assert not dialog.save.isEnabled()
        write(dialog, "المكان بلا حرف جر\nولا ضمير")
        assert dialog.list.count() == 2
        assert dialog.changes.toPlainText() == "  المكان بلا حرف جر\n+ ولا ضمير"
        dialog.list.setCurrentRow(1)
        assert dialog.text.isReadOnly()
        assert dialog.text.toPlainText() == "المكان بلا حرف جر"

    during(window, script)
    latest = window.session.project.guidelines.latest()
    assert (latest.number, latest.who) == (2, "ليلى")
    words = window.guidelines._text.toPlainText()
    assert "Notes of the project, version 2" in words
    assert "ولا ضمير" in words


def test_who_does_not_lead_only_reads(window):
    window.session.project.settings.set("handout", "2026-01-01")
    window.session.project.people.set("سعاد", Role.LEAD)

    def script(dialog):
        assert dialog.text.isReadOnly()
        assert dialog.save.isHidden()

    during(window, script)


def test_what_is_not_saved_is_not_lost_by_one_key(window):
    def script(dialog):
        write(dialog, "واحد")
        dialog.text.setPlainText("اثنان")
        assert not dialog.list.isEnabled()
        dialog.reject()
        assert dialog.isVisible()
        assert "not saved" in dialog.hint.text()
        QTest.keyClick(dialog.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        assert "not saved" not in dialog.hint.text()
        dialog.text.setPlainText("ثلاثة")
        dialog.reject()
        assert dialog.isVisible()
        dialog.reject()
        assert not dialog.isVisible()

    during(window, script)
    assert window.session.project.guidelines.latest().text == "اثنان"


def test_another_project_shows_its_own_notes(window, tmp_path):
    during(window, lambda dialog: write(dialog, "واحد"))
    window.session.open_project(Project.create(tmp_path / "q.tawsim", load()), "ليلى")
    assert "واحد" not in window.guidelines._text.toPlainText()


def test_lines_say_what_came_and_what_went():
    assert changed_lines("a\nb", "b\nc") == ["− a", "  b", "+ c"]
    assert changed_lines("", "") == []
