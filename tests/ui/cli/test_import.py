"""What `import` promises, each promise once."""

import os
from pathlib import Path

import pytest

from annotator.model import LayerKey, State
from storage.project import Project
from tests.ui.cli.rows import ROW, TEXT, Run, jsonl, stats


def test_a_folder_of_texts_is_imported_by_name(path: Path, run: Run, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    for name in ("b.txt", "a.v1.txt"):
        (tmp_path / "in" / name).write_text(TEXT + name, "utf-8")
    assert run("import", path, tmp_path / "in")[0] == 0
    with Project.open(path) as project:
        assert project.documents.ids() == ["a.v1", "b"]
        assert project.layers.keys() == []


def test_an_encoding_that_is_not_certain_is_asked_for(path: Path, run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"\xe5")
    code, _, err = run("import", path, tmp_path / "a.txt")
    assert (code, "--encoding" in err) == (2, True)
    assert run("import", path, tmp_path / "a.txt", "--encoding", "windows-1256")[0] == 0
    with Project.open(path) as project:
        assert project.documents.get("a").text == "ه"
        assert project.documents.get("a").encoding == "windows-1256"


def test_a_report_is_written_also_where_all_was_refused(path: Path, run: Run, tmp_path: Path) -> None:
    file = jsonl(tmp_path / "in.jsonl", ROW, {"id": "r3"})
    code, _, err = run("import", path, file, "--report", tmp_path / "report.txt")
    assert (code, "has no text" in err) == (2, True)
    assert (tmp_path / "report.txt").read_text("utf-8") == f"{file}:2: r3: has no text\n"


def test_whose_layer_an_import_is(path: Path, run: Run, tmp_path: Path) -> None:
    file = jsonl(tmp_path / "in.jsonl", ROW, {**ROW, "id": "r2", "text": TEXT + "ا", "annotator": "B"})
    assert run("import", path, file)[0] == 0
    assert run("import", path, file, "--annotator", "A")[0] == 0
    with Project.open(path) as project:
        assert project.layers.of("r1") == ["A", "import"]
        assert project.layers.of("r2") == ["A", "B"]


def test_what_an_annotation_conf_beside_files_of_brat_says_is_not_left_unsaid(
    path: Path, run: Run, tmp_path: Path
) -> None:
    folder = tmp_path / "brat"
    folder.mkdir()
    (folder / "a.txt").write_text("زار زيد حلب", "utf-8")
    (folder / "a.ann").write_text("T1\tPerson 4 7\tزيد\n", "utf-8")
    conf = folder / "annotation.conf"
    conf.write_text("[entities]\nPerson\nCity\n[relations]\nnear\tArg1:City, Arg2:City\n", "utf-8")
    words = f"{conf}: it was not taken, and the scheme here does not hold of it: 2 labels; 1 relation type\n"
    for source in (folder, folder / "a.ann"):
        code, out, _ = run("import", path, source)
        assert (code, words in out) == (0, True)
    run("scheme", path, "--take", conf)
    assert "annotation.conf" not in run("import", path, folder)[1]
    conf.write_text("[nothing]\n", "utf-8")
    code, out, _ = run("import", path, folder)
    assert (code, f"{conf}: Line 1: [nothing] is no section of annotation.conf." in out) == (0, True)


def test_the_same_import_twice_changes_nothing(path: Path, run: Run, tmp_path: Path) -> None:
    file = jsonl(tmp_path / "in.jsonl", ROW)
    run("import", path, file)
    before = stats(run, path)
    code, out, _ = run("import", path, file)
    assert (code, "1 known" in out, "1 unchanged" in out) == (0, True, True)
    assert stats(run, path) == before


def test_a_differing_layer_is_refused_unless_it_shall_replace(path: Path, run: Run, tmp_path: Path) -> None:
    run("import", path, jsonl(tmp_path / "in.jsonl", ROW))
    other = jsonl(tmp_path / "other.jsonl", {**ROW, "events": []})
    code, out, _ = run("import", path, other)
    assert (code, "other.jsonl:1: r1: import has another layer" in out) == (2, True)
    assert stats(run, path)["events"] == 1
    assert run("import", path, other, "--replace")[0] == 0
    assert stats(run, path)["events"] == 0


def test_a_known_text_takes_the_annotations_of_the_row(path: Path, run: Run, tmp_path: Path) -> None:
    (tmp_path / "report.txt").write_text(TEXT, "utf-8")
    run("import", path, tmp_path / "report.txt")
    code, out, _ = run("import", path, jsonl(tmp_path / "in.jsonl", ROW), "--annotator", "A")
    assert (code, "0 new, 1 known, 1 layers" in out) == (0, True)
    with Project.open(path) as project:
        assert project.layers.of("report") == ["A"]


def test_one_bad_row_refuses_the_file_and_every_bad_row_is_listed(
    path: Path, run: Run, tmp_path: Path
) -> None:
    file = jsonl(tmp_path / "in.jsonl", ROW, {"id": "r2"}, {"text": "لا"})
    before = path.read_bytes()
    code, out, err = run("import", path, file)
    assert code == 2
    assert out.splitlines() == [f"{file}:2: r2: has no text", f"{file}:3: has no id"]
    assert "2 bad rows" in err
    assert path.read_bytes() == before
    code, out, _ = run("import", path, file, "--skip-bad")
    assert (code, out.count("\n"), "1 new" in out) == (1, 3, True)


def test_some_files_refused_and_others_taken_is_exit_1(path: Path, run: Run, tmp_path: Path) -> None:
    code, out, _ = run(
        "import", path, jsonl(tmp_path / "a.jsonl", ROW), jsonl(tmp_path / "b.jsonl", {"id": "x"})
    )
    assert (code, "b.jsonl:1: x: has no text" in out) == (1, True)
    assert stats(run, path)["documents"] == 1


@pytest.mark.parametrize("name", ["none.txt", "pipe", "loop", "\udcff.txt"])
def test_a_file_that_is_none_is_refused(name: str, path: Path, run: Run, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "\udcff.txt").write_text("not a name in UTF-8")
    (tmp_path / "loop").symlink_to("loop")
    assert run("import", path, tmp_path / name)[0] == 2


def test_the_format_is_told_by_looking_and_from_overrides(path: Path, run: Run, tmp_path: Path) -> None:
    file = jsonl(tmp_path / "in.dat", ROW)
    assert run("import", path, file)[0] == 0
    assert stats(run, path)["entities"] == 1
    assert run("import", path, file, "--from", "text")[0] == 0
    with Project.open(path) as project:
        assert project.documents.ids() == ["r1", "in"]
    assert run("import", path, file, "--from", "docx")[0] == 2


def test_predictions_are_suggestions_of_the_file(path: Path, run: Run, tmp_path: Path) -> None:
    row = {"id": "r1", "text": TEXT, "suggestions": {"entities": [{**ROW["entities"][0], "score": 0.5}]}}  # type: ignore[index]
    assert run("import", path, jsonl(tmp_path / "in.jsonl", row))[0] == 0
    assert run("import", path, tmp_path / "in.jsonl", "--annotator", "A")[0] == 0
    found = stats(run, path)
    assert (found["documents"], found["layers"], found["entities"], found["suggestions"]) == (1, 0, 0, 1)
    with Project.open(path) as project:
        assert [s.source for s in project.suggestions.of("r1")] == ["import:in.jsonl"]


def test_what_the_scheme_does_not_know_is_imported(path: Path, run: Run, tmp_path: Path) -> None:
    odd = {**ROW, "entities": [{"id": i, "start": 19, "end": 28, "label": "غريب"} for i in ("e1", "e2")]}
    code, out, _ = run("import", path, jsonl(tmp_path / "in.jsonl", odd))
    assert (code, "4 problems" in out) == (
        0,
        True,
    )  # two labels, one of them twice, a filler that does not fit


def test_gold_is_a_finished_review(path: Path, run: Run, tmp_path: Path) -> None:
    run("import", path, jsonl(tmp_path / "in.jsonl", ROW), "--annotator", "gold")
    with Project.open(path) as project:
        assert project.layers.get(LayerKey("r1", "gold")).status.state is State.DONE
    assert stats(run, path)["states"] == {"new": 0, "in progress": 0, "done": 1, "skipped": 0}
