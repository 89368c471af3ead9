"""The merge decides alone: nothing crosses, nothing stands twice, what may not nest does not."""

from hypothesis import given
from hypothesis import strategies as st

from annotator.suggest.merge import ENTITY, EVENT, merge, merge_events, weigh
from annotator.suggest.proposal import NAM, NOM, EventProposal, Proposal

LABELS = ("PER", "ORG", "LOC", "FAC", "NORP", "DATE", "QUANTITY")
proposals = st.lists(
    st.builds(
        lambda start, length, label, score, mention: Proposal(
            start, start + length, label, score, "s", "r", mention
        ),
        st.integers(0, 30),
        st.integers(1, 12),
        st.sampled_from(LABELS),
        st.floats(0, 1),
        st.sampled_from([NAM, NOM, {}]),
    ),
    max_size=25,
)


@given(proposals)
def test_no_two_kept_cross_or_share_a_range(given_: list[Proposal]) -> None:
    kept = merge(given_)
    for i, a in enumerate(kept):
        for b in kept[:i]:
            assert not a.range.crosses(b.range)
            assert a.range != b.range


@given(proposals)
def test_the_order_of_the_proposals_does_not_matter(given_: list[Proposal]) -> None:
    keys = lambda ps: [(p.start, p.end, p.label) for p in ps]  # noqa: E731
    assert keys(merge(given_)) == keys(merge(reversed(given_)))


@given(proposals)
def test_merging_again_changes_nothing(given_: list[Proposal]) -> None:
    kept = merge(given_)
    assert merge(kept) == kept


def test_a_place_may_lie_in_a_building_but_a_nationality_not_in_a_force() -> None:
    airport = Proposal(0, 14, "FAC", 0.8, "s", "r", NAM)
    town = Proposal(5, 14, "LOC", 0.9, "s", "r", NAM)
    army = Proposal(20, 36, "ORG", 0.8, "s", "r", NAM)
    people = Proposal(26, 36, "NORP", 0.5, "s", "r")
    assert merge([airport, town, army, people]) == [airport, town, army]


TIERS = {"model": 1, "gazetteer": 1, "camel": 0}


def test_the_same_thing_proposed_twice_is_one_with_both_sources_and_reasons() -> None:
    said = [
        Proposal(0, 3, "LOC", 0.9, "gazetteer", "gazetteer: حلب", NAM),
        Proposal(0, 3, "LOC", 0.7, "model", "model: 0.70", NOM),
    ]
    (one,) = weigh(said, ENTITY, TIERS, heard=True)
    assert (one.source, one.reason) == ("model+gazetteer", "model: 0.70; gazetteer: حلب")
    assert one.attributes == NOM
    assert one.score > 0.7


def test_what_the_model_did_not_see_weighs_less_than_what_it_was_not_asked() -> None:
    said = [Proposal(0, 3, "LOC", 0.9, "gazetteer", "gazetteer: حلب", NAM)]
    (unseen,) = weigh(said, ENTITY, TIERS, heard=True)
    (alone,) = weigh(said, ENTITY, TIERS, heard=False)
    assert unseen.score < alone.score == 0.9


def test_the_order_of_the_choices_goes_before_the_score() -> None:
    first = Proposal(0, 8, "ORG", 0.3, "camel", "r")
    second = Proposal(4, 12, "LOC", 0.9, "model", "r")
    assert merge([second, first], TIERS) == [first]


@given(proposals, st.randoms())
def test_weighing_and_merging_take_proposals_in_any_order(given_: list[Proposal], chance: object) -> None:
    shuffled = list(given_)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]  # hypothesis' Random
    one = merge(weigh(given_, ENTITY, TIERS, heard=True), TIERS)
    other = merge(weigh(shuffled, ENTITY, TIERS, heard=True), TIERS)
    assert [(p.id, p.score, p.source) for p in one] == [(p.id, p.score, p.source) for p in other]


def test_a_word_is_the_trigger_of_one_event_of_the_likelier_type() -> None:
    events = [
        EventProposal(0, 4, "Attack", 0.4, "model", "r"),
        EventProposal(0, 4, "Bombing", 0.6, "model", "r"),
        EventProposal(6, 9, "Die", 0.5, "model", "r"),
    ]
    kept = merge_events(weigh(events, EVENT, TIERS, heard=True), TIERS)
    assert [v.type for v in kept] == ["Bombing", "Die"]
