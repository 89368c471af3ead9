"""The report on paper: nothing of it is lost, and no heading stands alone at the foot of a page."""

import pytest
from PySide6.QtGui import QPageSize, QPdfWriter, QTextDocument

from ui.agreement_paper import _beneath, _keep_headings, _lay_out, _paint

TABLE = (
    "<table><tr><th>What</th><th>F1</th></tr><tr><td>Entities</td><td>0.656<br>[0.6, 0.7]</td></tr></table>"
)
WORDS = "<p>words</p>"


@pytest.fixture
def laid(qapp, tmp_path):
    """The document of that page, laid out, and the paper."""

    def lay(html):
        document, writer = QTextDocument(), QPdfWriter(str(tmp_path / "out.pdf"))
        writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        document.setHtml(html)
        _lay_out(document, writer)
        return document, writer

    return lay


@pytest.mark.parametrize(
    "beneath", [TABLE, WORDS, f"<h3>Pairs</h3>{TABLE}"], ids=["table", "words", "heading"]
)
def test_no_heading_parts_from_what_is_beneath_it(laid, beneath):
    moved = 0
    for before in range(20, 60):
        document, _ = laid(WORDS * before + f"<h2>In all</h2>{beneath}" + WORDS)
        pages = [_pages(document, before)]
        _keep_headings(document)
        pages.append(_pages(document, before))
        assert len(pages[1]) == 1
        moved += pages[0] != pages[1]
    assert 0 < moved < 10


def _pages(document, at):
    """On which pages the heading, which is that block, and what is beneath it end."""
    heading = document.findBlockByNumber(at)
    place, page = document.documentLayout().blockBoundingRect, document.pageSize().height()
    return {place(block).bottom() // page for block in (heading, *_beneath(heading))}


def test_each_page_is_painted_with_its_number(laid, tmp_path):
    document, writer = laid(WORDS * 200)
    _paint(document, writer)
    painted = (tmp_path / "out.pdf").read_bytes()
    assert document.pageCount() > 3
    assert painted.count(b"/Type /Page\n") == document.pageCount()
