"""The documents of a project and their trash."""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache
from hashlib import sha256

from annotator.errors import ExpectedError
from annotator.model import Document, DocumentChange, State, Status, TrashChange
from storage import encode
from storage.file import ProjectFile, marks
from storage.search import index

AT_ONCE = 200  # documents that are added with one statement
_OPEN = (  # a suggestion that an annotator has not decided
    "{0}.superseded_at IS NULL AND NOT EXISTS (SELECT 1 FROM layers l JOIN verdicts v ON v.layer = l.id"
    " WHERE l.document = {0}.document AND l.annotator = ? AND v.suggestion = {0}.id)"
)
FIELDS = ("title", "source", "date", "meta", "encoding", "original_sha256", "extra")


@dataclass(frozen=True, slots=True)
class Listed:
    """What the list of documents shows of one, for one annotator.

    `doubt` is the mean of 1 - |2p - 1| over the scores p of what is proposed, as if four suggestions
    more were sure: one that is alone decides little. `started`: somebody has a layer on it.
    """

    id: str
    title: str
    source: str
    date: str
    status: Status
    annotations: int
    undecided: int
    doubt: float = 0.0
    started: bool = False


class Documents:
    """In the order in which they came. Those in the trash are only found when asked for."""

    def __init__(self, file: ProjectFile, withdrawn: Callable[[], Sequence[str]] = tuple) -> None:
        """`withdrawn` says which suggestions are no longer offered, by their column `named`."""
        self._file = file
        self._withdrawn = withdrawn

    def add(self, documents: Sequence[Document]) -> None:
        """Puts them at the end; one that lies in the trash with the same text comes back instead.

        Raises ExpectedError when an id is taken.
        """
        with self._file.writing():
            for start in range(0, len(documents), AT_ONCE):
                self._add(documents[start : start + AT_ONCE])

    def _add(self, documents: Sequence[Document]) -> None:
        ids = [d.id for d in documents]
        rows = self._file.read(
            f"SELECT id, trashed_at, sha256 FROM documents WHERE id IN ({marks(ids)})", ids
        )
        there = {id: (trashed_at, digest) for id, trashed_at, digest in rows}
        new: dict[str, Document] = {}
        for document in documents:
            trashed_at, digest = there.get(document.id, ("", ""))
            if trashed_at is None or document.id in new:
                raise ExpectedError(f"The project already has a document {document.id}.")
            if not digest:
                new[document.id] = document
            elif digest != document.sha256:
                raise ExpectedError(f"Another document {document.id} lies in the project's trash.")
            else:
                self.restore([document.id])
                self._set(document)
        self._insert([*new.values()])

    def _insert(self, documents: Sequence[Document]) -> None:
        columns = ", ".join((*FIELDS, "id", "sha256", "text"))
        rows = [(*_fields(d), d.id, d.sha256, d.text) for d in documents]
        self._file.write_many(f"INSERT INTO documents ({columns}) VALUES ({', '.join('?' * 10)})", rows)
        index(self._file, documents)

    def get(self, id: str) -> Document:
        """Also from the trash. Raises ExpectedError when there is none, ProjectDamaged when its
        text is no longer the one that was stored."""
        return self.some([id])[id]

    def some(self, ids: Collection[str]) -> dict[str, Document]:
        """As `get`, several at once."""
        rows = self._file.read(
            f"SELECT id, text, sha256, {', '.join(FIELDS)} FROM documents WHERE id IN ({marks(ids)})", [*ids]
        )
        found: dict[str, Document] = {}
        for id, text, digest, *fields in rows:
            sound = sha256(text.encode()).hexdigest() == digest
            self._file.require(sound, f"the text of {id} is not the one that was stored")
            with self._file.decoding(f"document {id}"):
                found[id] = encode.document_from(id, text, dict(zip(FIELDS, fields, strict=True)))
        for id in ids:
            if id not in found:
                raise ExpectedError(f"The project has no document {id}.")
        return found

    def ids(self, *, trashed: bool = False) -> list[str]:
        """In their order; with `trashed`, those in the trash instead."""
        rows = self._file.read(
            "SELECT id FROM documents WHERE (trashed_at IS NOT NULL) = ? ORDER BY position", (trashed,)
        )
        return [id for (id,) in rows]

    def beside(self, id: str, step: int) -> str:
        """The next in their order (1), or the one before (-1); empty where there is none."""
        way, order = (">", "") if step > 0 else ("<", " DESC")
        rows = self._file.read(
            f"SELECT id FROM documents WHERE trashed_at IS NULL AND position {way}"
            f" (SELECT position FROM documents WHERE id = ?) ORDER BY position{order} LIMIT 1",
            (id,),
        )
        return str(rows[0][0]) if rows else ""

    def trashed(self, id: str) -> bool:
        """Whether it lies in the trash."""
        return bool(self._file.read("SELECT 1 FROM documents WHERE id = ? AND trashed_at IS NOT NULL", (id,)))

    def by_sha256(self, digest: str) -> list[str]:
        """The ids of the documents whose text has this SHA-256."""
        rows = self._file.read(
            "SELECT id FROM documents WHERE sha256 = ? AND trashed_at IS NULL ORDER BY position", (digest,)
        )
        return [id for (id,) in rows]

    def listing(self, annotator: str, only: Sequence[str] = ()) -> list[Listed]:
        """Every document, or `only` some, as the list shows them to this annotator."""
        some = f" AND d.id IN ({', '.join('?' * len(only))})" if only else ""
        rows = self._file.read(
            "SELECT d.id, d.title, d.source, d.date, coalesce(l.state, 'new'), coalesce(l.flagged, 0),"
            " coalesce(l.note, ''), coalesce(l.entities + l.events + l.relations, 0),"
            " d.suggestions - d.superseded - coalesce(l.decided, 0),"
            " d.doubt / (d.suggestions - d.superseded + 4.0),"
            " EXISTS (SELECT 1 FROM layers o WHERE o.document = d.id)"
            " FROM documents d LEFT JOIN layers l ON l.document = d.id AND l.annotator = ?"
            f" WHERE d.trashed_at IS NULL{some} ORDER BY d.position",
            (annotator, *only),
        )
        hidden = self._hidden(annotator, only)
        with self._file.decoding("the list of documents"):
            return [
                Listed(
                    id,
                    title,
                    source,
                    date,
                    _status(state, flag, note),
                    count,
                    left - hidden.get(id, 0),
                    doubt,
                    bool(begun),
                )
                for id, title, source, date, state, flag, note, count, left, doubt, begun in rows
            ]

    def _hidden(self, annotator: str, only: Sequence[str]) -> dict[str, int]:
        """How many suggestions the annotator has not decided that are of what is retired, or a relation to
        such a one, by document."""
        names = self._withdrawn()
        if not names:
            return {}
        some = f" AND s.document IN ({marks(only)})" if only else ""
        rows = self._file.read(
            f"SELECT s.document, count(*) FROM suggestions s WHERE {_OPEN.format('s')}{some}"
            f" AND (s.named IN ({marks(names)}) OR s.named GLOB 'relation *' AND EXISTS"
            f" (SELECT 1 FROM suggestions e WHERE e.document = s.document AND {_OPEN.format('e')}"
            " AND e.id IN (s.value ->> 'source', s.value ->> 'target')"
            f" AND e.named IN ({marks(names)}))) GROUP BY s.document",
            (annotator, *only, *names, annotator, *names),
        )
        return dict(rows)

    def remove(self, ids: Iterable[str]) -> None:
        """Into the trash, with all that hangs on them. Raises ValueError if one is not there."""
        self._move(ids, "UPDATE documents SET trashed_at = ? WHERE id = ? AND trashed_at IS NULL", _now())

    def restore(self, ids: Iterable[str]) -> None:
        """Out of the trash, to where they stood. Raises ValueError if one is not in it."""
        self._move(ids, "UPDATE documents SET trashed_at = ? WHERE id = ? AND trashed_at IS NOT NULL", None)

    def _move(self, ids: Iterable[str], sql: str, when: str | None) -> None:
        with self._file.writing():
            for id in ids:
                if self._file.write(sql, (when, id)) != 1:
                    raise ValueError(f"the document {id} is not there to be moved")

    def move(self, change: TrashChange) -> None:
        """To the trash or out of it; what is there already stays. `Journal.write` calls this."""
        rows = [(_now() if change.gone else None, id, change.gone) for id in change.documents]
        sql = "UPDATE documents SET trashed_at = ? WHERE id = ? AND (trashed_at IS NULL) = ?"
        self._file.write_many(sql, rows)

    def change(self, change: DocumentChange) -> None:
        """Sets what the change sets; `Journal.write` calls this. Raises ValueError when the
        document is not as the change says it was before."""
        with self._file.writing():
            sql = f"SELECT {', '.join(FIELDS)} FROM documents WHERE id = ?"
            rows = self._file.read(sql, (change.before.id,))
            if rows != [tuple(_fields(change.before))]:
                raise ValueError(f"{change.name}: the document {change.before.id} is not as the change says")
            self._set(change.after)

    def _set(self, document: Document) -> None:
        sets = ", ".join(f"{f} = ?" for f in FIELDS)
        self._file.write(f"UPDATE documents SET {sets} WHERE id = ?", (*_fields(document), document.id))


@lru_cache(maxsize=1_000)
def _status(state: str, flag: int, note: str) -> Status:
    """Most of a hundred thousand are the same."""
    return Status(State(state), bool(flag), note)


def _fields(document: Document) -> list[str]:
    fields = encode.document_fields(document)
    return [fields[f] for f in FIELDS]


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
