"""Tawsim: the window without arguments, else one command (`python main.py --help`)."""

import multiprocessing
import os
import runpy
import sys
from collections.abc import Sequence


def main(argv: Sequence[str] | None = None) -> int:
    """The exit code."""
    arguments = sys.argv[1:] if argv is None else list(argv)
    if getattr(sys, "frozen", False):
        _leave_libraries()
        if arguments[:1] == ["-m"]:
            return _module(arguments[1:])
    if arguments:
        from ui import cli

        return cli.main(arguments)
    from annotator.errors import ExpectedError
    from ui.app import run_window

    try:
        return run_window(None)
    except ExpectedError as problem:  # as the commands say it, without loading them
        print(problem, file=sys.stderr)
        return 2


def _leave_libraries() -> None:
    """Programs that a bundle starts load the libraries of the system, not its own."""
    before = os.environ.pop("LD_LIBRARY_PATH_ORIG", "")
    if before:
        os.environ["LD_LIBRARY_PATH"] = before
    else:
        os.environ.pop("LD_LIBRARY_PATH", None)


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
