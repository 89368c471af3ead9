"""How long the project file takes, beside a bare SQLite commit of the same bytes on the same disk.

`python -m benchmarks.project_file [FOLDER]`; FOLDER is on the disk to be measured, else /tmp's.
"""

import sqlite3
import sys
import tempfile
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from functools import partial
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter

from annotator import scheme
from annotator.history import Kind
from annotator.model import Annotation, Argument, Change, Document, Entity, Event, Layer, Range
from storage import Project, encode

SPANS = 50_000
EDITS = 500
DOCUMENTS = 10_000
TEXT = "قال سيرغي لافروف إن روسيا وتركيا تعملان في سوريا. " * 60


def large_layer() -> Layer:
    """Two thirds entities, one third events that use them."""
    document = Document("large", "قال. " * SPANS)
    annotations: dict[str, Annotation] = {}
    for number in range(SPANS):
        id, span = f"{number:016x}", Range(number * 5, number * 5 + 3)
        if number % 3:
            annotations[id] = Entity(id, "PER", (span,), {"mention": "NAM"})
        else:
            last = f"{max(number - 1, 0):016x}"
            said = (Argument("speaker", last),)
            annotations[id] = Event(id, "statement", span, said, {"polarity": "positive"})
    return Layer(document, "A", annotations)


def timed(act: Callable[[], object]) -> float:
    """Milliseconds that it took."""
    begun = perf_counter()
    act()
    return (perf_counter() - begun) * 1000


def relabelled(layer: Layer, number: int) -> Change:
    """An edit of the annotation of that number."""
    old = layer.annotations[f"{number:016x}"]
    return Change("note", layer.key, removed=(old,), added=(replace(old, note="x"),))


def edits(project: Project, layer: Layer) -> list[float]:
    """Milliseconds of each edit, spread over the layer."""
    changes = [relabelled(layer, n * (SPANS // EDITS)) for n in range(EDITS)]

    def write(number: int, change: Change) -> None:
        project.journal.write(change, annotator="A", kind=Kind.DO, id=str(number), at="2026-01-01T00:00:00Z")

    return [timed(partial(write, number, change)) for number, change in enumerate(changes)]


def bare_commits(path: Path, layer: Layer) -> list[float]:
    """Milliseconds of one INSERT and COMMIT of the journal's text, in the same modes."""
    text = encode.edit_text(relabelled(layer, 0))
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for pragma in ("locking_mode = EXCLUSIVE", "journal_mode = WAL", "synchronous = FULL"):
            connection.execute(f"PRAGMA {pragma}")
        connection.execute("CREATE TABLE journal (number INTEGER PRIMARY KEY, change TEXT)")
        insert = "INSERT INTO journal (change) VALUES (?)"
        return [timed(lambda: connection.execute(insert, (text,))) for _ in range(EDITS)]


def report(what: str, milliseconds: list[float]) -> None:
    """One line: median, and the 95th percentile where there are enough to tell."""
    few = len(milliseconds) < 20
    worse = max(milliseconds) if few else quantiles(milliseconds, n=20)[-1]
    print(f"{what:<52} {median(milliseconds):9.2f} ms  {'worst' if few else ' 95 %'} {worse:9.2f} ms")


def main() -> None:
    """Prints every figure."""
    layer = large_layer()
    with tempfile.TemporaryDirectory(dir=sys.argv[1] if len(sys.argv) > 1 else None) as folder:
        path = Path(folder, "P.tawsim")
        bare = bare_commits(Path(folder, "bare.sqlite"), layer)
        with Project.create(path, scheme.load()) as project:
            project.documents.add([layer.document])
            put = timed(lambda: project.layers.put(layer))
            edited = edits(project, layer)
            reading = [timed(lambda: project.layers.get(layer.key)) for _ in range(5)]
            more = [Document(f"d{n}", TEXT) for n in range(DOCUMENTS)]
            adding = timed(lambda: project.documents.add(more))
            listing = [timed(lambda: project.documents.listing("A")) for _ in range(5)]
            copying = timed(lambda: project.save_copy(Path(folder, "copy.tawsim")))
            closing_it = timed(project.close)
        opening = [timed(lambda: Project.open(path).close()) for _ in range(5)]
        size = path.stat().st_size
    report("bare SQLite: insert and commit", bare)
    report(f"an edit in a layer of {SPANS:,} annotations", edited)
    print(f"{'ratio of the medians':<52} {median(edited) / median(bare):9.2f}")
    report(f"reading a layer of {SPANS:,} annotations", reading)
    report(f"listing {DOCUMENTS:,} documents", listing)
    report(f"opening and closing {size / 1e6:.0f} MB", opening)
    for what, figure in (
        (f"importing a layer of {SPANS:,} annotations", put),
        (f"adding {DOCUMENTS:,} documents", adding),
        ("saving a copy", copying),
        ("closing", closing_it),
    ):
        print(f"{what:<52} {figure:9.2f} ms")


if __name__ == "__main__":
    main()
