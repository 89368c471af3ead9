"""Versions of a layer put together: what only one of them altered is as that one has it.

What several altered stays as the first has it. A version altered what the edits name that it has and another
has not; of one that began apart, as an import, all that it holds.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import replace
from typing import Any

from annotator.model import Annotation, Event, Relation, likeness

Place = tuple[str, ...]  # ("annotation", id), ("verdict", id), ("decision", name, id, part) or ("status",)
State = dict[Place, Any]  # what stands there; a place that is not named is empty
ANNOTATION, VERDICT = "annotation", "verdict"


def altered(changes: Iterable[Mapping[str, Any]]) -> set[Place]:
    """The places that edits of a layer, as a journal has them, altered; not what was undone."""
    first: State = {}
    last: State = {}
    for change in changes:
        for place, before, after in _sides(change):
            first.setdefault(place, before)
            last[place] = after
    return {place for place, after in last.items() if after != first[place]}


def _sides(change: Mapping[str, Any]) -> Iterator[tuple[Place, Any, Any]]:
    removed, added = ({a["id"]: a for a in change.get(side, ())} for side in ("removed", "added"))
    for id in removed.keys() | added.keys():
        yield (ANNOTATION, id), removed.get(id), added.get(id)
    for suggestion, before, after, reason in change.get("verdicts", ()):
        yield (VERDICT, suggestion), before, after if after != before else (after, reason)
    for annotator, annotation, part, before, after in change.get("decisions", ()):
        yield ("decision", annotator, annotation, part), before, after
    if status := change.get("status"):
        yield ("status",), *status


def together(
    versions: Sequence[State], since: Callable[[int, int], Set[Place]]
) -> tuple[State, frozenset[str]]:
    """One state of several; `since(a, b)` gives the places that version a altered since b and it parted.
    With the ids of the annotations that more than one altered. What is referred to stays."""
    now, left, taken = dict(versions[0]), set[str](), set[Place]()
    for n, theirs in enumerate(versions[1:], 1):
        mine = since(0, n) | taken
        new = {place for place in since(n, 0) if theirs.get(place) != now.get(place)}
        ruled = {(ANNOTATION, place[1]) for place in new & mine if place[0] == VERDICT}
        mine |= ruled  # what came of a suggestion goes with what was said of it
        called = _same(_of(now, mine - theirs.keys()), _of(theirs, new - now.keys()))
        several = {place for place in new & mine if place[0] == ANNOTATION}
        left |= {id for _, id in several | {p for p in ruled if p in now or p in theirs}}
        for id, own in called.items():
            there = _renamed(theirs[ANNOTATION, id], called)
            if _bare(there) != _bare(now[ANNOTATION, own]):
                left.add(own)
        for place in new - mine - {(ANNOTATION, id) for id in called}:
            taken.add(place)
            if place in theirs:
                now[place] = _renamed(theirs[place], called)
            else:
                now.pop(place, None)
    return _whole(now, versions), frozenset(left)


def _of(state: State, places: Iterable[Place]) -> list[Annotation]:
    """The annotations there, in the order of the state."""
    wanted = {*places}
    return [x for place, x in state.items() if place in wanted and place[0] == ANNOTATION]


def _same(mine: Sequence[Annotation], theirs: Sequence[Annotation]) -> dict[str, str]:
    """Of what both made anew: their id → mine, where it is the same, or another name on the same words."""
    found: dict[str, str] = {}
    for like in (likeness, _words):
        left: dict[tuple[object, ...], list[str]] = {}
        for a in mine:
            if a.id not in found.values():
                left.setdefault(like(_renamed(a, {})), []).append(a.id)
        for a in theirs:
            waiting = left.get(like(_renamed(a, found)))
            if a.id not in found and waiting:
                found[a.id] = waiting.pop(0)
    return found


def _words(annotation: Annotation) -> tuple[object, ...]:
    kind, _, *place = likeness(annotation)
    return kind, *place


def _bare(annotation: Annotation) -> Annotation:
    return replace(annotation, id="", origin=None)


def _renamed(value: Any, called: Mapping[str, str]) -> Any:
    """An annotation with the ids that others have here; anything else as it is."""
    if isinstance(value, Relation):
        source, target = (called.get(end, end) for end in (value.source, value.target))
        return replace(value, source=source, target=target)
    if isinstance(value, Event):
        fillers = (replace(a, target=called.get(a.target, a.target)) for a in value.arguments)
        return replace(value, arguments=tuple(fillers))
    return value


def _whole(now: State, versions: Sequence[State]) -> State:
    """With what its annotations refer to: one version let it go, another uses it."""
    while missing := {id for a in _of(now, now) for id in _used(a)} - {a.id for a in _of(now, now)}:
        for id in missing:
            there = next(v for v in versions if (ANNOTATION, id) in v)
            now |= {p: there[p] for p in ((ANNOTATION, id), (VERDICT, id)) if p in there}
    return now


def _used(annotation: Annotation) -> Iterator[str]:
    if isinstance(annotation, Event):
        yield from (a.target for a in annotation.arguments if a.target)
    elif isinstance(annotation, Relation):
        yield from (annotation.source, annotation.target)
