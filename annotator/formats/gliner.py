"""GLiNER JSON: tokens, and entities by the numbers of their first and last token.

`relations` name two entities by their place in `ner`, as GLiNER's relation models take them. The
program's own keys, which GLiNER passes over, are `id`, the `text` that the tokens are of, and which of
the entities are triggers and which of the relations arguments. Without `text` the white space is not known.
"""

from bisect import bisect_left
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from annotator.errors import ImportFailed
from annotator.formats import as_read, span_objects, strict_json, tokens
from annotator.formats.corpus import LONG
from annotator.formats.heads import first_object
from annotator.formats.json_row import read_row
from annotator.formats.json_values import Layers, values
from annotator.formats.rows import LONGEST_TEXT, Choices, Format, Reading, Row
from annotator.formats.span_objects import Object
from annotator.formats.span_tokens import pieces
from annotator.formats.tokens import seen, visible
from annotator.model import Annotation, Argument, Document, Entity, Event, Range, Relation, is_plain
from annotator.scheme import Scheme

NAME = "gliner"
_OWN = ("tokenized_text", "ner", "relations", "id", "text", "triggers", "arguments", as_read.KEY)


def hold(row: Row, choices: Choices) -> Row | None:
    """Entities in one piece and events, from visible letter to visible letter, and relations.

    None where the text has no visible letter, and where nothing is known of its entities: to
    GLiNER such a row would say that there are none.
    """
    del choices
    text = row.document.text
    if not row.annotated or not seen(text):
        return None
    listed: list[Entity | Event] = [*row.entities(), *row.events()]
    shown = all(visible(text[a.extent.start]) and visible(text[a.extent.end - 1]) for a in listed)
    words = [] if shown else _words(row)  # else all begin and end with a token already
    spans = [a for a in (_span(a, words) for a in listed) if a]
    known = {a.id for a in spans}
    spans = [replace(a, arguments=_arguments(a, known)) if isinstance(a, Event) else a for a in spans]
    links = [
        Relation(r.id, r.type, r.source, r.target) for r in row.relations() if {r.source, r.target} <= known
    ]
    extra = span_objects.own_key(row.document.extra, NAME, frozenset(_OWN)) | as_read.key(row.document)
    document = Document(row.document.id, row.document.text, extra=extra)
    return Row(document, (*spans, *links))


def _words(row: Row) -> list[tuple[int, int]]:
    """The tokens: what can be seen of the text, cut at the edges of annotations."""
    text = row.document.text
    spans = (a.extent for a in row.annotations if not isinstance(a, Relation) and len(a.ranges) == 1)
    edges = {x for r in spans for x in (r.start, r.end)}
    whole = as_read.of(row.document).tokens
    return pieces(text, edges, hidden=False) if whole is None else tokens.tokens(text, edges, whole=whole)


def _span(a: Entity | Event, words: Sequence[tuple[int, int]]) -> Entity | Event | None:
    """Nothing but label and place, from its first token to its last; `words` where that may be another."""
    if len(a.ranges) > 1:
        return None
    place = a.extent
    if words:
        start, end = _tokens(place, words)
        if start > end:
            return None
        place = Range(words[start][0], words[end][1])
    if place == a.extent and is_plain(a):
        return a
    return (
        Event(a.id, a.type, place, a.arguments) if isinstance(a, Event) else Entity(a.id, a.label, (place,))
    )


def _tokens(place: Range, words: Sequence[tuple[int, int]]) -> tuple[int, int]:
    """The first and last token within a range; the first is greater where there is none."""
    return bisect_left(words, (place.start, 0)), bisect_left(words, (place.end, 0)) - 1


def _arguments(event: Event, known: set[str]) -> tuple[Argument, ...]:
    return tuple(Argument(a.role, a.target) for a in event.arguments if a.target in known)


def write(rows: Iterable[Row], path: Path, scheme: Scheme | None, choices: Choices) -> None:
    """An array with one object a row, each on its line; the scheme is not part of the format."""
    del scheme, choices
    with path.open("wb") as file:
        file.write(b"[")
        for n, row in enumerate(rows):
            file.write((b",\n" if n else b"\n") + strict_json.line(_object(row)).rstrip(b"\n"))
        file.write(b"\n]\n")


def _object(row: Row) -> Object:
    text, words = row.document.text, _words(row)
    written: Object = {"tokenized_text": [text[a:b] for a, b in words]} | _annotations(row, words)
    written |= {"id": row.document.id, "text": text} | as_read.key(row.document)
    return written | dict(row.document.extra.get(NAME, {}))


def _annotations(row: Row, words: Sequence[tuple[int, int]]) -> Object:
    spans: list[Annotation] = [*row.entities(), *row.events()]
    at = {a.id: n for n, a in enumerate(spans)}
    ner = [[*_tokens(a.extent, words), a.name] for a in spans if not isinstance(a, Relation)]
    arguments = [[at[e.id], at[a.target], a.role] for e in row.events() for a in e.arguments]
    links = arguments + [[at[r.source], at[r.target], r.type] for r in row.relations()]
    written: Object = {"ner": ner} | ({"relations": links} if links else {})
    written |= {"triggers": [at[e.id] for e in row.events()]} if row.events() else {}
    return written | ({"arguments": list(range(len(arguments)))} if arguments else {})


