"""Whose a file is: a lock that lasts as long as a handle does, whatever else the process opens and closes."""

import sys
from io import FileIO
from pathlib import Path
from time import monotonic, sleep

if sys.platform != "win32":  # there locks are of the handle anyway, and SQLite's own is enough
    import fcntl

PATIENCE = 0.3  # seconds that opening waits for another process to let go
_PAUSE = 0.02
_SQLITES = 510, 0x4000_0002  # the bytes that SQLite locks to read or to write, and where they begin


def take(path: Path, *, shared: bool = False) -> FileIO | None:
    """A handle that has the file until it is closed; None where another handle has it. `shared` ones only
    refuse those that are not. A file system that knows no such locks gives every handle the file.

    Raises OSError when the file cannot be opened: to be read if shared, else to be written.
    """
    handle, until = FileIO(path, "r" if shared else "r+"), monotonic() + PATIENCE
    while not _locked(handle, shared=shared):
        if monotonic() > until:
            handle.close()
            return None
        sleep(_PAUSE)
    return handle


def _locked(handle: FileIO, *, shared: bool) -> bool:
    if sys.platform == "win32":
        return True
    try:
        fcntl.flock(handle, (fcntl.LOCK_SH if shared else fcntl.LOCK_EX) | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError:  # no such locks here
        return True
    return True


def hold(handle: FileIO) -> bool:
    """SQLite's own lock, which other programs heed, once more if it was dropped. Whether it is held."""
    if sys.platform == "win32":
        return True
    length, start = _SQLITES
    try:
        fcntl.lockf(handle, fcntl.LOCK_EX | fcntl.LOCK_NB, length, start)
    except OSError:
        return False
    return True
