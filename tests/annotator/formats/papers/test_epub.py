"""Books: the chapters in the order of reading."""

from pathlib import Path

import pytest

from annotator.errors import ImportFailed
from tests.annotator.formats.papers.made import epub, read


def page(words: str) -> str:
    return (
        '<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title/>'
        f'<script src="x"/></head><body>{words}</body></html>'
    )


def test_chapters_come_in_the_order_of_reading(tmp_path: Path) -> None:
    path = epub(tmp_path / "a.epub", [page("<h1>أول</h1><p>قال زيد.</p>"), page("<p>ثان&amp;</p>")])
    document = read(path)[0][0].document
    assert document.text == "أول\n\nقال زيد.\n\nثان&"
    assert (document.title, document.date) == ("كتاب", "2019-05-04")


def test_a_locked_book_is_refused(tmp_path: Path) -> None:
    locked = '<e><CipherReference URI="O/t/1.xhtml"/></e>'
    path = epub(tmp_path / "a.epub", [page("<p>نص</p>")], {"META-INF/encryption.xml": locked})
    with pytest.raises(ImportFailed, match="locked"):
        read(path)


def test_a_missing_chapter_is_said(tmp_path: Path) -> None:
    path = epub(tmp_path / "a.epub", [page("<p>نص</p>")], {"O/book.opf": (
        '<package><manifest><item id="a" href="t/1.xhtml"/><item id="b" href="gone.xhtml"/></manifest>'
        '<spine><itemref idref="a"/><itemref idref="b"/></spine></package>'
    )})  # fmt: skip
    rows, reading = read(path)
    assert rows[0].document.text == "نص"
    assert reading.notes == [f"{path}: chapters missing in the file: 1"]
