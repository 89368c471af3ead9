"""Tables for a sheet: CSV that Excel reads as UTF-8, or XLSX; what would begin a formula is made text."""

import csv
import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from annotator.formats.rows import LONGEST_TEXT

Cell = str | int | float | None
_FORMULA = re.compile(r"'*[=+\-@\t\r]")  # also behind apostrophes, so that one can be taken away again
_FIRST = frozenset("'=+-@\t\r")  # the letters that one may begin with
_BUFFER = 1 << 18  # bytes read at a time
_LONGEST_CELL = 32_767  # characters, in XLSX
LONGEST = _LONGEST_CELL - 1  # with an apostrophe in front
_NO_XML = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def kept(words: str) -> str:
    """As a cell holds it, in CSV as in XLSX: what XML has not is `\\ufffd`, what is too long is cut."""
    if words.isprintable() and len(words) <= LONGEST:
        return words
    return _NO_XML.sub("\ufffd", re.sub(r"\r\n?", "\n", words))[:LONGEST]


def safe(cell: Cell) -> Cell:
    """As it may stand in a sheet: what a program would take for a formula gets an apostrophe in front."""
    return f"'{cell}" if isinstance(cell, str) and _FORMULA.match(cell) else cell


def write(path: Path, header: Sequence[str], rows: Iterable[Sequence[Cell]]) -> None:
    """By the ending of the path."""
    if path.suffix.lower() == ".xlsx":
        _write_xlsx(path, header, rows)
        return
    with path.open("w", encoding="utf-8", newline="") as file:
        file.write(f"\ufeff{_line(header)}")
        file.writelines(_line(_texts(row)) for row in rows)


def read(path: Path) -> Iterator[list[str]]:
    """The rows below the header, as text."""
    if path.suffix.lower() == ".xlsx":
        yield from _read_xlsx(path)
        return
    csv.field_size_limit(4 * LONGEST_TEXT)
    with path.open(encoding="utf-8", newline="", buffering=_BUFFER) as file:  # a BOM is in the header
        lines = csv.reader(file)
        next(lines, None)
        yield from lines


def longest(path: Path) -> int:
    """Characters that a cell of the file can have."""
    return _LONGEST_CELL if path.suffix.lower() == ".xlsx" else LONGEST_TEXT


def shown(row: Iterable[Cell], longest: int) -> list[str]:
    """The cells of a row as `read` gives them; `longest`: of the file."""
    return [text[:longest] for text in _texts(row)]


def _line(cells: Sequence[str]) -> str:
    """As csv.writer has it, which looks at the letters one by one."""
    return f"{','.join(map(_quoted, cells))}\r\n"


def _quoted(cell: str) -> str:
    if "," in cell or '"' in cell or "\n" in cell or "\r" in cell:
        return '"{}"'.format(cell.replace('"', '""'))
    return cell


def _texts(row: Iterable[Cell]) -> list[str]:
    return [c if type(c) is str and c[:1] not in _FIRST else _text(safe(c)) for c in row]


def _text(cell: object) -> str:
    if cell is None:
        return ""
    return str(int(cell)) if isinstance(cell, float) and cell.is_integer() else str(cell)


def _write_xlsx(path: Path, header: Sequence[str], rows: Iterable[Sequence[Cell]]) -> None:
    from openpyxl import Workbook  # only who wants a workbook waits for it
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Font

    book = Workbook(write_only=True)
    sheet = book.create_sheet("Tawsim")
    sheet.sheet_view.rightToLeft = True
    sheet.freeze_panes = "A2"
    head = [WriteOnlyCell(sheet, value=name) for name in header]
    for cell in head:
        cell.font = Font(bold=True)
    sheet.append(head)
    for row in rows:
        sheet.append([_cell(sheet, cell) for cell in row])
    book.save(path)
    _without_times(path)


def _without_times(path: Path) -> None:
    """The same rows give the same bytes: a workbook says of itself and of its parts when it was written."""
    part = path.with_name(f"{path.name}.part")
    with ZipFile(path) as old, ZipFile(part, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            content = old.read(name)
            if name == "docProps/core.xml":
                content = re.sub(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", b"1980-01-01T00:00:00Z", content)
            new.writestr(ZipInfo(name), content, ZIP_DEFLATED)
    part.replace(path)


def _cell(sheet: object, value: Cell) -> object:
    """Text as text, also where it looks like a formula; without what XML cannot hold."""
    from openpyxl.cell import WriteOnlyCell

    if not isinstance(value, str):
        return value
    words = _NO_XML.sub("\ufffd", str(safe(value))[:_LONGEST_CELL])
    cell = WriteOnlyCell(sheet, value=words)
    cell.data_type = "s"
    return cell


def _read_xlsx(path: Path) -> Iterator[list[str]]:
    from openpyxl import load_workbook

    book = load_workbook(path, read_only=True)
    try:
        for row in book.worksheets[0].iter_rows(min_row=2, values_only=True):
            yield [_text(cell) for cell in row]
    finally:
        book.close()
