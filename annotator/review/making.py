"""A gold layer in the making: what a reviewer takes from the sources, with what it needs to stand."""

from collections.abc import Mapping, Set
from dataclasses import replace

from annotator.errors import ExpectedError
from annotator.ids import free_id
from annotator.model import GOLD, Annotation, Argument, Change, Entity, Event, Relation
from annotator.review.comparing import Review
from annotator.review.judging import EVERY
from annotator.review.units import Part, Standing, Unit


class Making:
    """Gold as it will be, and which parts of which units that decides (`parts`, as `judged` wants them)."""

    def __init__(self, review: Review) -> None:
        self._review = review
        self._now: dict[str, Annotation] = dict(review.gold.annotations)
        self._gold_of = {unit: id for id, unit in review.gold_homes.items()}
        self._units = {u.key: u for u in review.units}
        self._unfilled: list[tuple[str, str, Event, Set[str] | None]] = []
        self.parts: dict[str, set[str]] = {}

    def place(
        self, unit: Unit, source: str, parts: Mapping[Part, str], roles: Set[str] | None = None
    ) -> None:
        """What this source has, with `parts` from others, is gold; of an event these `roles` of the source
        (None: all) and of the others what gold has. It is decided thereby."""
        if unit.has(source) is None:
            self.drop(unit)
            return
        self._put(unit, source, parts, roles)
        self._fill_all()
        self.judge(unit, roles)

    def judge(self, unit: Unit, roles: Set[str] | None = None) -> None:
        """Gold as it is by then decides the unit, with these roles or all of them."""
        self.parts.setdefault(unit.key, set()).update({"", EVERY} if roles is None else {"", *roles})

    def drop(self, unit: Unit) -> None:
        """Nothing of the unit is gold; what named it lets it go."""
        self.judge(unit)
        if unit.key in self._gold_of:
            self._remove(self._gold_of.pop(unit.key))

    def fill(self, unit: Unit, role: str, source: str, event: Event) -> None:
        """What fills the role in this event of the source fills it in gold, where the event is already."""
        now = self._now[self._gold_of[unit.key]]
        assert isinstance(now, Event)
        mine = self._arguments(source, event, {role})
        at = next((i for i, a in enumerate(now.arguments) if a.role == role), len(now.arguments))
        before = tuple(a for a in now.arguments[:at] if a.role != role)
        behind = tuple(a for a in now.arguments[at:] if a.role != role)
        self._now[now.id] = replace(now, arguments=(*before, *mine, *behind))
        self._fill_all()
        self.parts.setdefault(unit.key, set()).add(role)

    @property
    def homes(self) -> dict[str, str]:
        """Of which unit each gold annotation is, as it is now."""
        return {id: unit for unit, id in self._gold_of.items()}

    def change(self, name: str) -> Change:
        """What this is to gold."""
        before = self._review.gold.annotations
        return Change(
            name,
            self._review.gold.key,
            removed=tuple(a for id, a in before.items() if self._now.get(id) != a),
            added=tuple(a for id, a in self._now.items() if before.get(id) != a),
        )

    # ---- what is put in ----

    def _put(self, unit: Unit, source: str, parts: Mapping[Part, str], roles: Set[str] | None = None) -> None:
        base = unit.has(source)
        assert base is not None
        id = self._gold_of.get(unit.key) or self._free(unit.key)
        if isinstance(base, Relation):
            self._now[id] = self._joined(replace(base, id=id), unit, parts.get(Part.EXTENT, source))
        elif isinstance(base, Event):
            there = self._now.get(id)
            kept = there.arguments if isinstance(there, Event) else ()
            self._now[id] = replace(base, id=id, arguments=kept)
            if source != GOLD:
                self._unfilled.append((id, source, base, roles))
        else:
            self._now[id] = replace(base, id=id)
        self._gold_of[unit.key] = id
        for part, other in parts.items():
            self._now[id] = _mixed(self._now[id], part, unit.has(other))

    def _fill_all(self) -> None:
        """The events that were put in get their arguments; what these need is put in on the way."""
        while self._unfilled:
            id, source, event, roles = self._unfilled.pop(0)
            arguments = self._arguments(source, event, roles)
            now = self._now[id]
            assert isinstance(now, Event)
            kept = () if roles is None else tuple(a for a in now.arguments if a.role not in roles)
            self._now[id] = replace(now, arguments=(*kept, *arguments))

    def _arguments(self, source: str, event: Event, roles: Set[str] | None) -> tuple[Argument, ...]:
        """Those of these roles as gold can have them."""
        found: dict[Argument, None] = {}
        for a in event.arguments:
            if roles is None or a.role in roles:
                target = self._standing(source, a.target) if a.target else ""
                if target is not None:
                    found.setdefault(replace(a, target=target))
        return tuple(found)

    def _standing(self, source: str, target: str) -> str | None:
        """The gold annotation for one of the source, put in when there is none yet; None when it was decided
        that there is none. One that is disputed is put in as the source has it and stays to be decided."""
        if source == GOLD:
            return target
        key = self._review.homes[source].get(target)
        if key is None:
            return None
        if key in self._gold_of:
            return self._gold_of[key]
        unit = self._units[key]
        if unit.head is Standing.DECIDED or key in self.parts:
            return self._on_same_words(unit.members[source])
        self._put(unit, source, {})
        if unit.standing in (Standing.AGREED, Standing.ALONE):
            self.judge(unit)
        return self._gold_of[key]

    def _on_same_words(self, annotation: Annotation) -> str | None:
        if not isinstance(annotation, Entity):
            return None
        entities = (a for a in self._now.values() if isinstance(a, Entity))
        return next((a.id for a in entities if a.ranges == annotation.ranges), None)

    def _joined(self, relation: Relation, unit: Unit, source: str) -> Relation:
        """With the ends that this source has, as gold has them."""
        ends = unit.has(source)
        assert isinstance(ends, Relation)
        first, second = (self._standing(source, x) for x in (ends.source, ends.target))
        if first is None or second is None or first == second:
            raise ExpectedError(
                "An end of this relation was decided to be nothing.",
                "Decide the end first, or reject the relation.",
            )
        return replace(relation, source=first, target=second)

    def _remove(self, id: str) -> None:
        del self._now[id]
        for other in list(self._now.values()):
            if isinstance(other, Event) and other.uses(id):
                self._now[other.id] = other.without(id)
            elif isinstance(other, Relation) and id in (other.source, other.target) and other.id in self._now:
                self._remove(other.id)
                self._gold_of = {unit: gold for unit, gold in self._gold_of.items() if gold != other.id}

    def _free(self, unit: str) -> str:
        """A number is only one that no other unit will have."""
        ids, there = self._review.placing.ids, (self._now, self._review.gold.annotations)
        wanted = ids[unit]
        free = free_id(wanted, *there)
        return free if free == wanted else free_id(wanted, *there, set(ids.values()))


def _mixed(now: Annotation, part: Part, other: Annotation | None) -> Annotation:
    """With this part of another; the ends of a relation are joined already."""
    if part is Part.NOTE and other is not None:
        return replace(now, note=other.note)
    if isinstance(now, Entity) and isinstance(other, Entity):
        return _entity_with(now, part, other)
    if isinstance(now, Event) and isinstance(other, Event) and part is not Part.LINK:
        return _event_with(now, part, other)
    if isinstance(now, Relation) and isinstance(other, Relation) and part in (Part.EXTENT, Part.LABEL):
        return replace(now, type=other.type) if part is Part.LABEL else now
    raise ValueError(f"there is no {part} to take")


def _event_with(now: Event, part: Part, other: Event) -> Event:
    if part is Part.EXTENT:
        return replace(now, trigger=other.trigger)
    return replace(now, type=other.type) if part is Part.LABEL else replace(now, attributes=other.attributes)


def _entity_with(now: Entity, part: Part, other: Entity) -> Entity:
    match part:
        case Part.EXTENT:
            return replace(now, ranges=other.ranges)
        case Part.LABEL:
            return replace(now, label=other.label)
        case Part.LINK:
            return replace(now, link=other.link)
    return replace(now, attributes=other.attributes)
