"""`export`: a project's layers as training data; `verify`: an export against its project."""

import argparse
import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from annotator.errors import ExportFailed, ImportFailed
from annotator.formats import FORMATS, differences, said, tell
from annotator.formats.rows import NESTING, SUBWORD, TAGS
from annotator.model import GOLD
from storage.exporting import export_project, foreseen, parts_of, rows_of, writable
from storage.gold.reviewing import unsettled
from storage.manifests import altered, read_manifest
from storage.project import Project
from storage.recipes import GROUPS, Recipe, keep, recipe, recipes
from ui.commands.lines import DONE, PARTLY, many, print_line, tell_unsettled
from ui.progress import Progress

Commands = argparse._SubParsersAction  # the only name that argparse has for it

MOST = 100  # differences that `verify` lists
WRITTEN = [f.name for f in FORMATS.values() if f.write]


def add(commands: "Commands[Any]") -> None:
    """Both commands with their options."""
    help = "Write a project's layers as training data."
    command = commands.add_parser("export", help=help, description=help)
    command.add_argument("project", type=Path, metavar="P.tawsim")
    command.add_argument("--format", choices=WRITTEN, help="needed, unless a recipe says it")
    command.add_argument(
        "--output", type=Path, metavar="PATH", help="a folder for some formats and for a split"
    )
    whose = command.add_mutually_exclusive_group()
    whose.add_argument("--annotator", metavar="A", help="whose layers; else the only one of each document")
    whose.add_argument("--release", metavar="NAME", help="gold as it was frozen under this name")
    whose.add_argument("--all", action="store_true", dest="everybody", default=None, help="every layer")
    command.add_argument(
        "--unfinished", action="store_true", default=None, help="of gold: also where the review is open"
    )
    command.add_argument(
        "--pseudonyms", action="store_true", default=None, help="P1, P2 … for people, by the seed"
    )
    command.add_argument("--suggestions", action="store_true", default=None, help="also what was suggested")
    add_choices(command)
    command.add_argument("--split", metavar="80/10/10", help="into train, validation and test by document")
    command.add_argument("--seed", type=int, help="of the split; 0 unless said")
    command.add_argument("--group", choices=GROUPS[1:], help="documents of one stay in one part of the split")
    command.add_argument(
        "--recipe", metavar="NAME", help="as it was kept under this name; other options alter it"
    )
    command.add_argument(
        "--keep", metavar="NAME", help="keep how this export is made under a name, in the project"
    )
    command.add_argument("--replace", action="store_true", help="also a file that no export wrote")
    command.add_argument("--dry-run", action="store_true", help="only list what the format would not hold")
    command.set_defaults(run=export)
    help = "Compare an export with its project: every file, every document, every annotation."
    command = commands.add_parser("verify", help=help, description=help)
    command.add_argument("export", type=Path, metavar="EXPORT")
    command.add_argument("project", type=Path, metavar="P.tawsim")
    command.add_argument("--format", choices=WRITTEN, default="", help="where there is no manifest beside it")
    command.add_argument("--annotator", default="", metavar="A", help="where there is no manifest beside it")
    command.add_argument("--json", action="store_true", help="as one JSON object, with all differences")
    command.set_defaults(run=verify)


def add_choices(command: argparse.ArgumentParser) -> None:
    """What a format may leave open, for every command that writes one."""
    command.add_argument("--tags", choices=TAGS, help="of token formats; iob2 unless said")
    command.add_argument(
        "--subword", choices=SUBWORD, help="where an entity ends within a token; split unless said"
    )
    command.add_argument(
        "--nesting", choices=NESTING, help="which of nested entities; read: those of the file"
    )


