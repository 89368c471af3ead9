"""Values ↔ JSON, for the columns and for the journal.

One value has one JSON text (sorted keys, nothing that is empty), so that "is it there as the
change says" is a comparison of texts. Positions are in code points.
"""

import json
import zlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from operator import itemgetter
from typing import Any

import orjson

from annotator import garbage
from annotator.errors import ExpectedError
from annotator.history import AnyChange
from annotator.model import (
    Annotation,
    Argument,
    Change,
    Decision,
    Document,
    DocumentChange,
    Entity,
    Event,
    Judgment,
    LayerKey,
    Origin,
    Range,
    Relation,
    Ruling,
    SchemeChange,
    State,
    Status,
    TrashChange,
    Verdict,
    plain_entity,
)

Row = dict[str, Any]
_PLAIN = "id", "kind", "label", "ranges"
_plain_of = itemgetter(*_PLAIN)
_JSON = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)


def to_json(value: object) -> str:
    """Raises ExpectedError for what JSON cannot hold (infinite numbers, objects)."""
    try:
        return _JSON.encode(value)
    except (ValueError, TypeError, RecursionError) as problem:
        raise ExpectedError(f"A value cannot be stored: {problem}.") from problem


def seal(*parts: object) -> int:
    """A checksum over the parts of a row; notices a flipped bit, not a forger."""
    return zlib.crc32("\x1f".join(map(str, parts)).encode("utf-8", "surrogatepass"))


def annotation_seal(layer: int, id: str, value: str) -> int:
    """The `seal` of a row of annotations, twice as fast."""
    return zlib.crc32(f"{layer}\x1f{id}\x1f{value}".encode("utf-8", "surrogatepass"))


def document_fields(document: Document) -> Row:
    """Everything but the id and the text, as columns."""
    return {
        "title": document.title,
        "source": document.source,
        "date": document.date,
        "meta": to_json(dict(document.meta)) if document.meta else "{}",
        "encoding": document.encoding,
        "original_sha256": document.original_sha256,
        "extra": to_json(dict(document.extra)) if document.extra else "{}",
    }


def document_from(id: str, text: str, fields: Mapping[str, Any]) -> Document:
    """The document that has these columns."""
    meta, extra = (json.loads(x) if x != "{}" else {} for x in (fields["meta"], fields["extra"]))
    return Document(id, text, **{**fields, "meta": meta, "extra": extra})


def annotation_text(annotation: Annotation) -> str:
    """The one JSON text of an annotation."""
    if isinstance(annotation, Entity) and annotation.bare:
        return _plain(annotation) or to_json(_annotation(annotation))
    return to_json(_annotation(annotation))


def _plain(entity: Entity) -> str:
    """Most entities are so: the same text, four times as fast; empty for what orjson does not write."""
    ranges = [[r.start, r.end] for r in entity.ranges]
    try:
        row = {"id": entity.id, "kind": "entity", "label": entity.label, "ranges": ranges}
        return orjson.dumps(row).decode() if entity.id and entity.label else ""
    except TypeError:
        return ""


def annotation_texts(annotations: Iterable[Annotation]) -> list[str]:
    """The same of each."""
    return [annotation_text(a) for a in annotations]


def annotations_from(texts: Sequence[str]) -> list[Annotation]:
    """The annotations of such JSON texts. Raises ValueError, KeyError or TypeError if one is none."""
    with garbage.never():
        listed = f"[{','.join(texts)}]"  # at once: twice as fast as one by one
        # Only what is kept of other programs may hold numbers that orjson reads otherwise.
        rows = json.loads(listed) if '"extra":' in listed else orjson.loads(listed)
        if len(rows) != len(texts):
            raise ValueError("a text of an annotation is not one value")
        return [_plain_from(row) or _annotation_from(row) for row in rows]


def edit_text(edit: AnyChange) -> str:
    """The one JSON text of a change; a document's text is left out, as it never changes."""
    if isinstance(edit, Change):
        return change_text(edit, annotation_texts(edit.removed), annotation_texts(edit.added))
    if isinstance(edit, DocumentChange):
        before, after = document_fields(edit.before), document_fields(edit.after)
        row: Row = {"of": "document", "document": edit.before.id, "before": before, "after": after}
    elif isinstance(edit, TrashChange):
        row = {"of": "trash", "documents": [*edit.documents], "gone": edit.gone}
    else:
        row = {"of": "scheme", "before": edit.before, "after": edit.after}
    return to_json(_filled({**row, "name": edit.name, "batch": edit.batch}))


def change_text(change: Change, removed: Sequence[str], added: Sequence[str]) -> str:
    """As `edit_text`, with the texts of its annotations, which need not be made twice."""
    row = {
        "of": "layer",
        "name": change.name,
        "batch": change.batch,
        "document": change.layer.document,
        "annotator": change.layer.annotator,
        "verdicts": [[v.suggestion, v.before, v.after, v.reason] for v in change.verdicts],
        "status": [_status(s) for s in change.status] if change.status else None,
        "decisions": [_decision(d) for d in change.decisions],
        "settles": [*change.settles],
    }
    parts = {key: to_json(value) for key, value in _filled(row).items()}
    parts |= {key: f"[{','.join(x)}]" for key, x in (("removed", removed), ("added", added)) if x}
    return f"{{{','.join(f'{to_json(key)}:{parts[key]}' for key in sorted(parts))}}}"


