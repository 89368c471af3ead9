"""Lines of a name, a sign and words, each in its own direction."""

from PySide6.QtGui import QPixmap

from ui.panels.line_list import Line, LineList, _Painted


def test_names_and_words_keep_their_own_direction(qtbot, monkeypatch):
    written = []
    monkeypatch.setattr(_Painted, "write", lambda self, painter, room, words, color: written.append(words))
    made = LineList()
    qtbot.addWidget(made)
    made.show_lines([Line("000_5cb", 1, "=", "15 قتيلا", below="x")])
    made.resize(300, 60)
    made.show()
    made.render(QPixmap(made.size()))
    assert {"\u2068000_5cb\u2069", "\u206815 قتيلا\u2069", "x"} <= set(written)
