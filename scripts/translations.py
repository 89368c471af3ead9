"""Words of the interface: collect them, say which lack Arabic, build the files the program loads.

    python -m scripts.translations            collect, build, and list what is missing (exit 1)
    python -m scripts.translations --check    change nothing; exit 1 if files are not as they would be

The translations stand in ui/translations/tawsim_ar.ts and are edited there (by hand or in Qt
Linguist); tawsim_en.ts holds only English plurals. Both .ts and .qm are committed.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from pathlib import Path

import PySide6

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "ui" / "translations"
TOOLS = Path(PySide6.__file__).parent
LANGUAGES = ("ar", "en")


def main(arguments: list[str]) -> int:
    """Returns the exit code."""
    if "--check" in arguments:
        with tempfile.TemporaryDirectory() as folder:
            trial = Path(folder)
            for name in LANGUAGES:
                shutil.copy(FOLDER / f"tawsim_{name}.ts", trial)
            collect(trial)
            faults = [f"{f.name} is not up to date: run make translations" for f in stale(trial)]
    else:
        collect(FOLDER)
        build(FOLDER)
        faults = []
    faults += missing(FOLDER)
    for fault in faults:
        print(fault)
    return 1 if faults else 0


def sources() -> list[str]:
    """The files that may hold words, relative to the root."""
    return sorted(str(p.relative_to(ROOT)) for p in (ROOT / "ui").rglob("*.py"))


def collect(folder: Path) -> None:
    """Bring the .ts files of a folder up to date with the source; translations stay."""
    for name in LANGUAGES:
        target = folder / f"tawsim_{name}.ts"
        options = ["-pluralonly"] if name == "en" else []
        _run("lupdate", *sources(), *options, "-no-obsolete", "-locations", "none",
             "-source-language", "en_US", "-target-language", "ar_EG" if name == "ar" else "en_US",
             "-ts", str(target))  # fmt: skip


def build(folder: Path) -> None:
    """The .qm of each .ts, put in place at once: a window that is open reads the old one to its end."""
    for name in LANGUAGES:
        made, target = folder / f"tawsim_{name}.qm.new", folder / f"tawsim_{name}.qm"
        _run("lrelease", str(folder / f"tawsim_{name}.ts"), "-qm", str(made))
        made.replace(target)


def stale(trial: Path) -> list[Path]:
    """The .ts files that would be altered by collecting."""
    return [
        FOLDER / f"tawsim_{name}.ts"
        for name in LANGUAGES
        if _messages(trial / f"tawsim_{name}.ts") != _messages(FOLDER / f"tawsim_{name}.ts")
    ]


def missing(folder: Path) -> list[str]:
    """A line for each message without a whole translation."""
    lines = []
    for name in LANGUAGES:
        for (context, source), forms in _messages(folder / f"tawsim_{name}.ts").items():
            if not all(forms):
                lines.append(f"{name}: {context}: {source}")
    return lines


def _messages(path: Path) -> dict[tuple[str, str], tuple[str, ...]]:
    """Context and source to the translation's forms; an unfinished one is empty."""
    found = {}
    for context in ET.parse(path).getroot().iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            translation = message.find("translation")
            forms: tuple[str, ...] = ("",)
            if translation is not None and translation.get("type") != "unfinished":
                plural = translation.findall("numerusform")
                forms = tuple(f.text or "" for f in plural) or (translation.text or "",)
            found[(name, message.findtext("source", ""))] = forms
    return found


def _run(tool: str, *arguments: str) -> None:
    done = subprocess.run(
        [TOOLS / tool, *arguments], cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False
    )
    if done.returncode:
        raise SystemExit(f"{tool}: {done.stdout}{done.stderr}")
    for line in (done.stdout + done.stderr).splitlines():
        if "warning" in line.lower():
            sys.stderr.write(line + "\n")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
