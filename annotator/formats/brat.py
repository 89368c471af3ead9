"""brat standoff: a folder of `.txt` + `.ann` pairs, and `annotation.conf` for the scheme.

brat counts code points, as the program does. The lines of a `.ann` are read in brat_read.py and
written in brat_write.py.
"""

import hashlib
import re
from collections.abc import Sequence
from pathlib import Path
from urllib.parse import quote, unquote

from annotator.errors import ExportFailed, ImportFailed
from annotator.formats.brat_read import parse
from annotator.formats.brat_write import configuration, hold, lines, lost
from annotator.formats.rows import Read, Row, counted, failed, source
from annotator.formats.text import content, decode
from annotator.model import Document
from annotator.scheme import Scheme

_LONGEST_NAME = 200  # bytes of a file's name without extension


def read(path: Path, *, skip_bad: bool = False, encoding: str = "") -> Read:
    """A folder, or one pair by either of its files. UTF-8 unless `encoding` says otherwise.

    Raises ImportFailed listing every bad line, unless `skip_bad`; then the other lines are taken.
    """
    rows, refused, notes = [], [], []
    for file in files(path) if path.is_dir() else [path]:
        try:
            row, wrong, said = _read_pair(file, encoding)
        except ImportFailed as problem:
            refused.append(f"{file}: {problem.message}")
            continue
        rows.append(row)
        refused += wrong
        notes += said
    if refused and not skip_bad:
        raise failed(path, refused)
    if not rows and not refused:
        raise ImportFailed(f"{path.name} was refused: no .txt file is in it.")
    return Read(tuple(rows), tuple(refused), tuple(notes), path.name)


def files(folder: Path) -> list[Path]:
    """The .txt files, and the .ann files that have none, in the order of their names."""
    found = [p for p in folder.rglob("*") if p.suffix in (".txt", ".ann") and not p.is_dir()]
    shown = [p for p in found if not any(x.startswith(".") for x in p.relative_to(folder).parts)]
    return sorted(p for p in shown if p.suffix == ".txt" or not p.with_suffix(".txt").exists())


def _read_pair(path: Path, encoding: str) -> tuple[Row, list[str], list[str]]:
    words, marks = path.with_suffix(".txt"), path.with_suffix(".ann")
    if not words.exists():
        raise ImportFailed("there is no .txt file beside it")
    raw = content(words)
    encoding = encoding or "utf-8"
    text, _ = decode(raw, encoding)
    document = Document(
        _id(words.stem),
        text,
        source=words.name,
        encoding=encoding,
        original_sha256=hashlib.sha256(raw).hexdigest(),
    )
    if not marks.exists():
        return Row(document, annotated=False, where=str(words)), [], []
    listed, _ = decode(content(marks), encoding)
    origin = source(raw.decode(encoding))
    annotations, refused, notes = parse(origin, listed, str(marks))
    return Row(document, annotations, where=str(marks)), refused, notes


def write(rows: Sequence[Row], path: Path, scheme: Scheme | None = None) -> None:
    """Make the folder, with a pair for each row."""
    path.mkdir()
    for name, row in zip(_names(rows), rows, strict=True):
        (path / f"{name}.txt").write_bytes(row.document.text.encode("utf-8"))
        if row.annotated:
            (path / f"{name}.ann").write_bytes("".join(lines(row)).encode("utf-8"))
    (path / "annotation.conf").write_bytes(configuration(rows, scheme).encode("utf-8"))


def differs(rows: Sequence[Row], path: Path) -> str:
    """The first pair that does not read back as what brat can hold of its row; empty = all do."""
    for name, row in zip(_names(rows), rows, strict=True):
        back = read(path / f"{name}.txt").rows[0]
        if back.document.text != row.document.text:
            return f"the text of {row.document.id} reads back otherwise"
        if back.annotated != row.annotated or back.annotations != hold(row):
            return f"the annotations of {row.document.id} read back otherwise"
    return ""


def loses(rows: Sequence[Row]) -> list[str]:
    """In words, with counts."""
    unnamed = sum(_id(name) != row.document.id for name, row in zip(_names(rows), rows, strict=True))
    return lost(rows) + counted([(unnamed, "id too long for a file name", "ids too long for file names")])


def sniff(path: Path) -> bool:
    """A folder with a .ann file in it, or such a file."""
    if path.is_dir():
        return any(True for _ in path.rglob("*.ann"))
    return path.suffix == ".ann"


def _names(rows: Sequence[Row]) -> list[str]:
    """A file name for each row. Raises ExportFailed where two layers are of one document."""
    names = [_name(row.document.id) for row in rows]
    if len(set(names)) < len(names):
        doubled = next(r.document.id for r, n in zip(rows, names, strict=True) if names.count(n) > 1)
        raise ExportFailed(f"brat holds one layer of a document, and there are two of {doubled}.")
    return names


def _name(id: str) -> str:
    """An id as a file name that leads nowhere else: letters stay, the rest is percent-encoded."""
    name = re.sub(r"[^\w .()+=@,;-]", lambda m: quote(m[0], safe=""), id)
    name = re.sub(r"^[. ]|[. ]$", lambda m: f"%{ord(m[0]):02X}", name)
    if len(name.encode()) > _LONGEST_NAME:
        head = name.encode()[: _LONGEST_NAME - 20].decode("utf-8", "ignore")
        name = f"{head}~{hashlib.sha256(id.encode()).hexdigest()[:16]}"
    return name


def _id(name: str) -> str:
    """The id that `_name` made a file name of; any other name is the id itself."""
    id = unquote(name)
    return id if "%" in name and _name(id) == name else name
