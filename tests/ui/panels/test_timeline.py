"""The timeline: where events stand, what its ticks say, and that any rows can be painted."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt

from annotator import scheme as schemes
from annotator.dates import Precision, When
from annotator.happenings import Happening
from ui.panels.calendar import fine, ticks
from ui.panels.timeline import Timeline

SCHEME = schemes.load()
DAY = date(2017, 3, 15)


def happening(number, day=None, *, last=None, sure=True):
    when = None if day is None else When(day, last or day, Precision.DAY, sure)
    return Happening("d", "خبر", f"e{number}", number, "Bombardment", "قصف", {}, when)


@pytest.fixture
def line(qtbot):
    found = Timeline()
    qtbot.addWidget(found)
    found.resize(640, 200)
    return found


@pytest.mark.parametrize(("days", "letters"), [(0, 10), (20, 10), (200, 7), (900, 7), (2300, 4), (30_000, 4)])
def test_ticks_are_as_fine_as_the_span_needs(line, days, letters):
    line.show_rows([happening(0, DAY), happening(1, DAY + timedelta(days))], SCHEME, "en")
    first, last = line._span()
    found = ticks(first, last)
    assert 1 <= len(found) <= 8
    assert fine(first, last) == letters
    assert all(first <= t.toordinal() <= last or letters == 7 for t in found)


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_the_earlier_stands_where_reading_begins_and_those_without_a_date_at_its_end(line, direction):
    line.setLayoutDirection(direction)
    rows = [happening(0, DAY), happening(1, DAY + timedelta(90)), happening(2)]
    line.show_rows(rows, SCHEME, "en")
    first, second, apart = (line._center(column, 0).x() for column in range(3))
    ordered = first < second < apart
    assert ordered or (first > second > apart and direction == Qt.LayoutDirection.RightToLeft)
    assert ordered == (direction == Qt.LayoutDirection.LeftToRight)


def test_a_guessed_date_is_painted_otherwise(line):
    line.show_rows([happening(0, DAY)], SCHEME, "en")
    sure = line.grab().toImage()
    line.show_rows([happening(0, DAY, sure=False)], SCHEME, "en")
    center = line._center(0, 0).toPoint()
    assert sure.pixelColor(center) != line.grab().toImage().pixelColor(center)


def test_arrows_walk_all_and_stop_at_the_ends(line, qtbot):
    rows = [happening(0, DAY), happening(1, DAY), happening(2, DAY + timedelta(400)), happening(3)]
    line.show_rows(rows, SCHEME, "en")
    walked = []
    for key in (
        Qt.Key.Key_Left,
        Qt.Key.Key_Up,
        Qt.Key.Key_Up,
        Qt.Key.Key_Right,
        Qt.Key.Key_End,
        Qt.Key.Key_Right,
    ):
        qtbot.keyClick(line, key)
        walked.append(line.current().event)
    assert walked == ["e0", "e1", "e1", "e2", "e3", "e3"]
    assert "قصف" in line.accessibleDescription()


def test_what_the_keys_stand_on_stays_when_other_events_come(line):
    line.show_rows([happening(0, DAY), happening(1, DAY + timedelta(90))], SCHEME, "en")
    line._move(1, 0)
    line.show_rows([happening(5, DAY - timedelta(90)), *line._dated], SCHEME, "en")
    assert line.current().event == "e1"
    line.resize(300, 120)
    line.grab()
    assert line.current().event == "e1"


def test_a_dot_stands_for_several_where_there_is_no_room(line, qtbot):
    rows = [happening(n, DAY) for n in range(500)] + [
        happening(n, DAY + timedelta(90)) for n in range(500, 510)
    ]
    line.show_rows([*rows, happening(600)], SCHEME, "en")
    assert line._each * line._most() >= 500
    inside = line.field()
    for column, found in enumerate(line._bins):
        for place in range(len(found)):
            assert inside.top() <= line._center(column, place).y() <= inside.bottom()
    taken = []
    line.event_chosen.connect(lambda _, event: taken.append(event))
    for place in (0, line._each * 3):
        qtbot.mouseClick(line, Qt.MouseButton.LeftButton, pos=line._center(0, place).toPoint())
    assert taken == ["e0", f"e{line._each * 3}"]


@pytest.mark.parametrize(
    "rows",
    [
        [],
        [happening(0)],
        [happening(n, DAY) for n in range(500)],
        [happening(0, date.min), happening(1, date(9999, 1, 1))],
        [happening(0, DAY, last=DAY + timedelta(30)), happening(1, DAY + timedelta(3))],
    ],
)
def test_any_rows_are_painted(line, rows):
    line.show_rows(rows, SCHEME, "ar")
    assert not line.grab().isNull()
    line.show_rows([], None, "en")
    assert line.current() is None
