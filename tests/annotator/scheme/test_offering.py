"""What is retired is not proposed, and comes back with the row."""

from hypothesis import given
from hypothesis import strategies as st

from annotator.model import Argument, Entity, Event, Range, Relation, Suggestion
from annotator.scheme import load, scheming
from annotator.scheme.offering import offered, withdrawn

NEWS = load()
SPANS = (
    Entity("e", "LOC", (Range(16, 20),), {"mention": "NAM"}),
    Entity("f", "ORG", (Range(4, 9),), {"mention": "NOM"}),
    Event(
        "v",
        "Attack",
        Range(0, 3),
        (Argument("Place", "e"), Argument("Agent", "f"), Argument("Time", value="unstated")),
        {"polarity": "positive"},
    ),
    Relation("r", "part-of", "e", "f"),
)
ALL = tuple(Suggestion(s, 0.9, "model") for s in SPANS)


def retired(*rows: tuple[str, str]):
    scheme = NEWS
    for table, id in rows:
        scheme = scheming.retire(scheme, table, id).scheme
    return scheme


def left(scheme, decided=()):
    return {s.id: s.annotation for s in offered(ALL, scheme, decided)}


def test_a_retired_label_takes_its_suggestions_and_what_leads_to_them():
    found = left(retired(("labels", "LOC")))
    assert found.keys() == {"f", "v"}
    assert found["v"].arguments == SPANS[2].arguments[1:]


def test_a_retired_type_and_a_retired_relation_are_not_proposed():
    assert left(retired(("types", "Attack"), ("relations", "part-of"))).keys() == {"e", "f"}


def test_retired_roles_values_and_attributes_are_left_out_of_the_rest():
    scheme = retired(("roles", "Agent"), ("values", "unstated"), ("attributes", "polarity"))
    assert left(scheme)["v"] == Event("v", "Attack", Range(0, 3), (Argument("Place", "e"),))
    found = left(retired(("attributes.mention", "NAM")))
    assert found["e"].attributes == {}
    assert found["f"].attributes == {"mention": "NOM"}


def test_what_a_person_decided_stays_as_it_was():
    scheme = retired(("labels", "LOC"), ("roles", "Agent"), ("attributes", "mention"))
    found = left(scheme, {"e", "v"})
    assert (found["e"], found["v"]) == (SPANS[0], SPANS[2])
    assert left(retired(("labels", "LOC")), {"e"}).keys() == {"e", "f", "v", "r"}


@given(
    st.lists(st.sampled_from(("labels", "types", "roles", "relations", "attributes", "values")), max_size=4),
    st.data(),
)
def test_what_is_offered_again_comes_back_whole(tables, data):
    scheme, done = NEWS, []
    for table in tables:
        id = data.draw(st.sampled_from([x.id for x in scheming.rows(scheme, table)]))
        scheme = scheming.retire(scheme, table, id).scheme
        done.append((table, id))
    for s in offered(ALL, scheme):
        assert s.annotation.name not in scheme.retired["labels"] | scheme.retired["types"]
    for table, id in done:
        scheme = scheming.retire(scheme, table, id, retired=False).scheme
    assert offered(ALL, scheme) == [*ALL]


def test_what_is_withdrawn_is_known_under_its_earlier_names():
    renamed = scheming.rename(NEWS, "labels", "LOC", "PLACE").scheme
    scheme = scheming.retire(renamed, "labels", "PLACE").scheme
    assert withdrawn(scheme) == {"entity": {"PLACE", "LOC"}, "event": set(), "relation": set()}
