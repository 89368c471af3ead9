"""The tables grow by numbered steps; what was in an older file is in the newer one."""

import hashlib
import sqlite3
from pathlib import Path

import pytest

from annotator import scheme
from annotator.errors import ProjectTooNew, StorageFailed
from annotator.model import Document
from storage import Project, migrations
from storage.database import Database

DOCUMENT = Document("d", "قتل شخصان في حماة")


def more(db: Database) -> None:
    """A step that a later release might add."""
    db.execute("ALTER TABLE documents ADD COLUMN pages INTEGER NOT NULL DEFAULT 7")


def full(db: Database) -> None:
    """A step that runs out of disk half-way."""
    more(db)
    error = sqlite3.OperationalError("database or disk is full")
    error.sqlite_errorcode = sqlite3.SQLITE_FULL
    raise error


@pytest.fixture
def older(closed: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with a document, made before the step `more` was there."""
    with Project.open(closed) as project:
        project.documents.add([DOCUMENT])
    monkeypatch.setattr(migrations, "MIGRATIONS", (*migrations.MIGRATIONS, more))
    return closed


def test_an_older_file_is_copied_aside_and_brought_up(older: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = hashlib.sha256(older.read_bytes()).hexdigest()
    with Project.open(older) as project:
        assert project.documents.get("d") == DOCUMENT
        assert project._file.read("SELECT pages FROM documents") == [(7,)]
    aside = older.with_name(f"{older.name}.before-v{migrations.newest()}")
    monkeypatch.setattr(migrations, "MIGRATIONS", migrations.MIGRATIONS[:-1])
    with Project.open(aside) as project:
        assert project.documents.get("d") == DOCUMENT
    with pytest.raises(ProjectTooNew, match="newer"):
        Project.open(older)
    assert hashlib.sha256(older.read_bytes()).hexdigest() != before


def test_blank_to_newest_has_the_same_tables_as_oldest_to_newest(older: Path) -> None:
    Project.open(older).close()
    blank = older.with_name("blank.tawsim")
    Project.create(blank, scheme.load()).close()
    prints = []
    for path in (older, blank):
        connection = sqlite3.connect(path)
        prints.append(migrations.fingerprint(Database(connection, execute_plugins=False)))
        connection.close()
    assert prints == [migrations.expected_fingerprint(migrations.newest())] * 2


def test_a_step_that_fails_leaves_the_file_as_it_was(older: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = older.read_bytes()
    working = migrations.MIGRATIONS
    monkeypatch.setattr(migrations, "MIGRATIONS", (*working[:-1], full))
    monkeypatch.setattr(migrations, "expected_fingerprint", lambda _: FIRST_PRINT)
    with pytest.raises(StorageFailed, match="full"):
        Project.open(older)
    assert older.read_bytes() == before
    monkeypatch.setattr(migrations, "MIGRATIONS", working)
    with Project.open(older) as project:
        assert project.documents.get("d") == DOCUMENT


FIRST_PRINT = migrations.expected_fingerprint(1)
