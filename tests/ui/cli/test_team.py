"""`handout` and `merge`: what a lead types, and what is said."""

import json
import shutil
from pathlib import Path

import pytest

from annotator.model import State
from tests.storage.teams import Person, digest, made, state
from tests.ui.cli.conftest import Run
from ui.commands import merging


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return made(tmp_path / "P.tawsim", 20)


def test_who_got_what_is_said_as_lines_and_as_json(path: Path, run: Run) -> None:
    out = path.parent / "out"
    asked = ("handout", path, "--to", "A", "B", "C", "--overlap", "20%", "--seed", 7, "--output", out)
    before = digest(path)
    code, said, _ = run(*asked, "--preview")
    assert (code, digest(path), out.exists()) == (0, before, False)
    counts = sorted(line.partition(": ")[2] for line in said.splitlines())
    assert counts == ["5 work, 4 overlap", "5 work, 4 overlap", "6 work, 4 overlap"]
    code, plan, _ = run(*asked, "--preview", "--json")
    code, done, _ = run(*asked, "--json")
    planned, written = json.loads(plan)["people"], json.loads(done)["people"]
    assert [{**p, "file": None} for p in written] == planned
    assert [Path(p["file"]) for p in written] == [out / f"{n}.tawsim" for n in "ABC"]
    assert sorted(p.name for p in out.iterdir()) == ["A.tawsim", "B.tawsim", "C.tawsim"]
    assert {id for p in written for id in p["work"] + p["overlap"]} == {f"d{n}" for n in range(20)}
    assert run(*asked)[:2] == (2, "")


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (("--overlap", "x%"), "x% is no number of documents"),
        (("--to", "A", "A"), "A is named twice"),
        (("--raters", "9"), "9 people cannot share a document"),
        (("--number", "2", "--share", "5"), "not allowed with"),
        (("--checks", "-1"), "below 0"),
    ],
)
def test_a_wish_that_says_nothing_is_refused_in_a_line(
    path: Path, run: Run, options: tuple[str, ...], words: str
) -> None:
    before = digest(path)
    code, _, said = run("handout", path, "--to", "A", "B", "--output", path.parent / "out", *options)
    assert code == 2
    assert words in said
    assert digest(path) == before
    assert not (path.parent / "out").exists()


def worked(path: Path, run: Run) -> list[Path]:
    """Two people, one of them at two copies of her file."""
    out = path.parent / "out"
    run("handout", path, "--to", "A", "B", "--number", 4, "--overlap", "50%", "--output", out)
    files = [out / "A.tawsim", out / "twin.tawsim", out / "B.tawsim"]
    shutil.copy(files[0], files[1])
    for n, (file, who) in enumerate(zip(files, "AAB", strict=True)):
        with Person(file, who, file.stem) as person:
            document = person.project.documents.ids()[0]
            person.mark(document, "e1", 4 * n)
            person.set_state(document, State.DONE)
    return files


def test_a_conflict_is_listed_and_is_no_failure(path: Path, run: Run) -> None:
    files = worked(path, run)
    code, said, _ = run("merge", path, *files, "--json")
    report = json.loads(said)
    assert code == 0
    assert report["merged"] == [str(f) for f in files]
    assert (report["layers"], report["edits"], report["documents"]) == (2, 6, [])
    (conflict,) = report["conflicts"]
    assert conflict["annotator"] == "A"
    assert [(v["annotations"], v["shown"]) for v in conflict["versions"]] == [(1, True), (1, False)]
    assert Path(report["backup"]).exists()
    once = state(path)
    code, said, _ = run("merge", path, *reversed(files))
    assert code == 0
    assert "the layer of A was edited apart: 2 versions." in said
    assert "Merged: 3 files, 0 new documents, 0 layers, 0 edits, 1 to decide" in said
    assert state(path) == once


def test_the_project_is_not_read_once_more_for_what_nobody_asks(
    path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = worked(path, run)
    monkeypatch.setattr(merging, "Source", None)
    assert run("merge", path, *files)[0] == 0


def test_what_cannot_be_merged_is_refused_in_a_line_unless_it_may_be_left_out(path: Path, run: Run) -> None:
    files = worked(path, run)
    (path.parent / "bad.tawsim").write_text("x")
    before = digest(path)
    code, out, said = run("merge", path, *files, path.parent / "bad.tawsim")
    assert (code, out, digest(path)) == (2, "", before)
    assert "bad.tawsim is damaged or no project" in said
    code, out, _ = run("merge", path, *files, path.parent / "bad.tawsim", "--skip-bad")
    assert code == 1
    assert "bad.tawsim" in out
    assert run("merge", path, path.parent / "bad.tawsim", "--skip-bad")[0] == 2
    assert "Merged: 3 files" in out
    code, out, said = run("merge", path, *files, path.parent / "bad.tawsim", path.parent / "gone.tawsim")
    assert code == 2
    assert "Nothing was merged: 2 files were refused." in said
    assert "bad.tawsim is damaged" in out
    assert "gone.tawsim" in out


def test_people_have_roles_and_how_far_they_are_is_said(path: Path, run: Run) -> None:
    files = worked(path, run)
    run("merge", path, *files)
    code, said, _ = run("people", path, "--set", "L", "lead", "--set", "B", "reviewer")
    assert (code, said.splitlines()) == (
        0,
        ["A: annotator, 3 given, 1 done", "B: reviewer, 4 given, 1 done", "L: lead, 0 given, 0 done"],
    )
    code, said, _ = run("people", path, "--json")
    assert json.loads(said)[2] == {"name": "L", "role": "lead", "given": 0, "done": 0}
    assert run("people", path, "--set", "A", "boss")[0] == 2
