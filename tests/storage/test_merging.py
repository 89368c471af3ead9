"""A merge takes over and never decides; what comes of it depends on what is merged, not on the order."""

import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from itertools import count
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotator import query, scheme
from annotator.errors import ExpectedError, ProjectBusy
from annotator.model import (
    Document,
    DocumentChange,
    Entity,
    Layer,
    LayerKey,
    Range,
    State,
    Suggestion,
    TrashChange,
    Verdict,
)
from storage import Project, migrations
from storage.database import Database
from storage.merging.incoming import Source
from storage.merging.settling import settling
from storage.teams.threads import Thread, ThreadKind
from tests.conftest import ROOT
from tests.storage.teams import LABELS, TEXT, Person, brought, digest, handed, made, state

FEW = settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
EDITS = ("mark", "again", "rule", "state", "title", "undo", "redo")
STEP = st.tuples(
    st.sampled_from(EDITS),
    st.integers(0, 1),
    st.integers(0, 2),
    st.sampled_from(LABELS),
    st.sampled_from(Verdict),
    st.sampled_from(State),
)
WORK = st.lists(STEP, max_size=8)


def work(person: Person, steps: list[tuple]) -> None:
    for what, document, n, label, verdict, how in steps:
        id = f"d{document}"
        match what:
            case "mark":
                person.mark(id, f"e{n}", n * 4, label)
            case "again":
                person.mark(id, "e0", 0, label)
            case "rule":
                person.rule(id, "s0-3-ORG", verdict if n else None)
            case "state":
                person.set_state(id, how, "x" if n == 2 else "")
            case "title":
                before = person.layer(id).document
                person.do(DocumentChange("properties", before, replace(before, title=f"{label} {n}")))
            case "undo":
                person.undo()
            case "redo":
                person.redo()


@pytest.fixture
def fresh(tmp_path: Path) -> Callable[[], Path]:
    """A folder that nothing lies in."""
    numbers = count()

    def make() -> Path:
        folder = tmp_path / str(next(numbers))
        folder.mkdir()
        return folder

    return make


def copied(path: Path, name: str) -> Path:
    target = path.with_name(f"{name}.tawsim")
    shutil.copyfile(path, target)
    return target


@FEW
@given(st.tuples(WORK, WORK, WORK, WORK), st.booleans(), st.integers(-2, 2))
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
    file = handed(project, "A")["A"]
    other = copied(file, "A2")
    for path, name, done in ((file, "one", steps[0]), (other, "two", steps[1])):
        with Person(path, "A", name) as person:
            work(person, done)
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
        work(person, steps[3])
    ways = {name: copied(project, name) for name in ("one", "two", "three")}
    ways["decided"] = copied(decided, "ahead")
    brought(ways["one"], decided, file, other)
    for path in (other, file, decided):
        brought(ways["two"], path)
    brought(ways["three"], file)
    brought(ways["three"], ways["one"])
    brought(ways["decided"], other, file)
    wanted = state(ways["one"])
    for name, path in ways.items():
        found = state(path)
        for part, value in wanted.items():
            assert found[part] == value, (name, part)


@FEW
@given(WORK, WORK)
def test_undo_of_each_annotator_still_works_after_a_merge(
    fresh: Callable[[], Path], first: list, second: list
) -> None:
    project = made(fresh() / "P.tawsim", 2)
    file = handed(project, "A")["A"]
    other = copied(file, "A2")
    for path, name, steps in ((file, "one", first), (other, "two", second)):
        with Person(path, "A", name) as person:
            work(person, steps)
    brought(project, file, other)
    with Person(project, "A", "after") as person:
        for _ in range(40):
            if not person.history.done:
                break
            person.undo()
        assert not person.history.done
        while person.history.undone:
            person.redo()


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


def fought(project: Path) -> tuple[Path, Path]:
    """Two files in which one layer was edited apart."""
    file = handed(project, "A")["A"]
    other = copied(file, "A2")
    for path, label in ((file, "PER"), (other, "ORG")):
        with Person(path, "A", label) as person:
            person.mark("d0", "e1", 0, label)
            person.rule("d0", "s0-3-ORG", Verdict.REJECTED if label == "PER" else Verdict.ACCEPTED)
    return file, other


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


# ---- schemes ----


