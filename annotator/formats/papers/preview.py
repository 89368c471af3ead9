"""What will come of a file, before anything is stored: for the dialogs that ask."""

from collections import Counter
from collections.abc import Generator
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from time import monotonic

from annotator import text as texts
from annotator.errors import ExpectedError
from annotator.formats.papers import pdf, repair, table
from annotator.formats.papers.packages import starts_zip
from annotator.formats.rows import Reading, reason

HEAD = 2000  # code points shown of a text
_PAGES = 3  # of a PDF
_READ = 1 << 18  # bytes
_ROWS = 5  # shown of a file with several documents
_COUNTING = 0.2  # seconds after which no more of them are counted


@dataclass(frozen=True, slots=True)
class Preview:
    """A file as it is and as it would be read.

    `original` is the beginning of what the file holds: the letters of the first pages as a PDF has them,
    the source of a web page or a text; empty for packages such as .docx. `result` is the beginning of the
    first documents, with an empty line between them. `notes` and `refused` are as in Reading, of tables,
    PDFs and zip files for the beginning only. `columns` are those of a table or of CoNLL. `candidates` are
    the encodings to choose from where none is certain. `problem` is one line where the file cannot be read.
    `documents` and `annotations` were counted, and where the file is long there are `more`.
    """

    path: Path
    format: str
    original: str = ""
    result: str = ""
    encoding: str = ""
    notes: tuple[str, ...] = ()
    refused: tuple[str, ...] = ()
    columns: tuple[table.Column, ...] = ()
    candidates: tuple[str, ...] = ()
    problem: str = ""
    documents: int = 0
    annotations: int = 0
    more: bool = False


def preview(path: Path, reading: Reading, format: str = "") -> Preview:
    """What a file would give with this reading, which is left as it is. Raises nothing of what files can do.

    `format` is of FORMATS; empty = as it looks. Of a PDF only the first pages are read.
    """
    from annotator.formats import tell
    from annotator.formats.conll.columns import columns as conll_columns

    found = Preview(path, format)
    trial = Reading(reading.encoding, reading.counted, reading.choices)
    try:
        found = replace(found, format=format or tell(path))
        found = _original(found, reading.encoding)
        if found.format == table.FORMAT.name:
            found = replace(found, columns=table.columns(path, trial))
        elif found.format == "conll":
            found = replace(found, columns=conll_columns(path, trial))
        found = _result(found, trial)
    except ExpectedError as failure:
        found = replace(found, problem=str(failure))
    except OSError as failure:
        found = replace(found, problem=f"{path} cannot be read: {reason(failure)}.")
    return replace(found, notes=(*found.notes, *trial.notes), refused=tuple(trial.refused))


def _original(found: Preview, encoding: str) -> Preview:
    """With the beginning of what the file holds, and the encodings to choose from where none is certain."""
    path = found.path
    if found.format == pdf.FORMAT.name or path.is_dir() or starts_zip(path):
        return found
    with path.open("rb") as file:
        raw = file.read(_READ)
    if encoding:
        try:
            return replace(found, original=texts.clean(raw.decode(encoding, "replace"))[:HEAD])
        except LookupError:
            return found
    tried = texts.decode(raw)
    for cut in range(1, 4 if len(raw) == _READ else 0):  # within a character
        tried = tried if tried.sure else texts.decode(raw[:-cut])
    return replace(found, original=tried.text[:HEAD], candidates=() if tried.sure else tried.candidates)


def _result(found: Preview, trial: Reading) -> Preview:
    from annotator.formats import FORMATS

    if found.format == pdf.FORMAT.name:
        pages = list(islice(pdf.pages(found.path), _PAGES))
        if any(page.repaired for page in pages):
            counts = sum((page.counts for page in pages), Counter[str]())
            return replace(
                found,
                original="\n\n".join(page.original for page in pages)[:HEAD],
                result="\n\n".join(page.repaired for page in pages)[:HEAD],
                notes=tuple(f"{found.path}: {words}" for words in repair.said(counts)),
                documents=1,
            )
    rows = FORMATS[found.format].rows(found.path, trial)
    heads, annotations, encoding, more = dict[str, str](), 0, "", False
    until = monotonic() + _COUNTING
    try:
        for row in rows:
            heads.setdefault(row.document.sha256, row.document.text[:HEAD] if len(heads) < _ROWS else "")
            annotations, encoding = annotations + len(row.annotations), encoding or row.document.encoding
            more = len(heads) >= _ROWS and monotonic() > until
            if more:
                break
    finally:
        if isinstance(rows, Generator):  # lets the file go
            rows.close()
    result = "\n\n".join(islice(heads.values(), _ROWS))[:HEAD]
    found = replace(found, result=result, encoding=encoding)
    return replace(found, documents=len(heads), annotations=annotations, more=more)


def repaired(words: str) -> tuple[str, list[str]]:
    """Pasted words as they would be mended, and what was mended, a line a kind; none = nothing."""
    text, counts = repair.repaired(words)
    return text, repair.said(counts)
