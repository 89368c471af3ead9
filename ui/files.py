"""Projects and files: new, open, copy, import, export, and who annotates."""

from __future__ import annotations

from getpass import getuser
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from annotator.errors import ExpectedError, ProjectDamaged
from annotator.model import GOLD
from annotator.scheme import built_in, load
from storage.project import Project
from ui.desk import Choice
from ui.dialogs.name import ask_name
from ui.exporting import Exporting
from ui.failures import isolated
from ui.importing import Importing
from ui.renewing import renewing
from ui.words import number

if TYPE_CHECKING:
    from ui.desk import Ask
    from ui.session import Session
    from ui.settings import Settings

MOST_RECENT = 10


class Files(QObject):
    """What goes in and out; every fault is one line and leaves all as it was."""

    said = Signal(str)
    failed = Signal(object)  # ExpectedError
    damaged = Signal(object)  # the path of a project that cannot be opened as it is
    quit_wanted = Signal()

    def __init__(self, session: Session, settings: Settings, window: QWidget, ask: Ask) -> None:
        super().__init__(window)
        self._session, self._settings, self._window, self._ask = session, settings, window, ask
        self.importing = Importing(session, window)
        self.importing.said.connect(self.said)
        self.importing.failed.connect(self.failed)
        self.exporting = Exporting(session, window)

    # ---- projects ----

    def new(self) -> None:
        """Choose a scheme and where the project is to lie."""
        schemes = [load(name) for name in built_in()]
        choices = [
            Choice(s.id, s.words.ar, s.words.en, detail=f"{number(len(s.labels))} + {number(len(s.types))}")
            for s in schemes
        ]
        self._ask.choose(self.tr("Scheme of the new project"), choices, self._new)

    def _new(self, scheme: str) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self._window, self.tr("New project"), self.folder(), self.tr("Tawsim projects (*.tawsim)")
        )
        if not name:
            return
        try:
            self.take(Project.create(_project_path(name), load(scheme)))
        except ExpectedError as problem:
            self.failed.emit(problem)

    def open(self) -> None:
        """Choose a project."""
        name, _ = QFileDialog.getOpenFileName(
            self._window, self.tr("Open project"), self.folder(), self.tr("Tawsim projects (*.tawsim)")
        )
        if name:
            self.open_path(Path(name))

    def folder(self) -> str:
        """Where dialogs begin: beside the project that was open last, else in the person's documents."""
        known = (Path(p).parent for p in self._settings.get("recent"))
        there = next((str(folder) for folder in known if folder.is_dir()), "")
        return there or QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)

    def recent(self) -> None:
        """Choose from the projects that were open last."""
        paths = [Path(p) for p in self._settings.get("recent")]
        choices = [
            Choice(str(p), p.stem, p.stem, detail=isolated(str(p.parent))) for p in paths if p.exists()
        ]
        if choices:
            self._ask.choose(self.tr("Recent projects"), choices, lambda p: self.open_path(Path(p)))
        else:
            self.said.emit(self.tr("No project was open before."))

    def open_path(self, path: Path) -> bool:
        """Open a project; the one on show stays when that fails."""
        project = self._session.project
        if project is not None and project.path.absolute() == path.absolute():
            return True
        opened = None
        try:
            with renewing(path, self._window):
                opened = Project.open(path, later=True)
            self.take(opened)
        except ExpectedError as problem:
            if isinstance(problem, ProjectDamaged) and opened is not None:  # so that it can be rescued
                self._session.close_project() if self._session.project is opened else opened.close()
            self.failed.emit(problem)
            if isinstance(problem, ProjectDamaged):
                self.damaged.emit(path)
            return False
        return True

    def take(self, project: Project) -> None:
        """Work on this open project from now on."""
        name = (
            project.settings.get("annotator") or self._settings.get("annotator") or self._asked_name(project)
        )
        self._session.open_project(project, name)
        path = str(project.path.absolute())
        recent = [p for p in self._settings.get("recent") if p != path]
        self._settings.set("recent", [path, *recent][:MOST_RECENT])

    def _asked_name(self, project: Project) -> str:
        """Empty is no name: then the work is in the name of the account until one is given."""
        name = ask_name(self._window, "", _known(project))
        if name:
            self._settings.set("annotator", name)
        return name or getuser()

    def ask_name(self) -> None:
        """Another name for who annotates."""
        project = self._session.project
        name = ask_name(self._window, self._session.annotator, _known(project) if project else ())
        if name and name != self._session.annotator:
            self._settings.set("annotator", name)

    def save_copy(self) -> None:
        """A whole copy under another name; work goes on in the first."""
        project = self._session.project
        assert project is not None
        name, _ = QFileDialog.getSaveFileName(
            self._window, self.tr("Save a copy"), self.folder(), self.tr("Tawsim projects (*.tawsim)")
        )
        if not name:
            return
        try:
            project.save_copy(self._free(name))
        except ExpectedError as problem:
            self.failed.emit(problem)
        else:
            self.said.emit(self.tr("A copy was saved."))

    def _free(self, name: str) -> Path:
        """The path of a copy. The dialog asked before replacing what was typed, nothing else."""
        path = _project_path(name)
        if path != Path(name) and path.exists():
            raise ExpectedError(self.tr("{0} is there already.").format(path.name))
        return path

    def quit(self) -> None:
        """Everything is on disk already."""
        self.quit_wanted.emit()

    def suggest(self) -> None:
        """Run the suggesters once more on the document on show."""
        if self._session.layer is not None:
            self._session.assistant.suggest([self._session.layer.document.id])

    def copy_to_mine(self) -> None:
        """Start this annotator's layer from the one on show."""
        if self._session.writable or not self._session.copy_to_mine():
            self.said.emit(self.tr("You have a layer of your own on this document already."))

    # ---- in and out ----

    def import_files(self, paths: list[Path] | None = None) -> None:
        """Choose files, look at how they would be read, and take them in."""
        self.importing.open(paths or [])

    def paste(self) -> None:
        """The text in the clipboard becomes a document."""
        self.importing.paste()

    def export(self) -> None:
        """Choose a format and a place; what the format cannot hold is listed."""
        self.exporting.open()


def _project_path(name: str) -> Path:
    path = Path(name)
    return path if path.suffix == ".tawsim" else path.with_name(path.name + ".tawsim")


def _known(project: Project) -> list[str]:
    """Who works on it, by name, or has a layer in it."""
    return sorted({*project.people.all(), *project.layers.annotators()} - {GOLD})
