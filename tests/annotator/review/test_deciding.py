"""What a reviewer decides is what gold has, and what is said of everybody's annotations."""

from dataclasses import replace

import pytest

from annotator.editing import delete, label, relabel, resize
from annotator.errors import ExpectedError
from annotator.model import GOLD, Argument, Event, Range, Relation, State, Verdict
from annotator.review import (
    Dispute,
    Filler,
    Kind,
    Part,
    Rule,
    Standing,
    accept,
    alike,
    compare,
    empty_role,
    feedback,
    finish,
    follow,
    keep,
    nothing,
    picks,
    refused,
    reopen,
    resume,
    take,
    take_role,
)
from tests.annotator.review.desk import SCHEME, Desk, entity, layer, words

TURKEY = entity("1", "LOC", "تركيا")


def verdicts(desk):
    return {key: d.judgment.verdict for key, d in desk.review.decided.items()}


def test_taking_one_of_two_says_of_the_other_that_it_was_corrected_and_why():
    desk = Desk(layer("A", TURKEY), layer("B", entity("2", "ORG", "تركيا")))
    change = take(desk.review, desk.at("تركيا"), "A", reason="label")
    assert change.status[1].state is State.IN_PROGRESS
    desk.do(change)
    assert verdicts(desk) == {("A", "1", ""): Verdict.ACCEPTED, ("B", "2", ""): Verdict.CORRECTED}
    assert {d.judgment.reason for d in desk.review.decided.values()} == {"", "label"}
    assert desk.gold.annotations == {"1": TURKEY}


def test_the_extent_of_one_and_the_label_of_another():
    desk = Desk(layer("A", entity("1", "LOC", "وتركيا")), layer("B", entity("2", "ORG", "تركيا")))
    unit = desk.review.units[0]
    desk.do(take(desk.review, unit, "A", parts={Part.EXTENT: "B"}))
    assert desk.gold.annotations == {"1": TURKEY}
    assert {*verdicts(desk).values()} == {Verdict.CORRECTED}
    desk.do(take(desk.review, desk.review.units[0], GOLD, parts={Part.LABEL: "B"}))
    assert desk.gold.annotations == {"1": replace(TURKEY, label="ORG")}
    assert verdicts(desk)["B", "2", ""] is Verdict.ACCEPTED


def test_a_part_of_nothing_is_not_taken():
    desk = Desk(layer("A", TURKEY), layer("B"))
    with pytest.raises(ValueError, match="no extent"):
        take(desk.review, desk.at("تركيا"), "A", parts={Part.EXTENT: "B"})


def test_nothing_here_is_a_decision_and_keeps_its_reason():
    desk = Desk(layer("A", TURKEY), layer("B", TURKEY))
    desk.do(nothing(desk.review, desk.at("تركيا"), reason="nothing"))
    assert desk.gold.annotations == {}
    assert {d.judgment for d in desk.review.decided.values()} == {
        replace(next(iter(desk.review.decided.values())).judgment, verdict=Verdict.REJECTED, reason="nothing")
    }
    assert desk.at("تركيا").standing is Standing.DECIDED


def test_what_the_reviewer_makes_by_hand_decides_the_unit():
    desk = Desk(layer("A", TURKEY), layer("B", entity("2", "ORG", "وتركيا")))
    made = label(desk.gold, [words("تركيا")], "PER", id="g")
    desk.do(follow(desk.review, made, reason="label"))
    assert desk.review.units[0].standing is Standing.DECIDED
    assert {*verdicts(desk).values()} == {Verdict.CORRECTED}
    desk.do(follow(desk.review, relabel(desk.gold, "g", "LOC")))
    assert verdicts(desk) == {("A", "1", ""): Verdict.ACCEPTED, ("B", "2", ""): Verdict.CORRECTED}
    desk.do(follow(desk.review, resize(desk.gold, "g", 0, words("روسيا وتركيا"))))
    assert {*verdicts(desk).values()} == {Verdict.CORRECTED}
    desk.do(follow(desk.review, delete(desk.gold, ["g"])))
    assert {*verdicts(desk).values()} == {Verdict.REJECTED}


