"""Problems: every oddity is found, named and nothing else is."""

import itertools
import string
from dataclasses import replace

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from annotator.model import Annotation, Argument, Document, Entity, Event, Layer, Range, Relation
from annotator.problems import MESSAGES, Problem, Severity, problems
from annotator.scheme import load

NEWS = load()
TEXT = "استهدفت غارة «مستشفى المدينة» أمس."
STRIKE, HOSPITAL, CITY, YESTERDAY = Range(8, 12), Range(14, 20), Range(21, 28), Range(30, 33)


def layer(*annotations: Annotation, text: str = TEXT) -> Layer:
    return Layer(Document("d", text), "a", {a.id: a for a in annotations})


def found(*annotations: Annotation, text: str = TEXT) -> list[Problem]:
    """Without the places, which are looked at on their own."""
    return [replace(p, where=None) for p in problems(NEWS, layer(*annotations, text=text))]


def codes(*annotations: Annotation, text: str = TEXT) -> list[str]:
    return [p.code for p in found(*annotations, text=text)]


def entity(id: str, *ranges: Range, label: str = "LOC") -> Entity:
    return Entity(id, label, ranges)


def event(id: str, *arguments: Argument, type: str = "Protest") -> Event:
    return Event(id, type, STRIKE, (Argument("Agent", value="unstated"), *arguments))


def words(text: str) -> list[str]:
    """The problems of an entity that is the whole of the text."""
    return codes(entity("e", Range(0, len(text))), text=text)


# ---------------------------------------------------------------------------------- what is right


def test_a_layer_as_the_guidelines_want_it_has_no_problems() -> None:
    hospital = Entity("e1", "FAC", (HOSPITAL,), {"mention": "NOM"})
    strike = Event(
        "v1",
        "AirStrike",
        STRIKE,
        (Argument("Target", "e1"), Argument("Agent", value="unstated"), Argument("Place", "e2")),
        {"polarity": "positive", "modality": "alleged"},
    )
    inside = Relation("r1", "located-in", "e1", "e2")
    assert found(hospital, entity("e2", CITY), entity("e3", YESTERDAY, label="DATE"), strike, inside) == []


def test_nested_and_touching_and_equal_words_under_other_labels_are_no_problem() -> None:
    wide = entity("wide", Range(14, 28), label="FAC")
    assert (
        found(wide, entity("in", HOSPITAL, label="ORG"), entity("in2", CITY), entity("as", CITY, label="ORG"))
        == []
    )


def test_a_value_that_the_scheme_knows_fills_an_expected_role() -> None:
    assert found(event("v")) == []


# ------------------------------------------------------------------------------ against the scheme


def test_a_label_outside_the_scheme_is_told_and_its_attributes_are_not() -> None:
    assert found(Entity("e", "CAT", (CITY,), {"color": "red"})) == [Problem("unknown-label", "e", ("CAT",))]


def test_a_type_outside_the_scheme_is_told_and_its_roles_are_not() -> None:
    assert found(event("v", type="Feast")) == [Problem("unknown-type", "v", ("Feast",))]


def test_roles_outside_the_scheme_and_outside_the_type_are_told_apart() -> None:
    e, odd = entity("e", CITY), (Argument("Victim", "e"), Argument("Guest", "e"))
    assert found(e, event("v", *odd)) == [
        Problem("role-not-allowed", "v", ("Victim", "Protest")),
        Problem("unknown-role", "v", ("Guest",)),
    ]


def test_a_value_that_the_scheme_does_not_know_is_told() -> None:
    odd = event("v", Argument("Time", value="long-ago"))
    assert found(odd) == [Problem("unknown-filler", "v", ("Time", "long-ago"))]


def test_attributes_and_values_outside_the_scheme_are_told() -> None:
    e = Entity("e", "LOC", (CITY,), {"mention": "PRO", "size": "big"})
    v = replace(event("v"), attributes={"polarity": "maybe", "mention": "NAM"})
    assert found(e, v) == [
        Problem("unknown-value", "v", ("polarity", "maybe")),
        Problem("unknown-attribute", "v", ("mention",)),
        Problem("unknown-value", "e", ("mention", "PRO")),
        Problem("unknown-attribute", "e", ("size",)),
    ]


def test_every_expected_role_that_is_empty_is_a_hint() -> None:
    missing = found(event("v", type="AirStrike"))
    assert [(p.code, p.data) for p in missing] == [
        ("missing-role", ("Target",)),
        ("missing-role", ("Place",)),
    ]
    assert {p.severity for p in missing} == {Severity.HINT}


def test_an_event_that_has_nothing_is_told_once_and_not_role_by_role() -> None:
    assert found(Event("v", "AirStrike", STRIKE)) == [Problem("no-arguments", "v")]


