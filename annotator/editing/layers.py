"""Edits of a whole layer: its status, several edits as one, the difference of two."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from annotator.editing.draft import Draft
from annotator.model import (
    Change,
    Layer,
    Status,
)


def set_status(layer: Layer, status: Status) -> Change:
    """The layer's state or flag."""
    if status == layer.status:
        return Change("status", layer.key)
    return Change("status", layer.key, status=(layer.status, status))


def combined(name: str, changes: Sequence[Change], layer: Layer) -> Change:
    """Several edits made one after the other as one Change of `layer`."""
    after = layer
    for change in changes:
        after = after.apply(change)
    touched = dict.fromkeys(a.id for c in changes for a in (*c.removed, *c.added))
    reasons = {r.suggestion: r.reason for c in changes for r in c.verdicts}
    return _difference(name, layer, after, touched, reasons)


def difference(name: str, layer: Layer, after: Layer, reasons: Mapping[str, str] = {}) -> Change:
    """The Change that makes `layer` into `after`; `reasons` are those of verdicts, by suggestion."""
    touched = dict.fromkeys((*layer.annotations, *after.annotations))
    ruled = {id: reasons.get(id, "") for id in (*layer.verdicts, *after.verdicts)}
    return _difference(name, layer, after, touched, ruled)


def _difference(
    name: str, layer: Layer, after: Layer, touched: Iterable[str], reasons: Mapping[str, str]
) -> Change:
    """What is otherwise of the annotations that were touched, and of the verdicts that `reasons` has."""
    draft = Draft(name, layer)
    for id in touched:
        found = after.annotations.get(id)
        if found is None:
            draft.drop(id)
        else:
            draft.put(found)
    for id, reason in reasons.items():
        draft.rule(id, after.verdicts.get(id), reason)
    status = None if after.status == layer.status else (layer.status, after.status)
    return replace(draft.change(exact=True), status=status)
