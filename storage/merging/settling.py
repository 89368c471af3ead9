"""A person's decision between versions of a layer, as an edit of the layer that can be undone."""

import json
from collections.abc import Set
from dataclasses import replace

from annotator.editing import difference
from annotator.model import Change, Decision, Judgment, Layer, Verdict
from storage.merging.incoming import Source
from storage.merging.together import ANNOTATION, VERDICT, Place, State, altered, together
from storage.merging.versions import Conflict, Content, Version
from storage.project import Project

NAME = "settle"


def settling(project: Project, conflict: Conflict, chosen: Version | None) -> Change:
    """What makes the layer what was `chosen`, or, for None, leaves it; its versions no longer wait."""
    if chosen is None:
        return Change(NAME, conflict.key, settles=_settled(conflict))
    shown = project.layers.get(conflict.key)
    return _made(project, conflict, shown, _state(project, shown, chosen.content))


def combining(project: Project, conflict: Conflict) -> tuple[Change, int]:
    """What puts all versions together: what only one altered is as there. With how many annotations several
    altered; they stay as on show."""
    key = conflict.key
    source = Source(project.file)
    versions = [source.versions([key])[key], *conflict.versions]
    shown = project.layers.get(key)
    states = [_state(project, shown, v.content) for v in versions]
    edits = source.of_layer.get(key, ())
    ids = {e.id for e in edits}

    def since(one: int, other: int) -> Set[Place]:
        own = versions[one].history - versions[other].history
        if own <= ids:
            return altered(json.loads(e.change) for e in edits if e.id in own)
        return states[one].keys()  # it began as something else

    after, left = together(states, since)
    return _made(project, conflict, shown, after), len(left)


def _settled(conflict: Conflict) -> tuple[str, ...]:
    return tuple(v.sha256 for v in conflict.versions)


def _state(project: Project, shown: Layer, content: Content) -> State:
    """What stands in it, under the names of the scheme of now."""
    layer = content.layer(shown, project.scheme)
    found: State = {(ANNOTATION, id): a for id, a in layer.annotations.items()}
    found |= {(VERDICT, id): (Verdict(verdict), reason) for id, verdict, reason in content.verdicts}
    for annotator, annotation, part, verdict, reason, seen, *_ in content.decisions:
        found["decision", annotator, annotation, part] = Judgment(Verdict(verdict), reason, seen)
    return found | {("status",): layer.status}


def _made(project: Project, conflict: Conflict, shown: Layer, after: State) -> Change:
    """The Change that makes the layer on show this state."""
    verdicts = {place[1]: x for place, x in after.items() if place[0] == VERDICT}
    layer = replace(
        shown,
        annotations={place[1]: x for place, x in after.items() if place[0] == ANNOTATION},
        verdicts={id: verdict for id, (verdict, _) in verdicts.items()},
        status=after["status",],
    )
    before: State = {("decision", *key): d.judgment for key, d in project.reviews.of(conflict.key).items()}
    places = sorted(place for place in {*before, *after} if place[0] == "decision")
    return replace(
        difference(NAME, shown, layer, {id: reason for id, (_, reason) in verdicts.items()}),
        decisions=tuple(
            Decision(annotator, annotation, before.get(place), after.get(place), part)
            for place in places
            if before.get(place) != after.get(place)
            for _, annotator, annotation, part in [place]
        ),
        settles=_settled(conflict),
    )
