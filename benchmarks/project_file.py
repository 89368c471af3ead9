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
from statistics import median
from time import perf_counter

from annotator import scheme
from annotator.history import Kind
from annotator.model import Annotation, Argument, Change, Document, Entity, Event, Layer, Range
from benchmarks.table import of, tell
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
    spans, floor = f"a layer of {SPANS:,} annotations", median(bare)
    beside = "a bare insert and commit"
    for what, on, found in (
        ("an edit on the disk", spans, edited),
        ("reading a layer", spans, reading),
        ("listing the documents", f"{DOCUMENTS:,} documents", listing),
        ("opening and closing", f"{size / 1e6:.0f} MB", opening),
        ("importing a layer", spans, [put]),
        ("adding documents", f"{DOCUMENTS:,} documents", [adding]),
        ("saving a copy", f"{size / 1e6:.0f} MB", [copying]),
        ("closing", f"{size / 1e6:.0f} MB", [closing_it]),
    ):
        limit = 5.0 if found is edited else None
        tell(of(f"project file: {what}", found, on=on, floor=floor, beside=beside, limit=limit))


if __name__ == "__main__":
    main()
