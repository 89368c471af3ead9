"""Problems from the keyboard: walking, fixing, ignoring, the list, in both languages."""

import re

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

import main
from annotator.model import Argument, Entity, Event, Layer, LayerKey, Range
from annotator.problems import MESSAGES
from storage.choosing import write_choices
from storage.project import Project
from ui.words import number

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
    ("ends-mark", "edge"),
    ("missing-role", "strike"),
    ("missing-role", "strike"),
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


@pytest.mark.parametrize("language", ["en", "ar"])
def test_f8_begins_at_the_caret_and_counts_as_the_list_does(run, odd, language):
    def script(driver):
        window, said = driver.window, []
        told(driver)
        rows = window.tables.problems
        driver.press("P", "P", "F8")
        for _ in range(3):
            listed = rows.told().index(rows.current_problem())
            said.append((number(listed + 1), number(3), window.status.message))
            driver.press("F8")
        assert all(re.search(rf"\b{place}\b.*\b{count}\b", line) for place, count, line in said), said
        driver.caret_to("الطيران").press("F8")
        assert (driver.in_hand, rows.current_problem().code) == ("edge", "ends-mark")
        driver.caret_to("ثم").press("Shift+F8")
        assert driver.in_hand == "edge"
        driver.press("Esc", "F8")
        assert driver.in_hand == "strike"

    run(script, "open", odd, annotator=WHO, language=language)


def test_f8_follows_a_list_that_was_sorted(run, odd):
    def script(driver):
        rows = driver.window.tables.problems
        told(driver)
        driver.press("P", "P")
        rows.sortByColumn(0, Qt.SortOrder.AscendingOrder)
        walked = []
        for _ in range(3):
            driver.press("F8")
            walked.append(rows.current_problem())
        listed = rows.told()
        at = listed.index(walked[0])
        assert walked == [listed[(at + i) % 3] for i in range(3)]
        assert listed != list(driver.window.checking.found.told)

    run(script, "open", odd, annotator=WHO)


def test_what_is_mended_is_here_and_not_where_the_person_was_before(run, odd):
    def script(driver):
        told(driver)
        driver.press("Shift+F8")
        assert driver.in_hand == "edge"
        driver.caret_to("دمشق").press("Ctrl+.")
        assert told(driver) == ALL
        assert not driver.window.chooser.isVisible()

    run(script, "open", odd, annotator=WHO)


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
        assert told(driver) == [("proclitic", "inside"), *ALL[1:], ("unlabelled-repeat", "edge")]
        driver.press("F8", "Ctrl+.")
        assert told(driver) == [*ALL[1:], ("unlabelled-repeat", "edge")]
        driver.press("Shift+F8", "Ctrl+.")
        assert told(driver) == ALL[1:]
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


def test_in_the_list_the_row_that_the_arrows_stand_on_is_mended(run, odd):
    def script(driver):
        rows = driver.window.tables.problems
        told(driver)
        driver.press("P", "F8")
        assert driver.in_hand == "strike"
        driver.press("Up", "Up")
        if rows.current_problem() is None:
            driver.press("Up")
        assert rows.current_problem().code == "ends-mark"
        driver.press("Ctrl+.")
        assert ("ends-mark", "edge") not in told(driver)
        assert not driver.window.chooser.isVisible()

    run(script, "open", odd, annotator=WHO)


def test_escape_gives_the_keyboard_back_to_where_it_was(run, odd):
    def script(driver):
        window = driver.window
        told(driver)
        driver.press("P", "F8", "Ctrl+.")
        assert window.chooser.isVisible()
        driver.press("Esc")
        assert window.tables.problems.hasFocus()
        driver.press("Ctrl+.")
        window.documents.setFocus()
        assert not window.chooser.isVisible()
        assert not window.view.hasFocus()
        driver.press("Esc")
        assert window.view.hasFocus()

    run(script, "open", odd, annotator=WHO)


@pytest.mark.parametrize("panel", ["Ctrl+Shift+E", "Ctrl+Shift+T"])
def test_escape_closes_no_panel_that_was_opened(run, odd, panel):
    def script(driver):
        window = driver.window
        told(driver)
        driver.press(panel)
        assert window.chronicle.panel.isVisible()
        driver.press("Esc")
        assert window.view.hasFocus()
        driver.press("Esc", "O", "Esc", "I", "Esc", "P", "Esc", "Esc")
        assert window.view.hasFocus()
        shown = (window.chronicle.panel, window.documents, window.inspector, window.tables)
        assert all(part.isVisible() for part in shown)

    run(script, "open", odd, annotator=WHO)


@pytest.mark.parametrize("language", ["en", "ar"])
def test_what_is_ignored_stays_so_after_a_restart_and_is_taken_back_in_the_list(run, odd, language):
    def ignore(driver):
        told(driver)
        driver.press("Shift+F8", "Ctrl+Shift+.")
        assert told(driver) == ALL[1:]

    def take_back(driver):
        window = driver.window
        assert told(driver) == ALL[1:]
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
        (rule,) = project.ignoring.of(LayerKey(project.documents.ids()[0], WHO))._rows.values()
    assert (rule.who, rule.code, rule.where) == (WHO, "ends-mark", _at("حلب", more=1))
    run(take_back, "open", odd, annotator=WHO, language=language)


def test_the_menu_of_the_list_mends_and_ignores(run, odd):
    def script(driver):
        window = driver.window
        told(driver)
        driver.press("P")
        window.tables.problems.select_problem(window.checking.found.told[0])
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
        assert told(driver) == ALL[1:]

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


@pytest.fixture
def tied(tmp_path):
    """A project of two reports in which one name is a person here and an organization there."""
    path = tmp_path / "p.tawsim"
    assert main.main(["new", str(path)]) == 0
    for name in "ab":
        (tmp_path / f"{name}.txt").write_text(f"قال محمد الأسد إن {name}", "utf-8")
        assert main.main(["import", str(path), str(tmp_path / f"{name}.txt")]) == 0
    with Project.open(path) as project:
        write_choices(project, ())
        for id, label in zip(project.documents.ids(), ("PER", "ORG"), strict=True):
            made = Entity(label, label, (Range(4, 14),), {"mention": "NAM"})
            project.layers.put(Layer(project.documents.get(id), WHO, {label: made}))
    return path


@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_tie_is_asked_about_and_says_how_many_say_what(run, tied, language):
    def script(driver):
        window = driver.window
        assert told(driver) == [("label-conflict-project", "PER")]
        driver.press("F8")
        assert window.status.message.count(" × ") == 2
        driver.press("Ctrl+.").until(window.chooser.isVisible)
        assert driver.words_labelled("PER") == ["محمد الأسد"]
        driver.press("Enter").until(window.view.hasFocus)
        assert driver.words_labelled("ORG") == ["محمد الأسد"]

    run(script, "open", tied, annotator=WHO, language=language)
