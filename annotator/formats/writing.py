"""Rows → a file or folder: written beside the target, read back, compared, and only then put in place."""

import hashlib
import os
import shutil
import tempfile
from collections import Counter, deque
from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from functools import partial
from itertools import islice
from pathlib import Path

from annotator import garbage
from annotator.errors import ExportFailed, ImportFailed
from annotator.formats import returning
from annotator.formats.folders import names
from annotator.formats.losses import lost
from annotator.formats.prints import fits, print_of
from annotator.formats.rows import Choices, Format, Losses, Reading, Row, reason
from annotator.model import Document
from annotator.scheme import Scheme

CHOICES = Choices()
# A file, the id of the document that is to be in it, and how what reads back is otherwise.
_Expected = tuple[Path, str, Callable[[Row], Iterator[str]]]
AHEAD = 100  # rows in which one is sought that does not come next
_OF_SQLITE = ("-wal", "-shm", "-journal")  # behind the name of a project: taken for a part of it
MANY_FILES = 50  # beyond which waiting for the disk file by file takes longer than for all together


def export(
    format: Format,
    rows: Iterable[Row],
    path: Path,
    scheme: Scheme | None = None,
    choices: Choices = CHOICES,
    progress: Callable[[int], None] = lambda done: None,
    finish: Callable[[Path, Losses], None] = lambda written, losses: None,
    older: Mapping[str, str] = {},  # never changed
) -> Losses:
    """Write rows to a file (a folder where the format is one), and count what it does not hold.

    With `choices.parts` it is a folder with a file or folder for each part, unless the format has
    a place for them. The rows are gone through once; what reads back is compared with the prints of
    what was written (see prints.py), and with the rows themselves only where it does not fit.
    Whatever happens, what stood at `path` before is whole: the new file comes into place only then.
    `progress` is told how many rows were written, then how many compared; what it raises ends the
    export. `finish` gets the file or folder and the losses just before it is put in place, and may
    put more beside it. `older` are the files, with their SHA-256, that an earlier export wrote to the
    folder, or as this file, and this one may write over. Raises ExportFailed.
    """
    if format.write is None:
        raise ExportFailed(f"{format.name} can be read only.")
    losses: Losses = Counter()
    apart = bool(choices.parts) and not format.parts
    with garbage.seldom(), placing(path, folder=format.folder or apart, older=older) as written:
        if apart:
            written.mkdir()
        made = [(some, _Prints(format, place)) for place, some in places(format, rows, written, choices)]
        for some, prints in made:
            held = _holding(format, some, choices, losses, prints, progress)
            format.write(held, prints.place, scheme, choices)
        if not all(prints.fit(choices, progress) for _, prints in made) and (
            wrong := differs(format, rows, written, choices, progress, scheme)
        ):
            raise ExportFailed(f"{path} was not written: {wrong}.")
        if not written.is_dir():
            _spare({path.absolute(): written}, older)
        finish(written, losses)
    return losses


def hold_some(format: Format, count: int, losses: Losses) -> None:
    """Raises ExportFailed where a format can hold none of so many rows: an empty file is no export."""
    if count and losses["rows"] == count and format.check is None:
        raise ExportFailed(f"{format.name} can hold none of these documents ({count}).")


def places(
    format: Format, rows: Iterable[Row], path: Path, choices: Choices
) -> Iterator[tuple[Path, Iterable[Row]]]:
    """Each file or folder that an export to `path` is made of, with the rows in it."""
    if not choices.parts or format.parts:
        yield path, rows
        return
    for part in dict.fromkeys(choices.parts.values()):
        yield path / f"{part}{format.suffix}", _Part(rows, choices.parts, part)


@dataclass(frozen=True, slots=True)
class _Part:
    rows: Iterable[Row]
    parts: Mapping[str, str]
    name: str

    def __iter__(self) -> Iterator[Row]:
        return (r for r in self.rows if self.parts.get(r.document.id) == self.name)


def _holding(
    format: Format,
    rows: Iterable[Row],
    choices: Choices,
    losses: Losses,
    prints: "_Prints",
    step: Callable[[int], None],
) -> Iterator[Row]:
    """Each row as the format can hold it; what is lost, and what has to come back, is noted on the way."""
    seen = set[str]()
    for n, row in enumerate(rows, 1):
        if not format.layers and row.document.id in seen:
            raise ExportFailed(
                f"{format.name} holds one layer of a document, and there are two of {row.document.id}.",
                "Choose whose with --annotator.",
            )
        seen.add(row.document.id)
        held = format.hold(row, choices)
        losses.update(lost(format, row, held))
        prints.add(held)
        if held is not None:
            yield held
        step(n)
    prints.whole = True


