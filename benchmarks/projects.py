"""Projects of 1,000, 10,000 and 100,000 documents with 40 annotations each: the last has 4 million of them.

    python -m benchmarks.projects [FOLDER] [--documents N]

How long the window takes to open one, to go to the next document, to sift the list, to count, and how much
memory it has then; and what importing, exporting, suggesting and comparing take for each document, which is
to be the same however many there are. Beside an import and an export stands a floor that checks nothing (see
`benchmarks.formats`); beside what the window does, the same window on a project of 50 documents; beside
suggesting and comparing, reading the texts, or the layers. The built-in rules suggest, without the model,
whose time is its own.
"""

from __future__ import annotations

import argparse
import os
import random
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import orjson
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotator.agreement.measuring import measure
from annotator.model import LayerKey
from annotator.scheme import load
from annotator.suggest.choice import choices
from annotator.suggest.proposing import Proposer
from benchmarks import formats
from benchmarks.long import LABELS, Bench
from benchmarks.table import Row, of, read, resident, tell
from storage.exporting import Recipe, export_project
from storage.gold import agreeing
from storage.importing import import_files
from storage.project import Project
from storage.suggesting import fresh

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

SIZES = (1_000, 10_000, 100_000)
FEW = 50  # documents of the project beside which these are seen
KINDS, WORDS, SPANS = 500, 120, 40  # texts that differ by more than a number; words and annotations of each
SOME = 100  # documents that are suggested for, and compared
STEPS = 40  # to the next document
RULES = ("gazetteer", "numbers", "heads", "lexicon")
ROOT = Path(__file__).resolve().parent.parent
LIMITS = {"open": 1000.0, "next document": 50.0, "filter": 200.0, "statistics": 1000.0, "memory": 400.0}


def write_rows(path: Path, count: int) -> None:
    """Own JSONL: texts of about 600 code points."""
    draw, known = random.Random(7), formats.LINE.split()
    kinds: list[tuple[str, list[dict[str, object]]]] = []
    for _ in range(min(KINDS, count)):
        words = [draw.choice(known) for _ in range(WORDS)]
        starts = [0]
        for word in words:
            starts.append(starts[-1] + len(word) + 1)
        chosen = sorted(draw.sample(range(WORDS), SPANS))
        spans: list[dict[str, object]] = [
            {"id": f"e{n}", "start": starts[i], "end": starts[i + 1] - 1, "label": draw.choice(LABELS)}
            for n, i in enumerate(chosen)
        ]
        kinds.append((" ".join(words), spans))
    with path.open("wb") as file:
        for number in range(count):
            text, spans = kinds[number % len(kinds)]
            row = {"id": f"d{number}", "text": f"{text} {number}", "annotator": "A", "entities": spans}
            file.write(orjson.dumps(row) + b"\n")


def seconds(act: Callable[[], object]) -> float:
    """By the clock."""
    began = time.perf_counter()
    act()
    return time.perf_counter() - began


def filed(folder: Path, count: int) -> Iterator[Row]:
    """In and out, for each document."""
    rows, path, out = folder / "in.jsonl", folder / "p.tawsim", folder / "out.jsonl"
    write_rows(rows, count)
    on = f"{count:,} documents"
    floor = seconds(lambda: formats.floor_in(rows, folder / "floor.tawsim"))
    (folder / "floor.tawsim").unlink()
    Project.create(path, load()).close()
    with Project.open(path, whole=True) as project:
        took = seconds(lambda: import_files(project, [rows], "A"))
    beside = "the same rows, unchecked"
    yield Row(
        "import, for each", on, took * 1000 / count, floor=floor * 1000 / count, beside=beside, at=count
    )
    rows.unlink()
    floor = seconds(lambda: formats.floor_out(path, folder / "floor.jsonl"))
    (folder / "floor.jsonl").unlink()
    with Project.open(path) as project:
        took = seconds(lambda: export_project(project, Recipe("jsonl"), out))
    yield Row(
        "export, for each", on, took * 1000 / count, floor=floor * 1000 / count, beside=beside, at=count
    )
    out.unlink()


