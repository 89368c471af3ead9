"""Preferences come from the table of settings; every change holds at once."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractSpinBox, QCheckBox, QComboBox, QFontComboBox, QLineEdit

from ui.actions import ACTIONS
from ui.dialogs.preferences import PreferencesDialog
from ui.settings import SETTINGS, Settings
from ui.translations import install_language

ACCEPT = next(a for a in ACTIONS if a.id == "accept")


@pytest.fixture
def settings():
    return Settings(None)


@pytest.fixture
def dialog(qtbot, settings):
    made = PreferencesDialog(None, settings)
    qtbot.addWidget(made)
    return made


def row_of(dialog, id):
    row = next(i for i, a in enumerate(ACTIONS) if a.id == id)
    dialog.keys.table.selectRow(row)
    return row


def shown_keys(dialog, id):
    return dialog.keys.table.item(row_of(dialog, id), 1).text().translate({0x2066: None, 0x2069: None})


def press(dialog, key, modifiers=Qt.KeyboardModifier.NoModifier):
    row = dialog.keys.table.currentRow()
    QTest.keyClick(dialog.keys.table.cellWidget(row, 1), key, modifiers)


def test_every_setting_with_a_page_has_a_field_of_its_kind(dialog):
    kinds = {bool: QCheckBox, float: QAbstractSpinBox}
    for setting in SETTINGS:
        if setting.page:
            text = QComboBox if setting.choices or setting.key == "report_font" else QLineEdit
            assert isinstance(dialog.fields[setting.key], kinds.get(type(setting.default), text)), setting.key


def test_a_change_holds_at_once(dialog, settings):
    dialog.fields["hide_harakat"].click()
    dialog.fields["report_size"].setValue(20)
    dialog.fields["theme"].setCurrentIndex(dialog.fields["theme"].findData("dark"))
    assert (settings.get("hide_harakat"), settings.get("report_size"), settings.get("theme")) == (
        True,
        20,
        "dark",
    )


def test_looking_changes_nothing(dialog, settings):
    assert all(settings.get(s.key) == s.default for s in SETTINGS)
    assert isinstance(dialog.fields["report_font"], QFontComboBox)


def test_a_setting_that_changes_elsewhere_is_shown(dialog, settings):
    settings.set("line_spacing", 2.0)
    assert dialog.fields["line_spacing"].value() == 2.0


def test_a_name_can_be_changed_but_not_taken_away(dialog, settings):
    field = dialog.fields["annotator"]
    field.setText(" أحمد  علي ")
    field.editingFinished.emit()
    field.setText("  ")
    field.editingFinished.emit()
    assert (settings.get("annotator"), field.text()) == ("أحمد علي", "أحمد علي")


def test_resetting_a_page_leaves_the_other_pages_and_the_name(dialog, settings):
    settings.set("annotator", "أحمد")
    settings.set("theme", "dark")
    settings.set("hide_tatweel", True)
    dialog.pages.setCurrentIndex(0)
    dialog.reset.click()
    assert (settings.get("theme"), settings.get("hide_tatweel")) == ("system", True)
    assert settings.get("annotator") == "أحمد"


def test_another_language_is_put_on_while_it_is_open(dialog, qapp):
    install_language(qapp, "ar")
    qapp.processEvents()
    install_language(qapp, "en")
    qapp.processEvents()
    assert dialog.windowTitle() == "Preferences"


def test_a_pressed_key_becomes_the_key_of_the_command(dialog, settings):
    row_of(dialog, "accept")
    dialog.keys.wait()
    press(dialog, Qt.Key.Key_F11)
    assert settings.get("keys") == {"accept": ("F11",)}
    assert shown_keys(dialog, "accept") == "F11"


def test_tab_and_keys_with_control_can_be_keys(dialog, settings):
    row_of(dialog, "accept")
    dialog.keys.wait()
    press(dialog, Qt.Key.Key_Tab)
    dialog.keys.wait(add=True)
    press(dialog, Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
    assert settings.get("keys")["accept"] == ("Tab", "Ctrl+J")


def test_escape_leaves_the_keys_as_they_were(dialog, settings):
    row_of(dialog, "accept")
    dialog.keys.wait()
    press(dialog, Qt.Key.Key_Escape)
    assert settings.get("keys") == {}


def test_as_the_table_comes_no_key_has_two_meanings(dialog):
    assert [a.id for a in ACTIONS if dialog.keys.conflicts(a)] == []


@pytest.mark.parametrize(("key", "word"), [("E", "trigger"), ("1", "report"), ("Left", "report")])
def test_a_key_with_two_meanings_is_shown(dialog, settings, key, word):
    settings.set("keys", {"accept": (key,)})
    assert shown_keys(dialog, "accept").startswith("⚠")
    assert word in dialog.keys.words.text()


def test_reset_gives_a_command_its_keys_back(dialog, settings):
    settings.set("keys", {"accept": ("F11",), "reject": ()})
    row_of(dialog, "accept")
    dialog.keys.reset.click()
    assert settings.get("keys") == {"reject": ()}
    dialog.keys.reset_all.click()
    assert settings.get("keys") == {}
    assert shown_keys(dialog, "accept") == ACCEPT.keys[0]
