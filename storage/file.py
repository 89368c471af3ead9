"""The project's file: opened by one process, checked, locked, written in whole transactions.

The only place where the words of SQLite's errors become words for a person.
"""

import os
import sqlite3
from collections.abc import Collection, Iterator, Sequence
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path
from typing import Any, ClassVar

from annotator.errors import ExpectedError, ProjectBusy, ProjectDamaged, ProjectTooNew, StorageFailed
from storage import locking, migrations
from storage.database import Database
from storage.saving.drives import refuse_remote

MAGIC = b"SQLite format 3\0"
ENGINE = f"SQLite {sqlite3.sqlite_version}"
LARGE = 100_000_000  # bytes from which looking at all pages is felt
UNSOUND = "its pages are not sound"
ROLLBACK_FORM = 1  # byte 18 of a cleanly closed file; 2 while a -wal belongs to it


class ProjectFile:
    """One open project file. While it is open no other process can even read it.

    SQLite's own lock is not enough: POSIX drops a process's locks on a file as soon as the process closes
    *any* handle on it, and a dialog that lists files looks into them. So a handle of our own holds a `flock`,
    which belongs to that handle alone (locking.py), and each write takes SQLite's lock again; both die with
    the process. All the same nothing here opens the file a second time: `_held` knows which files are open.
    """

    _held: ClassVar[set[tuple[int, int]]] = set()

    def __init__(self, path: Path, *, fresh: bool, whole: bool = False, later: bool = False) -> None:
        """Use `open` or `create`. A `fresh` file is empty and gets its tables here. `unclean` says afterwards
        whether whoever had it open last did not close it, `unseen` whether its pages are still to be looked
        at."""
        self.path = path
        self.unseen = later and path.stat().st_size > LARGE
        self._logged = True  # not while it is made or brought up to date
        self.unclean = not fresh and _has_log(path)
        with ExitStack() as undo:
            self._identity = _identity(path)
            if self._identity in self._held:
                raise _busy(path)
            if not fresh:
                _check_header(path)
                _check_rights(path)
            self._held.add(self._identity)
            undo.callback(self._held.discard, self._identity)
            lease = locking.take(path)
            if lease is None:
                raise _busy(path)
            self._lease = lease
            undo.callback(lease.close)  # after SQLite, whose locks go with it
            self._db = self._connect()
            undo.callback(self._db.conn.close)
            self._lock()
            if fresh:
                self._migrate(0)
            else:
                self._check_and_upgrade()
            self._start()
            self._logged = whole
            undo.pop_all()

    @classmethod
    def open(cls, path: Path, *, whole: bool = False, later: bool = False) -> "ProjectFile":
        """Raises an ExpectedError that says why not, and then leaves the file as it was.

        `whole`: what is written is one transaction, and the file stays byte by byte if that fails. `later`:
        of a large one the pages are looked at by who opens it, which takes a second for 200 MB.
        """
        if not path.exists():
            raise ExpectedError(f"There is no project {path}.")
        if not path.is_file():
            raise ExpectedError(f"{path} is not a file.")
        refuse_remote(path)
        return cls(path, fresh=False, whole=whole, later=later)

    @classmethod
    def holds(cls, path: Path) -> bool:
        """Whether this process has the file open."""
        return _identity(path) in cls._held

    @classmethod
    def is_behind(cls, path: Path) -> bool:
        """Whether opening it makes tables of earlier versions into those of today; False for what is none."""
        try:
            if _identity(path) in cls._held:
                return False
            with path.open("rb") as file:
                header = file.read(100)
        except OSError:
            return False
        version = int.from_bytes(header[60:64], signed=True)
        return header.startswith(MAGIC) and 0 < version < migrations.newest()

    @classmethod
    def create(cls, path: Path) -> "ProjectFile":
        """A new, empty project file. Raises ExpectedError when something is there already."""
        refuse_remote(path)
        try:
            path.touch(exist_ok=False)
        except FileExistsError as problem:
            raise ExpectedError(f"{path} already exists.", "Choose another name, or open it.") from problem
        except OSError as problem:
            raise _not_writable(path, problem) from problem
        try:
            return cls(path, fresh=True)
        except BaseException:
            path.unlink()
            raise

    def close(self) -> None:
        """Everything goes into the one file; a second call does nothing."""
        if self._identity not in self._held:
            return
        try:
            if self._db.conn.in_transaction:
                self._run("ROLLBACK")
            self._run("PRAGMA journal_mode = DELETE")
        finally:
            self._db.conn.close()
            self._lease.close()
            self._held.discard(self._identity)

    # Reading and writing

    def read(self, sql: str, parameters: Sequence[object] = ()) -> list[tuple[Any, ...]]:
        """All rows at once, so that no cursor is left open when the next write comes."""
        return self._run(sql, parameters)[0]

    @contextmanager
    def rows(self, sql: str, parameters: Sequence[object] = ()) -> Iterator[Iterator[tuple[Any, ...]]]:
        """One row after the other, where each is large; nothing may be written before it is left."""
        with self._translating(), closing(self._db.execute(sql, parameters)) as cursor:
            yield cursor

    def write(self, sql: str, parameters: Sequence[object] = ()) -> int:
        """How many rows it changed; within `writing()` only."""
        self._must_be_writing()
        return self._run(sql, parameters)[1]

    def insert(self, sql: str, parameters: Sequence[object]) -> int:
        """The number (primary key) of the new row; within `writing()` only."""
        self.write(sql, parameters)
        return int(self.read("SELECT last_insert_rowid()")[0][0])

    def write_many(self, sql: str, rows: Sequence[Sequence[object]]) -> int:
        """As `write`, once for each of `rows`."""
        self._must_be_writing()
        with self._translating():
            return self._db.conn.executemany(sql, rows).rowcount

    @contextmanager
    def writing(self) -> Iterator[None]:
        """One transaction: all of it is on disk afterwards, or, after an exception, none of it.

        Within another one it is a part that can fail by itself without undoing the rest.
        """
        nested = self._db.conn.in_transaction
        if not nested:
            if not locking.hold(self._lease):
                raise _busy(self.path)
            self._log()
        self._run("SAVEPOINT part" if nested else "BEGIN IMMEDIATE")
        try:
            yield
            self._run("RELEASE part" if nested else "COMMIT")
        except BaseException:
            # A full disk may already have rolled all of it back.
            if self._db.conn.in_transaction:
                self._run("ROLLBACK TO part" if nested else "ROLLBACK")
                if nested:
                    self._run("RELEASE part")
            raise

    def copy(self, target: Path) -> None:
        """A whole, checked copy under another name; what had the name goes only when it is there."""
        if target.exists() and _identity(target) in self._held:
            raise ExpectedError(f"{target} is open.", "Choose another name for the copy.")
        part = target.with_name(f"{target.name}.part")
        try:
            part.unlink(missing_ok=True)
            with self._translating(target):
                self._db.execute("VACUUM INTO ?", (str(part),))
                self._check_copy(part)
            part.replace(target)
        except OSError as problem:
            raise _not_writable(target, problem) from problem
        finally:
            part.unlink(missing_ok=True)

    @contextmanager
    def standing(self) -> Iterator[None]:
        """The file stays as it is meanwhile, for another process to copy: what is written goes to its -wal.

        Not within a transaction; whoever closes the project leaves this first.
        """
        self._run("PRAGMA journal_mode = WAL")
        self._logged = True
        self.require(self.read("PRAGMA wal_checkpoint(TRUNCATE)")[0][0] == 0, "its -wal cannot be taken in")
        pages = self.read("PRAGMA wal_autocheckpoint")[0][0]
        self._run("PRAGMA wal_autocheckpoint = 0")
        try:
            yield
        finally:
            self._run(f"PRAGMA wal_autocheckpoint = {pages}")

    def require(self, sound: bool, fault: str) -> None:
        """Raises ProjectDamaged, naming the fault, unless the file is sound in this."""
        if not sound:
            raise _damaged(self.path, fault)

    @contextmanager
    def decoding(self, fault: str) -> Iterator[None]:
        """ProjectDamaged, naming the fault, in place of the errors of values that can't be."""
        try:
            yield
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as problem:
            raise _damaged(self.path, fault) from problem

    # How it opens

    def _connect(self) -> Database:
        with self._translating():
            uri = f"{self.path.absolute().as_uri()}?mode=rw"
            connection = sqlite3.connect(uri, timeout=locking.PATIENCE, isolation_level=None, uri=True)
            return Database(connection, recursive_triggers=False, execute_plugins=False)

    def _lock(self) -> None:
        """Before anything is read; in this locking mode the end of the transaction keeps it."""
        self._run("PRAGMA locking_mode = EXCLUSIVE")
        self._run("PRAGMA trusted_schema = OFF")
        self._run("PRAGMA cell_size_check = ON")
        self._run("PRAGMA synchronous = FULL")
        self._run("BEGIN EXCLUSIVE")
        self._run("COMMIT")

    def _check_and_upgrade(self) -> None:
        version = self.read("PRAGMA user_version")[0][0]
        _check_version(self.path, version)
        with self._translating():
            found = migrations.fingerprint(self._db)
        expected = migrations.expected_fingerprint(version)
        self.require(found == expected, "its tables are not the program's")
        self.unseen = self.unseen and not self.unclean and version == migrations.newest()
        if not self.unseen:
            self.require(self.read("PRAGMA quick_check(1)") == [("ok",)], UNSOUND)
        if version < migrations.newest():
            self.copy(self.path.with_name(f"{self.path.name}.before-v{migrations.newest()}"))
            self._migrate(version)

    def _migrate(self, version: int) -> None:
        """Without a -wal, so that the header of the file tells its version even after a crash."""
        self._run("PRAGMA journal_mode = DELETE")
        with self.writing(), self._translating():
            migrations.migrate(self._db, version, migrations.newest())
            self.require(not self.read("PRAGMA foreign_key_check"), "a row refers to nothing")

    def _start(self) -> None:
        self._run("PRAGMA foreign_keys = ON")

    def _log(self) -> None:
        """From the first write on: commits are quicker so. What is only read stays byte by byte."""
        if not self._logged:
            self._run("PRAGMA journal_mode = WAL")
            self._logged = True

    def _check_copy(self, copy: Path) -> None:
        """It can be read whole, and is on the disk."""
        with closing(sqlite3.connect(copy)) as connection:
            sound = connection.execute("PRAGMA quick_check(1)").fetchall() == [("ok",)]
        self.require(sound, "a copy of it can't be read")
        with copy.open("rb") as file:
            os.fsync(file.fileno())

    def _must_be_writing(self) -> None:
        if not self._db.conn.in_transaction:
            raise RuntimeError("write within writing()")

    def _run(self, sql: str, parameters: Sequence[object] = ()) -> tuple[list[tuple[Any, ...]], int]:
        # A cursor that failed half-way and is not closed keeps its transaction open.
        with self._translating(), closing(self._db.execute(sql, parameters)) as cursor:
            return cursor.fetchall(), cursor.rowcount

    @contextmanager
    def _translating(self, path: Path | None = None) -> Iterator[None]:
        try:
            yield
        except sqlite3.Error as problem:
            known = _in_words(problem, path or self.path)
            if known is None:
                raise
            raise known from problem
        except UnicodeDecodeError as problem:  # SQLite quotes broken bytes in what it says
            raise _damaged(path or self.path, "its tables can't be read") from problem
        except UnicodeEncodeError as problem:
            raise ExpectedError("A text holds half a character (a lone surrogate).") from problem
        except OverflowError as problem:
            raise ExpectedError("A number is too large for the project.") from problem