def test_work_under_an_earlier_scheme_takes_the_names_of_now(fresh: Callable[[], Path]) -> None:
    project = made(fresh() / "P.tawsim", 2)
    with Person(project, "A", "before") as person:
        person.mark("d0", "old", 0, "PER")
    file = handed(project, "A")["A"]
    with Person(file, "A", "then") as person:
        person.mark("d0", "new", 4, "PER")
        person.mark("d1", "e1", 4, "PER")
    with Person(project, "lead") as lead:
        lead.rename("PER", "HUMAN")
    report = brought(project, file)
    assert report.conflicts == ()
    assert report.notes == ("A.tawsim: made under an earlier version of the scheme.",)
    with Project.open(project) as opened:
        for document, count in (("d0", 2), ("d1", 1)):
            names = [a.name for a in opened.layers.get(LayerKey(document, "A")).annotations.values()]
            assert names == ["HUMAN"] * count
    assert brought(project, file).layers == 0


def test_another_scheme_is_listed_as_a_request_and_its_renames_are_taken_back(
    fresh: Callable[[], Path],
) -> None:
    project = made(fresh() / "P.tawsim", 1)
    file = handed(project, "A")["A"]
    with Person(file, "A") as person:
        person.mark("d0", "e1", 0, "PER")
        person.rename("PER", "HUMAN")
        person.mark("d0", "e2", 4, "HUMAN")
        person.mark("d0", "e3", 8, "NEW")
    report = brought(project, file)
    assert report.notes == (
        "A.tawsim: made under a later version of the scheme, which is listed as a request.",
        "A.tawsim: the scheme has no NEW (labels); annotations that have it: 1.",
    )
    with Project.open(project) as opened:
        names = [a.name for a in opened.layers.get(LayerKey("d0", "A")).annotations.values()]
        assert names == ["PER", "PER", "NEW"]
        assert "PER" in opened.scheme.label_of
        (request,) = opened.threads.open(ThreadKind.REQUEST)
        assert "+ labels HUMAN" in request.comments[0].text
    brought(project, file)
    with Project.open(project) as opened:
        assert opened.threads.all() == [request]


# ---- documents, times, threads ----


def test_documents_are_matched_by_their_text_and_what_hangs_on_them_follows(
    fresh: Callable[[], Path],
) -> None:
    project = made(fresh() / "P.tawsim", 2)
    with Project.create(project.with_name("x.tawsim"), scheme.load()) as other:
        with Project.open(project) as opened:
            other.documents.add([replace(opened.documents.get("d1"), id="otherwise")])
        other.threads.begin(Thread("t", ThreadKind.QUESTION, "?", "B", "2026", "otherwise"))
        other.time.add(LayerKey("otherwise", "B"), 7.0)
    with Person(project.with_name("x.tawsim"), "B") as person:
        person.mark("otherwise", "e1")
        layer = person.layer("otherwise")
        after = replace(layer.document, title="عنوان")
        person.do(DocumentChange("properties", layer.document, after))
    assert brought(project, project.with_name("x.tawsim")).documents == ()
    with Project.open(project) as opened:
        assert opened.layers.of("d1") == ["B"]
        assert opened.documents.get("d1").title == "عنوان"
        assert opened.time.of(LayerKey("d1", "B")) == 7.0
        assert [t.id for t in opened.threads.of("d1")] == ["t"]
        assert next(e.change for e in opened.journal.entries("B")).layer == LayerKey("d1", "B")
    with Person(project, "B", "later") as person:
        person.undo()
        person.undo()
        assert person.layer("d1").annotations == {}


def test_new_documents_come_behind_the_others_in_one_order(fresh: Callable[[], Path]) -> None:
    project = made(fresh() / "P.tawsim", 2)
    files = handed(project, "A", "B")
    for who, ids in (("A", ("x2", "x9")), ("B", ("x1", "x5"))):
        with Project.open(files[who]) as theirs:
            theirs.documents.add([Document(id, f"نص {id}") for id in ids])
            theirs.suggestions.add(ids[0], [Suggestion(Entity("s0-2-LOC", "LOC", (Range(0, 2),)), 0.5, "x")])
    one, two = copied(project, "one"), copied(project, "two")
    brought(one, files["A"])
    brought(one, files["B"])
    brought(two, files["B"], files["A"])
    assert state(one) == state(two)
    with Project.open(one) as opened:
        assert opened.documents.ids() == ["d0", "d1", "x1", "x2", "x5", "x9"]
        hits = [h.document for h in opened.search.hits(query.read("x5", opened.scheme))]
        assert hits == ["x5"]
        assert len(opened.suggestions.of("x1")) == 1


