"""What an export is: written beside it, and held against the project again."""

import hashlib
import os
from collections.abc import Container, Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path, PurePosixPath
from typing import Any

import orjson

from annotator import VERSION
from annotator.errors import ImportFailed
from annotator.formats import strict_json
from annotator.formats.folders import names
from storage.project import Project
from storage.recipes import Recipe

_BLOCK = 1 << 16  # bytes
_LARGEST = 64 * 2**20  # bytes of a manifest


def beside(path: Path) -> Path:
    """Where the manifest of an export lies."""
    whole = path.resolve() if path.name in ("", ".", "..") else path
    return whole.with_name(f"{whole.name}.manifest.json")


def write_manifest(
    project: Project, recipe: Recipe, written: Path, counts: Mapping[str, Any], losses: Mapping[str, int]
) -> list[str]:
    """Program, scheme, guidelines, recipe, counts, what is not held, and the SHA-256 of every file; beside
    `written`. Of a release all of that is as it was frozen.

    Gives the names of those files.
    """
    frozen = project.releases.get(recipe.release) if recipe.release else None
    scheme, guidelines = (
        (frozen.card.scheme, frozen.card.guidelines)
        if frozen
        else (project.cards.scheme(), project.cards.guideline())
    )
    found: dict[str, Any] = {
        "program": {"name": "Tawsim", "version": VERSION},
        "made": frozen.at if frozen else datetime.now(UTC).isoformat(timespec="seconds"),
        "scheme": scheme,
        "guidelines": {k: v for k, v in guidelines.items() if k != "who"} or None,
        "recipe": recipe.row(),
        "counts": counts,
        "not held": dict(losses),
        "files": [
            {"path": name, "bytes": os.stat(file).st_size, "sha256": sha256(file)}  # noqa: PTH116 - of many
            for name, file in _files(written)
        ],
    }
    lines = orjson.dumps(found, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)
    beside(written).write_bytes(lines)
    return [f["path"] for f in found["files"]]


def read_manifest(path: Path) -> dict[str, Any] | None:
    """Of an export at `path`; None where there is none. Raises ImportFailed where it cannot be read."""
    file = beside(path)
    if not file.is_file():
        return None
    if file.stat().st_size > _LARGEST:
        raise ImportFailed(f"{file} is too large for a manifest.")
    try:
        found = strict_json.loads(file.read_text("utf-8"))
    except (OSError, ValueError) as problem:
        raise ImportFailed(f"{file} cannot be read: {problem}.") from problem
    if (
        not isinstance(found, dict)
        or not isinstance(found.get("recipe"), dict)
        or not _sound(found.get("files"))
    ):
        raise ImportFailed(f"{file} is no manifest of an export.")
    return found


def _sound(files: object) -> bool:
    """A list of files within the export."""
    return isinstance(files, list) and all(
        isinstance(f, dict)
        and isinstance(f.get("path"), str)
        and isinstance(f.get("sha256"), str)
        and not PurePosixPath(f["path"]).is_absolute()
        and ".." not in PurePosixPath(f["path"]).parts
        for f in files
    )


def altered(path: Path, made: Mapping[str, Any]) -> list[str]:
    """The files that are not as they were written, and those of their kind that came since; a line each."""
    listed = {f["path"]: f["sha256"] for f in made["files"]}
    wrong = []
    for name, sha in listed.items():
        file = path / name if path.is_dir() else path
        if not file.is_file():
            wrong.append(f"{name} is gone")
        elif sha256(file) != sha:
            wrong.append(f"{name} was altered")
    kinds = {PurePosixPath(name).suffix for name in listed}
    found = names(path) if path.is_dir() else []
    more = (n for n in found if n not in listed and PurePosixPath(n).suffix in kinds)
    return [*wrong, *(f"{name} is not of this export" for name in more)]


def take_away(path: Path, older: Mapping[str, Any] | None, written: Container[str], held: Path) -> None:
    """The files that an older export to the folder wrote and this one did not, unless somebody altered them.

    They are of documents that are no longer there, or in another part now. `held` is never touched.
    """
    for f in (older or {}).get("files", ()) if path.is_dir() else ():
        file = path / f["path"]
        if f["path"] in written or file.is_symlink() or not file.is_file() or file.samefile(held):
            continue
        if sha256(file) == f["sha256"]:
            file.unlink()


def _files(path: Path) -> Iterator[tuple[str, str]]:
    """Every file at a path by its name in it, and where it is."""
    if path.is_dir():
        yield from ((name, f"{path}/{name}") for name in names(path))
    else:
        yield path.name, str(path)


def sha256(path: Path | str) -> str:
    """Of a file."""
    digest = hashlib.sha256()
    with open(path, "rb", buffering=0) as file:  # noqa: PTH123 - of many small files
        while block := file.read(_BLOCK):
            digest.update(block)
    return digest.hexdigest()
