"""Which annotations are one unit, what they differ in, and how it stands."""

from dataclasses import replace

import pytest

from annotator.model import GOLD, Argument, Event, Layer, Origin, Relation, State, Status, Suggestion, Verdict
from annotator.review import (
    SUGGESTED,
    Dispute,
    Standing,
    Tally,
    blind,
    compare,
    keep,
    suggested,
    take,
)
from annotator.review.reading import fingerprint
from tests.annotator.review.desk import DOCUMENT, SCHEME, Desk, entity, layer, words


def units(*sources, gold=None):
    return compare(sources, gold or Layer(DOCUMENT, GOLD), {}, SCHEME).units


def one(*sources):
    (unit,) = units(*sources)
    return unit


@pytest.mark.parametrize(
    ("mine", "theirs", "dispute"),
    [
        (entity("1", "LOC", "تركيا"), entity("2", "ORG", "تركيا"), Dispute.LABEL),
        (entity("1", "LOC", "تركيا"), entity("2", "LOC", "وتركيا"), Dispute.PROCLITIC),
        (entity("1", "ORG", "الجيش"), entity("2", "ORG", "الجيش السوري"), Dispute.BOUNDARY),
        (
            entity("1", "LOC", "تركيا", attributes={"mention": "NOM"}),
            entity("2", "LOC", "تركيا", attributes={"mention": "NAM"}),
            Dispute.ATTRIBUTES,
        ),
        (entity("1", "LOC", "تركيا", link="wikidata:Q43"), entity("2", "LOC", "تركيا"), Dispute.LINK),
        (entity("1", "LOC", "تركيا", note="?"), entity("2", "LOC", "تركيا"), Dispute.NOTE),
    ],
)
def test_two_who_mean_one_thing_dispute_what_differs(mine, theirs, dispute):
    unit = one(layer("A", mine), layer("B", theirs))
    assert unit.disputes == (dispute,)
    assert unit.standing is Standing.DISPUTED
    assert [o.sources for o in unit.options] == [("A",), ("B",)]


def test_what_one_has_and_another_has_not_was_missed():
    unit = one(layer("A", entity("1", "LOC", "تركيا")), layer("B"))
    assert unit.disputes == (Dispute.MISSED,)
    assert [(o.sources, o.annotation is None) for o in unit.options] == [(("A",), False), (("B",), True)]
    assert unit.option_of("B").annotation is None


def test_the_usual_value_of_an_attribute_is_meant_where_none_is_given():
    plain, said = entity("1", "LOC", "تركيا"), entity("2", "LOC", "تركيا", attributes={"mention": "NAM"})
    assert one(layer("A", plain), layer("B", said)).agreed


def test_a_name_within_another_name_is_a_unit_of_its_own():
    talks, place = entity("1", "ORG", "محادثات أستانة"), entity("2", "LOC", "أستانة")
    apart = units(layer("A", talks), layer("B", place))
    assert [u.disputes for u in apart] == [(Dispute.MISSED,), (Dispute.MISSED,)]
    nested = units(layer("A", talks, place), layer("B", replace(talks, id="9"), replace(place, id="8")))
    assert [u.agreed for u in nested] == [True, True]


def test_the_better_fit_of_two_is_the_same_thing():
    """B's wide one goes with A's wide one, though it shares words with the narrow one too."""
    wide, narrow = entity("1", "ORG", "الجيش السوري"), entity("2", "ORG", "الجيش")
    found = units(layer("A", wide, narrow), layer("B", entity("3", "PER", "الجيش السوري")))
    assert [sorted(u.members) for u in found] == [["A", "B"], ["A"]]
    assert found[0].disputes == (Dispute.LABEL,)


def meeting(id, *arguments, **more):
    return Event(id, "Meet", words("محادثات"), arguments, **more)


PLACE = entity("p", "LOC", "أستانة")


def test_an_event_is_one_unit_and_its_roles_are_compared_by_what_fills_them():
    mine = layer("A", PLACE, meeting("v", Argument("Place", "p"), Argument("Time", value="document-date")))
    theirs = layer("B", replace(PLACE, id="x"), meeting("y", Argument("Place", "x")))
    event = units(mine, theirs)[0]
    assert event.kind == "event"
    assert {r.role: r.standing for r in event.roles} == {
        "Place": Standing.AGREED,
        "Time": Standing.DISPUTED,
    }
    assert event.disputes == (Dispute.ROLE,)
    assert event.head is Standing.AGREED
    assert event.standing is Standing.DISPUTED


