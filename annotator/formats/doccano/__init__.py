"""doccano JSONL: a document a line; written in the shape with `entities` and `relations`.

doccano counts code points, numbers spans and relations, and keeps keys of a row that it does not know
as metadata. Which labels are those of events stands in such a key, `event_labels`: a span with
one of them is a trigger, a relation from it an argument. Rows are read in doccano/read.py.
"""

import re
from collections.abc import Iterable, Mapping
from pathlib import Path

from annotator.formats import span_objects, strict_json
from annotator.formats.doccano.read import LABELS, LINK, META, NAME, ROW, SPAN, rows, shape
from annotator.formats.heads import first_object, named
from annotator.formats.json_objects import row_object
from annotator.formats.rows import Choices, Format, Row
from annotator.formats.span_objects import Object
from annotator.scheme import Scheme

_NUMBER = re.compile(r"0|[1-9][0-9]{0,17}")


def hold(row: Row, choices: Choices) -> Row:
    """All but where the text was read from; and no key that would be taken for the spans."""
    del choices
    found = row.document.extra.get(NAME)
    bad = {k for k, v in found.items() if not _kept(k, v)} if isinstance(found, dict) else set()
    return span_objects.hold(row, NAME, {*ROW, *bad}, {*SPAN, *LINK})


def _kept(key: str, value: object) -> bool:
    """Other keys than these are meta of the document."""
    return key == "Comments" or (key in LABELS[1:] and not shape({"text": "", key: value}))


def write(rows: Iterable[Row], path: Path, scheme: Scheme | None, choices: Choices) -> None:
    """One line a row; the scheme is not part of the format."""
    del scheme, choices
    with path.open("wb") as file:
        for row in rows:
            file.write(strict_json.line(_object(row)))


def _object(row: Row) -> Object:
    own = row_object(row)
    kept = own.pop(NAME, {})
    written = {"id": _number(own["id"]), "text": own["text"]}
    if row.annotated:
        written |= _spans(*span_objects.apart(own))
    written |= {k: own[k] for k in META if k in own}
    meta = own.get("meta", {})
    written |= {k: v for k, v in meta.items() if _free(k)} | {k: v for k, v in kept.items() if k in LABELS}
    inside = {k: v for k, v in meta.items() if not _free(k)}
    written |= {"meta": inside} if inside else {}
    written |= {k: v for k, v in kept.items() if k not in written}
    return written


def _free(key: str) -> bool:
    """Whether a key of a document's meta can stand beside those of doccano."""
    return key not in ROW and key not in LABELS and key not in ("Comments", "meta")


def _number(id: str) -> int | str:
    return int(id) if _NUMBER.fullmatch(id) else id


def _spans(spans: Iterable[Object], links: Iterable[Object]) -> Object:
    """Both lists, numbered as doccano wants it; an id that is no number stands beside as `key`."""
    spans, links = list(spans), list(links)
    types = {s["label"] for s in spans if s.get("kind") == span_objects.EVENT}
    numbers = _numbered([s["id"] for s in spans])
    entities = []
    for s in spans:
        event = s.get("kind") == span_objects.EVENT
        native = {
            "id": numbers[s["id"]],
            "label": s["label"],
            "start_offset": s["start"],
            "end_offset": s["end"],
        }
        native |= _key(s["id"], numbers[s["id"]])
        native |= {"kind": span_objects.ENTITY} if not event and s["label"] in types else {}
        entities.append(native | _rest(s, ("id", "label", "start", "end", "kind")))
    relations = []
    for n, x in enumerate(links, 1):
        native = {"id": n, "from_id": numbers[x["from"]], "to_id": numbers[x["to"]], "type": x["type"]}
        if x["kind"] == span_objects.RELATION:
            native |= {"key": x["id"], "kind": span_objects.RELATION}
        relations.append(native | _rest(x, ("id", "from", "to", "type", "kind")))
    written: Object = {"entities": entities, "relations": relations}
    return written | ({"event_labels": sorted(types)} if types else {})


def _numbered(ids: Iterable[str]) -> Mapping[str, int]:
    """Numbers stay what they are; the others get the next that is free."""
    listed = list(ids)
    numbers = {id: int(id) for id in listed if _NUMBER.fullmatch(id)}
    taken, at = set(numbers.values()), 0
    for id in listed:
        if id not in numbers:
            at = next(n for n in range(at + 1, at + len(taken) + 2) if n not in taken)
            numbers[id] = at
    return numbers


def _key(id: str, number: int) -> Object:
    return {} if id == str(number) else {"key": id}


def _rest(own: Object, native: Iterable[str]) -> Object:
    return {k: v for k, v in own.items() if k not in native and k != NAME} | dict(own.get(NAME, {}))


def sniff(path: Path) -> bool:
    """Whether the first row has spans in a shape of doccano's and not of own JSONL, or is a label."""
    first = first_object(path)
    if {"background_color", "suffix_key"} <= first.keys():
        return True
    if not {"text", "data"} & first.keys() or {"offsets", "events"} & first.keys():
        return False
    spans = first.get(shape(first))
    if not spans:
        beside = isinstance(first.get("relations"), list) or "Comments" in first
        return named(path, "start_offset") or shape(first) in ("label", "labels") or (spans == [] and beside)
    own = isinstance(first.get("id"), str) and shape(first) not in ("label", "labels")
    return not own or isinstance(spans[0], list) or "start_offset" in spans[0]


FORMAT = Format(NAME, ".jsonl", rows, sniff, write, hold, layers=True, reads=(".json", ".ndjson"))
