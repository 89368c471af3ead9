"""Fixes: each makes its problem go away, adds none of its kind, and one undo takes it back."""

import itertools
from collections import Counter
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.model import (
    Annotation,
    Argument,
    Document,
    Entity,
    Event,
    Layer,
    Range,
    Relation,
    Suggestion,
)
from annotator.problems import FIXES, MESSAGES, Fix, Problem, fixes, problems
from annotator.scheme import load

NEWS = load()
WORDS = ("حلب", "بحلب", "وبحلب", "المعارضة", "للمعارضة", "«حلب»", "حَلَب", "،", "على", "علي", "كريم", "ريم")


def ids() -> Callable[[], str]:
    numbers = itertools.count()
    return lambda: f"new{next(numbers)}"


def layer(text: str, *annotations: Annotation) -> Layer:
    return Layer(Document("d", text), "a", {a.id: a for a in annotations})


def ways(layer: Layer, problem: Problem) -> list[Fix]:
    return list(fixes(NEWS, layer, problem, problems(NEWS, layer), new_id=ids()))


@st.composite
def layers(draw: st.DrawFn) -> Layer:
    """A small report in which much is odd."""
    text = " ".join(draw(st.lists(st.sampled_from(WORDS), min_size=1, max_size=9)))
    end = len(text)
    starts, lengths = st.integers(0, end - 1), st.integers(1, 14)
    places = st.builds(lambda at, n: Range(at, min(at + n, end + 1)), starts, lengths)
    words = [Range(i, i + len(w)) for w in WORDS for i in range(end) if text.startswith(w, i)]
    places = st.one_of(places, st.sampled_from(words))
    labels = st.sampled_from(("LOC", "ORG", "PER", "CAT", "P\u202eER"))
    attributes = st.sampled_from(({}, {"mention": "NOM"}, {"mention": "X"}, {"size": "1"}))
    rows = draw(st.lists(st.tuples(labels, places, attributes), max_size=7))
    entities = [Entity(f"e{i}", name, (place,), more) for i, (name, place, more) in enumerate(rows)]
    targets = st.sampled_from((*(e.id for e in entities), "v0", "v1", "nothing"))
    roles = st.sampled_from(("Agent", "Place", "Topic", "Guest"))
    values = st.sampled_from(("unstated", "long-ago"))
    arguments = st.one_of(
        st.builds(Argument, roles, target=targets), st.builds(Argument, roles, value=values)
    )
    types = st.sampled_from(("Protest", "AirStrike", "Feast"))
    frames = draw(st.lists(st.tuples(types, places, st.lists(arguments, max_size=3)), max_size=2))
    events = [Event(f"v{i}", name, place, tuple(given)) for i, (name, place, given) in enumerate(frames)]
    ends = st.tuples(st.sampled_from(("located-in", "likes")), targets, targets)
    relations = [Relation(f"r{i}", *row) for i, row in enumerate(draw(st.lists(ends, max_size=2)))]
    return layer(text, *entities, *events, *relations)


@given(layers())
def test_every_problem_of_any_layer_lies_in_the_text_and_can_be_said(drawn: Layer) -> None:
    for problem in problems(NEWS, drawn):
        assert problem.where is None or problem.where.end <= len(drawn.document.text)
        assert "{" not in problem.said(drawn)


@given(layers(), st.data())
def test_a_fix_makes_its_problem_go_away_and_adds_none_of_its_kind(drawn: Layer, data: st.DataObject) -> None:
    told = problems(NEWS, drawn)
    if not told:
        return
    problem = data.draw(st.sampled_from(told))
    for fix in fixes(NEWS, drawn, problem, told, new_id=ids()):
        assert "{" not in FIXES[fix.name].format(*fix.data)
        if fix.change is None:
            assert problem.code in ("missing-role", "no-arguments")
            continue
        after = drawn.apply(fix.change)
        left = problems(NEWS, after)
        before, now = (Counter(p.kind for p in found) for found in (told, left))
        assert problem not in left, fix
        assert now[problem.kind] < before[problem.kind], fix
        assert after.apply(fix.change.inverse()) == drawn


@given(layers())
def test_every_problem_but_an_unknown_end_has_a_way_out(drawn: Layer) -> None:
    for problem in problems(NEWS, drawn):
        assert ways(drawn, problem), problem


def test_fixes_of_a_problem_that_is_gone_are_none() -> None:
    assert ways(layer("حلب"), Problem("edge", "e")) == []


