"""A project as a whole: scheme, counts, settings, time, transactions, copies."""

import sqlite3
import subprocess
import sys
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest

from annotator import scheme
from annotator.errors import ExpectedError, ProjectDamaged, StorageFailed
from annotator.model import (
    Document,
    Entity,
    Event,
    Layer,
    LayerKey,
    Range,
    Relation,
    State,
    Status,
    Suggestion,
)
from storage import Project, Stats

SCHEME = scheme.load()
DOCUMENT = Document("d", "قتل شخصان في حماة")
LAYER = Layer(
    DOCUMENT,
    "A",
    {
        "p": Entity("p", "LOC", (Range(13, 17),)),
        "v": Event("v", "attack", Range(0, 3)),
        "r": Relation("r", "at", "v", "p"),
    },
    status=Status(State.SKIPPED),
)


def test_the_scheme_is_kept_and_can_be_another(path: Path) -> None:
    other = scheme.parse(SCHEME.toml.replace("version", "# version", 1) + "\n# other\n")
    with Project.create(path, SCHEME) as project:
        assert project.scheme == SCHEME
        assert project.scheme is project.scheme
        project.set_scheme(other)
        assert project.scheme.toml == other.toml
    with Project.open(path) as project:
        assert project.path == path
        assert project.scheme.toml == other.toml


def test_a_scheme_that_cannot_be_read_is_damage(project: Project) -> None:
    project.set_scheme(replace(SCHEME, toml="no TOML"))
    with pytest.raises(ProjectDamaged, match="scheme"):
        project.scheme  # noqa: B018 - reading it is what fails
    with project.writing():
        project._file.write("DELETE FROM schemes")
    with pytest.raises(ProjectDamaged, match="no scheme"):
        project.scheme  # noqa: B018 - reading it is what fails


def test_a_scheme_that_cannot_be_stored_leaves_no_project(path: Path) -> None:
    with pytest.raises(ExpectedError):
        Project.create(path, replace(SCHEME, toml="\udc00"))
    assert list(path.parent.iterdir()) == []


def test_everything_is_counted(project: Project) -> None:
    project.documents.add([DOCUMENT, Document("e", "")])
    project.suggestions.add("e", [Suggestion(Entity("x", "PER", (Range(0, 1),)), 1, "s")])
    project.layers.put(LAYER)
    project.layers.put(Layer(DOCUMENT, "B"))
    states = {State.NEW: 1, State.IN_PROGRESS: 0, State.DONE: 0, State.SKIPPED: 1}
    assert project.stats() == Stats(2, 2, 2, entities=1, events=1, suggestions=1, states=states)


def test_settings_are_remembered(closed: Path) -> None:
    with Project.open(closed) as project:
        assert project.settings.get("annotator", "nobody") == "nobody"
        for name in ("سلمى", "سلمى", "Ann"):
            project.settings.set("annotator", name)
            assert project.settings.get("annotator") == name
    with Project.open(closed) as project:
        assert project.settings.get("annotator") == "Ann"


def test_time_adds_up_without_making_a_layer(project: Project) -> None:
    project.documents.add([DOCUMENT])
    key = LayerKey("d", "A")
    assert project.time.of(key) == 0
    project.time.add(key, 1.5)
    project.time.add(key, 2)
    assert project.time.of(key) == 3.5
    assert not project.layers.exists(key)


class _Stop(Exception):
    pass


def test_after_an_exception_nothing_of_the_transaction_is_there(project: Project) -> None:
    with suppress(_Stop), project.writing():
        project.documents.add([DOCUMENT])
        project.layers.put(LAYER)
        raise _Stop
    assert project.stats().documents == 0
    assert project.layers.annotators() == []


def test_a_part_can_fail_by_itself(project: Project) -> None:
    with project.writing():
        project.documents.add([DOCUMENT])
        with suppress(_Stop), project.writing():
            project.layers.put(LAYER)
            raise _Stop
        with project.writing():
            project.documents.add([Document("e", "")])
    assert project.documents.ids() == ["d", "e"]
    assert not project.layers.exists(LAYER.key)


def test_closing_within_a_transaction_leaves_nothing_of_it(closed: Path) -> None:
    project = Project.open(closed)
    with suppress(sqlite3.ProgrammingError), project.writing():  # the bug of whoever closes there
        project.documents.add([DOCUMENT])
        project.close()
    project.close()
    with Project.open(closed) as project:
        assert project.documents.ids() == []
    assert [p.name for p in closed.parent.iterdir()] == [closed.name]


def test_writing_outside_a_transaction_is_a_bug(project: Project) -> None:
    with pytest.raises(RuntimeError):
        project._file.write("DELETE FROM documents")


def test_a_copy_is_the_whole_project(project: Project, path: Path) -> None:
    project.documents.add([DOCUMENT])
    project.layers.put(LAYER)
    target = path.with_name("copy.tawsim")
    for _ in range(2):  # the second takes the place of the first
        project.save_copy(target)
        with Project.open(target) as copy:
            assert copy.layers.get(LAYER.key) == LAYER
            assert copy.stats() == project.stats()
    assert not list(path.parent.glob("*.part*"))


def test_a_copy_cannot_take_the_place_of_an_open_project_or_a_folder(project: Project, path: Path) -> None:
    with pytest.raises(ExpectedError, match="is open"):
        project.save_copy(path)
    folder = path.with_name("folder")
    folder.mkdir()
    with pytest.raises(StorageFailed, match="folder can't be written"):
        project.save_copy(folder)
    with pytest.raises(StorageFailed, match=r"gone/P.tawsim can't be written"):
        project.save_copy(path.parent / "gone" / "P.tawsim")


def test_storage_loads_nothing_heavy() -> None:
    code = "import sys, storage; print(sorted({'pandas', 'numpy', 'PySide6', 'torch'} & set(sys.modules)))"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"
