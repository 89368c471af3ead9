"""Killed at any moment, the program loses nothing that it said was saved, and is open again at once (B)."""

import json
import os
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

import main
from annotator.model import Change, Layer
from storage import Project, migrations
from tests.trust.size import often

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def suggested(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with the seed report and suggestions."""
    path = tmp_path_factory.mktemp("suggested") / "P.tawsim"
    assert main.main(["new", str(path)]) == 0
    assert main.main(["import", str(path), *map(str, sorted((ROOT / "seeds").glob("*.txt")))]) == 0
    assert main.main(["suggest", str(path)]) == 0
    return path


@pytest.fixture
def path(suggested: Path, tmp_path: Path) -> Path:
    """A copy of it."""
    (tmp_path / "P.tawsim").write_bytes(suggested.read_bytes())
    return tmp_path / "P.tawsim"


def killed(command: list[str], seconds: float, *, after: str = "") -> list[str]:
    """What a process said until it was killed, so many seconds after it said `after` (or began)."""
    quiet = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    with subprocess.Popen(
        [sys.executable, *command], cwd=ROOT, env=quiet, stdout=subprocess.PIPE, text=True
    ) as child:
        assert child.stdout is not None
        said = [next(child.stdout)] if after else []
        time.sleep(seconds)
        child.kill()
        return said + child.stdout.readlines()


def checked(path: Path) -> int:
    """How many edits a project holds; its layers are what the journal made of them."""
    began = time.monotonic()
    with Project.open(path) as project:
        assert time.monotonic() - began < 3
        entries = list(project.journal.since(0))
        for key in project.layers.keys():  # noqa: SIM118  # it is no mapping
            layer = Layer(project.documents.get(key.document), key.annotator)
            for entry in entries:
                if isinstance(entry.change, Change) and entry.change.layer == key:
                    layer = layer.apply(entry.change)
            found = project.layers.get(key)
            assert (found.annotations, found.verdicts) == (layer.annotations, layer.verdicts)
        return project.journal.last()


@pytest.mark.timeout(900)
def test_the_window_killed_while_keys_come_loses_nothing_that_it_said_was_saved(path: Path) -> None:
    chance, most = random.Random(5), 0
    for _ in range(often(2, 30)):
        said = killed(["-m", "tests.trust.annotating", str(path)], chance.uniform(0.2, 2.0), after="begun")
        saved = [int(line.split()[1]) for line in said if line.startswith("saved")]
        assert checked(path) >= max(saved, default=0)
        most = max(saved, default=most)
    assert most > 3


@pytest.mark.timeout(900)
def test_an_import_that_was_killed_brought_all_or_nothing(path: Path, tmp_path: Path) -> None:
    source = tmp_path / "rows.jsonl"
    rows = ({"id": f"d{n}", "text": f"قتل شخصان في حماة {n}", "annotator": "A"} for n in range(3000))
    source.write_text("\n".join(json.dumps(row) for row in rows), "utf-8")
    chance, seen = random.Random(6), set[int]()
    for _ in range(often(3, 20)):
        before = path.read_bytes()
        killed(["main.py", "import", str(path), str(source)], chance.uniform(0.3, 2.0))
        with Project.open(path) as project:
            seen.add(len(project.documents.ids()))
        path.write_bytes(before)
    assert seen <= {1, 3001}


@pytest.mark.timeout(900)
def test_an_export_that_was_killed_is_the_old_one_or_the_new_one(path: Path, tmp_path: Path) -> None:
    target, chance = tmp_path / "out.jsonl", random.Random(7)
    assert main.main(["export", str(path), "--format", "jsonl", "--output", str(target)]) == 0
    whole = target.read_bytes()
    for old in [b"old\n"] * often(3, 20):
        target.write_bytes(old)
        command = ["main.py", "export", str(path), "--format", "jsonl", "--output", str(target)]
        killed(command, chance.uniform(0.2, 1.2))
        assert target.read_bytes() in (old, whole)


@pytest.mark.timeout(900)
def test_bringing_a_project_up_to_date_can_be_cut_off(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, chance = tmp_path / "P.tawsim", random.Random(8)
    with monkeypatch.context() as earlier:
        earlier.setattr(migrations, "MIGRATIONS", migrations.MIGRATIONS[:-1])
        assert main.main(["new", str(path)]) == 0
    older = path.read_bytes()
    for _ in range(often(3, 20)):
        path.write_bytes(older)
        killed(["main.py", "stats", str(path)], chance.uniform(0.2, 0.8))
        with Project.open(path) as project:
            assert project.documents.ids() == []