@pytest.mark.parametrize(
    ("type", "source", "target", "expected"),
    [
        ("located-in", "e1", "e2", []),
        ("same-as", "v", "e3", []),
        ("likes", "e1", "e2", [Problem("unknown-relation", "r", ("likes",))]),
        ("located-in", "e1", "e3", [Problem("ends-not-allowed", "r", ("located-in", "LOC", "DATE"))]),
        ("located-in", "v", "e1", [Problem("ends-not-allowed", "r", ("located-in", "Protest", "LOC"))]),
        ("located-in", "e1", "gone", [Problem("end-missing", "r", ("gone",))]),
        ("located-in", "r", "e1", [Problem("end-missing", "r", ("r",))]),
    ],
)
def test_a_relation_is_known_and_joins_what_it_may(
    type: str, source: str, target: str, expected: list[Problem]
) -> None:
    spans = entity("e1", CITY), entity("e2", HOSPITAL), entity("e3", YESTERDAY, label="DATE"), event("v")
    assert found(*spans, Relation("r", type, source, target)) == expected


# ------------------------------------------------------------------------------------------- links


@pytest.mark.parametrize("target", ["gone", "r"])
def test_an_argument_that_points_to_no_entity_or_event_is_an_error(target: str) -> None:
    link = Relation("r", "same-as", "e", "e")
    told = found(entity("e", CITY), link, event("v", Argument("Place", target)))
    assert told == [Problem("target-missing", "v", ("Place", target))]
    assert told[0].severity is Severity.ERROR


def test_an_event_that_is_its_own_argument_goes_in_a_circle() -> None:
    assert found(event("v", Argument("Topic", "v"))) == [Problem("circle", "v", ("Topic", "v"))]


def test_a_circle_over_several_events_is_told_once_and_what_hangs_on_it_is_not() -> None:
    chain = [event(a, Argument("Topic", b)) for a, b in itertools.pairwise("abcdb")]
    assert found(*chain, event("x", Argument("Topic", "a"))) == [Problem("circle", "d", ("Topic", "b"))]


def test_two_events_on_one_topic_are_no_circle() -> None:
    assert found(event("a", Argument("Topic", "c")), event("b", Argument("Topic", "c")), event("c")) == []


@given(st.lists(st.tuples(st.integers(0, 7), st.integers(0, 7)), unique=True))
def test_without_the_arguments_told_there_is_no_circle(edges: list[tuple[int, int]]) -> None:
    def told(edges: list[tuple[int, int]]) -> set[tuple[int, int]]:
        ids = [event(str(i), *(Argument("Topic", str(b)) for a, b in edges if a == i)) for i in range(8)]
        return {(int(p.annotation), int(p.data[1])) for p in found(*ids) if p.code == "circle"}

    back = told(edges)
    assert bool(back) == _circular(set(edges))
    assert not _circular(set(edges) - back)


def _circular(edges: set[tuple[int, int]]) -> bool:
    """Warshall: whether anything reaches itself."""
    reach = set(edges)
    for k, i, j in itertools.product(range(8), repeat=3):
        if (i, k) in reach and (k, j) in reach:
            reach.add((i, j))
    return any((i, i) in reach for i in range(8))


# ---------------------------------------------------------------------------------- words and edges


def test_a_range_outside_the_text_is_an_error_and_its_edges_are_left_alone() -> None:
    assert found(entity("e", Range(30, 99))) == [Problem("outside", "e", ("99", str(len(TEXT))))]
    assert codes(Event("v", "Protest", Range(98, 99), (Argument("Agent", value="unstated"),))) == ["outside"]


@pytest.mark.parametrize(
    ("trigger", "long"), [(Range(8, 20), True), (STRIKE, False), (Range(0, 7), False), (Range(0, 12), True)]
)
def test_a_trigger_is_one_word(trigger: Range, long: bool) -> None:
    told = [p for p in found(replace(event("v"), trigger=trigger)) if p.code == "long-trigger"]
    assert [p.data for p in told] == ([(TEXT[trigger.start : trigger.end],)] if long else [])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (" حلب", ["starts-blank"]),
        ("حلب\u00a0", ["ends-blank"]),
        ("\u200fحلب\u200c", ["starts-blank", "ends-blank"]),
        ("\n", ["starts-blank", "ends-blank"]),
        ("«حلب", ["starts-mark"]),
        ("حلب»", ["ends-mark"]),
        ("«حلب»", ["starts-mark", "ends-mark"]),
        ('"حلب"', ["starts-mark", "ends-mark"]),
        ("(أ ف ب)", ["starts-mark", "ends-mark"]),
        ("حلب،", ["ends-mark"]),
        ("حلب.", ["ends-mark"]),
        ("،حلب", ["starts-mark"]),
        (".حلب", ["starts-mark"]),
        ("-حلب-", ["starts-mark", "ends-mark"]),
        ("(", ["starts-mark", "ends-mark"]),
        (")حلب (", ["starts-mark", "ends-mark"]),
        ("”حلب “", ["starts-mark", "ends-mark"]),
        ("قوات سوريا الديمقراطية (قسد)", []),
        ("(حزب) الله", []),
        ("جيش «الفتح»", []),
        ("أ.ف.ب.", []),
        ("U.S.", []),
        ("-5 درجات", []),
        ("20%", []),
        ("5.5", []),
        ("ـحلبـ", []),
        ("حَلَبُ", []),
        ("\u064eحلب", ["split-letter"]),
    ],
)
def test_blanks_and_marks_stay_outside_unless_they_belong_to_the_name(text: str, expected: list[str]) -> None:
    assert words(text) == expected


