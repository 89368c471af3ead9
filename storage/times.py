"""How long an annotator worked on a document."""

from annotator.model import LayerKey
from storage.file import ProjectFile


class Times:
    """Sums of seconds, by document and annotator."""

    def __init__(self, file: ProjectFile) -> None:
        self._file = file

    def add(self, key: LayerKey, seconds: float) -> None:
        """Adds to the sum; whoever calls leaves idle time out."""
        with self._file.writing():
            self._file.write(
                "INSERT INTO times (document, annotator, seconds) VALUES (?, ?, ?)"
                " ON CONFLICT (document, annotator) DO UPDATE SET seconds = seconds + excluded.seconds",
                (key.document, key.annotator, seconds),
            )

    def of(self, key: LayerKey) -> float:
        """Seconds; 0 when none were recorded."""
        rows = self._file.read(
            "SELECT seconds FROM times WHERE document = ? AND annotator = ?", (key.document, key.annotator)
        )
        return float(rows[0][0]) if rows else 0.0
