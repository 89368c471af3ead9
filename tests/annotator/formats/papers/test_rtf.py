"""Rich Text: letters by code page and by number; what is hidden or deleted is left out."""

from pathlib import Path

import pytest

from annotator.errors import ImportFailed
from tests.annotator.formats.papers.made import read, said, text

ARABIC = r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0 Arial;}{\f1\fnil\fcharset178 Arabic;}}"


def rtf(path: Path, words: str) -> Path:
    path.write_bytes(words.encode("cp1256"))
    return path


def test_letters_are_in_the_code_page_of_their_font(tmp_path: Path) -> None:
    letters = "".join(rf"\'{byte:02x}" for byte in "قال".encode("cp1256"))
    assert text(rtf(tmp_path / "a.rtf", rf"{ARABIC}\f1 {letters}\f0  caf\'e9}}")) == "قال café"


def test_letters_by_number_with_what_stands_behind_them_for_old_programs(tmp_path: Path) -> None:
    numbers = "".join(rf"\u{ord(c)}?" for c in "قال")
    assert text(rtf(tmp_path / "a.rtf", rf"{ARABIC}\uc1 {numbers}\par \u-10179?\u-8704? x}}")) == "قال\n😀 x"


def test_hidden_deleted_and_headers_are_left_out_and_said(tmp_path: Path) -> None:
    words = rf"{ARABIC}{{\header top}}one {{\v secret}}{{\deleted gone}}two{{\*\unknown x}}{{\pict 00ff}}"
    rows, reading = read(rtf(tmp_path / "a.rtf", words + "}"))
    assert rows[0].document.text == "one two"
    assert rows[0].document.meta == {"header": "top"}
    assert said(reading) == [
        "tracked insertions are in the text, tracked deletions are not",
        "characters of hidden text left out: 6",
        "headers and footers are not in the text; they are kept in the document's meta",
    ]


def test_footnotes_stand_at_the_end(tmp_path: Path) -> None:
    assert text(rtf(tmp_path / "a.rtf", rf"{ARABIC}one{{\footnote note}} two\par three}}")) == (
        "one[1] two\nthree\n\n[1] note"
    )


def test_binary_pictures_are_passed_over(tmp_path: Path) -> None:
    assert text(rtf(tmp_path / "a.rtf", ARABIC + r"one{\pict\bin4 }}{{}\par two}")) == "one\ntwo"


def test_rows_of_tables_are_lines_with_tabs(tmp_path: Path) -> None:
    assert (
        text(rtf(tmp_path / "a.rtf", rf"{ARABIC}\trowd a\cell b\cell\row c\cell d\cell\row}}"))
        == "a\tb\nc\td"
    )


def test_groups_within_groups_without_end_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ImportFailed, match="nested"):
        read(rtf(tmp_path / "a.rtf", r"{\rtf1 " + "{" * 5000))
