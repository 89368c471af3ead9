"""What people decided on a name is remembered for the whole project."""

from pathlib import Path

import pytest

from annotator import scheme as schemes
from annotator.model import Change, Document, Entity, Event, LayerKey, Range, Ruling, Suggestion, Verdict
from annotator.scheme import scheming
from annotator.scheme.writing import rewritten
from storage.project import Project

TEXT = "وصل الوفد إلى حلب ثم غادر 😀 حلب"
HERE, THERE = Range(14, 17), Range(28, 31)


def test_names_annotated_and_rejected_are_counted_by_how_they_are_written(tmp_path: Path) -> None:
    with Project.create(tmp_path / "p.tawsim", schemes.load()) as project:
        project.documents.add([Document("d", TEXT)])
        project.suggestions.add("d", [Suggestion(Entity("s", "ORG", (THERE,)), 0.5, "model", "model: 0.50")])
        key = LayerKey("d", "Ali")
        added = (Entity("a", "LOC", (HERE,)), Entity("b", "LOC", (THERE,)))
        ruling = (Ruling("s", None, Verdict.REJECTED),)
        project.layers.apply(Change("label", key, added=added, verdicts=ruling))
        assert project.decisions.remembered() == [("حلب", "LOC", 2, 0), ("حلب", "ORG", 0, 1)]


def test_a_project_without_decisions_remembers_nothing(tmp_path: Path) -> None:
    with Project.create(tmp_path / "p.tawsim", schemes.load()) as project:
        assert project.decisions.remembered() == []


def test_a_word_remembers_the_event_types_it_was_given(tmp_path: Path) -> None:
    with Project.create(tmp_path / "p.tawsim", schemes.load()) as project:
        project.documents.add([Document("d", TEXT)])
        added = (Event("v", "Movement", Range(0, 3)), Event("w", "Meet", Range(22, 26)))
        project.layers.apply(Change("trigger", LayerKey("d", "Ali"), added=added))
        assert project.decisions.types_of("وصل") == {"Movement": 1}
        assert project.decisions.types_of("حلب") == {}


def test_common_nouns_and_very_long_names_are_not_remembered(tmp_path: Path) -> None:
    with Project.create(tmp_path / "p.tawsim", schemes.load()) as project:
        project.documents.add([Document("d", TEXT * 4)])
        added = (
            Entity("a", "ORG", (Range(5, 10),), {"mention": "NOM"}),
            Entity("b", "ORG", (Range(0, 101),)),
        )
        project.layers.apply(Change("label", LayerKey("d", "Ali"), added=added))
        assert project.decisions.remembered() == []


def test_common_nouns_are_known_by_whatever_the_scheme_calls_them(tmp_path: Path) -> None:
    edited = scheming.rename(schemes.load(), "attributes.mention", "NOM", "common").scheme
    edited = scheming.rename(edited, "attributes", "mention", "sort").scheme
    with Project.create(tmp_path / "p.tawsim", rewritten(edited)) as project:
        project.documents.add([Document("d", TEXT)])
        added = (
            Entity("a", "LOC", (HERE,), {"sort": "common"}),
            Entity("b", "ORG", (HERE,), {"sort": "NAM"}),
        )
        project.layers.apply(Change("label", LayerKey("d", "Ali"), added=added))
        assert project.decisions.remembered() == [("حلب", "ORG", 1, 0)]


def test_the_newest_decisions_are_remembered(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("storage.remembering.RECENT", 1)
    with Project.create(tmp_path / "p.tawsim", schemes.load()) as project:
        for id in ("d1", "d2"):
            project.documents.add([Document(id, f"{TEXT} {id}")])
            project.suggestions.add(id, [Suggestion(Entity("s", "ORG", (Range(32, 34),)), 0.5, "model", "")])
            added, ruling = (Entity("a", "LOC", (Range(32, 34),)),), (Ruling("s", None, Verdict.REJECTED),)
            project.layers.apply(Change("label", LayerKey(id, "Ali"), added=added, verdicts=ruling))
        assert project.decisions.remembered() == [("d2", "LOC", 1, 0), ("d2", "ORG", 0, 1)]
