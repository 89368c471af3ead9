"""Word documents: what a reader of the page sees once the tracked changes are accepted; the rest is said."""

import zipfile
from pathlib import Path

import pytest

from annotator.errors import ImportFailed
from tests.annotator.formats.papers.made import docx, p, r, read, said, text, zipped


def test_insertions_are_taken_and_deletions_left_out(tmp_path: Path) -> None:
    body = p(
        "قال ", f"<w:ins>{r('زيد')}</w:ins>", "<w:del><w:r><w:delText>عمرو</w:delText></w:r></w:del>", " نعم"
    )
    body += p("من ", f"<w:moveFrom>{r('هنا')}</w:moveFrom>", f"<w:moveTo>{r('هناك')}</w:moveTo>")
    rows, reading = read(docx(tmp_path / "a.docx", body))
    assert rows[0].document.text == "قال زيد نعم\nمن هناك"
    assert said(reading) == ["tracked insertions are in the text, tracked deletions are not"]


def test_a_paragraph_whose_end_was_deleted_goes_on(tmp_path: Path) -> None:
    joined = f"<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>{r('قال ')}</w:p>"
    assert text(docx(tmp_path / "a.docx", joined + p("زيد") + p("نعم"))) == "قال زيد\nنعم"


def test_hidden_text_is_left_out_and_counted(tmp_path: Path) -> None:
    body = p(
        "ظاهر", r("سر", "<w:vanish/>"), r("!", '<w:vanish w:val="0"/>'), r("خفي", '<w:rStyle w:val="b"/>')
    )
    styles = '<w:style w:styleId="a"><w:rPr><w:vanish/></w:rPr></w:style>'
    styles += '<w:style w:styleId="b"><w:basedOn w:val="a"/></w:style>'
    rows, reading = read(docx(tmp_path / "a.docx", body, {"styles": styles}))
    assert rows[0].document.text == "ظاهر!"
    assert said(reading) == ["characters of hidden text left out: 5"]


def test_rows_of_tables_are_lines_with_tabs(tmp_path: Path) -> None:
    def cell(*words: str) -> str:
        return f"<w:tc>{''.join(map(p, words))}</w:tc>"

    table = (
        f"<w:tbl><w:tr>{cell('الاسم')}{cell('المدينة')}</w:tr><w:tr>{cell('زيد')}{cell('حلب')}</w:tr></w:tbl>"
    )
    letter = f"<w:tbl><w:tr>{cell('سطر أول', 'سطر ثان')}</w:tr></w:tbl>"
    assert text(docx(tmp_path / "a.docx", table + letter)) == "الاسم\tالمدينة\nزيد\tحلب\nسطر أول\nسطر ثان"


def test_footnotes_and_endnotes_stand_at_the_end_under_their_marks(tmp_path: Path) -> None:
    body = p(
        "قال",
        '<w:r><w:footnoteReference w:id="7"/></w:r>',
        " زيد",
        '<w:r><w:endnoteReference w:id="3"/></w:r>',
    )
    notes = {
        "footnotes": f'<w:footnote w:id="0">{p("—")}</w:footnote>'
        f'<w:footnote w:id="7">{p("<w:r><w:footnoteRef/></w:r>", " حاشية")}</w:footnote>',
        "endnotes": f'<w:endnote w:id="3">{p("<w:r><w:endnoteRef/></w:r>", " ختام")}</w:endnote>',
    }
    rows, reading = read(docx(tmp_path / "a.docx", body, notes))
    assert rows[0].document.text == "قال[1] زيد[i1]\n\n[1] حاشية\n\n[i1] ختام"
    assert said(reading) == ["footnotes and endnotes put at the end of the text: 2"]


