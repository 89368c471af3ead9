"""What a person chooses of an export beside its format: what a format leaves open, and a split."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QHBoxLayout, QSpinBox, QWidget

from annotator.splitting import shares
from storage.recipes import GROUPS
from ui.parts import label

if TYPE_CHECKING:
    from annotator.formats import Format
    from storage.recipes import Recipe

USUAL = (80, 10, 10)  # hundredths of train, validation and test
LARGEST_SEED = 2**31 - 1


class FormatChoices(QWidget):
    """A row for each of Choices that the format heeds; hidden where it heeds none."""

    altered = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.tags = _combo(
            ("iob2", self.tr("IOB2: every entity begins with B")),
            ("iob1", self.tr("IOB1: B only between two of one label")),
            ("bioes", self.tr("BIOES: the last word and single ones, too")),
            ("bilou", self.tr("BILOU: the same in other letters")),
        )
        self.subword = _combo(
            ("split", self.tr("Split the word there")),
            ("grow", self.tr("Let the entity have the whole word")),
        )
        self.nesting = _combo(
            ("read", self.tr("As the file had them, else the outermost")),
            ("outermost", self.tr("Keep the outermost")),
            ("innermost", self.tr("Keep the innermost")),
            ("columns", self.tr("A column for each depth")),
        )
        self._form = QFormLayout(self)
        self._form.setContentsMargins(0, 0, 0, 0)
        self._form.addRow(self.tr("Letters before labels"), self.tags)
        self._form.addRow(self.tr("Where an entity ends within a word"), self.subword)
        self._form.addRow(self.tr("Of entities within one another"), self.nesting)
        for combo in (self.tags, self.subword, self.nesting):
            combo.currentIndexChanged.connect(self.altered)

    def show_format(self, format: Format) -> None:
        """Only what this one heeds."""
        for name in ("tags", "subword", "nesting"):
            self._form.setRowVisible(getattr(self, name), name in format.choices)
        self.setVisible(bool(format.choices))

    def set(self, recipe: Recipe) -> None:
        """As the recipe has it."""
        for name in ("tags", "subword", "nesting"):
            combo = getattr(self, name)
            combo.setCurrentIndex(combo.findData(getattr(recipe, name)))

    def put(self, recipe: Recipe, format: Format) -> Recipe:
        """The recipe with what is chosen here and heeded there."""
        heeded = {
            n: getattr(self, n).currentData() for n in ("tags", "subword", "nesting") if n in format.choices
        }
        return replace(recipe, **heeded)


class SplitChoices(QWidget):
    """Off, or the shares of train, validation and test, a seed, and what is kept together."""

    altered = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.on = QCheckBox(self.tr("Split into train, validation and test"))
        names = (self.tr("Train"), self.tr("Validation"), self.tr("Test"))
        self.parts = [_spin(value, 100, name) for value, name in zip(USUAL, names, strict=True)]
        for spin in self.parts:
            spin.setSuffix("\u2009%")
        self.seed = _spin(0, LARGEST_SEED, self.tr("Seed"))
        self.seed.setToolTip(self.tr("The same number gives the same split."))
        self.group = _combo(
            *zip(
                GROUPS,
                (
                    self.tr("Every document by itself"),
                    self.tr("Documents of one source together"),
                    self.tr("Documents of one date together"),
                ),
                strict=True,
            )
        )
        self._rest = QWidget()
        self._arrange(names)
        self.on.toggled.connect(self._rest.setVisible)
        self._rest.hide()
        self.on.toggled.connect(self.altered)
        self.group.currentIndexChanged.connect(self.altered)
        for spin in (*self.parts, self.seed):
            spin.valueChanged.connect(self.altered)

    def _arrange(self, names: tuple[str, ...]) -> None:
        numbers = QHBoxLayout()
        for name, spin in zip((*names, self.tr("Seed")), (*self.parts, self.seed), strict=True):
            words = label("", name)
            words.setBuddy(spin)
            numbers.addWidget(words)
            numbers.addWidget(spin)
            numbers.addSpacing(8)
        numbers.addStretch(1)
        rest = QFormLayout(self._rest)
        rest.setContentsMargins(0, 0, 0, 0)
        rest.addRow(numbers)
        rest.addRow(self.tr("Keep together"), self.group)
        column = QFormLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addRow(self.on)
        column.addRow(self._rest)

    @property
    def possible(self) -> bool:
        """Whether any part gets something."""
        return not self.on.isChecked() or any(spin.value() for spin in self.parts)

    def set(self, recipe: Recipe) -> None:
        """As the recipe has it."""
        self.on.setChecked(bool(recipe.split))
        if recipe.split:
            for spin, share in zip(self.parts, shares(recipe.split), strict=True):
                spin.setValue(round(100 * share))
        self.seed.setValue(recipe.seed)
        self.group.setCurrentIndex(self.group.findData(recipe.group))

    def put(self, recipe: Recipe) -> Recipe:
        """The recipe with what is chosen here."""
        if not self.on.isChecked():
            return recipe
        said = "/".join(str(spin.value()) for spin in self.parts)
        return replace(recipe, split=said, seed=self.seed.value(), group=self.group.currentData())


def _combo(*rows: tuple[str, str]) -> QComboBox:
    made = QComboBox()
    for name, words in rows:
        made.addItem(words, name)
    return made


def _spin(value: int, most: int, name: str) -> QSpinBox:
    made = QSpinBox()
    made.setRange(0, most)
    made.setValue(value)
    made.setAccessibleName(name)
    return made
