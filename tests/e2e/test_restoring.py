"""A copy from before comes back from the window, and so does what was there; a damaged project is saved."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime

from PySide6.QtWidgets import QFileDialog

import main
from annotator.history import Kind
from annotator.model import Change, Document, Entity, LayerKey, Range
from storage import Project
from storage.saving import backups


def put_back(driver):
    """The newest copy, by keys."""
    driver.window._run_id("restore")
    driver.press("Enter", "Down", "Enter")


def test_a_copy_from_before_comes_back_and_nothing_is_lost(run, project):
    def script(driver):
        window, session = driver.suggested().window, driver.window.session
        window.restoring.backing.before("bulk")
        session.do(Change("label", session.layer.key, added=(Entity("e1", "PER", (Range(0, 3),)),)))
        put_back(driver)
        assert not session.layer.annotations
        assert [c.why for c in backups.copies(project)] == ["restore", "bulk"]
        put_back(driver)
        assert list(session.layer.annotations) == ["e1"]

    assert run(script, "open", project) == 0


def test_what_a_copy_holds_is_shown_and_it_can_be_left(run, project):
    def script(driver):
        session = driver.suggested().window.session
        driver.window.restoring.backing.before("bulk")
        session.do(Change("label", session.layer.key, added=(Entity("e1", "PER", (Range(0, 3),)),)))
        driver.window._run_id("restore")
        driver.press("Enter")
        assert len(driver.window.chooser.shown()) == 2
        driver.press("Enter")
        assert list(session.layer.annotations) == ["e1"]

    assert run(script, "open", project) == 0


def test_the_clock_makes_a_copy_in_another_process_while_people_work(run, project, qtbot):
    def script(driver):
        backing, session = driver.suggested().window.restoring.backing, driver.window.session
        backing.begin()
        session.do(Change("label", session.layer.key, added=(Entity("e1", "PER", (Range(0, 3),)),)))
        qtbot.waitUntil(lambda: bool(backups.copies(project)), timeout=20_000)

    assert run(script, "open", project) == 0
    (copy,) = backups.copies(project)
    assert copy.why == "work"
    found = backups.held(copy.path)
    assert (found.stats.documents, found.stats.entities) == (1, 0)


def test_a_damaged_project_is_saved_from_the_window(run, project):
    broken = project.with_name("broken.tawsim")
    broken.write_bytes(bytes(60) + project.read_bytes()[60:])

    def script(driver):
        window = driver.suggested().window
        assert not window.files.open_path(broken)
        driver.press("Enter")
        assert window.session.project.path == project.with_name("broken-saved.tawsim")
        assert window.session.layer.document.text

    assert run(script, "open", project) == 0


def left_by_a_crash(project):
    """The project as it lies on the disk when the program is killed after an edit."""
    with Project.open(project) as opened:
        key = LayerKey(opened.documents.ids()[0], "أحمد")
        change = Change("label", key, added=(Entity("e1", "PER", (Range(0, 3),)),))
        opened.journal.write(change, annotator="أحمد", kind=Kind.DO, id="1", at="2026-11-27T08:00:00+00:00")
        there = {suffix: project.with_name(project.name + suffix).read_bytes() for suffix in ("", "-wal")}
    for suffix, held in there.items():
        project.with_name(project.name + suffix).write_bytes(held)


def test_after_a_crash_the_project_is_checked_and_said_to_be_sound(run, project):
    left_by_a_crash(project)

    def script(driver):
        driver.until(lambda: "All of the project was checked" in driver.window.status.message)
        assert list(driver.layer.annotations) == ["e1"]

    assert run(script, "open", project) == 0
    again = []
    assert run(lambda driver: again.append(driver.window.status.message), "open", project) == 0
    assert "checked" not in again[0]


def test_what_a_crash_left_damaged_is_not_worked_on(run, project):
    with closing(sqlite3.connect(project)) as connection, connection:
        connection.execute("UPDATE documents SET suggestions = 7")
    left_by_a_crash(project)

    def script(driver):
        window = driver.window
        driver.until(lambda: window.session.project is None)
        assert window.pages.currentWidget() is window.start_page
        assert window.chooser.isVisible()
        driver.press("Enter")
        assert window.session.project.path.name == "p-saved.tawsim"

    assert run(script, "open", project) == 0


def test_the_pages_of_a_large_project_are_looked_at_while_people_work(run, project, monkeypatch):
    monkeypatch.setattr("storage.file.LARGE", 1)
    with Project.open(project) as opened:
        opened.documents.add([Document(str(n), f"نص {n} " * 400) for n in range(40)])
        sql = "SELECT pageno FROM dbstat WHERE name = 'documents' AND pagetype = 'overflow'"
        pages = opened.file.read(sql)
    said = []

    def sound(driver):
        assert driver.window.session.project.unseen
        driver.until(lambda: not driver.window.restoring.backing.looks)
        said.append(driver.window.session.project is not None)

    assert run(sound, "open", project) == 0
    assert said == [True]
    with closing(sqlite3.connect(project)) as connection:
        ((size,),) = connection.execute("PRAGMA page_size")
    with project.open("r+b") as file:
        file.seek((pages[-1][0] - 1) * size)
        file.write(b"\xff" * 4)  # which page goes on with the text of the last document

    def unsound(driver):
        window = driver.window
        driver.until(lambda: window.session.project is None)
        assert window.chooser.isVisible()
        driver.press("Esc")

    assert run(unsound, "open", project) == 0


def test_a_sudden_drop_is_announced_with_what_to_do(run, project):
    with Project.open(project) as opened:
        opened.documents.add([Document(str(n), f"نص {n}") for n in range(60)])
        backups.back_up(opened, "work", datetime(2026, 11, 27, tzinfo=UTC))
        opened.documents.remove([str(n) for n in range(30)])
    said = []

    def script(driver):
        driver.until(lambda: "Much less" in driver.window.status.message)
        said.append(driver.window.status.message)

    assert run(script, "open", project) == 0
    assert "61" in said[0]
    assert "31" in said[0]
    assert "Copies from before" in said[0]


def test_copies_are_kept_where_the_person_chooses(run, project, tmp_path, monkeypatch):
    chosen = tmp_path / "other disk"
    chosen.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(chosen))

    def script(driver):
        window = driver.suggested().window
        window.restoring.backing.before("bulk")
        window._run_id("restore")
        driver.press("Down", "Enter")
        assert [c.why for c in backups.copies(project, str(chosen))] == ["bulk"]
        assert str(chosen) in window.status.message
        window._run_id("restore")
        driver.press("Down", "Down", "Enter")
        assert [c.why for c in backups.copies(project)] == ["bulk"]

    assert run(script, "open", project) == 0


def test_a_copy_is_made_before_an_import_an_edit_of_many_places_and_a_change_of_the_scheme(run, project):
    def script(driver):
        window, session = driver.suggested().window, driver.window.session
        window.files.importing.beginning.emit("import")
        few = tuple(Entity(f"e{n}", "PER", (Range(n, n + 1),)) for n in range(50))
        session.do(Change("label", session.layer.key, added=few))
        assert [c.why for c in backups.copies(project)] == ["import"]
        many = tuple(Entity(f"f{n}", "LOC", (Range(n, n + 2),)) for n in range(51))
        session.do(Change("label", session.layer.key, added=many))
        assert [c.why for c in backups.copies(project)] == ["bulk", "import"]
        session.altering.emit("scheme")
        assert [c.why for c in backups.copies(project)] == ["scheme", "bulk", "import"]

    assert run(script, "open", project) == 0


def test_an_import_on_the_command_line_makes_a_copy_first(project, tmp_path, capsys):
    text = tmp_path / "r.txt"
    text.write_text("قال لافروف", "utf-8")
    assert main.main(["import", str(project), str(text)]) == 0
    assert [c.why for c in backups.copies(project)] == ["import"]
    with Project.open(project) as opened:
        opened.settings.set(backups.SETTING, str(text))  # no folder
    text.write_text("قالت ميركل", "utf-8")
    assert main.main(["import", str(project), str(text), str(tmp_path / "r2.txt")]) == 2
    (tmp_path / "r2.txt").write_text("قال شتاينماير", "utf-8")
    assert main.main(["import", str(project), str(tmp_path / "r2.txt")]) == 0
    assert "can't be made" in capsys.readouterr().out
