"""The list over the report: letters filter, digits choose, nothing else happens."""

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.desk import Choice
from ui.dialogs.choices import Choices, in_other_layout
from ui.dialogs.choose import ChooseList

CHOICES = [
    Choice("PER", "شخص", "Person", "#3167f9"),
    Choice("ORG", "منظمة", "Organization"),
    Choice("LOC", "مكان", "Location", detail="3"),
    Choice("FAC", "منشأة", "Facility"),
]


def test_a_list_is_as_wide_as_its_rows_as_far_as_there_is_room(chooser, window):
    chooser.open("Label", CHOICES)
    usual = chooser.width()
    chooser.open("Label", [Choice("x", "", "≠ " + "long words " * 8, detail="and why")])
    assert usual < chooser.width() <= window.width()
    chooser.open("Label", [Choice("x", "", "long words " * 200)])
    assert chooser.geometry().right() < window.width()


@pytest.fixture
def window(qtbot):
    made = QWidget()
    made.resize(800, 600)
    made.report = QLineEdit(made)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.fixture
def chooser(window):
    return ChooseList(window)


@pytest.fixture
def taken(chooser):
    got = []
    chooser.open("Label", CHOICES, got.append, language="en")
    return got


def type_letters(chooser, text):
    chooser.field.setText(text)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("", ["PER", "ORG", "LOC", "FAC"]),
        ("per", ["PER"]),
        ("LOCA", ["LOC"]),
        ("منشاه", ["FAC"]),  # folded: hamza and ta marbuta
        ("شخص", ["PER"]),
        ("aow", ["PER"]),  # شخص on the Latin layout
        ("حثق", ["PER"]),  # per on the Arabic layout
        ("لاخ", []),
    ],
)
def test_letters_filter_in_both_languages_and_layouts(chooser, taken, typed, found):
    type_letters(chooser, typed)
    assert chooser.shown() == found


def test_a_digit_chooses_the_row_with_its_number(chooser, taken):
    QTest.keyClick(chooser.field, Qt.Key.Key_3)
    assert taken == ["LOC"]
    assert chooser.isHidden()


def test_a_digit_without_a_row_does_nothing(chooser, taken):
    QTest.keyClick(chooser.field, Qt.Key.Key_9)
    assert (taken, chooser.field.text()) == ([], "")
    chooser.close_list()


def test_enter_takes_what_the_arrows_and_tab_stand_on(chooser, taken):
    QTest.keyClick(chooser.field, Qt.Key.Key_Down)
    QTest.keyClick(chooser.field, Qt.Key.Key_Tab)
    QTest.keyClick(chooser.field, Qt.Key.Key_Up)
    QTest.keyClick(chooser.field, Qt.Key.Key_Return)
    assert taken == ["ORG"]


def test_escape_closes_and_changes_nothing(chooser, taken, qtbot):
    with qtbot.waitSignal(chooser.closed):
        QTest.keyClick(chooser.field, Qt.Key.Key_Escape)
    assert taken == []


def test_backspace_only_edits_the_filter(chooser, taken):
    type_letters(chooser, "per")
    QTest.keyClick(chooser.field, Qt.Key.Key_Backspace)
    assert chooser.field.text() == "pe"
    assert taken == []
    chooser.close_list()


def test_it_is_closed_before_the_choice_is_told_so_that_another_can_open(chooser):
    told = []
    chooser.open("A", CHOICES, lambda id: chooser.open(id, CHOICES, told.append))
    QTest.keyClick(chooser.field, Qt.Key.Key_1)
    assert not chooser.isHidden()
    QTest.keyClick(chooser.field, Qt.Key.Key_2)
    assert told == ["ORG"]


def test_the_one_that_holds_now_is_marked(chooser):
    chooser.open("Label", CHOICES, language="ar", current="LOC")
    assert chooser._list.currentIndex().row() == 2
    chooser.close_list()


@given(st.text(alphabet="qwertyuiop[]asdfghjkl;'zxcvnm", max_size=12))
def test_what_one_layout_types_the_other_gives_back(text):
    assume("gh" not in text)  # ل then ا looks like the one key that types both
    assert in_other_layout(in_other_layout(text)) == text


@given(st.text(max_size=8))
def test_whatever_is_typed_only_known_choices_are_shown(text):
    rows = Choices()
    rows.set_choices(CHOICES, "en")
    rows.filter(text)
    assert set(rows.shown) <= set(CHOICES)


MANY = [Choice(str(n), f"نوع {n}", f"type {n}") for n in range(30)]
geometry = st.tuples(st.integers(0, 560), st.integers(18, 160))


@given(geometry, st.integers(1, 30), st.sampled_from(["", "type 2", "nothing"]))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_a_list_never_lies_over_the_lines_that_it_asks_about(window, line, count, typed):
    top, height = line
    about = QRect(100, top, 500, min(height, 600 - top))
    chooser = ChooseList(window)
    chooser.open("Label", MANY[:count], about=about)
    chooser.field.setText(typed)
    assert not chooser.geometry().intersects(about)
    assert window.rect().contains(chooser.geometry())
    chooser.close_list()
    chooser.deleteLater()


def test_it_stays_on_its_side_while_letters_filter(window, chooser):
    chooser.open("Label", MANY, about=QRect(100, 400, 500, 30))
    assert chooser.geometry().bottom() < 400
    chooser.field.setText("type 29")
    assert chooser.geometry().bottom() in range(380, 400)


def test_a_row_with_a_key_of_its_own_is_chosen_by_that_and_shows_no_other_digit(chooser):
    rows = [Choice("VEH", "مركبة", "Vehicle", key="5"), Choice("MISC", "سوى ذلك", "Other", key="-")]
    rows += [Choice("NEW", "جديد", "New", key="")]
    got = []
    for press in (Qt.Key.Key_5, Qt.Key.Key_Minus, Qt.Key.Key_1):
        chooser.open("Label", rows, got.append, language="en")
        assert [chooser._choices.key(i) for i in range(3)] == ["5", "-", ""]
        QTest.keyClick(chooser.field, press)
    assert got == ["VEH", "MISC"]
    assert chooser.isVisible()
