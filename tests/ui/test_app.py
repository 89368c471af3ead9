"""Pictures and the seed report without a screen, as the command line makes them."""

from PySide6.QtCore import QObject, QThread, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QDialog, QLabel

import main
from annotator.model import Document
from annotator.scheme import load
from storage.project import Project
from ui import app
from ui.app import _report_bug
from ui.logs import logging_to
from ui.settings import Settings


def test_a_picture_of_a_project_is_written_and_nothing_in_it_changed(tmp_path, capsys):
    path = tmp_path / "p.tawsim"
    text = tmp_path / "r.txt"
    text.write_text("قال لافروف إن المحادثات توقفت", "utf-8")
    assert main.main(["new", str(path)]) == 0
    assert main.main(["import", str(path), str(text)]) == 0
    shot = tmp_path / "shot.png"
    command = ["shot", str(path), "--output", str(shot), "--language", "ar", "--theme", "dark"]
    assert main.main(command) == 0
    picture = QImage(str(shot))
    assert picture.width() >= 1000
    assert picture.pixelColor(3, picture.height() // 2).lightness() < 80
    assert main.main([*command, "--document", "nowhere"]) == 2
    assert "no document nowhere" in capsys.readouterr().err


def test_a_picture_does_not_change_where_the_project_opens_next(tmp_path):
    path = tmp_path / "p.tawsim"
    assert main.main(["new", str(path)]) == 0
    with Project.open(path) as project:
        project.documents.add([Document(name, "قال لافروف") for name in ("a", "b")])
        project.settings.set("document", "b")
    assert main.main(["shot", str(path), "--output", str(tmp_path / "s.png"), "--document", "a"]) == 0
    with Project.open(path) as project:
        assert project.settings.get("document") == "b"


def test_the_seed_is_done_offscreen_and_opened_again_as_it_was(capsys):
    assert main.main(["try-seed"]) == 0
    first = capsys.readouterr().out
    assert "Project:" in first
    assert "Export:" in first
    assert main.main(["try-seed"]) == 0
    assert capsys.readouterr().out == first


def test_a_bug_in_another_thread_is_logged_and_said_in_the_window(qtbot, tmp_path):
    class Window(QObject):
        said = Signal(str)

        @property
        def about(self):
            return self

        def say_bug(self, kind):
            assert QThread.currentThread() is self.thread()
            self.said.emit(kind)

    class Work(QThread):
        def run(self):
            hook(ValueError, ValueError("odd"), None)

    window, work = Window(), Work()
    hook = _report_bug(window)
    with logging_to(tmp_path) as log:
        with qtbot.waitSignal(window.said, timeout=10_000) as said:
            work.start()
        work.wait()
    assert said.args == ["ValueError"]
    assert "unexpected: ValueError" in log.read_text("utf-8")


def test_an_older_project_named_at_the_start_is_brought_up_to_date_with_words(tmp_path, qtbot, monkeypatch):
    path = tmp_path / "p.tawsim"
    Project.create(path, load()).close()
    seen, opened = [], Project.open

    def slow(path, **how):
        dialogs = [w for w in QApplication.topLevelWidgets() if isinstance(w, QDialog) and w.isVisible()]
        seen.extend(part.text() for d in dialogs for part in d.findChildren(QLabel))
        return opened(path, **how)

    monkeypatch.setattr(Project, "is_behind", lambda _: True)
    monkeypatch.setattr(Project, "open", slow)
    app._opened(path, app.application(), Settings(None)).close()
    assert len(seen) == 1
    assert "earlier version" in seen[0]
