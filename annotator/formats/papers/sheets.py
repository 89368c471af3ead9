"""Tables as rows of cells: CSV and its kin, Excel workbooks, JSON objects. One row after the other."""

import csv
import io
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime, time
from pathlib import Path
from typing import Any, TextIO

from annotator import text as texts
from annotator.errors import ImportFailed
from annotator.formats.heads import first_object
from annotator.formats.json_values import values
from annotator.formats.papers.packages import Package, members
from annotator.formats.papers.paper import refused
from annotator.formats.rows import LONGEST_TEXT, Reading, reason, regular

_HEAD = 1 << 18  # bytes that encoding and separator are told from
_LARGEST_BOOK = 200_000_000  # bytes of a workbook, unpacked: its letters take several times as much memory
_MOST_UNKNOWN = 1_000_000  # elements of a sheet that are no row, cell or value: openpyxl keeps them all
_KNOWN = re.compile(rb"<(?:/|(?:[A-Za-z0-9]+:)?(?:row|[cvftr]|is|rPr)[ />])")
_SEPARATORS = (",", ";", "\t", "|", "؛", "،")
_MOST_COLUMNS = 2000
_MOST_ROWS = 1_048_576  # of a sheet; a file may say that its only row is a later one
_MOST_WIDE = 1000  # rows with more columns; the others of them are left out
_MOST_CELLS = 1_000_000  # of a line; in a text of one cell there may be many commas
_LONGEST_LINE = 2 * LONGEST_TEXT  # characters

Cells = list[Any]


@dataclass(slots=True)
class Sheet:
    """An open table. `rows` gives, with where it stands, each row of cells, or a ValueError saying why not.

    `names` are those of its columns where the kind of file has them; else its first row may.
    """

    rows: Iterator[tuple[str, Cells | ValueError]]
    names: list[str] = field(default_factory=list)
    encoding: str = ""
    notes: list[str] = field(default_factory=list)


@contextmanager
def opened(path: Path, reading: Reading) -> Iterator[Sheet]:
    """The table in a file. Raises ImportFailed where there is none that can be read."""
    regular(path)
    try:
        if is_book(path):
            with _book(path, reading.heard) as sheet:
                yield sheet
        elif path.suffix.lower() in (".json", ".jsonl", ".ndjson") or first_object(path):
            yield _objects(path, reading)
        else:
            with _separated(path, reading) as sheet:
                yield sheet
    except OSError as problem:
        raise ImportFailed(f"{path} cannot be read: {reason(problem)}.") from problem


def is_book(path: Path) -> bool:
    """Whether it is an Excel workbook of the newer kind."""
    return "xl/workbook.xml" in members(path)


# ---- CSV -----------------------------------------------------------------------------------


@contextmanager
def _separated(path: Path, reading: Reading) -> Iterator[Sheet]:
    encoding = reading.encoding or _encoding(path)
    notes = [] if encoding.startswith("utf-8") or reading.encoding else [f"read as {encoding}"]
    try:
        file = path.open(
            encoding=encoding.replace("utf-8", "utf-8-sig") if encoding == "utf-8" else encoding, newline=""
        )
    except LookupError as problem:
        raise ImportFailed(f"{path.name} was refused: there is no encoding {encoding}") from problem
    with closing(file):
        try:
            head = file.read(_HEAD)
            file.seek(0)
        except UnicodeError as problem:
            raise ImportFailed(f"{path.name} was refused: it is not text in {encoding}") from problem
        separator = _separator(head)
        if separator not in (",", "\t"):
            notes.append(f"columns told apart by «{separator}»")
        rows = _parsed(path, file, separator, encoding)
        yield Sheet(rows, encoding=encoding, notes=notes)