IDS = st.sampled_from(["x", "y", "d0"])
TEXTS = st.sampled_from(["نص أول", "نص ثان", "نص ثالث", TEXT.format(1)])


@FEW
@given(st.lists(st.dictionaries(IDS, TEXTS, min_size=1, max_size=2), min_size=2, max_size=3))
def test_new_documents_are_called_the_same_whatever_came_first(
    fresh: Callable[[], Path], brings: list[dict[str, str]]
) -> None:
    """The same id for other texts, other ids for the same text, texts and ids that the project has."""
    project = made(fresh() / "P.tawsim", 2)
    files = []
    for n, documents in enumerate(brings):
        files.append(project.with_name(f"{n}.tawsim"))
        with Project.create(files[-1], scheme.load()) as theirs:
            theirs.documents.add([Document(id, text) for id, text in documents.items()])
            theirs.suggestions.add(
                min(documents), [Suggestion(Entity("s0-2-LOC", "LOC", (Range(0, 2),)), 0.5, "x")]
            )
            theirs.time.add(LayerKey(min(documents), f"P{n}"), 3.0)
            theirs.threads.begin(Thread(f"t{n}", ThreadKind.QUESTION, "?", "B", "2026", min(documents)))
        with Person(files[-1], f"P{n}") as person:
            for id in documents:
                person.mark(id, "e1", 0, "LOC")
    ways = {name: copied(project, f"way {name}") for name in ("all", "one by one", "back", "again")}
    brought(ways["all"], *files)
    for file in files:
        brought(ways["one by one"], file)
    for file in reversed(files):
        brought(ways["back"], file)
    brought(ways["again"], files[-1])
    brought(ways["again"], *files, ways["all"])
    wanted = state(ways["all"])
    for name, path in ways.items():
        found = state(path)
        for part, value in wanted.items():
            assert found[part] == value, (name, part)


def test_a_suggestion_that_was_decided_in_a_copy_comes_along(fresh: Callable[[], Path]) -> None:
    project = made(fresh() / "P.tawsim", 1)
    file = handed(project, "A")["A"]
    with Project.open(file) as theirs:
        theirs.suggestions.add("d0", [Suggestion(Entity("s4-6-ORG", "ORG", (Range(4, 6),)), 0.5, "x")])
    with Person(file, "A") as person:
        person.rule("d0", "s4-6-ORG", Verdict.REJECTED)
    brought(project, file)
    with Project.open(project) as opened:
        layer = opened.layers.get(LayerKey("d0", "A"))
        assert layer.verdicts == {"s4-6-ORG": Verdict.REJECTED}
        assert len(opened.suggestions.of("d0")) == 3


def test_what_a_later_round_took_the_place_of_in_a_copy_is_no_longer_proposed_unless_decided(
    fresh: Callable[[], Path],
) -> None:
    project = made(fresh() / "P.tawsim", 1)
    files = handed(project, "A", "B")
    with Project.open(files["A"]) as theirs:
        old = [s.id for s in theirs.suggestions.of("d0")]
        theirs.suggestions.supersede("d0", old)
        theirs.suggestions.add("d0", [Suggestion(Entity("s4-6-ORG", "ORG", (Range(4, 6),)), 0.5, "x")])
    with Person(files["A"], "A") as person:
        person.rule("d0", "s4-6-ORG", Verdict.ACCEPTED)
    with Person(files["B"], "B") as person:
        person.rule("d0", old[0], Verdict.REJECTED)
    one, two = copied(project, "one"), copied(project, "two")
    brought(one, files["A"])
    with Project.open(one) as opened:
        assert [s.id for s in opened.suggestions.of("d0")] == ["s4-6-ORG"]
    brought(one, files["B"])
    brought(two, files["B"])
    brought(two, files["A"])
    assert state(one) == state(two)
    with Project.open(one) as opened:
        assert {s.id for s in opened.suggestions.of("d0")} == {"s4-6-ORG", old[0]}
        assert opened.layers.get(LayerKey("d0", "B")).verdicts == {old[0]: Verdict.REJECTED}


