"""What gold took from people who no longer have it: decisions whose annotation is gone."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from annotator.history import Key
from annotator.ids import named_for
from annotator.model import Annotation, Layer, Relation, Verdict
from annotator.review.reading import Reader
from annotator.review.things import Homes, Thing
from annotator.review.units import SUGGESTED, Decided

Gone = Mapping[str, tuple[Key, ...]]  # unit → the decisions on what is no longer there


def gone(
    sources: Sequence[Layer],
    homes: Mapping[str, Homes],
    gold: Layer,
    things: Mapping[str, Thing],
    decided: Mapping[Key, Decided],
    reader: Reader,
) -> Gone:
    """Of what was accepted as it was: gold tells which it was. Who has something else there by now is asked
    about that. Suggestions come and go by themselves."""
    layers = {s.annotator: s for s in sources if s.annotator != SUGGESTED}
    lost: dict[tuple[str, str], list[Key]] = {}
    for key in decided:
        if key[0] in layers and key[1] not in layers[key[0]].annotations:
            lost.setdefault((key[0], key[1]), []).append(key)
    found: dict[str, tuple[Key, ...]] = {}
    names = {name for name, _ in lost}
    own = {name: {unit: x for x, unit in homes[name].items()} for name in names}
    there = {
        name: {t.gold.id: t for t in things.values() if t.gold is not None and name not in t.members}
        for name in names
    }
    for (name, id), keys in lost.items():
        whole = decided.get((name, id, ""))
        if whole is None or whole.judgment.verdict is not Verdict.ACCEPTED:
            continue
        seen = whole.judgment.seen
        for thing in _likely(id, there[name]):
            annotation = thing.gold
            assert annotation is not None
            said = ((gold, a) for a in reader.same(annotation))
            ways = (*said, *_ends(annotation, layers[name], thing, own[name]))
            if any(reader.saw(seen, layer, a) for layer, a in ways):
                found[thing.key] = (*found.get(thing.key, ()), *sorted(keys))
                break
    return found


def _likely(id: str, there: Mapping[str, Thing]) -> Iterator[Thing]:
    """What gold may have it as, by gold's ids; mostly the first is it."""
    if id in there:
        yield there[id]
    for other in sorted(there.keys() - {id}, key=lambda x: (not named_for(x, id), x)):
        yield there[other]


def _ends(
    annotation: Annotation, layer: Layer, thing: Thing, own: Mapping[str, str]
) -> Iterator[tuple[Layer, Annotation]]:
    """A relation between what the person has for its ends, be it with other edges than gold has."""
    if isinstance(annotation, Relation):
        one, other = (own.get(unit, "") for unit in thing.ends)
        yield layer, replace(annotation, source=one, target=other)
        yield layer, replace(annotation, source=other, target=one)
