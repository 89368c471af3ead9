"""The notes by which people label: beside what the scheme says of a label, and in all their versions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from annotator.errors import ExpectedError

if TYPE_CHECKING:
    from storage.project import Project
    from ui.dialogs.guidance import GuidanceDialog
    from ui.window import Window


class Guidance(QObject):
    """The lead writes, everybody reads."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        window.session.project_opened.connect(self._show)
        window.session.restocked.connect(self._show)

    @property
    def _project(self) -> Project:
        assert self._window.session.project is not None
        return self._window.session.project

    def _show(self) -> None:
        """In the panel."""
        self._window.guidelines.show_notes(self._project.guidelines.latest())

    def open(self) -> None:
        """The text that holds, and how it came to be."""
        from ui.dialogs.guidance import GuidanceDialog

        versions, lead = self._project.guidelines.all(), self._window.session.leads
        dialog = GuidanceDialog(self._window, versions, lead=lead)
        dialog.saved.connect(lambda text: self._save(dialog, text))
        dialog.exec()
        dialog.deleteLater()

    def _save(self, dialog: GuidanceDialog, text: str) -> None:
        session = self._window.session
        try:
            self._project.guidelines.add(text, who=session.annotator, at=session.now().isoformat())
        except ExpectedError as problem:
            self._window.show_failure(problem)
            return
        dialog.show_versions(self._project.guidelines.all())
        self._show()