def test_a_text_box_is_read_once_though_it_is_drawn_twice(tmp_path: Path) -> None:
    box = f"<w:txbxContent>{p('في الإطار')}</w:txbxContent>"
    both = f"<mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback>"
    both = f"<mc:AlternateContent>{both}</mc:AlternateContent>"
    rows, reading = read(docx(tmp_path / "a.docx", p("قبل", f"<w:r>{both}</w:r>", " وبعد") + p("آخر")))
    assert rows[0].document.text == "قبل وبعد\nفي الإطار\nآخر"
    assert said(reading) == ["text boxes put behind the paragraph they hang on: 1"]


def test_headers_and_footers_are_kept_apart(tmp_path: Path) -> None:
    rows, reading = read(docx(tmp_path / "a.docx", p("متن"), {"header": p("رأس"), "footer": p("ذيل")}))
    assert rows[0].document.text == "متن"
    assert rows[0].document.meta == {"header": "رأس", "footer": "ذيل"}
    assert said(reading) == ["headers and footers are not in the text; they are kept in the document's meta"]


def test_codes_of_fields_are_no_text_and_their_results_are(tmp_path: Path) -> None:
    field = (
        "<w:r><w:instrText>HYPERLINK x</w:instrText></w:r>"
        + r("رابط")
        + "<w:r><w:tab/><w:br/></w:r>"
        + r("سطر")
    )
    link = f"<w:hyperlink>{r('موقع')}</w:hyperlink><w:sdt><w:sdtContent>{r(' حقل')}</w:sdtContent></w:sdt>"
    assert text(docx(tmp_path / "a.docx", p(field) + p(link))) == "رابط\t\nسطر\nموقع حقل"


def test_the_document_has_the_title_of_the_file_and_its_name_as_id(tmp_path: Path) -> None:
    document = read(docx(tmp_path / "تقرير.docx", p("متن"), core="عنوان"))[0][0].document
    assert (document.id, document.title, document.source) == ("تقرير", "عنوان", "تقرير.docx")
    assert len(document.original_sha256) == 64


def test_comments_are_left_out_and_said(tmp_path: Path) -> None:
    rows, reading = read(
        docx(tmp_path / "a.docx", p("متن"), {"comments": f"<w:comment>{p('رأي')}</w:comment>"})
    )
    assert rows[0].document.text == "متن"
    assert said(reading) == ["comments left out: 1"]


def test_a_document_that_would_fill_the_memory_is_refused_unread(tmp_path: Path) -> None:
    path = docx(tmp_path / "a.docx", p("متن") + " " * 30_000_000)
    with pytest.raises(ImportFailed, match="packed too tight"):
        read(path)


def test_xml_entities_are_refused(tmp_path: Path) -> None:
    bomb = '<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;">]><a>&c;</a>'
    path = zipped(tmp_path / "a.docx", {"[Content_Types].xml": "<Types/>", "word/document.xml": bomb})
    with pytest.raises(ImportFailed, match="entities"):
        read(path)


def test_a_document_without_words_and_a_broken_one_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ImportFailed, match="no text in it"):
        read(docx(tmp_path / "a.docx", p("")))
    broken = zipped(tmp_path / "b.docx", {"[Content_Types].xml": "", "word/document.xml": "<a"})
    with pytest.raises(ImportFailed, match="no sound XML"):
        read(broken)
    (tmp_path / "c.docx").write_bytes((tmp_path / "a.docx").read_bytes()[:-40])
    with pytest.raises(ImportFailed, match="no zip file, or a damaged one"):
        read(tmp_path / "c.docx")


def test_an_encrypted_package_is_refused(tmp_path: Path) -> None:
    path = docx(tmp_path / "a.docx", p("متن"))
    raw = bytearray(path.read_bytes())
    for start in (b"PK\x03\x04", b"PK\x01\x02"):
        at = raw.find(start)
        raw[at + (6 if start == b"PK\x03\x04" else 8)] |= 1
    path.write_bytes(raw)
    assert any(i.flag_bits & 1 for i in zipfile.ZipFile(path).infolist())
    with pytest.raises(ImportFailed, match="encrypted"):
        read(path)
