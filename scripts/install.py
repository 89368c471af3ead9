"""Installs what the program needs into the environment whose Python runs this, saying first how much it is.

Called by setup.sh as `.venv/bin/python scripts/install.py run|test`. Only the standard library and pip are
used, and pip's own settings decide where packages come from. Sizes and versions stand in constraints.txt, so
that nothing has to be fetched to tell what will be fetched.
"""

import os
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
CONSTRAINTS = ROOT / "constraints.txt"
NEEDS_TORCH = "camel-tools"


@dataclass(frozen=True)
class Pin:
    """One line of constraints.txt; `part` is run, torch or test, `size` the download in MB."""

    part: str
    name: str
    version: str
    size: float

    @property
    def installed(self) -> bool:
        """Whether this environment has it, in whatever build (2.13.0+cpu is a 2.13.0)."""
        try:
            return version(self.name).split("+")[0] == self.version
        except PackageNotFoundError:
            return False


def pins() -> Iterator[Pin]:
    """The lines of constraints.txt under their headings."""
    part = ""
    for line in CONSTRAINTS.read_text(encoding="utf-8").splitlines():
        if heading := re.match(r"# (run|torch|test):", line):
            part = heading[1]
        elif pin := re.match(r"(\S+)==(\S+) +# ([\d.]+)", line):
            yield Pin(part, pin[1], pin[2], float(pin[3]))


def pip(*arguments: str, silent: bool = False) -> bool:
    """Run `pip install` in this environment and say whether it worked; its errors show unless `silent`."""
    options = ("--disable-pip-version-check", "install", "-qq", "--constraint", str(CONSTRAINTS))
    command = [sys.executable, "-m", "pip", *options, *arguments]
    return subprocess.run(command, check=False, stderr=subprocess.DEVNULL if silent else None).returncode == 0


def torch_wish(pin: Pin) -> str:
    """The requirement that brings a torch for the processor, or "" with the reason printed."""
    wish = f"{pin.name}=={pin.version}"
    choice = os.environ.get("TAWSIM_TORCH", "cpu")
    if choice == "any" or pin.installed:
        return wish
    reason = "as TAWSIM_TORCH=no asks."
    if choice != "no":
        if sys.platform != "linux":
            return wish  # only on Linux does the plain version mean a build for graphics cards
        print(f"Looking for a build of torch for the processor ({pin.size:.0f} MB) …", flush=True)
        if pip("--dry-run", "--no-deps", f"{wish}+cpu", silent=True):
            return f"{wish}+cpu"
        reason = "only a build for graphics cards, over 2 GB, may be had. TAWSIM_TORCH=any takes it."
    print(f"Leaving out torch and {NEEDS_TORCH}: {reason}")
    print("The program runs whole, less the recognizers that need them.")
    return ""


def requirements(what: str) -> list[str]:
    """The requirements of pyproject.toml: the program's own, for `test` also those of its tests."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extra = project["optional-dependencies"]["dev"] if what == "test" else []
    return [*project["dependencies"], *extra]


def beside_torch() -> list[str]:
    """What else can be used where torch is: training the built-in model further."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return [wish for wish in project["optional-dependencies"]["full"] if not wish.startswith("torch")]


def announce(missing: Sequence[Pin]) -> None:
    """Say what is going to be downloaded, the large ones by name, and how much it is together."""
    total = sum(pin.size for pin in missing)
    print(f"To download: {len(missing)} packages, about {total:.0f} MB (four times that on the disk)")
    large = [pin for pin in missing if pin.size >= 5]
    for pin in sorted(large, key=lambda pin: -pin.size):
        print(f"  {pin.size:7.1f} MB  {pin.name} {pin.version}")
    print("This takes some minutes, once.", flush=True)


def main(what: str) -> bool:
    """Install torch first, then camel-tools, then the rest; whether all of it is there now."""
    known = list(pins())
    torch = torch_wish(next(pin for pin in known if pin.name == "torch"))
    parts = {"run", what} | ({"torch"} if torch else set())
    missing = [pin for pin in known if pin.part in parts and not pin.installed]
    if missing:
        announce(missing)
    rest = [wish for wish in requirements(what) if torch or not wish.startswith(NEEDS_TORCH)]
    camel = [wish for wish in rest if wish.startswith(NEEDS_TORCH)] + beside_torch()
    steps = [[torch], camel, rest] if any(pin.part == "torch" for pin in missing) else [rest]
    for step in steps:
        if missing:
            print("Installing", ", ".join(step), flush=True)
        if not pip(*step):
            return False
    return True


if __name__ == "__main__":
    if not main(sys.argv[1] if len(sys.argv) > 1 else "run"):
        sys.exit("Set-up stopped: the packages could not be had. With a network, run the same command again.")
