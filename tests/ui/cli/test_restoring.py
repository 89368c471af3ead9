"""`restore`, `rescue` and `history` as a person at a terminal uses them."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from annotator import scheme
from annotator.history import Kind
from annotator.model import Change, Document, Entity, LayerKey, Range
from storage import Project
from storage.saving.backups import back_up
from ui.cli import main

TEXT = "قال الوزير في دمشق"
FIRST, SECOND = (Entity("e1", label, (Range(14, 18),)) for label in ("ORG", "LOC"))
KEY = LayerKey("d", "A")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A project with a copy of it, from before a second edit."""
    with Project.create(tmp_path / "P.tawsim", scheme.load()) as project:
        project.documents.add([Document("d", TEXT)])
        edits = (
            Change("label", KEY, added=(FIRST,)),
            Change("relabel", KEY, removed=(FIRST,), added=(SECOND,)),
        )
        for hour, change in enumerate(edits):
            at = f"2026-01-01T{hour + 8:02}:00:00+00:00"
            project.journal.write(change, annotator="A", kind=Kind.DO, id=str(hour), at=at)
            if not hour:
                back_up(project, "work", datetime(2026, 1, 1, 8, 30, tzinfo=UTC))
    return tmp_path / "P.tawsim"


def label(path: Path) -> list[str]:
    with Project.open(path) as project:
        return [a.name for a in project.layers.get(KEY).annotations.values()]


def test_the_copies_are_listed_with_what_they_hold(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["restore", str(path)]) == 0
    said = capsys.readouterr().out
    assert "2026-01-01T08:30:00" in said
    assert "1 documents, 1 layers, 1 entities" in said
    assert main(["restore", str(path), "--list", "--json"]) == 0
    (row,) = json.loads(capsys.readouterr().out)
    assert (row["why"], row["edits"], row["last edit"]) == ("work", 1, "2026-01-01T08:00:00+00:00")


def test_a_copy_comes_back_by_its_number_and_so_does_what_was_there(
    path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["restore", str(path), "1"]) == 0
    assert label(path) == ["ORG"]
    aside = capsys.readouterr().out.split()[-1].rstrip(".")
    assert main(["restore", str(path), aside]) == 0
    assert label(path) == ["LOC"]


def test_a_copy_that_is_not_there_changes_nothing(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["restore", str(path), "7"]) == 2
    assert capsys.readouterr().err.count("\n") == 1
    assert label(path) == ["LOC"]


def test_a_damaged_project_is_saved_in_one_step(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    raw = bytearray(path.read_bytes())
    raw[:16] = bytes(16)
    path.write_bytes(raw)
    folder = path.parent / "saved"
    assert main(["rescue", str(path), "--output", str(folder)]) == 0
    assert label(folder / "P.tawsim") == ["LOC"]
    assert json.loads((folder / "P.jsonl").read_text("utf-8"))["text"] == TEXT
    assert "documents: 1 saved" in (folder / "report.txt").read_text("utf-8")
    assert main(["rescue", str(path), "--output", str(folder)]) == 2
    assert "not empty" in capsys.readouterr().err


def test_history_says_who_changed_what_when_from_which_value(
    path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["history", str(path), "--document", "d", "--json"]) == 0
    rows = [json.loads(one) for one in capsys.readouterr().out.splitlines()]
    assert [(r["who"], r["name"], r["at"][:13]) for r in rows] == [
        ("A", "label", "2026-01-01T08"),
        ("A", "relabel", "2026-01-01T09"),
    ]
    (change,) = rows[1]["changes"]
    assert (change["id"], change["before"]["label"], change["after"]["label"]) == ("e1", "ORG", "LOC")
    assert main(["history", str(path)]) == 0
    assert "relabel" in capsys.readouterr().out
    assert main(["history", str(path), "--document", "none"]) == 2


def test_a_layer_is_told_as_it_was_at_any_time(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for hour, labels in (("07:00", []), ("08:30", ["ORG"]), ("09:30", ["LOC"])):
        assert main(["history", str(path), "--at", f"2026-01-01T{hour}+00:00"]) == 0
        row = json.loads(capsys.readouterr().out)
        assert [e["label"] for e in row.get("entities", [])] == labels
    assert main(["history", str(path), "--at", "yesterday"]) == 2
