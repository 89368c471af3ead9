"""PDF: glyphs where they are drawn, as text in the order of reading; nothing is repaired unseen."""

from pathlib import Path

import pytest

from annotator.errors import ImportFailed
from annotator.formats.papers.pdf import pages
from tests.annotator.formats.papers.made import drawn, pdf, read, said, text

# A font that draws Arabic letters: byte → letter or ligature.
FONT = {1: "ق", 2: "ا", 3: "ل", 4: "ز", 5: "ي", 6: "د", 7: "لا", 8: " ", 9: "ً", 10: "(", 11: ")"}
FONT |= {n: chr(n) for n in range(ord("0"), ord("z"))}
QAL, ZAYD = (3, 2, 1), (6, 5, 4)  # as they are drawn, from left to right


def test_words_drawn_from_left_to_right_are_read_from_right_to_left(tmp_path: Path) -> None:
    path = pdf(tmp_path / "a.pdf", drawn((100, 700, (*ZAYD, 8, *QAL))), letters=FONT)
    rows, reading = read(path)
    assert rows[0].document.text == "قال زيد"
    assert said(reading) == ["lines put into the order of reading: 1"]


def test_words_drawn_in_the_order_of_reading_are_left_so(tmp_path: Path) -> None:
    content = (
        "BT /F 10 Tf "
        + " ".join(
            f"1 0 0 1 {200 - 5 * n} 700 Tm <{glyph:02x}> Tj" for n, glyph in enumerate((1, 2, 3, 8, 4, 5, 6))
        )
        + " ET"
    )
    rows, reading = read(pdf(tmp_path / "a.pdf", content, letters=FONT))
    assert rows[0].document.text == "قال زيد"
    assert reading.notes == []


def test_room_between_words_is_a_blank(tmp_path: Path) -> None:
    content = drawn((100, 700, ZAYD), (118, 700, QAL))
    assert text(pdf(tmp_path / "a.pdf", content, letters=FONT)) == "قال زيد"


def test_a_lam_alef_whose_letters_the_font_has_backwards_is_turned(tmp_path: Path) -> None:
    path = pdf(tmp_path / "a.pdf", drawn((100, 700, (7, 1, 8, 6))), letters={**FONT, 7: "ال"})
    page = next(iter(pages(path)))
    assert (page.original, page.repaired) == ("القد"[:3] + " د", "د قلا")
    assert page.counts == {"ligatures": 1, "lines": 1}


def test_presentation_forms_and_controls_become_letters(tmp_path: Path) -> None:
    letters = {**FONT, 1: "\ufed7", 2: "\ufe8e", 3: "\ufedd\u200f"}
    rows, reading = read(pdf(tmp_path / "a.pdf", drawn((100, 700, QAL)), letters=letters))
    assert rows[0].document.text == "قال"
    assert said(reading) == [
        "presentation forms made letters: 3",
        "bidi controls taken out: 1",
        "lines put into the order of reading: 1",
    ]


def test_numbers_and_latin_words_are_not_turned(tmp_path: Path) -> None:
    content = drawn((100, 700, (*b"12.5", 8, *b"ab", 8, *QAL)))
    letters = {**FONT, ord("."): "."}
    assert text(pdf(tmp_path / "a.pdf", content, letters=letters)) == "قال ab 12.5"


def test_brackets_that_are_drawn_mirrored_are_turned_back(tmp_path: Path) -> None:
    for left, right in ((10, 11), (11, 10)):
        content = drawn((100, 700, (left, *ZAYD, right, 8, *QAL)))
        assert text(pdf(tmp_path / "a.pdf", content, letters=FONT)) == "قال (زيد)"


def test_a_vowel_sign_stays_with_its_letter(tmp_path: Path) -> None:
    content = f"BT /F 10 Tf 1 0 0 1 100 700 Tm [<{bytes(ZAYD).hex()}> <09> 500 <{bytes(QAL).hex()}>] TJ ET"
    found = text(pdf(tmp_path / "a.pdf", content, letters=FONT))
    assert found.replace("ً", "") == "قالزيد"
    assert found.index("ً") > 0


def test_lines_of_a_paragraph_are_joined_and_paragraphs_are_not(tmp_path: Path) -> None:
    full = (*ZAYD, 8, *QAL, 8, *ZAYD, 8, *QAL)
    content = drawn((100, 700, full), (100, 688, full), (155, 676, QAL), (100, 664, full))
    rows, reading = read(pdf(tmp_path / "a.pdf", content, letters=FONT))
    assert rows[0].document.text.split("\n") == ["قال زيد قال زيد قال زيد قال زيد قال", "قال زيد قال زيد"]
    assert said(reading)[-1] == "line ends within paragraphs taken out: 2"


