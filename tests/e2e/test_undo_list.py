"""The list of what was done: a row undoes or redoes up to there, in both languages."""

import pytest

from tests.e2e.test_relating import label_key, labelled, small

__all__ = ["small"]


def settled(driver, count):
    """Wait until so many annotations are left."""
    driver.until(lambda: len(driver.layer.annotations) == count)


@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_row_undoes_up_to_there_and_another_redoes(run, small, language):
    def script(driver):
        chooser = driver.window.chooser
        labelled(driver, "بيسكوف", label_key(driver, "PER"))
        labelled(driver, "حلب", label_key(driver, "LOC"))
        labelled(driver, "موسكو", label_key(driver, "LOC"))
        driver.press("Ctrl+Shift+U")
        assert chooser.isVisible()
        assert chooser.shown() == ["3", "2", "1", "0"]
        driver.press("Down", "Down", "Enter")
        settled(driver, 1)
        assert driver.words_labelled("PER") == ["بيسكوف"]
        driver.press("Ctrl+Shift+U", "Up", "Enter")
        settled(driver, 2)
        assert driver.words_labelled("LOC") == ["حلب"]
        driver.press("Ctrl+Shift+U", "Up", "Enter")
        settled(driver, 3)

    run(script, "open", small, language=language)


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_list_outlives_a_restart_and_shows_words_and_times(run, small, language):
    def first(driver):
        labelled(driver, "حلب", label_key(driver, "LOC"))

    def second(driver):
        driver.until(driver.window.view.hasFocus).press("Ctrl+Shift+U")
        rows = driver.window.chooser._choices.shown
        assert "حلب" in rows[0].ar
        assert "حلب" in rows[0].en
        assert driver.window.session.scheme.name("LOC", language) in rows[0].ar
        assert rows[0].detail.count(":") == 2
        driver.type("حلب")
        assert driver.window.chooser.shown() == ["1"]
        driver.press("Esc", "Ctrl+Shift+U", "Esc")
        assert driver.window.view.hasFocus()

    run(first, "open", small, language=language)
    run(second, "open", small, language=language)


def test_nothing_done_is_said(run, small):
    def script(driver):
        driver.until(driver.window.view.hasFocus).press("Ctrl+Shift+U")
        assert not driver.window.chooser.isVisible()

    run(script, "open", small)
