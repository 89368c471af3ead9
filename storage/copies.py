"""A project file that is only read, byte by byte as it is: opened as a copy of it in another place."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from annotator.errors import ExpectedError, ProjectBusy, StorageFailed
from storage import locking
from storage.file import ProjectFile


@contextmanager
def opened(path: Path) -> Iterator[ProjectFile]:
    """A copy of the project, open and brought up to date; what was edited last before a crash is in it.

    Raises ExpectedError in the words of opening: there is none, it is open elsewhere, damaged, too new.
    """
    if not path.exists():
        raise ExpectedError(f"There is no project {path}.")
    if not path.is_file():
        raise ExpectedError(f"{path} is not a file.")
    with TemporaryDirectory(prefix="tawsim-") as folder:
        copy = Path(folder) / path.name
        real = path.resolve()  # beside that lies what was edited last, not beside a link to it
        try:
            _refuse_open(real, path)
            for suffix in ("", "-wal", "-journal"):
                beside = real.with_name(real.name + suffix)
                if beside.exists():
                    shutil.copyfile(beside, copy.with_name(copy.name + suffix))
        except OSError as problem:
            raise StorageFailed(f"{path} can't be read ({problem.strerror}).") from problem
        try:
            file = ProjectFile.open(copy)
        except ExpectedError as problem:
            raise type(problem)(problem.message.replace(str(copy), str(path)), problem.hint) from problem
        file.path = path  # that is what is said of it
        with closing(file):
            yield file


def _refuse_open(path: Path, said: Path) -> None:
    """Raises ProjectBusy where another window or process works on it: the last edits would be missing."""
    busy = ProjectBusy(f"{said} is open in another window or process.", "Close it there first.")
    if ProjectFile.holds(path):
        raise busy
    lease = locking.take(path, shared=True)
    if lease is None:
        raise busy
    lease.close()
    beside = path.with_name(f"{path.name}-shm")
    there = beside.exists()
    try:
        uri = f"{path.absolute().as_uri()}?mode=ro"
        with closing(
            sqlite3.connect(uri, timeout=locking.PATIENCE, isolation_level=None, uri=True)
        ) as connection:
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except (sqlite3.Error, UnicodeDecodeError) as problem:  # the latter of names: opening says what is wrong
        if getattr(problem, "sqlite_errorcode", 0) & 0xFF in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
            raise busy from problem
    finally:
        if not there:
            beside.unlink(missing_ok=True)
