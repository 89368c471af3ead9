"""Lines of a name, a sign and words, each in its own direction."""

import pytest
from PySide6.QtCore import Qt

from ui.panels.line_list import Line, LineList


@pytest.fixture
def drawn(qtbot):
    made = LineList()
    qtbot.addWidget(made)
    made.resize(300, 60)

    def draw(line, way):
        made.setLayoutDirection(way)
        made.show_lines([line])
        return made.grab().toImage()

    return draw


@pytest.mark.parametrize("way", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_names_words_and_the_line_below_keep_their_own_direction(drawn, way):
    plain = Line("000_5cb", 1, "=", "15 قتيلا", below="25 قتيلا و30 جريحا")
    told = Line("\u2066000_5cb\u2069", 1, "=", "\u206715 قتيلا\u2069", below="\u206725 قتيلا و30 جريحا\u2069")
    assert drawn(plain, way) == drawn(told, way)
