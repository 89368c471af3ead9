"""The tables grow by numbered steps; what was in an older file is in the newer one."""

import hashlib
import sqlite3
from pathlib import Path

import pytest

from annotator import scheme
from annotator.errors import ProjectTooNew, StorageFailed
from annotator.model import Document, Entity, Event, Range
from storage import Project, encode, migrations
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


def test_only_an_older_project_is_behind(older: Path) -> None:
    assert Project.is_behind(older)
    with Project.open(older):
        assert not Project.is_behind(older)
    assert not Project.is_behind(older)
    assert not Project.is_behind(older.with_name("none.tawsim"))
    other = older.with_name("other.tawsim")
    other.write_text("no project", "utf-8")
    assert not Project.is_behind(other)


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
    monkeypatch.setattr(migrations, "expected_fingerprint", lambda _: NOW_PRINT)
    with pytest.raises(StorageFailed, match="full"):
        Project.open(older)
    assert older.read_bytes() == before
    monkeypatch.setattr(migrations, "MIGRATIONS", working)
    with Project.open(older) as project:
        assert project.documents.get("d") == DOCUMENT


NOW_PRINT = migrations.expected_fingerprint(migrations.newest())


FIRST = """
    INSERT INTO schemes (id, version, toml) VALUES ('x', '1', '');
    INSERT INTO annotators (name) VALUES ('A'), ('B');
    INSERT INTO documents (id, title, source, date, meta, encoding, original_sha256, extra, suggestions, sha256, text)
        VALUES ('d', '', '', '', '{}', '', '', '{}', 2, printf('%064d', 0), ''),
               ('e', '', '', '', '{}', '', '', '{}', 0, printf('%064d', 0), '');
    INSERT INTO layers (document, annotator, state, flagged, note)
        VALUES ('d', 'A', 'done', 0, ''), ('e', 'A', 'in progress', 0, ''), ('d', 'B', 'done', 0, '');
    INSERT INTO suggestions (document, id, source, score, reason, value, seal)
        VALUES ('d', 's1', 'x', 0.5, '', '{}', 0), ('d', 's2', 'x', 0.9, '', '{}', 0);
    INSERT INTO journal (id, at, annotator, kind, change, seal) VALUES
        ('1', '', 'A', 'do', '{"annotator":"A","document":"d","of":"layer","status":[["new",false,""],["done",false,""]]}', 0),
        ('2', '', 'A', 'do', '{"annotator":"A","document":"e","of":"layer","status":[["new",false,""],["done",false,""]]}', 0),
        ('3', '', 'A', 'undo', '{"annotator":"A","document":"e","of":"layer","status":[["done",false,""],["in progress",false,""]]}', 0),
        ('4', '', 'A', 'do', 'not json', 0);
"""  # noqa: E501 - rows as the first release wrote them


def test_the_second_step_finds_out_what_the_first_release_did_not_keep() -> None:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    db = Database(connection, execute_plugins=False)
    migrations.migrate(db, 0, 1)
    connection.executescript(FIRST)
    migrations.migrate(db, 1, 2)
    documents = connection.execute("SELECT id, superseded, round(doubt, 6) FROM documents ORDER BY id")
    assert documents.fetchall() == [("d", 0, 1.2), ("e", 0, 0.0)]
    layers = connection.execute("SELECT document, annotator, finished FROM layers ORDER BY id").fetchall()
    assert layers == [("d", "A", 1), ("e", "A", None), ("d", "B", None)]
    assert connection.execute("SELECT DISTINCT superseded_at FROM suggestions").fetchall() == [(None,)]
    connection.close()


def test_the_seventh_step_names_the_suggestions_that_are_there() -> None:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    db = Database(connection, execute_plugins=False)
    migrations.migrate(db, 0, 1)
    connection.executescript(FIRST)
    span = Entity("s1", "LOC", (Range(0, 2),))
    texts = [encode.annotation_text(x) for x in (span, Event("s2", "Attack", Range(0, 2)))]
    for text, id in zip(texts, ("s1", "s2"), strict=True):
        connection.execute("UPDATE suggestions SET value = ? WHERE id = ?", (text, id))
    connection.execute(
        "INSERT INTO suggestions (document, id, source, score, reason, value, seal)"
        " VALUES ('d', 's3', 'x', 0.5, '', 'not json', 0)"
    )
    migrations.migrate(db, 1, 7)
    named = connection.execute("SELECT named FROM suggestions ORDER BY id").fetchall()
    assert named == [("entity LOC",), ("event Attack",), ("",)]
    connection.close()


def test_the_eighth_step_orders_edits_by_time_and_never_against_their_numbers() -> None:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    db = Database(connection, execute_plugins=False)
    migrations.migrate(db, 0, 7)
    times = ("2026-01-01T10:00:00+03:00", "", "2026-01-01T06:59:00+00:00", "2026-01-01T08:00:00+00:00")
    for number, at in enumerate(times, 1):
        connection.execute(
            "INSERT INTO journal (id, at, annotator, kind, change, seal) VALUES (?, ?, 'A', 'do', '{}', 0)",
            (str(number), at),
        )
    migrations.migrate(db, 7, 8)
    clocks = [c for (c,) in connection.execute("SELECT clock FROM journal ORDER BY number")]
    assert clocks == sorted({*clocks})
    assert [round(c / 60_000_000) for c in clocks] == [29454180, 29454180, 29454180, 29454240]
    connection.close()
