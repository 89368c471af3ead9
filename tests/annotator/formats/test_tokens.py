"""Texts as tokens: all that can be seen is in them, and they are cut where entities begin and end."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from annotator import text as texts
from annotator.formats import tokens
from annotator.model import Entity, Range
from tests.annotator.formats import drawn


@given(drawn.TEXTS, st.lists(st.integers(0, 60), max_size=6))
def test_tokens_hold_everything_but_white_space(text: str, edges: list[int]) -> None:
    found = tokens.tokens(text, edges, invisible=True)
    covered = {i for start, end in found for i in range(start, end)}
    assert covered == {i for i, c in enumerate(text) if not c.isspace()}
    assert all(a[1] <= b[0] for a, b in pairwise(found))
    assert not any(start < x < end for start, end in found for x in edges)


@given(drawn.TEXTS)
def test_tokens_that_cannot_be_seen_are_left_out_unless_asked_for(text: str) -> None:
    found = tokens.tokens(text)
    assert all(any(map(tokens.visible, text[a:b])) for a, b in found)
    assert set(found) <= set(tokens.tokens(text, invisible=True))


@given(drawn.TEXTS, st.data())
def test_a_grown_range_holds_whole_tokens(text: str, data: st.DataObject) -> None:
    extent = data.draw(drawn.ranges(text))
    grown = tokens.grown(text, [extent])[0]
    assert grown.covers(extent)
    if tokens.shown(text, extent):
        assert not any(
            a < x < b and any(map(tokens.visible, text[a:x])) and any(map(tokens.visible, text[x:b]))
            for a, b in tokens.tokens(text)
            for x in (grown.start, grown.end)
        )
    else:
        assert grown == extent


@given(drawn.TEXTS, st.data())
def test_entities_of_a_level_are_apart_and_none_is_left_out(text: str, data: st.DataObject) -> None:
    ranges = data.draw(st.lists(drawn.ranges(text), max_size=6))
    seen = [Entity(f"e{n}", "X", (r,)) for n, r in enumerate(ranges) if tokens.shown(text, r)]
    levels = tokens.levels(text, seen)
    assert sorted(e.id for level in levels for e in level) == sorted(e.id for e in seen)
    for kept in (*levels, tokens.outermost(text, seen), tokens.innermost(text, seen)):
        extents = [tokens.shown(text, e.extent) for e in kept]
        assert all(a.end <= b.start for a, b in pairwise(extents) if a and b)


def test_the_outermost_and_the_innermost_are_told_apart() -> None:
    text = "أ ب ج د"
    listed = [Entity(x, x, (Range(a, b),)) for x, a, b in (("all", 0, 7), ("one", 2, 3), ("two", 4, 7))]
    assert [e.id for e in tokens.outermost(text, listed)] == ["all"]
    assert [e.id for e in tokens.innermost(text, listed)] == ["one", "two"]


def test_an_emoji_stays_with_what_modifies_it() -> None:
    text = "شكرا👍🏽!"
    assert [text[a:b] for a, b in tokens.tokens(text)] == ["شكرا", "👍🏽", "!"]


def test_a_sentence_without_an_end_is_cut_outside_entities() -> None:
    text = "قال " * 25_000
    listed = tokens.tokens(text)
    parts = tokens.sentences(text, listed, [Range(39_000, 42_000)])
    assert [t for part in parts for t in part] == listed
    assert [len(p) for p in parts] == [10_500, 10_000, 4_500]


@given(drawn.TEXTS, st.data())
def test_a_sentence_ends_where_one_of_the_text_does_unless_something_goes_on(
    text: str, data: st.DataObject
) -> None:
    whole = data.draw(st.lists(drawn.ranges(text), max_size=3))
    listed = tokens.tokens(text, [x for r in whole for x in (r.start, r.end)])
    parts = tokens.sentences(text, listed, whole)
    assert [t for part in parts for t in part] == listed
    ended = {part[-1][1] for part in parts[:-1]}
    between = [(a[1], b[0]) for a, b in pairwise(listed)]
    ends = {a for a, b in between if any(a <= s.end <= b for s in texts.sentences(text))}
    assert ended == {a for a, b in between if a in ends and not any(r.start < a and b < r.end for r in whole)}
