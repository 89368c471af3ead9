"""Layers of one document, side by side with gold and what was decided → units."""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from annotator.history import Key
from annotator.model import Change, Document, Entity, Event, Layer, Relation, State, Verdict
from annotator.review.gone import Gone, gone
from annotator.review.grouping import spans_together
from annotator.review.placing import Placing
from annotator.review.reading import Reader
from annotator.review.standing import Sight, unit_of
from annotator.review.things import Thing, golden, relation_things, span_thing, with_roles
from annotator.review.units import SUGGESTED, Decided, Standing, Tally, Unit
from annotator.scheme import Scheme


@dataclass(frozen=True, slots=True)
class Review:
    """A document under review; a value: `at` gives another.

    `sources` are the layers in the order that they are shown in, `gold` the layer that is made,
    `decided` what was decided so far. `units` are in the order of the text, relations behind.
    `homes` says by source of which unit an annotation is, `gold_homes` the same for gold; `things` are
    the units as they are compared, without and (`golden`, by their keys) with gold. `gone` says of which
    units gold took what somebody no longer has.
    """

    sources: tuple[Layer, ...]
    gold: Layer
    decided: Mapping[Key, Decided]
    units: tuple[Unit, ...]
    homes: Mapping[str, Mapping[str, str]]
    gold_homes: Mapping[str, str]
    reader: Reader = field(repr=False)
    things: tuple[Thing, ...] = field(repr=False)
    golden: Mapping[str, Thing] = field(repr=False)
    placing: Placing = field(repr=False)
    gone: Gone = field(repr=False, default_factory=dict)

    @property
    def document(self) -> Document:
        """Whose layers they are."""
        return self.gold.document

    def at(self, gold: Layer, decided: Mapping[Key, Decided]) -> "Review":
        """The same sources with another gold, or other decisions. Quick: sources are not compared again, and
        units that stand as before are the same objects."""
        found = self.placing.homes(gold, decided, self.reader)
        things = self.with_gold(gold, found)
        done = State.DONE in (gold.status.state, self.gold.status.state) and gold.status != self.gold.status
        lost = gone(self.sources, self.homes, gold, things, decided, self.reader)
        stale = {*things} if done else self._decided_otherwise(decided)
        stale |= {k for k in {*lost, *self.gone} if lost.get(k) != self.gone.get(k)}
        before = {u.key: u for u in self.units}
        sight = Sight(self.sources, gold, decided, self.reader, lost)
        units = [
            before[key]
            if key in before and key not in stale and self.golden.get(key) is thing
            else unit_of(thing, sight)
            for key, thing in things.items()
        ]
        units.sort(key=_order)
        return replace(
            self,
            gold=gold,
            decided=decided,
            units=tuple(units),
            gold_homes=found,
            golden=things,
            gone=lost,
        )

    def with_gold(self, gold: Layer, homes: Mapping[str, str]) -> dict[str, Thing]:
        """What is compared, with what this gold has of it; `homes` says of which unit each annotation is."""
        return golden(gold, homes, self.things, self.reader, self.golden)

    def _decided_otherwise(self, decided: Mapping[Key, Decided]) -> set[str]:
        """The units of which something else is decided, or no longer decided, or decided now."""
        keys = {k for k, d in decided.items() if self.decided.get(k) != d}
        keys |= {k for k in self.decided if k not in decided}
        return {self.homes.get(name, {}).get(id, "") for name, id, _ in keys}

    def after(self, change: Change, *, who: str = "", at: str = "") -> "Review":
        """As it is when the change of gold is made, by whom and when. Raises ValueError if it is none."""
        decided = dict(self.decided)
        for d in change.decisions:
            decided.pop((d.annotator, d.annotation, d.part), None)
            if d.after is not None:
                decided[d.annotator, d.annotation, d.part] = Decided(d.after, who, at)
        return self.at(self.gold.apply(change), decided)

    def unit(self, key: str) -> Unit:
        """The unit of that key. Raises KeyError."""
        for unit in self.units:
            if unit.key == key:
                return unit
        raise KeyError(key)

    def waiting(self) -> list[Unit]:
        """What nobody has decided, or has to be decided again; in the order of the text."""
        return [u for u in self.units if u.open]

    def tally(self) -> Tally:
        """How many units stand how."""
        counts = dict.fromkeys(Standing, 0)
        for unit in self.units:
            counts[unit.standing] += 1
        return Tally(len(self.units), **{str(standing): n for standing, n in counts.items()})


def compare(sources: Sequence[Layer], gold: Layer, decided: Mapping[Key, Decided], scheme: Scheme) -> Review:
    """What the layers have, place by place. The scheme says which value of an attribute is meant where none
    is given, and which relations have no direction."""
    reader = Reader(scheme)
    text = gold.document.text
    entities = {s.annotator: [a for a in s.annotations.values() if isinstance(a, Entity)] for s in sources}
    events = {s.annotator: [a for a in s.annotations.values() if isinstance(a, Event)] for s in sources}
    relations = {s.annotator: [a for a in s.annotations.values() if isinstance(a, Relation)] for s in sources}
    things = [span_thing(g, reader) for kind in (entities, events) for g in spans_together(text, kind)]
    homes: dict[str, dict[str, str]] = {s.annotator: {} for s in sources}
    _settle(things, homes)
    if any(relations.values()):
        late = relation_things(relations, homes, things, reader)
        _settle(late, homes)
        things += late
    layers = {s.annotator: s for s in sources}
    complete = tuple(with_roles(t, layers, homes) for t in things)
    placing = Placing(text, complete, homes)
    bare = Review(tuple(sources), gold, decided, (), homes, {}, reader, complete, {}, placing)
    return bare.at(gold, decided)


def _settle(things: Iterable[Thing], homes: Mapping[str, dict[str, str]]) -> None:
    for thing in things:
        for name, annotation in thing.members.items():
            homes[name][annotation.id] = thing.key


def suggested(layer: Layer) -> Layer:
    """What suggesters propose for the layer's document, as a source called SUGGESTED. Each annotation's
    origin has its score and reason."""
    found = {
        s.id: replace(s.annotation, origin=s.origin(Verdict.ACCEPTED)) for s in layer.suggestions.values()
    }
    return Layer(layer.document, SUGGESTED, found)


def blind(document: str, names: Sequence[str]) -> tuple[str, ...]:
    """The names in an order that only the document's id and the names settle: shown as 1, 2, 3 they do not
    tell who is who."""
    return tuple(sorted(names, key=lambda name: hashlib.sha256(f"{document}\0{name}".encode()).digest()))


def _order(unit: Unit) -> tuple[bool, int, int, str, str]:
    return unit.kind == "relation", unit.extent.start, -unit.extent.end, unit.kind, unit.key
