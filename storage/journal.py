"""Every edit, in order, with its inverse in it: undo and redo outlive a restart."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import dropwhile
from typing import Any

from annotator.history import AnyChange, Kind
from annotator.model import Change, DocumentChange, TrashChange
from storage import encode
from storage.documents import Documents
from storage.file import ProjectFile
from storage.gold.reviews import Reviews
from storage.layers import Layers
from storage.merging.versions import Versions
from storage.schemes import Schemes

_COLUMNS = "number, id, at, annotator, kind, undoes, change, seal"


@dataclass(frozen=True, slots=True)
class Entry:
    """One edit that was made: `seq` orders them; `undoes` is the `seq` of the edit it takes back."""

    seq: int
    id: str
    at: str
    annotator: str
    kind: Kind
    undoes: int | None
    change: AnyChange


class Journal:
    """The one door through which an edit reaches the tables."""

    def __init__(
        self,
        file: ProjectFile,
        documents: Documents,
        layers: Layers,
        schemes: Schemes,
        reviews: Reviews,
        versions: Versions,
    ) -> None:
        self._file = file
        self._documents = documents
        self._layers = layers
        self._schemes = schemes
        self._reviews = reviews
        self._versions = versions

    def write(
        self, change: AnyChange, *, annotator: str, kind: Kind, undoes: int | None = None, id: str, at: str
    ) -> Entry:
        """Applies the change to the tables and adds its row, both or neither, and on disk.

        The same `id` again returns the entry that is there, so that an edit can be tried again
        after a failure that may have come too late. Raises ValueError when the change was not
        made for what is stored, StorageFailed when it could not be stored.
        """
        with self._file.writing():
            known = self._read("WHERE id = ?", id)
            if known:
                return self._again(known[0], change)
            text = self._applied(change, annotator, at)
            if isinstance(change, Change) and change.settles:
                waiting = Kind(kind) is Kind.UNDO
                self._versions.settle(change.layer, change.settles, "" if waiting else at)
            columns = (id, at, annotator, kind, undoes, text)
            last = self._file.read("SELECT clock FROM journal ORDER BY number DESC LIMIT 1")
            seq = self._file.insert(
                "INSERT INTO journal (id, at, annotator, kind, undoes, change, seal, clock)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                (*columns, encode.seal(*columns), max(_microseconds(at), last[0][0] + 1 if last else 0)),
            )
            if isinstance(change, Change):
                self._layers.note_finished(change, seq)
        return Entry(seq, id, at, annotator, Kind(kind), undoes, change)

    def _applied(self, change: AnyChange, annotator: str, at: str) -> str:
        """To the tables; its text for the row."""
        if isinstance(change, Change):
            removed, added = (encode.annotation_texts(side) for side in (change.removed, change.added))
            self._layers.apply(change, removed, added)
            self._reviews.apply(change, who=annotator, at=at)
            self._layers.drop_blank(change)
            return encode.change_text(change, removed, added)
        if isinstance(change, DocumentChange):
            self._documents.change(change)
        elif isinstance(change, TrashChange):
            self._documents.move(change)
        else:
            self._schemes.change(change, annotator=annotator, at=at)
        return encode.edit_text(change)

    def _again(self, row: tuple[Any, ...], change: AnyChange) -> Entry:
        entry = self._entry(row)
        if entry.change != change:
            raise ValueError(f"the edit {entry.id} was another")
        return entry

    def entries(self, annotator: str) -> Iterator[Entry]:
        """The edits that the annotator made, in order."""
        return map(self._entry, self._read("WHERE annotator = ?", annotator))

    def latest(self, annotator: str, most: int) -> tuple[list[Entry], bool]:
        """The last so many of them at most, without a batch that would be cut, in order; whether these are
        all."""
        rows = self._file.read(
            f"SELECT {_COLUMNS} FROM journal WHERE annotator = ? ORDER BY number DESC LIMIT ?",
            (annotator, most + 1),
        )
        found = [self._entry(row) for row in reversed(rows)]
        if len(found) <= most:
            return found, True
        batch = found.pop(0).change.batch
        return list(dropwhile(lambda e: batch and e.change.batch == batch, found)), False

    def edited_since(self, change: AnyChange, annotator: str) -> set[str]:
        """The documents that others edited since this annotator made the change the last time."""
        rows = self._file.read(
            "SELECT DISTINCT json_extract(change, '$.document') FROM journal WHERE annotator <> ?"
            " AND number > (SELECT max(number) FROM journal"
            " WHERE annotator = ? AND kind <> 'undo' AND change = ?)",
            (annotator, annotator, encode.edit_text(change)),
        )
        return {document for (document,) in rows if document}

    def last(self) -> int:
        """The `seq` of the latest edit; 0 when there is none."""
        ((number,),) = self._file.read("SELECT coalesce(max(number), 0) FROM journal")
        return int(number)

    def extent(self) -> tuple[int, str]:
        """How many edits there are, and the time of the last one (ISO 8601; empty when there is none)."""
        ((count,),) = self._file.read("SELECT count(*) FROM journal")
        rows = self._file.read("SELECT at FROM journal ORDER BY number DESC LIMIT 1")
        return int(count), str(rows[0][0]) if rows else ""

    def since(self, seq: int) -> Iterator[Entry]:
        """The edits of all annotators after that one, in order."""
        return map(self._entry, self._read("WHERE number > ?", seq))

    def between(self, first: int, last: int) -> Iterator[Entry]:
        """The edits of all annotators from the one to the other, both included."""
        return map(self._entry, self._read("WHERE number BETWEEN ? AND ?", first, last))

    def _read(self, where: str, *values: str | int) -> list[tuple[Any, ...]]:
        return self._file.read(
            f"SELECT {_COLUMNS} FROM journal {where} ORDER BY number",
            values,
        )

    def _entry(self, row: tuple[Any, ...]) -> Entry:
        seq, *columns, seal = row
        fault = f"edit {seq} of its journal is not as it was stored"
        self._file.require(encode.seal(*columns) == seal, fault)
        id, at, annotator, kind, undoes, text = columns
        with self._file.decoding(fault):
            change = encode.edit_from(text, lambda document: self._documents.get(document).text)
            return Entry(seq, id, at, annotator, Kind(kind), undoes, change)


def _microseconds(at: str) -> int:
    """Since 1970, of a time in ISO 8601; 0 of what is none."""
    try:
        when = datetime.fromisoformat(at)
    except ValueError:
        return 0
    since = when.replace(tzinfo=when.tzinfo or UTC) - datetime(1970, 1, 1, tzinfo=UTC)
    return since // timedelta(microseconds=1)
