"""How a module of the program is run in a process of its own, from sources and from a bundle alike."""

import sys

MODULES = ("annotator.learn.quick", "storage.saving.copying")  # which a bundle runs in place of `python -m`


def command(module: str, *arguments: str) -> list[str]:
    """The command line that runs one of MODULES; in a bundle, the program itself takes `-m` (see main.py)."""
    return [sys.executable, "-m", module, *arguments]