def rows(path: Path, reading: Reading) -> Iterator[Row]:
    """One after the other, from an array or from lines. Raises ImportFailed for a file without rows."""
    none, layers, spaced = True, Layers(), False
    for n, (where, raw) in enumerate(values(path, reading.encoding), 1):
        none = False
        try:
            row = _row(raw, f"{path.stem}-{n}", where, reading)
            layers.add(row)
        except ValueError as problem:
            reading.refuse(where, problem)
            continue
        if "text" not in raw and not spaced:
            spaced = True
            reading.note(path, "white space could not be recovered")
        yield row
    if none:
        raise ImportFailed(f"{path.name} was refused: it holds no rows.")


def _row(raw: object, name: str, where: str, reading: Reading) -> Row:
    if not isinstance(raw, dict):
        raise raw if isinstance(raw, ValueError) else ValueError("not an object")
    listed = raw.get("tokenized_text")
    if not isinstance(listed, list) or {*map(type, listed)} != {str}:
        raise ValueError("tokenized_text is not a list of words")
    text = raw["text"] if isinstance(raw.get("text"), str) else " ".join(listed)
    if len(text) > LONGEST_TEXT:
        raise ValueError(f"the text has {len(text)} characters; {LONGEST_TEXT} is the most")
    id = raw.get("id")
    own: Object = {"id": str(id) if type(id) is int or (isinstance(id, str) and id) else name, "text": text}
    places = _places(listed, text)
    if isinstance(raw.get("ner"), list):
        own |= _lists(raw, places, text, where, reading)
    kept = {k: v for k, v in raw.items() if k not in _OWN}
    row = read_row(own | ({NAME: kept} if kept else {}), where, reading)
    if row.document.text != text:
        return row
    told = replace(row.document, extra={**row.document.extra, **_told(raw, row, places)})
    return replace(row, document=told)


def _told(raw: Object, row: Row, places: list[tuple[int, int]]) -> Object:
    """What is to be remembered of the tokens: what the program wrote itself, where it still holds."""
    text = row.document.text
    extents = [a.extent for a in row.annotations if not isinstance(a, Relation)]
    edges = {x for r in extents for x in (r.start, r.end)}
    said = {k: raw[k] for k in (as_read.KEY,) if k in raw}
    known = as_read.of(replace(row.document, extra=said)).tokens
    own = pieces(text, edges, hidden=False) if known is None else tokens.tokens(text, edges, whole=known)
    if own == places and ("text" in raw or said):
        return said
    one = "text" not in raw and len(places) < LONG  # most are a sentence
    cut = own if known is None else None
    return as_read.told(text, places, [len(text)] if one else None, extents, own=cut)


def _places(words: Sequence[str], text: str) -> list[tuple[int, int]]:
    at, places = 0, []
    for word in words:
        start = text.find(word, at)
        between = text[at:start]
        if start < 0 or (between not in ("", " ") and any(map(str.isalnum, between))):
            raise ValueError(f"the word «{word[:40]}» is not where it should be in the text")
        at = start + len(word)
        places.append((start, at))
    return places


def _lists(raw: Object, places: Sequence[tuple[int, int]], text: str, where: str, reading: Reading) -> Object:
    triggers, arguments = (set(_numbers(raw.get(k))) for k in ("triggers", "arguments"))
    spans: dict[int, Object] = {}
    for n, item in enumerate(raw["ner"]):
        try:
            start, end, label = _triple(item, range(len(places)))
        except ValueError as problem:
            reading.refuse(where, f"entity {n + 1}: {problem}")
            continue
        if start > end:
            reading.refuse(where, f"entity {n + 1}: its last token stands before its first")
            continue
        first, last = places[start][0], places[end][1]
        said = {"kind": span_objects.EVENT} if n in triggers else {"text": text[first:last]}
        spans[n] = {"id": f"e{n + 1}", "start": first, "end": last, "label": label} | said
    links = []
    for n, item in enumerate(span_objects.items(raw.get("relations"))):
        try:
            source, target, type = _triple(item, spans)
        except ValueError as problem:
            reading.refuse(where, f"relation {n + 1}: {problem}")
            continue
        link = {"type": type, "from": spans[source]["id"], "to": spans[target]["id"]}
        own = {"kind": span_objects.RELATION, "id": f"r{n + 1}"}
        links.append(link | ({"kind": span_objects.ARGUMENT} if n in arguments else own))
    return span_objects.joined(spans.values(), links)


def _triple(item: object, there: Container[int]) -> tuple[int, int, str]:
    """Two numbers that are there, and a label. Raises ValueError."""
    if not isinstance(item, list) or [type(x) for x in item[:3]] != [int, int, str] or not item[2]:
        raise ValueError("it is not two numbers and a label")
    if item[0] not in there or item[1] not in there:
        raise ValueError(f"{item[0]} or {item[1]} does not exist")
    return item[0], item[1], item[2]


def _numbers(listed: object) -> list[int]:
    return [n for n in listed if type(n) is int] if isinstance(listed, list) else []


def sniff(path: Path) -> bool:
    """Whether the first object has tokens under GLiNER's name."""
    return "tokenized_text" in first_object(path)


FORMAT = Format(NAME, ".json", rows, sniff, write, hold, lambda row: False, tokenized=True, reads=(".jsonl",))
