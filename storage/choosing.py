"""Which suggesters a project uses: kept in its settings, with the model that it learned."""

import json
from collections.abc import Container
from dataclasses import replace
from pathlib import Path
from typing import Any

from annotator.errors import StorageFailed
from annotator.suggest.choice import OUTWARD, Choice, Choices, choices, seal
from storage.project import Project

SETTING = "suggesters"
QUICK = "quick"  # the suggester, and the name of its model


def read_choices(project: Project) -> Choices:
    """As they were written; the usual ones when there are none, or none that can be read."""
    return _read(project)[0]


def choices_note(project: Project) -> str:
    """One line when the project's choices could not be read, else empty."""
    return _read(project)[1]


def read_unused(project: Project) -> Choices:
    """Those that are off, with what was set in them."""
    return _read(project, off=True)[0]


def write_choices(project: Project, chosen: Choices, unused: Choices = ()) -> None:
    """From now on these, in this order; of the `unused` it is kept what was set in them."""
    rows: list[dict[str, Any]] = [_row(c) for c in chosen] + [{**_row(c), "off": True} for c in unused]
    project.settings.set(SETTING, json.dumps(rows, ensure_ascii=False, sort_keys=True))


def unapproved(project: Project, approved: Container[str] = ()) -> Choices:
    """Those of the project that would send texts away or run a program, and that nobody here said yes to
    (`approved` holds the seals of those that somebody did)."""
    return tuple(c for c in read_choices(project) if c.name in OUTWARD and seal(c) not in approved)


def filled(project: Project, chosen: Choices) -> Choices:
    """What was chosen by name, with what the project has set in it."""
    known = {c.name: c for c in (*read_unused(project), *read_choices(project))}
    return tuple(
        replace(c, options=known[c.name].options) if not c.options and c.name in known else c for c in chosen
    )


def ready_choices(
    project: Project, folder: Path, chosen: Choices | None = None, approved: Container[str] = ()
) -> Choices:
    """The choices (the project's less the `unapproved`, unless given) as the suggesters take them: with the
    model that the project learned, as a file in `folder`.

    Without one (and without a file that a person named) the quick suggester is left out. Raises
    ProjectDamaged when the model is not the one that was stored, StorageFailed when the folder can't be
    written to.
    """
    ready = []
    refused = unapproved(project, approved) if chosen is None else ()
    for choice in read_choices(project) if chosen is None else filled(project, chosen):
        if choice in refused:
            continue
        if choice.name == QUICK and not choice.options.get("file"):
            path = unpacked(project, folder)
            if path is None:
                continue
            choice = replace(choice, options={**choice.options, "file": str(path)})
        ready.append(choice)
    return tuple(ready)


def unpacked(project: Project, folder: Path) -> Path | None:
    """The model that the project learned as a file in `folder`, named by what is in it."""
    about = project.models.about(QUICK)
    if about is None:
        return None
    path = folder / f"{QUICK}-{about.sha256[:16]}.model"
    if not path.exists():
        model = project.models.read(QUICK)
        assert model is not None
        part = path.with_suffix(".part")
        try:
            folder.mkdir(parents=True, exist_ok=True)
            part.write_bytes(model)
            part.replace(path)
        except OSError as problem:
            raise StorageFailed(f"{path} can't be written ({problem.strerror}).") from problem
    return path


def _read(project: Project, *, off: bool = False) -> tuple[Choices, str]:
    text, usual = project.settings.get(SETTING), () if off else choices()
    if not text:
        return usual, ""
    try:
        return tuple(_choice(row) for row in json.loads(text) if bool(row.get("off")) == off), ""
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return usual, "The project's suggesters could not be read; the usual ones are used."


def _row(choice: Choice) -> dict[str, Any]:
    return {"name": choice.name, "least": choice.least, "options": dict(choice.options)}


def _choice(row: Any) -> Choice:
    options = {str(k): str(v) for k, v in row.get("options", {}).items()}
    return Choice(str(row["name"]), float(row.get("least", 0.0)), options)
