"""Files → documents, layers and suggestions of a project, all of a file or nothing of it.

What a file says is checked by its reader before; here it meets what the project holds. The
window's dialog and the command line both come through `import_files`.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from dataclasses import replace as with_
from pathlib import Path, PurePath

from annotator.errors import ImportFailed
from annotator.formats import FORMATS, Read, inputs
from annotator.formats.rows import failed
from storage.project import Project
from storage.taking import GOLD, NOBODY, Report, Taking

__all__ = [
    "GOLD",
    "NOBODY",
    "Gathered",
    "Report",
    "gather",
    "import_files",
    "import_gathered",
    "import_rows",
    "read_input",
]

Progress = Callable[[int, int], None]


def import_files(
    project: Project,
    paths: Sequence[Path],
    annotator: str = "",
    *,
    format: str = "",
    encoding: str = "",
    replace: bool = False,
    skip_bad: bool = False,
    progress: Progress | None = None,
) -> Report:
    """Files and folders, all in one transaction. Their format is told by looking, unless said.

    A file with a bad row is refused whole, unless `skip_bad`; the others are taken, and what was
    refused is in the report. Raises ImportFailed, and changes nothing, when a path is not there
    or nothing at all could be taken.
    """
    for path in paths:
        if path.exists() and path.samefile(project.path):  # reading it would drop the lock on it
            raise ImportFailed(f"{path} is the project itself.")
    gathered = gather(paths, format=format, encoding=encoding, skip_bad=skip_bad)
    return import_gathered(
        project, gathered, annotator, replace=replace, skip_bad=skip_bad, progress=progress
    )


@dataclass(frozen=True, slots=True)
class Gathered:
    """What was read, and what could not be."""

    reads: tuple[Read, ...]
    failures: tuple[ImportFailed, ...]


def gather(
    paths: Sequence[Path], *, format: str = "", encoding: str = "", skip_bad: bool = False
) -> Gathered:
    """Read and check all files before a project is touched.

    Raises ImportFailed when a path is not there, or nothing could be read.
    """
    missing = [str(p) for p in paths if not p.exists()]
    if missing:
        raise ImportFailed(f"There is no {' and no '.join(missing)}.")
    reads: list[Read] = []
    failures: list[ImportFailed] = []
    for given in paths:
        try:
            files = inputs(given, format)
        except ImportFailed as problem:
            failures.append(problem)
            continue
        for path, name in files:
            if path.is_symlink() and path != given:
                failures.append(
                    ImportFailed(f"{path}: a link, which is followed only when it is named itself")
                )
                continue
            try:
                reads.append(FORMATS[name].read(path, skip_bad=skip_bad, encoding=encoding))
            except ImportFailed as problem:
                failures.append(_placed(problem, path))
    if not reads:
        raise _nothing(failures, _reasons(failures))
    return Gathered(tuple(reads), tuple(failures))


def import_gathered(
    project: Project,
    gathered: Gathered,
    annotator: str = "",
    *,
    replace: bool = False,
    skip_bad: bool = False,
    progress: Progress | None = None,
) -> Report:
    """The second half of `import_files`."""
    failures = list(gathered.failures)
    total = Report()
    with project.writing():
        for n, read in enumerate(gathered.reads):
            if progress:
                progress(n, len(gathered.reads))
            try:
                total += import_rows(project, read, annotator, replace=replace, skip_bad=skip_bad)
            except ImportFailed as problem:
                failures.append(problem)
    refused = _reasons(failures) + total.refused
    if refused and not total.added and not total.known:
        raise _nothing(failures, refused)
    return with_(total, refused=refused)


def _reasons(failures: Sequence[ImportFailed]) -> tuple[str, ...]:
    return tuple(line for f in failures for line in (f.reasons or (f.message,)))


def _nothing(failures: Sequence[ImportFailed], refused: Sequence[str]) -> ImportFailed:
    if len(failures) == 1:
        return ImportFailed(failures[0].message, refused, failures[0].hint)
    return ImportFailed(f"Nothing was imported: {len(refused)} rows or files were refused.", refused)


def _placed(problem: ImportFailed, path: Path) -> ImportFailed:
    """With the file's name in its reason, where a reader gave none."""
    reasons = problem.reasons or (problem.message,)
    named = tuple(r if str(path) in r or path.name in r else f"{path}: {r}" for r in reasons)
    message = problem.message if problem.reasons or path.name in problem.message else named[0]
    return ImportFailed(message, named, problem.hint)


def read_input(path: Path, *, format: str = "", encoding: str = "", skip_bad: bool = False) -> Read:
    """One file, or all of a folder as one. Raises ImportFailed."""
    reads = [FORMATS[n].read(p, skip_bad=skip_bad, encoding=encoding) for p, n in inputs(path, format)]
    return Read(
        tuple(row for r in reads for row in r.rows),
        tuple(line for r in reads for line in r.refused),
        tuple(line for r in reads for line in r.notes),
        path.name,
    )


def import_rows(
    project: Project,
    read: Read,
    annotator: str = "",
    *,
    replace: bool = False,
    skip_bad: bool = False,
) -> Report:
    """One transaction. `annotator` is whose layers they become, whatever the file says.

    A row whose text is known adds to that document. Raises ImportFailed, and changes nothing,
    when a row is refused (its layer is there and differs, unless `replace`; its events are
    arguments of one another) and not `skip_bad`.
    """
    taking = Taking(project, read, annotator, replace)
    with project.writing():
        for row in read.rows:
            taking.take(row)
        if taking.refused and not skip_bad:
            raise failed(PurePath(read.name), taking.refused)
    report = taking.report
    return Report(
        report.added, report.known, report.layers, report.unchanged, report.suggestions, report.problems,
        (*read.refused, *taking.refused), (*read.notes, *report.notes),
    )  # fmt: skip