def marks(values: Collection[object]) -> str:
    """A mark in SQL for each of the values, to be told with the statement."""
    return ", ".join("?" * len(values))


def _check_rights(path: Path) -> None:
    """SQLite would say so only at the first edit."""
    effective = os.access in os.supports_effective_ids
    for needed in (path, path.absolute().parent):
        if not os.access(needed, os.W_OK, effective_ids=effective):
            raise _not_writable(path)


def _in_words(problem: sqlite3.Error, path: Path) -> Exception | None:
    """None: a bug of ours, which no words for a person explain."""
    match getattr(problem, "sqlite_errorcode", 0) & 0xFF:
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return _busy(path)
        case sqlite3.SQLITE_CORRUPT | sqlite3.SQLITE_NOTADB:
            return _damaged(path, str(problem))
        case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_CANTOPEN | sqlite3.SQLITE_PERM:
            return _not_writable(path)
        case sqlite3.SQLITE_FULL:
            return StorageFailed(f"No room for {path}: the disk is full.", "Make room and try again.")
        case sqlite3.SQLITE_IOERR:
            return StorageFailed(f"The disk of {path} fails or is full ({problem}).", "Try again.")
        case sqlite3.SQLITE_TOOBIG | sqlite3.SQLITE_NOMEM:
            return ExpectedError("A text is too large for the project.")
        case sqlite3.SQLITE_CONSTRAINT:
            return ValueError(f"not made for what the project holds: {problem}")
    if str(problem).startswith("Could not decode to UTF-8"):  # Python's own, without a code
        return _damaged(path, "a text in it is none")
    return None


