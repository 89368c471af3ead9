"""Mentions of one thing: what the chain relations of a layer join, taken together."""

from collections.abc import Iterable, Iterator

from annotator import places
from annotator.model import Entity, Event, Layer, Relation, Span, reading_order
from annotator.scheme import RelationType, Scheme

SAME = "same-as"  # the relation of the scheme that comes with the program, and of files that name none


def chain_type(scheme: Scheme, kind: str) -> RelationType | None:
    """The first relation that makes chains of this label's id, or of `event`; None without one."""
    return next(
        (r for r in scheme.relations if r.chain and not r.retired and (not r.sources or kind in r.sources)),
        None,
    )


def chains(layer: Layer, scheme: Scheme) -> list[tuple[Span, ...]]:
    """All chains of two and more, each in the order of the text, the earliest first."""
    groups: dict[str, list[str]] = {}
    for link in links(layer, scheme):
        joined = groups.get(link.source, [link.source])
        other = groups.get(link.target, [link.target])
        if joined is not other:
            joined += other
            groups.update(dict.fromkeys(joined, joined))
    whole = {id(group): group for group in groups.values()}.values()
    found = [tuple(sorted(_spans(layer, group), key=reading_order)) for group in whole]
    return sorted((c for c in found if len(c) > 1), key=lambda c: reading_order(c[0]))


def chain_of(layer: Layer, scheme: Scheme, id: str) -> tuple[Span, ...]:
    """The chain that holds this annotation, in the order of the text; empty when it is in none."""
    types, there = _chaining(scheme), places.of(layer)
    found, new = {id: None}, [id]
    while new:
        named = (r for r in there.naming(new.pop()) if isinstance(r, Relation) and r.type in types)
        new += [end for r in named for end in (r.source, r.target) if end not in found]
        found |= dict.fromkeys(new)
    chain = tuple(sorted(_spans(layer, found), key=reading_order))
    return chain if len(chain) > 1 and id in layer.annotations else ()


def links(layer: Layer, scheme: Scheme) -> Iterator[Relation]:
    """The relations that make chains."""
    types = _chaining(scheme)
    return (r for r in layer.relations() if r.type in types)


def _chaining(scheme: Scheme) -> set[str]:
    return {r.id for r in scheme.relations if r.chain}


def _spans(layer: Layer, ids: Iterable[str]) -> Iterator[Span]:
    for i in ids:
        found = layer.annotations.get(i)
        if isinstance(found, Entity | Event):
            yield found