def test_what_the_reviewer_makes_by_hand_where_nothing_was_decided_to_be_stands_there():
    desk = Desk(layer("A", TURKEY), layer("B", entity("2", "ORG", "تركيا")))
    desk.do(nothing(desk.review, desk.at("تركيا")))
    desk.do(follow(desk.review, label(desk.gold, [words("روسيا")], "LOC", id="g")))
    assert {*verdicts(desk).values()} == {Verdict.REJECTED}
    assert desk.review.gold_homes == {"g": "gold\tg"}
    desk.do(follow(desk.review, resize(desk.gold, "g", 0, words("روسيا وتركيا"))))
    assert {*verdicts(desk).values()} == {Verdict.CORRECTED}
    assert desk.review.gold_homes == {"g": "A\t1"}


def test_an_edit_where_nobody_has_anything_decides_nothing():
    desk = Desk(layer("A", TURKEY))
    desk.do(follow(desk.review, label(desk.gold, [words("لافروف")], "PER", id="g")))
    assert desk.review.decided == {}
    assert desk.at("تركيا").standing is Standing.ALONE


def test_keeping_gold_as_it_stands_decides_by_it():
    gold = layer(GOLD, entity("g", "ORG", "تركيا"))
    desk = Desk(layer("A", TURKEY), gold=gold)
    desk.do(keep(desk.review, desk.at("تركيا"), reason="guideline"))
    assert desk.gold.annotations == gold.annotations
    assert verdicts(desk) == {("A", "1", ""): Verdict.CORRECTED}


@pytest.mark.parametrize("taken", ["A", "B"])
def test_what_gold_took_from_a_person_who_no_longer_has_it_is_to_be_decided_again(taken):
    relation = Relation("x", SCHEME.relations[0].id, "r", "p")
    mine = layer("A", ASTANA, RUSSIA, MEETING, relation)
    desk = Desk(mine, replace(mine, annotator="B"))
    desk.all(lambda review, unit: take(review, unit, taken))
    decided = desk.review.decided
    for id, lit in (("p", {"p", "v", "x"}), ("v", {"v"}), ("x", {"x"})):  # with it goes what hangs on it
        left = replace(mine.apply(delete(mine, [id])), annotator="B")
        desk.review = compare([mine, left], desk.gold, decided, SCHEME)
        assert {u.gold.id for u in desk.review.waiting()} == lit
        assert {u.standing for u in desk.review.waiting()} == {Standing.AGAIN}
        assert picks(desk.review, Rule.MAJORITY) == ()
        for unit in desk.review.waiting():
            desk.do(keep(desk.review, desk.review.unit(unit.key)))
        assert not lit & {id for name, id, _ in desk.review.decided if name == "B"} - {*left.annotations}
        assert desk.review.waiting() == []


def test_what_only_one_had_and_took_back_is_to_be_decided_again_or_goes():
    said = entity("1", "LOC", "تركيا", attributes={"mention": "NAM"})
    desk = Desk(layer("A", said), layer("B", TURKEY))
    desk.do(take(desk.review, desk.at("تركيا"), "A"))
    gold, decided = desk.gold, desk.review.decided
    for verb in (keep, nothing):
        desk.review = compare([layer("A"), layer("B")], gold, decided, SCHEME)
        assert desk.at("تركيا").standing is Standing.AGAIN
        desk.do(verb(desk.review, desk.at("تركيا")))
        assert desk.review.waiting() == []
        assert desk.review.decided == {}


def test_what_was_rejected_and_is_gone_waits_for_nobody():
    desk = Desk(layer("A", TURKEY), layer("B"))
    desk.do(nothing(desk.review, desk.at("تركيا")))
    assert compare([layer("A"), layer("B")], desk.gold, desk.review.decided, SCHEME).waiting() == []


