"""A team of three on 1,000 documents with 40 annotations each: handing out, merging, and agreement.

`python -m benchmarks.teams` prints seconds; the floor is copying the bytes of the files that are merged.
"""

import random
import shutil
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

from annotator import scheme
from annotator.handout import Amount, Wish
from annotator.history import Kind
from annotator.model import Change, Document, Entity, Layer, LayerKey, Range, State, Status
from benchmarks import agreeing
from storage.merging.merge import merge
from storage.project import Project
from storage.teams.handing import Extras, hand_out, planned

PEOPLE, DOCUMENTS, ANNOTATIONS = ("A", "B", "C"), 1_000, 40
WORDS = ("قصف", "الجيش", "مدينة", "حماة", "أمس", "وقال", "ناطق", "إن", "عشرات", "المدنيين", "قتلوا", "الهجوم")
NOW = datetime(2026, 1, 1, tzinfo=UTC)


def project(path: Path, documents: int = DOCUMENTS) -> Path:
    """With texts of 200 words."""
    chance = random.Random(1)
    with Project.create(path, scheme.load()) as made, made.writing():
        for n in range(documents):
            words = [chance.choice(WORDS) for _ in range(200)]
            made.documents.add([Document(f"d{n:04}", f"{n} " + " ".join(words))])
    return path


def annotate(path: Path, who: str, *, seed: int, edits: bool = True, most: int = ANNOTATIONS) -> None:
    """All documents, each annotation by an edit of its own, as the window writes them."""
    chance = random.Random(seed)
    with Project.open(path) as opened, opened.writing():
        for number, document in enumerate(opened.documents.ids()):
            key, text = LayerKey(document, who), opened.documents.get(document).text
            starts = sorted(chance.sample(range(0, len(text) - 12, 6), most))
            spans = [
                Entity(f"e{n}", chance.choice(("PER", "LOC", "ORG")), (Range(start, start + 5),))
                for n, start in enumerate(starts)
            ]
            done = Status(State.DONE)
            if not edits:
                layer = Layer(opened.documents.get(document), who, {e.id: e for e in spans}, status=done)
                opened.layers.put(layer)
                continue
            changes = [Change("label", key, added=(span,)) for span in spans]
            changes.append(Change("status", key, status=(Status(), done)))
            for n, change in enumerate(changes):
                id = f"{path.stem}-{who}-{seed}-{number}-{n}"
                opened.journal.write(change, annotator=who, kind=Kind.DO, id=id, at=NOW.isoformat())


def main() -> None:
    """Print what it takes."""
    with tempfile.TemporaryDirectory() as folder:
        path = project(Path(folder) / "P.tawsim")
        with Project.open(path) as opened:
            start = time.perf_counter()
            handout = planned(opened, Wish(PEOPLE, Amount(100, percent=True)), Extras(), now=NOW)
            files = hand_out(opened, handout, Path(folder) / "out", at=NOW)
            print(f"hand out {DOCUMENTS} documents to {len(PEOPLE)}: {time.perf_counter() - start:.2f} s")
        for n, (who, file) in enumerate(files.items()):
            annotate(file, who, seed=n)
        start = time.perf_counter()
        for file in files.values():
            shutil.copyfile(file, Path(folder) / "copy")
        print(f"copy the bytes of the three files: {time.perf_counter() - start:.2f} s")
        for words in ("merge", "merge again"):
            with Project.open(path) as opened:
                start, worked = time.perf_counter(), time.process_time()
                report = merge(opened, [*files.values()], at=NOW)
                taken, own = time.perf_counter() - start, time.process_time() - worked
                said = f"{report.layers} layers, {report.edits} edits, {own:.2f} s of the processor"
                print(f"{words}: {taken:.2f} s ({said})")
        agreeing.run(Path(folder))


if __name__ == "__main__":
    main()
