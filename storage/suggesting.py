"""New suggestions beside those that a document has: none twice, and every id its own."""

import tempfile
from collections.abc import Callable, Container, Iterable, MutableMapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from annotator import scheme as schemes
from annotator.mapping import translate
from annotator.model import Annotation, Document, Event, LayerKey, Relation, Suggestion
from annotator.scheme import Scheme
from annotator.scheme.offering import offered
from annotator.suggest import ANERCORP, Failed, Kit, Memory, Remembered, suggest
from annotator.suggest.choice import Choices, choices
from storage.choosing import ready_choices
from storage.project import Project

Progress = Callable[[int, int], None]


class Proposer:
    """The suggesters for one scheme. They speak the default one, and are translated."""

    def __init__(
        self,
        scheme: Scheme,
        chosen: Choices | None = None,
        memory: Sequence[Remembered] = (),
        kept: MutableMapping[str, Any] | None = None,
        failed: Failed | None = None,
    ) -> None:
        """`kept`: what an earlier one read in; `failed`: who hears of a suggester that fails. See Kit."""
        self.scheme, self.memory = scheme, Memory(memory)
        self.chosen = choices() if chosen is None else chosen
        default = scheme if scheme.id == schemes.DEFAULT else schemes.load()
        own = scheme.id == ANERCORP or scheme.id not in default.maps
        self.native = scheme if own else default
        self.kit = Kit(self.chosen, aner=scheme.id == ANERCORP, kept=kept, failed=failed)

    @property
    def note(self) -> str:
        """What the person should know of the scheme; empty when all is well."""
        if self.native is self.scheme and self.scheme.id not in (schemes.DEFAULT, ANERCORP):
            return f"No map from {schemes.DEFAULT} to {self.scheme.id} is known: only names that both have."
        return ""

    def propose(self, document: Document, *, cancelled: Callable[[], bool] | None = None) -> list[Suggestion]:
        """Same document in, same suggestions out; what is there so far once `cancelled` says so."""
        found = suggest(document, self.native, memory=self.memory, kit=self.kit, cancelled=cancelled)
        if self.native is self.scheme:
            return found
        return offered(translate(found, self.native, self.scheme), self.scheme)


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
