"""Title, date and source can be set; a day that does not exist cannot."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QDialogButtonBox, QLabel, QTableWidget

from annotator.model import Document
from ui.dialogs.properties import PropertiesDialog, iso_date

META = {"k": "<b>v</b>", "n": [1]}
DOCUMENT = Document("d1", "نص 𝔸", title="t", source="a.txt", date="2017-03-15", meta=META, encoding="utf-8")


@pytest.fixture
def opened(qtbot):
    def make(document=DOCUMENT):
        dialog = PropertiesDialog(None, document)
        qtbot.addWidget(dialog)
        got = []
        dialog.changed.connect(got.append)
        return dialog, dialog.buttons.button(QDialogButtonBox.StandardButton.Ok), got

    return make


@given(st.dates())
def test_every_day_comes_through(day):
    assert iso_date(f" {day.isoformat()} ") == day.isoformat()


@given(st.text(max_size=12))
def test_what_comes_out_is_a_day_or_nothing(written):
    found = iso_date(written)
    assert not found or datetime.date.fromisoformat(found).isoformat() == found


def test_arabic_digits_are_digits():
    assert iso_date("٢٠١٧-٠٣-١٥") == "2017-03-15"


def test_what_was_changed_is_told_and_the_text_stays(opened):
    dialog, ok, got = opened()
    dialog.title.setText(" عنوان ")
    dialog.date.setText("2018-1-2")
    dialog.source.setText("وكالة")
    ok.click()
    (after,) = got
    assert (after.title, after.date, after.source) == ("عنوان", "2018-01-02", "وكالة")
    assert (after.id, after.text, after.meta) == (DOCUMENT.id, DOCUMENT.text, DOCUMENT.meta)


def test_nothing_is_told_when_nothing_changed(opened):
    _, ok, got = opened()
    ok.click()
    assert got == []


@pytest.mark.parametrize("wrong", ["2017-13-01", "15/03/2017", "2017-02-30", "20170315"])
def test_what_is_no_day_is_said_and_not_taken(opened, wrong):
    dialog, ok, _ = opened()
    dialog.date.setText(wrong)
    assert not ok.isEnabled()
    assert dialog.wrong.text()
    dialog.date.setText("")
    assert ok.isEnabled()
    assert not dialog.wrong.text()


def test_an_odd_date_that_came_with_the_file_may_stay(opened):
    dialog, ok, got = opened(Document("d", "x", date="March 2017"))
    dialog.title.setText("t")
    ok.click()
    assert got[0].date == "March 2017"


def test_length_is_in_code_points_and_meta_is_plain_text(opened):
    dialog, _, _ = opened()
    assert "4 characters (code points)" in [x.text() for x in dialog.findChildren(QLabel)]
    table = dialog.findChild(QTableWidget)
    assert [table.item(i, 1).text() for i in range(2)] == ["<b>v</b>", "[1]"]