def differs(
    format: Format,
    rows: Iterable[Row],
    path: Path,
    choices: Choices = CHOICES,
    progress: Callable[[int], None] = lambda done: None,
    scheme: Scheme | None = None,
) -> str:
    """The first of the `differences`; empty = none."""
    return next(differences(format, rows, path, choices, progress, scheme), "")


def differences(
    format: Format,
    rows: Iterable[Row],
    path: Path,
    choices: Choices = CHOICES,
    progress: Callable[[int], None] = lambda done: None,
    scheme: Scheme | None = None,
) -> Iterator[str]:
    """How an export says otherwise than the rows, as the format can hold them, in words.

    Raises ImportFailed where it cannot be read.
    """
    for place, some in places(format, rows, path, choices):
        if format.check is not None:
            yield from format.check(_held(format, some, choices, progress), place, scheme)
        else:
            yield from _differences(format, some, place, choices, progress)


def _held(
    format: Format, rows: Iterable[Row], choices: Choices, progress: Callable[[int], None]
) -> Iterator[Row]:
    for n, row in enumerate(rows, 1):
        held = format.hold(row, choices)
        if held is not None:
            yield held
        progress(n)


def _differences(
    format: Format, rows: Iterable[Row], path: Path, choices: Choices, progress: Callable[[int], None]
) -> Iterator[str]:
    due = set[Path]()

    def expected() -> Iterator[_Expected | None]:
        for row in rows:
            held = format.hold(row, choices)
            if held is None:
                yield None
                continue
            file = path if format.place is None else format.place(path, held)
            due.add(file)
            yield file, held.document.id, partial(returning.differences, format, held)

    yield from _read_back(format, expected(), choices, progress)
    yield from (f"{id} reads back, and was not written here" for id in _more(format, path, due, choices))


def _more(format: Format, path: Path, due: Container[Path], choices: Choices) -> Iterator[str]:
    """The names of what lies at the path though no row is due there."""
    if format.place is not None:
        suffix = format.place(path, Row(Document("x", "x"))).suffix
        listed = names(path) if path.is_dir() else []
        found = (path / name for name in listed if name.endswith(suffix))
        yield from (file.stem for file in found if file not in due)
    elif path not in due and path.exists():
        with suppress(ImportFailed):  # nothing was written
            yield from (row.document.id for row in format.rows(path, Reading(choices=choices)))


def _read_back(
    format: Format,
    expected: Iterable[_Expected | None],
    choices: Choices,
    progress: Callable[[int], None],
) -> Iterator[str]:
    back: _Back | None = None
    for n, row in enumerate(expected, 1):
        if row is not None:
            file, id, differences = row
            if format.place is not None or back is None:
                back = _Back(format, file, choices)
            found = back.find(id)
            yield from back.news()
            if found is not None:
                yield from differences(found)
            elif not back.refused:
                yield f"{id} does not read back"
        progress(n)
    if back is not None:
        back.pass_over()
        yield from back.news()


class _Back:
    """The rows of a file, to be found in their order. Where rows have ids, one that is gone, or that nobody
    wrote, is told apart from its neighbors, as far as AHEAD rows."""

    def __init__(self, format: Format, file: Path, choices: Choices) -> None:
        self._reading = Reading(choices=replace(choices, columns=""))  # those are of the file that was read
        self._own = format.place is not None  # the file has one row
        self._rows = iter(()) if self._own and not file.exists() else format.rows(file, self._reading)
        self._ids = format.keeps_documents and not self._own
        self._read: deque[Row] = deque()
        self._news: list[str] = []
        self._told = 0
        self.refused = False  # the row that was sought last, or what stood in its place

    def find(self, id: str) -> Row | None:
        """The row of this document; the next one where rows have no ids of their own, or none is named."""
        self._fill(1)
        self.refused = len(self._reading.refused) > self._told
        if not self._read:
            return None
        if not self._ids or not id:
            return None if self.refused else self._read.popleft()
        if self._read[0].document.id == id:
            return self._read.popleft()
        self._fill(AHEAD)
        if all(row.document.id != id for row in self._read):
            return None
        while self._read[0].document.id != id:
            self._pass_over()
        return self._read.popleft()

    def news(self) -> list[str]:
        """What was refused, or nobody wrote, and was not told yet."""
        said = [*self._news, *self._reading.refused[self._told :]]
        self._told, self._news = len(self._reading.refused), []
        return said

    def pass_over(self) -> None:
        """What is left was written by nobody."""
        self._fill(1)
        while self._read:
            self._pass_over()
            self._fill(1)

    def _pass_over(self) -> None:
        self._news.append(f"{self._read.popleft().document.id} reads back, and was not written here")

    def _fill(self, count: int) -> None:
        try:
            self._read.extend(islice(self._rows, max(0, count - len(self._read))))
        except ImportFailed as problem:
            if not self._own:  # there are others
                raise
            self._reading.refused.append(problem.message)


