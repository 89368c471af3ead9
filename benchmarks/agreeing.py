"""How long agreement takes: three people, 1,000 documents, 40 annotations each, with intervals.

`python -m benchmarks.agreeing` prints seconds. Beside it, in the same run and on the same layers: reading
them from the project, and the scorer of `evaluate` over the three pairs, which has no figure beyond chance,
no interval, no head words, no whole frames and no passages.
"""

import random
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from annotator import scheme
from annotator.agreement.gamma import gammas
from annotator.agreement.measuring import measure
from annotator.learn.scores import score
from annotator.model import Annotation, Argument, Document, Entity, Event, Layer, Range, State, Status
from annotator.text import word_spans
from storage.gold.agreeing import choose, read
from storage.project import Project

PEOPLE, DOCUMENTS, ENTITIES, EVENTS, WORDS = ("A", "B", "C"), 1_000, 32, 8, 250
LABELS, TYPES, ROLES = (
    ("PER", "LOC", "ORG", "DATE"),
    ("AirStrike", "Die", "Meet"),
    ("Agent", "Target", "Place"),
)
LEXICON = "قصف الجيش مدينة وحماة أمس وقال ناطق إن عشرات المدنيين قتلوا في الهجوم بحلب على القديمة"


def layers(number: int, dice: random.Random) -> list[Layer]:
    """Of one document: what is there, and what each of three people makes of it."""
    lexicon = LEXICON.split()
    document = Document(f"d{number:05}", " ".join(dice.choice(lexicon) for _ in range(WORDS)))
    places = sorted(dice.sample(word_spans(document.text), ENTITIES + EVENTS))
    spans = [(start, end, dice.choice(LABELS)) for start, end in places[:ENTITIES]]
    events = [
        (start, end, dice.choice(TYPES), dice.sample(range(ENTITIES), 2)) for start, end in places[ENTITIES:]
    ]
    return [
        Layer(document, who, {a.id: a for a in _marked(spans, events, dice)}, status=Status(State.DONE))
        for who in PEOPLE
    ]


def _marked(
    spans: list[tuple[int, int, str]], events: list[tuple[int, int, str, list[int]]], dice: random.Random
) -> Iterator[Annotation]:
    """One in twenty is called otherwise, begins a letter later, or has another role."""
    for n, (start, end, label) in enumerate(spans):
        name = dice.choice(LABELS) if dice.random() < 0.05 else label
        later = dice.random() < 0.05 and end - start > 2
        yield Entity(f"e{n}", name, (Range(start + later, end),))
    for n, (start, end, type, fillers) in enumerate(events):
        roles = [dice.choice(ROLES) if dice.random() < 0.05 else ROLES[i % 3] for i in fillers]
        arguments = tuple(Argument(role, f"e{i}") for role, i in zip(roles, fillers, strict=True))
        yield Event(
            f"v{n}", type, Range(start, end), arguments, {"tense": dice.choice(("past", "past", "future"))}
        )


@contextmanager
def timed(words: str) -> Iterator[None]:
    """Prints how long what is within takes, by the clock and of the processor."""
    start, busy = time.perf_counter(), time.process_time()
    yield
    taken, spent = time.perf_counter() - start, time.process_time() - busy
    print(f"{words}: {taken:.2f} s ({spent:.2f} s of the processor)", flush=True)


def run(folder: Path) -> None:
    """Print what it takes."""
    dice = random.Random(7)
    with Project.create(folder / "agreement.tawsim", scheme.load()) as project, project.writing():
        for number in range(DOCUMENTS):
            group = layers(number, dice)
            project.documents.add([group[0].document])
            for layer in group:
                project.layers.put(layer)
    with Project.open(folder / "agreement.tawsim") as project:
        with timed(f"read the layers of {len(PEOPLE)} people on {DOCUMENTS} documents"):
            chosen = choose(project)
            groups = [*read(project, chosen.groups)]
        with timed("the scorer over the three pairs"):
            for a, b in ((0, 1), (0, 2), (1, 2)):
                score([g[a] for g in groups], [g[b] for g in groups])
        with timed("agreement: all figures, κ, α, AC1, intervals by 1000 resamples"):
            found = measure(groups, project.scheme)
        with timed("every disagreement of one pair as a passage"):
            count = sum(1 for _ in found.passages(lambda cell: cell.kind != "agreed", ("A", "B")))
        print(f"  ({count} passages)")
        with timed("γ of 30 documents, for all and for each pair"):
            gammas(found, lambda done, total: None)


def main() -> None:
    """In a folder that goes away."""
    with tempfile.TemporaryDirectory() as folder:
        run(Path(folder))


if __name__ == "__main__":
    main()
