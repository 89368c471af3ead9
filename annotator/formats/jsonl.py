"""Own JSONL: one document and layer a line; loses nothing.

Lines end at `\\n` only (U+2028 may stand inside a text). What a row may hold is in json_row.py.
"""

import re
from collections.abc import Iterable, Iterator
from io import BytesIO
from pathlib import Path
from typing import Any, BinaryIO

from annotator.errors import ImportFailed
from annotator.formats import heads, strict_json
from annotator.formats.json_objects import held, row_object
from annotator.formats.json_row import read_row
from annotator.formats.rows import Choices, Format, Reading, Row, reason, regular
from annotator.scheme import Scheme

LONGEST_LINE = 64 * 2**20  # bytes; 10 million characters written as \uXXXX with annotations fit
_BOM = b"\xef\xbb\xbf"


def rows(path: Path, reading: Reading) -> Iterator[Row]:
    """One after the other; UTF-8 unless the reading says otherwise.

    Raises ImportFailed for a file that holds none.
    """
    _refuse_others(path)
    none, seen = True, dict[str, tuple[int, int]]()
    for number, content in parsed_lines(path, reading.encoding):
        none, where = False, f"{path}:{number}"
        try:
            if isinstance(content, ValueError):
                raise content
            row = read_row(content, where, reading)
            _check_double(row, number, seen)
        except ValueError as problem:
            id = content.get("id") if isinstance(content, dict) else None
            reading.refuse(where, f"{f'{id}: ' if isinstance(id, str) and id else ''}{problem}")
            continue
        yield row
    if none:
        raise ImportFailed(f"{path.name} was refused: it holds no rows.")


def _refuse_others(path: Path) -> None:
    """Raises ImportFailed for JSON over several lines, and where the first object has nothing of a row."""
    regular(path)
    try:
        words, keys = heads.head(path), list(heads.first_object(path))
    except OSError:  # said by who reads it
        return
    over_lines = re.match(r"\s*(\[|\{\s*\n\s*\")", words)
    if over_lines or (keys and not {"id", "text", "entities", "events", "annotator"} & set(keys)):
        listed = ", ".join(k if k.isprintable() else ascii(k) for k in keys[:5])
        listed = f" (keys: {listed[:200]})" if keys else ""
        raise ImportFailed(f"{path.name} was refused: it is JSON in no format that is known here{listed}.")


def _check_double(row: Row, number: int, seen: dict[str, tuple[int, int]]) -> None:
    """Rows of one id are layers of one document: the same text, and other annotators."""
    text = hash(row.document.text)
    line, first = seen.setdefault(row.document.id, (number, text))
    if first != text:
        raise ValueError(f"line {line} has the same id and another text")
    line, _ = seen.setdefault(f"{row.document.id}\0{row.annotator}", (number, text))
    if line != number:
        raise ValueError(f"line {line} has the same id and annotator")


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


def write(rows: Iterable[Row], path: Path, scheme: Scheme | None, choices: Choices) -> None:
    """One line a row; the scheme is not part of the format."""
    del scheme, choices
    with path.open("wb") as file:
        for row in rows:
            file.write(strict_json.line(row_object(row)))


def sniff(path: Path) -> bool:
    """Whether it is called so, or its first words are those of an object."""
    if path.suffix.lower() in (".jsonl", ".ndjson", ".json", ".jsonld"):
        return True
    with path.open("rb") as file:
        return re.match(rb"\s*\{\s*\"", file.read(4096).removeprefix(_BOM)) is not None


FORMAT = Format("jsonl", ".jsonl", rows, sniff, write, held, layers=True, reads=(".ndjson", ".json"))
