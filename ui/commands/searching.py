"""`search`: the places of a project that a query finds, as lines or as JSON."""

import argparse
import json
import sys
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
    """Print the hits. Raises QueryInvalid; finding none is no failure, and a name that nothing has only a
    line on standard error."""
    with Project.open(arguments.project) as project:
        asked = query.read(arguments.query, project.scheme)
        people = project.layers.annotators() if asked.by else []
        for missing in query.unknown(asked, project.scheme, people):
            print(_unknown(missing), file=sys.stderr)
        hits = list(islice(project.search.hits(asked), max(0, arguments.most) or None))
    if arguments.json:
        print(json.dumps([_row(hit) for hit in hits], ensure_ascii=False, indent=1))
        return 0
    for hit in hits:
        if hit.words is None:
            print(f"{hit.document}: {_line(hit.after)}")
            continue
        name = f"{hit.span.name} " if hit.span else ""
        line = _line(f"{hit.before}[{hit.text}]{hit.after}")
        print(f"{hit.document}:{hit.words.start}-{hit.words.end}: {name}{line}")
    return 0


def _line(text: str) -> str:
    return "".join(c if c.isprintable() else " " for c in text)


def _unknown(name: query.Unknown) -> str:
    """One line, with names that are spelled much the same."""
    what = {"label": "label", "type": "event type", "role": "role"}.get(name.key)
    said = f"The scheme has no {what}" if what else "Nothing in the project is by"
    near = f" Near it: {', '.join(name.near)}." if name.near else ""
    return _line(f"{said} {name.name}.{near}")


def _row(hit: Hit) -> dict[str, object]:
    """Positions in code points; what was found by its words alone has no annotator and no id, and a document
    that was found no positions: `after` is how it begins."""
    if hit.words is None:
        return {"document": hit.document, "after": hit.after}
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
