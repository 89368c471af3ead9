"""Files of any format as rows that can be gone through again, for what works without a project."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from annotator.errors import ImportFailed
from annotator.formats import FORMATS, inputs
from annotator.formats.rows import Choices, Reading, Row, failed


class Files:
    """The rows of a file or folder, one after the other and as often as one likes.

    Two documents of one id are told apart by a number, unless they are layers of one text. `notes`
    and `refused` are those of the last time. Going through raises ImportFailed, at the end, listing
    every bad row, unless `skip_bad`.
    """

    def __init__(
        self,
        path: Path,
        format: str = "",
        *,
        encoding: str = "",
        counted: str = "",
        choices: Choices,
        annotator: str = "",
        skip_bad: bool = False,
    ) -> None:
        if not path.exists():
            raise ImportFailed(f"There is no {path}.")
        self.path, self.listed = path, inputs(path, format)
        self._way = encoding, counted, choices
        self._annotator, self._skip_bad = annotator, skip_bad
        self.notes: tuple[str, ...] = ()
        self.refused: tuple[str, ...] = ()

    def __iter__(self) -> Iterator[Row]:
        """The rows as the files are now; with an annotator, theirs only."""
        notes: list[str] = []
        refused: list[str] = []
        texts: dict[str, int] = {}
        layers: set[tuple[str, str]] = set()
        for path, name in self.listed:
            reading = Reading(*self._way, refused, notes)
            try:
                for row in FORMATS[name].rows(path, reading):
                    if not self._annotator or row.annotator == self._annotator:
                        yield _apart(row, texts, layers, reading)
            except ImportFailed as problem:
                if len(self.listed) == 1:
                    raise
                reading.refuse(path, problem.message)
        self.notes, self.refused = tuple(notes), tuple(refused)
        if refused and not self._skip_bad:
            raise failed(self.path, refused)


def _apart(row: Row, texts: dict[str, int], layers: set[tuple[str, str]], reading: Reading) -> Row:
    id, n, text = row.document.id, 1, hash(row.document.text)
    while texts.setdefault(id, text) != text or (id, row.annotator) in layers:
        n += 1
        id = f"{row.document.id}-{n}"
    layers.add((id, row.annotator))
    if n == 1:
        return row
    reading.note(row.where, f"another text is called {row.document.id}; this one is {id}")
    return replace(row, document=replace(row.document, id=id))
