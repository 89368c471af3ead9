"""A file among others: all its rows, or none where one of them is bad."""

from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from annotator.formats.rows import Reader, Reading, Row

HELD = 1000  # rows that are held until it is known that none is bad; a longer file is read twice


def strictly(rows: Reader, path: Path, reading: Reading) -> Iterator[Row]:
    """The rows of a file, which are given once all of them were read. What is bad goes to `reading`.

    Raises ImportFailed as the reader does.
    """
    trial, again = (
        Reading(reading.encoding, reading.counted, reading.choices, heard=reading.heard) for _ in range(2)
    )
    coming = iter(rows(path, trial))
    held = [*islice(coming, HELD)]
    more = sum(1 for _ in coming)
    reading.refused += trial.refused
    if trial.refused:
        return
    trial.close(path)
    reading.notes += trial.notes
    yield from rows(path, again) if more else held
