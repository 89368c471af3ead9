"""The formats that documents come and go in: one file a format, and the table of them.

A read gives rows and changes nothing; `export` writes beside the target, reads that back,
compares, and only then puts it in place.
"""

import os
import shutil
import tempfile
from collections import Counter
from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from annotator.errors import ExportFailed, ImportFailed
from annotator.formats import (
    bioc,
    brat,
    casjson,
    conll,
    conllu,
    doccano,
    gliner,
    hf,
    jsonl,
    labelstudio,
    oneie,
    page,
    prodigy,
    returning,
    spacy,
    tables,
    text,
    w3c,
    webanno,
    wojood,
    xmi,
)
from annotator.formats.losses import lost, said
from annotator.formats.papers import archive, docx, epub, odt, others, pdf, rtf, table, webpage
from annotator.formats.rows import Choices, Format, Losses, Read, Reading, Row, cycle, reason, regular
from annotator.scheme import Scheme

__all__ = [
    "CHOICES",
    "FORMATS",
    "Choices",
    "Format",
    "Losses",
    "Read",
    "Reading",
    "Row",
    "cycle",
    "differs",
    "export",
    "inputs",
    "placing",
    "said",
    "tell",
]

CHOICES = Choices()
MANY_FILES = 50  # beyond which waiting for the disk file by file takes longer than for all together
FORMATS = {
    f.name: f
    for f in (
        brat.FORMAT,
        casjson.FORMAT,
        xmi.FORMAT,
        webanno.FORMAT,
        oneie.FORMAT,
        hf.FORMAT,
        labelstudio.FORMAT,
        gliner.FORMAT,
        spacy.FORMAT,
        prodigy.FORMAT,
        doccano.FORMAT,
        w3c.FORMAT,
        bioc.FORMAT,
        wojood.FORMAT,
        conllu.FORMAT,
        conll.FORMAT,
        page.FORMAT,
        tables.EVENT_TABLE,
        tables.MENTION_TABLE,
        docx.FORMAT,
        odt.FORMAT,
        epub.FORMAT,
        pdf.FORMAT,
        rtf.FORMAT,
        webpage.FORMAT,
        table.FORMAT,
        archive.FORMAT,
        jsonl.FORMAT,
        text.FORMAT,
    )
}
# Of files in a folder that are read, or known and refused in words.
SUFFIXES = frozenset(x for f in FORMATS.values() for x in (f.suffix, *f.reads) if x) | {
    ".parquet", ".arrow", *others.SUFFIXES,
}  # fmt: skip


def tell(path: Path) -> str:
    """The name of the format that a file or folder looks like.

    Raises ImportFailed when it is not there, no ordinary file, or looks like none of them.
    """
    if not path.is_dir():
        regular(path)
    try:
        if words := others.refusal(path):
            raise ImportFailed(f"{path.name} was refused: {words}")
        for format in FORMATS.values():
            if (format.folder or format.name == "text" or not path.is_dir()) and format.sniff(path):
                return format.name
    except OSError as problem:
        raise ImportFailed(f"{path} cannot be read: {reason(problem)}.") from problem
    raise ImportFailed(f"{path} is in no format that can be read.", f"Formats: {', '.join(FORMATS)}.")


def inputs(path: Path, name: str = "", *, left_out: Container[Path] = frozenset()) -> list[tuple[Path, str]]:
    """The files to read for a path that a person gave, each with its format's name.

    A folder is taken apart, so that one bad file does not refuse its neighbors: one of brat into
    its pairs, any other into its files by their suffix (of SUFFIXES), but not where it is whole what
    is read, as a data set. `name` overrides the format. What is `left_out` is not even opened.
    """
    if not path.is_dir():
        return [(path, name or tell(path))]
    told = name or tell(path)
    if told == "brat":
        pairs = [p for p in brat.files(path) if p not in left_out and p.with_suffix(".ann") not in left_out]
        return [(p, "brat") for p in pairs]
    if FORMATS[told].folder:
        return [(path, told)]
    suffixes = {FORMATS[name].suffix, *FORMATS[name].reads} if name else SUFFIXES
    found = sorted(p for p in path.rglob("*") if p.suffix.lower() in suffixes and not p.is_dir())
    shown = [
        p
        for p in found
        if p not in left_out
        and not p.name.endswith(".manifest.json")
        and not any(x.startswith(".") for x in p.relative_to(path).parts)
    ]
    if not shown:
        raise ImportFailed(f"{path} has no file in it that can be read.")
    return [(p, name or _told(p)) for p in shown]


def _told(path: Path) -> str:
    """The format of a file of a folder; what cannot be told is left to `text`, which says why."""
    try:
        if path.suffix.lower() == ".txt":
            return next((f.name for f in FORMATS.values() if _in_txt(f) and f.sniff(path)), "text")
        return tell(path)
    except ImportFailed:
        return "text"


def _in_txt(format: Format) -> bool:
    return ".txt" in (format.suffix, *format.reads) and format.name != "text"


