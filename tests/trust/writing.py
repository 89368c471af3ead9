"""A process that annotates and says on standard output what is stored: `python -m tests.trust.writing P [N]`.

A line for each edit: `stored 7`, or `refused 7: why`; a refused one is tried again under the same id. With N
it ends after so many edits, else when it is killed.
"""

import sys
from itertools import count, islice
from pathlib import Path

from annotator.errors import StorageFailed
from annotator.model import Change, Entity, LayerKey, Range, Status
from storage import Project

KEY = LayerKey("d", "A")


def change(number: int) -> Change:
    """The edit of that number: one more entity, and a note that counts."""
    before, after = Status(note=str(number) if number else ""), Status(note=str(number + 1))
    added = (Entity(f"e{number}", "LOC", (Range(number % 10, number % 10 + 3),), note="x" * 200),)
    return Change("label", KEY, added=added, status=(before, after))


def main(path: Path, most: int | None) -> None:
    """Write until the end."""
    with Project.open(path) as project:
        for number in islice(count(project.journal.last()), most):
            for _ in range(50):
                try:
                    id = f"edit-{number}"
                    project.journal.write(change(number), annotator="A", kind="do", id=id, at=str(number))
                    print(f"stored {number}", flush=True)
                    break
                except StorageFailed as problem:
                    print(f"refused {number}: {problem}", flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else None)
