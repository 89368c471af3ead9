"""Decisions live in the project: they are stored, undone and found again."""

from datetime import UTC, datetime
from uuid import uuid4

import pytest
from hypothesis import HealthCheck, given, settings

from annotator import editing
from annotator.history import History, Kind
from annotator.model import (
    GOLD,
    Argument,
    Change,
    Event,
    Layer,
    LayerKey,
    SchemeChange,
    State,
    Status,
    Suggestion,
)
from annotator.review import SUGGESTED, Review, Rule, Standing, finish, nothing, take
from annotator.scheme import scheming
from annotator.scheme.writing import written
from storage.fitting import on_layers_now
from storage.gold.reviewing import accepting, reviewed, write
from storage.project import Project
from tests.annotator.review.desk import DOCUMENT, SCHEME, content, entity, judgments, layer, sides, words

KEY = LayerKey("d", GOLD)
TURKEY, LAVROV = entity("1", "LOC", "تركيا"), entity("2", "PER", "لافروف")


def put(project: Project, *layers: Layer) -> None:
    project.documents.add([DOCUMENT])
    for one in layers:
        status = one.status if one.status != Status() else Status(State.DONE)
        project.layers.put(Layer(DOCUMENT, one.annotator, one.annotations, status=status))


def made(project: Project, change: Change, kind: Kind = Kind.DO) -> None:
    at = datetime.now(UTC).isoformat()
    project.journal.write(change, annotator="rev", kind=kind, id=uuid4().hex, at=at)


def undone(project: Project) -> None:
    entries = project.journal.entries("rev")
    for change in History.replayed((e.kind, e.change, e.at) for e in entries).to_undo():
        made(project, change, Kind.UNDO)


def now(project: Project) -> Review:
    return reviewed(project, "d")


def test_a_decision_survives_and_says_who_made_it(project, path):
    put(project, layer("A", TURKEY), layer("B", entity("9", "ORG", "تركيا")))
    made(project, take(now(project), now(project).units[0], "A", reason="label"))
    project.close()
    with Project.open(path) as again:
        (unit,) = now(again).units
        assert unit.standing is Standing.DECIDED
        found = again.reviews.of(KEY)
        assert {k: (d.judgment.verdict, d.judgment.reason, d.who) for k, d in found.items()} == {
            ("A", "1", ""): ("accepted", "", "rev"),
            ("B", "9", ""): ("corrected", "label", "rev"),
        }


@pytest.mark.parametrize(
    ("table", "old", "how"),
    [
        ("labels", "LOC", ("rename", "REGION")),
        ("labels", "LOC", ("merge", "FAC")),
        ("types", "Attack", ("rename", "Assault")),
        ("roles", "Target", ("rename", "Aim")),
        ("attributes", "polarity", ("rename", "sign")),
        ("attributes.polarity", "negative", ("rename", "no")),
    ],
)
def test_other_names_in_the_scheme_throw_open_nothing_that_was_decided(project, table, old, how):
    attack = Event("v", "Attack", words("قصف"), (Argument("Target", "1"),), {"polarity": "negative"})
    put(
        project,
        layer("A", entity("1", "LOC", "حلب", 1), attack),
        layer("B", attack, entity("1", "LOC", "حلب", 1)),
    )
    for unit in now(project).units:
        made(project, take(now(project), now(project).unit(unit.key), "A"))
    assert {u.standing for u in now(project).units} == {Standing.DECIDED}
    way, new = how
    edit = getattr(scheming, way)(project.scheme, table, old, new)
    made(project, SchemeChange("scheme", project.scheme.toml, written(edit.scheme), "b"))
    for change in project.schemes.changes("scheme", edit.moves, batch="b"):
        made(project, change)
    assert {u.standing for u in now(project).units} == {Standing.DECIDED}
    (mine,) = (a for a in project.layers.get(LayerKey("d", "A")).annotations.values() if a.id == "1")
    moved = editing.relabel(project.layers.get(LayerKey("d", "A")), mine.id, "PER")
    made(project, moved)
    assert Standing.AGAIN in {u.standing for u in now(project).units}


def test_what_is_deleted_after_gold_took_it_is_to_be_decided_again_until_the_deletion_is_undone(project):
    put(project, layer("A", TURKEY), layer("B", TURKEY, LAVROV))
    for unit in now(project).units:
        made(project, take(now(project), now(project).unit(unit.key), "B"))
    made(project, finish(now(project)))
    deletion = editing.delete(project.layers.get(LayerKey("d", "B")), ["2"])
    made(project, deletion)
    assert now(project).tally().again == 1
    made(project, deletion.inverse(), Kind.UNDO)
    assert now(project).tally().again == 0


def test_undo_takes_back_what_was_decided_and_what_became_gold(project):
    put(project, layer("A", TURKEY), layer("B", LAVROV))
    for unit in now(project).units:
        made(project, take(now(project), now(project).unit(unit.key), "A"))
    assert now(project).waiting() == []
    undone(project)
    assert [u.standing for u in now(project).units] == [Standing.DECIDED, Standing.DISPUTED]
    undone(project)
    assert project.reviews.of(KEY) == {}
    assert not project.layers.exists(KEY)


