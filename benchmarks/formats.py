"""How long files take in and out, beside a floor in the same run that checks nothing.

    python -m benchmarks.formats [DOCUMENTS] [FORMAT…]

The floor of an import reads the lines with orjson and puts the same rows into the same tables with
`executemany`, in one transaction; that of an export selects them and writes orjson lines; that of
brat writes as many files of the same size. Each figure is the median of three runs, in seconds,
and its ratio to the floor of its kind. Documents have 2,000 characters and 40 entities.
"""

from __future__ import annotations

import hashlib
import random
import sqlite3
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Any

import orjson

from annotator.formats import FORMATS, Choices
from annotator.scheme import load
from storage.exporting import Recipe, export_project, rows_of
from storage.importing import import_files
from storage.project import Project

DOCUMENTS, LENGTH, SPANS = 10_000, 2_000, 40
WORDS = (
    "قال الوزير في دمشق إن القوات قصفت مدينة حلب أمس وقتل عشرة أشخاص من سكان الحي بعد هجوم شنته قوات"
    " النظام على ريف إدلب الجنوبي"
).split()


def write_rows(path: Path, count: int) -> None:
    """Own JSONL: texts of LENGTH characters with SPANS entities, each text another."""
    draw = random.Random(7)
    with path.open("wb") as file:
        for number in range(count):
            words: list[str] = []
            places: list[tuple[int, int]] = []
            at = 0
            while at < LENGTH:
                words.append(draw.choice(WORDS))
                places.append((at, at + len(words[-1])))
                at += len(words[-1]) + 1
            text = f"{' '.join(words)} {number}"
            entities = [
                {
                    "id": f"e{n}",
                    "start": places[i][0],
                    "end": places[i][1],
                    "label": draw.choice(("PER", "LOC", "ORG")),
                    "text": words[i],
                }
                for n, i in enumerate(sorted(draw.sample(range(len(words)), SPANS)))
            ]
            row = {"id": f"d{number}", "text": text, "annotator": "A", "entities": entities}
            file.write(orjson.dumps(row) + b"\n")


def floor_in(source: Path, target: Path) -> None:
    """The same rows into the same tables, unchecked."""
    Project.create(target, load()).close()
    connection = sqlite3.connect(target, isolation_level=None)
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("INSERT INTO annotators (name) VALUES ('A')")
    documents: list[tuple[Any, ...]] = []
    annotations: list[tuple[Any, ...]] = []
    for number, line in enumerate(source.open("rb"), 1):
        row = orjson.loads(line)
        text = row["text"]
        documents.append((row["id"], hashlib.sha256(text.encode()).hexdigest(), text, number))
        for e in row["entities"]:
            value = {"id": e["id"], "kind": "entity", "label": e["label"], "ranges": [[e["start"], e["end"]]]}
            value_ = orjson.dumps(value).decode()
            annotations.append((number, e["id"], e["label"], e["start"], e["end"], value_))
        if number % 500 == 0:
            _flush(connection, documents, annotations)
    _flush(connection, documents, annotations)
    connection.execute("COMMIT")
    connection.close()


def _flush(
    connection: sqlite3.Connection, documents: list[tuple[Any, ...]], annotations: list[tuple[Any, ...]]
) -> None:
    connection.executemany(
        "INSERT INTO documents (id, title, source, date, meta, encoding, original_sha256, extra, sha256, text,"
        " position) VALUES (?, '', '', '', '{}', '', '', '{}', ?, ?, ?)",
        documents,
    )
    connection.executemany(
        "INSERT INTO layers (id, document, annotator, state, flagged, note, entities, scheme)"
        f" VALUES (?, ?, 'A', 'in progress', 0, '', {SPANS}, 1)",
        [(d[3], d[0]) for d in documents],
    )
    connection.executemany(
        "INSERT INTO annotations (layer, id, kind, name, first, last, value, seal)"
        " VALUES (?, ?, 'entity', ?, ?, ?, ?, 0)",
        annotations,
    )
    documents.clear()
    annotations.clear()


