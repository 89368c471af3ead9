"""The formats that documents come and go in: one file a format, and the table of them.

A read gives rows and changes nothing; how they are written is in writing.py.
"""

from collections.abc import Container
from pathlib import Path

from annotator.errors import ImportFailed
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
    spacy,
    tables,
    text,
    w3c,
    webanno,
    wojood,
    xmi,
)
from annotator.formats.folders import ordinary
from annotator.formats.losses import said
from annotator.formats.papers import archive, docx, epub, odt, others, pdf, rtf, table, webpage
from annotator.formats.rows import Choices, Format, Losses, Read, Reading, Row, cycle, reason
from annotator.formats.writing import CHOICES, differences, differs, export, hold_some, placing

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
    "differences",
    "differs",
    "export",
    "hold_some",
    "inputs",
    "placing",
    "said",
    "tell",
]

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
    ordinary(path)
    try:
        if words := others.refusal(path):
            raise ImportFailed(f"{path.name} was refused: {words}")
        for format in FORMATS.values():
            if (format.folder or format.name == "text" or not path.is_dir()) and format.sniff(path):
                return format.name
    except OSError as problem:
        raise ImportFailed(f"{path} cannot be read: {reason(problem)}.") from problem
    raise ImportFailed(f"{path} is in no format that can be read.", hint=f"Formats: {', '.join(FORMATS)}.")


def inputs(path: Path, name: str = "", *, left_out: Container[Path] = frozenset()) -> list[tuple[Path, str]]:
    """The files to read for a path that a person gave, each with its format's name.

    A folder is taken apart, so that one bad file does not refuse its neighbors: into the pairs of
    brat that are in it, and its other files by their suffix (of SUFFIXES), but not where it is whole
    what is read, as a data set. `name` overrides the format. What is `left_out` is not even opened.
    """
    if name:
        ordinary(path)
    told = name or tell(path)
    if not path.is_dir():
        return [(path, told)]
    pairs: list[Path] = []
    kept: list[tuple[Path, str]] = []
    if told == "brat":
        listed = brat.files(path)
        places = None if name else {p.parent for p in listed if brat.is_marked(p)}
        pairs = [p for p in listed if places is None or p.parent in places]
        kept = [(p, told) for p in pairs if p not in left_out and p.with_suffix(".ann") not in left_out]
        if name:
            return kept
    elif FORMATS[told].folder:
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
    if not shown and not pairs:
        raise ImportFailed(f"{path} has no file in it that can be read.")
    taken = {*pairs}
    files = kept + [(p, name or _told(p)) for p in shown if p not in taken]
    some = any(file.suffix == ".txt" for file, _ in files)  # else nobody need look for them
    texts = {text for file, its in files for text in FORMATS[its].texts(file)} if some else set()
    return sorted(x for x in files if x[0] not in texts)


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
