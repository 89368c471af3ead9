"""New suggestions beside those that a document has: none twice, and every id its own."""

import tempfile
from collections.abc import Callable, Container, Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from annotator.model import Annotation, Event, LayerKey, Relation, Suggestion
from annotator.suggest.choice import Choices
from annotator.suggest.proposing import Proposer
from storage.choosing import ready_choices
from storage.project import Project

Progress = Callable[[int, int], None]


def suggest_all(project: Project, progress: Progress | None = None, chosen: Choices | None = None) -> int:
    """Propose for every document; gives how many suggestions are new. `chosen` are the suggesters, else
    those of the project.

    One transaction a document: what is done stays done when the work is stopped.
    """
    with tempfile.TemporaryDirectory() as folder:
        ready = ready_choices(project, Path(folder), chosen)
        proposer = Proposer(project.scheme, ready, project.decisions.remembered())
    ids, count = project.documents.ids(), 0
    for n, id in enumerate(ids):
        if progress:
            progress(n, len(ids))
        found = proposer.propose(project.documents.get(id))
        new, _ = fresh(project, id, found, by_source=False)
        count += project.suggestions.add(id, new)
        project.layers.take_up(id)
    if progress:
        progress(len(ids), len(ids))
    return count


def fresh(
    project: Project,
    document: str,
    offered: Sequence[Suggestion],
    own: Container[str] = (),
    *,
    by_source: bool = True,
) -> tuple[list[Suggestion], dict[str, str]]:
    """Those of `offered` that the document does not have yet, and the id that each has there.

    Two are the same when kind, name and ranges are (and the source, with `by_source`); one that
    was rejected is still there and so never comes again. An id that a suggestion or a layer of
    the document has already is replaced, in arguments too, unless it is one of `own`.
    """
    offered = [*project.schemes.carried(offered)]  # made before a rename, stored after it
    existing = project.suggestions.of(document)
    known = {_likeness(s, existing, by_source=by_source): s.id for s in existing}
    taken = project.suggestions.ids(document)
    for name in project.layers.of(document):
        taken |= {id for id in project.layers.get(LayerKey(document, name)).annotations if id not in own}
    ids: dict[str, str] = {}
    new = []
    for suggestion in offered:
        likeness = _likeness(suggestion, offered, by_source=by_source)
        if likeness in known:
            ids[suggestion.id] = known[likeness]
            continue
        id, n = suggestion.id, 1
        while id in taken:
            n += 1
            id = f"{suggestion.id}-{n}"
        ids[suggestion.id] = known[likeness] = id
        taken.add(id)
        new.append(suggestion)
    return [replace(s, annotation=renamed(s.annotation, ids)) for s in new], ids


def _likeness(suggestion: Suggestion, among: Iterable[Suggestion], *, by_source: bool) -> tuple[object, ...]:
    a, source = suggestion.annotation, suggestion.source if by_source else ""
    if isinstance(a, Relation):
        places = {s.id: s.annotation for s in among if not isinstance(s.annotation, Relation)}
        ends = [getattr(places.get(x), "ranges", x) for x in (a.source, a.target)]
        return "relation", a.type, *ends, source
    return type(a).__name__, a.name, a.ranges, source


def renamed(annotation: Annotation, ids: dict[str, str]) -> Annotation:
    """With other ids, its own and those that it points to."""
    id = ids.get(annotation.id, annotation.id)
    if isinstance(annotation, Event):
        arguments = tuple(replace(a, target=ids.get(a.target, a.target)) for a in annotation.arguments)
        return replace(annotation, id=id, arguments=arguments)
    if isinstance(annotation, Relation):
        ends = ids.get(annotation.source, annotation.source), ids.get(annotation.target, annotation.target)
        return replace(annotation, id=id, source=ends[0], target=ends[1])
    return replace(annotation, id=id)
