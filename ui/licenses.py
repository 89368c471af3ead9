"""Whose work the program is made of and under which license, as far as this installation knows; offline."""

from __future__ import annotations

import platform
import sys
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING

from annotator import VERSION

if TYPE_CHECKING:
    from collections.abc import Callable

_ROOT = Path(__file__).resolve().parents[1]
_FILES = ("license", "licence", "copying", "notice", "copyright", "authors")
_GNU = ("LGPL-3.0.txt", "GPL-3.0.txt")  # in packaging/licenses: Qt for Python brings neither
_LONGEST = 200  # letters of a license's name; some packages put its whole text there


@dataclass(frozen=True, slots=True)
class Part:
    """One of them; `text` reads its notices from the disk, which may take a moment."""

    name: str
    version: str
    license: str
    text: Callable[[], str]


def parts() -> list[Part]:
    """The program itself, what it ships of others, and each package that is installed beside it."""
    own = Part("Tawsim", VERSION, "MIT AND CC-BY-SA-4.0", lambda: _own("LICENSE"))
    shipped = Part("THIRD-PARTY.md", "", "OFL-1.1, CC-BY-4.0, …", lambda: _own("THIRD-PARTY.md"))
    found = {name: d for d in metadata.distributions() if (name := d.metadata["Name"])}
    python = Part("Python", platform.python_version(), "PSF-2.0", lambda: sys.copyright)
    others = [_part(found[name]) for name in sorted(found, key=str.lower) if name.lower() != "tawsim"]
    return [own, shipped, python, *others]


def _part(of: metadata.Distribution) -> Part:
    return Part(of.metadata["Name"], of.version, _license(of), lambda: _notices(of))


def _license(of: metadata.Distribution) -> str:
    """As the package says it: the expression of today, else the words of before, else its classifiers."""
    said = _field(of, "License-Expression") or _field(of, "License")
    if said and len(said) <= _LONGEST and "\n" not in said and said != "UNKNOWN":
        return said
    rows = of.metadata.get_all("Classifier") or []
    names = [row.rpartition(" :: ")[2] for row in rows if row.startswith("License :: ")]
    return ", ".join(n for n in names if n != "OSI Approved")


def _notices(of: metadata.Distribution) -> str:
    """The files of the package that say so."""
    files = [
        f for f in of.files or () if f.name.lower().startswith(_FILES) and f.suffix not in (".py", ".pyc")
    ]
    texts = []
    for file in files:
        try:
            texts.append(Path(str(file.locate())).read_text("utf-8", "replace").strip())
        except OSError:
            continue
    if not texts and "LGPL-3" in _license(of):
        texts = [_own(f"packaging/licenses/{name}") for name in _GNU]
    return "\n\n———\n\n".join(dict.fromkeys(texts)) or _field(of, "License") or _field(of, "Home-page")


def _field(of: metadata.Distribution, name: str) -> str:
    return str((of.metadata.get_all(name) or [""])[0])


def _own(name: str) -> str:
    """Beside the program, or in what pip wrote of it."""
    try:
        return (_ROOT / name).read_text("utf-8")
    except OSError:
        pass
    try:
        return metadata.distribution("tawsim").read_text(f"licenses/{name}") or ""
    except metadata.PackageNotFoundError:
        return ""
