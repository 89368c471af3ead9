"""What the keys around suggesters do, in the window."""

import pytest

from annotator.errors import ModelMissing
from annotator.model import Document, State, Status
from annotator.scheme import load
from annotator.suggest.choice import Choice, choices
from storage.project import Project
from ui.app import make_window
from ui.dialogs.progress import ProgressDialog
from ui.dialogs.suggesters import SuggestersDialog
from ui.settings import Settings


@pytest.fixture
def window(tmp_path, qtbot):
    settings = Settings(None)
    for key, value in (("annotator", "A"), ("language", "en"), ("learns", False)):
        settings.set(key, value)
    project = Project.create(tmp_path / "p.tawsim", load())
    project.documents.add([Document(f"d{n}", "قصف الجيش حلب") for n in range(3)])
    made = make_window(settings, suggests=False)
    qtbot.addWidget(made)
    made.start(project)
    yield made
    made.close()


def run(window, id):
    window._run_id(id)


def test_what_is_chosen_in_the_dialog_is_the_projects(window, monkeypatch, qtbot):
    chosen = choices(("numbers", "gazetteer"))
    monkeypatch.setattr(SuggestersDialog, "exec", lambda self: self.chosen.emit(chosen, ()))
    with qtbot.waitSignal(window.session.assistant.refreshed, timeout=60_000):
        run(window, "suggesters")
    assert window.session.assistant.choices == chosen
    assert window.status._learned.text() == "new suggestions in 2 documents"


def test_a_trial_is_answered_in_the_dialog(window, monkeypatch, qtbot):
    said = []

    def exec_(dialog):
        dialog.show_trial = lambda name, words, failed: said.append((words, failed))
        missing = Choice("transformer", 0, {"folder": "/nowhere"})
        for choice in (Choice("gazetteer"), Choice("quick"), missing):
            count = len(said)
            dialog.trial_wanted.emit(choice)
            qtbot.waitUntil(lambda c=count: len(said) > c, timeout=60_000)
        window.session.assistant.tried.emit("numbers", [])

    monkeypatch.setattr(SuggestersDialog, "exec", exec_)
    run(window, "suggesters")
    assert "found in this document" in said[0][0]
    assert said[1] == ("Nothing was learned in this project yet.", True)
    assert "/nowhere" in said[2][0]
    assert said[3] == ("It works, but finds nothing in this document.", False)
    window.session.assistant.tried.emit("gazetteer", ModelMissing("late"))
    assert len(said) == 4


def test_the_plot_gets_its_figures(window, monkeypatch, qtbot):
    window.session.set_status(Status(State.DONE))
    shown = []

    def exec_(dialog):
        qtbot.waitUntil(lambda: dialog.points.rowCount() == 1, timeout=20_000)
        shown.append(dialog.reading.text())

    monkeypatch.setattr(ProgressDialog, "exec", exec_)
    run(window, "progress")
    assert shown == ["Document 1: precision – · recall –"]


def test_the_order_is_chosen_from_a_list_and_next_document_follows_it(window, monkeypatch):
    monkeypatch.setattr(window, "choose", lambda title, rows, then: then(rows[1].id))
    run(window, "order")
    assert window.documents._order.currentIndex() == 1
    window.documents.order_chosen.emit("imported")
    assert window.session.ordering.name == "imported"
    run(window, "next-document")
    assert window.session.layer.document.id == "d1"


def test_without_finished_documents_there_is_nothing_to_learn(window):
    run(window, "learn")
    assert "Nothing to learn" in window.status.message


def test_settings_say_how_often_it_learns(window):
    assert window.session.assistant.learning.every == 0
    window.settings.set("learns", True)
    window.settings.set("learn_every", 7.0)
    assert window.session.assistant.learning.every == 7
