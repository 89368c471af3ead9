"""What holds of every review, whatever the layers say."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.editing import delete, relabel, resize, set_note
from annotator.model import GOLD, Entity, Event, Layer, Range, Relation, State
from annotator.review import (
    Part,
    Rule,
    Standing,
    accept,
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
from tests.annotator.review.desk import DOCUMENT, SCHEME, Desk, content, judgments, layers, sides


@given(sides(), st.randoms())
def test_taking_all_that_one_person_has_makes_gold_their_layer(sources, shuffled):
    desk = Desk(*sources)
    keys = [u.key for u in desk.review.units]
    shuffled.shuffle(keys)
    for key in keys:
        unit = desk.review.unit(key)
        if unit.kind != "relation" or unit.members.get("A"):
            desk.do(take(desk.review, unit, "A"))
        else:
            desk.do(nothing(desk.review, unit))
    assert content(desk.gold) == content(sources[0])
    assert all(u.standing is Standing.DECIDED for u in desk.review.units)
    assert feedback(desk.review, "A") == ()


@settings(max_examples=50)
@given(sides())
def test_the_order_of_the_layers_does_not_matter(sources):
    there = compare(sources, Layer(DOCUMENT, GOLD), {}, SCHEME)
    back = compare(sources[::-1], Layer(DOCUMENT, GOLD), {}, SCHEME)
    for one, other in zip(there.units, back.units, strict=True):
        assert (one.key, one.members, one.standing, one.extent) == (
            other.key,
            other.members,
            other.standing,
            other.extent,
        )
        assert {frozenset(o.sources) for o in one.options} == {frozenset(o.sources) for o in other.options}
        assert {r.role: r.standing for r in one.roles} == {r.role: r.standing for r in other.roles}


@given(layers("A"))
def test_copies_agree_everywhere(one):
    sources = [one, replace(one, annotator="B"), replace(one, annotator="C")]
    desk = Desk(*sources)
    assert {u.standing for u in desk.review.units} <= {Standing.AGREED}
    assert not any(u.disputes for u in desk.review.units)
    desk.do(accept(desk.review, picks(desk.review, Rule.ALL)))
    assert content(desk.gold) == content(one)
    assert desk.review.waiting() == []


@settings(max_examples=50)
@given(sides())
def test_every_annotation_is_in_one_unit_and_a_unit_has_one_of_each_layer(sources):
    review = compare(sources, Layer(DOCUMENT, GOLD), {}, SCHEME)
    there = [(name, a.id) for u in review.units for name, a in u.members.items()]
    assert sorted(there) == sorted((s.annotator, id) for s in sources for id in s.annotations)


@given(sides(), st.data())
def test_whatever_is_decided_gold_stays_sound_and_undo_gives_everything_back(sources, data):
    """`Desk.do` undoes each change, and looks for what points to nothing."""
    desk = Desk(*sources)
    for _ in range(data.draw(st.integers(1, 8))):
        if desk.review.units:
            desk.do(_any_change(desk, data))
    for unit in desk.review.units:
        if unit.standing is Standing.DECIDED and unit.members and unit.gold is not None:
            assert desk.gold.annotations[unit.gold.id] == unit.gold


@settings(max_examples=60)
@given(sides(), st.data())
def test_a_review_that_went_on_stands_as_one_that_is_begun_anew(sources, data):
    desk = Desk(*sources)
    for _ in range(data.draw(st.integers(1, 6))):
        if desk.review.units:
            desk.do(_any_change(desk, data))
    anew = compare(sources, desk.gold, desk.review.decided, SCHEME)
    assert anew.units == desk.review.units


@settings(max_examples=60)
@given(sides(), st.data())
def test_a_decision_moves_nothing_of_what_gold_has_to_another_unit(sources, data):
    desk = Desk(*sources)
    for _ in range(data.draw(st.integers(1, 6))):
        if desk.review.units:
            before = desk.review
            desk.do(_any_change(desk, data))
            same = {id for id, a in before.gold.annotations.items() if desk.gold.annotations.get(id) == a}
            after = desk.review.gold_homes
            spans = {id for id in same if not isinstance(desk.gold.annotations[id], Relation)}
            assert {id: after[id] for id in spans} == {id: before.gold_homes[id] for id in spans}


@settings(max_examples=60)
@given(sides(), st.data())
def test_a_review_goes_on_soundly_after_somebody_deleted_what_gold_took(sources, data):
    """`Desk.do` undoes each change."""
    desk = Desk(*sources)
    for unit in [u.key for u in desk.review.units if u.members.get("B")]:
        if desk.review.unit(unit).kind != "relation":
            desk.do(take(desk.review, desk.review.unit(unit), "B"))
    gone = data.draw(st.sets(st.sampled_from([*sources[1].annotations]))) if sources[1].annotations else set()
    left = sources[1].apply(delete(sources[1], sorted(gone)))
    sources = [sources[0], left, sources[2]]
    desk.review = compare(sources, desk.gold, desk.review.decided, SCHEME)
    assert {key for keys in desk.review.gone.values() for key in keys} <= {*desk.review.decided}
    for _ in range(data.draw(st.integers(1, 4))):
        if desk.review.units:
            desk.do(_any_change(desk, data))
    assert compare(sources, desk.gold, desk.review.decided, SCHEME).units == desk.review.units
    for unit in desk.review.waiting():
        desk.do(keep(desk.review, desk.review.unit(unit.key)))
    assert desk.review.gone == {}


@given(sides(), st.data())
def test_of_a_role_that_is_taken_gold_has_all_fillers_but_those_that_are_refused(sources, data):
    desk = Desk(*sources)
    for _ in range(data.draw(st.integers(0, 4))):
        if desk.review.units:
            desk.do(_any_change(desk, data))
    filled = [(u, r, o) for u in desk.review.units for r in u.roles for o in r.options]
    filled = [(u, r, o) for u, r, o in filled if o.sources[0] != GOLD]
    if not filled:
        return
    unit, role, option = data.draw(st.sampled_from(filled))
    gone = refused(desk.review, option.fillers)
    desk.do(take_role(desk.review, unit, role.role, option.sources[0]))
    after = desk.review.unit(unit.key).role(role.role)
    gold = after.gold if after else ()
    assert not {f.unit for f in gone} & {f.unit for f in gold}
    for filler in {*option.fillers} - {*gone}:
        assert filler in gold or filler.ranges in {g.ranges for g in gold}


@given(sides(), st.data())
def test_deciding_the_same_again_changes_nothing(sources, data):
    desk = Desk(*sources)
    if desk.review.units:
        key = data.draw(st.sampled_from([u.key for u in desk.review.units if u.members]))
        source = data.draw(st.sampled_from("ABC"))
        desk.do(_taken(desk, key, source))
        assert _taken(desk, key, source).empty


@settings(max_examples=50)
@given(sides(), st.sampled_from(Rule))
def test_what_a_rule_accepts_was_open_and_is_decided_by_it(sources, rule):
    desk = Desk(*sources)
    picked = picks(desk.review, rule)
    desk.do(accept(desk.review, picked))
    for pick in picked:
        unit = desk.review.unit(pick.unit.key)
        assert unit.head is Standing.DECIDED
        assert unit.gold is not None
        assert {r.role for r in unit.roles if r.standing is Standing.DECIDED} >= {r for r, _ in pick.roles}
    decided = {u.key for u in desk.review.units if u.members and u.head is Standing.DECIDED}
    assert decided == {p.unit.key for p in picked}
    assert picks(desk.review, rule) == ()


@given(sides())
def test_stricter_rules_accept_no_more(sources):
    review = compare(sources, Layer(DOCUMENT, GOLD), {}, SCHEME)
    exact, head, most = ({p.unit.key for p in picks(review, r)} for r in (Rule.ALL, Rule.HEAD, Rule.MAJORITY))
    assert exact <= head
    assert exact <= most


@given(layers("A"))
def test_one_layer_alone_is_accepted_whole_when_that_is_asked_for(one):
    desk = Desk(one)
    assert {u.standing for u in desk.review.units} <= {Standing.ALONE}
    assert picks(desk.review, Rule.ALL) == ()
    desk.do(accept(desk.review, picks(desk.review, Rule.ALL, alone=True)))
    assert content(desk.gold) == content(one)
    assert desk.review.waiting() == []


@settings(max_examples=50)
@given(sides(), st.data())
def test_an_annotation_that_was_altered_waits_again_and_no_other(sources, data):
    desk = Desk(*sources)
    desk.all(lambda review, unit: nothing(review, unit))
    own = sources[0]
    if not own.annotations:
        return
    id = data.draw(st.sampled_from(sorted(own.annotations)))
    a = own.annotations[id]
    altered = own.apply(set_note(own, id, a.note + "!"))
    review = compare([altered, *sources[1:]], desk.gold, desk.review.decided, SCHEME)
    assert [u.standing for u in review.units if "A" in u.members and u.members["A"].id == id] == [
        Standing.AGAIN
    ]
    assert [u.members["A"].id for u in review.units if u.standing is Standing.AGAIN] == [id]


@settings(max_examples=50)
@given(sides())
def test_a_finished_review_can_be_reopened_and_nothing_is_lost(sources):
    desk = Desk(*sources)
    desk.all(lambda review, unit: _taken(desk, unit.key, "A"))
    before = judgments(desk.review)
    desk.do(finish(desk.review))
    assert desk.gold.status.state is State.DONE
    assert all(u.standing is Standing.DECIDED for u in desk.review.units)
    desk.do(resume(desk.review))
    assert desk.gold.status.state is State.IN_PROGRESS
    assert judgments(desk.review) == before


@settings(max_examples=50)
@given(sides())
def test_reopening_each_unit_forgets_every_decision(sources):
    desk = Desk(*sources)
    desk.all(lambda review, unit: _taken(desk, unit.key, "B"))
    desk.all(reopen)
    assert desk.review.decided == {}
    assert not any(u.standing is Standing.DECIDED for u in desk.review.units if u.members)


@settings(max_examples=50)
@given(sides(), st.sampled_from("ABC"))
def test_feedback_speaks_of_all_that_gold_has_otherwise(sources, name):
    desk = Desk(*sources)
    desk.all(lambda review, unit: _taken(desk, unit.key, "A"))
    told = {(r.unit.key, r.role) for r in feedback(desk.review, name)}
    for unit in desk.review.units:
        mine, gold = unit.option_of(name), unit.option_of(GOLD)
        same = mine is gold if unit.gold is not None else name not in unit.members
        assert same != any(key == unit.key for key, _ in told)


def _taken(desk, key, source):
    """What the source has, or nothing."""
    unit = desk.review.unit(key)
    if unit.kind == "relation" and source in unit.members:
        ends = unit.members[source].source, unit.members[source].target
        homes = [desk.review.homes[source][x] for x in ends]
        gone = [
            desk.review.unit(h).head is Standing.DECIDED and desk.review.unit(h).gold is None for h in homes
        ]
        if any(gone):
            return nothing(desk.review, unit)
    return take(desk.review, unit, source)


def _any_change(desk, data):
    review = desk.review
    unit = data.draw(st.sampled_from(review.units))
    source = data.draw(st.sampled_from([*unit.members, GOLD] if unit.gold else [*unit.members]))
    verb = data.draw(
        st.sampled_from(["take", "mix", "nothing", "keep", "reopen", "role", "empty", "edit", "head"])
    )
    match verb:
        case "nothing":
            return nothing(review, unit, reason="guideline")
        case "keep":
            return keep(review, unit)
        case "reopen":
            return reopen(review, unit)
        case "edit" if unit.gold is not None:
            return follow(review, _edit(review.gold, unit.gold, data))
        case "role" if unit.roles and isinstance(unit.has(source), Event):
            return take_role(review, unit, data.draw(st.sampled_from(unit.roles)).role, source)
        case "empty" if unit.roles and unit.gold is not None:
            return empty_role(review, unit, data.draw(st.sampled_from(unit.roles)).role)
        case "mix" if unit.kind != "relation" and unit.members:
            part = data.draw(st.sampled_from([Part.EXTENT, Part.LABEL, Part.ATTRIBUTES, Part.NOTE]))
            return take(review, unit, source, parts={part: data.draw(st.sampled_from([*unit.members]))})
        case "head" if source != GOLD and unit.kind != "relation":
            return take(review, unit, source, roles=False)
    return _taken(desk, unit.key, source) if source != GOLD else keep(review, unit)


def _edit(gold, annotation, data):
    if isinstance(annotation, Relation):
        return set_note(gold, annotation.id, "by hand")
    edit = data.draw(st.sampled_from(["delete", "relabel", "resize"]))
    if edit == "delete":
        return delete(gold, [annotation.id])
    if edit == "relabel":
        return relabel(gold, annotation.id, "LOC" if isinstance(annotation, Entity) else "Meet")
    return resize(gold, annotation.id, 0, Range(annotation.extent.start, annotation.extent.end))
