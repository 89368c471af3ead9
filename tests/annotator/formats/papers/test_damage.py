"""Whatever is done to the bytes of a document, it is read, or refused in one line."""

import tempfile
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.errors import ImportFailed
from annotator.formats import FORMATS, Reading, inputs
from tests.annotator.formats.papers.made import docx, drawn, epub, odt, p, pdf, r, zipped
from tests.annotator.formats.papers.test_pdf import FONT, QAL
from tests.annotator.formats.papers.test_table import TEXTS, workbook
from tests.annotator.formats.papers.test_webpage import page


def plain(content: bytes) -> Callable[[Path], Path]:
    def make(path: Path) -> Path:
        path.write_bytes(content)
        return path

    return make


MADE: dict[str, tuple[str, Callable[[Path], Path]]] = {
    "docx": ("a.docx", lambda path: docx(path, p("قال", r("سر", "<w:vanish/>")), {"footnotes": p("x")})),
    "odt": ("a.odt", lambda path: odt(path, '<text:p>قال<text:s text:c="2"/></text:p>')),
    "epub": ("a.epub", lambda path: epub(path, ["<html><body><p>قال</p></body></html>"])),
    "pdf": ("a.pdf", lambda path: pdf(path, drawn((100, 700, QAL), (90, 688, QAL)), letters=FONT)),
    "rtf": (
        "a.rtf",
        plain(rb"{\rtf1\ansicpg1256{\fonttbl{\f0\fcharset178 A;}}\f0 \'de\'c7\u1604?{\footnote x}\par}"),
    ),
    "webpage": ("a.html", page),
    "table": ("a.xlsx", lambda path: workbook(path, ["id", "text"], [1, TEXTS[0]])),
    "csv": ("a.csv", plain(f"id,text\n1,{TEXTS[0]}\n2,{TEXTS[1]}".encode())),
    "json": ("a.json", plain(f'[{{"no": 1, "body": "{TEXTS[0]}"}}]'.encode())),
    "zip": ("a.zip", lambda path: zipped(path, {"b.txt": "قال زيد", "c.html": "<p>نعم</p>"})),
}


@cache
def made(kind: str) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        return MADE[kind][1](Path(folder) / MADE[kind][0]).read_bytes()


@st.composite
def damaged(draw: st.DrawFn, raw: bytes) -> bytes:
    """Some bytes altered, taken out or put in; or the end cut off."""
    result = bytearray(raw)
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, max(len(result) - 1, 0)))
        kind = draw(st.sampled_from(["alter", "cut", "insert", "out", "double"]))
        if kind == "alter" and result:
            result[at] = draw(st.integers(0, 255))
        elif kind == "cut":
            del result[at:]
        elif kind == "insert":
            result[at:at] = draw(st.binary(max_size=8))
        elif kind == "out":
            del result[at : at + draw(st.integers(1, 50))]
        else:
            result[at:at] = result[at : at + draw(st.integers(1, 50))]
    return bytes(result)


@pytest.mark.parametrize("kind", MADE)
@settings(max_examples=40)
@given(data=st.data())
def test_a_damaged_document_is_read_or_refused_in_one_line(kind: str, data: st.DataObject) -> None:
    raw = data.draw(damaged(made(kind)))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / MADE[kind][0]
        path.write_bytes(raw)
        for name in (kind if kind in FORMATS else "table", ""):
            reading = Reading()
            try:
                for file, format in inputs(path, name):
                    for row in FORMATS[format].rows(file, reading):
                        assert row.document.text.strip()
                        assert "\0" not in row.document.text
            except ImportFailed as problem:
                reading.refuse(path, problem)
            assert all(len(words.splitlines()) == 1 for words in (*reading.refused, *reading.notes))
