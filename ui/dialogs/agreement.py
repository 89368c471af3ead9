"""How far people agree: tables whose figures open their passages, a plot, and the way out to HTML and PDF."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QMenu,
    QProgressBar,
    QPushButton,
    QSplitter,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from ui.dashboard.card import Card
from ui.dashboard.charts import LINES, Chart, Line
from ui.panels.grid import GridView
from ui.panels.passages import Passages
from ui.parts import label, sized
from ui.words import digits, isolated, number

if TYPE_CHECKING:
    from collections.abc import Sequence

    from annotator.agreement.measuring import Compared, Passage
    from ui.agreement_sheets import Behind, Sheets

LOW = 235  # pixels: the figure over time, which can be drawn apart from its table
SOON = 400  # milliseconds after the last choice of people before they are compared anew


class AgreementDialog(QDialog):
    """Shows what it is given, and asks for the rest by its signals."""

    wanted = Signal()  # compare those who are chosen
    stopped = Signal()  # Cancel
    gamma_wanted = Signal()
    behind_wanted = Signal(object)  # Behind
    passage_chosen = Signal(object)  # Passage
    saving = Signal(str)  # html or pdf

    def __init__(self, parent: QWidget | None, people: Sequence[str], chosen: Sequence[str]) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setWindowTitle(self.tr("Agreement"))
        self._sheets: Sheets | None = None
        self._soon = QTimer(self, singleShot=True, interval=SOON)
        self._soon.timeout.connect(self.wanted)
        self.people = QPushButton(self.tr("Whose layers"), autoDefault=False)
        self.menu = QMenu(self.people)
        for name in people:
            action = self.menu.addAction(isolated(name))
            action.setData(name)
            action.setCheckable(True)
            action.setChecked(name in chosen)
            action.toggled.connect(self._soon.start)
        self.people.setMenu(self.menu)
        self.unfinished = QCheckBox(self.tr("Layers that are not done, too"))
        self.unfinished.toggled.connect(self._soon.start)
        self.pair = QComboBox()
        self.pair.setAccessibleName(self.tr("Of which pair"))
        self.pair.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.pair.currentIndexChanged.connect(self._show)
        self.part = QComboBox()
        self.part.setAccessibleName(self.tr("Matrix of what"))
        self.part.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.part.currentIndexChanged.connect(self._show_matrix)
        self._make_tables()
        self._make_progress()
        self._arrange()
        sized(self, 1180, 860)

    def _make_tables(self) -> None:
        self.pairs = GridView(self.tr("Pairs"))
        self.figures = GridView(self.tr("Figures"))
        self.named = GridView(self.tr("By label, type and role"))
        self.kinds = GridView(self.tr("In what they differ"))
        self.matrix = GridView(self.tr("What is called what"))
        self.periods = GridView(self.tr("Over time"))
        for grid in (self.pairs, self.figures, self.named, self.kinds, self.matrix, self.periods):
            grid.opened.connect(self.behind_wanted)
        self.course = Card(self.tr("Over time"))
        self.course.setMinimumHeight(LOW)
        self.passages = Passages()
        self.passages.passage_chosen.connect(self.passage_chosen)
        self.heading, self.told = label("heading"), label("small", " ", wrap=True)
        self.saved = label("muted")

    def _make_progress(self) -> None:
        self.bar = QProgressBar(textVisible=False)
        self.doing = label("muted", " ")
        self.cancel = QPushButton(self.tr("Cancel"), autoDefault=False)
        self.cancel.clicked.connect(self.stopped)
        self.busy = QWidget()
        row = QHBoxLayout(self.busy)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.doing)
        row.addWidget(self.bar, 1)
        row.addWidget(self.cancel)
        self.busy.hide()

    def _arrange(self) -> None:
        self.tabs = QTabWidget()
        over = QSplitter(Qt.Orientation.Vertical)
        over.addWidget(self.course)
        over.addWidget(self.periods)
        for page, words in (
            (self.pairs, self.tr("Pairs")),
            (self.figures, self.tr("Figures")),
            (self.named, self.tr("By name")),
            (self._with(self.part, self.matrix), self.tr("What is called what")),
            (self.kinds, self.tr("Differences")),
            (over, self.tr("Over time")),
        ):
            self.tabs.addTab(page, words)
        top = QHBoxLayout()
        for widget in (self.people, self.unfinished):
            top.addWidget(widget)
        top.addStretch(1)
        top.addWidget(self.pair)
        below = QWidget()
        lower = QVBoxLayout(below)
        lower.setContentsMargins(0, 0, 0, 0)
        lower.addWidget(self.heading)
        lower.addWidget(self.passages, 1)
        self.splitter = QSplitter(Qt.Orientation.Vertical)
        self.splitter.addWidget(self.tabs)
        self.splitter.addWidget(below)
        self.splitter.setSizes([320, 400])
        column = QVBoxLayout(self)
        column.addLayout(top)
        column.addWidget(self.busy)
        column.addWidget(self.told)
        column.addWidget(self.splitter, 1)
        column.addLayout(self._buttons())

    @staticmethod
    def _with(above: QWidget, grid: QWidget) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 6, 0, 0)
        column.addWidget(above, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(grid, 1)
        return page

    def _buttons(self) -> QHBoxLayout:
        self.gamma = QPushButton(self.tr("γ of a sample"), autoDefault=False)
        self.gamma.setToolTip(self.tr("Judges place and label at once; takes some seconds."))
        self.html = QPushButton(self.tr("Save as a page…"), autoDefault=False)
        self.pdf = QPushButton(self.tr("Save as PDF…"), autoDefault=False)
        close = QPushButton(self.tr("Close"), autoDefault=False)
        self.gamma.clicked.connect(self.gamma_wanted)
        self.html.clicked.connect(lambda: self.saving.emit("html"))
        self.pdf.clicked.connect(lambda: self.saving.emit("pdf"))
        close.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.addWidget(self.gamma)
        row.addWidget(self.saved, 1)
        for button in (self.html, self.pdf, close):
            row.addWidget(button)
        return row

    # ---- what is chosen ----

    def chosen(self) -> list[str]:
        """Whose layers are to be compared."""
        return [action.data() for action in self.menu.actions() if action.isChecked()]

    # ---- what is shown ----

    def show_states(self, *, unfinished: bool) -> None:
        """Whether layers that are not done are compared: they are where no document has two that are."""
        self.unfinished.blockSignals(True)
        self.unfinished.setChecked(unfinished)
        self.unfinished.blockSignals(False)

    def show_busy(self, words: str, done: int = 0, total: int = 0) -> None:
        """What is under way, and how far; empty words: nothing."""
        self.busy.setVisible(bool(words))
        count = self.tr("{0} of {1}").format(number(done), number(total)) if total else ""
        self.doing.setText(f"{words} {count}")
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        ready = not words and self._sheets is not None
        had = self.gamma.hasFocus()
        for button in (self.gamma, self.html, self.pdf):
            button.setEnabled(ready)
        if had and not ready:
            self.tabs.currentWidget().setFocus()

    def show_problem(self, words: str) -> None:
        """Why there is nothing to compare."""
        self._sheets = None
        self.told.setText(words)
        self.tabs.setEnabled(False)
        self.show_busy("")

    def show_sheets(self, sheets: Sheets) -> None:
        """Other figures; the pair that was looked at stays."""
        again = self._sheets is not None and self._sheets.agreement is sheets.agreement
        self._sheets = sheets
        at = self.pair.currentIndex()
        self.pair.blockSignals(True)
        self.pair.clear()
        self.pair.addItems([sheets.pair(c) for c in self._compared()])
        self.pair.setCurrentIndex(at if 0 <= at < self.pair.count() else 0)
        self.pair.blockSignals(False)
        self.tabs.setEnabled(True)
        self.told.setText(self._meaning(sheets))
        self.pairs.show_sheet(sheets.pairs())
        self._show()
        if not again:
            self.show_passages("", ())
            self.tabs.currentWidget().setFocus()

    def _meaning(self, sheets: Sheets) -> str:
        w, found = sheets.words, sheets.agreement
        parts = [w("told", number(found.times), number(found.seed)), w("warning")]
        if sheets.gammas is not None:
            parts.insert(0, w("gamma told", number(sheets.gammas.sample), number(sheets.gammas.out_of)))
        side = "\u200f" if w.language == "ar" else "\u200e"  # γ would turn an Arabic paragraph round
        return side + " ".join(parts)

    def _compared(self) -> list[Compared]:
        assert self._sheets is not None
        return [self._sheets.agreement.overall, *self._sheets.agreement.pairs]

    def _show(self) -> None:
        """The pair that is chosen, in all tables but the first."""
        if self._sheets is None or self.pair.currentIndex() < 0:
            return
        sheets, compared = self._sheets, self._compared()[self.pair.currentIndex()]
        self.figures.show_sheet(sheets.figures(compared))
        self.named.show_sheet(sheets.named(compared))
        self.kinds.show_sheet(sheets.kinds(compared))
        self.periods.show_sheet(sheets.over_time(compared))
        self.course.show_charts([("", self._chart(sheets, compared))])
        self._offer_parts(sheets, compared)
        self._show_matrix()

    def _chart(self, sheets: Sheets, compared: Compared) -> Chart:
        from annotator.agreement.html import course_of

        lines = tuple(Line(name, tuple(values)) for name, values in course_of(compared, sheets.words).items())
        places = tuple(digits(period.name) for period in compared.periods)
        along = sheets.words(sheets.agreement.unit)
        return Chart(LINES, along, places, lines, decimals=3, top=1.0, of="F1, α")

    def _offer_parts(self, sheets: Sheets, compared: Compared) -> None:
        from annotator.agreement.report import parts

        kept = self.part.currentData()
        self.part.blockSignals(True)
        self.part.clear()
        for part in parts(compared.cells):
            self.part.addItem(sheets.part(part), part)
        self.part.setCurrentIndex(max(0, self.part.findData(kept)))
        self.part.blockSignals(False)

    def _show_matrix(self) -> None:
        part = self.part.currentData()
        if self._sheets is not None and part:
            compared = self._compared()[self.pair.currentIndex()]
            self.matrix.show_sheet(self._sheets.confusion(compared, part))

    def show_passages(self, words: str, passages: Sequence[Passage], *, more: bool = False) -> None:
        """What is behind a figure, under its name; `more`: only the first of them."""
        assert self._sheets is not None
        count = self.tr("%n passage(s)", "", len(passages))
        first = self.tr("the first {0} passages").format(number(len(passages)))
        self.heading.setText(f"{words} · {first if more else count}" if words else self.tr("Passages"))
        self.passages.show_passages(self._sheets, passages)
        if passages:
            self.passages.setFocus()

    def show_reading(self, behind: Behind) -> None:
        """The passages of a figure are looked for."""
        self.heading.setText(behind.words)
