"""The page: its words are those of the documents, its marks are where they should be, and it reads back."""

import re
from html import unescape
from pathlib import Path

import pytest
from hypothesis import given, settings

from annotator.errors import ImportFailed
from annotator.formats import FORMATS, Row, export, page, tell
from annotator.model import Document, Entity, Event, Range
from annotator.scheme import load
from tests.annotator.formats import drawn, example


def paragraphs(row: Row) -> list[str]:
    names = page._Names(page._Labels(load()), row)
    return re.findall(r"<p dir=auto>(.*?)</p>\n", "".join(page._article(row, names)), re.S)


def words(paragraph: str) -> str:
    """As a reader sees them, without the names of labels."""
    return unescape(re.sub(r"<[^>]*>", "", re.sub(r"<sup.*?</sup>", "", paragraph, flags=re.S)))


@settings(max_examples=60)
@given(drawn.rows())
def test_the_words_of_the_page_are_those_of_the_document(row: Row) -> None:
    assert "\n".join(map(words, paragraphs(row))) == row.document.text


@settings(max_examples=60)
@given(drawn.rows())
def test_every_span_is_marked_over_just_its_letters(row: Row) -> None:
    joined = "\n".join(paragraphs(row))
    marked = len(re.findall(r"<mark", joined))
    pieces = sum(
        bool(row.document.text[r.start : r.end].strip("\n"))
        for a in row.annotations
        if isinstance(a, Entity | Event)
        for r in a.ranges
    )
    assert marked >= pieces


def test_nothing_is_put_inside_a_word() -> None:
    (line,) = paragraphs(Row(Document("r1", "وصل رجالهم"), (Entity("e1", "PER", (Range(4, 8),)),)))
    assert re.fullmatch(r"وصل <mark[^>]*>رجال</mark>هم<sup[^>]*>.*</sup>", line)


def test_nothing_of_a_document_is_taken_for_markup(tmp_path: Path) -> None:
    hostile = "</script><img src=x onerror=alert(1)>\"'&"
    row = Row(
        Document(hostile, hostile, title=hostile), (Entity("e1", hostile, (Range(0, 9),), note=hostile),)
    )
    export(FORMATS["html"], [row], tmp_path / "out.html")
    written = (tmp_path / "out.html").read_text("utf-8")
    assert "<img" not in written
    assert written.count("</script>") == 1
    assert FORMATS["html"].read(tmp_path / "out.html").rows == (row,)


def test_the_golden_page_is_written_to_the_letter(root: Path, tmp_path: Path) -> None:
    export(FORMATS["html"], example.ROWS, tmp_path / "example.html", load())
    assert (tmp_path / "example.html").read_bytes() == (root / "tests/golden/example.html").read_bytes()


def test_a_page_of_the_program_is_told_from_others(tmp_path: Path) -> None:
    export(FORMATS["html"], example.ROWS, tmp_path / "a.html")
    assert tell(tmp_path / "a.html") == "html"
    (tmp_path / "b.html").write_text("<p>نص")
    with pytest.raises(ImportFailed, match="no page that Tawsim wrote"):
        FORMATS["html"].read(tmp_path / "b.html")
