"""`handout`: a project file for each person, with the documents that are theirs to do."""

import argparse
import json
from datetime import datetime
from pathlib import Path
from typing import Any

from annotator.errors import ExpectedError
from annotator.handout import By, Wish, Work, amount
from storage.project import Project
from storage.teams.handing import Extras, Handout, hand_out, planned
from ui.commands.lines import print_line
from ui.progress import Progress

Commands = argparse._SubParsersAction  # the only name that argparse has for it


def add(commands: "Commands[Any]") -> None:
    """The command with its options."""
    help = "Write a project file for each person, with the documents that are theirs to do."
    command = commands.add_parser("handout", help=help, description=help)
    command.add_argument("project", type=Path, metavar="P.tawsim")
    command.add_argument("--to", nargs="+", required=True, metavar="NAME", help="who gets a file")
    command.add_argument("--output", type=Path, required=True, metavar="FOLDER", help="where the files go")
    command.add_argument(
        "--overlap", default="0", metavar="20%|N", help="how many go to several people, for agreement"
    )
    command.add_argument(
        "--raters", type=int, default=0, metavar="K", help="to how many each of these; else to all"
    )
    many = command.add_mutually_exclusive_group()
    many.add_argument("--number", type=int, metavar="N", help="documents a person, at most")
    many.add_argument("--share", default="100%", metavar="50%|N", help="documents for all together")
    command.add_argument(
        "--by", choices=list(By), default=By.RANDOM, help="of what everybody gets a like share"
    )
    command.add_argument("--seed", type=int, default=0, metavar="N", help="another one gives other documents")
    command.add_argument(
        "--checks", type=int, default=0, metavar="N", help="documents whose gold is known, a person"
    )
    command.add_argument("--again", type=int, default=0, metavar="N", help="own ones to do once more")
    command.add_argument(
        "--after", type=int, default=30, metavar="DAYS", help="for --again: how long ago at least"
    )
    command.add_argument("--feedback", action="store_true", help="with what reviews made of each one's work")
    command.add_argument("--preview", action="store_true", help="say who would get what, write nothing")
    command.add_argument("--json", action="store_true", help="as one JSON object")
    command.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Plan, write, and say who got what."""
    if arguments.number == 0:
        raise ExpectedError("0 is no number of documents and no share.", "Write for example 12 or 20%.")
    if arguments.raters == 1:
        raise ExpectedError(f"1 people cannot share a document: {len(arguments.to)} are named.")
    wish = Wish(
        tuple(arguments.to),
        amount(arguments.overlap),
        arguments.raters,
        arguments.number or 0,
        amount(arguments.share),
        By(arguments.by),
        arguments.seed,
    )
    extras = Extras(arguments.checks, arguments.again, arguments.after, arguments.feedback)
    now = datetime.now().astimezone()
    files: dict[str, Path] = {}
    with Project.open(arguments.project) as project:
        handout = planned(project, wish, extras, now=now)
        if not arguments.preview:
            with Progress("Writing") as progress:
                files = hand_out(project, handout, arguments.output, at=now, progress=progress.show)
    _tell(handout, files, extras, as_json=arguments.json)
    return 0


def _tell(handout: Handout, files: dict[str, Path], extras: Extras, *, as_json: bool) -> None:
    if as_json:
        rows = [
            {
                "name": person,
                "file": str(files[person]) if person in files else None,
                **{kind: [id for id, k in given.items() if k is kind] for kind in Work},
                "feedback": [*handout.feedback.get(person, ())],
            }
            for person, given in handout.plan.items()
        ]
        print(json.dumps({"people": rows}, ensure_ascii=False))
        return
    for person in handout.people:
        parts = [f"{handout.count(person, kind)} {kind}" for kind in Work if handout.count(person, kind)]
        back = len(handout.feedback.get(person, ()))
        parts += [f"{back} to look at"] if back else []
        where = f" → {files[person]}" if person in files else ""
        print_line(f"{person}: {', '.join(parts) or 'nothing'}{where}")
    for kind, wished in ((Work.CHECK, extras.checks), (Work.AGAIN, extras.again)):
        if any(handout.count(person, kind) < wished for person in handout.people):
            print(f"There are fewer for {kind} than the {wished} asked for.")
