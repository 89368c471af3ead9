"""The scheme from the keyboard: a label from the selection, and the editor with its preview."""

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.model import Change, Entity, LayerKey, Range
from storage.project import Project


def awake(driver, qtbot):
    """Until the window has the keyboard."""
    driver.window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is driver.window.view)


def editor(driver, qtbot):
    """Ctrl+Shift+L, and the keyboard is in the list."""
    driver.press("Ctrl+Shift+L")
    dialog = driver.window.scheming.dialog
    qtbot.waitUntil(lambda: QApplication.focusWidget() is dialog.tree)
    return dialog


def agreed(seen):
    """Enter in the preview as soon as it is there."""

    def press():
        dialog, focus = QApplication.activeModalWidget(), QApplication.focusWidget()
        if hasattr(dialog, "summary") and focus is not None and dialog.isAncestorOf(focus):
            seen.append(dialog.summary.text())
            QTest.keyClick(focus, Qt.Key.Key_Return)
        else:
            QTimer.singleShot(20, press)

    QTimer.singleShot(20, press)


@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_label_is_made_from_the_selection(run, project, qtbot, language):
    def script(driver):
        awake(driver, qtbot)
        driver.caret_to("روسيا")
        driver.press("=").type("عاصمة").press("Enter")
        assert driver.words_labelled("عاصمة") == ["روسيا"]
        assert driver.window.session.scheme.label_of["عاصمة"].words.en == "عاصمة"
        driver.press("Ctrl+Z")
        assert driver.words_labelled("عاصمة") == []
        assert "عاصمة" not in driver.window.session.scheme.label_of

    run(script, "open", project, language=language)


@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_label_is_renamed_after_a_preview(run, project, qtbot, language):
    seen = []

    def script(driver):
        awake(driver, qtbot)
        driver.caret_to("روسيا")
        driver.press("3")
        assert driver.words_labelled("LOC") == ["روسيا"]
        dialog = editor(driver, qtbot)
        driver.type("LOC")
        driver.press("Down", "Enter")
        assert dialog.here == ("labels", "LOC")
        driver.press("Ctrl+A").type("PLACE").press("Tab")
        agreed(seen)
        driver.press("Ctrl+Enter")
        assert driver.window.scheming.dialog is None
        assert driver.words_labelled("PLACE") == ["روسيا"]
        driver.press("Ctrl+Z")
        assert driver.words_labelled("LOC") == ["روسيا"]

    run(script, "open", project, language=language)
    assert "LOC" in seen[0]
    with Project.open(project) as kept:
        assert [v.change for v in kept.schemes.versions()] == ["", "scheme", "scheme"]
        assert [v.layers for v in kept.schemes.versions()] == [1, 0, 0]


def test_a_retired_label_is_not_offered(run, project, qtbot):
    def script(driver):
        awake(driver, qtbot)
        editor(driver, qtbot).go("labels", "LOC")
        driver.press("Delete")
        agreed([])
        driver.press("Ctrl+Enter")
        driver.caret_to("روسيا").press("3")
        assert not driver.layer.annotations
        driver.press("=")
        assert "LOC" not in driver.window.chooser.shown()
        driver.press("Escape")

    run(script, "open", project)


def test_two_labels_swap_their_keys(run, project, qtbot):
    def script(driver):
        awake(driver, qtbot)
        dialog = editor(driver, qtbot)
        driver.type("LOC").press("Down", "Enter", "Tab", "Tab", "Tab", "Tab", "Tab")
        assert dialog.form.focused == "key"
        driver.press("1", "Enter")
        qtbot.waitUntil(lambda: dialog.edit.scheme.label_of["PER"].key == "3")
        agreed([])
        driver.press("Ctrl+Enter")
        driver.caret_to("روسيا").press("1")
        assert driver.words_labelled("LOC") == ["روسيا"]

    run(script, "open", project)


def test_an_undo_says_which_new_label_others_use_by_now(run, project, qtbot):
    def script(driver):
        awake(driver, qtbot)
        editor(driver, qtbot)
        driver.press("Insert", "Ctrl+A").type("CITY").press("Tab")
        agreed([])
        driver.press("Ctrl+Enter")
        session = driver.window.session
        theirs = Entity("e", "CITY", (Range(0, 3),))
        key = LayerKey(session.layer.document.id, "ليلى")
        session.project.layers.apply(Change("label", key, added=(theirs,)))
        driver.press("Ctrl+Z")
        assert session.scheme.label_of["CITY"].retired
        assert "others use it" in driver.window.status.message

    run(script, "open", project)


def test_esc_twice_leaves_the_editor_and_changes_nothing(run, project, qtbot):
    def script(driver):
        awake(driver, qtbot)
        dialog = editor(driver, qtbot)
        driver.press("Insert").press("Escape")
        assert dialog.isVisible()
        driver.press("Escape")
        assert driver.window.scheming.dialog is None
        assert not driver.window.session.can_undo

    run(script, "open", project)


@pytest.mark.parametrize("language", ["en", "ar"])
def test_what_is_lost_of_an_annotation_conf_is_said_in_the_editor(run, project, qtbot, language, tmp_path):
    conf = tmp_path / "annotation.conf"
    pairs = "In\tArg1:Place, Arg2:Place\nIn\tArg1:Person, Arg2:Person\n"
    conf.write_text(f"[entities]\nPlace\n\tCity\nPerson\n[relations]\n{pairs}", "utf-8")

    def script(driver):
        awake(driver, qtbot)
        dialog = editor(driver, qtbot)
        driver.window.scheming.take(conf)
        assert "City" in dialog.edit.scheme.label_of
        said = dialog.wrong.text()
        assert " · " in said
        if language == "en":
            assert said.endswith("1 relation's ends · 1 place in a hierarchy")
        driver.window.scheming.give(dialog.edit.scheme, tmp_path / "b.conf")
        assert (tmp_path / "b.conf").exists()
        assert dialog.wrong.text() != said
        dialog.reject()

    run(script, "open", project, language=language)
