"""Freezing: gold as it is now becomes a release, which stays as it is."""

import tempfile
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from annotator.errors import ExportFailed
from annotator.formats import FORMATS, export
from annotator.model import GOLD
from storage.exporting import Rows
from storage.gold.carding import card_of
from storage.gold.releases import Release
from storage.project import Project
from storage.recipes import Recipe


def freeze(
    project: Project,
    name: str,
    *,
    who: str = "",
    progress: Callable[[int, int], None] = lambda done, total: None,
) -> Release:
    """What reviews finished, under this name. Written, read back and compared as an export is.

    `progress` is told how many rows are done, of twice as many as there are; what it raises ends it.
    Raises ExpectedError for a name that is taken or none, ExportFailed where no review is finished.
    """
    project.releases.check_name(name)
    rows, at = Rows(project, GOLD), datetime.now(UTC).isoformat(timespec="seconds")
    done = 0

    def step(_: int) -> None:
        nonlocal done
        done += 1
        progress(min(done, 2 * len(rows)), 2 * len(rows))

    with _beside(project.path) as folder:
        written = Path(folder) / "gold.jsonl"
        export(FORMATS["jsonl"], rows, written, progress=step)
        card = card_of(project, Recipe("jsonl", GOLD), rows, at=at, release=name)
        names = tuple(project.cards.names())
        return project.releases.add(written, Release(name, who, at, "", card, project.scheme.toml, names))


def _beside(path: Path) -> tempfile.TemporaryDirectory[str]:
    """Not where others keep what is temporary: the texts may be confidential."""
    try:
        return tempfile.TemporaryDirectory(prefix=".tawsim-", dir=path.absolute().parent)
    except OSError as problem:
        fault = f"There is no room beside the project for what is frozen ({problem.strerror})."
        raise ExportFailed(fault) from problem
