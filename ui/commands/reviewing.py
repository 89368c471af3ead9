"""`review`: which documents are under review, and what agrees into gold by a rule."""

import argparse
import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from annotator.errors import ExpectedError
from annotator.model import GOLD, Relation
from annotator.review import SUGGESTED, Pick, Review, Rule
from storage.gold.reviewing import Accepted, accepting, reviewed, write
from storage.gold.reviews import Reviewed
from storage.project import Project
from ui.commands.lines import DONE, many, print_line
from ui.progress import Progress

Commands = argparse._SubParsersAction  # the only name that argparse has for it


def add(commands: "Commands[Any]") -> None:
    """The command with its options."""
    help = "List the documents that people work on and how far their review is, or accept what agrees."
    command = commands.add_parser("review", help=help, description=help)
    command.add_argument("project", type=Path, metavar="P.tawsim")
    command.add_argument("--json", action="store_true", help="as JSON")
    command.add_argument(
        "--accept",
        choices=list(Rule),
        type=Rule,
        help="make gold of what all have, more than half have, or all have around the same head",
    )
    command.add_argument(
        "--annotators",
        nargs="+",
        default=(),
        metavar="A",
        help=f"compare only these; {SUGGESTED}: what is suggested",
    )
    command.add_argument("--alone", action="store_true", help="accept also what only one person was asked")
    command.add_argument(
        "--finish", action="store_true", help="finish reviews in which nothing waits any more"
    )
    command.add_argument("--reviewer", default=GOLD, metavar="NAME", help="who accepts; can undo it")
    command.add_argument("--dry-run", action="store_true", help="list what would be accepted; write nothing")
    command.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Print the list, or what was accepted. Raises ExpectedError."""
    with Project.open(arguments.project) as project:
        _check(project, arguments)
        if arguments.accept is None:
            _list(project, arguments)
        else:
            _accept(project, arguments)
    return DONE


def _check(project: Project, arguments: argparse.Namespace) -> None:
    known = {name for r in project.reviews.listing() for name in r.sources}
    for name in arguments.annotators:
        if name not in known | {SUGGESTED}:
            hint = f"There are: {', '.join(sorted(known))}." if known else "Nobody has begun one."
            raise ExpectedError(f"{name} has no layer to review.", hint)
    if arguments.accept is None:
        for option in ("alone", "finish", "dry_run"):
            if getattr(arguments, option):
                raise ExpectedError(f"main.py review: --{option.replace('_', '-')} goes with --accept")


# ---- the list ----


def _list(project: Project, arguments: argparse.Namespace) -> None:
    with Progress("Comparing") as progress:
        rows = list(_rows(project, arguments.annotators, progress))
    if arguments.json:
        print(json.dumps(rows, ensure_ascii=False, indent=1))
        return
    for row in rows:
        names = ", ".join(p["name"] for p in row["annotators"])
        print_line(
            f"{row['document']}: {row['review']}; {row['units']} units, {row['decided']} decided,"
            f" {row['disputed']} disputed, {row['agreed']} agreed, {row['alone']} of one person,"
            f" {row['again']} to decide again ({names})"
        )
    print(f"{len(rows)} documents.")


def _documents(project: Project, names: Sequence[str]) -> list[str]:
    """Where there may be something to compare."""
    return project.documents.ids() if SUGGESTED in names else [r.document for r in project.reviews.listing()]


def _rows(project: Project, names: Sequence[str], progress: Progress) -> Iterator[dict[str, Any]]:
    listed = {r.document: r for r in project.reviews.listing()}
    documents = _documents(project, names)
    for n, document in enumerate(documents):
        progress.show(n, len(documents))
        review = reviewed(project, document, names)
        if review.sources:
            yield _row(review, listed.get(document))


def _row(review: Review, there: Reviewed | None) -> dict[str, Any]:
    states = there.sources if there else {}
    return {
        "document": review.document.id,
        "title": review.document.title,
        "review": _STATES.get(review.gold.status.state, "open"),
        "annotators": [{"name": s.annotator, "state": states.get(s.annotator, "")} for s in review.sources],
        **asdict(review.tally()),
        "who": there.who if there else "",
        "at": there.at if there else "",
    }


_STATES = {"new": "not begun", "done": "finished"}  # of a review; else it is open


# ---- accepting ----


def _accept(project: Project, arguments: argparse.Namespace) -> None:
    with Progress("Comparing") as progress:
        documents = _documents(project, arguments.annotators)
        found: list[Accepted] = []
        for n, document in enumerate(documents):
            progress.show(n, len(documents))
            wishes = {"alone": arguments.alone, "finishing": arguments.finish}
            one = accepting(project, document, arguments.accept, arguments.annotators, **wishes)
            found += [] if one is None else [one]
    if not arguments.dry_run:
        write(project, found, who=arguments.reviewer)
    report = _report(found)
    if arguments.json:
        picked = [_pick(one, p) for one in found for p in one.picked]
        print(
            json.dumps(
                {**report, "dry_run": arguments.dry_run, "units": picked}, ensure_ascii=False, indent=1
            )
        )
        return
    for one in found if arguments.dry_run else ():
        for pick in one.picked:
            print_line("{document} {start}-{end} {name}: {words} ({from})".format(**_pick(one, pick)))
    would = "would be " if arguments.dry_run else ""
    print(
        f"{many(report['accepted'], 'unit')} {would}accepted in {many(report['documents'], 'document')};"
        f" waiting: {report['open']}."
        f" {many(report['finished'], 'review')} {would}finished; so before: {report['were_finished']}."
    )


def _report(found: list[Accepted]) -> dict[str, Any]:
    return {
        "accepted": sum(len(one.picked) for one in found),
        "documents": sum(bool(one.picked) for one in found),
        "open": sum(len(one.after.waiting()) for one in found if not one.finished),
        "finished": sum(one.done for one in found),
        "were_finished": sum(one.finished for one in found),
    }


def _pick(one: Accepted, pick: Pick) -> dict[str, Any]:
    unit = pick.unit
    taken = unit.has(pick.source)
    assert taken is not None
    document = one.before.document
    ranges = [unit.extent] if isinstance(taken, Relation) else taken.ranges
    return {
        "document": document.id,
        "kind": unit.kind,
        "start": unit.extent.start if isinstance(taken, Relation) else taken.extent.start,
        "end": unit.extent.end if isinstance(taken, Relation) else taken.extent.end,
        "name": taken.name,
        "words": document.slice(ranges),
        "from": pick.source,
        "roles": [role for role, _ in pick.roles],
    }
