"""`people`: who works on a project, as what, and how far each is with what they were given."""

import argparse
import json
from pathlib import Path
from typing import Any

from annotator.errors import ExpectedError
from storage.project import Project
from storage.teams.people import Role
from ui.commands.lines import print_line

Commands = argparse._SubParsersAction  # the only name that argparse has for it


def add(commands: "Commands[Any]") -> None:
    """The command with its options."""
    help = "List who works on a project and how far each is with what they were given."
    command = commands.add_parser("people", help=help, description=help)
    command.add_argument("project", type=Path, metavar="P.tawsim")
    command.add_argument(
        "--set",
        nargs=2,
        action="append",
        default=[],
        metavar=("NAME", "ROLE"),
        help=f"from now on this role: {', '.join(Role)}",
    )
    command.add_argument("--json", action="store_true", help="one list of objects")
    command.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Set roles, then print everybody. Raises ExpectedError for a role that is none."""
    roles = {name: _role(role) for name, role in arguments.set}
    with Project.open(arguments.project) as project:
        with project.writing():
            for name, role in roles.items():
                project.people.set(name, role)
        rows = [
            {"name": name, "role": role, "given": given, "done": done}
            for name, role, given, done in project.people.progress()
        ]
    if arguments.json:
        print(json.dumps(rows, ensure_ascii=False))
        return 0
    for row in rows:
        print_line(f"{row['name']}: {row['role']}, {row['given']} given, {row['done']} done")
    return 0


def _role(text: str) -> Role:
    if text not in [*Role]:
        raise ExpectedError(f"{text} is no role.", f"Roles: {', '.join(Role)}.")
    return Role(text)
