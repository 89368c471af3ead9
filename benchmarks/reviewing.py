"""How long reviews take: three people, 1,000 documents, 40 annotations each.

`python -m benchmarks.reviewing` prints seconds; the floor is reading the layers from the project.
"""

import random
import tempfile
import time
from pathlib import Path

from annotator import review, scheme
from annotator.model import GOLD, Layer
from benchmarks.agreeing import DOCUMENTS, layers, timed
from storage.gold.reviewing import accepting, write
from storage.project import Project


def run(folder: Path) -> None:
    """Print what it takes."""
    dice, ready = random.Random(7), scheme.load()
    groups = [layers(n, dice) for n in range(DOCUMENTS)]
    with Project.create(folder / "review.tawsim", ready) as project:
        with project.writing():
            for group in groups:
                project.documents.add([group[0].document])
                for layer in group:
                    project.layers.put(layer)
        with timed("read the layers"):
            there = project.layers.keys()
            for layer_key in there:
                project.layers.annotated(layer_key)
        with timed("compare them"):
            reviews = [review.compare(g, Layer(g[0].document, GOLD), {}, ready) for g in groups]
        with timed("list the documents with what waits in them"):
            project.reviews.listing()
        with timed("what the majority has: find it"):
            found = [
                accepting(project, g[0].document.id, review.Rule.MAJORITY, finishing=True) for g in groups
            ]
        with timed("what the majority has: write it"):
            write(project, [one for one in found if one is not None], who="rev")
    start, decided = time.perf_counter(), 0
    for one in reviews[:50]:
        for key in [u.key for u in one.units]:
            one = one.after(review.take(one, one.unit(key), next(iter(one.unit(key).members))))
            decided += 1
    print(f"decide one unit by hand: {(time.perf_counter() - start) * 1000 / decided:.2f} ms")


def main() -> None:
    """In a folder of its own."""
    with tempfile.TemporaryDirectory() as folder:
        run(Path(folder))


if __name__ == "__main__":
    main()