def export(
    format: Format,
    rows: Iterable[Row],
    path: Path,
    scheme: Scheme | None = None,
    choices: Choices = CHOICES,
    progress: Callable[[int], None] = lambda done: None,
    finish: Callable[[Path, Losses], None] = lambda written, losses: None,
) -> Losses:
    """Write rows to a file (a folder where the format is one), and count what it does not hold.

    With `choices.parts` it is a folder with a file or folder for each part, unless the format has
    a place for them. The rows are gone through twice: written, then compared with what is read back.
    Whatever happens, what stood at `path` before is whole: the new file comes into place only then.
    `progress` is told how many rows were written, then how many compared; what it raises ends the
    export. `finish` gets the file or folder and the losses just before it is put in place, and may
    put more beside it. Raises ExportFailed.
    """
    if format.write is None:
        raise ExportFailed(f"{format.name} can be read only.")
    losses: Losses = Counter()
    apart = bool(choices.parts) and not format.parts
    with placing(path, folder=format.folder or apart) as written:
        if apart:
            written.mkdir()
        for place, some in places(format, rows, written, choices):
            format.write(_holding(format, some, choices, losses, progress), place, scheme, choices)
        wrong = differs(format, rows, written, choices, progress, scheme)
        if wrong:
            raise ExportFailed(f"{path} was not written: {wrong}.")
        finish(written, losses)
    return losses


def places(
    format: Format, rows: Iterable[Row], path: Path, choices: Choices
) -> Iterator[tuple[Path, Iterable[Row]]]:
    """Each file or folder that an export to `path` is made of, with the rows in it."""
    if not choices.parts or format.parts:
        yield path, rows
        return
    for part in dict.fromkeys(choices.parts.values()):
        yield path / f"{part}{format.suffix}", _Part(rows, choices.parts, part)


@dataclass(frozen=True, slots=True)
class _Part:
    rows: Iterable[Row]
    parts: Mapping[str, str]
    name: str

    def __iter__(self) -> Iterator[Row]:
        return (r for r in self.rows if self.parts.get(r.document.id) == self.name)


def _holding(
    format: Format, rows: Iterable[Row], choices: Choices, losses: Losses, step: Callable[[int], None]
) -> Iterator[Row]:
    """Each row as the format can hold it; what is lost is added up on the way."""
    seen = set[str]()
    for n, row in enumerate(rows, 1):
        if not format.layers and row.document.id in seen:
            raise ExportFailed(
                f"{format.name} holds one layer of a document, and there are two of {row.document.id}.",
                "Choose whose with --annotator.",
            )
        seen.add(row.document.id)
        held = format.hold(row, choices)
        losses.update(lost(format, row, held))
        if held is not None:
            yield held
        step(n)


def differs(
    format: Format,
    rows: Iterable[Row],
    path: Path,
    choices: Choices = CHOICES,
    progress: Callable[[int], None] = lambda done: None,
    scheme: Scheme | None = None,
) -> str:
    """How an export says otherwise than the rows, as the format can hold them; empty = not at all.

    Raises ImportFailed where it cannot be read.
    """
    for place, some in places(format, rows, path, choices):
        if format.check is not None:
            held = (h for row in some if (h := format.hold(row, choices)) is not None)
            wrong = format.check(held, place, scheme)
        else:
            wrong = _differs(format, some, place, choices, progress)
        if wrong:
            return wrong
    return ""


def _differs(
    format: Format, rows: Iterable[Row], path: Path, choices: Choices, progress: Callable[[int], None]
) -> str:
    reading = Reading(choices=replace(choices, columns=""))  # those are of the file that was read
    back: Iterator[Row] | None = None
    for n, row in enumerate(rows, 1):
        held = format.hold(row, choices)
        if held is not None:
            if format.place is not None:
                back = format.rows(format.place(path, held), reading)
            elif back is None:
                back = format.rows(path, reading)
            found = next(back, None)
            wrong = "".join(reading.refused[:1])
            if not wrong and found is None:
                wrong = f"{held.document.id} does not read back"
            if wrong or (found and (wrong := returning.differs(format, held, found))):
                return wrong
        progress(n)
    if back is not None and next(back, None) is not None:
        return "more reads back than was written"
    return "".join(reading.refused[:1])


@contextmanager
def placing(path: Path, *, folder: bool = False) -> Iterator[Path]:
    """A path to write to, in a folder beside `path`; moved there at the end if nothing is raised, with
    the files that were written beside it. A folder that is there keeps its other files.

    Raises ExportFailed where that cannot be.
    """
    target = path.resolve() if path.name in ("", ".", "..") else path.absolute()
    if not target.parent.is_dir():
        raise ExportFailed(f"There is no folder {target.parent}.")
    if target.exists() and not (target.is_dir() if folder else target.is_file()):
        raise ExportFailed(f"{path} is {'no folder' if folder else 'not a file'}.")
    try:
        beside = Path(tempfile.mkdtemp(prefix=".tawsim-", suffix=".part", dir=target.parent))
        try:
            yield beside / target.name
            _move(beside / target.name, target)
            for more in beside.iterdir():
                _move(more, target.with_name(more.name))
        finally:
            shutil.rmtree(beside, ignore_errors=True)
    except OSError as problem:
        raise ExportFailed(f"{path} cannot be written: {reason(problem)}.") from problem
    except ImportFailed as problem:
        raise ExportFailed(f"{path} was not written: {problem.message}") from problem


def _move(written: Path, target: Path) -> None:
    """Into place, and on the disk; files of a folder that is already there are replaced one by one."""
    files = [f for f in written.rglob("*") if f.is_file()] if written.is_dir() else [written]
    if len(files) > MANY_FILES and hasattr(os, "sync"):
        os.sync()  # one wait for all
    else:
        for file in files:
            with file.open("rb") as handle:
                os.fsync(handle.fileno())
    if written.is_dir() and target.is_dir():
        for file in sorted(files):
            place = target / file.relative_to(written)
            place.parent.mkdir(parents=True, exist_ok=True)
            file.replace(place)
    else:
        written.replace(target)
