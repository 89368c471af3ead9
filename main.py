"""Tawsim: the window without arguments, else one command (`python main.py --help`)."""

import multiprocessing
import runpy
import sys
from collections.abc import Sequence


def main(argv: Sequence[str] | None = None) -> int:
    """The exit code."""
    arguments = sys.argv[1:] if argv is None else list(argv)
    if getattr(sys, "frozen", False) and arguments[:1] == ["-m"]:
        return _module(arguments[1:])
    if arguments:
        from ui import cli

        return cli.main(arguments)
    from ui.app import run_window

    return run_window(None)


def _module(arguments: list[str]) -> int:
    """In a bundle there is no `python -m`: the program runs its own modules, and no others."""
    from annotator.elsewhere import MODULES

    if not arguments or arguments[0] not in MODULES:
        return 2
    sys.argv = arguments
    runpy.run_module(arguments[0], run_name="__main__")
    return 0


if __name__ == "__main__":
    multiprocessing.freeze_support()
    sys.exit(main())
