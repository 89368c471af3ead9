"""Chains of WebAnno and UIMA: entities of a chain layer, each related to the next, which are to stay chains.

All that such a layer says is a type of each element and a word on the way to the next. Where one was given
more since, a note, a role, another relation, its chain is written as entities and relations.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from annotator.chains import SAME
from annotator.formats.uima.layers import CHAIN, KEY, NEXT, TYPE, Mark, Marks, chain_layer, short
from annotator.model import Annotation, Entity, Event, Relation


def marks_of_chains(
    annotations: Iterable[Annotation], held: Callable[[str], bool] = lambda value: True
) -> Marks:
    """The marks of those that are of a chain, by id; what `held` says cannot be a value is in none."""
    listed = [*annotations]
    elements = {a.id: a for a in listed if isinstance(a, Entity) and a.extra and _layer(a)}
    elements = {k: a for k, a in elements.items() if all(map(held, (a.label, *a.attributes.values())))}
    if not elements:
        return {}
    links: dict[str, Relation] = {}  # by where they start
    led, others = set[str](), set[str]()
    for a in listed:
        if (
            isinstance(a, Relation)
            and _joins(a, elements, held)
            and a.source not in links
            and a.target not in led
        ):
            links[a.source] = a
            led.add(a.target)
        else:
            others.update(_named(a))
    after = {id: r.target for id, r in links.items()}
    found: Marks = {}
    for id in elements.keys() - led:
        line = [*_line(id, after)]
        if others.isdisjoint(line) and not any(elements[x].attributes for x in line[:-1]):
            found |= {x: _element(elements[x]) for x in line}
            found |= {links[x].id: _link(links[x], _layer(elements[x])) for x in line[:-1]}
    return found


def lines(marks: Marks) -> Iterator[list[str]]:
    """The elements of each chain, in its order."""
    after = {m.ends[0]: m.ends[1] for m in marks.values() if m.chain and m.ends}
    led = {*after.values()}
    for id, m in marks.items():
        if m.chain and not m.ends and id not in led:
            yield [*_line(id, after)]


def _line(id: str, after: Mapping[str, str]) -> Iterator[str]:
    yield id
    while id in after:
        id = after[id]
        yield id


def _kept(a: Annotation) -> Mapping[str, Any]:
    kept = a.extra.get(KEY)
    return kept if isinstance(kept, dict) else {}


def _layer(a: Entity) -> str:
    """The chain layer that it is of; empty where there is none, or it says more than one can hold."""
    layer = _kept(a).get(CHAIN)
    more = a.note or a.link or a.attributes.keys() - {NEXT}
    return str(layer) if chain_layer(layer) and not more else ""


def _joins(r: Relation, elements: Mapping[str, Entity], held: Callable[[str], bool]) -> bool:
    """Whether it says no more than that one element follows another of its layer."""
    if r.type != SAME or r.note or not {r.source, r.target} <= elements.keys():
        return False
    kept, layer = _kept(r), _layer(elements[r.source])
    features = kept.get("features", {})
    return (
        layer == _layer(elements[r.target]) == kept.get(CHAIN, layer)
        and kept.keys() <= {CHAIN, "features"}
        and isinstance(features, dict)
        and all(k == NEXT and isinstance(v, str) and v and held(v) for k, v in features.items())
    )


def _named(a: Annotation) -> list[str]:
    if isinstance(a, Relation):
        return [a.source, a.target]
    return [x.target for x in a.arguments] if isinstance(a, Event) else []


def _element(a: Entity) -> Mark:
    layer = _layer(a)
    said = {TYPE: a.label} if a.label != short(layer) else {}
    return Mark(layer, a.extent, {**said, **a.attributes}, chain=layer)


def _link(r: Relation, layer: str) -> Mark:
    features = {"value": SAME, **_kept(r).get("features", {})}
    return Mark("", None, features, ends=(r.source, r.target), chain=layer)
