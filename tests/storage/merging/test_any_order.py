"""What comes of merges depends on what is merged, not on the order, and nothing is lost."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotator.model import (
    Document,
    DocumentChange,
    Entity,
    Range,
    State,
    Suggestion,
    TrashChange,
    Verdict,
)
from annotator.problems import Ignored
from storage import Project
from storage.merging.incoming import Source
from storage.merging.settling import settling
from storage.refreshing import refresh
from storage.teams.people import Role
from tests.storage.teams import LABELS, Person, brought, copied, digest, handed, made, state

FEW = settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)


EDITS = ("suggest", "mark", "again", "rule", "state", "title", "undo", "redo")
ROUND = ("new", "trash", "role", "ignore")  # beside layers; of a project itself they are its own


def steps_of(kinds: tuple[str, ...]) -> st.SearchStrategy[list[tuple]]:
    step = st.tuples(
        st.sampled_from(kinds),
        st.integers(0, 1),
        st.integers(0, 2),
        st.sampled_from(LABELS),
        st.sampled_from(Verdict),
        st.sampled_from(State),
    )
    return st.lists(step, max_size=8)


WORK, ALL_WORK = steps_of(EDITS), steps_of(EDITS + ROUND)


def suggest(person: Person, id: str, n: int, label: str) -> None:
    """As a later round does, on what nobody has begun."""
    found = (Entity("s0-3-ORG", "ORG", (Range(0, 3),)), Entity(f"x-{label}", label, (Range(4, 7),)))
    refresh(person.project, id, [Suggestion(e, n / 4, person.name) for e in found[: n + 1]])


def rule(person: Person, id: str, n: int, label: str, verdict: Verdict) -> None:
    person.rule(id, "s0-3-ORG", verdict if n else None)
    if f"x-{label}" in person.layer(id).suggestions:
        person.rule(id, f"x-{label}", verdict)


def work(person: Person, steps: list[tuple]) -> None:
    for what, document, n, label, verdict, how in steps:
        id = f"d{document}"
        match what:
            case "mark":
                person.mark(id, f"e{n}", n * 4, label)
            case "suggest":
                suggest(person, id, n, label)
            case "again":
                person.mark(id, "e0", 0, label)
            case "rule":
                rule(person, id, n, label, verdict)
            case "state":
                person.set_state(id, how, "x" if n == 2 else "")
            case "title":
                before = person.layer(id).document
                person.do(DocumentChange("properties", before, replace(before, title=f"{label} {n}")))
            case "undo":
                person.undo()
            case "redo":
                person.redo()
            case _:
                beside_layers(person, what, n, label)


def beside_layers(person: Person, what: str, n: int, label: str) -> None:
    project = person.project
    there = "new" in project.documents.ids()
    match what:
        case "new" if not there and "new" not in project.documents.ids(trashed=True):
            project.documents.add([Document("new", "خبر جديد", title=f"{label} {n}" if n else "")])
        case "trash" if there:
            person.do(TrashChange("take out", ("new",), gone=True))
        case "role":
            project.people.set("C", [*Role][n])
        case "ignore":
            project.ignoring.add(Ignored("gap", "x", "d0", "A", None, person.name, f"2026-03-0{n + 1}"))


def two_copies(project: Path, first: list[tuple], second: list[tuple]) -> tuple[Path, Path]:
    """A's file and a copy of it, with other work in each."""
    file = handed(project, "A")["A"]
    other = copied(file, "A2")
    for path, name, steps in ((file, "one", first), (other, "two", second)):
        with Person(path, "A", name) as person:
            work(person, steps)
    return file, other


