"""A day at work in minutes: 50,000 edits by keys over 500 documents, as eight hours of annotating make.

    python -m benchmarks.soak [--edits N] [--documents N]

The real window, session and project file, offscreen. Each document comes up twice, so that half of the edits
are of layers that were there already; every ten minutes of the day a copy of the project is made, as while
people work, and after each stretch of edits the person rests until problems and tables have caught up.
Memory is to grow by less than 50 MB from the first hundredth of the edits to the last, and the edits of the
last tenth are to take as long as those of the first. Exit code 1 when they are not.
"""

from __future__ import annotations

import argparse
import gc
import itertools
import random
import sys
import tempfile
from collections import Counter
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from annotator import places
from annotator.model import Argument, Document, Entity, Event, Range, Suggestion
from annotator.scheme import load
from annotator.text import words
from benchmarks.long import Bench
from benchmarks.table import Row, of, resident, tell
from benchmarks.window import ROOT
from storage.project import Project

if TYPE_CHECKING:
    from collections.abc import Iterator

    from annotator.model import Span

EDITS, DOCUMENTS = 50_000, 500
COPIES = 48  # one every ten minutes of eight hours
STRETCH = 50  # edits, and then a moment of rest
GROWS, SLOWER = 50.0, 1.25  # MB; times
CONTROL, PLAIN = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier
KEYS = {
    "accept": (Qt.Key.Key_Return,),
    "reject": (Qt.Key.Key_Backspace,),
    "label": (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3),
    "relabel": (Qt.Key.Key_4, Qt.Key.Key_5),
    "resize": (Qt.Key.Key_BracketLeft, Qt.Key.Key_BracketRight),
    "turn": (Qt.Key.Key_T,),
    "delete": (Qt.Key.Key_Delete,),
    "undo": (Qt.Key.Key_Z,),
}


def fill(path: Path, count: int) -> None:
    """Reports like the seed report, with suggestions of which some are events."""
    report = next((ROOT / "seeds").glob("*.txt")).read_text("utf-8").strip()
    dice = random.Random(1)
    with Project.create(path, load()) as project, project.writing():
        for n in range(count):
            document = Document(f"d{n:03}", f"{n}. {report}")
            chosen = sorted(dice.sample([w for w in words(document.text) if len(w) > 3], 60))
            project.documents.add([document])
            project.suggestions.add(document.id, list(_suggested(chosen)))


def _suggested(chosen: list[Range]) -> Iterator[Suggestion]:
    for n, word in enumerate(chosen):
        last = (Argument("Place", f"s{n - 1}"),) if n else ()
        made: Span = Event(f"s{n}", "Meet", word, last) if n % 8 == 7 else Entity(f"s{n}", "LOC", (word,))
        yield Suggestion(made, 0.7, "gazetteer", "list:places")


class Person:
    """Presses keys, each of which is an edit."""

    def __init__(self, bench: Bench) -> None:
        self.bench, self.dice = bench, random.Random(2)
        self.took: list[tuple[float, float]] = []  # milliseconds by the clock, and of the processor
        self.made: Counter[str] = Counter()

    def edit(self) -> bool:
        """One edit of what is on show; whether it was one."""
        kind, layer = self.dice.choice([*KEYS, "label"]), self.bench.layer
        if kind in ("accept", "reject"):
            self.bench.key(Qt.Key.Key_Tab)
        elif kind == "label":
            self.bench.go(self.dice.choice([w for w in words(layer.document.text) if len(w) > 3]))
        elif kind != "undo":
            spans = places.of(layer).spans
            if not spans:
                return False
            self.bench.take(self.dice.choice(spans)[3].id)
        before = self.bench.window.session.layer
        took = self.bench.key(self.dice.choice(KEYS[kind]), CONTROL if kind == "undo" else PLAIN)
        if self.bench.window.session.layer is before:
            return False
        self.took.append((took, self.bench.busy[-1]))
        self.bench.busy.clear()
        self.made[kind] += 1
        return True


def work(bench: Bench, edits: int, documents: int) -> Iterator[Row]:
    """The day."""
    person, window = Person(bench), bench.window
    each = edits // (2 * documents)
    ids = [f"d{n:03}" for n in range(documents)] * 2
    copies = (n * edits // COPIES for n in itertools.count(1))
    copy, held = next(copies), [(0, resident())]
    turned: list[float] = []
    for n, id in enumerate(ids, 1):
        turned.append(bench.act(lambda x=id: window.session.show_document(x)))  # type: ignore[misc]  # mypy knows no type of a default
        while len(person.took) < n * each:
            done = len(person.took)
            person.edit()
            if len(person.took) % STRETCH == 0 and len(person.took) > done:
                bench.settle(0.15)
                window.checking.finish(None)
                bench.settle()
            if len(person.took) >= copy:
                copy = next(copies)
                window.restoring.backing.begin()
                bench.settle(0.3)
        if n % max(1, documents // 50) == 0:
            gc.collect()
            held.append((len(person.took), resident()))
            busy = median(c for _, c in person.took[-500:])
            sys.stderr.write(f"{held[-1][0]:,} edits: {held[-1][1]:.0f} MB, {busy:.1f} ms\n")
    yield from judged(person, held, turned, edits, documents)


def judged(
    person: Person, held: list[tuple[int, float]], turned: list[float], edits: int, documents: int
) -> Iterator[Row]:
    """What the day was like, its end beside its beginning."""
    on, tenth = f"{len(person.took):,} edits, {documents} documents", len(person.took) // 10
    for what, which in (("an edit", 0), ("an edit, of the processor", 1)):
        first, last = ([t[which] for t in some] for some in (person.took[:tenth], person.took[-tenth:]))
        floor = median(first)
        yield of(f"soak: {what}", last, on=on, floor=floor, beside="the first tenth")
    part = max(1, len(turned) // 10)
    yield of(
        "soak: the next document",
        turned[-part:],
        on=on,
        floor=median(turned[:part]),
        beside="the first tenth",
    )
    warm = next(mb for done, mb in held if done >= edits // 100)
    yield Row(
        "soak: memory",
        on,
        held[-1][1],
        "MB",
        floor=warm,
        beside="after the first hundredth",
        limit=warm + GROWS,
    )


def main() -> None:
    """Rows as JSON; progress to standard error."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.soak")
    parser.add_argument("--edits", type=int, default=EDITS)
    parser.add_argument("--documents", type=int, default=DOCUMENTS)
    options = parser.parse_args()
    if options.documents < 1 or options.edits < max(10, 2 * options.documents):
        parser.error("two edits for each document are the least, and ten in all")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "soak.tawsim"
        fill(path, options.documents)
        bench = Bench(path)
        rows = list(work(bench, options.edits, options.documents))
        bench.window.close()
    for row in rows:
        tell(row)
    flat = [r.ratio or 0 for r in rows if r.what == "soak: an edit, of the processor"]
    if any(r.kept is False for r in rows) or any(ratio > SLOWER for ratio in flat):
        raise SystemExit(1)


if __name__ == "__main__":
    main()
