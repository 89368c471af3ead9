"""The upper part of the concordance: what is looked for, where, and which spellings count as the same."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from annotator.alike import NAMES, Variants
from ui.parts import label

TYPING = 150  # milliseconds after a letter until the search begins
SIGNS = ("وبـ", "أ=ا", "ى=ي", "ة=ه", "◌َ", "ـــ")  # of the variants, in the order of NAMES


class Asked(QWidget):
    """Emits `searched` a moment after a letter, and at once for the rest."""

    typed = Signal()
    searched = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = QLineEdit(clearButtonEnabled=True)
        self.scope = QComboBox()
        self.scope.addItems(["", ""])
        self.scope.setCurrentIndex(1)
        self.switches = {name: _switch(on=True) for name in NAMES}
        self.show_help = _switch(on=False)
        self.show_help.setText("?")
        self.leave = QPushButton()
        self.help, self.note = label("small", wrap=True), label("small", wrap=True)
        self.help.hide()
        self.note.hide()
        self.typing = QTimer(self, singleShot=True, interval=TYPING)
        self._arrange()
        self._connect()
        self.retranslate()

    def _arrange(self) -> None:
        row = QHBoxLayout()
        for part in (self.field, self.scope, *self.switches.values(), self.show_help, self.leave):
            row.addWidget(part, int(part is self.field))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(row)
        column.addWidget(self.help)
        column.addWidget(self.note)

    def _connect(self) -> None:
        self.typing.timeout.connect(self.searched)
        self.field.textChanged.connect(self._typed)
        self.scope.activated.connect(lambda _: self.search())
        for switch in self.switches.values():
            switch.clicked.connect(lambda _: self.search())
        self.show_help.toggled.connect(self.help.setVisible)
        self.leave.clicked.connect(self.left)

    @property
    def variants(self) -> Variants:
        """Which spellings count as the same."""
        return Variants(**{name: switch.isChecked() for name, switch in self.switches.items()})

    def show_note(self, words: str) -> None:
        """Something about the query that does not keep it from being searched."""
        self.note.setText(words)
        self.note.setVisible(bool(words))

    def search(self) -> None:
        """Now, not a moment later."""
        self.typing.stop()
        self.searched.emit()

    def _typed(self) -> None:
        self.typed.emit()
        self.typing.start()

    def changeEvent(self, event: QEvent) -> None:
        """Another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """All words in the language of the moment."""
        self.field.setPlaceholderText(self.tr("Words, or label: type: role: without: by: state: /…/"))
        self.field.setAccessibleName(self.tr("What to look for"))
        self.scope.setAccessibleName(self.tr("Where"))
        for n, words in enumerate((self.tr("in this document"), self.tr("in the project"))):
            self.scope.setItemText(n, words)
        tips = (
            self.tr("With و ف ب ل ك س in front"),
            self.tr("أ إ آ ا as one, ؤ و and ئ ي too"),
            self.tr("ى ي as one"),
            self.tr("ة ه as one"),
            self.tr("With or without harakat"),
            self.tr("With or without tatweel"),
        )
        for switch, sign, tip in zip(self.switches.values(), SIGNS, tips, strict=True):
            switch.setText(sign)
            switch.setToolTip(tip)
            switch.setAccessibleName(tip)
        self.show_help.setToolTip(self.tr("What can be asked"))
        self.leave.setText(self.tr("Close"))
        self.leave.setToolTip(self.tr("Esc"))
        asked = self.tr(
            "Words one after the other, whatever their spelling · /…/ a regular expression · label:ORG · "
            "type:AirStrike · role:Target · without:Place, an event that lacks it · by:NAME · state:done, "
            "new, in-progress or skipped · “…” keeps words together. All of it must hold."
        )
        keys = self.tr(
            "Arrows walk, Space ticks, Ctrl+A ticks all, Enter goes there, Left and Right put in order by "
            "the words on that side, Shift+Tab leads to where, Ctrl+Enter applies, Esc stops or closes."
        )
        self.help.setText(f"{asked}\n{keys}")


def _switch(*, on: bool) -> QToolButton:
    made = QToolButton()
    made.setCheckable(True)
    made.setChecked(on)
    return made
