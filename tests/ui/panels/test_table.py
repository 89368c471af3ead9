"""The columns of a table share its width; keys and clicks in it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from ui.panels.rows import Column, Rows
from ui.panels.table import Table, shared

pixels = st.integers(0, 400)


@given(st.lists(st.tuples(pixels, pixels, st.integers(0, 4)), min_size=1, max_size=9), st.integers(0, 2000))
def test_no_column_is_below_its_least_and_none_takes_what_another_needs(columns, room):
    least, wanted, weights = map(list, zip(*columns, strict=True))
    widths = shared(room, least, wanted, weights)
    assert all(w >= min(pair) for w, *pair in zip(widths, least, wanted, strict=True))
    assert sum(widths) <= max(room, sum(map(min, least, wanted)))
    if sum(wanted) <= room:
        assert all(w >= want for w, want in zip(widths, wanted, strict=True))
    grown = [w for w, want, few in zip(widths, wanted, least, strict=True) if w > max(want, few)]
    assert not grown or sum(wanted) <= room or sum(map(min, least, wanted)) <= room


SHORT, LONG = "2017", "about 2017-05-12 – 2017-06-30"


@pytest.fixture
def table(qtbot):
    heads = [Column(n, lambda _, row, n=n: LONG if n == "c" else SHORT, lambda _, row: row) for n in "abc"]
    made = Table(Rows(heads, str), by_content=True)
    qtbot.addWidget(made)
    made.rows.show(object(), [str(i) for i in range(300)])
    made.resize(420, 200)
    with qtbot.waitExposed(made):
        made.show()
    made.share()
    return made


def whole(table, column):
    return table.columnWidth(column) >= table.sizeHintForColumn(column)


def test_a_column_gets_the_width_that_its_words_need_while_others_are_short(table):
    assert whole(table, 2)
    assert whole(table, 0)


def test_a_width_set_by_hand_stays_whatever_else_is_shown(table, qtbot):
    with qtbot.waitSignal(table.widened):
        table.setColumnWidth(0, 170)
    table.rows.show(object(), ["other"])
    table.share()
    table.resize(300, 200)
    assert table.columnWidth(0) == 170
    assert table.own_widths == {"a": 170}
    assert not table.isColumnHidden(2)  # it scrolls there


def test_home_and_end_go_to_the_first_and_the_last_row(table):
    table.setCurrentIndex(table.rows.index(3, 0))
    QTest.keyClick(table, Qt.Key.Key_End)
    assert table.currentIndex().row() == 299
    QTest.keyClick(table, Qt.Key.Key_Home)
    assert table.currentIndex().row() == 0
