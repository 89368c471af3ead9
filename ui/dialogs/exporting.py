"""Export: whose layers, in which format, to where, and what would not be in it."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices, QStandardItemModel
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from annotator.formats import FORMATS, Format
from annotator.formats.losses import keeps_suggestions
from annotator.model import GOLD
from storage.recipes import Recipe
from ui.dialogs.export_choices import FormatChoices, SplitChoices
from ui.dialogs.format_list import fill_formats, suffixes
from ui.dialogs.format_words import format_limits
from ui.dialogs.place_row import PlaceRow
from ui.dialogs.recipe_row import RecipeRow
from ui.dialogs.report import ReportLines
from ui.dialogs.tall import TallFields
from ui.dialogs.working import Working
from ui.dialogs.wrapped import Wrapped
from ui.words import isolated

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Whose:
    """Of whom: an annotator, else everybody, else a release of gold, else the only one of each document."""

    annotator: str = ""
    everybody: bool = False
    release: str = ""


@dataclass(frozen=True, slots=True)
class ExportWish:
    """How, and where to; `replace`: the person said that the file there may be written over."""

    recipe: Recipe
    path: Path
    replace: bool = False


class ExportDialog(QDialog):
    """Emits a wish; who listens writes, with `running` around it, and says what came of it.

    `altered` tells each other recipe, so that who listens can say what it would lose. Of several annotators
    the person's `own` layers are offered, else those of everybody; where a format holds no two layers of a
    document, whose go out must be chosen.
    """

    wished = Signal(object)  # ExportWish
    altered = Signal(object)  # Recipe; None while it is not chosen whose layers go out

    def __init__(
        self,
        parent: QWidget | None,
        annotators: Sequence[str],
        place: Path | None = None,
        releases: Sequence[str] = (),
        own: str = "",
    ) -> None:
        """`place`: the project, beside which the export is offered to lie."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Export"))
        self.place = PlaceRow(place)
        self._written: Path | None = None
        one, frozen = (Whose(name) for name in annotators), (Whose(release=name) for name in releases)
        self._whose = [Whose(), *one, *frozen, Whose(everybody=True)]
        self._several, self._own = len(annotators) > 1, Whose(own) if own in annotators else None
        self._make_fields()
        self._arrange()
        self._connect()
        self._show_format()

    # ---- building ----

    def _make_fields(self) -> None:
        self.recipes = RecipeRow()
        self.format = QComboBox()
        fill_formats(self.format, [f.name for f in FORMATS.values() if f.write is not None])
        self.format.setCurrentIndex(1)
        self.limits = Wrapped("muted")
        self.annotator = QComboBox()
        for whose in self._whose:
            self.annotator.addItem(self._whose_words(whose))
        self.annotator.setPlaceholderText(self.tr("Choose…"))
        self.annotator.setCurrentIndex(-1)
        self.unfinished = QCheckBox(self.tr("Also where the review is not finished"))
        self.pseudonyms = QCheckBox(self.tr("P1, P2 … in place of people's names"))
        self.suggestions = QCheckBox(self.tr("Suggestions with their scores, and verdicts, too"))
        self.choices = FormatChoices()
        self.split = SplitChoices()
        self.lost = Wrapped()
        self.working = Working()
        self.report = ReportLines()
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.folder = QPushButton(self.tr("Open the folder"), autoDefault=False)
        self.buttons.addButton(self.folder, QDialogButtonBox.ButtonRole.ResetRole)
        self.folder.hide()
        self.write = QPushButton(self.tr("Export"))
        self.write.setDefault(True)
        self.write.setProperty("primary", True)
        self.buttons.addButton(self.write, QDialogButtonBox.ButtonRole.ActionRole)

    def _whose_words(self, whose: Whose) -> str:
        name = whose.annotator
        if whose.everybody:
            return self.tr("Everybody, each layer by itself")
        if whose.release:
            return self.tr("gold as it was frozen: {0}").format(isolated(whose.release))
        if name == GOLD:
            return self.tr("{0}: what the review decided").format(isolated(name))
        return isolated(name) if name else self.tr("Every document with its only layer")

    def _arrange(self) -> None:
        self._fields = QWidget()
        form = QFormLayout(self._fields)
        form.setContentsMargins(0, 0, 0, 0)
        form.addRow(self.tr("Recipe"), self.recipes)
        form.addRow(self.tr("Format"), self.format)
        form.addRow("", self.limits)
        form.addRow(self.tr("Layers of"), self.annotator)
        form.addRow("", self.unfinished)
        form.addRow("", self.suggestions)
        form.addRow("", self.pseudonyms)
        form.addRow("", self.choices)
        form.addRow("", self.split)
        form.addRow(self.tr("To"), self.place)
        form.addRow("", self.place.words)
        self._form = form
        column = QVBoxLayout(self)
        column.setSpacing(12)
        self._tall = TallFields(self._fields)
        column.addWidget(self._tall)
        column.addWidget(self.lost)
        column.addWidget(self.report)
        column.addStretch(1)
        column.addWidget(self.working)
        column.addWidget(self.buttons)
        self.setMinimumWidth(660)

    def _connect(self) -> None:
        self.format.currentIndexChanged.connect(self._show_format)
        self._tried: tuple[Path | None, bool] = None, False  # the place of the last export, and how
        self.place.altered.connect(self._place_altered)
        self.annotator.currentIndexChanged.connect(self._show_whose)
        self.unfinished.toggled.connect(self._alter)
        self.pseudonyms.toggled.connect(self._alter)
        self.suggestions.toggled.connect(self._alter)
        self.choices.altered.connect(self._alter)
        self.split.altered.connect(self._alter_split)
        self.write.clicked.connect(self._wish)
        self.folder.clicked.connect(self._open_folder)
        self.buttons.rejected.connect(self.reject)

    # ---- what is chosen ----

    @property
    def _format(self) -> Format:
        return FORMATS[self.format.currentData()]

    @property
    def _writes_folder(self) -> bool:
        return self._format.folder or (self.split.on.isChecked() and not self._format.parts)

    @property
    def _chosen(self) -> Whose | None:
        at = self.annotator.currentIndex()
        return self._whose[at] if at >= 0 else None

    def recipe(self) -> Recipe:
        """What is chosen now."""
        whose = self._chosen or Whose()
        made = Recipe(
            self._format.name,
            whose.annotator,
            everybody=whose.everybody,
            suggestions=self.suggestions.isChecked(),
            unfinished=whose.annotator == GOLD and self.unfinished.isChecked(),
            pseudonyms=self.pseudonyms.isChecked(),
            release=whose.release,
        )
        return self.split.put(self.choices.put(made, self._format))

    def set_recipe(self, recipe: Recipe) -> None:
        """Choose as the recipe says. Raises ExportFailed for a split that is none."""
        at = self.format.findData(recipe.format)
        if at >= 0:
            self.format.setCurrentIndex(at)
        one = "" if recipe.everybody or recipe.release else recipe.annotator
        whose = Whose(one, recipe.everybody, recipe.release)
        if whose not in self._whose:  # who has no layer any more: the export will say so
            self._whose.insert(1, whose)
            self.annotator.insertItem(1, self._whose_words(whose))
        self.annotator.setCurrentIndex(self._whose.index(whose))
        self.unfinished.setChecked(recipe.unfinished)
        self.pseudonyms.setChecked(recipe.pseudonyms)
        self.suggestions.setChecked(recipe.suggestions)
        self.choices.set(recipe)
        self.split.set(recipe)

    # ---- showing ----

    def look(self) -> None:
        """Have it said anew what would not be in it."""
        self._alter()

    def _show_format(self) -> None:
        format = self._format
        endings = suffixes(format.name, format.suffix)
        more = self.tr("A name that ends in {0} gives that.").format(isolated(endings[-1]))
        lines = (format_limits(format.name), more if len(endings) > 1 else "")
        self.limits.setText("\n".join(filter(None, lines)))
        self._form.setRowVisible(self.limits, bool(self.limits.text()))
        self.choices.show_format(format)
        self._form.setRowVisible(self.choices, bool(format.choices))
        self._offer_whose(format)
        self._show_whose()

    def _show_place(self) -> None:
        release = self._chosen.release if self._chosen else ""
        self.place.show_format(self._format, folder=self._writes_folder, release=release)

    def _show_whose(self) -> None:
        """What can be wished of these layers in this format."""
        whose = self._chosen or Whose()
        self._show_place()
        self._form.setRowVisible(self.unfinished, whose.annotator == GOLD)
        can = keeps_suggestions(self._format) and not whose.release
        self.suggestions.setEnabled(can)
        if not can:
            self.suggestions.setChecked(False)
        self._alter()

    def _offer_whose(self, format: Format) -> None:
        """Everybody only where several layers of one document are kept apart; nobody else's unasked."""
        last, model = self.annotator.count() - 1, self.annotator.model()
        assert isinstance(model, QStandardItemModel)
        model.item(last).setEnabled(format.layers)
        at = self.annotator.currentIndex()
        if at < 0 or (at == last and not format.layers):
            usual = self._whose.index(self._own) if self._own else last if format.layers else -1
            self.annotator.setCurrentIndex(usual if self._several else 0)

    def _alter_split(self) -> None:
        self._show_place()
        self._alter()

    def _place_altered(self) -> None:
        if self.report.failed and (self.place.target, self.place.replaces) != self._tried:
            self.report.clear()
        self._allow()
        self._tall.fit(self)

    def _alter(self) -> None:
        """The report that stands there is of another export."""
        recipe = self.recipe()
        self.recipes.show_set(recipe)
        if self.report.isVisible():
            self.report.clear()
            self.folder.hide()
            self._tall.fit(self, shrink=True)
        self._allow()
        if self._chosen is None:
            self.altered.emit(None)
            self.show_lost(self.tr("Several people have layers here: choose whose go out."), bad=True)
        elif self.split.possible:
            self.altered.emit(recipe)
        self._tall.fit(self)

    def _allow(self) -> None:
        self.write.setEnabled(self.place.possible and self.split.possible and self._chosen is not None)

    def show_recipes(self, recipes: Mapping[str, Recipe]) -> None:
        """Those that the project keeps; without any there is nothing to choose before the format."""
        self.recipes.show_recipes(recipes)
        if not self.isVisible() and not recipes:
            self.format.setFocus()

    def show_lost(self, words: str, *, bad: bool = False) -> None:
        """What this export would not hold, or why it cannot be."""
        mark = "⚠ " if bad else ""
        self.lost.setText(mark + words)
        self.lost.show()
        self._tall.fit(self)

    # ---- doing ----

    def _wish(self) -> None:
        target = self.place.target
        if target is None or self.working.busy:
            return
        self.report.clear()
        self.folder.hide()
        self._tried = target, self.place.replaces
        self.wished.emit(ExportWish(self.recipe(), target, self.place.replaces))

    @contextmanager
    def running(self) -> Iterator[None]:
        """Within, the export is written; `working.step` says how far."""
        try:
            with self.working.running(self._fields, self.buttons):
                yield
        finally:
            self.write.setDefault(False)  # Qt forgets the default button once it was disabled
            self.write.setDefault(True)

    def show_report(self, lines: Sequence[str], *, failed: bool, written: Path | None = None) -> None:
        """The outcome first, then what the format could not hold."""
        self.report.add(lines, failed=failed)
        self._written = written
        self.lost.hide()
        self.folder.setVisible(written is not None)
        self.place.show_words()
        (self.folder if written is not None else self.write).setFocus()

    def _open_folder(self) -> None:
        if self._written is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._written.absolute().parent)))

    def reject(self) -> None:
        """Esc while it is written: cancel that first."""
        if self.working.busy:
            self.working.stop()
            return
        super().reject()