def _only(text: str, *annotations: Annotation, code: str) -> tuple[Layer, Problem]:
    made = layer(text, *annotations)
    return made, next(p for p in problems(NEWS, made) if p.code == code)


def _words(layer: Layer) -> list[str]:
    return [layer.document.slice(e.ranges) for e in layer.entities()]


def test_edges_are_trimmed_on_both_sides_at_once() -> None:
    made, problem = _only("زار «حلب»، أمس", Entity("e", "LOC", (Range(4, 10),)), code="ends-mark")
    fix = ways(made, problem)[0]
    assert fix.name == "trim"
    assert fix.change is not None
    assert _words(made.apply(fix.change)) == ["حلب"]


def test_what_is_nothing_but_marks_can_only_be_deleted() -> None:
    made, problem = _only("زار «» أمس", Entity("e", "LOC", (Range(4, 6),)), code="starts-mark")
    assert [f.name for f in ways(made, problem)] == ["delete"]


TEXT = "وصل إلى حلب وبحلب ثم بحلب وعاد إلى دمشق"


def _at(words: str, nth: int = 0) -> Range:
    at = -1
    for _ in range(nth + 1):
        at = TEXT.index(words, at + 1)
    return Range(at, at + len(words))


def test_a_proclitic_is_cut_off_here_or_off_all_of_that_name() -> None:
    first = Entity("a", "LOC", (_at("حلب"),))
    made, problem = _only(
        TEXT,
        first,
        Entity("b", "LOC", (_at("وبحلب"),)),
        Entity("c", "LOC", (_at("بحلب", 1),)),
        code="proclitic",
    )
    cut, cut_all = ways(made, problem)
    assert cut.change is not None
    assert cut_all.change is not None
    assert _words(made.apply(cut.change)) == ["حلب", "حلب", "بحلب"]
    assert _words(made.apply(cut_all.change)) == ["حلب", "حلب", "حلب"]


def test_conflicting_labels_become_that_of_the_majority() -> None:
    others = [Entity(str(i), "LOC", (_at("حلب", i),)) for i in range(2)]
    made, problem = _only(TEXT, *others, Entity("x", "ORG", (_at("حلب", 2),)), code="label-conflict")
    assert (problem.annotation, problem.data) == ("x", ("LOC", "2", "ORG", "1"))
    fix = ways(made, problem)[0]
    assert fix.change is not None
    assert {e.label for e in made.apply(fix.change).entities()} == {"LOC"}


def test_of_two_labels_that_are_as_many_either_can_be_given_to_all() -> None:
    tied = [Entity("a", "LOC", (_at("حلب"),)), Entity("b", "ORG", (_at("حلب", 1),))]
    made, problem = _only(TEXT, *tied, code="label-conflict")
    assert (problem.annotation, problem.data, problem.tied) == ("a", ("ORG", "1", "LOC", "1"), True)
    after = [made.apply(f.change) for f in ways(made, problem) if f.change is not None]
    assert [{e.label for e in x.entities()} for x in after] == [{"ORG"}, {"LOC"}]


def test_the_majority_is_no_tie() -> None:
    others = [Entity(str(i), "LOC", (_at("حلب", i),)) for i in range(2)]
    _, problem = _only(TEXT, *others, Entity("x", "ORG", (_at("حلب", 2),)), code="label-conflict")
    assert not problem.tied


def test_a_repeat_of_several_labels_can_be_given_any_of_the_two_that_are_most() -> None:
    made = layer(TEXT, Entity("a", "ORG", (_at("حلب"),), {"mention": "NAM"}))
    told = problems(NEWS, made, {"حلب": {"LOC": 3}})
    problem = next(p for p in told if p.kind == "unlabelled-repeat")
    found = list(fixes(NEWS, made, problem, told, new_id=ids()))
    assert [(f.name, f.data) for f in found] == [
        ("label", ("LOC",)),
        ("label", ("ORG",)),
        ("label-all", ("LOC", "2")),
        ("label-all", ("ORG", "2")),
    ]
    assert "LOC × 3, ORG × 1" in problem.english


def test_a_repeat_is_labelled_as_its_model_is_here_or_everywhere() -> None:
    made, problem = _only(
        TEXT, Entity("a", "LOC", (_at("حلب"),), {"mention": "NAM"}), code="unlabelled-repeat"
    )
    here, everywhere = ways(made, problem)
    assert here.change is not None
    assert everywhere.change is not None
    assert _words(made.apply(here.change)) == ["حلب", "حلب"]
    assert _words(made.apply(everywhere.change)) == ["حلب"] * 3
    assert all(dict(e.attributes) == {"mention": "NAM"} for e in made.apply(everywhere.change).entities())


