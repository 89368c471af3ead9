"""What a file to be imported looks like: its format, its encoding, its first lines. Reads only."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import islice
from typing import TYPE_CHECKING

from annotator import text as texts
from annotator.errors import ExpectedError
from annotator.formats import inputs
from annotator.formats.text import content

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

MOST_FILES = 500  # of a folder; more are imported, but not looked at before
HEAD = 600  # characters shown of a file


@dataclass(frozen=True, slots=True)
class Probe:
    """A file below a path that a person gave. `candidates` only where the encoding is not sure;
    `problem` is one line where it cannot be read at all."""

    given: Path
    path: Path
    format: str = ""
    encoding: str = ""
    sure: bool = True
    candidates: tuple[str, ...] = ()
    head: str = ""
    problem: str = ""


def probe(given: Path, format: str = "") -> list[Probe]:
    """The files of a path, at most MOST_FILES; `format` overrides what they look like."""
    try:
        files = inputs(given, format)
    except (ExpectedError, OSError) as problem:
        return [Probe(given, given, problem=str(problem))]
    return list(islice(_probes(given, files), MOST_FILES))


def _probes(given: Path, files: list[tuple[Path, str]]) -> Iterator[Probe]:
    for path, name in files:
        found = Probe(given, path, name)
        try:
            decoded = texts.decode(content(path.with_suffix(".txt") if name == "brat" else path))
        except (ExpectedError, OSError) as problem:
            yield replace(found, problem=str(problem))
            continue
        yield replace(
            found,
            encoding=decoded.encoding,
            sure=decoded.sure or name != "text",
            candidates=() if decoded.sure else decoded.candidates,
            head=decoded.text[:HEAD],
        )


def head_in(file: Probe, encoding: str) -> str:
    """The first characters read in another encoding; what it cannot be becomes �."""
    try:
        return texts.clean(content(file.path).decode(encoding, "replace"))[:HEAD]
    except (ExpectedError, OSError, LookupError):
        return file.head
