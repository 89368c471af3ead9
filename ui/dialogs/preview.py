"""How a file would be read: its first document, beside it what the file itself has, and its columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QPushButton, QTextEdit, QVBoxLayout, QWidget

from ui.dialogs.column_choice import ColumnChoice
from ui.dialogs.count_words import count_words, fitting
from ui.failures import line_words
from ui.parts import label
from ui.words import shortened

if TYPE_CHECKING:
    from annotator.formats.papers.preview import Preview

HEIGHT = 260  # pixels of all of it, whatever is shown: what stands below stays in its place
LINES = 60  # pixels of the beginning of a text at least
COLUMNS = 120  # pixels of the columns
NOTES = 3  # of a file, that are shown
LINE = 160  # characters of one
BESIDE = ("pdf", "webpage")  # what these hold is shown beside what becomes of it


class PreviewPane(QWidget):
    """Shows what looking into a file gave; `columns` is there for tables and CoNLL only."""

    count_wanted = Signal(str)  # a way to count positions, of claims.COUNTED, with which all would fit

    def __init__(self) -> None:
        super().__init__()
        self.head = self._field(self.tr("Beginning of the file"))
        self.original = self._field(self.tr("Beginning of the file before it is repaired"))
        self._read = label("small", self.tr("As it will be stored"))
        self._had = label("small", self.tr("As the file has it"))
        self.facts = label("small", wrap=True)
        self.columns = ColumnChoice()
        self.columns.setFixedHeight(COLUMNS)
        self.fit = QPushButton(autoDefault=False)
        self._fitting = ""
        self.fit.clicked.connect(lambda: self.count_wanted.emit(self._fitting))
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(2)
        grid.addWidget(self._read, 0, 0)
        grid.addWidget(self._had, 0, 1)
        grid.addWidget(self.head, 1, 0)
        grid.addWidget(self.original, 1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(grid, 1)
        column.addWidget(self.facts)
        column.addWidget(self.fit, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self.columns)
        self.setFixedHeight(HEIGHT)
        self.clear()

    def _field(self, name: str) -> QTextEdit:
        made = QTextEdit(readOnly=True)  # not a plain one: this puts Arabic on the right
        made.setAccessibleName(name)
        made.setTabChangesFocus(True)
        made.setMinimumHeight(LINES)
        made.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        return made

    def clear(self) -> None:
        """No file is chosen."""
        self.head.setPlainText("")
        self.facts.setText("")
        self.facts.hide()
        self.fit.hide()
        self.columns.hide()
        self._show_original("")

    def show_look(self, look: Preview, found: str) -> None:
        """What was seen of the chosen file, and in words how much is in it."""
        self.head.setPlainText(look.result or line_words(look.problem))
        altered = look.format in BESIDE and look.original != look.result
        self._show_original(look.original if altered else "")
        problem = line_words(look.problem)
        if look.format == "table" and look.columns and not any(c.role == "text" for c in look.columns):
            problem = self.tr("No column is certainly the text: choose one.")
        lines = [self.tr("In it: {0}").format(found)] if found else []
        lines += [f"⚠ {problem}"] if problem and look.result else []
        lines += [f"⚠ {shortened(line_words(bad), LINE)}" for bad in look.refused[:NOTES]]
        lines += [shortened(line_words(note), LINE) for note in look.notes[:NOTES]]
        self.facts.setText("\n".join(lines))
        self.facts.setVisible(bool(lines))
        self._offer_count(look)
        self.columns.setVisible(bool(look.columns))
        if look.columns:
            self.columns.show_columns(look.columns, tokens=look.format == "conll")
            self.columns.follow(self.fit)

    def _offer_count(self, look: Preview) -> None:
        """Where positions are counted in another way than was thought, and that would fit."""
        ways = fitting((look.problem, *look.refused))
        self._fitting = next(iter(ways)) if len(ways) == 1 else ""
        self.fit.setVisible(bool(self._fitting))
        if self._fitting:
            self.fit.setText(self.tr("Count positions in {0}").format(count_words(self._fitting)))

    def _show_original(self, words: str) -> None:
        self.original.setPlainText(words)
        for part in (self.original, self._had, self._read):
            part.setVisible(bool(words))
