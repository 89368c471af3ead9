"""`merge`: brings back what people did in copies of a project."""

import argparse
import json
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from annotator.model import LayerKey
from storage.merging.incoming import Source
from storage.merging.merge import Merged, merge
from storage.merging.versions import Conflict, Version
from storage.project import Project
from ui.commands.lines import DONE, PARTLY, many, print_line
from ui.progress import Progress

Commands = argparse._SubParsersAction  # the only name that argparse has for it


def add(commands: "Commands[Any]") -> None:
    """The command with its options."""
    help = "Bring back what people did in copies of a project; twice or in any order does no harm."
    command = commands.add_parser("merge", help=help, description=help)
    command.add_argument("project", type=Path, metavar="P.tawsim")
    command.add_argument("files", type=Path, nargs="+", metavar="A.tawsim")
    command.add_argument(
        "--skip-bad", action="store_true", help="list files that can't be read, take the rest"
    )
    command.add_argument("--json", action="store_true", help="as one JSON object")
    command.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Say what came in, and which layers a person must decide about: that is no failure."""
    with Project.open(arguments.project, whole=True) as project, Progress("Merging") as progress:
        report = merge(
            project,
            arguments.files,
            at=datetime.now().astimezone(),
            skip_bad=arguments.skip_bad,
            progress=progress.show,
        )
        told = report.conflicts if arguments.json else ()  # else nobody asks what is on show
        shown = Source(project.file).versions(c.key for c in told) if told else {}
    if arguments.json:
        print(json.dumps(_row(report, shown), ensure_ascii=False))
    else:
        _tell(report)
    return PARTLY if report.refused else DONE


def _row(report: Merged, shown: Mapping[LayerKey, Version]) -> dict[str, object]:
    return {
        "merged": [str(path) for path in report.files],
        "documents": [*report.documents],
        "layers": report.layers,
        "edits": report.edits,
        "conflicts": [_conflict(c, shown[c.key]) for c in report.conflicts],
        "notes": [*report.notes],
        "refused": [*report.refused],
        "backup": str(report.backup) if report.backup else None,
    }


def _conflict(conflict: Conflict, shown: Version) -> dict[str, object]:
    """All its versions, the one on show first."""
    versions = [
        {
            "sha256": v.sha256,
            "at": v.at,
            "annotations": len(v.content.annotations),
            "state": v.content.status[0],
            "shown": v is shown,
        }
        for v in (shown, *conflict.versions)
    ]
    return {"document": conflict.key.document, "annotator": conflict.key.annotator, "versions": versions}


def _tell(report: Merged) -> None:
    for line in (*report.notes, *report.refused):
        print_line(line)
    for c in report.conflicts:
        count = len(c.versions) + 1
        print_line(f"{c.key.document}: the layer of {c.key.annotator} was edited apart: {count} versions.")
    parts = [
        many(len(report.files), "file"),
        many(len(report.documents), "new document"),
        many(report.layers, "layer"),
        many(report.edits, "edit"),
        f"{len(report.conflicts)} to decide in the window (Conflicts)",
    ]
    print(f"Merged: {', '.join(parts)}.")
    if report.backup:
        print_line(f"The project as it was before: {report.backup}")
