"""A plan of who gets what: fair, complete, and the same for the same seed."""

from collections import Counter
from dataclasses import replace
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.errors import ExpectedError
from annotator.handout import Amount, By, Offered, Wish, Work, amount, drawn, plan

NAMES = ("أحمد", "ليلى", "سلمى", "نور", "هدى")


@st.composite
def offers(draw: st.DrawFn) -> list[Offered]:
    count = draw(st.integers(0, 60))
    rows = st.tuples(st.sampled_from(["SANA", "AFP", ""]), st.floats(0, 1))
    return [Offered(f"d{n}", *draw(rows)) for n in range(count)]


@st.composite
def wishes(draw: st.DrawFn) -> Wish:
    people = NAMES[: draw(st.integers(1, 5))]
    amounts = st.one_of(
        st.builds(Amount, st.integers(0, 70)), st.builds(Amount, st.integers(0, 100), st.just(True))
    )
    return Wish(
        people,
        draw(amounts),
        draw(st.integers(0, len(people))),
        draw(st.sampled_from([0, 0, 1, 7, 20])),
        draw(amounts),
        draw(st.sampled_from(By)),
        draw(st.integers(0, 9)),
    )


@given(offers(), wishes())
def test_everybody_gets_as_many_as_anybody_else_give_or_take_one(docs: list[Offered], wish: Wish) -> None:
    counts = [len(given) for given in plan(docs, wish).values()]
    assert max(counts) - min(counts) <= 1
    assert not wish.number or max(counts) <= wish.number


@given(offers(), wishes())
def test_an_overlap_goes_to_as_many_as_are_asked_for_and_the_rest_to_one(
    docs: list[Offered], wish: Wish
) -> None:
    given_to = Counter((id, kind) for given in plan(docs, wish).values() for id, kind in given.items())
    together = wish.raters or len(wish.people)
    assert all(n == (together if kind is Work.OVERLAP else 1) for (_, kind), n in given_to.items())
    handed = {id for id, _ in given_to}
    assert len(handed) == len(given_to)
    if together > 1:
        shared = sum(kind is Work.OVERLAP for _, kind in given_to)
        assert shared == wish.overlap.of(len(handed))


@given(offers(), wishes())
def test_without_a_limit_each_document_goes_to_somebody(docs: list[Offered], wish: Wish) -> None:
    unlimited = Wish(wish.people, wish.overlap, wish.raters, by=wish.by, seed=wish.seed)
    handed = {id for given in plan(docs, unlimited).values() for id in given}
    assert handed == {d.id for d in docs}


@given(offers(), wishes(), st.randoms())
def test_the_same_seed_plans_the_same_whatever_the_order_of_the_documents(
    docs: list[Offered], wish: Wish, chance: st.DataObject
) -> None:
    shuffled = list(docs)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]  # hypothesis' Random
    assert plan(shuffled, wish) == plan(docs, wish)


@given(offers(), st.integers(1, 5), st.sampled_from([By.SOURCE, By.UNCERTAINTY]))
def test_everybody_gets_a_like_share_of_each_source_or_quarter(
    docs: list[Offered], people: int, by: By
) -> None:
    ranked = [d.id for d in sorted(docs, key=lambda d: (d.doubt, d.id))]
    stratum = {
        d.id: d.source if by is By.SOURCE else str(4 * ranked.index(d.id) // len(ranked)) for d in docs
    }
    got = plan(docs, Wish(NAMES[:people], by=by))
    for one in set(stratum.values()):
        counts = [sum(stratum[id] == one for id in given) for given in got.values()]
        assert max(counts) - min(counts) <= 2


@given(offers(), st.sets(st.sampled_from(NAMES[:3])))
def test_nobody_gets_what_they_have_done_and_others_still_do(docs: list[Offered], done: set[str]) -> None:
    docs = [replace(d, but=frozenset(done)) for d in docs]
    got = plan(docs, Wish(NAMES[:3], Amount(100, percent=True)))
    for name in NAMES[:3]:
        assert {*got[name]} == (set() if name in done else {d.id for d in docs})
        assert {*got[name].values()} <= {Work.WORK if len(done) == 2 else Work.OVERLAP}


@given(
    st.lists(st.sets(st.sampled_from(NAMES[:3]), max_size=2), max_size=12),
    st.integers(0, 4),
    st.integers(0, 9),
)
def test_who_did_documents_before_gets_as_many_of_the_rest_and_never_more_than_the_number(
    done: list[set[str]], number: int, seed: int
) -> None:
    docs = [Offered(f"d{n}", but=frozenset(names)) for n, names in enumerate(done)]
    got = plan(docs, Wish(NAMES[:3], number=number, seed=seed))
    counts = [len(ids) for ids in got.values()]
    assert not number or max(counts) <= number
    if not number:
        assert max(counts) - min(counts) <= max(1, _least_gap(docs))


def _least_gap(docs: list[Offered]) -> int:
    """Of all ways to give each to one who may have it."""
    ways = product(*([p for p in NAMES[:3] if p not in d.but] for d in docs))
    counts = ([way.count(p) for p in NAMES[:3]] for way in ways)
    return min(max(c) - min(c) for c in counts)


def test_pairs_of_raters_change() -> None:
    docs = [Offered(f"d{n}") for n in range(12)]
    got = plan(docs, Wish(NAMES[:4], Amount(100, percent=True), raters=2))
    pairs = Counter(frozenset(p for p in got if d.id in got[p]) for d in docs)
    assert len(pairs) == 6


def test_another_seed_gives_others() -> None:
    docs = [Offered(f"d{n}") for n in range(40)]
    assert plan(docs, Wish(NAMES, seed=1)) != plan(docs, Wish(NAMES, seed=2))


def test_twenty_documents_with_a_fifth_for_all_of_three() -> None:
    docs = [Offered(f"d{n}") for n in range(20)]
    got = plan(docs, Wish(NAMES[:3], amount("20%"), seed=7))
    assert sorted(len(g) for g in got.values()) == [9, 9, 10]
    assert [sum(k is Work.OVERLAP for k in g.values()) for g in got.values()] == [4, 4, 4]


def test_some_are_drawn_by_the_seed_and_stay_in_their_order() -> None:
    got = drawn(range(100), 5, 3, "x")
    assert got == sorted(got) == drawn(range(100), 5, 3, "x") != drawn(range(100), 5, 3, "y")
    assert drawn("ab", 5, 3) == ["a", "b"]


@pytest.mark.parametrize("text", ["", "x", "-1", "101%", "nan%", "1.5", "%"])
def test_an_amount_that_is_none_is_refused(text: str) -> None:
    with pytest.raises(ExpectedError, match="no number of documents"):
        amount(text)


@pytest.mark.parametrize(
    ("wish", "words"),
    [
        (Wish(()), "Nobody is named"),
        (Wish(("A", "A")), "A is named twice"),
        (Wish(("A", "B"), raters=3), "3 people cannot share"),
        (Wish(("A",), number=-1), "below 0"),
    ],
)
def test_a_wish_that_makes_no_sense_is_refused(wish: Wish, words: str) -> None:
    with pytest.raises(ExpectedError, match=words):
        plan([], wish)
