"""`import`: files and folders into a project."""

import argparse
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from annotator.errors import ImportFailed
from annotator.formats import FORMATS
from annotator.formats.claims import COUNTED
from storage.importing import Report, import_files
from storage.project import Project
from storage.saving.backups import try_back_up
from ui.commands.lines import PARTLY, print_line
from ui.progress import Progress

Commands = argparse._SubParsersAction  # the only name that argparse has for it


def add(commands: "Commands[Any]") -> None:
    """The command with its options."""
    help = "Bring files and folders into a project."
    command = commands.add_parser("import", help=help, description=help)
    command.add_argument("project", type=Path, metavar="P.tawsim")
    command.add_argument("files", type=Path, nargs="+", metavar="FILE")
    command.add_argument("--annotator", default="", metavar="A", help="whose layers the annotations become")
    add_reading(command)
    command.add_argument("--replace", action="store_true", help="layers that are there and differ")
    command.add_argument(
        "--report", type=Path, metavar="FILE", help="also write what was refused and noted here"
    )
    command.set_defaults(run=run)


def add_reading(command: argparse.ArgumentParser) -> None:
    """How files are to be read, for every command that reads any."""
    command.add_argument("--from", dest="format", choices=FORMATS, default="", help="instead of looking")
    command.add_argument("--encoding", default="", help="of the files, where it is not certain")
    command.add_argument(
        "--counted", choices=COUNTED, default="", help="what the positions of the files count"
    )
    command.add_argument(
        "--columns",
        default="",
        metavar="WHAT=WHICH",
        help="of a table: text=body id=no; of CoNLL: token=0 tag=3",
    )
    command.add_argument("--skip-bad", action="store_true", help="list bad rows and take the rest")


def run(arguments: argparse.Namespace) -> int:
    """Say what came in, line by line what did not. Raises ImportFailed when nothing did."""
    if arguments.report and not arguments.report.absolute().parent.is_dir():
        raise ImportFailed(f"There is no folder {arguments.report.absolute().parent}.")
    with Project.open(arguments.project, whole=True) as project, Progress("Importing") as progress:
        try_back_up(project, "import", datetime.now(UTC), print_line)
        try:
            report = import_files(
                project,
                arguments.files,
                arguments.annotator,
                format=arguments.format,
                encoding=arguments.encoding,
                counted=arguments.counted,
                columns=arguments.columns,
                replace=arguments.replace,
                skip_bad=arguments.skip_bad,
                progress=progress.show,
            )
        except ImportFailed as problem:
            _keep(arguments.report, problem.reasons or (problem.message,))
            raise
    _tell(report)
    if report.problems:
        print_line(f"`check {arguments.project}` tells which problems these are, and hints.")
    _keep(arguments.report, (*report.refused, *report.notes))
    return PARTLY if report.refused else 0


def _keep(report: Path | None, lines: Iterable[str]) -> None:
    """Write what was refused and noted where the person wants it."""
    if report:
        report.write_text("".join(f"{line}\n" for line in lines), "utf-8")


def _tell(report: Report) -> None:
    for line in (*report.notes, *report.refused):
        print_line(line)
    parts = [
        f"{report.documents} new",
        f"{report.known} known",
        f"{report.layers} layers",
        f"{report.unchanged} unchanged",
        f"{report.suggestions} suggestions",
        *([] if report.problems is None else [f"{report.problems} problems"]),
        f"{len(report.refused)} refused",
    ]
    print(f"Imported: {', '.join(parts)}.")