@FEW
@given(st.tuples(ALL_WORK, ALL_WORK, ALL_WORK, ALL_WORK), st.booleans(), st.integers(-2, 2))
def test_any_order_any_grouping_and_twice_give_the_same(
    fresh: Callable[[], Path], steps: tuple[list, ...], rename: bool, hour: int
) -> None:
    """A works on two copies of her file, B on his, the lead goes on in the project."""
    project = made(fresh() / "P.tawsim", 2)
    with Person(project, "A", "before") as person:
        work(person, [step for step in steps[0][:3] if step[-1] is not State.DONE])
    files = handed(project, "A", "B")
    other = copied(files["A"], "A2")
    for file, who, name, done in (
        (files["A"], "A", "one", steps[0]),
        (other, "A", "two", steps[1]),
        (files["B"], "B", "b", steps[2]),
    ):
        with Person(file, who, name, hour if name == "two" else 0) as person:
            work(person, done)
    with Person(project, "lead") as lead:
        work(lead, steps[3])
        if rename:
            lead.rename("PER", "HUMAN")
    inputs = [files["A"], other, files["B"]]
    before = [digest(f) for f in inputs]
    ways = {name: copied(project, name) for name in ("abc", "cba", "a-b-c", "c-ba", "nested", "twice")}
    brought(ways["abc"], *inputs)
    brought(ways["cba"], *reversed(inputs))
    for file in inputs:
        brought(ways["a-b-c"], file)
    brought(ways["c-ba"], inputs[2])
    brought(ways["c-ba"], inputs[1], inputs[0])
    half = copied(project, "half")
    brought(half, inputs[1], inputs[2])
    brought(ways["nested"], half, inputs[0])
    brought(ways["twice"], *inputs, *inputs)
    again = brought(ways["twice"], inputs[1], ways["abc"], inputs[0])
    assert (again.layers, again.edits) == (0, 0)
    wanted = state(ways["abc"])
    for name, path in ways.items():
        found = state(path)
        for part, value in wanted.items():
            assert found[part] == value, (name, part)
    assert [digest(f) for f in inputs] == before
    _nothing_is_lost(ways["abc"], [*inputs, project])


def _nothing_is_lost(merged: Path, inputs: list[Path]) -> None:
    """Every edit of a layer is there, and every version is on show, beside that, or behind one of these."""
    with Project.open(merged) as project:
        mine = Source(project.file)
        edits = {e.id for e in mine.edits}
        for path in inputs:
            with Project.open(path) as theirs:
                source = Source(theirs.file)
                assert {e.id for e in source.edits if e.of == "layer" and not e.scheme} <= edits
                for key, version in source.shown.items():
                    beside = [s.version.history for s in mine.stored.get(key, ())]
                    assert any(version.history <= h for h in (mine.shown[key].history, *beside))


@FEW
@given(st.tuples(WORK, WORK, WORK, WORK), st.booleans(), st.booleans())
def test_what_was_settled_in_one_copy_while_others_went_on_merges_in_any_order(
    fresh: Callable[[], Path], steps: tuple[list, ...], take: bool, undo: bool
) -> None:
    project = made(fresh() / "P.tawsim", 2)
    file, other = two_copies(project, steps[0], steps[1])
    decided = copied(project, "decided")
    brought(decided, file, other)
    with Person(decided, "lead", hour=1) as lead:
        for conflict in lead.project.versions.conflicts():
            lead.do(settling(lead.project, conflict, conflict.versions[0] if take else None))
        if undo:
            lead.undo()
    with Person(file, "A", "later", 2) as person:
        work(person, steps[2])
    with Person(decided, "A", "here", 3) as person:
        work(
            person, [step for step in steps[3] if step[0] in EDITS]
        )  # roles and its list are a project's own
    ways = {name: copied(project, name) for name in ("one", "two", "three")}
    ways["decided"] = copied(decided, "ahead")
    brought(ways["one"], decided, file, other)
    for path in (other, file, decided):
        brought(ways["two"], path)
    brought(ways["three"], file)
    brought(ways["three"], ways["one"])
    brought(ways["decided"], other, file)
    wanted = _but_replaced(state(ways["one"]))
    for name, path in ways.items():
        found = _but_replaced(state(path))
        for part, value in wanted.items():
            assert found[part] == value, (name, part)


def _but_replaced(found: dict[str, Any]) -> dict[str, Any]:
    """What a project proposes and nobody decided is its own; so is that an annotation stands for it."""
    layers = {
        key: (annotations, [v for v in verdicts if v[1] != Verdict.REPLACED], status)
        for key, (annotations, verdicts, status) in found["layers"].items()
    }
    return {**found, "layers": layers}


@FEW
@given(WORK, WORK)
def test_undo_of_each_annotator_still_works_after_a_merge(
    fresh: Callable[[], Path], first: list, second: list
) -> None:
    project = made(fresh() / "P.tawsim", 2)
    file, other = two_copies(project, first, second)
    brought(project, file, other)
    with Person(project, "A", "after") as person:
        for _ in range(40):
            if not person.history.done:
                break
            person.undo()
        assert not person.history.done
        while person.history.undone:
            person.redo()