def test_a_unit_that_is_decided_again_was_decided_now_whatever_of_it_is_the_same():
    other = entity("2", "ORG", "تركيا")
    desk = Desk(layer("A", TURKEY), layer("B", other))
    desk.do(take(desk.review, desk.at("تركيا"), "A"))
    altered = layer("B", replace(other, label="PER"))
    desk.review = compare([layer("A", TURKEY), altered], desk.gold, desk.review.decided, SCHEME)
    again = take(desk.review, desk.at("تركيا"), "A")
    after = desk.review.after(again, who="other", at="2026-12-01")
    assert {(d.who, d.at) for d in after.decided.values()} == {("other", "2026-12-01")}
    assert take(after, after.units[0], "A").empty


def test_a_reopened_unit_waits_and_gold_keeps_what_it_has():
    desk = Desk(layer("A", TURKEY), layer("B", TURKEY))
    desk.do(take(desk.review, desk.at("تركيا"), "A"))
    desk.do(reopen(desk.review, desk.at("تركيا")))
    assert desk.review.decided == {}
    assert desk.gold.annotations == {"1": TURKEY}
    assert desk.at("تركيا").agreed


def test_gold_ids_are_those_of_the_source_unless_they_are_taken():
    desk = Desk(layer("A", TURKEY), layer("B", entity("1", "PER", "لافروف")))
    for said, source in (("تركيا", "A"), ("لافروف", "B")):
        desk.do(take(desk.review, desk.at(said), source))
    assert {id: a.name for id, a in desk.gold.annotations.items()} == {"1": "LOC", "1-2": "PER"}


# ---- events and relations ----


ASTANA, RUSSIA = entity("p", "LOC", "أستانة"), entity("r", "LOC", "روسيا")
MEETING = Event("v", "Meet", words("محادثات"), (Argument("Place", "p"), Argument("Participant", "r")))


def two_meetings():
    other = replace(MEETING, arguments=(Argument("Place", "p"), Argument("Participant", "t")))
    mine = layer("A", ASTANA, RUSSIA, MEETING)
    return Desk(mine, layer("B", ASTANA, entity("t", "LOC", "تركيا"), other))


def test_of_two_alike_gold_knows_which_it_took_whatever_they_are_called():
    first, second = (
        Event("v0", "Meet", words("محادثات")),
        Event("v1", "Meet", words("محادثات"), (Argument("Agent", "v0"),)),
    )
    others = Event("v0", "AirStrike", words("قصف")), Event("v1", "AirStrike", words("قصف"))
    desk = Desk(layer("A"), layer("B", first, second), layer("C", *others))
    for key in [u.key for u in desk.review.units if "C" in u.members]:
        desk.do(take(desk.review, desk.review.unit(key), "C"))
    desk.do(take_role(desk.review, desk.review.unit("B\tv1"), "Agent", "B"))
    assert desk.review.gold_homes == {"v0-2": "C\tv0", "v1-2": "C\tv1", "v1": "B\tv1", "v0": "B\tv0"}
    assert desk.review.unit("B\tv1").role("Agent").gold == (Filler("B\tv0"),)


def test_an_event_brings_its_fillers_and_those_that_are_disputed_stay_so():
    desk = two_meetings()
    desk.do(take(desk.review, desk.at("محادثات", kind="event"), "A"))
    assert {*desk.gold.annotations} == {"v", "p", "r"}
    assert desk.at("أستانة").standing is Standing.DECIDED
    assert desk.at("روسيا").standing is Standing.DISPUTED
    assert desk.at("محادثات", kind="event").standing is Standing.DECIDED
    assert verdicts(desk)["B", "v", "Participant"] is Verdict.CORRECTED


