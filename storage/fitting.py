"""A step that is undone or redone, as it can be made now: what others altered since stays as they left it."""

from collections.abc import Sequence
from dataclasses import replace

from annotator import scheme as schemes
from annotator.errors import SchemeInvalid
from annotator.history import AnyChange, fitted
from annotator.model import Change, DocumentChange, Layer, LayerKey, SchemeChange
from annotator.scheme.scheming import carried
from annotator.scheme.scheming import fitted as fitted_scheme
from annotator.scheme.writing import written
from storage.project import Project


def as_named_now(project: Project, step: Sequence[AnyChange]) -> list[AnyChange]:
    """The step on the documents and the scheme of now, under the names of the schemes before and after it.

    Layers are not read: as long as nobody else touched them the step fits. Raises ExpectedError.
    """
    fitting = [_fitted(project, change) for change in step]
    whole = [c for c in fitting if isinstance(c, SchemeChange)]
    before = project.scheme
    after = schemes.parse(whole[-1].after) if whole else before
    if not any((*before.now.values(), *after.now.values())):
        return fitting
    return [
        replace(
            c,
            removed=tuple(carried(a, before) for a in c.removed),
            added=tuple(carried(a, after) for a in c.added),
        )
        if isinstance(c, Change)
        else c
        for c in fitting
    ]


def on_layers_now(project: Project, step: Sequence[AnyChange]) -> list[AnyChange]:
    """The step on the layers of now, for one that does not fit them as it is. Raises ExpectedError."""
    layers: dict[LayerKey, Layer] = {}
    after: list[AnyChange] = []
    for change in step:
        if isinstance(change, Change):
            layer = layers.get(change.layer) or project.layers.get(change.layer)
            change = fitted(change, layer)
            layers[change.layer] = layer.apply(change)
        after.append(change)
    return after


def _fitted(project: Project, change: AnyChange) -> AnyChange:
    if isinstance(change, SchemeChange):
        return _fitted_scheme(project, change)
    if not isinstance(change, DocumentChange):
        return change
    now = project.documents.get(change.before.id)
    mine = {
        f: getattr(change.after, f)
        for f in ("title", "source", "date", "meta", "extra")
        if getattr(now, f) == getattr(change.before, f)
    }
    return replace(change, before=now, after=replace(now, **mine))


def _fitted_scheme(project: Project, change: SchemeChange) -> SchemeChange:
    now = project.scheme
    if now.toml == change.before:
        return change
    try:
        after = fitted_scheme(schemes.parse(change.before), schemes.parse(change.after), now)
    except SchemeInvalid:  # it stays as it is, and what was done before can still be undone
        return replace(change, before=now.toml, after=now.toml)
    return replace(change, before=now.toml, after=written(after))
