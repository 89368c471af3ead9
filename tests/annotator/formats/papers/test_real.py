"""Documents that others made: what is known of each is read of it."""

import re
from collections import Counter
from pathlib import Path

import pytest

from annotator.errors import ImportFailed
from annotator.formats import FORMATS, Reading, inputs
from annotator.formats.papers.pdf import pages
from tests.annotator.formats.papers.made import read, said


@pytest.fixture
def docs(shared: Path) -> Path:
    return shared / "data/docs"


def test_a_report_of_the_united_nations_is_read_with_its_tables_and_footnotes(docs: Path) -> None:
    rows, reading = read(docs / "stress011.docx")
    document = rows[0].document
    lines = document.text.split("\n")
    assert document.title == "CRC/C/GC/20"
    assert lines[0] == "\tالأمم المتحدة\tCRC/C/GC/20*"
    assert "\tثالثاً\t-\tحجج التركيز على المراهقين\t\t4" in lines
    assert len(re.findall(r"[\u0621-\u064a]", document.text)) > 40_000
    assert [f"[{n}]" in document.text for n in (2, 40, 41)] == [True, True, False]
    assert set(document.meta) == {"header", "footer"}
    assert said(reading)[0] == "footnotes and endnotes put at the end of the text: 40"


def test_odd_documents_of_word_are_read(docs: Path) -> None:
    assert read(docs / "bug66312.docx")[0][0].document.text == "World\nWorld"
    text = read(docs / "61787.docx")[0][0].document.text
    assert text.startswith("Personal Worldview Essay\n")
    assert text.endswith("What grade would you give your essay, and why?")


def test_a_page_that_is_not_in_the_encoding_it_says(docs: Path) -> None:
    rows, reading = read(docs / "testArabicMisleadingCharset.html")
    document = rows[0].document
    assert document.text.startswith("في قرية من القرى كان هناك رجل حكيم")
    assert (document.title, document.encoding) == ("Test Arabic", "windows-1256")
    assert said(reading) == ["the page says utf-8, but its letters are in windows-1256"]


def test_a_pdf_of_word_is_read_as_it_was_typed(docs: Path) -> None:
    rows, reading = read(docs / "right_to_left_01.pdf")
    text = rows[0].document.text
    expected = (docs / "right_to_left_01.md").read_text("utf-8")

    def words(found: str) -> Counter[str]:  # docling parts «و» from the Latin word behind it
        found = found.replace("وPython", "و Python")
        return Counter(re.findall(r"\w+", re.sub(r"[\u064b-\u0652]", "", found)))

    wrong = (words(text) - words(expected)) + (words(expected) - words(text))
    assert sum(wrong.values()) < 0.03 * sum(words(expected).values()), wrong
    assert text.startswith("تحسين الإنتاجية وحل المشكلات من خلال البرمجة بلغة R وPython\n")
    assert "أيضًا إلى اتخاذ قرارات أكثر دقة بناءً على استنتاجات" in text
    assert len(text.split("\n")) == 5
    assert said(reading)[0] == "lines put into the order of reading: 16"


def test_the_original_of_a_page_can_be_looked_at(docs: Path) -> None:
    page = next(iter(pages(docs / "right_to_left_01.pdf")))
    assert page.original.startswith("ةغلب ةجمربلا")
    assert page.repaired.startswith("تحسين الإنتاجية")


def test_a_pdf_of_cairo_with_vowel_signs(docs: Path) -> None:
    assert read(docs / "habibi.pdf")[0][0].document.text == "حَبيبي habibi حَبيبي"


def test_a_table_in_utf_16(docs: Path) -> None:
    rows, _ = read(docs / "example.utf16.csv")
    assert [(r.document.text, r.document.meta) for r in rows] == [
        ("AAA", {"label": "Positive"}),
        ("BBB", {"label": "Positive"}),
        ("CCC", {"label": "Negative"}),
    ]


def test_texts_are_read_in_the_encoding_they_are_in(docs: Path) -> None:
    texts = {}
    for name in ("damascus.cp1256.crlf", "damascus.iso8859-6", "damascus.utf16le.bom.crlf", "sample-arabic"):
        rows, reading = read(docs / f"{name}.txt")
        texts[name] = rows[0].document.text
        assert reading.refused == []
    assert texts["damascus.cp1256.crlf"] == texts["damascus.iso8859-6"] == texts["damascus.utf16le.bom.crlf"]


def test_a_folder_of_documents_is_read_with_a_reason_for_each_that_is_not(docs: Path) -> None:
    rows: list[str] = []
    refused: list[str] = []
    for file, name in inputs(docs):
        reading = Reading()
        try:
            rows += [row.document.id for row in FORMATS[name].rows(file, reading)]
        except ImportFailed as problem:
            refused.append(problem.message)
    assert {
        "stress011",
        "habibi",
        "right_to_left_01",
        "testArabicMisleadingCharset",
        "example.utf16-1",
    } <= set(rows)
    assert [words.split(" was refused: ")[0] for words in refused] == ["PROVENANCE.tsv"]
    assert "no column of it is certainly the text" in refused[0]
