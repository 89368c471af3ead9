"""Files → documents, layers and suggestions of a project, all of a file or nothing of it.

What a file says is checked by its reader before; here it meets what the project holds. The
window's dialog and the command line both come through `import_files`.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace as with_
from pathlib import Path, PurePath

from annotator.errors import ImportFailed
from annotator.formats import FORMATS, Read, inputs
from annotator.formats.rows import failed
from storage.project import Project
from storage.taking import GOLD, NOBODY, Report, Taking

__all__ = ["GOLD", "NOBODY", "Report", "import_files", "import_rows", "read_input"]

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
    missing = [str(p) for p in paths if not p.exists()]
    if missing:
        raise ImportFailed(f"There is no {' and no '.join(missing)}.")
    reads, failures = _read_all(paths, format, encoding, skip_bad=skip_bad)
    total = Report()
    with project.writing():
        for n, read in enumerate(reads):
            if progress:
                progress(n, len(reads))
            try:
                total += import_rows(project, read, annotator, replace=replace, skip_bad=skip_bad)
            except ImportFailed as problem:
                failures.append(problem)
    refused = tuple(line for f in failures for line in (f.reasons or (f.message,))) + total.refused
    if refused and not total.added and not total.known:
        if len(failures) == 1:
            raise ImportFailed(failures[0].message, refused, failures[0].hint)
        raise ImportFailed(f"Nothing was imported: {len(refused)} rows or files were refused.", refused)
    return with_(total, refused=refused)


def _read_all(
    paths: Sequence[Path], format: str, encoding: str, *, skip_bad: bool
) -> tuple[list[Read], list[ImportFailed]]:
    """Everything is read and checked before anything is written."""
    reads: list[Read] = []
    failures: list[ImportFailed] = []
    for given in paths:
        try:
            files = inputs(given, format)
        except ImportFailed as problem:
            failures.append(problem)
            continue
        for path, name in files:
            try:
                reads.append(FORMATS[name].read(path, skip_bad=skip_bad, encoding=encoding))
            except ImportFailed as problem:
                failures.append(_placed(problem, path))
    return reads, failures


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
