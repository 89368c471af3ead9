"""A layer as comparing needs it: where its annotations are in each mode, and what its words are called."""

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from functools import cache, partial
from typing import NamedTuple

from annotator.learn.matching import Place, grown
from annotator.model import Entity, Event, Layer, Range, Relation, Span, reading_order
from annotator.scheme import Scheme
from annotator.text import proclitic_end, word_spans

MODES = ("exact", "head", "overlap", "token")

Defaults = Callable[[str], Mapping[str, str]]


def defaults_of(scheme: Scheme) -> Defaults:
    """What an entity label, or `event`, has as attributes, and the value of one that is not said."""

    @cache
    def of(kind: str) -> Mapping[str, str]:
        return {a.id: a.default for a in scheme.attributes_of(kind) if not a.retired}

    return of


At = tuple[int, int]


class Look(NamedTuple):
    """An extent: where it is in each mode that has places of its own, and which words it touches."""

    exact: At
    head: At
    token: At
    words: range


_PLACES = Look._fields[:3]


class Text:
    """The words of one document, looked at once for all its layers."""

    def __init__(self, text: str) -> None:
        self.text = text
        spans = word_spans(text)
        self.starts = [start for start, _ in spans]
        self.ends = [end for _, end in spans]
        self._looks: dict[At, Look] = {}
        self._cores: dict[int, int] = {}

    def look(self, extent: Range) -> Look:
        """People mark much the same, so most of it is known already."""
        at = extent.start, extent.end
        found = self._looks.get(at)
        if found is None:
            words = self._words(*at)
            found = self._looks[at] = Look(at, self._head(*at, words), grown(self.text, *at), words)
        return found

    def _words(self, start: int, end: int) -> range:
        return range(bisect_right(self.ends, start), bisect_left(self.starts, end))

    def _head(self, start: int, end: int, touched: range) -> At:
        """The head word of a mention: the first one, as an Arabic noun phrase begins with its head.

        Without proclitics, whether the mention took them in or not; the mention itself where it has no word.
        """
        if not touched:
            return start, end
        first, last = self.starts[touched[0]], self.ends[touched[0]]
        if start <= first:
            core = self._cores.get(first)
            if core is None:
                core = self._cores[first] = proclitic_end(self.text, Range(first, last))
            start = core if core < end else first
        return start, min(last, end)


class Side(NamedTuple):
    """What one person has: a label, type or role, the annotation's id, and its extent."""

    name: str
    id: str
    extent: Range


class Placed:
    """Spans in one mode. `named` and `bare` count how often each place is there, with its name and without;
    `names` how often each name is. `once`: what is said twice of a place counts once."""

    def __init__(self, places: list[Place], *, once: bool) -> None:
        self.places = places
        self.named: dict[Place, int] = {}
        self.bare: dict[tuple[int, int], int] = {}
        self.names: dict[str, int] = {}
        named, bare, names = self.named, self.bare, self.names
        for key in self.places:
            named[key] = named.get(key, 0) + 1
        if once:
            named.update(dict.fromkeys(named, 1))
        for (start, end, name), count in named.items():
            bare[start, end] = bare.get((start, end), 0) + count
            names[name] = names.get(name, 0) + count

    @property
    def count(self) -> int:
        """All of them."""
        return sum(self.names.values())


