"""Files → documents, layers and suggestions of a project, all of a file or nothing of it.

Rows go from a reader into one transaction as they are read, so that no file is held whole; what
is bad takes back its file. The window's dialog and the command line both come through
`import_files`.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace as with_
from pathlib import Path, PurePath

from annotator import garbage
from annotator.errors import ImportFailed, SchemeInvalid
from annotator.formats import FORMATS, Choices, Read, Reading, Row, inputs
from annotator.formats.folders import LINK
from annotator.formats.rows import Sums, failed, regular
from annotator.formats.schemes import lacking
from storage.project import Project
from storage.taking import AT_ONCE, NOBODY, Report, Step, Taking

__all__ = ["NOBODY", "Report", "Step", "import_files", "import_rows"]

Progress = Callable[[int, int], None]
_CONF = "annotation.conf"  # a scheme of brat
_STREAMED = "The command line takes larger ones: `main.py import`."


def import_files(
    project: Project,
    paths: Sequence[Path],
    annotator: str = "",
    *,
    format: str = "",
    encoding: str = "",
    counted: str = "",
    columns: str = "",
    replace: bool = False,
    skip_bad: bool = False,
    largest: int = 0,
    progress: Progress | None = None,
    step: Step | None = None,
) -> Report:
    """Files and folders, all in one transaction. Their format is told by looking, unless said.

    `encoding`, `counted` and `columns` are as in Reading and Choices. A file with a bad row is
    refused whole, in a zip file too, unless `skip_bad`; the others are taken, and what was refused is
    in the report.
    A file of more than `largest` bytes (0: any) is left to the command line, which nobody waits at.
    `progress` is told how many rows are in, and of about how many; what it raises takes back all.
    `step` says how all of it stands in the journal.
    Raises ImportFailed, and changes nothing, when a path is not there or nothing at all could be
    taken.
    """
    files, failures = _files(project, paths, format, largest)
    steps = _Steps(files, progress)
    taking, total = Taking(project, annotator, step or Step(), replace=replace), Report()
    with garbage.seldom(), project.writing():
        waiting = project.search.put_off()
        sums = Sums()
        for path, name in files:
            strict = name == "zip" and not skip_bad  # as in a folder, only the files that are bad are refused
            reading = Reading(encoding, counted, Choices(columns=columns), heard=steps.tell, strict=strict)
            try:
                rows = FORMATS[name].rows(path, reading)
                total += _take(taking, path.name, rows, reading, steps.further, skip_bad=skip_bad)
                sums.add(reading.sums)
            except ImportFailed as problem:
                failures.append(_placed(problem, path))
        refused = _reasons(failures) + total.refused
        if failures and not total.added and not total.known:
            raise _nothing(failures, refused)
        taking.close(total.added)
        if not waiting and len(total.added) <= AT_ONCE:  # more are indexed by the window, while nobody types
            while project.search.catch_up():
                pass
    said = Reading(sums=sums)
    said.close(paths[0] if len(paths) == 1 else f"{len(files)} files")
    notes = (*total.notes, *said.notes, *_schemes(project, files))
    return with_(total, refused=refused, notes=notes, problems=taking.problems())


def _schemes(project: Project, files: Sequence[tuple[Path, str]]) -> Iterator[str]:
    """Of each annotation.conf beside files of brat, which is not taken: what of it the scheme here lacks."""
    folders = dict.fromkeys(p if p.is_dir() else p.parent for p, name in files if name == "brat")
    for path in dict.fromkeys(x for f in folders for x in (*sorted(f.rglob(_CONF)), f / _CONF)):
        if path.is_file():
            try:
                found = lacking(path, project.scheme)
            except SchemeInvalid as problem:
                yield f"{path}: {problem.message}"
                continue
            if found:
                yield f"{path}: it was not taken, and the scheme here does not hold of it: {'; '.join(found)}"


def import_rows(
    project: Project,
    read: Read,
    annotator: str = "",
    *,
    replace: bool = False,
    skip_bad: bool = False,
    step: Step | None = None,
) -> Report:
    """One transaction, which stands in the journal as `step` says. `annotator` is whose layers they become,
    whatever the rows say.

    A row whose text is known adds to that document. Raises ImportFailed, and changes nothing,
    when a row is refused (its layer is there and differs, unless `replace`; its events are
    arguments of one another) and not `skip_bad`.
    """
    taking = Taking(project, annotator, step or Step(), replace=replace)
    reading = Reading(refused=[*read.refused], notes=[*read.notes])
    with project.writing():
        report = _take(taking, read.name, read.rows, reading, lambda: None, skip_bad=skip_bad)
        taking.close(report.added)
    return with_(report, problems=taking.problems())


def _take(
    taking: Taking,
    name: str,
    rows: Iterable[Row],
    reading: Reading,
    step: Callable[[], None],
    *,
    skip_bad: bool,
) -> Report:
    """The rows of a file, or none of them; of a zip file, those of each file in it."""
    taking.begin(name)
    taken = False
    try:
        with taking.project.writing():
            for row in reading.whole(rows):
                taking.take(row)
                taken = True
                step()
            refused = (*reading.refused, *taking.refused)
            apart = reading.strict and taken and not taking.refused
            if refused and not skip_bad and not apart:
                raise failed(PurePath(name), refused)
    except ImportFailed:
        taking.forget()
        raise
    report = taking.report()
    return with_(report, refused=refused, notes=(*reading.notes, *report.notes))


def _files(
    project: Project, paths: Sequence[Path], format: str, largest: int
) -> tuple[list[tuple[Path, str]], list[ImportFailed]]:
    """The files to read, each with its format; and what is none. Raises ImportFailed."""
    missing = [str(p) for p in paths if not p.exists()]
    if missing:
        raise ImportFailed(f"There is no {' and no '.join(missing)}.")
    files: list[tuple[Path, str]] = []
    failures: list[ImportFailed] = []
    for given in paths:
        if given.samefile(project.path):
            raise ImportFailed(f"{given} is the project itself.")
        left = [] if not given.is_dir() else [p for p in sorted(given.rglob("*")) if _barred(p, project.path)]
        failures += [ImportFailed(f"{p}: {LINK}") for p in left]
        try:
            files += inputs(given, format, left_out=frozenset(left))
        except ImportFailed as problem:
            failures.append(problem)
    large = [p for p, _ in files if largest and not p.is_dir() and p.stat().st_size > largest]
    failures += [ImportFailed(f"{p} is larger than {largest // 10**6} MB.", hint=_STREAMED) for p in large]
    files = [(p, name) for p, name in files if p not in large]
    if not files:
        raise _nothing(failures, _reasons(failures))
    return files, failures


def _barred(path: Path, project: Path) -> bool:
    """A link, or the project under another name: to open and close it would drop the lock on it."""
    try:
        return not path.is_dir() and (path.is_symlink() or path.samefile(project))
    except OSError:
        return True


class _Steps:
    """Row by row, of about as many as the files have lines (one each where a line is no row)."""

    def __init__(self, files: Sequence[tuple[Path, str]], progress: Progress | None) -> None:
        self._progress, self._done, self._about = progress, 0, 0
        if progress is not None:
            counts = (_lines(path) if FORMATS[name].suffix == ".jsonl" else 1 for path, name in files)
            self._about = sum(counts)

    def further(self) -> None:
        """A row is in."""
        self._done += 1
        self.tell()

    def tell(self) -> None:
        """How far it is; this raises what the progress raises."""
        if self._progress is not None:
            self._progress(self._done, max(self._done, self._about))


def _lines(path: Path) -> int:
    regular(path)
    with path.open("rb") as file:
        return sum(block.count(b"\n") for block in _blocks(file.read))


def _blocks(read: Callable[[int], bytes]) -> Iterator[bytes]:
    while block := read(1 << 20):
        yield block


def _reasons(failures: Sequence[ImportFailed]) -> tuple[str, ...]:
    return tuple(line for f in failures for line in (f.reasons or (f.message,)))


def _nothing(failures: Sequence[ImportFailed], refused: tuple[str, ...]) -> ImportFailed:
    if len(failures) == 1:
        return ImportFailed(failures[0].message, refused, failures[0].hint)
    return ImportFailed(f"Nothing was imported: {len(refused)} rows or files were refused.", refused)


def _placed(problem: ImportFailed, path: Path) -> ImportFailed:
    """With the file's name in its reason, where a reader gave none."""
    reasons = problem.reasons or (problem.message,)
    named = tuple(r if str(path) in r or path.name in r else f"{path}: {r}" for r in reasons)
    message = problem.message if problem.reasons or path.name in problem.message else named[0]
    return ImportFailed(message, named, problem.hint)
