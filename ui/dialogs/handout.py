"""Handing out work: to whom, how much of what, and what each person would get."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSpinBox,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotator.handout import Amount, By, Wish, Work, amount
from storage.teams.handing import Extras
from ui.dialogs.grids import grid
from ui.dialogs.report import ReportLines
from ui.dialogs.working import Working
from ui.dialogs.wrapped import Wrapped
from ui.parts import label, sized
from ui.words import isolated, joined, number

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from PySide6.QtGui import QKeyEvent

    from storage.teams.handing import Handout

MOST = 100_000  # documents or days that a field takes
PEOPLE_HEIGHT = 110  # pixels
ALL, EACH, TOGETHER = "all", "each", "together"


class HandoutDialog(QDialog):
    """Emits what is wished whenever it changes, for the preview, and when it is to be done."""

    altered = Signal()
    wished = Signal()

    def __init__(self, parent: QWidget | None, people: Sequence[str], folder: Path) -> None:
        """`people` are known already; `folder` is where the files go unless another is chosen."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Hand out work"))
        self._late = ""  # who came into the list when the files were to be written
        self._make_fields(people, folder)
        self._arrange()
        self._connect()
        sized(self, 780, 720)

    # ---- building ----

    def _make_fields(self, people: Sequence[str], folder: Path) -> None:
        self.people = People()
        self.people.setAccessibleName(self.tr("People"))
        for name in people:
            self.people.offer(name, chosen=False)
        self.name = NameField()
        self.name.setPlaceholderText(self.tr("Another name"))
        self.add = QPushButton(self.tr("Add"), autoDefault=False)
        self.many = QComboBox()
        self.many.addItem(self.tr("All that nobody was given yet"), ALL)
        self.many.addItem(self.tr("So many for each person"), EACH)
        self.many.addItem(self.tr("So many, or a share, for all together"), TOGETHER)
        self.count = QLineEdit("20")
        self.overlap = QLineEdit("20%")
        self.raters = _spin(0, self.tr("all of them"))
        self.by = QComboBox()
        self.by.addItem(self.tr("At random"), By.RANDOM)
        self.by.addItem(self.tr("The same of each source"), By.SOURCE)
        self.by.addItem(self.tr("The same of sure and doubtful ones"), By.UNCERTAINTY)
        self.seed = _spin(0)
        self.checks = _spin(0, self.tr("none"))
        self.again = _spin(0, self.tr("none"))
        self.after = _spin(30)
        self.feedback = QCheckBox(self.tr("With what reviews made of each one's work"))
        self.folder = QLineEdit(str(folder))
        self.choose = QPushButton(self.tr("Choose…"), autoDefault=False)
        heads = (self.tr("Person"), self.tr("Alone"), self.tr("Overlap"), self.tr("Checks"))
        self.table = grid((*heads, self.tr("Once more"), self.tr("Reviewed")))
        self.table.setAccessibleName(self.tr("Who gets how many of which"))
        self.said = Wrapped("muted")
        self.report = ReportLines()
        self.working = Working()
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.write = self.buttons.addButton(
            self.tr("Write the files"), QDialogButtonBox.ButtonRole.ActionRole
        )
        self.write.setProperty("primary", True)

    def _arrange(self) -> None:
        form = QFormLayout()
        form.addRow(self.tr("People"), self.people)
        form.addRow("", _row(self.name, self.add))
        form.addRow(self.tr("Documents"), _row(self.many, self.count))
        form.addRow(
            self.tr("To several people"),
            _row(self.overlap, label("", self.tr("each of them to")), self.raters),
        )
        form.addRow(self.tr("Chosen"), _row(self.by, label("", self.tr("seed")), self.seed))
        form.addRow(
            self.tr("Known gold, unnoticed"),
            _row(
                self.checks,
                label("", self.tr("own ones once more")),
                self.again,
                label("", self.tr("done before so many days:")),
                self.after,
            ),
        )
        form.addRow("", self.feedback)
        form.addRow(self.tr("Folder"), _row(self.folder, self.choose))
        self._fields = QWidget()
        fields = QVBoxLayout(self._fields)
        fields.setContentsMargins(0, 0, 0, 0)
        fields.setSpacing(10)
        fields.addLayout(form)
        fields.addWidget(self.table, 1)
        fields.addWidget(self.said)
        column = QVBoxLayout(self)
        column.setSpacing(10)
        for part in (self._fields, self.report, self.working, self.buttons):
            column.addWidget(part, int(part is self._fields))
        self.many.setCurrentIndex(0)
        self.count.hide()

    def _connect(self) -> None:
        self.add.clicked.connect(self._add)
        self.name.returnPressed.connect(self._add)
        self.choose.clicked.connect(self._choose)
        self.write.clicked.connect(self._write)
        self.buttons.rejected.connect(self.reject)
        self.people.itemChanged.connect(self.altered)
        for field in (self.count, self.overlap):
            field.textChanged.connect(self.altered)
        for spin in (self.raters, self.seed, self.checks, self.again, self.after):
            spin.valueChanged.connect(self.altered)
        for box in (self.many, self.by):
            box.currentIndexChanged.connect(self.altered)
        self.many.currentIndexChanged.connect(lambda _: self.count.setVisible(self.many.currentData() != ALL))
        self.feedback.toggled.connect(self.altered)

    def _write(self) -> None:
        """A name that was typed and not added comes into the list first, and is seen there."""
        if name := self.name.text().strip():
            self._late = self.tr("{0} is in the list now, too.").format(isolated(name))
            self._add()
        else:
            self.wished.emit()

    def _add(self) -> None:
        name = self.name.text().strip()
        if name:
            self.people.offer(name, chosen=True)
            self.name.clear()
            self.altered.emit()

    def _choose(self) -> None:
        name = QFileDialog.getExistingDirectory(self, self.tr("Where the files go"), self.folder.text())
        if name:
            self.folder.setText(name)

    # ---- what is wished ----

    def wish(self) -> Wish:
        """As the fields say it. Raises ExpectedError when one says nothing."""
        many, count = self.many.currentData(), self.count.text()
        share, each = Amount(100, percent=True), 0
        if many == TOGETHER:
            share = amount(count)
        elif many == EACH:
            each = amount(count).of(MOST)
        return Wish(
            tuple(self.people.chosen()),
            amount(self.overlap.text() or "0"),
            min(self.raters.value(), len(self.people.chosen())),
            each,
            share,
            self.by.currentData(),
            self.seed.value(),
        )

    def extras(self) -> Extras:
        """The rest."""
        return Extras(self.checks.value(), self.again.value(), self.after.value(), self.feedback.isChecked())

    # ---- showing ----

    def show_plan(self, handout: Handout) -> None:
        """Who would get how many of which."""
        self.table.setRowCount(len(handout.people))
        for row, person in enumerate(handout.people):
            counts = [handout.count(person, kind) for kind in Work]
            counts.append(len(handout.feedback.get(person, ())))
            for column, words in enumerate([isolated(person), *map(number, counts)]):
                self.table.setItem(row, column, QTableWidgetItem(words))
        documents = {id for given in handout.plan.values() for id in given}
        lines = [self._late] if self._late else []
        lines.append(self.tr("%n document(s) altogether", "", len(documents)))
        self._late = ""
        if self._short(handout, Work.CHECK, self.checks.value()):
            lines.append(self.tr("There is no more known gold that they have not had."))
        if self._short(handout, Work.AGAIN, self.again.value()):
            lines.append(self.tr("They did no more documents so long ago."))
        self.say(joined(lines))
        self.write.setEnabled(True)

    @staticmethod
    def _short(handout: Handout, kind: Work, wished: int) -> bool:
        """Whether somebody gets fewer than were wished."""
        return any(handout.count(person, kind) < wished for person in handout.people)

    def show_none(self, words: str) -> None:
        """Why there is nothing to hand out."""
        self.table.setRowCount(0)
        self.say(words)
        self.write.setEnabled(False)

    def say(self, words: str) -> None:
        """A line under the table."""
        self.said.setText(words)

    @property
    def fields(self) -> QWidget:
        """What cannot be used while files are written."""
        return self._fields

    def reject(self) -> None:
        """Esc while files are written: cancel that first."""
        if self.working.busy:
            self.working.stop()
            return
        super().reject()


