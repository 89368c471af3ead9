"""OneIE's JSON: a sentence a line, with entities, relations and events by the numbers of its tokens.

A document is the sentences of one `doc_id` in a row. An end is the token after the last one. Arguments and
relations join what stands in one sentence. OneIE passes over other keys: `text`, all of the document that
belongs to the sentence, and attributes, notes, links and origins under own JSONL's names. The JSON of
DyGIE++ and of ACE 2005 is read, too. Lin et al. 2020 (ACL); Wadden et al. 2019 (EMNLP).
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from annotator.formats import span_objects, strict_json
from annotator.formats.heads import first_object
from annotator.formats.json_objects import entity_object, event_object, relation_object
from annotator.formats.oneie import layout as oneie_layout
from annotator.formats.oneie.layout import NAME, Place, Sentence
from annotator.formats.oneie.read import RESERVED, UNKNOWN, rows
from annotator.formats.rows import Choices, Format, Row
from annotator.model import Annotation, Argument, Document, Entity, Event, Range, Relation, is_plain
from annotator.scheme import Scheme

Object = dict[str, Any]
_GOLD = {"entity_mentions", "event_mentions", "relation_mentions", "graph"}
_ACE = {"golden-event-mentions", "golden-entity-mentions"}


def hold(row: Row, choices: Choices) -> Row | None:
    """Entities in one piece, events, and what joins entities of one sentence, in the order of the sentences.

    They begin and end with a letter that can be seen. None where the text has none, and where nothing
    is known of its annotations: to OneIE such a row would say that there are none.
    """
    del choices
    text, extra = row.document.text, row.document.extra
    spans: list[Entity | Event] = [*row.entities(), *row.events()]
    listed = [a for a in spans if len(a.ranges) == 1]
    sentences = oneie_layout.layout(text, extra, tuple(a.extent for a in listed))
    if not row.annotated or not sentences:
        return None
    places = {a.id: p for a in listed if (p := oneie_layout.place(sentences, a.extent))}
    among = {a.id: places[a.id].sentence for a in listed if isinstance(a, Entity) and a.id in places}
    spans = [_held(a, sentences, places[a.id], among) for a in listed if a.id in places]
    spans.sort(key=lambda a: (isinstance(a, Event), places[a.id].sentence))
    links = [replace(r, extra=_extra(r)) for r in row.relations() if _joined(r, among)]
    links.sort(key=lambda r: among[r.source])
    told = oneie_layout.told(text, sentences, tuple(a.extent for a in spans)) if NAME in extra else {}
    return Row(Document(row.document.id, text, extra=told), (*spans, *links))


def _held(
    a: Entity | Event, sentences: Sequence[Sentence], place: Place, among: Mapping[str, int]
) -> Entity | Event:
    listed, extent = sentences[place.sentence].tokens, a.extent
    if (listed[place.start][0], listed[place.end - 1][1]) != (extent.start, extent.end):
        extent = oneie_layout.covered(sentences, place)
    elif is_plain(a):
        return a
    if isinstance(a, Entity):
        attributes = {k: v for k, v in a.attributes.items() if (k, v) != ("mention", UNKNOWN)}
        return replace(a, ranges=(extent,), attributes=attributes, extra=_extra(a))
    filled = (Argument(x.role, x.target) for x in a.arguments if among.get(x.target) == place.sentence)
    return replace(a, trigger=extent, arguments=tuple(filled), extra=_extra(a))


def _joined(r: Relation, among: Mapping[str, int]) -> bool:
    return r.source in among and among[r.source] == among.get(r.target)


def _extra(a: Annotation) -> Object:
    return span_objects.own_key(a.extra, NAME, RESERVED)


def write(rows: Iterable[Row], path: Path, scheme: Scheme | None, choices: Choices) -> None:
    """A line for each sentence; the scheme is not part of the format."""
    del scheme, choices
    with path.open("wb") as file:
        for row in rows:
            for line in _lines(row):
                file.write(strict_json.line(line))


def _lines(row: Row) -> Iterator[Object]:
    document, text = row.document, row.document.text
    extents = tuple(a.extent for a in row.annotations if not isinstance(a, Relation))
    sentences = oneie_layout.layout(text, document.extra, extents)
    inside: list[tuple[list[Object], list[Object], list[Object]]] = [([], [], []) for _ in sentences]
    words: dict[str, str] = {}
    number: dict[str, int] = {}
    for a in row.annotations:
        if isinstance(a, Relation):
            inside[number[a.source]][1].append(_relation(a, words))
            continue
        place = oneie_layout.place(sentences, a.extent)
        assert place is not None
        words[a.id], number[a.id] = text[a.extent.start : a.extent.end], place.sentence
        if isinstance(a, Entity):
            inside[place.sentence][0].append(_entity(document, a, place))
        else:
            inside[place.sentence][2].append(_event(document, a, place, words))
    bounds = oneie_layout.bounds(text, sentences)
    for n, (sentence, (start, end), found) in enumerate(zip(sentences, bounds, inside, strict=True)):
        shown = Range(sentence.tokens[0][0], sentence.tokens[-1][1])
        yield {
            "doc_id": document.id,
            "sent_id": f"{document.id}-{n}",
            "tokens": [text[a:b] for a, b in sentence.tokens],
            "sentence": text[shown.start : shown.end],
            "entity_mentions": found[0],
            "relation_mentions": found[1],
            "event_mentions": found[2],
            "text": text[start:end],
            **sentence.keys,
        }


def _entity(document: Document, entity: Entity, place: Place) -> Object:
    if is_plain(entity):
        said = {"entity_type": entity.label, "mention_type": UNKNOWN, "text": document.slice(entity.ranges)}
        return {"id": entity.id, "start": place.start, "end": place.end, **said}
    own = entity_object(document, entity)
    native = {"id": own["id"], "start": place.start, "end": place.end, "entity_type": own["label"]}
    native |= {"mention_type": own.get("mention", UNKNOWN), "text": own["text"]}
    return native | _beside(own, ("attributes", "note", "link", "origin"))


def _event(document: Document, event: Event, place: Place, words: Mapping[str, str]) -> Object:
    own = event_object(document, event)
    trigger = {"start": place.start, "end": place.end, "text": own["trigger"]["text"]}
    filled = [{"entity_id": a.target, "text": words[a.target], "role": a.role} for a in event.arguments]
    native = {"id": own["id"], "event_type": own["type"], "trigger": trigger, "arguments": filled}
    return native | _beside(own, ("attributes", "note", "origin"))


def _relation(relation: Relation, words: Mapping[str, str]) -> Object:
    ends = ((relation.source, "Arg-1"), (relation.target, "Arg-2"))
    joined = [{"entity_id": id, "text": words[id], "role": role} for id, role in ends]
    native = {"id": relation.id, "relation_type": relation.type, "arguments": joined}
    return native | _beside(relation_object(relation), ("note", "origin"))


def _beside(own: Object, keys: Iterable[str]) -> Object:
    return {k: own[k] for k in keys if own.get(k)} | dict(own.get(NAME, {}))


def sniff(path: Path) -> bool:
    """Whether the first object has tokens and mentions (OneIE, ACE), or sentences and a key (DyGIE++)."""
    first = first_object(path)
    return bool(
        ("tokens" in first and _GOLD & first.keys())
        or {"doc_key", "sentences"} <= first.keys()
        or _ACE & first.keys()
    )


FORMAT = Format(NAME, ".json", rows, sniff, write, hold, reads=(".jsonl",))
