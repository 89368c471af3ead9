"""What `agreement` promises: a table, an object, a page; and one line for what cannot be compared."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.ui.cli.rows import ROW, TEXT, jsonl

Run = Callable[..., tuple[int, str, str]]
OTHER = ROW | {"entities": [{"id": "e1", "start": 25, "end": 28, "label": "LOC"}]}


def row(number: int, who: str, base: dict[str, object], state: str = "done") -> dict[str, object]:
    return base | {"id": f"r{number}", "text": f"{TEXT} {number}", "annotator": who, "state": state}


@pytest.fixture
def three(path: Path, run: Run, tmp_path: Path) -> Path:
    """A project of three people on three documents; Dana is not done."""
    rows = [
        row(n, who, OTHER if who == "Bashar" else ROW)
        for n in range(3)
        for who in ("Amal", "Bashar", "Cyrine")
    ]
    rows += [row(0, "Dana", ROW, "in progress")]
    assert run("import", path, jsonl(tmp_path / "rows.jsonl", *rows))[0] == 0
    return path


def test_the_object_has_every_pair_and_the_figures_that_are_promised(run: Run, three: Path) -> None:
    code, out, _ = run("agreement", three, "--json")
    found = json.loads(out)
    assert (code, out.count("\n")) == (0, 1)
    pairs = {(p["a"], p["b"]): p for p in found["pairs"]}
    assert sorted(pairs) == [("Amal", "Bashar"), ("Amal", "Cyrine"), ("Bashar", "Cyrine")]
    assert all(p["documents"] == 3 for p in pairs.values())
    assert pairs["Amal", "Cyrine"]["entities"]["exact"]["f1"] == 1
    assert pairs["Amal", "Bashar"]["entities"]["exact"]["f1"] == 0
    assert pairs["Amal", "Bashar"]["entities"]["overlap"]["f1"] == 1
    assert pairs["Amal", "Cyrine"]["triggers"]["exact"]["f1"] == 1
    assert pairs["Amal", "Cyrine"]["arguments"]["exact"]["f1"] == 1
    assert "passages" not in found


def test_the_table_says_the_same_for_people(run: Run, three: Path) -> None:
    code, out, _ = run("agreement", three, "--gamma")
    assert code == 0
    assert "Amal, Bashar, Cyrine: 3 documents with two layers or more" in out
    assert "Amal and Cyrine: 3 documents" in out
    assert "κ without words both leave" in out
    assert "γ of entities" in out
    assert "AirStrike" in out
    assert max(map(len, out.splitlines())) <= 150


def test_people_and_states_are_chosen(run: Run, three: Path) -> None:
    found = json.loads(run("agreement", three, "--annotators", "Amal", "Dana", "--all-states", "--json")[1])
    assert [(p["a"], p["b"], p["documents"]) for p in found["pairs"]] == [("Amal", "Dana", 1)]
    assert json.loads(run("agreement", three, "--seed", "3", "--json")[1])["seed"] == 3


def test_every_disagreement_is_listed_when_it_is_asked_for(run: Run, three: Path) -> None:
    found = json.loads(run("agreement", three, "--annotators", "Amal", "Bashar", "--passages", "--json")[1])
    parts = [p["part"] for p in found["passages"]]
    assert parts.count("entities") == parts.count("arguments") == 3
    assert {p["kind"] for p in found["passages"]} == {"boundary"}


def test_the_page_is_written_in_the_language_that_is_asked_for(run: Run, three: Path, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    assert run("agreement", three, "--html", page, "--language", "ar")[0] == 0
    assert 'lang="ar" dir="rtl"' in page.read_text("utf-8")


def test_what_cannot_be_compared_is_said_in_one_line(run: Run, three: Path, path: Path) -> None:
    code, out, err = run("agreement", three, "--annotators", "Amal", "Nobody")
    assert (code, out) == (2, "")
    assert "Nobody has no layer in the project." in err
    assert "--seed is 0 or more" in run("agreement", three, "--seed", "-1")[2]
    assert "two people" in run("agreement", three, "--annotators", "Amal")[2]


def test_where_nothing_is_done_twice_all_layers_are_compared_and_it_is_said(run: Run, three: Path) -> None:
    assert json.loads(run("agreement", three, "--json")[1])["states"] == "done"
    found = json.loads(run("agreement", three, "--annotators", "Amal", "Dana", "--json")[1])
    assert (found["states"], found["pairs"][0]["documents"]) == ("all", 1)
    out = run("agreement", three, "--annotators", "Amal", "Dana")[1]
    assert out.startswith("Layers that are not done are compared, too.")
