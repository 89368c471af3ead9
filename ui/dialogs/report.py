"""The lines that an import or export leaves: what came of it, and every line that went wrong."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from annotator.errors import ExpectedError
from annotator.formats import placing
from ui.failures import line_words
from ui.parts import align, label

MARGIN = 6  # pixels above and below the lines
MOST = 6  # lines that are seen at once


class ReportLines(QWidget):
    """Hidden until there is something to say. The first line is the outcome.

    `kept`: the lines can be saved as a file.
    """

    def __init__(self, *, kept: bool = False) -> None:
        super().__init__()
        self._kept = kept
        self.outcome = QLabel(textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        font = self.outcome.font()
        font.setBold(True)
        self.outcome.setFont(font)
        self.rest = QPlainTextEdit(readOnly=True)
        self.rest.setAccessibleName(self.tr("Report"))
        self.rest.setTabChangesFocus(True)
        self.save = QPushButton(self.tr("Save the report…"), autoDefault=False)
        self.save.clicked.connect(self._save)
        self.saved = label("muted", wrap=True)
        row = QHBoxLayout()
        row.addWidget(self.save)
        row.addWidget(self.saved, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.outcome)
        column.addWidget(self.rest)
        column.addLayout(row)
        self._outcomes: list[str] = []
        self._lines: list[str] = []
        self._failed = False
        self.hide()

    @property
    def failed(self) -> bool:
        """Whether something that was added had failed."""
        return self._failed

    def clear(self) -> None:
        """Nothing was done yet."""
        self._outcomes, self._lines, self._failed = [], [], False
        self.hide()

    def add(self, lines: Sequence[str], *, failed: bool) -> None:
        """One more outcome with its lines."""
        self._outcomes += lines[:1]
        self._lines += lines[1:]
        self._failed = self._failed or failed
        role = QPalette.ColorRole.BrightText if self._failed else QPalette.ColorRole.WindowText
        self.outcome.setForegroundRole(role)
        self.outcome.setText("\n".join(("⚠ " if self._failed else "✓ ") + x for x in self._outcomes))
        align(self.rest, runs=True)
        self.rest.setPlainText("\n".join(self._lines))
        self.rest.setVisible(bool(self._lines))
        shown = min(len(self._lines) + 2, MOST)  # some take two
        self.rest.setFixedHeight(round(shown * self.rest.fontMetrics().lineSpacing() + 2 * MARGIN))
        self.save.setVisible(self._kept and bool(self._lines))
        self.saved.setText("")
        self.show()

    def _save(self) -> None:
        """As a file, every line of it."""
        name, _ = QFileDialog.getSaveFileName(self, self.tr("Save the report"), "", self.tr("Text (*.txt)"))
        if not name:
            return
        path = Path(name) if Path(name).suffix else Path(name).with_suffix(".txt")
        try:
            with placing(path) as written:
                written.write_text("".join(f"{x}\n" for x in (*self._outcomes, *self._lines)), "utf-8")
        except ExpectedError as problem:
            self.saved.setText("⚠ " + line_words(problem.message))
        else:
            self.saved.setText(self.tr("The report was saved."))
