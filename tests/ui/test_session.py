"""One owner of what is open: on disk first, then shown; undone after a restart; refused whole."""

from datetime import UTC, datetime
from itertools import count

import pytest

from annotator import editing
from annotator.errors import ExpectedError, StorageFailed
from annotator.formats import Read, Row
from annotator.model import (
    Document,
    Entity,
    LayerKey,
    Range,
    State,
    Status,
    Suggestion,
    TrashChange,
    Verdict,
)
from annotator.scheme import load
from storage.importing import Step, import_rows
from storage.project import Project
from ui.session import Session

TEXT = "قال لافروف إن المحادثات توقفت"
NAME = Range(4, 10)
NOON = datetime(2026, 11, 26, 12, 0, tzinfo=UTC)


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "p.tawsim"
    with Project.create(path, load()) as project:
        project.documents.add([Document("d1", TEXT), Document("d2", TEXT + " أمس")])
        project.suggestions.add("d1", [Suggestion(Entity("s1", "PER", (NAME,)), 0.9, "gazetteer")])
    return path


@pytest.fixture
def open_session(path, qtbot):
    opened = []
    numbers = count(1)

    def open_it(annotator="أحمد") -> Session:
        session = Session(new_id=lambda: f"n{next(numbers)}", now=lambda: NOON)
        session.open_project(Project.open(path), annotator)
        opened.append(session)
        return session

    yield open_it
    for session in opened:
        session.close_project()


def label(session: Session, where: Range = NAME) -> bool:
    return session.do(editing.label(session.layer, [where], "ORG", id=session.new_id()))


def test_an_edit_is_on_disk_when_the_screen_says_saved(open_session, path, qtbot):
    session = open_session()
    with qtbot.waitSignal(session.saved) as saved, qtbot.waitSignal(session.changed):
        assert label(session)
    assert saved.args == ["12:00:00"]
    session.close_project()
    with Project.open(path) as project:
        layer = project.layers.get(LayerKey("d1", "أحمد"))
    assert [e.label for e in layer.entities()] == ["ORG"]
    assert layer.status.state is State.IN_PROGRESS


def test_undo_and_redo_outlive_a_restart(open_session):
    first = open_session()
    label(first)
    label(first, Range(14, 23))
    first.close_project()
    session = open_session()
    assert session.undo()
    assert [e.ranges for e in session.layer.entities()] == [(NAME,)]
    session.close_project()
    session = open_session()
    assert session.can_redo
    assert session.redo()
    assert len(session.layer.entities()) == 2
    assert session.undo()
    assert session.undo()
    assert not session.undo()
    assert session.layer.annotations == {}


def test_undo_and_redo_go_further_than_what_is_kept_at_hand(open_session, monkeypatch):
    monkeypatch.setattr("ui.session.KEPT", 2)
    first = open_session()
    for n in range(12):
        label(first, Range(n, n + 1))
    assert len(first.history.done) <= 5
    first.close_project()
    session = open_session()
    for left in range(11, -1, -1):
        assert session.can_undo
        assert session.undo()
        assert len(session.layer.annotations) == left
    assert not session.undo()
    assert not session.can_undo
    session.close_project()
    session = open_session()
    for there in range(1, 13):
        assert session.can_redo
        assert session.redo()
        assert len(session.layer.annotations) == there
    assert not session.redo()


def test_undo_of_another_documents_edit_opens_that_document(open_session, qtbot):
    session = open_session()
    label(session)
    session.show_document("d2")
    with qtbot.waitSignal(session.opened):
        session.undo()
    assert session.layer.document.id == "d1"
    assert session.layer.annotations == {}


def test_a_failed_write_changes_nothing_and_is_told(open_session, monkeypatch, qtbot):
    session = open_session()
    before = session.layer

    def full(*_args, **_more):
        raise StorageFailed("The disk is full.")

    monkeypatch.setattr(session.project.journal, "write", full)
    with qtbot.waitSignal(session.failed), qtbot.assertNotEmitted(session.changed):
        assert not label(session)
    assert session.layer is before
    assert not session.can_undo


def test_an_edit_that_changes_nothing_is_not_written(open_session, qtbot):
    session = open_session()
    with qtbot.assertNotEmitted(session.saved):
        assert not session.do(editing.reject(session.layer, []))


def test_another_annotators_layer_is_read_only_and_can_be_copied(open_session):
    mine = open_session("ليلى")
    mine.do(editing.accept(mine.layer, ["s1"]))
    mine.close_project()
    session = open_session("أحمد")
    assert session.others() == ["ليلى"]
    session.show_document("d1", "ليلى")
    assert not session.writable
    assert session.copy_to_mine()
    assert session.writable
    assert session.layer.verdicts == {"s1": Verdict.ACCEPTED}
    assert session.undo()
    assert session.layer.annotations == {}


def test_the_state_and_date_are_edits_too(open_session):
    session = open_session()
    session.set_status(Status(State.DONE, flagged=True, note="؟"))
    assert session.listing()[0].status.state is State.DONE
    document = session.layer.document
    session.set_document(Document(document.id, document.text, date="2017-03-15"))
    assert session.layer.document.date == "2017-03-15"
    session.undo()
    assert session.layer.document.date == ""
    session.undo()
    assert session.layer.status == Status()


