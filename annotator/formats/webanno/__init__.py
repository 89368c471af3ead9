"""WebAnno TSV 3.x, as WebAnno and INCEpTION read and write it: a folder with a file for each document.

Entities are of the layer NamedEntity, events of a layer with slots; chains stay chains. Read in
webanno/read.py, written in webanno/write.py.
"""

import hashlib
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from annotator.errors import ImportFailed
from annotator.formats.heads import head
from annotator.formats.names import file_id, file_name
from annotator.formats.rows import LONGEST_TEXT, Choices, Format, Reading, Row, of_folder, reason, regular
from annotator.formats.uima import chains as uima_chains
from annotator.formats.uima.layers import Marks, annotations, closed, marks_of, named
from annotator.formats.webanno import lines as webanno_lines
from annotator.formats.webanno import read as webanno_read
from annotator.formats.webanno import write as webanno_write
from annotator.model import Document, is_plain
from annotator.scheme import Scheme

LARGEST = 64 * 10**6  # bytes of a file, about ten times its text
# Versions 1 and 2
_OLD = re.compile(r"\s*# [\w.]+ \|.*\n(#id=|#text=)|\s*# ?id=.*\n(# ?text=.*\n)?1-1\t")


def rows(path: Path, reading: Reading) -> Iterator[Row]:
    """Of a file, or of the .tsv files of a folder. UTF-8 unless the reading says otherwise.

    Raises ImportFailed for a file that is none of version 3.
    """
    if path.is_dir():
        yield from of_folder(path, ".tsv", _read, reading)
    else:
        yield _read(path, reading)


def _read(path: Path, reading: Reading) -> Row:
    return parsed(_bytes(path), path, reading)


def parsed(raw: bytes, path: Path, reading: Reading) -> Row:
    """The row of one file. Raises ImportFailed where it is none of version 3, or holds no text."""
    try:
        words = raw.decode(reading.encoding or "utf-8-sig")
    except (UnicodeDecodeError, LookupError) as problem:
        words = f"it is not text in {reading.encoding or 'UTF-8'}"
        raise ImportFailed(f"{path.name} was refused: {words}.") from problem
    listed = enumerate(words.replace("\r\n", "\n").removesuffix("\r").split("\n"), 1)
    first = next(listed)[1].strip()
    if not re.fullmatch(r"#FORMAT=WebAnno TSV 3\.\d+", first):
        known = first[8:68] if first.startswith("#FORMAT=") else "WebAnno TSV 1 or 2, or none"
        raise ImportFailed(f"{path.name} was refused: it is {known}; 3.0 to 3.3 can be read.")
    return _row(listed, path, hashlib.sha256(raw).hexdigest(), reading)


def _row(lines: Iterable[tuple[int, str]], path: Path, digest: str, reading: Reading) -> Row:
    """The row that the lines after `#FORMAT=` say."""
    bad = len(reading.refused)
    try:
        content = webanno_lines.content(lines, str(path), reading)
    except ValueError as problem:
        raise ImportFailed(f"{path.name} was refused: {problem}.") from problem
    if not content.units:
        raise ImportFailed(f"{path.name} was refused: it holds no tokens.")
    if len(content.text) > LONGEST_TEXT or "\0" in content.text:
        raise ImportFailed(f"{path.name} was refused: its text is too long, or holds NUL characters.")
    source = reading.source(content.text, "utf-16")
    direct = source.points is None  # then most can be told at once
    odd = [u for u in content.units if not direct or source.raw[u.start : u.end] != u.words]
    if wrong := source.mismatch([(f"token {u.id}", ((u.start, u.end),), u.words) for u in odd]):
        raise ImportFailed(f"{path.name} was refused: {wrong}.")
    if content.padded:
        reading.note(path, "what stands between sentences is not in the file; blanks were put there")
    try:
        marks = webanno_read.Annotations(content, source, str(path), reading).read()
    except ValueError as problem:
        raise ImportFailed(f"{path.name} was refused: {problem}.") from problem
    if len(reading.refused) > bad:
        reading.spoil(str(path))
    name = file_id(path.stem)
    document = Document(name, source.clean, source=path.name, encoding="utf-8", original_sha256=digest)
    return Row(document, tuple(annotations(named(marks))), annotated=bool(content.layers), where=str(path))


def _bytes(path: Path) -> bytes:
    regular(path)
    try:
        if path.stat().st_size > LARGEST:
            raise ImportFailed(f"{path.name} was refused: it is larger than {LARGEST // 10**6} MB.")
        return path.read_bytes()
    except OSError as problem:
        raise ImportFailed(f"{path} cannot be read: {reason(problem)}.") from problem


def _marks(row: Row) -> Marks:
    """In the order in which they come back."""
    text = row.document.text
    made = marks_of(row.annotations, chained=uima_chains.marks_of_chains(row.annotations))
    marks = closed({k: m for k, m in made.items() if webanno_write.held_mark(text, m)})
    spans = dict(
        sorted(((k, m) for k, m in marks.items() if not m.ends), key=lambda x: webanno_read.order(x[1]))
    )
    places = {k: n for n, k in enumerate(spans)}
    ends = [(k, m, m.ends) for k, m in marks.items() if m.ends]
    return spans | {k: m for k, m, _ in sorted(ends, key=lambda x: (places[x[2][1]], x[1].layer))}


def hold(row: Row, choices: Choices) -> Row:
    """What comes back: spans without blanks at their ends and in one piece, each by its features,
    and chains; no origins, suggestions, arguments without words, nor anything of documents but names."""
    del choices
    document = Document(file_id(file_name(row.document.id)), row.document.text)
    if not row.annotated:
        return Row(document, annotated=False)
    marks = _marks(row)
    plain = [a for a in row.annotations if is_plain(a)]
    known = {a.id: a for a in plain if a.id in marks and marks[a.id].range == a.ranges[0]}
    return Row(document, tuple(annotations(marks, known)))


def write(rows: Iterable[Row], path: Path, scheme: Scheme | None, choices: Choices) -> None:
    """Make the folder, with a file for each row; the scheme is not in it."""
    del scheme, choices
    path.mkdir()
    for row in rows:
        written = webanno_write.lines(row.document.text, _marks(row), annotated=row.annotated)
        place(path, row).write_bytes("".join(written).encode("utf-8"))


def place(folder: Path, row: Row) -> Path:
    """The file of a row."""
    return folder / f"{file_name(row.document.id)}.tsv"


def sniff(path: Path) -> bool:
    """By the first line, of any version; a folder by the first of its .tsv files."""
    if path.is_dir():
        first = next(iter(sorted(path.rglob("*.tsv"))), None)
        return first is not None and not first.is_dir() and sniff(first)
    words = head(path)
    return words.startswith("#FORMAT=WebAnno TSV") or _OLD.match(words) is not None


FORMAT = Format(
    "webanno", ".tsv", rows, sniff, write, hold, keeps_ids=lambda row: False, folder=True, place=place
)
