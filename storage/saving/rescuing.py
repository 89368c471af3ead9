"""What a damaged project still holds → a new, sound one.

The damaged file is never written: a copy of it (with its `-wal`) is read table by table. Each row that can
still be read and is as it was stored is taken over; what refers to a row that is gone goes too; what tables
hold of others (counts, arguments, the index of the search) is made anew.
"""

import json
import shutil
import sqlite3
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from annotator import scheme as schemes
from annotator.errors import ExpectedError, ProjectDamaged, SchemeInvalid, StorageFailed
from storage import encode, migrations
from storage.database import Database
from storage.file import MAGIC, ProjectFile
from storage.project import Project

_HIGHEST = 1 << 40  # above every number that rows have
_UNREADABLE = 20_000  # rows of one table: then the rest of it is given up
_HOPELESS = 100  # tries of which not one succeeds: the table itself is gone
_AT_ONCE = 500  # rows
_PAGE = 4096  # bytes, where the header no longer says it
Row = dict[str, Any]
_BAD = (sqlite3.Error, UnicodeDecodeError)


@dataclass(frozen=True, slots=True)
class Rescued:
    """How many rows of each table are in the new project, how many that could be read are not (they are not
    as they were stored, or refer to nothing), and in how many places a table could not be read at all."""

    saved: Counter[str]
    lost: Counter[str]
    unreadable: Counter[str]

    @property
    def whole(self) -> bool:
        """Whether nothing is missing, as far as can be seen."""
        return not (self.lost or self.unreadable)


def rescue(damaged: Path, target: Path) -> Rescued:
    """A sound project at `target` with all that `damaged` still holds; `damaged` stays byte by byte.

    Raises ExpectedError when `target` is taken, or when nothing at all can be read.
    """
    try:
        with tempfile.TemporaryDirectory() as folder:
            copy = _copied(damaged, Path(folder))
            with closing(sqlite3.connect(copy, isolation_level=None)) as source:
                source.row_factory = sqlite3.Row
                return _Rescue(source, damaged, target).run()
    except OSError as problem:
        raise StorageFailed(f"{damaged} can't be read ({problem.strerror}).") from problem


def _copied(damaged: Path, folder: Path) -> Path:
    """With a header, even if its own is gone."""
    damaged = damaged.resolve()  # a -wal lies beside the file itself, not beside a link to it
    copy = folder / "damaged"
    shutil.copyfile(damaged, copy)
    wal = damaged.with_name(f"{damaged.name}-wal")
    if wal.exists():
        shutil.copyfile(wal, copy.with_name(f"{copy.name}-wal"))
    with copy.open("rb+") as file:
        if file.read(len(MAGIC)) != MAGIC:
            fresh = folder / "fresh"
            ProjectFile.create(fresh).close()
            pages = copy.stat().st_size // _PAGE
            header = fresh.read_bytes()[:100]
            file.seek(0)
            file.write(header[:28] + pages.to_bytes(4) + bytes(8) + header[40:])
    return copy


