"""Own JSONL: one document and layer a line; loses nothing.

Lines end at `\\n` only (U+2028 may stand inside a text). What a row may hold is in json_row.py.
"""

import re
from collections.abc import Iterator, Sequence
from io import BytesIO
from pathlib import Path
from typing import Any, BinaryIO

from annotator.errors import ImportFailed
from annotator.formats import strict_json
from annotator.formats.json_objects import row_object
from annotator.formats.json_row import read_row
from annotator.formats.rows import Read, Row, failed, reason, regular
from annotator.scheme import Scheme

LONGEST_LINE = 96 * 2**20  # bytes; 10 million characters written as \uXXXX with annotations fit
_BOM = b"\xef\xbb\xbf"


def read(path: Path, *, skip_bad: bool = False, encoding: str = "") -> Read:
    """All rows; UTF-8 unless `encoding` says otherwise.

    Raises ImportFailed when there are bad rows and not `skip_bad`, or no rows at all.
    """
    rows: list[Row] = []
    refused: list[str] = []
    seen: dict[str, Row] = {}
    for number, content in parsed_lines(path, encoding):
        where = f"{path}:{number}"
        try:
            if isinstance(content, ValueError):
                raise content
            row = read_row(content, where)
            _check_double(row, seen)
        except ValueError as problem:
            id = content.get("id") if isinstance(content, dict) else None
            refused.append(f"{where}: {f'{id}: ' if isinstance(id, str) and id else ''}{problem}")
            continue
        rows.append(row)
    if refused and not skip_bad:
        raise failed(path, refused)
    if not rows and not refused:
        raise ImportFailed(f"{path.name} was refused: it holds no rows.")
    return Read(tuple(rows), tuple(refused), name=path.name)


def _check_double(row: Row, seen: dict[str, Row]) -> None:
    """Rows of one id are layers of one document: the same text, and other annotators."""
    first = seen.setdefault(row.document.id, row)
    if first is not row and first.document.text != row.document.text:
        raise ValueError(f"line {_line(first)} has the same id and another text")
    other = seen.setdefault(f"{row.document.id}\0{row.annotator}", row)
    if other is not row:
        raise ValueError(f"line {_line(other)} has the same id and annotator")


def _line(row: Row) -> str:
    return row.where.rpartition(":")[2]


def parsed_lines(path: Path, encoding: str = "") -> Iterator[tuple[int, Any]]:
    """Each line that is not blank: its number and its value, or the ValueError it gave.

    Raises ImportFailed when the file cannot be read at all.
    """
    regular(path)
    try:
        with path.open("rb") as file:
            for number, line in enumerate(_lines(file, encoding), 1):
                if isinstance(line, ValueError):
                    yield number, line
                elif line.strip():
                    yield number, _parsed(line)
    except OSError as problem:
        raise ImportFailed(f"{path} cannot be read: {reason(problem)}.") from problem


def _lines(file: BinaryIO, encoding: str) -> Iterator[bytes | ValueError]:
    """The lines in UTF-8. Other encodings are decoded whole: in UTF-16 a line end is no byte."""
    if encoding:
        try:
            decoded = file.read().decode(encoding)
        except (UnicodeDecodeError, LookupError) as problem:
            yield ValueError(f"cannot be read as {encoding}: {problem}")
            return
        file = BytesIO(decoded.removeprefix("\ufeff").encode("utf-8", "surrogatepass"))
    first = True
    while line := file.readline(LONGEST_LINE):
        if len(line) >= LONGEST_LINE and not line.endswith(b"\n"):
            while line and not line.endswith(b"\n"):
                line = file.readline(LONGEST_LINE)
            yield ValueError(f"the line is longer than {LONGEST_LINE // 2**20} MB")
        else:
            yield line.removeprefix(_BOM) if first else line
        first = False


def _parsed(line: bytes) -> Any:
    try:
        return strict_json.loads(line.decode("utf-8").strip("\r\n"))
    except UnicodeDecodeError as problem:
        return ValueError(f"not UTF-8 at byte {problem.start + 1}")
    except ValueError as problem:
        return problem


def write(rows: Sequence[Row], path: Path, scheme: Scheme | None = None) -> None:
    """One line a row; the scheme is not part of the format."""
    with path.open("w", encoding="utf-8", newline="\n") as file:
        for row in rows:
            file.write(strict_json.dumps(row_object(row)) + "\n")


def differs(rows: Sequence[Row], path: Path) -> str:
    """The first row that does not come back as it was written; empty = all do."""
    found = read(path).rows if rows else ()
    for row, back in zip(rows, found, strict=False):
        if row != back:
            return f"{row.document.id} reads back otherwise"
    return "" if len(found) == len(rows) else f"{len(found)} of {len(rows)} rows read back"


def sniff(path: Path) -> bool:
    """Whether it is called so, or its first words are those of an object."""
    if path.suffix.lower() in (".jsonl", ".ndjson", ".json"):
        return True
    with path.open("rb") as file:
        return re.match(rb"\s*\{\s*\"", file.read(4096).removeprefix(_BOM)) is not None
