"""Versions of a scheme: who, when, what; and annotations of everybody that follow."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotator.errors import ProjectDamaged
from annotator.history import Kind
from annotator.model import (
    Argument,
    Change,
    Document,
    Entity,
    Event,
    Layer,
    LayerKey,
    Range,
    Ruling,
    SchemeChange,
    Suggestion,
    Verdict,
)
from annotator.scheme import parse, scheming
from annotator.scheme.moving import Move
from annotator.scheme.scheming import Edit
from annotator.scheme.writing import rewritten, written
from storage import Project
from storage.refreshing import refresh
from storage.suggesting import Proposer, fresh
from tests.storage.conftest import SCHEME

TEXT = "قصف الجيش مدينة حماة أمس"
SPANS = (
    Entity("e", "LOC", (Range(16, 20),), {"mention": "NAM"}, "ملاحظة"),
    Entity("f", "ORG", (Range(4, 9),)),
    Event(
        "v",
        "Attack",
        Range(0, 3),
        (Argument("Place", "e"), Argument("Time", value="unstated")),
        {"polarity": "positive"},
    ),
)


@pytest.fixture
def filled(project: Project) -> Project:
    """Two documents, one of them in the trash; two annotators."""
    project.documents.add([Document("d1", TEXT, "الأول"), Document("d2", TEXT)])
    for document in ("d1", "d2"):
        for annotator in ("أحمد", "ليلى"):
            layer = Layer(project.documents.get(document), annotator, {s.id: s for s in SPANS})
            project.layers.put(layer)
    project.documents.remove(["d2"])
    return project


def keys(project: Project) -> list[LayerKey]:
    return [LayerKey(d, a) for d in ("d1", "d2") for a in ("أحمد", "ليلى")]


def layers(project: Project) -> list[Layer]:
    return [project.layers.get(k) for k in keys(project)]


def do(project: Project, edit: Edit) -> list[Change | SchemeChange]:
    """The edit as the window makes it; its changes in their order."""
    changes = [
        SchemeChange("scheme", project.scheme.toml, written(edit.scheme), "b"),
        *project.schemes.changes("scheme", edit.moves, batch="b"),
    ]
    write(project, changes, Kind.DO)
    return changes


def write(project: Project, changes: list[Change | SchemeChange], kind: Kind) -> None:
    with project.writing():
        for n, change in enumerate(changes):
            number = len(project.schemes.versions())
            project.journal.write(
                change, annotator="أحمد", kind=kind, id=f"{kind}{number}{n}", at="2026-11-26T12:00"
            )


def test_a_rename_reaches_every_layer_also_in_the_trash(filled: Project) -> None:
    changes = do(filled, scheming.rename(filled.scheme, "labels", "LOC", "PLACE"))
    assert len(changes) == 5
    for layer in layers(filled):
        assert layer.annotations["e"] == replace(SPANS[0], label="PLACE")
        assert layer.annotations["v"] == SPANS[2]
    assert "PLACE" in filled.scheme.label_of


def test_a_version_says_who_when_and_what(filled: Project) -> None:
    do(filled, scheming.retire(filled.scheme, "labels", "LOC"))
    first, second = filled.schemes.versions()
    assert (first.number, first.change) == (1, "")
    assert (second.annotator, second.at, second.change) == ("أحمد", "2026-11-26T12:00", "scheme")
    old, new = (parse(toml) for (toml,) in filled._file.read("SELECT toml FROM schemes ORDER BY number"))
    assert not old.label_of["LOC"].retired
    assert new.label_of["LOC"].retired


def test_a_layer_knows_under_which_version_it_was_begun(filled: Project) -> None:
    do(filled, scheming.retire(filled.scheme, "labels", "LOC"))
    assert [v.layers for v in filled.schemes.versions()] == [4, 0]
    filled.layers.put(Layer(filled.documents.get("d1"), "سامي"))
    assert [v.layers for v in filled.schemes.versions()] == [4, 1]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)
@given(st.data())
def test_undoing_whatever_was_done_restores_all_exactly(tmp_path_factory, data) -> None:
    path = tmp_path_factory.mktemp("p") / "p.tawsim"
    from annotator.scheme import load

    with Project.create(path, load()) as project:
        project.documents.add([Document("d1", TEXT), Document("d2", TEXT)])
        for key in keys(project):
            project.layers.put(
                Layer(project.documents.get(key.document), key.annotator, {s.id: s for s in SPANS})
            )
        before, toml = layers(project), project.scheme.toml
        edit = Edit("scheme", project.scheme)
        for _ in range(data.draw(st.integers(1, 4))):
            table = data.draw(
                st.sampled_from(["labels", "types", "roles", "attributes.mention", "values", "relations"])
            )
            ids = [x.id for x in scheming.rows(edit.scheme, table)]
            id, into = data.draw(st.sampled_from(ids)), data.draw(st.sampled_from(ids))
            if data.draw(st.booleans()) and len(ids) > 1:
                edit = edit.then(scheming.merge(edit.scheme, table, id, into))
            else:
                edit = edit.then(scheming.rename(edit.scheme, table, id, f"{id}x"))
        changes = do(project, edit)
        for old, new in zip(before, layers(project), strict=True):
            assert old.annotations.keys() == new.annotations.keys()
        write(project, [c.inverse() for c in reversed(changes)], Kind.UNDO)
        assert layers(project) == before
        assert project.scheme.toml == toml
        assert [e.change for e in project.journal.entries("أحمد")][: len(changes)] == changes


def test_a_split_by_words_looks_at_the_text(filled: Project) -> None:
    moves = [Move("labels", "LOC", "PLACE", words=("حماه",))]
    assert len(filled.schemes.changes("scheme", moves, batch="b")) == 4
    assert filled.schemes.changes("scheme", [replace(moves[0], words=("حلب",))], batch="b") == []


def test_roles_values_and_attributes_are_found(filled: Project) -> None:
    for move in (
        Move("roles", "Place", "Where"),
        Move("values", "unstated", "unsaid"),
        Move("attributes", "polarity", "sign"),
        Move("attributes.polarity", "positive", "yes"),
        Move("types", "Attack", "Raid"),
    ):
        assert len(filled.schemes.changes("scheme", [move], batch="b")) == 4, move
    assert filled.schemes.changes("scheme", [Move("relations", "part-of", "x")], batch="b") == []
    assert filled.schemes.changes("scheme", [Move("groups", "Harm", "Civil")], batch="b") == []


def test_a_change_that_was_made_of_another_scheme_is_a_fault(filled: Project) -> None:
    toml = written(filled.scheme)
    with pytest.raises(ValueError, match="another"):
        write(filled, [SchemeChange("scheme", "id = 1", toml)], Kind.DO)
    assert len(filled.schemes.versions()) == 1


def test_a_stored_suggestion_has_the_new_name_and_stays_as_it_was(filled: Project) -> None:
    filled.suggestions.add(
        "d1",
        [Suggestion(replace(SPANS[0], id="s"), 0.9, "x"), Suggestion(replace(SPANS[2], id="w"), 0.9, "x")],
    )
    do(filled, scheming.rename(filled.scheme, "labels", "LOC", "PLACE"))
    do(filled, scheming.merge(filled.scheme, "roles", "Place", "Destination"))
    layer = filled.layers.get(LayerKey("d1", "أحمد"))
    assert layer.suggestions["s"].annotation.name == "PLACE"
    assert layer.suggestions["w"].annotation.arguments[0].role == "Destination"
    rows = filled._file.read("SELECT json_extract(value, '$.label') FROM suggestions WHERE id = 's'")
    assert rows == [("LOC",)]


def test_what_was_made_before_a_rename_and_comes_after_it_is_known_again(filled: Project) -> None:
    filled.documents.add([Document("d3", TEXT + ".")])
    old = Suggestion(replace(SPANS[0], id="s"), 0.9, "model")
    filled.suggestions.add("d3", [old])
    do(filled, scheming.rename(filled.scheme, "labels", "LOC", "PLACE"))
    assert fresh(filled, "d3", [old], by_source=False)[0] == []
    assert not refresh(filled, "d3", [old])


def test_what_was_rejected_before_a_rename_is_not_offered_again(filled: Project) -> None:
    old = Suggestion(replace(SPANS[0], id="s"), 0.9, "model")
    for document in ("d1", "d3"):
        if document == "d3":
            filled.documents.add([Document("d3", TEXT + ".")])
        filled.suggestions.add(document, [old])
    key = LayerKey("d1", "أحمد")
    filled.layers.apply(Change("reject", key, verdicts=(Ruling("s", None, Verdict.REJECTED),)))
    do(filled, scheming.rename(filled.scheme, "labels", "LOC", "PLACE"))
    new = replace(old, annotation=replace(SPANS[0], id="t", label="PLACE"))
    assert fresh(filled, "d1", [new])[0] == []
    assert not refresh(filled, "d3", [new])
    assert ("حماة", "PLACE", 4, 1) in filled.decisions.remembered()


def test_a_scheme_that_cannot_be_read_is_damage(filled: Project) -> None:
    with filled.writing():
        filled._file.write("UPDATE schemes SET toml = 'x'")
    with pytest.raises(ProjectDamaged):
        _ = filled.scheme


def test_new_suggestions_have_the_new_names_and_none_that_is_retired() -> None:
    document = Document("d", "قال وزير الخارجية الروسي سيرغي لافروف في موسكو إن روسيا قصفت حلب أمس.")
    before = {s.annotation.name for s in Proposer(SCHEME).propose(document)}
    renamed = scheming.rename(SCHEME, "labels", "LOC", "PLACE").scheme
    edited = rewritten(scheming.retire(renamed, "labels", "PER").scheme)
    after = {s.annotation.name for s in Proposer(edited).propose(document)}
    assert {"LOC", "PER"} <= before
    assert "PLACE" in after
    assert not after & {"LOC", "PER"}
