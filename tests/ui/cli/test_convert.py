"""What `convert`, `verify` and the choices of `export` promise, each promise once."""

import json
from pathlib import Path
from zipfile import ZipFile

import pytest

from annotator.formats import FORMATS, strictly
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


@pytest.mark.parametrize("name", ["oneie", "gliner"])
def test_nothing_is_written_where_nothing_can_be_held(
    name: str, path: Path, run: Run, tmp_path: Path
) -> None:
    given = jsonl(tmp_path / "in.jsonl", {"id": "r1", "text": TEXT}, {"id": "r2", "text": "لا"})
    assert run("import", path, given)[0] == 0
    out = tmp_path / "out.json"
    for command in (("convert", given, "--to", name), ("export", path, "--format", name)):
        code, _, err = run(*command, "--output", out)
        assert (code, f"{name} can hold none of these documents (2)." in err) == (2, True)
        assert not out.exists()


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
    code, _, err = run("convert", given, "--to", "brat", "--output", tmp_path / "c", "--annotator", "C")
    assert (code, err) == (2, "C has no layer here. Annotators: A, B.\n")


def test_documents_without_a_layer_of_the_annotator_are_counted(path: Path, run: Run, tmp_path: Path) -> None:
    rows = [{**ROW, "id": f"r{n}", "text": f"{TEXT} {n}", "annotator": "AB"[n % 2]} for n in range(3)]
    given = jsonl(tmp_path / "in.jsonl", *rows)
    how = ("--annotator", "B")
    _, said, _ = run("convert", given, "--to", "jsonl", "--output", tmp_path / "out.jsonl", *how)
    assert said.splitlines()[1] == "Not in it: 2 documents without a layer of B."
    run("import", path, given)
    _, said, _ = run("export", path, "--format", "jsonl", "--output", tmp_path / "exported.jsonl", *how)
    assert said.splitlines()[0].startswith("1 document, 1 layer, in ")
    assert said.splitlines()[1] == "Not in it: 2 documents without a layer of B."
    _, said, _ = run("export", path, "--format", "jsonl", "--annotator", "A", "--dry-run")
    assert said.splitlines()[0] == "Not in it: 1 document without a layer of A."


def test_documents_are_counted_apart_from_layers(path: Path, run: Run, tmp_path: Path) -> None:
    rows = [{**ROW, "annotator": "A"}, {**ROW, "annotator": "B"}, {"id": "bare", "text": "إدلب"}]
    run("import", path, jsonl(tmp_path / "in.jsonl", *rows))
    _, said, _ = run("export", path, "--format", "jsonl", "--all", "--output", tmp_path / "out.jsonl")
    assert said.startswith("2 documents, 2 layers, in ")


def mixed(folder: Path) -> dict[str, str]:
    """What a folder or zip file may hold: two texts, a scheme, and rows of which one is bad."""
    folder.mkdir()
    jsonl(folder / "bad.jsonl", {"id": "r1", "text": "دمشق"}, {"id": "r2"})
    (folder / "a.txt").write_text(TEXT, "utf-8")
    (folder / "b.txt").write_text(f"{TEXT} ثم", "utf-8")
    labels = '<Labels name="l" toName="t"><Label value="PER"/></Labels><Text name="t" value="$text"/>'
    (folder / "config.xml").write_text(f"<View>{labels}</View>", "utf-8")
    return {p.name: p.read_text("utf-8") for p in folder.iterdir()}


@pytest.mark.parametrize("zipped", [False, True])
def test_what_is_refused_in_a_folder_or_zip_hinders_no_other_file(
    run: Run, tmp_path: Path, zipped: bool
) -> None:
    given, files = tmp_path / "in", mixed(tmp_path / "in")
    if zipped:
        given = tmp_path / "in.zip"
        with ZipFile(given, "w") as archive:
            for name, words in files.items():
                archive.writestr(name, words)
    code, said, _ = run("convert", given, "--to", "jsonl", "--output", tmp_path / "out.jsonl")
    assert code == 1
    assert said.splitlines() == [
        f"{given}/bad.jsonl:2: r2: has no text",
        f"{given}/config.xml: it is a labelling config of Label Studio: a scheme, no annotations.",
        f"2 rows in {tmp_path / 'out.jsonl'}.",
    ]
    code, said, _ = run("convert", given, "--to", "jsonl", "--output", tmp_path / "o.jsonl", "--skip-bad")
    assert (code, said.splitlines()[-1]) == (1, f"3 rows in {tmp_path / 'o.jsonl'}.")


