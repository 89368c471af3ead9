"""What a reviewer decides → a Change of the gold layer with its decisions. Nothing here changes anything.

What is decided of each source's annotation follows from gold as it is afterwards: the same → accepted,
another → corrected, nothing → rejected. `reason` is the id of a reason of the scheme, or words; it is kept
with what was not accepted. `source` is the name of a source, or GOLD for gold as it is.
Ids of new gold annotations are those of the unit's first source, by name, where they are free.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from annotator.model import GOLD, Change, Event, State, Status
from annotator.review.comparing import Review
from annotator.review.judging import altered, forgotten, judged
from annotator.review.making import Making
from annotator.review.units import Filler, Part, Standing, Unit


def take(
    review: Review,
    unit: Unit,
    source: str,
    *,
    parts: Mapping[Part, str] | None = None,
    roles: bool = True,
    reason: str = "",
) -> Change:
    """What this source has is gold; where it has nothing, nothing is. `parts` come from other sources
    (Part.EXTENT: "B"). Fillers of an event and ends of a relation come along when gold has none for them;
    those that are disputed stay so. Without `roles`, an event's roles on which all agree, or which one
    alone has, are taken and the others wait (in gold they stay as they are).

    Raises ExpectedError for a relation one end of which was decided to be nothing.
    """
    making = Making(review)
    making.place(unit, source, parts or {}, None if roles else settled_roles(unit))
    return _made("review take", review, making, reason)


def settled_roles(unit: Unit) -> frozenset[str]:
    """The roles of an event that are taken along with it without being asked about."""
    return frozenset(r.role for r in unit.roles if r.standing in (Standing.AGREED, Standing.ALONE))


def take_role(review: Review, unit: Unit, role: str, source: str, *, reason: str = "") -> Change:
    """What fills this role of the event for this source fills it in gold (nothing, where nothing does; pass
    a source that has none, or see `empty_role`). If gold has no such event yet, the event is taken from
    this source first, without roles that are disputed. Raises ValueError when that has none."""
    making = Making(review)
    if unit.gold is None:
        making.place(unit, source, {}, settled_roles(unit) - {role})
    event = unit.has(source)
    if not isinstance(event, Event):
        raise ValueError(f"{source} has no event there")
    making.fill(unit, role, source, event)
    return _made("review role", review, making, reason)


def refused(review: Review, fillers: Sequence[Filler]) -> tuple[Filler, ...]:
    """Those of a role that gold does not take along: they were decided to be nothing."""
    there = {a.ranges for a in review.gold.entities()}
    units = {f: review.unit(f.unit) for f in fillers if f.unit}
    return tuple(
        f
        for f, unit in units.items()
        if unit.gold is None
        and unit.head is Standing.DECIDED
        and not (unit.kind == "entity" and f.ranges in there)
    )


def empty_role(review: Review, unit: Unit, role: str, *, reason: str = "") -> Change:
    """Nothing fills this role. Raises ValueError when gold has no such event."""
    if not isinstance(unit.gold, Event):
        raise ValueError("gold has no event there")
    making = Making(review)
    making.fill(unit, role, GOLD, replace(unit.gold, arguments=()))
    return _made("review role", review, making, reason)


def nothing(review: Review, unit: Unit, *, reason: str = "") -> Change:
    """Nothing here: out of gold, all options rejected. Gold events that it filled let it go."""
    making = Making(review)
    making.drop(unit)
    return _made("review nothing", review, making, reason)


def keep(review: Review, unit: Unit, *, reason: str = "") -> Change:
    """Gold as it stands decides the unit; gold itself stays as it is."""
    making = Making(review)
    making.judge(unit)
    return _made("review keep", review, making, reason)


def follow(review: Review, change: Change, *, reason: str = "") -> Change:
    """An edit of gold by hand, with the decisions that it means: units of which it altered what gold has are
    decided by what gold has now; of an event those roles that it altered."""
    gold = review.gold.apply(change)
    made = {a.id for a in change.added}
    homes = review.placing.homes(gold, review.decided, review.reader, made)
    after = review.with_gold(gold, homes)
    parts = {key: found for key, thing in after.items() if (found := altered(review, thing))}
    return replace(change, decisions=(*change.decisions, *judged(review, after, parts, reason)))


def reopen(review: Review, unit: Unit) -> Change:
    """Nobody decided the unit; gold stays as it is."""
    return Change("review reopen", review.gold.key, decisions=tuple(forgotten(review, unit)))


def finish(review: Review) -> Change:
    """The review is finished: gold is done. What waits is in `review.waiting()`; ask first."""
    return _in_state("review finish", review, State.DONE)


def resume(review: Review) -> Change:
    """A finished review is open again."""
    return _in_state("review resume", review, State.IN_PROGRESS)


def _in_state(name: str, review: Review, state: State) -> Change:
    before = review.gold.status
    after = replace(before, state=state)
    return Change(name, review.gold.key, status=(before, after) if after != before else None)


def _made(name: str, review: Review, making: Making, reason: str) -> Change:
    return with_decisions(making.change(name), review, making, reason)


def with_decisions(change: Change, review: Review, making: Making, reason: str) -> Change:
    """What was made of gold, with what was decided thereby and what it alters of earlier decisions. The first
    decision begins the review."""
    after = review.with_gold(review.gold.apply(change), making.homes)
    decided = replace(change, decisions=tuple(judged(review, after, making.parts, reason)))
    status = review.gold.status
    if decided.empty or status.state is not State.NEW:
        return decided
    return replace(decided, status=(status, Status(State.IN_PROGRESS, status.flagged, status.note)))
