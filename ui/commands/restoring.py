"""`restore`, `rescue` and `history`: copies from before, what a damaged project holds, who changed what."""

import argparse
import json
from collections.abc import Iterator
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from annotator.errors import ExpectedError, ProjectDamaged
from annotator.formats.json_objects import row_object
from annotator.formats.rows import Row
from storage.exporting import export_project
from storage.past import layer_at, told
from storage.project import Project
from storage.recipes import Recipe
from storage.saving import backups, rescuing
from ui.commands.lines import DONE, PARTLY, print_line

if TYPE_CHECKING:
    from annotator.model import Annotation

Commands = argparse._SubParsersAction  # the only name that argparse has for it


def add(commands: "Commands[Any]") -> None:
    """All three with their options."""
    help = "List the copies of a project that were made by themselves, or put one in its place."
    command = commands.add_parser("restore", help=help, description=help)
    command.add_argument("project", type=Path, metavar="P.tawsim")
    command.add_argument("copy", nargs="?", metavar="COPY", help="its number in the list, or a file")
    command.add_argument("--list", action="store_true", help="what each holds (also without COPY)")
    command.add_argument(
        "--in", default="", dest="folder", metavar="FOLDER", help="where the copies lie, if not beside P"
    )
    command.add_argument("--json", action="store_true", help="the list as one JSON list")
    command.set_defaults(run=restore)
    help = "Save what a damaged project still holds: as a new project, as JSONL, with a report."
    command = commands.add_parser("rescue", help=help, description=help)
    command.add_argument("project", type=Path, metavar="P.tawsim")
    command.add_argument("--output", type=Path, required=True, metavar="FOLDER", help="new, or empty")
    command.set_defaults(run=rescue)
    help = "Who changed what, when, from which value; or a layer as it was at a time."
    command = commands.add_parser("history", help=help, description=help)
    command.add_argument("project", type=Path, metavar="P.tawsim")
    command.add_argument("--document", default="", metavar="ID", help="of this document only")
    command.add_argument("--annotator", default="", metavar="A", help="of this annotator's layers only")
    command.add_argument("--at", default="", metavar="TIME", help="ISO 8601: the layers as they were then")
    command.add_argument("--json", action="store_true", help="one JSON object a line")
    command.set_defaults(run=history)


def restore(arguments: argparse.Namespace) -> int:
    """List the copies, or put one back and say where the project of now went. Raises ExpectedError."""
    path, chosen = arguments.project, arguments.folder or _chosen(arguments.project)
    there = backups.copies(path, chosen)
    if arguments.copy and not arguments.list:
        copy = _meant(arguments.copy, there)
        aside = backups.restore(path, copy, datetime.now(UTC))
        print(f"{path} is as in {copy}{f'; what it was is in {aside}' if aside else ''}.")
        return DONE
    rows = [_row(n, copy) for n, copy in enumerate(there, 1)]
    if arguments.json:
        print(json.dumps(rows, ensure_ascii=False, indent=1))
        return DONE
    for row in rows:
        print_line(_words(row))
    if not rows:
        print(f"There is no copy in {backups.folder(path, chosen)}.")
    return DONE


def rescue(arguments: argparse.Namespace) -> int:
    """0: nothing is missing; 1: some is, as the report says. Raises ExpectedError."""
    folder, path = arguments.output, arguments.project
    if not path.is_file():
        raise ExpectedError(f"There is no project {path}.")
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as problem:
        raise ExpectedError(f"{folder} can't be made ({problem.strerror}).") from problem
    if any(folder.iterdir()):
        raise ExpectedError(f"{folder} is not empty.", "Choose another folder.")
    target = folder / path.with_suffix(".tawsim").name
    found = rescuing.rescue(path, target)
    with Project.open(target) as project:
        everything = Recipe("jsonl", everybody=True, suggestions=True)
        export_project(project, everything, target.with_suffix(".jsonl"))
    lines = [*_report(found)]
    (folder / "report.txt").write_text("\n".join(lines) + "\n", "utf-8")
    for one in lines:
        print_line(one)
    print(f"A sound project, its JSONL and this report are in {folder}.")
    return DONE if found.whole else PARTLY


