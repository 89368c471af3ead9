"""What a file to be imported looks like: its format, its encoding, its first document. Reads only."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import islice
from typing import TYPE_CHECKING

from annotator import text as texts
from annotator.errors import ExpectedError
from annotator.formats import FORMATS, Choices, Reading, inputs
from annotator.formats.text import content

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from annotator.formats import Row
    from annotator.formats.papers.table import Column

MOST_FILES = 500  # of a folder; more are imported, but not looked at before
HEAD = 600  # characters shown of a file
DECODED = 4_000_000  # bytes up to which a file is decoded only to be shown
LOOKED_INTO = 20_000_000  # bytes up to which a file is read for the sake of its first document
BINARY = (b"PK\x03\x04", b"%PDF", b"{\\rtf")
ENCODINGS = ("utf-8", "windows-1256", "iso-8859-6", "utf-16", "mac_arabic", "cp720", "cp864")


@dataclass(frozen=True, slots=True)
class Probe:
    """A file below a path that a person gave. `candidates` only where the encoding is not sure;
    no `encoding` where the file is no text; `problem` is one line where it cannot be read at all."""

    given: Path
    path: Path
    format: str = ""
    encoding: str = ""
    sure: bool = True
    candidates: tuple[str, ...] = ()
    head: str = ""
    problem: str = ""


@dataclass(frozen=True, slots=True)
class Look:
    """The first document as it would be read, what the file itself has where that was repaired, and notes.

    `columns` are those of a table.
    """

    text: str = ""
    original: str = ""
    entities: int = 0
    events: int = 0
    notes: tuple[str, ...] = ()
    columns: tuple[Column, ...] = ()
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
        words = path.with_suffix(".txt") if name == "brat" else path
        try:
            if not _is_words(words, name):
                yield found
                continue
            decoded = texts.decode(content(words))
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


def _is_words(path: Path, name: str) -> bool:
    """Whether the file is text, and short enough to be decoded for its beginning."""
    if name in ("text", "brat"):
        return True
    if path.is_dir() or path.stat().st_size > DECODED:
        return False
    with path.open("rb") as file:
        return not file.read(5).startswith(BINARY)


def look(file: Probe, encoding: str = "", columns: str = "") -> Look:
    """Read the first document; a file that is very large shows its beginning."""
    if file.problem:
        return Look(problem=file.problem)
    reading = Reading(encoding, choices=Choices(columns=columns))
    try:
        if file.path.is_file() and file.path.stat().st_size > LOOKED_INTO:
            return Look(_head_in(file, encoding))
        row = next(iter(FORMATS[file.format].rows(file.path, reading)), None)
        return _seen(file, row, reading)
    except (ExpectedError, OSError) as problem:
        return Look(_head_in(file, encoding), problem=str(problem))


def _seen(file: Probe, row: Row | None, reading: Reading) -> Look:
    said = tuple(reading.notes)
    if row is None:
        return Look(_head_in(file, reading.encoding), problem="".join(reading.refused[:1]), notes=said)
    found = Look(row.document.text[:HEAD], "", len(row.entities()), len(row.events()), said)
    if file.format == "table":
        from annotator.formats.papers.table import columns

        return replace(found, columns=columns(file.path, reading))
    return replace(found, original=_original(file)) if file.format == "pdf" else found


def _original(file: Probe) -> str:
    """The beginning as the file has it; empty where nothing was repaired."""
    from annotator.formats.papers.pdf import pages

    shown = ""
    repaired = False
    for page in pages(file.path):
        shown = f"{shown}\n\n{page.original}".strip()
        repaired = repaired or bool(page.counts)
        if len(shown) > HEAD:
            break
    return shown[:HEAD] if repaired else ""


def _head_in(file: Probe, encoding: str) -> str:
    """The first characters, read in another encoding; what it cannot be becomes �."""
    if not encoding or file.sure:
        return file.head
    try:
        return texts.clean(content(file.path).decode(encoding, "replace"))[:HEAD]
    except (ExpectedError, OSError, LookupError):
        return file.head
