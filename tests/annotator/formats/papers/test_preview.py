"""What will come of a file, before anything is stored."""

from pathlib import Path

import pytest

from annotator.errors import ImportFailed
from annotator.formats import Reading, inputs
from annotator.formats.papers.paper import pasted
from annotator.formats.papers.preview import preview, repaired
from tests.annotator.formats.papers.made import docx, drawn, p, pdf, zipped
from tests.annotator.formats.papers.test_pdf import FONT, QAL


def test_a_pdf_is_shown_as_it_is_and_as_repaired(tmp_path: Path) -> None:
    found = preview(pdf(tmp_path / "a.pdf", drawn((100, 700, QAL)), letters=FONT), Reading())
    assert (found.format, found.original, found.result) == ("pdf", "لاق", "قال")
    assert "put into the order of reading: 1" in found.notes[0]


def test_a_table_is_shown_with_its_columns(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("id,text\n1,قال زيد\n2,نعم\n", "utf-8")
    found = preview(tmp_path / "a.csv", Reading())
    assert (found.original, found.result) == ("id,text\n1,قال زيد\n2,نعم\n", "قال زيد\n\nنعم")
    assert [c.role for c in found.columns] == ["id", "text"]


def test_a_long_text_is_not_taken_for_another_encoding_where_it_is_cut(tmp_path: Path) -> None:
    for before in ("", "x"):
        (tmp_path / "a.txt").write_text(before + "سلام" * 100_000, "utf-8")
        found = preview(tmp_path / "a.txt", Reading())
        assert (found.candidates, found.original[:5]) == ((), (before + "سلامس")[:5])


def test_of_a_long_pdf_only_the_first_pages_are_read(tmp_path: Path) -> None:
    content = [
        drawn((100, 700, QAL)),
        drawn((100, 700, b"2")),
        drawn((100, 700, b"3")),
        drawn((100, 700, b"4")),
    ]
    found = preview(pdf(tmp_path / "a.pdf", *content, letters=FONT), Reading())
    assert found.result == "قال\n\n2\n\n3"


def test_an_encoding_can_be_tried(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes("هو".encode("cp1256"))
    found = preview(tmp_path / "a.txt", Reading())
    assert "--encoding" in (found.problem + " ".join(found.refused))
    assert "windows-1256" in found.candidates
    reading = Reading("windows-1256")
    assert preview(tmp_path / "a.txt", reading).result == "هو"
    assert reading.notes == []


def test_a_package_and_what_cannot_be_read(tmp_path: Path) -> None:
    found = preview(docx(tmp_path / "a.docx", p("متن")), Reading())
    assert (found.original, found.result, found.problem) == ("", "متن", "")
    (tmp_path / "a.png").write_bytes(b"\x89PNG\r\n\x1a\n\0")
    assert preview(tmp_path / "a.png", Reading()).problem == (
        "a.png was refused: it is a picture; recognize its text first (OCR)"
    )
    assert "no such file" in preview(tmp_path / "nothing.txt", Reading()).problem


def test_pasted_words_are_a_document(tmp_path: Path) -> None:
    row = pasted("\ufeffقال\r\nزيد", "p1")
    assert (row.document.id, row.document.text) == ("p1", "قال\nزيد")
    with pytest.raises(ImportFailed, match="no text"):
        pasted(" \n", "p1")
    assert repaired("\ufefb\u200f") == (
        "لا",
        ["presentation forms made letters: 1", "bidi controls taken out: 1"],
    )
    assert repaired("قال") == ("قال", [])


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "save it as .docx"),
        ("a.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "save it as .xlsx or CSV"),
        (
            "a.docx",
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
            "without a password",
        ),
        ("a.jpg", b"\xff\xd8\xff\xe0", "recognize its text"),
        ("a.rar", b"Rar!\x1a\x07", "pack it as .zip"),
        ("a.mht", b"MIME-Version: 1.0\r\n", "save it as .html"),
        ("a.ps", b"%!PS-Adobe", "save it as PDF"),
        ("a.mobi", b"x" * 60 + b"BOOKMOBI", "save it as .epub"),
    ],
)
def test_kinds_that_are_known_and_not_read_say_what_to_do(
    name: str, content: bytes, words: str, tmp_path: Path
) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(ImportFailed, match=words) as refusal:
        inputs(tmp_path / name)
    assert "\n" not in str(refusal.value)


def test_a_presentation_is_refused_with_what_to_do(tmp_path: Path) -> None:
    path = zipped(tmp_path / "a.pptx", {"ppt/presentation.xml": "<a/>"})
    assert "save its text as .docx" in preview(path, Reading()).problem
