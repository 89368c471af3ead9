"""Tables of texts: CSV, TSV, Excel (.xlsx), JSON and JSONL of plain records; a row is a document.

Which column is what is found out from names and contents, or said:
`text=body id=no date=when meta=desk,page`.
"""

import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain, dropwhile, islice
from pathlib import Path
from typing import Any

from annotator import text as texts
from annotator.errors import ImportFailed
from annotator.formats.heads import first_object, head
from annotator.formats.papers.paper import line
from annotator.formats.papers.roles import Columns, Days, chosen, has_header, has_time, is_text
from annotator.formats.papers.sheets import Cells, Sheet, is_book, opened
from annotator.formats.rows import LONGEST_TEXT, Format, Reading, Row, reason
from annotator.model import Document

_LISTED = re.compile(r"""\s*\[\s*(['"]).{0,99}?\1(\s*,)?\s+(['"])""", re.DOTALL)  # as Python begins a list
_LOOKED_AT = 200  # rows that columns are told from
_SHOWN = 5  # values of a column

_SUFFIXES = (".csv", ".tsv", ".tab", ".xlsx", ".xlsm")
# Columns of the tables that the program writes (formats/tables.py).
_WRITTEN = ({"document", "trigger_start", "arguments"}, {"document", "kind", "ranges"})
_ANNOTATED = (
    "entities",
    "events",
    "spans",
    "annotations",
    "tokens",
    "relations",
    "suggestions",
)  # keys of rows


@dataclass(frozen=True, slots=True)
class Column:
    """A column for who chooses: its name, its first values, and what it would be taken for.

    `role` is `text`, `id`, `title`, `date` or `meta`.
    """

    name: str
    values: tuple[str, ...]
    role: str


def columns(path: Path, reading: Reading | None = None) -> tuple[Column, ...]:
    """The columns of a table with their first values, and what each would be taken for where that is certain.

    Raises ImportFailed where there is no table.
    """
    reading = reading or Reading()
    with opened(path, reading) as sheet:
        names, first, _ = _begun(path, sheet)
        cells = [[_words(c) for c in row] for _, row in first if not isinstance(row, ValueError)]
        try:
            roles = chosen(names, cells, reading.choices.columns)
        except ValueError:
            roles = Columns(-1)
        return tuple(
            Column(name, tuple(_at(row, n) for row in cells[:_SHOWN]), roles.role(n))
            for n, name in enumerate(names)
        )


def rows(path: Path, reading: Reading) -> Iterator[Row]:
    """A document for each row of the table, its id that of its column, else the file's name and a number.

    Raises ImportFailed where no column can be the text.
    """
    with opened(path, reading) as sheet:
        names, first, header = _begun(path, sheet)
        roles = _roles(path, names, first, reading.choices.columns)
        for words in sheet.notes:
            reading.note(path, words)
        reading.note(path, _said(names, roles, header=header))
        maker = _Maker(path, names, roles, _digest(path), sheet.encoding)
        maker.days = Days([_words(_at(c, roles.date)) for _, c in first])
        none = True
        for number, (where, cells) in enumerate(chain(first, sheet.rows), 1):
            if not isinstance(cells, ValueError) and not any(_words(c).strip() for c in cells):
                reading.heard()
                continue
            none = False
            try:
                if isinstance(cells, ValueError):
                    raise cells
                yield maker.row(where, number, cells)
            except ValueError as problem:
                reading.refuse(where, problem)
        if none:
            raise ImportFailed(f"{path.name} was refused: it holds no rows.")
        if maker.unsure:
            words = f"dates that are not certain kept in meta, as the file has them: {maker.unsure}"
            reading.note(path, words)


def _at(cells: Cells | ValueError, column: int) -> Any:
    return cells[column] if not isinstance(cells, ValueError) and 0 <= column < len(cells) else ""


def _blank(row: tuple[str, Cells | ValueError]) -> bool:
    return not isinstance(row[1], ValueError) and not any(_words(c).strip() for c in row[1])


def _begun(path: Path, sheet: Sheet) -> tuple[list[str], list[tuple[str, Cells | ValueError]], bool]:
    """The names of the columns, the first rows below them, and if the file has the names."""
    first = list(islice(dropwhile(_blank, sheet.rows), _LOOKED_AT))
    cells = [[_words(c) for c in row] for _, row in first if not isinstance(row, ValueError)]
    if not cells:
        problem = next((str(c) for _, c in first if isinstance(c, ValueError)), "")
        raise ImportFailed(f"{path.name} was refused: {problem or 'it holds no rows.'}")
    header = bool(sheet.names) or has_header(cells)
    names = list(sheet.names)
    if not names:
        names = [line(c) for c in cells[0]] if header else []
        names += [""] * (max(map(len, cells)) - len(names))
        names = [name or f"column {n}" for n, name in enumerate(names, 1)]
        if header:
            del first[next(n for n, (_, row) in enumerate(first) if not isinstance(row, ValueError))]
    if any(own <= set(names) for own in _WRITTEN):
        raise ImportFailed(f"{path.name} was refused: a table of events or mentions holds no texts.")
    return names, first, header