def floor_out(source: Path, target: Path) -> None:
    """The same rows out of the tables, unchecked, as orjson lines."""
    connection = sqlite3.connect(source)
    with target.open("wb") as file:
        for number, id, text in connection.execute(
            "SELECT position, id, text FROM documents ORDER BY position"
        ):
            values = connection.execute(
                "SELECT value FROM annotations WHERE layer = ? ORDER BY position", (number,)
            )
            entities = [orjson.loads(value) for (value,) in values]
            for e in entities:
                (start, end), *_ = e["ranges"]
                e["text"] = text[start:end]
            file.write(orjson.dumps({"id": id, "text": text, "entities": entities}) + b"\n")
    connection.close()


def floor_files(folder: Path, like: Path) -> None:
    """As many files of the same size as an export made."""
    folder.mkdir()
    for file in like.iterdir():
        (folder / file.name).write_bytes(b"x" * file.stat().st_size)


def timed(act: Callable[[int], object]) -> float:
    """Seconds, the median of three runs; each is told its number."""
    times = []
    for n in range(3):
        begun = perf_counter()
        act(n)
        times.append(perf_counter() - begun)
    return median(times)


def show(name: str, seconds: float, floor: float) -> None:
    """One line."""
    print(f"{name:34} {seconds:8.2f} s {seconds / floor:6.1f} ×", flush=True)


def imported(target: Path, source: Path, name: str = "") -> None:
    """By the program."""
    Project.create(target, load()).close()
    with Project.open(target, whole=True) as project:
        import_files(project, [source], "A", format=name)


def run(folder: Path, count: int, names: list[str]) -> None:
    """All figures."""
    rows, project_file = folder / "in.jsonl", folder / "p.tawsim"
    write_rows(rows, count)
    print(f"{count} documents, {rows.stat().st_size / 2**20:.0f} MB of JSONL")
    floor = timed(lambda n: floor_in(rows, folder / f"floor{n}.tawsim"))
    show("floor: executemany", floor, floor)
    show("import jsonl", timed(lambda n: imported(folder / f"in{n}.tawsim", rows)), floor)
    (folder / "in0.tawsim").rename(project_file)
    lines = timed(lambda n: floor_out(project_file, folder / f"floor{n}.jsonl"))
    show("floor: orjson lines", lines, lines)
    with Project.open(project_file) as project:
        for name in names:
            format = FORMATS[name]
            write, rows_ = format.write, rows_of(project, Recipe(name))
            assert write is not None
            held = lambda rows_=rows_, format=format: (format.hold(r, Choices()) for r in rows_)  # noqa: E731
            out = folder / f"out.{name}"
            alone = timed(lambda n, w=write, h=held, name=name: w(h(), folder / f"alone{n}.{name}", project.scheme, Choices()))  # fmt: skip
            beside = lines
            if format.folder and not format.parts:  # a file for each document
                like = folder / f"alone0.{name}"
                beside = timed(lambda n, like=like, name=name: floor_files(folder / f"files{n}.{name}", like))
                show("floor: as many files", beside, beside)
            show(f"export {name}", alone, beside)
            both = timed(lambda n, name=name, out=out: export_project(project, Recipe(name), out))
            show(f"export {name}, read back", both, beside)
            if name != "jsonl":
                show(f"import {name}", timed(lambda n, out=out, name=name: imported(folder / f"{name}{n}.tawsim", out, name)), floor)  # fmt: skip


def main() -> None:
    """Numbers are the documents, names the formats."""
    count = next((int(x) for x in sys.argv[1:] if x.isdigit()), DOCUMENTS)
    names = [x for x in sys.argv[1:] if not x.isdigit()] or [f.name for f in FORMATS.values() if f.write]
    with tempfile.TemporaryDirectory() as folder:
        run(Path(folder), count, names)


if __name__ == "__main__":
    main()
