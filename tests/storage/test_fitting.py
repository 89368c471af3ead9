"""A step is undone though others went on since: what they did stays, under a name that the scheme has."""

from dataclasses import replace

import pytest

from annotator.history import AnyChange, Kind
from annotator.model import (
    Change,
    Document,
    DocumentChange,
    Entity,
    Event,
    Layer,
    LayerKey,
    Range,
    SchemeChange,
)
from annotator.scheme import EntityLabel, Words, scheming
from annotator.scheme.writing import written
from storage import Project
from storage.fitting import as_named_now, on_layers_now

MINE, THEIRS = LayerKey("d", "أحمد"), LayerKey("d", "ليلى")
ENTITY = Entity("e", "LOC", (Range(16, 20),), {"mention": "NAM"})
NEW = EntityLabel("AREA", Words("منطقة", "Area"), "#112233", "#aabbcc")


@pytest.fixture
def filled(project: Project) -> Project:
    project.documents.add([Document("d", "قصف الجيش مدينة حماة أمس")])
    for key in (MINE, THEIRS):
        project.layers.put(Layer(project.documents.get("d"), key.annotator, {"e": ENTITY}))
    return project


def write(project: Project, changes: list[AnyChange], kind: Kind = Kind.DO) -> None:
    with project.writing():
        for change in changes:
            id = f"{project.journal.last()}"
            project.journal.write(change, annotator="أحمد", kind=kind, id=id, at="2026-11-26T12:00")


def do(project: Project, edit: scheming.Edit) -> list[AnyChange]:
    """The edit, and the step that takes it back."""
    changes: list[AnyChange] = [SchemeChange("scheme", project.scheme.toml, written(edit.scheme), "b")]
    changes += project.schemes.changes("scheme", edit.moves, batch="b")
    write(project, changes)
    return [c.inverse() for c in reversed(changes)]


def undo(project: Project, step: list[AnyChange]) -> list[AnyChange]:
    """As the window does it; the step that makes it again."""
    fitted = on_layers_now(project, as_named_now(project, step, "أحمد"))
    write(project, fitted, Kind.UNDO)
    return [c.inverse() for c in reversed(step)]


def relabel(project: Project, label: str) -> None:
    """Somebody else gives their entity another label."""
    before = project.layers.get(THEIRS).annotations["e"]
    after = Entity("e", label, (Range(16, 20),), {"mention": "NAM"})
    write(project, [Change("relabel", THEIRS, (before,), (after,))])


def labels(project: Project) -> list[str]:
    return [project.layers.get(key).annotations["e"].name for key in (MINE, THEIRS)]


def test_undoing_an_unused_label_takes_it_out_and_gives_back_the_very_text(filled: Project) -> None:
    toml = filled.scheme.toml
    undo(filled, do(filled, scheming.add(filled.scheme, "labels", NEW)))
    assert filled.scheme.toml == toml


def test_a_label_that_somebody_uses_stays_retired_when_it_is_undone_and_redo_offers_it(
    filled: Project,
) -> None:
    step = do(filled, scheming.add(filled.scheme, "labels", NEW))
    relabel(filled, "AREA")
    again = undo(filled, step)
    assert filled.scheme.label_of["AREA"].retired
    undo(filled, again)
    assert filled.scheme.label_of["AREA"] == NEW
    assert labels(filled) == ["LOC", "AREA"]


def test_what_the_step_takes_back_itself_uses_nothing(filled: Project) -> None:
    step = do(filled, scheming.rename(filled.scheme, "labels", "LOC", "PLACE"))
    undo(filled, step)
    assert "PLACE" not in filled.scheme.label_of
    assert labels(filled) == ["LOC", "LOC"]


def test_what_others_labelled_since_a_rename_keeps_its_name(filled: Project) -> None:
    step = do(filled, scheming.rename(filled.scheme, "labels", "LOC", "PLACE"))
    added = Entity("new", "PLACE", (Range(4, 9),))
    write(filled, [Change("label", THEIRS, added=(added,))])
    undo(filled, step)
    assert labels(filled) == ["LOC", "LOC"]
    assert filled.layers.get(THEIRS).annotations["new"] == added
    assert filled.scheme.label_of["PLACE"].retired
    assert not filled.scheme.label_of["LOC"].retired


def test_an_attribute_renamed_since_is_undone_under_its_new_name(filled: Project) -> None:
    before = filled.layers.get(MINE).annotations["e"]
    gone = Change("delete", MINE, removed=(before,))
    write(filled, [gone])
    do(filled, scheming.rename(filled.scheme, "attributes", "mention", "sort"))
    undo(filled, [gone.inverse()])
    found = filled.layers.get(MINE).annotations["e"]
    assert isinstance(found, Entity | Event)
    assert found.attributes == {"sort": "NAM"}


def test_a_title_is_undone_and_a_date_that_was_set_since_stays(filled: Project) -> None:
    before = filled.documents.get("d")
    titled = DocumentChange("title", before, Document("d", before.text, "عنوان"))
    write(filled, [titled])
    now = filled.documents.get("d")
    write(filled, [DocumentChange("date", now, Document("d", now.text, "عنوان", date="2017-03-15"))])
    undo(filled, [titled.inverse()])
    assert (filled.documents.get("d").title, filled.documents.get("d").date) == ("", "2017-03-15")


def test_an_undo_that_would_leave_no_scheme_leaves_it_as_it_is(filled: Project) -> None:
    def change(**now: int) -> list[AnyChange]:
        role = replace(filled.scheme.role_of["Time"], **now)
        return do(filled, scheming.change(filled.scheme, "roles", role))

    change(least=3)
    step = change(least=1)
    change(most=2)
    toml = filled.scheme.toml
    undo(filled, step)
    assert filled.scheme.toml == toml
