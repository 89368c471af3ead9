"""Suggesting, learning while people annotate, and what comes of it: nothing that was looked at changes."""

import threading
from itertools import count

import pytest
from PySide6.QtCore import QCoreApplication

from annotator import editing
from annotator.errors import ModelMissing, SuggesterFailed
from annotator.model import Document, Entity, LayerKey, Range, State, Status, Suggestion, TrashChange
from annotator.scheme import load
from annotator.suggest.choice import Choice, choices
from storage.project import Project
from ui.session import Session

TEXT = "قصف الجيش مدينة حلب أمس"
OLD = Suggestion(Entity("s4-9-MISC", "MISC", (Range(4, 9),)), 0.5, "quick", "learned here")


@pytest.fixture
def session(tmp_path, qtbot):
    """Eight documents, each with one suggestion that no suggester would make again; the first is on show."""
    numbers = count(1)
    path = tmp_path / "p.tawsim"
    with Project.create(path, load()) as project:
        project.documents.add([Document(f"d{n}", f"{TEXT} {n}") for n in range(8)])
        for n in range(8):
            project.suggestions.add(f"d{n}", [OLD])
    made = Session(new_id=lambda: f"n{next(numbers)}")
    made.open_project(Project.open(path), "أحمد")
    made.assistant.set_choices(choices(("gazetteer", "quick")))
    made.assistant.stop_suggesting()
    yield made
    made.close_project()


@pytest.fixture
def taught(session):
    """What the learner was given; its model is these words."""
    lessons = []

    def teach(layers, scheme, cancelled):
        assert threading.current_thread() is not threading.main_thread()
        lessons.append([layer.document.id for layer in layers])
        return b"a model"

    session.assistant.learning._teach = teach
    return lessons


@pytest.fixture(autouse=True)
def quick(monkeypatch):
    """The model above is none: what would read it says so quietly."""
    monkeypatch.setattr("storage.choosing.unpacked", lambda project, folder: None)


def finish(session: Session, *ids: str) -> None:
    for id in ids:
        session.show_document(id)
        session.set_status(Status(State.DONE))


def proposed(session: Session, id: str) -> set[str]:
    return {s.id for s in session.project.suggestions.of(id)}


def test_suggestions_come_from_a_worker_and_stay_undecided(session, qtbot):
    with qtbot.waitSignal(session.assistant.suggested, timeout=20_000):
        session.assistant.suggest(["d2"])
    session.show_document("d2")
    assert len(list(session.layer.undecided())) > 1
    assert session.layer.annotations == {}


def test_what_is_found_for_the_document_on_show_is_shown_beside_what_is_there(session, qtbot):
    with qtbot.waitSignal(session.assistant.suggested, timeout=20_000):
        session.assistant.suggest(["d0"])
    assert len(session.layer.suggestions) > 1
    assert OLD.id in session.layer.suggestions


def test_cancelling_keeps_what_was_found(session, qtbot):
    with qtbot.waitSignal(session.assistant.progressed, timeout=20_000):
        session.assistant.suggest(["d0", "d1"])
    session.assistant.stop_suggesting()
    assert OLD.id in session.layer.suggestions


def test_after_three_finished_documents_it_learns_and_unopened_ones_are_refreshed(session, taught, qtbot):
    with qtbot.waitSignal(session.assistant.refreshed, timeout=60_000) as news:
        finish(session, "d0", "d1", "d2")
    assert taught == [["d0", "d1", "d2"]]
    assert news.args == [3, 5]
    assert session.project.models.read("quick") == b"a model"
    assert session.assistant.learned.documents == 3
    for n in range(3):
        assert OLD.id in proposed(session, f"d{n}")
    for n in range(3, 8):
        assert OLD.id not in proposed(session, f"d{n}")
        assert [s.id for s in session.project.suggestions.of(f"d{n}", superseded=True)] == [OLD.id]


def test_a_document_opened_meanwhile_stays_as_it_was_seen(session, qtbot):
    session.assistant.refresh()
    session.show_document("d5")
    seen = session.layer.suggestions
    with qtbot.waitSignal(session.assistant.refreshed, timeout=60_000):
        pass
    assert session.layer.suggestions == seen
    assert session.project.layers.get(LayerKey("d5", "أحمد")).suggestions == seen
    assert OLD.id not in proposed(session, "d6")


def test_a_document_that_somebody_else_began_stays(session, qtbot):
    change = editing.set_status(session.project.layers.get(LayerKey("d6", "ليلى")), Status(State.IN_PROGRESS))
    session.project.journal.write(change, annotator="ليلى", kind="do", id="x", at="")
    with qtbot.waitSignal(session.assistant.refreshed, timeout=60_000):
        session.assistant.refresh()
    assert proposed(session, "d6") == {OLD.id}


def test_it_can_be_switched_off_and_asked_for(session, taught, qtbot):
    session.assistant.learning.every = 0
    finish(session, "d0", "d1", "d2", "d3")
    assert not session.assistant.learning.busy
    with qtbot.waitSignal(session.assistant.refreshed, timeout=60_000):
        assert session.assistant.learn()
    assert taught == [["d0", "d1", "d2", "d3"]]


def test_without_the_quick_suggester_nothing_is_learned(session, taught, qtbot):
    session.assistant.set_choices(choices(("gazetteer",)))
    finish(session, "d0", "d1", "d2")
    assert not session.assistant.learning.busy


def test_it_learns_again_after_as_many_more(session, taught, qtbot):
    with qtbot.waitSignal(session.assistant.refreshed, timeout=60_000):
        finish(session, "d0", "d1", "d2")
    finish(session, "d3", "d4")
    assert not session.assistant.learning.busy
    with qtbot.waitSignal(session.assistant.refreshed, timeout=60_000):
        finish(session, "d5")
    assert taught[1:] == [["d0", "d1", "d2", "d3", "d4", "d5"]]


