"""Zip files with documents or annotations of any kind in them, read as a folder of these would be.

They are unpacked to a place of their own after their sizes were looked at; no name in them leads out of it.
"""

import stat
import tempfile
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path, PurePosixPath

from annotator.errors import ImportFailed
from annotator.formats.papers.others import refusal
from annotator.formats.papers.packages import Package, starts_zip
from annotator.formats.papers.paper import refused
from annotator.formats.rows import Format, Reading, Row, reason, regular
from annotator.formats.strictly import strictly

_UTF8 = 0x800
_PAGES = ("cp720", "cp1256", "cp864")  # in which Arabic Windows names files in zip files
_LONGEST = 200  # bytes of one part of a name
_SKIPPED = ("__MACOSX",)


def rows(path: Path, reading: Reading) -> Iterator[Row]:
    """Those of one file in it after the other; each is called `a.zip/inner.txt`.

    Raises ImportFailed where nothing in it can be read.
    """
    regular(path)
    with tempfile.TemporaryDirectory(prefix="tawsim-") as place:
        folder = Path(place).resolve()
        before = len(reading.refused)
        try:
            _unpack(path, folder, reading)
        except ImportFailed as problem:
            raise refused(path, problem) from problem
        except OSError as problem:
            raise ImportFailed(
                f"{path.name} was refused: it cannot be unpacked: {reason(problem)}"
            ) from problem
        yield from _inner(path, folder, reading, before)


def _inner(path: Path, folder: Path, reading: Reading, before: int) -> Iterator[Row]:
    from annotator.formats import FORMATS, inputs

    try:
        files = inputs(folder)
    except ImportFailed as problem:
        if len(reading.refused) > before:  # that says more
            return
        words = _outside(problem.message, folder, path)
        raise ImportFailed(f"{path.name} was refused: {words}", problem.reasons, problem.hint) from problem
    for file, name in files:
        inner = Reading(
            reading.encoding, reading.counted, reading.choices, heard=reading.heard, sums=reading.sums
        )
        read = partial(strictly, FORMATS[name].rows) if reading.strict else FORMATS[name].rows
        try:
            for row in read(file, inner):
                source = f"{path.name}/{file.relative_to(folder).as_posix()}"
                document = row.document
                if document.source == file.name:
                    document = replace(document, source=source)
                where = _outside(row.where, folder, path)
                if inner.spoilt(row):
                    reading.spoil(where)
                yield replace(row, document=document, where=where)
        except ImportFailed as problem:
            inner.refuse(file, problem.message.removeprefix(f"{file.name} was refused: "))
        reading.refused += [_outside(words, folder, path) for words in inner.refused]
        reading.notes += [_outside(words, folder, path) for words in inner.notes]


def _outside(words: str, folder: Path, path: Path) -> str:
    """With the name of the zip file for that of the place it was unpacked to."""
    return words.replace(str(folder), str(path))


def _unpack(path: Path, folder: Path, reading: Reading) -> None:
    package = Package(path)
    try:
        for info in package.infos():
            name = _name(info)
            wrong = _wrong(info, name)
            parts = PurePosixPath(name).parts
            if wrong:
                reading.refuse(f"{path}/{name}", wrong)
            elif not any(p.startswith(".") or p in _SKIPPED for p in parts):
                _write(package, info, folder.joinpath(*parts), f"{path}/{name}", reading)
    finally:
        package.close()


def _write(package: Package, info: zipfile.ZipInfo, target: Path, where: str, reading: Reading) -> None:
    try:
        content = package.read(info.filename)
    except ImportFailed as problem:
        reading.refuse(where, problem.message)
        return
    if target.suffix.lower() == ".zip":
        reading.refuse(where, "a zip file within a zip file; unpack it first")
        return
    if target.exists() or any(p.is_file() for p in target.parents):
        reading.refuse(where, "there are two files of this name in it")
        return
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(content)


def _name(info: zipfile.ZipInfo) -> str:
    """The name of a file in it; old programs do not say in which encoding it is."""
    name = info.filename.replace("\\", "/")
    if info.flag_bits & _UTF8 or name.isascii():
        return name
    try:
        raw = name.encode("cp437")
    except UnicodeEncodeError:
        return name
    for encoding in ("utf-8", *_PAGES):
        try:
            found = raw.decode(encoding)
        except UnicodeDecodeError:
            continue
        if encoding == "utf-8" or all(c.isascii() or "\u0621" <= c <= "\u0652" for c in found):
            return found
    return name


def _wrong(info: zipfile.ZipInfo, name: str) -> str:
    """Why a file in it is left out; empty where it is not."""
    parts = PurePosixPath(name).parts
    if name.startswith("/") or ".." in parts or any(":" in p for p in parts[:1]) or "\0" in name or not parts:
        return "its name leads out of the zip file"
    if stat.S_ISLNK(info.external_attr >> 16):
        return "it is a link"
    if any(len(p.encode("utf-8", "replace")) > _LONGEST for p in parts) or len(parts) > 50:
        return "its name is too long"
    return ""


def sniff(path: Path) -> bool:
    """Whether it is a zip file of no kind that is known by another name."""
    return starts_zip(path) and not refusal(path)


FORMAT = Format("zip", ".zip", rows, sniff)
