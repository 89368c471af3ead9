"""A task of Label Studio → rows: one for each of its annotations, which are layers.

Its predictions are suggestions. Fields that have no place are kept in `extra["labelstudio"]` of the
document: `task`, and by annotator `annotations`, and by model `predictions`.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from annotator.formats.claims import Claim, Source
from annotator.formats.labelstudio.parts import KEY, is_field, is_own_score, rest
from annotator.formats.labelstudio.results import Item, Results
from annotator.formats.rows import LONGEST_TEXT, Reading, Row, dangling
from annotator.model import Annotation, Document, Relation, State, Status, Suggestion, Verdict

_URL = re.compile(r"(?:[a-z][a-z0-9+.-]*://|/data/|/static/|data:)\S*", re.IGNORECASE)
_MIN = ("annotation_id", "annotator", "created_at", "updated_at", "lead_time", "agreement")


def read_task(raw: object, name: str, where: str, reading: Reading, texts: set[str]) -> Iterator[Row]:
    """The rows of a task; `name` is the id of one that has none. Raises ValueError where it is unreadable.

    `texts`: under which keys the tasks before it have their text.
    """
    if not isinstance(raw, dict):
        raise ValueError("not a task")
    raw = raw if isinstance(raw.get("data"), dict) else _from_min(raw)
    data = raw["data"]
    annotations, predictions = _listed(raw, "annotations", "completions"), _listed(raw, "predictions")
    key = _text_key(data, [*annotations, *predictions], reading, texts)
    texts.add(key)
    source = reading.source(data[key], "utf-16")
    if len(source.raw) > LONGEST_TEXT:
        raise ValueError(f"the text has {len(source.raw)} characters; {LONGEST_TEXT} is the most")
    names = _annotators(annotations, where, reading)
    suggested, scores = _suggestions(predictions, source, where, reading)
    layers, whole = [], {}
    for who, a in zip(names, annotations, strict=True):
        results = _results(source, set(), f"{where}: annotation of {who or 'nobody'}", reading)
        found = tuple(x for x, _ in results.read(a.get("result", [])))
        layers.append((who, a, found))
        if results.whole:
            whole[who] = {"results": results.whole}
            reading.note(where, "what is said of the text as a whole is kept, but not shown")
    if drafts := sum(bool(x.get("result")) for x in _listed(raw, "drafts")):
        reading.note(where, f"drafts that nobody submitted are kept, but not shown: {drafts}")
    document = _document(raw, data, key, source, name)
    extra: Item = {"key": key} if key != "text" else {}
    extra["task"] = rest(raw, "task")
    extra["annotations"] = {
        who: x
        for who, a, _ in layers
        if (x := _without_name(rest(a, "annotation"), who) | whole.get(who, {}))
    }
    extra["predictions"] = scores
    left = raw["kept"] if isinstance(raw.get("kept"), dict) else {}
    for part in ("annotations", "predictions"):
        extra[part] |= left[part] if isinstance(left.get(part), dict) else {}
    extra = {k: v for k, v in extra.items() if v}
    document = replace(document, extra={KEY: extra} if extra else {})
    if not layers:
        yield Row(document, annotated=False, suggestions=_of(suggested, None), where=where)
    for who, a, found in layers:
        mine = _of(suggested, who)
        _check(found, mine)
        yield Row(document, found, who, _status(a), mine, True, _verdicts(a, mine, reading), where)


def _listed(raw: Item, *keys: str) -> list[Item]:
    for key in keys:
        listed = raw.get(key)
        if isinstance(listed, list):
            return [x for x in listed if isinstance(x, dict)]
    return []


def _text_key(data: Item, lists: list[Item], reading: Reading, texts: set[str]) -> str:
    """Which of a task's data is the text: `text`, the one that the results cover words of, the only one.

    Where there are several, it is the one that is the text of all tasks before.
    """
    strings = {k: v for k, v in data.items() if isinstance(v, str) and k != "id" and not _URL.fullmatch(v)}
    if "text" in strings:
        return "text"
    claims = [c for x in lists for c in _claims(x.get("result"))]
    if claims:
        fitting = [k for k, v in strings.items() if not reading.source(v, "utf-16").mismatches(claims)]
        if len(fitting) == 1:
            return fitting[0]
    elif len(texts) == 1 and texts <= strings.keys():
        return next(iter(texts))
    if len(strings) == 1:
        return next(iter(strings))
    has = ", ".join(map(str, data)) or "nothing"
    words = "several that could be its text" if strings else "no text"
    raise ValueError(f"the task has {words} (its data: {has[:200]})")


def _claims(results: object) -> Iterator[Claim]:
    for x in results if isinstance(results, list) else ():
        value = x.get("value") if isinstance(x, dict) and x.get("type") == "labels" else None
        if isinstance(value, dict) and isinstance(value.get("text"), str):
            start, end = value.get("start"), value.get("end")
            if type(start) is int and type(end) is int:
                yield "", ((start, end),), value["text"]


def _document(raw: Item, data: Item, key: str, source: Source, name: str) -> Document:
    said = {k: v for k, v in data.items() if k != key and is_field(k, v)}
    id = said.pop("id", "") or (str(raw["id"]) if isinstance(raw.get("id"), int | str) else "") or name
    meta = {k: v for k, v in data.items() if k != key and k not in said and (k != "id" or v != id)}
    return Document(id, source.clean, meta=meta, **said)


def _annotators(annotations: list[Item], where: str, reading: Reading) -> list[str]:
    names: list[str] = []
    for a in annotations:
        name = a["annotator"] if isinstance(a.get("annotator"), str) else _person(a.get("completed_by"))
        n = 1
        while (f"{name} ({n})" if n > 1 else name) in names:
            n += 1
        if n > 1:
            reading.note(where, f"the annotation number {n} of {name or 'nobody'} is under {name} ({n})")
        names.append(f"{name} ({n})" if n > 1 else name)
    return names


def _person(raw: object) -> str:
    """`completed_by` is a number, or an object with the address and name of a person."""
    if isinstance(raw, dict):
        full = f"{raw.get('first_name') or ''} {raw.get('last_name') or ''}".strip()
        raw = raw.get("email") or raw.get("username") or full or raw.get("id")
    return str(raw) if isinstance(raw, int | str) and not isinstance(raw, bool) else ""


def _without_name(fields: Item, who: str) -> Item:
    return (
        fields
        if fields.get("completed_by") != who
        else {k: v for k, v in fields.items() if k != "completed_by"}
    )


def _results(
    source: Source, taken: set[str], where: str, reading: Reading, *, scored: bool = False
) -> Results:
    return Results(
        source,
        taken,
        lambda x: reading.refuse(where, x),
        lambda x: reading.note(where, x),
        reading.lose,
        scored=scored,
    )


def _suggestions(
    predictions: list[Item], source: Source, where: str, reading: Reading
) -> tuple[list[tuple[str | None, Suggestion]], Item]:
    """Each with the annotator whose alone it is; and what else the predictions say, by model."""
    taken = set[str]()
    found: list[tuple[str | None, Suggestion]] = []
    fields: Item = {}
    models = set[str]()
    for p in predictions:
        model = p["model_version"] if isinstance(p.get("model_version"), str) else ""
        who = p["annotator"] if isinstance(p.get("annotator"), str) else None
        if who is not None:
            taken = {s.id for w, s in found if w == who}
        results = _results(source, taken, f"{where}: prediction of {model or 'nobody'}", reading, scored=True)
        whole, before = _score(p.get("score"), 0.5, where, reading), len(found)
        for a, item in results.read(p.get("result", [])):
            meta = item["meta"] if isinstance(item.get("meta"), dict) else {}
            score = _score(item.get("score"), whole, where, reading)
            found.append((who, Suggestion(a, score, model, str(meta.get("reason", "")))))
        more = rest(p, "prediction")
        if model in models or not is_own_score(p.get("score"), [s for _, s in found[before:]]):
            more.pop("score", None)
        models.add(model)
        if more:
            fields.setdefault(model, more)
    return found, fields


def _score(raw: object, otherwise: float, where: str, reading: Reading) -> float:
    if raw is None:
        return otherwise
    if isinstance(raw, int | float) and not isinstance(raw, bool) and 0 <= raw <= 1:
        return float(raw)
    reading.note(where, f"the score {raw} is not one from 0 to 1; {otherwise} is taken")
    return otherwise


def _of(suggested: list[tuple[str | None, Suggestion]], who: str | None) -> tuple[Suggestion, ...]:
    return tuple(s for w, s in suggested if w is None or w == who)


def _check(found: tuple[Annotation, ...], mine: tuple[Suggestion, ...]) -> None:
    ids = {a.id for a in found} | {s.id for s in mine}
    spans = [a for a in (*found, *(s.annotation for s in mine)) if not isinstance(a, Relation)]
    for wrong in dangling(spans, ids):
        raise ValueError(wrong)


def _status(a: Item) -> Status | None:
    if "state" not in a:
        return Status(State.SKIPPED) if a.get("was_cancelled") is True else None
    if a["state"] not in list(State):
        raise ValueError(f"the state «{a['state']}» is none of {', '.join(State)}")
    return Status(State(a["state"]), a.get("flag") is True, str(a.get("flag_note", "")))


def _verdicts(a: Item, mine: tuple[Suggestion, ...], reading: Reading) -> dict[str, Verdict]:
    raw = a.get("verdicts")
    ids, found = {s.id for s in mine}, dict[str, Verdict]()
    for k, v in raw.items() if isinstance(raw, dict) else ():
        if k in ids and v in list(Verdict):
            found[k] = Verdict(v)
        else:
            reading.lose("annotation", {"verdicts": v}, ())
    return found


def _from_min(raw: Mapping[str, Any]) -> Item:
    """JSON_MIN, and a row of CSV: the data and the results of each control side by side."""
    known = {"annotation_id", "lead_time", "annotator"} & raw.keys()
    if not known and not any(map(is_control, raw.values())):
        raise ValueError("the task has no data")
    annotation: Item = {k: raw[k] for k in _MIN if k in raw}
    if "annotation_id" in annotation:
        annotation["id"] = annotation.pop("annotation_id")
    annotation["completed_by"] = annotation.pop("annotator", None)
    results, data = [], {}
    for key, value in raw.items():
        if is_control(value):
            results += [
                {"from_name": key, "to_name": "text", "type": "labels", "value": region} for region in value
            ]
        elif key not in _MIN and key != "id":
            data[key] = value
    annotation["result"] = results
    return {k: raw[k] for k in ("id",) if k in raw} | {"data": data, "annotations": [annotation]}


def is_control(value: object) -> bool:
    """Whether these are the results of a set of labels, as JSON_MIN has them."""
    return (
        isinstance(value, list)
        and bool(value)
        and all(isinstance(x, dict) and {"start", "end", "labels"} <= x.keys() for x in value)
    )
