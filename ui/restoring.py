"""Copies from before, back in the place of the open project; and what a damaged project still holds."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QFileDialog

from annotator.errors import ExpectedError, ProjectDamaged
from storage.saving import backups
from storage.saving.soundness import checks
from ui.actions import QT_TRANSLATE_NOOP
from ui.backing import Backing
from ui.desk import Choice
from ui.parts import waiting
from ui.slices import Slices
from ui.words import isolated, number, translated, when

if TYPE_CHECKING:
    from ui.window import Window

WHY = {
    "import": QT_TRANSLATE_NOOP("restoring", "before an import"),
    "merge": QT_TRANSLATE_NOOP("restoring", "before a merge"),
    "bulk": QT_TRANSLATE_NOOP("restoring", "before an edit of many places"),
    "scheme": QT_TRANSLATE_NOOP("restoring", "before a change of the scheme"),
    "work": QT_TRANSLATE_NOOP("restoring", "while you worked"),
    "restore": QT_TRANSLATE_NOOP("restoring", "before a copy was put back"),
}

LEAVE = "leave"  # what a person chooses to change nothing
FOLDER, BESIDE = "folder", "beside"  # or to keep copies elsewhere


class Restoring(QObject):
    """Lists the copies; what is put back changes places with what is there, so nothing is lost."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self.backing = Backing(window.session, self)
        self.looking = Slices(self)
        self.looking.failed.connect(self._unsound)
        self.backing.damaged.connect(self._unsound)

    def opened(self) -> None:
        """A project is open: look at all of it if it was not closed, and whether much of it is gone."""
        QTimer.singleShot(0, self, self._look)  # after what opening says itself

    def closing(self) -> None:
        """It is about to be closed."""
        self.looking.stop()

    def _look(self) -> None:
        project = self._window.session.project
        if project is None:
            return
        try:
            drop = backups.dropped(project)
            if project.unclean:
                self.looking.start([*checks(project)], lambda check: check(), lambda _: self._sound(drop))
            elif drop is not None:
                self._window.status.show_failed(self._dropped(drop))
            if project.unseen:
                self.backing.look()
        except ExpectedError as problem:
            self._window.show_failure(problem)

    def _sound(self, drop: backups.Drop | None) -> None:
        said = self.tr(
            "The program had been ended in the middle of work. All of the project was checked: sound."
        )
        if drop is None:
            self._window.desk.say(said)
        else:
            self._window.status.show_failed(f"{said} {self._dropped(drop)}")

    def _dropped(self, drop: backups.Drop) -> str:
        words = self.tr(
            "Much less is here than in the copy of {0}: documents {1} → {2}, entities {3} → {4}."
            " If it should not be so: File → Copies from before…"
        )
        counts = (isolated(number(n)) for n in (*drop.documents, *drop.entities))
        return words.format(isolated(when(drop.copy.at.isoformat())), *counts)

    def _unsound(self, problem: ExpectedError) -> None:
        """What was left after a crash is damaged: nobody works on in it."""
        if not isinstance(problem, ProjectDamaged):
            return  # a document was taken out meanwhile
        window = self._window
        assert window.session.project is not None
        path = window.session.project.path
        window.session.close_project()
        window.show_start()
        window.show_failure(problem)
        self.rescue(path)

    def open(self) -> None:
        """The copies of the open project, the newest first, and where they are kept."""
        project = self._window.session.project
        assert project is not None
        chosen = project.settings.get(backups.SETTING)
        there = backups.copies(project.path, chosen)
        rows = [
            Choice(str(c.path), words, words, detail=when(c.at.isoformat()))
            for c in there
            for words in [translated("restoring", WHY[c.why])]
        ]
        elsewhere, beside = (
            self.tr("Keep copies in another folder…"),
            self.tr("Keep copies beside the project"),
        )
        rows.append(Choice(FOLDER, elsewhere, elsewhere, detail=isolated(chosen)))
        rows += [Choice(BESIDE, beside, beside)] if chosen else []
        none = self.tr("No copy was made yet: one is made every ten minutes of work.")
        self._window.choose(self.tr("Copies from before") if there else none, rows, self._show)

    def _keep_in(self, where: str) -> None:
        """Another folder for copies; those that are there go along."""
        project = self._window.session.project
        assert project is not None
        chosen = ""
        if where == FOLDER:
            title = self.tr("Folder for copies of the project")
            chosen = QFileDialog.getExistingDirectory(
                self._window, title, str(project.path.absolute().parent)
            )
            if not chosen:
                return
        self.backing.stop()
        try:
            with waiting():
                folder = backups.move(project, chosen)
        except ExpectedError as problem:
            self._window.show_failure(problem)
        else:
            self._window.desk.say(self.tr("Copies lie in {0} now.").format(isolated(str(folder))))
        self.backing.opened()

    def _show(self, path: str) -> None:
        """What the copy holds, before it is put back."""
        if path in (FOLDER, BESIDE):
            self._keep_in(path)
            return
        try:
            with waiting():
                found = backups.held(Path(path))
        except ExpectedError as problem:
            self._window.show_failure(problem)
            return
        counts = self.tr("{0} documents · {1} entities · {2} events · {3} edits").format(
            *map(number, (found.stats.documents, found.stats.entities, found.stats.events, found.edits))
        )
        last = self.tr("last edit {0}").format(when(found.last)) if found.last else self.tr("no edit")
        back = self.tr("Put this copy in the place of the project; what is there now becomes a copy")
        leave = self.tr("Leave all as it is")
        rows = [Choice(LEAVE, leave, leave), Choice(path, back, back)]
        self._window.choose(f"{isolated(counts)} · {isolated(last)}", rows, self._restore)

    def _restore(self, path: str) -> None:
        session, window = self._window.session, self._window
        if path == LEAVE or session.project is None:
            return
        project = session.project.path
        session.close_project()
        try:
            with waiting():
                backups.restore(project, Path(path), datetime.now(UTC))
        except ExpectedError as problem:
            window.files.open_path(project)
            window.show_failure(problem)
            return
        if window.files.open_path(project):
            window.desk.say(self.tr("The project is as it was in the copy."))

    def rescue(self, path: Path) -> None:
        """A project could not be opened, as it is damaged: offer what can be done."""
        there = backups.copies(path)
        save = self.tr("Save what it still holds as a new project beside it")
        back = self.tr("Open the newest copy from before")
        leave = self.tr("Leave it as it is")
        rows = [Choice("rescue", save, save)]
        rows += (
            [Choice(str(there[0].path), back, back, detail=when(there[0].at.isoformat()))] if there else []
        )
        rows.append(Choice(LEAVE, leave, leave))
        title = self.tr("{0} is damaged").format(isolated(path.name))
        self._window.choose(title, rows, lambda chosen: self._mend(path, chosen))

    def _mend(self, path: Path, chosen: str) -> None:
        from storage.saving.rescuing import rescue

        if chosen == LEAVE:
            return
        if chosen != "rescue":
            self._window.files.open_path(Path(chosen))
            return
        target = _beside(path)
        try:
            with waiting():
                found = rescue(path, target)
        except ExpectedError as problem:
            self._window.show_failure(problem)
            return
        if self._window.files.open_path(target):
            missing = found.lost.total() + found.unreadable.total()
            said = (
                self.tr("%n row(s) could not be saved.", "", missing)
                if missing
                else self.tr("Nothing is missing.")
            )
            saved = self.tr("Saved as {0}.").format(isolated(target.name))
            self._window.desk.say(f"{saved} {said}")


def _beside(path: Path) -> Path:
    """A name that is free."""
    n = 1
    while True:
        target = path.with_name(f"{path.stem}-saved{n if n > 1 else ''}.tawsim")
        if not target.exists():
            return target
        n += 1
