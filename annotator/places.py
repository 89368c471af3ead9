"""Where the spans of a layer stand and what names what: found without looking at all of them.

A layer of fifty thousand annotations is asked ten times a key. Its places are made when they are first asked
for, and those of the layer after a Change from those before it.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from typing import TYPE_CHECKING

from annotator.model import Entity, Event, Relation

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from annotator.model import Annotation, Change, Layer, Range, Span

Key = tuple[int, int, int, "Span"]  # start, -end, when it came: the reading order; and the span itself
LATER = 1 << 40  # when the first suggestion came: after any annotation
LONG = 256  # code points: what is longer is looked for apart, so that one of them makes no search long


def of(layer: Layer) -> Places:
    """Of its annotations."""
    return _both(layer)[0]


def waiting(layer: Layer) -> Places:
    """Of what is suggested and undecided."""
    return _both(layer)[1]


def _both(layer: Layer) -> tuple[Places, Places]:
    kept = layer.kept
    if "places" not in kept:
        both, change = kept.pop("before", (None, None))
        kept["places"] = _made(layer) if both is None else _after(both, change, layer)
    found: tuple[Places, Places] = kept["places"]
    return found


def _made(layer: Layer) -> tuple[Places, Places]:
    offered = Places((s.annotation for s in layer.undecided()), came=LATER)
    return Places(layer.annotations.values()), offered


def _after(both: tuple[Places, Places], change: Change, layer: Layer) -> tuple[Places, Places]:
    there, open_ = both
    offered = layer.suggestions
    ruled = [(r, offered[r.suggestion].annotation) for r in change.verdicts if r.suggestion in offered]
    decided = [a for r, a in ruled if r.before is None and r.after is not None]
    again = [a for r, a in ruled if r.before is not None and r.after is None]
    return there.after(change.removed, change.added), open_.after(decided, again)


class Places:
    """Entities and events in the order of the text, what names an annotation, and relations.

    Of those that stand on the same words the one that came first goes first. `spans` are all, `events` some
    of them, `doubles` those of which the like (an entity, an event) stands on the very same words and came
    earlier. They are to be read only.
    """

    def __init__(self, annotations: Iterable[Annotation] = (), *, came: int = 0) -> None:
        self.spans: list[Key] = []
        self.events: list[Key] = []
        self.doubles: list[Key] = []
        self._long: list[Key] = []
        self._named: list[tuple[str, int, Annotation]] = []  # an id, and what names it
        self.relations: dict[str, Relation] = {}
        self._came = came
        for annotation in annotations:
            self._came += 1
            if isinstance(annotation, Relation):
                self.relations[annotation.id] = annotation
            else:
                self.spans.append(_key(annotation, self._came))
            self._named += [(id, self._came, annotation) for id in _names(annotation)]
        self.spans.sort()
        self._named.sort(key=_by_id)
        self.events = [k for k in self.spans if isinstance(k[3], Event)]
        self._long = [k for k in self.spans if -k[1] - k[0] > LONG]
        self.doubles = _doubles(self.spans)

    def __len__(self) -> int:
        return len(self.spans) + len(self.relations)

    def after(self, gone: Sequence[Annotation], come: Sequence[Annotation]) -> Places:
        """The places when some go and others come; these stay as they are."""
        if not gone and not come:
            return self
        then = Places(came=self._came)
        then.relations = self.relations
        then.spans, then.events, then.doubles = self.spans[:], self.events[:], self.doubles[:]
        then._long, then._named = self._long[:], self._named[:]
        for annotation in gone:
            then.drop(annotation)
        for annotation in come:
            then.put(annotation)
        return then

    # ---- asking ----

    def between(self, start: int, end: int) -> list[Span]:
        """Those that start in `[start, end)`, in reading order."""
        return [k[3] for k in self.spans[_at(self.spans, start) : _at(self.spans, end)]]

    def on(self, ranges: tuple[Range, ...]) -> list[Span]:
        """Those on exactly these words."""
        if not ranges:
            return []
        start = min(r.start for r in ranges)
        return [s for s in self.between(start, start + 1) if s.ranges == ranges]

    def over(self, words: Range) -> list[Span]:
        """Those whose extent shares a code point with the words."""
        near = self.spans[_at(self.spans, words.start - LONG) : _at(self.spans, words.end)]
        far = [k for k in self._long if k[0] < words.start - LONG]
        return [k[3] for k in (*far, *near) if -k[1] > words.start]

    def naming(self, id: str) -> list[Annotation]:
        """The events and relations that name this annotation, in the order in which they came."""
        low, high = bisect_left(self._named, id, key=_by_id), bisect_right(self._named, id, key=_by_id)
        found = {came: annotation for _, came, annotation in self._named[low:high]}
        return [found[came] for came in sorted(found)]

    def rank(self, start: int) -> int:
        """How many start before there, those on the same words counted once."""
        return _at(self.spans, start) - _at(self.doubles, start)

    # ---- changing places that nobody else has ----

    def put(self, annotation: Annotation) -> None:
        """One more."""
        self._came += 1
        for id in _names(annotation):
            insort(self._named, (id, self._came, annotation), key=_by_id)
        if isinstance(annotation, Relation):
            self.relations = {**self.relations, annotation.id: annotation}
            return
        key = _key(annotation, self._came)
        if self._like(annotation):
            insort(self.doubles, key)
        for keys in self._lists(key):
            insort(keys, key)

    def drop(self, annotation: Annotation) -> None:
        """One of them goes."""
        for id in {*_names(annotation)}:
            low, high = bisect_left(self._named, id, key=_by_id), bisect_right(self._named, id, key=_by_id)
            self._named[low:high] = [n for n in self._named[low:high] if n[2].id != annotation.id]
        if isinstance(annotation, Relation):
            self.relations = dict(self.relations)
            del self.relations[annotation.id]
            return
        at = where(self.spans, annotation)
        assert at is not None
        key = self.spans[at]
        for keys in self._lists(key):
            del keys[bisect_left(keys, key[:3])]
        like = self._like(annotation)
        if like:  # of them and it all but the first were doubles
            double = max(like[0], key)
            del self.doubles[bisect_left(self.doubles, double[:3])]

    def _lists(self, key: Key) -> Iterator[list[Key]]:
        yield self.spans
        if isinstance(key[3], Event):
            yield self.events
        if -key[1] - key[0] > LONG:
            yield self._long

    def _like(self, span: Span) -> list[Key]:
        """Those of its kind on the same words."""
        start, end = span.extent.start, span.extent.end
        near = self.spans[bisect_left(self.spans, (start, -end)) : bisect_left(self.spans, (start, -end + 1))]
        return [k for k in near if type(k[3]) is type(span) and k[3].ranges == span.ranges]


def where(keys: list[Key], span: Span) -> int | None:
    """At which place of these it stands; None when it is not one of them."""
    first = span.extent.start, -span.extent.end
    for at in range(bisect_left(keys, first), len(keys)):
        if keys[at][3].id == span.id:
            return at
        if keys[at][:2] != first:
            break
    return None


def _key(span: Span, came: int) -> Key:
    extent = span.extent
    return extent.start, -extent.end, came, span


def _at(keys: list[Key], start: int) -> int:
    return bisect_left(keys, (start,))


def _by_id(named: tuple[str, int, Annotation]) -> str:
    return named[0]


def _names(annotation: Annotation) -> tuple[str, ...]:
    """The ids of others in it."""
    if isinstance(annotation, Entity):
        return ()
    if isinstance(annotation, Relation):
        return annotation.source, annotation.target
    return tuple(a.target for a in annotation.arguments if a.target)


def _doubles(keys: list[Key]) -> list[Key]:
    """In reading order those of one extent stand together."""
    found: list[Key] = []
    same: list[Key] = []
    for key in keys:
        if same and same[0][:2] != key[:2]:
            same.clear()
        if any(type(k[3]) is type(key[3]) and k[3].ranges == key[3].ranges for k in same):
            found.append(key)
        same.append(key)
    return found
