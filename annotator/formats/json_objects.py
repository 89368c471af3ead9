"""Row → one object of own JSONL; the way back is in json_row.py."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from annotator.formats.rows import Choices, Row
from annotator.model import Annotation, Argument, Document, Entity, Event, Origin, Relation

_KINDS = (Entity, Event, Relation)


def held(row: Row, choices: Choices) -> Row:
    """All of it: entities, then events, then relations."""
    del choices
    annotations = tuple(sorted(row.annotations, key=_kind))
    suggestions = tuple(sorted(row.suggestions, key=lambda s: _kind(s.annotation)))
    if annotations == row.annotations and suggestions == row.suggestions:
        return row
    return replace(row, annotations=annotations, suggestions=suggestions)


def _kind(a: Annotation) -> int:
    return _KINDS.index(type(a))


def row_object(row: Row) -> dict[str, Any]:
    """What stands in the file for this row; keys that say nothing are left out."""
    document = row.document
    written: dict[str, Any] = {"id": document.id}
    for key in ("source", "title", "date", "encoding", "original_sha256"):
        written |= _said(key, getattr(document, key))
    written |= dict(document.extra) | {"text": document.text} | _said("meta", dict(document.meta))
    written |= _said("annotator", row.annotator)
    if row.status:
        written |= {"state": str(row.status.state)} | _said("flag", row.status.flagged)
        written |= _said("flag_note", row.status.note)
    written["offsets"] = "codepoints"
    listed = _listed(document, row.annotations)
    if row.annotated:
        written |= {"entities": listed.pop("entities"), "events": listed.pop("events")}
    written |= {k: v for k, v in listed.items() if v}
    if row.suggestions:
        suggested = _listed(document, (s.annotation for s in row.suggestions))
        beside = {s.id: s for s in row.suggestions}
        for object_ in (o for objects in suggested.values() for o in objects):
            s = beside[object_["id"]]
            object_ |= {"score": s.score, "source": s.source, "reason": s.reason}
            object_ |= _said("verdict", row.verdicts.get(s.id, ""))
        written["suggestions"] = {k: v for k, v in suggested.items() if v}
    return written


def _listed(document: Document, annotations: Iterable[Annotation]) -> dict[str, list[dict[str, Any]]]:
    listed: dict[str, list[dict[str, Any]]] = {key: [] for key in ("entities", "events", "relations")}
    for a in annotations:
        if isinstance(a, Entity):
            listed["entities"].append(entity_object(document, a))
        elif isinstance(a, Event):
            listed["events"].append(event_object(document, a))
        else:
            listed["relations"].append(relation_object(a))
    return listed


def entity_object(document: Document, entity: Entity) -> dict[str, Any]:
    """An entity as the file has it."""
    if len(entity.ranges) == 1 and entity.bare:  # most of the time of a large file goes to these
        (only,) = entity.ranges
        text = document.text[only.start : only.end]
        return {"id": entity.id, "start": only.start, "end": only.end, "label": entity.label, "text": text}
    extent, attributes = entity.extent, dict(entity.attributes)
    mention = attributes.pop("mention", None)
    return (
        {"id": entity.id, "start": extent.start, "end": extent.end}
        | ({"ranges": [[r.start, r.end] for r in entity.ranges]} if len(entity.ranges) > 1 else {})
        | {"label": entity.label, "text": document.slice(entity.ranges)}
        | ({} if mention is None else {"mention": mention})
        | _said("attributes", attributes | entity.extra.get("attributes", {}))
        | _said("note", entity.note)
        | _said("link", entity.link)
        | _origin(entity)
        | _unknown(entity)
    )


def event_object(document: Document, event: Event) -> dict[str, Any]:
    """An event as the file has it; arguments and attributes are there even when empty."""
    trigger = {"start": event.trigger.start, "end": event.trigger.end, "text": document.slice(event.ranges)}
    return (
        {"id": event.id, "type": event.type, "trigger": trigger | event.extra.get("trigger", {})}
        | {"arguments": [_argument(a) for a in event.arguments]}
        | {"attributes": dict(event.attributes) | event.extra.get("attributes", {})}
        | _said("note", event.note)
        | _origin(event)
        | _unknown(event)
    )


def relation_object(relation: Relation) -> dict[str, Any]:
    """A relation as the file has it."""
    return (
        {"id": relation.id, "type": relation.type, "from": relation.source, "to": relation.target}
        | _said("note", relation.note)
        | _origin(relation)
        | _unknown(relation)
    )


def _argument(argument: Argument) -> dict[str, Any]:
    filler = {"target": argument.target} if argument.target else {"value": argument.value}
    return {"role": argument.role} | filler | dict(argument.extra)


def _origin(annotation: Annotation) -> dict[str, Any]:
    origin: Origin | None = annotation.origin
    if origin is None:
        return {}
    said = {"suggester": origin.suggester, "score": origin.score} | _said("reason", origin.reason)
    said["verdict"] = str(origin.verdict)
    return {"origin": said | annotation.extra.get("origin", {})}


def _unknown(annotation: Annotation) -> dict[str, Any]:
    """The keys of `extra` that are not kept for an object inside (see json_row)."""
    return {k: v for k, v in annotation.extra.items() if k not in ("trigger", "attributes", "origin")}


def _said(key: str, value: Any) -> dict[str, Any]:
    return {key: str(value) if isinstance(value, str) else value} if value else {}
