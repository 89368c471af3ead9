"""A merge takes over and never decides: what was edited apart stays side by side until a person decides."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from annotator.model import (
    Entity,
    Layer,
    LayerKey,
    Range,
    State,
    Suggestion,
    Verdict,
)
from storage import Project
from storage.merging.settling import settling
from tests.storage.teams import Person, brought, copied, fought, handed, made


def test_of_two_edits_of_one_layer_both_stay_and_a_person_decides(fresh: Callable[[], Path]) -> None:
    project = made(fresh() / "P.tawsim", 1)
    file = handed(project, "A")["A"]
    other = copied(file, "A2")
    for path, label in ((file, "PER"), (other, "ORG")):
        with Person(path, "A", label) as person:
            person.mark("d0", "e1", 0, label)
    report = brought(project, file, other)
    (conflict,) = report.conflicts
    assert conflict.key == LayerKey("d0", "A")
    with Project.open(project) as opened:
        shown = opened.layers.get(conflict.key)
        (beside,) = conflict.versions
        theirs = beside.content.layer(shown, opened.scheme)
        labels = {layer.annotations["e1"].name for layer in (shown, theirs)}
        assert labels == {"PER", "ORG"}
        assert opened.versions.waiting() == 1
        made_here = [e.at for e in opened.journal.since(0) if e.change.layer == conflict.key]
        assert sorted([opened.versions.shown_at(conflict.key), beside.at]) == sorted(made_here)


def settle(lead: Person, *, take: bool) -> None:
    (conflict,) = lead.project.versions.conflicts()
    lead.do(settling(lead.project, conflict, conflict.versions[0] if take else None))


@pytest.mark.parametrize("take", [True, False])
def test_what_a_person_settled_stays_settled_until_they_undo_it(
    fresh: Callable[[], Path], take: bool
) -> None:
    project = made(fresh() / "P.tawsim", 1)
    files = fought(project)
    (conflict,) = brought(project, *files).conflicts
    with Person(project, "lead") as lead:
        before = lead.project.layers.get(conflict.key)
        theirs = conflict.versions[0].content.layer(before, lead.project.scheme)
        settle(lead, take=take)
        after = lead.project.layers.get(conflict.key)
        assert after == (theirs if take else before)
        assert lead.project.versions.conflicts() == []
    report = brought(project, *files)
    assert (report.layers, report.edits, report.conflicts) == (0, 0, ())
    with Person(project, "lead", "again") as lead:
        lead.undo()
        assert lead.project.layers.get(conflict.key) == before
        assert lead.project.versions.conflicts() == [conflict]
        lead.redo()
        assert lead.project.layers.get(conflict.key) == after
        assert lead.project.versions.waiting() == 0


def test_what_was_settled_in_another_copy_is_settled_here(fresh: Callable[[], Path]) -> None:
    project = made(fresh() / "P.tawsim", 1)
    files = fought(project)
    brought(project, *files)
    elsewhere = copied(project, "elsewhere")
    with Person(elsewhere, "lead") as lead:
        settle(lead, take=True)
        settled = lead.project.layers.get(LayerKey("d0", "A"))
    assert brought(project, elsewhere, files[1]).conflicts == ()
    with Project.open(project) as opened:
        assert opened.layers.get(LayerKey("d0", "A")) == settled


def test_who_goes_on_after_a_merge_is_simply_ahead(fresh: Callable[[], Path]) -> None:
    project = made(fresh() / "P.tawsim", 1)
    file = handed(project, "A")["A"]
    for step in range(3):
        with Person(file, "A", str(step)) as person:
            person.mark("d0", f"e{step}", step)
        report = brought(project, file)
        assert (report.layers, report.conflicts) == (1, ())
    with Project.open(project) as opened:
        assert [*opened.layers.get(LayerKey("d0", "A")).annotations] == ["e0", "e1", "e2"]


def test_the_same_edit_made_twice_is_no_conflict(fresh: Callable[[], Path]) -> None:
    project = made(fresh() / "P.tawsim", 1)
    file = handed(project, "A")["A"]
    other = copied(file, "A2")
    for path in (file, other):
        with Person(path, "A", path.stem) as person:
            person.mark("d0", "e1")
    assert brought(project, file, other).conflicts == ()
    assert brought(project, other, file).layers == 0


def test_a_layer_that_was_imported_apart_is_a_conflict(fresh: Callable[[], Path]) -> None:
    project = made(fresh() / "P.tawsim", 1)
    other = copied(project, "other")
    for path, label in ((project, "PER"), (other, "ORG")):
        with Project.open(path) as opened:
            entity = Entity("e1", label, (Range(0, 3),))
            opened.layers.put(Layer(opened.documents.get("d0"), "A", {"e1": entity}))
    assert len(brought(project, other).conflicts) == 1
    assert brought(project, other).layers == 0


def test_a_version_that_speaks_of_suggestions_of_another_file_can_be_taken(
    fresh: Callable[[], Path],
) -> None:
    project = made(fresh() / "P.tawsim", 1)
    file = handed(project, "A")["A"]
    other = copied(file, "A2")
    for n, (path, hour) in enumerate(((file, 0), (other, 5))):
        with Project.open(path) as theirs:
            found = Entity(f"s{4 + n}-6-ORG", "ORG", (Range(4 + n, 6),))
            theirs.suggestions.add("d0", [Suggestion(found, 0.5, "x")])
        with Person(path, "A", path.stem, hour) as person:
            person.rule("d0", f"s{4 + n}-6-ORG", Verdict.REJECTED)
    assert len(brought(project, file, other).conflicts) == 1
    with Person(project, "lead") as lead:
        settle(lead, take=True)
        layer = lead.project.layers.get(LayerKey("d0", "A"))
        assert layer.verdicts == {"s4-6-ORG": Verdict.REJECTED}


def test_versions_that_were_stored_before_a_rename_are_compared_under_the_names_of_now(
    fresh: Callable[[], Path],
) -> None:
    project = made(fresh() / "P.tawsim", 1)
    files = fought(project)
    brought(project, *files)
    with Person(project, "lead", hour=1) as lead:
        lead.rename("PER", "HUMAN")
        lead.rename("ORG", "GROUP")
    report = brought(project, *files)
    assert report.layers == 0
    (conflict,) = report.conflicts
    with Person(files[0], "A", "on", 2) as person:
        person.mark("d0", "e2", 8, "LOC")
    (conflict,) = brought(project, files[0]).conflicts
    with Project.open(project) as opened:
        shown = opened.layers.get(conflict.key)
        layers = [shown, *(v.content.layer(shown, opened.scheme) for v in conflict.versions)]
        assert {layer.annotations["e1"].name for layer in layers} == {"HUMAN", "GROUP"}


def test_what_was_done_once_more_is_no_other_version_of_the_first_time(fresh: Callable[[], Path]) -> None:
    """The project is one from before the handout, a copy that was put back."""
    project = made(fresh() / "P.tawsim", 1)
    with Person(project, "A", "first") as person:
        person.mark("d0", "e1")
        person.set_state("d0", State.DONE)
    before = copied(project, "before")
    with Project.open(project) as opened:
        opened.documents.add([replace(opened.documents.get("d0"), id="d0~2")])
    with Person(project, "A", "again", 5) as person:
        person.mark("d0~2", "e2")
    with Project.open(project) as opened:
        opened.documents.remove(["d0"])
    report = brought(before, project)
    assert (report.documents, report.conflicts) == (("d0~2",), ())
