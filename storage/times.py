"""How long an annotator worked on a document."""

from annotator.model import LayerKey
from storage.file import ProjectFile


class Times:
    """Sums of seconds, by document, annotator and the project file in which the time was spent.

    By file, so that a merge can take over what a copy counted, twice without harm.
    """

    def __init__(self, file: ProjectFile) -> None:
        self._file = file

    def add(self, key: LayerKey, seconds: float) -> None:
        """Adds to the sum; whoever calls leaves idle time out."""
        with self._file.writing():
            self._file.write(
                "INSERT INTO times (document, annotator, file, seconds)"
                " VALUES (?, ?, (SELECT value FROM settings WHERE name = 'file'), ?)"
                " ON CONFLICT (document, annotator, file) DO UPDATE SET seconds = seconds + excluded.seconds",
                (key.document, key.annotator, seconds),
            )

    def of(self, key: LayerKey) -> float:
        """Seconds; 0 when none were recorded."""
        ((seconds,),) = self._file.read(
            "SELECT total(seconds) FROM times WHERE document = ? AND annotator = ?",
            (key.document, key.annotator),
        )
        return float(seconds)
