"""Reviews over a whole project: what is compared in a document, what rules accept, what is finished."""

from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from uuid import uuid4

from annotator.history import Kind
from annotator.model import GOLD, Change, Layer, LayerKey, State
from annotator.review import SUGGESTED, Pick, Review, Rule, accept, compare, finish, picks, suggested
from storage.gold.reviews import Reviewed
from storage.project import Project


@dataclass(frozen=True, slots=True)
class Accepted:
    """What a rule makes of one document: the review before it, what it takes, and the review afterwards.
    `finished`: it was that before, and nothing is taken."""

    before: Review
    picked: tuple[Pick, ...]
    changes: tuple[Change, ...]
    after: Review
    finished: bool = False

    @property
    def done(self) -> bool:
        """Whether the review is finished now and was not before."""
        return not self.finished and self.after.gold.status.state is State.DONE


def reviewed(project: Project, document: str, names: Sequence[str] = ()) -> Review:
    """The document's layers of these people (SUGGESTED for what is suggested; else of all who work on it) and
    gold, side by side. What is suggested is no part of gold. Raises ExpectedError."""
    key = LayerKey(document, GOLD)
    gold = project.layers.get(key)
    there = project.reviews.sources(document)
    chosen = [n for n in names if n in there or n == SUGGESTED] if names else there
    sources = [suggested(gold) if n == SUGGESTED else _annotated(project, document, n) for n in chosen]
    return compare(sources, replace(gold, suggestions={}), project.reviews.of(key), project.scheme)


def compared(project: Project, listed: Reviewed) -> Reviewed:
    """With what a finished review has to be decided: what came or was altered since, or was left. Raises
    ExpectedError."""
    if listed.state is not State.DONE or not listed.sources:
        return listed
    return replace(listed, left=reviewed(project, listed.document, [*listed.sources]).tally().open)


def unsettled(project: Project, among: Container[str] | None = None) -> list[str]:
    """The documents (of these) whose review is finished, though something in it is to be decided. Raises
    ExpectedError."""
    listed = (r for r in project.reviews.listing() if among is None or r.document in among)
    return [r.document for r in listed if compared(project, r).left]


def _annotated(project: Project, document: str, name: str) -> Layer:
    return project.layers.annotated(LayerKey(document, name))


def accepting(
    project: Project,
    document: str,
    rule: Rule,
    names: Sequence[str] = (),
    *,
    alone: bool = False,
    finishing: bool = False,
) -> Accepted | None:
    """What the rule would take of a document; nothing is written. None where there is nothing to compare:
    with `alone` one layer is enough. `finishing` ends the review when nothing waits any more. Raises
    ExpectedError."""
    review = reviewed(project, document, names)
    if not review.sources or (len(review.sources) < 2 and not alone):
        return None
    if review.gold.status.state is State.DONE:
        return Accepted(review, (), (), review, finished=True)
    picked = picks(review, rule, alone=alone)
    return _accepted(review, picked, finishing=finishing)


def _accepted(review: Review, picked: tuple[Pick, ...], *, finishing: bool) -> Accepted:
    changes = [accept(review, picked)]
    after = review.after(changes[0])
    if finishing and not after.waiting():
        changes.append(finish(after))
        after = after.after(changes[1])
    return Accepted(review, picked, tuple(c for c in changes if not c.empty), after)


def write(project: Project, accepted: Iterable[Accepted], *, who: str) -> None:
    """All of it as edits of this reviewer, which one undo takes back. All or nothing."""
    batch, at = uuid4().hex, datetime.now(UTC).isoformat()
    with project.writing():
        for change in (c for one in accepted for c in one.changes):
            change = replace(change, batch=batch)
            project.journal.write(change, annotator=who, kind=Kind.DO, id=uuid4().hex, at=at)
