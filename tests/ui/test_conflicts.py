"""Layers that were edited apart, in the window: what is otherwise is seen, the list stays where it was."""

import pytest

from annotator.editing import difference
from annotator.model import Argument, Entity, Event, LayerKey, Range
from storage.project import Project
from tests.storage.teams import Person, brought, copied, handed, made
from ui.app import make_window
from ui.settings import Settings

HERE, THERE = Entity("a", "LOC", (Range(0, 3),)), Entity("b", "LOC", (Range(4, 7),))


@pytest.fixture
def window(qtbot, tmp_path):
    """Two documents of which each copy has an event otherwise."""
    project = made(tmp_path / "P.tawsim", 2)
    file = handed(project, "A")["A"]
    other = copied(file, "A2")
    for path, place, polarity in ((file, "a", "positive"), (other, "b", "negative")):
        with Person(path, "A", path.stem) as person:
            for document in ("d0", "d1"):
                layer = person.layer(document)
                event = Event(
                    "v", "Attack", Range(8, 11), (Argument("Place", place),), {"polarity": polarity}
                )
                after = {x.id: x for x in (HERE, THERE, event)}
                person.do(difference("event", layer, type(layer)(layer.document, "A", after)))
    brought(project, file, other)
    settings = Settings(None)
    settings.set("annotator", "lead")
    settings.set("language", "en")
    window = make_window(settings, suggests=False)
    window.start(Project.open(project))
    window.show()
    qtbot.waitExposed(window)
    window.teamwork.conflicts()
    yield window
    window.teamwork.dialog.reject()
    window.close()
    window.deleteLater()


def test_of_an_event_its_fillers_and_attributes_tell_the_versions_apart(window):
    text = window.session.project.documents.get("d0").text
    ((one, other, _),) = window.teamwork.dialog.cells()
    assert {f"Place «{text[0:3]}»" in x for x in (one, other)} == {True, False}
    assert {f"Place «{text[4:7]}»" in x for x in (one, other)} == {True, False}
    assert {"Negative" in x for x in (one, other)} == {True, False}


def test_the_list_comes_back_where_it_was_left_and_follows_edits(window):
    dialog = window.teamwork.dialog
    dialog.list.setCurrentRow(1)
    dialog.table.itemActivated.emit(dialog.table.item(0, 0))
    assert window.session.layer.key == LayerKey("d1", "A")
    window.teamwork.conflicts()
    assert (dialog.list.currentRow(), dialog.table.currentRow()) == (1, 0)
    before = dialog.cells()
    window.session.set_annotator("A")
    window.session.show_document("d1")
    window.desk.take("v")
    window.spans.delete()
    assert (dialog.list.currentRow(), dialog.cells() != before) == (1, True)


def test_after_an_undo_the_list_stands_on_what_waits_again(window):
    dialog = window.teamwork.dialog
    dialog.list.setCurrentRow(1)
    dialog.kept.emit(1, 0)
    assert dialog.list.count() == 1
    dialog.undo_wanted.emit()
    assert (dialog.list.count(), dialog.list.currentRow()) == (2, 1)
    assert window.session.project.versions.conflicts()[1].key == LayerKey("d1", "A")