class Seen:
    """One layer. Entities of one label and extent count once, however often they were made.

    `placed` is keyed by part (`entities`, `events`) and mode; `fillers` by mode, then by event: place and
    role of every argument that has words in the text. `values` and `mentions` are the attributes of events
    and of entities, with the defaults of the scheme for what is not said. `called` says of each word that is
    marked, by its number, all that it is marked as; `marked` of each label, which words.
    """

    def __init__(self, layer: Layer, text: Text, defaults: Defaults) -> None:
        self.layer = layer
        self.text = text
        annotations = layer.annotations.values()
        self.extents = {a.id: a.extent for a in annotations if not isinstance(a, Relation)}
        first: dict[tuple[Range, str], Entity] = {}
        again: dict[str, str] = {}  # what counts once: its id → that of the first
        entities = [(a, _said(a, defaults(a.label))) for a in annotations if isinstance(a, Entity)]
        for a, _ in sorted(entities, key=lambda x: (reading_order(x[0]), x[0].label, sorted(x[1].items()))):
            again[a.id] = first.setdefault((a.extent, a.label), a).id
        self.entities = [*first.values()]
        events = [a for a in annotations if isinstance(a, Event)]
        self.events = sorted(events, key=partial(self._content, defaults("event")))
        self.looks = {id: text.look(extent) for id, extent in self.extents.items()}
        self.relations = [
            replace(a, source=again.get(a.source, a.source), target=again.get(a.target, a.target))
            for a in annotations
            if isinstance(a, Relation) and a.source in self.extents and a.target in self.extents
        ]
        self.sides = {
            "entities": [Side(e.label, e.id, e.extent) for e in self.entities],
            "events": [Side(e.type, e.id, e.trigger) for e in self.events],
        }
        self.values = [_said(event, defaults("event")) for event in self.events]
        self.mentions = [_said(entity, defaults(entity.label)) for entity in self.entities]
        self._place()
        self._call()

    def _content(self, defaults: Mapping[str, str], event: Event) -> tuple[object, ...]:
        """Sort key: what it says, not when it was made, so that two on one trigger meet those of a copy."""
        filled = [(a.role, a.value, self.extents.get(a.target)) for a in event.arguments]
        places = sorted((role, value, (at.start, at.end) if at else ()) for role, value, at in filled)
        return reading_order(event), event.type, places, sorted(_said(event, defaults).items())

    def _place(self) -> None:
        """Where all of it is, in each mode."""
        self.placed: dict[tuple[str, str], Placed] = {}
        for part, sides in self.sides.items():
            for n, mode in enumerate(_PLACES):
                once = mode == "token" and part == "entities"  # «حلب» and «بحلب» are the same words
                places = [(*self.looks[side.id][n], side.name) for side in sides]
                self.placed[part, mode] = Placed(places, once=once)
            self.placed[part, "overlap"] = self.placed[part, "exact"]  # the same places, met in another way
        self.filled = [
            [Side(a.role, a.target, self.extents[a.target]) for a in e.arguments if a.target in self.extents]
            for e in self.events
        ]
        self.fillers = {
            mode: [sorted((*self.looks[f.id][n], f.name) for f in sides) for sides in self.filled]
            for n, mode in enumerate(_PLACES)
        }
        self.fillers["overlap"] = self.fillers["exact"]
        self.types = self.placed["events", "exact"].names
        self.roles = Counter(f.name for sides in self.filled for f in sides)

    def _call(self) -> None:
        """What the words are called."""
        self.called = {"entities": self._called(self.entities), "triggers": self._called(self.events)}
        self.marked: dict[str, set[int]] = defaultdict(set)
        for word, names in self.called["entities"].items():
            for name in names:
                self.marked[name].add(word)

    def without_words(self, at: int) -> Counter[tuple[str, str]]:
        """Role and value of the arguments of an event that stand in no words."""
        return Counter((a.role, a.value) for a in self.events[at].arguments if a.value)

    def _called(self, spans: Iterable[Span]) -> dict[int, tuple[str, ...]]:
        called: dict[int, tuple[str, ...]] = {}
        for span in spans:
            name = span.name
            for look in (self.text.look(r) for r in span.ranges):
                for word in look.words:
                    known = called.get(word)
                    if known is None:
                        called[word] = (name,)
                    elif name not in known:
                        called[word] = tuple(sorted((*known, name)))
        return called


def _said(span: Span, defaults: Mapping[str, str]) -> Mapping[str, str]:
    return {name: span.attributes.get(name, default) for name, default in defaults.items()}