def test_a_folder_of_which_nothing_can_be_converted_is_refused(run: Run, tmp_path: Path) -> None:
    mixed(tmp_path / "in")
    for name in ("a.txt", "b.txt"):
        (tmp_path / "in" / name).unlink()
    code, said, _ = run("convert", tmp_path / "in", "--to", "jsonl", "--output", tmp_path / "out.jsonl")
    assert (code, len(said.splitlines())) == (2, 2)
    assert not (tmp_path / "out.jsonl").exists()


def test_long_files_among_others_come_whole(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(strictly, "HELD", 2)
    (tmp_path / "in").mkdir()
    for name, count in (("a", 2), ("b", 5)):
        rows = [{"id": f"{name}{n}", "text": f"{TEXT} {name}{n}"} for n in range(count)]
        jsonl(tmp_path / "in" / f"{name}.jsonl", *rows)
    run("convert", tmp_path / "in", "--to", "jsonl", "--output", tmp_path / "out.jsonl")
    ids = [r.document.id for r in FORMATS["jsonl"].read(tmp_path / "out.jsonl").rows]
    assert ids == ["a0", "a1", "b0", "b1", "b2", "b3", "b4"]


@pytest.mark.parametrize("table", ["events", "mentions"])
def test_why_a_table_cannot_be_converted_is_said_in_one_line(run: Run, tmp_path: Path, table: str) -> None:
    (tmp_path / "t.csv").write_text("document,type\nr1,AirStrike\n", "utf-8")
    how = ("--from", table, "--to", "jsonl", "--output", tmp_path / "out.jsonl")
    code, said, err = run("convert", tmp_path / "t.csv", *how)
    assert (code, said) == (2, "")
    assert err.endswith("a table of events or mentions holds no texts. Import another export.\n")


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


def test_nobody_elses_file_is_written_over(path: Path, run: Run, tmp_path: Path) -> None:
    run("import", path, jsonl(tmp_path / "in.jsonl", ROW))
    out = tmp_path / "out"
    out.mkdir()
    (out / "annotation.conf").write_text("mine", "utf-8")
    (out / "r1.txt").write_text("mine", "utf-8")
    for command in (("export", path, "--format", "brat"), ("convert", tmp_path / "in.jsonl", "--to", "brat")):
        code, _, err = run(*command, "--output", out)
        assert (code, f"{out}/annotation.conf is already there" in err) == (2, True)
        assert {p.name: p.read_text("utf-8") for p in out.iterdir()} == {
            "annotation.conf": "mine",
            "r1.txt": "mine",
        }
        assert not (tmp_path / "out.manifest.json").exists()


def test_an_export_writes_over_an_earlier_one_but_not_over_what_was_altered_since(
    path: Path, run: Run, tmp_path: Path
) -> None:
    export = ("export", path, "--format", "brat", "--output", tmp_path / "out")
    run("import", path, jsonl(tmp_path / "in.jsonl", ROW))
    assert run(*export)[0] == 0
    labels = (tmp_path / "out/annotation.conf").read_bytes()
    run("import", path, jsonl(tmp_path / "in.jsonl", {**ROW, "id": "r2", "text": f"{TEXT} ثم"}))
    assert run(*export)[0] == 0
    (tmp_path / "out/r1.ann").write_text("", "utf-8")
    code, _, err = run(*export)
    assert (code, f"{tmp_path}/out/r1.ann is already there" in err) == (2, True)
    assert (tmp_path / "out/r1.ann").read_bytes() == b""
    assert (tmp_path / "out/annotation.conf").read_bytes() == labels


def test_the_scheme_that_lies_with_files_of_brat_goes_with_them(run: Run, tmp_path: Path) -> None:
    source, out = tmp_path / "in", tmp_path / "out"
    source.mkdir()
    (source / "x.txt").write_text("محمد في حلب", "utf-8")
    (source / "x.ann").write_text("T1\tPerson 0 4\tمحمد\nA1\tValue T1 High\n", "utf-8")
    conf = (
        "[entities]\nPerson\nPlace\n[relations]\n[events]\n[attributes]\nValue Arg:<ENTITY>, Value:High|Low\n"
    )
    (source / "annotation.conf").write_text(conf, "utf-8")
    assert run("convert", source, "--to", "brat", "--output", out)[0] == 0
    kept = (out / "annotation.conf").read_text("utf-8")
    assert "High|Low" in kept
    assert "Place" in kept


def test_what_is_read_is_never_written_over(run: Run, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    given = jsonl(tmp_path / "in" / "a.jsonl", ROW)
    before = given.read_bytes()
    for source in (given, given.parent):
        code, _, err = run("convert", source, "--to", "conll", "--output", given)
        assert (code, err) == (2, f"{given} is what is to be converted. Choose another name.\n")
    assert given.read_bytes() == before
