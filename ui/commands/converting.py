"""`convert`: any format to any other, without a project."""

import argparse
from pathlib import Path
from typing import Any

from annotator.errors import ExpectedError, ExportFailed, ImportFailed
from annotator.formats import FORMATS, Choices, Losses, export, hold_some, said
from annotator.formats.converting import Files
from annotator.formats.schemes import load as load_scheme
from annotator.scheme import Scheme
from ui.commands.exporting import WRITTEN, add_choices, tell_absent
from ui.commands.importing import add_reading
from ui.commands.lines import DONE, PARTLY, print_line, tell_unheld
from ui.progress import Progress

Commands = argparse._SubParsersAction  # the only name that argparse has for it


def add(commands: "Commands[Any]") -> None:
    """The command with its options."""
    help = "Turn files of any format into any other, without a project."
    command = commands.add_parser("convert", help=help, description=help)
    command.add_argument("input", type=Path, metavar="IN", help="a file or a folder")
    command.add_argument("--to", choices=WRITTEN, required=True)
    command.add_argument(
        "--output", type=Path, required=True, metavar="OUT", help="a folder for some formats"
    )
    add_reading(command)
    command.add_argument("--annotator", default="", metavar="A", help="only the layers of A")
    command.add_argument("--scheme", default="", metavar="NAME|FILE", help="for formats that hold one")
    add_choices(command)
    command.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Say how many rows there are in OUT, and line by line what was refused. Raises ExpectedError."""
    choices = Choices(
        arguments.tags or "iob2",
        arguments.subword or "split",
        arguments.nesting or "read",
        arguments.columns,
    )
    files = Files(
        arguments.input,
        arguments.format,
        encoding=arguments.encoding,
        counted=arguments.counted,
        choices=choices,
        annotator=arguments.annotator,
        skip_bad=arguments.skip_bad,
    )
    output = arguments.output
    if output.is_file() and any(output.samefile(p) for p, _ in files.listed if p.exists()):
        raise ExportFailed(f"{output} is what is to be converted.", "Choose another name.")
    scheme = load_scheme(arguments.scheme) if arguments.scheme else _beside(arguments.input)
    losses, count = _converted(files, arguments, choices, scheme)
    losses += FORMATS[arguments.to].schemes(scheme) if scheme else {}
    for line in (*files.notes, *files.refused):
        print_line(line)
    print(f"{count} rows in {arguments.output}.")
    tell_absent({"without": files.without} if files.without else {}, arguments.annotator)
    if losses:
        print(f"Not held by {arguments.to}: {'; '.join(said(losses))}.")
    return PARTLY if files.refused else DONE


def _beside(source: Path) -> Scheme | None:
    """The scheme that lies with files of brat; one that cannot be read says nothing of its annotations."""
    path = str((source if source.is_dir() else source.parent) / "annotation.conf")
    try:
        scheme = load_scheme(path)
        tell_unheld(path)
    except ExpectedError:
        return None
    return scheme


def _converted(
    files: Files, arguments: argparse.Namespace, choices: Choices, scheme: Any
) -> tuple[Losses, int]:
    count = 0
    with Progress("Converting") as progress:

        def step(done: int) -> None:
            nonlocal count
            count = done
            progress.show(done, 0)

        try:
            format = FORMATS[arguments.to]
            losses = export(
                format,
                files,
                arguments.output,
                scheme,
                choices,
                step,
                lambda _, losses: hold_some(format, count, losses),
            )
        except ExportFailed as problem:
            cause = problem.__cause__
            if isinstance(cause, ImportFailed) and (cause.reasons or cause.hint):  # these say more
                raise cause from problem
            raise
    return losses, count