def _report(found: rescuing.Rescued) -> Iterator[str]:
    for table in found.saved:
        if found.saved[table] or found.lost[table] or found.unreadable[table]:
            line = f"{table}: {found.saved[table]} saved"
            line += (
                f", {found.lost[table]} left out, as they are not as they were stored"
                if found.lost[table]
                else ""
            )
            line += f", unreadable in {found.unreadable[table]} places" if found.unreadable[table] else ""
            yield line
    yield "Nothing is missing, as far as can be seen." if found.whole else "Some of it is missing."


def history(arguments: argparse.Namespace) -> int:
    """A line for each edit, or for each layer as it was. Raises ExpectedError."""
    with Project.open(arguments.project) as project:
        if arguments.document:
            project.documents.get(arguments.document)
        if arguments.at:
            rows = _layers(project, arguments)
        else:
            rows = (r for e in project.journal.since(0) if _meets(r := told(e), arguments))
        for row in rows:
            if arguments.json or arguments.at:
                print(json.dumps(row, ensure_ascii=False))
            else:
                for words in _told(row):
                    print_line(words)
    return DONE


def _meets(row: dict[str, Any], arguments: argparse.Namespace) -> bool:
    """What is about no document, as a change of the scheme, only where none is asked for."""
    about = (row["document"], row["layer"])
    return all(
        not want or want == has
        for want, has in zip((arguments.document, arguments.annotator), about, strict=True)
    )


def _layers(project: Project, arguments: argparse.Namespace) -> Iterator[dict[str, Any]]:
    """Own JSONL of the layers as they were."""
    when = _moment(arguments.at)
    for key in project.layers.keys():  # noqa: SIM118  # it is no mapping
        if arguments.document in ("", key.document) and arguments.annotator in ("", key.annotator):
            layer = layer_at(project, key, when)
            ordered: tuple[Annotation, ...] = (*layer.entities(), *layer.events(), *layer.relations())
            yield row_object(Row(layer.document, ordered, key.annotator, layer.status, annotated=True))


def _moment(said: str) -> datetime:
    """In the time zone here, unless it says one."""
    try:
        return datetime.fromisoformat(said).astimezone()
    except ValueError as problem:
        raise ExpectedError(f"{said} is no time.", "As in 2026-11-27T15:30.") from problem


def _told(row: dict[str, Any]) -> Iterator[str]:
    """A line for the edit, and one for each annotation that it altered."""
    about = " ".join(x for x in (row["document"], row["layer"] and f"({row['layer']})") if x)
    yield f"{row['at'][:19]}  {row['who']}  {row['kind']} {row['name']}  {about}"
    for c in row["changes"]:
        before, after = (
            json.dumps(c[side], ensure_ascii=False) if c[side] else "-" for side in ("before", "after")
        )
        yield f"    {c['id']}: {before} → {after}"


def _chosen(path: Path) -> str:
    """Where the project says that its copies lie; one that is damaged or gone says nothing."""
    if not path.exists():
        return ""
    try:
        with Project.open(path) as project:
            return project.settings.get(backups.SETTING)
    except ProjectDamaged:
        return ""


def _meant(said: str, there: list[backups.Copy]) -> Path:
    if said.isdecimal() and 0 < int(said) <= len(there):
        return there[int(said) - 1].path
    if not Path(said).is_file():
        raise ExpectedError(f"There is no copy {said}.", "main.py restore P.tawsim --list shows them.")
    return Path(said)


def _row(n: int, copy: backups.Copy) -> dict[str, Any]:
    row: dict[str, Any] = {"number": n, "path": str(copy.path), "at": copy.at.isoformat(), "why": copy.why}
    try:
        found = backups.held(copy.path)
    except ExpectedError as problem:
        return row | {"fault": str(problem)}
    return row | {"last edit": found.last, "edits": found.edits, **asdict(found.stats)}


def _words(row: dict[str, Any]) -> str:
    head = f"{row['number']:>3}  {row['at'][:19]}  {row['why']:8}"
    if "fault" in row:
        return f"{head}  {row['fault']}"
    counts = ", ".join(
        f"{row[name]} {name}" for name in ("documents", "layers", "entities", "events", "edits")
    )
    return f"{head}  {counts}; last edit {row['last edit'][:19] or 'none'}"
