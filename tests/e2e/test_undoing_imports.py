"""What came in is taken back with Ctrl+Z, also after a restart, and comes back with redo."""

import json

import pytest
from PySide6.QtGui import QGuiApplication

from storage.project import Project
from tests.e2e.test_formats import LANGUAGES, take
from tests.e2e.test_relating import label_key, labelled, small

__all__ = ["small"]

PASTED = "وصل بيسكوف إلى موسكو اليوم"


def ids(driver):
    return driver.window.session.project.documents.ids()


def at_the_report(driver):
    driver.window.activateWindow()
    driver.window.view.setFocus()
    driver.until(driver.window.view.hasFocus)


@pytest.fixture
def three(tmp_path):
    rows = [{"text": f"وصل ديمتري بيسكوف إلى حلب {n}.", "label": [[4, 17, "PER"]]} for n in range(3)]
    path = tmp_path / "three.jsonl"
    path.write_text("".join(json.dumps(r, ensure_ascii=False) + "\n" for r in rows), "utf-8")
    return path


@LANGUAGES
def test_a_pasted_text_goes_with_undo_and_comes_back_with_redo(run, small, language):
    def script(driver):
        before = driver.layer.document.id
        QGuiApplication.clipboard().setText(PASTED)
        driver.until(driver.window.view.hasFocus).press("Ctrl+V")
        pasted = driver.layer.document.id
        assert driver.layer.document.text == PASTED
        driver.press("Ctrl+Z")
        assert (ids(driver), driver.layer.document.id) == ([before], before)
        assert driver.window.documents.shown() == [before]
        driver.press("Ctrl+Shift+Z")
        assert (ids(driver), driver.layer.document.id) == ([before, pasted], pasted)
        assert driver.window.documents.shown() == [before, pasted]
        driver.press("Ctrl+Z", "Ctrl+V")
        assert driver.layer.document.text == PASTED

    run(script, "open", small, language=language)


@LANGUAGES
def test_an_import_is_one_step_among_others_and_outlives_a_restart(run, small, three, monkeypatch, language):
    def first(driver):
        labelled(driver, "حلب", label_key(driver, "LOC"))
        take(driver, monkeypatch, three)
        assert len(ids(driver)) == 4

    def second(driver):
        driver.until(driver.window.view.hasFocus).press("Ctrl+Z")
        (left,) = ids(driver)
        assert driver.layer.document.id == left
        assert driver.words_labelled("LOC") == ["حلب"]
        driver.press("Ctrl+Z")
        assert driver.words_labelled("LOC") == []
        driver.press("Ctrl+Y", "Ctrl+Y")
        assert len(ids(driver)) == 4

    def third(driver):
        driver.until(driver.window.view.hasFocus).press("Ctrl+Z")
        take(driver, monkeypatch, three)
        assert len(ids(driver)) == 4

    run(first, "open", small, language=language)
    run(second, "open", small, language=language)
    with Project.open(small) as project:
        assert len(project.layers.keys()) == 4
    run(third, "open", small, language=language)
    with Project.open(small) as project:
        assert (project.documents.ids(trashed=True), len(project.layers.keys())) == ([], 4)


@LANGUAGES
def test_all_that_is_in_a_project_can_be_taken_back(run, small, three, monkeypatch, language):
    """The first import was made by a command, for nobody; the rest goes, and nothing is left on show."""
    with Project.open(small) as project:
        project.documents.remove(project.documents.ids())

    def script(driver):
        take(driver, monkeypatch, three)
        at_the_report(driver)
        driver.press("Ctrl+Z")
        assert (ids(driver), driver.layer) == ([], None)
        driver.press("Ctrl+Y")
        assert (len(ids(driver)), driver.layer.document.id) == (3, ids(driver)[0])

    run(script, "open", small, language=language)


@LANGUAGES
def test_a_document_that_is_taken_out_comes_back(run, small, three, monkeypatch, language):
    def script(driver):
        def take_out():
            driver.press("Ctrl+K").type("take out of the").press("Enter")

        take(driver, monkeypatch, three)
        all_of_them = ids(driver)
        driver.window.session.show_document(all_of_them[1])
        at_the_report(driver)
        take_out()
        assert driver.layer.document.id == all_of_them[2]
        assert ids(driver) == [all_of_them[0], *all_of_them[2:]]
        driver.press("B")  # places in it are no places any more
        assert driver.layer.document.id != all_of_them[1]
        driver.press("Ctrl+Z")
        assert (ids(driver), driver.layer.document.id) == (all_of_them, all_of_them[1])
        driver.press("Ctrl+Y")
        assert ids(driver) == [all_of_them[0], *all_of_them[2:]]

    run(script, "open", small, language=language)


@LANGUAGES
def test_the_list_of_what_was_done_names_it(run, small, three, monkeypatch, language):
    def script(driver):
        QGuiApplication.clipboard().setText(PASTED)
        driver.until(driver.window.view.hasFocus).press("Ctrl+V")
        take(driver, monkeypatch, three)
        at_the_report(driver)
        driver.press("Ctrl+Shift+U")
        rows = driver.window.chooser._choices.shown
        assert PASTED in rows[1].ar
        assert len(rows) == 3
        driver.press("Down", "Down", "Enter").until(lambda: len(ids(driver)) == 1)
        driver.press("Ctrl+Shift+U", "Up", "Up", "Enter").until(lambda: len(ids(driver)) == 5)

    run(script, "open", small, language=language)
