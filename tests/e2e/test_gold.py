"""Gold by keys: frozen, compared, exported; the dashboard, the notes and the questions, in both languages."""

import json

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

import main
from annotator.model import GOLD, Document, Entity, Layer, LayerKey, Range, State, Status
from storage.choosing import write_choices
from storage.project import Project
from ui.dialogs.guidance import GuidanceDialog

NAME = "ليلى"
ZAYD, ALEPPO = Entity("e1", "PER", (Range(4, 7),)), Entity("e2", "LOC", (Range(17, 20),))


@pytest.fixture
def reviewed(tmp_path):
    """Two finished reviews; nothing suggests."""
    path = tmp_path / "p.tawsim"
    assert main.main(["new", str(path)]) == 0
    with Project.open(path) as project:
        write_choices(project, ())
        for id in ("d1", "d2"):
            project.documents.add([Document(id, f"قال زيد لعمرو في حلب {id}", title=f"خبر {id}")])
            layer = {"e1": ZAYD, "e2": ALEPPO}
            project.layers.put(Layer(project.documents.get(id), GOLD, layer, status=Status(State.DONE)))
    return path


@pytest.mark.parametrize("language", ["en", "ar"])
def test_gold_is_frozen_and_what_changed_is_walked_through(run, reviewed, tmp_path, language):
    def script(driver):
        window = driver.window
        window.releases.freeze()
        dialog = window.releases._dialog
        driver.until(lambda: QApplication.focusWidget() is dialog.name)
        driver.type("v1").press("Enter")
        project = window.session.project
        driver.until(lambda: [r.name for r in project.releases.all()] == ["v1"])
        driver.press("Esc")
        window.session.review("d2")
        window.desk.take("e2")
        window.activateWindow()
        window.view.setFocus()
        driver.until(lambda: QApplication.focusWidget() is window.view)
        driver.press("Delete")
        driver.until(lambda: len(project.layers.get(LayerKey("d2", GOLD)).annotations) == 1)
        window.releases.open()
        dialog = window.releases._dialog
        driver.until(lambda: QApplication.focusWidget() is dialog.table)
        dialog.compare.setFocus()
        driver.press("Space")
        driver.until(lambda: dialog.changes.count() == 1)
        assert QApplication.focusWidget() is dialog.changes
        driver.press("Enter")
        assert window.session.layer.key == LayerKey("d2", GOLD)
        driver.press("Esc")
        driver.until(lambda: not dialog.isVisible())

    assert run(script, "open", reviewed, annotator=NAME, language=language) == 0
    out = tmp_path / "v1.jsonl"
    exported = ["export", str(reviewed), "--release", "v1", "--format", "jsonl", "--output", str(out)]
    assert main.main(exported) == 0
    rows = [json.loads(line) for line in out.read_text("utf-8").splitlines()]
    assert [len(r["entities"]) for r in rows] == [2, 2]
    assert main.main(["verify", str(out), str(reviewed)]) == 0


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_dashboard_opens_by_a_key_and_is_read_by_arrows(run, reviewed, language):
    def script(driver):
        driver.press("F7")
        page = driver.window.dashboard.page
        driver.until(lambda: not driver.window.dashboard.busy)
        states = page.cards["states"]
        driver.until(lambda: states.chart is not None and QApplication.focusWidget() is states.plot)
        driver.press("Home")
        assert {"en": GOLD, "ar": "الذهبي"}[language] in states.plot.accessibleDescription()
        driver.press("Tab", "Esc")
        assert driver.window.dashboard.page is None

    assert run(script, "open", reviewed, annotator=NAME, language=language) == 0


def test_notes_and_questions_are_reached_by_keys(run, reviewed):
    def script(driver):
        def write():
            dialog = QApplication.activeModalWidget()
            assert isinstance(dialog, GuidanceDialog)
            dialog.text.setFocus()
            driver.type("المكان بلا حرف جر")
            dialog.save.click()
            dialog.reject()

        QTimer.singleShot(100, driver.window, write)
        driver.press("Ctrl+Shift+G")
        project = driver.window.session.project
        assert project.guidelines.latest().text == "المكان بلا حرف جر"
        driver.window.activateWindow()
        driver.until(driver.window.view.hasFocus)
        driver.press("F4")
        listed = driver.window.questions._dialog.list
        driver.until(lambda: QApplication.focusWidget() is listed)
        driver.press("Esc")
        driver.until(lambda: driver.window.questions._dialog is None)

    assert run(script, "open", reviewed, annotator=NAME) == 0
    out = json.loads(_manifest(reviewed))
    assert out["guidelines"]["number"] == 1


def _manifest(project):
    out = project.with_name("gold.jsonl")
    exported = ["export", str(project), "--annotator", "gold", "--format", "jsonl", "--output", str(out)]
    assert main.main(exported) == 0
    return out.with_name("gold.jsonl.manifest.json").read_text("utf-8")
