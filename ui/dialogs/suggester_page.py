"""One suggester: what it is, from which score on it counts, what it needs, and a trial of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import (
    QDoubleSpinBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from annotator.elsewhere import lacks
from annotator.errors import ExpectedError
from annotator.suggest.choice import Choice
from annotator.suggest.outside.llm import destination
from ui.dialogs.label_table import LabelTable, labels_of
from ui.dialogs.suggester_words import ABOUT, NAMES, OPTIONS, WANTING, Option
from ui.failures import line_words
from ui.parts import label
from ui.words import isolated, moment, number, translated

if TYPE_CHECKING:
    from storage.models import Learned


class SuggesterPage(QWidget):
    """`choice` is what the fields say. Options without a field here stay as they came."""

    trial_wanted = Signal()
    edited = Signal()  # what came of an earlier trial no longer counts

    def __init__(self, name: str, language: str, learned: Learned | None) -> None:
        super().__init__()
        self.name = name
        self._language, self._learned = language, learned
        self._options: dict[str, str] = {}
        self.fields: dict[str, QLineEdit] = {}
        self.labels: LabelTable | None = None
        self.least = QDoubleSpinBox(minimum=0, maximum=1, singleStep=0.05, decimals=2)
        self.least.setLocale(QLocale.c())  # what is typed is read in these digits only
        self.least.setButtonSymbols(QDoubleSpinBox.ButtonSymbols.NoButtons)  # ↑ ↓ and the wheel count
        self.least.setFixedWidth(70)
        self.least.valueChanged.connect(self._forget_trial)
        self.trial = QPushButton(self.tr("Try on this document"), autoDefault=False)
        self.trial.clicked.connect(self.trial_wanted)
        self.result = label("muted", wrap=True)
        self.result.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.result.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.fact = label("small", wrap=True)
        self._arrange()

    def _arrange(self) -> None:
        self.form = QFormLayout(fieldGrowthPolicy=QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        self.form.setHorizontalSpacing(14)
        self.form.setVerticalSpacing(10)
        self.form.setLabelAlignment(Qt.AlignmentFlag.AlignLeading)
        self.form.addRow(self.tr("Show from score"), self.least)
        for option in OPTIONS.get(self.name, ()):
            words = translated("suggesters", option.words)
            if option.kind == "labels":
                self.labels = LabelTable(self._language)
                self.form.addRow(self.labels)
            else:
                self.form.addRow(words, self._field(option, words))
        column = QVBoxLayout(self)
        column.setContentsMargins(2, 0, 10, 0)
        column.setSpacing(12)
        column.addWidget(self._title())
        column.addWidget(label("muted", translated("suggesters", ABOUT[self.name]), wrap=True))
        modules, words = WANTING.get(self.name, ((), ""))
        if lacks(*modules):
            column.addWidget(label("warning", translated("suggesters", words), wrap=True))
        column.addLayout(self.form)
        column.addWidget(self.fact)
        row = QHBoxLayout()
        row.addWidget(self.trial)
        row.addStretch(1)
        column.addLayout(row)
        column.addWidget(self.result)
        column.addStretch(1)

    def _title(self) -> QWidget:
        """At the side where reading begins, also where the name is in the other script."""
        title = label("title", translated("suggesters", NAMES[self.name]))
        side = Qt.AlignmentFlag.AlignRight if self.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
        title.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)
        return title

    def _field(self, option: Option, words: str) -> QWidget:
        field = QLineEdit(placeholderText=option.example)
        field.setAccessibleName(words)
        if option.kind == "secret":
            field.setEchoMode(QLineEdit.EchoMode.PasswordEchoOnEdit)
        field.textChanged.connect(self._edit)
        self.fields[option.key] = field
        if option.kind not in ("folder", "file"):
            return field
        choose = QPushButton(self.tr("Choose…"), autoDefault=False)
        choose.clicked.connect(lambda: self._choose(option, field))
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(field, 1)
        row.addWidget(choose)
        return whole

    def _choose(self, option: Option, field: QLineEdit) -> None:
        words = translated("suggesters", option.words)
        if option.kind == "folder":
            found = QFileDialog.getExistingDirectory(self, words, field.text())
        else:
            found, _ = QFileDialog.getOpenFileName(self, words, field.text())
        if found:
            field.setText(found)

    # ---- what is set ----

    def show_choice(self, choice: Choice) -> None:
        """Put what was chosen into the fields."""
        self._options = dict(choice.options)
        self.least.setValue(choice.least)
        for key, field in self.fields.items():
            field.setText(self._options.get(key, ""))
            field.setCursorPosition(0)
        self._show_labels()
        self._show_fact()

    def choice(self) -> Choice:
        """What the fields say."""
        options = self._options | {key: field.text().strip() for key, field in self.fields.items()}
        if self.labels is not None:
            options["labels"] = self.labels.text
        return Choice(self.name, round(self.least.value(), 2), {k: v for k, v in options.items() if v})

    def _edit(self) -> None:
        """The table grows while a folder is typed: later, it would move the button away under a click."""
        self._show_labels()
        self._show_fact()
        self._forget_trial()

    def _show_labels(self) -> None:
        if self.labels is None:
            return
        chosen = self._options.get("labels", "")
        theirs = labels_of(self.name, self.fields["folder"].text(), chosen)
        if theirs != list(self.labels.table()):
            self.labels.show_labels(theirs, chosen)

    # ---- what is said ----

    def _show_fact(self) -> None:
        words = self._destination() if self.name == "llm" else self._lesson() if self.name == "quick" else ""
        self.fact.setText(words)
        self.fact.setVisible(bool(words))

    def _destination(self) -> str:
        """Where texts go, in plain words, before any does."""
        try:
            where = destination({"url": self.fields["url"].text()})
        except ExpectedError as problem:
            return " ".join(line_words(x) for x in (problem.message, problem.hint) if x)
        if not where:
            return self.tr("Nothing is sent anywhere as long as there is no address.")
        return self.tr("The texts of all documents are sent to {0} to get suggestions for them.").format(
            isolated(where)
        )

    def _lesson(self) -> str:
        if self._learned is None:
            return self.tr("Nothing was learned in this project yet; Preferences say how often it learns.")
        return self.tr("Learned from {0} documents of {1} ({2}).").format(
            number(self._learned.documents),
            isolated(self._learned.annotator),
            moment(self._learned.learned_at),
        )

    def _forget_trial(self) -> None:
        self.show_trial("", "muted")
        self.edited.emit()

    def show_trial(self, words: str, how: str) -> None:
        """What came of a trial: `good`, `bad` or `muted`."""
        self.result.setObjectName(how)
        self.result.setText(words)
        self.result.style().polish(self.result)
