"""A layer as comparing needs it: where its annotations are in each mode, and what its words are called."""

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cache, partial
from itertools import accumulate, chain, pairwise
from typing import Any, NamedTuple, TypeVar

from annotator.learn.matching import Place, grown
from annotator.model import Entity, Event, Layer, Range, Relation, Span
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
Named = TypeVar("Named", Entity, Event)


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
        core = self._cores.get(first)
        if core is None:
            core = self._cores[first] = proclitic_end(self.text, Range(first, last))
        return core if start < core < end else max(start, first), min(last, end)


class Side(NamedTuple):
    """What one person has: a label, type or role, the annotation's id, and its extent."""

    name: str
    id: str
    extent: Range


class Placed:
    """Spans in one mode. `named` and `bare` count how often each place is there, with its name and without;
    `names` how often each name is, `count` how many there are. `once`: what is said twice of a place counts
    once."""

    def __init__(self, places: list[Place], *, once: bool) -> None:
        self.places = places
        counted = [*dict.fromkeys(places)] if once else places
        self.named = Counter(counted)
        self.bare = Counter([(start, end) for start, end, _ in counted])
        self.names = Counter([name for *_, name in counted])
        self.count = len(counted)


class Seen:
    """One layer. Entities of one label and extent count once, however often they were made.

    `placed` is keyed by part (`entities`, `events`) and mode; `fillers` by mode, then by event: place and
    role of every argument that has words in the text; those of `filled` are the same, and their `spots`, in
    the order of the event. `without_words` are role and value of the others. `values` and `mentions` are the
    attributes of events and of entities, with the defaults of the scheme for what is not said. `called` says
    of each word that is marked, by its number, all that it is marked as; `marked` of each label, which words.
    """

    def __init__(self, layer: Layer, text: Text, defaults: Defaults) -> None:
        self.layer = layer
        self.text = text
        annotations = layer.annotations.values()
        self.extents = {a.id: a.extent for a in annotations if not isinstance(a, Relation)}
        self.looks = {id: text.look(extent) for id, extent in self.extents.items()}
        again: dict[str, str] = {}  # what counts once: its id → that of the first
        self.entities: list[Entity] = []
        entities = [a for a in annotations if isinstance(a, Entity)]
        for first, *more in self._grouped(entities, lambda a: sorted(_said(a, defaults(a.label)).items())):
            self.entities.append(first)
            again.update((a.id, first.id) for a in more)
        events = [a for a in annotations if isinstance(a, Event)]
        self.events = [*chain(*self._grouped(events, partial(self._content, defaults("event"))))]
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

    def _grouped(self, spans: Iterable[Named], content: Callable[[Named], Any]) -> list[list[Named]]:
        """In reading order; those of one place and name together, by their content."""
        found: dict[tuple[int, int, str], list[Named]] = {}
        for a in spans:
            start, end = self.looks[a.id].exact
            found.setdefault((start, -end, a.name), []).append(a)
        groups = [found[key] for key in sorted(found)]
        return [sorted(same, key=content) if len(same) > 1 else same for same in groups]

    def _content(self, defaults: Mapping[str, str], event: Event) -> tuple[object, ...]:
        """Sort key: what it says, not when it was made, so that two on one trigger meet those of a copy."""
        filled = [(a.role, a.value, self.extents.get(a.target)) for a in event.arguments]
        places = sorted((role, value, (at.start, at.end) if at else ()) for role, value, at in filled)
        return places, sorted(_said(event, defaults).items())

    def _place(self) -> None:
        """Where all of it is, in each mode."""
        self.placed: dict[tuple[str, str], Placed] = {}
        for part, sides in self.sides.items():
            for mode, places in self._places(sides).items():
                once = mode == "token" and part == "entities"  # «حلب» and «بحلب» are the same words
                self.placed[part, mode] = Placed(places, once=once)
            self.placed[part, "overlap"] = self.placed[part, "exact"]  # the same places, met in another way
        self.filled = [
            [Side(a.role, a.target, self.extents[a.target]) for a in e.arguments if a.target in self.extents]
            for e in self.events
        ]
        cuts = [0, *accumulate(map(len, self.filled))]
        spots = {
            mode: [places[a:b] for a, b in pairwise(cuts)]
            for mode, places in self._places([*chain(*self.filled)]).items()
        }
        self.spots = spots["exact"]
        self.fillers = {mode: [*map(sorted, places)] for mode, places in spots.items()}
        self.fillers["overlap"] = self.fillers["exact"]
        self.without_words = [sorted((a.role, a.value) for a in e.arguments if a.value) for e in self.events]
        self.types = self.placed["events", "exact"].names
        self.roles = Counter([f.name for sides in self.filled for f in sides])

    def _places(self, sides: Sequence[Side]) -> dict[str, list[Place]]:
        looks = [(self.looks[side.id], side.name) for side in sides]
        return {mode: [(*look[n], name) for look, name in looks] for n, mode in enumerate(_PLACES)}

    def _call(self) -> None:
        """What the words are called."""
        # What counts once may be there whole and in pieces: the words of both are marked.
        made = (a for a in self.layer.annotations.values() if isinstance(a, Entity))
        self.called = {"entities": self._called(made), "triggers": self._called(self.events)}
        self.marked: dict[str, set[int]] = defaultdict(set)
        for word, names in self.called["entities"].items():
            for name in names:
                self.marked[name].add(word)

    def _called(self, spans: Iterable[Span]) -> dict[int, tuple[str, ...]]:
        called: dict[int, tuple[str, ...]] = {}
        for span in spans:
            name = span.name
            one = len(span.ranges) == 1
            for look in [self.looks[span.id]] if one else map(self.text.look, span.ranges):
                for word in look.words:
                    known = called.get(word)
                    if known is None:
                        called[word] = (name,)
                    elif name not in known:
                        called[word] = tuple(sorted((*known, name)))
        return called


def _said(span: Span, defaults: Mapping[str, str]) -> Mapping[str, str]:
    said = span.attributes
    return {name: said.get(name, default) for name, default in defaults.items()} if said else defaults
