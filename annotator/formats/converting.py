"""Files of any format as rows that can be gone through again, for what works without a project."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from annotator.errors import ImportFailed
from annotator.formats import FORMATS, inputs
from annotator.formats.folders import LINK
from annotator.formats.rows import Choices, Reading, Row, Sums, failed
from annotator.formats.strictly import strictly


class Files:
    """The rows of a file or folder, one after the other and as often as one likes.

    Two documents of one id are told apart by a number, unless they are layers of one text. `notes`,
    `refused` and `without` (how many documents have no layer of the annotator) are those of the last time.
    With `skip_bad` bad rows are left out; else a file that has one is, where there are others beside it in
    the folder or zip file. Going through raises ImportFailed, at the end, listing every bad row, where it
    was the only file or nothing is left, and where the annotator has no layer at all.
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
        links = sorted(p for p in path.rglob("*") if p.is_symlink()) if path.is_dir() else []
        self.path, self.listed = path, inputs(path, format, left_out=frozenset(links))
        self._links = [f"{p}: {LINK}" for p in links]
        self._way = encoding, counted, choices
        self._several = len(self.listed) + len(links) > 1 or self.listed[0][1] == "zip"
        self._annotator, self._skip_bad = annotator, skip_bad
        self.notes: tuple[str, ...] = ()
        self.refused: tuple[str, ...] = ()
        self.without = 0

    def __iter__(self) -> Iterator[Row]:
        """The rows as the files are now; with an annotator, theirs only."""
        refused, notes = [*self._links], list[str]()
        strict = self._several and not self._skip_bad
        texts: dict[str, int] = {}
        layers: set[tuple[str, str]] = set()
        documents, kept, names = set[str](), set[str](), dict[str, None]()
        sums = Sums()
        for path, name in self.listed:
            reading = Reading(*self._way, refused, notes, strict=strict, sums=sums)
            for row in self._of(path, name, reading):
                apart = _apart(row, texts, layers, reading)
                documents.add(apart.document.id)
                names.setdefault(row.annotator)
                if not self._annotator or row.annotator == self._annotator:
                    kept.add(apart.document.id)
                    yield apart
        Reading(notes=notes, sums=sums).close(self.path)
        self.notes, self.refused = tuple(notes), tuple(refused)
        self.without = len(documents) - len(kept)
        if refused and not self._skip_bad and not (self._several and documents):
            raise failed(self.path, refused)
        if documents and not kept:
            hint = f"Annotators: {', '.join(filter(None, names))}." if any(names) else "Nobody has one."
            raise ImportFailed(f"{self._annotator} has no layer here.", hint=hint)

    def _of(self, path: Path, name: str, reading: Reading) -> Iterator[Row]:
        try:
            if reading.strict and name != "zip":
                yield from strictly(FORMATS[name].rows, path, reading)
            else:
                yield from reading.whole(FORMATS[name].rows(path, reading))
        except ImportFailed as problem:
            if len(self.listed) == 1:
                raise
            reading.refuse(path, problem.message.removeprefix(f"{path.name} was refused: "))


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
