"""brat standoff: a folder of `.txt` + `.ann` pairs, and `annotation.conf` for the scheme.

brat counts code points, as the program does. The lines of a `.ann` are read in brat/read.py and
written in brat/write.py.
"""

import hashlib
import os
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from annotator.errors import ImportFailed
from annotator.formats import heads, scheme_brat, scheme_lost
from annotator.formats.brat.read import parse
from annotator.formats.brat.write import Used, configuration, flags_of, hold, keeps_ids, lines
from annotator.formats.names import file_id, file_name
from annotator.formats.rows import LONGEST_TEXT, Choices, Format, Reading, Row
from annotator.formats.text import content, decode
from annotator.model import Document
from annotator.scheme import Scheme

_BEGINNING = 64  # bytes that tell whether a file can be JSON
_MARKS = (".ann", ".a1", ".a2")  # the last two are one .ann in the BioNLP tasks
_OTHERS = {
    "annotation.conf": "it is a scheme of brat, and no annotations",
    "visual.conf": "it says how brat draws annotations, and holds none",
    "tools.conf": "it says which tools brat calls, and holds no annotations",
    "kb_shortcuts.conf": "it sets the keys of brat, and holds no annotations",
}


def rows(path: Path, reading: Reading) -> Iterator[Row]:
    """Of a folder, or of one pair by either of its files. Pairs are UTF-8 unless the reading says otherwise.

    Bad lines go to the reading and the others are taken. Raises ImportFailed for a folder with no pair.
    """
    folder = path.is_dir()
    if not folder:
        _refuse_others(path)
    listed = files(path) if folder else [path]
    if not listed:
        raise ImportFailed(f"{path.name} was refused: no .txt file is in it.")
    for file in listed:
        try:
            yield _read_pair(file, reading)
        except ImportFailed as problem:
            reading.refuse(file, problem.message)


def _refuse_others(path: Path) -> None:
    words = next((x for name, x in _OTHERS.items() if path.name.endswith(name)), "")
    if not words and _is_sent(path):
        words = "it is what brat's server sends to the browser; the .txt and .ann files are needed"
    if words:
        raise ImportFailed(f"{path.name} was refused: {words}.")


def _is_sent(path: Path) -> bool:
    with path.open("rb", buffering=0) as file:
        begins = file.read(_BEGINNING).removeprefix(b"\xef\xbb\xbf").lstrip()
    if begins and begins[:1] not in b"{[":
        return False
    return {"text", "entities", "token_offsets", "sentence_offsets"} <= heads.first_object(path).keys()


def files(folder: Path) -> list[Path]:
    """The .txt files, and the .ann files that have none, in the order of their names."""
    found = [p for p in folder.rglob("*") if p.suffix in (".txt", *_MARKS) and not p.is_dir()]
    shown = [p for p in found if not any(x.startswith(".") for x in p.relative_to(folder).parts)]
    alone = (p for p in shown if p.suffix == ".txt" or not p.with_suffix(".txt").exists())
    return sorted(p for p in alone if p.suffix != ".a2" or not p.with_suffix(".a1").exists())


def is_marked(path: Path) -> bool:
    """Whether one of a pair is annotations, or has some beside it."""
    return any(path.with_suffix(x).exists() for x in _MARKS)


def _read_pair(path: Path, reading: Reading) -> Row:
    words = path.with_suffix(".txt")
    stem = str(words).removesuffix(".txt")
    marks = [f"{stem}{x}" for x in _MARKS if os.path.exists(f"{stem}{x}")]  # noqa: PTH110 - of many files
    if path != words and not words.exists():
        raise ImportFailed("there is no .txt file beside it")
    raw = content(words)
    text, encoding = decode(raw, reading.encoding or ("utf-8" if marks else ""))
    if not marks and encoding not in ("utf-8", reading.encoding):
        reading.note(words, f"read as {encoding}")
    whole = raw.decode(encoding)
    if len(whole) > LONGEST_TEXT:
        raise ImportFailed(f"the text has {len(whole)} characters; {LONGEST_TEXT} is the most")
    document = Document(
        file_id(words.stem),
        text,
        source=words.name,
        encoding=encoding,
        original_sha256=hashlib.sha256(raw).hexdigest(),
    )
    if not marks:
        return Row(document, annotated=False, where=str(words))
    listed = [decode(content(Path(p)), encoding)[0].removesuffix("\n") for p in marks]
    annotations = parse(reading.source(whole), "\n".join(listed), marks[0], reading)
    return Row(document, annotations, where=marks[0])


def write(rows: Iterable[Row], path: Path, scheme: Scheme | None, choices: Choices) -> None:
    """Make the folder, with a pair for each row."""
    del choices
    path.mkdir()
    used, flags = Used(), flags_of(scheme)
    for row in rows:
        used.add(row)
        words = str(place(path, row))
        _write(words, row.document.text)
        if row.annotated:
            _write(f"{words.removesuffix('.txt')}.ann", "".join(lines(row, flags)))
    (path / "annotation.conf").write_bytes(configuration(used, scheme).encode("utf-8"))


def _write(path: str, words: str) -> None:
    with open(path, "wb") as file:  # noqa: PTH123 - of many small files
        file.write(words.encode("utf-8"))


def place(folder: Path, row: Row) -> Path:
    """The .txt file of a row."""
    return folder / f"{file_name(row.document.id)}.txt"


def sniff(path: Path) -> bool:
    """A folder with a .ann file in it, or such a file, or a file of brat's that is none."""
    if path.is_dir():
        return any(True for _ in path.rglob("*.ann"))
    return path.suffix in _MARKS or path.name.endswith(tuple(_OTHERS)) or _is_sent(path)


def schemes(scheme: Scheme) -> Counter[str]:
    """What `annotation.conf` does not hold of it."""
    return scheme_lost.lost(scheme, scheme_brat.write, scheme_brat.read)


FORMAT = Format("brat", "", rows, sniff, write, hold, keeps_ids, folder=True, place=place, schemes=schemes)
