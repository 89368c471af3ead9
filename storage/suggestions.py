"""What suggesters proposed; a verdict on it belongs to a layer.

What somebody decided on stays as it was. Of what nobody did a later round may say something else under
the same id, or propose it no longer: then it is superseded, and its row and its id stay.
"""

from collections.abc import Container, Iterable
from datetime import UTC, datetime

from annotator.model import Suggestion
from annotator.scheme.offering import kind_of, offered
from storage import encode
from storage.file import ProjectFile
from storage.schemes import Schemes


class Suggestions:
    """By document, in the order in which they came."""

    def __init__(self, file: ProjectFile, schemes: Schemes) -> None:
        self._file = file
        self._schemes = schemes

    def add(self, document: str, suggestions: Iterable[Suggestion]) -> int:
        """How many were new; one whose id the document already has is left as it was."""
        rows = [_columns(document, suggestion) for suggestion in suggestions]
        with self._file.writing():
            added = self._file.write_many(
                "INSERT INTO suggestions (document, id, source, score, reason, value, seal, named)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (document, id) DO NOTHING",
                rows,
            )
            count = "UPDATE documents SET suggestions = suggestions + ? WHERE id = ?"
            self._file.write(count, (added, document))
            self._weigh(document)
        return added

    def supersede(self, document: str, ids: Iterable[str]) -> int:
        """From now on these are no longer proposed; gives how many. One that somebody decided stays."""
        at = datetime.now(UTC).isoformat(timespec="seconds")
        with self._file.writing():
            gone = self._file.write_many(
                "UPDATE suggestions SET superseded_at = ? WHERE document = ? AND id = ?"
                " AND superseded_at IS NULL AND NOT EXISTS (SELECT 1 FROM verdicts v"
                " JOIN layers l ON l.id = v.layer WHERE l.document = ? AND v.suggestion = ?)",
                [(at, document, id, document, id) for id in ids],
            )
            count = "UPDATE documents SET superseded = superseded + ? WHERE id = ?"
            self._file.write(count, (gone, document))
            self._weigh(document)
        return gone

    def revise(self, document: str, suggestions: Iterable[Suggestion]) -> int:
        """These ids say something else from now on, and are proposed, also if they were superseded; gives how
        many. Nobody may have decided on them."""
        rows = [_columns(document, s) for s in suggestions]
        with self._file.writing():
            changed = self._file.write_many(
                "UPDATE suggestions SET source = ?3, score = ?4, reason = ?5, value = ?6, seal = ?7,"
                " named = ?8, superseded_at = NULL WHERE document = ?1 AND id = ?2",
                rows,
            )
            self._file.write(
                "UPDATE documents SET superseded = (SELECT count(*) FROM suggestions"
                " WHERE document = documents.id AND superseded_at IS NOT NULL) WHERE id = ?",
                (document,),
            )
            self._weigh(document)
        return changed

    def _weigh(self, document: str) -> None:
        """Note how much doubt lies in the scores of what is proposed."""
        self._file.write(
            "UPDATE documents SET doubt = (SELECT coalesce(sum(1.0 - abs(2.0 * score - 1.0)), 0.0)"
            " FROM suggestions WHERE document = documents.id AND superseded_at IS NULL) WHERE id = ?",
            (document,),
        )

    def of(self, document: str, *, superseded: bool = False) -> tuple[Suggestion, ...]:
        """What is proposed for a document; with `superseded`, only what no longer is. Its names are those
        that the scheme has now.

        Raises ProjectDamaged when one is not as it was stored.
        """
        rows = self._file.read(
            "SELECT id, source, score, reason, value, seal FROM suggestions WHERE document = ?"
            " AND (superseded_at IS NOT NULL) = ? ORDER BY position",
            (document, superseded),
        )
        column = "superseded" if superseded else "suggestions - superseded"
        counted = self._file.read(f"SELECT {column} FROM documents WHERE id = ?", (document,))
        fault = f"the suggestions of {document} are not those that were stored"
        self._file.require([(len(rows),)] == (counted or [(0,)]), fault)
        for *columns, seal in rows:
            self._file.require(encode.seal(document, *columns) == seal, fault)
        with self._file.decoding(fault):
            annotations = encode.annotations_from([row[4] for row in rows])
        parts = zip(annotations, rows, strict=True)
        found = [Suggestion(a, score, source, reason) for a, (_, source, score, reason, _, _) in parts]
        return tuple(self._schemes.carried(found))

    def count(self, document: str) -> int:
        """How many are proposed for a document, also of what is retired."""
        rows = self._file.read("SELECT suggestions - superseded FROM documents WHERE id = ?", (document,))
        return int(rows[0][0]) if rows else 0

    def offered(self, document: str, decided: Container[str] = ()) -> dict[str, Suggestion]:
        """Those that the scheme of now offers, and those whose ids are `decided`, by id."""
        return {s.id: s for s in offered(self.of(document), self._schemes.current, decided)}

    def ids(self, document: str) -> set[str]:
        """The ids that are taken, also by what is superseded."""
        rows = self._file.read("SELECT id FROM suggestions WHERE document = ?", (document,))
        return {id for (id,) in rows}

    def missing(self) -> list[str]:
        """The ids of the documents that have none, in their order."""
        rows = self._file.read(
            "SELECT id FROM documents WHERE suggestions = 0 AND trashed_at IS NULL ORDER BY position"
        )
        return [id for (id,) in rows]


def _columns(document: str, suggestion: Suggestion) -> tuple[object, ...]:
    value = encode.annotation_text(suggestion.annotation)
    score = encode.score_column(suggestion.score)
    columns = (document, suggestion.id, suggestion.source, score, suggestion.reason, value)
    named = f"{kind_of(suggestion.annotation)} {suggestion.annotation.name}"
    return (*columns, encode.seal(*columns), named)
