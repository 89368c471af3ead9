"""Event table and mention table: for sheets and statistics. They hold no texts, so they are written only.

The event table has ACLED's columns where it has a like one (event_date, event_type, sub_event_type,
actor1, actor2, location, latitude, longitude, fatalities, notes = the source sentence, source), then
our own.
"""

import json
from bisect import bisect_left, bisect_right
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
from annotator.model import (
    Annotation,
    Argument,
    Attributes,
    Document,
    Entity,
    Event,
    Layer,
    Origin,
    Range,
    is_plain,
)
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
_FRAME = 100  # characters of JSON around an argument
_ESCAPED = 6  # characters that one takes in JSON at most


def refuse(path: Path, reading: Reading) -> Iterator[Row]:
    """Raises ImportFailed: a table has no texts."""
    del reading
    raise ImportFailed(
        f"{path.name} was refused: a table of events or mentions holds no texts.",
        hint="Import another export.",
    )
    yield  # a reader is a generator


# ---- events ----


def event_rows(row: Row, scheme: Scheme) -> Iterator[list[Cell]]:
    """A line an event, in the order of the text."""
    layer = Layer(row.document, row.annotator, {a.id: a for a in row.annotations})
    sentences = _Sentences(row.document.text)
    groups = {t.id: t.group for t in scheme.types}
    for found in happenings(layer, scheme):
        event = layer.annotations[found.event]
        assert isinstance(event, Event)
        yield _event_cells(layer, found, event, groups.get(event.type, ""), sentences)


def _event_cells(
    layer: Layer, found: Happening, event: Event, group: str, sentences: "_Sentences"
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
        sentences.around(event.trigger),
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
        _json([_argument(layer, a.role, a.target, a.value) for a in event.arguments]),
        _attributes(event.attributes),
        event.note,
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
    sentences = _Sentences(row.document.text)
    for span in _in_order([a for a in row.annotations if isinstance(a, Entity | Event)]):
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
    layer: Layer, span: Entity | Event, kind: str, sentences: "_Sentences", event: str = "", role: str = ""
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
        sentences.around(span.extent),
        event,
        role,
        _attributes(span.attributes),
        span.link if isinstance(span, Entity) else "",
        span.note,
        span.origin.suggester if span.origin else "",
        round(span.origin.score, 4) if span.origin else None,
    ]


def _value(layer: Layer, event: Event, role: str, value: str) -> list[Cell]:
    document = layer.document
    head: list[Cell] = [document.id, document.title, document.date, layer.annotator, "argument"]
    return [*head, "", value, None, None, "", "", "", event.id, role, "", "", "", "", None]


# ---- both ----


def _in_order(spans: Sequence[Entity | Event]) -> list[Entity | Event]:
    """Of the text."""
    return sorted(spans, key=lambda a: (a.extent.start, a.extent.end))


def _attributes(attributes: Attributes) -> str:
    return json.dumps(dict(attributes), ensure_ascii=False, sort_keys=True) if attributes else ""


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


class _Sentences:
    """Those of a text, each made one line of once: many mentions stand in one."""

    def __init__(self, text: str) -> None:
        found = texts.sentences(text)
        self._text = text
        self._starts, self._ends = [s.start for s in found], [s.end for s in found]
        self._lines: dict[tuple[int, int], str] = {}

    def around(self, words: Range) -> str:
        """The sentences that the words touch, on one line."""
        place = bisect_right(self._ends, words.start), bisect_left(self._starts, words.end)
        if place not in self._lines:
            first, after = place
            touched = self._text[self._starts[first] : self._ends[after - 1]] if first < after else ""
            self._lines[place] = _flat(touched)
        return self._lines[place]


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


def _checker(made: Cells) -> Callable[[Iterable[Row], Path, Scheme | None], Iterator[str]]:
    def check(rows: Iterable[Row], path: Path, scheme: Scheme | None) -> Iterator[str]:
        """Cell by cell."""
        chosen, back, longest = scheme or load(), cells.read(path), cells.longest(path)
        for row in rows:
            for line in made(row, chosen):
                found = next(back, None)
                if found is None or not _same(found, cells.shown(line, longest)):
                    yield f"a line of {row.document.id} reads back otherwise"
        if next(back, None) is not None:
            yield "more lines read back than were written"

    return check