def test_fillers_of_one_thing_are_the_same_whatever_their_edges_or_labels():
    theirs = layer("B", replace(PLACE, id="x", label="ORG"), meeting("y", Argument("Place", "x")))
    event, place = units(layer("A", PLACE, meeting("v", Argument("Place", "p"))), theirs)
    assert event.agreed
    assert place.disputes == (Dispute.LABEL,)


def test_a_relation_that_runs_the_other_way_is_disputed_unless_it_has_no_direction():
    person, country = entity("1", "PER", "لافروف"), entity("2", "LOC", "روسيا")
    directed = next(r.id for r in SCHEME.relations if not r.chain)
    undirected = next(r.id for r in SCHEME.relations if r.chain)
    for name, disputes in ((directed, (Dispute.ENDS,)), (undirected, ())):
        mine = layer("A", person, country, Relation("r", name, "1", "2"))
        theirs = layer("B", person, country, Relation("r", name, "2", "1"))
        relation = units(mine, theirs)[-1]
        assert relation.kind == "relation"
        assert relation.disputes == disputes


def test_gold_so_far_is_an_option_and_what_a_finished_review_has_not_is_missed():
    mine = layer("A", entity("1", "LOC", "تركيا"))
    gold = layer(GOLD, entity("g", "ORG", "تركيا"))
    (unit,) = units(mine, gold=gold)
    assert [o.sources for o in unit.options] == [("A",), (GOLD,)]
    assert unit.has(GOLD) == gold.annotations["g"]
    done = Layer(DOCUMENT, GOLD, status=Status(State.DONE))
    (unit,) = units(mine, gold=done)
    assert unit.disputes == (Dispute.MISSED,)


def test_what_only_gold_has_needs_no_decision():
    (unit,) = units(layer("A"), gold=layer(GOLD, entity("g", "LOC", "تركيا")))
    assert (unit.standing, unit.members) == (Standing.DECIDED, {})


def test_units_are_counted_by_how_they_stand():
    desk = Desk(
        layer("A", entity("1", "LOC", "تركيا"), entity("2", "PER", "لافروف")),
        layer("B", entity("1", "ORG", "تركيا"), entity("2", "PER", "لافروف")),
    )
    assert desk.review.tally() == Tally(2, agreed=1, disputed=1)
    desk.do(take(desk.review, desk.at("تركيا"), "B"))
    assert desk.review.tally() == Tally(2, agreed=1, decided=1)
    assert desk.review.tally().open == 1
    assert [u.extent for u in desk.review.waiting()] == [words("لافروف")]


def test_one_who_comes_later_and_agrees_with_gold_is_quiet_and_one_who_does_not_is_lit():
    mine = layer("A", entity("1", "LOC", "تركيا"))
    desk = Desk(mine)
    desk.do(take(desk.review, desk.at("تركيا"), "A"))
    for label, standing in (("LOC", Standing.AGREED), ("ORG", Standing.AGAIN)):
        late = layer("B", entity("9", label, "تركيا"))
        (unit,) = compare([mine, late], desk.gold, desk.review.decided, SCHEME).units
        assert unit.standing is standing
    review = compare([mine, layer("B", entity("9", "LOC", "تركيا"))], desk.gold, desk.review.decided, SCHEME)
    assert [d.annotator for d in keep(review, review.units[0]).decisions] == ["B"]


def test_what_is_suggested_is_a_source_with_its_scores():
    offered = Suggestion(entity("s", "LOC", "تركيا"), 0.7, "model", "tagger")
    found = suggested(Layer(DOCUMENT, GOLD, suggestions={"s": offered}))
    assert found.annotator == SUGGESTED
    assert found.annotations["s"].origin == Origin("model", 0.7, "tagger", Verdict.ACCEPTED)
    (unit,) = units(found)
    assert unit.standing is Standing.ALONE


def test_hidden_names_come_in_an_order_that_only_the_document_settles():
    names = ["Amal", "Basim", "Celine", "Dana"]
    orders = {blind(f"d{n}", names) for n in range(40)}
    assert len(orders) > 10
    assert all(sorted(o) == names for o in orders)
    assert blind("d", names) == blind("d", names[::-1])


def test_a_fingerprint_is_of_what_is_said_not_of_ids_or_of_where_it_came_from():
    event = meeting("v", Argument("Place", "p"))
    there = layer("A", PLACE, event)
    renamed = layer("A", replace(PLACE, id="q"), meeting("w", Argument("Place", "q"), extra={"k": 1}))
    for role in ("", "Place", "Time"):
        assert fingerprint(there, event, role) == fingerprint(renamed, renamed.annotations["w"], role)
    assert fingerprint(there, PLACE) != fingerprint(there, replace(PLACE, note="!"))
    assert fingerprint(there, event, "Place") != fingerprint(there, event, "Time")
