"""A figure, the same as a table, read by keys, and out as PNG, SVG and CSV."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QFileDialog

from ui.dashboard.card import Card
from ui.dashboard.charts import BARS, LINES, STACK, Chart, Line
from ui.dashboard.plot import HATCHES, STEP, hatching, pen, sign_size
from ui.theme import theme_on

DAYS = tuple(f"2026-01-{n:02}" for n in range(1, 15))
PACE = Chart(
    LINES,
    "From",
    DAYS,
    (Line("سعاد", (1.0, None, *[2.0] * 12)), Line("أحمد", (3.0,) * 14)),
    goal=4.0,
    of="documents",
)
STATES = Chart(
    STACK, "Person", ("أ", "ب"), (Line("done", (1.0, 2.0)), Line("open", (3.0, 0.0))), of="documents"
)
TIMES = Chart(
    BARS, "Person", ("شخص ذو اسم طويل جدا لا يسعه المكان",), (Line("minutes", (1.5,)),), decimals=1, of="min"
)


@pytest.fixture
def card(qtbot):
    made = Card("Pace")
    qtbot.addWidget(made)
    made.resize(640, 340)
    made.show()
    made.show_charts([("Documents", PACE), ("States", STATES), ("Times", TIMES)])
    return made


@pytest.fixture
def mirrored(card):
    card.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    card.show_charts([("Documents", PACE)])
    return card


def shown(card, side):
    return card.plot.getPlotItem().getAxis(side).isVisible()


def test_a_table_says_the_same(card):
    card.as_table.setChecked(True)
    assert card.pages.currentWidget() is card.table
    assert (card.table.rowCount(), card.table.columnCount()) == (14, 3)
    assert [card.table.item(1, n).text() for n in range(3)] == ["2026-01-02", "–", "3"]
    card.as_table.setChecked(False)
    assert card.pages.currentWidget() is not card.table


def test_what_is_empty_says_why_and_has_no_way_out(card):
    card.say_nothing("No day.")
    card.show_charts([("Documents", Chart(LINES, "From", (), ()))])
    assert card.pages.currentWidget() is card.nothing
    assert card.nothing.text() == "No day."
    assert not card.save.isEnabled()
    assert not card.as_table.isEnabled()


def test_another_chart_of_the_card_can_be_chosen_and_stays(card):
    card.which.setCurrentIndex(1)
    assert card.chart is STATES
    card.show_charts([("Documents", PACE), ("States", STATES)])
    assert card.chart is STATES
    card.show_charts([("Documents", PACE)])
    assert card.chart is PACE
    assert card.which.isHidden()


def test_arrows_read_the_figure_place_by_place(card, qtbot):
    card.plot.setFocus()
    assert card.plot.at == 13
    qtbot.keyClick(card.plot, Qt.Key.Key_Home)
    assert "2026-01-01" in card.plot.accessibleDescription()
    qtbot.keyClick(card.plot, Qt.Key.Key_Right)
    assert card.plot.at == 1
    assert "–" in card.plot.accessibleDescription()
    qtbot.keyClick(card.plot, Qt.Key.Key_Left)
    qtbot.keyClick(card.plot, Qt.Key.Key_Left)
    assert card.plot.at == 0
    qtbot.keyClick(card.plot, Qt.Key.Key_End)
    assert card.plot.at == 13


def test_in_arabic_time_runs_to_the_left_and_numbers_stand_on_the_right(card, qtbot):
    assert (shown(card, "left"), shown(card, "right")) == (True, False)
    card.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    card.show_charts([("Documents", PACE)])
    assert (shown(card, "left"), shown(card, "right")) == (False, True)
    assert card.plot.getPlotItem().getViewBox().xInverted()
    qtbot.keyClick(card.plot, Qt.Key.Key_Home)
    qtbot.keyClick(card.plot, Qt.Key.Key_Left)
    assert card.plot.at == 1


def test_the_wheel_over_a_figure_is_left_to_the_page(card):
    spot, none = QPointF(200, 150), Qt.MouseButton.NoButton
    event = QWheelEvent(
        spot,
        spot,
        QPoint(0, 0),
        QPoint(0, -120),
        none,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    before = card.plot.getPlotItem().getViewBox().viewRange()
    card.plot.wheelEvent(event)
    assert not event.isAccepted()
    assert card.plot.getPlotItem().getViewBox().viewRange() == before


def test_the_number_at_the_top_of_an_axis_has_room(card):
    share = Chart(LINES, "From", DAYS, (Line("F1", (100.0,) * 14),), "{0}%", 1, 100.0)
    card.show_charts([("Share", share)])
    box = card.plot.getPlotItem().getViewBox()
    top = box.mapViewToScene(QPointF(0, 100)).y() - box.mapViewToScene(QPointF(0, box.viewRange()[1][1])).y()
    assert top >= card.fontMetrics().height() * 0.5


def test_of_lines_that_coincide_the_lower_ones_are_seen_beside_the_upper(card):
    theme, count = theme_on(card), 4
    assert len({pen(n, count, theme).style() for n in range(count)}) == count
    sizes, widths = zip(
        *((sign_size(n, count), pen(n, count, theme).widthF()) for n in range(count)), strict=True
    )
    assert [*sizes] == sorted({*sizes}, reverse=True)
    assert [*widths] == sorted(widths, reverse=True)


def test_the_pointer_reads_too_and_leaves_nothing(card):
    box = card.plot.getPlotItem().getViewBox()
    spot = QPointF(card.plot.mapFromScene(box.mapViewToScene(QPointF(3, 1))))
    none = Qt.MouseButton.NoButton
    event = QMouseEvent(
        QMouseEvent.Type.MouseMove,
        spot,
        card.plot.mapToGlobal(spot),
        none,
        none,
        Qt.KeyboardModifier.NoModifier,
    )
    card.plot.mouseMoveEvent(event)
    assert card.plot.at == 3
    card.plot.clearFocus()
    card.plot.leaveEvent(QEvent(QEvent.Type.Leave))
    assert card.plot.at == -1


@pytest.mark.parametrize("at", [0, 1, 2])
def test_each_kind_is_written_as_a_picture_as_vectors_and_as_a_table(card, tmp_path, at, qtbot):
    card.which.setCurrentIndex(at)
    saved = []
    card.saved.connect(saved.append)
    for kind in ("png", "svg", "csv"):
        card.write(tmp_path / f"f.{kind}")
    assert len(saved) == 3
    picture = QImage(str(tmp_path / "f.png"))
    assert picture.width() == 2 * card._picture.width()
    assert len({picture.pixel(x, picture.height() // 2) for x in range(picture.width())}) > 1
    vectors = (tmp_path / "f.svg").read_text("utf-8")
    assert "<image" not in vectors
    assert "<pattern" not in vectors  # of a hatching, which no other program shows as Qt does
    assert "<text" in vectors
    for words in ("Pace", card.which.currentText(), card.chart.along, card.chart.of):
        assert words in vectors
    table = (tmp_path / "f.csv").read_text("utf-8-sig").splitlines()
    assert len(table) == 1 + len(card.chart.places)
    assert table[0].split(",")[0] == card.chart.along


@given(
    st.floats(-500, 500), st.floats(-500, 500), st.floats(0, 300), st.floats(0, 300), st.sampled_from(HATCHES)
)
def test_a_hatching_stays_within_its_bar(left, top, width, height, hatch):
    bar = QRectF(left, top, width, height)
    near = bar.adjusted(-1e-6, -1e-6, 1e-6, 1e-6)
    assert all(near.contains(line.p1()) and near.contains(line.p2()) for line in hatching(bar, hatch))
    assert not hatch or min(width, height) < 2 * STEP or any(True for _ in hatching(bar, hatch))


def test_names_under_bars_that_have_no_room_stand_in_two_rows(card):
    names = tuple(f"Organization {n}" for n in range(10))
    card.show_charts([("", Chart(BARS, "Label", names, (Line("people", (1.0,) * 10),)))])
    ticks = [words for _, words in card.plot.getPlotItem().getAxis("bottom")._tickLevels[0]]
    assert [w.startswith("\n") for w in ticks] == [False, True] * 5
    assert all(len(w.strip()) > 6 for w in ticks)


def test_a_goal_is_named_in_the_figure_and_stands_in_the_table(card, tmp_path):
    line = Line("gold so far", (2.0, 5.0))
    card.show_charts([("", Chart(LINES, "Day", ("1", "2"), (line,), goal=12.0, of="documents"))])
    for name in ("f.svg", "f.csv"):
        card.write(tmp_path / name)
    assert "goal: 12" in (tmp_path / "f.svg").read_text("utf-8")
    assert (tmp_path / "f.csv").read_text("utf-8-sig").splitlines() == [
        "Day,gold so far,goal",
        "1,2,12",
        "2,5,12",
    ]


def test_a_figure_that_stands_alone_of_several_is_named(card):
    bars = Chart(BARS, "Person", ("أ",), (Line("F1", (0.0,)),), top=100.0)
    card.show_charts([("Against known gold", bars), ("With themselves", replace(bars, lines=()))])
    assert card.which.currentText() == "Against known gold"
    assert not card.which.isHidden()


def test_arabic_stands_in_vectors_as_letters(mirrored, tmp_path):
    mirrored.write(tmp_path / "f.svg")
    assert "سعاد" in (tmp_path / "f.svg").read_text("utf-8")


def test_where_nothing_can_be_written_that_is_told(card, tmp_path):
    failed = []
    card.failed.connect(failed.append)
    card.write(tmp_path / "none" / "f.csv")
    assert "no folder" in str(failed[0])


def test_the_place_is_asked_for_and_gets_the_right_ending(card, tmp_path, monkeypatch):
    card.folder, asked = tmp_path, []
    monkeypatch.setattr(
        QFileDialog, "getSaveFileName", lambda *a: asked.append(a[2]) or (str(tmp_path / "pace"), "")
    )
    card._ask("csv")
    assert asked == [str(tmp_path / f"{card.title}.csv")]
    assert (tmp_path / "pace.csv").exists()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    card._ask("csv")


def test_a_legend_takes_as_many_rows_as_it_needs(card):
    one = card.legend.height()
    card.legend.setFixedWidth(60)
    assert card.legend.height() > one
    card.which.setCurrentIndex(2)
    assert card.legend.isHidden()
