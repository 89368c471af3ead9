"""A project seen from above: the figures are those of counting by hand."""

from collections import Counter
from dataclasses import replace

import pytest

from annotator.history import Kind
from annotator.model import (
    GOLD,
    Change,
    Document,
    Entity,
    Event,
    Layer,
    LayerKey,
    Range,
    Ruling,
    State,
    Status,
    Suggestion,
    Verdict,
)
from storage.gold.agreeing import read
from storage.project import Project
from storage.teams.overview import Finished, Goal, Standing
from storage.teams.quality import agreed, agreement, scores

TEXT = "قال زيد لعمرو في حلب"
ZAYD, ALEPPO = Entity("e1", "PER", (Range(4, 7),)), Entity("e2", "LOC", (Range(17, 20),))
SAID = Event("v1", "Accuse", Range(0, 3))
DONE = Status(State.DONE)


def work(
    project: Project, id: str, who: str, *annotations: Entity | Event, at: str = "", state: State = State.DONE
) -> None:
    """A layer on a document, made with the journal when `at` is said, else as imports make it."""
    if id not in project.documents.ids():
        text = f"{TEXT} {id.removesuffix('~2')}"
        project.documents.add([Document(id, text)])
        proposed = (
            Suggestion(replace(ZAYD, id="s1"), 0.5, "names"),
            Suggestion(replace(ALEPPO, id="s2"), 1, "model"),
        )
        project.suggestions.add(id, proposed)
    key = LayerKey(id, who)
    if not at:
        layer = Layer(project.documents.get(id), who, {a.id: a for a in annotations}, status=Status(state))
        project.layers.put(layer)
        return
    rulings = (Ruling("s1", None, Verdict.ACCEPTED), Ruling("s2", None, Verdict.REJECTED))
    changes = (
        Change("edit", key, (), annotations, rulings if who != GOLD else ()),
        Change("status", key, status=(Status(), Status(state))),
    )
    for n, change in enumerate(changes):
        project.journal.write(change, annotator=who, kind=Kind.DO, id=f"{id}{who}{n}", at=at)


def assign(project: Project, id: str, who: str, kind: str) -> None:
    with project.writing():
        project.file.write("INSERT INTO assignments VALUES (?, ?, ?, 'b', '2026-01-01')", (id, who, kind))


@pytest.fixture
def busy(project: Project) -> Project:
    """Two people, gold, one document in the trash."""
    work(project, "d1", "سعاد", ZAYD, ALEPPO, at="2026-01-01T10:00:00+03:00")
    work(project, "d1", "أحمد", ZAYD, at="2026-01-02T10:00:00+03:00")
    work(project, "d1", GOLD, ZAYD, SAID)
    work(project, "d2", "سعاد", ZAYD, at="2026-01-02T23:30:00+03:00")
    work(project, "d3", "سعاد", at="2026-01-03T10:00:00+03:00", state=State.SKIPPED)
    work(project, "d4", "أحمد", ZAYD, ALEPPO, at="2026-01-03T10:00:00+03:00")
    project.documents.remove(["d4"])
    work(project, "d5", "ليلى", state=State.IN_PROGRESS)
    assign(project, "d2", "أحمد", "work")
    assign(project, "d1", "أحمد", "work")
    project.time.add(LayerKey("d1", "سعاد"), 60)
    project.time.add(LayerKey("d2", "سعاد"), 30)
    project.time.add(LayerKey("d3", "سعاد"), 999)
    return project


def test_everybody_stands_where_they_are(busy: Project) -> None:
    found = {s.name: s for s in busy.overview.standing()}
    assert found["سعاد"] == Standing("سعاد", {State.DONE: 2, State.SKIPPED: 1}, 0, 3, 2, 3, 90.0)
    assert found["أحمد"] == Standing("أحمد", {State.DONE: 1}, 1, 1)
    assert found["ليلى"] == Standing("ليلى", {State.IN_PROGRESS: 1})
    assert found[GOLD] == Standing(GOLD, {State.DONE: 1}, 0, 2)
    assert busy.overview.documents() == 4


def test_what_was_finished_has_the_day_of_whoever_did_it(busy: Project) -> None:
    assert busy.overview.finished() == [
        Finished("", GOLD, 1, 2),
        Finished("2026-01-01", "سعاد", 1, 2),
        Finished("2026-01-02", "أحمد", 1, 1),
        Finished("2026-01-02", "سعاد", 1, 1),
    ]


