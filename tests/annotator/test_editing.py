"""Every edit is a Change whose inverse gives back the layer, and never leaves a dangling argument."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator import editing
from annotator.model import (
    Argument,
    Change,
    Document,
    Entity,
    Event,
    Layer,
    Range,
    Relation,
    State,
    Status,
    Suggestion,
    Verdict,
)
from annotator.problems import fixes, problems
from annotator.scheme import load

TEXT = "قال لافروف إن روسياوتركيا تدعمان محادثات أستانة"
DOCUMENT = Document("d", TEXT)


def suggested(*annotations: Entity | Event, **more: object) -> Layer:
    suggestions = {a.id: Suggestion(a, 0.9, "gazetteer", "gazetteer: x") for a in annotations}
    return Layer(DOCUMENT, "a", suggestions=suggestions, **more)


def done(layer: Layer, change: Change) -> Layer:
    """The layer after the change, having checked that its inverse is its undo."""
    after = layer.apply(change)
    assert after.apply(change.inverse()) == layer
    dangling = [
        a for e in after.events() for a in e.arguments if a.target and a.target not in after.annotations
    ]
    assert not dangling
    return after


PERSON = Entity("s1", "PER", (Range(4, 10),), {"mention": "NAM"})
PLACE = Entity("s2", "LOC", (Range(41, 47),))
MEETING = Event("s3", "Meet", Range(33, 40), (Argument("Place", "s2"), Argument("Participant", "s1")))


def test_accepting_an_event_brings_the_mentions_it_needs():
    layer = suggested(PERSON, PLACE, MEETING)
    after = done(layer, editing.accept(layer, ["s3"]))
    assert set(after.annotations) == {"s1", "s2", "s3"}
    assert after.annotations["s3"].origin.suggester == "gazetteer"
    assert set(after.verdicts.values()) == {Verdict.ACCEPTED}
    assert after.status.state is State.IN_PROGRESS


def test_an_argument_whose_mention_was_rejected_stays_out():
    layer = suggested(PERSON, PLACE, MEETING)
    layer = done(layer, editing.reject(layer, ["s2"], reason="extent"))
    after = done(layer, editing.accept(layer, ["s3"]))
    assert [a.target for a in after.annotations["s3"].arguments] == ["s1"]


def test_an_argument_goes_to_the_entity_already_made_by_hand_on_the_same_words():
    layer = suggested(PERSON, MEETING)
    layer = done(layer, editing.label(layer, PERSON.ranges, "ORG", id="n1"))
    after = done(layer, editing.accept(layer, ["s3"]))
    assert Argument("Participant", "n1") in after.annotations["s3"].arguments


def test_accepting_with_another_label_corrects():
    layer = suggested(PERSON)
    after = done(layer, editing.accept(layer, ["s1"], label="ORG"))
    assert after.annotations["s1"].label == "ORG"
    assert after.verdicts["s1"] is Verdict.CORRECTED
    assert after.annotations["s1"].origin.verdict is Verdict.CORRECTED


def test_correcting_back_to_what_was_suggested_counts_as_accepted():
    layer = suggested(PERSON)
    layer = done(layer, editing.accept(layer, ["s1"]))
    layer = done(layer, editing.resize(layer, "s1", 0, Range(0, 10)))
    assert layer.verdicts["s1"] is Verdict.CORRECTED
    layer = done(layer, editing.resize(layer, "s1", 0, Range(4, 10)))
    assert layer.verdicts["s1"] is Verdict.ACCEPTED


def test_rivals_on_the_same_words_are_replaced_not_rejected():
    rival = Entity("s9", "ORG", PERSON.ranges)
    layer = suggested(PERSON, rival)
    after = done(layer, editing.accept(layer, ["s1"]))
    assert after.verdicts["s9"] is Verdict.REPLACED


def test_a_label_by_hand_of_a_suggested_name_is_its_acceptance():
    layer = suggested(PERSON)
    after = done(layer, editing.label(layer, PERSON.ranges, "PER", id="n1"))
    assert list(after.annotations) == ["s1"]


def test_what_is_made_equal_to_a_suggestion_replaces_it_and_undo_asks_for_it_again():
    mine = Entity("n1", "ORG", (Range(0, 10),))
    relabelled = suggested(PERSON, annotations={"n1": replace(mine, ranges=PERSON.ranges)})
    after = done(relabelled, editing.relabel(relabelled, "n1", "PER"))
    assert after.verdicts == {"s1": Verdict.REPLACED}
    resized = suggested(PERSON, annotations={"n1": replace(mine, label="PER")})
    after = done(resized, editing.resize(resized, "n1", 0, PERSON.ranges[0]))
    assert after.verdicts == {"s1": Verdict.REPLACED}
    parted = suggested(
        PERSON, annotations={"n1": replace(mine, label="PER", ranges=(Range(0, 3), Range(4, 10)))}
    )
    after = done(parted, editing.remove_range(parted, "n1", 0))
    assert after.verdicts == {"s1": Verdict.REPLACED}


def test_another_label_replaces_what_cannot_stand_beside_it():
    layer = suggested(PERSON, annotations={"n1": Entity("n1", "ORG", PERSON.ranges)})
    after = done(layer, editing.relabel(layer, "n1", "LOC"))
    assert after.verdicts == {"s1": Verdict.REPLACED}


def test_a_problem_that_is_mended_onto_a_suggestion_decides_it():
    text = "وصل إلى حلب ثم إلى بحلب"
    offered = Entity("s1", "LOC", (Range(20, 23),))
    mine = [Entity("n0", "LOC", (Range(8, 11),)), Entity("n1", "LOC", (Range(19, 23),))]
    layer = Layer(
        Document("d", text),
        "a",
        {e.id: e for e in mine},
        suggestions={"s1": Suggestion(offered, 0.9, "g", "g")},
    )
    problem = next(p for p in problems(load(), layer) if p.code == "proclitic")
    fix = next(fixes(load(), layer, problem, new_id=iter("x").__next__))
    assert done(layer, fix.change).verdicts == {"s1": Verdict.REPLACED}


def test_the_same_label_on_the_same_words_is_no_change():
    layer = done(Layer(DOCUMENT, "a"), editing.label(Layer(DOCUMENT, "a"), [Range(4, 10)], "PER", id="n1"))
    assert editing.label(layer, [Range(4, 10)], "PER", id="n2").empty


def test_adding_a_label_decides_nothing_else():
    layer = suggested(PERSON)
    after = done(layer, editing.label(layer, PERSON.ranges, "ORG", id="n1", add=True))
    assert after.verdicts == {}


def test_deleting_takes_the_roles_along_and_rejects_the_suggestion():
    layer = suggested(PERSON, PLACE, MEETING)
    layer = done(layer, editing.accept(layer, ["s1", "s2", "s3"]))
    layer = done(layer, editing.relate(layer, "part", "s1", "s2", id="r1"))
    after = done(layer, editing.delete(layer, ["s2"]))
    assert [a.target for a in after.annotations["s3"].arguments] == ["s1"]
    assert "r1" not in after.annotations
    assert after.verdicts["s2"] is Verdict.REJECTED


def test_a_glued_token_splits_around_the_proclitic():
    layer = Layer(DOCUMENT, "a")
    layer = done(layer, editing.label(layer, [Range(14, 25)], "LOC", id="n1"))
    after = done(layer, editing.split(layer, "n1", [Range(14, 19), Range(20, 25)], ids=["n2"]))
    assert [DOCUMENT.slice(e.ranges) for e in after.entities()] == ["روسيا", "تركيا"]


def test_only_an_entity_of_one_range_is_split():
    layer = Layer(DOCUMENT, "a", {"n1": Entity("n1", "LOC", (Range(1, 2), Range(4, 6)))})
    with pytest.raises(ValueError, match="one range"):
        editing.split(layer, "n1", [Range(4, 5), Range(5, 6)], ids=["n2"])


def entities(*ids: str) -> Layer:
    made = {id: Entity(id, "PER", (Range(4 * i + 1, 4 * i + 3),)) for i, id in enumerate(ids)}
    event = Event("v", "Meet", Range(33, 40), tuple(Argument("Participant", i) for i in ids))
    links = {"r": Relation("r", "x", ids[0], ids[1]), "q": Relation("q", "x", ids[1], "v")}
    return Layer(DOCUMENT, "a", {**made, "v": event, **links})


def test_merging_hands_over_the_roles():
    layer = entities("a", "b", "c")
    after = done(layer, editing.merge(layer, "a", "b"))
    assert after.annotations["a"].ranges == (Range(1, 7),)
    assert [a.target for a in after.annotations["v"].arguments] == ["a", "c"]
    assert after.annotations["q"].source == "a"
    assert "r" not in after.annotations


def test_joining_makes_a_discontinuous_entity():
    layer = entities("a", "b")
    after = done(layer, editing.join(layer, "a", "b"))
    assert after.annotations["a"].ranges == (Range(1, 3), Range(5, 7))
    assert editing.join(layer, "a", "a").empty
    assert editing.merge(layer, "a", "a").empty


def test_a_merged_suggestion_counts_as_replaced():
    layer = suggested(PERSON, PLACE)
    layer = done(layer, editing.accept(layer, ["s1", "s2"]))
    after = done(layer, editing.merge(layer, "s1", "s2"))
    assert after.verdicts == {"s1": Verdict.CORRECTED, "s2": Verdict.REPLACED}


def test_ranges_are_added_united_and_removed():
    layer = entities("a", "b")
    layer = done(layer, editing.add_range(layer, "a", Range(10, 12)))
    assert layer.annotations["a"].ranges == (Range(1, 3), Range(10, 12))
    united = done(layer, editing.add_range(layer, "a", Range(3, 5)))
    assert united.annotations["a"].ranges == (Range(1, 5), Range(10, 12))
    one = done(layer, editing.remove_range(layer, "a", 1))
    assert one.annotations["a"].ranges == (Range(1, 3),)


def test_relabel_keeps_gives_or_takes_the_mention_level():
    layer = suggested(PERSON)
    layer = done(layer, editing.accept(layer, ["s1"]))
    assert done(layer, editing.relabel(layer, "s1", "ORG")).annotations["s1"].attributes == {"mention": "NAM"}
    assert done(layer, editing.relabel(layer, "s1", "DATE", mention="")).annotations["s1"].attributes == {}
    nominal = done(layer, editing.relabel(layer, "s1", "ORG", mention="NOM"))
    assert nominal.annotations["s1"].attributes == {"mention": "NOM"}


def test_events_are_typed_resized_and_described():
    layer = Layer(DOCUMENT, "a")
    layer = done(layer, editing.trigger(layer, Range(33, 40), "Meet", id="v", attributes={"tense": "past"}))
    layer = done(layer, editing.relabel(layer, "v", "Agreement"))
    layer = done(layer, editing.resize(layer, "v", 0, Range(33, 39)))
    layer = done(layer, editing.set_attribute(layer, "v", "polarity", "negative"))
    layer = done(layer, editing.set_attribute(layer, "v", "tense", ""))
    layer = done(layer, editing.set_note(layer, "v", "?"))
    event = layer.annotations["v"]
    assert (event.type, event.trigger, event.attributes) == (
        "Agreement",
        Range(33, 39),
        {"polarity": "negative"},
    )
    assert (event.note, event.name, event.extent) == ("?", "Agreement", Range(33, 39))
    again = done(layer, editing.another(layer, event.trigger, "Meet", id="w"))
    assert len(again.events()) == 2


def test_a_trigger_by_hand_of_a_suggested_event_is_its_acceptance():
    layer = suggested(PERSON, PLACE, MEETING)
    after = done(layer, editing.trigger(layer, MEETING.trigger, "Meet", id="v"))
    assert "s3" in after.annotations
    other = done(layer, editing.trigger(layer, MEETING.trigger, "Agreement", id="v"))
    assert other.verdicts["s3"] is Verdict.REPLACED


def test_a_suggested_entity_can_become_a_trigger_and_back():
    layer = suggested(PERSON, MEETING)
    event = done(layer, editing.as_event(layer, "s1", "Meet", words=Range(4, 10)))
    assert event.verdicts["s1"] is Verdict.CORRECTED
    entity = done(layer, editing.as_entity(layer, "s3", "MISC", mention="NAM"))
    assert entity.annotations["s3"].ranges == MEETING.ranges
    again = done(entity, editing.delete(entity, ["s3"]))
    assert again.verdicts["s3"] is Verdict.REJECTED
    with pytest.raises(TypeError):
        editing.as_entity(layer, "s1", "MISC")


def test_roles_are_filled_with_mentions_suggestions_events_and_values():
    layer = suggested(PERSON)
    layer = done(layer, editing.trigger(layer, Range(33, 40), "Meet", id="v"))
    layer = done(layer, editing.trigger(layer, Range(26, 32), "Aid", id="w"))
    for argument in (
        Argument("Participant", "s1"),
        Argument("Topic", "w"),
        Argument("Time", value="unstated"),
    ):
        layer = done(layer, editing.fill(layer, "v", argument))
        assert editing.fill(layer, "v", argument).empty
    assert len(layer.annotations["v"].arguments) == 3
    layer = done(layer, editing.unfill(layer, "v", Argument("Topic", "w")))
    assert not layer.annotations["v"].uses("w")
    with pytest.raises(KeyError):
        editing.fill(layer, "v", Argument("Place", "nowhere"))
    with pytest.raises(ValueError, match="own role"):
        editing.fill(layer, "v", Argument("Topic", "v"))


def test_a_suggested_role_is_taken_over():
    layer = suggested(PERSON, PLACE, MEETING)
    layer = done(layer, editing.accept(layer, ["s3"]))
    layer = done(layer, editing.unfill(layer, "s3", Argument("Place", "s2")))
    layer = done(layer, editing.accept_argument(layer, "s3", Argument("Place", "s2")))
    assert layer.annotations["s3"].uses("s2")
    layer = done(layer, editing.delete(layer, ["s2"]))
    assert editing.accept_argument(layer, "s3", Argument("Place", "s2")).empty
    assert editing.accept_argument(layer, "s3", Argument("Place", "nowhere")).empty


def test_the_state_is_set_once():
    layer = Layer(DOCUMENT, "a")
    after = done(layer, editing.set_status(layer, Status(State.DONE, flagged=True, note="why")))
    assert after.status.flagged
    assert editing.set_status(after, after.status).empty


def test_several_edits_become_one():
    layer = suggested(PERSON)
    first = editing.accept(layer, ["s1"])
    second = editing.set_note(layer.apply(first), "s1", "x")
    third = editing.trigger(layer.apply(first).apply(second), Range(33, 40), "Meet", id="v")
    fourth = editing.delete(layer.apply(first).apply(second).apply(third), ["v"])
    both = editing.combined("two", [first, second, third, fourth], layer)
    assert done(layer, both).annotations["s1"].note == "x"
    assert editing.combined("none", [], layer).empty


def test_what_is_not_there_cannot_be_edited():
    layer = entities("a", "b")
    for edit in (
        lambda: editing.delete(layer, ["x"]),
        lambda: editing.relabel(layer, "x", "PER"),
        lambda: editing.set_note(layer, "x", ""),
    ):
        with pytest.raises(KeyError):
            edit()
    for edit in (
        lambda: editing.relabel(layer, "r", "PER"),
        lambda: editing.split(layer, "v", [Range(33, 36), Range(36, 40)], ids=["z"]),
        lambda: editing.unfill(layer, "a", Argument("Place", "b")),
    ):
        with pytest.raises(TypeError):
            edit()
    for edit in (
        lambda: editing.label(layer, [Range(0, 1000)], "PER", id="z"),
        lambda: editing.relate(layer, "x", "a", "a", id="z"),
    ):
        with pytest.raises(ValueError, match=r"text|joins"):
            edit()


def test_events_accepted_together_keep_each_other_as_arguments():
    refusal = Event("s0", "Refuse", Range(0, 3), (Argument("Topic", "s3"), Argument("Agent", "s1")))
    layer = suggested(refusal, PERSON, PLACE, MEETING)
    after = done(layer, editing.accept(layer, ["s0", "s3"]))
    assert after.annotations["s0"].uses("s3")
    alone = done(layer, editing.accept(layer, ["s0"]))
    assert not alone.annotations["s0"].uses("s3")


def test_a_part_that_grows_over_its_neighbor_becomes_one_with_it():
    layer = entities("a", "b")
    layer = done(layer, editing.add_range(layer, "a", Range(20, 24)))
    after = done(layer, editing.resize(layer, "a", 0, Range(1, 22)))
    assert after.annotations["a"].ranges == (Range(1, 24),)


def test_the_same_relation_is_made_once():
    layer = Layer(DOCUMENT, "a", {i: Entity(i, "PER", (Range(n, n + 1),)) for n, i in enumerate("xy")})
    layer = layer.apply(editing.relate(layer, "part-of", "x", "y", id="r1"))
    assert editing.relate(layer, "part-of", "x", "y", id="r2").empty
    assert not editing.relate(layer, "part-of", "y", "x", id="r2").empty


def test_a_relation_is_never_a_suggestion_to_accept():
    suggestion = Suggestion(Relation("s1", "x", "a", "b"), 0.5, "x")
    layer = Layer(DOCUMENT, "a", suggestions={"s1": suggestion})
    with pytest.raises(TypeError):
        editing.accept(layer, ["s1"])


@st.composite
def edits(draw, layer: Layer) -> Change:
    """Any edit of a layer that the window could make."""
    new = f"n{draw(st.integers(0, 10**9))}"
    start = draw(st.integers(0, len(TEXT) - 2))
    words = Range(start, draw(st.integers(start + 1, len(TEXT))))
    entities_, events = layer.entities(), layer.events()
    undecided = sorted(s.id for s in layer.undecided())
    options = [st.just(editing.label(layer, [words], draw(st.sampled_from(["PER", "LOC"])), id=new)),
               st.just(editing.trigger(layer, words, "Meet", id=new))]  # fmt: skip
    if undecided:
        some = draw(st.lists(st.sampled_from(undecided), min_size=1))
        options += [st.just(editing.accept(layer, some)), st.just(editing.reject(layer, some))]
    if entities_:
        one, two = (draw(st.sampled_from(entities_)) for _ in range(2))
        options += [
            st.just(editing.delete(layer, [one.id])),
            st.just(editing.relabel(layer, one.id, "ORG")),
            st.just(editing.resize(layer, one.id, 0, words)),
            st.just(editing.merge(layer, one.id, two.id)),
            st.just(editing.join(layer, one.id, two.id)),
        ]
        if events:
            event = draw(st.sampled_from(events))
            options.append(st.just(editing.fill(layer, event.id, Argument("Place", one.id))))
    return draw(st.one_of(options))


@given(st.data())
def test_undoing_any_edits_gives_back_the_layer(data):
    layer = suggested(PERSON, PLACE, MEETING, Entity("s4", "ORG", (Range(0, 8),)))
    states = [layer]
    changes = []
    for _ in range(data.draw(st.integers(1, 6))):
        change = data.draw(edits(layer))
        layer = done(layer, change)
        changes.append(change)
        states.append(layer)
    for change, before in zip(reversed(changes), reversed(states[:-1]), strict=True):
        layer = layer.apply(change.inverse())
        assert layer == before


@pytest.mark.parametrize(
    "parts", [[Range(14, 25)], [Range(14, 18), Range(20, 30)], [Range(0, 3), Range(14, 25)]]
)
def test_a_split_into_what_is_no_part_of_it_is_refused(parts):
    layer = Layer(DOCUMENT, "a", {"n1": Entity("n1", "LOC", (Range(14, 25),))})
    with pytest.raises(ValueError, match="inside"):
        editing.split(layer, "n1", parts, ids=["n2"])


def test_an_empty_attribute_value_that_is_not_there_changes_nothing():
    layer = Layer(DOCUMENT, "a", {"n1": Entity("n1", "LOC", (Range(14, 25),))})
    assert editing.set_attribute(layer, "n1", "mention", "").empty
    named = done(layer, editing.set_attribute(layer, "n1", "mention", "NOM"))
    assert named.annotations["n1"].attributes == {"mention": "NOM"}
