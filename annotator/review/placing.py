"""Which unit each gold annotation stands for: a function of the sources, gold and what was decided."""

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence, Set

from annotator.history import Key
from annotator.ids import free_id, named_for
from annotator.model import GOLD, Annotation, Entity, Event, Layer, Relation, Span, Verdict
from annotator.review.grouping import Place, fit, near, said_on
from annotator.review.reading import Reader
from annotator.review.things import Thing, ends_of
from annotator.review.units import Decided

_ALIKE = 3  # of two relations: type and direction


def gold_key(annotation: Annotation) -> str:
    """The unit of what only gold has."""
    return f"{GOLD}\t{annotation.id}"


def gold_ids(units: Iterable[str]) -> dict[str, str]:
    """The id that what is taken of each unit has in gold, if nothing else has it: that of its first
    source, by name, with a number where several have it."""
    found: dict[str, str] = {}
    taken: set[str] = set()
    for unit in sorted(units):
        id = unit.partition("\t")[2]
        found[unit] = free_id(id, taken)
        taken.add(found[unit])
    return found


class Placing:
    """Made once for the sources of a review; `homes` is asked after each decision."""

    def __init__(self, text: str, things: Iterable[Thing], homes: Mapping[str, Mapping[str, str]]) -> None:
        self.text = text
        self._homes = homes
        self.things = {t.key: t for t in things}
        self.ids = gold_ids(self.things)
        self.exact: dict[Hashable, dict[str, None]] = {}
        self._places: dict[str, list[Place]] = {}
        self._joining: dict[frozenset[str], list[Thing]] = {}
        for thing in self.things.values():
            for a in thing.members.values():
                if isinstance(a, Relation):
                    self._joining.setdefault(frozenset(thing.ends), []).append(thing)
                    break
                self.exact.setdefault((thing.kind, *said_on(a)), {}).setdefault(thing.key)

    def homes(
        self, gold: Layer, decided: Mapping[Key, Decided], reader: Reader, made: Set[str] = frozenset()
    ) -> dict[str, str]:
        """Gold annotation → unit, by id and key. A unit has one of gold at most. In the order of the ids: an
        undo puts annotations back in another order. What is `made` just now, and stands nowhere else, may
        stand where nothing was decided to be."""
        empty = self._empty(decided)
        found = self._homes_but(gold, empty, reader)
        alone = {id for id in made if found[id] == gold_key(gold.annotations[id])}
        if not alone or not empty:
            return found
        anywhere = self._homes_but(gold, set(), reader)
        return self._homes_but(gold, empty - {anywhere[id] for id in alone}, reader)

    def places(self, thing: Thing) -> list[Place]:
        """Where the sources have it, worked out once."""
        if thing.key not in self._places:
            spans = (a for a in thing.members.values() if not isinstance(a, Relation))
            self._places[thing.key] = [Place.of(self.text, a) for a in spans]
        return self._places[thing.key]

    def _homes_but(self, gold: Layer, empty: Set[str], reader: Reader) -> dict[str, str]:
        found: dict[str, str] = {}
        for kind, type_ in (("entity", Entity), ("event", Event)):
            spans: list[Span] = [a for _, a in sorted(gold.annotations.items()) if isinstance(a, type_)]
            found |= _Spans(self, kind, empty).placed(spans)
        relations = sorted(gold.relations(), key=lambda r: r.id)
        if relations:
            found |= self._relations(relations, found, empty, reader)
        return {id: found.get(id) or gold_key(a) for id, a in gold.annotations.items()}

    def _empty(self, decided: Mapping[Key, Decided]) -> set[str]:
        """The units that were decided to be nothing."""
        there: dict[str, bool] = {}
        for (name, id, part), found in decided.items():
            key = self._homes.get(name, {}).get(id)
            if key is not None and not part:
                there[key] = there.get(key, False) or found.judgment.verdict is not Verdict.REJECTED
        return {key for key, kept in there.items() if not kept}

    def _relations(
        self,
        relations: Sequence[Relation],
        homes: Mapping[str, str],
        empty: Set[str],
        reader: Reader,
    ) -> dict[str, str]:
        """What the unit is made of first, by its id; then the same type and direction."""
        fits = []
        for i, r in enumerate(relations):
            ends = ends_of(r, {**homes}, reader)
            for t in self._joining.get(frozenset(ends), ()):
                same = 2 * any(m.name == r.type for m in t.members.values()) + (t.ends == ends)
                other = not named_for(r.id, self.ids[t.key])
                fits.append((other or same < _ALIKE, t.key in empty, -same, i, t.key))
        found: dict[str, str] = {}
        units: set[str] = set()
        for *_, i, key in sorted(fits):
            if key not in units and relations[i].id not in found:
                found[relations[i].id] = key
                units.add(key)
        return found


class _Spans:
    """Entities, or events. What a unit is made of, by name, words and id, is of that unit; then the same on
    the same words; then what fits best, be it called otherwise, unless nothing was decided to be there. What
    else was decided does not count: a decision on one unit must not move what gold has of another."""

    def __init__(self, placing: Placing, kind: str, empty: Set[str]) -> None:
        self._placing, self._kind, self._empty = placing, kind, empty
        self._found: dict[str, str] = {}
        self._taken: set[str] = set()

    def placed(self, spans: Sequence[Span]) -> dict[str, str]:
        """Those that stand for a unit, by id."""
        ids = self._placing.ids
        spans = self._exactly(spans, lambda key, span: span.id == ids[key])
        spans = self._exactly(spans, lambda key, span: named_for(span.id, ids[key]))
        self._nearest(self._exactly(spans, lambda key, span: True))
        return self._found

    def _exactly(self, spans: Sequence[Span], fits: Callable[[str, Span], bool]) -> list[Span]:
        left: list[Span] = []
        for span in spans:
            there = self._placing.exact.get((self._kind, *said_on(span)), ())
            free = [(key in self._empty, key) for key in there if key not in self._taken and fits(key, span)]
            if free:
                self._put(span, min(free)[1])
            else:
                left.append(span)
        return left

    def _nearest(self, spans: Sequence[Span]) -> None:
        if not spans:
            return
        text, ids = self._placing.text, self._placing.ids
        places = [Place.of(text, a) for a in spans]
        start, end = min(p.start for p in places), max(p.end for p in places)
        members: list[tuple[str, Place]] = []
        for key, thing in self._placing.things.items():
            extent, free = thing.extent, key not in self._taken and key not in self._empty
            if thing.kind == self._kind and free and extent.start < end and start < extent.end:
                members += ((key, place) for place in self._placing.places(thing))
        scores: dict[tuple[str, int], float] = {}
        for j, i in near([*places, *(there for _, there in members)]):
            if j < len(places) <= i:
                key, there = members[i - len(places)]
                scores[key, j] = max(scores.get((key, j), 0.0), fit(places[j], there))
        order = sorted(
            (-score, not named_for(spans[j].id, ids[key]), key, j)
            for (key, j), score in scores.items()
            if score
        )
        for *_, key, j in order:
            if key not in self._taken and spans[j].id not in self._found:
                self._put(spans[j], key)

    def _put(self, span: Span, key: str) -> None:
        self._found[span.id] = key
        self._taken.add(key)
