"""Arabic-Indic or Latin digits: every number of the window follows the choice, at once."""

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractSpinBox,
    QDoubleSpinBox,
    QLabel,
    QTabBar,
    QTableView,
    QWidget,
)

from tests.e2e.test_times import bare, settled
from tests.e2e.test_times import small as dated
from ui.dialogs.preferences import PreferencesDialog
from ui.settings import Settings
from ui.translations import install_digits

__all__ = ["dated"]

LATIN = re.compile(r"[0-9]")
ARABIC = re.compile(r"[٠-٩]")
DOTTED = re.compile(r"· ?[٠-٩]|[٠-٩] ?·")  # the dot would be read as a zero
# Keys as they are printed on keyboards, words of the report, coordinates, and what names a file.
KEPT = re.compile(
    r"F[0-9]+|Ctrl\S*|Shift\S*|20 مدنيا|5 آذار|-?[0-9]+\.[0-9]{3}°|geonames:[0-9]+|d[12]|خبر [12]"
)


def said(window):
    """All words on show: labels, tabs, rows of lists and tables, tool tips."""
    for widget in [window, *window.findChildren(QWidget)]:
        if not widget.isVisible() or widget.inherits("LabelBar") or isinstance(widget, QAbstractSpinBox):
            continue
        yield widget.toolTip()
        yield widget.accessibleDescription()
        if isinstance(widget, QLabel):
            yield widget.text()
        elif isinstance(widget, QTabBar):
            yield from (widget.tabText(i) for i in range(widget.count()))
            yield from (widget.tabToolTip(i) for i in range(widget.count()))
        elif isinstance(widget, QAbstractItemView):
            yield from _rows(widget)


def _rows(view):
    model = view.model()
    columns = model.columnCount() if isinstance(view, QTableView) else 1
    for row in range(model.rowCount()):
        for column in range(columns):
            for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
                yield str(model.data(model.index(row, column), role) or "")


def numbers(window, digit):
    """The words on show that have such a digit."""
    return {w for w in (KEPT.sub("", bare(x)) for x in said(window)) if digit.search(w)}


@pytest.mark.parametrize("language", ["en", "ar"])
def test_every_number_on_show_follows_the_choice_at_once(run, dated, language):
    def script(driver):
        QTest.qWait(20)  # until the report has the keyboard
        window = driver.window
        window.desk.take("aleppo")
        driver.press("W", "1", "2")
        for keys in ("Ctrl+Shift+E", "F8"):
            driver.press(keys)
        window.chronicle.panel.scope.setCurrentIndex(1)
        settled(driver)
        window.view.setFocus()
        driver.press("F")
        window.find_bar.field.setText("حلب")
        QTest.qWait(300)
        shown = {}
        for digits in ("latin", "arabic", "latin"):
            window.settings.set("digits", digits)
            window.mending.next()  # what was said last is not said anew
            settled(driver)
            QTest.qWait(300)
            shown[digits] = numbers(window, LATIN), numbers(window, ARABIC)
            assert shown[digits][digits == "latin"] == set()
            assert not any(DOTTED.search(bare(x)) for x in said(window))
        assert len(shown["latin"][0]) > 8
        assert len(shown["arabic"][1]) >= len(shown["latin"][0])

    run(script, "open", dated, language=language)


@pytest.mark.parametrize("digits", ["latin", "arabic"])
def test_coordinates_of_a_link_and_what_is_typed_keep_their_digits(run, dated, digits):
    def script(driver):
        QTest.qWait(20)  # until the report has the keyboard
        driver.window.desk.take("aleppo")
        driver.press("W", "1", "2")
        assert "\u206636.201° 37.161°\u2069" in driver.window.inspector._link.text()
        assert "geonames:170063" in driver.window.inspector._link.text()

    run(script, "open", dated, language="ar", digits=digits)


def test_a_number_that_is_typed_is_read_in_any_language(qtbot):
    install_digits("arabic", "ar")
    try:
        settings = Settings(None)
        dialog = PreferencesDialog(None, settings)
        qtbot.addWidget(dialog)
        box = next(b for b in dialog.findChildren(QDoubleSpinBox) if b.maximum() == 3.0)
        box.selectAll()
        qtbot.keyClicks(box, "1.5")
        box.interpretText()
        assert settings.get("line_spacing") == 1.5
    finally:
        install_digits("latin", "en")
