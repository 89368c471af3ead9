"""What `suggest` promises, in a project and from file to file."""

import json
from pathlib import Path

from annotator.formats import FORMATS
from tests.ui.cli.rows import ROW, TEXT, Run, jsonl, stats


def test_suggestions_are_exported_only_when_asked_for(path: Path, run: Run, tmp_path: Path) -> None:
    run("import", path, jsonl(tmp_path / "in.jsonl", {"id": "r1", "text": TEXT}))
    code, out, _ = run("suggest", path)
    assert code == 0
    count = stats(run, path)["suggestions"]
    assert isinstance(count, int)
    assert out == f"{count} new suggestions.\n"
    assert count > 2
    assert run("suggest", path)[1] == "0 new suggestions.\n"
    assert stats(run, path)["entities"] == 0
    out_file = tmp_path / "out.jsonl"
    run("export", path, "--format", "jsonl", "--output", out_file)
    assert "suggestions" not in json.loads(out_file.read_text("utf-8"))
    run("export", path, "--format", "jsonl", "--output", out_file, "--suggestions")
    again = tmp_path / "again.tawsim"
    run("new", again)
    assert run("import", again, out_file)[0] == 0
    assert stats(run, again)["suggestions"] == count


def test_suggest_from_file_to_file_keeps_everything_else(run: Run, tmp_path: Path) -> None:
    rows = [{**ROW, "id": "z", "offsets": "codepoints"}, {"text": "لا\r\nشيء", "id": "a", "relations": [1]}]
    file, out = jsonl(tmp_path / "in.jsonl", *rows), tmp_path / "out.jsonl"
    assert run("suggest", file, "--output", out)[0] == 0
    first, second = [json.loads(line) for line in out.read_text("utf-8").split("\n")[:2]]
    assert list(first) == ["id", "text", "zone", "entities", "events", "offsets"]
    assert (first["id"], first["text"], first["zone"]) == ("z", TEXT, 7)
    assert second == {"text": "لا\r\nشيء", "id": "a", "entities": [], "events": []}
    assert [e["text"] for e in first["entities"]] == [TEXT[e["start"] : e["end"]] for e in first["entities"]]
    assert {e["label"] for e in first["entities"]} >= {"LOC", "PER"}
    assert [v["type"] for v in first["events"]]
    assert FORMATS["jsonl"].read(out).rows


def test_suggest_maps_to_another_scheme(run: Run, tmp_path: Path) -> None:
    file, out = jsonl(tmp_path / "in.jsonl", ROW), tmp_path / "out.jsonl"
    assert run("suggest", file, "--output", out, "--scheme", "anercorp-4")[0] == 0
    row = json.loads(out.read_text("utf-8"))
    assert {e["label"] for e in row["entities"]} >= {"LOC", "PERS"}
    assert {e["label"] for e in row["entities"]} <= {"LOC", "PERS", "ORG", "MISC"}
    assert row["events"] == []


def test_suggest_says_where_no_map_is_known(run: Run, tmp_path: Path) -> None:
    file, out = jsonl(tmp_path / "in.jsonl", ROW), tmp_path / "out.jsonl"
    code, said, _ = run("suggest", file, "--output", out, "--scheme", "ontonotes-18")
    assert (code, "No map from news-events to ontonotes-18 is known" in said) == (0, True)


def test_suggest_refuses_bad_rows_whole(run: Run, tmp_path: Path) -> None:
    file, out = jsonl(tmp_path / "in.jsonl", ROW, {"id": "r2"}), tmp_path / "out.jsonl"
    code, listed, _ = run("suggest", file, "--output", out)
    assert (code, listed) == (2, f"{file}:2: has no text\n")
    assert not out.exists()
    assert run("suggest", jsonl(file), "--output", out)[0] == 2
    assert run("suggest", jsonl(file, ROW))[0] == 2
    assert run("suggest", file, "--scheme", "anercorp-4")[0] == 2
    assert run("suggest", file, "--output", out, "--scheme", "none")[0] == 2
    assert run("suggest", tmp_path / "none.jsonl", "--output", out)[0] == 2
    file.write_text("[]\n")
    assert run("suggest", file, "--output", out)[0] == 2
