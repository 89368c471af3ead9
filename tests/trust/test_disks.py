"""Disks that are full or fail: the person is told, what was acknowledged is there, saving goes on (D, E)."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from annotator import scheme
from annotator.errors import StorageFailed
from annotator.model import Document
from storage import Project
from tests.trust.size import often
from tests.trust.writing import KEY, change

ROOT = Path(__file__).resolve().parents[2]
EDITS = 60
FAILING = r"""
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <stdlib.h>
static int calls;
static int fails(void) {
    const char *at = getenv("FAIL_AT");
    int first = at ? atoi(at) : 0;
    calls++;
    return calls >= first && calls < first + 3;
}
#define SHIM(name) int name(int fd) { \
    static int (*real)(int); \
    if (!real) real = (int (*)(int)) dlsym(RTLD_NEXT, #name); \
    if (fails()) { real(fd); errno = EIO; return -1; } \
    return real(fd); }
SHIM(fsync)
SHIM(fdatasync)
"""


@pytest.fixture
def begun(tmp_path: Path) -> Path:
    """A project with a document."""
    return _begun(tmp_path)


def _begun(folder: Path) -> Path:
    with Project.create(folder / "P.tawsim", scheme.load()) as project:
        project.documents.add([Document("d", "قتل شخصان في حماة أمس")])
    return folder / "P.tawsim"


def found(path: Path) -> list[int]:
    """The numbers of the edits that are stored, each whole, and nothing else."""
    with Project.open(path) as project:
        entries = list(project.journal.entries("A"))
        layer = project.layers.get(KEY)
        assert len(layer.annotations) == len(entries)
        assert [e.change for e in entries] == [change(n) for n in range(len(entries))]
    return [int(e.at) for e in entries]


@pytest.fixture
def shim(tmp_path: Path) -> Path:
    """A library that makes three calls of fsync fail, from the one that FAIL_AT says on. The bytes get there
    all the same, as they often do: what was not acknowledged may be found."""
    if not shutil.which("gcc") or not sys.platform.startswith("linux"):
        pytest.skip("a failing disk is played by a library for Linux, and there is no gcc to build it")
    (tmp_path / "shim.c").write_text(FAILING, "utf-8")
    made = tmp_path / "shim.so"
    subprocess.run(["gcc", "-shared", "-fPIC", "-o", made, tmp_path / "shim.c", "-ldl"], check=True)
    return made


@pytest.mark.parametrize("at", [1, 2, 3, 8, 21, 50][:: often(2, 1)])
def test_where_the_disk_fails_the_person_is_told_and_no_acknowledged_edit_is_lost(
    begun: Path, shim: Path, at: int
) -> None:
    command = [sys.executable, "-m", "tests.trust.writing", str(begun), str(EDITS)]
    failing = {**os.environ, "LD_PRELOAD": str(shim), "FAIL_AT": str(at)}
    done = subprocess.run(command, cwd=ROOT, env=failing, capture_output=True, text=True, timeout=60)
    lines = done.stdout.splitlines()
    acknowledged = [int(one.split()[1]) for one in lines if one.startswith("stored")]
    told = [one for one in lines if one.startswith("refused")] or done.stderr.splitlines()
    assert told
    assert set(acknowledged) <= set(found(begun))


@pytest.fixture
def small(tmp_path: Path) -> Iterator[Path]:
    """A disk of 3 MB."""
    place = tmp_path / "small"
    place.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", str(place)]
    if not shutil.which("mount") or subprocess.run(mount, capture_output=True).returncode:
        pytest.skip("a small disk cannot be mounted here")
    yield place
    subprocess.run(["umount", "-l", str(place)], check=True)


def test_on_a_full_disk_the_person_is_told_and_saving_goes_on_once_there_is_room(small: Path) -> None:
    path = _begun(small)
    ballast = small / "ballast"
    _fill(ballast)
    with Project.open(path) as project:
        with pytest.raises(StorageFailed, match=r"disk|room"):
            _write_on(project)
        kept = len(project.layers.get(KEY).annotations)
        assert kept == project.journal.last()
        ballast.unlink()
        _write(project, kept)
    assert found(path) == [*range(kept + 1)]


def _fill(ballast: Path) -> None:
    """Until the disk holds no more."""
    file = os.open(ballast, os.O_WRONLY | os.O_CREAT)
    with suppress(OSError):
        while True:
            os.write(file, bytes(4096))
    os.close(file)


def _write_on(project: Project) -> None:
    for number in range(5000):
        _write(project, number)


def _write(project: Project, number: int) -> None:
    project.journal.write(change(number), annotator="A", kind="do", id=f"edit-{number}", at=str(number))