def test_columns_stay_apart(tmp_path: Path) -> None:
    content = drawn((300, 700, QAL), (300, 688, ZAYD), (100, 699, ZAYD), (100, 687, QAL))
    assert text(pdf(tmp_path / "a.pdf", content, letters=FONT)).split() == ["قال", "زيد", "زيد", "قال"]


def test_latin_files_are_read_too(tmp_path: Path) -> None:
    rows, reading = read(
        pdf(tmp_path / "a.pdf", drawn((100, 700, b"Report 5"), (100, 600, b"End")), drawn((1, 1, b"x")))
    )
    assert rows[0].document.text == "Report 5\nEnd\n\nx"
    assert reading.notes == []


def test_a_scan_is_refused_with_what_to_do(tmp_path: Path) -> None:
    path = pdf(tmp_path / "a.pdf", "q /I Do Q")
    image = b"/XObject << /I << /Type /XObject /Subtype /Image >> >> >> /Contents"
    path.write_bytes(path.read_bytes().replace(b">> /Contents", image))
    with pytest.raises(ImportFailed, match="recognize the text first"):
        read(path)


def test_an_encrypted_file_and_one_that_is_none_are_refused(tmp_path: Path) -> None:
    lock = (
        f"/Encrypt << /Filter /Standard /V 1 /R 2 /O <{'00' * 32}> /U <{'00' * 32}> /P -4 >> /ID [<00> <00>]"
    )
    with pytest.raises(ImportFailed, match="encrypted"):
        read(pdf(tmp_path / "a.pdf", drawn((1, 1, b"x")), trailer=lock))
    (tmp_path / "b.pdf").write_bytes(b"%PDF-1.7 nothing")
    with pytest.raises(ImportFailed, match="damaged"):
        read(tmp_path / "b.pdf")


def test_letters_that_no_font_names_are_refused(tmp_path: Path) -> None:
    letters = {n: chr(0xE000 + n) for n in range(1, 20)}
    with pytest.raises(ImportFailed, match="do not say which letters"):
        read(pdf(tmp_path / "a.pdf", drawn((100, 700, range(1, 20))), letters=letters))


def test_a_glyph_without_a_letter_is_shown_as_such_and_said(tmp_path: Path) -> None:
    letters = {**FONT, 1: "\0", 12: "\x01"}
    rows, reading = read(
        pdf(tmp_path / "a.pdf", drawn((100, 700, (*QAL, 8, *ZAYD, *b"abcdef"))), letters=letters)
    )
    assert sorted(rows[0].document.text.replace("\ufffd", "")) == sorted("ال زيدabcdef")
    assert said(reading)[-1] == "8% of the characters are no letters: a font does not say which it draws"


@pytest.mark.parametrize("of", ["lines", "text"])
def test_a_letterhead_that_is_on_all_pages_counts_once(of: str, tmp_path: Path) -> None:
    words = "10 10 m 20 20 l S\n" * 1100 if of == "lines" else drawn((100, 790, b"head")) + " " * 20_000
    form = f"<< /Type /XObject /Subtype /Form /Length {len(words)} >>\nstream\n{words}\nendstream\nendobj\n"
    path = pdf(tmp_path / "a.pdf", *[drawn((100, 700, b"x")) + " /X Do"] * 300)
    raw = path.read_bytes().replace(b">> /Contents", b"/XObject << /X 900 0 R >> >> /Contents")
    at = raw.index(b"xref\n")
    path.write_bytes(raw[:at] + b"900 0 obj\n" + form.encode() + raw[at:])
    found = text(path)
    assert found.count("x") == 300
    assert found.count("head") == (300 if of == "text" else 0)


def test_pages_that_draw_too_much_together_are_refused_as_such(tmp_path: Path) -> None:
    path = pdf(tmp_path / "a.pdf", drawn((100, 700, b"x")) + " " * 1_000_000)
    raw = path.read_bytes()
    kids = b"/Kids [" + b"5 0 R " * 12
    path.write_bytes(raw.replace(b"/Kids [5 0 R]", kids + b"]").replace(b"/Count 1", b"/Count 12"))
    with pytest.raises(ImportFailed, match="its pages draw more than can be read"):
        read(path)


def test_forms_that_draw_one_another_come_to_an_end(tmp_path: Path) -> None:
    form = (
        b"<< /Type /XObject /Subtype /Form /Resources << /XObject << /X 7 0 R >> >> /Length 12 >>\nstream\n"
    )
    path = pdf(tmp_path / "a.pdf", drawn((100, 700, b"x")) + " /X Do")
    raw = path.read_bytes().replace(b">> /Contents", b"/XObject << /X 7 0 R >> >> /Contents")
    at = raw.index(b"xref\n")
    path.write_bytes(raw[:at] + b"7 0 obj\n" + form + b"/X Do /X Do \nendstream\nendobj\n" + raw[at:])
    assert text(path) == "x"
