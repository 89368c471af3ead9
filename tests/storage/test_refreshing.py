"""Suggestions that nobody looked at give way to later ones; nothing that was said is lost."""

from pathlib import Path

import pytest

from annotator.editing import accept, set_status
from annotator.history import Kind
from annotator.model import (
    Argument,
    Document,
    Entity,
    Event,
    Layer,
    LayerKey,
    Range,
    State,
    Status,
    Suggestion,
    Verdict,
)
from storage import Project
from storage.exporting import Recipe, export_project
from storage.refreshing import refresh

TEXT = "قصف الجيش مدينة حلب"
DOCUMENT = Document("d", TEXT)
ARMY, TOWN, STRIKE = Range(4, 9), Range(16, 19), Range(0, 3)


def named(label: str = "ORG", where: Range = ARMY, score: float = 0.9, source: str = "model") -> Suggestion:
    return Suggestion(Entity(f"s{where.start}-{where.end}-{label}", label, (where,)), score, source, "model")


def strike(target: str, score: float = 0.9) -> Suggestion:
    event = Event("sv0-3-Shelling", "Shelling", STRIKE, (Argument("Agent", target),))
    return Suggestion(event, score, "model", "model")


def with_document(project: Project, *suggestions: Suggestion) -> Project:
    project.documents.add([DOCUMENT])
    project.suggestions.add("d", suggestions)
    return project


def proposed(project: Project) -> set[tuple[str, str]]:
    return {(s.id, s.annotation.name) for s in project.suggestions.of("d")}


def test_what_is_not_proposed_again_is_superseded_and_kept(project: Project) -> None:
    with_document(project, named("ORG"), named("LOC", TOWN))
    assert refresh(project, "d", [named("PER")])
    assert proposed(project) == {("s4-9-PER", "PER")}
    assert {s.id for s in project.suggestions.of("d", superseded=True)} == {"s4-9-ORG", "s16-19-LOC"}
    assert project.layers.get(LayerKey("d", "A")).suggestions.keys() == {"s4-9-PER"}
    assert project.documents.listing("A")[0].undecided == 1
    assert project.stats().suggestions == 1


def test_a_score_that_hardly_moved_leaves_the_row_as_it_is(project: Project) -> None:
    with_document(project, named(score=0.9))
    refresh(project, "d", [named(score=0.92)])
    assert [s.score for s in project.suggestions.of("d")] == [0.9]
    assert project.suggestions.of("d", superseded=True) == ()


def test_another_score_is_said_under_the_same_id(project: Project) -> None:
    with_document(project, named(score=0.9))
    assert refresh(project, "d", [named(score=0.3)])
    assert refresh(project, "d", [named(score=0.6, source="quick")])
    (row,) = project.suggestions.of("d")
    assert (row.id, row.score, row.source) == ("s4-9-ORG", 0.6, "quick")
    assert project.suggestions.of("d", superseded=True) == ()
    assert project.documents.listing("A")[0].doubt == pytest.approx(0.8 / 5)


def test_what_is_proposed_again_after_all_comes_back_under_its_id(project: Project) -> None:
    with_document(project, named("ORG"), named("LOC", TOWN))
    refresh(project, "d", [named("ORG")])
    assert refresh(project, "d", [named("ORG"), named("LOC", TOWN, score=0.4)])
    assert {(s.id, s.score) for s in project.suggestions.of("d")} == {("s4-9-ORG", 0.9), ("s16-19-LOC", 0.4)}
    assert project.suggestions.of("d", superseded=True) == ()


def test_an_event_follows_the_entity_that_it_names(project: Project) -> None:
    other = Suggestion(Entity("s4-9-ORG", "PER", (ARMY,)), 0.9, "import:x.jsonl", "")  # has the id
    with_document(project, other, strike("s4-9-ORG"))
    refresh(project, "d", [named(), strike("s4-9-ORG")])
    by_name = {s.annotation.name: s.annotation for s in project.suggestions.of("d")}
    assert by_name["ORG"].id == "s4-9-ORG-2"
    assert by_name["Shelling"].id == "sv0-3-Shelling"
    assert by_name["Shelling"].arguments == (Argument("Agent", "s4-9-ORG-2"),)
    assert not refresh(project, "d", [named(), strike("s4-9-ORG")])