def test_a_decision_of_another_state_is_refused(project):
    put(project, layer("A", TURKEY))
    change = take(now(project), now(project).units[0], "A")
    made(project, nothing(now(project), now(project).units[0]))
    with pytest.raises(ValueError, match="is another"):
        made(project, change)


def test_an_undo_leaves_what_another_reviewer_decided_since(project):
    put(project, layer("A", TURKEY, LAVROV))
    change = take(now(project), now(project).units[0], "A")
    made(project, change)
    made(project, nothing(now(project), now(project).units[0]))
    made(project, take(now(project), now(project).units[1], "A"))
    (fitted,) = on_layers_now(project, [change.inverse()])
    made(project, fitted)
    assert fitted.decisions == ()
    assert now(project).waiting() == []


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(sides())
def test_what_is_decided_in_the_project_is_what_was_decided(tmp_path_factory, sources):
    with Project.create(tmp_path_factory.mktemp("p") / "P.tawsim", SCHEME) as project:
        put(project, *sources)
        review = now(project)
        for key in [u.key for u in review.units]:
            unit = review.unit(key)
            change = take(review, unit, "A") if "A" in unit.members else nothing(review, unit)
            made(project, change)
            review = review.after(change)
        stored = now(project)
        assert stored.units == review.units
        assert judgments(stored) == judgments(review)
        assert content(stored.gold) == content(sources[0])


def test_the_list_tells_of_each_document_how_far_its_review_is(project):
    put(project, layer("A", TURKEY, LAVROV), layer("B", TURKEY), layer("C", status=Status(State.SKIPPED)))
    (before,) = project.reviews.listing()
    assert (before.state, before.sources) == (State.NEW, {"A": State.DONE, "B": State.DONE})
    assert (before.decided, before.waiting, before.apart, before.who) == (0, 3, 1, "")
    assert project.reviews.sources("d") == ["A", "B"]
    with project.writing():
        project.file.write("INSERT INTO assignments VALUES ('d', 'A', 'again', '', '')")
    assert project.reviews.listing() == []
    with project.writing():
        project.file.write("DELETE FROM assignments")
    made(project, take(now(project), now(project).units[1], "A"))
    (after,) = project.reviews.listing()
    assert (after.state, after.decided, after.waiting, after.who) == (State.IN_PROGRESS, 2, 1, "rev")
    project.documents.remove(["d"])
    assert project.reviews.listing() == []


def test_the_list_counts_nothing_of_who_is_left_out(project):
    put(project, layer("A", TURKEY, LAVROV), layer("B", TURKEY), layer("C", LAVROV))
    made(project, take(now(project), now(project).units[0], "A"))
    (all_,), (two,) = project.reviews.listing(), project.reviews.listing(["C"])
    assert (all_.apart, two.apart) == (2, 1)
    assert (all_.decided + all_.waiting, two.decided + two.waiting) == (4, 3)
    assert {*two.sources} == {"A", "B"}
    (none,) = project.reviews.listing(["A", "B", "C"])
    assert (none.sources, none.apart, none.waiting) == ({}, 0, 0)


def test_what_is_suggested_is_reviewed_as_a_layer_and_is_no_part_of_gold(project):
    put(project)
    project.suggestions.add("d", [Suggestion(TURKEY, 0.8, "model")])
    review = reviewed(project, "d", [SUGGESTED])
    (unit,) = review.units
    made(project, take(review, unit, SUGGESTED))
    after = reviewed(project, "d", [SUGGESTED])
    assert after.units[0].standing is Standing.DECIDED
    assert after.gold.annotations["1"].origin.suggester == "model"
    assert after.gold.suggestions == {}


def test_what_all_have_is_accepted_at_once_and_one_undo_takes_it_back(project):
    put(project, layer("A", TURKEY, LAVROV), layer("B", TURKEY))
    one = accepting(project, "d", Rule.ALL, finishing=True)
    assert len(one.picked) == 1
    assert not one.done
    assert project.reviews.of(KEY) == {}
    write(project, [one], who="rev")
    assert [a.name for a in project.layers.get(KEY).annotations.values()] == ["LOC"]
    undone(project)
    assert not project.layers.exists(KEY)


def test_a_review_in_which_nothing_waits_is_finished_and_then_left_alone(project):
    put(project, layer("A", TURKEY), layer("B", TURKEY))
    one = accepting(project, "d", Rule.ALL, finishing=True)
    assert one.done
    write(project, [one], who="rev")
    assert project.layers.get(KEY).status.state is State.DONE
    again = accepting(project, "d", Rule.ALL, finishing=True)
    assert again.finished
    assert not again.done
    assert again.changes == ()


def test_one_layer_is_accepted_only_where_that_is_asked_for(project):
    put(project, layer("A", TURKEY))
    assert accepting(project, "d", Rule.ALL) is None
    assert accepting(project, "d", Rule.ALL, ["B"], alone=True) is None
    assert len(accepting(project, "d", Rule.ALL, ["A"], alone=True).picked) == 1


def test_finishing_is_an_edit_that_undo_takes_back(project):
    put(project, layer("A", TURKEY))
    made(project, take(now(project), now(project).units[0], "A"))
    made(project, finish(now(project)))
    assert project.reviews.listing()[0].state is State.DONE
    undone(project)
    assert project.reviews.listing()[0].state is State.IN_PROGRESS
