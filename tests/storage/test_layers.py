"""Layers: whole at import, afterwards only by what a change names."""

import gc
from contextlib import suppress
from dataclasses import replace

import pytest

from annotator import scheme as schemes
from annotator.errors import ExpectedError
from annotator.model import (
    Argument,
    Change,
    Document,
    Entity,
    Event,
    Layer,
    LayerKey,
    Origin,
    Range,
    Ruling,
    State,
    Status,
    Suggestion,
    Verdict,
)
from storage import Project

DOCUMENT = Document("d", "قتل شخصان في حماة")
KEY = LayerKey("d", "A")
PLACE = Entity("p", "LOC", (Range(13, 17),))
ATTACK = Event("v", "attack", Range(0, 3), (Argument("place", "p"), Argument("time", value="unstated")))
IDEA = Suggestion(Entity("i", "PER", (Range(4, 9),)), 0.5, "gazetteer", "in the list")
DECIDED = {"i": Verdict.REJECTED}
LAYER = Layer(DOCUMENT, "A", {"p": PLACE, "v": ATTACK}, DECIDED, {"i": IDEA}, Status(State.DONE))


@pytest.fixture
def project(project: Project) -> Project:
    """With one layer."""
    project.documents.add([DOCUMENT])
    project.layers.put(LAYER)
    return project


def test_a_layer_that_is_not_there_is_a_new_empty_one_with_the_suggestions(project: Project) -> None:
    assert project.layers.get(LayerKey("d", "B")) == Layer(DOCUMENT, "B", suggestions={"i": IDEA})
    assert not project.layers.exists(LayerKey("d", "B"))
    with pytest.raises(ExpectedError):
        project.layers.get(LayerKey("x", "A"))


def test_layers_are_found(project: Project) -> None:
    other = replace(DOCUMENT, id="c")
    project.documents.add([other])
    project.layers.put(Layer(other, "B"))
    project.layers.put(Layer(DOCUMENT, "B"))
    assert project.layers.keys() == [KEY, LayerKey("d", "B"), LayerKey("c", "B")]
    assert project.layers.of("d") == ["A", "B"]
    assert project.layers.annotators() == ["A", "B"]
    assert project.layers.exists(KEY)


def test_putting_replaces_wholly_and_the_same_twice_changes_nothing(project: Project) -> None:
    project.layers.put(LAYER)
    assert project.layers.get(KEY) == LAYER
    bare = Layer(DOCUMENT, "A")
    project.layers.put(bare)
    assert project.layers.get(KEY) == replace(bare, suggestions={"i": IDEA})


def test_a_layer_of_an_unknown_document_is_refused_and_leaves_no_annotator(project: Project) -> None:
    with pytest.raises(ValueError, match="not made for"):
        project.layers.put(Layer(Document("x", "a"), "Z"))
    assert project.layers.annotators() == ["A"]


ANOTHER = replace(PLACE, note="another")
REFUSED = {
    "what it removes is another": Change("c", KEY, removed=(ATTACK, ANOTHER)),
    "what it removes is not there": Change("c", LayerKey("d", "B"), removed=(PLACE,)),
    "what it adds is there": Change("c", KEY, removed=(ATTACK,), added=(ANOTHER,)),
    "the status is another": Change("c", KEY, removed=(ATTACK,), status=(Status(), Status(State.DONE))),
    "there is a verdict": Change("c", KEY, (ATTACK,), verdicts=(Ruling("i", None, Verdict.ACCEPTED),)),
    "the verdict is another": Change("c", KEY, (ATTACK,), verdicts=(Ruling("i", Verdict.ACCEPTED, None),)),
    "there is no such suggestion": Change("c", KEY, verdicts=(Ruling("x", None, Verdict.ACCEPTED),)),
}


@pytest.mark.parametrize("change", REFUSED.values(), ids=REFUSED.keys())
def test_a_change_that_does_not_fit_is_refused_whole(project: Project, change: Change) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - the words differ, what counts is that all is as before
        project.journal.write(change, annotator="A", kind="do", undoes=None, id="1", at="")
    assert project.layers.get(KEY) == LAYER
    assert project.layers.keys() == [KEY]
    assert list(project.journal.entries("A")) == []


