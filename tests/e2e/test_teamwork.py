"""A team: handed out by the command line and the window, worked on, brought back, decided."""

import json
import shutil

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

import main
from annotator.model import LayerKey
from storage.choosing import write_choices
from storage.project import Project
from storage.teams.people import Role
from tests.e2e.test_relating import label_key
from ui.dialogs.handout import HandoutDialog
from ui.dialogs.merging import MergeDialog

TEXT = "وقال بيسكوف في موسكو إن حلب قصفت أمس."


@pytest.fixture
def lead(tmp_path):
    """A project of eight reports."""
    path = tmp_path / "P.tawsim"
    assert main.main(["new", str(path)]) == 0
    for n in range(8):
        (tmp_path / f"r{n}.txt").write_text(f"{TEXT} {n}", "utf-8")
    files = [str(f) for f in sorted(tmp_path.glob("r*.txt"))]
    assert main.main(["import", str(path), *files]) == 0
    with Project.open(path) as project:
        write_choices(project, ())  # nothing suggests, here and in what is handed out
    return path


def handed(path, *options):
    out = path.parent / "out"
    assert main.main(["handout", str(path), "--output", str(out), *options]) == 0
    return out


def works(run, file, word, label, **settings):
    """Open a file in the window and label a word in its first document."""

    def script(driver):
        driver.until(driver.window.view.hasFocus).caret_to(word).press(label_key(driver, label))

    assert run(script, "open", file, **settings) == 0


def within(dialog_type, does):
    """Use the dialog that opens next, which waits for an answer."""
    failures = []

    def use():
        dialog = next(
            w for w in QApplication.topLevelWidgets() if isinstance(w, dialog_type) and w.isVisible()
        )
        try:
            does(dialog)
        except AssertionError as failure:
            failures.append(failure)
        finally:
            dialog.reject()

    QTimer.singleShot(200, use)
    return failures


def test_handed_out_annotated_merged_and_a_conflict_settled_with_one_key(run, lead, capsys):
    out = handed(lead, "--to", "سلمى", "أحمد", "--overlap", "50%", "--seed", "7")
    assert sorted(p.name for p in out.glob("*.tawsim")) == ["أحمد.tawsim", "سلمى.tawsim"]
    salma = out / "سلمى.tawsim"
    twin = lead.with_name("twin.tawsim")
    shutil.copy(salma, twin)
    works(run, salma, "بيسكوف", "PER", annotator="أحمد")  # the file says whose work it is
    works(run, twin, "بيسكوف", "ORG", annotator="أحمد")
    works(run, out / "أحمد.tawsim", "حلب", "LOC")
    capsys.readouterr()
    assert main.main(["merge", str(lead), str(salma), str(out / "أحمد.tawsim"), str(twin), "--json"]) == 0
    report = json.loads(capsys.readouterr().out)
    (conflict,) = report["conflicts"]
    assert (conflict["annotator"], report["layers"], report["edits"]) == ("سلمى", 2, 3)
    key = LayerKey(conflict["document"], "سلمى")

    def labels():
        with Project.open(lead) as project:
            return [e.label for e in project.layers.get(key).entities()]

    before = labels()

    def script(driver):
        window = driver.window
        assert "1" in window.status._conflicts.text()
        driver.until(window.view.hasFocus).press("Ctrl+Shift+K")
        dialog = window.teamwork.dialog
        driver.until(dialog.isActiveWindow)
        assert len(dialog.heads) == 3
        assert dialog.heads[0].startswith("On show · Last edit ")
        assert "[بيسكوف]" in dialog.cells()[0][2]
        assert "بيسكوف" in dialog.cells()[0][0]
        driver.press("2")
        assert dialog.list.count() == 0
        driver.press("Ctrl+Z")
        assert dialog.list.count() == 1
        driver.press("0")
        assert dialog.list.count() == 0
        assert "1 annotation altered in several versions stayed as on show" in window.status.message
        driver.press("Ctrl+Z", "2", "Esc")
        assert not window.status._conflicts.isVisible()

    run(script, "open", lead, annotator="ليلى")
    assert {*before, *labels()} == {"PER", "ORG"}
    assert before != labels()
    settled = labels()
    assert main.main(["merge", str(lead), str(twin), str(salma)]) == 0
    assert labels() == settled
    with Project.open(lead) as project:
        assert project.versions.waiting() == 0


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_window_hands_out_and_brings_back(run, lead, language):
    out = lead.parent / "files"

    def hand_out(dialog):
        assert not dialog.write.isEnabled()
        for name in ("سلمى", "نور"):
            dialog.name.setText(name)
            dialog.add.click()
        dialog.overlap.setText("25%")
        dialog.folder.setText(str(out))
        assert [dialog.table.item(row, 2).text() for row in range(2)] in (["2", "2"], ["٢", "٢"])
        dialog.write.click()
        assert not dialog.report.failed
        assert not dialog.write.isEnabled()

    def merge(dialog):
        dialog.set_paths(sorted(out.glob("*.tawsim")))
        dialog.take.click()
        assert not dialog.report.failed
        assert dialog.conflicts.isHidden()

    def first(driver):
        failed = within(HandoutDialog, hand_out)
        driver.until(driver.window.view.hasFocus).press("Ctrl+Shift+H")
        assert not failed

    def second(driver):
        failed = within(MergeDialog, merge)
        driver.until(driver.window.view.hasFocus).press("Ctrl+Shift+M")
        assert not failed
        assert "سلمى" in driver.window.session.project.layers.annotators()

    run(first, "open", lead, annotator="ليلى", language=language)
    assert sorted(p.name for p in out.glob("*.tawsim")) == ["سلمى.tawsim", "نور.tawsim"]
    works(run, out / "سلمى.tawsim", "حلب", "LOC", language=language)
    run(second, "open", lead, annotator="ليلى", language=language)


def test_in_a_file_that_was_handed_out_the_lead_s_work_is_not_offered(run, lead):
    file = handed(lead, "--to", "سلمى") / "سلمى.tawsim"

    def script(driver):
        window = driver.window
        assert window.session.annotator == "سلمى"
        items = {a.objectName(): a.isVisible() for a in window.menus.items_of("project")}
        assert not items["handout"]
        assert not items["merge-files"]
        assert items["scheme-request"]
        window._run_id("scheme")
        assert window.scheming.dialog is None
        assert "lead" in window.status.message

    run(script, "open", file, annotator="أحمد")


def test_a_request_for_the_scheme_comes_back_with_the_file(run, lead, monkeypatch):
    file = handed(lead, "--to", "سلمى") / "سلمى.tawsim"

    def script(driver):
        monkeypatch.setattr(driver.window, "write", lambda title, text, then: then("label VEHICLE"))
        driver.window._run_id("scheme-request")

    run(script, "open", file)
    assert main.main(["merge", str(lead), str(file)]) == 0
    with Project.open(lead) as project:
        assert [(t.title, t.who) for t in project.threads.all()] == [("label VEHICLE", "سلمى")]


def test_a_person_is_added_and_given_a_role_by_keys(run, lead):
    def script(driver):
        driver.until(driver.window.view.hasFocus)
        driver.window._run_id("people")
        driver.type("نور").press("Enter")
        driver.press("2")

    run(script, "open", lead)
    with Project.open(lead) as project:
        assert project.people.all() == {"نور": Role.REVIEWER}
