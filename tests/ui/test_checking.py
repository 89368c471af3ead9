"""Checking the layer on show: in slices, with the names of the whole project, and what is ignored."""

import gc

import pytest

from annotator import editing
from annotator.errors import StorageFailed
from annotator.model import Document, Entity, Layer, LayerKey, Range
from annotator.scheme import load
from storage.project import Project
from ui import checking
from ui.checking import Checking
from ui.session import Session


def _layer(id, text, label):
    return Layer(Document(id, text), "A", {"e": Entity("e", label, (Range(0, len(text)),))})


@pytest.fixture
def session(tmp_path, qtbot):
    project = Project.create(tmp_path / "p.tawsim", load())
    for layer in (_layer("a", "حلب", "LOC"), _layer("b", "حلب", "LOC"), _layer("c", "حلب،", "LOC")):
        project.documents.add([layer.document])
        project.layers.put(layer)
    made = Session()
    made.checking = Checking(made)
    with qtbot.waitSignal(made.checking.checked):  # once the names of the project are counted
        made.open_project(project, "A")
    yield made
    made.close_project()


def codes(session):
    assert session.checking.finish(None)
    return [p.code for p in session.checking.found.told]


def test_names_of_other_documents_count_and_so_do_edits_of_them(session):
    assert codes(session) == []
    assert session.do(editing.relabel(session.layer, "e", "ORG"))
    assert codes(session) == ["label-conflict-project"]
    session.show_document("b")
    assert codes(session) == ["label-conflict-project"]
    assert session.do(editing.relabel(session.layer, "e", "ORG"))
    assert codes(session) == []


def test_names_of_many_edited_documents_are_counted_anew_one_after_the_other(session, monkeypatch):
    assert codes(session) == []
    for id in "ab":
        session.show_document(id)
        assert session.do(editing.relabel(session.layer, "e", "ORG"))
    session.show_document("c")
    counted, of = [], session.project.naming.of
    monkeypatch.setattr(session.project.naming, "of", lambda id: counted.append(id) or of(id))
    assert not session.checking.finish(0)
    assert counted == []
    with monkeypatch.context() as patched:
        patched.setattr(checking, "monotonic", iter((0, 0, 1)).__next__)
        assert not session.checking.finish(0.5)
        assert len(counted) == 1
    assert codes(session) == ["ends-mark"]
    assert sorted(counted) == ["a", "b"]


def test_names_of_what_an_import_brought_count_when_they_are_counted_anew(session, qtbot):
    assert codes(session) == []
    for layer in (_layer(id, "حلب", "ORG") for id in "def"):
        session.project.documents.add([layer.document])
        session.project.layers.put(layer)
    with qtbot.waitSignal(session.checking.checked):
        session.checking.count_names()
    assert codes(session) == ["label-conflict-project"]


def test_what_was_found_is_stale_after_an_edit_until_it_is_looked_for_again(session, qtbot):
    assert codes(session) == []
    assert session.checking.fresh
    session.do(editing.relabel(session.layer, "e", "ORG"))
    assert not session.checking.fresh
    with qtbot.waitSignal(session.checking.checked):
        session.checking.start()
    assert session.checking.fresh


def test_a_problem_is_ignored_here_or_everywhere_and_told_again(session):
    session.show_document("c")
    for all_over in (False, True):
        assert codes(session) == ["ends-mark"]
        (problem,) = session.checking.found.told
        assert session.checking.why_ignored(problem) is None
        session.checking.ignore(problem, all_over=all_over)
        assert codes(session) == []
        rule = session.checking.why_ignored(problem)
        assert (rule.who, bool(rule.document)) == ("A", not all_over)
        session.checking.tell_again(rule)
    assert codes(session) == ["ends-mark"]


def test_a_disk_that_fails_is_told_and_nothing_is_ignored(session, qtbot, monkeypatch):
    session.show_document("c")
    codes(session)

    def full(_):
        raise StorageFailed("full")

    monkeypatch.setattr(session.project.ignoring, "add", full)
    with qtbot.waitSignal(session.checking.failed):
        session.checking.ignore(session.checking.found.told[0], all_over=True)
    assert codes(session) == ["ends-mark"]


def test_a_closed_project_leaves_nothing(session):
    assert codes(session) == []
    session.checking.start()
    session.close_project()
    assert session.checking.found is None
    assert not session.checking.finish(None)


def test_garbage_is_not_looked_for_in_a_long_layer_which_goes_by_itself(session, monkeypatch):
    monkeypatch.setattr(checking, "LONG", 0)
    session.checking.start()
    assert session.checking.finish(None)
    frozen = gc.get_freeze_count()
    assert frozen > 0
    session.show_document("b")
    assert 0 < gc.get_freeze_count() < frozen
    gc.unfreeze()


def test_a_layer_of_another_is_checked_as_theirs(session):
    session.show_document("c", "B")
    assert codes(session) == []
    session.show_document("c", "A")
    assert session.layer.key == LayerKey("c", "A")
    assert codes(session) == ["ends-mark"]
