"""Export: whose layers, in which format, to where, and what that format cannot hold."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
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
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from annotator.formats import FORMATS, Format
from ui.dialogs.format_words import format_limits, format_name
from ui.dialogs.report import ReportLines

if TYPE_CHECKING:
    from collections.abc import Sequence

WITH_SUGGESTIONS = {"jsonl"}  # the formats that can hold them


@dataclass(frozen=True, slots=True)
class ExportWish:
    """An empty annotator: every document with its only layer."""

    format: str
    path: Path
    annotator: str = ""
    suggestions: bool = False


class ExportDialog(QDialog):
    """Emits a wish; who listens writes and says with `show_report` what came of it."""

    wished = Signal(object)  # ExportWish

    def __init__(self, parent: QWidget | None, annotators: Sequence[str]) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Export"))
        self.format = QComboBox()
        for format in FORMATS.values():
            if format.write is not None:
                self.format.addItem(format_name(format.name), format.name)
        self.limits = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.path = QLineEdit()
        self.path.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.place = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.annotator = QComboBox()
        self.annotator.addItem(self.tr("Every document with its only layer"), "")
        for name in annotators:
            self.annotator.addItem(name, name)
        self.annotator.setCurrentIndex(1 if len(annotators) > 1 else 0)
        self.suggestions = QCheckBox(self.tr("Suggestions and verdicts, too"))
        self.report = ReportLines()
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.write = QPushButton(self.tr("Export"))
        self.write.setDefault(True)
        self.write.setProperty("primary", True)
        self.buttons.addButton(self.write, QDialogButtonBox.ButtonRole.ActionRole)
        self._arrange()
        self.format.currentIndexChanged.connect(self._show_format)
        self.path.textChanged.connect(self._show_place)
        self.write.clicked.connect(self._wish)
        self.buttons.rejected.connect(self.reject)
        self._show_format()

    def _arrange(self) -> None:
        browse = QPushButton(self.tr("Choose…"), autoDefault=False)
        browse.clicked.connect(self._browse)
        row = QHBoxLayout()
        row.addWidget(self.path, 1)
        row.addWidget(browse)
        form = QFormLayout()
        form.addRow(self.tr("Format"), self.format)
        form.addRow("", self.limits)
        form.addRow(self.tr("Layers of"), self.annotator)
        form.addRow("", self.suggestions)
        form.addRow(self.tr("To"), row)
        form.addRow("", self.place)
        column = QVBoxLayout(self)
        column.setSpacing(12)
        column.addLayout(form)
        column.addWidget(self.report)
        column.addStretch(1)
        column.addWidget(self.buttons)
        self.setMinimumWidth(620)

    @property
    def _format(self) -> Format:
        return FORMATS[self.format.currentData()]

    def target(self) -> Path | None:
        """Where to; a file without a suffix gets that of the format."""
        written = self.path.text().strip()
        if not written:
            return None
        path = Path(written).expanduser()
        whole = path.suffix or self._format.folder or path.is_dir()
        return path if whole else path.with_suffix(self._format.suffix)

    def _browse(self) -> None:
        format, now = self._format, self.path.text()
        if format.folder:
            name = QFileDialog.getExistingDirectory(self, self.tr("Folder to write to"), now)
        else:
            kinds = f"{format_name(format.name)} (*{format.suffix})"
            name, _ = QFileDialog.getSaveFileName(self, self.tr("File to write to"), now, kinds)
        if name:
            self.path.setText(name)

    def _show_format(self) -> None:
        name = self._format.name
        self.limits.setText(format_limits(name))
        can = name in WITH_SUGGESTIONS
        self.suggestions.setEnabled(can)
        if not can:
            self.suggestions.setChecked(False)
        target = self.target()
        others = {f.suffix for f in FORMATS.values() if f.suffix} - {self._format.suffix}
        if target is not None and target.suffix in others:
            self.path.setText(str(target.with_suffix(self._format.suffix)))
        self._show_place()

    def _show_place(self) -> None:
        target = self.target()
        self.write.setEnabled(target is not None)
        words = ""
        if target is not None and target.is_dir() and not self._format.folder:
            words = self.tr("This is a folder; a file is needed.")
            self.write.setEnabled(False)
        elif target is not None and target.is_dir() and any(target.iterdir()):
            words = self.tr("The folder is not empty: files of the same name will be replaced.")
        elif target is not None and target.is_file():
            words = self.tr("This file is there already and will be replaced.")
        self.place.setText(words)

    def _wish(self) -> None:
        target = self.target()
        if target is None:
            return
        self.report.clear()
        self.wished.emit(
            ExportWish(
                self._format.name,
                target,
                self.annotator.currentData(),
                suggestions=self.suggestions.isChecked(),
            )
        )

    def show_report(self, lines: list[str], failed: bool) -> None:
        """The outcome first, then what the format could not hold."""
        self.report.add(lines, failed=failed)
        self._show_place()
