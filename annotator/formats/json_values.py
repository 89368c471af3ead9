"""The values of a file that is JSON Lines or one JSON array, whichever it is, one after the other."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from annotator.errors import ImportFailed
from annotator.formats import strict_json
from annotator.formats.heads import first_line, head, is_whole
from annotator.formats.jsonl import parsed_lines
from annotator.formats.rows import Row, reason, regular


def values(path: Path, encoding: str = "") -> Iterator[tuple[str, Any]]:
    """Each value, or the ValueError it gave, and where it stands: `path:line`, or `path item n` in an array.

    A file of one value that is no array gives that. Raises ImportFailed when it cannot be read at all.
    """
    regular(path)
    first = head(path).lstrip()
    if first and not encoding and not first.startswith(("{", "[")):
        raise ImportFailed(f"{path.name} was refused: it is neither JSON Lines nor a JSON array.")
    if is_lines(path):
        for line, value in parsed_lines(path, encoding):
            yield f"{path}:{line}", value
        return
    number = 0
    try:
        with path.open(encoding=encoding or "utf-8-sig") as file:
            for number, value in enumerate(strict_json.items(file), 1):
                yield f"{path} item {number}", value
    except (ValueError, LookupError) as problem:
        yield f"{path} item {number + 1}", ValueError(_words(problem))
    except OSError as problem:
        raise ImportFailed(f"{path} cannot be read: {reason(problem)}.") from problem


class Layers:
    """The documents of a file and whose layers of them came so far."""

    def __init__(self) -> None:
        self._texts: dict[str, int] = {}
        self._seen: set[tuple[str, str]] = set()

    def add(self, row: Row) -> None:
        """Raises ValueError for a second row of an id and annotator, or of an id with another text."""
        text, key = hash(row.document.text), (row.document.id, row.annotator)
        if self._texts.setdefault(row.document.id, text) != text:
            raise ValueError(f"{row.document.id}: another document has this id, and another text")
        if key in self._seen:
            raise ValueError(f"{row.document.id}: another document has this id and annotator")
        self._seen.add(key)


def is_lines(path: Path) -> bool:
    """Whether each line is a value: the first one is whole, and is no array that is all of the file."""
    first, more = first_line(path)
    if not first.startswith(("{", "[")):
        return True
    if first.startswith("["):
        return more and is_whole(first)
    return not more or first.rstrip().endswith("}")  # else it is the first line of one written over many


def _words(problem: Exception) -> str:
    return (
        f"not UTF-8 at byte {problem.start + 1}" if isinstance(problem, UnicodeDecodeError) else str(problem)
    )
