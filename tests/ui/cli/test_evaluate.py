"""What `evaluate` promises: a table, an object, a page; and one line for what cannot be compared."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from annotator.model import Document, Entity, Range, Suggestion
from annotator.scheme import Scheme
from annotator.suggest.choice import DEFAULT, Choices
from tests.ui.cli.rows import ROW, TEXT, Run, jsonl
from ui.commands import evaluating


class Fake:
    """Proposes one place, and remembers what it was made of."""

    made: tuple[Any, ...] = ()
    note = "No map is known."

    def __init__(self, scheme: Scheme, chosen: Choices) -> None:
        Fake.made = (scheme.id, chosen)

    def propose(self, document: Document) -> list[Suggestion]:
        return [Suggestion(Entity("s", "LOC", (Range(19, 28),)), 0.8, "gazetteer")]


@pytest.fixture
def suggesters(monkeypatch: pytest.MonkeyPatch) -> Iterator[type[Fake]]:
    """The program's suggesters, kept out of the way."""
    monkeypatch.setattr(evaluating, "Proposer", Fake)
    yield Fake
    Fake.made = ()


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    """One report with a place and an air strike there."""
    return jsonl(tmp_path / "gold.jsonl", ROW)


def scored(score: float) -> dict[str, object]:
    entity = {"id": "p1", "start": 19, "end": 28, "label": "ORG", "score": score}
    raid = {"id": "v1", "type": "AirStrike", "trigger": {"start": 0, "end": 3}}
    raid["attributes"] = {"tense": "past"}
    tie = {"id": "t1", "type": "in", "from": "v1", "to": "p1"}
    return {"id": "r1", "text": TEXT, "entities": [entity], "events": [raid], "relations": [tie]}


def test_gold_against_itself_is_right_and_costs_a_press_each(run: Run, gold: Path) -> None:
    code, out, _ = run("evaluate", gold, gold, "--json")
    found = json.loads(out)
    assert (code, out.count("\n")) == (0, 1)
    assert found["entities"]["exact"]["micro"]["f1"] == 1
    assert found["triggers"]["exact"]["classification"]["f1"] == 1
    assert (found["actions"]["total"], found["actions"]["per_annotation"]) == (2, 1)


def test_the_table_names_what_is_right_and_what_is_confused(run: Run, gold: Path, tmp_path: Path) -> None:
    said = jsonl(tmp_path / "said.jsonl", scored(0.9))
    code, out, _ = run("evaluate", gold, said, "--mentions", "nam")
    assert code == 0
    assert "said.jsonl against gold.jsonl" in out
    assert "1 documents, 1 of them predicted; common nouns optional" in out
    assert "LOC → ORG" in out
    assert "mistakes: 0 missed, 0 spurious, 1 label, 0 extent" in out
    assert "calibration error of entities: 0.900 (1 scores)" in out
    assert "each annotation" in out
    assert "tense                       1      1  1.000" in run("evaluate", said, said)[1]
    assert max(map(len, out.splitlines())) <= 100


def test_nothing_predicted_makes_a_table_without_names(run: Run, tmp_path: Path) -> None:
    empty = jsonl(tmp_path / "empty.jsonl", {"id": "r1", "text": TEXT, "entities": []})
    code, out, _ = run("evaluate", empty, empty)
    assert (code, "\nlabel " in out, "\nattribute " in out) == (0, False, False)


def test_what_scores_too_little_does_not_count(run: Run, gold: Path, tmp_path: Path) -> None:
    said = jsonl(tmp_path / "said.jsonl", scored(0.4))
    counts = [
        json.loads(run("evaluate", gold, said, "--min-score", least, "--json")[1])["actions"]["suggestions"]
        for least in (0.4, 0.5)
    ]
    assert counts == [2, 1]  # the event has no score, and stays


def test_a_score_that_is_none_is_not_one(run: Run, gold: Path, tmp_path: Path) -> None:
    said = jsonl(tmp_path / "said.jsonl", scored(7))
    assert json.loads(run("evaluate", gold, said, "--json")[1])["calibration"]["entities"] is None


def test_rows_with_suggestions_only_are_judged_by_these(run: Run, gold: Path, tmp_path: Path) -> None:
    offered = {"id": "s1", "start": 19, "end": 28, "label": "LOC", "score": 0.7, "source": "x"}
    said = jsonl(tmp_path / "s.jsonl", {"id": "r1", "text": TEXT, "suggestions": {"entities": [offered]}})
    found = json.loads(run("evaluate", gold, said, "--json")[1])
    assert found["entities"]["exact"]["micro"]["right"] == 1
    assert found["calibration"]["entities"]["count"] == 1