def test_an_event_is_decided_first_and_then_role_by_role():
    desk = two_meetings()
    desk.do(take(desk.review, desk.at("محادثات", kind="event"), "A", roles=False))
    event = desk.at("محادثات", kind="event")
    assert event.head is Standing.DECIDED
    assert [(r.role, r.open) for r in event.roles] == [("Place", False), ("Participant", True)]
    assert [a.role for a in event.gold.arguments] == ["Place"]
    desk.do(take_role(desk.review, event, "Participant", "B"))
    event = desk.at("محادثات", kind="event")
    assert event.standing is Standing.DECIDED
    assert desk.gold.annotations[event.gold.arguments[1].target].ranges == (words("تركيا"),)
    desk.do(empty_role(desk.review, event, "Participant", reason="role"))
    assert verdicts(desk)["A", "v", "Participant"] is Verdict.REJECTED
    assert desk.at("محادثات", kind="event").standing is Standing.DECIDED


def test_a_role_is_not_asked_again_where_only_the_edges_of_what_fills_it_were_altered():
    mine = layer("A", ASTANA, RUSSIA, MEETING)
    desk = Desk(mine, replace(mine, annotator="B"))
    desk.all(lambda review, unit: take(review, unit, "A"))
    wider = replace(ASTANA, ranges=(Range(words("محادثات").start, words("أستانة").end),))
    desk.review = compare([mine, layer("B", wider, RUSSIA, MEETING)], desk.gold, desk.review.decided, SCHEME)
    assert {u.gold.id: u.standing for u in desk.review.units} == {
        "p": Standing.AGAIN,
        "r": Standing.DECIDED,
        "v": Standing.DECIDED,
    }
    other = replace(MEETING, arguments=(Argument("Participant", "r"),))
    desk.review = compare([mine, layer("B", ASTANA, RUSSIA, other)], desk.gold, desk.review.decided, SCHEME)
    assert [
        (r.role, r.standing) for r in desk.at("محادثات", kind="event").roles if r.standing is Standing.AGAIN
    ] == [("Place", Standing.AGAIN)]


def test_a_role_of_an_event_that_is_not_gold_yet_brings_the_event():
    desk = two_meetings()
    desk.do(take_role(desk.review, desk.at("محادثات", kind="event"), "Participant", "B"))
    assert desk.at("محادثات", kind="event").standing is Standing.DECIDED
    with pytest.raises(ValueError, match="no event"):
        take_role(desk.review, desk.at("محادثات", kind="event"), "Place", "C")


def test_no_role_is_emptied_of_an_event_that_is_not_gold():
    desk = two_meetings()
    with pytest.raises(ValueError, match="no event"):
        empty_role(desk.review, desk.at("محادثات", kind="event"), "Place")


def test_a_filler_that_was_decided_to_be_nothing_is_left_out():
    desk = two_meetings()
    desk.do(nothing(desk.review, desk.at("أستانة")))
    desk.do(take(desk.review, desk.at("محادثات", kind="event"), "A"))
    assert [a.role for a in desk.at("محادثات", kind="event").gold.arguments] == ["Participant"]
    assert verdicts(desk)["A", "v", "Place"] is Verdict.REJECTED


def test_a_filler_that_gold_does_not_take_along_is_told_before():
    desk = two_meetings()
    (place,) = desk.at("محادثات", kind="event").role("Place").options[0].fillers
    assert refused(desk.review, [place]) == ()
    desk.do(nothing(desk.review, desk.at("أستانة")))
    assert refused(desk.review, [place]) == (place,)


def test_a_filler_is_the_gold_entity_on_the_same_words():
    """A has the place twice, and the one that the event names was rejected."""
    double = entity("q", "ORG", "أستانة")
    desk = Desk(layer("A", ASTANA, double, RUSSIA, MEETING))
    unit = {u.members["A"].id: u for u in desk.review.units}
    desk.do(take(desk.review, unit["q"], "A"))
    desk.do(nothing(desk.review, unit["p"]))
    desk.do(take(desk.review, desk.review.unit(unit["v"].key), "A"))
    assert Argument("Place", "q") in desk.gold.annotations["v"].arguments


