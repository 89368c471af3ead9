"""Plain text in: a file is a document, a folder is all the .txt files in it."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

from annotator import text as texts
from annotator.errors import ImportFailed
from annotator.formats.papers.others import refusal
from annotator.formats.rows import LONGEST_TEXT, Format, Reading, Row, reason, regular
from annotator.model import Document

LARGEST_FILE = 4 * LONGEST_TEXT  # bytes


def rows(path: Path, reading: Reading) -> Iterator[Row]:
    """A document for each file, its id the file's name without extension.

    A file that is no text, or not certainly in one encoding, goes to the reading.
    """
    listed = files(path) if path.is_dir() else [path]
    if not listed:
        raise ImportFailed(f"{path.name} was refused: no .txt file is in it.")
    for file in listed:
        try:
            row = _read_file(file, reading.encoding)
        except ImportFailed as problem:
            reading.refuse(file, problem.message)
            continue
        if row.document.encoding != "utf-8":
            reading.note(file, f"read as {row.document.encoding}")
        yield row


def files(folder: Path) -> list[Path]:
    """The .txt files of a folder and those below it, in the order of their names, none hidden."""
    found = (p for p in folder.rglob("*") if p.suffix.lower() == ".txt" and not p.is_dir())
    return sorted(p for p in found if not any(x.startswith(".") for x in p.relative_to(folder).parts))


def _read_file(path: Path, encoding: str) -> Row:
    regular(path)
    if words := refusal(path):
        raise ImportFailed(words)
    raw = content(path)
    if _is_xml(path, raw):
        raise ImportFailed("it is XML of no kind that is known here")
    decoded = decode(raw, encoding)
    text, encoding = decoded
    if not text.strip():
        raise ImportFailed("there is no text in it")
    if len(text) > LONGEST_TEXT:
        raise ImportFailed(f"the text has {len(text)} characters; {LONGEST_TEXT} is the most")
    digest = hashlib.sha256(raw).hexdigest()
    document = Document(path.stem, text, source=path.name, encoding=encoding, original_sha256=digest)
    return Row(document, annotated=False, where=str(path))


def _is_xml(path: Path, raw: bytes) -> bool:
    """Whether it is called so, or begins so and is not called a text."""
    suffix = path.suffix.lower()
    return suffix == ".xml" or (suffix != ".txt" and raw.lstrip().startswith(b"<?xml"))


def content(path: Path) -> bytes:
    """The bytes of a file of ordinary kind and size, else ImportFailed."""
    if regular(path).st_size > LARGEST_FILE:
        raise ImportFailed(f"it is larger than {LARGEST_FILE // 10**6} MB")
    try:
        with path.open("rb", buffering=0) as file:  # half the time, of small files
            return file.readall()
    except OSError as problem:
        raise ImportFailed(f"cannot be read: {reason(problem)}") from problem


def decode(raw: bytes, encoding: str = "") -> tuple[str, str]:
    """The cleaned text and the encoding it was in: the one that is said, else the one found.

    Raises ImportFailed when it is no text in that encoding, or none is certain.
    """
    if encoding:
        try:
            text = texts.clean(raw.decode(encoding))
        except (UnicodeDecodeError, LookupError) as problem:
            raise ImportFailed(f"it is not text in {encoding}; say which with --encoding") from problem
    else:
        decoded = texts.decode(raw)
        if not decoded.sure:
            if not decoded.candidates:
                raise ImportFailed("it is not a text")
            raise ImportFailed(decoded.doubt)
        text, encoding = decoded.text, decoded.encoding
    if "\0" in text:
        raise ImportFailed("it holds NUL characters: not a text, or in another encoding")
    return text, encoding


def sniff(path: Path) -> bool:
    """Whether the beginning has no byte that only other kinds of file have."""
    if path.is_dir():
        return True
    with path.open("rb") as file:
        head = file.read(4096)
    if head.startswith((b"\xff\xfe", b"\xfe\xff")) or path.suffix.lower() == ".txt":
        return True
    return not head.startswith((b"PK\x03\x04", b"%PDF", b"SQLite format 3")) and b"\0" not in head


FORMAT = Format("text", ".txt", rows, sniff)
