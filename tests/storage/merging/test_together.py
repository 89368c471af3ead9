"""What people did in two places is put together: nothing that only one of them altered is lost."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.model import Annotation, Argument, Entity, Event, Layer, Range, Relation, Verdict
from storage.merging.settling import combining
from storage.merging.together import ANNOTATION, VERDICT, altered, together
from tests.annotator.review.desk import layers, sound
from tests.storage.merging.test_any_order import FEW, WORK, two_copies, work
from tests.storage.teams import Person, brought, copied, handed, made, state

HALAB, AMMAN = Entity("h", "LOC", (Range(0, 3),)), Entity("a", "LOC", (Range(5, 9),))
STRIKE = Event("v", "AirStrike", Range(12, 15))


def standing(*annotations: Annotation, **verdicts: Verdict) -> dict:
    found = {(ANNOTATION, a.id): a for a in annotations}
    return {**found, **{(VERDICT, id): (v, "") for id, v in verdicts.items()}, ("status",): "new"}


def put(base: dict, one: dict, other: dict) -> tuple[dict, frozenset[str]]:
    """Both began as `base`, and altered what is otherwise there."""
    versions = one, other
    changed = [{p for p in {*base, *v} if base.get(p) != v.get(p)} for v in versions]
    return together(versions, lambda a, b: changed[a])


def annotations(found: dict) -> dict[str, Annotation]:
    return {place[1]: a for place, a in found.items() if place[0] == ANNOTATION}


def test_what_each_made_and_what_each_deleted_is_so_in_both() -> None:
    base = standing(HALAB, AMMAN)
    one, other = standing(HALAB, AMMAN, STRIKE), standing(AMMAN, Entity("n", "PER", (Range(20, 24),)))
    found, left = put(base, one, other)
    assert ({*annotations(found)}, left) == ({"a", "v", "n"}, set())
    assert {*annotations(put(base, other, one)[0])} == {"a", "v", "n"}


def test_what_both_altered_stays_as_on_show_and_is_counted() -> None:
    base = standing(HALAB)
    one, other = (standing(Entity("h", label, (Range(0, 3),))) for label in ("ORG", "PER"))
    found, left = put(base, one, other)
    assert (found[ANNOTATION, "h"].name, left) == ("ORG", {"h"})


def test_the_same_made_twice_is_there_once_and_what_refers_to_it_goes_along() -> None:
    again = Entity("h2", "LOC", HALAB.ranges)
    event = Event("v2", "AirStrike", Range(12, 15), (Argument("Place", "h2"),))
    related = Relation("r", "part-of", "h2", "v2")
    found, left = put(standing(), standing(HALAB), standing(again, event, related))
    assert {*annotations(found)} == {"h", "v2", "r"}
    assert found[ANNOTATION, "v2"].arguments == (Argument("Place", "h"),)
    assert found[ANNOTATION, "r"].source == "h"
    assert not left


def test_two_names_on_the_same_words_are_not_both_put_in() -> None:
    found, left = put(standing(), standing(HALAB), standing(Entity("h2", "ORG", HALAB.ranges)))
    assert ({*annotations(found)}, left) == ({"h"}, {"h"})


def test_two_events_on_one_word_that_one_made_both_come() -> None:
    hurt = Event("w", "Injury", STRIKE.trigger)
    found, _ = put(standing(), standing(Event("x", "AirStrike", STRIKE.trigger)), standing(STRIKE, hurt))
    assert {*annotations(found)} == {"x", "w"}


def test_what_one_deleted_and_the_other_refers_to_now_stays() -> None:
    base = standing(HALAB, STRIKE)
    filled = Event("v", "AirStrike", STRIKE.trigger, (Argument("Place", "h"),))
    for sides in ((standing(STRIKE), standing(HALAB, filled)), (standing(HALAB, filled), standing(STRIKE))):
        found, _ = put(base, *sides)
        assert found[ANNOTATION, "h"] == HALAB
        assert found[ANNOTATION, "v"] == filled


def test_what_was_undone_was_not_altered() -> None:
    made = {"added": [{"id": "e", "label": "PER"}], "verdicts": [["s", None, "accepted", ""]]}
    undone = {"removed": made["added"], "verdicts": [["s", "accepted", None, ""]]}
    again = {"verdicts": [["s", None, "rejected", "x"]], "status": [["new"], ["done"]]}
    assert altered([made, undone]) == set()
    assert altered([made]) == {(ANNOTATION, "e"), (VERDICT, "s")}
    assert altered([made, undone, again]) == {(VERDICT, "s"), ("status",)}


def test_what_one_rejected_is_not_accepted_by_the_other() -> None:
    found, left = put(standing(), standing(h=Verdict.REJECTED), standing(HALAB, h=Verdict.ACCEPTED))
    assert ({*annotations(found)}, found[VERDICT, "h"], left) == (set(), (Verdict.REJECTED, ""), {"h"})


@settings(max_examples=60)
@given(layers("A"), layers("A"), layers("A"))
def test_whatever_was_done_nothing_refers_to_what_is_not_there(base: Layer, one: Layer, other: Layer) -> None:
    start, mine, theirs = (standing(*x.annotations.values()) for x in (base, one, other))
    found, _ = put(start, mine, theirs)
    sound(replace(base, annotations=annotations(found)))
    assert put(start, mine, mine) == (mine, frozenset())
    assert put(start, mine, start) == (mine, frozenset())
    assert put(start, start, theirs) == (theirs, frozenset())


@FEW
@given(st.tuples(WORK, WORK, WORK), st.booleans())
def test_versions_that_were_put_together_wait_no_longer_wherever_they_are_merged(
    fresh: Callable[[], Path], steps: tuple[list, ...], gone_on: bool
) -> None:
    project = made(fresh() / "P.tawsim", 2)
    file, other = two_copies(project, steps[0], steps[1])
    before = copied(project, "before")
    brought(project, file, other)
    with Person(project, "lead") as lead:
        conflicts = lead.project.versions.conflicts()
        for conflict in conflicts:
            was = lead.project.layers.get(conflict.key)
            change, _ = combining(lead.project, conflict)
            lead.do(change)
            both = lead.project.layers.get(conflict.key)
            lead.undo()
            assert lead.project.layers.get(conflict.key) == was
            assert conflict in lead.project.versions.conflicts()
            lead.redo()
            assert lead.project.layers.get(conflict.key) == both
        assert lead.project.versions.conflicts() == []
    if gone_on:
        with Person(project, "A", "later", 3) as person:
            work(person, steps[2])
    again = brought(project, file, other)
    assert (again.edits, again.conflicts) == (0, ())
    brought(before, other)
    brought(before, project, file)
    assert state(before) == state(project)


def test_two_hours_in_two_copies_are_all_there(fresh: Callable[[], Path]) -> None:
    project = made(fresh() / "P.tawsim", 1)
    file = handed(project, "A")["A"]
    other = copied(file, "A2")
    for path, n, label in ((file, 0, "PER"), (other, 1, "ORG")):
        with Person(path, "A", label, n) as person:
            person.mark("d0", f"e{n}", 4 * n, label)
            person.mark("d0", "both", 8, label)
    (conflict,) = brought(project, file, other).conflicts
    with Person(project, "lead") as lead:
        shown = lead.project.layers.get(conflict.key)
        change, left = combining(lead.project, conflict)
        lead.do(change)
        found = lead.project.layers.get(conflict.key).annotations
        assert {*found} == {"e0", "e1", "both"}
        assert (found["both"], left) == (shown.annotations["both"], 1)
