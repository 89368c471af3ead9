"""`freeze`, `releases`, `compare`: frozen states of gold; `card`: what a data card says of terms."""

import argparse
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from annotator.card import TERMS, checked_terms
from annotator.formats import Row
from annotator.model import GOLD, Annotation, Document, Relation
from annotator.releases import Compared, compared, kind
from storage.exporting import rows_of
from storage.gold.freezing import freeze
from storage.gold.reviewing import unsettled
from storage.project import Project
from storage.recipes import Recipe
from ui.commands.lines import DONE, many, print_line, tell_unsettled
from ui.progress import Progress

Commands = argparse._SubParsersAction  # the only name that argparse has for it


def add(commands: "Commands[Any]") -> None:
    """The four commands with their options."""
    command = _command(commands, "freeze", "Freeze gold as it is now under a name; it stays so.")
    command.add_argument("name", metavar="NAME", help="of the release, like v1")
    command.add_argument("--who", default="", metavar="A", help="who freezes it")
    command.set_defaults(run=freeze_gold)
    command = _command(commands, "releases", "List the frozen states of gold.")
    command.add_argument("--json", action="store_true", help="as one JSON list")
    command.set_defaults(run=list_releases)
    command = _command(commands, "compare", "Say what changed from one release to another, or to gold now.")
    command.add_argument("older", metavar="V1", help="a release")
    command.add_argument("newer", metavar="V2", help=f"a release, or {GOLD} as it is now")
    command.add_argument("--json", action="store_true", help="as one JSON object")
    command.set_defaults(run=compare)
    command = _command(commands, "card", "Say, or set, the terms that the data card of gold names.")
    command.add_argument(
        "--set", action="append", default=[], metavar="NAME=VALUE", help=f"one of {', '.join(TERMS)}"
    )
    command.add_argument("--json", action="store_true", help="as one JSON object")
    command.set_defaults(run=card)


def _command(commands: "Commands[Any]", name: str, help: str) -> argparse.ArgumentParser:
    command: argparse.ArgumentParser = commands.add_parser(name, help=help, description=help)
    command.add_argument("project", type=Path, metavar="P.tawsim")
    return command


def freeze_gold(arguments: argparse.Namespace) -> int:
    """What it holds, and its hash. Raises ExpectedError."""
    with Project.open(arguments.project) as project, Progress("Freezing") as progress:
        made = freeze(project, arguments.name, who=arguments.who, progress=progress.show)
        open_ones = unsettled(project)
    print_line(f"{made.name}: {many(made.card.documents, 'document')} of gold, frozen at {made.at}.")
    if open_ := made.card.left_out.get("unfinished"):
        print(f"Left out: {many(open_, 'document')} whose review is not finished.")
    tell_unsettled(open_ones)
    print(f"SHA-256 of its rows: {made.sha256}")
    return DONE


def list_releases(arguments: argparse.Namespace) -> int:
    """The first one first."""
    with Project.open(arguments.project) as project:
        found = project.releases.all()
    if arguments.json:
        rows = [
            {"name": r.name, "who": r.who, "at": r.at, "sha256": r.sha256, "card": r.card.row()}
            for r in found
        ]
        print(json.dumps(rows, ensure_ascii=False))
        return DONE
    for r in found:
        by = f" by {r.who}" if r.who else ""
        print_line(f"{r.name:12} {r.at}{by}, {many(r.card.documents, 'document')}, sha256 {r.sha256[:16]}…")
    if not found:
        print("Nothing was frozen yet.")
    return DONE


def compare(arguments: argparse.Namespace) -> int:
    """Documents, counts, and a line for each annotation that is otherwise. Raises ExpectedError."""
    with Project.open(arguments.project) as project:
        older, newer = (rows_of_state(project, name) for name in (arguments.older, arguments.newer))
        found = compared(older, newer)
    if arguments.json:
        print(json.dumps({"from": arguments.older, "to": arguments.newer} | found.row(), ensure_ascii=False))
        return DONE
    _print(arguments.older, arguments.newer, found)
    return DONE


def rows_of_state(project: Project, name: str) -> Iterable[Row]:
    """Of a release, or of gold as it is now. Raises ExpectedError."""
    return rows_of(project, Recipe("jsonl", GOLD) if name == GOLD else Recipe("jsonl", release=name))


def card(arguments: argparse.Namespace) -> int:
    """What is set now. Raises ExpectedError for what a card does not name."""
    wishes = checked_terms(arguments.set)
    with Project.open(arguments.project) as project:
        if wishes:
            project.cards.set_terms(wishes)
        terms = project.cards.terms()
    if arguments.json:
        print(json.dumps(terms, ensure_ascii=False))
        return DONE
    for name in TERMS:
        print_line(f"{name:12} {terms.get(name, '–')}")
    return DONE


def _print(older: str, newer: str, found: Compared) -> None:
    n = found.counts()
    print_line(
        f"From {older} to {newer}: documents {len(found.added)} added, {len(found.removed)} removed,"
        f" {len(found.altered)} altered, {found.same} as they were."
    )
    print(f"Annotations in both: {n['added']} added, {n['removed']} removed, {n['altered']} altered.")
    for name in sorted(found.before.keys() | found.after.keys()):
        before, after = found.before.get(name, 0), found.after.get(name, 0)
        if before != after:
            print_line(f"  {name}: {before} → {after}")
    for one in found.altered:
        for d in one.differences:
            sides = [said(one.document, a) for a in (d.before, d.after) if a is not None]
            named = (f"{w} {', '.join(d.roles)}" if w == "arguments" and d.roles else w for w in d.what)
            what = f" ({'; '.join(named)})" if kind(d) == "altered" else ""
            print_line(f"{one.document.id}: {kind(d)}{what}: {' → '.join(sides)}")


def said(document: Document, annotation: Annotation) -> str:
    """Its name and words."""
    if isinstance(annotation, Relation):
        return f"{annotation.type} {annotation.source} {annotation.target}"
    return f"{annotation.name} «{document.slice(annotation.ranges)}»"
