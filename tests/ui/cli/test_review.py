"""`review`: what is under review, and what agrees into gold."""

import json

import pytest

from tests.ui.cli.rows import ROW, TEXT, jsonl

HOMS = {
    "id": "e9",
    "start": TEXT.index("دمشق"),
    "end": TEXT.index("دمشق") + 4,
    "label": "LOC",
    "text": "دمشق",
}


@pytest.fixture
def team(path, tmp_path, run):
    """Two people on one document, one of whom has more; and another document that only A has."""
    more = ROW | {"entities": [*ROW["entities"], HOMS]}
    other = ROW | {"id": "r2", "text": TEXT + " "}
    for name, rows in (("A", [ROW, other]), ("B", [more])):
        assert run("import", path, jsonl(tmp_path / f"{name}.jsonl", *rows), "--annotator", name)[0] == 0
    return path


def test_the_list_says_how_many_units_are_disputed(team, run):
    code, out, _ = run("review", team, "--json")
    first, second = json.loads(out)
    assert code == 0
    assert (first["document"], first["units"], first["agreed"], first["disputed"]) == ("r1", 3, 2, 1)
    assert first["annotators"] == [
        {"name": "A", "state": "in progress"},
        {"name": "B", "state": "in progress"},
    ]
    assert (second["document"], second["alone"], second["review"]) == ("r2", 2, "not begun")
    assert "1 disputed" in run("review", team)[1]


def test_what_agrees_is_shown_first_and_then_becomes_gold(team, run):
    code, out, _ = run("review", team, "--accept", "all", "--dry-run")
    assert code == 0
    assert "r1 19-28 LOC: مدينة حلب (A)" in out
    assert "2 units would be accepted in 1 document; waiting: 1." in out
    assert "not begun" in run("review", team)[1]
    assert "2 units accepted" in run("review", team, "--accept", "all", "--reviewer", "rev")[1]
    report = json.loads(run("review", team, "--json")[1])[0]
    assert (report["decided"], report["who"], report["review"]) == (2, "rev", "open")
    assert run("review", team, "--accept", "all")[1].startswith("0 units accepted")


def test_one_persons_documents_are_finished_when_that_is_asked_for(team, run):
    code, out, _ = run(
        "review", team, "--accept", "all", "--annotators", "A", "--alone", "--finish", "--json"
    )
    report = json.loads(out)
    assert code == 0
    assert (report["accepted"], report["finished"], report["open"]) == (4, 2, 0)
    assert [u["name"] for u in report["units"]] == ["AirStrike", "LOC"] * 2
    assert report["units"][0]["roles"] == ["Place"]
    assert "so before: 2" in run("review", team, "--accept", "head", "--alone")[1]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--annotators", "Z"], "Z has no layer to review. There are: A, B."),
        (["--finish"], "--finish goes with --accept"),
        (["--dry-run"], "--dry-run goes with --accept"),
    ],
)
def test_what_cannot_be_is_said_in_one_line(team, run, arguments, said):
    code, _, err = run("review", team, *arguments)
    assert code == 2
    assert said in err


def test_nobody_has_begun(path, run):
    assert run("review", path)[1] == "0 documents.\n"
    assert "Nobody has begun" in run("review", path, "--annotators", "A")[2]


def test_what_is_suggested_can_be_compared_too(team, run):
    assert run("suggest", team)[0] == 0
    first = json.loads(run("review", team, "--json", "--annotators", "A", "suggestions")[1])[0]
    assert [a["name"] for a in first["annotators"]] == ["A", "suggestions"]
    assert first["agreed"] > 0
