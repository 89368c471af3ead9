"""The command line: everything that needs no window. Qt is imported only inside `open` and `shot`.

Exit codes: 0, all that was asked is done; 1, some input was refused and is listed on standard
output; 2, nothing was done, and one line on standard error says why; 3, the program itself is at fault.
"""

import argparse
import sys
import traceback
from collections.abc import Callable, Sequence
from io import TextIOWrapper
from pathlib import Path
from typing import NoReturn

from annotator import VERSION
from annotator import scheme as schemes
from annotator.errors import ExpectedError, ImportFailed
from annotator.formats.schemes import load as load_scheme
from storage.project import Project
from ui.commands import (
    agreeing,
    checking,
    converting,
    counting,
    evaluating,
    exporting,
    handing,
    importing,
    merging,
    people,
    releasing,
    restoring,
    reviewing,
    searching,
    suggesting,
    training,
)
from ui.commands import schemes as scheme_commands
from ui.commands.lines import DONE, NOTHING, WRONG, line, tell_unheld


class _Refused(Exception):
    """The command line itself is wrong; argparse would print more than a line."""


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise _Refused(f"{self.prog}: {message}")


def main(argv: Sequence[str]) -> int:
    """Run one command; the exit code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):  # a terminal that knows no Arabic shows it escaped
            stream.reconfigure(errors="backslashreplace")
    try:
        return _run(argv)
    except Exception as problem:  # noqa: BLE001 - the last stop before the terminal
        return _bug(problem)


def _run(argv: Sequence[str]) -> int:
    try:
        arguments = parser().parse_args(argv)
        run: Callable[[argparse.Namespace], int] = arguments.run
        return run(arguments)
    except SystemExit as asked:  # --help
        return int(asked.code or 0)
    except ImportFailed as problem:
        for reason in problem.reasons:
            print(line(reason))
        return _nothing(str(problem))
    except (_Refused, ExpectedError) as problem:
        return _nothing(str(problem))
    except BrokenPipeError:
        return DONE  # who reads our output has seen enough
    except OSError as problem:
        return _nothing(f"{problem.filename or 'The disk'}: {problem.strerror}")
    except KeyboardInterrupt:
        return _nothing("Stopped.")


def _bug(problem: Exception) -> int:
    from ui import logs  # takes Qt along

    traceback.print_exception(problem)
    with logs.logging_to(logs.log_folder()) as log:
        logs.bug(problem)
    print(f"A fault of the program itself; what it had saved is safe. Log: {log}", file=sys.stderr)
    return WRONG


def parser() -> argparse.ArgumentParser:
    """All commands with their options."""
    words = "Tawsim: Arabic reports in, corrected entities and events out."
    top = _Parser(prog=Path(sys.argv[0]).name, description=words)
    top.add_argument("--version", action="version", version=f"Tawsim {VERSION}")
    commands = top.add_subparsers(metavar="COMMAND", required=True, parser_class=_Parser)
    _add_new(commands)
    importing.add(commands)
    handing.add(commands)
    merging.add(commands)
    people.add(commands)
    suggesting.add(commands)
    exporting.add(commands)
    reviewing.add(commands)
    releasing.add(commands)
    converting.add(commands)
    checking.add(commands)
    agreeing.add(commands)
    evaluating.add(commands)
    training.add(commands)
    searching.add(commands)
    scheme_commands.add(commands)
    restoring.add(commands)
    counting.add(commands)
    _add_open(commands)
    _add_shot(commands)
    _add_try_seed(commands)
    return top


Commands = argparse._SubParsersAction  # the only name that argparse has for it


def _command(
    commands: "Commands[_Parser]", name: str, run: Callable[[argparse.Namespace], int], help: str
) -> argparse.ArgumentParser:
    command = commands.add_parser(name, help=help, description=help)
    command.add_argument("project", type=Path, metavar="P.tawsim")
    command.set_defaults(run=run)
    return command


def _add_new(commands: "Commands[_Parser]") -> None:
    new = _command(commands, "new", _new, "Make an empty project.")
    new.add_argument("--scheme", default=schemes.DEFAULT, metavar="NAME|FILE", help="what may be annotated")


def _add_open(commands: "Commands[_Parser]") -> None:
    help = "Open a project in the window, else the last one."
    command = commands.add_parser("open", help=help, description=help)
    command.add_argument("project", type=Path, metavar="P.tawsim", nargs="?")
    command.set_defaults(run=_open)


def _add_shot(commands: "Commands[_Parser]") -> None:
    command = _command(commands, "shot", _shot, "Write a picture of the window.")
    command.add_argument("--output", type=Path, required=True, metavar="PNG")
    command.add_argument("--document", default="", metavar="ID", help="else the first")
    command.add_argument("--language", choices=("ar", "en"), default="")
    command.add_argument("--theme", choices=("light", "dark", "system"), default="")


def _add_try_seed(commands: "Commands[_Parser]") -> None:
    help = "Open the seed report; without a display do the same work offscreen and say where it lies."
    command = commands.add_parser("try-seed", help=help, description=help)
    command.set_defaults(run=_try_seed)


def _try_seed(arguments: argparse.Namespace) -> int:
    del arguments
    from ui.app import try_seed

    return try_seed()


def _new(arguments: argparse.Namespace) -> int:
    Project.create(arguments.project, load_scheme(arguments.scheme)).close()
    tell_unheld(arguments.scheme)
    print(f"{arguments.project} is ready.")
    return DONE


def _open(arguments: argparse.Namespace) -> int:
    from ui.app import run_window

    return run_window(arguments.project)


def _shot(arguments: argparse.Namespace) -> int:
    from ui.app import take_shot

    given = {k: v for k in ("document", "language", "theme") if (v := getattr(arguments, k))}
    take_shot(arguments.project, arguments.output, **given)
    print(f"The picture is {arguments.output}.")
    return DONE


def _nothing(words: str) -> int:
    print(line(words), file=sys.stderr)
    return NOTHING
