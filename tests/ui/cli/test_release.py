"""`freeze`, `releases`, `compare`, `card`, and exports of gold, as they are typed."""

import json
from pathlib import Path

import pytest

from tests.ui.cli.rows import ROW, Run, jsonl

MORE = {**ROW, "id": "r2", "text": ROW["text"] + " ثم."}  # type: ignore[operator]  # a string


@pytest.fixture
def gold(path: Path, tmp_path: Path, run: Run) -> Path:
    """Two documents whose review is finished."""
    assert run("import", path, jsonl(tmp_path / "in.jsonl", ROW, MORE), "--annotator", "gold")[0] == 0
    return path


def test_a_release_is_frozen_listed_exported_and_verified(gold: Path, tmp_path: Path, run: Run) -> None:
    code, out, _ = run("freeze", gold, "v1", "--who", "ليلى")
    assert (code, "v1: 2 documents of gold" in out) == (0, True)
    (listed,) = json.loads(run("releases", gold, "--json")[1])
    assert (listed["name"], listed["who"], listed["card"]["documents"]) == ("v1", "ليلى", 2)
    assert listed["sha256"] in out
    assert "v1" in run("releases", gold)[1]
    target = tmp_path / "v1.jsonl"
    code, out, _ = run("export", gold, "--release", "v1", "--format", "jsonl", "--output", target)
    assert (code, "Its data card is" in out) == (0, True)
    assert "Release v1" in (tmp_path / "v1.jsonl.card.md").read_text("utf-8")
    first = target.read_bytes()
    altered = {**ROW, "entities": []} | {"events": []}
    assert (
        run("import", gold, jsonl(tmp_path / "b.jsonl", altered), "--annotator", "gold", "--replace")[0] == 0
    )
    assert run("export", gold, "--release", "v1", "--format", "jsonl", "--output", target)[0] == 0
    assert target.read_bytes() == first
    assert run("verify", target, gold)[0] == 0
    target.write_bytes(first.replace(b"LOC", b"GPE"))
    assert run("verify", target, gold)[0] == 1


def test_what_changed_since_a_release_is_listed(gold: Path, tmp_path: Path, run: Run) -> None:
    run("freeze", gold, "v1")
    altered = {**ROW, "entities": [{"id": "e1", "start": 19, "end": 28, "label": "GPE"}]}
    assert (
        run("import", gold, jsonl(tmp_path / "b.jsonl", altered), "--annotator", "gold", "--replace")[0] == 0
    )
    run("freeze", gold, "v2")
    code, out, _ = run("compare", gold, "v1", "v2")
    assert code == 0
    assert "1 altered, 1 as they were." in out
    assert "r1: altered (label): LOC «مدينة حلب» → GPE «مدينة حلب»" in out
    assert "  LOC: 2 → 1" in out
    found = json.loads(run("compare", gold, "v1", "gold", "--json")[1])
    assert (found["from"], found["to"]) == ("v1", "gold")
    assert found["annotations"] == {"added": 0, "removed": 0, "altered": 1}
    assert found["documents"]["altered"] == ["r1"]
    assert run("compare", gold, "v1", "v9")[0] == 2


def test_the_terms_of_a_card_are_set_and_said(gold: Path, run: Run) -> None:
    code, out, _ = run("card", gold, "--set", "licence=CC BY 4.0", "--set", "owner=ليلى")
    assert code == 0
    assert "CC BY 4.0" in out
    assert json.loads(run("card", gold, "--json")[1]) == {"licence": "CC BY 4.0", "owner": "ليلى"}
    code, _, err = run("card", gold, "--set", "color=red")
    assert (code, "licence" in err) == (2, True)


def test_nothing_is_frozen_where_no_review_is_finished(path: Path, tmp_path: Path, run: Run) -> None:
    assert run("releases", path)[1] == "Nothing was frozen yet.\n"
    assert run("import", path, jsonl(tmp_path / "in.jsonl", ROW), "--annotator", "A")[0] == 0
    assert run("freeze", path, "v1")[0] == 2
    assert run("export", path, "--annotator", "A", "--unfinished", "--format", "jsonl",
               "--output", tmp_path / "o.jsonl")[0] == 2  # fmt: skip


def test_a_recipe_keeps_what_gold_is_exported(gold: Path, tmp_path: Path, run: Run) -> None:
    run("freeze", gold, "v1")
    target = tmp_path / "o.jsonl"
    how = ("--format", "jsonl", "--output", target)
    assert run("export", gold, "--annotator", "gold", "--unfinished", "--keep", "all", *how)[0] == 0
    assert run("export", gold, "--recipe", "all", "--output", target)[0] == 0
    assert run("verify", target, gold)[0] == 0
    assert run("export", gold, "--release", "v1", "--keep", "frozen", *how)[0] == 0
    assert run("export", gold, "--recipe", "frozen", "--annotator", "gold", "--output", target)[0] == 0
    manifest = json.loads((tmp_path / "o.jsonl.manifest.json").read_text("utf-8"))
    assert manifest["recipe"] == {"format": "jsonl", "annotator": "gold"}


def test_who_did_how_much_is_counted_on_demand(gold: Path, tmp_path: Path, run: Run) -> None:
    assert run("import", gold, jsonl(tmp_path / "a.jsonl", ROW), "--annotator", "ليلى")[0] == 0
    assert "people" not in json.loads(run("stats", gold, "--json")[1])
    found = json.loads(run("stats", gold, "--people", "--json")[1])
    by_name = {p["name"]: p for p in found["people"]}
    assert by_name["ليلى"]["annotations"] == 2
    assert found["names"]["LOC"] == {"gold": 2, "ليلى": 1}
    assert found["gold"] == {"done": 2, "goal": None, "by": None}
    code, out, _ = run("stats", gold, "--people")
    assert (code, "gold: 2 documents" in out, "AirStrike" in out) == (0, True, True)