def test_the_page_is_written_beside_the_table(run: Run, gold: Path, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    code, out, _ = run("evaluate", gold, gold, "--html", page, "--language", "ar")
    assert (code, "key presses" in out) == (0, True)
    assert page.read_text("utf-8").startswith('<!DOCTYPE html><html lang="ar" dir="rtl">')


def test_suggesters_are_asked_by_name(run: Run, gold: Path, suggesters: type[Fake]) -> None:
    code, out, _ = run("evaluate", gold, "--suggester", "gazetteer, numbers", "--min-score", "0.3")
    assert (code, "gazetteer + numbers against gold.jsonl" in out) == (0, True)
    assert "No map is known." in out
    scheme, chosen = suggesters.made
    assert (scheme, [(c.name, c.least) for c in chosen]) == (
        "news-events",
        [("gazetteer", 0.3), ("numbers", 0.3)],
    )
    run("evaluate", gold, "--suggester", "all", "--scheme", "wojood-21")
    assert [c.name for c in suggesters.made[1]] == list(DEFAULT)
    assert suggesters.made[0] == "wojood-21"


def test_a_model_is_a_folder_or_a_file(run: Run, gold: Path, tmp_path: Path, suggesters: type[Fake]) -> None:
    file = tmp_path / "m.quick"
    file.touch()
    assert run("evaluate", gold, "--model", file)[0] == 0
    assert [(c.name, dict(c.options)) for c in suggesters.made[1]] == [("quick", {"file": str(file)})]
    for kind, mark in (("transformer", ""), ("model", "model.json")):
        folder = tmp_path / kind
        folder.mkdir()
        if mark:
            (folder / mark).touch()
        assert run("evaluate", gold, "--model", folder)[0] == 0
        assert [(c.name, dict(c.options)) for c in suggesters.made[1]] == [(kind, {"folder": str(folder)})]


def test_a_suggester_that_needs_a_folder_takes_the_model(
    run: Run, gold: Path, tmp_path: Path, suggesters: type[Fake]
) -> None:
    folder = tmp_path / "bert"
    folder.mkdir()
    code, out, _ = run("evaluate", gold, "--suggester", "camel,numbers", "--model", folder)
    assert (code, "camel + numbers + bert against gold.jsonl" in out) == (0, True)
    chosen = [(c.name, dict(c.options)) for c in suggesters.made[1]]
    assert chosen == [("camel", {"folder": str(folder)}), ("numbers", {})]


def test_labels_that_only_gold_knows_may_be_asked_for(run: Run, tmp_path: Path) -> None:
    row = {"id": "r1", "text": TEXT, "entities": [{"id": "a", "start": 0, "end": 3, "label": "OWN"}]}
    strange = jsonl(tmp_path / "g.jsonl", row)
    assert run("evaluate", strange, strange, "--labels", "OWN")[0] == 0


def test_a_project_is_gold_by_the_layers_of_one_annotator(run: Run, path: Path, tmp_path: Path) -> None:
    run("import", path, jsonl(tmp_path / "a.jsonl", {**ROW, "state": "done"}), "--annotator", "a")
    run("import", path, jsonl(tmp_path / "b.jsonl", scored(0.5) | {"id": "r1"}), "--annotator", "b")
    code, _, err = run("evaluate", path, path)
    assert (code, "layers of a, b" in err) == (2, True)
    whose = ["--annotator", "a", "--pred-annotator", "b"]
    code, out, _ = run("evaluate", path, path, *whose, "--done", "--json")
    assert code == 0
    assert json.loads(out)["confusion"]["labels"] == [{"gold": "LOC", "predicted": "ORG", "count": 1}]
    code, _, err = run("evaluate", path, path, "--annotator", "b", "--pred-annotator", "a", "--done")
    assert (code, "no layer to compare with" in err) == (2, True)


def test_rows_of_several_annotators_need_a_choice(run: Run, gold: Path, tmp_path: Path) -> None:
    both = jsonl(tmp_path / "both.jsonl", {**ROW, "annotator": "a"}, {**ROW, "annotator": "b"})
    code, _, err = run("evaluate", both, gold)
    assert (code, "r1 has layers of a, b. Choose one" in err) == (2, True)
    assert run("evaluate", both, gold, "--annotator", "a")[0] == 0
    assert run("evaluate", both, gold, "--annotator", "c")[0] == 2


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ([], "either PRED is needed, or --suggester or --model"),
        (["gold.jsonl", "--suggester", "gazetteer"], "either PRED"),
        (["--suggester", "numbers", "--labels", "LOC,PRS"], "No label is called PRS. There are PER, "),
        (["--suggester", "nobody"], "No suggester is called nobody"),
        (["--suggester", "numbers", "--min-score", "2"], "from 0 to 1"),
        (["--suggester", "numbers", "--min-score", "nan"], "from 0 to 1"),
        (["--suggester", "numbers", "--min-score", "x"], "invalid float"),
        (["--suggester", "numbers", "--scheme", "none"], "none"),
        (["--model", "not/there"], "There is no model not/there"),
        (["not-there.jsonl"], "not-there.jsonl"),
        (["."], "is a folder"),
        (["--mentions", "some"], "invalid choice"),
    ],
)
def test_what_cannot_be_asked_is_one_line(
    run: Run, gold: Path, suggesters: type[Fake], options: list[str], words: str
) -> None:
    code, out, err = run("evaluate", gold, *options)
    assert (code, out) == (2, "")
    assert words in err


def test_other_texts_and_strangers_are_one_line(run: Run, gold: Path, tmp_path: Path) -> None:
    other = jsonl(tmp_path / "o.jsonl", {"id": "r1", "text": TEXT + "."})
    code, _, err = run("evaluate", gold, other)
    assert (code, "r1 has another text" in err) == (2, True)
    strange = jsonl(tmp_path / "s.jsonl", {"id": "r9", "text": TEXT})
    assert "no document id in common" in run("evaluate", gold, strange)[2]
    page = tmp_path / "page.html"
    assert run("evaluate", gold, strange, "--html", page)[0] == 2
    assert not page.exists()
