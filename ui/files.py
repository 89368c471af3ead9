"""Projects and files: new, open, copy, import, export, and who annotates."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from annotator.errors import ExpectedError, ImportFailed
from annotator.formats import FORMATS, export, inputs
from annotator.scheme import built_in, load
from storage.exporting import rows_for
from storage.importing import Report, import_rows
from storage.project import Project
from ui.desk import Choice
from ui.dialogs.exporting import ExportDialog, ExportWish
from ui.dialogs.importing import ImportDialog, ImportWish
from ui.dialogs.name import ask_name

if TYPE_CHECKING:
    from ui.desk import Ask
    from ui.session import Session
    from ui.settings import Settings

MOST_RECENT = 10


class Files(QObject):
    """What goes in and out; every fault is one line and leaves all as it was."""

    said = Signal(str)
    failed = Signal(object)  # ExpectedError
    quit_wanted = Signal()
    seed_wanted = Signal()

    def __init__(self, session: Session, settings: Settings, window: QWidget, ask: Ask) -> None:
        super().__init__(window)
        self._session, self._settings, self._window, self._ask = session, settings, window, ask

    # ---- projects ----

    def new(self) -> None:
        """Choose a scheme and where the project is to lie."""
        schemes = [load(name) for name in built_in()]
        choices = [
            Choice(s.id, s.words.ar, s.words.en, detail=f"{len(s.labels)} + {len(s.types)}") for s in schemes
        ]
        self._ask.choose(self.tr("Scheme of the new project"), choices, self._new)

    def _new(self, scheme: str) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self._window, self.tr("New project"), "", self.tr("Tawsim projects (*.tawsim)")
        )
        if not name:
            return
        path = Path(name).with_suffix(".tawsim")
        try:
            if path.exists():  # the file dialog has asked whether to replace it; we never do
                raise ExpectedError(self.tr("{0} is there already.").format(path.name))
            self._take(Project.create(path, load(scheme)))
        except ExpectedError as problem:
            self.failed.emit(problem)

    def open(self) -> None:
        """Choose a project."""
        name, _ = QFileDialog.getOpenFileName(
            self._window, self.tr("Open project"), "", self.tr("Tawsim projects (*.tawsim)")
        )
        if name:
            self.open_path(Path(name))

    def open_path(self, path: Path, document: str = "") -> bool:
        """Open a project; the one on show stays when that fails."""
        project = self._session.project
        if project is not None and project.path.absolute() == path.absolute():
            return True
        try:
            self._take(Project.open(path))
        except ExpectedError as problem:
            self.failed.emit(problem)
            return False
        if document:
            self._session.show_document(document)
        return True

    def _take(self, project: Project) -> None:
        name = self._settings.get("annotator") or self._asked_name()
        self._session.open_project(project, name)
        path = str(project.path.absolute())
        recent = [p for p in self._settings.get("recent") if p != path]
        self._settings.set("recent", [path, *recent][:MOST_RECENT])

    def _asked_name(self) -> str:
        name = ask_name(self._window, "")
        self._settings.set("annotator", name)
        return name

    def ask_name(self) -> None:
        """Another name for who annotates."""
        name = ask_name(self._window, self._session.annotator)
        if name and name != self._session.annotator:
            self._settings.set("annotator", name)
            self._session.set_annotator(name)

    def save_copy(self) -> None:
        """A whole copy under another name; work goes on in the first."""
        project = self._session.project
        assert project is not None
        name, _ = QFileDialog.getSaveFileName(
            self._window, self.tr("Save a copy"), "", self.tr("Tawsim projects (*.tawsim)")
        )
        if not name:
            return
        try:
            project.save_copy(Path(name).with_suffix(".tawsim"))
        except ExpectedError as problem:
            self.failed.emit(problem)
        else:
            self.said.emit(self.tr("A copy was saved."))

    def quit(self) -> None:
        """Everything is on disk already."""
        self.quit_wanted.emit()

    def suggest(self) -> None:
        """Run the suggesters once more on the document on show."""
        if self._session.layer is not None:
            self._session.suggest([self._session.layer.document.id])

    def copy_to_mine(self) -> None:
        """Start this annotator's layer from the one on show."""
        if self._session.writable or not self._session.copy_to_mine():
            self.said.emit(self.tr("You have a layer of your own on this document already."))

    # ---- in ----

    def import_files(self, paths: list[Path] | None = None) -> None:
        """Choose files, look at how they would be read, and take them in."""
        dialog = ImportDialog(self._window, self._session.annotator)
        if paths:
            dialog.set_paths(paths)
        dialog.wished.connect(lambda wish: self._import(dialog, wish))
        dialog.exec()

    def _import(self, dialog: ImportDialog, wish: ImportWish) -> None:
        """All files or, with bad ones skipped, the rest; the lines of the report go to the dialog."""
        project = self._session.project
        assert project is not None
        report, lines = Report(), []
        for path in wish.paths:
            try:
                for file, format in inputs(Path(path), wish.format):
                    read = FORMATS[format].read(file, skip_bad=wish.skip_bad, encoding=wish.encoding)
                    report += import_rows(
                        project, read, wish.annotator, replace=wish.replace, skip_bad=wish.skip_bad
                    )
            except ImportFailed as problem:
                lines += [problem.message, *problem.reasons]
            except ExpectedError as problem:
                lines.append(str(problem))
        lines += [*report.refused, *report.notes]
        done = self.tr("%n new document(s)", "", report.documents)
        known = self.tr("%n known", "", report.known)
        layers = self.tr("%n layer(s)", "", report.layers)
        dialog.show_report(
            [f"{done} · {known} · {layers}", *lines], failed=not report.documents + report.layers
        )
        self._session.listing_changed.emit()
        if self._session.layer is None and report.added:
            self._session.show_document(report.added[0])
        elif self._session.layer is not None:
            self._session.show_document(self._session.layer.document.id, self._session.layer.annotator)
        self._session.suggest()

    # ---- out ----

    def export(self) -> None:
        """Choose a format and a place; what the format cannot hold is listed."""
        project = self._session.project
        assert project is not None
        dialog = ExportDialog(self._window, project.layers.annotators())
        dialog.wished.connect(lambda wish: self._export(dialog, wish))
        dialog.exec()

    def _export(self, dialog: ExportDialog, wish: ExportWish) -> None:
        project = self._session.project
        assert project is not None
        try:
            rows = rows_for(project, wish.annotator, suggestions=wish.suggestions)
            lost = export(FORMATS[wish.format], rows, Path(wish.path), project.scheme)
        except ExpectedError as problem:
            dialog.show_report([str(problem)], failed=True)
            return
        count = self.tr("%n document(s) written, read back and compared.", "", len(rows))
        dialog.show_report([count, *lost], failed=False)
