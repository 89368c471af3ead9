"""The files of a merge are only read; one that cannot be merged changes nothing."""

import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from annotator import scheme
from annotator.errors import ExpectedError, ImportFailed, ProjectBusy
from storage import Project, migrations
from storage.database import Database
from tests.conftest import ROOT
from tests.storage.teams import Person, brought, digest, handed, made, state


def test_the_project_is_unchanged_by_files_that_cannot_be_merged(
    fresh: Callable[[], Path], unchanged: Callable[[Path], Callable[[], bool]]
) -> None:
    project = made(fresh() / "P.tawsim", 1)
    file = handed(project, "A")["A"]
    with Person(file, "A") as person:
        person.mark("d0", "e1")
    folder = fresh()
    (folder / "none.tawsim").write_text("text")
    newer = folder / "newer.tawsim"
    newer.write_bytes(file.read_bytes()[:60] + (99).to_bytes(4) + file.read_bytes()[64:])
    damaged = folder / "damaged.tawsim"
    damaged.write_bytes(file.read_bytes()[: len(file.read_bytes()) // 2])
    same = unchanged(project)
    for bad, words in (
        (folder / "gone.tawsim", "There is no project"),
        (folder, "is not a file"),
        (folder / "none.tawsim", "none.tawsim is damaged or no project"),
        (newer, "newer.tawsim was made by a newer Tawsim"),
        (damaged, "damaged.tawsim is damaged"),
        (project, "is the project itself"),
    ):
        with pytest.raises(ExpectedError, match=words):
            brought(project, file, bad)
        assert same()
    with pytest.raises(ImportFailed, match="Nothing was merged: 2 files were refused") as several:
        brought(project, newer, file, folder / "none.tawsim")
    assert [reason.split()[0].rsplit("/", 1)[-1] for reason in several.value.reasons] == [
        "newer.tawsim",
        "none.tawsim",
    ]
    assert same()
    report = brought(project, folder / "none.tawsim", file, newer, skip_bad=True)
    assert (report.layers, len(report.refused)) == (1, 2)


def test_without_any_file_it_is_said_that_there_is_none(fresh: Callable[[], Path]) -> None:
    with pytest.raises(ExpectedError, match="No file to merge"):
        brought(made(fresh() / "P.tawsim", 1))


def test_a_file_that_is_open_elsewhere_is_refused(fresh: Callable[[], Path]) -> None:
    project = made(fresh() / "P.tawsim", 1)
    file = handed(project, "A")["A"]
    with Project.open(file), pytest.raises(ProjectBusy, match=r"A\.tawsim is open"):
        brought(project, file)
    code = (
        "import sys; from storage import Project as P; p = P.open(sys.argv[1]); print(1, flush=True); input()"
    )
    command = [sys.executable, "-c", code, str(file)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=ROOT) as other:
        assert other.stdout is not None
        other.stdout.readline()
        with pytest.raises(ProjectBusy, match=r"A\.tawsim is open"):
            brought(project, file)
        other.communicate(b"\n")
    assert {p.name for p in file.parent.iterdir()} == {"A.tawsim"}


def test_a_file_of_an_earlier_version_stays_one(fresh: Callable[[], Path]) -> None:
    project = made(fresh() / "P.tawsim", 1)
    old = project.with_name("old.tawsim")
    connection = sqlite3.connect(old, isolation_level=None)
    db = Database(connection, execute_plugins=False)
    migrations.migrate(db, 0, 7)
    toml = scheme.load().toml
    connection.execute("INSERT INTO schemes (id, version, toml) VALUES ('x', '1', ?)", (toml,))
    connection.close()
    before = digest(old)
    assert brought(project, old).notes == ()
    assert digest(old) == before
    assert {p.name for p in old.parent.iterdir()} == {"P.tawsim", "old.tawsim", "P.tawsim.backups"}


def test_a_merge_that_is_stopped_leaves_the_project_as_it_was(fresh: Callable[[], Path]) -> None:
    project = made(fresh() / "P.tawsim", 1)
    file = handed(project, "A")["A"]
    with Person(file, "A") as person:
        person.mark("d0", "e1")
    before = state(project)

    def stop(done: int, total: int) -> None:
        if done == total:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        brought(project, file, progress=stop)
    assert state(project) == before


def test_what_was_edited_last_before_a_crash_comes_through_a_link_too(fresh: Callable[[], Path]) -> None:
    project = made(fresh() / "P.tawsim", 1)
    file = handed(project, "A")["A"]
    crashed = fresh() / "crashed.tawsim"
    with Person(file, "A") as person:
        person.mark("d0", "e1")
        for suffix in ("", "-wal"):
            shutil.copyfile(f"{file}{suffix}", f"{crashed}{suffix}")
    link = fresh() / "link.tawsim"
    link.symlink_to(crashed)
    before = digest(crashed), digest(Path(f"{crashed}-wal"))
    assert brought(project, link).layers == 1
    assert (digest(crashed), digest(Path(f"{crashed}-wal"))) == before


def test_a_merge_tells_often_how_far_it_is(fresh: Callable[[], Path]) -> None:
    project = made(fresh() / "P.tawsim", 1)
    file = handed(project, "A")["A"]
    with Person(file, "A") as person:
        person.mark("d0", "e1")
    told: list[tuple[int, int]] = []
    brought(project, file, progress=lambda done, total: told.append((done, total)))
    assert len(told) > len({*told}) > 4
    assert told[-1] == (5, 5)
