"""Which problems people said are none, in one place or in the whole project."""

from annotator.model import LayerKey, Range
from annotator.problems import Ignored, Ignores
from storage.file import ProjectFile

_COLUMNS = "code, same, document, annotator, first, last, who, at"


class Ignoring:
    """A row for each, with who said so and when."""

    def __init__(self, file: ProjectFile) -> None:
        self._file = file

    def of(self, key: LayerKey) -> Ignores:
        """Those that count for a layer."""
        rows = self._file.read(
            f"SELECT {_COLUMNS} FROM ignored WHERE document = '' OR (document = ? AND annotator = ?)"
            " ORDER BY number",
            (key.document, key.annotator),
        )
        with self._file.decoding("the list of ignored problems"):
            return Ignores(
                Ignored(code, same, document, annotator, Range(first, last) if last else None, who, at)
                for code, same, document, annotator, first, last, who, at in rows
            )

    def add(self, ignored: Ignored) -> None:
        """Writes it to the disk; one that is there already is left as it was."""
        with self._file.writing():
            self._file.write(
                f"INSERT INTO ignored ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
                (*_key(ignored), ignored.who, ignored.at),
            )

    def remove(self, ignored: Ignored) -> None:
        """Told again from now on."""
        with self._file.writing():
            self._file.write(
                "DELETE FROM ignored WHERE code = ? AND same = ? AND document = ? AND annotator = ?"
                " AND first = ? AND last = ?",
                _key(ignored),
            )


def _key(ignored: Ignored) -> tuple[object, ...]:
    """In the order of the columns; nowhere is from 0 to 0."""
    where = (ignored.where.start, ignored.where.end) if ignored.where is not None else (0, 0)
    return ignored.code, ignored.same, ignored.document, ignored.annotator, *where
