"""What suggesters proposed, stored untouched for ever; a verdict belongs to a layer."""

from collections.abc import Iterable

from annotator.model import Suggestion
from storage import encode
from storage.file import ProjectFile


class Suggestions:
    """By document, in the order in which they came."""

    def __init__(self, file: ProjectFile) -> None:
        self._file = file

    def add(self, document: str, suggestions: Iterable[Suggestion]) -> int:
        """How many were new; one whose id the document already has is left as it was."""
        rows = [_columns(document, suggestion) for suggestion in suggestions]
        with self._file.writing():
            added = self._file.write_many(
                "INSERT INTO suggestions (document, id, source, score, reason, value, seal)"
                " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (document, id) DO NOTHING",
                rows,
            )
            count = "UPDATE documents SET suggestions = suggestions + ? WHERE id = ?"
            self._file.write(count, (added, document))
        return added

    def of(self, document: str) -> tuple[Suggestion, ...]:
        """All of a document. Raises ProjectDamaged when one is not as it was stored."""
        rows = self._file.read(
            "SELECT id, source, score, reason, value, seal FROM suggestions WHERE document = ?"
            " ORDER BY position",
            (document,),
        )
        counted = self._file.read("SELECT suggestions FROM documents WHERE id = ?", (document,))
        fault = f"the suggestions of {document} are not those that were stored"
        self._file.require([(len(rows),)] == (counted or [(0,)]), fault)
        for *columns, seal in rows:
            self._file.require(encode.seal(document, *columns) == seal, fault)
        with self._file.decoding(fault):
            annotations = encode.annotations_from([row[4] for row in rows])
        parts = zip(annotations, rows, strict=True)
        return tuple(Suggestion(a, score, source, reason) for a, (_, source, score, reason, _, _) in parts)

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
    return (*columns, encode.seal(*columns))
