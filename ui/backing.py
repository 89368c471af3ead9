"""Copies of the open project, made while people work: every so many minutes in which anything was edited."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.errors import ExpectedError, ProjectDamaged
from storage.saving.backups import BackingUp, back_up, wanted
from storage.saving.looking import Looking
from ui.parts import waiting

if TYPE_CHECKING:
    from storage.project import Project
    from ui.session import Session

EVERY = 10 * 60_000  # milliseconds
LOOK = 200  # milliseconds between two looks whether the other process has ended


class Backing(QObject):
    """One copy at a time, in a process of its own; before something that alters much, at once."""

    failed = Signal(object)  # ExpectedError; older copies stay
    damaged = Signal(object)  # ProjectDamaged: what was looked at is not sound

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._making: BackingUp | Looking | None = None
        self._clock = QTimer(self, interval=EVERY)
        self._clock.timeout.connect(self.begin)
        self._look = QTimer(self, interval=LOOK)
        self._look.timeout.connect(self._looked)

    def opened(self) -> None:
        """A project is open: from now on it is copied."""
        self._clock.start()

    def stop(self) -> None:
        """The project is about to be closed; a copy that is not finished is dropped."""
        self._clock.stop()
        self._drop()

    def look(self) -> None:
        """At the pages of a project that is too large to do so before it is on show. A copy made before that
        is over is looked at in its stead."""
        project = self._session.project
        if project is not None and self._making is None:
            self._making = Looking(project)
            self._look.start()

    @property
    def looks(self) -> bool:
        """Whether another process is at work."""
        return self._making is not None

    def begin(self) -> None:
        """Start a copy, if the newest one does not hold all of it."""
        project = self._session.project
        if project is None or self._making is not None:
            return
        try:
            if wanted(project):
                self._making = BackingUp(project, "work", datetime.now(UTC))
                self._look.start()
        except ExpectedError as problem:
            self.failed.emit(problem)

    def before(self, why: str) -> None:
        """At once, before an import, a merge, a bulk edit or a change of the scheme (REASONS of backups)."""
        project = self._session.project
        if project is not None:
            self._drop()
            self._keep(project, why)

    def _keep(self, project: Project, why: str) -> None:
        try:
            with waiting():
                back_up(project, why, datetime.now(UTC))
        except ExpectedError as problem:  # what is about to be done can be undone all the same
            self.failed.emit(problem)

    def _looked(self) -> None:
        making = self._making
        if making is None or not making.finished():
            return
        self._look.stop()
        self._making = None
        try:
            making.keep()
        except ProjectDamaged as problem:
            self.damaged.emit(problem)
        except ExpectedError as problem:
            self.failed.emit(problem)

    def _drop(self) -> None:
        self._look.stop()
        if self._making is not None:
            self._making.stop()
            self._making = None