def test_a_long_trigger_is_narrowed_to_one_of_its_words() -> None:
    text = "شن الطيران وغارات"
    made, problem = _only(text, Event("v", "AirStrike", Range(0, 17)), code="long-trigger")
    assert [f.data for f in ways(made, problem)] == [("شن",), ("الطيران",), ("غارات",), ()]


def test_a_filler_goes_out_or_into_the_role_that_it_fits() -> None:
    text = "وصل بوتين أمس"
    when = Entity("e", "DATE", (Range(10, 13),))
    made, problem = _only(
        text, when, Event("v", "Movement", Range(0, 3), (Argument("Agent", "e"),)), code="filler-type"
    )
    names = [(f.name, f.data) for f in ways(made, problem)]
    assert names == [("move", ("Time",)), ("empty", ("Agent",))]


def test_a_missing_role_is_opened_or_said_to_be_unstated() -> None:
    made, problem = _only(
        "قصف",
        Event("v", "AirStrike", Range(0, 3), (Argument("Agent", value="unstated"),)),
        code="missing-role",
    )
    first, second, *_ = ways(made, problem)
    assert (first.change, first.role) == (None, "Target")
    assert second.data == ("Target", "unstated")


def test_the_date_of_the_document_is_offered_for_a_time_and_for_nothing_else() -> None:
    """For a role that says when, in a scheme that expects one, and never for an agent."""
    when = replace(NEWS.type_of["AirStrike"], expected=("Agent", "Time"))
    scheme = replace(NEWS, types=tuple(when if t.id == when.id else t for t in NEWS.types))
    bare = Event("v", "AirStrike", Range(0, 3))
    some = replace(bare, arguments=(Argument("Origin", value="unstated"),))

    def offered(event: Event) -> list[tuple[str, ...]]:
        made = layer("قصف", event)
        told = problems(scheme, made)
        return [f.data for p in told for f in fixes(scheme, made, p, told, new_id=ids()) if f.change]

    assert offered(some) == [("Agent", "unstated"), ("Time", "unstated"), ("Time", "document-date")]
    assert offered(bare) == [("unstated",), ()]


def test_a_suggestion_of_the_same_words_becomes_the_label_of_a_repeat() -> None:
    made, problem = _only(TEXT, Entity("a", "LOC", (_at("حلب"),)), code="unlabelled-repeat")
    assert problem.where is not None
    waiting = Suggestion(Entity("s", "LOC", (problem.where,)), 0.5, "x")
    with_it = Layer(made.document, "a", made.annotations, suggestions={"s": waiting})
    change = ways(with_it, problem)[0].change
    assert change is not None
    assert [a.id for a in change.added] == ["s"]


def _first(made: Layer, code: str) -> tuple[list[str], Layer]:
    """The names of all fixes, and the layer after the first."""
    problem = next(p for p in problems(NEWS, made) if p.code == code)
    found = ways(made, problem)
    assert found[0].change is not None
    after = made.apply(found[0].change)
    assert code not in [p.code for p in problems(NEWS, after)]
    return [f.name for f in found], after


@pytest.mark.parametrize(
    ("ranges", "names", "left"),
    [((Range(0, 99),), ["clip", "delete"], ["حلب"]), ((Range(50, 99),), ["delete"], [])],
)
def test_what_ends_after_the_text_ends_with_it(
    ranges: tuple[Range], names: list[str], left: list[str]
) -> None:
    found, after = _first(layer("حلب", Entity("e", "LOC", ranges)), "outside")
    assert (found, _words(after)) == (names, left)


def test_parts_that_share_letters_become_one() -> None:
    made = layer("مدينة حلب", Entity("e", "LOC", (Range(0, 7), Range(6, 9))))
    assert _words(_first(made, "parts-overlap")[1]) == ["مدينة حلب"]


def test_of_two_that_say_the_same_one_stays_in_its_roles() -> None:
    twins = [Entity(id, "LOC", (Range(4, 7),)) for id in "ab"]
    event = Event("v", "Protest", Range(0, 3), (Argument("Place", "b"),))
    _, after = _first(layer("وصل حلب", *twins, event), "doubled")
    assert [e.id for e in after.entities()] == ["a"]
    assert after.events()[0].arguments == (Argument("Place", "a"),)


def test_what_crosses_ends_before_the_other_or_holds_it() -> None:
    made = layer("ريف حلب كله", Entity("a", "LOC", (Range(0, 7),)), Entity("b", "LOC", (Range(4, 11),)))
    names, after = _first(made, "crossing")
    assert names == ["shorten", "lengthen", "delete"]
    assert _words(after) == ["ريف حلب", "كله"]


