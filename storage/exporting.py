"""Layers of a project → rows, and rows → files, with what the format could not hold."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from annotator.errors import ExportFailed
from annotator.formats import FORMATS, Format, export
from annotator.formats.rows import Row, counted
from annotator.model import Annotation, Event, LayerKey, Relation
from storage.project import Project


@dataclass(frozen=True, slots=True)
class Exported:
    """How many documents left, how many of them with a layer, and what the format cannot hold."""

    documents: int
    layers: int
    lost: tuple[str, ...]


def export_project(
    project: Project, format: str, path: Path, annotator: str = "", *, suggestions: bool = False
) -> Exported:
    """Write the project's rows; what stood at `path` stays whole if anything fails.

    Raises ExportFailed when there is nothing to choose (see `rows_for`), or nothing to write to.
    """
    if path.exists() and path.samefile(project.path):
        raise ExportFailed(f"{path} is the project itself.", "Choose another name.")
    whole = _rows(project, annotator, suggestions=suggestions)
    rows = [_sound(row) for row in whole]
    lost = [*export(_writable(format), rows, path, project.scheme), *_loose(whole, rows)]
    return Exported(len(rows), sum(row.annotated for row in rows), tuple(lost))


def _writable(name: str) -> Format:
    format = FORMATS.get(name)
    if format is None or format.write is None:
        names = ", ".join(f.name for f in FORMATS.values() if f.write)
        raise ExportFailed(f"There is no format {name} to export to.", f"Formats: {names}.")
    return format


def rows_for(project: Project, annotator: str = "", *, suggestions: bool = False) -> list[Row]:
    """With an annotator, the documents on which they have a layer; without, every document with
    the layer of its only annotator, or none; without what points to no annotation.

    Raises ExportFailed when the annotator has no layer, or a document has several annotators.
    """
    return [_sound(row) for row in _rows(project, annotator, suggestions=suggestions)]


def _rows(project: Project, annotator: str, *, suggestions: bool) -> list[Row]:
    if annotator and annotator not in project.layers.annotators():
        raise ExportFailed(f"{annotator} has no layer here.", _names(project))
    rows = []
    for id in project.documents.ids():
        names = project.layers.of(id)
        if annotator:
            if annotator in names:
                rows.append(_row(project, id, annotator, suggestions=suggestions))
        elif len(names) > 1:
            raise ExportFailed(f"{id} has layers of {' and '.join(names)}.", "Choose one with --annotator.")
        else:
            rows.append(_row(project, id, names[0] if names else "", suggestions=suggestions))
    return rows


def _names(project: Project) -> str:
    names = project.layers.annotators()
    return f"Annotators: {', '.join(names)}." if names else "Nobody has one."


def _row(project: Project, id: str, annotator: str, *, suggestions: bool) -> Row:
    layer = project.layers.get(LayerKey(id, annotator))
    ordered: tuple[Annotation, ...] = (*layer.entities(), *layer.events(), *layer.relations())
    return Row(
        layer.document,
        ordered,
        annotator,
        layer.status if annotator else None,
        tuple(layer.suggestions.values()) if suggestions else (),
        annotated=bool(annotator),
        verdicts=dict(layer.verdicts) if suggestions else {},
    )


def _ends(annotation: Annotation) -> list[str]:
    if isinstance(annotation, Event):
        return [a.target for a in annotation.arguments if a.target]
    return [annotation.source, annotation.target] if isinstance(annotation, Relation) else []


def _sound(row: Row) -> Row:
    """Without what points to no annotation of the row: no file may say that."""
    ids = {a.id for a in row.annotations} | {s.id for s in row.suggestions}
    kept: list[Annotation] = []
    for a in row.annotations:
        missing = [x for x in _ends(a) if x not in ids]
        if isinstance(a, Event):
            kept.append(a.without(*missing) if missing else a)
        elif not missing:
            kept.append(a)
    return replace(row, annotations=tuple(kept))


def _loose(rows: Sequence[Row], sound: Sequence[Row]) -> list[str]:
    """How much `_sound` left out, in words."""
    events = [sum(len(v.arguments) for row in x for v in row.events()) for x in (rows, sound)]
    relations = [sum(len(row.relations()) for row in x) for x in (rows, sound)]
    return counted(
        (
            (events[0] - events[1], "argument that points nowhere", "arguments that point nowhere"),
            (relations[0] - relations[1], "relation that points nowhere", "relations that point nowhere"),
        )
    )
