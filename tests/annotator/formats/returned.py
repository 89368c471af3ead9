"""What went out and came back, for the tests of every format."""

import tempfile
from collections.abc import Sequence
from pathlib import Path

from annotator.formats import CHOICES, FORMATS, Choices, Losses, Row, export, said
from annotator.formats.losses import between
from annotator.formats.returning import realigned, renamed


def losses(name: str, *rows: Row, choices: Choices = CHOICES) -> list[str]:
    """In words, what the format says it does not hold of the rows."""
    return said(sent(name, rows, choices)[0])


def sent(name: str, rows: Sequence[Row], choices: Choices = CHOICES) -> tuple[Losses, tuple[Row, ...]]:
    """What was declared as lost, and the rows that came back, as they are in the file."""
    format = FORMATS[name]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"out{format.suffix}"
        declared = export(format, rows, path, None, choices)
        held = format.check is None and any(format.hold(row, choices) for row in rows)
        return declared, format.read(path).rows if held else ()


def missing(name: str, row: Row, back: Row, choices: Choices = CHOICES) -> Losses:
    """What the row says that is not in `back`, counted without asking the format what it holds.

    Ids and places are taken from the row where the format does not keep them.
    """
    format = FORMATS[name]
    held = format.hold(row, choices)
    assert held is not None
    if not format.keeps_space:
        aligned = realigned(back, row.document.text)
        assert aligned is not None
        back = aligned
    if not format.keeps_ids(held):
        back = renamed(back, [a.id for a in held.annotations])
    found = between(row, back)
    found["document ids"] *= format.keeps_documents
    return +found
