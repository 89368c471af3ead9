"""The quick learner: a CRF that learns in seconds from what people accepted and corrected.

`learn` gives the bytes of a model file for annotator/suggest/quick.py. Training holds Python's lock for as
long as it lasts (crfsuite never lets it go), so it runs in a process of its own: the window does not hitch,
stopping is at once, and nothing is left behind. That process is `python -m annotator.learn.quick`.
"""

import gzip
import json
import os
import random
import subprocess
import sys
import tempfile
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any, Self

from annotator import elsewhere
from annotator.errors import ModelMissing, SuggesterFailed
from annotator.formats.json_row import read_row
from annotator.model import Annotation, Document, Entity, Event, Layer
from annotator.scheme import DEFAULT
from annotator.suggest.crf import NONE, Row, pack
from annotator.suggest.lexicon import Lists
from annotator.suggest.page import Page, Word, fold
from annotator.suggest.page import read as read_page
from annotator.suggest.quick import MOST, Clues, Learned, within

BASE = Path(__file__).parent / "base.jsonl.gz"
OWN = 2  # times that a project's own layers count against the base once (tuned on silver packs held out)
_SEEN = 5  # names of the lists seen less often would be known too well: some were counted in the base
_TUNED = {"c2": 0.5, "max_iterations": 10, "feature.minfreq": 2}
_LONGEST = 200  # code points of another process's last words that are shown
_SMALLEST = 0.004  # weights below it change no score

Span = tuple[int, int, str]
Report = Callable[[float], None]


@dataclass(frozen=True, slots=True)
class Lesson:
    """A text with what is to be learned from it: spans in code points with their kinds (a label, and after a
    tab the mention level) and triggers with their types."""

    text: str
    entities: tuple[Span, ...]
    events: tuple[Span, ...]


def lesson(document: Document, annotations: Iterable[Annotation]) -> Lesson:
    """What stands in a layer; entities of several ranges are left out."""
    entities: list[Span] = []
    events: list[Span] = []
    for a in annotations:
        if not a.name.isprintable():  # a label that nobody could have meant
            continue
        if isinstance(a, Entity) and len(a.ranges) == 1:
            mention = a.attributes.get("mention", "")
            kind = f"{a.label}\t{mention}" if mention in ("NAM", "NOM") else a.label
            entities.append((a.extent.start, a.extent.end, kind))
        elif isinstance(a, Event):
            events.append((a.trigger.start, a.trigger.end, a.type))
    return Lesson(document.text, tuple(sorted(entities)), tuple(sorted(events)))


def base() -> list[Lesson]:
    """The paragraphs that every project starts from (base.md beside the file says whose they are)."""
    with gzip.open(BASE, "rt", encoding="utf-8") as file:
        rows = [read_row(json.loads(line)) for line in file]
    return [lesson(row.document, row.annotations) for row in rows]


def learn(
    layers: Iterable[Layer],
    *,
    scheme: str = DEFAULT,
    start: Sequence[Lesson] | None = None,
    seed: int = 0,
    cancelled: Callable[[], bool] | None = None,
    progress: Report | None = None,
) -> bytes:
    """The bytes of a model that learned from these layers, all of which must be decided.

    `start` is what it knows before (the base, for its scheme; else nothing). The same layers and
    seed give the same bytes; the seed decides the order in which documents are seen. `progress` is told the
    share done in [0, 1]. Empty once `cancelled` says so. Raises ModelMissing without python-crfsuite, and
    SuggesterFailed when the process that learns fails or there is nothing to learn.
    """
    own = [lesson(layer.document, layer.annotations.values()) for layer in layers]
    if start is None:
        start = base() if scheme == DEFAULT else ()
    job = Job(scheme, seed, tuple(own), tuple(start))
    return _elsewhere(job, cancelled or (lambda: False), progress or (lambda share: None))


@dataclass(frozen=True, slots=True)
class Job:
    """What the other process is asked to learn: a project's own lessons, and those to start from."""

    scheme: str
    seed: int
    own: tuple[Lesson, ...]
    start: tuple[Lesson, ...]

    def write(self, file: IO[bytes]) -> None:
        """A line for each lesson, as one long line would hold Python's lock for long."""
        head = [self.scheme, self.seed, len(self.own)]
        file.write(json.dumps(head).encode() + b"\n")
        for x in (*self.own, *self.start):
            file.write(json.dumps([x.text, x.entities, x.events]).encode() + b"\n")

    @classmethod
    def read(cls, file: IO[bytes]) -> Self:
        """What `write` wrote."""
        scheme, seed, count = json.loads(file.readline())
        lessons = [_taught(json.loads(line)) for line in file]
        return cls(scheme, seed, tuple(lessons[:count]), tuple(lessons[count:]))


