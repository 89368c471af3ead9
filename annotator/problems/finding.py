"""All problems of a layer, at once or in steps between which a window can be painted."""

from collections.abc import Generator, Iterable, Iterator
from itertools import chain
from typing import TypeVar

from annotator import places
from annotator.model import Annotation, Entity, Event, Layer, Relation, Span
from annotator.problems import edges, names, overlaps, policed, repeats, schemed
from annotator.problems.kinds import PULSE, Problem
from annotator.problems.names import NOWHERE, Elsewhere, Named
from annotator.scheme import Scheme

T = TypeVar("T")
Steps = Generator[None, None, T]


def problems(scheme: Scheme, layer: Layer, elsewhere: Elsewhere = NOWHERE) -> list[Problem]:
    """All oddities of the layer's annotations in the order of the text, relations last.

    `elsewhere` is what names are called in the project's other documents. Of suggestions only their
    words count: a name that waits for a verdict, or was rejected, is no unlabelled repeat; an argument
    which points to a suggestion points nowhere.
    """
    walk = steps(scheme, layer, elsewhere)
    while True:
        try:
            next(walk)
        except StopIteration as end:
            return list(end.value)


def steps(scheme: Scheme, layer: Layer, elsewhere: Elsewhere = NOWHERE) -> Steps[list[Problem]]:
    """The same in steps of a few milliseconds; what the generator returns are the problems."""
    there = places.of(layer)
    spans = [key[3] for key in there.spans]
    yield
    entities = [s for s in spans if isinstance(s, Entity)]
    events = [s for s in spans if isinstance(s, Event)]
    named: list[Named] = yield from _gathered(names.named(layer, entities, elsewhere))
    text = layer.document.text
    found: list[Problem] = yield from _gathered(
        chain(
            _one_by_one(scheme, layer, (*spans, *there.relations.values())),
            policed.policed(scheme, text, entities, events),
            overlaps.doubled(text, entities),
            schemed.circles(text, events),
            names.proclitics(layer, named, elsewhere),
            names.conflicts(scheme, named, elsewhere),
            repeats.repeats(scheme, layer, entities, named, elsewhere),
        )
    )
    order = {s.id: i for i, s in enumerate(spans)}
    last = len(order)
    keys: list[int] = []
    for i, p in enumerate(found):
        if i % PULSE == 0:
            yield
        place = order.get(p.annotation, last)
        start = spans[place].extent.start if place < last else len(text) + 1
        start = p.where.start if p.where and place < last else start
        keys.append(start * (last + 1) + place)
    return [found[i] for i in sorted(range(len(found)), key=keys.__getitem__)]


def in_order(annotations: Iterable[Annotation]) -> Steps[list[Span]]:
    """Entities and events as `reading_order` has them, in steps."""
    keys: list[int] = []
    spans: list[Span] = []
    for i, span in enumerate(annotations):
        if i % (PULSE * 4) == 0:
            yield
        if not isinstance(span, Relation):
            spans.append(span)
            keys.append((span.extent.start << 32) - span.extent.end)
    return [spans[i] for i in sorted(range(len(spans)), key=keys.__getitem__)]


def _gathered(found: Iterable[T | None]) -> Steps[list[T]]:
    """What is found, with a pause at each None."""
    out: list[T] = []
    for x in found:
        if x is None:
            yield
        else:
            out.append(x)
    return out


def _one_by_one(scheme: Scheme, layer: Layer, annotations: Iterable[Annotation]) -> Iterator[Problem | None]:
    """What is odd in an annotation by itself."""
    allowed = schemed.Allowed(scheme, layer)
    for i, a in enumerate(annotations):
        if i % PULSE == 0:
            yield None
        yield from schemed.of_name(allowed.text, a)
        if isinstance(a, Relation):
            yield from schemed.of_relation(allowed, a)
            continue
        yield from edges.of_words(allowed.text, a)
        if isinstance(a, Event):
            yield from schemed.of_event(allowed, a)
            yield from policed.counted(scheme, allowed.text, a)
        else:
            yield from schemed.of_entity(allowed, a)
