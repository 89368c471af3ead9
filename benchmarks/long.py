"""One document in the whole window, up to 5 million characters and 50,000 marks: opened, edited, searched.

    python -m benchmarks.long [--characters N] [--edits N]

Each figure is from the key (or the call that a click makes) to the paint; an edit's has its commit in it,
on the disk of the folder for temporary files. Beside it stands a read-only QPlainTextEdit with the same text
and no marks, which is opened, scrolled and searched in the same run; beside an edit, a bare repaint of the
report and a bare commit of SQLite. A fifth of the marks are suggestions, a tenth events with a role filled.
"""

from __future__ import annotations

import argparse
import itertools
import os
import random
import sqlite3
import subprocess
import sys
import tempfile
import time
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotator import places
from annotator.model import Argument, Document, Entity, Event, Layer, Range, Suggestion
from annotator.scheme import load
from annotator.text import words
from benchmarks.table import late, of, tell
from storage.project import Project

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QPlainTextEdit

    from annotator.model import Annotation
    from benchmarks.table import Row
    from ui.window import Window

SIZES = ((10_000, 500), (100_000, 5_000), (1_000_000, 50_000), (5_000_000, 50_000))
EDITS = 80  # of each kind
ROOT = Path(__file__).resolve().parent.parent
NOWHERE = "ظظظظظ"
KEY = 16.0  # milliseconds: one frame of a screen
LABELS = ("PER", "LOC", "ORG")


def text_of(length: int) -> str:
    """Paragraphs of the seed report, each with a number, together so many code points."""
    report = next((ROOT / "seeds").glob("*.txt")).read_text("utf-8").strip()
    parts: list[str] = []
    for n in itertools.count(1):
        parts += [f"{n}. {line}" for line in report.splitlines()]
        if n * len(report) > length:
            return "\n".join(parts)[:length]
    raise AssertionError


def layer_of(length: int, marks: int) -> Layer:
    """Marks all over the text, on words of more than three letters."""
    document = Document("long", text_of(length))
    all_words = [w for w in words(document.text) if len(w) > 3]
    chosen = sorted(random.Random(5).sample(all_words, min(marks, len(all_words))))
    made: dict[str, Annotation] = {}
    offered: dict[str, Suggestion] = {}
    last = ""
    for n, word in enumerate(chosen):
        if n % 10 == 9:
            made[f"v{n}"] = Event(f"v{n}", "Meet", word, (Argument("Participant", last),))
            continue
        entity = Entity(f"e{n}", LABELS[n % 3], (word,), {"mention": "NAM"})
        if n % 5 == 1:
            offered[entity.id] = Suggestion(entity, 0.8, "gazetteer", "list:places")
        else:
            made[entity.id], last = entity, entity.id
    return Layer(document, "bench", made, suggestions=offered)


class Bench:
    """The window with the document in it, and what a person does there."""

    def __init__(self, path: Path | None) -> None:
        from ui.app import application, make_window
        from ui.settings import Settings

        self.app = application()
        self.busy: list[float] = []  # milliseconds of the processor that each key took
        settings = Settings(None)
        settings.set("annotator", "bench")
        self.window: Window = make_window(settings, suggests=False)
        self.window.resize(1280, 820)
        self.window.start(Project.open(path) if path else None)
        self.window.show()
        self.settle()

    @property
    def layer(self) -> Layer:
        """On show."""
        layer = self.window.session.layer
        assert layer is not None
        return layer

    def settle(self, seconds: float = 0.0) -> None:
        """Serve events, so long at least, until the report is painted."""
        until = time.perf_counter() + seconds
        while True:
            self.app.processEvents()
            painted = self.window.view.painted or self.window.session.project is None
            if painted and time.perf_counter() >= until:
                return
            if painted:
                time.sleep(0.002)

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> float:
        """Milliseconds from the key to the paint of all that it changed."""
        began, busy = time.perf_counter(), time.thread_time()
        QTest.keyClick(self.window.view, key, modifiers)
        self.settle()
        self.busy.append((time.thread_time() - busy) * 1000)
        return (time.perf_counter() - began) * 1000

    def act(self, act: Callable[[], object]) -> float:
        """The same of what a click calls."""
        began = time.perf_counter()
        act()
        self.settle()
        return (time.perf_counter() - began) * 1000

    def go(self, r: Range) -> None:
        """The caret there, in sight."""
        self.window.view.ensure_visible(r)
        self.window.view.place_caret(r.start)
        self.settle()

    def take(self, id: str) -> None:
        """A mark in hand, in sight."""
        self.window.desk.take(id)
        self.settle()


