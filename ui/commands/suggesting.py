"""`suggest`: in a project, or from one JSONL file to another."""

import argparse
from dataclasses import replace
from pathlib import Path
from typing import Any

from annotator.errors import SuggesterFailed
from annotator.suggest.choice import NAMES, OUTWARD, Choices, asked, trained
from storage.choosing import read_choices, unapproved
from storage.project import Project
from storage.suggesting import suggest_all
from ui.commands.many import suggest_many
from ui.progress import Progress
from ui.suggest_file import suggest_file

Commands = argparse._SubParsersAction  # the only name that argparse has for it


def add(commands: "Commands[Any]") -> None:
    """The command with its options."""
    help = "Suggest entities and events, in a project or from one JSONL file to another."
    command = commands.add_parser("suggest", help=help, description=help)
    command.add_argument(
        "input", nargs="+", metavar="P.tawsim|IN", help="or JSONL, Parquet: files, folders, URLs"
    )
    command.add_argument("--output", metavar="OUT", help="no project: a file.jsonl, or a folder for parts")
    command.add_argument("--scheme", default="", metavar="NAME", help="of the output; with --output only")
    names = f"of {', '.join(NAMES)}; the first goes first"
    command.add_argument("--suggesters", default="", metavar="NAME,…", help=names)
    command.add_argument("--min-score", type=float, default=0.0, metavar="X", help="from 0 to 1")
    command.add_argument("--model", type=Path, metavar="PATH", help="a trained model's file or folder")
    where = command.add_mutually_exclusive_group()
    where.add_argument(
        "--workers", type=int, default=0, metavar="N", help="processes here; goes on where it was"
    )
    where.add_argument("--dask", default="", metavar="tcp://HOST:PORT", help="a Dask cluster instead")
    command.set_defaults(run=suggest)


def suggest(arguments: argparse.Namespace) -> int:
    """Say how many suggestions there are now. Raises SuggesterFailed, ModelMissing, ImportFailed."""
    if arguments.workers or arguments.dask or len(arguments.input) > 1:
        return suggest_many(arguments)
    source = Path(arguments.input[0])
    chosen = _chosen(arguments)
    with Progress("Suggesting") as progress:
        if arguments.output:
            count, note = suggest_file(
                source, Path(arguments.output), arguments.scheme, progress.show, chosen
            )
            words = f"{count} suggestions in {arguments.output}. {note}".rstrip()
        elif arguments.scheme:
            raise SuggesterFailed("main.py suggest: --scheme goes with --output; a project has its scheme")
        elif source.suffix.lower() in (".jsonl", ".ndjson", ".json"):
            raise SuggesterFailed(f"main.py suggest: for {source}, which is no project, --output is needed")
        else:
            with Project.open(source) as project:
                if chosen and not arguments.suggesters:
                    chosen = _adjusted(read_choices(project), arguments)
                elif chosen is None and unapproved(project):
                    names = ", ".join(c.name for c in unapproved(project))
                    print(
                        f"Left out: {names}. They send texts out or run a program: name them in --suggesters."
                    )
                words = f"{suggest_all(project, progress.show, chosen)} new suggestions."
    print(words)
    return 0


def _chosen(arguments: argparse.Namespace) -> Choices | None:
    """None where nothing was asked for: the usual ones, in a project its own."""
    if not (arguments.suggesters or arguments.min_score or arguments.model):
        return None
    return asked(arguments.suggesters, arguments.min_score, arguments.model)


def _adjusted(own: Choices, arguments: argparse.Namespace) -> Choices:
    """The project's suggesters that need no yes, from another score on, or with another model."""
    inside = tuple(c for c in own if c.name not in OUTWARD)
    least = arguments.min_score
    chosen = tuple(replace(c, least=max(c.least, least)) for c in inside)
    if not arguments.model:
        return chosen
    model = trained(arguments.model, least)
    return (model, *(c for c in chosen if c.name != model.name))