class _Rescue:
    """One run of it."""

    def __init__(self, source: sqlite3.Connection, damaged: Path, target: Path) -> None:
        self._source, self._damaged, self._target = source, damaged, target
        self.saved, self.lost, self.unreadable = Counter[str](), Counter[str](), Counter[str]()

    def run(self) -> Rescued:
        file = ProjectFile.create(self._target)
        try:
            with file.writing():
                file.write("PRAGMA defer_foreign_keys = ON")
                for table, columns in _tables().items():
                    self._take(file, table, columns)
                self._mend(file)
            file.close()
            self._look()
        except BaseException:
            file.close()
            self._target.unlink(missing_ok=True)
            raise
        return Rescued(+self.saved, +self.lost, +self.unreadable)

    def _take(self, file: ProjectFile, table: str, columns: list[str]) -> None:
        """All sound rows of a table, with the columns that the damaged project has."""
        try:
            there = [r["name"] for r in self._source.execute(f"PRAGMA table_info({table})")]
        except _BAD:
            there = columns
        names = [c for c in columns if c in there]
        sound = _SOUND.get(table, lambda row: True)
        for row in self._rows(table, names) if names else ():
            row |= {} if len(names) == len(columns) else _SINCE.get(table, {})
            if not _held(sound, row):
                self.lost[table] += 1
                continue
            sql = f"INSERT OR REPLACE INTO {table} ({', '.join(row)}) VALUES ({', '.join('?' * len(row))})"
            try:
                file.write(sql, tuple(row.values()))
                if table == "annotations":
                    _argue(file, row)
            except (ValueError, ExpectedError):
                self.lost[table] += 1

    def _rows(self, table: str, names: list[str]) -> Iterator[Row]:
        """Every row that can be read."""
        chosen = f"SELECT {', '.join(names)}"
        if table in _numbered():
            yield from self._numbered(table, f"{chosen}, rowid AS at__", names)
            return
        for direction in ("ASC", "DESC"):  # from both ends up to what cannot be read
            try:
                for row in self._source.execute(f"{chosen} FROM {table} ORDER BY 1 {direction}"):
                    yield {n: row[n] for n in names}
            except _BAD:
                self.unreadable[table] += 1
            else:
                return

    def _numbered(self, table: str, chosen: str, names: list[str]) -> Iterator[Row]:
        """In halves around what cannot be read."""
        waiting, failed, succeeded = [(0, _HIGHEST)], 0, 0
        while waiting and self.unreadable[table] < _UNREADABLE:
            if not succeeded and failed > _HOPELESS:
                self.unreadable[table] += 1
                return
            low, high = waiting.pop()
            sql = f"{chosen} FROM {table} WHERE rowid BETWEEN ? AND ? ORDER BY rowid LIMIT {_AT_ONCE}"
            try:
                rows = self._source.execute(sql, (low, high)).fetchall()
            except _BAD:
                failed += 1
                if low == high:
                    self.unreadable[table] += 1
                else:
                    middle = (low + high) // 2
                    waiting += [(middle + 1, high), (low, middle)]
                continue
            succeeded += 1
            if len(rows) == _AT_ONCE:
                waiting.append((rows[-1]["at__"] + 1, high))
            yield from ({n: row[n] for n in names} for row in rows)

    def _mend(self, file: ProjectFile) -> None:
        """What refers to nothing goes, what can be made of the rest is made."""
        ((documents, found),) = file.read(
            "SELECT (SELECT count(*) FROM documents), (SELECT count(*) FROM schemes)"
        )
        if not documents:
            raise ProjectDamaged(f"No document of {self._damaged} can be read.", "Open a copy from before.")
        if not found:
            spare = schemes.load()
            values = (spare.id, spare.version, spare.toml)
            file.write("INSERT INTO schemes (id, version, toml) VALUES (?, ?, ?)", values)
        for table, condition in _LOOSE:
            self.lost[table] += file.write(f"DELETE FROM {table} WHERE {condition}")
        for statement in _MADE:
            file.write(statement)
        for table in _tables():
            ((self.saved[table],),) = file.read(f"SELECT count(*) FROM {table}")

    def _look(self) -> None:
        """The new project opens and can be read. Raises ProjectDamaged if not, which would be a bug."""
        with Project.open(self._target) as project:
            for key in project.layers.keys():  # noqa: SIM118  # it is no mapping
                project.layers.get(key)


def _held(sound: Callable[[Row], bool], row: Row) -> bool:
    try:
        return sound(row)
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError, SchemeInvalid):
        return False


def _fresh() -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    migrations.migrate(
        Database(connection, recursive_triggers=False, execute_plugins=False), 0, migrations.newest()
    )
    return connection


def _tables() -> dict[str, list[str]]:
    """The tables whose rows are taken over, those that others refer to first, and their columns."""
    with closing(_fresh()) as connection:
        names = connection.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'"
            " AND name NOT LIKE 'document_words%' AND name <> 'arguments' ORDER BY rowid"
        ).fetchall()
        return {n: [r[1] for r in connection.execute(f"PRAGMA table_info({n})")] for (n,) in names}


def _numbered() -> set[str]:
    """The tables whose rows have numbers."""
    with closing(_fresh()) as connection:
        rows = connection.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE '%WITHOUT ROWID'"
        )
        return {name for (name,) in rows}