def edits(bench: Bench, count: int) -> Iterator[tuple[str, list[float]]]:
    """What each kind of edit takes, all over the document."""
    dice, layer = random.Random(3), bench.layer
    count = min(count, len(layer.suggestions) // 4)
    there = places.of(layer), places.waiting(layer)
    free = [w for w in words(layer.document.text) if len(w) > 3 and not any(p.over(w) for p in there)]

    def each(where: list[Range] | list[str], act: Callable[[], float]) -> list[float]:
        found = []
        for place in where:
            bench.take(place) if isinstance(place, str) else bench.go(place)
            before = bench.window.session.layer
            found.append(act())
            assert bench.window.session.layer is not before, "the key changed nothing"
        return found

    some = dice.sample(free, min(count, len(free)))
    yield "label", each(some, lambda: bench.key(Qt.Key.Key_1))
    made = [a.id for a in bench.layer.annotations.values() if a.id not in layer.annotations]
    yield "another label", each(made, lambda: bench.key(Qt.Key.Key_2))
    chosen = dice.sample([a.id for a in layer.annotations.values() if isinstance(a, Entity)], count)
    yield "move its end", each(chosen, lambda: bench.key(Qt.Key.Key_BracketLeft))
    yield "turn over an attribute", each(chosen, lambda: bench.key(Qt.Key.Key_T))
    yield "delete", each(chosen, lambda: bench.key(Qt.Key.Key_Delete))
    yield "undo", [bench.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier) for _ in range(count)]
    open_ = dice.sample([*layer.suggestions], 2 * count)
    yield "accept, on to the next", each(open_[:count], lambda: bench.key(Qt.Key.Key_Return))
    left = [id for id in open_[count:] if bench.window.desk.undecided(id)]
    yield "reject, on to the next", each(left, lambda: bench.key(Qt.Key.Key_Backspace))
    yield "fill a role", list(_filled(bench, dice, count))


def _filled(bench: Bench, dice: random.Random, count: int) -> Iterator[float]:
    """The role of a place opened, and filled by a digit."""
    for event in dice.sample(places.of(bench.layer).events, count):
        desk = bench.window.desk
        desk.take(event[3].id)
        desk.open_frame(event[3].id)
        now = desk.event_of(event[3].id)
        assert now is not None
        bench.window.frames.choose_role(1 + bench.window.frames.roles(now).index("Place"))
        bench.settle()
        before = bench.layer
        took = bench.key(Qt.Key.Key_1)
        assert bench.layer is not before, "the digit filled nothing"
        yield took
        desk.close_frame()


def moves(bench: Bench, count: int) -> Iterator[tuple[str, list[float]]]:
    """What changes nothing: walking, scrolling."""
    yield "next suggestion", [bench.key(Qt.Key.Key_Tab) for _ in range(count)]
    yield "next annotation", [bench.key(Qt.Key.Key_J) for _ in range(count)]
    control = Qt.KeyboardModifier.ControlModifier
    yield "caret by word", [bench.key(Qt.Key.Key_Left, control) for _ in range(count)]


def scrolled(bar: object, paint: Callable[[], object], count: int) -> list[float]:
    """Milliseconds of a page down and its paint, of both views alike."""
    found = []
    for _ in range(count):
        began = time.perf_counter()
        value = bar.value() + bar.pageStep()  # type: ignore[attr-defined]  # a Qt bar
        bar.setValue(value if value < bar.maximum() else 0)  # type: ignore[attr-defined]  # a Qt bar
        paint()
        found.append((time.perf_counter() - began) * 1000)
    return found