def _same(found: Sequence[str], written: Sequence[str]) -> bool:
    return found == written or _bared(found) == _bared(written)


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
    layer = Layer(row.document, row.annotator, {a.id: a for a in row.annotations})
    events = [_event(layer, event) for event in layer.events()]
    used = dict.fromkeys(a.target for event in events for a in event.arguments)
    fillers = [_entity(a) for id in used if isinstance(a := layer.annotations.get(id), Entity)]
    return (
        _bare_row(row, (*fillers, *(replace(e, origin=None) if e.origin else e for e in events)))
        if events
        else None
    )


def say_events(held: Row) -> Row:
    """Of what fills a role its label stands there, its words and where they begin and end; of a link only
    the coordinates."""
    return replace(
        held,
        annotations=tuple(
            Entity(a.id, a.label, (a.extent,)) if isinstance(a, Entity) and not is_plain(a) else a
            for a in held.annotations
        ),
    )


def hold_mentions(row: Row, choices: Choices) -> Row | None:
    """Entities and events; a document without any leaves no trace."""
    del choices
    layer = Layer(row.document, row.annotator, {a.id: a for a in row.annotations})
    spans = [a for a in row.annotations if isinstance(a, Entity | Event)]
    made = [_entity(a) if isinstance(a, Entity) else _event(layer, a) for a in _in_order(spans)]
    return _bare_row(row, tuple(made)) if made else None


def _entity(a: Entity) -> Entity:
    if a.bare and cells.kept(a.id) == a.id and cells.kept(a.label) == a.label:
        return a
    return replace(
        a,
        id=cells.kept(a.id),
        label=cells.kept(a.label),
        attributes=_held_attributes(a.attributes),
        note=cells.kept(a.note),
        link=cells.kept(a.link),
        origin=_origin(a.origin),
        extra={},
    )


def _event(layer: Layer, event: Event) -> Event:
    arguments, id, type = _arguments(layer, event), cells.kept(event.id), cells.kept(event.type)
    said = event.attributes or event.note or event.origin or event.extra
    if not said and (arguments, id, type) == (event.arguments, event.id, event.type):
        return event
    return replace(
        event,
        id=id,
        type=type,
        arguments=arguments,
        attributes=_held_attributes(event.attributes),
        note=cells.kept(event.note),
        origin=_origin(event.origin),
        extra={},
    )


def _origin(origin: Origin | None) -> Origin | None:
    return origin and Origin(cells.kept(origin.suggester), round(origin.score, 4))


def _held_attributes(attributes: Attributes) -> Attributes:
    """All of them, or none where they are too long for a cell."""
    return attributes if len(_attributes(attributes)) <= cells.LONGEST else {}


def _arguments(layer: Layer, event: Event) -> tuple[Argument, ...]:
    """Those that go into one cell of the event table, the first first."""
    found, most = [], 0
    for a in event.arguments:
        filler = layer.annotations.get(a.target)
        if not a.target or isinstance(filler, Entity | Event):
            kept = cells.kept(a.role), cells.kept(a.target), cells.kept(a.value)
            found.append(a if not a.extra and kept == (a.role, a.target, a.value) else Argument(*kept))
            most += len(a.role) + len(a.target) + len(a.value) + _FRAME
            most += len(filler.name) + len(filler.extent) if isinstance(filler, Entity | Event) else 0
    while most * _ESCAPED > cells.LONGEST and found and _long(layer, found):  # else it is certain
        found.pop()
    return tuple(found)


def _long(layer: Layer, arguments: Sequence[Argument]) -> bool:
    return len(_json([_argument(layer, a.role, a.target, a.value) for a in arguments])) > cells.LONGEST


def _bare_row(row: Row, made: tuple[Annotation, ...]) -> Row:
    d = row.document
    id, title, source, date = map(cells.kept, (d.id, d.title, d.source, d.date))
    return Row(Document(id, d.text, title, source, date), made, cells.kept(row.annotator))


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
    says=say_events,
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
