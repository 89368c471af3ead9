"""The lines that an import or export leaves: what came of it, and every line that went wrong."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QVBoxLayout, QWidget


class ReportLines(QWidget):
    """Hidden until there is something to say. The first line is the outcome."""

    def __init__(self) -> None:
        super().__init__()
        self.outcome = QLabel(textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        font = self.outcome.font()
        font.setBold(True)
        self.outcome.setFont(font)
        self.rest = QPlainTextEdit(readOnly=True)
        self.rest.setTabChangesFocus(True)
        self.rest.setFixedHeight(110)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.outcome)
        column.addWidget(self.rest)
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
        self.rest.setPlainText("\n".join(self._lines))
        self.rest.setVisible(bool(self._lines))
        self.show()
