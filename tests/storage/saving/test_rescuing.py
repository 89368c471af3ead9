"""Whatever is broken in a project, the rest of it is saved, and only what is as it was stored."""

import hashlib
import random
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from annotator.errors import ExpectedError, ProjectDamaged
from annotator.history import Kind
from annotator.model import (
    Argument,
    Change,
    Document,
    Entity,
    Event,
    Layer,
    LayerKey,
    Range,
    State,
    Status,
    Suggestion,
)
from storage import Project
from storage.saving.rescuing import rescue

DOCUMENTS = 40


@pytest.fixture
def whole(project: Project) -> Path:
    """A closed project with documents, suggestions, layers, journal."""
    for n in range(DOCUMENTS):
        id = f"d{n}"
        text = f"قال الوزير في دمشق إن القوات قصفت حلب يوم {n} " * 20
        project.documents.add([Document(id, text)])
        project.suggestions.add(id, [Suggestion(Entity("s1", "LOC", (Range(0, 3),)), 0.5, "test")])
        entity = Entity("e1", "PER", (Range(4, 10),), note="x" * 300)
        event = Event("v1", "Attack", Range(27, 31), (Argument("Place", "e1"),))
        change = Change(
            "label", LayerKey(id, "A"), added=(entity, event), status=(Status(), Status(State.DONE))
        )
        project.journal.write(change, annotator="A", kind=Kind.DO, id=id, at=f"2026-01-01T00:00:{n:02}+00:00")
    project.close()
    return project.path


def layers(path: Path) -> dict[str, Layer]:
    with Project.open(path) as project:
        return {k.document: project.layers.get(k) for k in project.layers.keys()}  # noqa: SIM118  # no mapping


def test_of_a_sound_project_nothing_is_missing(whole: Path, tmp_path: Path) -> None:
    found = rescue(whole, tmp_path / "new.tawsim")
    assert found.whole
    assert found.saved["documents"] == DOCUMENTS
    assert layers(tmp_path / "new.tawsim") == layers(whole)
    with Project.open(tmp_path / "new.tawsim") as project:
        assert len(list(project.journal.entries("A"))) == DOCUMENTS
        while project.search.catch_up():
            pass


@pytest.mark.parametrize("seed", range(12))
def test_of_pages_that_are_overwritten_all_the_others_are_saved_unaltered(
    whole: Path, tmp_path: Path, seed: int
) -> None:
    before = layers(whole)
    draw = random.Random(seed)
    raw = bytearray(whole.read_bytes())
    pages = len(raw) // 4096
    for page in draw.sample(range(2, pages), 4):
        raw[page * 4096 : (page + 1) * 4096] = draw.randbytes(4096)
    whole.write_bytes(raw)
    digest = hashlib.sha256(raw).hexdigest()
    try:
        found = rescue(whole, tmp_path / "new.tawsim")
    except ProjectDamaged:
        pytest.skip("the pages of the tables themselves are gone")
    assert hashlib.sha256(whole.read_bytes()).hexdigest() == digest
    after = layers(tmp_path / "new.tawsim")
    assert found.saved["documents"] >= DOCUMENTS // 4
    for document, layer in after.items():
        assert set(layer.annotations.items()) <= set(before[document].annotations.items())


def test_a_text_that_was_altered_is_left_out_and_counted(whole: Path, tmp_path: Path) -> None:
    with closing(sqlite3.connect(whole)) as connection:
        connection.execute("UPDATE documents SET text = text || '!' WHERE id = 'd3'")
        connection.commit()
    found = rescue(whole, tmp_path / "new.tawsim")
    assert found.lost["documents"] == 1
    assert "d3" not in layers(tmp_path / "new.tawsim")
    assert len(layers(tmp_path / "new.tawsim")) == DOCUMENTS - 1


def test_a_lost_header_is_made_anew(whole: Path, tmp_path: Path) -> None:
    before = layers(whole)
    raw = bytearray(whole.read_bytes())
    raw[:60] = bytes(60)
    whole.write_bytes(raw)
    rescue(whole, tmp_path / "new.tawsim")
    assert layers(tmp_path / "new.tawsim") == before


def test_tables_that_somebody_added_or_bent_do_not_matter(whole: Path, tmp_path: Path) -> None:
    before = layers(whole)
    with closing(sqlite3.connect(whole)) as connection:
        connection.execute("CREATE TABLE more (x)")
        connection.execute("CREATE TRIGGER t AFTER INSERT ON documents BEGIN DELETE FROM layers; END")
        connection.execute("DROP INDEX journal_by_annotator")
        connection.commit()
    rescue(whole, tmp_path / "new.tawsim")
    assert layers(tmp_path / "new.tawsim") == before


def test_what_is_no_project_at_all_is_said_and_leaves_nothing(tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.tawsim"
    for content in (b"", b"no project", b"SQLite format 3\0" + b"x" * 9000):
        wrong.write_bytes(content)
        with pytest.raises(ExpectedError):
            rescue(wrong, tmp_path / "new.tawsim")
        assert not (tmp_path / "new.tawsim").exists()
