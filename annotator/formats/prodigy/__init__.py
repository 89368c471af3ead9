"""Prodigy JSONL: a task a line, with spans, the tokens under them, relations, and an answer.

Prodigy counts code points; `token_end` is the last token, not the one after it. It lets keys stand
that it does not know, so that ids, notes and the like are kept under own JSONL's names. Rows are
read in prodigy/read.py.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from annotator.formats import span_objects, strict_json
from annotator.formats.heads import first_object, named
from annotator.formats.json_objects import entity_object, row_object
from annotator.formats.prodigy.read import LINK, NAME, SPAN, TASK, rows
from annotator.formats.prodigy.tokens import fits, own_tokens
from annotator.formats.rows import Choices, Format, Row
from annotator.formats.span_objects import Object
from annotator.model import Entity, Relation, State, Suggestion
from annotator.scheme import Scheme

_ANSWERS = {State.DONE: "accept", State.SKIPPED: "ignore"}


def hold(row: Row, choices: Choices) -> Row:
    """All but where the text was read from; rejected entities are rows of their own, after the others."""
    del choices
    held = span_objects.hold(row, NAME, TASK, {*SPAN, *LINK})
    inside, rejected = _suggested(held)
    document = replace(held.document, extra=_with_tokens(held))
    entities = [s for s in inside if isinstance(s.annotation, Entity)]
    others = [s for s in inside if not isinstance(s.annotation, Entity)]
    return replace(held, document=document, suggestions=(*entities, *rejected, *others))


def _with_tokens(row: Row) -> Object:
    """The unknown keys of a task, and its tokens only where they fit its spans and are not our own."""
    kept = dict(row.document.extra.get(NAME, {}))
    edges = [(a.extent.start, a.extent.end) for a in row.annotations if not isinstance(a, Relation)]
    listed = kept.get("tokens")
    if listed is None:
        return dict(row.document.extra)
    same = listed == own_tokens(row.document.text, edges)
    if same or not row.annotated or not fits(listed, edges):
        del kept["tokens"]
    return {NAME: kept} if kept else {}


def _suggested(row: Row) -> tuple[list[Suggestion], list[Suggestion]]:
    """Those that stand in the first task of a document, and those with a task of their own."""
    inside: list[Suggestion] = []
    rejected: list[Suggestion] = []
    for s in row.suggestions:
        (rejected if span_objects.plain(s, row.verdicts) else inside).append(s)
    return inside, rejected


def write(rows: Iterable[Row], path: Path, scheme: Scheme | None, choices: Choices) -> None:
    """One task a row, and one for each rejected entity; the scheme is not part of the format."""
    del scheme, choices
    with path.open("wb") as file:
        for row in rows:
            for task in _tasks(row):
                file.write(strict_json.line(task))


def _tasks(row: Row) -> Iterator[Object]:
    _, rejected = _suggested(row)
    own = row_object(row)
    kept = own.pop(NAME, {})
    inside = own.get("suggestions", {})
    gone = {s.id for s in rejected}
    inside = {k: [o for o in v if o["id"] not in gone] for k, v in inside.items()}
    inside = {k: v for k, v in inside.items() if v}
    task = {"text": own["text"], "id": own["id"]}
    task |= {k: own[k] for k in ("title", "date", "meta") if k in own}
    task |= {k: kept[k] for k in ("_input_hash", "_task_hash") if k in kept}
    if row.annotated:
        task |= _spans(row, *span_objects.apart(own))
    task |= {"suggestions": inside} if inside else {}
    task |= _status(row) | {k: v for k, v in kept.items() if k not in task}
    task |= {"_annotator_id": row.annotator} if row.annotator else {}
    yield task
    for suggestion in rejected:
        yield _rejected(task, suggestion, row)


def _status(row: Row) -> Object:
    if row.status is None:
        return {}
    state = row.status.state
    said: Object = {"answer": _ANSWERS[state]} if state in _ANSWERS else {"state": str(state)}
    said |= {"flagged": True} if row.status.flagged else {}
    return said | ({"flag_note": row.status.note} if row.status.note else {})


def _rejected(task: Object, suggestion: Suggestion, row: Row) -> Object:
    assert isinstance(suggestion.annotation, Entity)
    span = entity_object(row.document, suggestion.annotation)
    span |= {"score": suggestion.score, "source": suggestion.source, "reason": suggestion.reason}
    beside = {k: task[k] for k in ("text", "id", "_input_hash", "_annotator_id") if k in task}
    return beside | _spans(row, [span], []) | {"answer": "reject"}


def _spans(row: Row, spans: Sequence[Object], links: Sequence[Object]) -> Object:
    """The tokens, spans and relations of a task; those of the file where the spans still fit them."""
    text, edges = row.document.text, [(s["start"], s["end"]) for s in spans]
    kept = row.document.extra.get(NAME, {}).get("tokens")
    listed = kept if kept and fits(kept, edges) else own_tokens(text, edges)
    first, last = {t["start"]: n for n, t in enumerate(listed)}, {t["end"]: n for n, t in enumerate(listed)}
    placed = {}
    for span in spans:
        start, end = span["start"], span["end"]
        native = {"start": start, "end": end, "token_start": first[start], "token_end": last[end]}
        rest = {k: v for k, v in span.items() if k not in ("start", "end", "label", "id", NAME)}
        placed[span["id"]] = native | {"label": span["label"], "id": span["id"]} | rest | span.get(NAME, {})
    task: Object = {"tokens": listed, "spans": list(placed.values())}
    return task | ({"relations": [_relation(x, placed) for x in links]} if links else {})


def _relation(link: Object, spans: dict[str, Object]) -> Object:
    head, child = (
        {k: spans[link[end]][k] for k in ("start", "end", "token_start", "token_end", "label", "id")}
        for end in ("from", "to")
    )
    # Prodigy names the ends of a relation by the last tokens of the spans.
    native = {"head": head["token_end"], "child": child["token_end"], "head_span": head, "child_span": child}
    rest = {k: v for k, v in link.items() if k not in ("from", "to", "type", NAME)}
    return native | {"label": link["type"]} | rest | dict(link.get(NAME, {}))


def sniff(path: Path) -> bool:
    """Whether the first task has a hash, an answer, or spans or tokens that are objects."""
    first: dict[str, Any] = first_object(path)
    if "text" not in first:
        return False
    listed = first.get("spans") or ("spans" in first and first.get("tokens"))
    if isinstance(listed, list) and listed and all(isinstance(x, dict) for x in listed):
        return True
    known = {"_input_hash", "_task_hash", "_view_id"} & first.keys()
    return bool(known) or first.get("answer") in ("accept", "reject", "ignore") or named(path, "token_start")


FORMAT = Format(NAME, ".jsonl", rows, sniff, write, hold, layers=True, reads=(".json", ".ndjson"))
