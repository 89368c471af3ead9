"""Suggestions of what is retired: not shown, not counted, not exported, and back when it is offered again."""

from dataclasses import replace

import pytest

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
    Relation,
    Ruling,
    Suggestion,
    Verdict,
)
from annotator.scheme import scheming
from annotator.scheme.writing import rewritten
from storage import Project
from storage.exporting import Rows
from storage.refreshing import refresh
from storage.suggesting import fresh

TEXT = "قصف الجيش مدينة حماة أمس"
PLACE = Suggestion(Entity("s", "LOC", (Range(16, 20),)), 0.9, "model")
ARMY = Suggestion(Entity("t", "ORG", (Range(4, 9),)), 0.5, "model")
RAID = Suggestion(Event("v", "Attack", Range(0, 3), (Argument("Place", "s"),)), 0.9, "model")
KEY = LayerKey("d", "أحمد")


@pytest.fixture
def proposed(project: Project) -> Project:
    project.documents.add([Document("d", TEXT), Document("e", TEXT + ".")])
    for id in ("d", "e"):
        project.suggestions.add(id, [PLACE, ARMY, RAID])
    return project


def retire(project: Project, table: str, id: str, *, retired: bool = True) -> None:
    project.set_scheme(rewritten(scheming.retire(project.scheme, table, id, retired=retired).scheme))


def shown(project: Project) -> set[str]:
    return {s.id for s in project.layers.get(KEY).undecided()}


def undecided(project: Project) -> list[int]:
    return [x.undecided for x in project.documents.listing("أحمد")]


def test_a_retired_label_hides_its_suggestions_until_it_is_offered_again(proposed: Project) -> None:
    before = proposed.layers.get(KEY)
    retire(proposed, "labels", "LOC")
    assert shown(proposed) == {"t", "v"}
    assert proposed.layers.get(KEY).suggestions["v"].annotation.arguments == ()
    assert undecided(proposed) == [2, 2]
    assert [len(row.suggestions) for row in Rows(proposed, suggestions=True)] == [2, 2]
    retire(proposed, "labels", "LOC", retired=False)
    assert proposed.layers.get(KEY) == before
    assert undecided(proposed) == [3, 3]


def test_what_was_decided_is_counted_once(proposed: Project) -> None:
    proposed.layers.apply(Change("reject", KEY, verdicts=(Ruling("s", None, Verdict.REJECTED),)))
    retire(proposed, "labels", "LOC")
    assert undecided(proposed) == [2, 2]
    assert [x.undecided for x in proposed.documents.listing("أحمد", ["d"])] == [2]
    assert proposed.layers.get(KEY).verdicts == {"s": Verdict.REJECTED}
    assert "s" in proposed.layers.get(KEY).suggestions


def test_a_relation_to_what_is_hidden_is_neither_shown_nor_counted(proposed: Project) -> None:
    place_of = Suggestion(Relation("r", "Subsidiary", "t", "s"), 0.7, "model")
    proposed.suggestions.add("d", [place_of])
    retire(proposed, "labels", "LOC")
    assert shown(proposed) == {"t", "v"}
    assert undecided(proposed) == [2, 2]
    proposed.journal.write(
        Change("reject", KEY, verdicts=(Ruling("s", None, Verdict.REJECTED),)),
        annotator="أحمد", kind=Kind.DO, id="1", at="2026-11-27T06:00:00+00:00",
    )  # fmt: skip
    assert shown(proposed) == {"t", "v", "r"}  # one end is decided, so that both are there
    assert undecided(proposed) == [3, 2]


def test_a_label_that_was_renamed_and_retired_is_hidden_too(proposed: Project) -> None:
    proposed.set_scheme(rewritten(scheming.rename(proposed.scheme, "labels", "LOC", "PLACE").scheme))
    retire(proposed, "labels", "PLACE")
    assert shown(proposed) == {"t", "v"}
    assert undecided(proposed) == [2, 2]


def test_a_later_round_neither_supersedes_nor_doubles_what_is_hidden(proposed: Project) -> None:
    retire(proposed, "labels", "LOC")
    bare = replace(RAID, annotation=replace(RAID.annotation, arguments=()))
    assert not refresh(proposed, "d", [ARMY, bare])
    assert undecided(proposed) == [2, 2]
    retire(proposed, "labels", "LOC", retired=False)
    assert shown(proposed) == {"s", "t", "v"}
    assert proposed.layers.get(KEY).suggestions["v"] == RAID
    assert fresh(proposed, "d", [PLACE], by_source=False)[0] == []


def test_what_stands_already_is_taken_up_also_while_it_is_hidden(proposed: Project) -> None:
    mine = Entity("m", "LOC", (Range(16, 20),))
    proposed.layers.put(Layer(proposed.documents.get("d"), "أحمد", {"m": mine}))
    retire(proposed, "labels", "LOC")
    proposed.layers.take_up("d")
    retire(proposed, "labels", "LOC", retired=False)
    assert shown(proposed) == {"t", "v"}
    assert undecided(proposed) == [2, 3]


def test_how_many_a_retirement_would_hide_is_known_before(proposed: Project) -> None:
    proposed.layers.apply(Change("reject", KEY, verdicts=(Ruling("s", None, Verdict.REJECTED),)))
    retired = scheming.retire(proposed.scheme, "labels", "LOC").scheme
    assert proposed.schemes.hides(retired) == 1  # in d it is decided
    retire(proposed, "labels", "LOC")
    assert proposed.schemes.hides(proposed.scheme) == 0
    assert proposed.schemes.hides(scheming.retire(proposed.scheme, "types", "Attack").scheme) == 2