def test_layers_that_are_put_at_once_are_as_if_put_one_by_one(project: Project) -> None:
    tables = (
        "SELECT document, annotator, state, flagged, note, entities, events, relations, decided, scheme, root"
        " FROM layers WHERE annotator <> 'A' ORDER BY 1, 2",
        "SELECT a.id, kind, name, first, last, value FROM annotations a JOIN layers l ON l.id = a.layer"
        " WHERE annotator <> 'A' ORDER BY a.position",
        "SELECT document, event, position, role, target, value FROM arguments a"
        " JOIN layers l ON l.id = a.layer WHERE annotator <> 'A' ORDER BY 1, 2, 3",
        "SELECT name FROM annotators ORDER BY number",
    )
    others = [replace(DOCUMENT, id=id) for id in ("e", "f")]
    project.documents.add(others)
    plain = replace(LAYER, verdicts={}, suggestions={})
    layers = [replace(plain, document=d, annotator=name) for d in others for name in ("B", "C")]
    kept: list[list[object]] = []
    for put in (project.layers.put_new, lambda listed: [project.layers.put(x) for x in listed]):
        with suppress(ZeroDivisionError), project._file.writing():
            put(layers)
            kept.append([project._file.read(table) for table in tables])
            assert [*project.layers.many([x.key for x in layers])] == layers
            raise ZeroDivisionError  # take it back
    assert kept[0] == kept[1]


def test_many_layers_are_read_as_one_is(project: Project) -> None:
    keys = [KEY, LayerKey("d", "B"), KEY]
    assert [*project.layers.many(keys)] == [project.layers.get(k) for k in keys]
    assert [*project.layers.many([KEY], suggestions=False)] == [replace(LAYER, suggestions={})]
    with pytest.raises(ExpectedError):
        [*project.layers.many([KEY, LayerKey("x", "A")])]


def test_the_arguments_stand_in_their_table_too(project: Project) -> None:
    def stored() -> list[tuple[object, ...]]:
        return project._file.read("SELECT event, position, role, target, value FROM arguments ORDER BY 1, 2")

    assert stored() == [("v", 0, "place", "p", ""), ("v", 1, "time", "", "unstated")]
    change = Change("c", KEY, removed=(PLACE, ATTACK), added=(ATTACK.without("p"),))
    project.journal.write(change, annotator="A", kind="do", undoes=None, id="1", at="")
    assert stored() == [("v", 0, "time", "", "unstated")]


def test_a_number_too_large_and_an_endless_score_are_refused_in_words(project: Project) -> None:
    with pytest.raises(ExpectedError, match="number is too large"):
        project.layers.put(replace(LAYER, annotations={"p": replace(PLACE, ranges=(Range(0, 10**30),))}))
    with pytest.raises(ExpectedError, match="cannot be stored"):
        project.suggestions.add("d", [replace(IDEA, score=float("nan"))])
    origin = Origin("s", float("inf"))
    with pytest.raises(ExpectedError, match="cannot be stored"):
        project.layers.put(replace(LAYER, annotations={"p": replace(PLACE, origin=origin)}))
    assert project.layers.get(KEY) == LAYER


def test_suggestions_of_an_unknown_document_are_none(project: Project) -> None:
    assert project.suggestions.of("x") == ()
    with pytest.raises(ValueError, match="not made for"):
        project.suggestions.add("x", [IDEA])


def test_documents_without_suggestions_are_found(project: Project) -> None:
    project.documents.add([replace(DOCUMENT, id=i) for i in "zx"])
    assert project.suggestions.missing() == ["z", "x"]
    project.documents.remove("z")
    assert project.suggestions.missing() == ["x"]


def test_one_edit_writes_no_more_rows_in_a_large_layer_than_in_a_small_one(project: Project) -> None:
    many = {str(i): replace(PLACE, id=str(i)) for i in range(2000)}
    project.layers.put(replace(LAYER, annotations=LAYER.annotations | many))
    before = project._file._db.conn.total_changes
    change = Change("c", KEY, removed=(PLACE,), added=(ANOTHER,))
    project.journal.write(change, annotator="A", kind="do", undoes=None, id="1", at="")
    assert project._file._db.conn.total_changes - before < 10


@pytest.mark.parametrize("collecting", [True, False])
def test_reading_leaves_the_garbage_collector_as_it_was(project: Project, collecting: bool) -> None:
    (gc.enable if collecting else gc.disable)()
    try:
        assert project.layers.get(KEY) == LAYER
        assert gc.isenabled() is collecting
    finally:
        gc.enable()


def test_what_stands_in_a_layer_does_not_wait_there_as_a_suggestion_but_does_for_others(tmp_path):
    with Project.create(tmp_path / "p.tawsim", schemes.load()) as project:
        project.documents.add([Document("d", "وصل الوفد إلى حلب")])
        mine = Entity("e1", "LOC", (Range(14, 17),))
        project.layers.apply(Change("label", LayerKey("d", "Ali"), added=(mine,)))
        same, other = replace(mine, id="s1"), replace(mine, id="s2", label="FAC")
        project.suggestions.add("d", [Suggestion(same, 0.9, "model"), Suggestion(other, 0.5, "model")])
        project.layers.take_up("d")
        project.layers.take_up("d")
        assert [s.id for s in project.layers.get(LayerKey("d", "Ali")).undecided()] == ["s2"]
        assert [s.id for s in project.layers.get(LayerKey("d", "Badr")).undecided()] == ["s1", "s2"]
