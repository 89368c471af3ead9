"""A person's decision between versions of a layer, as an edit of the layer that can be undone."""

from dataclasses import replace

from annotator.editing import difference
from annotator.model import Change, Decision, Judgment, LayerKey, Verdict
from storage.merging.versions import Conflict, Content, Version
from storage.project import Project

NAME = "settle"


def settling(project: Project, conflict: Conflict, chosen: Version | None) -> Change:
    """What makes the layer what was `chosen`, or, for None, leaves it; its versions no longer wait."""
    settled = tuple(v.sha256 for v in conflict.versions)
    if chosen is None:
        return Change(NAME, conflict.key, settles=settled)
    shown = project.layers.get(conflict.key)
    after = chosen.content.layer(shown, project.scheme)
    reasons = {suggestion: reason for suggestion, _, reason in chosen.content.verdicts}
    decisions = _decisions(project, conflict.key, chosen.content)
    change = difference(NAME, shown, after, reasons)
    return replace(change, decisions=decisions, settles=settled)


def _decisions(project: Project, key: LayerKey, content: Content) -> tuple[Decision, ...]:
    """From those of the review on show to those of the version."""
    before = {place: decided.judgment for place, decided in project.reviews.of(key).items()}
    after = {
        (annotator, annotation, part): Judgment(Verdict(verdict), reason, seen)
        for annotator, annotation, part, verdict, reason, seen, *_ in content.decisions
    }
    return tuple(
        Decision(annotator, annotation, before.get(place), after.get(place), part)
        for place in sorted({*before, *after})
        if before.get(place) != after.get(place)
        for annotator, annotation, part in [place]
    )
