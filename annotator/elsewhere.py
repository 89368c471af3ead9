"""What is not in this process: modules in one of their own, packages that are not installed. From sources and
from a bundle alike."""

import sys
from importlib.util import find_spec

MODULES = ("annotator.learn.quick", "storage.saving.copying")  # which a bundle runs in place of `python -m`
BUNDLED = bool(getattr(sys, "frozen", False))


def command(module: str, *arguments: str) -> list[str]:
    """The command line that runs one of MODULES; in a bundle, the program itself takes `-m` (see main.py)."""
    return [sys.executable, "-m", module, *arguments]


def lacks(*modules: str) -> bool:
    """Whether one of these is not installed. Loads none of them."""
    return any(find_spec(module) is None for module in modules)


def install(*packages: str) -> str:
    """What to do about packages that are not installed: a bundle takes none in."""
    if BUNDLED:
        return "This copy takes in no packages; Tawsim installed with pip does."
    return f"Run: pip install {' '.join(packages)}"
