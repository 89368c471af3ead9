"""Encodings are told apart, or the person is asked."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.encoding import clean, decode

LINE = (
    "قالت وكالة الأنباء إن القوات سيطرت على البلدة الواقعة شمال المدينة بعد معارك عنيفة، "
    "وأضافت أن المدنيين غادروا.\n"
) * 2


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be", "windows-1256", "iso-8859-6"])
def test_arabic_news_is_told(encoding):
    found = decode(LINE.encode(encoding))
    assert (found.text, found.encoding, found.sure) == (LINE, encoding, True)


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [(codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be")],
)
def test_a_byte_order_mark_decides_and_is_cut(mark, encoding):
    found = decode(mark + LINE.encode(encoding))
    assert (found.text, found.encoding) == (LINE, encoding)


def test_a_broken_mark_is_looked_through():
    assert decode(codecs.BOM_UTF8 + b"\xff\xfe\xfa").sure is False


@pytest.mark.parametrize("raw", ["سلام".encode("windows-1256"), "café".encode("latin-1")])
def test_too_little_to_tell_asks(raw):
    found = decode(raw)
    assert not found.sure
    assert len(found.candidates) > 1


def test_what_only_looks_like_utf16_asks():
    assert not decode(LINE.encode("utf-16-le") + b"\x00\xd8").sure


def test_every_byte_is_a_character_in_windows_1256():
    assert len(bytes(range(256)).decode("windows-1256")) == 256


@pytest.mark.parametrize("raw", [b"\x7fELF\x02\x01\x01\x00\x00\xd0\xe1", b"\x81\xff\x00\xd0"])
def test_what_is_no_text_has_no_encoding_to_choose(raw):
    assert decode(raw).candidates == ()


def test_undecodable_bytes_ask_too():
    found = decode(bytes(range(0x80, 0x100)) * 2)
    assert not found.sure


def test_new_lines_are_one_kind_and_nothing_else_is_altered():
    assert clean("\ufeffا\r\nب\rج\u2028د\u00a0\ufeff") == "ا\nب\nج\u2028د\u00a0\ufeff"


@given(st.binary(max_size=200))
def test_any_bytes_give_text(raw):
    decode(raw)


def test_the_real_files_in_three_encodings_agree(shared):
    docs = shared / "data" / "docs"
    names = ("damascus.cp1256.crlf.txt", "damascus.iso8859-6.txt", "damascus.utf16le.bom.crlf.txt")
    found = [decode((docs / name).read_bytes()) for name in names]
    assert {f.text for f in found} == {found[0].text}
    assert all(f.sure for f in found)


@given(st.text("اليمنوترة ", min_size=30), st.integers(0, 30), st.sampled_from([b"\xff", b"\xd8\xd8"]))
def test_one_bad_byte_in_utf_8_is_told_with_its_place(words, at, bad):
    before = f"{words[:at]}قال".encode()
    found = decode(before + bad + f"{words[at:]}قال وقال".encode())
    assert (found.sure, found.bad) == (False, len(before) + 1)
    assert found.doubt.startswith(
        f"as UTF-8 it has a bad byte at {len(before) + 1}; its encoding is not certain"
    )