def test_what_becomes_nothing_is_let_go_by_events_and_relations_and_that_is_noted():
    relation = Relation("x", SCHEME.relations[0].id, "r", "p")
    desk = Desk(layer("A", ASTANA, RUSSIA, MEETING, relation))
    desk.all(lambda review, unit: take(review, unit, "A"))
    desk.do(nothing(desk.review, desk.at("أستانة")))
    assert {*desk.gold.annotations} == {"r", "v"}
    assert verdicts(desk)["A", "v", "Place"] is Verdict.REJECTED
    assert verdicts(desk)["A", "x", ""] is Verdict.REJECTED


def test_a_relation_without_its_ends_is_refused_with_words():
    relation = Relation("x", SCHEME.relations[0].id, "r", "p")
    desk = Desk(layer("A", ASTANA, RUSSIA, relation))
    desk.do(nothing(desk.review, desk.at("أستانة")))
    with pytest.raises(ExpectedError, match="decided to be nothing"):
        take(desk.review, desk.review.units[-1], "A")


def test_events_that_fill_one_another_are_taken_without_end():
    one = Event("v", "Meet", words("محادثات"), (Argument("Cause", "w"),))
    two = Event("w", "Attack", words("قصف"), (Argument("Cause", "v"),))
    desk = Desk(layer("A", one, two))
    desk.do(take(desk.review, desk.review.units[0], "A"))
    assert desk.gold.annotations == {"v": one, "w": two}


# ---- rules ----


def test_of_three_the_majority_is_taken_and_what_most_have_not_is_left():
    sources = [
        layer("A", TURKEY, entity("2", "PER", "لافروف")),
        layer("B", TURKEY),
        layer("C", entity("1", "ORG", "تركيا")),
    ]
    desk = Desk(*sources)
    assert picks(desk.review, Rule.ALL) == ()
    (pick,) = picks(desk.review, Rule.MAJORITY)
    desk.do(accept(desk.review, [pick], batch="b"))
    assert desk.gold.annotations == {"1": TURKEY}
    assert verdicts(desk)["C", "1", ""] is Verdict.CORRECTED
    assert accept(desk.review, [], batch="b").empty


def test_around_the_same_head_the_edge_without_proclitic_is_taken_else_the_widest():
    wide = entity("2", "ORG", "الجيش السوري")
    desk = Desk(
        layer("A", entity("1", "LOC", "وتركيا"), wide),
        layer("B", TURKEY, entity("2", "ORG", "الجيش")),
    )
    desk.do(accept(desk.review, picks(desk.review, Rule.HEAD)))
    assert {a.ranges for a in desk.gold.annotations.values()} == {TURKEY.ranges, wide.ranges}


def test_another_head_or_another_label_is_not_the_same():
    desk = Desk(
        layer("A", entity("1", "LOC", "مدينة حلب"), TURKEY),
        layer("B", entity("1", "LOC", "حلب", 1), entity("2", "ORG", "وتركيا")),
    )
    assert picks(desk.review, Rule.HEAD) == ()


def test_a_rule_takes_the_roles_that_agree_and_leaves_the_others():
    desk = two_meetings()
    desk.do(accept(desk.review, picks(desk.review, Rule.ALL)))
    event = desk.at("محادثات", kind="event")
    assert [(r.role, r.open) for r in event.roles] == [("Place", False), ("Participant", True)]
    assert {*desk.gold.annotations} == {"p", "v"}


def test_a_rule_never_alters_what_gold_has():
    gold = layer(GOLD, entity("g", "ORG", "تركيا"))
    desk = Desk(layer("A", TURKEY), layer("B", TURKEY), gold=gold)
    assert picks(desk.review, Rule.ALL) == ()
    finished = replace(gold, annotations={}, status=replace(gold.status, state=State.DONE))
    assert picks(desk.review.at(finished, {}), Rule.MAJORITY) == ()


