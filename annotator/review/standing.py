"""How a unit stands: its options, what they differ in, and what of it is decided."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from annotator.agreement.kinds import by_proclitic
from annotator.history import Key
from annotator.model import GOLD, Annotation, Layer, Relation, State
from annotator.review.gone import Gone
from annotator.review.reading import Head, Reader, differing
from annotator.review.things import Thing
from annotator.review.units import Decided, Dispute, Filler, Filling, Option, Role, Standing, Unit

_IN_ORDER = tuple(Dispute)


@dataclass(frozen=True, slots=True)
class Sight:
    """What is known of a review while its units are looked at."""

    sources: Sequence[Layer]
    gold: Layer
    decided: Mapping[Key, Decided]
    reader: Reader
    gone: Gone = field(default_factory=dict)
    layers: dict[str, Layer] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "layers", {s.annotator: s for s in self.sources})

    def fresh(self, source: str, annotation: Annotation, role: str = "") -> bool | None:
        """Whether what was decided of it was decided of what is there; None: nothing was decided."""
        decided = self.reader.decision(self.decided, source, annotation.id, role)
        if decided is None:
            return None
        return self.reader.saw(decided.judgment.seen, self.layers[source], annotation, role)


def unit_of(thing: Thing, sight: Sight) -> Unit:
    """The unit, as it stands now."""
    options = _options(thing, sight)
    roles = tuple(_roles(thing, sight)) if thing.kind == "event" else ()
    head = _head_standing(thing, sight)
    return Unit(
        thing.key,
        thing.kind,
        thing.extent,
        thing.members,
        thing.gold,
        options,
        roles,
        _disputes(thing, options, roles, sight) if len(options) > 1 else (),
        head,
        _whole(thing, head, roles),
    )


def _options(thing: Thing, sight: Sight) -> tuple[Option, ...]:
    found: dict[object, list[str]] = {}
    nothing: list[str] = []
    for name in sight.layers:
        if name in thing.members:
            said = thing.heads[name], tuple(sorted(thing.roles[name].items())) if thing.roles else ()
            found.setdefault(said, []).append(name)
        else:
            nothing.append(name)
    if thing.gold is not None:
        said = thing.gold_head, tuple(sorted(thing.gold_roles.items()))
        found.setdefault(said, []).append(GOLD)
    elif sight.gold.status.state is State.DONE:
        nothing.append(GOLD)
    has = {GOLD: thing.gold, **thing.members}
    options = [Option(tuple(names), has[names[0]]) for names in found.values()]
    return (*options, Option(tuple(nothing), None)) if nothing else tuple(options)


def _roles(thing: Thing, sight: Sight) -> Iterable[Role]:
    """In the order in which the sources, and then gold, name them."""
    names = dict.fromkeys(
        role for name in sight.layers for role in thing.roles.get(name, ())
    ) | dict.fromkeys(thing.gold_roles)
    for role in names:
        found: dict[tuple[Filler, ...], list[str]] = {}
        for name in sight.layers:
            if name in thing.members:
                found.setdefault(thing.roles[name].get(role, ()), []).append(name)
        mine = thing.gold_roles.get(role, ())
        if mine or (thing.gold is not None and sight.gold.status.state is State.DONE):
            found.setdefault(mine, []).append(GOLD)
        options = tuple(
            Filling(tuple(n), fillers) for fillers, n in sorted(found.items(), key=lambda x: not x[0])
        )
        yield Role(role, options, mine, _role_standing(thing, role, options, sight))


def _role_standing(thing: Thing, role: str, options: tuple[Filling, ...], sight: Sight) -> Standing:
    fresh = {name: sight.fresh(name, a, role) for name, a in thing.members.items()}
    if not any(f is not None for f in fresh.values()):
        if not thing.members:
            return Standing.DECIDED
        return _undecided(len(options), sum(len(o.sources) for o in options))
    late = [n for n, f in fresh.items() if f is None and thing.roles[n].get(role)]
    stale = [n for n, f in fresh.items() if f is False]  # its fillers were altered, or others fill it
    if any(thing.roles[n].get(role, ()) != thing.gold_roles.get(role, ()) for n in stale):
        return Standing.AGAIN
    if all(thing.roles[n][role] == thing.gold_roles.get(role, ()) for n in late):
        return Standing.AGREED if late else Standing.DECIDED
    return Standing.AGAIN


def _head_standing(thing: Thing, sight: Sight) -> Standing:
    """Of all but the roles."""
    if thing.key in sight.gone:
        return Standing.AGAIN
    if not thing.members:
        return Standing.DECIDED  # nobody but the reviewer has it
    fresh = {name: sight.fresh(name, a) for name, a in thing.members.items()}
    late = [name for name, f in fresh.items() if f is None]
    if len(late) == len(fresh):
        heads = _heads(thing, sight)
        return _undecided(len({*heads}), len(heads))
    if any(f is False for f in fresh.values()):
        return Standing.AGAIN
    if late:
        same = thing.gold is not None and all(thing.heads[n] == thing.gold_head for n in late)
        return Standing.AGREED if same else Standing.AGAIN
    return Standing.DECIDED


def _heads(thing: Thing, sight: Sight) -> list[Head | None]:
    """What each has but for the roles, gold among them; None is nothing."""
    heads = [thing.heads.get(name) for name in sight.layers]
    if thing.gold is not None:
        heads.append(thing.gold_head)
    elif sight.gold.status.state is State.DONE:
        heads.append(None)
    return heads


def _whole(thing: Thing, head: Standing, roles: tuple[Role, ...]) -> Standing:
    """Of what was decided not to be there no role waits."""
    if head is Standing.DECIDED and thing.gold is None:
        return head
    standings = {head, *(r.standing for r in roles)}
    worst = (Standing.AGAIN, Standing.DISPUTED, Standing.AGREED, Standing.ALONE)
    return next((s for s in worst if s in standings), Standing.DECIDED)


def _undecided(readings: int, people: int) -> Standing:
    if readings > 1:
        return Standing.DISPUTED
    return Standing.AGREED if people > 1 else Standing.ALONE


def _disputes(
    thing: Thing, options: tuple[Option, ...], roles: tuple[Role, ...], sight: Sight
) -> tuple[Dispute, ...]:
    """In what the options differ from the first of them."""
    found: set[Dispute] = set()
    there = [o for o in options if o.annotation is not None]
    if len(there) < len(options):
        found.add(Dispute.MISSED)
    heads = {GOLD: thing.gold_head, **thing.heads}
    for option in there[1:]:
        one, other = there[0], option
        assert one.annotation is not None
        assert other.annotation is not None
        sides = (one.annotation, heads[one.sources[0]]), (other.annotation, heads[other.sources[0]])
        found.update(between(sight.gold.document.text, *sides))
    if any(len(r.options) > 1 for r in roles):
        found.add(Dispute.ROLE)
    return tuple(d for d in _IN_ORDER if d in found)


Side = tuple[Annotation, Head]


def between(text: str, one: Side, other: Side) -> list[Dispute]:
    """In what two readings of a unit differ, roles left out."""
    found = differing(type(one[0]), one[1], other[1])
    if Dispute.BOUNDARY in found and _proclitic(text, one[0], other[0]):
        found[found.index(Dispute.BOUNDARY)] = Dispute.PROCLITIC
    return found


def _proclitic(text: str, one: Annotation, other: Annotation) -> bool:
    """Whether the two differ only in letters joined before their words, as in «وحلب» and «حلب»."""
    if isinstance(one, Relation) or isinstance(other, Relation) or len(one.ranges) != len(other.ranges):
        return False
    pairs = [(a, b) for a, b in zip(one.ranges, other.ranges, strict=True) if a != b]
    return all(by_proclitic(text, a, b) for a, b in pairs)
