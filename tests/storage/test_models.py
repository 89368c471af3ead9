"""A learned model lies in the project file and moves with it."""

import sqlite3
from pathlib import Path

import pytest

from annotator import scheme
from annotator.errors import ProjectDamaged
from storage import Project
from storage.models import Learned

SCHEME = scheme.load()
NOON = "2026-11-26T12:00:00+00:00"


def keep(project: Project, model: bytes = b"\x00one") -> Learned:
    return project.models.put("quick", model, annotator="A", learned_at=NOON, documents=3, annotations=40)


def test_a_model_is_read_back_from_a_copy_of_the_file(path: Path, tmp_path: Path) -> None:
    with Project.create(path, SCHEME) as project:
        about = keep(project)
    moved = tmp_path / "moved" / "Q.tawsim"
    moved.parent.mkdir()
    path.replace(moved)
    with Project.open(moved) as project:
        assert project.models.read("quick") == b"\x00one"
        assert project.models.about("quick") == about
        assert (about.annotator, about.documents, about.annotations) == ("A", 3, 40)


def test_a_later_model_takes_the_place_of_the_earlier(project: Project) -> None:
    keep(project)
    keep(project, b"two")
    assert project.models.read("quick") == b"two"


def test_there_may_be_none(project: Project) -> None:
    assert project.models.about("quick") is None
    assert project.models.read("quick") is None
    keep(project)
    project.models.remove("quick")
    assert project.models.read("quick") is None


def test_a_model_that_is_not_as_it_was_stored_is_noticed(closed: Path) -> None:
    with Project.open(closed) as project:
        keep(project)
    connection = sqlite3.connect(closed)
    with connection:
        connection.execute("UPDATE models SET bytes = x'00'")
    connection.close()
    with Project.open(closed) as project, pytest.raises(ProjectDamaged, match="model quick"):
        project.models.read("quick")
