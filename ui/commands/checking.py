"""`check`: what is odd in the layers of a project."""

import argparse
import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from storage.checking import Found, check
from storage.project import Project
from ui.progress import Progress

_UNSEEN = (
    "Unlabelled repeats in documents for which nothing was suggested yet: {}. The window suggests first, and"
    " does not tell a name that it suggests."
)
Commands = argparse._SubParsersAction  # the only name that argparse has for it


def add(commands: "Commands[Any]") -> None:
    """The command with its options."""
    help = "List what is odd in a project's layers: edges, conflicting labels, missing roles …"
    command = commands.add_parser("check", help=help, description=help)
    command.add_argument("project", type=Path, metavar="P.tawsim")
    command.add_argument("--json", action="store_true", help="as one JSON list")
    command.add_argument("--strict", action="store_true", help="exit with 1 when something is found")
    command.add_argument("--all", action="store_true", help="also what people chose to ignore")
    command.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Print the problems, those of a document together. Raises ExpectedError."""
    told = ignored = bare = 0
    with Project.open(arguments.project) as project, Progress("Checking") as progress:

        def shown() -> Iterator[dict[str, object]]:
            nonlocal told, ignored, bare
            unseen = {*project.suggestions.missing()}
            for found in check(project, progress.show):
                told, ignored = told + (not found.ignored), ignored + found.ignored
                bare += found.problem.bare and not found.ignored and found.layer.document.id in unseen
                if arguments.all or not found.ignored:
                    yield _row(found, mark=arguments.all)

        if arguments.json:
            _print_json(shown())
        else:
            for row in shown():
                print(_line(row))
            print(f"{told} problems, {ignored} ignored.")
            if bare:
                print(_UNSEEN.format(bare))
    return int(arguments.strict and told > 0)


def _row(found: Found, *, mark: bool) -> dict[str, object]:
    problem = found.problem
    row: dict[str, object] = {
        "document": found.layer.document.id,
        "annotator": found.layer.annotator,
        "kind": problem.kind,
        "start": problem.where.start if problem.where else 0,
        "end": problem.where.end if problem.where else 0,
        "message": problem.said(found.layer),
    }
    return row | {"ignored": found.ignored} if mark else row


def _print_json(rows: Iterable[dict[str, object]]) -> None:
    """A row a line, as they are found: a large project need not be held in memory."""
    before = "["
    for row in rows:
        print(before, json.dumps(row, ensure_ascii=False), sep="\n", end="")
        before = ","
    print("[]" if before == "[" else "\n]")


def _line(row: dict[str, object]) -> str:
    """On one line, with what would turn the writing made visible."""
    ignored = " (ignored)" if row.get("ignored") else ""
    words = "{document} {annotator} {start}-{end} {kind}: {message}".format(**row) + ignored
    return "".join(c if c.isprintable() else f"\\u{ord(c):04x}" for c in words)
