"""The status line says what is so."""

import pytest
from PySide6.QtCore import Qt

from ui.panels.status import StatusLine
from ui.translations import install_language


@pytest.fixture
def status(qtbot):
    made = StatusLine()
    qtbot.addWidget(made)
    return made


def test_saved_is_shown_only_after_it_was_said(status):
    assert status._saved.text() == ""
    status.show_saved("14:02:31")
    assert "14:02:31" in status._saved.text()


def test_nothing_is_left_of_another_project(status):
    status.show_saved("14:02:31")
    status.show_failed("The disk is full.")
    status.show_refreshed(12, 40)
    status.reset()
    assert status._saved.text() == status._learned.text() == status.message == ""
    assert status._message.objectName() == "said"


def test_a_failure_does_not_say_saved_anew(status):
    status.show_saved("14:02:31")
    status.show_failed("The disk is full.")
    assert status.message == "The disk is full."
    assert status._message.objectName() == "bad"
    status.show_message("fine")
    assert status._message.objectName() == "said"


def test_progress_comes_and_goes(status, qtbot):
    status.show_progress(1, 4)
    assert not status._progress.isHidden()
    with qtbot.waitSignal(status.cancel_wanted):
        status._cancel.click()
    status.show_progress(4, 4)
    assert status._progress.isHidden()


def test_counts_follow_the_language(status, qapp):
    status.show_counts("أحمد", 37, 61, 1)
    assert "61 annotations" in status._counts.text()
    assert "1 event" in status._counts.text()
    install_language(qapp, "ar")
    qapp.processEvents()
    assert "61 توسيمًا" in status._counts.text()


def test_a_line_goes_with_the_language_that_it_was_said_in(status, qapp):
    status.show_message("No problems in this document.")
    install_language(qapp, "ar")
    qapp.processEvents()
    assert status.message == ""


def test_names_and_messages_are_never_markup(status):
    assert status._message.textFormat() == status._counts.textFormat() == Qt.TextFormat.PlainText


def test_what_was_learned_is_said_quietly(status, qtbot):
    status.show_message("kept")
    status.show_refreshed(12, 40)
    assert status._learned.text() == "learned from 12 documents · new suggestions in 40 documents"
    status.show_refreshed(0, 1)
    assert status._learned.text() == "new suggestions in 1 document"
    status.show_refreshed(0, 0)
    assert status._learned.text() == ""
    assert status.message == "kept"
