"""Other names for the people who annotated, so that a data set does not tell who they are."""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from annotator.model import Annotation

if TYPE_CHECKING:
    from annotator.formats.rows import Row


def pseudonyms(names: Iterable[str], seed: int = 0) -> dict[str, str]:
    """P1, P2 … for people: the same names and seed give the same ones, and their order tells nothing."""
    shuffled = sorted(set(names), key=lambda n: hashlib.sha256(f"{seed}\0{n}".encode()).digest())
    return {name: f"P{n}" for n, name in enumerate(shuffled, 1)}


def disguised(row: "Row", names: Mapping[str, str]) -> "Row":
    """The row with these names for its annotator and for those whose suggestions or layers it took from."""
    if not names:
        return row
    return replace(
        row,
        annotator=names.get(row.annotator, row.annotator),
        annotations=tuple(_disguised(a, names) for a in row.annotations),
        suggestions=tuple(
            replace(s, source=names.get(s.source, s.source), annotation=_disguised(s.annotation, names))
            for s in row.suggestions
        ),
    )


def _disguised(annotation: Annotation, names: Mapping[str, str]) -> Annotation:
    origin = annotation.origin
    if origin is None or origin.suggester not in names:
        return annotation
    return replace(annotation, origin=replace(origin, suggester=names[origin.suggester]))
