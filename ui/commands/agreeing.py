"""`agreement P`: how far the annotators of a project agree, as a table, as JSON and as a page."""

import argparse
import json
from functools import partial
from pathlib import Path
from typing import Any

from annotator.errors import NotComparable
from annotator.formats import placing
from storage.gold.agreeing import choose, choose_any, read
from storage.project import Project
from ui.commands.agreement_table import table
from ui.commands.lines import DONE
from ui.progress import Progress

Commands = argparse._SubParsersAction  # the only name that argparse has for it


def add(commands: "Commands[Any]") -> None:
    """The command with its options."""
    help = "How far the annotators agree, on spans, words, events and arguments, also beyond chance."
    command = commands.add_parser("agreement", help=help, description=help)
    command.add_argument("project", type=Path, metavar="P.tawsim")
    named = "of whom; else everybody but gold. gold and suggestions can be named, too"
    command.add_argument("--annotators", nargs="+", default=[], metavar="A", help=named)
    command.add_argument(
        "--all-states",
        action="store_true",
        help="also layers that are not done; so too when no document has two that are",
    )
    command.add_argument("--gamma", action="store_true", help="γ as well, of a sample: some seconds")
    command.add_argument("--seed", type=int, default=7, metavar="N", help="of resampling and of the sample")
    command.add_argument("--json", action="store_true", help="as one JSON object")
    command.add_argument("--passages", action="store_true", help="in the object, also every disagreement")
    command.add_argument("--html", type=Path, metavar="FILE", help="also as a page with plots")
    command.add_argument("--language", choices=("en", "ar"), default="en", help="of the page")
    command.set_defaults(run=agreement)


def agreement(arguments: argparse.Namespace) -> int:
    """Print the table or the object; write the page. Raises NotComparable."""
    from annotator.agreement.gamma import gammas  # numpy: the other commands do without
    from annotator.agreement.html import page
    from annotator.agreement.measuring import measure
    from annotator.agreement.report import as_object

    if arguments.seed < 0:
        raise NotComparable(f"--seed is 0 or more, not {arguments.seed}.")
    with Project.open(arguments.project) as project:
        ask = partial(choose, all_states=True) if arguments.all_states else choose_any
        chosen = ask(project, arguments.annotators)
        with Progress("Reading") as progress:
            groups = []
            for group in read(project, chosen.groups):
                groups.append(group)
                progress.show(len(groups), len(chosen.groups))
        scheme = project.scheme
    with Progress("Comparing") as progress:
        found = measure(groups, scheme, finished=chosen.finished, seed=arguments.seed, tick=progress.show)
    thrown = None
    if arguments.gamma:
        with Progress("γ") as progress:
            thrown = gammas(found, progress.show)
    if arguments.html:
        with placing(arguments.html) as written:
            title = arguments.project.stem
            written.write_text(page(found, title, thrown, language=arguments.language), "utf-8")
    if arguments.json:
        passages = found.passages(lambda cell: cell.kind != "agreed") if arguments.passages else None
        states = {"states": "all" if chosen.all_states else "done"}
        print(json.dumps(states | as_object(found, thrown, passages), ensure_ascii=False))
    else:
        if chosen.all_states:
            print("Layers that are not done are compared, too.")
        print(table(found, thrown), end="")
    return DONE
