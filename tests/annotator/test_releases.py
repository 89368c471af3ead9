"""What became of gold from one release to another."""

from dataclasses import replace

from hypothesis import given

from annotator.formats import Row
from annotator.model import Argument, Document, Entity, Event, Origin, Range, Relation
from annotator.releases import compared, kind
from tests.annotator.formats import drawn

TEXT = "قال زيد لعمرو في حلب"
ZAYD, AMR = Entity("e1", "PER", (Range(4, 7),)), Entity("e2", "PER", (Range(9, 13),))
SAID = Event("v1", "Say", Range(0, 3), (Argument("Agent", "e1"), Argument("Other", "e2")))
KNOWS = Relation("r1", "knows", "e1", "e2")
WHOLE = (ZAYD, AMR, SAID, KNOWS)


def row(*annotations: Entity | Event | Relation, id: str = "d1") -> Row:
    return Row(Document(id, TEXT), annotations, "gold")


def kinds(older: Row, newer: Row) -> list[tuple[str, str]]:
    (altered,) = compared([older], [newer]).altered
    return [(kind(d), d.annotation.name) for d in altered.differences]


@given(drawn.rows())
def test_a_release_is_as_itself(one: Row) -> None:
    found = compared([one], [one])
    assert (found.altered, found.same, found.before) == ((), 1, found.after)


@given(drawn.rows(), drawn.rows())
def test_what_one_way_is_added_is_the_other_way_removed(one: Row, other: Row) -> None:
    other = replace(other, document=one.document)
    there, back = (compared([a], [b]).counts() for a, b in ((one, other), (other, one)))
    assert (there["added"], there["removed"]) == (back["removed"], back["added"])
    assert there["added"] - there["removed"] == len(other.annotations) - len(one.annotations)


def test_documents_that_came_and_went_are_named() -> None:
    new = Row(Document("d3", "نص آخر"), (), "gold")
    found = compared([row(id="d1"), row(id="d2")], [row(id="d2"), new])
    assert (found.added, found.removed, found.same) == (("d3",), ("d1",), 1)


def test_a_document_that_is_called_otherwise_now_is_found_by_its_text() -> None:
    """A merge renames where two texts have one id."""
    another = Row(Document("d1", "نص آخر"), (), "gold")
    renamed = replace(row(*WHOLE), document=Document("d1~2", TEXT))
    found = compared([row(*WHOLE)], [another, renamed])
    assert (found.added, found.removed, found.same) == (("d1",), (), 1)
    fewer = replace(renamed, annotations=(ZAYD,))
    assert [kind(d) for d in compared([row(ZAYD, AMR)], [fewer]).altered[0].differences] == ["removed"]
    assert compared([row(*WHOLE)], [another]).removed == ("d1",)


def test_other_ids_and_origins_and_another_order_of_arguments_are_no_change() -> None:
    new = {"e1": "n1", "e2": "n2", "v1": "n3", "r1": "n4"}
    entities = [replace(e, id=new[e.id], origin=Origin("names", 0.5)) for e in (ZAYD, AMR)]
    said = replace(SAID, id="n3", arguments=(Argument("Other", "n2"), Argument("Agent", "n1")))
    knows = replace(KNOWS, id="n4", source="n1", target="n2")
    assert compared([row(*WHOLE)], [row(*entities, said, knows)]).altered == ()


def test_a_label_that_was_made_anew_in_its_place_is_one_that_was_altered() -> None:
    (altered,) = compared([row(*WHOLE)], [row(replace(ZAYD, id="n1", label="ORG"), AMR)]).altered
    first = altered.differences[1]
    assert (kind(first), first.what) == ("altered", ("label",))
    assert [kind(d) for d in altered.differences] == ["removed", "altered", "removed"]


def test_each_alteration_says_what_is_otherwise() -> None:
    said = replace(SAID, type="Tell", arguments=SAID.arguments[:1], attributes={"polarity": "NEG"}, note="x")
    (altered,) = compared([row(*WHOLE)], [row(ZAYD, AMR, said, replace(KNOWS, target="e1"))]).altered
    assert [d.what for d in altered.differences] == [
        ("type", "arguments", "attributes", "note"),
        ("target",),
    ]
    assert [d.roles for d in altered.differences] == [("Other",), ()]


def test_of_an_event_whose_fillers_are_other_ids_only_the_roles_that_are_otherwise_are_named() -> None:
    zayd, amr = replace(ZAYD, id="n1"), replace(AMR, id="n2")
    said = replace(SAID, arguments=(Argument("Agent", "n1"), Argument("Other", "n1")))
    (altered,) = compared([row(ZAYD, AMR, SAID)], [row(zayd, amr, said)]).altered
    assert [(d.what, d.roles) for d in altered.differences] == [(("arguments",), ("Other",))]


def test_an_id_that_is_now_of_another_kind_is_one_gone_and_one_come() -> None:
    event = Event("e1", "Say", Range(4, 7))
    assert sorted(kinds(row(ZAYD), row(event))) == [("added", "Say"), ("removed", "PER")]


def test_relations_stand_behind_what_has_a_place() -> None:
    assert kinds(row(), row(KNOWS, SAID, AMR, ZAYD))[-1] == ("added", "knows")
    changes = compared([row()], [row(KNOWS, AMR, ZAYD, SAID)]).row()["changes"]
    assert changes[-1]["after"] == {"id": "r1", "type": "knows", "from": "e1", "to": "e2"}
    change = changes[1]
    assert (change["before"], change["after"]["text"], change["what"]) == (None, "زيد", ())