def test_there_must_be_something_to_learn_from(session):
    assert not session.assistant.learn()


def test_a_learner_that_fails_is_told_and_changes_nothing(session, qtbot):
    def teach(*_):
        raise SuggesterFailed("The quick learner stopped.")

    session.assistant.learning._teach = teach
    with qtbot.waitSignal(session.failed, timeout=20_000) as told:
        finish(session, "d0", "d1", "d2")
    assert told.args[0].message == "The quick learner stopped."
    assert session.assistant.learned is None
    assert proposed(session, "d7") == {OLD.id}


def test_a_project_can_be_closed_while_it_learns(session, qtbot):
    begun, stopped = threading.Event(), threading.Event()

    def teach(layers, scheme, cancelled):
        begun.set()
        while not cancelled():
            stopped.wait(0.01)
        stopped.set()
        return b""

    session.assistant.learning._teach = teach
    finish(session, "d0", "d1", "d2")
    qtbot.waitUntil(begun.is_set, timeout=20_000)
    session.close_project()
    assert stopped.is_set()


def test_other_choices_refresh_what_nobody_opened(session, qtbot):
    with qtbot.waitSignal(session.assistant.refreshed, timeout=60_000) as news:
        session.assistant.set_choices(choices(("numbers",)))
    assert news.args == [0, 7]
    assert proposed(session, "d0") == {OLD.id}


def test_the_same_choices_refresh_nothing(session, qtbot):
    session.assistant.set_choices(session.assistant.choices, (Choice("llm", 0, {"model": "m"}),))
    assert not session.assistant._refreshing
    assert session.assistant.unused_choices == (Choice("llm", 0, {"model": "m"}),)


def test_a_suggester_can_be_tried_and_nothing_is_stored(session, qtbot):
    with qtbot.waitSignal(session.assistant.tried, timeout=60_000) as tried:
        session.assistant.try_suggester(Choice("gazetteer"))
    name, found = tried.args
    assert name == "gazetteer"
    assert "حلب" in {TEXT[s.annotation.extent.start : s.annotation.extent.end] for s in found}
    assert proposed(session, "d0") == {OLD.id}


def test_a_trial_says_what_is_missing(session, qtbot):
    with qtbot.waitSignal(session.assistant.tried, timeout=60_000) as tried:
        session.assistant.try_suggester(Choice("transformer", 0, {"folder": "/nowhere"}))
    assert isinstance(tried.args[1], ModelMissing)
    with qtbot.waitSignal(session.assistant.tried) as tried:
        session.assistant.try_suggester(Choice("quick"))
    assert tried.args == ["quick", None]


def test_a_trial_that_nobody_wants_any_more_is_not_told(session, qtbot):
    session.assistant.try_suggester(Choice("gazetteer"))
    assert session.assistant.waits
    with qtbot.assertNotEmitted(session.assistant.tried):
        session.assistant.stop_trial()
        qtbot.waitUntil(lambda: not session.assistant.waits, timeout=20_000)


def test_one_that_fails_is_told_once_and_the_others_go_on(session, qtbot):
    told = []
    session.failed.connect(told.append)
    with qtbot.waitSignal(session.assistant.refreshed, timeout=60_000) as news:
        session.assistant.set_choices((Choice("transformer", 0, {"folder": "/nowhere"}), Choice("gazetteer")))
    assert news.args == [0, 7]
    assert [type(x) for x in told] == [ModelMissing]
    assert "حلب" in {TEXT[s.annotation.extent.start : s.annotation.extent.end]
                     for s in session.project.suggestions.of("d7")}  # fmt: skip


def test_finished_documents_are_tallied_in_their_order(session, qtbot):
    session.assistant.learning.every = 0
    session.show_document("d1")
    session.do(editing.reject(session.layer, [OLD.id]))
    finish(session, "d1", "d0")
    with qtbot.waitSignal(session.assistant.tallied) as tallied:
        session.assistant.tally()
    assert [dict(t.decided) for t in tallied.args[0]] == [{"MISC": 1}, {}]
    session.show_document("d0")
    session.do(editing.reject(session.layer, [OLD.id]))
    with qtbot.waitSignal(session.assistant.tallied) as tallied:
        session.assistant.tally()
    assert [dict(t.decided) for t in tallied.args[0]] == [{"MISC": 1}, {"MISC": 1}]


def test_while_it_is_paused_nothing_comes_to_be_stored(session, taught, qtbot):
    """A lesson that ends in the middle of an import would be a part of its transaction."""
    finish(session, "d0", "d1", "d2")
    assert session.assistant.learning.busy
    with session.assistant.paused():
        assert not session.assistant.learning.busy
        assert not session.assistant.busy
        QCoreApplication.processEvents()  # what a thread still has to say may come now
        assert session.assistant.learned is None
    with qtbot.waitSignal(session.assistant.refreshed, timeout=20_000):
        assert session.assistant.learning.busy
    assert session.assistant.learned is not None


def test_nothing_is_suggested_for_what_is_in_the_trash_until_it_is_back(session, qtbot):
    told = []
    session.assistant.suggested.connect(told.append)
    session.assistant.suggest(["d2", "d3", "d4"])
    session.do(TrashChange("import", ("d3", "d4"), gone=True))
    qtbot.waitUntil(lambda: not session.assistant.busy, timeout=20_000)
    assert told == ["d2"]
    session.undo()
    qtbot.waitUntil(lambda: not session.assistant.busy, timeout=20_000)
    assert told == ["d2", "d3", "d4"]
    session.redo()
    session.undo()
    assert not session.assistant.busy