def _taught(listed: Sequence[Any]) -> Lesson:
    text, entities, events = listed
    return Lesson(text, tuple((s, e, k) for s, e, k in entities), tuple((s, e, k) for s, e, k in events))


def _elsewhere(job: Job, cancelled: Callable[[], bool], progress: Report) -> bytes:
    """Trains in another process, which ends when this one no longer hears how far it is."""
    command = elsewhere.command("annotator.learn.quick")
    root = Path(__file__).resolve().parents[2]
    quiet = getattr(subprocess, "CREATE_NO_WINDOW", 0)
    with tempfile.TemporaryFile() as said, tempfile.TemporaryFile() as asked:
        job.write(asked)
        asked.seek(0)
        with subprocess.Popen(
            command, stdin=asked, stdout=subprocess.PIPE, stderr=said, cwd=root, creationflags=quiet
        ) as child:
            try:
                model = _hear(child, cancelled, progress)
            finally:
                child.kill()
        if model is None:
            said.seek(0)
            raise _failed(said.read().decode("utf-8", "replace"))
        return model


def _hear(child: "subprocess.Popen[bytes]", cancelled: Callable[[], bool], progress: Report) -> bytes | None:
    """What the child made; empty when stopped, None when it failed."""
    assert child.stdout
    for line in child.stdout:
        if cancelled():
            return b""
        word, _, number = line.partition(b" ")
        if word == b"model":
            model = child.stdout.read()
            return model if len(model) == int(number) else None
        if word == b"share":
            progress(float(number))
    return None


def _failed(said: str) -> ModelMissing | SuggesterFailed:
    last = said.strip().rpartition("\n")[2]
    if "pycrfsuite" in last and "ModuleNotFoundError" in last:
        return ModelMissing("Learning needs python-crfsuite.", elsewhere.install("python-crfsuite"))
    if last.startswith("nothing"):
        return SuggesterFailed("There is nothing to learn: no annotations of two kinds.")
    return SuggesterFailed("The quick learner stopped.", last[:_LONGEST])


# ---- in the other process ------------------------------------------------------------------


def train(job: Job, report: Report, lists: Lists | None = None) -> bytes:
    """The model that `learn` asks for, by `lists` or the usual ones. To be run in a process of its own."""
    everything = [*job.own * OWN, *job.start]
    random.Random(job.seed).shuffle(everything)
    rows = _Rows(lists or Lists())
    for n, one in enumerate(everything):
        rows.add(one)
        if n % 20 == 0:
            report(0.2 * n / len(everything))
    parts = ((rows.outer, 0.2, 0.55), (rows.inner, 0.55, 0.6), (rows.events, 0.6, 1.0))
    outer, inner, events = (_chain(taught, _between(report, low, high)) for taught, low, high in parts)
    if not outer and not events:
        sys.exit("nothing to learn")
    count = sum(len(x.entities) + len(x.events) for x in job.own)
    return Learned(job.scheme, len(job.own), count, rows.starts(), (outer, inner, events)).pack()


def _between(report: Report, low: float, high: float) -> Report:
    return lambda share: report(low + (high - low) * share)


Taught = list[tuple[Sequence[Row], Sequence[str]]]  # features and tags of a row of words


