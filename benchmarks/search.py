"""Searching a project: the time to the first hits, beside plain SQLite in the same run.

`python -m benchmarks.search [FOLDER] [--documents N]`; FOLDER is on the disk to be measured, else /tmp's.
Beside queries of an index stands FTS5 that reads as many texts with a frequent word; beside what has to read
all texts, a LIKE scan of them. Times are of the processor, so that what else runs on the machine does not
count. The texts are drawn with a fixed seed from words as frequent as words of news are (the n-th 1/n as
often as the first); every fifth document has a layer with entities and events.
"""

import argparse
import random
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing
from functools import partial
from itertools import accumulate, islice
from pathlib import Path
from statistics import median
from time import process_time

from annotator import query, scheme
from annotator.model import Argument, Document, Entity, Event, Layer, Range, State, Status
from annotator.text import words as words_of
from benchmarks.table import Row, of, tell
from storage import Project
from storage.search import START, Hit

DOCUMENTS = 20_000
WORDS = 120  # of a document: about 700 code points
SCREEN = 50  # hits
RUNS = 3
LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"
NAMES = ("حلب", "إدلب", "الجيش السوري", "المعارضة", "سيرغي لافروف", "أنقرة")
RARE = ("خان شيخون", 20)  # a name, and in how many documents it stands
PLAIN = (
    "SELECT d.id, d.text FROM document_words w JOIN documents d ON d.position = w.rowid"
    " WHERE document_words MATCH ? LIMIT ?"
)
LIKE = "SELECT id FROM documents WHERE text LIKE ? LIMIT ?"
QUERIES = {
    "a frequent name": "حلب",
    "a rare name": RARE[0],
    "two words": "الجيش السوري",
    "a label": "label:ORG",
    "a label and words": "label:ORG المعارضة",
    "a type": "type:AirStrike",
    "a trigger without Place": "type:AirStrike without:Place",
    "by whom": "label:LOC by:B",
    "a state": "state:done",
    "words and a state": "حلب state:done",
    "an expression": r"/ال\w+ السوري/",
    "words that are nowhere": "ظظظظظ",
}
SCANS = {"letters that are nowhere": r"/\w*ظظظظظ/", "an expression that is nowhere": r"/\d{9}/"}


def texts(count: int) -> Iterator[str]:
    """Always the same ones."""
    drawn = random.Random(4)
    lexicon = ["".join(drawn.choices(LETTERS, k=drawn.randint(2, 7))) for _ in range(30_000)]
    weights = list(accumulate(1 / n for n in range(1, len(lexicon) + 1)))
    rare = set(drawn.sample(range(count), min(RARE[1], count)))
    for number in range(count):
        line = drawn.choices(lexicon, cum_weights=weights, k=WORDS)
        for _ in range(3):
            line[drawn.randrange(WORDS)] = drawn.choice(("", "", "و", "ب")) + drawn.choice(NAMES)
        if number in rare:
            line[7] = RARE[0]
        yield " ".join(line) + "."


def layer_on(document: Document, number: int) -> Layer:
    """Twelve entities and four events, of which one in a hundred lacks its place."""
    places = list(islice(words_of(document.text), 16))
    made: dict[str, Entity | Event] = {}
    for n, place in enumerate(places[:12]):
        made[f"e{n}"] = Entity(f"e{n}", ("PER", "LOC", "ORG")[n % 3], (Range(place.start, place.end),))
    for n, place in enumerate(places[12:]):
        where = () if (number + n) % 100 == 0 else (Argument("Place", "e1"),)
        kind = "AirStrike" if n < 2 else "Meet"
        made[f"v{n}"] = Event(f"v{n}", kind, Range(place.start, place.end), where)
    state = State.DONE if number % 4 == 0 else State.IN_PROGRESS
    who = "B" if number % 1_000 == 0 else "A"
    return Layer(document, who, dict(made), status=Status(state))


def fill(project: Project, count: int) -> float:
    """Seconds that importing the documents alone takes."""
    documents = [Document(f"d{n}", text) for n, text in enumerate(texts(count))]
    begun = process_time()
    project.documents.add(documents)
    seconds = process_time() - begun
    with project.writing():
        for n, document in enumerate(documents):
            if n % 5 == 0:
                project.layers.put(layer_on(document, n))
    return seconds


def screenful(project: Project, line: str) -> list[Hit]:
    """The first hits, as the window asks for them."""
    asked = query.read(line, project.scheme)
    hits: list[Hit] = []
    after: tuple[int, int] | None = START
    while after is not None and len(hits) < SCREEN:
        found = project.search.step(asked, "A", after)
        hits += found.hits
        after = found.next
    return hits


def timed(act: Callable[[], object]) -> list[float]:
    """Milliseconds of each run, of the processor."""
    out = []
    for _ in range(RUNS):
        begun = process_time()
        act()
        out.append((process_time() - begun) * 1000)
    return out


def sizes(path: Path) -> tuple[int, int]:
    """Bytes of the index of words, and of the whole file."""
    with closing(sqlite3.connect(path)) as connection:
        sql = "SELECT coalesce(sum(length(block)), 0) FROM document_words_data"
        return connection.execute(sql).fetchone()[0], path.stat().st_size


def plain(path: Path) -> tuple[list[float], list[float]]:
    """Milliseconds of FTS5 for a screenful of texts with a frequent word, of a scan that finds nothing."""
    with closing(sqlite3.connect(path)) as connection:

        def read(sql: str, sought: str) -> list[object]:
            return connection.execute(sql, (sought, SCREEN)).fetchall()

        return timed(partial(read, PLAIN, f'"{NAMES[0]}"')), timed(partial(read, LIKE, "%ظظظظظ%"))


def main() -> None:
    """Prints every figure."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.search")
    parser.add_argument("folder", nargs="?", default=None)
    parser.add_argument("--documents", type=int, default=DOCUMENTS)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=options.folder) as folder:
        path = Path(folder, "P.tawsim")
        with Project.create(path, scheme.load()) as project:
            added = fill(project, options.documents)
        index, scan = plain(path)
        on = f"{options.documents:,} documents"
        tell(Row("search: adding a document", on, added * 1000 / options.documents))
        with Project.open(path) as project:
            for queries, floor, beside in ((QUERIES, index, "bare FTS5"), (SCANS, scan, "LIKE")):
                for name, line in queries.items():
                    found = timed(partial(screenful, project, line))
                    limit = 200.0 if queries is QUERIES else None
                    said = {"floor": median(floor), "beside": beside, "limit": limit}
                    tell(of(f"search: {name}", found, on=on, **said))
        words, whole = sizes(path)
        tell(Row("search: share of the file that is the index of words", on, 100 * words / whole, "%"))


if __name__ == "__main__":
    main()
