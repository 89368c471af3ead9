"""Export: the dialog, the recipes of the project, what would be lost, and the writing itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from annotator.errors import ExpectedError
from annotator.model import GOLD
from ui.failures import line_words
from ui.foreseeing import Foreseeing
from ui.lost import lost_words
from ui.words import isolated, joined, number

# The formats and the dialog are imported where they are wanted: the window is up sooner.
if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QWidget

    from annotator.formats import Losses
    from storage.exporting import Exported
    from storage.project import Project
    from storage.recipes import Recipe
    from ui.dialogs.exporting import ExportDialog, ExportWish
    from ui.session import Session


class Exporting(QObject):
    """One dialog at a time."""

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._window = session, window
        self._foreseeing = Foreseeing(self)
        self._foreseeing.seen.connect(self._show_lost)
        self._foreseeing.failed.connect(self._show_hindrance)
        self._dialog: ExportDialog | None = None

    def open(self, wanted: Recipe | None = None) -> None:
        """Choose a format and a place; what the format cannot hold is listed before and after. `wanted`: how
        it is to be made, to begin with."""
        from storage.recipes import recipes
        from ui.dialogs.exporting import ExportDialog

        project = self._project
        dialog = self._dialog = ExportDialog(
            self._window,
            project.layers.annotators(),
            project.path.absolute(),
            [r.name for r in project.releases.all()],
            self._session.annotator,
        )
        dialog.show_recipes(recipes(project))
        dialog.altered.connect(self._foresee)
        dialog.wished.connect(lambda wish: self._export(dialog, wish))
        dialog.recipes.chosen.connect(self._choose)
        dialog.recipes.kept.connect(self._keep)
        dialog.recipes.dropped.connect(self._drop)
        if wanted is not None:
            dialog.set_recipe(wanted)
        dialog.look()
        dialog.exec()
        self._foreseeing.stop()
        self._dialog = None
        dialog.deleteLater()

    @property
    def _project(self) -> Project:
        assert self._session.project is not None
        return self._session.project

    # ---- what it would lose ----

    def _foresee(self, recipe: Recipe | None) -> None:
        if recipe is None:
            self._foreseeing.stop()
        else:
            self._foreseeing.start(self._project, recipe)

    def _show_lost(self, share: float, losses: Losses, absent: Mapping[str, int]) -> None:
        """What is not in it at all, then what is lost of what is."""
        from annotator.formats import said

        lines = joined(map(lost_words, said(losses)))
        if share < 1:
            looking = self.tr("Looking what will be lost: {0}% seen.").format(number(100 * share))
            words = f"{looking} {lines}".strip()
        elif lines:
            words = self.tr("Will be lost: {0}").format(lines)
        else:
            words = self.tr("Nothing will be lost.")
        who = self._dialog.recipe().annotator if self._dialog else ""
        outside = [self._absent(why, n, who) for why, n in absent.items()]
        self._say("\n".join((*outside, words)), bad=bool(lines or outside))

    def _show_hindrance(self, problem: ExpectedError) -> None:
        self._say(_words(problem), bad=True)

    def _say(self, words: str, *, bad: bool = False) -> None:
        if self._dialog is not None:
            self._dialog.show_lost(words, bad=bad)

    # ---- recipes ----

    def _choose(self, name: str) -> None:
        from storage.recipes import recipes

        kept = recipes(self._project).get(name)
        if kept is None or self._dialog is None:
            return
        try:
            self._dialog.set_recipe(kept)
        except ExpectedError as problem:  # a split that none is
            self._foreseeing.stop()
            self._say(_words(problem), bad=True)

    def _keep(self, name: str) -> None:
        if self._dialog is not None:
            self._set(name, self._dialog.recipe())

    def _drop(self, name: str) -> None:
        self._set(name, None)

    def _set(self, name: str, recipe: Recipe | None) -> None:
        from storage.recipes import keep, recipes

        try:
            keep(self._project, name, recipe)
        except ExpectedError as problem:
            self._say(_words(problem), bad=True)
            return
        if self._dialog is not None:
            self._dialog.show_recipes(recipes(self._project))

    # ---- writing ----

    def _export(self, dialog: ExportDialog, wish: ExportWish) -> None:
        """What came of it goes to the dialog; nothing changes in the project meanwhile."""
        from storage.exporting import export_project
        from storage.gold.reviewing import unsettled
        from ui.dialogs.working import Stopped

        self._foreseeing.stop()
        try:
            with self._session.assistant.paused(), dialog.running():
                done = export_project(
                    self._project, wish.recipe, wish.path, dialog.working.step, replace_file=wish.replace
                )
                open_ones = len(unsettled(self._project)) if wish.recipe.annotator == GOLD else 0
        except Stopped:
            dialog.show_report([self.tr("Cancelled: nothing was written.")], failed=True)
        except ExpectedError as problem:
            dialog.show_report([_words(problem)], failed=True)
        else:
            lines = self._said(done, wish.recipe.annotator, open_ones)
            dialog.show_report(lines, failed=False, written=wish.path)

    def _said(self, done: Exported, who: str, open_ones: int) -> list[str]:
        """The outcome, the parts of a split, where it is written down, and what was lost."""
        from annotator.formats import said

        lines = [self.tr("%n document(s) written, read back and compared.", "", done.documents)]
        lines += [self._absent(why, n, who) for why, n in done.left_out.items()]
        if open_ones:
            lines.append(self.tr("%Ln finished review(s) with something to decide.", "", open_ones))
        if done.parts:
            parts = joined(f"{self._part(name)}: {isolated(number(n))}" for name, n in done.parts.items())
            lines.append(self.tr("Split by document: {0}").format(parts))
        if done.manifest is not None:
            lines.append(self.tr("What it is made of: {0}").format(isolated(str(done.manifest))))
        if done.card is not None:
            lines.append(self.tr("Its data card: {0}").format(isolated(str(done.card))))
        lost = joined(map(lost_words, said(done.losses)))
        lines.append(self.tr("Lost: {0}").format(lost) if lost else self.tr("Nothing was lost."))
        return lines

    def _absent(self, why: str, count: int, who: str) -> str:
        if why == "again":
            return self.tr("Not in it: %n document(s) that were given again.", "", count)
        if why == "unfinished":
            return self.tr("Not in it: %n document(s) whose review is not finished.", "", count)
        words = self.tr("Not in it: %n document(s) without a layer of {0}.", "", count)
        return words.format(isolated(who))

    def _part(self, name: str) -> str:
        return {"train": self.tr("Train"), "validation": self.tr("Validation"), "test": self.tr("Test")}[name]


def _words(problem: ExpectedError) -> str:
    return " ".join(line_words(x) for x in (problem.message, problem.hint) if x)
