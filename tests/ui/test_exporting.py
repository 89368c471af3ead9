"""What an export would lose is said before and after; cancel leaves nothing; recipes stay in the project."""

import json

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from annotator.model import Document, Entity, Layer, Range, State, Status
from annotator.scheme import load
from storage.project import Project
from storage.recipes import Recipe, keep, recipes
from ui.dialogs import working
from ui.dialogs.exporting import ExportDialog, ExportWish
from ui.exporting import Exporting
from ui.session import Session


@pytest.fixture
def host(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def exporting(host, tmp_path):
    session = Session(host)
    project = Project.create(tmp_path / "p.tawsim", load())
    with project.writing():
        for n in range(60):
            document = Document(f"d{n}", f"وصل بيسكوف إلى حلب {n}", title="خبر")
            project.documents.add([document])
            entity = Entity("e1", "PER", (Range(4, 10),), note="مهم")
            project.layers.put(Layer(document, "A", {"e1": entity}, status=Status(State.DONE)))
    session.open_project(project, "A")
    yield Exporting(session, host)
    session.close_project()


def opened(exporting, script):
    """The dialog is used by the script while it is open."""
    done = []

    def run():
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, ExportDialog)
        try:
            script(dialog)
            done.append(dialog)
        finally:
            dialog.reject()

    QTimer.singleShot(0, exporting, run)
    exporting.open()
    assert done


def choose(dialog, name):
    dialog.format.setCurrentIndex(dialog.format.findData(name))


def test_what_will_be_lost_is_counted_before_anything_is_written(exporting, qtbot):
    def script(dialog):
        qtbot.waitUntil(lambda: dialog.lost.text() == "Nothing will be lost.")
        choose(dialog, "conll")
        qtbot.waitUntil(lambda: "60 notes" in dialog.lost.text() and "%" not in dialog.lost.text())
        assert dialog.lost.text().startswith("⚠ Will be lost:")

    opened(exporting, script)


def test_why_it_cannot_be_exported_is_said_before(exporting, qtbot):
    project = exporting._project
    with project.writing():
        project.layers.put(Layer(project.documents.get("d1"), "B", {}))

    def script(dialog):
        dialog.annotator.setCurrentIndex(0)
        qtbot.waitUntil(lambda: "d1 has layers of A, B" in dialog.lost.text())

    opened(exporting, script)


def test_what_is_not_in_it_is_said_before_and_after(exporting, tmp_path, qtbot):
    project = exporting._project
    with project.writing():
        for n in range(3):
            project.layers.put(Layer(project.documents.get(f"d{n}"), "B", {}))
    words = "Not in it: 57 document(s) without a layer of \u2068B\u2069."

    def script(dialog):
        assert dialog.recipe() == Recipe("jsonl", "A")
        dialog.annotator.setCurrentIndex(2)
        qtbot.waitUntil(lambda: dialog.lost.text() == f"⚠ {words}\nNothing will be lost.")
        dialog.place.field.setText(str(tmp_path / "out.jsonl"))
        dialog.write.click()
        assert dialog.report.outcome.text().startswith("✓ 3 document")
        assert dialog.report.rest.toPlainText().splitlines()[0] == words

    opened(exporting, script)


def test_what_was_lost_and_how_it_was_split_is_said_after(exporting, tmp_path):
    def script(dialog):
        dialog.set_recipe(Recipe("brat", split="50/25/25"))
        dialog.place.field.setText(str(tmp_path / "out"))
        dialog.write.click()
        assert dialog.report.outcome.text().startswith("✓ 60 document")
        lines = dialog.report.rest.toPlainText().splitlines()
        assert "Train: \u206830\u2069" in lines[0]
        assert "out.manifest.json" in lines[1]
        assert lines[2].startswith("Lost: ")
        assert "60 titles" in lines[2]

    opened(exporting, script)
    assert sorted(p.name for p in (tmp_path / "out").iterdir()) == ["test", "train", "validation"]
    said = json.loads((tmp_path / "out.manifest.json").read_text("utf-8"))
    assert said["recipe"] == {"format": "brat", "split": "50/25/25"}


def test_cancel_leaves_nothing_behind(exporting, tmp_path, monkeypatch):
    monkeypatch.setattr(working, "EVERY", 0.0)
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "mine").write_text("x")

    def script(dialog):
        QTimer.singleShot(0, dialog.working, dialog.working.cancel.click)
        dialog.wished.emit(ExportWish(Recipe("brat"), tmp_path / "out"))
        assert dialog.report.outcome.text() == "⚠ Cancelled: nothing was written."
        assert dialog.folder.isHidden()

    before = sorted(p.name for p in tmp_path.rglob("*"))
    opened(exporting, script)
    assert sorted(p.name for p in tmp_path.rglob("*")) == before


def test_a_file_of_others_is_replaced_only_where_the_system_asked(exporting, tmp_path, monkeypatch):
    file = tmp_path / "mine.jsonl"
    file.write_text("mine")
    monkeypatch.setattr(
        "ui.dialogs.place_row.QFileDialog.getSaveFileName", lambda *_: (str(file), "")
    )  # which asks whether to replace it

    def script(dialog):
        choose(dialog, "jsonl")
        dialog.place.field.setText(str(file))
        assert "only if chosen" in dialog.place.words.text()
        dialog.write.click()
        assert dialog.report.failed
        assert "is already there" in dialog.report.outcome.text()
        assert file.read_text() == "mine"
        dialog.place.findChild(QPushButton).click()
        assert "will be replaced" in dialog.place.words.text()
        assert dialog.report.isHidden()  # what was refused before
        dialog.write.click()
        assert not dialog.report.failed
        assert "بيسكوف" in file.read_text("utf-8")

    opened(exporting, script)


def test_where_it_cannot_be_written_is_said_in_one_line(exporting, tmp_path):
    def script(dialog):
        dialog.place.field.setText(str(tmp_path / "no" / "out.jsonl"))
        dialog.write.click()
        assert dialog.report.failed
        assert "There is no folder" in dialog.report.outcome.text()

    opened(exporting, script)


def test_recipes_are_kept_chosen_and_forgotten_in_the_project(exporting):
    keep(exporting._project, "old", Recipe("brat", split="80/10/10", seed=4))

    def script(dialog):
        dialog.recipes.name.activated.emit(0)
        assert dialog.recipe() == Recipe("brat", split="80/10/10", seed=4)
        choose(dialog, "jsonl")
        dialog.recipes.name.setEditText("new")
        dialog.recipes.keep.click()
        assert not dialog.recipes.keep.isEnabled()
        dialog.recipes.name.setEditText("old")
        dialog.recipes.drop.click()

    opened(exporting, script)
    assert recipes(exporting._project) == {"new": Recipe("jsonl", split="80/10/10", seed=4)}


def test_a_recipe_with_a_split_that_is_none_says_so(exporting):
    keep(exporting._project, "odd", Recipe("brat", split="all"))

    def script(dialog):
        dialog.recipes.name.activated.emit(0)
        assert "«all» is no split" in dialog.lost.text()

    opened(exporting, script)


def test_a_recipe_of_who_has_no_layer_any_more_takes_nobody_elses(exporting, qtbot):
    keep(exporting._project, "hers", Recipe("brat", "B"))

    def script(dialog):
        dialog.recipes.name.activated.emit(0)
        assert dialog.recipe() == Recipe("brat", "B")
        qtbot.waitUntil(lambda: "B has no layer here" in dialog.lost.text())

    opened(exporting, script)
