"""OpenDocument texts: read as Word documents are."""

from pathlib import Path

import pytest

from annotator.errors import ImportFailed
from tests.annotator.formats.papers.made import odt, read, said, text, zipped


def test_blanks_tabs_and_line_breaks_are_as_the_file_means_them(tmp_path: Path) -> None:
    body = '<text:h>عنوان</text:h><text:p>قال\n   زيد<text:s text:c="2"/>نعم<text:tab/>لا'
    body += "<text:line-break/>سطر</text:p>"
    assert text(odt(tmp_path / "a.odt", body)) == "عنوان\nقال زيد  نعم\tلا\nسطر"


def test_footnotes_stand_at_the_end_and_deletions_are_left_out(tmp_path: Path) -> None:
    note = "<text:note><text:note-citation>1</text:note-citation>"
    note += "<text:note-body><text:p>حاشية</text:p></text:note-body>"
    deleted = "<text:tracked-changes><text:changed-region><text:deletion><text:p>حذف</text:p></text:deletion>"
    body = f"{deleted}</text:changed-region></text:tracked-changes><text:p>قال{note}</text:note> زيد</text:p>"
    rows, reading = read(odt(tmp_path / "a.odt", body))
    assert rows[0].document.text == "قال[1] زيد\n\n[1] حاشية"
    assert said(reading) == [
        "tracked insertions are in the text, tracked deletions are not",
        "footnotes and endnotes put at the end of the text: 1",
    ]


def test_hidden_text_tables_and_boxes(tmp_path: Path) -> None:
    own = '<style:style style:name="H"><style:text-properties text:display="none"/></style:style>'
    table = "<table:table><table:table-row><table:table-cell>"
    table += "<text:p>أ</text:p></table:table-cell><table:table-cell>"
    table += "<text:p>ب</text:p></table:table-cell></table:table-row></table:table>"
    box = "<draw:frame><draw:text-box><text:p>إطار</text:p></draw:text-box></draw:frame>"
    body = f'<text:p>ظاهر<text:span text:style-name="H">سر</text:span>{box}</text:p>{table}'
    rows, reading = read(odt(tmp_path / "a.odt", body, own=own))
    assert rows[0].document.text == "ظاهر\nإطار\nأ\tب"
    assert "characters of hidden text left out: 2" in said(reading)


def test_headers_are_kept_apart(tmp_path: Path) -> None:
    styles = "<style:master-page><style:header><text:p>رأس</text:p></style:header></style:master-page>"
    rows, _ = read(odt(tmp_path / "a.odt", "<text:p>متن</text:p>", styles))
    assert (rows[0].document.text, rows[0].document.meta) == ("متن", {"header": "رأس"})


def test_a_table_of_libre_office_is_refused_with_what_to_do(tmp_path: Path) -> None:
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    path = zipped(tmp_path / "a.ods", {"mimetype": kind, "content.xml": "<a/>"})
    with pytest.raises(ImportFailed, match=r"save it as \.xlsx or CSV"):
        read(path)
