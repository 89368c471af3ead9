"""`scheme`: what may be annotated, written as a file of another program, taken from one, or looked at."""

import argparse
import uuid
from datetime import datetime
from getpass import getuser
from pathlib import Path
from typing import Any

from annotator.errors import ExpectedError
from annotator.formats.schemes import kept, load, save
from annotator.history import Kind
from annotator.model import SchemeChange
from annotator.scheme import Scheme
from annotator.scheme.colors import faint, near
from annotator.scheme.scheming import replaced
from annotator.scheme.writing import written
from storage.project import Project
from ui.commands.lines import print_line, tell_unheld

DONE = 0


def add(commands: "argparse._SubParsersAction[Any]") -> None:
    """The command and its options."""
    help = "Show a scheme, write it as TOML, annotation.conf or Label Studio XML, or give a project another."
    command = commands.add_parser("scheme", help=help, description=help)
    command.add_argument("source", metavar="P.tawsim|FILE|NAME")
    command.add_argument("--output", type=Path, metavar="F.(toml|conf|xml)", help="the ending says how")
    command.add_argument("--take", type=Path, metavar="FILE", help="from now on the project has this one")
    command.add_argument("--annotator", default="", metavar="A", help="who takes it; else the account's name")
    command.set_defaults(run=_run)


def _run(arguments: argparse.Namespace) -> int:
    if not arguments.source.endswith(".tawsim"):
        if arguments.take:
            raise ExpectedError("Only a project can take a scheme.", "Name a file *.tawsim.")
        _tell(load(arguments.source), arguments.output)
        return DONE
    with Project.open(arguments.source) as project:
        if arguments.take:
            _take(project, arguments.take, arguments.annotator or getuser())  # as in the window
        _tell(project.scheme, arguments.output)
        if not arguments.output:
            for v in project.schemes.versions():
                said = (f"version {v.number}", v.at, v.annotator, v.change, f"({v.layers} layers)")
                print(" ".join(x for x in said if x))
    return DONE


def _take(project: Project, path: Path, annotator: str) -> None:
    """Journaled as the person's edit: the window's undo takes it back. What only the old scheme has stays
    in it, retired."""
    scheme = load(path, instead_of=project.scheme)
    tell_unheld(str(path))
    after = replaced(project.scheme, scheme).scheme
    if after == project.scheme:
        return
    project.journal.write(
        SchemeChange("scheme", project.scheme.toml, written(after)),
        annotator=annotator,
        kind=Kind.DO,
        id=uuid.uuid4().hex,
        at=datetime.now().astimezone().isoformat(),
    )
    print_line(f"Taken in the name of {annotator}, whose undo takes it back.")
    if kept(path):
        print_line(f"As it was, as {path} has no place for it: {kept(path)}.")


def _tell(scheme: Scheme, output: Path | None) -> None:
    if output:
        lost = save(scheme, output)
        print(f"The scheme {scheme.id} is in {output}.")
        if lost:
            print(f"Not held there: {'; '.join(lost)}.")
        return
    print(f"{scheme.id}: {scheme.words.en} ({scheme.words.ar})")
    for name in ("labels", "types", "roles", "relations", "attributes"):
        print(f"{name:12} {' '.join(x.id + ('*' if x.retired else '') for x in getattr(scheme, name))}")
    for f in faint(scheme):
        print(f"{f.id}: {f.ratio:.1f} : 1 on {'dark' if f.dark else 'light'}, which is hard to see.")
    for n in near(scheme):
        ground = "dark" if n.dark else "light"
        print(f"{n.first} and {n.second} are hard to tell apart on {ground} ({n.eyes}, {n.difference:.1f}).")
