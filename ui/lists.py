"""A list of entries to link to, read from a file while the person goes on working.

A worker reads and folds it; a few milliseconds at a time it goes into the project, where nobody finds it
before it is there in full.
"""

from __future__ import annotations

from threading import Event as Flag
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QThread, Signal
from PySide6.QtWidgets import QProgressDialog, QWidget

from annotator import linking
from annotator.errors import ExpectedError, ImportFailed
from ui.failures import isolated
from ui.parts import waiting
from ui.slices import Slices
from ui.suggesting import let_go

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from annotator.linking import Entry
    from storage.project import Project

MOST_BYTES = 50_000_000
AT_ONCE = 200  # entries of one transaction
SHOWN_AFTER = 500  # milliseconds


class ListLoading(QObject):
    """One list at a time. What is canceled or fails leaves the list as it was."""

    loaded = Signal(str, int)  # the list's name in links, and how many entries it has
    failed = Signal(object)  # ExpectedError

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._reading: _Reading | None = None
        self._dialog: QProgressDialog | None = None
        self.project: Project | None = None  # that the list is for
        self._slices = Slices(self)
        self._slices.failed.connect(self._fail)

    def start(self, path: Path, project: Project) -> None:
        """The list that is named after the file; one that is being loaded is given up."""
        self.stop()
        self.project = project
        self._reading = _Reading(self, path)
        self._reading.ended.connect(self._read)
        self._reading.start(QThread.Priority.LowPriority)
        self._dialog = dialog = QProgressDialog(self._window.window())
        dialog.setLabelText(self.tr("Loading {0}…").format(isolated(path.name)))
        dialog.setWindowTitle(self.tr("Load a list"))
        dialog.setCancelButtonText(self.tr("Cancel"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        dialog.setAutoClose(False)
        dialog.setAutoReset(False)
        dialog.setMinimumDuration(SHOWN_AFTER)
        dialog.setRange(0, 0)
        dialog.setValue(0)
        dialog.canceled.connect(self._cancel)

    def stop(self) -> None:
        """Give up what is being loaded."""
        reading, self._reading = self._reading, None
        dialog, self._dialog = self._dialog, None
        self._slices.stop()
        if reading is not None:
            reading.stopped.set()
            let_go(reading)
        if dialog is not None:
            dialog.hide()
            dialog.deleteLater()

    def _cancel(self) -> None:
        self.stop()
        assert self.project is not None
        try:
            self.project.knowledge.clear()
        except ExpectedError as problem:
            self.failed.emit(problem)

    def _fail(self, problem: ExpectedError) -> None:
        self._cancel()
        self.failed.emit(problem)

    def _read(self, reading: _Reading) -> None:
        """It is whole and sound: into the project with it."""
        project, dialog, rows = self.project, self._dialog, reading.result
        if reading is not self._reading or dialog is None or project is None:
            return
        if isinstance(rows, ExpectedError):
            self.stop()
            self.failed.emit(rows)
            return

        def stage(at: int) -> None:
            project.knowledge.stage(rows[at : at + AT_ONCE])
            dialog.setValue(at)

        dialog.setRange(0, len(rows))
        try:
            project.knowledge.clear()
        except ExpectedError as problem:
            self._fail(problem)
            return

        def publish(_: object) -> None:
            if reading is self._reading:  # else canceled in the last slice
                self._publish(project, reading.base, len(rows))

        self._slices.start(range(0, len(rows), AT_ONCE), stage, publish)

    def _publish(self, project: Project, base: str, entries: int) -> None:
        try:
            with waiting():
                project.knowledge.publish(base)
        except ExpectedError as problem:
            self._fail(problem)
            return
        self.stop()
        self.loaded.emit(base, entries)


class _Reading(QThread):
    """`result` has the entries of the file with their folded names, or why there are none."""

    ended = Signal(object)  # itself

    def __init__(self, parent: QObject, path: Path) -> None:
        super().__init__(parent)
        self.stopped = Flag()
        self._path, self.base = path, linking.base_of(path.stem)
        self.result: list[tuple[Entry, Sequence[str]]] | ExpectedError = []

    def run(self) -> None:
        """Read it."""
        try:
            if self.base in (linking.GEONAMES, linking.WIKIDATA):
                hint = "Give the file another name."
                raise ImportFailed(f"A list cannot be named {self.base}.", hint=hint)
            content = _content(self._path)
            entries = linking.read_csv(content, self._path.name, self.base, self.stopped.is_set)
            self.result = [(e, linking.folded(e)) for e in entries if not self.stopped.is_set()]
        except ExpectedError as problem:
            self.result = problem
        finally:
            self.ended.emit(self)


def _content(path: Path) -> bytes:
    try:
        if path.stat().st_size > MOST_BYTES:
            raise ImportFailed(f"{path.name} is larger than 50 MB.")
        return path.read_bytes()
    except OSError as problem:
        raise ImportFailed(f"{path.name} cannot be read: {problem.strerror}.") from problem
