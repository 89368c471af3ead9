"""Files in and out with nothing but keys, in both languages; cancel leaves everything as it was."""

import json
import zipfile

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog

import main
from storage.project import Project
from storage.recipes import Recipe, recipes
from ui.dialogs import working

LANGUAGES = pytest.mark.parametrize("language", ["en", "ar"])
ROWS = [
    {"text": f"😀 وصل ديمتري بيسكوف إلى حلب {n}.", "label": [[6, 19, "PER"], [24, 27, "LOC"]]}
    for n in range(20)
]


def rows(path, made):
    path.write_text("".join(json.dumps(r, ensure_ascii=False) + "\n" for r in made), "utf-8")
    return path


@pytest.fixture
def empty(tmp_path):
    path = tmp_path / "p.tawsim"
    assert main.main(["new", str(path)]) == 0
    return path


def within(driver, opens, script):
    """A key (or what is called) opens a dialog; the script uses it, and Esc closes it."""
    done = []

    def use():
        dialog = QApplication.activeModalWidget()
        if dialog is None:
            QTimer.singleShot(0, driver.window, use)
            return
        driver.until(lambda: dialog.isActiveWindow() and QApplication.focusWidget() is not None)
        try:
            script(dialog)
            driver.press("Esc")
            done.append(not dialog.isVisible())
        finally:
            dialog.hide()

    QTimer.singleShot(0, driver.window, use)
    driver.press(opens) if isinstance(opens, str) else opens()
    assert done == [True]


def take(driver, monkeypatch, *paths, then=lambda dialog: None):
    """Files are chosen and imported by the keyboard, as layers of whoever annotates."""
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(p) for p in paths], ""))

    def script(dialog):
        driver.press("Space")
        dialog.annotator.setFocus()
        driver.press("Down", "Enter")
        then(dialog)

    within(driver, "Ctrl+I", script)


def files(folder):
    return {p.relative_to(folder): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


@LANGUAGES
def test_from_doccano_to_brat_with_a_split_and_again_by_its_recipe(
    run, empty, tmp_path, monkeypatch, language
):
    given, out, seen = rows(tmp_path / "d.jsonl", ROWS), tmp_path / "p-brat", []

    def export(dialog):
        driver.type("brat").press("Tab", "Tab", "Tab", "Space")  # whose layers, pseudonyms, the split
        driver.press(*["Shift+Tab"] * 4).type("train").press("Tab", "Space")
        assert driver.until(lambda: "⚠" in dialog.lost.text())
        driver.press("Enter")
        assert dialog.report.outcome.text().startswith("✓"), dialog.report.outcome.text()

    def again(dialog):
        driver.press("Down", "Enter")
        assert dialog.report.outcome.text().startswith("✓"), dialog.report.outcome.text()

    def script(found):
        nonlocal driver
        driver = found
        take(driver, monkeypatch, given)
        assert driver.words_labelled("PER") == ["ديمتري بيسكوف"]
        within(driver, "Ctrl+E", export)
        seen.append(files(out))
        for path in sorted(out.rglob("*"), reverse=True):
            path.rmdir() if path.is_dir() else path.unlink()
        out.rmdir()
        within(driver, "Ctrl+E", again)
        seen.append(files(out))

    driver = None
    assert run(script, "open", empty, language=language) == 0
    assert seen[0] == seen[1]
    assert {path.parts[0] for path in seen[0]} == {"train", "validation", "test"}
    with Project.open(empty) as project:
        assert recipes(project) == {"train": Recipe("brat", split="80/10/10")}
    assert main.main(["verify", str(out), str(empty)]) == 0


@LANGUAGES
def test_a_bad_file_says_every_row_and_the_rest_can_be_taken(run, empty, tmp_path, monkeypatch, language):
    bad = [*ROWS[:2], {"text": "حلب", "label": [[0, 99, "LOC"]]}, {"text": 7, "label": []}]
    given, report = rows(tmp_path / "bad.jsonl", bad), tmp_path / "report.txt"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(report), ""))

    def script(driver):
        def look(dialog):
            assert dialog.report.outcome.text().startswith("⚠")
            assert driver.window.session.project.documents.ids() == []
            dialog.report.save.setFocus()
            driver.press("Space")
            dialog.skip_bad.setFocus()
            driver.press("Space", "Enter")
            assert len(driver.window.session.project.documents.ids()) >= 2

        take(driver, monkeypatch, given, then=look)

    assert run(script, "open", empty, language=language) == 0
    said = report.read_text("utf-8")
    assert "bad.jsonl:3" in said
    assert "bad.jsonl:4" in said


