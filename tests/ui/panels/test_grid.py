"""A table whose cells are opened with Enter or a click."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from ui.panels.grid import GridView, Sheet, Spot
from ui.theme import apply_theme

SHEET = Sheet(
    ["name", "F1", "κ"],
    [
        [Spot("LOC"), Spot("0.9", "passages of LOC", 0.5, good=True), Spot("0.8")],
        [Spot("PER"), Spot("0.7", "passages of PER", 0.25), Spot("")],
    ],
)


@pytest.fixture
def view(qtbot, qapp):
    apply_theme(qapp, "light")
    made = GridView("figures")
    qtbot.addWidget(made)
    made.resize(400, 200)
    made.show_sheet(SHEET)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_enter_opens_what_is_behind_the_cell_that_arrows_stand_on(view):
    opened = []
    view.opened.connect(opened.append)
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Return)
    QTest.keyClick(view, Qt.Key.Key_Down)
    QTest.keyClick(view, Qt.Key.Key_Enter)
    assert opened == ["passages of LOC", "passages of PER"]


def test_a_cell_with_nothing_behind_it_opens_nothing(view):
    opened = []
    view.opened.connect(opened.append)
    view.clicked.emit(view.grid.index(0, 2))
    view.clicked.emit(view.grid.index(0, 0))
    view.clicked.emit(view.grid.index(1, 1))
    assert opened == ["passages of PER"]


def test_screen_readers_hear_row_and_column(view):
    index = view.grid.index(1, 1)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "PER, F1: 0.7"
    assert view.grid.headerData(1, Qt.Orientation.Vertical) is None


def test_what_agrees_has_another_shade_than_what_does_not(view):
    one, other = (view.grid.index(row, 1).data(Qt.ItemDataRole.BackgroundRole) for row in (0, 1))
    assert one.rgb() != other.rgb()
    assert one.alphaF() > other.alphaF()
    assert view.grid.index(0, 2).data(Qt.ItemDataRole.BackgroundRole) is None
    view.repaint()


def test_the_current_cell_stays_where_it_was(view):
    view.setCurrentIndex(view.grid.index(1, 2))
    view.show_sheet(SHEET)
    assert (view.currentIndex().row(), view.currentIndex().column()) == (1, 2)
    view.show_sheet(Sheet(["name", "F1"], SHEET.rows[:1]))
    assert (view.currentIndex().row(), view.currentIndex().column()) == (0, 1)
    view.show_sheet(Sheet(["name"]))
    assert view.grid.rowCount() == 0
