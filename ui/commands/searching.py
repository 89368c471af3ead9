"""`search`: the places of a project that a query finds, as lines or as JSON."""

import argparse
import json
from itertools import islice
from pathlib import Path
from typing import Any

from annotator import query
from annotator.model import Event
from storage.project import Project
from storage.search import Hit

Commands = argparse._SubParsersAction  # the only name that argparse has for it


def add(commands: "Commands[Any]") -> None:
    """The command with its options."""
    help = "Find words and annotations in all documents of a project."
    syntax = (query.__doc__ or "").partition("\n\n")[2]
    command = commands.add_parser("search", help=help, description=f"{help}\n\n{syntax}")
    command.formatter_class = argparse.RawDescriptionHelpFormatter
    command.add_argument("project", type=Path, metavar="P.tawsim")
    command.add_argument("query", metavar="QUERY", help='for example "label:ORG الجيش" or "without:Place"')
    command.add_argument("--most", type=int, default=0, metavar="N", help="hits; else all of them")
    command.add_argument("--json", action="store_true", help="one list of objects")
    command.set_defaults(run=search)


def search(arguments: argparse.Namespace) -> int:
    """Print the hits. Raises QueryInvalid; finding none is no failure."""
    with Project.open(arguments.project) as project:
        asked = query.read(arguments.query, project.scheme)
        hits = list(islice(project.search.hits(asked), max(0, arguments.most) or None))
    if arguments.json:
        print(json.dumps([_row(hit) for hit in hits], ensure_ascii=False, indent=1))
        return 0
    for hit in hits:
        line = f"{hit.before}[{hit.text}]{hit.after}"
        line = "".join(c if c.isprintable() else " " for c in line)
        name = f"{hit.span.name} " if hit.span else ""
        print(f"{hit.document}:{hit.words.start}-{hit.words.end}: {name}{line}")
    return 0


def _row(hit: Hit) -> dict[str, object]:
    """Positions in code points; what was found by its words alone has no annotator and no id."""
    row: dict[str, object] = {
        "document": hit.document,
        "start": hit.words.start,
        "end": hit.words.end,
        "before": hit.before,
        "words": hit.text,
        "after": hit.after,
    }
    if hit.span is not None:
        kind = "type" if isinstance(hit.span, Event) else "label"
        row |= {"annotator": hit.annotator, "id": hit.span.id, kind: hit.span.name}
    return row
