"""The merge decides alone: nothing crosses, nothing stands twice, what may not nest does not."""

from hypothesis import given
from hypothesis import strategies as st

from annotator.suggest.proposal import NAM, NOM, Proposal, merge

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
