"""Mentions of one thing, taken together."""

from hypothesis import given
from hypothesis import strategies as st

from annotator import scheme as schemes
from annotator.chains import chain_of, chain_type, chains
from annotator.model import Document, Entity, Layer, Range, Relation

SCHEME = schemes.load()
MENTIONS = [Entity(f"e{i}", "PER", (Range(i, i + 1),)) for i in range(8)]
pairs = st.lists(st.tuples(st.integers(0, 7), st.integers(0, 7)).filter(lambda p: p[0] != p[1]), max_size=12)


def layer(joined, type="same-as"):
    relations = [Relation(f"r{n}", type, f"e{a}", f"e{b}") for n, (a, b) in enumerate(joined)]
    return Layer(Document("d", "x" * 20), "a", {a.id: a for a in (*MENTIONS, *relations)})


@given(pairs)
def test_what_is_joined_is_in_one_chain_and_every_mention_in_one_at_most(joined):
    found = chains(layer(joined), SCHEME)
    ids = [s.id for chain in found for s in chain]
    assert len(ids) == len(set(ids)) == len({x for pair in joined for x in pair})
    for a, b in joined:
        assert any({f"e{a}", f"e{b}"} <= {s.id for s in chain} for chain in found)
    assert all(list(chain) == sorted(chain, key=lambda s: s.extent) for chain in found)


@given(pairs, st.randoms())
def test_the_order_in_which_they_were_joined_does_not_matter(joined, chance):
    other = list(joined)
    chance.shuffle(other)
    assert chains(layer(joined), SCHEME) == chains(layer(other), SCHEME)


def test_other_relations_make_no_chain():
    assert chains(layer([(0, 1)], "located-in"), SCHEME) == []


def test_a_chain_is_found_from_each_of_its_mentions():
    it = layer([(3, 1), (1, 6)])
    for id in ("e1", "e3", "e6"):
        assert [s.id for s in chain_of(it, SCHEME, id)] == ["e1", "e3", "e6"]
    assert chain_of(it, SCHEME, "e0") == ()


def test_the_scheme_says_what_may_be_the_same_thing():
    assert chain_type(SCHEME, "PER").id == "same-as"
    assert chain_type(schemes.load("anercorp-4"), "PERS") is None
