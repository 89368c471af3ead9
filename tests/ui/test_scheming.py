"""The scheme is changed from the window: previewed, written, shown, undone."""

from dataclasses import replace
from itertools import count

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog

from annotator import editing
from annotator.model import Document, Entity, Layer, LayerKey, Range, Suggestion
from annotator.scheme import EntityLabel, Overlaps, Policy, Words, load, scheming
from storage.project import Project
from ui.session import Session

TEXT = "قال لافروف إن المحادثات توقفت"
NAME = Range(4, 10)


@pytest.fixture
def session(tmp_path, qtbot):
    project = Project.create(tmp_path / "p.tawsim", load())
    project.documents.add([Document("d1", TEXT), Document("d2", TEXT)])
    for document in ("d1", "d2"):
        e = Entity("e", "LOC", (NAME,))
        project.layers.put(Layer(project.documents.get(document), "ليلى", {"e": e}))
    numbers = count(1)
    session = Session(new_id=lambda: f"n{next(numbers)}")
    session.open_project(project, "أحمد")
    yield session
    session.close_project()


def change(session, edit):
    changes = session.project.schemes.changes("scheme", edit.moves, batch=session.new_id())
    return session.change_scheme(edit, changes)


def theirs(session, document="d1"):
    return session.project.layers.get(LayerKey(document, "ليلى")).annotations["e"]


def test_a_change_reaches_all_layers_and_one_undo_takes_it_back(session, qtbot):
    session.do(editing.label(session.layer, [NAME], "LOC", id="mine"))
    with qtbot.waitSignal(session.scheme_changed):
        assert change(session, scheming.rename(session.scheme, "labels", "LOC", "PLACE"))
    assert session.layer.annotations["mine"].label == "PLACE"
    assert [theirs(session, d).label for d in ("d1", "d2")] == ["PLACE", "PLACE"]
    assert "PLACE" in session.scheme.label_of
    toml = load().toml
    assert session.undo()
    assert session.layer.annotations["mine"].label == "LOC"
    assert theirs(session) == Entity("e", "LOC", (NAME,))
    assert session.scheme.toml == toml
    assert session.redo()
    assert theirs(session).label == "PLACE"


def test_keys_that_were_exchanged_are_exchanged_back_by_one_undo(session):
    before = session.scheme.toml
    keys = session.scheme.label_of
    exchanged = scheming.give_key(session.scheme, "labels", "LOC", keys["DATE"].key, keys["LOC"].key)
    assert change(session, exchanged)
    after = session.scheme.toml
    assert session.undo()
    assert session.scheme.toml == before
    assert session.redo()
    assert session.scheme.toml == after


def test_an_undo_leaves_what_another_person_did_since(session):
    change(session, scheming.rename(session.scheme, "labels", "LOC", "PLACE"))
    session.set_annotator("ليلى")
    session.show_document("d1")
    assert session.do(editing.resize(session.layer, "e", 0, Range(4, 9)))
    session.show_document("d2")
    assert session.do(editing.delete(session.layer, ["e"]))
    assert session.change_scheme(
        scheming.change(session.scheme, "roles", replace(session.scheme.role_of["Time"], key="0"))
    )
    session.set_annotator("أحمد")
    assert session.undo()
    assert theirs(session) == Entity("e", "LOC", (Range(4, 9),))
    assert session.project.layers.get(LayerKey("d2", "ليلى")).annotations == {}
    assert session.scheme.role_of["Time"].key == "0"
    assert session.redo()
    assert theirs(session).label == "PLACE"


def test_an_undo_of_a_new_label_says_that_others_use_it_and_leaves_it_retired(session, qtbot):
    new = EntityLabel("PLACE", Words("موضع", "Place"), "#112233", "#aabbcc")
    change(session, scheming.add(session.scheme, "labels", new))
    with qtbot.assertNotEmitted(session.stayed):
        assert session.undo()
        assert "PLACE" not in session.scheme.label_of
        assert session.redo()
    session.set_annotator("ليلى")
    session.show_document("d1")
    assert session.do(editing.relabel(session.layer, "e", "PLACE"))
    session.set_annotator("أحمد")
    with qtbot.waitSignal(session.stayed) as said:
        assert session.undo()
    assert said.args == [["PLACE"]]
    assert session.scheme.label_of["PLACE"].retired
    assert theirs(session).label == "PLACE"


