"""`check`: every kind is found, in words and as JSON; to find some is no failure unless that is asked for."""

import json
from pathlib import Path
from typing import Any

from annotator.problems import Ignored
from storage.project import Project
from tests.ui.cli.rows import Run, jsonl

TEXT = "قصف الطيران حلب، ثم قصف بحلب وحلب. قال بوتين في موسكو إن بوتين شن غارة أمس على إدلب."
KINDS = {
    "edge", "proclitic", "label-conflict", "unlabelled-repeat", "crossing", "missing-role", "filler-type",
    "no-arguments", "long-trigger", "unknown-label",
}  # fmt: skip


def _at(words: str, nth: int = 0) -> dict[str, Any]:
    at = -1
    for _ in range(nth + 1):
        at = TEXT.index(words, at + 1)
    return {"start": at, "end": at + len(words), "text": words}


def _entity(id: str, label: str, words: str, nth: int = 0) -> dict[str, Any]:
    return {"id": id, "label": label, **_at(words, nth)}


ODD: dict[str, Any] = {
    "id": "odd",
    "text": TEXT,
    "entities": [
        _entity("e1", "LOC", "حلب،"),
        _entity("e2", "LOC", "بحلب"),
        _entity("e3", "LOC", "حلب", 2),
        _entity("e4", "PER", "بوتين"),
        _entity("e5", "CITY", "موسكو"),
        _entity("e6", "LOC", "على إدلب"),
        _entity("e7", "DATE", "أمس على"),
    ],
    "events": [
        {"id": "v1", "type": "AirStrike", "trigger": _at("قصف"), "arguments": []},
        {
            "id": "v2",
            "type": "AirStrike",
            "trigger": _at("شن غارة"),
            "arguments": [{"role": "Place", "target": "e4"}],
        },
    ],
}
OTHER: dict[str, Any] = {
    "id": "other",
    "text": "حلب",
    "entities": [{"id": "e1", "label": "ORG", "start": 0, "end": 3, "text": "حلب"}],
}


def _project(path: Path, run: Run, tmp_path: Path) -> Path:
    assert run("import", path, jsonl(tmp_path / "in.jsonl", ODD, OTHER), "--annotator", "A")[0] == 0
    return path


def _found(run: Run, path: Path, *more: str) -> list[dict[str, Any]]:
    code, out, _ = run("check", path, "--json", *more)
    assert code == 0
    rows: list[dict[str, Any]] = json.loads(out)
    return rows


def test_every_kind_is_found_with_its_place_in_the_text(path: Path, run: Run, tmp_path: Path) -> None:
    rows = _found(run, _project(path, run, tmp_path))
    assert {r["kind"] for r in rows} == KINDS
    for row in rows:
        assert list(row) == ["document", "annotator", "kind", "start", "end", "message"]
        assert row["annotator"] == "A"
        assert 0 <= row["start"] < row["end"] <= len(TEXT)
    places = {(r["kind"], TEXT[r["start"] : r["end"]]) for r in rows if r["document"] == "odd"}
    assert {
        ("edge", "حلب،"),
        ("proclitic", "بحلب"),
        ("unlabelled-repeat", "بوتين"),
        ("no-arguments", "قصف"),
        ("filler-type", "شن غارة"),
        ("long-trigger", "شن غارة"),
        ("unknown-label", "موسكو"),
        ("label-conflict", "حلب"),
    } <= places
    crossing = next(r for r in rows if r["kind"] == "crossing")
    assert crossing["message"] == "It crosses the edge of «أمس على»."


def test_what_the_window_would_suggest_first_is_said_beside_the_list(
    path: Path, run: Run, tmp_path: Path
) -> None:
    _project(path, run, tmp_path)
    said = "Unlabelled repeats in documents for which nothing was suggested yet: 1."
    assert said in run("check", path)[1]
    assert run("suggest", path)[0] == 0
    assert "Unlabelled repeats" not in run("check", path)[1]


def test_an_import_says_where_its_problems_are_listed(path: Path, run: Run, tmp_path: Path) -> None:
    _, out, _ = run("import", path, jsonl(tmp_path / "in.jsonl", ODD), "--annotator", "A")
    assert f"`check {path}` tells which problems these are" in out


def test_finding_something_is_no_failure_unless_strict(path: Path, run: Run, tmp_path: Path) -> None:
    assert _found(run, path) == []
    assert run("check", path, "--strict")[0] == 0
    _project(path, run, tmp_path)
    code, out, _ = run("check", path)
    assert code == 0
    *lines, summary, _ = out.splitlines()
    assert summary == f"{len(lines)} problems, 0 ignored."
    assert run("check", path, "--strict")[0] == 1
    assert run("check", path, "--strict", "--json")[0] == 1


def test_what_is_ignored_is_left_out_unless_all_is_asked_for(path: Path, run: Run, tmp_path: Path) -> None:
    before = _found(run, _project(path, run, tmp_path))
    with Project.open(path) as project:
        project.ignoring.add(Ignored("unknown-label", "CITY"))
    after = _found(run, path)
    assert [r for r in before if r["kind"] != "unknown-label"] == after
    every = _found(run, path, "--all")
    assert [r["kind"] for r in every if r["ignored"]] == ["unknown-label"]
    assert "(ignored)" in run("check", path, "--all")[1]
    assert "1 ignored." in run("check", path)[1]


def test_no_project_is_one_line(tmp_path: Path, run: Run) -> None:
    assert run("check", tmp_path / "none.tawsim")[0] == 2
