"""Where everything stands: as if all were looked at, after any edits."""

from hypothesis import given
from hypothesis import strategies as st

from annotator import places
from annotator.model import Entity, Event, Layer, Range, Relation
from annotator.places import Places
from tests.annotator.test_editing import DOCUMENT, MEETING, PERSON, PLACE, TEXT, edits, suggested


def everything(found: Places) -> tuple[object, ...]:
    """All that places say, without when something came: that goes on counting."""
    spans = [k[3] for k in found.spans]
    named = {
        i: found.naming(i) for s in spans for i in (s.id, *(a.target for a in getattr(s, "arguments", ())))
    }
    return (
        spans,
        [k[3] for k in found.events],
        [k[3] for k in found.doubles],
        named,
        found.relations,
        len(found),
    )


@given(st.data())
def test_after_any_edits_places_are_those_of_the_layer_made_anew(data):
    layer = suggested(
        PERSON, PLACE, MEETING, Entity("s4", "ORG", (Range(0, 8),)), Entity("s5", "LOC", (Range(4, 10),))
    )
    changes = []
    for _ in range(data.draw(st.integers(1, 6))):
        places.of(layer)
        changes.append(data.draw(edits(layer)))
        layer = layer.apply(changes[-1])
    for change in reversed(changes[data.draw(st.integers(0, len(changes))) :]):
        places.of(layer)
        layer = layer.apply(change.inverse())
    anew = Layer(DOCUMENT, "a", layer.annotations, layer.verdicts, layer.suggestions, layer.status)
    assert everything(places.of(layer)) == everything(places.of(anew))
    mine, theirs = places.waiting(layer), places.waiting(anew)
    assert (
        {s.id for *_, s in mine.spans}
        == {s.id for *_, s in theirs.spans}
        == {s.id for s in layer.undecided()}
    )
    assert len(mine.doubles) == len(theirs.doubles)


spans = st.builds(
    lambda n, start, length, event: (
        Event(f"v{n}", "Meet", Range(start, start + length))
        if event
        else Entity(f"e{n}", "PER", (Range(start, start + length),))
    ),
    st.integers(0, 10**6), st.integers(0, 2_000), st.integers(1, 700), st.booleans(),
)  # fmt: skip


@given(st.lists(spans, unique_by=lambda s: s.id), st.integers(0, 2_500), st.integers(1, 400))
def test_those_over_some_words_are_found_however_long_they_are(some, start, length):
    words = Range(start, start + length)
    found = Places(some)
    assert {s.id for s in found.over(words)} == {s.id for s in some if s.extent.overlaps(words)}
    assert [s.id for s in found.between(start, start + length)] == [
        s.id
        for s in sorted(some, key=lambda s: (s.extent.start, -s.extent.end))
        if start <= s.extent.start < words.end
    ]


@given(st.lists(spans, unique_by=lambda s: s.id), st.integers(0, 2_500))
def test_a_rank_counts_what_stands_on_the_same_words_once(some, start):
    before = {(type(s), s.ranges) for s in some if s.extent.start < start}
    assert Places(some).rank(start) == len(before)


def test_what_names_an_annotation_comes_in_the_order_of_its_making():
    first, second = Relation("r1", "x", "a", "b"), Relation("r2", "x", "c", "a")
    assert Places([second, first]).naming("a") == [second, first]
    assert Places([second]).after([], [first]).after([second], [second]).naming("a") == [first, second]
    assert Places().naming("a") == []


def test_nothing_stands_on_no_words():
    assert Places([Entity("e", "PER", (Range(0, len(TEXT)),))]).on(()) == []