def _argue(file: ProjectFile, row: Row) -> None:
    """The arguments of an event as rows of their own."""
    if row["kind"] == "event":
        file.write_many(
            "INSERT OR REPLACE INTO arguments (layer, event, position, role, target, value)"
            " VALUES (?, ?, ?, ?, ?, ?)",
            [
                (row["layer"], row["id"], n, a.get("role", ""), a.get("target", ""), a.get("value", ""))
                for n, a in enumerate(json.loads(row["value"]).get("arguments", ()))
            ],
        )


def _document(row: Row) -> bool:
    encode.document_from(row["id"], row["text"], {k: row[k] for k in ("meta", "extra")})
    return str(row["sha256"]) == sha256(row["text"].encode()).hexdigest()


def _annotation(row: Row) -> bool:
    encode.annotations_from([row["value"]])
    return int(row["seal"]) == encode.seal(row["layer"], row["id"], row["value"])


def _suggestion(row: Row) -> bool:
    encode.annotations_from([row["value"]])
    columns = ("document", "id", "source", "score", "reason", "value")
    return int(row["seal"]) == encode.seal(*(row[c] for c in columns))


def _entry(row: Row) -> bool:
    columns = ("id", "at", "annotator", "kind", "undoes", "change")
    sound = isinstance(json.loads(row["change"]), dict)
    return sound and int(row["seal"]) == encode.seal(*(row[c] for c in columns))


def _scheme(row: Row) -> bool:
    return bool(schemes.parse(row["toml"]).id)


_SOUND: dict[str, Callable[[Row], bool]] = {
    "documents": _document,
    "annotations": _annotation,
    "suggestions": _suggestion,
    "journal": _entry,
    "schemes": _scheme,
    "models": lambda row: sha256(row["bytes"]).hexdigest() == row["sha256"],
}
# What columns that came later say for a row of an earlier version.
_SINCE: dict[str, Row] = {"times": {"file": ""}}
_NO_DOCUMENT = "document NOT IN (SELECT id FROM documents)"
_NO_LAYER = "layer NOT IN (SELECT id FROM layers)"
_LOOSE = (
    ("layers", _NO_DOCUMENT),
    ("annotations", _NO_LAYER),
    ("arguments", "(layer, event) NOT IN (SELECT layer, id FROM annotations)"),
    ("suggestions", _NO_DOCUMENT),
    ("verdicts", "(document, suggestion) NOT IN (SELECT document, id FROM suggestions)"),
    ("verdicts", "(layer, document) NOT IN (SELECT id, document FROM layers)"),
    ("decisions", _NO_LAYER),
    ("assignments", _NO_DOCUMENT),
    ("versions", _NO_DOCUMENT),
    ("times", _NO_DOCUMENT),
    ("comments", "thread NOT IN (SELECT id FROM threads)"),
    ("knowledge_names", "entry NOT IN (SELECT number FROM knowledge)"),
    (
        "journal",
        "json_extract(change, '$.of') = 'document'"
        " AND json_extract(change, '$.document') NOT IN (SELECT id FROM documents)",
    ),
    ("journal", "undoes IS NOT NULL AND undoes NOT IN (SELECT number FROM journal)"),
)
_KIND_COUNT = "(SELECT count(*) FROM annotations WHERE layer = layers.id AND kind = '{}')"
_OPEN = "FROM suggestions WHERE document = documents.id"
_MADE = (
    "INSERT INTO annotators (name) SELECT DISTINCT annotator FROM layers WHERE true ON CONFLICT DO NOTHING",
    "UPDATE layers SET scheme = NULL WHERE scheme NOT IN (SELECT number FROM schemes)",
    f"UPDATE layers SET entities = {_KIND_COUNT.format('entity')}, events = {_KIND_COUNT.format('event')},"
    f" relations = {_KIND_COUNT.format('relation')},"
    " decided = (SELECT count(*) FROM verdicts WHERE layer = layers.id)",
    f"UPDATE documents SET suggestions = (SELECT count(*) {_OPEN}),"
    f" superseded = (SELECT count(*) {_OPEN} AND superseded_at IS NOT NULL),"
    f" doubt = (SELECT coalesce(sum(1.0 - abs(2.0 * score - 1.0)), 0.0) {_OPEN} AND superseded_at IS NULL)",
    "INSERT INTO settings (name, value) VALUES ('indexed', '0') ON CONFLICT (name) DO UPDATE SET value = '0'",
)