def test_of_several_parts_that_cross_only_deleting_is_offered() -> None:
    apart = Entity("b", "LOC", (Range(4, 9), Range(10, 11)))
    assert _first(layer("ريف حلب كله", Entity("a", "LOC", (Range(0, 7),)), apart), "crossing")[0] == [
        "delete"
    ]


def test_a_relation_is_turned_round_made_another_or_deleted() -> None:
    place, person = Entity("a", "LOC", (Range(0, 3),)), Entity("b", "PER", (Range(4, 9),))
    names, after = _first(
        layer("حلب بوتين", place, person, Relation("r", "located-in", "a", "b")), "ends-not-allowed"
    )
    assert (names[0], names[-1]) == ("turn", "delete")
    assert [(r.source, r.target) for r in after.relations()] == [("b", "a")]


def test_a_name_that_hides_signs_is_called_what_it_looks_like() -> None:
    event = Event("v", "Pro\u200ftest", Range(0, 3), (Argument("Ag\u200fent", value="unstated"),))
    _, after = _first(layer("حلب", event), "bidi")
    assert (after.events()[0].type, after.events()[0].arguments[0].role) == ("Protest", "Agent")


def test_attributes_become_what_the_scheme_knows_or_go() -> None:
    made = layer("حلب", Entity("e", "LOC", (Range(0, 3),), {"mention": "X", "size": "1"}))
    assert _first(made, "unknown-value")[0] == ["set", "set", "unset"]
    assert dict(_first(made, "unknown-attribute")[1].entities()[0].attributes) == {"mention": "X"}


def test_labelling_all_repeats_decides_the_suggestions_that_cannot_stand_beside_them() -> None:
    made = layer(TEXT, Entity("a", "LOC", (_at("حلب"),)))
    second, third = _at("حلب", 1), _at("حلب", 2)
    crosses = [
        Suggestion(Entity("before", "ORG", (Range(second.start - 2, second.end - 1),)), 0.5, "x"),
        Suggestion(Entity("after", "ORG", (Range(third.start + 1, third.end + 4),)), 0.5, "x"),
        Suggestion(Entity("around", "ORG", (Range(0, len(TEXT)),)), 0.5, "x"),
        Suggestion(Event("event", "Movement", Range(0, 3)), 0.5, "x"),
    ]
    made = Layer(made.document, "a", made.annotations, suggestions={s.id: s for s in crosses})
    problem = next(p for p in problems(NEWS, made) if p.code == "unlabelled-repeat")
    change = next(f.change for f in ways(made, problem) if f.name == "label-all")
    assert change is not None
    after = made.apply(change)
    assert sorted(after.verdicts) == ["after", "before"]
    assert _words(after) == ["حلب"] * 3


def test_what_is_retired_is_not_offered() -> None:
    made = layer("حلب", Entity("e", "XYZ", (Range(0, 3),)))
    (problem,) = problems(NEWS, made)
    labels = tuple(replace(x, retired=x.id != "LOC") for x in NEWS.labels)
    few = replace(NEWS, labels=labels)
    offered = list(fixes(few, made, problem, new_id=ids()))
    assert [(f.name, *f.data) for f in offered] == [("relabel", "LOC"), ("delete",)]


def test_a_stale_problem_cuts_nothing_twice() -> None:
    names = Entity("a", "LOC", (_at("حلب"),)), Entity("b", "LOC", (_at("بحلب", 1),))
    made, problem = _only(TEXT, *names, code="proclitic")
    change = ways(made, problem)[0].change
    assert change is not None
    assert ways(made.apply(change), problem) == []


def test_a_filler_that_is_everywhere_wrong_can_only_go() -> None:
    made = layer("وصل", Event("v", "Movement", Range(0, 3), (Argument("Agent", "x"),)))
    assert _first(made, "target-missing")[0] == ["empty"]


@pytest.mark.parametrize("code", ["role-too-many", "role-too-few"])
def test_too_many_fillers_open_the_role(code: str) -> None:
    made = layer("وصل", Event("v", "Movement", Range(0, 3)))
    (fix,) = ways(made, Problem(code, "v", ("Agent", "3", "2")))
    assert (fix.change, fix.role) == (None, "Agent")


@pytest.mark.parametrize("code", list(MESSAGES))
def test_every_code_is_of_a_kind(code: str) -> None:
    assert Problem(code, "e").kind
