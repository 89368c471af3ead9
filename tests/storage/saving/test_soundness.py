"""After a crash everything in a project is looked at, and what is not as it was stored is found."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from annotator.errors import ProjectDamaged
from annotator.history import Kind
from annotator.model import Change, Document, Entity, LayerKey, Range
from storage import Project
from storage.saving.soundness import checks

KEY = LayerKey("a", "أحمد")


def filled(project: Project) -> None:
    project.documents.add([Document(id, f"قال لافروف في {id}") for id in "abcdef"])
    change = Change("label", KEY, added=(Entity("e1", "PER", (Range(4, 10),)),))
    project.journal.write(change, annotator="أحمد", kind=Kind.DO, id="1", at="2026-11-27T08:00:00+00:00")


def look(project: Project) -> None:
    for check in checks(project):
        check()


def test_a_sound_project_passes(project: Project) -> None:
    look(project)
    filled(project)
    project.documents.remove(["f"])
    look(project)


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE documents SET text = 'غيره' WHERE id = 'd'",
        "UPDATE documents SET suggestions = 3 WHERE id = 'd'",
        "UPDATE annotations SET value = replace(value, 'PER', 'LOC')",
        "DELETE FROM annotations",
        "UPDATE layers SET document = 'nowhere'",
        "UPDATE journal SET change = replace(change, 'PER', 'LOC')",
    ],
)
def test_what_was_altered_outside_the_program_is_found(project: Project, sql: str) -> None:
    filled(project)
    path = project.path
    project.close()
    with closing(sqlite3.connect(path)) as connection, connection:
        assert connection.execute(sql).rowcount
    with Project.open(path) as again, pytest.raises(ProjectDamaged):
        look(again)


def test_a_project_knows_that_it_was_not_closed(project: Project, tmp_path: Path) -> None:
    assert not project.unclean
    filled(project)
    left = tmp_path / "left" / "P.tawsim"
    left.parent.mkdir()
    for suffix in ("", "-wal"):  # as they lie there when the program is killed now
        shutil.copyfile(f"{project.path}{suffix}", f"{left}{suffix}")
    with Project.open(left) as again:
        assert again.unclean
        assert again.documents.ids() == [*"abcdef"]
        look(again)
    with Project.open(left) as closed:
        assert not closed.unclean