@LANGUAGES
def test_cancel_in_the_middle_leaves_project_and_folder_as_before(
    run, empty, tmp_path, monkeypatch, language
):
    many = [{"text": f"وصل بيسكوف إلى حلب {n}", "label": [[4, 10, "PER"]]} for n in range(400)]
    few, given = rows(tmp_path / "few.jsonl", ROWS), rows(tmp_path / "many.jsonl", many)
    monkeypatch.setattr(working, "EVERY", 0.0)

    def cancel(dialog, driver):
        def press():
            if dialog.working.bar.value() < working.PARTS // 4:
                QTimer.singleShot(0, dialog.working, press)
            else:
                driver.press("Space")

        QTimer.singleShot(0, dialog.working, press)
        driver.press("Enter")
        assert dialog.report.outcome.text().startswith("⚠")

    def script(driver):
        documents = driver.window.session.project.documents
        take(driver, monkeypatch, few)
        before = documents.ids()

        def stopped(dialog):
            dialog.set_paths([given])
            cancel(dialog, driver)

        within(driver, "Ctrl+I", stopped)
        assert documents.ids() == before
        there = files(tmp_path)
        within(driver, "Ctrl+E", lambda dialog: cancel(dialog, driver))
        assert files(tmp_path).keys() == there.keys()
        assert driver.words_labelled("PER") == ["ديمتري بيسكوف"]

    assert run(script, "open", empty, language=language) == 0
    with Project.open(empty) as project:
        assert len(project.documents.ids()) == len(ROWS)


@LANGUAGES
def test_text_is_pasted_as_a_document_but_into_a_field_as_text(run, empty, language):
    def script(driver):
        driver.window.activateWindow()
        driver.until(driver.window.view.hasFocus)
        QGuiApplication.clipboard().setText("وصل بيسكوف إلى حلب.")
        driver.press("Ctrl+V")
        assert driver.layer.document.text == "وصل بيسكوف إلى حلب."
        assert "وصل بيسكوف" in driver.window.status.message
        QGuiApplication.clipboard().setText("بيسكوف")
        driver.press("F", "Ctrl+V")
        assert len(driver.window.session.project.documents.ids()) == 1

    assert run(script, "open", empty, language=language) == 0


def test_a_folder_and_a_zip_file_dropped_on_the_window_are_taken_in(run, empty, tmp_path):
    folder, packed = tmp_path / "folder", tmp_path / "packed.zip"
    folder.mkdir()
    (folder / "a.txt").write_text("وصل بيسكوف إلى حلب صباح اليوم والتقى المسؤولين هناك.", "utf-8")
    with zipfile.ZipFile(packed, "w") as file:
        file.writestr("b.txt", "قصف الطيران الحربي مدينة إدلب مساء أمس وأوقع ضحايا بين المدنيين.")
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in (folder, packed)])

    def script(driver):
        def drop():
            button, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
            event = QDropEvent(QPointF(50, 50), Qt.DropAction.CopyAction, mime, button, none)
            driver.window.dropEvent(event)

        def look(dialog):
            assert dialog.files.topLevelItemCount() == 2
            driver.press("Enter")
            assert dialog.report.outcome.text().startswith("✓"), dialog.report.rest.toPlainText()

        within(driver, drop, look)
        assert len(driver.window.session.project.documents.ids()) == 2

    assert run(script, "open", empty) == 0
