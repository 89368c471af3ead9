"""How good the suggestions were: the plot, the words at a point, and the table."""

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest

from annotator.learn.progress import Tally
from annotator.scheme import load
from ui.dialogs.progress import ProgressDialog
from ui.panels.plot import Plot, ticks
from ui.theme import apply_theme

GOOD = Tally({"PER": 2}, {"PER": 1}, {"PER": 2}, {"PER": 1})
HALF = Tally({"PER": 1, "LOC": 2}, {"PER": 1, "LOC": 1}, {"PER": 1}, {"PER": 1, "LOC": 2})
NONE = Tally()


@pytest.fixture(params=["ltr", "rtl"])
def dialog(qtbot, qapp, request):
    apply_theme(qapp, "light")
    rtl = request.param == "rtl"
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
    made = ProgressDialog(None, load(), "en")
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.rtl = rtl
    return made


def cells(dialog):
    rows = range(dialog.points.rowCount())
    return [[dialog.points.index(r, c).data() for c in range(5)] for r in rows]


def test_before_anything_is_finished_it_says_so(dialog):
    assert dialog.nothing.text() == "Counting…"
    dialog.show_tallies(())
    assert "No document is finished" in dialog.nothing.text()
    assert dialog.tabs.isHidden()
    assert not dialog.nothing.isHidden()


def test_the_last_document_is_said_and_stands_first_in_the_table(dialog):
    dialog.show_tallies([GOOD, HALF])
    assert dialog.reading.text() == "Document 2: precision 83% · recall 38%"
    assert cells(dialog) == [["2", "83%", "3", "38%", "4"], ["1", "100%", "1", "100%", "1"]]


def test_a_label_can_be_looked_at_alone(dialog):
    dialog.show_tallies([GOOD, HALF])
    assert [dialog.label.itemData(i) for i in range(dialog.label.count())] == ["", "PER", "LOC"]
    dialog.label.setCurrentIndex(2)
    assert cells(dialog) == [["2", "100%", "1", "0%", "2"], ["1", "–", "0", "–", "0"]]


def test_arrows_read_point_by_point_the_way_the_eye_goes(dialog):
    dialog.show_tallies([GOOD, HALF, GOOD])
    on, back = (Qt.Key.Key_Left, Qt.Key.Key_Right) if dialog.rtl else (Qt.Key.Key_Right, Qt.Key.Key_Left)
    dialog.plot.setFocus()
    QTest.keyClick(dialog.plot, Qt.Key.Key_Home)
    assert dialog.reading.text().startswith("Document 1:")
    QTest.keyClick(dialog.plot, on)
    assert dialog.reading.text().startswith("Document 2:")
    QTest.keyClick(dialog.plot, on)
    QTest.keyClick(dialog.plot, on)
    assert dialog.plot.accessibleDescription().startswith("Document 3:")
    QTest.keyClick(dialog.plot, back)
    assert dialog.reading.text().startswith("Document 2:")
    QTest.keyClick(dialog.plot, Qt.Key.Key_End)
    assert dialog.reading.text().startswith("Document 3:")
    QTest.keyClick(dialog.plot, Qt.Key.Key_A)


def test_the_mouse_reads_the_nearest_point(dialog):
    dialog.show_tallies([GOOD, HALF, GOOD])
    at = QPointF(dialog.plot.across(1) + 3, 60)
    nothing = Qt.MouseButton.NoButton
    event = QMouseEvent(
        QMouseEvent.Type.MouseMove, at, dialog.plot.mapToGlobal(at), nothing, nothing,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    dialog.plot.mouseMoveEvent(event)
    assert dialog.plot.at == 1
    first, last = dialog.plot.across(0), dialog.plot.across(2)
    assert (first > last) == dialog.rtl


def test_it_paints_gaps_single_points_and_thousands(dialog):
    for tallies in ([NONE], [GOOD, *[NONE] * 12, HALF, *[NONE] * 12, GOOD], [GOOD, HALF] * 2000):
        dialog.show_tallies(tallies)
        dialog.plot.setFocus()
        assert not dialog.grab().isNull()
    assert len(dialog.plot._runs("precision")) == 1
    dialog.show_tallies([GOOD, *[NONE] * 12, GOOD])
    assert len(dialog.plot._runs("precision")) == 2


def test_an_empty_plot_reads_nothing(qtbot):
    plot = Plot()
    qtbot.addWidget(plot)
    QTest.keyClick(plot, Qt.Key.Key_Right)
    assert plot.at == -1
    assert not plot.grab().isNull()


@pytest.mark.parametrize("count", [0, 1, 2, 6, 7, 45, 100, 1234, 99_999])
def test_few_round_numbers_stand_below(count):
    found = ticks(count)
    assert len(found) <= 6
    assert all(0 <= at < count for at in found)
    assert found == sorted(set(found))