def test_times_are_those_of_all_files_and_the_longest_of_each(fresh: Callable[[], Path]) -> None:
    project = made(fresh() / "P.tawsim", 1)
    file = handed(project, "A")["A"]
    key = LayerKey("d0", "A")
    with Project.open(project) as opened:
        opened.time.add(key, 10.0)
    for _ in range(2):
        with Project.open(file) as theirs:
            theirs.time.add(key, 5.0)
        brought(project, file, file)
    with Project.open(project) as opened:
        assert opened.time.of(key) == 20.0


# ---- what is refused ----


def test_the_project_is_unchanged_by_files_that_cannot_be_merged(
    fresh: Callable[[], Path], unchanged: Callable[[Path], Callable[[], bool]]
) -> None:
    project = made(fresh() / "P.tawsim", 1)
    file = handed(project, "A")["A"]
    with Person(file, "A") as person:
        person.mark("d0", "e1")
    folder = fresh()
    (folder / "none.tawsim").write_text("text")
    newer = folder / "newer.tawsim"
    newer.write_bytes(file.read_bytes()[:60] + (99).to_bytes(4) + file.read_bytes()[64:])
    damaged = folder / "damaged.tawsim"
    damaged.write_bytes(file.read_bytes()[: len(file.read_bytes()) // 2])
    same = unchanged(project)
    for bad, words in (
        (folder / "gone.tawsim", "There is no project"),
        (folder, "is not a file"),
        (folder / "none.tawsim", "none.tawsim is damaged or no project"),
        (newer, "newer.tawsim was made by a newer Tawsim"),
        (damaged, "damaged.tawsim is damaged"),
        (project, "is the project itself"),
    ):
        with pytest.raises(ExpectedError, match=words):
            brought(project, file, bad)
        assert same()
    report = brought(project, folder / "none.tawsim", file, newer, skip_bad=True)
    assert (report.layers, len(report.refused)) == (1, 2)


def test_a_file_that_is_open_elsewhere_is_refused(fresh: Callable[[], Path]) -> None:
    project = made(fresh() / "P.tawsim", 1)
    file = handed(project, "A")["A"]
    with Project.open(file), pytest.raises(ProjectBusy, match=r"A\.tawsim is open"):
        brought(project, file)
    code = (
        "import sys; from storage import Project as P; p = P.open(sys.argv[1]); print(1, flush=True); input()"
    )
    command = [sys.executable, "-c", code, str(file)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=ROOT) as other:
        assert other.stdout is not None
        other.stdout.readline()
        with pytest.raises(ProjectBusy, match=r"A\.tawsim is open"):
            brought(project, file)
        other.communicate(b"\n")
    assert {p.name for p in file.parent.iterdir()} == {"A.tawsim"}


def test_a_file_of_an_earlier_version_stays_one(fresh: Callable[[], Path]) -> None:
    project = made(fresh() / "P.tawsim", 1)
    old = project.with_name("old.tawsim")
    connection = sqlite3.connect(old, isolation_level=None)
    db = Database(connection, execute_plugins=False)
    migrations.migrate(db, 0, 7)
    toml = scheme.load().toml
    connection.execute("INSERT INTO schemes (id, version, toml) VALUES ('x', '1', ?)", (toml,))
    connection.close()
    before = digest(old)
    assert brought(project, old).notes == ()
    assert digest(old) == before
    assert {p.name for p in old.parent.iterdir()} == {"P.tawsim", "old.tawsim", "P.tawsim.backups"}


def test_a_merge_that_is_stopped_leaves_the_project_as_it_was(fresh: Callable[[], Path]) -> None:
    project = made(fresh() / "P.tawsim", 1)
    file = handed(project, "A")["A"]
    with Person(file, "A") as person:
        person.mark("d0", "e1")
    before = state(project)

    def stop(done: int, total: int) -> None:
        if done == total:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        brought(project, file, progress=stop)
    assert state(project) == before


# ---- what a second reader found ----


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


def test_what_others_did_to_their_scheme_or_list_of_documents_cannot_be_undone_here(
    fresh: Callable[[], Path],
) -> None:
    project = made(fresh() / "P.tawsim", 2)
    file = handed(project, "A")["A"]
    with Person(file, "A") as person:
        person.mark("d0", "e1", 0, "PER")
        person.rename("PER", "HUMAN")
        person.do(TrashChange("take out", ("d1",), gone=True))
    one, two = copied(project, "one"), copied(project, "two")
    for path in (project, one, two):
        with Person(path, "lead", path.stem) as lead:
            lead.rename("LOC", "PLACE")
    brought(one, file)
    with Person(one, "A", "here", 9) as person:
        while person.history.done:
            person.undo()
        while person.history.undone:
            person.redo()
        assert {"PER", "PLACE"} <= {*person.project.scheme.label_of}
        assert "HUMAN" not in person.project.scheme.label_of
        assert person.project.documents.ids() == ["d0", "d1"]
        assert [a.name for a in person.layer("d0").annotations.values()] == ["PER"]


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


def test_documents_of_one_text_keep_their_work_apart(fresh: Callable[[], Path]) -> None:
    project = made(fresh() / "P.tawsim", 1)
    with Project.open(project) as opened:
        opened.documents.add([replace(opened.documents.get("d0"), id="d0~2")])
    file = handed(project, "A")["A"]
    with Person(file, "A") as person:
        person.mark("d0~2", "e1")
    other = project.with_name("other.tawsim")
    with Project.create(other, scheme.load()) as theirs, Project.open(project) as opened:
        theirs.documents.add([replace(opened.documents.get("d0"), id="mine")])
    with Person(other, "B") as person:
        person.mark("mine", "e1")
    report = brought(project, file, other)
    assert report.documents == ("mine",)
    assert report.notes == ("Documents that came as new ones, though their text is here: mine.",)
    with Project.open(project) as opened:
        assert opened.layers.of("d0") == []
        assert opened.layers.of("d0~2") == ["A"]
        assert opened.layers.of("mine") == ["B"]
    assert brought(project, other, file).layers == 0


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


def test_a_file_is_found_again_by_its_edits_where_its_text_is_there_twice(fresh: Callable[[], Path]) -> None:
    project = made(fresh() / "P.tawsim", 1)
    other = project.with_name("other.tawsim")
    with Project.create(other, scheme.load()) as theirs, Project.open(project) as opened:
        theirs.documents.add([replace(opened.documents.get("d0"), id="mine")])
    with Person(other, "B") as person:
        person.mark("mine", "e1")
    brought(project, other)
    with Project.open(project) as opened:
        opened.documents.add([replace(opened.documents.get("d0"), id="d0~2")])
    with Person(other, "B", "later") as person:
        person.mark("mine", "e2", 4)
    assert brought(project, other).documents == ()
    with Project.open(project) as opened:
        assert [*opened.layers.get(LayerKey("d0", "B")).annotations] == ["e1", "e2"]


def test_what_was_edited_last_before_a_crash_comes_through_a_link_too(fresh: Callable[[], Path]) -> None:
    project = made(fresh() / "P.tawsim", 1)
    file = handed(project, "A")["A"]
    crashed = fresh() / "crashed.tawsim"
    with Person(file, "A") as person:
        person.mark("d0", "e1")
        for suffix in ("", "-wal"):
            shutil.copyfile(f"{file}{suffix}", f"{crashed}{suffix}")
    link = fresh() / "link.tawsim"
    link.symlink_to(crashed)
    before = digest(crashed), digest(Path(f"{crashed}-wal"))
    assert brought(project, link).layers == 1
    assert (digest(crashed), digest(Path(f"{crashed}-wal"))) == before


def test_work_on_a_document_in_the_trash_is_said(fresh: Callable[[], Path]) -> None:
    project = made(fresh() / "P.tawsim", 1)
    file = handed(project, "A")["A"]
    with Person(file, "A") as person:
        person.mark("d0", "e1")
    with Project.open(project) as opened:
        opened.documents.remove(["d0"])
    assert brought(project, file).notes == ("Documents in the trash on which work came: d0.",)
    with Project.open(project) as opened:
        assert opened.documents.ids() == []


def test_a_merge_tells_often_how_far_it_is(fresh: Callable[[], Path]) -> None:
    project = made(fresh() / "P.tawsim", 1)
    file = handed(project, "A")["A"]
    with Person(file, "A") as person:
        person.mark("d0", "e1")
    told: list[tuple[int, int]] = []
    brought(project, file, progress=lambda done, total: told.append((done, total)))
    assert len(told) > len({*told}) > 4
    assert told[-1] == (5, 5)
