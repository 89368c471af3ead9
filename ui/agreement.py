"""Agreement in its window: layers are read in slices, compared in a worker, and their passages opened."""

from __future__ import annotations

from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from annotator.errors import ExpectedError, NotComparable
from annotator.model import GOLD
from ui.beside import Beside
from ui.going import show_beside, uncover
from ui.parts import waiting
from ui.slices import Slices

# numpy, the plots and the dialog are loaded when the window is first asked for.
if TYPE_CHECKING:
    from collections.abc import Sequence

    from annotator.agreement.gamma import Gammas
    from annotator.agreement.measuring import Agreement, Passage
    from annotator.model import Layer
    from storage.gold.agreeing import Comparing
    from ui.agreement_sheets import Behind
    from ui.dialogs.agreement import AgreementDialog
    from ui.window import Window

MOST = 500  # passages that are listed


class Agreeing(QObject):
    """One window at a time; another project closes it."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self.dialog: AgreementDialog | None = None
        self._found: Agreement | None = None
        self._stale = True
        self._gammas: Gammas | None = None
        self._reading, self._looking, self._beside = Slices(self), Slices(self), Beside(self)
        for work in (self._reading, self._looking, self._beside):
            work.failed.connect(self._failed)
        self._beside.told.connect(self._tell)
        session = window.session
        session.closing.connect(self.close)
        for edited in (session.edited, session.restated):
            edited.connect(self._age)
        for otherwise in (session.restocked, session.scheme_changed):
            otherwise.connect(self._begin_again)
        window.settings.changed.connect(self._restyle)

    # ---- opening ----

    def open(self) -> None:
        """Of all who annotate, gold left out. Where it is open it comes forward, and compares anew what was
        edited since."""
        from storage.gold.agreeing import SUGGESTIONS, people
        from ui.dialogs.agreement import AgreementDialog

        project = self._window.session.project
        assert project is not None
        if self.dialog is None:
            try:
                names = people(project)
            except ExpectedError as problem:
                self._window.show_failure(problem)
                return
            chosen = [name for name in names if name not in (GOLD, SUGGESTIONS)]
            dialog = self.dialog = AgreementDialog(self._window, names, chosen)
            dialog.wanted.connect(self.start)
            dialog.stopped.connect(self._cancel)
            dialog.gamma_wanted.connect(self._throw)
            dialog.behind_wanted.connect(self._look)
            dialog.passage_chosen.connect(self._go)
            dialog.saving.connect(self._ask)
            dialog.course.failed.connect(self._failed)
            dialog.course.folder = project.path.parent
            dialog.finished.connect(self.close)
        show_beside(self.dialog)
        if self._stale:
            self.start()

    def close(self) -> None:
        """Let go of everything."""
        self._stop()
        self._age()
        self._found = self._gammas = None
        dialog, self.dialog = self.dialog, None
        if dialog is not None:
            dialog.close()
            dialog.deleteLater()

    @property
    def busy(self) -> bool:
        """Whether something is read or worked out."""
        return self._reading.busy or self._looking.busy or self._beside.busy

    def _age(self) -> None:
        self._stale = True

    def _begin_again(self) -> None:
        """What is read is no longer what was read before: half of it would be under names of then."""
        self._age()
        if self._reading.busy:
            self.start()

    # ---- comparing ----

    def start(self) -> None:
        """Read and compare the layers of those who are chosen."""
        from storage.gold.agreeing import choose, choose_any, read

        dialog, project = self.dialog, self._window.session.project
        assert dialog is not None
        assert project is not None
        self._stop()
        self._stale, names = False, dialog.chosen()
        if len(names) < 2:
            self._show_problem(self.tr("Choose two people or more."))
            return
        try:
            unfinished = dialog.unfinished.isChecked()
            chosen = choose(project, names, all_states=True) if unfinished else choose_any(project, names)
        except NotComparable:
            self._show_problem(self.tr("No document has layers of two of these people."))
            return
        except ExpectedError as problem:
            self._failed(problem)
            return
        dialog.show_states(unfinished=chosen.all_states)
        words, total = self.tr("Reading:"), len(chosen.groups)
        dialog.show_busy(words, 0, total)

        def one(at: int) -> list[Layer]:
            if at % 20 == 0:
                dialog.show_busy(words, at, total)
            return next(read(project, [chosen.groups[at]]))

        self._reading.start(range(total), one, lambda groups: self._compare(chosen, groups))

    def _compare(self, chosen: Comparing, groups: Sequence[Sequence[Layer]]) -> None:
        from annotator.agreement.measuring import measure

        scheme = self._window.session.scheme
        self._beside.start(
            self.tr("Comparing:"),
            lambda tick: measure(groups, scheme, finished=chosen.finished, tick=tick),
            self._compared,
        )

    def _compared(self, found: Any) -> None:
        self._found, self._gammas = found, None
        self._show()

    def _throw(self) -> None:
        from annotator.agreement.gamma import gammas

        found = self._found
        if found is not None:
            self._beside.start(
                self.tr("γ, documents of the sample:"), lambda tick: gammas(found, tick), self._thrown
            )

    def _thrown(self, found: Any) -> None:
        self._gammas = found
        self._show()
        if self.dialog is not None:
            self.dialog.tabs.setCurrentWidget(self.dialog.pairs)  # where it stands

    def _show(self) -> None:
        from annotator.agreement.html_words import Words
        from ui.agreement_sheets import Sheets

        if self.dialog is not None and self._found is not None:
            words = Words(self._window.language)
            self.dialog.show_sheets(Sheets(self._found, self._gammas, words))
            self.dialog.show_busy("")

    def _restyle(self, key: str) -> None:
        if key == "language" and self.dialog is not None:  # every word of it is another
            self.close()
            self.open()
        elif key in ("digits", "theme"):
            self._show()

    # ---- work beside the window ----

    def _tell(self, words: str, done: int, total: int) -> None:
        if self.dialog is not None:
            self.dialog.show_busy(words, done, total)

    def _stop(self) -> None:
        for work in (self._reading, self._looking, self._beside):
            work.stop()

    def _cancel(self) -> None:
        """What there was before stays."""
        self._stop()
        self._age()
        assert self.dialog is not None
        if self._found is None:
            self._show_problem(self.tr("Cancelled. Another choice of people compares anew."))
        self.dialog.show_busy("")

    def _failed(self, problem: ExpectedError) -> None:
        self._age()
        self._window.show_failure(problem)
        self._show_problem(problem.message)

    def _show_problem(self, words: str) -> None:
        self._found = None
        if self.dialog is not None:
            self.dialog.show_problem(words)

    # ---- passages ----

    def _look(self, behind: Behind) -> None:
        """Find the passages of a figure, some milliseconds at a time."""
        assert self._found is not None
        assert self.dialog is not None
        self.dialog.show_reading(behind)
        passages = self._found.passages(behind.wanted, behind.pair, behind.documents)
        some = islice(passages, MOST + 1)

        def then(found: list[Passage | None]) -> None:
            there = [p for p in found if p is not None]
            if self.dialog is not None:
                self.dialog.show_passages(behind.words, there[:MOST], more=len(there) > MOST)

        self._looking.start(range(MOST + 1), lambda _: next(some, None), then)

    def _go(self, passage: Passage) -> None:
        """The document, at this place, in the layer of who has something there."""
        session, view = self._window.session, self._window.view
        side, who = (passage.one, passage.pair[0]) if passage.one else (passage.other, passage.pair[1])
        assert side is not None
        if who == session.annotator or not session.project or who not in session.project.layers.annotators():
            who = ""
        self._window.desk.remember()
        session.show_document(passage.document.id, who)
        layer = session.layer
        if layer is None or layer.document.id != passage.document.id:
            return
        if self._window.desk.span(side.id) is not None:
            self._window.desk.take(side.id)
        else:
            view.select(side.extent)
            view.ensure_visible(side.extent)
        if self.dialog is not None:
            uncover(self._window, self.dialog)

    # ---- out ----

    def _ask(self, kind: str) -> None:
        project = self._window.session.project
        assert project is not None
        filters = {"html": self.tr("Page (*.html)"), "pdf": "PDF (*.pdf)"}
        suggested = str(project.path.with_name(f"{project.path.stem}-agreement.{kind}"))
        title = self.tr("Save the report")
        name, _ = QFileDialog.getSaveFileName(self.dialog, title, suggested, filters[kind])
        if name:
            path = Path(name)
            self.write(path if path.suffix.lower() == f".{kind}" else path.with_name(f"{path.name}.{kind}"))

    def write(self, path: Path) -> None:
        """The report as a page or as PDF, as the ending of the path says."""
        from annotator.agreement.html import page
        from annotator.formats import placing
        from ui.agreement_paper import STYLE, write_pdf

        project, language = self._window.session.project, self._window.language
        assert project is not None
        assert self._found is not None
        try:
            with waiting(), placing(path) as part:
                if path.suffix.lower() == ".pdf":
                    title = project.path.stem
                    paper = page(self._found, title, self._gammas, language=language, style=STYLE)
                    write_pdf(paper, part, title)
                else:
                    shown = page(self._found, project.path.stem, self._gammas, language=language)
                    part.write_text(shown, "utf-8")
        except ExpectedError as problem:
            self._failed(problem)
        else:
            words = self.tr("The report was saved.")
            self._window.desk.say(words)
            if self.dialog is not None:  # which lies over the line of the window
                self.dialog.saved.setText(words)
