"""Units that a rule decides, before it does. A rule takes only what is there: it never takes "nothing", never
alters what gold has, and leaves to a person what somebody altered since it was decided."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property

from annotator.agreement.seen import Text
from annotator.model import GOLD, Change, Event, Relation, State
from annotator.review.comparing import Review
from annotator.review.deciding import with_decisions
from annotator.review.making import Making
from annotator.review.reading import Head
from annotator.review.things import Thing
from annotator.review.units import Filler, Role, Standing, Unit


class Rule(StrEnum):
    """On what sources must agree for a rule to accept it."""

    ALL = "all"  # all have the same
    MAJORITY = "majority"  # more than half have the same
    HEAD = "head"  # all have the same but for its edges, around the same head


@dataclass(frozen=True, slots=True)
class Pick:
    """What a rule takes of a unit: from which source, and roles of an event, each with its source."""

    unit: Unit
    source: str
    roles: tuple[tuple[str, str], ...] = ()


def picks(review: Review, rule: Rule, *, alone: bool = False) -> tuple[Pick, ...]:
    """The open units that the rule decides; with `alone` also those of a review of one layer."""
    if len(review.sources) < 2 and not alone:
        return ()
    chooser = _Chooser(review, rule)
    found: dict[str, Pick] = {}
    for unit in review.units:
        if unit.open and (source := chooser.source(unit)):
            found[unit.key] = Pick(unit, source)
    settled = {*found, *review.gold_homes.values()}
    relations = [key for key, p in found.items() if p.unit.kind == "relation"]
    for key in relations:
        if not {*review.golden[key].ends} <= settled:
            del found[key]
    chosen = (replace(p, roles=tuple(chooser.roles(p.unit, settled))) for p in found.values())
    return tuple(p for p in chosen if p.roles or p.unit.head is not Standing.DECIDED)


def accept(review: Review, picked: Iterable[Pick], *, batch: str = "") -> Change:
    """All of them as one Change of this document's gold; those of a batch are undone together."""
    making = Making(review)
    order = ("entity", "event", "relation")
    found = sorted(picked, key=lambda p: order.index(p.unit.kind))
    for pick in found:
        if pick.unit.head is not Standing.DECIDED:
            making.place(pick.unit, pick.source, {}, frozenset())
    for pick in found:
        for role, source in pick.roles:
            event = pick.unit.has(source)
            assert isinstance(event, Event)
            making.fill(pick.unit, role, source, event)
    return replace(with_decisions(making.change("review rule"), review, making, ""), batch=batch)


class _Chooser:
    """Whose reading a rule takes."""

    def __init__(self, review: Review, rule: Rule) -> None:
        self._review, self._rule = review, rule
        self._names = [s.annotator for s in review.sources]

    @cached_property
    def _words(self) -> Text:
        return Text(self._review.document.text)

    def source(self, unit: Unit) -> str:
        """The source to take the unit from; GOLD if only roles of it are open; empty for none."""
        if unit.head is Standing.DECIDED:
            return GOLD if unit.gold is not None else ""
        thing = self._review.golden[unit.key]
        if unit.head is Standing.AGAIN or self._against(thing):
            return ""
        if unit.head is Standing.AGREED and thing.gold is not None:
            return self._first(thing, thing.gold_head)  # who came later has what gold has
        choose = {Rule.ALL: self._all, Rule.MAJORITY: self._majority, Rule.HEAD: self._same_head}[self._rule]
        source = choose(thing)
        altering = thing.gold is not None and source and thing.heads[source] != thing.gold_head
        return "" if altering else source

    def _against(self, thing: Thing) -> bool:
        """Whether a finished review found nothing there."""
        return thing.gold is None and self._review.gold.status.state is State.DONE

    def _all(self, thing: Thing) -> str:
        same = len(thing.heads) == len(self._names) and len({*thing.heads.values()}) == 1
        return self._names[0] if same else ""

    def _majority(self, thing: Thing) -> str:
        (head, count), *_ = Counter(thing.heads.values()).most_common(1)
        return self._first(thing, head) if 2 * count > len(self._names) else ""

    def _same_head(self, thing: Thing) -> str:
        """Of several edges those that most have; without a proclitic before it, else the widest."""
        if len(thing.heads) < len(self._names) or len({*map(_bare, thing.heads.values())}) > 1:
            return ""
        members = thing.members
        if len({*thing.heads.values()}) == 1 or thing.kind == "relation":
            return self._all(thing)
        counts = Counter(thing.heads.values())
        extents = {name: a.extent for name, a in members.items() if not isinstance(a, Relation)}
        if len({self._words.look(extent).head for extent in extents.values()}) > 1:
            return ""
        widest = 1 if len({self._words.look(r).token for r in extents.values()}) > 1 else -1

        def weight(head: Head) -> tuple[int, int, str]:
            return counts[head], widest * len(extents[self._first(thing, head)]), repr(head)

        return self._first(thing, max(counts, key=weight))

    def _first(self, thing: Thing, head: Head) -> str:
        return next(name for name in self._names if thing.heads.get(name) == head)

    def roles(self, unit: Unit, settled: Collection[str]) -> Iterator[tuple[str, str]]:
        """The roles that are taken, and from which source; their fillers are gold, or are about to be."""
        for role in unit.roles:
            if role.standing in (Standing.DECIDED, Standing.AGAIN):
                continue
            source, fillers = self._role(unit, role)
            if (
                source
                and fillers
                and role.gold in ((), fillers)
                and all(f.value or f.unit in settled for f in fillers)
            ):
                yield role.role, source

    def _role(self, unit: Unit, role: Role) -> tuple[str, tuple[Filler, ...]]:
        late = role.standing is Standing.AGREED and role.gold  # who came later has what gold has
        for option in role.options:
            if late and option.fillers != role.gold:
                continue
            names = [n for n in option.sources if n in unit.members]
            enough = len(names) == len(unit.members)
            if names and (
                enough or late or (self._rule is Rule.MAJORITY and 2 * len(names) > len(unit.members))
            ):
                return names[0], option.fillers
        return "", ()


def _bare(head: Head) -> Head:
    """Without the ranges; of a relation all of it."""
    return (head[0], *head[2:]) if isinstance(head[1], tuple) else head
