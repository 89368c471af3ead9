"""What the columns of a file of CoNLL hold, for who chooses which are read."""

from itertools import islice
from pathlib import Path

from annotator.formats.conll.read import headed, layout_of
from annotator.formats.corpus import coding, head_lines
from annotator.formats.papers.table import Column
from annotator.formats.rows import Reading

_LINES = 8  # whose cells are shown


def columns(path: Path, reading: Reading) -> tuple[Column, ...]:
    """Each with its first cells, and what it would be read as: `token`, `tag`, or empty for nothing.

    They are called by their names where the file has some, else by their numbers from 0, as in Choices.
    Raises ImportFailed where no column holds tags, or the choice of the reading is not understood.
    """
    head = head_lines(path, coding(path, reading))
    layout = layout_of(path, head, Reading(choices=reading.choices))
    names, shown = headed(head)
    items = (x.split("|") if layout.cut == "|" else layout.cells(x) for x in _items(shown, layout.cut))
    table = list(islice((cells for cells in items if len(cells) > 1), _LINES))
    width = max(map(len, table), default=0)
    tags = {n % width for n in layout.tags} if width else set()
    return tuple(
        Column(
            names[n] if n < len(names) else str(n),
            tuple(cells[n] for cells in table if n < len(cells)),
            "token" if n == layout.token % width else "tag" if n in tags else "",
        )
        for n in range(width)
    )


def _items(shown: list[str], cut: str) -> list[str]:
    """Lines of one token each."""
    return [item for line in shown for item in line.split()] if cut == "|" else shown
