"""The list of documents: searching, states, choosing."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotator.model import State, Status
from storage.documents import Listed
from ui.panels.documents import DocumentList

LISTING = [
    Listed("d1", "قصفٌ على حلب", "a.txt", "2017-03-15", Status(), 0, 4),
    Listed("d2", "", "b.txt", "", Status(State.DONE), 12, 0),
    Listed("d3", "Report 3", "c.txt", "", Status(State.SKIPPED, flagged=True, note="?"), 3, 1),
    Listed("d4", "<b>x</b>", "d.txt", "", Status(State.IN_PROGRESS), 3, 1),
]


@pytest.fixture
def documents(qtbot):
    made = DocumentList()
    qtbot.addWidget(made)
    made.resize(240, 400)
    made.show_listing(LISTING, "d1")
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.mark.parametrize(
    ("needle", "found"),
    [
        ("", ["d1", "d2", "d3", "d4"]),
        ("قصف علي", ["d1"]),
        ("REPORT", ["d3"]),
        ("b.txt", ["d2"]),
        ("zz", []),
    ],
)
def test_the_search_box_finds_folded(documents, needle, found):
    documents._filter.setText(needle)
    assert documents.shown() == found


@pytest.mark.parametrize(
    ("state", "found"), [("open", ["d1", "d4"]), ("done", ["d2", "d3"]), ("flagged", ["d3"])]
)
def test_states_can_be_picked_out(documents, state, found):
    documents._states.setCurrentIndex(documents._states.findData(state))
    assert documents.shown() == found


def test_a_click_chooses_and_leaves_the_keyboard(documents, qtbot):
    spot = documents._list.visualRect(documents._rows.index(1)).center()
    with qtbot.waitSignal(documents.document_chosen) as got:
        QTest.mouseClick(documents._list.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert got.args == ["d2"]
    assert not documents._list.hasFocus()


def test_enter_in_the_search_box_takes_the_first(documents, qtbot):
    documents._filter.setText("report")
    with qtbot.waitSignal(documents.document_chosen) as got:
        QTest.keyClick(documents._filter, Qt.Key.Key_Return)
    assert got.args == ["d3"]


def test_progress_counts_what_is_done_or_skipped(documents):
    assert documents._done.text() == "2 of 4 finished"
    assert (documents._progress.value(), documents._progress.maximum()) == (2, 4)


def test_every_row_can_be_painted(documents):
    assert not documents.grab().isNull()


def test_the_order_is_a_choice_and_shown_without_being_chosen_again(documents, qtbot):
    with qtbot.waitSignal(documents.order_chosen) as got:
        documents._order.setCurrentIndex(1)
    assert got.args == ["uncertainty"]
    with qtbot.assertNotEmitted(documents.order_chosen):
        documents.show_order("diversity")
        documents.retranslate()
    assert documents._order.currentText() == "Most different first"


def test_other_counts_change_their_row_and_no_other(documents, qtbot):
    other = replace(LISTING[2], undecided=7)
    with qtbot.waitSignal(documents._rows.dataChanged) as told:
        documents.show_rows([other, replace(LISTING[0], id="gone")])
    assert [index.row() for index in told.args[:2]] == [2, 2]
    assert documents._rows.documents == [*LISTING[:2], other, LISTING[3]]
    documents._states.setCurrentIndex(documents._states.findData("flagged"))
    assert documents._rows.documents == [other]
    documents.show_rows([LISTING[0]])
    assert documents._rows.documents == [other]


def test_another_document_on_show_is_marked_and_comes_into_sight(documents, qtbot):
    documents.show_listing([replace(LISTING[0], id=f"n{n}") for n in range(200)], "n0")
    documents.show_current("n150")
    assert documents._rows.current == "n150"
    assert documents._list.currentIndex().row() == 150
    seen = documents._list.viewport().rect()
    assert seen.intersects(documents._list.visualRect(documents._list.currentIndex()))
    documents.show_current("of another project")
    documents.show_listing([replace(LISTING[0], id=f"m{n}") for n in range(200)], "m190")
    assert seen.intersects(documents._list.visualRect(documents._list.currentIndex()))
    assert documents._list.currentIndex().row() == 190


def test_a_title_that_changes_is_found_under_its_new_words(documents):
    documents._filter.setText("قصف علي")
    renamed = [replace(d, title="هدنة") if d.id == "d1" else d for d in LISTING]
    documents.show_listing(renamed, "d1")
    assert documents.shown() == []
    documents._filter.setText("هدنه")
    assert documents.shown() == ["d1"]
