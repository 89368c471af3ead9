"""Each person gets a project of their own with their documents, and nobody else's layers."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.errors import ExpectedError
from annotator.handout import Wish, Work
from annotator.model import (
    GOLD,
    Change,
    Decision,
    Document,
    Entity,
    Judgment,
    Layer,
    LayerKey,
    Range,
    State,
    Status,
    Verdict,
)
from annotator.suggest.choice import Choice
from storage import Project
from storage.choosing import read_choices, write_choices
from storage.filenames import file_names
from storage.teams.handing import Extras, hand_out, planned
from storage.teams.people import Role
from storage.teams.threads import Comment, Thread, ThreadKind
from tests.storage.teams import ALL, START, Person, brought, digest, handed, made, state

LATER = START + timedelta(days=60)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return made(tmp_path / "P.tawsim", 8)


def given_out(path: Path, extras: Extras, *people: str, **wish: object) -> dict[str, Path]:
    with Project.open(path) as project:
        handout = planned(project, Wish(people, **wish), extras, now=LATER)  # type: ignore[arg-type]  # by name
        return hand_out(project, handout, path.parent / f"out{len([*path.parent.iterdir()])}", at=LATER)


def documents(path: Path) -> list[str]:
    with Project.open(path) as project:
        return project.documents.ids()


def gold(path: Path, *ids: str) -> None:
    with Project.open(path) as project:
        for id in ids:
            entity = {"g": Entity("g", "ORG", (Range(0, 3),))}
            project.layers.put(Layer(project.documents.get(id), GOLD, entity, status=Status(State.DONE)))


def test_a_file_holds_the_person_s_documents_and_layers_and_nobody_else_s(path: Path) -> None:
    for who in ("A", "B"):
        with Person(path, who) as person:
            person.mark("d0", "e1")
            person.rule("d1", "s0-3-ORG", Verdict.REJECTED)
            person.set_state("d0", State.IN_PROGRESS)
    with Project.open(path) as project:
        write_choices(project, (Choice("gazetteer", 0.4),))
        project.guidelines.add("كيف نوسم", who="lead", at="2026")
        before = project.layers.get(LayerKey("d0", "A"))
    files = handed(path, "A")
    with Project.open(files["A"]) as copy:
        assert copy.layers.annotators() == ["A"]
        assert copy.layers.get(LayerKey("d0", "A")) == before
        assert {e.annotator for e in copy.journal.since(0)} == {"A"}
        assert len(copy.suggestions.of("d3")) == 2
        assert copy.settings.get("annotator") == "A"
        assert copy.people.all() == {"A": Role.ANNOTATOR}
        assert read_choices(copy) == (Choice("gazetteer", 0.4),)
        assert copy.documents.ids() == [f"d{n}" for n in range(8)]
        assert [v.text for v in copy.guidelines.all()] == ["كيف نوسم"]
    with Person(files["A"], "A", "there") as person:
        person.undo()
        assert person.layer("d0").status.state is State.NEW


def test_a_later_handout_gives_what_was_not_given_yet(path: Path) -> None:
    first = given_out(path, Extras(), "A", "B", number=2)
    second = given_out(path, Extras(), "A", "B", number=1)
    ids = [id for files in (first, second) for file in files.values() for id in documents(file)]
    assert len(ids) == len({*ids}) == 6
    given_out(path, Extras(), "C")
    with pytest.raises(ExpectedError, match="nothing to hand out"):
        given_out(path, Extras(), "C")
    with Project.open(path) as project:
        assert project.people.all() == dict.fromkeys("ABC", Role.ANNOTATOR)


def test_a_file_that_was_handed_out_says_how_much_of_it_is_done(path: Path) -> None:
    (out,) = given_out(path, Extras(), "زيد").values()
    with Project.open(out) as project:
        first = project.documents.get(project.documents.ids()[0])
        project.layers.put(Layer(first, "زيد", status=Status(State.DONE)))
        assert project.people.progress() == [("زيد", Role.ANNOTATOR, 8, 1)]


def test_known_gold_is_slipped_in_and_nothing_in_the_file_says_so(path: Path) -> None:
    gold(path, "d1", "d4", "d6")
    files = given_out(path, Extras(checks=2), "A", "B")
    for who, file in files.items():
        with Project.open(file) as copy, Project.open(path) as project:
            rows = project.file.read(
                "SELECT document FROM assignments WHERE annotator = ? AND kind = ?", (who, Work.CHECK)
            )
            checks = {id for (id,) in rows}
            assert len(checks) == 2
            assert checks <= {"d1", "d4", "d6"} & {*copy.documents.ids()}
            assert copy.layers.annotators() == []
            for table in ("assignments", "layers", "journal", "decisions", "versions", "releases", "times"):
                assert copy.file.read(f"SELECT * FROM {table}") == []


def test_a_check_against_known_gold_is_no_work_on_that_document(path: Path) -> None:
    """It would reopen the very gold that it is measured by, and count among what people agree on."""
    gold(path, "d1")
    with Project.open(path) as project:
        before = [(r.document, r.sources) for r in project.reviews.listing()]
    file = given_out(path, Extras(checks=1), "A", number=1)["A"]
    with Person(file, "A") as person:
        person.mark("d1", "e1")
        person.set_state("d1", State.DONE)
    brought(path, file)
    with Project.open(path) as project:
        assert LayerKey("d1", "A") in project.people.checks()
        assert "A" not in project.reviews.sources("d1")
        assert [(r.document, r.sources) for r in project.reviews.listing()] == before
        assert not any(k == LayerKey("d1", "A") for group in project.overview.shared()[0] for k in group)
        assert [own for own, _ in project.overview.checks()] == [LayerKey("d1", "A")]


def test_the_place_of_known_gold_in_a_file_tells_nothing(path: Path) -> None:
    gold(path, "d0", "d1")
    people = [f"P{n}" for n in range(12)]
    places = set()
    for file in given_out(path, Extras(checks=1), *people, number=3, overlap=ALL).values():
        ids = documents(file)
        places |= {ids.index(id) for id in ids if id in ("d0", "d1")}
    assert len(places) > 1


def test_what_a_review_changed_in_known_gold_is_not_told(path: Path) -> None:
    gold(path, "d1")
    file = given_out(path, Extras(checks=1), "A", number=1)["A"]
    with Person(file, "A") as person:
        person.mark("d1", "e1")
        person.set_state("d1", State.DONE)
    brought(path, file)
    later = given_out(path, Extras(feedback=True), "A", number=1)["A"]
    assert "d1" not in documents(later)


def test_own_documents_come_once_more_as_others_with_the_same_text(path: Path) -> None:
    with Person(path, "A") as person:
        for id in ("d0", "d1"):
            person.mark(id, "e1")
            person.set_state(id, State.DONE)
    file = given_out(path, Extras(again=1, after=30), "A")["A"]
    (again,) = [id for id in documents(file) if "~" in id]
    with Project.open(file) as copy:
        assert not copy.layers.exists(LayerKey(again, "A"))
        assert len(copy.suggestions.of(again)) == 2
    with Person(file, "A", "then") as person:
        person.mark(again, "e1")
    assert brought(path, file).documents == ()
    with Project.open(path) as project:
        layer = project.layers.get(LayerKey(again, "A"))
        assert [*layer.annotations] == ["e1"]
        assert project.file.read("SELECT document FROM assignments WHERE kind = 'again'") == [(again,)]
    more = given_out(path, Extras(again=5, after=30), "A")["A"]
    assert len(documents(more)) == 1  # the other one; neither a second time
    with pytest.raises(ExpectedError, match="nothing to hand out"):
        given_out(path, Extras(again=5, after=30), "A")


def test_a_repeat_that_is_in_the_trash_is_not_given_again(path: Path) -> None:
    for who in ("A", "B"):
        with Person(path, who) as person:
            person.mark("d0", "e1")
            person.set_state("d0", State.DONE)
    (again,) = [id for id in documents(given_out(path, Extras(again=1, after=30), "A")["A"]) if "~" in id]
    with Project.open(path) as project:
        project.documents.remove([again])
    (other,) = [id for id in documents(given_out(path, Extras(again=1, after=30), "B")["B"]) if "~" in id]
    assert other != again


def test_a_repeat_of_a_text_that_is_there_twice_has_one_layer_from_before(path: Path) -> None:
    with Project.open(path) as project:
        project.documents.add([Document("twin", project.documents.get("d0").text)])
    with Person(path, "A") as person:
        for id in ("d0", "twin"):
            person.mark(id, "e1")
            person.set_state(id, State.DONE)
    file = given_out(path, Extras(again=2, after=30), "A")["A"]
    repeats = [id for id in documents(file) if "~" in id]
    with Person(file, "A", "then") as person:
        for id in repeats:
            person.set_state(id, State.DONE)
    brought(path, file)
    with Project.open(path) as project:
        pairs = {again.document: before.document for again, before in project.overview.agains()}
        assert len(project.overview.agains()) == len(repeats) == 2
    assert pairs == {f"{id}~2": id for id in ("d0", "twin")}


def test_what_is_younger_does_not_come_again(path: Path) -> None:
    with Person(path, "A") as person:
        person.mark("d0", "e1")
        person.set_state("d0", State.DONE)
    file = given_out(path, Extras(again=1, after=90), "A")["A"]
    assert not any("~" in id for id in documents(file))


def test_feedback_brings_gold_and_what_was_decided_of_one_s_own(path: Path) -> None:
    for who in ("A", "B"):
        with Person(path, who) as person:
            person.mark("d0", "e1")
    key = LayerKey("d0", GOLD)
    with Person(path, "lead") as lead:
        judged = Judgment(Verdict.REJECTED, "edges", "x")
        decisions = tuple(Decision(who, "e1", None, judged) for who in ("A", "B"))
        lead.do(
            Change(
                "review take",
                key,
                added=(Entity("g", "ORG", (Range(0, 3),)),),
                status=(Status(), Status(State.DONE)),
                decisions=decisions,
            )
        )
    before = state(path)
    file = given_out(path, Extras(feedback=True), "A", number=1)["A"]
    with Project.open(file) as copy:
        assert "d0" in copy.documents.ids()
        assert [*copy.layers.get(key).annotations] == ["g"]
        assert {k[0] for k in copy.reviews.of(key)} == {"A"}
        assert copy.layers.of("d0") == ["A", GOLD]
    report = brought(path, file)
    assert (report.layers, report.conflicts) == (0, ())
    assert state(path)["layers"] == before["layers"]
    with Project.open(path) as project:
        assert {k[0] for k in project.reviews.of(key)} == {"A", "B"}


def test_questions_and_their_answers_go_along(path: Path) -> None:
    said = (Comment("c", "ORG", "lead", "2026"),)
    with Project.open(path) as project:
        project.threads.begin(Thread("q", ThreadKind.QUESTION, "?", "B", "2026", comments=said))
        project.threads.begin(Thread("x", ThreadKind.DISCUSSION, "!", "B", "2026", "d0", comments=()))
        project.threads.begin(Thread("y", ThreadKind.DISCUSSION, "!", "A", "2026", "d0"))
    with Project.open(handed(path, "A")["A"]) as copy:
        assert {t.id for t in copy.threads.all()} == {"q", "y"}
        assert copy.threads.get("q").comments == said


def test_existing_files_are_never_overwritten_and_nothing_is_noted(
    path: Path, unchanged: Callable[[Path], Callable[[], bool]]
) -> None:
    out = path.parent / "out"
    out.mkdir()
    (out / "B.tawsim").write_text("mine")
    same, there = unchanged(path), unchanged(out / "B.tawsim")
    with pytest.raises(ExpectedError, match=r"B\.tawsim is there already"):
        handed(path, "A", "B")
    assert same()
    assert there()
    with pytest.raises(ExpectedError, match="is not a folder"):
        handed(path, "A", folder=out / "B.tawsim")


def test_a_handout_that_is_stopped_leaves_no_file_and_no_note(path: Path) -> None:
    out, before = path.parent / "out", state(path)

    def stop(done: int, total: int) -> None:
        if done == total:
            raise KeyboardInterrupt

    with Project.open(path) as project:
        handout = planned(project, Wish(("A", "B")), Extras(), now=START)
        with pytest.raises(KeyboardInterrupt):
            hand_out(project, handout, out, at=START, progress=stop)
    assert [*out.iterdir()] == []
    assert state(path) == before
    with Project.open(path) as project:
        assert project.file.read("SELECT * FROM assignments") == []


def test_a_plan_writes_nothing(path: Path) -> None:
    before = digest(path)
    with Project.open(path) as project:
        handout = planned(project, Wish(("A", "B"), ALL), Extras(), now=START)
        assert handout.count("A") == handout.count("B", Work.OVERLAP) == 8
    assert digest(path) == before


def test_documents_in_the_trash_stay_there(path: Path) -> None:
    with Project.open(path) as project:
        project.documents.remove(["d3"])
    assert "d3" not in documents(handed(path, "A")["A"])


def test_of_a_layer_that_waits_for_a_decision_the_version_on_show_is_handed_out(path: Path) -> None:
    files = {}
    for label in ("PER", "ORG"):
        copy = path.with_name(f"{label}.tawsim")
        copy.write_bytes(path.read_bytes())
        with Person(copy, "A", label) as person:
            person.mark("d0", "e1", 0, label)
        files[label] = copy
    (conflict,) = brought(path, *files.values()).conflicts
    file = handed(path, "A")["A"]
    with Person(file, "A", "on") as person:
        person.mark("d0", "e2", 4)
    report = brought(path, file)
    assert [c.key for c in report.conflicts] == [conflict.key]
    assert report.layers == 1
    with Project.open(path) as project:
        assert "e2" in project.layers.get(conflict.key).annotations


NAMES = st.text(st.characters(exclude_categories=("Cs",)), min_size=1, max_size=80)


@given(st.lists(NAMES, min_size=1, max_size=8, unique=True))
def test_names_of_files_are_safe_and_never_the_same(people: list[str]) -> None:
    names = file_names(people)
    assert [*names] == people
    assert len({n.casefold() for n in names.values()}) == len(people)
    for name in names.values():
        assert Path(name).name == name not in ("", ".", "..")
        assert not {*name} & {*'<>:"/\\|?*\0'}
        assert len(name.encode()) < 250


def test_names_that_systems_keep_for_themselves_are_made_safe() -> None:
    assert file_names(["CON", "..", "a/b", "a", "A", "أحمد"]) == {
        "CON": "_CON",
        "..": "_",
        "a/b": "a_b",
        "a": "a",
        "A": "A-2",
        "أحمد": "أحمد",
    }


@pytest.mark.parametrize("name", ["gold", "", "  ", "suggestions", " gold "])
def test_what_is_no_name_of_a_person_gets_no_file(path: Path, name: str) -> None:
    with pytest.raises(ExpectedError, match="cannot be the name"):
        handed(path, "A", name)


def test_one_name_in_two_spellings_is_one_person(path: Path) -> None:
    assert [*handed(path, " Zoé ")] == ["Zoé"]
    with pytest.raises(ExpectedError, match="named twice"):
        handed(path, "Zoé", "Zoe\u0301", folder=path.parent / "two")


def test_a_check_whose_review_was_opened_again_is_not_given_twice(path: Path) -> None:
    gold(path, "d1")
    given_out(path, Extras(checks=1), "A", number=1)
    with Project.open(path) as project:
        layer = project.layers.get(LayerKey("d1", GOLD))
        project.layers.put(replace(layer, status=Status(State.IN_PROGRESS)))
    assert "d1" not in documents(given_out(path, Extras(), "A")["A"])
    assert "d1" in documents(given_out(path, Extras(), "B")["B"])


def test_what_somebody_has_done_is_not_given_to_them_and_comes_once_more_alone(path: Path) -> None:
    with Person(path, "A") as person:
        person.mark("d0", "e1")
        person.set_state("d0", State.DONE)
    gold(path, "d0")
    file = given_out(path, Extras(again=1, feedback=True), "A")["A"]
    assert "d0" not in documents(file)
    assert "d0~2" in documents(file)


def test_questions_about_known_gold_stay_and_none_says_whose_annotation_it_means(path: Path) -> None:
    gold(path, "d1")
    about = {"annotator": "B", "annotation": "e1"}
    with Project.open(path) as project:
        project.threads.begin(Thread("q1", ThreadKind.QUESTION, "?", "B", "2026", "d1", **about))
        project.threads.begin(Thread("q2", ThreadKind.QUESTION, "?", "B", "2026", "d2", **about))
    with Project.open(given_out(path, Extras(checks=1), "A")["A"]) as copy:
        assert "d1" in copy.documents.ids()
        (left,) = copy.threads.all()
        assert (left.id, left.document, left.annotator, left.annotation) == ("q2", "d2", "", "")


def test_a_place_that_cannot_be_written_to_is_refused_in_words(path: Path) -> None:
    taken = path.parent / "taken"
    taken.write_text("x")
    for folder in (taken / "below", path.parent / ("n" * 300), path.parent / "a\0b", Path("/dev/null/x")):
        with pytest.raises(ExpectedError):
            handed(path, "A", folder=folder)


def test_days_beyond_any_calendar_are_many_days(path: Path) -> None:
    given_out(path, Extras(again=1, after=10**8), "A")
