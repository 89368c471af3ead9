"""Everything in a project looked at once: after the program was ended in the middle of work.

Opening looks at the pages and tables only (`ProjectFile`); here each row is held against its own checksum,
each count against what it counts, and each reference against what it refers to.
"""

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from annotator.model import LayerKey
from storage.file import marks
from storage.project import Project

AT_ONCE = 4  # documents or layers that are read with one statement
EDITS = 100  # of the journal


def checks(project: Project) -> Iterator[Callable[[], None]]:
    """One after the other; each takes milliseconds, and raises ProjectDamaged when something is wrong."""
    tables = project.file.read("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
    for (table,) in tables:
        yield partial(_references, project, table)
    ids = [*project.documents.ids(), *project.documents.ids(trashed=True)]
    for start in range(0, len(ids), AT_ONCE):
        yield partial(_documents, project, ids[start : start + AT_ONCE])
    keys = project.layers.keys()
    for start in range(0, len(keys), AT_ONCE):
        yield partial(_layers, project, keys[start : start + AT_ONCE])
    for first in range(1, project.journal.last() + 1, EDITS):
        yield partial(_edits, project, first)


def _references(project: Project, table: str) -> None:
    missing = project.file.read(f'PRAGMA foreign_key_check("{table}")')
    project.file.require(not missing, f"a row of {table} refers to nothing")


def _documents(project: Project, ids: Sequence[str]) -> None:
    """The texts by their SHA-256, and how many suggestions they have."""
    project.documents.some(ids)
    wrong = project.file.read(
        f"SELECT id FROM documents d WHERE id IN ({marks(ids)})"
        " AND suggestions <> (SELECT count(*) FROM suggestions s WHERE s.document = d.id)",
        ids,
    )
    project.file.require(not wrong, "a document lacks suggestions that it had")


def _layers(project: Project, keys: Sequence[LayerKey]) -> None:
    """The checksums of annotations and suggestions, and how many annotations and verdicts there are."""
    for layer in project.layers.many(keys):
        del layer


def _edits(project: Project, first: int) -> None:
    """The checksums of the journal."""
    for entry in project.journal.between(first, first + EDITS - 1):
        del entry
