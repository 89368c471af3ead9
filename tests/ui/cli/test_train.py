"""What `train` promises: one line when it is done, one when it cannot be, nothing half written."""

import json
import re
import sys
from pathlib import Path

import pytest

from annotator.learn import quick
from annotator.suggest.quick import read
from tests.ui.cli.rows import ROW, TEXT, Run, jsonl


@pytest.fixture(autouse=True)
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    """The base is left out: it takes seconds. On a machine under load no progress is told either."""
    monkeypatch.setattr(quick, "base", list)
    monkeypatch.setattr("ui.progress._LINES_EVERY", 1e6)


def done(path: Path, run: Run, folder: Path) -> None:
    finished = {**ROW, "annotator": "sara", "state": "done"}
    rows = [{**finished, "id": f"r{n}", "text": f"{TEXT} {n}"} for n in (1, 2, 3)]
    new = {**ROW, "id": "r4", "annotator": "sara"}
    assert run("import", path, jsonl(folder / "in.jsonl", *rows, new))[0] == 0


def test_train_says_what_it_learned_from(path: Path, run: Run, tmp_path: Path) -> None:
    done(path, run, tmp_path)
    model = tmp_path / "model"
    code, out, _ = run("train", path, "--output", model, "--seed", 3)
    assert code == 0
    words = r"Learned from 3 documents with 6 annotations in \d+\.\d s: "
    assert re.fullmatch(words + re.escape(f"{model}\n"), out)
    assert (read(model).documents, read(model).annotations, read(model).scheme) == (3, 6, "news-events")
    first = model.read_bytes()
    assert run("train", path, "--output", model, "--kind", "quick", "--seed", 3)[0] == 0
    assert model.read_bytes() == first


def test_train_refuses_a_project_in_which_nothing_is_done(path: Path, run: Run, tmp_path: Path) -> None:
    model = tmp_path / "model"
    code, out, said = run("train", path, "--output", model)
    assert (code, out, model.exists()) == (2, "", False)
    assert "nothing to learn from" in said


def test_train_leaves_what_stood_there_when_it_fails(path: Path, run: Run, tmp_path: Path) -> None:
    done(path, run, tmp_path)
    assert run("train", path, "--output", tmp_path / "no folder" / "model")[0] == 2
    assert run("train", path, "--output", tmp_path)[0] == 2
    assert not list(tmp_path.glob(".tawsim-*"))


def test_the_full_learner_is_given_rows(
    path: Path, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    done(path, run, tmp_path)
    given: list[object] = []

    class Full:
        @staticmethod
        def train(rows: list[dict[str, object]], output: Path, *, seed: int, progress: object) -> None:
            given.extend((len(rows), json.dumps(rows[0])[:5], output, seed))

    monkeypatch.setitem(sys.modules, "annotator.learn.full", Full)
    assert run("train", path, "--output", tmp_path / "m", "--kind", "full", "--seed", 5)[0] == 0
    assert given == [3, '{"id"', tmp_path / "m", 5]


def test_without_torch_the_full_learner_says_what_it_needs(
    path: Path, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    done(path, run, tmp_path)
    monkeypatch.setitem(sys.modules, "torch", None)
    code, _, err = run("train", path, "--output", tmp_path / "m", "--kind", "full")
    assert code == 2
    assert err.startswith("The full learner needs torch")
