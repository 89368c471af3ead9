"""Web pages: the article, and the encoding that the bytes are in rather than the one the page says."""

from contextlib import suppress
from pathlib import Path

import pytest

from annotator.errors import ImportFailed
from tests.annotator.formats.papers.made import read, said, text

NEWS = "أعلنت وزارة الخارجية اليوم أن الوزير سيزور دمشق يوم الأحد المقبل للقاء نظيره، وفق ما ذكره بيان رسمي. "
PAGE = (
    '<!DOCTYPE html><html dir="rtl"><head><meta charset="{charset}"><title>الخبر - موقع</title>'
    '<meta property="og:title" content="الوزير يزور دمشق">'
    '<script type="application/ld+json">'
    '{{"@graph": [{{"datePublished": "2019-03-01T10:00:00+03:00"}}]}}</script>'
    "</head><body><nav><a href=#>الرئيسية</a> <a href=#>رياضة</a></nav><h1>الوزير يزور دمشق</h1>"
    "<div class=story><p>{news}</p><p>{news}<b>وأضاف</b> البيان.</p>"
    "<ul class=related><li><a>خبر آخر طويل جدا</a></ul>"
    '<p style="display:none">مخفي</p></div><footer>حقوق النشر محفوظة</footer></body></html>'
)


def page(path: Path, *, says: str = "utf-8", encoding: str = "utf-8", news: str = NEWS * 2) -> Path:
    path.write_bytes(PAGE.format(charset=says, news=news).encode(encoding))
    return path


def test_the_article_is_read_and_what_is_beside_it_left_out(tmp_path: Path) -> None:
    rows, reading = read(page(tmp_path / "a.html"))
    document = rows[0].document
    body = (NEWS * 2).strip()
    assert document.text == f"الوزير يزور دمشق\n\n{body}\n\n{body} وأضاف البيان."
    assert (document.title, document.date, document.encoding) == ("الوزير يزور دمشق", "2019-03-01", "utf-8")
    assert [words.split(":")[0] for words in said(reading)] == [
        "characters beside the article left out, of menus, links and the like",
        "characters of hidden text left out",
    ]


def test_what_the_bytes_look_like_goes_before_what_the_page_says(tmp_path: Path) -> None:
    right = text(page(tmp_path / "a.html"))
    rows, reading = read(page(tmp_path / "b.html", encoding="windows-1256"))
    assert rows[0].document.text == right
    assert said(reading)[0] == "the page says utf-8, but its letters are in windows-1256"
    rows, reading = read(page(tmp_path / "c.html", says="iso-8859-1"))
    assert rows[0].document.text == right
    assert rows[0].document.encoding == "utf-8"
    assert text(page(tmp_path / "d.html", encoding="utf-16")) == right


def test_a_page_is_believed_where_statistics_say_nothing(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_bytes('<meta charset="windows-1252"><p>café à la crème</p>'.encode("cp1252"))
    assert text(path) == "café à la crème"


def test_an_encoding_that_is_not_certain_is_asked_for(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_bytes('<meta charset="utf-8"><p>هو</p>'.encode("cp1256"))
    with pytest.raises(ImportFailed, match="say which with --encoding"):
        read(path)
    assert text(path, encoding="windows-1256") == "هو"


def test_blanks_are_as_a_browser_shows_them(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_text(
        "<html><body><p>قال\n   زيد<br>نعم</p><table><tr><td>أ<td>ب<tr><td>ت<td>ث</table>"
        "<pre>س  ص\nع</pre>&lrm;x&nbsp;y",
        "utf-8",
    )
    assert text(path) == "قال زيد\nنعم\n\nأ\tب\nت\tث\n\nس ص\nع\n\n\u200ex\xa0y"


def test_a_page_without_an_article_is_read_whole(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_text("<html><body><div>قال زيد</div><div>نعم</div></body></html>", "utf-8")
    assert text(path) == "قال زيد\nنعم"


def test_two_days_are_no_date(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    head = (
        '<meta property="article:published_time" content="2019-03-01"><meta name="date" content="2019-03-02">'
    )
    path.write_text(f"<html><head>{head}</head><body><p>نص</p></body></html>", "utf-8")
    assert read(path)[0][0].document.date == ""


def test_an_empty_page_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_text("<html><body><script>1</script></body></html>", "utf-8")
    with pytest.raises(ImportFailed, match="no text in it"):
        read(path)


def test_tags_within_tags_without_end_are_refused_or_read_soon(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_text("<html><body>" + "<div>" * 100_000 + "نص", "utf-8")
    with suppress(ImportFailed):
        assert text(path) == "نص"
