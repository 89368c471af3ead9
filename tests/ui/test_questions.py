"""Every question in one list: filtered, answered, and a way to its passage."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication

from annotator.errors import ExpectedError
from annotator.model import Document, Entity, Layer, LayerKey, Range
from annotator.scheme import load
from storage.project import Project
from storage.teams.threads import Comment, Thread, ThreadKind, Threads, ThreadState
from ui.dialogs.discussing import DiscussDialog
from ui.dialogs.note import NoteDialog

ZAYD = Entity("e1", "PER", (Range(4, 7),))
AT = "2026-01-02T03:04:05+00:00"
ABOUT = Thread("q1", ThreadKind.QUESTION, "من زيد؟", "سعاد", AT, "d1", "سعاد", "e1", Range(4, 7))
WISH = Thread("q2", ThreadKind.REQUEST, "وسم جديد", "أحمد", "2026-01-03T03:04:05+00:00")
TALK = replace(
    ABOUT,
    id="q3",
    kind=ThreadKind.DISCUSSION,
    annotator="",
    annotation="",
    comments=(Comment("c1", "نعم", "سعاد", AT, ThreadState.CLOSED),),
)


@pytest.fixture
def window(shown, tmp_path):
    project = Project.create(tmp_path / "p.tawsim", load())
    for id in ("d0", "d1"):
        project.documents.add([Document(id, f"قال زيد لعمرو {id}", title=f"خبر {id}")])
    project.layers.put(Layer(project.documents.get("d1"), "سعاد", {"e1": ZAYD}))
    for thread in (ABOUT, WISH, TALK):
        project.threads.begin(thread)
    return shown(project)


@pytest.fixture
def dialog(window):
    window.questions.open()
    return window.questions._dialog


def listed(dialog):
    return [t.id for t in dialog._listed]


def choose(combo, data):
    combo.setCurrentIndex(combo.findData(data))


def test_what_waits_comes_first_the_latest_of_it_on_top(dialog):
    assert listed(dialog) == ["q2", "q1", "q3"]
    assert dialog.count.text() == "2 open"
    assert dialog.list.item(2).text().startswith("✓")


def test_kinds_and_states_are_told_apart(dialog):
    choose(dialog.kind, ThreadKind.REQUEST)
    assert listed(dialog) == ["q2"]
    choose(dialog.state, ThreadState.CLOSED)
    assert listed(dialog) == []
    assert dialog.chosen is None
    assert "Q in the report" in dialog.passage.text()
    choose(dialog.kind, "")
    assert listed(dialog) == ["q3"]


def test_each_says_what_it_is_about(window, dialog):
    assert dialog.passage.text() == "About no passage."
    assert dialog.go.isHidden()
    dialog.list.setCurrentRow(1)
    assert "«زيد»" in dialog.passage.text()
    assert "خبر d1" in dialog.passage.text()
    window.session.project.documents.remove(["d1"])
    dialog.list.setCurrentRow(2)
    assert dialog.passage.text() == "Its document is no longer in the project."
    dialog.go.click()
    assert window.session.layer.document.id == "d0"


def test_a_passage_that_cannot_be_read_is_said_in_the_window(window, dialog):
    said = []
    window.show_failure = said.append
    project = window.session.project
    with project.writing():
        project.file.write("UPDATE documents SET text = 'x'")
    dialog.list.setCurrentRow(1)
    assert "damaged" in str(said[0])


def test_threads_that_cannot_be_read_again_are_said_in_the_window(window, monkeypatch):
    said = []
    window.show_failure = said.append
    window.discussing.passage = lambda: ("", "", Range(4, 7))
    window.discussing.discuss()
    dialog = window.findChild(DiscussDialog)

    def damaged(*_):
        raise ExpectedError("The project is damaged.")

    monkeypatch.setattr(Threads, "of", damaged)
    dialog.begun.emit(ThreadKind.QUESTION, "من هو؟", True)
    thread = next(t for t in window.session.project.threads.all() if t.title == "من هو؟")
    dialog.said.emit(thread.id, "رجل.", None)
    assert len(window.session.project.threads.get(thread.id).comments) == 2
    assert {str(p) for p in said} == {"The project is damaged."}
    dialog.close()
    window.discussing.discuss()  # the list is not shown at all
    assert all(d.isHidden() for d in window.findChildren(DiscussDialog))


def test_the_way_leads_to_the_annotation_or_to_the_words(window, dialog):
    dialog.list.setCurrentRow(1)
    dialog.list.itemActivated.emit(dialog.list.item(1))
    assert window.session.layer.key == LayerKey("d1", "سعاد")
    assert window.desk.in_hand == "e1"
    dialog.list.setCurrentRow(2)
    dialog.go.click()
    assert window.session.layer.key == LayerKey("d1", "ليلى")
    assert window.view.caret == 4
    assert dialog.isVisible()


def test_an_answer_is_kept_and_the_question_stays_on_show(window, dialog):
    dialog.list.setCurrentRow(1)
    dialog.view.said.emit("رجل.", ThreadState.ANSWERED)
    thread = window.session.project.threads.get("q1")
    assert thread.state is ThreadState.ANSWERED
    assert (thread.comments[-1].text, thread.comments[-1].who) == ("رجل.", "ليلى")
    assert dialog.chosen.id == "q1"
    assert listed(dialog) == ["q2", "q1", "q3"]
    assert dialog.count.text() == "1 open"


def test_a_question_can_be_about_no_passage(window, dialog, qtbot):
    choose(dialog.state, ThreadState.CLOSED)

    def write():
        note = QApplication.activeModalWidget()
        assert isinstance(note, NoteDialog)
        note.field.setPlainText("كيف نسم الحي؟")
        note.accept()

    QTimer.singleShot(0, dialog, write)
    dialog.ask.click()
    assert dialog.chosen.title == "كيف نسم الحي؟"
    assert dialog.chosen.kind is ThreadKind.QUESTION
    assert len(window.session.project.threads.all()) == 4
    QTimer.singleShot(0, dialog, lambda: QApplication.activeModalWidget().reject())
    dialog.ask.click()
    assert len(window.session.project.threads.all()) == 4


def test_what_is_begun_elsewhere_comes_into_the_list(window, dialog):
    window.session.project.threads.begin(replace(WISH, id="q4"))
    window.discussing.said.emit()
    assert "q4" in listed(dialog)
    window.questions.open()
    assert window.questions._dialog is dialog


def test_another_project_closes_the_list(window, dialog, tmp_path):
    window.session.open_project(Project.create(tmp_path / "q.tawsim", load()), "ليلى")
    assert not dialog.isVisible()
    window.questions.show()


def test_ctrl_enter_says_what_is_written(window, dialog, qtbot):
    dialog.list.setCurrentRow(1)
    dialog.view.field.setPlainText("اسم رجل")
    qtbot.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert window.session.project.threads.get("q1").comments[-1].text == "اسم رجل"
    assert dialog.view.field.toPlainText() == ""
    qtbot.keyClick(dialog.list, Qt.Key.Key_Return)
    assert dialog.isVisible()
