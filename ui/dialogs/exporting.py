"""What to export, how and where; the window does it and reports."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

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
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from annotator.formats import FORMATS
from ui.actions import QT_TRANSLATE_NOOP
from ui.dialogs.report_lines import ReportLines
from ui.words import translated

ABOUT = {
    "jsonl": QT_TRANSLATE_NOOP("formats", "Holds everything: one document and layer a line."),
    "brat": QT_TRANSLATE_NOOP("formats", "A folder with a .txt and an .ann file for each document; events included."),
    "conll": QT_TRANSLATE_NOOP("formats", "Tokens with IOB2 tags for trainers of name recognizers; no events."),
}


@dataclass(frozen=True, slots=True)
class ExportWish:
    """Where to write what. `annotator` empty: each document's only layer."""

    format: str
    path: str
    annotator: str
    suggestions: bool


class ExportDialog(QDialog):
    """Collects the choices and emits them; stays open with the report."""

    wished = Signal(object)  # ExportWish

    def __init__(self, parent: QWidget | None, annotators: Sequence[str], current: str = "") -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Export"))
        self._format, self._whose = QComboBox(), QComboBox()
        for format in FORMATS.values():
            if format.write is not None:
                self._format.addItem(format.name, format.name)
        self._about = QLabel(objectName="muted", textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        self._whose.addItem(self.tr("each document's only layer"), "")
        for name in annotators:
            self._whose.addItem(name, name)
        self._whose.setCurrentIndex(max(0, self._whose.findData(current)) if current else 0)
        self._suggestions = QCheckBox(self.tr("With suggestions, marked as predictions"))
        self._path = QLineEdit()
        self._path.setPlaceholderText(self.tr("Where to write it"))
        self._browse = QPushButton(self.tr("Choose…"))
        self._report = ReportLines()
        self._buttons = QDialogButtonBox()
        self._go = self._buttons.addButton(self.tr("Export"), QDialogButtonBox.ButtonRole.ActionRole)
        self._go.setProperty("primary", True)
        self._go.setDefault(True)
        self._buttons.addButton(QDialogButtonBox.StandardButton.Close)
        self._arrange()
        self._connect()
        self._show_format()
        self.resize(540, 360)

    def _arrange(self) -> None:
        where = QHBoxLayout()
        where.addWidget(self._path, 1)
        where.addWidget(self._browse)
        form = QFormLayout()
        form.setHorizontalSpacing(14)
        form.setVerticalSpacing(8)
        form.addRow(self.tr("Format"), self._format)
        form.addRow("", self._about)
        form.addRow(self.tr("Layer of"), self._whose)
        form.addRow("", self._suggestions)
        form.addRow(self.tr("File or folder"), where)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.setSpacing(12)
        layout.addWidget(QLabel(self.tr("Export annotations"), objectName="title"))
        layout.addLayout(form)
        layout.addWidget(self._report, 1)
        layout.addStretch(0)
        layout.addWidget(self._buttons)

    def _connect(self) -> None:
        self._format.currentIndexChanged.connect(self._show_format)
        self._path.textChanged.connect(self._check)
        self._browse.clicked.connect(self._choose)
        self._go.clicked.connect(lambda: self.wished.emit(self.wish()))
        self._buttons.rejected.connect(self.reject)

    def _show_format(self) -> None:
        name = self._format.currentData()
        self._about.setText(translated("formats", ABOUT[name]) if name in ABOUT else "")
        self._check()

    def _check(self) -> None:
        self._go.setEnabled(bool(self._path.text().strip()))

    def _choose(self) -> None:
        format = FORMATS[self._format.currentData()]
        if format.folder:
            name = QFileDialog.getExistingDirectory(self, self.tr("Folder to write to"))
        else:
            filters = f"{format.name} (*{format.suffix})"
            name, _ = QFileDialog.getSaveFileName(self, self.tr("File to write"), "", filters)
        if name:
            path = Path(name)
            self._path.setText(str(path if path.suffix or format.folder else path.with_suffix(format.suffix)))

    def wish(self) -> ExportWish:
        """What is chosen now."""
        return ExportWish(
            self._format.currentData(),
            self._path.text().strip(),
            self._whose.currentData(),
            self._suggestions.isChecked(),
        )

    def show_report(self, lines: Sequence[str], *, failed: bool = False) -> None:
        """What was written, and what the format could not hold."""
        self._report.show_lines([("✕ " if failed else "✓ ") + lines[0], *lines[1:]] if lines else [])
        self._report.setFocus(Qt.FocusReason.OtherFocusReason)
