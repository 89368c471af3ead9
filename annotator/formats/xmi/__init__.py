"""UIMA CAS XMI: a folder with a file for each document and layer, and TypeSystem.xml; also a zip of these.

Structures are read in xmi/read.py and uima/cas.py, written in uima/write.py and xmi/write.py. Without its
type system a file is read leniently.
"""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path

from annotator.errors import ImportFailed
from annotator.formats.heads import head
from annotator.formats.names import file_id
from annotator.formats.papers import packages
from annotator.formats.rows import Choices, Format, Reading, Row, of_folder, reason, regular
from annotator.formats.uima import cas as uima_cas
from annotator.formats.uima import types as uima_types
from annotator.formats.uima import write as uima_write
from annotator.formats.uima.types import Types
from annotator.formats.xmi import inception
from annotator.formats.xmi import read as xmi_read
from annotator.formats.xmi import write as xmi_write
from annotator.scheme import Scheme

TYPES = "TypeSystem.xml"
LARGEST = 64 * 10**6  # bytes of a file
CHUNK = 1 << 20


def rows(path: Path, reading: Reading) -> Iterator[Row]:
    """Of a file, a folder of .xmi files, or a zip of these. Raises ImportFailed where there is none."""
    if path.is_dir():
        yield from of_folder(path, ".xmi", _read, reading)
    elif packages.starts_zip(path):
        yield from _zipped(path, reading)
    else:
        yield _read(path, reading)


def _read(path: Path, reading: Reading) -> Row:
    regular(path)
    try:
        if path.stat().st_size > LARGEST:
            raise ImportFailed(f"{path.name} was refused: it is larger than {LARGEST // 10**6} MB.")
        beside = path.with_name(TYPES)
        types = _beside(beside, reading) if beside.is_file() else None
        with path.open("rb") as file:
            return parsed(iter(lambda: file.read(CHUNK), b""), types, path.stem, str(path), reading)
    except ValueError as problem:
        raise ImportFailed(f"{path.name} was refused: {problem}.") from problem
    except OSError as problem:
        raise ImportFailed(f"{path} cannot be read: {reason(problem)}.") from problem


def _beside(path: Path, reading: Reading) -> Types | None:
    """The type system; None, which is said, where it is not sound."""
    try:
        return _types(path, path.stat().st_mtime_ns)
    except ImportFailed as problem:
        reading.note(path, problem.message)
        return None


@lru_cache(maxsize=4)
def _types(path: Path, modified: int) -> Types:
    del modified
    if path.stat().st_size > LARGEST:
        raise ImportFailed(f"{path.name} is larger than {LARGEST // 10**6} MB.")
    return uima_types.from_xml(path.read_bytes(), path.name)


def parsed(chunks: Iterable[bytes], types: Types | None, stem: str, where: str, reading: Reading) -> Row:
    """The row of one XMI file. Raises ValueError where it is none, or holds no text."""
    gathered = xmi_read.elements(chunks)
    cas = xmi_read.cas(gathered, types)
    if types is None:
        reading.note(where, f"read without its type system ({TYPES}); what refers to what was told by names")
    return uima_cas.read(cas, file_id(stem.partition("#")[0]), where, reading)


def _zipped(path: Path, reading: Reading) -> Iterator[Row]:
    """Of a project of INCEpTION, or of a zip of XMI files."""
    try:
        package = packages.Package(path)
    except ImportFailed as problem:
        raise ImportFailed(f"{path.name} was refused: {problem.message}.") from problem
    try:
        if inception.is_project(package.names()):
            yield from inception.rows(package, path, reading)
            return
        names = [n for n in package.names() if n.lower().endswith(".xmi")]
        if not names:
            raise ImportFailed(f"{path.name} was refused: no .xmi file is in it.")
        types = zip_types(package)
        for name in names:
            try:
                yield parsed([package.read(name)], types, Path(name).stem, f"{path}/{name}", reading)
            except (ValueError, ImportFailed) as problem:
                reading.refuse(f"{path}/{name}", problem)
    finally:
        package.close()


def zip_types(package: packages.Package) -> Types | None:
    """The type system in a zip; None where there is none."""
    name = next((n for n in package.names() if Path(n).name.lower() == TYPES.lower()), "")
    return uima_types.from_xml(package.read(name), name) if name else None


def hold(row: Row, choices: Choices) -> Row | None:
    """All of it, in the order in which it comes back; but XML holds no control characters."""
    del choices
    return uima_write.held(row) if row.document.text and uima_write.sound(row.document.text) else None


def write(rows: Iterable[Row], path: Path, scheme: Scheme | None, choices: Choices) -> None:
    """Make the folder, with a file for each row, and the type system of them all; the scheme is not in it."""
    del scheme, choices
    path.mkdir()
    types = uima_types.declared(())
    for row in rows:
        written = uima_write.Written(row)
        place(path, row).write_bytes("".join(xmi_write.lines(row, written)).encode("utf-8"))
        for name, features in written.types.own.items():
            types.add(name, written.types.parents[name], features)
    uima_types.to_xml(types, path / TYPES)


def place(folder: Path, row: Row) -> Path:
    """The file of a row: the document's name, and after a # the annotator's."""
    return folder / f"{uima_write.name_of(row)}.xmi"


def sniff(path: Path) -> bool:
    """By the first element; a type system is known too, to be refused. A folder by its .xmi files."""
    if path.is_dir():
        return any(not p.is_dir() for p in path.rglob("*.xmi"))
    if packages.starts_zip(path):
        names = packages.members(path)
        return inception.is_project(names) or any(n.lower().endswith(".xmi") for n in names)
    words = head(path).lstrip()
    if not words.startswith("<"):
        return False
    return "http://www.omg.org/XMI" in words or f"<{uima_types.ROOT}" in words


FORMAT = Format("xmi", ".xmi", rows, sniff, write, hold, layers=True, folder=True, place=place)
