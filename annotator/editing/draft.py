"""A change in the making, and what every edit needs to make one."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TypeVar

from annotator import places
from annotator.model import (
    Annotation,
    Argument,
    Change,
    Entity,
    Event,
    Layer,
    Range,
    Relation,
    Ruling,
    Span,
    State,
    Suggestion,
    Verdict,
    likeness,
)

S = TypeVar("S", bound=Span)


class Draft:
    """A change in the making: what is put in or taken out last is what counts."""

    def __init__(self, name: str, layer: Layer) -> None:
        self.name, self.layer = name, layer
        self.now: dict[str, Annotation | None] = {}
        self.rulings: dict[str, tuple[Verdict | None, str]] = {}

    def get(self, id: str) -> Annotation | None:
        """As the change leaves it so far, or None."""
        return self.now[id] if id in self.now else self.layer.annotations.get(id)

    def put(self, annotation: Annotation) -> None:
        """Put in, in place of what has its id."""
        self.now[annotation.id] = annotation

    def drop(self, id: str) -> None:
        """Take out."""
        self.now[id] = None

    def rule(self, suggestion: str, verdict: Verdict | None, reason: str = "") -> None:
        """Give a verdict; None takes it back."""
        self.rulings[suggestion] = (verdict, reason)

    def undecided(self, id: str) -> bool:
        """Whether a suggestion of that id waits for a verdict."""
        if id not in self.layer.suggestions:
            return False
        ruled = self.rulings[id][0] if id in self.rulings else self.layer.verdicts.get(id)
        return ruled is None

    def change(self, *, exact: bool = False) -> Change:
        """Only real differences; work on a new layer puts it in progress. A suggestion of what was made by
        other means waits no longer, unless the change is to be `exact`."""
        before = self.layer.annotations
        altered = [(before.get(id), after) for id, after in self.now.items() if before.get(id) != after]
        if not exact:
            self._take_up([after for _, after in altered if after is not None])
        verdicts = tuple(
            Ruling(id, self.layer.verdicts.get(id), verdict, reason)
            for id, (verdict, reason) in self.rulings.items()
            if self.layer.verdicts.get(id) != verdict
        )
        status = self.layer.status
        started = replace(status, state=State.IN_PROGRESS)
        touched = bool(altered or verdicts) and status.state is State.NEW
        return Change(
            self.name,
            self.layer.key,
            removed=tuple(a for a, _ in altered if a is not None),
            added=tuple(a for _, a in altered if a is not None),
            verdicts=verdicts,
            status=(status, started) if touched else None,
        )

    def _take_up(self, made: Sequence[Annotation]) -> None:
        """Suggestions of the same are replaced by what the person made."""
        waiting = places.waiting(self.layer)
        for new in made:
            near = waiting.relations.values() if isinstance(new, Relation) else waiting.on(new.ranges)
            for offered in near:
                same = offered.id != new.id and likeness(offered) == likeness(new)
                if same and self.undecided(offered.id):
                    self.rule(offered.id, Verdict.REPLACED)


def span_of(layer: Layer, id: str) -> Span:
    """The entity or event of that id. Raises KeyError, or TypeError for a relation."""
    found = layer.annotations[id]
    if isinstance(found, Relation):
        raise TypeError(f"{id} is a relation")
    return found


def entity_of(layer: Layer, id: str) -> Entity:
    """Raises KeyError, or TypeError for what is no entity."""
    found = layer.annotations[id]
    if not isinstance(found, Entity):
        raise TypeError(f"{id} is no entity")
    return found


def event_of(layer: Layer, id: str) -> Event:
    """Raises KeyError, or TypeError for what is no event."""
    found = layer.annotations[id]
    if not isinstance(found, Event):
        raise TypeError(f"{id} is no event")
    return found


def placed(span: Span, ranges: Sequence[Range]) -> Span:
    """The same on other words; a trigger on the first of them."""
    if isinstance(span, Event):
        return replace(span, trigger=ranges[0])
    return replace(span, ranges=tuple(ranges))


def named(span: Span, name: str) -> Span:
    """The same with another label, or type."""
    return replace(span, type=name) if isinstance(span, Event) else replace(span, label=name)


def within(layer: Layer, ranges: Iterable[Range]) -> None:
    """Raises ValueError when a range ends beyond the text."""
    for r in ranges:
        if r.end > len(layer.document.text):
            raise ValueError(f"[{r.start}, {r.end}) is outside the text")


def _rivals(draft: Draft, span: Span) -> Iterable[Suggestion]:
    """Undecided suggestions of the same kind that cannot stand beside `span`."""
    for theirs in places.waiting(draft.layer).over(span.extent):
        if type(theirs) is not type(span) or theirs.id == span.id or not draft.undecided(theirs.id):
            continue
        if set(theirs.ranges) == set(span.ranges) or any(
            a.crosses(b) for a in theirs.ranges for b in span.ranges
        ):
            yield draft.layer.suggestions[theirs.id]


def settle(draft: Draft, span: Span) -> None:
    """Put in what a person decided; suggestions that cannot stand beside it are replaced."""
    draft.put(span)
    for rival in list(_rivals(draft, span)):
        draft.rule(rival.id, Verdict.REPLACED)


def amended(draft: Draft, span: S) -> S:
    """`span` with its origin's verdict made true: accepted while it is as it was suggested."""
    if span.origin is None or span.id not in draft.layer.suggestions:
        return span
    suggested = draft.layer.suggestions[span.id].annotation
    verdict = Verdict.ACCEPTED if _alike(span, suggested) else Verdict.CORRECTED
    draft.rule(span.id, verdict)
    return replace(span, origin=replace(span.origin, verdict=verdict))


def _alike(span: Span, suggested: Annotation) -> bool:
    """Arguments do not count: which of them stand depends on what was decided before."""
    bare = replace(suggested, note="", origin=None)
    if isinstance(span, Event):
        return isinstance(bare, Event) and replace(span, origin=None, note="", arguments=()) == replace(
            bare, arguments=()
        )
    return replace(span, origin=None, note="", link="") == bare


def put_argument(draft: Draft, event: Event, argument: Argument) -> None:
    """One more argument, unless the event has it."""
    if argument not in event.arguments:
        draft.put(amended(draft, replace(event, arguments=(*event.arguments, argument))))