def test_time_is_counted_for_the_layer_on_show(open_session, monkeypatch):
    now = iter(range(1000, 2000, 20))
    monkeypatch.setattr("ui.working_time.time.monotonic", lambda: float(next(now)))
    session = open_session()
    session.time.touch()
    key = session.layer.key
    session.show_document("d2")
    assert 0 < session.project.time.of(key) <= 60


def test_a_project_that_cannot_be_read_is_told(open_session, monkeypatch, qtbot):
    session = open_session()

    def damaged(_key):
        raise ExpectedError("damaged")

    monkeypatch.setattr(session.project.layers, "get", damaged)
    with qtbot.waitSignal(session.failed):
        session.show_document("d2")
    assert session.layer.document.id == "d1"


def test_undoing_a_property_leaves_what_another_annotator_set_since(open_session):
    from dataclasses import replace

    first = open_session("أحمد")
    label(first)
    first.set_document(replace(first.layer.document, title="one"))
    first.close_project()
    second = open_session("ليلى")
    second.set_document(replace(second.layer.document, title="two"))
    second.close_project()
    session = open_session("أحمد")
    assert session.undo()
    assert session.layer.document.title == "two"
    assert session.undo()
    assert session.layer.annotations == {}


def everywhere(session: Session) -> None:
    """One edit of both documents."""
    keys = [LayerKey(d, session.annotator) for d in ("d1", "d2")]
    layers = [session.project.layers.get(key) for key in keys]
    changes = [editing.label(x, [NAME], "ORG", id=session.new_id()) for x in layers]
    with session.together():
        assert session.do(*changes)


@pytest.mark.parametrize("here", ["d1", "d2", "d3"])
def test_undoing_and_redoing_an_edit_of_many_documents_moves_nobody(open_session, qtbot, here):
    session = open_session()
    session.project.documents.add([Document("d3", TEXT)])
    everywhere(session)
    session.show_document(here)
    for step, left in ((session.undo, 0), (session.redo, 1)):
        with qtbot.waitSignal(session.undone) as told, qtbot.assertNotEmitted(session.opened):
            assert step()
        assert told.args[2]
        assert session.layer.document.id == here
        assert len(session.layer.annotations) == (left if here != "d3" else 0)


def test_undoing_an_edit_of_another_document_opens_that(open_session, qtbot):
    session = open_session()
    label(session)
    session.show_document("d2")
    with qtbot.waitSignal(session.undone) as told:
        assert session.undo()
    assert not told.args[2]
    assert session.layer.document.id == "d1"


def test_taking_a_document_out_shows_another_and_undo_shows_it_again(open_session, qtbot):
    session = open_session()
    assert label(session)
    with qtbot.waitSignals([session.restocked, session.opened, session.listing_changed]):
        assert session.take_out("d1")
    assert session.layer.document.id == "d2"
    assert [d.id for d in session.listing()] == ["d2"]
    assert session.undo()
    assert session.layer.document.id == "d1"
    assert [e.label for e in session.layer.entities()] == ["ORG"]


def test_with_the_last_document_nothing_is_on_show(open_session):
    session = open_session()
    with session.together():
        assert session.take_out("d2")
        assert session.take_out("d1")
    assert session.layer is None
    assert session.undo()
    assert session.layer.document.id in ("d1", "d2")


def test_the_document_that_was_on_show_before_comes_up_in_place_of_one_that_goes(open_session, path):
    session = open_session()
    session.project.documents.add([Document("d3", "لا")])
    session.show_document("d2")
    session.show_document("d3")
    assert session.take_out("d3")
    assert session.layer.document.id == "d2"


def test_an_edit_in_a_document_that_others_took_out_is_undone_out_of_sight(open_session):
    session = open_session()
    assert label(session)
    session.show_document("d2")
    session.project.documents.remove(["d1"])
    told = []
    session.undone.connect(lambda kind, change, many: told.append((kind, many)))
    assert session.undo()
    assert (session.layer.document.id, told) == ("d2", [("undo", True)])


def test_an_import_of_documents_and_layers_is_one_step(open_session):
    session = open_session()
    known = session.project.documents.get("d1")
    rows = [Row(known, (Entity("e1", "PER", (NAME,)),), "أحمد"), Row(Document("d3", "لا"))]
    import_rows(session.project, Read(tuple(rows)), step=Step("أحمد"))
    session.reload()
    assert [e.id for e in session.layer.entities()] == ["e1"]
    told, changed = [], []
    session.undone.connect(lambda kind, change, many: told.append(change))
    session.changed.connect(changed.append)
    assert session.undo()
    assert session.layer.entities() == []
    assert {c.name for c in changed} == {"import"}
    assert [type(c) for c in told] == [TrashChange]
    assert session.redo()
    assert session.layer.document.id == "d3"
    session.show_document("d1")
    assert [e.id for e in session.layer.entities()] == ["e1"]
