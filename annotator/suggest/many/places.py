"""Files by path or URL: local ones without any library, others through fsspec."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

from annotator.elsewhere import install
from annotator.errors import ImportFailed, ModelMissing


def remote(place: str) -> bool:
    """Whether it is a URL, such as s3://bucket/folder."""
    return "://" in place


def _files(place: str) -> tuple[Any, str]:
    """The file system of a URL, and the path in it. Raises ModelMissing without fsspec."""
    try:
        from fsspec.core import url_to_fs  # an extra: only who reads from elsewhere needs it
    except ImportError as problem:
        hint = install("fsspec")
        raise ModelMissing(f"{place} is not on this machine, and fsspec is not installed.", hint) from problem
    try:
        files, path = url_to_fs(place)
    except (ImportError, ValueError) as problem:
        raise ImportFailed(f"{place} cannot be opened: {problem}.") from problem
    return files, str(path)


def joined(folder: str, name: str) -> str:
    """The place of a file in a folder."""
    return f"{folder.rstrip('/')}/{name}" if remote(folder) else str(Path(folder) / name)


def opened(place: str) -> IO[bytes]:
    """To be read, from any byte on. Raises OSError."""
    if not remote(place):
        return Path(place).open("rb")
    files, path = _files(place)
    file: IO[bytes] = files.open(path, "rb")
    return file


def size(place: str) -> int:
    """In bytes. Raises OSError."""
    if not remote(place):
        return Path(place).stat().st_size
    files, path = _files(place)
    return int(files.size(path))


def state(place: str) -> str:
    """Another one when the file was written again: its size, and when that was or what its store says of it.

    Raises OSError.
    """
    if not remote(place):
        found = Path(place).stat()
        return f"{found.st_size} {found.st_mtime_ns}"
    files, path = _files(place)
    known = files.info(path)
    said = next((known[k] for k in ("ETag", "etag", "mtime", "LastModified", "updated") if known.get(k)), "")
    return f"{known.get('size')} {said}"


def within(place: str, suffixes: tuple[str, ...]) -> list[str]:
    """The place itself, or, of a folder, its files with these endings, in their order."""
    if not remote(place):
        path = Path(place)
        found = sorted(p for p in path.rglob("*") if p.suffix in suffixes) if path.is_dir() else [path]
        return [str(p) for p in found]
    files, root = _files(place)
    if not files.isdir(root):
        return [place]
    return [str(files.unstrip_protocol(p)) for p in sorted(files.find(root)) if p.endswith(suffixes)]


def names(folder: str) -> list[str]:
    """Of the files right in a folder; none where it is not there."""
    if not remote(folder):
        path = Path(folder)
        return [p.name for p in path.iterdir()] if path.is_dir() else []
    files, root = _files(folder)
    return [p.rpartition("/")[2] for p in files.find(root, maxdepth=1)] if files.isdir(root) else []


def read(place: str) -> bytes:
    """All of it. Raises OSError."""
    with opened(place) as file:
        return file.read()


@contextmanager
def writing(place: str) -> Iterator[IO[bytes]]:
    """It takes the place of what is there once it is whole; after an exception there is what was before."""
    if not remote(place):
        path = Path(place)
        path.parent.mkdir(parents=True, exist_ok=True)
        part = path.with_name(f".{path.name}.part")
        try:
            with part.open("wb") as file:
                yield file
            part.replace(path)
        finally:
            part.unlink(missing_ok=True)
        return
    files, path_ = _files(place)
    files.makedirs(path_.rpartition("/")[0], exist_ok=True)
    with files.transaction, files.open(path_, "wb") as file:  # comes into place when the transaction ends
        yield file
