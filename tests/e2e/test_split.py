"""Two places of one report: the second follows every edit and changes nothing."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from annotator.model import Range
from tests.e2e.test_relating import TEXT, label_key, labelled, small

__all__ = ["small"]


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_second_view_follows_edits_and_is_read_only(run, small, language):
    def script(driver):
        view, second = driver.window.view, driver.window.split.second
        key = label_key(driver, "LOC")
        driver.until(view.hasFocus).press("Ctrl+\\")
        assert second.isVisible()
        assert second.hasFocus()
        assert second.document is view.document
        assert driver.window.split._caption.isVisible()  # that keys do nothing here
        assert "Esc" in driver.window.split._caption.text()
        driver.press(key, "E", "Backspace")
        assert driver.layer.annotations == {}
        driver.press("Esc")
        assert view.hasFocus()
        labelled(driver, "حلب", key)
        assert [m.badge for m in second.marks] == [m.badge for m in view.marks] != []
        row = second.spots()[0].row
        assert row.decoration.strips[0].mark.id == driver.in_hand
        driver.press("Ctrl+Z")
        assert second.spots()[0].row.decoration.strips == []
        driver.press("Ctrl+\\")
        assert not second.isVisible()
        assert view.hasFocus()

    run(script, "open", small, language=language)


def test_it_scrolls_by_itself_and_a_click_in_it_takes_a_mark(run, project):
    def script(driver):
        view, second = driver.window.view, driver.window.split.second
        driver.suggested().press("Ctrl+\\", "Ctrl+End")
        assert second.verticalScrollBar().value() > view.verticalScrollBar().value()
        before = view.verticalScrollBar().value()
        in_sight = [m for m in second.marks if len(m.ranges) == 1 and second.rectangles(m.ranges[0])]
        mark = min(in_sight, key=lambda m: len(m.ranges[0]))  # within which no other one lies
        box = second.rectangles(mark.ranges[0])[0]
        QTest.mouseClick(second.viewport(), Qt.MouseButton.LeftButton, pos=box.center().toPoint())
        assert driver.in_hand in {m.id for m in second.marks.stack(mark.start)}
        assert view.verticalScrollBar().value() == before
        assert view.hasFocus()

    run(script, "open", project)


def test_another_document_and_other_letters_show_in_both(run, small):
    def script(driver):
        second = driver.window.split.second
        driver.until(driver.window.view.hasFocus).press("Ctrl+\\", "Ctrl+=")
        assert second.options == driver.window.view.options
        driver.window.session.show_document(driver.layer.document.id)
        assert second.document.text == TEXT

    run(script, "open", small)


def test_b_leads_back_from_where_the_map_led(run, project):
    def script(driver):
        window = driver.window
        driver.until(window.view.hasFocus)
        here = Range(window.view.caret, window.view.caret + 1)
        strip = window.split.minimap
        QTest.mouseClick(strip, Qt.MouseButton.LeftButton, pos=QPoint(5, strip.height() - 3))
        assert not window.view.visible(here)
        driver.press("B")
        assert window.view.visible(here)

    run(script, "open", project)
