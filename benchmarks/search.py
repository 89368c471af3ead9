"""Searching a project of 100,000 documents, beside a plain LIKE scan of the same texts in the same run.

`python -m benchmarks.search [FOLDER] [--documents N]`; FOLDER is on the disk to be measured, else /tmp's.
Times are of the processor, so that what else runs on the machine does not count. The texts are drawn with a
fixed seed from words as frequent as words of news are (the n-th 1/n as often as the first); every fifth
document has a layer with entities and events.
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
from storage import Project
from storage.search import START, Hit

DOCUMENTS = 100_000
WORDS = 120  # of a document: about 700 code points
SCREEN = 50  # hits
RUNS = 3
LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"
NAMES = ("حلب", "إدلب", "الجيش السوري", "المعارضة", "سيرغي لافروف", "أنقرة")
RARE = ("خان شيخون", 20)  # a name, and in how many documents it stands
LIKE = "SELECT id FROM documents WHERE text LIKE ? AND trashed_at IS NULL LIMIT ?"
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
    "an expression that is nowhere": r"/\d{9}/",
    "words that are nowhere": "ظظظظظ",
}


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


def main() -> None:
    """Prints every figure."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.search")
    parser.add_argument("folder", nargs="?", default=None)
    parser.add_argument("--documents", type=int, default=DOCUMENTS)
    options = parser.parse_args()
    made = scheme.load()
    with tempfile.TemporaryDirectory(dir=options.folder) as folder:
        path = Path(folder, "P.tawsim")
        with Project.create(path, made) as project:
            added = fill(project, options.documents)
            print(f"{'adding ' + format(options.documents, ',') + ' documents, s':<52} {added:9.2f}")
            scans = timed(lambda: project._file.read(LIKE, (f"%{RARE[0]}%", SCREEN)))
            whole = timed(lambda: project._file.read(LIKE, ("%ظظظظظ%", SCREEN)))
            print(f"{'LIKE: a rare name':<52} {median(scans):9.2f} ms")
            print(f"{'LIKE: words that are nowhere':<52} {median(whole):9.2f} ms")
            for words, line in QUERIES.items():
                found = timed(partial(screenful, project, line))
                ratio = median(found) / median(whole)
                hits = len(screenful(project, line))
                print(
                    f"{words:<52} {median(found):9.2f} ms  worst {max(found):9.2f} ms"
                    f"  {ratio:7.3f} of the LIKE scan  {hits} hits"
                )
        opening = timed(lambda: Project.open(path).close())
        index, file = sizes(path)
        print(f"{'opening and closing':<52} {median(opening):9.2f} ms  worst {max(opening):9.2f} ms")
        print(f"{'the index of words, MB':<52} {index / 1e6:9.2f} of {file / 1e6:.0f}")


if __name__ == "__main__":
    main()