class NameField(QLineEdit):
    """Enter adds the name, and presses no button of the dialog."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes no further."""
        super().keyPressEvent(event)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()


class People(QListWidget):
    """Names to tick; Space ticks the one that the arrows stand on."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(PEOPLE_HEIGHT)
        self.setUniformItemSizes(True)
        self.setTabKeyNavigation(False)

    def offer(self, name: str, *, chosen: bool) -> None:
        """One more, or the one that is there, ticked."""
        there = [self.item(row) for row in range(self.count())]
        item = next((i for i in there if i.data(Qt.ItemDataRole.UserRole) == name), None)
        if item is None:
            item = QListWidgetItem(isolated(name))
            item.setData(Qt.ItemDataRole.UserRole, name)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            self.addItem(item)
        item.setCheckState(Qt.CheckState.Checked if chosen else Qt.CheckState.Unchecked)

    def chosen(self) -> list[str]:
        """The names that are ticked, in their order."""
        items = [self.item(row) for row in range(self.count())]
        return [
            str(i.data(Qt.ItemDataRole.UserRole)) for i in items if i.checkState() is Qt.CheckState.Checked
        ]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter does what Space does: nothing is sent by it from here."""
        item = self.currentItem()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and item is not None:
            checked = item.checkState() is Qt.CheckState.Checked
            item.setCheckState(Qt.CheckState.Unchecked if checked else Qt.CheckState.Checked)
            return
        super().keyPressEvent(event)


def _spin(value: int, none: str = "") -> QSpinBox:
    spin = QSpinBox()
    spin.setRange(0, MOST)
    spin.setValue(value)
    spin.setSpecialValueText(none)
    return spin


def _row(*parts: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    for part in parts:
        row.addWidget(part, int(isinstance(part, QLineEdit)))
        if isinstance(part, QLabel):
            part.setContentsMargins(6, 0, 6, 0)
    return row
