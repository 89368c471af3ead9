"""Suggestions in the words of another scheme."""

from dataclasses import replace

from annotator import scheme as schemes
from annotator.mapping import translate
from annotator.model import Annotation, Argument, Entity, Event, Range, Relation, Suggestion
from annotator.scheme import scheming

NEWS = schemes.load()
ANER = schemes.load("anercorp-4")


def mapped(*annotations: Annotation, target: schemes.Scheme = ANER) -> list[Annotation]:
    return [s.annotation for s in translate([Suggestion(a, 0.5, "m") for a in annotations], NEWS, target)]


def entity(id: str, label: str, **attributes: str) -> Entity:
    return Entity(id, label, (Range(0, 3),), attributes)


def test_labels_are_those_of_the_other_scheme() -> None:
    found = mapped(
        entity("e1", "PER", mention="NAM"), entity("e2", "FAC", mention="NAM"), entity("e3", "DATE")
    )
    assert [(a.id, a.name) for a in found] == [("e1", "PERS"), ("e2", "LOC")]
    assert all(not a.attributes for a in found if isinstance(a, Entity))


def test_a_mention_level_may_have_a_line_of_its_own() -> None:
    assert mapped(entity("e1", "ORG", mention="NOM")) == []


def test_events_and_relations_go_where_there_are_none() -> None:
    event = Event("v1", "Meet", Range(0, 3), (Argument("Place", "e1"),))
    assert mapped(entity("e1", "LOC"), event, Relation("r1", "part-of", "e1", "e1")) == [entity("e1", "LOC")]


def test_within_one_scheme_all_stays_but_what_it_does_not_know() -> None:
    place, unknown = entity("e1", "LOC", mention="NAM"), entity("e2", "غريب")
    event = Event("v1", "Meet", Range(0, 3), (Argument("Place", "e1"), Argument("Topic", "e2")), {"odd": "x"})
    relation, loose = Relation("r1", "part-of", "e1", "e1"), Relation("r2", "part-of", "e1", "e2")
    kept = replace(event, arguments=(Argument("Place", "e1"),), attributes={})
    assert mapped(place, unknown, event, relation, loose, target=NEWS) == [place, kept, relation]


def test_a_row_of_the_other_scheme_that_was_renamed_is_still_found() -> None:
    wojood = scheming.rename(schemes.load("wojood-21"), "labels", "GPE", "PLACE").scheme
    assert [a.name for a in mapped(entity("e1", "LOC", mention="NAM"), target=wojood)] == ["PLACE"]


def test_an_attribute_of_the_target_that_was_renamed_is_still_found() -> None:
    edited = scheming.rename(NEWS, "attributes", "mention", "sort").scheme
    edited = scheming.rename(edited, "attributes.polarity", "negative", "no").scheme
    event = Event("v1", "Meet", Range(0, 3), attributes={"polarity": "negative"})
    found = mapped(entity("e1", "LOC", mention="NAM"), event, target=edited)
    assert found == [entity("e1", "LOC", sort="NAM"), replace(event, attributes={"polarity": "no"})]
