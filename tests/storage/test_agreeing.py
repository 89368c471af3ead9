"""Whose layers are compared."""

import pytest

from annotator.errors import NotComparable
from annotator.history import Kind
from annotator.model import (
    Change,
    Document,
    Entity,
    Layer,
    LayerKey,
    Range,
    State,
    Status,
    Suggestion,
)
from storage.gold.agreeing import Comparing, choose, choose_any, people, read
from storage.project import Project

ALEPPO = Entity("e1", "LOC", (Range(0, 3),))


def put(project: Project, document: str, who: str, state: State = State.DONE) -> None:
    layer = Layer(project.documents.get(document), who, {"e1": ALEPPO}, status=Status(state))
    project.layers.put(layer)


@pytest.fixture
def shared(project: Project) -> Project:
    """Two documents of A and B, one of which B has not done; a third of A alone; gold on the first."""
    project.documents.add([Document(f"d{n}", f"حلب {n}") for n in range(4)])
    for n in range(3):
        put(project, f"d{n}", "A")
    put(project, "d0", "B")
    put(project, "d1", "B", State.IN_PROGRESS)
    put(project, "d0", "gold")
    project.suggestions.add("d0", [Suggestion(ALEPPO, 0.5, "x")])
    return project


def groups(found: Comparing) -> list[list[str]]:
    return [[f"{key.document} {key.annotator}" for key in group] for group in found.groups]


def test_who_annotates_is_compared_where_they_are_done(shared: Project) -> None:
    assert groups(choose(shared)) == [["d0 A", "d0 B"]]
    assert groups(choose(shared, all_states=True)) == [["d0 A", "d0 B"], ["d1 A", "d1 B"]]


def test_gold_and_what_is_suggested_are_compared_when_they_are_named(shared: Project) -> None:
    assert people(shared) == ["A", "B", "gold", "suggestions"]
    assert groups(choose(shared, ["A", "gold"])) == [["d0 A", "d0 gold"]]
    found = choose(shared, ["A", "suggestions"])
    assert groups(found) == [[f"d{n} A", f"d{n} suggestions"] for n in range(3)]
    first = next(read(shared, found.groups))
    assert [layer.annotator for layer in first] == ["A", "suggestions"]
    assert [list(layer.annotations.values()) for layer in first] == [[ALEPPO], [ALEPPO]]


def test_layers_are_read_in_the_order_of_the_groups(shared: Project) -> None:
    found = choose(shared, all_states=True)
    layers = [*read(shared, found.groups)]
    assert [[layer.key for layer in group] for group in layers] == [[*group] for group in found.groups]
    assert layers[0][0].suggestions == {}


def test_when_a_document_was_done_by_the_last_is_told(shared: Project) -> None:
    change = Change("status", LayerKey("d1", "B"), status=(Status(State.IN_PROGRESS), Status(State.DONE)))
    shared.journal.write(change, annotator="B", kind=Kind.DO, id="j", at="2026-11-27T10:00:00")
    assert choose(shared).finished == {"d0": "", "d1": "2026-11-27T10:00:00", "d2": ""}


def test_somebody_without_a_layer_cannot_be_compared(shared: Project) -> None:
    with pytest.raises(NotComparable, match="C has no layer in the project"):
        choose(shared, ["A", "C"])


def test_without_two_layers_of_a_document_nothing_can_be_compared(shared: Project) -> None:
    with pytest.raises(NotComparable, match="two people that are done"):
        choose(shared, ["B"])
    with pytest.raises(NotComparable, match="the same texts twice"):
        choose(shared, ["B"], all_states=True)
    with pytest.raises(NotComparable, match="the same texts twice"):
        choose_any(shared, ["B"])


def test_where_nothing_is_done_twice_whatever_there_is_can_be_compared(shared: Project) -> None:
    assert not choose_any(shared).all_states
    shared.documents.remove(["d0"])
    found = choose_any(shared)
    assert (groups(found), found.all_states) == ([["d1 A", "d1 B"]], True)


def test_what_was_given_again_is_not_compared_again(shared: Project) -> None:
    put(shared, "d3", "A")
    put(shared, "d3", "B")
    with shared.writing():
        shared.file.write("INSERT INTO assignments VALUES ('d3', 'A', 'again', 'b', '2026-01-01')")
    assert groups(choose(shared)) == [["d0 A", "d0 B"]]


def test_what_lies_in_the_trash_is_left_out(shared: Project) -> None:
    shared.documents.remove(["d0"])
    with pytest.raises(NotComparable):
        choose(shared)
