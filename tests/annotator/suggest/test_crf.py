"""The chain: likeliest tags and exact scores, held against counting every way; bytes that need no trust."""

import itertools
import math
import zlib

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.suggest.crf import NONE, Chain, pack, unpack
from annotator.suggest.decode import likeliest

TAGS = (NONE, "BA", "IA", "BC")
WEIGHTS = st.floats(-3, 3).map(lambda x: round(x, 2))
STATES = {
    "x": {0: 0.5, 1: 1.0, 2: -1.0, 3: 0.2},
    "y": {0: -0.5, 1: 0.1, 2: 2.0, 3: 0.3},
    "z": {0: 1.0},
}
STEPS = {(1, 2): 1.5, (0, 2): -2.0, (2, 2): 0.5, (0, 1): 0.3, (3, 3): -1.0}


def rows(words: str) -> list[list[tuple[str, ...]]]:
    """A word for each letter, its only feature known or not."""
    return [[(letter,), ("other",)] for letter in words]


def test_what_is_packed_is_unpacked() -> None:
    chain = unpack(pack(TAGS, STATES, STEPS))
    assert chain.tags == TAGS
    assert chain.weights[chain.features["y"], 2] == 2
    assert not chain.weights[-1].any()
    assert chain.steps[1, 2] == 1.5


@given(
    st.lists(WEIGHTS, min_size=12, max_size=12),
    st.lists(WEIGHTS, min_size=16, max_size=16),
    st.text("xyzu", min_size=1, max_size=4),
)
def test_tags_and_scores_are_those_of_counting_every_way(
    own: list[float], steps: list[float], words: str
) -> None:
    table = np.zeros((4, 4), dtype=np.float32)
    table[:3] = np.array(own).reshape(3, 4)
    chain = Chain(TAGS, {"x": 0, "y": 1, "z": 2}, table, np.array(steps).reshape(4, 4))
    ways = {}
    for way in itertools.product(range(4), repeat=len(words)):
        total = sum(float(table[chain.features.get(w, 3), t]) for w, t in zip(words, way, strict=True))
        ways[way] = math.exp(total + sum(chain.steps[a, b] for a, b in itertools.pairwise(way)))
    whole = sum(ways.values())
    best = max(ways.values())
    found = list(chain.find(rows(words)))
    own_scores = np.stack([table[chain.features.get(w, 3)] for w in words]).astype(float)
    tags = likeliest(own_scores, chain.steps)
    assert ways[tuple(tags)] == pytest.approx(best, rel=1e-6)
    for f in found:
        same = [
            chance
            for way, chance in ways.items()
            if list(way[f.first : f.last]) == tags[f.first : f.last]
            and not (f.last < len(words) and f.kind == "A" and way[f.last] == 2)
        ]
        assert f.score == pytest.approx(sum(same) / whole, abs=1e-6)


def test_a_span_says_which_feature_spoke_most_for_it() -> None:
    (found,) = unpack(pack(TAGS, STATES, STEPS)).find(rows("zxyz"))
    assert (found.first, found.last, found.kind, found.why) == (1, 3, "A", "x")
    assert 0.5 < found.score < 1


def test_no_words_have_no_spans() -> None:
    assert list(unpack(pack(TAGS, STATES, STEPS)).find([])) == []


@given(st.binary(max_size=60), st.integers(0, 3))
def test_any_bytes_are_refused_and_do_no_harm(noise: bytes, how: int) -> None:
    good = pack(TAGS, STATES, STEPS)
    longer = zlib.compress(zlib.decompress(good) + noise + b"x")
    content = (noise, zlib.compress(noise), good[: len(good) // 2] + noise, longer)
    with pytest.raises(ValueError):  # noqa: PT011  whichever it is
        unpack(content[how])


@pytest.mark.parametrize(
    "head",
    [
        b'{"tags":["-"],"features":["a"],"votes":1,"steps":[]}',
        b'{"tags":[],"features":[],"votes":0,"steps":[]}',
        b'{"tags":["-",1],"features":[],"votes":0,"steps":[]}',
        b'{"tags":["-"],"features":[],"votes":-1,"steps":[]}',
        b'{"tags":["-"],"features":[],"votes":0,"steps":[[9,9,1]]}',
        b'{"tags":["-"],"features":[],"votes":1e99,"steps":[]}',
        b"[]",
        b"[" * 100_000,
    ],
)
def test_heads_that_lie_are_refused(head: bytes) -> None:
    with pytest.raises(ValueError):  # noqa: PT011  whichever it is
        unpack(zlib.compress(head + b"\n"))


def test_a_chain_too_large_for_any_memory_is_refused() -> None:
    head = b'{"tags":[' + b",".join([b'"-"'] * 40_000) + b'],"features":[' + b",".join([b'"a"'] * 40_000)
    with pytest.raises(ValueError, match="too large"):
        unpack(zlib.compress(head + b'],"votes":0,"steps":[]}\n'))
