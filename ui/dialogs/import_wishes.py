"""What a person wishes to import, and how they want single files to be read."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from ui.dialogs.probing import Probe, look
from ui.parts import waiting

if TYPE_CHECKING:
    from collections.abc import Sequence

    from annotator.formats.papers.preview import Preview
    from annotator.formats.papers.table import Column

UNSURE = Path()  # stands for all files whose encoding is not certain


@dataclass(frozen=True, slots=True)
class ImportWish:
    """What is to be taken in. An empty format, encoding, way of counting or columns: as each file
    looks; an empty annotator: as each file says."""

    paths: tuple[Path, ...]
    format: str = ""
    encoding: str = ""
    annotator: str = ""
    replace: bool = False
    skip_bad: bool = False
    counted: str = ""
    columns: str = ""


class Readings:
    """The encodings and columns that were chosen, by file, and what looking into the files gave.

    `counted`: what was chosen of how all of them count positions.
    """

    def __init__(self) -> None:
        self.counted = ""
        self._encodings: dict[Path, str] = {}
        self._columns: dict[Path, str] = {}
        self._looks: dict[tuple[tuple[Path, str, str, str], str], Preview] = {}

    def encoding(self, file: Probe) -> str:
        """What was chosen for it; empty = nothing."""
        return self._encodings.get(file.path if file.sure else UNSURE, "")

    def set_encoding(self, file: Probe, name: str) -> None:
        """The choice for one that is not sure is for all such."""
        self._encodings[file.path if file.sure else UNSURE] = name

    def set_columns(self, file: Probe, said: str, columns: Sequence[Column]) -> Preview:
        """What the columns of a table are; gives what it looks like so."""
        self._columns[file.path] = said
        self._looks[self._key(file), self.counted] = replace(self.seen(file), columns=tuple(columns))
        return self.seen(file)

    def seen(self, file: Probe, *, quiet: bool = False) -> Preview:
        """What looking into it gave, the first time or now; `quiet`: nobody waits for it."""
        key = self._key(file)
        if (key, self.counted) not in self._looks:
            with waiting(when=not quiet):
                found = look(file, *key[2:], self.counted)
            unsaid = not file.sure and not key[2]  # that is asked for already
            self._looks[key, self.counted] = replace(found, problem="", refused=()) if unsaid else found
        return self._looks[key, self.counted]

    def _key(self, file: Probe) -> tuple[Path, str, str, str]:
        return file.path, file.format, self.encoding(file), self._columns.get(file.path, "")

    def wishes(
        self, paths: Sequence[Path], files: Sequence[Probe], like: ImportWish
    ) -> tuple[ImportWish, ...]:
        """For these paths, whose files are known, wishes like that one.

        Files for which something was chosen go by themselves: the choice is for no other file.
        """
        groups: dict[tuple[str, str, str], list[Path]] = {}
        for path in paths:
            within = [f for f in files if f.given == path]
            if not any(any(self._key(f)[2:]) for f in within):
                groups.setdefault((like.format, "", ""), []).append(path)
                continue
            for f in within:
                _, name, *said = self._key(f)
                key = (name if any(said) else like.format, *said)
                groups.setdefault((key[0], key[1], key[2]), []).append(f.path)
        return tuple(
            replace(like, paths=tuple(some), format=name, encoding=encoding, columns=columns)
            for (name, encoding, columns), some in groups.items()
        )