def test_who_comes_later_and_has_what_gold_has_is_accepted_by_any_rule():
    meeting = Event("v", "Meet", words("محادثات"), (Argument("Place", "p"),))
    mine, theirs = (
        layer("A", ASTANA, meeting),
        layer("B", ASTANA, replace(meeting, type="Visit", arguments=())),
    )
    desk = Desk(mine, theirs)
    desk.all(lambda review, unit: take(review, unit, "A"))
    late = compare([mine, theirs, replace(mine, annotator="C")], desk.gold, desk.review.decided, SCHEME)
    assert {u.standing for u in late.units} == {Standing.AGREED}
    for rule in Rule:
        after = late.after(accept(late, picks(late, rule)))
        assert after.waiting() == []
        assert after.gold == late.gold


# ---- what is told ----


def test_feedback_tells_what_was_changed_missed_and_rejected_and_why():
    mine = layer("A", TURKEY, entity("2", "PER", "روسيا"), entity("3", "LOC", "أمس"))
    theirs = layer("B", TURKEY, entity("2", "LOC", "روسيا"), entity("4", "PER", "لافروف"))
    desk = Desk(mine, theirs)
    desk.do(take(desk.review, desk.at("روسيا"), "B", reason="label"))
    desk.do(take(desk.review, desk.at("لافروف"), "B"))
    desk.do(nothing(desk.review, desk.at("أمس"), reason="nothing"))
    told = feedback(desk.review, "A")
    assert [(r.kind, r.reason, r.disputes) for r in told] == [
        (Kind.MISSED, "", (Dispute.MISSED,)),
        (Kind.CORRECTED, "label", (Dispute.LABEL,)),
        (Kind.REJECTED, "nothing", ()),
    ]
    assert {r.said.who for r in told} == {"rev"}
    assert [r.kind for r in feedback(desk.review, "B")] == []


def test_feedback_knows_what_was_altered_since():
    desk = Desk(layer("A", TURKEY), layer("B", entity("1", "ORG", "تركيا")))
    desk.do(take(desk.review, desk.at("تركيا"), "B"))
    mended = layer("A", replace(TURKEY, label="ORG"))
    (remark,) = feedback(compare([mended], desk.gold, desk.review.decided, SCHEME), "A")
    assert remark.altered


def test_feedback_on_a_role_names_the_role():
    desk = two_meetings()
    desk.all(lambda review, unit: take(review, unit, "B"))
    told = feedback(desk.review, "A")
    assert [(r.kind, r.role) for r in told if r.unit.kind == "event"] == [(Kind.CORRECTED, "Participant")]


def test_feedback_of_gold_that_came_from_elsewhere_goes_by_what_it_has():
    """Nobody decided one by one; gold is done."""
    gold = layer(GOLD, replace(TURKEY, label="ORG"), entity("x", "PER", "لافروف"))
    desk = Desk(layer("A", TURKEY, entity("3", "LOC", "أمس")), gold=gold)
    assert [r.kind for r in feedback(desk.review, "A")] == [Kind.MISSED]
    desk.do(finish(desk.review))
    assert [r.kind for r in feedback(desk.review, "A")] == [Kind.MISSED, Kind.CORRECTED, Kind.REJECTED]
    desk.do(resume(desk.review))
    assert desk.gold.status.state is State.IN_PROGRESS


def test_alike_is_what_is_open_and_gives_the_same_choice_of_the_same_words():
    one, other = ([entity(f"e{n}", x, "حلب", n) for n in range(2)] for x in ("LOC", "ORG"))
    event = Event("v", "Meet", words("محادثات"))
    desk = Desk(layer("A", *one, event, TURKEY), layer("B", *other, event, TURKEY))
    first, second = (u for u in desk.review.units if u.extent in (words("حلب"), words("حلب", 1)))
    assert alike(desk.review, first) == [first, second]
    desk.do(take(desk.review, second, "A"))
    assert alike(desk.review, desk.review.unit(first.key)) == [desk.review.unit(first.key)]
    event = desk.at("محادثات", kind="event")
    assert alike(desk.review, event) == [event]