class _Prints:
    """Of the rows that were written to a place, in their order: some bytes each, and none is kept.

    `whole`: these are all; not so where what writes did not ask for them.
    """

    def __init__(self, format: Format, place: Path) -> None:
        self.place, self.whole = place, False
        self._format = format
        self._listed: list[tuple[str, bytes] | None] = []

    def add(self, held: Row | None) -> None:
        """The next one; None: the format cannot hold it."""
        format = self._format
        if held is None or format.check is not None:
            self._listed.append(None)
            return
        file = "" if format.place is None else str(format.place(Path(), held))
        self._listed.append((file, print_of(format, held)))

    def fit(self, choices: Choices, progress: Callable[[int], None]) -> bool:
        """Whether what reads back is what was written. False also where only a closer look can tell."""
        if not self.whole or self._format.check is not None:
            return False
        rows = (x and (self.place / x[0], "", partial(self._differences, x[1])) for x in self._listed)
        return next(_read_back(self._format, rows, choices, progress), None) is None

    def _differences(self, printed: bytes, back: Row) -> Iterator[str]:
        if not fits(self._format, printed, back):
            yield "it reads back otherwise"


@contextmanager
def placing(path: Path, *, folder: bool = False, older: Mapping[str, str] = {}) -> Iterator[Path]:
    """A path to write to, in a folder beside `path`; moved there at the end if nothing is raised, with
    the files that were written beside it. A folder that is there keeps its other files.

    Raises ExportFailed where that cannot be, and where a file of that folder would be written over that
    is neither one of `older` (names, with their SHA-256) nor the same.
    """
    target = path.resolve() if path.name in ("", ".", "..") else path.absolute()
    if not target.parent.is_dir():
        raise ExportFailed(f"There is no folder {target.parent}.")
    for ending in _OF_SQLITE:
        if target.name.endswith(ending) and (whole := target.with_name(target.name[: -len(ending)])).exists():
            raise ExportFailed(f"{path} belongs to {whole.name}.", "Choose another name.")
    if target.exists() and not (target.is_dir() if folder else target.is_file()):
        raise ExportFailed(f"{path} is {'no folder' if folder else 'not a file'}.")
    try:
        beside = Path(tempfile.mkdtemp(prefix=".tawsim-", suffix=".part", dir=target.parent))
        try:
            yield beside / target.name
            if folder and target.is_dir():
                written = beside / target.name
                _spare({target / name: written / name for name in names(written)}, older, target)
            _move(beside / target.name, target)
            for more in beside.iterdir():
                _move(more, target.with_name(more.name))
        finally:
            shutil.rmtree(beside, ignore_errors=True)
    except OSError as problem:
        raise ExportFailed(f"{path} cannot be written: {reason(problem)}.") from problem
    except ImportFailed as problem:
        raise ExportFailed(f"{path} was not written: {problem.message}", problem.hint) from problem


def _spare(written: Mapping[Path, Path], older: Mapping[str, str], folder: Path | None = None) -> None:
    """Raises ExportFailed where somebody else's file would be written over, or one that was altered since.

    `written`: what would come where. `folder`: the names of the `older` ones are of files in it.
    """
    for file, part in written.items():
        name = file.name if folder is None else file.relative_to(folder).as_posix()
        if os.path.lexists(file) and _sha256(file) not in (older.get(name), _sha256(part)):
            hint = "Choose another name, move it away, or replace it (--replace)."
            if folder is not None:
                hint = "Choose another folder, or move it away."
            raise ExportFailed(f"{file} is already there, and no export wrote it as it is.", hint)


def _sha256(file: Path) -> str:
    """Empty for what is no file."""
    if not file.is_file() or file.is_symlink():
        return ""
    with file.open("rb") as content:
        return hashlib.file_digest(content, "sha256").hexdigest()


def _move(written: Path, target: Path) -> None:
    """Into place, and on the disk; files of a folder that is already there are replaced one by one."""
    folder = written.is_dir()
    listed = names(written) if folder else []
    if len(listed) > MANY_FILES and hasattr(os, "sync"):
        os.sync()  # one wait for all
    else:
        for file in [written / name for name in listed] if folder else [written]:
            with file.open("rb") as handle:
                os.fsync(handle.fileno())
    if folder and target.is_dir():
        for below in {os.path.dirname(name) for name in listed}:  # noqa: PTH120 - of many
            (target / below).mkdir(parents=True, exist_ok=True)
        for name in listed:
            os.replace(f"{written}/{name}", f"{target}/{name}")  # noqa: PTH105 - of many
    else:
        written.replace(target)
