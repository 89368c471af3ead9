"""How long files take in and out, beside a floor in the same run that checks nothing.

    python -m benchmarks.formats [DOCUMENTS] [FORMAT…] [--write] [--rounds=N]

The floor of an import reads the lines with orjson and puts the same rows into the same tables with
`executemany`, in one transaction; that of an export selects them and writes orjson lines, or as many files
of the same size for formats with a file a document. Floor and program take turns, and each figure is the
median of ROUNDS: the time that small files take swings. In milliseconds, with the ratio to the floor of its
kind. Documents have 2,000 characters and 40 entities.
"""

from __future__ import annotations

import hashlib
import os
import platform
import random
import re
import shutil
import sqlite3
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Any

import orjson

from annotator import garbage
from annotator.formats import FORMATS, Choices, Format
from annotator.scheme import load
from benchmarks.table import Row, tell
from storage.exporting import Recipe, export_project, rows_of
from storage.importing import import_files
from storage.project import Project

PAGE = Path(__file__).resolve().parent.parent / "docs" / "formats-speed.md"
HEAD = """# How long files take in and out

Made by `python -m benchmarks.formats --write`. The floor checks nothing: for an import it reads the
lines with orjson and puts the same rows into the same tables with `executemany`; for an export it selects
them and writes orjson lines, or as many files of the same size for formats with a file a document.
An export of the program writes, reads back and compares every annotation. Floor and program take turns;
each figure is the median of some rounds: what many small files take swings from 45 to 660 µs a file with
whatever else the disk does, so the ratios of formats with a file a document are rough. A row of mentions
repeats the sentence around it, and a text here is a single one: 40 times the text.
"""
ROUNDS = 5
DOCUMENTS, LENGTH, SPANS = 10_000, 2_000, 40
LINE = (
    "قال الوزير في دمشق إن القوات قصفت مدينة حلب أمس وقتل عشرة أشخاص من سكان الحي بعد هجوم شنته قوات"
    " النظام على ريف إدلب الجنوبي"
)


def write_rows(path: Path, count: int) -> None:
    """Own JSONL: texts of LENGTH characters with SPANS entities, each text another."""
    draw, known = random.Random(7), LINE.split()
    with path.open("wb") as file:
        for number in range(count):
            words: list[str] = []
            places: list[tuple[int, int]] = []
            at = 0
            while at < LENGTH:
                words.append(draw.choice(known))
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
        "INSERT INTO documents (id, title, source, date, meta, encoding, original_sha256, extra, sha256,"
        " text, position) VALUES (?, '', '', '', '{}', '', '', '{}', ?, ?, ?)",
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


def floor_files(source: Path, folder: Path, like: Path) -> None:
    """The same rows out of the tables, unchecked, and as many files of the same size as an export made."""
    floor_out(source, Path(os.devnull))
    folder.mkdir()
    for file in like.iterdir():
        (folder / file.name).write_bytes(b"x" * file.stat().st_size)


Act = Callable[[int], object]
Line = tuple[str, float, float]  # what was done, seconds, the seconds of its floor


def raced(acts: dict[str, Act]) -> Iterator[Line]:
    """Each act in turn, ROUNDS times over, told the number of the round; the first is the others' floor."""
    taken: dict[str, list[float]] = {name: [] for name in acts}
    for n in range(ROUNDS):
        for name, act in acts.items():
            begun = perf_counter()
            act(n)
            taken[name].append(perf_counter() - begun)
    middle = {name: median(seconds) for name, seconds in taken.items()}
    floor = next(iter(middle.values()))
    yield from ((name, seconds, floor) for name, seconds in middle.items())


def imported(target: Path, source: Path, name: str = "") -> None:
    """By the program."""
    Project.create(target, load()).close()
    with Project.open(target, whole=True) as project:
        import_files(project, [source], "A", format=name)


