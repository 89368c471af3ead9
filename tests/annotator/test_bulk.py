"""One edit at many places is one Change, and its inverse gives back the layer."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator import editing
from annotator.alike import find
from annotator.model import Argument, Change, Document, Entity, Event, Layer, Range, Suggestion, Verdict

TEXT = "قصف الجيش حلب وحلب، ثم قال الجيش السوري إن حلب بعيدة وإن حلب قريبة"
DOCUMENT = Document("d", TEXT)
PLACES = list(find(TEXT, "حلب"))
IDS = [f"n{i}" for i in range(len(PLACES))]


def layer(*annotations: Entity | Event, suggested: tuple[Entity, ...] = ()) -> Layer:
    offered = {a.id: Suggestion(a, 0.9, "x") for a in suggested}
    return Layer(DOCUMENT, "a", {a.id: a for a in annotations}, suggestions=offered)


def done(before: Layer, change: Change) -> Layer:
    after = before.apply(change)
    assert after.apply(change.inverse()) == before
    return after


def named(after: Layer) -> list[tuple[int, str]]:
    return sorted((a.extent.start, a.name) for a in after.annotations.values())


def test_label_all_leaves_what_is_labelled_so_already():
    before = layer(Entity("e", "LOC", (PLACES[1],)), suggested=(Entity("s", "LOC", (PLACES[2],)),))
    after = done(before, editing.label_all(before, PLACES, "LOC", ids=IDS, mention="NAM"))
    assert named(after) == [(p.start, "LOC") for p in PLACES]
    assert after.annotations["e"] == before.annotations["e"]
    assert after.verdicts == {"s": Verdict.ACCEPTED}
    assert after.annotations["n0"].attributes == {"mention": "NAM"}


def test_label_all_makes_triggers_of_a_type():
    places = list(find(TEXT, "قصف"))
    after = done(layer(), editing.label_all(layer(), places, "AirStrike", ids=["t"], event=True))
    assert after.annotations == {"t": Event("t", "AirStrike", places[0])}


def test_relabel_all_changes_only_what_stands_on_the_very_words():
    wide = Entity("w", "ORG", (Range(PLACES[0].start, PLACES[1].end),))
    before = layer(Entity("e", "PER", (PLACES[0],)), wide, Event("v", "Meet", PLACES[2]))
    after = done(before, editing.relabel_all(before, PLACES, "LOC"))
    assert [a.name for a in after.annotations.values()] == ["LOC", "ORG", "Meet"] or named(after) == [
        (PLACES[0].start, "LOC"), (PLACES[0].start, "ORG"), (PLACES[2].start, "Meet")
    ]  # fmt: skip


def test_delete_all_leaves_no_dangling_argument():
    event = Event("v", "Strike", Range(0, 3), (Argument("Place", "e"),))
    before = layer(Entity("e", "LOC", (PLACES[0],)), Entity("o", "ORG", (PLACES[1],)), event)
    only = done(before, editing.delete_all(before, PLACES, "LOC"))
    assert set(only.annotations) == {"o", "v"}
    assert only.annotations["v"].arguments == ()
    assert set(done(before, editing.delete_all(before, PLACES)).annotations) == {"v"}
    assert editing.delete_all(before, [Range(0, 1)]).empty


def test_resize_all_gives_the_nearest_of_that_name_the_words():
    long, short = find(TEXT, "الجيش السوري"), find(TEXT, "الجيش")
    whole, army = next(iter(long)), list(short)
    before = layer(Entity("e", "ORG", (army[1],)), Entity("p", "LOC", (whole,)))
    after = done(before, editing.resize_all(before, [whole], "ORG"))
    assert after.annotations["e"].ranges == (whole,)
    assert editing.resize_all(after, [whole], "ORG").empty
    assert editing.resize_all(before, [Range(0, 3)], "ORG").empty


def test_thousands_of_places_are_labelled_resized_and_deleted_at_once():
    """Place after place it would be a minute."""
    places = [Range(n, n + 3) for n in range(0, 16_000, 4)]
    offered = [Suggestion(Entity(f"s{n}", "ORG", (p,)), 0.5, "x") for n, p in enumerate(places)]
    made = Layer(Document("d", "abc " * 4_000), "a", suggestions={s.id: s for s in offered})
    after = made.apply(editing.label_all(made, places, "LOC", ids=[f"n{n}" for n in range(4_000)]))
    shorter = [Range(p.start, p.end - 1) for p in places]
    after = after.apply(editing.resize_all(after, shorter, "LOC"))
    after = after.apply(editing.relabel_all(after, shorter, "ORG"))
    assert editing.relabel_all(after, shorter, "ORG").empty
    assert set(after.verdicts.values()) == {Verdict.REPLACED}
    assert {a.ranges for a in after.annotations.values()} == {(p,) for p in shorter}
    assert after.apply(editing.delete_all(after, shorter, "ORG")).annotations == {}


def test_what_was_looked_for_is_changed_and_nothing_else_on_its_words():
    there = Entity("e", "LOC", (PLACES[0],)), Entity("o", "ORG", (PLACES[0],)), Event("v", "Meet", PLACES[0])
    before = layer(*there)
    after = done(before, editing.relabel_all(before, PLACES, "PER", only={"o"}))
    assert sorted(a.name for a in after.annotations.values()) == ["LOC", "Meet", "PER"]
    assert set(done(before, editing.delete_all(before, PLACES, only={"v"})).annotations) == {"e", "o"}
    assert editing.delete_all(before, PLACES, only=()).empty


def test_an_edit_counts_what_it_is_about_and_not_what_lets_go():
    event = Event("v", "Strike", Range(0, 3), (Argument("Place", "e"),))
    before = layer(Entity("e", "LOC", (PLACES[0],)), event, suggested=(Entity("s", "LOC", (PLACES[2],)),))
    assert editing.touched(editing.label_all(before, PLACES, "LOC", ids=IDS)) == len(PLACES) - 1
    assert editing.touched(editing.delete_all(before, PLACES, "LOC")) == 1
    assert editing.touched(editing.relabel_all(before, PLACES, "ORG")) == 1
    assert (
        editing.touched(editing.resize_all(before, [Range(PLACES[0].start, PLACES[0].end - 1)], "LOC")) == 1
    )
    assert editing.touched(editing.delete_all(before, [PLACES[1]])) == 0


spans = st.lists(st.tuples(st.sampled_from(PLACES), st.sampled_from(("LOC", "ORG"))), max_size=4)


@pytest.mark.parametrize("verb", ["label", "relabel", "delete", "resize"])
@given(there=spans, at=st.lists(st.sampled_from(PLACES), max_size=5))
def test_undoing_a_bulk_edit_gives_back_the_layer(verb, there, at):
    before = layer(*(Entity(f"e{n}", name, (words,)) for n, (words, name) in enumerate(there)))
    if verb == "label":
        change = editing.label_all(before, at, "LOC", ids=[f"n{i}" for i in range(len(at))])
    else:
        change = getattr(editing, f"{verb}_all")(before, at, "LOC")
    done(before, change)


pieces = st.builds(lambda at, n: Range(at, at + n), st.integers(0, 8), st.integers(1, 6))
named_pieces = st.lists(st.tuples(pieces, st.sampled_from(("LOC", "ORG"))), max_size=5)


@given(there=named_pieces, offered=named_pieces, at=st.lists(pieces, max_size=5), event=st.booleans())
def test_many_places_at_once_are_labelled_as_one_after_the_other(there, offered, at, event):
    def make(id: str, words: Range, name: str) -> Entity | Event:
        return Event(id, name, words) if event else Entity(id, name, (words,))

    suggested = [Suggestion(make(f"s{n}", words, name), 0.5, "x") for n, (words, name) in enumerate(offered)]
    known = [make(f"e{n}", words, name) for n, (words, name) in enumerate(there)]
    before = Layer(DOCUMENT, "a", {a.id: a for a in known}, suggestions={s.id: s for s in suggested})
    after = before
    for n, words in enumerate(at):
        if all(a.ranges != (words,) or a.name != "LOC" for a in after.annotations.values()):
            one = editing.trigger(after, words, "LOC", id=f"n{n}") if event else None
            after = after.apply(one or editing.label(after, [words], "LOC", id=f"n{n}"))
    change = editing.label_all(before, at, "LOC", ids=[f"n{n}" for n in range(len(at))], event=event)
    assert done(before, change) == after