def test_an_undo_of_a_new_label_says_that_another_person_changed_it(session, qtbot):
    new = EntityLabel("PLACE", Words("موضع", "Place"), "#112233", "#aabbcc")
    change(session, scheming.add(session.scheme, "labels", new))
    session.set_annotator("ليلى")
    change(session, scheming.change(session.scheme, "labels", replace(new, color="#332211")))
    session.set_annotator("أحمد")
    with qtbot.waitSignal(session.stayed) as said:
        assert session.undo()
    assert said.args == [["PLACE"]]
    assert not session.scheme.label_of["PLACE"].retired


def test_what_waits_again_after_an_undo_is_not_shown_when_its_label_is_retired_by_now(session):
    session.project.suggestions.add("d1", [Suggestion(Entity("s", "ORG", (Range(14, 23),)), 0.9, "model")])
    session.show_document("d1")
    assert session.do(editing.accept(session.layer, ["s"]))
    session.set_annotator("ليلى")
    session.show_document("d1")
    change(session, scheming.retire(session.scheme, "labels", "ORG"))
    assert list(session.layer.undecided()) == []
    session.set_annotator("أحمد")
    assert session.undo()
    assert list(session.layer.undecided()) == []
    session.set_annotator("ليلى")
    assert session.undo()
    assert [s.id for s in session.layer.undecided()] == ["s"]


def test_the_cursor_waits_while_a_scheme_is_changed_undone_and_redone(session):
    cursors = []
    session.scheme_changed.connect(lambda: cursors.append(QApplication.overrideCursor().shape()))
    change(session, scheming.rename(session.scheme, "labels", "LOC", "PLACE"))
    session.undo()
    session.redo()
    assert cursors == [Qt.CursorShape.WaitCursor] * 3
    assert QApplication.overrideCursor() is None


def test_what_an_undo_brings_back_has_the_name_of_now(session):
    session.do(editing.label(session.layer, [NAME], "LOC", id="mine"))
    session.do(editing.delete(session.layer, ["mine"]))
    session.set_annotator("ليلى")
    change(session, scheming.rename(session.scheme, "labels", "LOC", "PLACE"))
    session.set_annotator("أحمد")
    assert session.undo()
    assert session.layer.annotations["mine"].label == "PLACE"
    assert session.redo()
    assert "mine" not in session.layer.annotations
    assert session.undo()
    assert session.undo()
    assert "mine" not in session.layer.annotations


def test_a_rename_is_undone_though_another_person_altered_the_row_since(session):
    session.do(editing.label(session.layer, [NAME], "LOC", id="mine"))
    change(session, scheming.rename(session.scheme, "labels", "LOC", "PLACE"))
    session.set_annotator("ليلى")
    theirs = replace(session.scheme.label_of["PLACE"], color="#123456")
    assert session.change_scheme(scheming.change(session.scheme, "labels", theirs))
    session.set_annotator("أحمد")
    assert session.undo()
    assert session.layer.annotations["mine"].label == "LOC"
    assert session.scheme.label_of["LOC"].color == "#123456"
    assert session.undo()
    assert "mine" not in session.layer.annotations


def test_what_the_scheme_refuses_is_not_made_and_said(session, qtbot):
    strict = scheming.set_overlaps(session.scheme, [Overlaps(nesting=Policy.REFUSED)])
    session.change_scheme(strict)
    assert session.do(editing.label(session.layer, [Range(4, 13)], "ORG", id="a"))
    with qtbot.waitSignal(session.failed) as failed:
        assert not session.do(editing.label(session.layer, [NAME], "PER", id="b", add=True))
    assert "refuses" in str(failed.args[0])
    assert [*session.layer.annotations] == ["a"]


def test_what_is_done_together_is_undone_together(session):
    with session.together():
        session.do(editing.label(session.layer, [NAME], "PER", id="a"))
        session.change_scheme(scheming.retire(session.scheme, "labels", "VEH"))
    assert session.undo()
    assert session.layer.annotations == {}
    assert not session.scheme.label_of["VEH"].retired
    assert not session.can_undo


def test_a_scheme_outlives_a_restart_with_its_undo(session, tmp_path):
    change(session, scheming.merge(session.scheme, "labels", "LOC", "FAC"))
    session.close_project()
    session.open_project(Project.open(tmp_path / "p.tawsim"), "أحمد")
    assert theirs(session).label == "FAC"
    assert session.undo()
    assert theirs(session).label == "LOC"
    assert "LOC" in session.scheme.label_of


@pytest.fixture
def yes():
    """Presses Enter in the preview as soon as it is there; its summary."""
    seen = []

    def press():
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QDialog) and hasattr(dialog, "summary"):
            seen.append(dialog.summary.text())
            dialog.yes.click()
        else:
            QTimer.singleShot(20, press)

    QTimer.singleShot(20, press)
    return seen
