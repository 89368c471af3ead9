"""A project of its own for each test."""

from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path

import pytest

from annotator import scheme
from storage import Project

SCHEME = scheme.load()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where a project may be made."""
    return tmp_path / "P.tawsim"


@pytest.fixture
def project(path: Path) -> Iterator[Project]:
    """Empty and open."""
    with Project.create(path, SCHEME) as project:
        yield project


@pytest.fixture
def closed(path: Path) -> Path:
    """The path of an empty project that nobody has open."""
    Project.create(path, SCHEME).close()
    return path


@pytest.fixture
def unchanged() -> Callable[[Path], Callable[[], bool]]:
    """Remembers a file and its neighbors; what it gives tells whether all is as it was."""

    def state(path: Path) -> dict[str, str]:
        return {f.name: sha256(f.read_bytes()).hexdigest() for f in path.parent.iterdir() if f.is_file()}

    def remember(path: Path) -> Callable[[], bool]:
        before = state(path)
        return lambda: state(path) == before

    return remember