def commits(path: Path, count: int) -> list[float]:
    """Milliseconds of one INSERT and COMMIT, in the project's modes."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for pragma in ("locking_mode = EXCLUSIVE", "journal_mode = WAL", "synchronous = FULL"):
            connection.execute(f"PRAGMA {pragma}")
        connection.execute("CREATE TABLE journal (number INTEGER PRIMARY KEY, change TEXT)")
        found = []
        for _ in range(count):
            began = time.perf_counter()
            connection.execute("INSERT INTO journal (change) VALUES (?)", ("x" * 300,))
            found.append((time.perf_counter() - began) * 1000)
        return found


def sought_in(editor: QPlainTextEdit, needle: str) -> None:
    """All hits, as the find bar counts them."""
    document = editor.document()
    at = document.find(needle)
    while not at.isNull():
        at = document.find(needle, at)


def measure(folder: Path, characters: int, marks: int, count: int) -> Iterator[Row]:
    """All rows of one size."""
    from benchmarks.report_view import plain

    layer, path = layer_of(characters, marks), folder / "long.tawsim"
    with Project.create(path, load()) as project:
        project.documents.add([Document("first", "قال الوزير"), layer.document])
        project.layers.put(layer)
    text, total = layer.document.text, len(layer.annotations) + len(layer.suggestions)
    on, at = f"{characters:,} characters, {total:,} marks", characters
    bench = Bench(path)
    session, view = bench.window.session, bench.window.view
    editor = plain("")

    def opened_plain() -> None:
        editor.setPlainText(text)
        editor.viewport().repaint()

    plain_open, ours_open = [], []
    for _ in range(5):
        plain_open.append(bench.act(opened_plain))
        session.show_document("first")
        bench.settle()
        ours_open.append(bench.act(lambda: session.show_document("long")))
    beside = "QPlainTextEdit, no marks"
    yield of("open a document", ours_open, on=on, at=at, floor=min(plain_open), beside=beside)
    bench.settle(1.0)
    pages = min(100, max(5, characters // 4_000))
    theirs = of("", scrolled(editor.verticalScrollBar(), editor.viewport().repaint, pages))
    found = scrolled(view.verticalScrollBar(), bench.settle, pages)
    yield of("scroll by a page", found, on=on, at=at, floor=theirs.value, beside=beside, limit=KEY)
    for name, needle in (("a frequent name", "أنقرة"), ("what is nowhere", NOWHERE)):
        floor = of("", [bench.act(lambda n=needle: sought_in(editor, n)) for _ in range(3)])  # type: ignore[misc]  # mypy knows no type of a default
        found = [bench.act(lambda n=needle: bench.window.panes.search(n)) for _ in range(5)]  # type: ignore[misc]  # mypy knows no type of a default
        yield of(f"find in it: {name}", found, on=on, at=at, floor=floor.value, beside=beside)
    editor.close()
    view.select(None)
    bench.settle(2.0)
    floor_ = of("", commits(folder / "bare.sqlite", count)).value
    view.viewport().repaint()
    repaints = [bench.act(view.viewport().repaint) for _ in range(count)]
    floor_ += of("", repaints).value
    for group, kind in ((edits, "edit"), (moves, "move")):
        for name, found in group(bench, count):
            busy, bench.busy = late(bench.busy), []
            said = {"busy": busy, "floor": floor_, "beside": "a repaint and a commit", "limit": KEY}
            yield of(f"{kind}: {name}", found, on=on, at=at, **said)
    bench.window.close()


def main() -> None:
    """Each size in a process of its own."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.long")
    parser.add_argument("--characters", type=int, default=0, help="only this size")
    parser.add_argument("--edits", type=int, default=EDITS, help="of each kind")
    options = parser.parse_args()
    if options.characters:
        marks = min(50_000, options.characters // 20)
        with tempfile.TemporaryDirectory() as folder:
            for row in measure(Path(folder), options.characters, marks, options.edits):
                tell(row)
            sys.stdout.flush()
            os._exit(0)
    for characters, _ in SIZES:
        command = [sys.executable, "-m", "benchmarks.long", "--characters", str(characters)]
        subprocess.run([*command, "--edits", str(options.edits)], cwd=ROOT, check=True)


if __name__ == "__main__":
    main()
