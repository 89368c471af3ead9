"""Event table and mention table: for sheets and statistics. They hold no texts, so they are written only.

The event table has ACLED's columns where it has a like one (event_date, event_type, sub_event_type,
actor1, actor2, location, latitude, longitude, fatalities, notes = the source sentence, source), then
our own.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path

from annotator import text as texts
from annotator.errors import ImportFailed
from annotator.formats import cells
from annotator.formats.cells import Cell
from annotator.formats.rows import Choices, Format, Reading, Row, Writer
from annotator.happenings import MANY, MEANS, WHEN, WHERE, WHO, WHOM, Happening, happenings
from annotator.linking import GEONAMES, Places
from annotator.model import Annotation, Document, Entity, Event, Layer, Range
from annotator.scheme import Scheme, load

_JOINED = "؛ "  # between the fillers of one column
EVENTS = (
    "event_id_cnty", "event_date", "event_type", "sub_event_type", "actor1", "actor2", "location",
    "latitude", "longitude", "fatalities", "notes", "source", "document", "title", "document_date",
    "annotator", "trigger", "trigger_start", "trigger_end", "date_words", "means", "many", "arguments",
    "attributes", "note",
)  # fmt: skip
MENTIONS = (
    "document", "title", "document_date", "annotator", "kind", "id", "label", "start", "end", "ranges",
    "text", "sentence", "event", "role", "attributes", "link", "note", "suggester", "score",
)  # fmt: skip
_CASUALTIES = ("CASUALTY",)


def refuse(path: Path, reading: Reading) -> Iterator[Row]:
    """Raises ImportFailed: a table has no texts."""
    del reading
    raise ImportFailed(
        f"{path.name} was refused: a table of events or mentions holds no texts.", "Import another export."
    )
    yield  # a reader is a generator


# ---- events ----


def event_rows(row: Row, scheme: Scheme) -> Iterator[list[Cell]]:
    """A line an event, in the order of the text."""
    layer = Layer(row.document, row.annotator, {a.id: a for a in row.annotations})
    sentences = texts.sentences(row.document.text)
    groups = {t.id: t.group for t in scheme.types}
    for found in happenings(layer, scheme):
        event = layer.annotations[found.event]
        assert isinstance(event, Event)
        yield _event_cells(layer, found, event, groups.get(event.type, ""), sentences)


def _event_cells(
    layer: Layer, found: Happening, event: Event, group: str, sentences: Sequence[Range]
) -> list[Cell]:
    document = layer.document
    place = _place(layer, event)
    return [
        f"{document.id}#{event.id}",
        found.when.iso if found.when else "",
        group or event.type,
        event.type,
        _words(found, WHO),
        _words(found, WHOM),
        _words(found, WHERE),
        *place,
        _dead(layer, event, found),
        _sentence(document, event.trigger, sentences),
        document.source,
        document.id,
        document.title,
        document.date,
        layer.annotator,
        _flat(found.trigger),
        event.trigger.start,
        event.trigger.end,
        _words(found, WHEN),
        _words(found, MEANS),
        _words(found, MANY),
        json.dumps(
            [_argument(layer, a.role, a.target, a.value) for a in event.arguments], ensure_ascii=False
        ),
        _attributes(event.attributes),
        _flat(event.note),
    ]


def _words(found: Happening, column: str) -> str:
    return _JOINED.join(found.words.get(column, ()))


def _place(layer: Layer, event: Event) -> tuple[float | None, float | None]:
    """Latitude and longitude of the first filler that is linked to a place; looked up in the shipped list."""
    for argument in event.arguments:
        filler = layer.annotations.get(argument.target)
        if isinstance(filler, Entity) and filler.link.startswith(f"{GEONAMES}:"):
            return _coordinates(filler.link.partition(":")[2])
    return None, None


def _coordinates(id: str) -> tuple[float | None, float | None]:
    entry = _places().get(id)
    return (entry.latitude, entry.longitude) if entry else (None, None)


@cache
def _places() -> Places:
    """The shipped list, read once, and only when something is linked."""
    return Places()


def _dead(layer: Layer, event: Event, found: Happening) -> int | None:
    """The number of the casualties, where one entity of them fills a role and says how many."""
    labels = [
        filler.label for a in event.arguments if isinstance(filler := layer.annotations.get(a.target), Entity)
    ]
    if not any(label in _CASUALTIES for label in labels) or len(found.counts) != 1:
        return None
    return int(found.counts[0].size)


def _argument(layer: Layer, role: str, target: str, value: str) -> dict[str, object]:
    filler = layer.annotations.get(target)
    if not isinstance(filler, Entity | Event):
        return {"role": role, "value": value}
    words = _flat(layer.document.slice(filler.ranges))
    return {"role": role, "id": target, "label": filler.name, "start": filler.extent.start,
            "end": filler.extent.end, "text": words}  # fmt: skip


# ---- mentions ----


def mention_rows(row: Row, scheme: Scheme) -> Iterator[list[Cell]]:
    """A line for each entity, trigger and argument, in the order of the text."""
    del scheme
    layer = Layer(row.document, row.annotator, {a.id: a for a in row.annotations})
    sentences = texts.sentences(row.document.text)
    for span in sorted(
        (a for a in row.annotations if isinstance(a, Entity | Event)),
        key=lambda a: (a.extent.start, a.extent.end),
    ):
        kind = "entity" if isinstance(span, Entity) else "trigger"
        yield _mention(layer, span, kind, sentences)
        if isinstance(span, Event):
            for argument in span.arguments:
                filler = layer.annotations.get(argument.target)
                if isinstance(filler, Entity | Event):
                    yield _mention(layer, filler, "argument", sentences, span.id, argument.role)
                else:
                    yield _value(layer, span, argument.role, argument.value)


def _mention(
    layer: Layer, span: Entity | Event, kind: str, sentences: Sequence[Range], event: str = "", role: str = ""
) -> list[Cell]:
    document = layer.document
    ranges = " ".join(f"{r.start}-{r.end}" for r in span.ranges) if len(span.ranges) > 1 else ""
    return [
        document.id,
        document.title,
        document.date,
        layer.annotator,
        kind,
        span.id,
        span.name,
        span.extent.start,
        span.extent.end,
        ranges,
        _flat(document.slice(span.ranges)),
        _sentence(document, span.extent, sentences),
        event,
        role,
        _attributes(span.attributes),
        span.link if isinstance(span, Entity) else "",
        _flat(span.note),
        span.origin.suggester if span.origin else "",
        round(span.origin.score, 4) if span.origin else None,
    ]


def _value(layer: Layer, event: Event, role: str, value: str) -> list[Cell]:
    document = layer.document
    head: list[Cell] = [document.id, document.title, document.date, layer.annotator, "argument"]
    return [*head, "", value, None, None, "", "", "", event.id, role, "", "", "", "", None]


# ---- both ----


def _attributes(attributes: object) -> str:
    return json.dumps(attributes, ensure_ascii=False, sort_keys=True) if attributes else ""


def _sentence(document: Document, words: Range, sentences: Sequence[Range]) -> str:
    """The sentences that the words touch, on one line."""
    touched = [s for s in sentences if s.overlaps(words)]
    return _flat(document.text[touched[0].start : touched[-1].end]) if touched else ""


def _flat(words: str) -> str:
    return " ".join(words.split())


Cells = Callable[[Row, Scheme], Iterator[list[Cell]]]


def _writer(header: Sequence[str], made: Cells) -> Writer:
    def write(rows: Iterable[Row], path: Path, scheme: Scheme | None, choices: Choices) -> None:
        """The scheme says which role is what; without one it is the usual one."""
        del choices
        chosen = scheme or load()
        cells.write(path, header, (line for row in rows for line in made(row, chosen)))

    return write


def _checker(made: Cells) -> Callable[[Iterable[Row], Path, Scheme | None], str]:
    def check(rows: Iterable[Row], path: Path, scheme: Scheme | None) -> str:
        """Cell by cell."""
        chosen, back = scheme or load(), cells.read(path)
        for row in rows:
            for line in made(row, chosen):
                found = next(back, None)
                if found is None or _bared(found) != _bared(cells.shown(line, path)):
                    return f"a line of {row.document.id} reads back otherwise"
        return "" if next(back, None) is None else "more lines read back than were written"

    return check


def _bared(line: Sequence[str]) -> list[str]:
    """Without the empty cells at its end, which a workbook leaves out."""
    bare = [*map(_bare, line)]
    while bare and not bare[-1]:
        bare.pop()
    return bare


def _bare(cell: str) -> str:
    """CSV and XLSX may write a line end within a cell, or a character that XML has not, otherwise."""
    return "".join(c if c.isprintable() else " " for c in cell.replace("\ufffd", " ")).strip()


def hold_events(row: Row, choices: Choices) -> Row | None:
    """Events with what fills their roles; a document without events leaves no trace."""
    del choices
    used = {a.target for v in row.events() for a in v.arguments if a.target}
    kept = tuple(_held(a) for a in row.annotations if isinstance(a, Event) or a.id in used)
    return _bare_row(row, kept) if any(isinstance(a, Event) for a in kept) else None


def hold_mentions(row: Row, choices: Choices) -> Row | None:
    """Entities and events; a document without any leaves no trace."""
    del choices
    kept = tuple(_held(a) for a in row.annotations if isinstance(a, Entity | Event))
    return _bare_row(row, kept) if kept else None


def _held(a: Annotation) -> Annotation:
    if isinstance(a, Entity | Event):
        return replace(a, extra={}, origin=None) if isinstance(a, Event) else replace(a, extra={})
    return a


def _bare_row(row: Row, kept: tuple[Annotation, ...]) -> Row:
    document = replace(row.document, meta={}, extra={}, encoding="", original_sha256="")
    return Row(document, kept, row.annotator)


EVENT_TABLE = Format(
    "events",
    ".csv",
    refuse,
    lambda path: False,
    _writer(EVENTS, event_rows),
    hold_events,
    keeps_text=False,
    layers=True,
    check=_checker(event_rows),
)
MENTION_TABLE = Format(
    "mentions",
    ".csv",
    refuse,
    lambda path: False,
    _writer(MENTIONS, mention_rows),
    hold_mentions,
    keeps_text=False,
    layers=True,
    check=_checker(mention_rows),
)
