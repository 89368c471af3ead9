"""Which files to import, and how they are to be read; the window does it and reports."""

from __future__ import annotations

from collections.abc import Callable, Sequence
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
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from annotator.formats import FORMATS
from ui.dialogs.preview import preview
from ui.dialogs.report_lines import ReportLines
from ui.words import isolated

ENCODINGS = ("utf-8", "utf-16", "windows-1256", "iso-8859-6")
LOOKED_AT = 20  # files of which a preview is shown

Preview = Callable[[Path, str, str], str]


@dataclass(frozen=True, slots=True)
class ImportWish:
    """What to take in. Empty `format` and `encoding`: told by looking; `annotator` empty: as the
    file says."""

    paths: tuple[str, ...]
    format: str
    encoding: str
    annotator: str
    replace: bool
    skip_bad: bool


class ImportDialog(QDialog):
    """Collects the choices and emits them; stays open with the report."""

    wished = Signal(object)  # ImportWish

    def __init__(self, parent: QWidget | None, annotator: str, look: Preview = preview) -> None:
        super().__init__(parent)
        self._look = look
        self._paths: list[Path] = []
        self.setWindowTitle(self.tr("Import"))
        self._files, self._folder = QPushButton(self.tr("Files…")), QPushButton(self.tr("Folder…"))
        self._seen = QPlainTextEdit(readOnly=True, objectName="report")
        self._seen.setPlaceholderText(self.tr("No file is chosen yet."))
        self._format, self._encoding = QComboBox(), QComboBox()
        self._whose = QLineEdit()
        self._whose.setPlaceholderText(self.tr("as the file says"))
        self._mine = QPushButton(self.tr("Me"))
        self._mine.clicked.connect(lambda: self._whose.setText(annotator))
        self._replace = QCheckBox(self.tr("Replace a layer that is there and differs"))
        self._skip = QCheckBox(self.tr("Skip bad rows and take the rest"))
        self._report = ReportLines()
        self._buttons = QDialogButtonBox()
        self._go = self._buttons.addButton(self.tr("Import"), QDialogButtonBox.ButtonRole.ActionRole)
        self._go.setProperty("primary", True)
        self._go.setDefault(True)
        self._buttons.addButton(QDialogButtonBox.StandardButton.Close)
        self._fill_choices()
        self._arrange()
        self._connect()
        self.set_paths([])
        self.resize(560, 480)

    def _fill_choices(self) -> None:
        self._format.addItem(self.tr("by looking at the file"), "")
        for format in FORMATS.values():
            self._format.addItem(format.name, format.name)
        self._encoding.addItem(self.tr("by looking at the text"), "")
        for name in ENCODINGS:
            self._encoding.addItem(name, name)

    def _arrange(self) -> None:
        top = QHBoxLayout()
        top.addWidget(QLabel(self.tr("What is to be imported?"), objectName="title"), 1)
        top.addWidget(self._files)
        top.addWidget(self._folder)
        whose = QHBoxLayout()
        whose.addWidget(self._whose, 1)
        whose.addWidget(self._mine)
        form = QFormLayout()
        form.setHorizontalSpacing(14)
        form.setVerticalSpacing(8)
        form.addRow(self.tr("Format"), self._format)
        form.addRow(self.tr("Encoding of text files"), self._encoding)
        form.addRow(self.tr("Annotations become the layer of"), whose)
        form.addRow("", self._replace)
        form.addRow("", self._skip)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.setSpacing(12)
        layout.addLayout(top)
        layout.addWidget(self._seen, 2)
        layout.addLayout(form)
        layout.addWidget(self._report, 2)
        layout.addWidget(self._buttons)

    def _connect(self) -> None:
        self._files.clicked.connect(self._choose_files)
        self._folder.clicked.connect(self._choose_folder)
        self._format.currentIndexChanged.connect(self._show_seen)
        self._encoding.currentIndexChanged.connect(self._show_seen)
        self._go.clicked.connect(self._wish)
        self._buttons.rejected.connect(self.reject)

    def set_paths(self, paths: Sequence[Path]) -> None:
        """Files and folders; the preview says how each would be read."""
        self._paths = list(paths)
        self._go.setEnabled(bool(paths))
        self._report.show_lines([])
        self._show_seen()

    def _show_seen(self) -> None:
        lines = []
        for path in self._paths[:LOOKED_AT]:
            look = self._look(path, self._format.currentData(), self._encoding.currentData())
            lines.append(f"{isolated(path.name)} — {look}")
        if len(self._paths) > LOOKED_AT:
            lines.append(self.tr("… and %Ln more", "", len(self._paths) - LOOKED_AT))
        self._seen.setPlainText("\n".join(lines))

    def _choose_files(self) -> None:
        names, _ = QFileDialog.getOpenFileNames(self, self.tr("Files to import"))
        if names:
            self.set_paths([Path(n) for n in names])

    def _choose_folder(self) -> None:
        name = QFileDialog.getExistingDirectory(self, self.tr("Folder to import"))
        if name:
            self.set_paths([Path(name)])

    def wish(self) -> ImportWish:
        """What is chosen now."""
        return ImportWish(
            tuple(str(p) for p in self._paths),
            self._format.currentData(),
            self._encoding.currentData(),
            " ".join(self._whose.text().split()),
            self._replace.isChecked(),
            self._skip.isChecked(),
        )

    def _wish(self) -> None:
        self.wished.emit(self.wish())

    def show_report(self, lines: Sequence[str], *, failed: bool = False) -> None:
        """What came of it; after success the files are not imported a second time by mistake."""
        self._report.show_lines([("✕ " if failed else "✓ ") + lines[0], *lines[1:]] if lines else [])
        self._go.setEnabled(failed)
        self._report.setFocus(Qt.FocusReason.OtherFocusReason)
