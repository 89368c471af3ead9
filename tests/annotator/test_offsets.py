"""Positions agree with what Python's own encoders say."""

from hypothesis import given
from hypothesis import strategies as st

from annotator.offsets import Utf8, Utf16

mixed = st.text(st.sampled_from("aب😀\U0001ee00ً\n é"))


@given(mixed)
def test_utf16_positions_are_the_encoders(text):
    map16 = Utf16(text)
    assert map16.length16 == len(text.encode("utf-16-le")) // 2
    for at in range(len(text) + 1):
        unit = len(text[:at].encode("utf-16-le")) // 2
        assert map16.to16(at) == unit
        assert map16.from16(unit) == at


@given(st.text())
def test_spans_go_the_way_of_their_ends(text):
    there = Utf16(text)
    spans = [(i, j) for i in range(len(text)) for j in (i + 1, len(text))]
    assert there.spans16(spans) == [(there.to16(a), there.to16(b)) for a, b in spans]


def test_inside_a_surrogate_pair_is_the_start_of_its_character():
    map16 = Utf16("ا😀ب")
    assert [map16.from16(u) for u in range(5)] == [0, 1, 1, 2, 3]


@given(mixed)
def test_utf8_positions_are_the_encoders(text):
    map8 = Utf8(text)
    for at in range(len(text) + 1):
        byte = len(text[:at].encode())
        assert map8.to8(at) == byte
        assert map8.from8(byte) == at


def test_inside_a_character_is_its_start_in_bytes():
    assert [Utf8("اa").from8(b) for b in range(4)] == [0, 0, 1, 2]
