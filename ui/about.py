"""What the program says of itself: what it is, what helps a helper, and that something went wrong in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from platformdirs import user_data_path
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from storage.saving import backups
from ui import logs
from ui.logs import log_folder
from ui.settings import settings_path

if TYPE_CHECKING:
    from pathlib import Path

    from ui.dialogs.crash import CrashDialog
    from ui.window import Window


class About(QObject):
    """Help, after the tour and the keys."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._met: set[str] = set()  # kinds of errors that were shown
        self.dialog: CrashDialog | None = None

    def open(self) -> None:
        """What the program is, and whose work is in it."""
        from ui.dialogs.about import AboutDialog
        from ui.licenses import parts

        dialog = AboutDialog(self._window, self._places(), parts())
        dialog.exec()
        dialog.deleteLater()

    def _places(self) -> dict[str, Path]:
        places = {
            self.tr("Settings"): settings_path(),
            self.tr("Log"): log_folder() / logs.NAME,
            self.tr("The example project"): user_data_path("tawsim", appauthor=False),
        }
        project = self._window.session.project
        if project is not None:
            chosen = project.settings.get(backups.SETTING)
            places[self.tr("The open project")] = project.path.absolute()
            places[self.tr("Copies of it")] = backups.folder(project.path.absolute(), chosen)
        return places

    def diagnostics(self) -> None:
        """What a helper must know, to be looked at and copied."""
        from ui.diagnosis import diagnosis
        from ui.dialogs.diagnosis import DiagnosisDialog

        above = QApplication.activeModalWidget() or self._window
        dialog = DiagnosisDialog(above, diagnosis(self._window, log_folder() / logs.NAME))
        dialog.exec()
        dialog.deleteLater()

    def say_bug(self, kind: str) -> None:
        """A dialog for the first error of a kind, a line for those that follow, or come while it is open."""
        from ui.dialogs.crash import CrashDialog

        log = log_folder() / logs.NAME
        if kind in self._met or self.dialog is not None:
            self._window.say_bug(str(log))
            return
        self._met.add(kind)
        self.dialog = CrashDialog(QApplication.activeModalWidget() or self._window, log)
        self.dialog.diagnosis_wanted.connect(self.diagnostics)
        self.dialog.finished.connect(self._closed)
        self.dialog.open()

    def _closed(self) -> None:
        assert self.dialog is not None
        self.dialog.deleteLater()
        self.dialog = None
