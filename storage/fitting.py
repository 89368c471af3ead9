"""A step that is undone or redone, as it can be made now: what others altered since stays as they left it."""

from collections.abc import Container, Sequence
from dataclasses import replace
from functools import partial

from annotator import scheme as schemes
from annotator.errors import SchemeInvalid
from annotator.history import AnyChange, Key, fitted, judgments_after, merged
from annotator.model import Change, DocumentChange, Judgment, Layer, LayerKey, SchemeChange, TrashChange
from annotator.scheme.fitting import fitted as fitted_scheme
from annotator.scheme.fitting import staying as staying_in
from annotator.scheme.moving import carried
from annotator.scheme.writing import written
from storage.project import Project


def as_named_now(project: Project, step: Sequence[AnyChange], annotator: str) -> list[AnyChange]:
    """The annotator's step on the documents and the scheme of now, under the names of the schemes before and
    after it. Documents that others edited since do not go to the trash.

    Layers are not read: as long as nobody else touched them the step fits. Raises ExpectedError.
    """
    gone = {(c.layer, a.id) for c in step if isinstance(c, Change) for a in c.removed}
    fitting = [
        _left(project, c, annotator) if isinstance(c, TrashChange) else _fitted(project, c, gone)
        for c in step
    ]
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
    decided: dict[LayerKey, dict[Key, Judgment]] = {}
    after: list[AnyChange] = []
    for change in step:
        if isinstance(change, Change):
            layer = layers.get(change.layer) or project.layers.get(change.layer)
            if change.layer not in decided:
                stored = project.reviews.of(change.layer)
                decided[change.layer] = {key: d.judgment for key, d in stored.items()}
            change = fitted(change, layer, decided[change.layer])
            decided[change.layer] = judgments_after(decided[change.layer], change)
            layers[change.layer] = layer.apply(change)
        after.append(change)
    return after


def staying(step: Sequence[AnyChange], made: Sequence[AnyChange]) -> list[str]:
    """The ids of what the step takes out of the scheme and was left in it in what was `made` of the step."""
    pairs = zip(step, made, strict=True)
    schemes_of = [
        [schemes.parse(toml) for toml in (asked.before, asked.after, done.after)]
        for asked, done in pairs
        if isinstance(asked, SchemeChange) and isinstance(done, SchemeChange) and asked.after != done.after
    ]
    return [id for before, after, now in schemes_of for id in staying_in(before, after, now)]


def _left(project: Project, change: TrashChange, annotator: str) -> TrashChange:
    if not change.gone:
        return change
    theirs = project.journal.edited_since(change.inverse(), annotator)
    return replace(change, documents=tuple(id for id in change.documents if id not in theirs))


def _fitted(project: Project, change: AnyChange, gone: Container[tuple[LayerKey, str]]) -> AnyChange:
    """`gone` are the annotations that the step takes out, by layer and id."""
    if isinstance(change, SchemeChange):
        return _fitted_scheme(project, change, gone)
    if not isinstance(change, DocumentChange):
        return change
    now = project.documents.get(change.before.id)
    return replace(change, before=now, after=merged(change.before, change.after, now))


def _fitted_scheme(
    project: Project, change: SchemeChange, gone: Container[tuple[LayerKey, str]]
) -> SchemeChange:
    now = project.scheme
    before, after = schemes.parse(change.before), schemes.parse(change.after)
    try:
        found = fitted_scheme(before, after, now, partial(project.schemes.used, besides=gone))
    except SchemeInvalid:  # it stays as it is, and what was done before can still be undone
        return replace(change, before=now.toml, after=now.toml)
    return replace(change, before=now.toml, after=change.after if found == after else written(found))
