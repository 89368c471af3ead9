"""What both sides of Label Studio's format agree on: names, and which fields the program has a place for."""

import re
from collections.abc import Mapping, Sequence
from math import isclose
from typing import Any

from annotator.model import Annotation, Event, Relation, Suggestion

KEY = "labelstudio"  # of `extra`, where fields without a place are kept
EVENTS = ("event", "events", "trigger", "triggers")  # sets of labels that are types of events
ROLE = "role:"  # before the label of a relation that is an argument
OURS = {
    "region": ("id", "type", "value", "meta"),
    "value": ("start", "end", "text", "labels"),
    "meta": ("text", "link", "origin", "arguments", "piece", "reason"),
    "origin": ("suggester", "score", "verdict", "reason"),
    "argument": ("role", "target", "value"),
    "choice": ("id", "from_name", "to_name", "type", "value"),
    "relation": ("id", "type", "from_id", "to_id", "labels", "meta", "direction"),
    "task": ("data", "annotations", "completions", "predictions", "kept"),
    "annotation": ("result", "was_cancelled", "annotator", "state", "flag", "flag_note", "verdicts"),
    "prediction": ("model_version", "result", "annotator"),
}
DEFAULT = {"from_name": ("label", "event"), "to_name": ("text",)}
_DATE = re.compile(r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?")
_FIELDS = ("id", "title", "source", "date")


def rest(raw: Mapping[str, Any], part: str) -> dict[str, Any]:
    """The fields that the program has no place for."""
    return {k: v for k, v in raw.items() if k not in OURS[part]}


def mean(suggestions: Sequence[Suggestion]) -> float:
    """The score of a prediction that has none of its own."""
    return sum(s.score for s in suggestions) / len(suggestions)


def is_own_score(score: object, suggestions: Sequence[Suggestion]) -> bool:
    """Whether a prediction's score says something else than those of its results."""
    if not isinstance(score, int | float) or isinstance(score, bool):
        return False
    return not suggestions or not isclose(score, mean(suggestions))


def is_field(key: str, value: object) -> bool:
    """Whether this of a task's `data` is the document's id, title, source or date."""
    if key not in _FIELDS or not isinstance(value, str) or not value:
        return False
    return key != "date" or is_date(value)


def is_date(value: str) -> bool:
    """Whether it is a year, a month or a day of ISO 8601."""
    return _DATE.fullmatch(value) is not None


def simple(item: Mapping[str, Any]) -> str | None:
    """The value of a result that can be an attribute: one choice, or one text; else None."""
    value, name = item.get("value"), item.get("from_name")
    if not isinstance(value, dict) or not isinstance(name, str) or not name:
        return None
    key = {"choices": "choices", "textarea": "text"}.get(str(item.get("type")), "")
    words = value.get(key)
    if isinstance(words, list) and len(words) == 1:
        words = words[0]
    return words if isinstance(words, str) else None


def is_whole(item: object) -> bool:
    """Whether a result is of the text as a whole: a choice, a text, a rating without a place."""
    if not isinstance(item, dict) or item.get("type") in (None, "labels", "relation"):
        return False
    value = item.get("value")
    return isinstance(value, dict) and not {"start", "end", "x", "points", "startOffset"} & value.keys()


def kept(a: Annotation, *, score: bool = True) -> dict[str, Any]:
    """The part of `extra` that is written back: fields without a place, in the shape that reading gives."""
    raw = a.extra.get(KEY)
    if not isinstance(raw, dict):
        return {}
    found: dict[str, Any] = {}
    for part in ("relation",) if isinstance(a, Relation) else ("region", "value", "meta"):
        fields = raw.get(part)
        if isinstance(fields, dict):
            found[part] = {k: v for k, v in rest(fields, part).items() if score or k != "score"}
    if isinstance(a, Relation):
        if isinstance(raw.get("relation"), dict) and raw["relation"].get("direction") == "bi":
            found["relation"]["direction"] = "bi"
    else:
        _named(found.get("region", {}), is_event=isinstance(a, Event))
        if isinstance(raw.get("textarea"), list):
            found["textarea"] = [x for x in raw["textarea"] if x in a.attributes]
        if isinstance(raw.get("results"), list):
            found["results"] = [x for x in raw["results"] if _raw(x, a.attributes)]
    found = {k: v for k, v in found.items() if v}
    return {KEY: found} if found else {}


def _named(region: dict[str, Any], *, is_event: bool) -> None:
    """A name of the set of labels that says otherwise than the annotation is left out."""
    name = region.get("from_name")
    if not isinstance(name, str) or (name in EVENTS) != is_event or name in DEFAULT["from_name"]:
        region.pop("from_name", None)
    if not isinstance(region.get("to_name"), str) or region["to_name"] in DEFAULT["to_name"]:
        region.pop("to_name", None)
    if "parentID" in region and not isinstance(region["parentID"], str):
        del region["parentID"]


def _raw(item: object, attributes: Mapping[str, str]) -> bool:
    if not isinstance(item, dict) or item.get("type") in ("labels", "relation") or "id" in item:
        return False
    return isinstance(item.get("type"), str) and (simple(item) is None or item.get("from_name") in attributes)
