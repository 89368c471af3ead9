"""Installs what the program needs into the environment whose Python runs this, saying first how much it is.

Called by setup.sh as `.venv/bin/python scripts/install.py run|test`. Only the standard library and pip are
used, and pip's own settings decide where packages come from.
"""

import json
import os
import subprocess
import sys
import tempfile
import tomllib
import urllib.request
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
CONSTRAINTS = ROOT / "constraints.txt"
NEEDS_TORCH = "camel-tools"
# The marks of a torch built for graphics cards: it brings several GB that this program never uses.
GRAPHICS = ("nvidia-", "cuda-", "triton")


@dataclass(frozen=True)
class Download:
    """One package that pip would fetch; `size` in bytes, None where the server does not say."""

    name: str
    version: str
    size: int | None


class PackagesMissing(Exception):
    """Pip could not find or fetch what was asked; its own words are already on the screen."""


def pip(*arguments: str) -> None:
    """Run `pip install` in this environment, raising PackagesMissing where it fails."""
    command = [sys.executable, "-m", "pip", "--disable-pip-version-check", "install", "--quiet", *arguments]
    if subprocess.run(command, check=False).returncode:
        raise PackagesMissing


def plan(wishes: Sequence[str]) -> list[Download]:
    """What pip would download for `wishes`, in the versions of constraints.txt; nothing is installed."""
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder, "report.json")
        pip("--dry-run", "--report", str(report), "--constraint", str(CONSTRAINTS), *wishes)
        found = json.loads(report.read_text(encoding="utf-8"))["install"]
    with ThreadPoolExecutor(8) as pool:
        sizes = list(pool.map(size_of, (entry["download_info"]["url"] for entry in found)))
    return [
        Download(entry["metadata"]["name"], entry["metadata"]["version"], size)
        for entry, size in zip(found, sizes, strict=True)
    ]


def size_of(address: str) -> int | None:
    """The size in bytes of the file at `address`, asked without fetching it."""
    try:
        question = urllib.request.Request(address, method="HEAD")
        with urllib.request.urlopen(question, timeout=10) as answer:
            return int(answer.headers["Content-Length"])
    except (OSError, TypeError, ValueError):
        return None


def torch_wish() -> str | None:
    """The pinned torch if a build for the processor is to be had, else None with the reason printed."""
    choice = os.environ.get("TAWSIM_TORCH", "cpu")
    pins = CONSTRAINTS.read_text(encoding="utf-8").splitlines()
    pinned = next(line for line in pins if line.startswith("torch=="))
    if choice == "any":
        return pinned
    if choice == "no":
        reason = "as TAWSIM_TORCH=no asks."
    else:
        try:
            if not any(download.name.lower().startswith(GRAPHICS) for download in plan([pinned])):
                return pinned
            reason = "only a build for graphics cards, several GB, is to be had. TAWSIM_TORCH=any takes it."
        except PackagesMissing:
            reason = "there is no build for this machine."
    print(f"Leaving out torch and {NEEDS_TORCH}: {reason}")
    print("The program runs whole, less the recognizers that need them.")
    return None


def wishes_of(what: str) -> list[str]:
    """The requirements of pyproject.toml: the program's own, for `test` also those of its tests."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extra = project["optional-dependencies"]["dev"] if what == "test" else []
    return [*project["dependencies"], *extra]


def announce(downloads: Sequence[Download]) -> None:
    """Say what is going to be downloaded, the large ones by name, and how much it is together."""
    known = sorted((d for d in downloads if d.size), key=lambda d: -(d.size or 0))
    total = sum(d.size or 0 for d in known)
    print(f"To download: {len(downloads)} packages, {total / 1e6:.0f} MB (about four times that on the disk)")
    for download in known[:8]:
        print(f"  {(download.size or 0) / 1e6:7.1f} MB  {download.name} {download.version}")
    if unknown := len(downloads) - len(known):
        print(f"  and {unknown} whose size the server does not tell")


def main(what: str) -> None:
    """Install torch first, then camel-tools, then the rest; nothing if all of it is there."""
    print("Looking up what is missing …", flush=True)
    if tuple(int(part) for part in version("pip").split(".")[:2]) < (23, 2):
        # Older ones fetch whole packages only to read what these need.
        pip("--upgrade", "pip")
    torch = torch_wish()
    wishes = wishes_of(what)
    if torch is None:
        wishes = [wish for wish in wishes if not wish.startswith(NEEDS_TORCH)]
    steps = [[torch], [w for w in wishes if w.startswith(NEEDS_TORCH)]] if torch else []
    downloads = plan([*([torch] if torch else []), *wishes])
    if not downloads:
        print("All of it is there.")
        return
    announce(downloads)
    print("This takes some minutes, once.", flush=True)
    for step in [*steps, wishes]:
        print("Installing", ", ".join(step), flush=True)
        pip("--constraint", str(CONSTRAINTS), *step)


if __name__ == "__main__":
    try:
        main(sys.argv[1] if len(sys.argv) > 1 else "run")
    except PackagesMissing:
        sys.exit("Set-up stopped: the packages could not be had. With a network, run the same command again.")
