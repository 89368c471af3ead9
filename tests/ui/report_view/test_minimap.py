"""The map of the document: ticks where marks are, a frame where the view is, a click that goes there."""

import time

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from annotator.model import Range
from ui.report_view import Mark
from ui.report_view.minimap import Minimap

WORD = "قصفت القوات مدينة حلب أمس. "
TEXT = "\n".join([WORD * 6] * 200)


def mark(n, start, *, decided=True):
    return Mark(f"m{n}", (Range(start, start + 4),), "entity", decided, "مكان", "م", "#8a4fa8")


@pytest.fixture
def mapped(show, qtbot):
    def make(text, marks=()):
        view = show(text, marks)
        strip = Minimap(view)
        qtbot.addWidget(strip)
        strip.resize(14, 600)
        strip.show()
        return view, strip

    return make


def test_a_mark_ticks_where_it_is_in_the_document(mapped):
    half = len(TEXT) // 2
    _, strip = mapped(TEXT, [mark(1, 0), mark(2, half), mark(3, len(TEXT) - 6)])
    ys = [y for y, _ in strip.ticks()]
    assert ys[0] < 10
    assert 280 < ys[1] < 320
    assert ys[2] > 580


def test_an_undecided_mark_is_paler(mapped):
    _, strip = mapped(TEXT, [mark(1, 0), mark(2, len(TEXT) // 2, decided=False)])
    picture = strip.grab().toImage()
    first, second = (picture.pixelColor(7, y) for y, _ in strip.ticks())
    assert first.lightness() < second.lightness()


def test_a_click_brings_its_place_into_sight(mapped):
    view, strip = mapped(TEXT)
    before = strip.frame().top()
    QTest.mouseClick(strip, Qt.MouseButton.LeftButton, pos=QPoint(5, 300))
    assert view.visible(Range(view.near(strip._total() / 2), view.near(strip._total() / 2) + 1))
    assert before < strip.frame().center().y()
    assert strip.frame().top() < 300 < strip.frame().bottom()


def test_an_edit_shows_at_once(mapped):
    view, strip = mapped(TEXT)
    assert strip.ticks() == []
    view.update_marks([], [mark(1, 0)])
    assert len(strip.ticks()) == 1
    view.update_marks(["m1"], [])
    assert strip.ticks() == []


def test_scrolling_moves_the_frame_and_draws_no_tick_anew(mapped, monkeypatch):
    view, strip = mapped(TEXT, [mark(1, 0)])
    strip.grab()
    drawn = []
    monkeypatch.setattr(strip, "ticks", lambda: drawn.append(1) or [])
    view.verticalScrollBar().setValue(40)
    strip.grab()
    assert drawn == []


def test_an_edit_draws_the_tick_at_its_place_and_leaves_the_others(mapped):
    half = len(TEXT) // 2
    view, strip = mapped(TEXT, [mark(1, half)])

    def ticks():
        picture = strip.grab().toImage()
        bare = picture.pixelColor(7, 450)
        return [y for y in range(60, 600) if picture.pixelColor(7, y) != bare]

    before = ticks()
    view.update_marks([], [mark(2, half + half // 2 + 9)])
    assert ticks()[: len(before)] == before
    assert 440 < ticks()[-1] < 460
    view.update_marks(["m2"], [])
    assert ticks() == before


def test_an_empty_and_a_short_report_are_shown_too(mapped):
    for text in ("", "حلب"):
        view, strip = mapped(text, [mark(1, 0)] if len(text) > 3 else [])
        strip.grab()
        assert strip.frame().height() > 300
        assert view.near(0) == 0


def test_fifty_thousand_marks_are_painted_within_a_frame(mapped):
    text = "\n".join([WORD * 40] * 500)
    marks = [mark(n, n * (len(text) // 50_000), decided=n % 2 == 0) for n in range(50_000)]
    _, strip = mapped(text, marks)
    strip.grab()
    times = []
    for _ in range(5):
        begun = time.perf_counter()
        strip.ticks()
        times.append(time.perf_counter() - begun)
    assert min(times) < 0.016


def test_a_press_tells_once_that_a_place_is_left(mapped):
    view, strip = mapped(TEXT)
    left, before = [], view.verticalScrollBar().value()
    strip.left.connect(lambda: left.append(view.verticalScrollBar().value()))
    QTest.mouseClick(strip, Qt.MouseButton.LeftButton, pos=QPoint(5, 500))
    assert left == [before]
    assert view.verticalScrollBar().value() != before
