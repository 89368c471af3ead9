"""PDF files that have their text as text: letters where they are drawn, put back into the order of reading.

`pages` gives each page as the file has it and as it was repaired, to be looked at before anything is stored.
"""

import io
import logging
import unicodedata
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from annotator.errors import ImportFailed
from annotator.formats.papers.paper import Found, content, damaged, paper
from annotator.formats.papers.pdf_glyphs import Page as Glyphs
from annotator.formats.papers.pdf_glyphs import Whole
from annotator.formats.papers.pdf_lines import lines, original, paragraphs
from annotator.formats.papers.repair import Counts, said
from annotator.formats.rows import LONGEST_TEXT, Reading

MOST_PAGES = 5000
_STREAM = 20_000_000  # bytes of one unpacked stream
_CONTENTS = 3_000_000  # bytes that all pages may unpack to, whatever the file has; a form counts once
_PACKED = 8  # times as many as the file has, beside these
_FEW = 0.02  # of the characters that may be no letters
_MOST = 0.1  # more of them, and the letters are not known


@dataclass(frozen=True, slots=True)
class Page:
    """One page, numbered from 1: its letters as the file has them, and repaired; what was repaired, by kind.

    `picture`: it has no text, but a picture that may show some.
    """

    number: int
    original: str
    repaired: str
    counts: Counts = field(default_factory=Counter)
    picture: bool = False


def pages(path: Path) -> Iterator[Page]:
    """The pages of a file, one after the other. Raises ImportFailed where it cannot be read."""
    with _quiet():
        try:
            yield from _pages(_reader(content(path)))
        except ImportFailed:
            raise
        except Exception as problem:
            raise ImportFailed(f"{path.name} was refused: {damaged(problem)}") from problem


@contextmanager
def _quiet() -> Iterator[None]:
    """pypdf tells of every oddity of a file; what matters of it comes as an error or shows in the text."""
    from pypdf import overwrite_configuration

    overwrite_configuration(
        zlib_maximum_output_length=_STREAM,
        lzw_maximum_output_length=_STREAM,
        run_length_maximum_output_length=_STREAM,
        array_based_stream_maximum_output_length=_STREAM,
    )
    logger = logging.getLogger("pypdf")
    level = logger.level
    logger.setLevel(logging.CRITICAL)
    try:
        yield
    finally:
        logger.setLevel(level)


def find(raw: bytes, reading: Reading) -> Found:
    """Raises ImportFailed for encrypted files, and those that are pictures of text only."""
    del reading
    with _quiet():
        reader = _reader(raw)
        found = list(_pages(reader))
        title = _title(reader)
    texts = [p.repaired for p in found if p.repaired]
    if not texts:
        if any(p.picture for p in found):
            raise ImportFailed("it is scanned: pictures without text; recognize the text first (OCR)")
        raise ImportFailed("there is no text in it")
    text = "\n\n".join(texts)
    strange = sum(_is_strange(c) for c in text) / len(text)
    if strange > _MOST:
        raise ImportFailed("its fonts do not say which letters they draw; recognize the text first (OCR)")
    counts = sum((p.counts for p in found), Counter[str]())
    return Found(text, title, notes=tuple(_said(found, counts, strange)))


def _said(found: list[Page], counts: Counts, strange: float) -> Iterator[str]:
    yield from said(counts)
    blank = [str(p.number) for p in found if p.picture]
    if blank:
        yield f"pages without text, only pictures, left out: {', '.join(blank[:10])}{'…' * (len(blank) > 10)}"
    if strange > _FEW:
        yield f"{strange:.0%} of the characters are no letters: a font does not say which it draws"


def _reader(raw: bytes) -> Any:
    from pypdf import PdfReader
    from pypdf.errors import DependencyError

    start = raw.find(b"%PDF-", 0, 4096)
    if start < 0:
        raise ImportFailed("it is no PDF: it does not begin with %PDF")
    reader = PdfReader(io.BytesIO(raw[start:]))
    try:
        locked = reader.is_encrypted and not reader.decrypt("")
    except (DependencyError, NotImplementedError):
        locked = True
    if locked:
        raise ImportFailed("it is encrypted; save it without a password first")
    return reader


def _pages(reader: Any) -> Iterator[Page]:
    if len(reader.pages) > MOST_PAGES:
        raise ImportFailed(f"it has {len(reader.pages)} pages; {MOST_PAGES} is the most")
    length = 0
    whole = Whole(_CONTENTS + _PACKED * reader.stream.getbuffer().nbytes)  # many pages may share one
    for number, raw in enumerate(reader.pages, 1):
        glyphs = Glyphs(whole)
        glyphs.read(raw)
        counts: Counts = Counter()
        found = lines(glyphs.glyphs, counts)
        text, counts["ends"] = paragraphs(found)
        length += len(text)
        if length > LONGEST_TEXT:
            raise ImportFailed(f"the text has more than {LONGEST_TEXT} characters")
        yield Page(number, original(glyphs.glyphs), text, +counts, picture=glyphs.pictures and not text)


def _is_strange(c: str) -> bool:
    return (c != "\n" and c != "\t" and unicodedata.category(c) in ("Cc", "Co", "Cn", "Cs")) or c == "\ufffd"


def _title(reader: Any) -> str:
    title = str((reader.metadata or {}).get("/Title") or "")
    return title.removeprefix("Microsoft Word - ")


def sniff(path: Path) -> bool:
    """Whether it begins as PDF files do."""
    if path.is_dir():
        return False
    with path.open("rb") as file:
        return b"%PDF-" in file.read(1024)


FORMAT = paper("pdf", ".pdf", find, sniff)
