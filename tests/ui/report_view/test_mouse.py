"""What a hand with a mouse can do, with real events."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip

from annotator.model import Range
from ui.report_view import Mark

TEXT = "قال «وزارة الدفاع الروسية» إن وحماة، قصفت"
OUTER = Mark("outer", (Range(5, 25),), "entity", True, "منظمة", "منظ", "#8a4fa8", "", "منظمة · 0.9")
INNER = Mark("inner", (Range(18, 25),), "entity", False, "انتماء", "انت", "#b0477a", "°", "انتماء · 0.7")


def at(view, position: int, into: float = 0.3) -> QPoint:
    """A point of the viewport so far into the letter at a position."""
    for spot in view.spots():
        if spot.row.start <= position < spot.row.end:
            unit = spot.paragraph.unit(position)
            lead, trail = spot.row.line.edges(unit, spot.paragraph.unit(position + 1))
            return QPoint(round(spot.x + lead + (trail - lead) * into), round(spot.baseline - 4))
    raise AssertionError("not in sight")


def drag(view, start: QPoint, end: QPoint, modifiers=Qt.NoModifier) -> None:
    port = view.viewport()
    QTest.mousePress(port, Qt.LeftButton, Qt.NoModifier, start)
    for share in (0.3, 0.7, 1.0):
        QTest.mouseMove(port, start + (end - start) * share)
        QApplication.processEvents()
    QTest.mouseRelease(port, Qt.LeftButton, modifiers, end)


def click(view, point: QPoint) -> None:
    QTest.mouseClick(view.viewport(), Qt.LeftButton, Qt.NoModifier, point)


def test_dragging_chooses_whole_words_without_quotes_and_proclitics(show, qtbot):
    view = show(TEXT)
    with qtbot.waitSignal(view.range_chosen) as told:
        drag(view, at(view, 6), at(view, 20))
    assert told.args == [Range(5, 25)]
    assert view.selection() == Range(5, 25)
    with qtbot.waitSignal(view.range_chosen) as told:
        drag(view, at(view, 30), at(view, 36))
    assert told.args == [Range(31, 35)]


def test_control_at_release_keeps_the_exact_letters(show, qtbot):
    view = show(TEXT)
    with qtbot.waitSignal(view.range_chosen) as told:
        drag(view, at(view, 6), at(view, 20), Qt.ControlModifier)
    assert told.args == [Range(6, 20)]


def test_a_click_takes_the_innermost_undecided_then_outward_then_the_word(show, qtbot):
    view = show(TEXT, [OUTER, INNER])
    taken = []
    view.mark_clicked.connect(taken.append)
    view.caret_moved.connect(lambda _: view.set_in_hand(None))
    view.mark_clicked.connect(view.set_in_hand)
    for _ in range(5):
        click(view, at(view, 20))
    assert taken == ["inner", "outer", "inner", "outer"]
    assert view.caret == 20


@pytest.mark.parametrize("suggested", [Range(18, 25), Range(5, 25), Range(18, 30)])
def test_a_click_on_annotated_words_takes_the_annotation(show, suggested):
    mine = replace(INNER, id="mine", decided=True)
    view = show(TEXT, [mine, replace(INNER, id="suggested", ranges=(suggested,))])
    taken = []
    view.mark_clicked.connect(taken.append)
    click(view, at(view, 20))
    assert taken == ["mine"]


def test_a_click_on_bare_words_only_moves_the_caret(show, qtbot):
    view = show(TEXT, [OUTER])
    with qtbot.assertNotEmitted(view.mark_clicked):
        click(view, at(view, 1))
    assert view.caret == 1
    with qtbot.waitSignal(view.caret_moved):  # whoever has something in hand lets go of it
        click(view, at(view, 1))


def test_a_badge_takes_exactly_its_mark(show, qtbot):
    view = show(TEXT, [OUTER, INNER])
    (spot,) = view.spots()
    for badge in spot.row.decoration.badges:
        box = view._painting.badge_box(spot, badge)
        with qtbot.waitSignal(view.mark_clicked) as told:
            click(view, box.center().toPoint())
        assert told.args == [badge.mark.id]


def test_a_double_click_takes_the_word_without_proclitics(show, qtbot):
    view = show(TEXT)
    with qtbot.waitSignal(view.word_chosen) as told:
        QTest.mouseDClick(view.viewport(), Qt.LeftButton, Qt.NoModifier, at(view, 32))
    assert told.args == [Range(31, 35)]
    assert view.selection() == Range(31, 35)


@pytest.mark.parametrize(
    ("edge", "to", "modifiers", "expected"),
    [
        (25, 28, Qt.NoModifier, Range(5, 29)),
        (5, 12, Qt.NoModifier, Range(11, 25)),
        (25, 22, Qt.ControlModifier, Range(5, 22)),
    ],
)
def test_dragging_an_edge_of_the_mark_in_hand_resizes_it(show, qtbot, edge, to, modifiers, expected):
    view = show(TEXT, [OUTER])
    view.set_in_hand("outer")
    start = at(view, edge - 1, 0.95) if edge == 25 else at(view, edge, 0.05)
    with qtbot.waitSignal(view.range_resized) as told:
        drag(view, start, at(view, to, 0.2), modifiers)
    assert told.args == ["outer", 0, expected]
    assert view.selection() is None


def test_an_edge_cannot_be_dragged_over_the_other(show, qtbot):
    view = show(TEXT, [INNER])
    view.set_in_hand("inner")
    with qtbot.assertNotEmitted(view.range_resized):
        drag(view, at(view, 24, 0.95), at(view, 8))


def test_hovering_tells_the_mark_and_its_reason(show, qtbot):
    view = show(TEXT, [OUTER, INNER])
    with qtbot.waitSignal(view.mark_hovered) as told:
        QTest.mouseMove(view.viewport(), at(view, 20))
    assert told.args == ["inner"]
    point = at(view, 20)
    QApplication.sendEvent(view.viewport(), QHelpEvent(QEvent.Type.ToolTip, point, view.mapToGlobal(point)))
    assert QToolTip.text() == "انتماء · 0.7\nمنظمة · 0.9"
    QToolTip.hideText()
    with qtbot.waitSignal(view.mark_hovered) as told:
        QApplication.sendEvent(view.viewport(), QEvent(QEvent.Type.Leave))
    assert told.args == [""]


def test_the_menu_is_wanted_for_the_mark_under_the_mouse(show, qtbot):
    view = show(TEXT, [OUTER])
    point = at(view, 8)
    reason = QContextMenuEvent.Reason.Mouse
    with qtbot.waitSignal(view.context_menu_wanted) as told:
        QApplication.sendEvent(
            view.viewport(), QContextMenuEvent(reason, point, view.viewport().mapToGlobal(point))
        )
    assert told.args[1] == "outer"


def test_the_wheel_changes_nothing_in_hand_and_a_drag_below_rolls_on(show, seed, qtbot):
    view = show("\n".join([seed] * 3), height=300)
    view.set_in_hand("x")
    before = view.caret
    view.verticalScrollBar().setValue(100)
    assert view.caret == before
    port = view.viewport()
    QTest.mousePress(port, Qt.LeftButton, Qt.NoModifier, QPoint(400, 100))
    was = view.verticalScrollBar().value()
    QTest.mouseMove(port, QPoint(400, 330))
    qtbot.waitUntil(lambda: view.verticalScrollBar().value() > was + 50)
    QTest.mouseRelease(port, Qt.LeftButton, Qt.ControlModifier, QPoint(400, 299))
    assert len(view.selection()) > 100
