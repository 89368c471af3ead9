"""The tables: sorting, choosing both ways, and many rows."""

from time import perf_counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotator.model import Document, Entity, Event, Layer, Range, Relation, reading_order
from annotator.problems import problems
from ui.checking import Checked
from ui.panels.tables import TABS, AnnotationTables


def checked(layer, told=()):
    """As the checking of the window finds it."""
    spans = sorted((a for a in layer.annotations.values() if not isinstance(a, Relation)), key=reading_order)
    suggestions = sorted(layer.suggestions.values(), key=lambda s: reading_order(s.annotation))
    events = tuple(a for a in spans if isinstance(a, Event))
    return Checked(layer, tuple(spans), events, tuple(suggestions), tuple(told))


@pytest.fixture
def tables(qtbot, layer, scheme):
    made = AnnotationTables()
    qtbot.addWidget(made)
    made.resize(700, 400)
    made.show_layer(checked(layer, problems(scheme, layer)), scheme, "en")
    with qtbot.waitExposed(made):
        made.show()
    return made


def ids(table):
    return [table.rows.id_at(i) for i in range(table.rows.rowCount())]


def test_rows_come_in_the_order_of_the_text(tables):
    assert ids(tables.table("annotations")) == ["strike", "army", "town"]


@pytest.mark.parametrize("name", TABS[:3])
def test_every_column_sorts_both_ways_and_back(tables, name):
    tables.show_tab(name)
    table = tables.table(name)
    before = ids(table)
    for column in range(table.rows.columnCount()):
        table.sortByColumn(column, Qt.SortOrder.AscendingOrder)
        keys = [table.rows.index(i, column).data(Qt.ItemDataRole.UserRole) for i in range(len(before))]
        assert keys == sorted(keys)
        table.sortByColumn(column, Qt.SortOrder.DescendingOrder)
        keys = [table.rows.index(i, column).data(Qt.ItemDataRole.UserRole) for i in range(len(before))]
        assert keys == sorted(keys, reverse=True)
    assert sorted(ids(table)) == sorted(before)


def test_the_third_click_on_a_header_gives_the_order_of_the_text_back(tables):
    table = tables.table("annotations")
    before = ids(table)
    table.rows.sort(1, Qt.SortOrder.DescendingOrder)
    table.rows.sort(-1)
    assert ids(table) == before


def test_a_click_tells_the_annotation_and_takes_no_focus(tables, qtbot):
    table = tables.table("annotations")
    spot = table.visualRect(table.rows.index(1, 0)).center()
    table.clearFocus()  # a window that opens gives the keyboard to its first part
    with qtbot.waitSignal(tables.annotation_chosen) as got:
        QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert got.args == ["army"]
    assert not table.hasFocus()


def test_what_is_in_hand_is_marked_and_nothing_is_told(tables):
    told = []
    tables.annotation_chosen.connect(told.append)
    tables.select("town")
    table = tables.table("annotations")
    assert [table.rows.id_at(i.row()) for i in table.selectionModel().selectedRows()] == ["town"]
    tables.select("")
    assert not table.selectionModel().hasSelection()
    assert told == []


def test_enter_chooses_the_row_that_the_arrows_stand_on(tables, qtbot):
    tables.select("army")
    with qtbot.waitSignal(tables.annotation_chosen) as got:
        QTest.keyClick(tables.table("annotations"), Qt.Key.Key_Return)
    assert got.args == ["army"]


def test_the_mark_stays_in_hand_when_rows_are_shown_anew(tables, layer, scheme):
    tables.select("town")
    tables.show_layer(checked(layer), scheme, "en")
    table = tables.table("annotations")
    assert [table.rows.id_at(i.row()) for i in table.selectionModel().selectedRows()] == ["town"]


def test_fifty_thousand_rows_are_shown_in_less_than_two_seconds(tables, scheme):
    text = "كلمة " * 50_000
    many = {f"e{i}": Entity(f"e{i}", "PER", (Range(i * 5, i * 5 + 4),)) for i in range(50_000)}
    found = checked(Layer(Document("d", text), "a", annotations=many))
    start = perf_counter()
    tables.show_layer(found, scheme, "en")
    tables.table("annotations").rows.sort(1)
    tables.select("e49999")
    tables.grab()
    assert perf_counter() - start < 2


@pytest.mark.parametrize("order", [Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder])
def test_problems_are_sorted_within_their_groups(tables, layer, scheme, order):
    odd = Entity("odd", "CAT", (Range(0, 4),))
    layer = Layer(layer.document, "a", {**layer.annotations, "odd": odd})
    tables.show_layer(checked(layer, problems(scheme, layer)), scheme, "en")
    tables.show_tab("problems")
    table = tables.problems
    before = ids(table)
    assert table.counts() == {"warning": 2, "hint": 2}
    for column in range(3):
        table.sortByColumn(column, order)
        heads = table.rows.groups()
        assert [table.rows.index(i, 0).data() for i in heads] == ["Warning · 2", "Hint · 2"]
        for head in heads:
            keys = [table.rows.index(head + n, column).data(Qt.ItemDataRole.UserRole) for n in (1, 2)]
            assert keys == sorted(keys, reverse=order == Qt.SortOrder.DescendingOrder)
            assert table.columnSpan(head, 0) == 3
    table.rows.sort(-1)
    assert ids(table) == before


def test_a_problem_is_chosen_and_the_head_of_its_group_is_not(tables, layer, scheme, qtbot):
    tables.show_tab("problems")
    told = problems(scheme, layer)
    with qtbot.waitSignal(tables.problem_chosen) as got:
        tables.problems.chosen.emit(tables.problems.rows.index(1, 0))
    assert got.args == [told[0]]
    with qtbot.assertNotEmitted(tables.problem_chosen):
        tables.problems.chosen.emit(tables.problems.rows.index(0, 0))


def test_ignored_problems_stand_last_and_only_when_they_are_wanted(tables, layer, scheme):
    told = problems(scheme, layer)
    tables.show_tab("problems")
    tables.show_layer(Checked(layer, told=told[:1], ignored=told[1:]), scheme, "en")
    assert "ignored" not in tables.problems.counts()
    tables.show_ignored(True)
    assert tables.problems.counts()["ignored"] == len(told) - 1
