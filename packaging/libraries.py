"""The shared libraries of a bundle for Linux: none that nothing asks for, all that a bare machine lacks.

Used by tawsim.spec, in the environment that packaging/bundle.sh makes.
"""

import re
import subprocess
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

Entry = tuple[str, str, str]  # where in the bundle, where from, PyInstaller's word for its kind

# The plugins of Qt that the window uses; others want GTK, Kerberos and drivers for OpenGL.
PLUGINS = (
    "platforms/libqxcb", "platforms/libqwayland", "platforms/libqoffscreen", "platforminputcontexts/",
    "platformthemes/libqxdgdesktopportal", "iconengines/libqsvgicon", "imageformats/libqsvg",
    "wayland-shell-integration/libxdg-shell", "wayland-decoration-client/",
)  # fmt: skip
_NOTICES = "packaging/licenses/libraries"  # ui/licenses.py shows what lies there
_OF_THE_MACHINE = re.compile(r"(ld-linux.*|lib(c|m|dl|pthread|rt|resolv|util))\.so.*")  # glibc


def gathered(entries: Iterable[Entry]) -> list[Entry]:
    """Modules, plugins in use, and the libraries that these ask for; those that PyInstaller leaves to the
    other machine (libxcb, libwayland, the doors to OpenGL) come from this one."""
    entries = [entry for entry in entries if entry[2] != "SYMLINK"]
    known = {Path(entry[0]).name: entry for entry in entries}
    found = [entry for entry in entries if _is_root(entry)]
    names = {Path(entry[0]).name for entry in found}
    for entry in found:  # grows on the way
        for name in _asked(entry[1]) - names:
            names.add(name)
            found.append(known.get(name) or (name, _of_this_machine()[name], "BINARY"))
    # `strip` ruins what auditwheel has bent, so these go as they are.
    return [(to, file, "DATA" if ".libs/" in to else kind) for to, file, kind in found]


def _is_root(entry: Entry) -> bool:
    """What is loaded by its path rather than asked for by another."""
    place = entry[0]
    if "/plugins/" in place:
        return any(part in place for part in PLUGINS)
    return entry[2] == "EXTENSION" or place.startswith(("libpython", "onnxruntime/"))


def _asked(library: str) -> set[str]:
    said = subprocess.run(["objdump", "-p", library], capture_output=True, text=True, check=True).stdout
    return {name for name in re.findall(r"NEEDED +(\S+)", said) if not _OF_THE_MACHINE.fullmatch(name)}


@cache
def _of_this_machine() -> dict[str, str]:
    """Paths of libraries by their names, as the loader finds them; the first is for this processor."""
    said = subprocess.run(["/sbin/ldconfig", "-p"], capture_output=True, text=True, check=True).stdout
    found: dict[str, str] = {}
    for name, path in re.findall(r"^\s+(\S+) .*=> (\S+)$", said, re.MULTILINE):
        found.setdefault(name, path)
    return found


def notices(entries: Iterable[Entry]) -> Iterator[tuple[str, str]]:
    """Debian's notices for libraries of this machine, and the licenses that these name: where in the bundle,
    where from. A notice is called after its package and version."""
    libraries = {str(Path(source).resolve()) for _, source, kind in entries if kind == "BINARY"}
    packages = set()
    for library in sorted(libraries):
        if library.startswith(("/usr/lib/", "/lib/")):
            packages.add(_package(library))
    licenses = set()
    for package in sorted(packages):
        query = ["dpkg-query", "-W", "-f", "${Version}", package]
        version = subprocess.run(query, capture_output=True, text=True, check=True).stdout.split(":")[-1]
        name = package.partition(":")[0]
        notice = f"/usr/share/doc/{name}/copyright"
        licenses |= set(re.findall(r"/usr/share/common-licenses/[\w.-]*\w", Path(notice).read_text("utf-8")))
        yield f"{_NOTICES}/{name}_{version}.txt", notice
    for license in sorted(licenses):
        yield f"{_NOTICES}/{Path(license).name}.txt", str(Path(license).resolve())


def _package(library: str) -> str:
    """Which owns a file; lists of packages may know it as /lib, links as /usr/lib."""
    for path in (library, library.removeprefix("/usr")):
        said = subprocess.run(["dpkg-query", "-S", path], capture_output=True, text=True, check=False)
        if said.returncode == 0:
            return said.stdout.partition(": ")[0]
    raise LookupError(f"No package owns {library}: its license is not known.")
