"""Tables for a sheet: CSV that Excel reads as UTF-8, or XLSX; what would begin a formula is made text."""

import csv
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from annotator.formats.rows import LONGEST_TEXT

Cell = str | int | float | None
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_LONGEST_CELL = 32_767  # characters, in XLSX


def safe(cell: Cell) -> Cell:
    """As it may stand in a sheet: what a program would take for a formula gets an apostrophe in front."""
    if isinstance(cell, str) and cell.startswith(_FORMULA):
        return f"'{cell}"
    return cell


def write(path: Path, header: Sequence[str], rows: Iterable[Sequence[Cell]]) -> None:
    """By the ending of the path."""
    if path.suffix.lower() == ".xlsx":
        _write_xlsx(path, header, rows)
        return
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        lines = csv.writer(file)
        lines.writerow(header)
        for row in rows:
            lines.writerow([_text(safe(cell)) for cell in row])


def read(path: Path) -> Iterator[list[str]]:
    """The rows below the header, as text."""
    if path.suffix.lower() == ".xlsx":
        yield from _read_xlsx(path)
        return
    csv.field_size_limit(4 * LONGEST_TEXT)
    with path.open(encoding="utf-8-sig", newline="") as file:
        lines = csv.reader(file)
        next(lines, None)
        yield from lines


def shown(row: Sequence[Cell], path: Path) -> list[str]:
    """The cells of a row as `read` gives them."""
    longest = _LONGEST_CELL if path.suffix.lower() == ".xlsx" else LONGEST_TEXT
    return [_text(safe(cell))[:longest] for cell in row]


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


def _cell(sheet: object, value: Cell) -> object:
    """Text as text, also where it looks like a formula; without what XML cannot hold."""
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

    if not isinstance(value, str):
        return value
    words = ILLEGAL_CHARACTERS_RE.sub("\ufffd", str(safe(value))[:_LONGEST_CELL])
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
