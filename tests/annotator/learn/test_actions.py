"""Key presses: what the person of the simulation never does, and what each act costs."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator import scheme as schemes
from annotator.learn.actions import FATES, PURPOSES, Actions, simulate
from annotator.learn.keyboard import KEYS, Ground, Keyboard, presses
from annotator.model import Argument, Document, Entity, Event, Layer, Range
from ui.actions import ACTIONS

TEXT = "قصف الطيران مدينة حلب أمس، وقال بشار الأسد إن روسيا تدعم دمشق. استنكر لافروف الهجوم."
SCHEME = schemes.load()
KEYBOARD = Keyboard(SCHEME)
Spans = list[Entity | Event]


def at(words: str) -> Range:
    return Range(TEXT.index(words), TEXT.index(words) + len(words))


def entity(id: str, words: str, label: str, **attributes: str) -> Entity:
    return Entity(id, label, (at(words),), attributes)


def layer(*spans: Entity | Event) -> Layer:
    return Layer(Document("d", TEXT), "", {s.id: s for s in spans})


def count(gold: Spans, offered: Spans) -> Actions:
    return simulate([layer(*gold)], [layer(*offered)], SCHEME)


@st.composite
def spans(draw: st.DrawFn, letter: str) -> Spans:
    """Entities and events anywhere in the text, events with any of them in their roles."""
    places = st.tuples(st.integers(0, len(TEXT) - 1), st.integers(1, 15)).map(
        lambda p: Range(p[0], min(len(TEXT), p[0] + p[1]))
    )
    labels = st.sampled_from(["PER", "LOC", "WEAPON", "unknown"])
    mentions = st.sampled_from([{}, {"mention": "NAM"}, {"mention": "NOM"}])
    tenses = st.sampled_from([{}, {"tense": "past"}, {"tense": "future", "polarity": "negative"}])
    parts = st.lists(places, min_size=1, max_size=2).map(tuple)
    entities = [
        Entity(f"{letter}e{n}", draw(labels), draw(parts), draw(mentions))
        for n in range(draw(st.integers(0, 5)))
    ]
    count = draw(st.integers(0, 4))
    targets = [*(e.id for e in entities), *(f"{letter}v{n}" for n in range(count))]
    arguments = st.builds(
        lambda role, target: Argument(role, target=target) if target else Argument(role, value="unstated"),
        st.sampled_from(["Agent", "Target", "Time", "strange"]),
        st.sampled_from(["", *targets]),
    )
    types = st.sampled_from(["Attack", "Meet", "Protest", "unknown"])
    filled = st.lists(arguments, max_size=3).map(tuple)
    events = [
        Event(f"{letter}v{n}", draw(types), draw(places), draw(filled), draw(tenses)) for n in range(count)
    ]
    return [*entities, *events]


def distinct(found: Spans) -> Spans:
    """Without twins on the same words: no key tells them apart."""
    return list({(type(s), s.ranges, s.name): s for s in reversed(found)}.values())


@given(spans("g"))
def test_right_suggestions_cost_one_press_each(gold: Spans) -> None:
    gold = distinct(gold)
    ids = {g.id for g in gold}
    sound = [g.without(*{a.target for a in g.arguments} - ids) if isinstance(g, Event) else g for g in gold]
    found = count(sound, sound)
    assert found.total == found.annotations == len(gold)
    assert found.fates["accepted"] == len(gold)


@given(spans("g"))
def test_no_suggestions_cost_what_making_everything_costs(gold: Spans) -> None:
    found = count(gold, [])
    assert found.presses == found.without
    assert (found.fates["created"], found.suggestions) == (len(gold), 0)
    assert found.total >= len(gold)


@settings(max_examples=300)
@given(spans("g"), spans("p"))
def test_using_suggestions_is_never_worse_than_rejecting_them_all(gold: Spans, offered: Spans) -> None:
    found = count(gold, offered)
    begin = presses("begin") if gold and offered else 0
    assert found.total <= len(offered) * presses("reject") + begin + found.total_without
    assert sum(found.fates[f] for f in FATES if f != "created") == len(offered)
    assert found.fates["created"] + found.suggestions - found.fates["rejected"] == len(gold)
    assert all(n >= 0 for n in (*found.presses.values(), *found.fates.values()))
    assert list(found.presses) == list(PURPOSES)


@given(spans("g"), spans("p"))
def test_the_same_again_gives_the_same(gold: Spans, offered: Spans) -> None:
    assert count(gold, offered) == count(gold, offered)


ALEPPO = entity("e", "حلب", "LOC", mention="NAM")
RAID = Event("v", "AirStrike", at("قصف"), (Argument("Place", "e"),), {"tense": "past"})


@pytest.mark.parametrize(
    ("offered", "total", "fate"),
    [
        (ALEPPO, 1, "accepted"),
        (replace(ALEPPO, label="ORG"), 1, "relabeled"),  # the digit accepts and goes on
        (replace(ALEPPO, attributes={"mention": "NOM"}), 2, "relabeled"),  # T, Tab
        (replace(ALEPPO, label="ORG", attributes={"mention": "NOM"}), 3, "relabeled"),  # T, digit, Tab
        (entity("x", "مدينة حلب", "LOC", mention="NAM"), 2, "resized"),  # ' and Tab
        (entity("x", "مدينة حلب", "FAC", mention="NAM"), 3, "resized"),
        (Event("x", "Attack", at("حلب")), 1, "relabeled"),  # a digit makes it an entity
    ],
)
def test_an_almost_right_suggestion_costs_what_the_program_asks(
    offered: Entity | Event, total: int, fate: str
) -> None:
    found = count([ALEPPO], [offered])
    assert (found.total, found.fates[fate]) == (total, 1)


def test_a_wrong_suggestion_costs_a_press_and_what_is_missing_its_making() -> None:
    found = count([ALEPPO], [entity("x", "لافروف", "PER", mention="NAM")])
    # Backspace; Esc, Ctrl+Home; three words; the digit
    assert {k: n for k, n in found.presses.items() if n} == {"reject": 1, "move": 2 + 3, "label": 1}
    assert (found.total_without, found.each_without) == (4, 4)
    assert found.saved == 1 - 7 / 4


def test_another_type_is_chosen_and_its_roles_closed() -> None:
    found = count([ALEPPO, RAID], [ALEPPO, replace(RAID, type="Attack")])
    assert found.presses["relabel"] == presses("type") + presses("next")


def test_a_mention_becomes_an_event_and_keeps_its_words() -> None:
    bare = replace(RAID, arguments=())
    found = count([bare], [entity("x", "قصف", "WEAPON")])
    assert found.total == presses("type") + presses("next")
    moved = entity("x", "قصف الطيران", "WEAPON")
    assert count([bare], [moved]).fates["rejected"] == 1


def test_an_event_becomes_no_mention_of_another_level() -> None:
    gold = entity("e", "الهجوم", "ORG", mention="NOM")
    assert count([gold], [Event("x", "Attack", at("الهجوم"))]).fates["rejected"] == 1


def test_roles_that_are_missing_or_wrong_are_mended_at_the_end() -> None:
    gold = replace(RAID, trigger=at("الهجوم"))
    offered = replace(gold, arguments=(Argument("Time", "e"), Argument("Agent", value="unstated")))
    found = count([ALEPPO, gold], [ALEPPO, offered])
    # R; Down to the second; Delete twice; Place and the filler; Esc
    assert found.presses["roles"] == 2 + 2 + 2 + 2
    assert found.presses["move"] == presses("begin") + presses("event")


def test_an_event_that_comes_with_too_much_that_is_wrong_is_made_anew() -> None:
    wrong = [Argument(r, value=v) for r in ("Agent", "Target", "Time", "Origin") for v in ("a", "b", "c")]
    gold = replace(RAID, arguments=())
    assert count([gold], [replace(gold, arguments=tuple(wrong))]).fates["rejected"] == 1


def test_attributes_of_an_event_are_set_with_t_or_a_and_a_digit() -> None:
    gold = replace(RAID, arguments=(), attributes={"polarity": "negative", "tense": "future"})
    found = count([gold], [replace(gold, attributes={"polarity": "positive", "tense": "past"})])
    assert found.presses["attributes"] == 1 + 2


def test_a_document_nobody_suggested_for_is_made_by_hand() -> None:
    found = simulate([layer(ALEPPO)], [], SCHEME)
    assert found.total == found.total_without
    assert simulate([], [], SCHEME).each == simulate([], [], SCHEME).saved == 0


# ---- the keyboard ------------------------------------------------------------------------


def test_every_key_is_one_that_the_program_has() -> None:
    meant = {
        "accept": "accept", "reject": "reject", "next": "next", "type": "trigger", "toggle": "toggle",
        "value": "attributes", "edge": "end-left", "edge by a letter": "end-left-letter",
        "further part": "hold", "event": "next-event", "roles": "frame", "take out": "delete",
        "unkeyed label": "all-labels", "unkeyed role": "all-labels", "filler from the list": "all-labels",
        "filler that does not fit": "frame",
    }  # fmt: skip
    keys = {a.id: a.keys for a in ACTIONS}
    assert [what for what, id in meant.items() if KEYS[what].split()[0] not in keys[id]] == []
    assert "Shift+M" in keys["add-part"]


def test_a_type_costs_the_letters_after_which_it_has_a_digit() -> None:
    assert KEYBOARD.type("AirStrike") == presses("type")
    assert KEYBOARD.type("Die") == presses("type") + 1
    assert KEYBOARD.type("Die", ["Die"]) == presses("type")
    assert KEYBOARD.label("unknown") == 3


def test_a_type_that_its_name_does_not_bring_up_costs_its_whole_name() -> None:
    few = replace(SCHEME, types=tuple(replace(SCHEME.types[0], id=f"A{n}") for n in range(12)))
    assert Keyboard(few).type("A11") == presses("type") + len("Air strike")


def ground(*spans: Entity | Event, text: str = TEXT) -> Ground:
    return Ground(text, sorted(spans, key=lambda s: s.extent), SCHEME)


def test_edges_go_by_words_then_by_letters() -> None:
    here = ground()
    whole = at("بشار الأسد")
    assert here.fit(whole, whole) == 0
    assert here.fit(at("بشار"), whole) == 1
    assert here.fit(whole, Range(whole.start, whole.end - 1)) == 1
    assert here.fit(at("بشار"), Range(whole.start, whole.end - 1)) == 2
    assert here.fit(whole, Range(whole.start - 4, whole.end)) == 1  # from «قال»
    assert here.fit(whole, Range(whole.start - 5, whole.end)) == 2  # from «وقال»


def test_harakat_are_no_stops_of_their_own() -> None:
    text = "مُحَمَّدٌ"
    assert ground(text=text).fit(Range(0, len(text)), Range(0, len(text) - 5)) == 2


def test_the_caret_goes_by_sentences_then_by_words() -> None:
    here = ground()
    assert here.path([TEXT.index("الهجوم")]) == 1 + 2
    assert here.path([TEXT.index("حلب"), TEXT.index("حلب"), TEXT.index("أمس")]) == 3 + 0 + 1
    assert here.approach(TEXT.index("الهجوم")) == 2


def test_a_further_part_is_held_found_and_joined() -> None:
    assert ground().extent((at("بشار"), at("روسيا"))) == presses("further part") + 3


def test_a_text_without_words_has_letters_still() -> None:
    here = ground(text="…؟")
    assert (here.extent((Range(0, 1),)), here.extent((Range(0, 2),)), here.approach(1)) == (0, 1, 0)


def test_fillers_beyond_the_digits_are_in_a_list_and_strangers_behind_r() -> None:
    many = [Entity(f"e{n}", "LOC", (Range(n, n + 1),)) for n in range(12)]
    late = at("استنكر")
    far = Event("v", "Attack", late, (Argument("Place", "e0"),))
    near = Event("v", "Attack", late, (Argument("Place", "e11"),))
    odd = Event("v", "Attack", late, (Argument("Agent", "v2"), Argument("strange", "e11")))
    other = Event("v2", "Meet", at("الهجوم"))
    assert ground(*many, near, other).roles(near, ()) == presses("roles") + 2
    assert ground(*many, far, other).roles(far, ()) == presses("roles") + 1 + 2 + 4
    assert ground(*many, odd, other).roles(odd, ()) == presses("roles") + (1 + 1 + 1) + (3 + 1)


def test_a_role_filled_without_words_is_a_value() -> None:
    event = Event("v", "Attack", at("الهجوم"), (Argument("Time", value="document-date"),))
    assert ground(event).roles(event, ()) == presses("roles") + 1 + 2
    assert ground(event).roles(event, [("Time", "document-date")]) == 0


def test_a_word_that_was_an_event_before_offers_that_type_first() -> None:
    first, second = Event("a", "Die", at("قصف")), Event("b", "Die", at("حلب"))
    again = Event("c", "Die", Range(len(TEXT) - 7, len(TEXT) - 1))
    here = ground(first, second, again)
    assert here.types_before(again) == []
    twice = Ground("قصف ثم قصف", [Event("a", "Die", Range(0, 3)), Event("b", "Die", Range(7, 10))], SCHEME)
    assert twice.types_before(twice.gold[1]) == ["Die"]
