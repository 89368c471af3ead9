"""A killed writer loses no edit that was acknowledged and leaves no half of one (A and C of the protocol)."""

import multiprocessing
import random
import shutil
from collections.abc import Iterator
from itertools import count
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from annotator import scheme
from annotator.model import Argument, Change, Document, Entity, Event, Layer, LayerKey, Range, State, Status
from storage import Project
from tests.trust.size import often

DOCUMENT = Document("d", "قتل شخصان في حماة")
KEY = LayerKey("d", "A")
FORK = multiprocessing.get_context("fork")


def edits(layer: Layer) -> Iterator[Change]:
    """Without end: a place and an event that uses it come, and those before them go."""
    for number in count(len(layer.annotations)):
        place = Entity(f"p{number}", "LOC", (Range(13, 17),))
        event = Event(f"v{number}", "attack", Range(0, 3), (Argument("place", place.id),))
        removed = tuple(layer.annotations.values()) if number % 3 == 0 else ()
        kept = {} if removed else layer.annotations
        added = tuple(a for a in (place, event) if a.id not in kept)
        state = Status(State.DONE if number % 2 else State.IN_PROGRESS, note=str(number))
        change = Change("edit", KEY, removed, added, status=(layer.status, state))
        layer = layer.apply(change)
        yield change


def work(path: Path, begun: int, acknowledge: Connection) -> None:
    """What the killed process does: one edit after another, telling of each once it is stored."""
    project = Project.open(path)
    for number, change in enumerate(edits(project.layers.get(KEY)), begun):
        project.journal.write(change, annotator="A", kind="do", undoes=None, id=str(number), at="")
        acknowledge.send(str(number))


def killed_after(path: Path, begun: int, edits: int) -> list[str]:
    """The ids that a writer acknowledged; it was killed somewhere in what came next."""
    here, there = FORK.Pipe(duplex=False)
    process = FORK.Process(target=work, args=(path, begun, there))
    process.start()
    there.close()
    acknowledged = [here.recv() for _ in range(edits)]
    process.kill()
    process.join()
    while True:
        try:
            acknowledged.append(here.recv())
        except EOFError:
            break
    here.close()
    process.close()
    return acknowledged


def journal_of(path: Path) -> list[str]:
    """The ids in the journal, once it is clear that the layer is what the journal says."""
    with Project.open(path) as project:
        entries = list(project.journal.entries("A"))
        layer = Layer(DOCUMENT, "A")
        for entry in entries:
            layer = layer.apply(entry.change)
        assert project.layers.get(KEY) == layer
    assert not list(path.parent.glob("*-wal"))
    return [e.id for e in entries]


@pytest.fixture
def begun(tmp_path: Path) -> Path:
    """A project with a document."""
    with Project.create(tmp_path / "P.tawsim", scheme.load()) as project:
        project.documents.add([DOCUMENT])
    return tmp_path / "P.tawsim"


@pytest.mark.timeout(600)
def test_no_acknowledged_edit_is_lost_and_none_is_half_there(begun: Path) -> None:
    chance = random.Random(2)
    acknowledged: list[str] = []
    stored: list[str] = []
    for _ in range(often(20, 500)):
        new = killed_after(begun, len(stored), chance.randrange(12))
        acknowledged += new
        known = len(stored)
        stored = journal_of(begun)
        assert stored[known:][: len(new)] == new
        assert len(stored) - known - len(new) <= 1
    assert set(acknowledged) <= set(stored)
    assert stored == [str(n) for n in range(len(stored))]


def test_a_log_that_was_cut_holds_exactly_the_edits_before_the_cut(begun: Path, tmp_path: Path) -> None:
    chance = random.Random(3)
    killed_after(begun, 0, 25)
    wal = begun.with_name(f"{begun.name}-wal")
    lengths = []
    for number in range(often(15, 200)):
        copy = tmp_path / str(number) / begun.name
        copy.parent.mkdir()
        shutil.copy(begun, copy)
        cut = wal.read_bytes()[: chance.randrange(wal.stat().st_size)]
        copy.with_name(wal.name).write_bytes(cut)
        stored = journal_of(copy)
        assert stored == [str(n) for n in range(len(stored))]
        lengths.append((len(cut), len(stored)))
    assert [n for _, n in sorted(lengths)] == sorted(n for _, n in lengths)
    assert len({n for _, n in lengths}) > 3