def _roles(path: Path, names: list[str], first: list[tuple[str, Cells | ValueError]], said: str) -> Columns:
    cells = [[_words(c) for c in row] for _, row in first if not isinstance(row, ValueError)]
    try:
        roles = chosen(names, cells, said)
    except ValueError as problem:
        raise ImportFailed(f"{path.name} was refused: {problem}") from problem
    texts_ = [row[roles.text] for row in cells if roles.text < len(row) and row[roles.text].strip()]
    if texts_ and 2 * sum(_is_list(words) for words in texts_) > len(texts_):
        words = "its cells are lists of words; save them as JSON or Parquet."
        raise ImportFailed(f"{path.name} was refused: {words}")
    return roles


def _is_list(words: str) -> bool:
    """Whether it is tokens as Python prints them."""
    return words.rstrip().endswith(("']", '"]')) and _LISTED.match(words) is not None


def _said(names: Sequence[str], roles: Columns, *, header: bool) -> str:
    parts = [f"text={names[roles.text]}"]
    parts += [f"{role}={names[n]}" for role in ("id", "title", "date") if (n := getattr(roles, role)) >= 0]
    meta = ",".join(names[n] for n in roles.meta[:20])
    parts += [f"meta={meta}{'…' if len(roles.meta) > 20 else ''}"] if meta else []
    said = f"columns: {' '.join(parts)}"
    return said if header else f"{said}; the first row is no header"


class _Maker:
    """Makes documents of rows; `unsure` counts dates that may be of two days."""

    def __init__(self, path: Path, names: list[str], roles: Columns, digest: str, encoding: str) -> None:
        self.path, self.names, self.roles = path, names, roles
        self.digest, self.encoding = digest, encoding
        self.days = Days([])
        self.unsure = 0

    def row(self, where: str, number: int, cells: Cells) -> Row:
        """Raises ValueError, saying why, where it is no document."""
        raw = _at(cells, self.roles.text)
        if raw and not isinstance(raw, str | int | float):
            raise ValueError(f"{self.names[self.roles.text]} is no text")
        text = texts.clean(_words(raw))
        if not text.strip():
            raise ValueError(f"has no text in {self.names[self.roles.text]}")
        if len(text) > LONGEST_TEXT:
            raise ValueError(f"the text has {len(text)} characters; {LONGEST_TEXT} is the most")
        if "\0" in text:
            raise ValueError("holds a NUL character")
        meta = {
            self.names[n]: cells[n] for n in self.roles.meta if n < len(cells) and cells[n] not in ("", None)
        }
        document = Document(
            line(_words(_at(cells, self.roles.id))) or f"{self.path.stem}-{number}",
            text,
            title=line(_words(_at(cells, self.roles.title))),
            source=self.path.name,
            meta=meta,
            encoding=self.encoding,
            original_sha256=self.digest,
        )
        return Row(self._dated(document, cells), annotated=False, where=where)

    def _dated(self, document: Document, cells: Cells) -> Document:
        words = _words(_at(cells, self.roles.date)).strip()
        day = self.days.iso(words)
        if words and (not day or has_time(words)):
            self.unsure += not day
            document = replace(document, meta={**document.meta, self.names[self.roles.date]: words})
        return replace(document, date=day)


def _words(value: Any) -> str:
    return value if isinstance(value, str) else "" if value is None else str(value)


def _digest(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as problem:
        raise ImportFailed(f"{path} cannot be read: {reason(problem)}.") from problem


def sniff(path: Path) -> bool:
    """Whether it is called a table, or is a workbook, or JSON of records that are no annotated documents."""
    if path.is_dir():
        return False
    if path.suffix.lower() in _SUFFIXES:
        return path.suffix.lower() not in (".xlsx", ".xlsm") or is_book(path)
    if is_book(path):
        return True
    return head(path).lstrip()[:1] in ("{", "[") and _is_record(first_object(path))


def _is_record(found: Mapping[str, Any]) -> bool:
    """Whether an object has a text and is no row of own JSONL or another format; None = a value cut off."""
    own = isinstance(found.get("id"), str) and isinstance(found.get("text", 0), str | None)
    if own or "$schema" in found or any(k in found for k in _ANNOTATED):
        return False
    return any(v is None or (isinstance(v, str) and (" " in v or is_text(k))) for k, v in found.items())


FORMAT = Format("table", ".csv", rows, sniff, reads=(".tsv", ".tab", ".xlsx", ".xlsm", ".json", ".jsonl"))