def _busy(path: Path) -> ProjectBusy:
    return ProjectBusy(f"{path} is open in another window or process.", "Close it there first.")


def _damaged(path: Path, fault: str) -> ProjectDamaged:
    return ProjectDamaged(f"{path} is damaged or no project: {fault}.", "Open a copy from before.")


def _not_writable(path: Path, problem: OSError | None = None) -> StorageFailed:
    why = f" ({problem.strerror})" if problem else ""
    return StorageFailed(f"{path} can't be written{why}.", "Check the rights on it and on its folder.")


def _has_log(path: Path) -> bool:
    """Whether edits wait beside it to be taken in: who had it open last was ended in the middle of work."""
    path = path.resolve()
    beside = (path.with_name(path.name + suffix) for suffix in ("-wal", "-journal"))
    return any(p.exists() and p.stat().st_size for p in beside)


def _identity(path: Path) -> tuple[int, int]:
    found = path.stat()
    return found.st_dev, found.st_ino


def _check_header(path: Path) -> None:
    """Without SQLite, which may change a file merely by opening it."""
    try:
        with path.open("rb") as file:
            header = file.read(100)
        real = path.resolve()  # SQLite's files lie beside it, not beside a link to it
        wal = real.with_name(f"{real.name}-wal")
        foreign_wal = wal.exists() and wal.stat().st_size > 0 and header[18:19] == bytes([ROLLBACK_FORM])
    except OSError as problem:
        raise StorageFailed(f"{path} can't be read ({problem.strerror}).") from problem
    if len(header) < 100 or not header.startswith(MAGIC):
        raise _damaged(path, "it is empty" if not header else "it does not begin as one")
    if int.from_bytes(header[68:72]) != migrations.APPLICATION_ID:
        raise _damaged(path, "it belongs to another program")
    if foreign_wal:
        raise _damaged(path, f"{wal.name} beside it does not belong to it")
    _check_version(path, int.from_bytes(header[60:64], signed=True))


def _check_version(path: Path, version: int) -> None:
    if version > migrations.newest():
        raise ProjectTooNew(f"{path} was made by a newer Tawsim.", "Update the program to open it.")
    if version < 1:
        raise _damaged(path, "it has no version")
