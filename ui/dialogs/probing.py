"""What a file to be imported looks like: its format, its encoding, its first document. Reads only."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import islice
from typing import TYPE_CHECKING

from annotator import text as texts
from annotator.errors import ExpectedError
from annotator.formats import Choices, Reading, inputs
from annotator.formats.text import content

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from annotator.formats.papers.preview import Preview

MOST_FILES = 500  # of a folder; more are imported, but not looked at before
HEAD = 600  # characters shown of a file
DECODED = 4_000_000  # bytes up to which a file is decoded only to be shown
SHORT = 1_000_000  # bytes up to which a file is looked into before anybody chose it
LOOKED_INTO = 20_000_000  # bytes up to which a file is read for the sake of its first documents
STREAMED = ("jsonl", "pdf", "table")  # of which the beginning alone is read
BINARY = (b"PK\x03\x04", b"%PDF", b"{\\rtf")
_WORDS = ("text", "brat")  # formats of nothing but text
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
        if name not in _WORDS and ("\0" in decoded.text or not decoded.candidates):
            yield found  # bytes that are no text, though every byte is a letter in some encoding
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
    if name in _WORDS:
        return True
    if path.is_dir() or path.stat().st_size > DECODED:
        return False
    with path.open("rb") as file:
        return not file.read(5).startswith(BINARY)


def short(path: Path) -> bool:
    """Whether looking into it takes no time that a person would notice."""
    try:
        return path.is_file() and path.stat().st_size <= SHORT
    except OSError:
        return False


def look(file: Probe, encoding: str = "", columns: str = "", counted: str = "") -> Preview:
    """How the file would be read; one that is very large shows only its beginning."""
    from annotator.formats.papers.preview import Preview, preview

    shown = Preview(file.path, file.format, result=_head_in(file, encoding))
    if file.problem:
        return replace(shown, problem=file.problem)
    if file.path.is_file() and file.path.stat().st_size > LOOKED_INTO and file.format not in STREAMED:
        return shown
    found = preview(file.path, Reading(encoding, counted, Choices(columns=columns)), file.format)
    notes = tuple(note.removeprefix(f"{file.path}: ") for note in found.notes)
    return replace(found, result=found.result or shown.result, notes=notes)


def _head_in(file: Probe, encoding: str) -> str:
    """The first characters, read in another encoding; what it cannot be becomes �."""
    if not encoding or file.sure:
        return file.head
    try:
        return texts.clean(content(file.path).decode(encoding, "replace"))[:HEAD]
    except (ExpectedError, OSError, LookupError):
        return file.head
