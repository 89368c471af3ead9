"""Cells run by their own first strong letter, in windows of both directions."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListView, QTreeWidget, QTreeWidgetItem

from ui.desk import Choice
from ui.dialogs.choices import Choices, Painted
from ui.panels.rows import Column, Rows
from ui.panels.swatch import Swatch
from ui.panels.table import Table
from ui.words import own_way

LEFT, RIGHT = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft
ARABIC = ("25 قتيلا و30 جريحا", "15 شخصا", "12 تشرين الثاني", "(حلب)")
LATIN = ("BBC (عربي)", "3 people, حلب.", "(CNN)", "«CNN» قالت")


@pytest.fixture
def cell(qtbot):
    """A table's cell as it is drawn."""

    def draw(words, way, column):
        heads = [Column(n, lambda _, row: row, lambda _, row: row, lambda *_: "#aa0000") for n in "ab"]
        table = Table(Rows(heads, str))
        qtbot.addWidget(table)
        table.setLayoutDirection(way)
        table.rows.show(object(), [words])
        table.resize(500, 80)
        with qtbot.waitExposed(table):
            table.show()
        return table.viewport().grab(table.visualRect(table.rows.index(0, column))).toImage()

    return draw


@pytest.mark.parametrize("column", [0, 1], ids=["plain", "with a dot"])
@pytest.mark.parametrize("way", [LEFT, RIGHT])
@pytest.mark.parametrize(
    ("words", "mark"), [*((w, "\u2067") for w in ARABIC), *((w, "\u2066") for w in LATIN)]
)
def test_a_cell_runs_by_its_own_first_letter(cell, words, mark, way, column):
    assert cell(words, way, column) == cell(f"{mark}{words}\u2069", way, column)


@pytest.mark.parametrize(
    "words", ["", "12", "2016-05-01", "\u2068حلب\u2069 · \u2068أحمد\u2069", "\u202d٢٠١٦-٠٥\u202c"]
)
def test_what_has_no_letter_of_its_own_runs_as_the_window(words):
    assert own_way(words) == words


def test_each_line_of_a_tool_tip_has_its_own_direction():
    assert own_way("15 قتيلا\nCNN\n3") == "\u206815 قتيلا\u2069\n\u2068CNN\u2069\n3"


@pytest.mark.parametrize("way", [LEFT, RIGHT])
def test_the_rows_of_a_list_to_choose_from_do_so_too(qtbot, way):
    def draw(words):
        view, choices = QListView(), Choices()
        qtbot.addWidget(view)
        view.setLayoutDirection(way)
        choices.setParent(view)
        view.setModel(choices)
        view.setItemDelegate(Painted(view))
        choices.set_choices([Choice("a", words, words, detail=words)], "en")
        view.resize(400, 60)
        return view.grab().toImage()

    for words in ARABIC:
        assert draw(words) == draw(f"\u2067{words}\u2069")


def test_editors_hold_the_words_as_they_are(qtbot):
    tree = QTreeWidget()
    qtbot.addWidget(tree)
    tree.setItemDelegateForColumn(0, Swatch(tree))
    item = QTreeWidgetItem(tree, ["15 شخصا"])
    assert item.text(0) == "15 شخصا"
    assert "\u2068" in tree.itemDelegateForColumn(0).displayText("15 شخصا", tree.locale())
