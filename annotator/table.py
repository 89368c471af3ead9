"""The annotations of a layer as a table of words, for a sheet or a letter."""

from collections.abc import Iterator, Sequence

from annotator.model import Annotation, Entity, Event, Layer, Range, Relation, reading_order
from annotator.scheme import Scheme

COLUMNS = ("words", "label", "start", "end", "attributes", "roles", "note")


def rows(layer: Layer, scheme: Scheme, language: str, within: Range | None = None) -> list[list[str]]:
    """A row an annotation, in the order of the text, relations behind; cells as in COLUMNS.

    `within` (code points): only what shares a letter with it. Start and end are code points of the document.
    """
    spans = [a for a in layer.annotations.values() if not isinstance(a, Relation)]
    kept = sorted((a for a in spans if within is None or _touches(a, within)), key=reading_order)
    ids = {a.id for a in kept}
    related = [r for r in layer.relations() if within is None or {r.source, r.target} <= ids]
    return [_row(layer, scheme, language, a) for a in (*kept, *related)]


def tsv(cells: Sequence[Sequence[str]]) -> str:
    """Lines of cells with tabs between them; blanks stand for the tabs and line ends within a cell."""
    return "".join("\t".join(" ".join(cell.split()) for cell in row) + "\n" for row in cells)


def _touches(span: Entity | Event, within: Range) -> bool:
    return any(r.start < within.end and within.start < r.end for r in span.ranges)


def _row(layer: Layer, scheme: Scheme, language: str, found: Annotation) -> list[str]:
    if isinstance(found, Relation):
        words = f"{_words(layer, found.source)} → {_words(layer, found.target)}"
        return [words, scheme.name(found.type, language), "", "", "", "", found.note]
    attributes = "; ".join(
        f"{scheme.name(name, language)}: {scheme.name(value, language)}"
        for name, value in found.attributes.items()
    )
    roles = "; ".join(_roles(layer, scheme, language, found)) if isinstance(found, Event) else ""
    extent = found.extent
    words, label = layer.document.slice(found.ranges), scheme.name(found.name, language)
    return [words, label, str(extent.start), str(extent.end), attributes, roles, found.note]


def _roles(layer: Layer, scheme: Scheme, language: str, event: Event) -> Iterator[str]:
    for argument in event.arguments:
        filler = _words(layer, argument.target) if argument.target else argument.value or ""
        yield f"{scheme.name(argument.role, language)}: {filler}"


def _words(layer: Layer, id: str) -> str:
    found = layer.find(id)
    return "" if found is None or isinstance(found, Relation) else layer.document.slice(found.ranges)
