"""What the program says of itself: about it, what a helper must know, and that something went wrong."""

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel

from ui.dialogs.about import AboutDialog
from ui.dialogs.crash import CrashDialog
from ui.dialogs.diagnosis import DiagnosisDialog
from ui.logs import log_folder


def in_dialog(kind, act):
    """Do it when the dialog is up, then close that."""

    def go():
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, kind):
            QTimer.singleShot(20, go)
            return
        try:
            act(dialog)
        finally:
            dialog.close()

    QTimer.singleShot(0, go)


def words_of(dialog):
    return " ".join(part.text() for part in dialog.findChildren(QLabel))


def test_about_says_where_all_lies_and_whose_work_it_is(run, project):
    seen = {}

    def look(dialog):
        seen["words"] = words_of(dialog)
        dialog.pages.setCurrentIndex(1)
        seen["parts"] = [dialog.table.item(n, 0).text() for n in range(dialog.table.rowCount())]
        seen["first"] = dialog.text.toPlainText()

    def script(driver):
        in_dialog(AboutDialog, look)
        driver.window._run_id("about")

    assert run(script, "open", project) == 0
    assert "0.1.0" in seen["words"]
    assert {"Tawsim", "THIRD-PARTY.md", "PySide6_Essentials"} <= set(seen["parts"])
    assert "MIT License" in seen["first"]


def test_diagnostics_are_shown_then_copied_and_hold_nothing_of_the_work(run, project):
    texts = []

    def script(driver):
        window = driver.suggested().window
        texts.append(window.session.layer.document.text)
        in_dialog(DiagnosisDialog, lambda dialog: dialog.copy.click())
        window._run_id("diagnostics")
        texts.append(QGuiApplication.clipboard().text())

    assert run(script, "open", project, annotator="أحمد السري") == 0
    document, copied = texts
    assert all(part in copied for part in ("Tawsim 0.1.0", "SQLite", "documents 1", "action: diagnostics"))
    assert not any(word in copied for word in document.split() if len(word) > 3 and not word.isascii())
    assert "السري" not in copied
    assert str(project.parent) not in copied


def test_an_error_in_the_program_says_once_that_the_work_is_safe(run, project, qtbot, capfd):
    said = []

    def fail():
        raise ValueError("سر")

    def script(driver):
        window = driver.window
        for _ in range(2):
            QTimer.singleShot(0, fail)
        qtbot.waitUntil(lambda: window.about.dialog is not None and "Details" in window.status.message)
        said.append(words_of(window.about.dialog))
        driver.press("Enter")
        assert window.about.dialog is None
        window.status.show_message("")
        QTimer.singleShot(0, fail)
        qtbot.waitUntil(lambda: "Details" in window.status.message)
        assert window.about.dialog is None

    assert run(script, "open", project) == 0
    (words,) = said
    assert "Your work is safe" in words
    assert str(log_folder()) in words
    log = (log_folder() / "tawsim.log").read_text("utf-8")
    assert log.count("unexpected: ValueError") == 3
    assert "سر" not in log
    assert capfd.readouterr().err.count("Traceback") == 3


def test_what_a_helper_must_know_is_at_hand_where_it_went_wrong(run, project, qtbot):
    def fail():
        raise KeyError("x")

    def script(driver):
        QTimer.singleShot(0, fail)
        qtbot.waitUntil(lambda: driver.window.about.dialog is not None)
        crash = driver.window.about.dialog
        assert isinstance(crash, CrashDialog)
        in_dialog(DiagnosisDialog, lambda dialog: dialog.copy.click())
        crash.diagnosis.click()
        assert "unexpected: KeyError" in QGuiApplication.clipboard().text()
        crash.go_on.click()

    assert run(script, "open", project) == 0
