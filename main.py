"""Tawsim: the window without arguments, else one command (`python main.py --help`)."""

import sys
from collections.abc import Sequence


def main(argv: Sequence[str] | None = None) -> int:
    """The exit code."""
    arguments = sys.argv[1:] if argv is None else list(argv)
    if arguments:
        from ui import cli

        return cli.main(arguments)
    from ui.app import run_window

    return run_window(None)


if __name__ == "__main__":
    sys.exit(main())