def _encoding(path: Path) -> str:
    """Told from the beginning of the file; raises ImportFailed where it is not certain."""
    with path.open("rb") as file:
        raw = file.read(_HEAD)
    for mark, name in ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"), (b"\xef\xbb\xbf", "utf-8")):
        if raw.startswith(mark):
            return name
    if len(raw) == _HEAD:
        raw = raw[: raw.rfind(b"\n") + 1] or raw
    found = texts.decode(raw)
    if not found.sure:
        if not found.candidates:
            raise ImportFailed(f"{path.name} was refused: it is not a text")
        raise ImportFailed(f"{path.name} was refused: {found.doubt}")
    return found.encoding


def _separator(head: str) -> str:
    """What the columns are told apart by: what makes the most rows of as many cells, of at least two."""
    best, most = ",", 0.0
    for separator in _SEPARATORS:
        lengths = Counter[int]()
        try:
            for n, cells in enumerate(csv.reader(io.StringIO(head, newline=""), delimiter=separator)):
                if n >= 200:
                    break
                if cells:
                    lengths[len(cells)] += 1
        except csv.Error:
            continue
        lengths = Counter({k: v for k, v in lengths.items() if k > 1})
        if lengths:
            count, often = max(lengths.items(), key=lambda x: (x[1], x[0]))
            score = often / (1 + 0.5 * len(lengths)) + count / 1000
            if separator == "،":
                score /= 4  # a comma of prose
            if score > most:
                best, most = separator, score
    return best


def _parsed(
    path: Path, file: TextIO, separator: str, encoding: str
) -> Iterator[tuple[str, Cells | ValueError]]:
    longest = csv.field_size_limit()
    csv.field_size_limit(LONGEST_TEXT)
    try:
        reader = csv.reader(_lines(file, separator), delimiter=separator)
        while True:
            line = reader.line_num + 1
            try:
                yield f"{path}:{line}", list(next(reader))
            except StopIteration:
                return
            except csv.Error as problem:
                raise ImportFailed(f"{path.name} was refused: {path}:{line}: {problem}") from problem
            except UnicodeError as problem:
                raise ImportFailed(
                    f"{path.name} was refused: it is not text in {encoding} after line {reader.line_num}"
                ) from problem
    finally:
        csv.field_size_limit(longest)


def _lines(file: TextIO, separator: str) -> Iterator[str]:
    """Raises csv.Error for a line that never ends, in letters or in cells: it would fill the memory."""
    while line := file.readline(_LONGEST_LINE):
        if len(line) == _LONGEST_LINE:
            raise csv.Error(f"the line is longer than {_LONGEST_LINE} characters")
        if line.count(separator) > _MOST_CELLS:
            raise csv.Error(f"the line has more than {_MOST_CELLS} columns")
        yield line


# ---- Excel ---------------------------------------------------------------------------------


class _Heard(io.FileIO):
    """A file each reading of which is heard: a workbook's letters are read before its first row.

    What hearing raises may reach us as something else that openpyxl raises.
    """

    def __init__(self, path: Path, heard: Callable[[], None]) -> None:
        super().__init__(path)
        self._heard = heard
        self._ended: Exception | None = None

    def read(self, size: int | None = -1) -> bytes:
        """As of any file; raises what hearing raises."""
        try:
            self._heard()
        except Exception as problem:
            self._ended = problem
            raise
        return super().read(-1 if size is None else size) or b""

    def failed(self, path: Path) -> Exception:
        """What reading the book ended with."""
        return self._ended or ImportFailed(f"{path.name} was refused: it is a damaged workbook")


def _loaded(path: Path, file: _Heard) -> Any:
    from openpyxl import load_workbook

    try:
        _check_size(path)
        return load_workbook(file, read_only=True, data_only=True, keep_links=False)
    except ImportFailed as problem:
        raise refused(path, problem) from problem
    except Exception as problem:
        raise file.failed(path) from problem


