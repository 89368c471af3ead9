"""Problems from the keyboard: walking, fixing, ignoring, the list, in both languages."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

import main
from annotator.model import Argument, Entity, Event, Layer, Range
from annotator.problems import MESSAGES
from storage.choosing import write_choices
from storage.project import Project

TEXT = "قصف الطيران حلب، ثم قصف بحلب وعاد إلى حلب قبل أن يصل إلى دمشق."
WHO = "أحمد"


def _at(words, nth=0, more=0):
    at = -1
    for _ in range(nth + 1):
        at = TEXT.index(words, at + 1)
    return Range(at, at + len(words) + more)


@pytest.fixture
def odd(tmp_path):
    """A project whose one report has an edge, a proclitic, a bare repeat and empty roles."""
    path, text = tmp_path / "p.tawsim", tmp_path / "r.txt"
    text.write_text(TEXT, "utf-8")
    assert main.main(["new", str(path)]) == 0
    assert main.main(["import", str(path), str(text)]) == 0
    with Project.open(path) as project:
        write_choices(project, ())
        document = project.documents.get(project.documents.ids()[0])
        spans = (
            Entity("edge", "LOC", (_at("حلب", more=1),)),
            Entity("inside", "LOC", (_at("بحلب"),)),
            Entity("right", "LOC", (_at("دمشق"),)),
            Event("strike", "AirStrike", _at("قصف"), (Argument("Agent", value="unstated"),)),
        )
        project.layers.put(Layer(document, WHO, {a.id: a for a in spans}))
    return path


def told(driver):
    window = driver.window
    while QApplication.focusWidget() is None:  # the test times out, if it never has
        QTest.qWait(5)
    assert window.checking.finish(None)
    return [(p.code, p.annotation) for p in window.checking.found.told]


ALL = [
    ("missing-role", "strike"),
    ("missing-role", "strike"),
    ("ends-mark", "edge"),
]


@pytest.mark.parametrize("language", ["en", "ar"])
def test_f8_walks_from_problem_to_problem_and_round(run, odd, language):
    def script(driver):
        assert told(driver) == ALL
        walked = []
        for _ in range(4):
            driver.press("F8")
            walked.append(driver.in_hand)
        assert walked == ["strike", "strike", "edge", "strike"]
        driver.press("Shift+F8")
        assert driver.in_hand == "edge"
        driver.press("P")
        marked = driver.window.tables.problems.current_problem()
        assert (marked.code, marked.annotation) == ("ends-mark", "edge")

    run(script, "open", odd, annotator=WHO, language=language)


def test_the_walk_goes_on_while_the_keyboard_is_in_the_list(run, odd):
    def script(driver):
        told(driver)
        driver.press("P", "F8", "F8", "F8")
        assert driver.in_hand == "edge"
        assert not driver.window.view.hasFocus()
        driver.press("Shift+F8")
        assert driver.in_hand == "strike"

    run(script, "open", odd, annotator=WHO)


def test_one_key_mends_the_edge_then_the_proclitic_then_the_repeat(run, odd):
    def script(driver):
        assert told(driver) == ALL
        driver.press("Shift+F8", "Ctrl+.")
        assert "حلب" in driver.words_labelled("LOC")
        assert told(driver)[2:] == [("proclitic", "inside"), ("unlabelled-repeat", "edge")]
        driver.press("F8", "Ctrl+.")
        assert told(driver)[2:] == [("unlabelled-repeat", "edge")]
        driver.press("F8", "Ctrl+.")
        assert told(driver) == ALL[:2]
        assert driver.words_labelled("LOC") == ["حلب", "حلب", "حلب", "دمشق"]
        driver.press("Ctrl+Z", "Ctrl+Z", "Ctrl+Z")
        assert told(driver) == ALL

    run(script, "open", odd, annotator=WHO)


def test_a_missing_role_offers_its_ways_in_a_list(run, odd):
    def script(driver):
        told(driver)
        driver.press("F8", "Ctrl+.")
        assert driver.window.chooser.isVisible()
        driver.press("2")
        (event,) = driver.layer.events()
        assert Argument("Target", value="unstated") in event.arguments
        told(driver)
        driver.press("F8", "Ctrl+.", "1")
        assert (driver.window.desk.frame.event, driver.window.desk.frame.role) == ("strike", "Place")

    run(script, "open", odd, annotator=WHO)


@pytest.mark.parametrize("language", ["en", "ar"])
def test_what_is_ignored_stays_so_after_a_restart_and_is_taken_back_in_the_list(run, odd, language):
    def ignore(driver):
        told(driver)
        driver.press("Shift+F8", "Ctrl+Shift+.")
        assert told(driver) == ALL[:2]

    def take_back(driver):
        window = driver.window
        assert told(driver) == ALL[:2]
        window.mending.show_ignored()
        window.tables.show_tab("problems")
        rows = window.tables.problems
        assert rows.counts() == {"hint": 2, "ignored": 1}
        last = rows.rows.problem_at(rows.rows.rowCount() - 1)
        assert last.annotation == "edge"
        window.mending.go(last)
        driver.press("Ctrl+Shift+.")
        assert told(driver) == ALL

    run(ignore, "open", odd, annotator=WHO, language=language)
    with Project.open(odd) as project:
        (rule,) = project.ignoring.all()
    assert (rule.who, rule.code, rule.where) == (WHO, "ends-mark", _at("حلب", more=1))
    run(take_back, "open", odd, annotator=WHO, language=language)


def test_the_menu_of_the_list_mends_and_ignores(run, odd):
    def script(driver):
        window = driver.window
        told(driver)
        driver.press("P")
        window.tables.problems.select_problem(window.checking.found.told[-1])
        rows = window.tables.problems
        at = rows.visualRect(rows.currentIndex()).center()
        rows.customContextMenuRequested.emit(QPoint(at))
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        words = [a.text() for a in menu.actions() if a.text()]
        assert words == [
            "Trim its edges",
            "Delete it",
            "Ignore here",
            "Ignore everywhere",
            "Show ignored problems",
        ]
        next(a for a in menu.actions() if a.text() == "Ignore everywhere").trigger()
        menu.close()
        assert told(driver) == ALL[:2]

    run(script, "open", odd, annotator=WHO)


def test_p_brings_the_keyboard_to_the_list_and_enter_goes_to_the_words(run, odd):
    def script(driver):
        told(driver)
        driver.press("P", "Down", "Down")
        QTest.qWait(1)
        driver.press("Down", "Enter")
        assert driver.in_hand in ("edge", "strike")
        assert driver.window.view.hasFocus()

    run(script, "open", odd, annotator=WHO)


@pytest.mark.parametrize("language", ["en", "ar"])
def test_groups_stand_by_how_bad_they_are(run, odd, language):
    def script(driver):
        told(driver)
        driver.press("P")
        rows = driver.window.tables.problems.rows
        firsts = [rows.index(i, 0).data() for i in rows.groups()]
        assert [f.split(" · ")[-1] for f in firsts] in (["1", "2"], ["١", "٢"])
        assert all(f not in MESSAGES.values() for f in firsts)
        texts = [
            rows.index(i, c).data(Qt.ItemDataRole.DisplayRole)
            for i in range(rows.rowCount())
            for c in range(3)
        ]
        assert all("{" not in (t or "") for t in texts)

    run(script, "open", odd, annotator=WHO, language=language)