def run(folder: Path, count: int, names: list[str]) -> Iterator[Line]:
    """All figures, one after the other."""
    rows, made, beside = folder / "in.jsonl", folder / "p.tawsim", folder / "beside.tawsim"
    write_rows(rows, count)
    yield from raced(
        {
            "floor: executemany": lambda n: floor_in(rows, folder / f"floor{n}.tawsim"),
            "import jsonl": lambda n: imported(folder / f"in{n}.tawsim", rows),
        }
    )
    (folder / "in0.tawsim").rename(made)
    shutil.copy(made, beside)  # the project is open for itself alone
    with Project.open(made) as project:
        for name in names:
            yield from of_format(project, FORMATS[name], folder, beside)
            if name != "jsonl" and FORMATS[name].check is None:
                out = folder / f"out-{name}{FORMATS[name].suffix}"
                yield from list(_into(folder, rows, out, name))[1:]


def of_format(project: Project, format: Format, folder: Path, beside: Path) -> Iterator[Line]:
    """Written, and written and read back as an export is."""
    name, rows, choices, write = format.name, rows_of(project, Recipe(format.name)), Choices(), format.write
    assert write is not None
    out = folder / f"out-{name}{format.suffix}"

    def alone(n: int) -> None:
        held = (h for row in rows if (h := format.hold(row, choices)) is not None)
        with garbage.seldom():  # as an export does
            write(held, folder / f"alone{n}-{name}{format.suffix}", project.scheme, choices)

    floor: dict[str, Act] = {"floor: orjson lines": lambda n: floor_out(beside, folder / f"floor{n}.jsonl")}
    if format.folder and not format.parts:  # a file for each document
        alone(-1)
        like = folder / f"alone-1-{name}{format.suffix}"
        floor = {"floor: as many files": lambda n: floor_files(beside, folder / f"files{n}.{name}", like)}
    yield from raced(
        floor
        | {
            f"export {name}": alone,
            f"export {name}, read back": lambda n: export_project(project, Recipe(name), out),
        }
    )


def _into(folder: Path, rows: Path, out: Path, name: str) -> Iterator[Line]:
    return raced(
        {
            "floor": lambda n: floor_in(rows, folder / f"{name}-floor{n}.tawsim"),
            f"import {name}": lambda n: imported(folder / f"{name}{n}.tawsim", out, name),
        }
    )


def main() -> None:
    """Numbers are the documents, names the formats; `--write` puts the table into docs/formats-speed.md."""
    global ROUNDS
    ROUNDS = next((int(x.partition("=")[2]) for x in sys.argv if x.startswith("--rounds=")), ROUNDS)
    count = next((int(x) for x in sys.argv[1:] if x.isdigit()), DOCUMENTS)
    names = [x for x in sys.argv[1:] if x in FORMATS] or [f.name for f in FORMATS.values() if f.write]
    table = [
        f"{LENGTH:,} characters and {SPANS} entities each; {ROUNDS} rounds; {processor()}.\n",
        "| | seconds | times the floor |",
        "|---|---:|---:|",
    ]
    with tempfile.TemporaryDirectory() as folder:
        for name, seconds, floor in run(Path(folder), count, names):
            if not name.startswith("floor"):
                on, kind = f"{count:,} documents", "the same rows or bytes, unchecked"
                tell(Row(f"formats: {name}", on, seconds * 1000, floor=floor * 1000, beside=kind))
            table.append(f"| {name} | {seconds:.2f} | {seconds / floor:.1f} |")
    if "--write" in sys.argv:
        write(f"{count:,} documents", "\n".join(table))


def write(title: str, table: str) -> None:
    """In place of what the page says under that title; other sections stay."""
    _, *sections = PAGE.read_text("utf-8").split("\n## ")
    kept = dict(s.split("\n", 1) for s in sections) | {title: f"\n{table}"}
    order = sorted(kept, key=lambda t: int(t.split()[0].replace(",", "")))
    PAGE.write_text(HEAD + "".join(f"\n## {t}\n\n{kept[t].strip()}\n" for t in order), "utf-8")


def processor() -> str:
    """Its name and how many cores there are."""
    names = (
        re.findall(r"model name\s*: (.*)", Path("/proc/cpuinfo").read_text())
        if sys.platform == "linux"
        else []
    )
    return f"{os.cpu_count()} cores of {names[0] if names else platform.machine()}"


if __name__ == "__main__":
    main()
