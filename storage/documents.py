"""The documents of a project and their trash."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256

from annotator.errors import ExpectedError
from annotator.model import Document, DocumentChange, State, Status
from storage import encode
from storage.file import ProjectFile
from storage.search import index

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
            for document in documents:
                self._add(document)

    def _add(self, document: Document) -> None:
        found = self._file.read("SELECT trashed_at, sha256 FROM documents WHERE id = ?", (document.id,))
        fields = encode.document_fields(document)
        if not found:
            columns = ", ".join((*FIELDS, "id", "sha256", "text"))
            values = [fields[f] for f in FIELDS]
            sql = f"INSERT INTO documents ({columns}) VALUES ({', '.join('?' * 10)})"
            position = self._file.insert(sql, (*values, document.id, document.sha256, document.text))
            index(self._file, position, document.text)
            return
        trashed_at, digest = found[0]
        if trashed_at is None:
            raise ExpectedError(f"The project already has a document {document.id}.")
        if digest != document.sha256:
            raise ExpectedError(f"Another document {document.id} lies in the project's trash.")
        self.restore([document.id])
        self._set(document)

    def get(self, id: str) -> Document:
        """Also from the trash. Raises ExpectedError when there is none, ProjectDamaged when its
        text is no longer the one that was stored."""
        rows = self._file.read(f"SELECT text, sha256, {', '.join(FIELDS)} FROM documents WHERE id = ?", (id,))
        if not rows:
            raise ExpectedError(f"The project has no document {id}.")
        text, digest, *fields = rows[0]
        sound = sha256(text.encode()).hexdigest() == digest
        self._file.require(sound, f"the text of {id} is not the one that was stored")
        with self._file.decoding(f"document {id}"):
            return encode.document_from(id, text, dict(zip(FIELDS, fields, strict=True)))

    def ids(self, *, trashed: bool = False) -> list[str]:
        """In their order; with `trashed`, those in the trash instead."""
        rows = self._file.read(
            "SELECT id FROM documents WHERE (trashed_at IS NOT NULL) = ? ORDER BY position", (trashed,)
        )
        return [id for (id,) in rows]

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
                    Status(State(state), bool(flag), note),
                    count,
                    left - hidden.get(id, 0),
                    doubt,
                    bool(begun),
                )
                for id, title, source, date, state, flag, note, count, left, doubt, begun in rows
            ]

    def _hidden(self, annotator: str, only: Sequence[str]) -> dict[str, int]:
        """How many suggestions the annotator has not decided that are of what is retired, by document."""
        names = self._withdrawn()
        if not names:
            return {}
        some = f" AND s.document IN ({', '.join('?' * len(only))})" if only else ""
        rows = self._file.read(
            "SELECT s.document, count(*) FROM suggestions s"
            f" WHERE s.named IN ({', '.join('?' * len(names))}) AND s.superseded_at IS NULL{some}"
            " AND NOT EXISTS (SELECT 1 FROM layers l JOIN verdicts v ON v.layer = l.id"
            " WHERE l.document = s.document AND l.annotator = ? AND v.suggestion = s.id)"
            " GROUP BY s.document",
            (*names, *only, annotator),
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

    def change(self, change: DocumentChange) -> None:
        """Sets what the change sets; `Journal.write` calls this. Raises ValueError when the
        document is not as the change says it was before."""
        with self._file.writing():
            sql = f"SELECT {', '.join(FIELDS)} FROM documents WHERE id = ?"
            rows = self._file.read(sql, (change.before.id,))
            before = encode.document_fields(change.before)
            if rows != [tuple(before[f] for f in FIELDS)]:
                raise ValueError(f"{change.name}: the document {change.before.id} is not as the change says")
            self._set(change.after)

    def _set(self, document: Document) -> None:
        fields = encode.document_fields(document)
        sets = ", ".join(f"{f} = ?" for f in FIELDS)
        values = [fields[f] for f in FIELDS]
        self._file.write(f"UPDATE documents SET {sets} WHERE id = ?", (*values, document.id))


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
