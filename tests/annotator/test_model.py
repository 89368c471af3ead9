"""What values refuse, and what they answer."""

import pytest

from annotator.model import (
    Argument,
    Change,
    Document,
    DocumentChange,
    Entity,
    Event,
    Layer,
    LayerKey,
    Range,
    Relation,
    Ruling,
    State,
    Status,
    Suggestion,
    Verdict,
)

DOCUMENT = Document("d", "قال لافروف إن")
KEY = LayerKey("d", "a")
NAME = Entity("e", "PER", (Range(4, 10),))


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (2, 2), (3, 2)])
def test_a_range_has_at_least_one_letter(start, end):
    with pytest.raises(ValueError, match="not a range"):
        Range(start, end)


def test_ranges_cover_overlap_and_cross():
    a, b, c = Range(0, 5), Range(2, 4), Range(3, 8)
    assert len(a) == 5
    assert a.covers(b)
    assert a.overlaps(c)
    assert a.crosses(c)
    assert not a.crosses(b)
    assert not b.covers(a)


def test_an_entity_needs_a_range_and_an_argument_one_filler():
    with pytest.raises(ValueError, match="needs a range"):
        Entity("e", "PER", ())
    for more in ({}, {"target": "e", "value": "unstated"}):
        with pytest.raises(ValueError, match="target or a value"):
            Argument("Place", **more)


def test_a_document_keeps_its_text():
    with pytest.raises(ValueError, match="keeps its id and text"):
        DocumentChange("properties", DOCUMENT, Document("d", "غير ذلك"))


def test_annotations_answer_to_one_name():
    event = Event("v", "Meet", Range(0, 3), (Argument("Agent", "e"),))
    relation = Relation("r", "part-of", "e", "v")
    assert (NAME.name, event.name, relation.name) == ("PER", "Meet", "part-of")
    assert event.without("e").arguments == ()
    assert DOCUMENT.slice((Range(0, 3), Range(4, 10))) == "قال لافروف"
    layer = Layer(DOCUMENT, "a", {"r": relation, "v": event, "e": NAME})
    assert layer.relations() == [relation]
    assert layer.events() == [event]
    assert layer.entities() == [NAME]


def test_what_is_suggested_is_found_until_it_is_decided():
    layer = Layer(DOCUMENT, "a", suggestions={"e": Suggestion(NAME, 0.5, "x")})
    assert layer.find("e") is NAME
    assert layer.find("nothing") is None
    assert [s.id for s in layer.undecided()] == ["e"]
    own = Layer(DOCUMENT, "a", {"e": NAME})
    assert own.find("e") is NAME


@pytest.mark.parametrize(
    "change",
    [
        Change("x", KEY, removed=(NAME,)),
        Change("x", KEY, verdicts=(Ruling("s", Verdict.ACCEPTED, None),)),
        Change("x", KEY, status=(Status(State.DONE), Status())),
    ],
)
def test_a_change_made_for_another_state_is_refused(change):
    with pytest.raises(ValueError, match="x:"):
        Layer(DOCUMENT, "a").apply(change)


def test_nothing_is_added_twice():
    with pytest.raises(ValueError, match="already there"):
        Layer(DOCUMENT, "a", {"e": NAME}).apply(Change("x", KEY, added=(NAME,)))
