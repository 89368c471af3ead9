"""What the journal tells: each edit in plain values, and a layer as it was at any time."""

import json
from datetime import datetime
from typing import Any

from annotator.history import fitted
from annotator.model import Annotation, Change, DocumentChange, Layer, LayerKey
from storage import encode
from storage.journal import Entry
from storage.project import Project


def told(entry: Entry) -> dict[str, Any]:
    """Who did what when, and from which value to which, as JSON holds it.

    `changes` has an id and what stood there `before` and `after` (null: nothing): annotations, verdicts
    (`verdict ID`), decisions of a review, the status, the fields of a document. Positions are code points.
    """
    change = entry.change
    row: dict[str, Any] = {
        "number": entry.seq,
        "id": entry.id,
        "at": entry.at,
        "who": entry.annotator,
        "kind": str(entry.kind),
        "name": change.name,
        "batch": change.batch,
        "document": "",
        "layer": "",
    }
    if isinstance(change, Change):
        return row | {
            "document": change.layer.document,
            "layer": change.layer.annotator,
            "changes": _altered(change),
        }
    if isinstance(change, DocumentChange):
        before, after = (encode.document_fields(side) for side in (change.before, change.after))
        differing = [f for f in before if before[f] != after[f]]
        changes = [{"id": f, "before": before[f], "after": after[f]} for f in differing]
        return row | {"document": change.before.id, "changes": changes}
    return row | {"changes": [_rest(change)]}


def _altered(change: Change) -> list[dict[str, Any]]:
    before, after = ({a.id: _plain(a) for a in side} for side in (change.removed, change.added))
    rows: list[dict[str, Any]] = [
        {"id": id, "before": before.get(id), "after": after.get(id)} for id in {**before, **after}
    ]
    rows += [{"id": f"verdict {v.suggestion}", "before": v.before, "after": v.after} for v in change.verdicts]
    rows += [
        {"id": f"decision {d.annotator} {d.annotation} {d.part}".strip(), "before": b, "after": a}
        for d in change.decisions
        for b, a in [[j and [j.verdict, j.reason] for j in (d.before, d.after)]]
    ]
    if change.status:
        sides = [[s.state, s.flagged, s.note] for s in change.status]
        rows.append({"id": "status", "before": sides[0], "after": sides[1]})
    return rows


def _rest(change: Any) -> dict[str, Any]:
    """A change of the scheme or of which documents there are: as the journal's row has it."""
    row = json.loads(encode.edit_text(change))
    moved = {name: row[name] for name in ("documents", "gone") if name in row}
    return {"id": row["of"], "before": row.get("before"), "after": row.get("after", moved)}


def _plain(annotation: Annotation) -> dict[str, Any]:
    row: dict[str, Any] = json.loads(encode.annotation_text(annotation))
    return row


def layer_at(project: Project, key: LayerKey, when: datetime) -> Layer:
    """The layer as it was at a moment: what the journal has since is taken back, the last edit first.

    What was imported without an edit counts as having been there from the start. Edits of versions that a
    merge found beside the one on show are left out, and what does not fit (work under names that the scheme
    had then) is passed over.
    """
    layer = project.layers.get(key)
    beside = project.versions.stored().get(key, ())
    apart = {id for stored in beside if not stored.settled for id in stored.apart}
    later = [
        e.change
        for e in project.journal.since(0)
        if isinstance(e.change, Change) and e.change.layer == key and e.id not in apart
        if datetime.fromisoformat(e.at) > when
    ]
    for change in reversed(later):
        layer = layer.apply(fitted(change.inverse(), layer))
    return layer