def test_a_span_that_ends_before_the_harakat_of_its_last_letter_is_told() -> None:
    assert codes(entity("e", Range(0, 3)), text="حلبُ قديمة") == ["split-letter"]
    assert codes(entity("e", Range(0, 4)), text="حلبُ قديمة") == []


def test_each_part_of_a_discontinuous_entity_is_looked_at() -> None:
    assert found(entity("e", HOSPITAL, Range(20, 28))) == [Problem("starts-blank", "e")]


@pytest.mark.parametrize("other", [HOSPITAL, Range(15, 17), Range(17, 28)])
def test_parts_that_share_letters_are_an_error(other: Range) -> None:
    assert found(entity("e", other, HOSPITAL)) == [Problem("parts-overlap", "e")]


@pytest.mark.parametrize("char", ["\u202e", "\u2067", "\u200f"])
def test_a_name_that_turns_the_direction_of_writing_is_told_visibly(char: str) -> None:
    shown = f"P<U+{ord(char):04X}>ER"
    e, r = entity("e", CITY, label=f"P{char}ER"), Relation("r", f"P{char}ER", "e", "e")
    v = event("v", Argument(f"P{char}ER", "e"))
    told = [p for p in found(e, v, r) if p.code == "bidi"]
    assert told == [Problem("bidi", id, (shown,)) for id in ("v", "e", "r")]


# -------------------------------------------------------------------------------- crossing, doubled


def test_crossing_entities_are_told_once_each_pair() -> None:
    a, b = entity("a", Range(14, 28)), entity("b", Range(21, 33))
    assert [p for p in found(a, b) if p.code == "crossing"] == [Problem("crossing", "b", ("a",))]


def test_parts_of_one_entity_do_not_cross_it_and_a_pair_that_crosses_twice_is_told_once() -> None:
    text = "ا" * 40
    many = entity("a", Range(0, 10), Range(5, 15), Range(20, 30))
    assert codes(many, text=text) == ["parts-overlap"]
    told = found(many, entity("b", Range(8, 22)), text=text)
    assert [p for p in told if p.code == "crossing"] == [Problem("crossing", "b", ("a",))]


def test_the_same_words_and_label_twice_are_told_whatever_the_order_of_the_parts() -> None:
    a, b = entity("a", HOSPITAL, CITY), entity("b", CITY, HOSPITAL)
    assert found(a, b, entity("c", CITY)) == [Problem("doubled", "b", ("a",))]


spans = st.lists(
    st.tuples(st.integers(0, 20), st.integers(1, 10)).map(lambda x: Range(x[0], x[0] + x[1])), max_size=8
)


@given(spans)
def test_the_sweep_finds_the_crossings_that_comparing_all_pairs_finds(ranges: list[Range]) -> None:
    told = found(*(entity(str(i), r) for i, r in enumerate(ranges)), text="ا" * 40)
    crossing = {frozenset((p.annotation, *p.data)) for p in told if p.code == "crossing"}
    pairs = itertools.combinations(enumerate(ranges), 2)
    assert crossing == {frozenset((str(i), str(j))) for (i, a), (j, b) in pairs if a.crosses(b)}


# --------------------------------------------------------------------------------------- the whole


@example("ا«ا", [("PER", 0, 1), ("PER", 1, 1)])
@given(
    st.text(alphabet="ابح \n«».،\u064e\u202e\u200f😀", max_size=12),
    st.lists(st.tuples(st.sampled_from(["PER", "CAT", "A\u202e"]), st.integers(0, 12), st.integers(1, 9))),
)
def test_any_layer_has_problems_that_can_be_said_in_the_order_of_the_text(
    text: str, rows: list[tuple[str, int, int]]
) -> None:
    spans = {str(i): entity(str(i), Range(s, s + n), label=label) for i, (label, s, n) in enumerate(rows)}
    told = problems(NEWS, layer(*spans.values(), text=text))
    starts = [(p.where or spans[p.annotation].extent).start for p in told]
    assert starts == sorted(starts)
    assert all("{" not in p.english for p in told)


def test_every_kind_has_a_message_whose_places_are_numbered_from_zero() -> None:
    for kind, message in MESSAGES.items():
        places = {name for _, name, _, _ in string.Formatter().parse(message) if name}
        assert places == {str(i) for i in range(len(places))}, kind
        assert Problem(kind, "e").severity in Severity


@pytest.mark.parametrize("step", [1, 20])
def test_fifty_thousand_spans_are_looked_through(step: int) -> None:
    """With a step of 1 all cross hundreds of others: neither time nor the list may explode. A comparison of
    all pairs takes minutes, which the timeout of the tests would end."""
    many = [entity(str(i), Range(i * step, i * step + 400 // step)) for i in range(50_000)]
    told = found(*many, text="ا" * 1_000_400)
    assert len(told) <= 8 * len(many)
