"""The bar: keys in their order in both languages, and the keyboard stays with the report."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from ui.panels.label_bar import Bar, BarEntry, LabelBar, widest
from ui.translations import install_language

KEYS = "1234567890-"


@pytest.fixture
def bar(qtbot):
    made = LabelBar()
    qtbot.addWidget(made)
    made.resize(1200, 40)
    made.show_bar(Bar("Label", "حلب", tuple(BarEntry(k, f"label {k}", "#3167f9") for k in KEYS)))
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.mark.parametrize("language", ["en", "ar"])
def test_keys_stand_left_to_right_in_every_language(bar, qapp, language):
    install_language(qapp, language)
    qapp.processEvents()
    places = [e.mapTo(bar, e.rect().topLeft()).x() for e in bar.entries()]
    assert [e.entry.key for e in bar.entries()] == list(KEYS)
    assert places == sorted(places)
    assert len(set(places)) == len(KEYS)


def test_a_click_chooses_and_takes_no_focus(bar, qtbot):
    with qtbot.waitSignal(bar.entry_chosen) as got:
        QTest.mouseClick(bar.entries()[2], Qt.MouseButton.LeftButton)
    assert got.args == ["3"]
    assert all(e.focusPolicy() == Qt.FocusPolicy.NoFocus for e in bar.entries())


def test_fewer_entries_leave_none_of_the_old_ones(bar):
    bar.show_bar(Bar("Role of", "قصف", (BarEntry("1", "Agent"),)))
    assert [e.entry.text for e in bar.entries()] == ["Agent"]
    assert sum(e.isVisible() for e in bar._entries) == 1


def test_a_narrow_window_shortens_the_words_and_keeps_every_key(bar, qapp):
    bar.resize(700, 40)
    qapp.processEvents()
    assert all(e.x() >= 0 and e.x() + e.width() <= bar._keys.width() for e in bar.entries())


def test_where_there_is_no_room_the_longest_words_give_way_and_short_ones_stay_whole(bar, qapp):
    words = (
        "Person",
        "Nationality, religion or group of people",
        "Vehicle",
        "A date or a time of the day, or both",
    )
    bar.show_bar(Bar("Label", "حلب", tuple(BarEntry(k, w) for k, w in zip(KEYS, words, strict=False))))
    bar.resize(560, 40)
    qapp.processEvents()
    qapp.processEvents()
    whole = [e.width() >= e.sizeHint().width() for e in bar.entries()]
    assert whole == [True, False, True, False]
    bar.resize(1200, 40)
    qapp.processEvents()
    qapp.processEvents()
    assert all(e.width() >= e.sizeHint().width() for e in bar.entries())


@pytest.mark.parametrize(
    ("wanted", "room", "most"),
    [([], 9, 0), ([5, 9], 20, 9), ([5, 9], 12, 7), ([2, 9, 9], 12, 5), ([9, 9], 0, 0)],
)
def test_none_is_wider_than_what_lets_all_fit(wanted, room, most):
    assert widest(wanted, room) == most
