"""The columns of a data set for Hugging Face, and a row of own JSONL as them and back.

Tokens with their tags, and spans, events and relations stand side by side. Suggestions, meta and keys that
nobody knows are JSON within a string: their shape is not the same in every row.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from annotator.formats import as_read, strict_json
from annotator.formats.json_objects import row_object
from annotator.formats.rows import Row

NAME = "hf"
Object = dict[str, Any]
# A kind of value: a name of Arrow's, TAG (a number that a class label names), [kind] or {name: kind}.
Kind = Any
TAG = "tag"
PAIR = ["int32"]  # start and end
_NAMED = [{"name": "string", "value": "string"}]
_SAID = {
    "attributes": _NAMED, "note": "string",
    "suggester": "string", "score": "float64", "reason": "string", "verdict": "string", "extra": "string",
}  # fmt: skip
_ORIGIN = {k: _SAID[k] for k in ("suggester", "score", "reason", "verdict")}
_ARGUMENT = {"role": "string", "target": "string", "value": "string"}
_TRIGGER = {"start": "int32", "end": "int32", "text": "string"}
_ENDS = {"id": "string", "type": "string", "from": "string", "to": "string", "note": "string"}
COLUMNS: Mapping[str, Kind] = {
    "index": "int64",  # the place of the row among those of all parts
    "id": "string",
    "text": "string",
    "tokens": ["string"],
    "ner_tags": [TAG],
    "offsets": [PAIR],  # of the tokens
    "entities": [
        {"id": "string", "start": "int32", "end": "int32", "label": "string", "text": "string"}
        | {"ranges": [PAIR], "link": "string"}
        | _SAID
    ],
    "events": [{"id": "string", "type": "string", "trigger": _TRIGGER, "arguments": [_ARGUMENT]} | _SAID],
    "relations": [_ENDS | _ORIGIN | {"extra": "string"}],
    "annotated": "bool",
    "annotator": "string",
    "state": "string",
    "flag": "bool",
    "flag_note": "string",
    "title": "string",
    "date": "string",
    "source": "string",
    "meta": "string",
    "suggestions": "string",
    "extra": "string",
}
TOKENS = ("tokens", "ner_tags", "offsets")  # which say nothing that the others do not
FIELDS = frozenset({k for key in ("entities", "events", "relations") for k in COLUMNS[key][0]})
_PLAIN = ("id", "start", "end", "label", "text")  # what most entities say, and nothing more
_UNSAID: Object = {"link": "", "attributes": [], "note": ""} | {
    k: None if k == "score" else "" for k in (*_ORIGIN, "extra")
}
_WORDS = ("annotator", "state", "flag_note", "title", "date", "source")
_JSON = ("meta", "suggestions")


def columns(row: Row) -> Object:
    """What the row says but for its tokens and its place."""
    own = row_object(row)
    found: Object = {"id": own["id"], "text": own["text"], "annotated": row.annotated}
    found |= {k: own.get(k, "") for k in _WORDS} | {"flag": own.get("flag", False)}
    found |= {k: strict_json.dumps(own[k]) if own.get(k) else "" for k in _JSON}
    extra = own.get(NAME, {}) | as_read.key(row.document)
    found |= {
        "extra": strict_json.dumps(extra) if extra else "",
        "entities": [_entity(e) for e in own.get("entities", ())],
    }
    found["events"] = [_event(e) for e in own.get("events", ())]
    ends = ("id", "type", "from", "to")
    found["relations"] = [
        {k: r[k] for k in ends} | {"note": r.get("note", "")} | _origin(r) | {"extra": _extra(r)}
        for r in own.get("relations", ())
    ]
    return found


def _entity(own: Object) -> Object:
    if len(own) == len(_PLAIN):
        return {**own, "ranges": ((own["start"], own["end"]),), **_UNSAID}
    attributes = ({"mention": own["mention"]} if "mention" in own else {}) | own.get("attributes", {})
    found = {k: own[k] for k in _PLAIN}
    found |= {"ranges": own.get("ranges", [[own["start"], own["end"]]]), "link": own.get("link", "")}
    return found | _said(own, attributes)


def _event(own: Object) -> Object:
    filled = [{k: a.get(k, "") for k in _ARGUMENT} for a in own["arguments"]]
    found = {"id": own["id"], "type": own["type"], "trigger": own["trigger"], "arguments": filled}
    return found | _said(own, own["attributes"])


def _said(own: Object, attributes: Mapping[str, str]) -> Object:
    pairs = [{"name": k, "value": v} for k, v in attributes.items()]
    found: Object = {"attributes": pairs, "note": own.get("note", "")}
    return found | _origin(own) | {"extra": _extra(own)}


def _origin(own: Object) -> Object:
    """Without a score it has none."""
    origin = own.get("origin", {})
    return {k: origin.get(k, None if k == "score" else "") for k in _ORIGIN}


def _extra(own: Object) -> str:
    return strict_json.dumps(own[NAME]) if own.get(NAME) else ""


def is_own(raw: Mapping[str, Any]) -> bool:
    """Whether a row has all of the columns."""
    return COLUMNS.keys() <= raw.keys()


def own_object(raw: Mapping[str, Any]) -> Object:
    """The way back: an object of own JSONL. Raises ValueError where a column is not as it should be."""
    try:
        found: Object = {k: raw[k] for k in ("id", "text", *_WORDS) if raw[k]} | _back(raw)
        if as_read.KEY in (kept := found.get(NAME, {})):
            found[as_read.KEY] = kept.pop(as_read.KEY)
            if not kept:
                del found[NAME]
        found |= {"flag": raw["flag"]} if raw["flag"] else {}
        found |= {k: strict_json.loads(raw[k]) for k in _JSON if raw[k]}
        if raw["annotated"]:
            found |= {"entities": [_entity_back(e) for e in raw["entities"]]}
            found |= {"events": [_event_back(e) for e in raw["events"]]}
        ends = ("id", "type", "from", "to", "note")
        found["relations"] = [{k: r[k] for k in ends} | _back(r) for r in raw["relations"]]
    except (KeyError, TypeError, AttributeError) as problem:
        raise ValueError(f"its columns are not as the program writes them ({problem})") from problem
    return found


def _entity_back(raw: Object) -> Object:
    found = {k: raw[k] for k in _PLAIN} | {k: raw[k] for k in ("link", "note") if raw[k]}
    found |= {"ranges": raw["ranges"]} if len(raw["ranges"]) > 1 else {}
    attributes = _mapping(raw["attributes"])
    return found | ({"attributes": attributes} if attributes else {}) | _back(raw)


def _event_back(raw: Object) -> Object:
    filled = [{k: v for k, v in a.items() if v} for a in raw["arguments"]]
    found = {"id": raw["id"], "type": raw["type"], "trigger": raw["trigger"], "arguments": filled}
    return found | {"attributes": _mapping(raw["attributes"]), "note": raw["note"]} | _back(raw)


def _mapping(pairs: Iterable[Mapping[str, str]]) -> dict[str, str]:
    return {p["name"]: p["value"] for p in pairs}


def _back(raw: Mapping[str, Any]) -> Object:
    """Where it came from, and the keys that nobody knows."""
    found: Object = {NAME: strict_json.loads(raw["extra"])} if raw["extra"] else {}
    if raw.get("score") is not None:
        origin = {k: raw[k] for k in _ORIGIN}
        found["origin"] = {k: v for k, v in origin.items() if v != "" or k == "suggester"}
    return found
