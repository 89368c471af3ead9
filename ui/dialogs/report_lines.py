"""The lines that an import or export reports, in a field that can be read and copied."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QPlainTextEdit, QWidget

MOST_LINES = 2000


class ReportLines(QPlainTextEdit):
    """Hidden until there is something to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, readOnly=True, objectName="report")
        self.setMinimumHeight(90)
        self.hide()

    def show_lines(self, lines: Sequence[str]) -> None:
        """The first line says what came of it, the others give particulars."""
        shown = list(lines[:MOST_LINES])
        if len(lines) > MOST_LINES:
            shown.append(self.tr("… and %Ln more", "", len(lines) - MOST_LINES))
        self.setPlainText("\n".join(shown))
        self.setVisible(bool(lines))
