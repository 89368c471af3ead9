"""All figures on one page that scrolls, beside what the lead aims at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateEdit,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from storage.teams.overview import Goal
from ui.dashboard.card import Card
from ui.parts import close_box, label, sized
from ui.words import isolated

BROUGHT = (  # how the keyboard comes to something; with the window it comes back to where it was
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
    Qt.FocusReason.OtherFocusReason,
)

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

NARROW = 900  # pixels below which cards stand under one another


class DashboardPage(QDialog):
    """Cards by name; it stays open beside the report."""

    read_again = Signal()
    goal_wanted = Signal()

    def __init__(self, parent: QWidget | None, *, lead: bool) -> None:
        """`lead`: who looks may set the goal."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Dashboard"))
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.goal = QPushButton(self.tr("Goal…"), autoDefault=False)
        self.goal.setEnabled(lead)
        self.goal.clicked.connect(self.goal_wanted)
        self.agreement = QPushButton(self.tr("All of it…"), autoDefault=False)
        self.agreement.setAccessibleName(self.tr("All figures of the agreement"))
        self.cards = {
            "states": Card(self.tr("Documents by state and person")),
            "gold": Card(self.tr("Gold so far"), self.goal),
            "pace": Card(self.tr("Finished, by person")),
            "times": Card(self.tr("Time")),
            "counts": Card(self.tr("Annotations by label")),
            "drift": Card(self.tr("Share of each label")),
            "suggestions": Card(self.tr("What became of suggestions")),
            "agreement": Card(self.tr("Agreement (F1)"), self.agreement),
            "quality": Card(self.tr("Quality of each person (F1)")),
        }
        self.said = label("muted", " ")
        self._columns = 0
        self._arrange()
        for card in self.cards.values():
            card.saved.connect(self.say_saved)
        sized(self, 1180, 780)

    def _arrange(self) -> None:
        again = QPushButton(self.tr("Read again"), autoDefault=False)
        again.clicked.connect(self.read_again)
        buttons = close_box()
        buttons.rejected.connect(self.reject)
        inside = QWidget()
        self._grid = QGridLayout(inside)
        self._grid.setContentsMargins(2, 2, 2, 2)
        self._grid.setSpacing(10)
        area = QScrollArea(widgetResizable=True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(inside)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area = area
        for card in self.cards.values():
            for part in (card.plot, card.table, card.as_table, card.save, card.which):
                part.installEventFilter(self)
        bottom = QHBoxLayout()
        bottom.addWidget(self.said, 1)
        bottom.addWidget(again)
        bottom.addWidget(buttons)
        column = QVBoxLayout(self)
        column.addWidget(area, 1)
        column.addLayout(bottom)
        self._place(2)

    def _place(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for at, card in enumerate(self.cards.values()):
            self._grid.addWidget(card, at // columns, at % columns)
        for column in range(2):
            self._grid.setColumnStretch(column, int(column < columns))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Two columns where there is room."""
        super().resizeEvent(event)
        self._place(1 if self.width() < NARROW else 2)

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """What the keyboard comes to is brought into sight; the wheel scrolls and chooses nothing."""
        if event.type() == QEvent.Type.Wheel and isinstance(watched, QComboBox):
            event.ignore()
            return True
        if isinstance(event, QFocusEvent) and event.gotFocus() and event.reason() in BROUGHT:
            card = next(c for c in self.cards.values() if c.isAncestorOf(watched))  # type: ignore[arg-type]  # a widget
            self._area.ensureWidgetVisible(card)
        return False

    def say(self, words: str) -> None:
        """A line below."""
        self.said.setText(words or " ")

    def say_saved(self, path: str) -> None:
        """Where a figure lies now."""
        self.say(self.tr("Saved: {0}").format(isolated(path)))


class GoalDialog(QDialog):
    """How many documents of gold there are to be, and by when, if that matters."""

    def __init__(self, parent: QWidget | None, goal: Goal | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Goal"))
        self.documents = QSpinBox(minimum=0, maximum=10_000_000, value=goal.documents if goal else 0)
        self.documents.setSpecialValueText(self.tr("none"))
        self.timed = QCheckBox(self.tr("By a day"))
        self.timed.setChecked(bool(goal and goal.by))
        day = QDate.fromString(goal.by, Qt.DateFormat.ISODate) if goal and goal.by else QDate.currentDate()
        self.by = QDateEdit(day)
        self.by.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # else Qt turns the format round
        self.by.setDisplayFormat("yyyy-MM-dd")
        self.by.setCalendarPopup(True)
        self.by.setAccessibleName(self.tr("By a day"))
        self.by.setEnabled(self.timed.isChecked())
        self.timed.toggled.connect(self.by.setEnabled)
        form = QFormLayout()
        form.addRow(self.tr("Documents of gold"), self.documents)
        form.addRow(self.timed, self.by)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addWidget(buttons)

    def chosen(self) -> Goal | None:
        """What stands in the fields; none for no documents."""
        if not self.documents.value():
            return None
        by = self.by.date().toString(Qt.DateFormat.ISODate) if self.timed.isChecked() else ""
        return Goal(self.documents.value(), by)
