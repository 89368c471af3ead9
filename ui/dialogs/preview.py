"""How a file would be read, before it is: its format, its encoding and its first words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.errors import ExpectedError
from annotator.formats import inputs
from annotator.text import decode
from ui.words import isolated, number, shortened, translated

if TYPE_CHECKING:
    from pathlib import Path

HEAD = 64 * 1024  # bytes of a file that are looked at


def preview(path: Path, format: str = "", encoding: str = "") -> str:
    """One line of a path's format and encoding and one of its first words, or what is wrong."""
    try:
        found = inputs(path, format)
        line = _of_file(*found[0], encoding) if not path.is_dir() else _of_folder(found)
    except ExpectedError as problem:
        return f"⚠ {problem}"
    except (OSError, LookupError, UnicodeError) as problem:
        return f"⚠ {isolated(path.name)}: {problem}"
    return line


def _of_folder(found: list[tuple[Path, str]]) -> str:
    names = sorted({name for _, name in found})
    files = translated("preview", "files: {0}").format(number(len(found)))
    return f"{' + '.join(names)} · {files}"


def _of_file(path: Path, format: str, encoding: str) -> str:
    with path.open("rb") as file:
        raw = file.read(HEAD + 1)
    if format != "text":
        return f"{format}\n{isolated(shortened(raw[:400].decode('utf-8', 'replace'), 90))}"
    if len(raw) > HEAD:  # not in the middle of a letter
        raw = raw[: raw.rfind(b"\n") + 1] or raw[: HEAD // 4 * 4]
    if encoding:
        text = raw.decode(encoding, "replace")
        said = encoding
    else:
        decoded = decode(raw)
        text = decoded.text
        said = decoded.encoding
        if not decoded.sure:
            either = " / ".join(decoded.candidates)
            said = "⚠ " + translated("preview", "the encoding is not certain ({0}): choose it below").format(either)
    return f"{format} · {said}\n{isolated(shortened(text, 90))}"
