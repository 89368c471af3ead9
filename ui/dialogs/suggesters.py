"""Which suggesters a project uses, in which order, from which score on, and what each needs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from annotator.suggest.choice import NAMES, Choice, Choices, choices
from ui.dialogs.suggester_page import SuggesterPage
from ui.dialogs.suggester_words import NAMES as WORDS
from ui.parts import label, sized
from ui.words import isolated, translated

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from storage.models import Learned

NAME = Qt.ItemDataRole.UserRole


class SuggestersDialog(QDialog):
    """Emits what was chosen, once, and asks for trials. `pages` finds the fields by a suggester's name."""

    chosen = Signal(object, object)  # Choices; and those that are not used, for what was set in them
    trial_wanted = Signal(object)  # Choice

    def __init__(
        self,
        parent: QWidget | None,
        used: Choices,
        unused: Choices = (),
        *,
        language: str = "en",
        learned: Learned | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Suggesters"))
        self._language, self._learned = language, learned
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Suggesters, the first goes first"))
        self.list.setSpacing(1)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.installEventFilter(self)
        self.stack = QStackedWidget()
        self.pages: dict[str, SuggesterPage] = {}
        self.consent = label("warning", wrap=True)
        self._make_buttons()
        self._arrange()
        self._fill(used, unused)
        self.list.setMinimumWidth(self.list.sizeHintForColumn(0) + 24)  # and the frame
        self.list.currentItemChanged.connect(self._show_page)
        self.list.itemChanged.connect(lambda _: self._show_consent())
        self.list.setCurrentRow(0)
        self._show_page()
        self._show_consent()
        sized(self, 820, 600)
        self.list.setFocus()

    def _make_buttons(self) -> None:
        self.up = QPushButton(self.tr("Earlier"), autoDefault=False)
        self.down = QPushButton(self.tr("Later"), autoDefault=False)
        self.up.setToolTip("Alt+↑")
        self.down.setToolTip("Alt+↓")
        self.up.clicked.connect(lambda: self.move_row(-1))
        self.down.clicked.connect(lambda: self.move_row(+1))
        self.reset = QPushButton(self.tr("The usual ones"), autoDefault=False)
        self.reset.clicked.connect(self._as_usual)
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self.buttons.addButton(self.reset, QDialogButtonBox.ButtonRole.ResetRole)
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setProperty("primary", True)
        self.buttons.accepted.connect(self._take)
        self.buttons.rejected.connect(self.reject)

    def _arrange(self) -> None:
        moves = QHBoxLayout()
        moves.addWidget(self.up, 1)
        moves.addWidget(self.down, 1)
        side = QVBoxLayout()
        side.setSpacing(8)
        side.addWidget(self.list, 1)
        side.addLayout(moves)
        area = QScrollArea(widgetResizable=True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(self.stack)
        both = QHBoxLayout()
        both.setSpacing(18)
        both.addLayout(side, 2)
        both.addWidget(area, 5)
        column = QVBoxLayout(self)
        column.setSpacing(12)
        column.addWidget(
            label("muted", self.tr("Where two cannot both stand, the one higher in the list goes first."))
        )
        column.addLayout(both, 1)
        column.addWidget(
            label(
                "small",
                self.tr(
                    "Documents that nobody has begun or spent time on get suggestions anew; the others stay"
                    " as they are."
                ),
                wrap=True,
            )
        )
        column.addWidget(self.consent)
        column.addWidget(self.buttons)

    # ---- what is chosen ----

    def _fill(self, used: Choices, unused: Choices) -> None:
        """The used ones in their order, then the others in the program's."""
        known = {c.name: c for c in (*unused, *used)}
        names = [c.name for c in used]
        self.list.blockSignals(True)
        self.list.clear()
        for name in (*names, *(n for n in NAMES if n not in names)):
            item = QListWidgetItem(translated("suggesters", WORDS[name]))
            item.setData(NAME, name)
            item.setFlags(
                Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable
            )
            item.setCheckState(Qt.CheckState.Checked if name in names else Qt.CheckState.Unchecked)
            self.list.addItem(item)
            self._page(name, known.get(name, Choice(name)))
        self.list.blockSignals(False)

    def _page(self, name: str, choice: Choice) -> None:
        if name not in self.pages:
            page = SuggesterPage(name, self._language, self._learned)
            page.trial_wanted.connect(lambda: self._try(page))
            page.edited.connect(self._show_consent)
            self.pages[name] = page
            self.stack.addWidget(page)
        self.pages[name].show_choice(choice)

    def used(self) -> Choices:
        """Those with a check mark, in their order."""
        return tuple(self._all(checked=True))

    def unused(self) -> Choices:
        """The others in which something was set."""
        return tuple(c for c in self._all(checked=False) if c != Choice(c.name))

    def _all(self, *, checked: bool) -> list[Choice]:
        items = [self.list.item(row) for row in range(self.list.count())]
        return [
            self.pages[item.data(NAME)].choice()
            for item in items
            if (item.checkState() == Qt.CheckState.Checked) == checked
        ]

    def move_row(self, step: int) -> None:
        """The chosen suggester one place up or down."""
        row = self.list.currentRow()
        to = row + step
        if row < 0 or not 0 <= to < self.list.count():
            return
        self.list.blockSignals(True)
        self.list.insertItem(to, self.list.takeItem(row))
        self.list.blockSignals(False)
        self.list.setCurrentRow(to)
        self._allow()

    def _as_usual(self) -> None:
        kept = (*self.unused(), *self.used())
        self._fill(choices(), ())
        for choice in kept:  # what was set in the others is not thrown away
            if choice.options:
                self.pages[choice.name].show_choice(choice)
        self.list.setCurrentRow(0)
        self._show_page()
        self._show_consent()

    # ---- showing ----

    def _show_page(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self.stack.setCurrentWidget(self.pages[item.data(NAME)])
        self._allow()

    def _allow(self) -> None:
        row = self.list.currentRow()
        self.up.setEnabled(row > 0)
        self.down.setEnabled(0 <= row < self.list.count() - 1)

    def _show_consent(self) -> None:
        """What OK says yes to, whichever page is on show: a project may come from anybody."""
        options = {c.name: c.options for c in self.used()}
        asked = []
        if where := options.get("llm", {}).get("url", ""):
            asked.append(
                self.tr("OK lets the texts of all documents be sent to {0}.").format(isolated(where))
            )
        if line := options.get("command", {}).get("line", ""):
            asked.append(
                self.tr("OK lets this program run for each document, with your rights: {0}").format(
                    isolated(line)
                )
            )
        self.consent.setText("\n".join(asked))
        self.consent.setVisible(bool(asked))

    def _try(self, page: SuggesterPage) -> None:
        page.show_trial(self.tr("Trying…"), "muted")
        self.trial_wanted.emit(page.choice())

    def show_trial(self, name: str, words: str, *, failed: bool) -> None:
        """What came of a trial."""
        self.pages[name].show_trial(words, "bad" if failed else "good")

    def _take(self) -> None:
        self.chosen.emit(self.used(), self.unused())
        self.accept()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Alt+↑ and Alt+↓ move a suggester."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            steps = {int(Qt.Key.Key_Up): -1, int(Qt.Key.Key_Down): +1}
            if event.modifiers() & Qt.KeyboardModifier.AltModifier and event.key() in steps:
                self.move_row(steps[event.key()])
                return True
        return super().eventFilter(watched, event)
