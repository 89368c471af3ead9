"""The tour on the seed report: each step waits for its key; Esc leaves at any time."""

import pytest
from PySide6.QtWidgets import QApplication

from annotator.model import State
from storage.project import Project
from tests.e2e.test_relating import small
from ui.settings import Settings, settings_path

__all__ = ["small"]


def at(driver):
    return driver.window.tour._at


def begin(driver, *, here=False):
    """F2; of the two places that it asks for the seed report, or the open project."""
    window = driver.window
    driver.until(window.view.hasFocus).press("F2").until(window.chooser.isVisible)
    driver.press(*(["Down"] if here else []), "Enter")
    return driver.until(window.view.hasFocus)


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_whole_tour_goes_by_its_keys(run, small, language):
    def script(driver):
        window = driver.window
        begin(driver)
        assert window.session.project.path.stem == "seed"
        driver.suggested()
        assert at(driver) == 0
        driver.press("Enter", "Ctrl+Right")
        assert at(driver) == 0
        driver.press("Tab")
        assert at(driver) == 1
        driver.press("Enter").press("Backspace").press("Ctrl+Z")
        assert at(driver) == 4
        driver.caret_to("سبب").press("1")
        assert at(driver) == 5
        driver.caret_to("حمل").press("E")
        driver.until(window.chooser.isVisible).press("Esc")
        driver.until(window.view.hasFocus)
        assert at(driver) == 5
        driver.press("E")
        driver.until(window.chooser.isVisible).press("Enter")
        driver.until(window.view.hasFocus)
        assert at(driver) == 6
        driver.press("1", "Esc", "1")
        assert at(driver) == 6
        driver.press("1")
        assert at(driver) == 7
        assert window.tour.panel.isVisible()
        assert driver.layer.status.state is not State.DONE
        driver.press("Esc")
        assert not window.tour.panel.isVisible()
        assert window.session.project.path == small

    run(script, "open", small, language=language)


def test_a_key_that_does_nothing_is_not_a_step(run, small):
    def script(driver):
        begin(driver).suggested().press("Tab")
        driver.press("Esc")  # Esc left it, F2 begins anew
        begin(driver).suggested()
        assert at(driver) == 0
        driver.press("Tab", "F2", "F2")
        assert at(driver) == 3
        driver.press("Ctrl+Z")
        assert at(driver) == 3
        driver.press("F2", "1")
        assert at(driver) == 4
        driver.press("Shift+F2", "Shift+F2", "Shift+F2", "Shift+F2", "Shift+F2")
        assert at(driver) == 0

    run(script, "open", small)


def test_the_strip_covers_no_word_of_the_report(run, small):
    def script(driver):
        window = driver.window
        begin(driver).until(lambda: window.tour.panel.isVisible())
        strip = window.tour.panel
        assert strip.mapTo(window, strip.rect().topLeft()).y() >= window.split.geometry().bottom()
        assert not window.split.geometry().intersects(strip.geometry())

    run(script, "open", small)


def test_escape_leads_back_to_where_the_person_was_and_no_digit_lands_in_the_seed(run, small):
    from ui.app import seed_project

    def script(driver):
        window = driver.window
        driver.until(window.view.hasFocus).caret_to("بيسكوف")
        caret = window.view.caret
        begin(driver).suggested().press("Tab")
        driver.press("Esc").until(window.view.hasFocus)
        assert not window.tour.running
        assert (window.session.project.path, window.view.caret) == (small, caret)
        driver.press("1")
        assert [driver.layer.document.slice(e.ranges) for e in driver.layer.entities()] == ["بيسكوف"]

    run(script, "open", small)
    with Project.open(seed_project()) as seed:
        assert not seed.layers.keys()


def test_it_goes_in_the_open_project_when_the_person_says_so(run, small):
    def script(driver):
        window = driver.window
        begin(driver, here=True)
        assert (window.session.project.path, at(driver)) == (small, 0)
        driver.press("F2", "F2", "F2", "F2").caret_to("بيسكوف").press("1")
        assert at(driver) == 5
        held = driver.in_hand
        driver.press("Esc")
        assert not window.tour.running
        assert driver.in_hand == held
        assert QApplication.focusWidget() is window.view

    run(script, "open", small)


def test_escape_at_the_question_leaves_all_as_it_is(run, small):
    def script(driver):
        window = driver.window
        driver.until(window.view.hasFocus).press("F2").until(window.chooser.isVisible)
        driver.press("Esc").until(window.view.hasFocus)
        assert not window.tour.running
        assert window.session.project.path == small

    run(script, "open", small)


def test_who_opens_another_project_on_the_way_stays_there(run, small, tmp_path):
    other = tmp_path / "other.tawsim"
    with Project.open(small) as project:
        project.save_copy(other)

    def script(driver):
        begin(driver)
        driver.window.files.open_path(other)
        driver.press("Esc")
        assert driver.window.session.project.path == other

    run(script, "open", small)


def test_it_is_offered_once_and_goes_with_the_first_key(run, small):
    seen = []

    def script(driver):
        seen.append(driver.window.tour.panel.isVisible())
        driver.until(driver.window.view.hasFocus).press("J")
        seen.append(driver.window.tour.panel.isVisible())

    run(script, "open", small)
    run(script, "open", small)
    assert seen == [True, False, False, False]
    assert Settings(settings_path()).state("tour") == "offered"


def test_a_step_can_be_passed_over_with_the_mouse(run, small):
    def script(driver):
        panel = driver.window.tour.panel
        begin(driver)
        for _ in range(7):
            panel.go_on.click()
        panel.back.click()
        panel.go_on.click()
        assert driver.window.tour.running
        panel.go_on.click()
        assert not driver.window.tour.running

    run(script, "open", small)
