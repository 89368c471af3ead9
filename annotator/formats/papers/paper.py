"""What the readers of single documents have in common: bytes in, one row out, every failure one line."""

import hashlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from annotator import text as texts
from annotator.errors import ImportFailed
from annotator.formats.rows import LONGEST_TEXT, Format, Reading, Row, reason, regular
from annotator.model import Document

SAID = {
    "hidden": "characters of hidden text left out",
    "notes": "footnotes and endnotes put at the end of the text",
    "boxes": "text boxes put behind the paragraph they hang on",
    "comments": "comments left out",
    "chunks": "inserted files not read",
    "numbers": "automatic numbers of lists left out",
    "unknown": "bytes without a letter in their code page, shown as \ufffd",
}
LARGEST_FILE = 200_000_000  # bytes; pictures may make a document large


@dataclass(frozen=True, slots=True)
class Found:
    """What a document says. `date` is ISO 8601 or empty; `notes` say what was left out or altered."""

    text: str
    title: str = ""
    date: str = ""
    meta: Mapping[str, Any] = field(default_factory=dict)
    encoding: str = ""
    notes: tuple[str, ...] = ()


Finder = Callable[[bytes, Reading], Found]


def paper(
    name: str, suffix: str, find: Finder, sniff: Callable[[Path], bool], reads: tuple[str, ...] = ()
) -> Format:
    """The format whose files are one document each; `reads` are other suffixes that they have.

    Whatever `find` raises for a damaged file becomes an ImportFailed of one line.
    """

    def rows(path: Path, reading: Reading) -> Iterator[Row]:
        raw = content(path)
        try:
            found = find(raw, reading)
            row = single(found, path, hashlib.sha256(raw).hexdigest())
        except ImportFailed as problem:
            raise refused(path, problem) from problem
        except Exception as problem:
            raise ImportFailed(f"{path.name} was refused: {damaged(problem)}") from problem
        for words in found.notes:
            reading.note(path, words)
        yield row

    return Format(name, suffix, rows, sniff, reads=reads)


def refused(path: Path, problem: ImportFailed) -> ImportFailed:
    """The same, with the file's name in front."""
    return ImportFailed(f"{path.name} was refused: {problem.message}", problem.reasons, problem.hint)


def damaged(problem: BaseException) -> str:
    """In one line and few words, what a library found wrong."""
    words = " ".join(str(problem).split())[:100] or type(problem).__name__
    return f"it is damaged ({words.rstrip('.')})"


def single(found: Found, path: Path, digest: str) -> Row:
    """The row of a file that is one document, its id the file's name without extension.

    Raises ImportFailed where there is no text, or too much.
    """
    text = checked(found.text)
    document = Document(
        path.stem,
        text,
        title=line(found.title),
        source=path.name,
        date=found.date,
        meta=dict(found.meta),
        encoding=found.encoding,
        original_sha256=digest,
    )
    return Row(document, annotated=False, where=str(path))


def pasted(words: str, id: str) -> Row:
    """Words from the clipboard as a document. Raises ImportFailed where they are none, or too many."""
    text = checked(words.encode("utf-16", "surrogatepass").decode("utf-16", "replace"))
    return Row(Document(id, text), annotated=False, where=id)


def checked(raw: str) -> str:
    """The cleaned text. Raises ImportFailed where there is none, or too much, or NUL in it."""
    text = texts.clean(raw)
    if not text.strip():
        raise ImportFailed("there is no text in it")
    if len(text) > LONGEST_TEXT:
        raise ImportFailed(f"the text has {len(text)} characters; {LONGEST_TEXT} is the most")
    if "\0" in text:
        raise ImportFailed("it holds NUL characters")
    return text


def content(path: Path) -> bytes:
    """The bytes of a file of ordinary kind and size, else ImportFailed."""
    regular(path)
    try:
        if path.stat().st_size > LARGEST_FILE:
            raise ImportFailed(f"{path.name} was refused: it is larger than {LARGEST_FILE // 10**6} MB")
        return path.read_bytes()
    except OSError as problem:
        raise ImportFailed(f"{path} cannot be read: {reason(problem)}.") from problem


def joined(lines: list[str]) -> str:
    """Lines as a text: without blanks at their ends, no more than one empty line in a row."""
    kept: list[str] = []
    for words in lines:
        bare = words.rstrip(" \t\n")
        if bare.strip() or (kept and kept[-1]):
            kept.append(bare if bare.strip() else "")
    while kept and not kept[-1]:
        kept.pop()
    return "\n".join(kept)


def line(words: str) -> str:
    """On one line, with single blanks."""
    return " ".join(words.split())


def iso(words: str) -> str:
    """The day of a date or time in ISO 8601; empty for anything else."""
    try:
        return date.fromisoformat(words.strip()[:10]).isoformat() if words.strip()[4:5] == "-" else ""
    except ValueError:
        return ""


def left_out(counts: Mapping[str, int], *, margins: bool) -> Iterator[str]:
    """What is to be said of a document of a word processor: `counts` by kind, of SAID."""
    if counts.get("insertions") or counts.get("deletions"):
        yield "tracked insertions are in the text, tracked deletions are not"
    for kind, words in SAID.items():
        if counts.get(kind):
            yield f"{words}: {counts[kind]}"
    if margins:
        yield "headers and footers are not in the text; they are kept in the document's meta"