def worked(path: Path, count: int) -> Iterator[Row]:
    """Suggesting and comparing, for each of some documents in a project of so many."""
    on = f"{count:,} documents"
    with Project.open(path) as project:
        ids = project.documents.ids()[:: max(1, count // SOME)][:SOME]
        with project.writing():
            for id in ids:  # a second person sees it a little otherwise
                layer = project.layers.get(LayerKey(id, "A"))
                kept = dict([*layer.annotations.items()][3:])
                project.layers.put(type(layer)(layer.document, "B", kept, status=layer.status))
            project.file.write("UPDATE layers SET state = 'done'")
        floor = seconds(lambda: [project.documents.get(id) for id in ids])
        proposer = Proposer(project.scheme, choices(RULES), project.decisions.remembered())
        proposer.propose(project.documents.get(ids[0]))  # reads its lists

        def suggest() -> None:
            for id in ids:
                new, _ = fresh(project, id, proposer.propose(project.documents.get(id)), by_source=False)
                project.suggestions.add(id, new)
                project.layers.take_up(id)

        took, each = seconds(suggest), 1000 / len(ids)
        yield Row(
            "suggest, for each", on, took * each, floor=floor * each, beside="reading the text", at=count
        )
        chosen = agreeing.choose(project)
        floor = seconds(lambda: [*agreeing.read(project, chosen.groups)])
        took = seconds(lambda: measure([*agreeing.read(project, chosen.groups)], project.scheme))
        yield Row(
            "compare, for each", on, took * each, floor=floor * each, beside="reading the layers", at=count
        )


def seen(path: Path, count: int) -> Iterator[Row]:
    """In the window. But for memory, the rows have no floor yet."""
    on = f"{count:,} documents"
    bench = Bench(None)
    window = bench.window
    before = resident()
    found = [bench.act(lambda: window.files.open_path(path))]
    yield of("open", found, on=on, at=count, limit=LIMITS["open"])
    bench.settle(3.0)
    control = Qt.KeyboardModifier.ControlModifier
    steps = [bench.key(Qt.Key.Key_PageDown, control) for _ in range(STEPS)]
    yield of("next document", steps, on=on, at=count, limit=LIMITS["next document"])
    field = window.documents.findChild(type(window.find_bar.field))
    assert field is not None
    letters = []
    for word in ("d99", "d12", "d7"):
        for letter in word:
            letters.append(bench.act(partial(QTest.keyClicks, field, letter)))
        letters.append(bench.act(field.clear))
    yield Row("filter", on, max(letters), limit=LIMITS["filter"], at=count)
    project = window.session.project
    assert project is not None

    def count_all() -> None:
        project.stats()
        project.overview.standing()
        project.overview.finished()

    yield of(
        "statistics", [bench.act(count_all) for _ in range(3)], on=on, at=count, limit=LIMITS["statistics"]
    )
    bench.settle(1.0)
    yield Row("memory", on, resident(), "MB", limit=LIMITS["memory"], at=count, floor=before)


def in_window(path: Path, count: int) -> list[Row]:
    """In a process of its own."""
    command = [sys.executable, "-m", "benchmarks.projects", str(path), "--seen", str(count)]
    run = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, text=True, encoding="utf-8", check=True)
    return [read(line) for line in run.stdout.splitlines() if line.startswith("{")]


def beside(rows: Sequence[Row], few: Sequence[Row]) -> Iterator[Row]:
    """With what the same takes in a project of few documents."""
    floors = {row.what: row.value for row in few}
    for row in rows:
        other = "the start page" if row.what == "memory" else f"a project of {FEW} documents"
        yield replace(row, floor=row.floor or floors[row.what], beside=other)


def main() -> None:
    """All sizes, or one."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.projects")
    parser.add_argument("folder", nargs="?", type=Path)
    parser.add_argument("--documents", type=int, default=0, help="only this size")
    parser.add_argument("--seen", type=int, default=0, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.seen:
        for row in seen(options.folder, options.seen):
            tell(row)
        os._exit(0)
    with tempfile.TemporaryDirectory(dir=options.folder) as top:
        few = Path(top) / "few"
        few.mkdir()
        list(filed(few, FEW))
        floors = in_window(few / "p.tawsim", FEW)
        for count in (options.documents,) if options.documents else SIZES:
            folder = Path(top) / str(count)
            folder.mkdir()
            for row in filed(folder, count):
                tell(row)
            for row in beside(in_window(folder / "p.tawsim", count), floors):
                tell(row)
            for row in worked(folder / "p.tawsim", count):
                tell(row)
            (folder / "p.tawsim").unlink()


if __name__ == "__main__":
    main()
