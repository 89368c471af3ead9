"""Import: the dialog, what it wishes taken in as one piece, and text from the clipboard."""

from __future__ import annotations

from dataclasses import replace
from functools import reduce
from operator import add
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from annotator.errors import ExpectedError, ImportFailed
from ui.failures import line_words
from ui.words import joined, quoted, shortened

LARGEST = 200_000_000  # bytes of a file
# The formats and the dialog are imported where they are wanted: the window is up sooner.
if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from storage.importing import Report, Step
    from storage.project import Project
    from ui.dialogs.import_wishes import ImportWish
    from ui.dialogs.importing import ImportDialog
    from ui.dialogs.working import Working
    from ui.session import Session

TITLE = 60  # characters of the first words of a pasted text


class Importing(QObject):
    """Every fault is said in lines and leaves the project as it was."""

    said = Signal(str)
    failed = Signal(object)  # ExpectedError
    beginning = Signal(str)  # files are about to be taken in

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._window = session, window

    @property
    def _project(self) -> Project:
        assert self._session.project is not None
        return self._session.project

    def open(self, paths: Sequence[Path]) -> None:
        """Choose files, look at how they would be read, and take them in."""
        from ui.dialogs.importing import ImportDialog

        folder = self._project.path.resolve().parent
        dialog = ImportDialog(self._window, self._session.annotator, folder)
        if paths:
            dialog.set_paths(paths)
        dialog.wished.connect(lambda wishes: self.take(dialog, wishes))
        dialog.exec()
        dialog.deleteLater()

    # ---- files ----

    def take(self, dialog: ImportDialog, wishes: Sequence[ImportWish]) -> None:
        """All that is wished in one transaction; a wish of which nothing can be taken hinders no other."""
        from storage.importing import Step
        from ui.dialogs.working import Stopped

        self.beginning.emit("import")
        try:
            with self._session.assistant.paused(), dialog.running(), self._project.writing():
                step = Step(self._session.annotator)  # one undo takes all of it back
                done = [self._one(wish, step, dialog.working) for wish in wishes]
        except Stopped:
            dialog.show_report([self.tr("Cancelled: nothing was imported.")], failed=True)
            done = []
        except ExpectedError as problem:
            dialog.show_report([_words(problem)], failed=True)
            done = []
        self._report(dialog, done)
        if any(not isinstance(x, ImportFailed) for x in done):
            self._session.assistant.suggest()

    def _report(self, dialog: ImportDialog, done: Sequence[Report | ImportFailed]) -> None:
        for problem in done:
            if isinstance(problem, ImportFailed):
                lines = (problem.message, *problem.reasons, problem.hint)
                dialog.show_report([line_words(x) for x in lines if x], failed=True)
        reports = [x for x in done if not isinstance(x, ImportFailed)]
        if reports:
            whole = reduce(add, reports)
            dialog.show_report(self._said(whole), failed=bool(whole.refused))
            self._announce(whole.added)
        self._offer_count(dialog, done)

    def _one(self, wish: ImportWish, step: Step, working: Working) -> Report | ImportFailed:
        from storage.importing import import_files

        try:
            return import_files(
                self._project,
                wish.paths,
                wish.annotator,
                format=wish.format,
                encoding=wish.encoding,
                counted=wish.counted,
                columns=wish.columns,
                replace=wish.replace,
                skip_bad=wish.skip_bad,
                largest=LARGEST,
                progress=working.step,
                step=step,
            )
        except ImportFailed as problem:
            return problem

    def _said(self, report: Report) -> list[str]:
        """The counts, then every line that was refused or noted."""
        counts = (
            self.tr("%n new document(s)", "", report.documents),
            self.tr("%n known", "", report.known),
            self.tr("%n layer(s)", "", report.layers),
            *([self.tr("%n suggestion(s)", "", report.suggestions)] if report.suggestions else []),
            *([] if report.problems is None else [self.tr("%n problem(s)", "", report.problems)]),
            *([self.tr("%n row(s) refused", "", len(report.refused))] if report.refused else []),
        )
        return [joined(counts), *map(line_words, (*report.refused, *report.notes))]

    def _offer_count(self, dialog: ImportDialog, done: Sequence[Report | ImportFailed]) -> None:
        """Where positions are counted in another way than was thought, and that would fit."""
        from ui.dialogs.count_words import fitting

        lines = [x for one in done for x in (one.reasons if isinstance(one, ImportFailed) else one.refused)]
        ways = fitting(lines)
        if len(ways) == 1:
            (counted,) = ways
            dialog.offer_count(counted, [x for x in lines if f"(--counted {counted})" in x])

    def _announce(self, added: Sequence[str]) -> None:
        self._session.reload(added[0] if added else "")

    # ---- the clipboard ----

    def paste(self) -> None:
        """A document called by the minute, its title the first words; the report shows it at once."""
        from annotator.formats import Read
        from annotator.formats.papers.paper import pasted
        from storage.importing import Step, import_rows

        words = QGuiApplication.clipboard().text()
        if not words.strip():
            self.said.emit(self.tr("There is no text in the clipboard."))
            return
        id = f"{self._session.now():%Y-%m-%d %H.%M.%S}"
        try:
            row = pasted(words, id)
            row = replace(row, document=replace(row.document, title=shortened(row.document.text, TITLE)))
            report = import_rows(
                self._project, Read((row,), name=id), step=Step(self._session.annotator, "paste")
            )
        except ExpectedError as problem:
            self.failed.emit(problem)
            return
        known = self._project.documents.by_sha256(row.document.sha256)
        self._announce(report.added)
        self._session.show_document(next(iter(report.added), known[0]))
        self._session.assistant.suggest()
        title = quoted(row.document.title)
        self.said.emit(
            self.tr("Pasted as a new document: {0}").format(title)
            if report.added
            else self.tr("This text is there already: {0}").format(title)
        )


def _words(problem: ExpectedError) -> str:
    return " ".join(line_words(x) for x in (problem.message, problem.hint) if x)