def export(arguments: argparse.Namespace) -> int:
    """Say how much was written and what the format does not hold. Raises ExportFailed."""
    with Project.open(arguments.project) as project:
        made = _recipe(project, arguments)
        if arguments.keep:
            keep(project, arguments.keep, made)
        if arguments.dry_run:
            return _foresee(project, made)
        if arguments.output is None:
            raise ExportFailed("main.py export: --output is needed")
        with Progress("Exporting") as progress:
            done = export_project(
                project, made, arguments.output, progress.show, replace_file=arguments.replace
            )
        open_ones = unsettled(project) if made.annotator == GOLD and not made.unfinished else []
    print(f"{many(done.documents, 'document')}, {many(done.layers, 'layer')}, in {arguments.output}.")
    tell_absent(done.left_out, made.annotator)
    tell_unsettled(open_ones)
    if done.parts:
        print(f"Split: {', '.join(f'{part} {n}' for part, n in done.parts.items())}.")
    if done.losses:
        print(f"Not held by {made.format}: {'; '.join(said(done.losses))}.")
    if done.card:
        print(f"Its data card is {done.card}.")
    return DONE


def _foresee(project: Project, made: Recipe) -> int:
    """Of an export, what would not be in it."""
    tell_absent(rows_of(project, made).absent, made.annotator)
    losses = foreseen(project, made)
    print(f"{made.format} would not hold: {'; '.join(said(losses))}." if losses else "All would be held.")
    return DONE


def tell_absent(absent: Mapping[str, int], annotator: str) -> None:
    """How many documents are not in what was written, or would not be, by why (see `Rows.absent`)."""
    for why, n in absent.items():
        print(f"Not in it: {many(n, 'document')} {_ABSENT[why].format(annotator)}.")


_ABSENT = {
    "without": "without a layer of {}",
    "unfinished": "whose review is not finished",
    "again": "given again to measure how well people agree with themselves",
}


def _recipe(project: Project, arguments: argparse.Namespace) -> Recipe:
    """The kept one, with what the command line says otherwise."""
    named = (
        "format",
        "annotator",
        "everybody",
        "suggestions",
        "tags",
        "subword",
        "nesting",
        "split",
        "seed",
        "group",
        "unfinished",
        "pseudonyms",
        "release",
    )
    said_ = {k: v for k in named if (v := getattr(arguments, k)) is not None}
    if arguments.recipe:
        kept = recipe(project, arguments.recipe)
        if "everybody" in said_ or "release" in said_:
            kept = replace(kept, annotator="", everybody=False)
        if "annotator" in said_:
            kept = replace(kept, release="", everybody=False)
        return replace(kept, **said_)
    if "format" not in said_:
        hint = f"Or --recipe with one of {', '.join(recipes(project))}." if recipes(project) else ""
        raise ExportFailed("main.py export: --format is needed", hint)
    return Recipe(**said_)


def verify(arguments: argparse.Namespace) -> int:
    """0: every file is as it was written and says what the project says. 1: a line for each difference.

    Raises ExpectedError where there is nothing to compare.
    """
    path = arguments.export
    if not path.exists():
        raise ImportFailed(f"There is no {path}.")
    made = read_manifest(path)
    wrong = altered(path, made) if made else []
    with Project.open(arguments.project) as project, Progress("Comparing") as progress:
        how = (
            Recipe.of(made["recipe"]) if made else Recipe(arguments.format or tell(path), arguments.annotator)
        )
        rows = rows_of(project, how)
        choices = how.choices(parts_of(how, rows))
        try:
            wrong += differences(
                writable(how.format),
                rows,
                path,
                choices,
                lambda n: progress.show(n, len(rows)),
                rows.scheme,
            )
        except ImportFailed as problem:
            wrong.append(problem.message)
    if arguments.json:
        print(json.dumps({"rows": len(rows), "format": how.format, "differences": wrong}, ensure_ascii=False))
    elif wrong:
        _tell_different(path, wrong)
    else:
        print(f"{path} says what the project says: {len(rows)} rows, {how.format}.")
    return PARTLY if wrong else DONE


def _tell_different(path: Path, wrong: Sequence[str]) -> None:
    for one in wrong[:MOST]:
        print_line(one)
    if len(wrong) > MOST:
        print(f"… and {len(wrong) - MOST} more; --json lists all of them.")
    print(f"{path} is not what the project says.")
