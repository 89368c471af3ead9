"""Edits of a whole layer: its status, several edits as one, the difference of two."""

from collections.abc import Mapping, Sequence
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
    reasons: dict[str, str] = {}
    for change in changes:
        after = after.apply(change)
        reasons |= {r.suggestion: r.reason for r in change.verdicts}
    return difference(name, layer, after, reasons)


def difference(name: str, layer: Layer, after: Layer, reasons: Mapping[str, str] | None = None) -> Change:
    """The Change that makes `layer` into `after`; `reasons` are those of verdicts, by suggestion."""
    draft = Draft(name, layer)
    for id in [*layer.annotations, *(i for i in after.annotations if i not in layer.annotations)]:
        found = after.annotations.get(id)
        if found is None:
            draft.drop(id)
        else:
            draft.put(found)
    for id in [*layer.verdicts, *(i for i in after.verdicts if i not in layer.verdicts)]:
        draft.rule(id, after.verdicts.get(id), (reasons or {}).get(id, ""))
    status = None if after.status == layer.status else (layer.status, after.status)
    return replace(draft.change(exact=True), status=status)
