"""What changed since the layer was done or the project opened; and labels given last come first."""

import pytest

from tests.e2e.test_relating import label_key, labelled, small

__all__ = ["small"]


def rows(driver):
    return [c.en for c in driver.window.chooser._choices.shown]


@pytest.mark.parametrize("language", ["en", "ar"])
def test_changes_since_opening_then_since_done(run, small, language):
    def first(driver):
        labelled(driver, "بيسكوف", label_key(driver, "PER"))
        labelled(driver, "حلب", label_key(driver, "LOC"))

    def second(driver):
        view = driver.window.view
        driver.until(view.hasFocus).press("Ctrl+D")
        assert not driver.window.chooser.isVisible()
        driver.caret_to("بيسكوف").press("K", label_key(driver, "ORG"), "K", "Delete")
        driver.press("Ctrl+D")
        assert [r[0] for r in rows(driver)] == ["−", "≠"]
        driver.press("Down", "Enter")
        driver.until(view.hasFocus)
        assert driver.layer.annotations[driver.in_hand].label == "ORG"
        driver.press("Ctrl+Z", "Ctrl+Z", "Ctrl+D")
        assert not driver.window.chooser.isVisible()
        driver.press("Ctrl+Enter", "Ctrl+D")
        assert not driver.window.chooser.isVisible()
        labelled(driver, "موسكو", label_key(driver, "LOC")).press("Ctrl+D")
        assert [r[0] for r in rows(driver)] == ["+"]
        driver.press("Esc")

    run(first, "open", small, language=language)
    run(second, "open", small, language=language)


def test_labels_given_last_are_first_in_the_list(run, small):
    def script(driver):
        labelled(driver, "بيسكوف", label_key(driver, "ORG"))
        labelled(driver, "حلب", label_key(driver, "FAC"))
        labelled(driver, "موسكو", label_key(driver, "LOC"))
        digits = [e.key for e in driver.window.digits.bar().entries]
        driver.press("=")
        assert driver.window.chooser.shown()[:3] == ["LOC", "FAC", "ORG"]
        driver.press("Esc")
        assert [e.key for e in driver.window.digits.bar().entries] == digits

    run(script, "open", small)