@contextmanager
def _book(path: Path, heard: Callable[[], None]) -> Iterator[Sheet]:
    with _Heard(path, heard) as file, closing(_loaded(path, file)) as book:
        sheets = [s for s in book.worksheets if s.sheet_state == "visible"] or list(book.worksheets)
        if not sheets:
            raise ImportFailed(f"{path.name} was refused: it has no sheets")
        chosen = next((s for s in sheets if _filled(s)), sheets[0])
        notes = []
        if len(book.worksheets) > 1:
            others = ", ".join(s.title for s in book.worksheets if s is not chosen)
            notes.append(f"read of the sheet «{chosen.title}»; not read: {others}")
        yield Sheet(_sheet_rows(path, chosen, file), notes=notes)


def _check_size(path: Path) -> None:
    with closing(Package(path)) as package:
        parts = [i for i in package.infos() if i.filename.endswith((".xml", ".rels"))]
        size = sum(i.file_size for i in parts)
        if size > _LARGEST_BOOK:
            raise ImportFailed(
                f"it would be {size // 10**6} MB unpacked; {_LARGEST_BOOK // 10**6} is the most"
            )
        for part in parts:
            if part.file_size > 4 * _MOST_UNKNOWN and "/worksheets/" in part.filename:
                raw = package.read(part.filename, _LARGEST_BOOK)
                if raw.count(b"<") - len(_KNOWN.findall(raw)) > _MOST_UNKNOWN:
                    raise ImportFailed(f"a sheet of it has more than {_MOST_UNKNOWN} tags of unknown things")


def _filled(sheet: Any) -> bool:
    try:
        sheet.reset_dimensions()
        return any(c is not None for row in sheet.iter_rows(max_row=50, values_only=True) for c in row)
    except Exception:  # noqa: BLE001 - openpyxl raises anything; what is wrong is said when the sheet is read
        return True


def _sheet_rows(path: Path, sheet: Any, file: _Heard) -> Iterator[tuple[str, Cells | ValueError]]:
    sheet.reset_dimensions()
    wide = 0
    try:
        for number, row in enumerate(sheet.iter_rows(values_only=True), 1):
            wide += len(row) > _MOST_COLUMNS
            if number > _MOST_ROWS or wide > _MOST_WIDE:
                words = f"it has more than {_MOST_ROWS} rows, or many of more than {_MOST_COLUMNS} columns"
                raise ImportFailed(f"{path.name} was refused: {words}.")  # noqa: TRY301 - not openpyxl's
            if any(c is not None for c in row):
                yield f"{path}:{number}", [_cell(c) for c in row[:_MOST_COLUMNS]]
    except ImportFailed:
        raise
    except Exception as problem:
        raise file.failed(path) from problem


def _cell(value: Any) -> Any:
    """As text and JSON have it: dates in ISO 8601, whole numbers without a fraction."""
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.isoformat(sep=" ")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return int(value)
    if isinstance(value, str | int | float | bool):
        return re.sub(r"_x000D_\n?|\r\n?", "\n", value) if isinstance(value, str) else value
    return str(value)


# ---- JSON ----------------------------------------------------------------------------------


def _objects(path: Path, reading: Reading) -> Sheet:
    """The columns are the keys of the first objects, in their order."""
    names: dict[str, None] = {}
    for n, (_, value) in enumerate(values(path, reading.encoding)):
        if n >= 200:
            break
        if isinstance(value, Mapping):
            names.update(dict.fromkeys(value))
    known = list(names)[:_MOST_COLUMNS]
    return Sheet(
        _object_rows(values(path, reading.encoding), known), names=known, encoding=reading.encoding or "utf-8"
    )


def _object_rows(
    found: Iterator[tuple[str, Any]], names: list[str]
) -> Iterator[tuple[str, Cells | ValueError]]:
    for where, value in found:
        if isinstance(value, ValueError):
            yield where, value
        elif not isinstance(value, Mapping):
            yield where, ValueError("not an object")
        else:
            late = [k for k in value if k not in names]
            names += late
            yield where, [value.get(name, "") for name in names]
