"""The formats that documents come and go in: one file a format, and the table of them.

A read gives rows and changes nothing; `export` writes beside the target, reads that back,
compares, and only then puts it in place.
"""

import os
import shutil
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from annotator.errors import ExportFailed, ImportFailed
from annotator.formats import brat, conll, jsonl, text
from annotator.formats.rows import Format, Read, Row, counted, cycle, reason, regular
from annotator.scheme import Scheme

__all__ = ["FORMATS", "Format", "Read", "Row", "counted", "cycle", "export", "inputs", "placing", "tell"]

FORMATS = {
    f.name: f
    for f in (
        Format("jsonl", ".jsonl", jsonl.read, jsonl.sniff, jsonl.write, differs=jsonl.differs),
        Format("brat", "", brat.read, brat.sniff, brat.write, brat.loses, brat.differs, folder=True),
        Format("conll", ".conll", conll.read, conll.sniff, conll.write, conll.loses, conll.differs),
        Format("text", ".txt", text.read, text.sniff),
    )
}


def tell(path: Path) -> str:
    """The name of the format that a file or folder looks like.

    Raises ImportFailed when it is not there, no ordinary file, or looks like none of them.
    """
    if not path.is_dir():
        regular(path)
    try:
        for format in FORMATS.values():
            if (format.folder or format.name == "text" or not path.is_dir()) and format.sniff(path):
                return format.name
    except OSError as problem:
        raise ImportFailed(f"{path} cannot be read: {reason(problem)}.") from problem
    raise ImportFailed(f"{path} is in no format that can be read.", f"Formats: {', '.join(FORMATS)}.")


def inputs(path: Path, name: str = "") -> list[tuple[Path, str]]:
    """The files to read for a path that a person gave, each with its format's name.

    A folder is taken apart, so that one bad file does not refuse its neighbors: one of brat into
    its pairs, any other into its .txt and .jsonl files. `name` overrides the format.
    """
    if not path.is_dir():
        return [(path, name or tell(path))]
    if (name or tell(path)) == "brat":
        return [(p, "brat") for p in brat.files(path)]
    suffixes = {FORMATS[name].suffix} if name else {".txt", ".jsonl", ".conll"}
    found = sorted(p for p in path.rglob("*") if p.suffix.lower() in suffixes and not p.is_dir())
    shown = [p for p in found if not any(x.startswith(".") for x in p.relative_to(path).parts)]
    if not shown:
        raise ImportFailed(f"{path} has no file in it that can be read.")
    return [(p, name or ("text" if p.suffix.lower() == ".txt" else tell(p))) for p in shown]


def export(format: Format, rows: Sequence[Row], path: Path, scheme: Scheme | None = None) -> list[str]:
    """Write rows to a file (a folder where the format is one) and say what it does not hold.

    Whatever happens, what stood at `path` before is whole: the new file comes into place only
    after it was read back and compared. Raises ExportFailed.
    """
    if format.write is None:
        raise ExportFailed(f"{format.name} can be read only.")
    with placing(path, folder=format.folder) as written:
        format.write(rows, written, scheme)
        wrong = format.differs(rows, written)
        if wrong:
            raise ExportFailed(f"{path} was not written: {wrong}.")
    return format.loses(rows)


@contextmanager
def placing(path: Path, *, folder: bool = False) -> Iterator[Path]:
    """A path to write to, in a folder beside `path`; moved there at the end if nothing is raised.

    Raises ExportFailed where that cannot be.
    """
    target = path.absolute()
    if not target.parent.is_dir():
        raise ExportFailed(f"There is no folder {target.parent}.")
    if target.exists() and not (target.is_dir() if folder else target.is_file()):
        raise ExportFailed(f"{path} is {'no folder' if folder else 'not a file'}.")
    try:
        beside = Path(tempfile.mkdtemp(prefix=".tawsim-", suffix=".part", dir=target.parent))
        try:
            yield beside / target.name
            _move(beside / target.name, target)
        finally:
            shutil.rmtree(beside, ignore_errors=True)
    except OSError as problem:
        raise ExportFailed(f"{path} cannot be written: {reason(problem)}.") from problem
    except ImportFailed as problem:
        raise ExportFailed(f"{path} was not written: {problem.message}") from problem


def _move(written: Path, target: Path) -> None:
    """Into place, and on the disk; files of a folder that is already there are replaced one by one."""
    for file in written.rglob("*") if written.is_dir() else [written]:
        if file.is_file():
            with file.open("rb") as handle:
                os.fsync(handle.fileno())
    if written.is_dir() and target.is_dir():
        for file in sorted(written.iterdir()):
            file.replace(target / file.name)
    else:
        written.replace(target)
