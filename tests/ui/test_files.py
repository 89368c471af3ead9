"""Projects and files: what is said before something takes long."""

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QWidget

from annotator.errors import ProjectDamaged
from annotator.model import GOLD, Document, Layer
from annotator.scheme import load
from storage.project import Project
from storage.teams.people import Role
from ui.files import Files
from ui.session import Session
from ui.settings import Settings


@pytest.fixture
def files(qtbot):
    host, settings = QWidget(), Settings(None)
    qtbot.addWidget(host)
    host.show()
    settings.set("annotator", "A")
    session = Session(host)
    yield Files(session, settings, host, None)
    session.close_project()


def notes():
    """What stands in the dialogs that are open."""
    open_now = [w for w in QApplication.topLevelWidgets() if isinstance(w, QDialog) and w.isVisible()]
    return [part.text() for dialog in open_now for part in dialog.findChildren(QLabel)]


@pytest.mark.parametrize("behind", [True, False])
@pytest.mark.parametrize("sound", [True, False])
def test_that_an_older_project_is_brought_up_to_date_is_said_before(
    files, tmp_path, monkeypatch, behind, sound
):
    path = tmp_path / "p.tawsim"
    Project.create(path, load()).close()
    said, opened = [], Project.open

    def slow(path, **how):
        said.append((len(notes()), QGuiApplication.overrideCursor() is not None))
        if not sound:
            raise ProjectDamaged("no")
        return opened(path, **how)

    monkeypatch.setattr(Project, "is_behind", lambda _: behind)
    monkeypatch.setattr(Project, "open", slow)
    assert files.open_path(path) is sound
    assert said == [(int(behind), behind)]
    assert notes() == []
    assert QGuiApplication.overrideCursor() is None


def test_whose_name_is_asked_is_told_who_works_on_the_project(files, tmp_path, monkeypatch):
    with Project.create(tmp_path / "p.tawsim", load()) as project:
        project.people.set("نور", Role.LEAD)
        project.documents.add([Document("d1", "خبر")])
        for who in ("سعاد", GOLD):
            project.layers.put(Layer(project.documents.get("d1"), who))
    asked = []
    monkeypatch.setattr("ui.files.ask_name", lambda *given: asked.append(given) or "سعاد")
    files._settings.set("annotator", "")
    assert files.open_path(tmp_path / "p.tawsim")
    assert asked == [(files._window, "", ["سعاد", "نور"])]
    assert files._session.annotator == "سعاد"