def test_labels_are_counted_by_person_and_day(busy: Project) -> None:
    overview = busy.overview
    layers = overview.layers()
    assert overview.names() == ["Accuse", "LOC", "PER"]
    assert overview.of_name("LOC", layers) == Counter({("سعاد", "2026-01-01"): 1})
    assert overview.of_name("PER", layers) == Counter(
        {("سعاد", "2026-01-01"): 1, ("سعاد", "2026-01-02"): 1, ("أحمد", "2026-01-02"): 1, (GOLD, ""): 1}
    )


def test_an_empty_project_has_no_names_and_no_steps(project: Project) -> None:
    assert project.overview.names() == []
    assert project.overview.verdict_steps() == []
    assert project.overview.standing() == []


def test_what_became_of_suggestions_is_told_by_suggester_day_and_verdict(
    busy: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("storage.teams.overview.AT_ONCE", 2)
    overview, found = busy.overview, Counter[tuple[str, str, Verdict]]()
    layers = overview.layers()
    steps = overview.verdict_steps()
    assert len(steps) > 1
    for step in steps:
        found.update(overview.verdicts(step, layers))
    assert found == Counter(
        {
            ("names", "2026-01-01", Verdict.ACCEPTED): 1,
            ("model", "2026-01-01", Verdict.REJECTED): 1,
            ("names", "2026-01-02", Verdict.ACCEPTED): 2,
            ("model", "2026-01-02", Verdict.REJECTED): 2,
            ("names", "", Verdict.ACCEPTED): 1,  # the one that was skipped
            ("model", "", Verdict.REJECTED): 1,
        }
    )


def test_a_goal_is_kept_and_taken_back(project: Project) -> None:
    assert project.overview.goal() is None
    project.overview.set_goal(Goal(100, "2026-03-01"))
    assert project.overview.goal() == Goal(100, "2026-03-01")
    project.overview.set_goal(None)
    assert project.overview.goal() is None
    for odd in ("{", '{"documents": "many"}', "[1]"):
        project.settings.set("goal", odd)
        assert project.overview.goal() is None


def test_people_are_scored_against_gold_and_against_themselves(busy: Project) -> None:
    assign(busy, "d1", "سعاد", "check")
    work(busy, "d2~2", "سعاد", ZAYD, SAID)
    assign(busy, "d2~2", "سعاد", "again")
    (check,) = scores(read(busy, busy.overview.checks()), busy.scheme)
    assert (check.name, check.documents, check.entities, check.events) == (
        "سعاد",
        1,
        pytest.approx(2 / 3),
        0.0,
    )
    by_whom = busy.overview.of_name("Accuse", busy.overview.layers())
    assert by_whom == {(GOLD, ""): 1}  # a text that is given again is not counted again
    (again,) = scores(read(busy, busy.overview.agains()), busy.scheme)
    assert (again.name, again.documents, again.entities) == ("سعاد", 1, 1.0)


def test_a_repeat_is_held_against_the_original_not_against_another_repeat(busy: Project) -> None:
    for copy in ("d2~2", "d2~3"):
        busy.documents.add([replace(busy.documents.get("d2"), id=copy)])
        work(busy, copy, "سعاد", ZAYD)
        assign(busy, copy, "سعاد", "again")
    assert busy.overview.agains() == [
        (LayerKey(copy, "سعاد"), LayerKey("d2", "سعاد")) for copy in ("d2~2", "d2~3")
    ]


def test_agreement_is_that_of_people_on_documents_they_share(busy: Project) -> None:
    found = agreement(busy)
    assert found is not None
    assert [p.pair for p in found.pairs] == [("أحمد", "سعاد")]
    (pair,) = agreed(busy, ["d1"])
    assert (pair.a, pair.b, pair.documents) == ("أحمد", "سعاد", 1)
    assert pair.figures["entities F1"] == pytest.approx(2 / 3)
    assert agreed(busy, ["d2"]) == ()


def test_nobody_agrees_where_nobody_shares(project: Project) -> None:
    assert agreement(project) is None
    assert scores([], project.scheme) == []
