"""What Label Studio can hold of a row, and the results and tasks that it is written as."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import groupby
from typing import Any

from annotator.formats.labelstudio.parts import (
    KEY,
    OURS,
    ROLE,
    is_date,
    is_field,
    is_own_score,
    is_whole,
    kept,
    mean,
)
from annotator.formats.rows import Choices, Row
from annotator.model import Annotation, Document, Entity, Event, Relation, State, Suggestion
from annotator.offsets import Utf16

Item = dict[str, Any]


def hold(row: Row, choices: Choices) -> Row:
    """What comes back: a layer only where there is one, and relations with both ends in one result."""
    del choices
    suggestions = _suggestions(row.suggestions)
    document = _document(row.document, suggestions)
    annotations = tuple(_ordered(row.annotations))
    if not row.annotated:
        return Row(document, annotated=False, suggestions=suggestions)
    ids = {s.id for s in suggestions}
    verdicts = {k: v for k, v in row.verdicts.items() if k in ids}
    return Row(document, annotations, row.annotator, row.status, suggestions, verdicts=verdicts)


def _document(document: Document, suggestions: tuple[Suggestion, ...]) -> Document:
    raw = document.extra.get(KEY)
    extra = _kept_task(raw, suggestions) if isinstance(raw, dict) else {}
    key = extra.get("key", "text")
    date = document.date if is_date(document.date) else ""
    said = {k for k in ("title", "source") if getattr(document, k)} | ({"date"} if date else set())
    meta = {
        k: v
        for k, v in document.meta.items()
        if k not in said and k not in ("id", key) and not is_field(k, v)
    }
    return Document(
        document.id,
        document.text,
        document.title,
        document.source,
        date,
        meta,
        extra={KEY: extra} if extra else {},
    )


def _kept_task(raw: Mapping[str, Any], suggestions: tuple[Suggestion, ...]) -> Item:
    """In the shape that reading gives."""
    first: dict[str, list[Suggestion]] = {}  # prediction of each model
    for source, group in groupby(suggestions, lambda s: s.source):
        first.setdefault(source, [*group])
    found: Item = {}
    if isinstance(raw.get("key"), str) and raw["key"] not in ("text", "id", "title", "source", "date"):
        found["key"] = raw["key"]
    if isinstance(raw.get("task"), dict):
        found["task"] = {k: v for k, v in raw["task"].items() if k not in OURS["task"]}
    for part, ours in (("annotations", "annotation"), ("predictions", "prediction")):
        if isinstance(raw.get(part), dict):
            listed = {k: v for k, v in raw[part].items() if isinstance(v, dict)}
            found[part] = {n: {k: v for k, v in x.items() if k not in OURS[ours]} for n, x in listed.items()}
            for name, x in found[part].items():
                if part == "predictions" and not is_own_score(x.get("score"), first.get(name, ())):
                    x.pop("score", None)
                whole = x.pop("results", [])
                if part == "annotations" and isinstance(whole, list) and any(map(is_whole, whole)):
                    x["results"] = [w for w in whole if is_whole(w)]
            found[part] = {n: x for n, x in found[part].items() if x}
    return {k: v for k, v in found.items() if v}


def _ordered(annotations: Iterable[Annotation], *, score: bool = True) -> Iterator[Annotation]:
    """Regions, then relations between them; arguments without a region come last."""
    listed = list(annotations)
    ids = {a.id for a in listed if not isinstance(a, Relation)}
    for a in listed:
        if isinstance(a, Entity):
            yield replace(a, extra=kept(a, score=score)) if a.extra else a
        elif isinstance(a, Event):
            bare = [replace(x, extra={}) for x in a.arguments]
            inside = [x for x in bare if x.target in ids]
            loose = [x for x in bare if x.target not in ids]
            yield replace(a, arguments=(*inside, *loose), extra=kept(a, score=score))
    for a in listed:
        if isinstance(a, Relation) and a.source in ids and a.target in ids:
            yield replace(a, extra=kept(a, score=score))


def _suggestions(suggestions: tuple[Suggestion, ...]) -> tuple[Suggestion, ...]:
    """Those of one source after the other become one prediction, within which relations hold."""
    while True:
        found: list[Suggestion] = []
        for _, group in groupby(suggestions, lambda s: s.source):
            beside = {s.id: s for s in group}
            ordered = _ordered((s.annotation for s in beside.values()), score=False)
            found += [replace(beside[a.id], annotation=a) for a in ordered]
        if tuple(found) == suggestions:
            return suggestions
        suggestions = tuple(found)


def task(rows: list[Row]) -> Item:
    """One document with a layer or several; the rows are those that `hold` gave."""
    document = rows[0].document
    said = document.extra.get(KEY, {})
    to16 = Utf16(document.text).to16
    found: Item = dict(said.get("task", {}))
    data: Item = {} if str(found.get("id")) == document.id else {"id": document.id}
    data |= {said.get("key", "text"): document.text}
    data |= {k: getattr(document, k) for k in ("title", "source", "date") if getattr(document, k)}
    found["data"] = data | dict(document.meta)
    found["annotations"] = [_annotation(row, said, to16) for row in rows if row.annotated]
    shared, models = all(row.suggestions == rows[0].suggestions for row in rows), set[str]()
    found["predictions"] = [
        p
        for row in (rows[:1] if shared else rows)
        for p in _predictions(row, said, to16, models, named=not shared)
    ]
    if left := _left(said, rows):
        found["kept"] = left
    return found


def _left(said: Item, rows: list[Row]) -> Item:
    """What is kept of annotations and predictions that are not written here."""
    written = {
        "annotations": {row.annotator for row in rows if row.annotated},
        "predictions": {s.source for row in rows for s in row.suggestions},
    }
    left = {k: {n: x for n, x in said.get(k, {}).items() if n not in names} for k, names in written.items()}
    return {k: v for k, v in left.items() if v}


def _annotation(row: Row, said: Item, to16: Callable[[int], int]) -> Item:
    """Who made it stands in `completed_by` only where a file of Label Studio said so, or the name is one
    that it takes: it refuses people that it does not know.
    """
    found: Item = dict(said.get("annotations", {}).get(row.annotator, {}))
    if row.annotator:
        found["annotator"] = row.annotator
    if row.status:
        found["state"] = str(row.status.state)
        if row.status.flagged:
            found["flag"] = True
        if row.status.note:
            found["flag_note"] = row.status.note
    found["was_cancelled"] = row.status is not None and row.status.state == State.SKIPPED
    if row.verdicts:
        found["verdicts"] = {k: str(v) for k, v in row.verdicts.items()}
    whole = found.pop("results", [])
    found["result"] = [*results(row.document.text, row.annotations, to16, {}), *whole]
    return found


def _predictions(
    row: Row, said: Item, to16: Callable[[int], int], models: set[str], *, named: bool
) -> Iterator[Item]:
    """`models` are those of which there is a prediction: the first one has the score of the file."""
    for source, group in groupby(row.suggestions, lambda s: s.source):
        listed = list(group)
        beside = {s.id: {"score": s.score} | ({"reason": s.reason} if s.reason else {}) for s in listed}
        more = dict(said.get("predictions", {}).get(source, {}))
        own = more.pop("score", None)
        score = mean(listed) if own is None or source in models else own
        models.add(source)
        found = {"model_version": source, "score": score} | ({"annotator": row.annotator} if named else {})
        found["result"] = list(results(row.document.text, [s.annotation for s in listed], to16, beside))
        yield more | found


def results(
    text: str, annotations: Iterable[Annotation], to16: Callable[[int], int], beside: Mapping[str, Item]
) -> Iterator[Item]:
    """The results that read back as these, which `hold` gave; `beside` is what each has beside (a score)."""
    annotations = tuple(annotations)
    spans: list[Entity | Event] = [a for a in annotations if not isinstance(a, Relation)]
    ids = {a.id for a in spans}
    taken = {a.id for a in annotations}
    for span in spans:
        yield from _regions(text, span, to16, beside.get(span.id, {}), ids, taken)
    for a in annotations:
        if isinstance(a, Event):
            for x in a.arguments:
                if x.target in ids:
                    yield _link(a.id, x.target, ROLE + x.role)
        elif isinstance(a, Relation):
            said, more = a.extra.get(KEY, {}).get("relation", {}), beside.get(a.id, {})
            meta = _meta(a, more)
            link = _link(a.source, a.target, a.type) | {"id": a.id} | _score(more) | said
            yield link | ({"meta": meta} if meta else {})


def _link(source: str, target: str, label: str) -> Item:
    return {"from_id": source, "to_id": target, "type": "relation", "direction": "right", "labels": [label]}


def _score(beside: Item) -> Item:
    return {"score": beside["score"]} if "score" in beside else {}


def _meta(a: Annotation, beside: Item) -> Item:
    meta: Item = {"text": [a.note]} if a.note else {}
    if "reason" in beside:
        meta["reason"] = beside["reason"]
    if isinstance(a, Entity) and a.link:
        meta["link"] = a.link
    if a.origin:
        o = a.origin
        meta["origin"] = {"suggester": o.suggester, "score": o.score, "verdict": str(o.verdict)}
        if o.reason:
            meta["origin"]["reason"] = o.reason
    return meta


def _regions(
    text: str, a: Entity | Event, to16: Callable[[int], int], more: Item, ids: set[str], taken: set[str]
) -> Iterator[Item]:
    said = a.extra.get(KEY, {})
    meta = _meta(a, more) | said.get("meta", {})
    if isinstance(a, Event):
        loose = [x for x in a.arguments if x.target not in ids]
        if loose:
            meta["arguments"] = [
                {"role": x.role} | ({"target": x.target} if x.target else {"value": x.value}) for x in loose
            ]
    names = {"from_name": "event" if isinstance(a, Event) else "label", "to_name": "text"}
    for n, r in enumerate(a.ranges):
        place = {"start": to16(r.start), "end": to16(r.end)}
        value = place | {"text": text[r.start : r.end], "labels": [a.name]}
        item: Item = {"id": a.id} | names | {"type": "labels", "value": value}
        if n == 0:
            item["value"] |= said.get("value", {})
            item |= _score(more) | said.get("region", {})
            yield item | ({"meta": meta} if meta else {})
        else:
            yield item | {"id": _piece_id(a.id, n, taken), "parentID": a.id, "meta": {"piece": n + 1}}
        if n == 0:
            yield from _per_region(a, place, said)


def _piece_id(id: str, n: int, taken: set[str]) -> str:
    found = f"{id}.{n + 1}"
    while found in taken:
        found += "."
    taken.add(found)
    return found


def _per_region(a: Entity | Event, place: Item, said: Item) -> Iterator[Item]:
    for name, words in a.attributes.items():
        kind, key = ("textarea", "text") if name in said.get("textarea", ()) else ("choices", "choices")
        item = {"id": a.id, "from_name": name, "to_name": "text", "type": kind}
        yield item | {"value": place | {key: [words]}}
    for raw in said.get("results", ()):
        yield {"id": a.id} | raw
