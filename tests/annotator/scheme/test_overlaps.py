"""A scheme says what may overlap: nothing said, a problem, or not made at all."""

from dataclasses import replace

import pytest

from annotator import editing
from annotator.errors import OverlapRefused
from annotator.model import Document, Entity, Event, Layer, Range
from annotator.problems import problems
from annotator.scheme import Overlaps, Policy, load
from annotator.scheme.overlaps import refuse, way

NEWS = load()
TEXT = "قصف الجيش مدينة حماة أمس"
WHOLE, PART, ACROSS = Range(4, 15), Range(10, 15), Range(10, 20)


def layer(*spans):
    return Layer(Document("d", TEXT), "a", {s.id: s for s in spans})


def scheme(of=(), **ways):
    return replace(NEWS, overlaps=(Overlaps(of, **{k: Policy(v) for k, v in ways.items()}),))


def entity(id, *ranges, label="LOC"):
    return Entity(id, label, ranges)


def made(scheme, layer, where, label="LOC", add=True):
    change = editing.label(layer, [where], label, id="new", add=add)
    refuse(scheme, layer, change)
    return layer.apply(change)


@pytest.mark.parametrize(
    ("where", "how", "said"),
    [(PART, "nesting", "one within"), (ACROSS, "crossing", "cross"), (WHOLE, "twice", "twice")],
)
def test_what_is_refused_is_not_made_and_one_line_says_why(where, how, said):
    there = layer(entity("e", WHOLE, label="ORG"))
    made(NEWS, there, where)
    made(scheme(**{how: "warned"}), there, where)
    with pytest.raises(OverlapRefused, match=said) as refused:
        made(scheme(**{how: "refused"}), there, where)
    assert "\n" not in str(refused.value)


def test_only_labels_of_the_set_are_concerned():
    there = layer(entity("e", WHOLE, label="ORG"))
    strict = scheme(("LOC", "PER"), nesting="refused")
    made(strict, there, PART)
    with pytest.raises(OverlapRefused):
        made(strict, layer(entity("e", WHOLE, label="PER")), PART)


def test_moving_and_relabelling_are_refused_like_making():
    there = layer(entity("e", WHOLE, label="ORG"), entity("f", Range(16, 20)))
    with pytest.raises(OverlapRefused):
        refuse(scheme(nesting="refused"), there, editing.resize(there, "f", 0, PART))
    nested = layer(entity("e", WHOLE, label="ORG"), entity("f", PART, label="PER"))
    strict = scheme(("ORG", "LOC"), nesting="refused")
    with pytest.raises(OverlapRefused):
        refuse(strict, nested, editing.relabel(nested, "f", "LOC"))


def test_what_is_there_already_may_be_worked_on():
    nested = layer(entity("e", WHOLE, label="ORG"), entity("f", PART))
    strict = scheme(nesting="refused")
    refuse(strict, nested, editing.set_note(nested, "f", "ملاحظة"))
    refuse(strict, nested, editing.delete(nested, ["e"]))


def test_two_events_on_a_word_are_refused_only_by_name():
    there = layer(Event("v", "Attack", Range(0, 3)))
    again = editing.another(there, Range(0, 3), "Die", id="w")
    refuse(scheme(twice="refused"), there, again)
    with pytest.raises(OverlapRefused):
        refuse(scheme(("event",), twice="refused"), there, again)


def test_what_only_stands_close_or_is_of_another_kind_refuses_nothing():
    there = layer(entity("e", Range(10, 15), label="ORG"), Event("v", "Attack", Range(0, 3)))
    strict = scheme(nesting="refused", crossing="refused", twice="refused")
    made(strict, there, Range(16, 20))
    made(strict, there, Range(0, 3))


def test_parts_count_one_by_one():
    parted = entity("e", Range(0, 3), Range(16, 20))
    assert way(parted, entity("f", Range(22, 24))) == ""
    assert way(parted, entity("f", Range(4, 9))) == ""
    assert way(parted, entity("f", Range(16, 18))) == "nesting"
    assert way(parted, entity("f", Range(18, 24))) == "crossing"
    assert way(parted, entity("f", Range(16, 20), Range(0, 3))) == "twice"


def codes(scheme, *spans):
    return {p.code for p in problems(scheme, layer(*spans))}


def test_what_is_warned_of_is_a_problem():
    inside = (entity("e", WHOLE, label="ORG"), entity("f", PART))
    same = (entity("e", WHOLE, label="ORG"), entity("f", WHOLE))
    across = (entity("e", WHOLE, label="ORG"), entity("f", ACROSS))
    assert not codes(NEWS, *inside) & {"nested", "stacked"}
    assert "nested" in codes(scheme(nesting="warned"), *inside)
    assert "stacked" in codes(scheme(twice="warned"), *same)
    assert "crossing" in codes(NEWS, *across)
    assert "crossing" not in codes(scheme(crossing="allowed"), *across)


def test_too_many_or_too_few_fillers_are_a_problem():
    from annotator.model import Argument

    roles = tuple(replace(r, most=1) if r.id == "Time" else r for r in NEWS.roles)
    roles = tuple(replace(r, least=2) if r.id == "Participant" else r for r in roles)
    strict = replace(NEWS, roles=roles)
    spans = (entity("a", Range(4, 9)), entity("b", Range(16, 20)))
    times = Event("v", "Meet", Range(0, 3), (Argument("Time", "a"), Argument("Time", "b")))
    one = Event("v", "Meet", Range(0, 3), (Argument("Participant", "a"),))
    assert "role-too-many" in codes(strict, *spans, times)
    assert "role-too-few" in codes(strict, *spans, one)
    assert not codes(NEWS, *spans, times, replace(one, id="w")) & {"role-too-many", "role-too-few"}
