"""A split keeps groups whole, gives every document one part, and every label its share where it can."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.errors import ExportFailed
from annotator.splitting import PARTS, Piece, shares, split

LABELS = st.dictionaries(st.sampled_from(["PER", "LOC", "ORG"]), st.integers(1, 5))
SIZES = st.lists(st.tuples(st.integers(1, 3), LABELS), max_size=30)
SHARES = st.sampled_from(["80/10/10", "60/20/20", "80/20", "1/0/0", "0/0/5"])


def pieces(sizes: list[tuple[int, dict[str, int]]]) -> list[Piece]:
    return [Piece(tuple(f"d{n}-{i}" for i in range(size)), labels) for n, (size, labels) in enumerate(sizes)]


@given(SIZES, SHARES, st.integers(0, 5))
def test_every_document_has_one_part_and_groups_stay_whole(
    sizes: list[tuple[int, dict[str, int]]], words: str, seed: int
) -> None:
    listed = pieces(sizes)
    dealt = split(listed, shares(words), seed)
    assert set(dealt) == {id for p in listed for id in p.documents}
    assert all(len({dealt[id] for id in p.documents}) == 1 for p in listed)
    assert set(dealt.values()) <= {part for part, share in zip(PARTS, shares(words), strict=True) if share}


@given(SIZES, SHARES, st.integers(0, 5))
def test_the_same_seed_gives_the_same_parts(
    sizes: list[tuple[int, dict[str, int]]], words: str, seed: int
) -> None:
    listed = pieces(sizes)
    assert split(listed, shares(words), seed) == split(listed, shares(words), seed)


def test_every_label_comes_near_to_its_share() -> None:
    listed = [Piece((f"d{n}",), {"PER": 1} | ({"RARE": 1} if n % 20 == 0 else {})) for n in range(400)]
    dealt = split(listed, shares("80/10/10"), 7)
    assert Counter(dealt.values()) == {"train": 320, "validation": 40, "test": 40}
    rare = Counter(dealt[p.documents[0]] for p in listed if "RARE" in p.labels)
    assert rare == {"train": 16, "validation": 2, "test": 2}


def test_many_documents_are_split_as_quickly_as_few() -> None:
    """Each label is dealt once; what is left is not searched for every document that is dealt."""
    listed = [Piece((f"d{n}",), {f"L{(n * k) % 40}": 1 for k in range(1, 7)}) for n in range(40_000)]
    assert Counter(split(listed, shares("80/10/10")).values())["train"] == pytest.approx(32_000, rel=0.02)


def test_another_seed_gives_other_parts() -> None:
    listed = [Piece((f"d{n}",), {"PER": 1}) for n in range(100)]
    assert split(listed, shares("80/10/10"), 1) != split(listed, shares("80/10/10"), 2)


@pytest.mark.parametrize("words", ["", "80", "a/b/c", "-1/1/1", "0/0/0", "1/2/3/4", "nan/1/1", "inf/1/1"])
def test_what_is_no_split_is_refused(words: str) -> None:
    with pytest.raises(ExportFailed, match="is no split"):
        shares(words)
