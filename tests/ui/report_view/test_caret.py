"""The caret goes where the eye expects it, and every place can be reached."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest

from annotator.model import Document, Range
from ui.report_view import ViewOptions
from ui.report_view.caret import Caret
from ui.report_view.layout import Page
from ui.report_view.marks import MarkIndex
from ui.report_view.options import Sizes
from ui.report_view.wording import Wording

CONTROL, SHIFT, PLAIN = Qt.ControlModifier, Qt.ShiftModifier, Qt.NoModifier


def press(view, key, modifiers=PLAIN, times=1):
    for _ in range(times):
        QTest.keyClick(view, key, modifiers)


def moves(text: str, **options) -> Caret:
    page = Page(Document("d", text), Sizes(ViewOptions(**options)), 400, MarkIndex())
    return Caret(page, Wording(page))


def test_left_goes_forward_in_arabic_and_back_in_english(show):
    view = show("قال لي\nHe said")
    press(view, Qt.Key_Left, times=3)
    assert view.caret == 3
    press(view, Qt.Key_Right)
    assert view.caret == 2
    view.caret = 9
    press(view, Qt.Key_Left)
    assert view.caret == 8
    press(view, Qt.Key_Right, times=2)
    assert view.caret == 10


def test_left_follows_the_reading_order_over_latin_words(show):
    view = show("قال ABC وإن")
    for expected in range(1, 12):
        press(view, Qt.Key_Left)
        assert view.caret == expected


def test_control_goes_by_word_and_shift_extends(show):
    view = show("قال وزير الخارجية الروسي")
    press(view, Qt.Key_Left, CONTROL)
    assert view.caret == 4
    press(view, Qt.Key_Left, CONTROL | SHIFT)
    assert view.selection() == Range(4, 9)
    press(view, Qt.Key_Left, SHIFT)
    assert view.selection() == Range(4, 10)
    press(view, Qt.Key_Right, CONTROL, times=2)
    assert view.selection() is None
    assert view.caret == 4


def test_home_and_end_stay_on_the_line(show, seed):
    view = show(seed)
    press(view, Qt.Key_Down, times=2)
    row = view.spots()[2].row
    press(view, Qt.Key_Home)
    assert view.caret == row.start
    press(view, Qt.Key_End)
    assert view.caret == row.end - 1  # before the blank at which the line was broken
    press(view, Qt.Key_End, CONTROL)
    assert view.caret == len(seed)
    press(view, Qt.Key_Home, CONTROL)
    assert view.caret == 0


def test_up_and_down_keep_their_column_over_a_short_line(show):
    view = show("وزارة الدفاع الروسية\nقال\nوزارة الدفاع الروسية")
    view.caret = 15
    press(view, Qt.Key_Down)
    assert view.caret == 24
    press(view, Qt.Key_Down)
    assert view.caret == 25 + 15
    press(view, Qt.Key_Up, times=2)
    assert view.caret == 15


def test_pages_and_sentences_come_into_sight(show, seed):
    view = show("\n".join([seed] * 4), height=400)
    press(view, Qt.Key_PageDown, times=3)
    assert view.caret > 500
    assert view.visible(Range(view.caret, view.caret + 1))
    press(view, Qt.Key_PageUp, times=3)
    assert view.caret < 100
    press(view, Qt.Key_Down, CONTROL)
    assert view.caret == seed.index("وقالت المعارضة")
    press(view, Qt.Key_Up, CONTROL)
    assert view.caret == 0


def test_harakat_are_one_step_with_their_letter(show):
    view = show("لِأَنّ")
    seen = [view.caret]
    while view.caret < 6:
        press(view, Qt.Key_Left)
        seen.append(view.caret)
    assert seen == [0, 2, 4, 6]


@pytest.mark.parametrize("hide", [False, True])
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text("اللهبـ\u064b\u0651\u200f5a 😀\n.", max_size=40))
def test_forward_and_back_pass_the_same_places_and_reach_both_ends(fonts, hide, text):
    caret = moves(text, hide_harakat=hide, hide_tatweel=hide)
    there = [0]
    while (following := caret.move(there[-1], "next")) != there[-1]:
        assert following > there[-1]
        there.append(following)
    assert there[-1] == len(text)
    back = [len(text)]
    while (before := caret.move(back[-1], "previous")) != back[-1]:
        assert before < back[-1]
        back.append(before)
    assert back[::-1] == there


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=50)
@given(text=st.text("اللهب\u064b5a 😀\n. و،", min_size=1, max_size=60), data=st.data())
def test_no_move_leaves_the_text(fonts, text, data):
    caret = moves(text, sentence_a_line=data.draw(st.booleans()))
    position = data.draw(st.integers(0, len(text)))
    for _ in range(6):
        position = caret.move(position, data.draw(st.sampled_from(sorted(caret.kinds))))
        assert 0 <= position <= len(text)


def test_keys_are_offered_elsewhere_first_and_tab_never_moves_the_focus(show, qtbot):
    view = show("قال لي")
    seen = []

    def take(event: QKeyEvent) -> bool:
        seen.append(event.key())
        return event.key() in (Qt.Key_Tab, Qt.Key_Backtab, Qt.Key_Left)

    view.on_key = take
    press(view, Qt.Key_Tab)
    press(view, Qt.Key_Backtab)
    press(view, Qt.Key_Left)
    press(view, Qt.Key_Down)
    assert seen == [Qt.Key_Tab, Qt.Key_Backtab, Qt.Key_Left, Qt.Key_Down]
    assert view.hasFocus()
    assert view.caret == 6  # Down was ours: the end of the last line


def test_moving_the_caret_is_told_once(show, qtbot):
    view = show("قال لي")
    with qtbot.waitSignal(view.caret_moved) as told:
        press(view, Qt.Key_Left)
    assert told.args == [1]
    with qtbot.assertNotEmitted(view.caret_moved):
        view.caret = 1


def test_the_word_at_the_caret_is_without_its_proclitics(show):
    view = show("قصف بحلب وحماة.")
    view.caret = 5
    assert view.word_at_caret() == Range(5, 8)
    view.caret = 14
    assert view.word_at_caret() == Range(10, 14)
    view.caret = 3
    assert view.word_at_caret() == Range(0, 3)
