"""One thread as people see it."""

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from storage.teams.threads import Comment, Thread, ThreadKind, ThreadState
from ui.panels.thread import ThreadView
from ui.translations import install_language

AT = "2026-11-27T05:00:00+00:00"


def thread(*comments: Comment) -> Thread:
    return Thread("t1", ThreadKind.QUESTION, "why?", "سارة", AT, comments=comments)


ASKED = Comment("c1", "why?", "سارة", AT)


@pytest.fixture
def view(qtbot):
    made = ThreadView()
    qtbot.addWidget(made)
    made.show()
    return made


def said(view: ThreadView) -> list[str]:
    return [w.text() for w in view.findChildren(QLabel) if not w.isHidden() and w.text()]


def button(view: ThreadView, words: str) -> QPushButton:
    return next(b for b in view.findChildren(QPushButton) if b.text() == words)


def test_it_shows_what_was_said_and_by_whom(view):
    view.show_thread(thread(ASKED, Comment("c2", "لأن", "عمر", AT, ThreadState.ANSWERED)))
    words = " ".join(said(view))
    for part in ("why?", "لأن", "سارة", "عمر", "answered"):
        assert part in words


def test_nothing_is_said_without_words(view, qtbot):
    view.show_thread(thread(ASKED))
    with qtbot.assertNotEmitted(view.said):
        view.say(None)
    assert not button(view, "Say it").isEnabled()


def test_words_may_say_that_it_is_answered(view, qtbot):
    view.show_thread(thread(ASKED))
    view.field.setPlainText("because")
    with qtbot.waitSignal(view.said) as told:
        button(view, "It is answered").click()
    assert told.args == ["because", ThreadState.ANSWERED]
    assert not view.field.toPlainText()


def test_a_closed_thread_can_be_opened_again(view, qtbot):
    view.show_thread(thread(ASKED, Comment("c2", "", "عمر", AT, ThreadState.CLOSED)))
    with qtbot.waitSignal(view.said) as told:
        button(view, "Open it again").click()
    assert told.args == ["", ThreadState.OPEN]


def test_what_is_half_written_stays_when_there_is_more_in_the_thread_but_not_in_another(view):
    view.show_thread(thread(ASKED))
    view.field.setPlainText("half")
    view.show_thread(thread(ASKED, Comment("c2", "more", "عمر", AT)))
    assert view.field.toPlainText() == "half"
    view.show_thread(Thread("t2", ThreadKind.DISCUSSION, "x", "عمر", AT))
    assert not view.field.toPlainText()


def test_none_is_shown_where_none_is_chosen(view, qapp):
    view.show_thread(None)
    assert not view.isEnabled()
    install_language(qapp, "ar")
    qapp.processEvents()
    install_language(qapp, "en")