def test_what_an_import_brought_stays_and_is_not_proposed_twice(project: Project) -> None:
    with_document(project, named(source="import:x.jsonl"))
    refresh(project, "d", [named(score=0.1), strike("s4-9-ORG")])
    assert proposed(project) == {("s4-9-ORG", "ORG"), ("sv0-3-Shelling", "Shelling")}


def test_a_document_that_somebody_has_begun_stays_as_it_is(project: Project) -> None:
    with_document(project, named())
    project.layers.put(Layer(DOCUMENT, "B"))
    assert not refresh(project, "d", [])
    assert proposed(project) == {("s4-9-ORG", "ORG")}
    assert project.layers.unstarted() == []


def test_one_that_was_decided_is_never_superseded(project: Project) -> None:
    with_document(project, named(), named("LOC", TOWN))
    layer = project.layers.get(LayerKey("d", "A"))
    project.journal.write(accept(layer, ["s4-9-ORG"]), annotator="A", kind=Kind.DO, id="1", at="")
    assert project.suggestions.supersede("d", ["s4-9-ORG", "s16-19-LOC"]) == 1
    layer = project.layers.get(LayerKey("d", "A"))
    assert layer.verdicts == {"s4-9-ORG": Verdict.ACCEPTED}
    assert layer.suggestions.keys() == {"s4-9-ORG"}


def test_an_export_says_only_what_is_proposed(project: Project, tmp_path: Path) -> None:
    with_document(project, named("ORG"))
    refresh(project, "d", [named("PER")])
    export_project(project, Recipe("jsonl", suggestions=True), tmp_path / "out.jsonl")
    text = (tmp_path / "out.jsonl").read_text("utf-8")
    assert "s4-9-PER" in text
    assert "s4-9-ORG" not in text


def test_doubt_is_that_of_what_is_proposed(project: Project) -> None:
    with_document(project, named(score=0.5))
    assert project.documents.listing("A")[0].doubt == 1 / 5
    refresh(project, "d", [named("PER", score=1.0)])
    assert project.documents.listing("A")[0].doubt == 0


def test_finished_documents_come_in_the_order_of_finishing(project: Project) -> None:
    project.documents.add([Document(id, TEXT) for id in "abc"])
    project.layers.put(Layer(Document("c", TEXT), "A", status=Status(State.DONE)))
    for n, (id, state) in enumerate((("b", State.DONE), ("a", State.DONE), ("b", State.IN_PROGRESS))):
        change = set_status(project.layers.get(LayerKey(id, "A")), Status(state))
        project.journal.write(change, annotator="A", kind=Kind.DO, id=str(n), at="")
    assert project.layers.finished("A") == ["c", "a"]
    change = set_status(project.layers.get(LayerKey("b", "A")), Status(State.DONE))
    project.journal.write(change, annotator="A", kind=Kind.DO, id="9", at="")
    flagged = set_status(project.layers.get(LayerKey("a", "A")), Status(State.DONE, True))
    project.journal.write(flagged, annotator="A", kind=Kind.DO, id="10", at="")
    assert project.layers.finished("A") == ["c", "a", "b"]
    assert project.layers.finished("B") == []


def test_what_a_suggester_brought_that_was_not_asked_again_stays(project: Project) -> None:
    with_document(project, named("LOC", TOWN, source="llm"), named("ORG"))
    assert refresh(project, "d", [named("PER")], asked=("model", "memory"))
    assert {label for _, label in proposed(project)} == {"LOC", "PER"}


def test_of_several_finished_layers_gold_is_learned_from_else_the_last(project: Project) -> None:
    project.documents.add([DOCUMENT, Document("e", TEXT)])
    for number, (document, who) in enumerate((("d", "gold"), ("d", "Ali"), ("e", "Ali"), ("e", "Layla"))):
        layer = project.layers.get(LayerKey(document, who))
        change = set_status(layer, Status(State.DONE))
        project.journal.write(change, annotator=who, kind=Kind.DO, id=f"n{number}", at="")
    assert project.layers.done() == [LayerKey("d", "gold"), LayerKey("e", "Layla")]


def test_a_document_that_was_read_without_an_edit_has_been_seen(project: Project) -> None:
    project.documents.add([DOCUMENT, Document("e", TEXT)])
    project.time.add(LayerKey("e", "Ali"), 4.0)
    assert project.layers.unstarted() == ["d", "e"]
    assert project.layers.unseen() == ["d"]