def edit_from(text: str, text_of: Callable[[str], str]) -> AnyChange:
    """The change of such a JSON text; `text_of` gives the text of a document by its id."""
    row = json.loads(text)
    name, batch, document = row.get("name", ""), row.get("batch", ""), row.get("document", "")
    if row["of"] == "document":
        body = text_of(document)
        before, after = (document_from(document, body, row[side]) for side in ("before", "after"))
        return DocumentChange(name, before, after, batch)
    if row["of"] == "trash":
        return TrashChange(name, tuple(row.get("documents", ())), row["gone"], batch)
    if row["of"] == "scheme":
        return SchemeChange(name, row["before"], row["after"], batch)
    status = row.get("status")
    return Change(
        name,
        LayerKey(document, row.get("annotator", "")),
        removed=tuple(map(_annotation_from, row.get("removed", ()))),
        added=tuple(map(_annotation_from, row.get("added", ()))),
        verdicts=tuple(Ruling(s, _verdict(b), _verdict(a), why) for s, b, a, why in row.get("verdicts", ())),
        status=(_status_from(status[0]), _status_from(status[1])) if status else None,
        batch=batch,
        decisions=tuple(map(_decision_from, row.get("decisions", ()))),
        settles=tuple(row.get("settles", ())),
    )


def _filled(row: Row) -> Row:
    return {key: value for key, value in row.items() if value not in ("", None, [], {})}


def _annotation(annotation: Annotation) -> Row:
    row: Row = {"id": annotation.id, "note": annotation.note, "extra": dict(annotation.extra)}
    if annotation.origin:
        origin = annotation.origin
        row["origin"] = [origin.suggester, _number(origin.score), origin.reason, origin.verdict]
    match annotation:
        case Entity():
            row |= {"kind": "entity", "label": annotation.label, "link": annotation.link}
            row |= {"ranges": [[r.start, r.end] for r in annotation.ranges]}
            row |= {"attributes": dict(annotation.attributes)}
        case Event():
            row |= {"kind": "event", "type": annotation.type, "attributes": dict(annotation.attributes)}
            row |= {"trigger": [annotation.trigger.start, annotation.trigger.end]}
            row |= {"arguments": [_filled(_argument(a)) for a in annotation.arguments]}
        case _:
            row |= {"kind": "relation", "type": annotation.type}
            row |= {"source": annotation.source, "target": annotation.target}
    return _filled(row)


def _argument(argument: Argument) -> Row:
    extra = dict(argument.extra)
    return {"role": argument.role, "target": argument.target, "value": argument.value, "extra": extra}


def _plain_from(row: Row) -> Entity | None:
    """An entity of one range that says nothing else; None for all others."""
    try:
        id, kind, label, ranges = _plain_of(row)
    except KeyError:
        return None
    if len(row) != len(_PLAIN) or kind != "entity" or len(ranges) != 1:
        return None
    ((start, end),) = ranges
    return plain_entity(id, label, start, end) if 0 <= start < end else None


def _annotation_from(row: Row) -> Annotation:
    id, note, extra = row.get("id", ""), row.get("note", ""), row.get("extra", {})
    origin = _origin(row["origin"]) if "origin" in row else None
    attributes = row.get("attributes", {})
    kind = row["kind"]
    if kind == "entity":
        ranges = tuple([Range(start, end) for start, end in row["ranges"]])
        return Entity(id, row.get("label", ""), ranges, attributes, note, row.get("link", ""), origin, extra)
    name = row.get("type", "")
    if kind == "event":
        trigger = Range(*row["trigger"])
        arguments = tuple(Argument(**{"role": "", **a}) for a in row.get("arguments", ()))
        return Event(id, name, trigger, arguments, attributes, note, origin, extra)
    return Relation(id, name, row.get("source", ""), row.get("target", ""), note, origin, extra)


def _origin(parts: list[Any]) -> Origin:
    suggester, score, reason, verdict = parts
    return Origin(suggester, score, reason, Verdict(verdict))


def _number(score: float) -> float:
    """1 and 1.0 are one number and get one text; so do 0.0 and -0.0."""
    return float(score) + 0.0


def score_column(score: float) -> float:
    """A suggestion's score as stored. Raises ExpectedError for what is no finite number."""
    to_json(float(score))
    return _number(score)


def _verdict(text: str | None) -> Verdict | None:
    return Verdict(text) if text is not None else None


def _decision(decision: Decision) -> list[Any]:
    sides = [j and [j.verdict, j.reason, j.seen] for j in (decision.before, decision.after)]
    return [decision.annotator, decision.annotation, decision.part, *sides]


def _decision_from(parts: list[Any]) -> Decision:
    annotator, annotation, part, *sides = parts
    before, after = (Judgment(Verdict(s[0]), s[1], s[2]) if s else None for s in sides)
    return Decision(annotator, annotation, before, after, part)


def _status(status: Status) -> list[Any]:
    return [status.state, status.flagged, status.note]


def _status_from(parts: list[Any]) -> Status:
    state, flagged, note = parts
    return Status(State(state), bool(flagged), note)
