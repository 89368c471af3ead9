"""Random layers over one Arabic text, and a reviewer's desk that keeps gold and decisions as storage does."""

from collections.abc import Callable, Sequence

from hypothesis import strategies as st

from annotator.model import (
    GOLD,
    Annotation,
    Argument,
    Change,
    Document,
    Entity,
    Event,
    Layer,
    Range,
    Relation,
)
from annotator.review import Key, Review, Unit, compare
from annotator.scheme import load

TEXT = "قال لافروف إن روسيا وتركيا تدعمان محادثات أستانة وبحلب قصف الجيش السوري مدينة حلب أمس"
DOCUMENT = Document("d", TEXT)
SCHEME = load()


def words(said: str, nth: int = 0) -> Range:
    """Where the words stand in TEXT."""
    at = -1
    for _ in range(nth + 1):
        at = TEXT.index(said, at + 1)
    return Range(at, at + len(said))


def entity(id: str, label: str, said: str, nth: int = 0, **more: object) -> Entity:
    return Entity(id, label, (words(said, nth),), **more)


def layer(annotator: str, *annotations: Annotation, **more: object) -> Layer:
    return Layer(DOCUMENT, annotator, {a.id: a for a in annotations}, **more)


class Desk:
    """A review that goes on: each Change is undone and redone on the way, as a test of its inverse."""

    def __init__(self, *sources: Layer, gold: Layer | None = None) -> None:
        start = gold or Layer(DOCUMENT, GOLD)
        self.review: Review = compare(sources, start, {}, SCHEME)

    @property
    def gold(self) -> Layer:
        return self.review.gold

    def do(self, change: Change) -> None:
        before = self.review
        after = self._after(before, change)
        back = self._after(after, change.inverse())
        assert back.gold == before.gold
        assert judgments(back) == judgments(before)
        assert [u.standing for u in back.units] == [u.standing for u in before.units]
        sound(after.gold)
        self.review = after

    def _after(self, review: Review, change: Change) -> Review:
        for d in change.decisions:
            was = review.decided.get((d.annotator, d.annotation, d.part))
            assert (was.judgment if was else None) == d.before
        return review.after(change, who="rev", at="2026-11-27")

    def all(self, verb: Callable[[Review, Unit], Change]) -> None:
        """The verb for each unit, one after the other."""
        for key in [u.key for u in self.review.units if u.members]:
            self.do(verb(self.review, self.review.unit(key)))

    def at(self, said: str, nth: int = 0, kind: str = "entity") -> Unit:
        """The unit that spans exactly these words."""
        place = words(said, nth)
        (found,) = [u for u in self.review.units if u.extent == place and u.kind == kind]
        return found


def judgments(review: Review) -> dict[Key, object]:
    return {key: d.judgment for key, d in review.decided.items()}


def sound(layer: Layer) -> None:
    """Nothing of the layer points to what is not there."""
    ids = layer.annotations.keys()
    for a in layer.annotations.values():
        if isinstance(a, Event):
            assert all(x.target in ids for x in a.arguments if x.target)
        elif isinstance(a, Relation):
            assert {a.source, a.target} <= ids


def content(layer: Layer) -> list[object]:
    """All that the layer says, without ids."""

    def said(id: str) -> object:
        a = layer.annotations[id]
        return (type(a).__name__, a.name, a.ranges) if not isinstance(a, Relation) else "relation"

    found: list[object] = []
    for a in layer.annotations.values():
        if isinstance(a, Entity):
            found.append(("entity", a.label, a.ranges, sorted(a.attributes.items()), a.note, a.link))
        elif isinstance(a, Event):
            arguments = sorted(repr((x.role, x.value or said(x.target))) for x in a.arguments)
            found.append(("event", a.type, a.trigger, arguments, sorted(a.attributes.items()), a.note))
        else:
            found.append(("relation", a.type, said(a.source), said(a.target), a.note))
    return sorted(found, key=repr)


_PLACES = [words(w) for w in ("لافروف", "روسيا", "تركيا", "وتركيا", "أستانة", "الجيش", "الجيش السوري")] + [
    words("محادثات أستانة"),
    words("حلب"),
    words("حلب", 1),
    words("مدينة حلب"),
    words("أمس"),
]
_TRIGGERS = [words(w) for w in ("قال", "محادثات", "قصف", "تدعمان", "قصف الجيش")]


@st.composite
def entities(draw: st.DrawFn, id: str) -> Entity:
    ranges = draw(st.lists(st.sampled_from(_PLACES), min_size=1, max_size=2, unique=True))
    parts = ranges if len(ranges) == 2 and not ranges[0].overlaps(ranges[1]) else ranges[:1]
    attributes = draw(st.sampled_from([{}, {}, {"mention": "NAM"}, {"mention": "NOM"}]))
    note = draw(st.sampled_from(["", "", "?"]))
    link = draw(st.sampled_from(["", "", "wikidata:Q1"]))
    return Entity(
        id, draw(st.sampled_from(["LOC", "ORG", "PER"])), tuple(sorted(parts)), attributes, note, link
    )


@st.composite
def layers(draw: st.DrawFn, annotator: str) -> Layer:
    spans = [draw(entities(f"e{n}")) for n in range(draw(st.integers(0, 5)))]
    ids = [e.id for e in spans]
    events = []
    for n in range(draw(st.integers(0, 3))):
        arguments: dict[Argument, None] = {}
        for _ in range(draw(st.integers(0, 3))):
            role = draw(st.sampled_from(["Place", "Agent", "Time"]))
            target = draw(st.sampled_from([*ids, ""]))
            arguments[Argument(role, target) if target else Argument(role, value="document-date")] = None
        polarity = draw(st.sampled_from([{}, {"polarity": "negative"}]))
        trigger = draw(st.sampled_from(_TRIGGERS))
        kind = draw(st.sampled_from(["Meet", "AirStrike"]))
        events.append(Event(f"v{n}", kind, trigger, tuple(arguments), polarity))
        ids.append(f"v{n}")
    relations = []
    for n in range(draw(st.integers(0, 2))):
        ends = (
            draw(st.lists(st.sampled_from(ids), min_size=2, max_size=2, unique=True)) if len(ids) > 1 else []
        )
        if ends:
            relations.append(Relation(f"r{n}", draw(st.sampled_from(["same", "part-of"])), *ends))
    return layer(annotator, *spans, *events, *relations)


def sides(count: int = 3) -> st.SearchStrategy[Sequence[Layer]]:
    """Layers of so many people."""
    return st.tuples(*(layers(name) for name in "ABC"[:count]))
