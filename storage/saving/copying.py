"""A copy of a project's file in a process of its own: `python -m storage.saving.copying PROJECT COPY`.
Without a COPY it is a look at its pages.

Whoever has the project open sees to it that the file itself stands still meanwhile: edits go to its
`-wal` (`ProjectFile.standing`). In the process that has it open nobody may open the file again: closing
it would drop the lock. The copy is opened, checked and on the disk before this ends with 0; else it ends
with 1 and a line on standard error.
"""

import os
import shutil
import sqlite3
import sys
from contextlib import closing
from pathlib import Path


def copy(source: Path, target: Path) -> None:
    """Bytes first, then a look at them. Raises OSError, or sqlite3.Error when they are no sound project."""
    shutil.copyfile(source, target)
    with closing(sqlite3.connect(target, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")
        _check(connection)
    with target.open("rb+") as file:
        os.fsync(file.fileno())


def look(source: Path) -> None:
    """At the file as it stands, whoever holds it. Raises sqlite3.Error when it is no sound project."""
    uri = f"{source.absolute().as_uri()}?mode=ro&immutable=1"
    with closing(sqlite3.connect(uri, uri=True)) as connection:
        _check(connection)


def _check(connection: sqlite3.Connection) -> None:
    (found,) = connection.execute("PRAGMA quick_check(1)").fetchone()
    if found != "ok":
        raise sqlite3.DatabaseError(found)


def main(source: str, target: str = "") -> int:
    """The exit code."""
    try:
        if target:
            copy(Path(source), Path(target))
        else:
            look(Path(source))
    except (OSError, sqlite3.Error) as problem:
        print(problem, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:3]))
