"""Which unit each gold annotation stands for: a function of the sources, gold and what was decided."""

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence

from annotator.history import Key
from annotator.model import GOLD, Annotation, Entity, Event, Layer, Relation, Span, Verdict
from annotator.review.grouping import Place, fit, said_on
from annotator.review.reading import Reader
from annotator.review.things import Thing, ends_of
from annotator.review.units import Decided

_ALIKE = 3  # of two relations: type and direction
_SAID, _OTHERWISE, _OPEN, _NOTHING = range(4)  # what was decided of a unit: gold has what somebody has, …


def gold_key(annotation: Annotation) -> str:
    """The unit of what only gold has."""
    return f"{GOLD}\t{annotation.id}"


def own_id(unit: str) -> str:
    """The id that what is taken of a unit has in gold, if nothing else has it."""
    return unit.partition("\t")[2]


class Placing:
    """Made once for the sources of a review; `homes` is asked after each decision."""

    def __init__(self, text: str, things: Iterable[Thing], homes: Mapping[str, Mapping[str, str]]) -> None:
        self.text = text
        self._homes = homes
        self.things = {t.key: t for t in things}
        self.exact: dict[Hashable, dict[str, None]] = {}
        self._joining: dict[frozenset[str], list[Thing]] = {}
        for thing in self.things.values():
            for a in thing.members.values():
                if isinstance(a, Relation):
                    self._joining.setdefault(frozenset(thing.ends), []).append(thing)
                    break
                self.exact.setdefault((thing.kind, *said_on(a)), {}).setdefault(thing.key)

    def homes(self, gold: Layer, decided: Mapping[Key, Decided], reader: Reader) -> dict[str, str]:
        """Gold annotation → unit, by id and key. A unit has one of gold at most. In the order of the ids: an
        undo puts annotations back in another order."""
        ranks, accepted = self._ranks(decided)
        found: dict[str, str] = {}
        for kind, type_ in (("entity", Entity), ("event", Event)):
            spans: list[Span] = [a for _, a in sorted(gold.annotations.items()) if isinstance(a, type_)]
            found |= _Spans(self, kind, ranks, accepted).placed(spans)
        relations = sorted(gold.relations(), key=lambda r: r.id)
        if relations:
            found |= self._relations(relations, found, ranks, reader)
        return {id: found.get(id) or gold_key(a) for id, a in gold.annotations.items()}

    def _ranks(self, decided: Mapping[Key, Decided]) -> tuple[dict[str, int], set[tuple[str, str]]]:
        ranks: dict[str, int] = {}
        accepted: set[tuple[str, str]] = set()
        for (name, id, part), found in decided.items():
            key = self._homes.get(name, {}).get(id)
            if part or key is None:
                continue
            verdict = found.judgment.verdict
            rank = _RANKS.get(verdict, _NOTHING)
            ranks[key] = min(rank, ranks.get(key, rank))
            if verdict is Verdict.ACCEPTED:
                accepted.add((name, id))
        return ranks, accepted

    def _relations(
        self,
        relations: Sequence[Relation],
        homes: Mapping[str, str],
        ranks: Mapping[str, int],
        reader: Reader,
    ) -> dict[str, str]:
        """What the unit is made of first, by its id; then the same type and direction."""
        fits = []
        for i, r in enumerate(relations):
            ends = ends_of(r, {**homes}, reader)
            for t in self._joining.get(frozenset(ends), ()):
                same = 2 * any(m.name == r.type for m in t.members.values()) + (t.ends == ends)
                other = own_id(t.key) != r.id
                fits.append((other or same < _ALIKE, ranks.get(t.key, _OPEN), -same, i, t.key))
        found: dict[str, str] = {}
        units: set[str] = set()
        for *_, i, key in sorted(fits):
            if key not in units and relations[i].id not in found:
                found[relations[i].id] = key
                units.add(key)
        return found


_RANKS = {Verdict.ACCEPTED: _SAID, Verdict.CORRECTED: _OTHERWISE, Verdict.REPLACED: _OTHERWISE}


class _Spans:
    """Entities, or events. What a unit is made of, by name, words and id, is of that unit. Then what was
    accepted as it is, what stands for what was corrected, the same on the same words, and what fits best."""

    def __init__(
        self, placing: Placing, kind: str, ranks: Mapping[str, int], accepted: set[tuple[str, str]]
    ) -> None:
        self._placing, self._kind = placing, kind
        self._ranks, self._accepted = ranks, accepted
        self._found: dict[str, str] = {}
        self._taken: set[str] = set()

    def placed(self, spans: Sequence[Span]) -> dict[str, str]:
        """Those that stand for a unit, by id."""
        for left in (self._its_own, self._was_accepted):
            spans = self._exactly(spans, left)
        spans = self._nearest(spans, rank=_OTHERWISE)
        spans = self._exactly(spans, lambda key, span: True)
        self._nearest(spans)
        return self._found

    def _exactly(self, spans: Sequence[Span], fits: Callable[[str, Span], bool]) -> list[Span]:
        left: list[Span] = []
        for span in spans:
            there = self._placing.exact.get((self._kind, *said_on(span)), ())
            free = [key for key in there if key not in self._taken and fits(key, span)]
            if free:
                weights = [(self._ranks.get(key, _OPEN), key) for key in free]
                self._put(span, min(weights)[1])
            else:
                left.append(span)
        return left

    def _its_own(self, key: str, span: Span) -> bool:
        return own_id(key) == span.id

    def _was_accepted(self, key: str, span: Span) -> bool:
        if self._ranks.get(key) != _SAID:
            return False
        members = self._placing.things[key].members.items()
        return any((n, a.id) in self._accepted and _same(a, span) for n, a in members)

    def _nearest(self, spans: Sequence[Span], rank: int | None = None) -> Sequence[Span]:
        if not spans:
            return spans
        text = self._placing.text
        places = [Place.of(text, a) for a in spans]
        start, end = min(p.start for p in places), max(p.end for p in places)
        scores: dict[tuple[str, int], float] = {}
        for key, thing in self._placing.things.items():
            extent = thing.extent
            if thing.kind != self._kind or key in self._taken or extent.start >= end or extent.end <= start:
                continue
            if rank is not None and self._ranks.get(key) != rank:
                continue
            for there in (Place.of(text, a) for a in thing.members.values() if not isinstance(a, Relation)):
                for j, place in enumerate(places):
                    if place.start < there.end and there.start < place.end:
                        scores[key, j] = max(scores.get((key, j), 0.0), fit(place, there))
        for (key, j), score in sorted(scores.items(), key=lambda x: (-x[1], x[0])):
            if score and key not in self._taken and spans[j].id not in self._found:
                self._put(spans[j], key)
        return [s for s in spans if s.id not in self._found]

    def _put(self, span: Span, key: str) -> None:
        self._found[span.id] = key
        self._taken.add(key)


def _same(annotation: Annotation, span: Span) -> bool:
    return not isinstance(annotation, Relation) and said_on(annotation) == said_on(span)
