"""Between rows and what spaCy's two formats have in common: a text with named groups of spans.

`sc`, spaCy's own name, is the group of the entities, `events` that of the triggers. What spaCy has no
place for stands beside: under own JSONL's names in the spans, and for the document under OWN.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from annotator.formats import span_objects
from annotator.formats.json_objects import row_object
from annotator.formats.json_row import read_row
from annotator.formats.rows import LONGEST_TEXT, Choices, Reading, Row
from annotator.formats.span_objects import Object
from annotator.model import Entity

NAME = "spacy"
OWN = "tawsim"
GROUP, EVENTS = "sc", "events"
# The document of own JSONL without the lists of its spans, and the document of spaCy.
DOCUMENT = ("title", "date", "meta", "annotator", "state", "flag", "flag_note", "relations", "suggestions")
TEXT = ("id", "text", "raw", "spans", "ents", "entities", "sentences", "tokens", "paragraphs", OWN)
SPAN = frozenset(("id", "start", "end", "label", "text", "kb_id", "arguments", *span_objects.BESIDE))

_PLACE = ("start", "end", "label", "text")


def hold(row: Row, choices: Choices) -> Row:
    """All but where the text was read from; entities of other groups come after those of GROUP."""
    del choices
    held = span_objects.hold(row, NAME, TEXT, SPAN)
    kept = tuple(replace(a, extra=_grouped(a.extra)) if a.extra else a for a in held.annotations)
    order = {GROUP: 0}
    for a in kept:
        order.setdefault(group(a), len(order))
    entities = sorted((a for a in kept if isinstance(a, Entity)), key=lambda a: order[group(a)])
    others = (a for a in kept if not isinstance(a, Entity))
    return replace(held, annotations=(*entities, *others))


def _grouped(extra: Mapping[str, Any]) -> Object:
    """Names of groups are words, and none of those that have a meaning."""
    kept = dict(extra.get(NAME, {}))
    if "group" in kept and (not isinstance(kept["group"], str) or kept["group"] in ("", GROUP, EVENTS)):
        del kept["group"]
    return {NAME: kept} if kept else {}


def group(a: Any) -> str:
    """The group of spans that an annotation is in."""
    return str(a.extra.get(NAME, {}).get("group", GROUP)) if a.extra else GROUP


def taken_apart(row: Row) -> Object:
    """`spans` by group, where there is a layer, and all of the document that spaCy has no place for."""
    own = row_object(row)
    kept = own.get(NAME, {})
    rest = {"id": own["id"]} | {k: own[k] for k in DOCUMENT if k in own}
    written: Object = {OWN: rest} | kept
    if row.annotated:
        groups: dict[str, list[Object]] = {GROUP: []}
        for e in own["entities"]:
            unknown = dict(e.pop(NAME, {}))
            groups.setdefault(unknown.pop("group", GROUP), []).append(_linked(e) | unknown)
        groups |= {EVENTS: [_flat(v) for v in own["events"]]} if own["events"] else {}
        written["spans"] = groups
    return written


def _linked(e: Object) -> Object:
    """spaCy's name for a link is `kb_id`."""
    if "link" not in e:
        return e
    return {k: v for k, v in e.items() if k != "link"} | {"kb_id": e["link"]}


def _flat(v: Object) -> Object:
    unknown = v.get(NAME, {})
    rest = {k: v[k] for k in v if k not in ("type", "trigger", NAME) and (k != "attributes" or v[k])}
    return {"id": v["id"], **v["trigger"], "label": v["type"], **rest, **unknown}


def row(found: Object, name: str, where: str, reading: Reading) -> Row:
    """The row of a text (`text`) with `spans`, and OWN if the program wrote it.

    A span of any group is taken once, if it stands in several. Raises ValueError.
    """
    text = found.get("text")
    if not isinstance(text, str) or not text:
        raise ValueError("has no text")
    if len(text) > LONGEST_TEXT:
        raise ValueError(f"the text has {len(text)} characters; {LONGEST_TEXT} is the most")
    beside = found.get(OWN)
    beside = {k: v for k, v in beside.items() if k in ("id", *DOCUMENT)} if isinstance(beside, dict) else {}
    own: Object = {"id": name, **beside, "text": text}
    if isinstance(found.get("spans"), dict):
        lists = _lists(found["spans"], bool(beside), text, where, reading)
        own |= lists | {"relations": beside.get("relations", [])}
    else:
        own.pop("relations", None)
    kept = {k: v for k, v in found.items() if k not in TEXT and k != "text"}
    return read_row(own | ({NAME: kept} if kept else {}), where, reading)


def _lists(groups: Object, ours: bool, text: str, where: str, reading: Reading) -> Object:
    listed: list[Object] = []
    for key, spans in groups.items():
        for span in spans if isinstance(spans, list) else ():
            if isinstance(span, dict):
                listed.append(_span(span_objects.labelled(span), str(key), ours))
            else:
                reading.refuse(where, f"a span of «{key}» is not an object")
    spans = span_objects.sound(_once(listed), reading.source(text), where, reading)
    span_objects.named(spans, "e", set(), where, reading)
    lists: Object = {"entities": [], "events": []}
    for s in spans:
        if s.pop("kind", "") == span_objects.EVENT:
            trigger = {"start": s.pop("start"), "end": s.pop("end")}
            lists["events"].append({"type": s.pop("label"), "trigger": trigger, **s})
        else:
            lists["entities"].append(s)
    return lists


def _span(raw: Object, key: str, ours: bool) -> Object:
    span: Object = {k: raw[k] for k in _PLACE if k in raw}
    id = raw.get("id")
    if ours and isinstance(id, str) and id:
        span["id"] = id
    event = ours and key == EVENTS
    span |= span_objects.beside(raw, SPAN, NAME)
    span |= {"link": raw["kb_id"]} if isinstance(raw.get("kb_id"), str) and raw["kb_id"] else {}
    if event:
        return (
            span
            | {"kind": span_objects.EVENT}
            | ({"arguments": raw["arguments"]} if "arguments" in raw else {})
        )
    if key != GROUP:
        span[NAME] = {**span.get(NAME, {}), "group": key}
    span.pop("kind", None)
    return span


def _once(spans: Iterable[Object]) -> list[Object]:
    """Without those that have no id and are like another of whatever group."""
    seen: set[tuple[str, str, str]] = set()
    kept = []
    for s in spans:
        place = str(s.get("start")), str(s.get("end")), str(s.get("label"))
        if s.get("id") or place not in seen:
            kept.append(s)
        seen.add(place)
    return kept


def places(groups: Mapping[str, Sequence[Object]]) -> list[tuple[int, int]]:
    """Of all spans of all groups: where tokens have to be cut."""
    return [(s["start"], s["end"]) for spans in groups.values() for s in spans]
