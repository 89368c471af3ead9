"""Zip files opened with care: how much they hold is checked before anything is unpacked.

docx, xlsx, odt and epub are such files, with XML in them.
"""

import io
import posixpath
import zipfile
import zlib
from pathlib import Path, PurePosixPath
from typing import Any

from annotator.errors import ImportFailed

LARGEST = 400_000_000  # bytes, unpacked, of all files together
LARGEST_PART = 64 * 2**20  # bytes of one file in it
MOST_TAGS = 2_000_000  # of XML: each takes many times the memory of its letters
MOST_FILES = 20_000
STEEPEST = 200  # times smaller than unpacked; more is no document (XML packs 10 to 50 times)
STEEP = 10_000_000  # bytes; below, the ratio does not matter
_ENCRYPTED = 0x1
_SHORT, _LINK, _LONG = 22, 20, 56  # bytes: the end record, and what stands before it in a zip file of 64 bits
_COMMENT = 1 << 16  # bytes that may follow it
_LONGEST_NAME = 300  # bytes, with what is said of the file


class Package:
    """A zip file whose sizes have been looked at. Raises ImportFailed where it is none that may be opened."""

    def __init__(self, source: bytes | Path) -> None:
        _check_list(source)
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(source) if isinstance(source, bytes) else source)
        except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, EOFError) as problem:
            raise ImportFailed("it is no zip file, or a damaged one") from problem
        try:
            _check(self._zip.infolist())
        except ImportFailed:
            self._zip.close()
            raise

    def close(self) -> None:
        """Let the file go."""
        self._zip.close()

    def infos(self) -> list[zipfile.ZipInfo]:
        """What is in it, folders left out, in its order."""
        return [i for i in self._zip.infolist() if not i.filename.endswith("/")]

    def names(self) -> list[str]:
        """The names of the files in it."""
        return [i.filename for i in self.infos()]

    def has(self, name: str) -> bool:
        """Whether there is such a file in it."""
        return name in self._zip.NameToInfo

    def read(self, name: str, most: int = LARGEST_PART) -> bytes:
        """The bytes of one file. Raises ImportFailed where it is missing, encrypted, damaged or too large."""
        try:
            with self._zip.open(name) as file:
                found = file.read(most + 1)
        except KeyError as problem:
            raise ImportFailed(f"{name} is missing in it") from problem
        except (RuntimeError, NotImplementedError) as problem:
            raise ImportFailed(f"{name} in it is encrypted, or packed in an unknown way") from problem
        except (zipfile.BadZipFile, zlib.error, OSError, EOFError, ValueError) as problem:
            raise ImportFailed(f"{name} in it is damaged") from problem
        if len(found) > most:
            raise ImportFailed(f"{name} in it is larger than {most >> 20} MB")
        return found

    def xml(self, name: str) -> Any:
        """The root element of an XML file in it. Raises ImportFailed."""
        return xml(self.read(name), name)


def _check_list(source: bytes | Path) -> None:
    """Of its names: all of them are read before the first can be asked for. Raises ImportFailed."""
    try:
        with io.BytesIO(source) if isinstance(source, bytes) else source.open("rb") as file:
            most = _LONG + _LINK + _SHORT + _COMMENT
            file.seek(-min(file.seek(0, io.SEEK_END), most), io.SEEK_END)
            end = file.read()
    except OSError as problem:
        raise ImportFailed("it cannot be read") from problem
    if _list_size(end) > MOST_FILES * _LONGEST_NAME:
        raise ImportFailed("its list of files is too long")


def _list_size(end: bytes) -> int:
    """What a zip file says of it, where `zipfile` looks: it takes the end of 64 bits if one is there."""
    short = len(end) - _SHORT
    if short < 0 or not (end.startswith(b"PK\x05\x06", short) and end.endswith(b"\0\0")):
        short = end.rfind(b"PK\x05\x06", max(0, short - _COMMENT))
    link, long = short - _LINK, short - _LINK - _LONG
    if long >= 0 and end.startswith(b"PK\x06\x07", link) and end.startswith(b"PK\x06\x06", long):
        return int.from_bytes(end[long + 40 : long + 48], "little")
    return int.from_bytes(end[short + 12 : short + 16], "little") if short >= 0 else 0


def _check(infos: list[zipfile.ZipInfo]) -> None:
    if len(infos) > MOST_FILES:
        raise ImportFailed(f"it holds more than {MOST_FILES} files")
    if any(i.flag_bits & _ENCRYPTED for i in infos):
        raise ImportFailed("it is encrypted; save it without a password first")
    whole = sum(i.file_size for i in infos)
    if whole > LARGEST:
        raise ImportFailed(f"it would be {whole // 10**6} MB unpacked; {LARGEST // 10**6} is the most")
    for info in infos:
        if info.file_size > STEEP and info.file_size > STEEPEST * max(info.compress_size, 1):
            raise ImportFailed(
                f"{info.filename} in it would be {info.file_size // 10**6} MB, packed too tight"
            )


def xml(raw: bytes, name: str) -> Any:
    """The root element. No entity is followed and nothing outside is read; raises ImportFailed."""
    from lxml import etree

    if b"<!ENTITY" in raw or "<!ENTITY".encode("utf-16-le") in raw or "<!ENTITY".encode("utf-16-be") in raw:
        raise ImportFailed(f"{name} in it defines XML entities, which no document needs")
    if raw.count(b"<") > MOST_TAGS:
        raise ImportFailed(f"{name} in it has more than {MOST_TAGS} tags")
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True,
        remove_pis=True,
    )  # fmt: skip
    try:
        return etree.fromstring(raw, parser)
    except (etree.XMLSyntaxError, ValueError) as problem:
        raise ImportFailed(f"{name} in it is no sound XML") from problem


def local(element: Any) -> str:
    """The name of an element without its namespace, which differs between editions of a format."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def attribute(element: Any, name: str) -> str:
    """The value of an attribute of whatever namespace; empty where there is none."""
    for key, value in element.attrib.items():
        if key.rpartition("}")[2] == name:
            return str(value)
    return ""


def beside(part: str, target: str) -> str:
    """The name in the package of what a part calls `target`."""
    if target.startswith("/"):
        return target.lstrip("/")
    return posixpath.normpath(str(PurePosixPath(part).parent / target))


def starts_zip(path: Path) -> bool:
    """Whether a file begins as zip files do."""
    if path.is_dir():
        return False
    with path.open("rb") as file:
        return file.read(4) in (b"PK\x03\x04", b"PK\x05\x06")


def members(path: Path) -> list[str]:
    """The names in a zip file; empty for any other."""
    if not starts_zip(path):
        return []
    try:
        _check_list(path)
        with zipfile.ZipFile(path) as file:
            return file.namelist()[:MOST_FILES]
    except (ImportFailed, zipfile.BadZipFile, OSError, ValueError, NotImplementedError, EOFError):
        return []


def member(path: Path, name: str, most: int = 4096) -> bytes:
    """The first bytes of one file in a zip file; empty where it cannot be read."""
    try:
        _check_list(path)
        with zipfile.ZipFile(path) as file, file.open(name) as inner:
            return inner.read(most)
    except (ImportFailed, zipfile.BadZipFile, zlib.error, OSError, ValueError, NotImplementedError, EOFError,
            KeyError, RuntimeError):  # fmt: skip
        return b""
