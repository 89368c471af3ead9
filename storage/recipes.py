"""How an export is made, as values that a project keeps by name and a manifest repeats."""

import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass, fields
from typing import Any, Self

from annotator.errors import ExpectedError
from annotator.formats import Choices
from annotator.formats.rows import NESTING, SUBWORD, TAGS
from storage.project import Project

_SETTING = "recipes"
GROUPS = ("", "source", "date")  # what a split keeps together, beside the layers of a document


@dataclass(frozen=True, slots=True)
class Recipe:
    """A format and whose layers: one annotator's, those of `everybody`, else the only layer of each document.

    `suggestions` with their scores and verdicts, too. Of gold what reviews finished, or `unfinished` ones
    too; or the frozen gold of a `release`. `pseudonyms` for people, made with the `seed`. `split`
    (`80/10/10`) by `seed`, where documents of one `group` (source or date) stay together. The others are
    those of formats.Choices.
    """

    format: str
    annotator: str = ""
    everybody: bool = False
    suggestions: bool = False
    tags: str = TAGS[1]
    subword: str = SUBWORD[0]
    nesting: str = NESTING[0]
    split: str = ""
    seed: int = 0
    group: str = ""
    unfinished: bool = False
    pseudonyms: bool = False
    release: str = ""

    def choices(self, parts: Mapping[str, str] = {}) -> Choices:  # never changed
        """Those of the format, with the parts of a split."""
        return Choices(self.tags, self.subword, self.nesting, parts=parts)

    def row(self) -> dict[str, Any]:
        """What is said, as JSON holds it; what is as usual is left out."""
        usual = type(self)(self.format)
        return {k: v for k, v in asdict(self).items() if k == "format" or v != getattr(usual, k)}

    @classmethod
    def of(cls, row: object) -> Self:
        """From such an object. Raises ExpectedError where it is none."""
        known = {f.name: type(f.default) if f.name != "format" else str for f in fields(cls)}
        if not isinstance(row, dict) or not all(type(v) is known.get(k) for k, v in row.items()):
            raise ExpectedError("What says how the export was made is no recipe.")
        if "format" not in row:
            raise ExpectedError("What says how the export was made names no format.")
        made = cls(**row)
        allowed = ((made.tags, TAGS), (made.subword, SUBWORD), (made.nesting, NESTING), (made.group, GROUPS))
        for value, values in allowed:
            if value not in values:
                raise ExpectedError(
                    f"What says how the export was made asks for {value}, which is not known."
                )
        return made


def recipes(project: Project) -> dict[str, Recipe]:
    """Those that the project keeps and that this version can follow, by name."""
    found = {}
    for name, row in _rows(project).items():
        with suppress(ExpectedError):
            found[name] = Recipe.of(row)
    return found


def _rows(project: Project) -> dict[str, Any]:
    """As they stand in the settings."""
    try:
        rows = json.loads(project.settings.get(_SETTING, "{}"))
    except ValueError:
        return {}
    return rows if isinstance(rows, dict) else {}


def recipe(project: Project, name: str) -> Recipe:
    """The one of this name. Raises ExpectedError where there is none."""
    kept = recipes(project)
    if name not in kept:
        hint = f"It has {', '.join(kept)}." if kept else "It has none."
        raise ExpectedError(f"The project keeps no recipe {name}.", hint)
    return kept[name]


def keep(project: Project, name: str, made: Recipe | None) -> None:
    """Under this name from now on; None takes it out."""
    rows = {n: row for n, row in _rows(project).items() if n != name}
    if made is not None:
        rows[name] = made.row()
    project.settings.set(_SETTING, json.dumps(rows, ensure_ascii=False, sort_keys=True))
