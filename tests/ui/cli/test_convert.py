"""What `convert`, `verify` and the choices of `export` promise, each promise once."""

import json
from pathlib import Path

from annotator.formats import FORMATS
from tests.ui.cli.rows import ROW, TEXT, Run, jsonl


def test_any_format_becomes_any_other_without_a_project(run: Run, tmp_path: Path) -> None:
    given = jsonl(tmp_path / "in.jsonl", ROW)
    assert run("convert", given, "--to", "brat", "--output", tmp_path / "pairs")[0] == 0
    code, out, _ = run("convert", tmp_path / "pairs", "--to", "jsonl", "--output", tmp_path / "out.jsonl")
    assert (code, "1 rows" in out) == (0, True)
    (back,) = FORMATS["jsonl"].read(tmp_path / "out.jsonl").rows
    assert (back.document.id, back.document.text) == ("r1", TEXT)
    assert {p.name for p in tmp_path.iterdir()} == {"in.jsonl", "pairs", "out.jsonl"}


def test_a_pair_is_found_by_its_ann(run: Run, tmp_path: Path) -> None:
    run("convert", jsonl(tmp_path / "in.jsonl", ROW), "--to", "brat", "--output", tmp_path / "pairs")
    code, _, _ = run("convert", tmp_path / "pairs/r1.ann", "--to", "jsonl", "--output", tmp_path / "o.jsonl")
    assert code == 0


def test_bad_rows_are_listed_and_nothing_is_written(run: Run, tmp_path: Path) -> None:
    given = jsonl(tmp_path / "in.jsonl", ROW, {"id": "r2"}, {"text": "لا"})
    code, out, err = run("convert", given, "--to", "conll", "--output", tmp_path / "out.conll")
    assert (code, out.splitlines()) == (2, [f"{given}:2: r2: has no text", f"{given}:3: has no id"])
    assert "2 bad rows" in err
    assert [p.name for p in tmp_path.iterdir()] == ["in.jsonl"]
    code, out, _ = run("convert", given, "--to", "conll", "--output", tmp_path / "out.conll", "--skip-bad")
    assert (code, "1 rows" in out) == (1, True)


def test_two_texts_of_one_name_stay_two(run: Run, tmp_path: Path) -> None:
    for folder in ("a", "b"):
        (tmp_path / "in" / folder).mkdir(parents=True)
        (tmp_path / "in" / folder / "r.txt").write_text(f"{TEXT} {folder}", "utf-8")
    assert run("convert", tmp_path / "in", "--to", "jsonl", "--output", tmp_path / "out.jsonl")[0] == 0
    ids = [r.document.id for r in FORMATS["jsonl"].read(tmp_path / "out.jsonl").rows]
    assert ids == ["r", "r-2"]


def test_only_the_layers_of_one_annotator_are_converted(run: Run, tmp_path: Path) -> None:
    given = jsonl(tmp_path / "in.jsonl", {**ROW, "annotator": "A"}, {**ROW, "annotator": "B"})
    code, _, err = run("convert", given, "--to", "brat", "--output", tmp_path / "out")
    assert (code, "two of r1" in err) == (2, True)
    assert run("convert", given, "--to", "brat", "--output", tmp_path / "out", "--annotator", "B")[0] == 0


def test_an_export_is_verified_against_its_project(path: Path, run: Run, tmp_path: Path) -> None:
    run("import", path, jsonl(tmp_path / "in.jsonl", ROW))
    out = tmp_path / "out"
    assert (
        run("export", path, "--format", "jsonl", "--output", out, "--split", "80/20", "--seed", "7")[0] == 0
    )
    assert run("verify", out, path)[0] == 0
    (file,) = out.iterdir()
    row = json.loads(file.read_text("utf-8"))
    row["entities"][0]["label"] = "ORG"
    file.write_text(json.dumps(row, ensure_ascii=False) + "\n", "utf-8")
    code, said, _ = run("verify", out, path)
    assert code == 1
    assert said.splitlines() == [
        "train.jsonl was altered",
        "e1 of r1 reads back otherwise",
        f"{out} is not what the project says.",
    ]


def test_an_export_without_a_manifest_is_verified_by_its_format(path: Path, run: Run, tmp_path: Path) -> None:
    run("import", path, jsonl(tmp_path / "in.jsonl", ROW))
    run("export", path, "--format", "conll", "--output", tmp_path / "out.conll")
    (tmp_path / "out.conll.manifest.json").unlink()
    assert run("verify", tmp_path / "out.conll", path)[0] == 0


def test_an_export_is_made_again_by_its_recipe(path: Path, run: Run, tmp_path: Path) -> None:
    run("import", path, jsonl(tmp_path / "in.jsonl", ROW))
    first, again = tmp_path / "a.conll", tmp_path / "b.conll"
    assert run("export", path, "--format", "conll", "--output", first, "--keep", "flat")[0] == 0
    assert run("export", path, "--recipe", "flat", "--output", again)[0] == 0
    assert first.read_bytes() == again.read_bytes()
    code, _, err = run("export", path, "--recipe", "other", "--output", again)
    assert (code, "flat" in err) == (2, True)


def test_a_dry_run_lists_what_would_be_lost_and_writes_nothing(path: Path, run: Run, tmp_path: Path) -> None:
    run("import", path, jsonl(tmp_path / "in.jsonl", ROW))
    code, out, _ = run("export", path, "--format", "conll", "--dry-run")
    assert (code, "white space" in out) == (0, True)
    assert {p.name for p in tmp_path.iterdir()} == {"P.tawsim", "in.jsonl"}


def test_reading_a_project_leaves_it_byte_by_byte(path: Path, run: Run, tmp_path: Path) -> None:
    run("import", path, jsonl(tmp_path / "in.jsonl", ROW))
    before = path.read_bytes()
    run("export", path, "--format", "jsonl", "--output", tmp_path / "out.jsonl")
    run("verify", tmp_path / "out.jsonl", path)
    run("stats", path)
    assert path.read_bytes() == before


def test_all_that_differs_is_told_up_to_a_number(path: Path, run: Run, tmp_path: Path) -> None:
    rows = [{**ROW, "id": f"r{n}", "text": f"{ROW['text']} {n}"} for n in range(120)]
    run("import", path, jsonl(tmp_path / "in.jsonl", *rows))
    out = tmp_path / "out.jsonl"
    run("export", path, "--format", "jsonl", "--output", out)
    out.write_text(out.read_text("utf-8").replace('"LOC"', '"ORG"'), "utf-8")
    code, said, _ = run("verify", out, path)
    assert (code, len(said.splitlines())) == (1, 102)
    assert said.splitlines()[-2] == "… and 21 more; --json lists all of them."
    code, said, _ = run("verify", out, path, "--json")
    assert (code, len(json.loads(said)["differences"])) == (1, 121)