class _Rows:
    """Lessons as rows of features and tags for each chain; and where words begin."""

    def __init__(self, lists: Lists) -> None:
        self._clues = Clues(lists)
        self.outer: Taught = []
        self.inner: Taught = []
        self.events: Taught = []
        self._cuts: dict[str, Counter[int]] = defaultdict(Counter)
        self._known: dict[Lesson, tuple[Page, list[Row]]] = {}

    def add(self, lesson: Lesson) -> None:
        """A lesson may be added several times."""
        if lesson not in self._known:
            page = read_page(Document("lesson", lesson.text))
            self._known[lesson] = page, self._clues.of(page, least=_SEEN)
        page, rows = self._known[lesson]
        outer, inner = _nested(self._in_words(page, lesson.entities))
        tags = _tags(len(rows), outer)
        triggers = _tags(len(rows), _nested(self._in_words(page, lesson.events))[0])
        for begin, end in page.sentences():
            for first in range(begin, end, MOST):
                last = min(first + MOST, end)
                self.outer.append((rows[first:last], tags[first:last]))
                self.events.append((rows[first:last], triggers[first:last]))
        for first, last, kind in outer:
            if last - first > 1:
                inside = [(s - first, e - first, k) for s, e, k in inner if first <= s and e <= last]
                tags_within = _tags(last - first, _nested(inside)[0])
                self.inner.append((within(rows[first:last], kind), tags_within))

    def _in_words(self, page: Page, spans: Iterable[Span]) -> list[Span]:
        """Spans in numbers of words. What begins or ends inside of one, but for proclitics, is left out."""
        found = []
        begins, ends = [w.start for w in page.words], [w.end for w in page.words]
        for start, end, kind in spans:
            low, high = bisect_right(ends, start), bisect_left(begins, end)
            if low >= high:
                continue
            first, last = page.words[low], page.words[high - 1]
            cut = len(fold(page.text[first.start : max(start, first.start)]))
            if cut in {c for c, _ in first.cuts} and not fold(page.text[end : last.end]):
                self._cuts[first.form][cut] += 1
                found.append((low, high, kind))
        return found

    def starts(self) -> dict[str, int]:
        """Forms whose proclitics are others than the lists say, and how many letters they are."""
        usual = {form: ways.most_common(1)[0][0] for form, ways in sorted(self._cuts.items())}
        core = self._clues.lists.core
        return {form: cut for form, cut in usual.items() if core(Word(0, 1, form, 0, 0, ()))[0] != cut}


def _nested(spans: Iterable[Span]) -> tuple[list[Span], list[Span]]:
    """The outermost spans, and the others; of two on the same words the first is taken."""
    outer: list[Span] = []
    inner: list[Span] = []
    for span in sorted(spans, key=lambda s: (s[0] - s[1], s[0])):
        free = all(span[1] <= first or last <= span[0] for first, last, _ in outer)
        (outer if free else inner).append(span)
    return outer, inner


def _tags(count: int, spans: Iterable[Span]) -> list[str]:
    tags = [NONE] * count
    for first, last, kind in spans:
        tags[first:last] = [f"B{kind}", *[f"I{kind}"] * (last - first - 1)]
    return tags


def _chain(rows: Taught, report: Report) -> bytes:
    """A packed chain; empty where all words have the same tag."""
    import pycrfsuite

    class Trainer(pycrfsuite.Trainer):  # type: ignore[misc]
        """Says how far it is at every message, so that it hears soon that nobody listens any more."""

        share = 0.0

        def message(self, message: str) -> None:
            if message.startswith("***** Epoch #"):
                self.share = min(int(message.split("#")[1].split()[0]) / _TUNED["max_iterations"], 1.0)
            report(self.share)

    tags = (NONE, *sorted({tag for _, row in rows for tag in row} - {NONE}))
    if len(tags) == 1:
        return b""
    numbers = {tag: str(n) for n, tag in enumerate(tags)}
    trainer = Trainer("l2sgd", _TUNED)
    for words, row in rows:
        features = [[f for group in word for f in group] for word in words]
        trainer.append(features, [numbers[tag] for tag in row])
    with tempfile.TemporaryDirectory(prefix="tawsim-") as folder:
        file = Path(folder) / "crf"
        trainer.train(str(file))
        tagger = pycrfsuite.Tagger()
        with tagger.open(str(file)):
            tagger.dump(f"{file}.txt")
        states, steps = _weights(Path(f"{file}.txt").read_text("utf-8"))
    return pack(tags, states, steps)


def _weights(listing: str) -> tuple[dict[str, dict[int, float]], dict[tuple[int, int], float]]:
    """What crfsuite's listing of a model (its only way to tell) says of features, and of tags after tags."""
    states: dict[str, dict[int, float]] = {}
    steps: dict[tuple[int, int], float] = {}
    for line in listing.split("\n"):
        name, _, rest = line[6:].rpartition(" --> ")
        tag, _, weight = rest.partition(": ")
        if line.startswith("  (1) "):
            steps[int(name), int(tag)] = float(weight)
        elif line.startswith("  (0) ") and abs(float(weight)) >= _SMALLEST:
            states.setdefault(name, {})[int(tag)] = float(weight)
    return states, steps


def main(asked: IO[bytes], out: IO[bytes]) -> None:
    """Reads a job, tells of its progress, writes the model. When nobody listens any more it ends."""

    def tell(words: str, content: bytes = b"") -> None:
        try:
            out.write(words.encode() + b"\n" + content)
            out.flush()
        except OSError:
            os._exit(1)

    model = train(Job.read(asked), lambda share: tell(f"share {share:.3f}"))
    tell(f"model {len(model)}", model)


if __name__ == "__main__":
    main(sys.stdin.buffer, sys.stdout.buffer)
