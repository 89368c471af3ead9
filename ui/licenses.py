"""Whose work the program is made of and under which license, as far as this installation knows; offline."""

from __future__ import annotations

import platform
import re
import sys
import sysconfig
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING

from annotator import VERSION

if TYPE_CHECKING:
    from collections.abc import Callable

_ROOT = Path(__file__).resolve().parents[1]
_FILES = ("license", "licence", "copying", "notice", "copyright", "authors", "thirdparty", "third_party")
_TEXTS = {  # of packages that bring none, by a word of their license
    "LGPL-3": [f"packaging/licenses/{name}.txt" for name in ("Qt", "LGPL-3.0", "GPL-3.0")],  # Qt for Python
    "Apache": ["annotator/suggest/models/Apache-2.0.txt"],
}
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
    python = Part("Python", platform.python_version(), "PSF-2.0", _of_python)
    others = [_part(found[name]) for name in sorted(found, key=str.lower) if name.lower() != "tawsim"]
    libraries = [_library(file) for file in sorted((_ROOT / "packaging/licenses/libraries").glob("*.txt"))]
    return [own, shipped, python, *others, *libraries]


def is_notice(name: str) -> bool:
    """Whether a file of a package, by its name, says whose work it is and under which license."""
    return name.lower().startswith(_FILES) and not name.endswith((".py", ".pyc"))


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
    texts = []
    for file in of.files or ():
        if not is_notice(file.name):
            continue
        try:
            texts.append(_text(Path(str(file.locate()))))
        except OSError:
            continue
    if not texts:
        texts = [_own(file) for word, files in _TEXTS.items() if word in _license(of) for file in files]
    return "\n\n———\n\n".join(dict.fromkeys(texts)) or _field(of, "License") or _field(of, "Home-page")


def _of_python() -> str:
    beside = Path(sysconfig.get_path("stdlib"), "LICENSE.txt")
    try:
        return _own("packaging/licenses/Python.txt") or _text(beside)
    except OSError:
        return sys.copyright


def _library(notices: Path) -> Part:
    """A library of the system that a bundle holds, as packaging/libraries.py puts it there."""
    name, _, version = notices.stem.partition("_")
    names = dict.fromkeys(re.findall(r"^License: *(\S.*)", _text(notices), re.MULTILINE))
    license = ", ".join(names)
    return Part(name, version, license if len(license) <= _LONGEST else "", lambda: _text(notices))


def _text(file: Path) -> str:
    return file.read_text("utf-8", "replace").strip()


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
