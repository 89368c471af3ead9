"""Bringing back work: which files, how far it is, and what came of it."""

from __future__ import annotations

from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QListWidget,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ui.dialogs.report import ReportLines
from ui.dialogs.working import Working
from ui.dialogs.wrapped import Wrapped
from ui.dropping import dropped, offered
from ui.parts import sized
from ui.words import isolated

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtGui import QDragEnterEvent, QDropEvent


class MergeDialog(QDialog):
    """Emits the files that are to be merged; who listens does it, with `running` around it."""

    wished = Signal(object)  # list of Path
    conflicts_wanted = Signal()

    def __init__(self, parent: QWidget | None, folder: Path = Path()) -> None:
        """`folder`: where the files are sought first."""
        super().__init__(parent)
        self._paths: list[Path] = []
        self._folder = folder
        self.setWindowTitle(self.tr("Merge"))
        self.setAcceptDrops(True)
        self.files = QListWidget()
        self.files.setAccessibleName(self.tr("Files to merge"))
        self.about = Wrapped("muted")
        self.about.setText(
            self.tr(
                "Merging twice, in any order or with half of the work done does no harm; nothing is decided."
            )
        )
        self.skip_bad = QCheckBox(self.tr("Leave out files that can't be read, and take the rest"))
        self.report = ReportLines(kept=True)
        self.working = Working()
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.conflicts = self.buttons.addButton(self.tr("Conflicts…"), QDialogButtonBox.ButtonRole.ActionRole)
        self.conflicts.hide()
        self.take = self.buttons.addButton(self.tr("Merge"), QDialogButtonBox.ButtonRole.ActionRole)
        self.take.setProperty("primary", True)
        self._arrange()
        self._connect()
        sized(self, 640, 460)
        self.set_paths(())

    def _arrange(self) -> None:
        row = QHBoxLayout()
        for words, does in (
            (self.tr("Add files…"), self._add_files),
            (self.tr("Add a folder…"), self._add_folder),
            (self.tr("Take out"), self._take_out),
        ):
            button = QPushButton(words, autoDefault=False)
            button.clicked.connect(does)
            row.addWidget(button)
        row.addStretch(1)
        self._fields = QWidget()
        fields = QVBoxLayout(self._fields)
        fields.setContentsMargins(0, 0, 0, 0)
        fields.setSpacing(8)
        fields.addLayout(row)
        fields.addWidget(self.files, 1)
        fields.addWidget(self.about)
        fields.addWidget(self.skip_bad)
        column = QVBoxLayout(self)
        column.setSpacing(10)
        for part in (self._fields, self.report, self.working, self.buttons):
            column.addWidget(part, int(part is self._fields))

    def _connect(self) -> None:
        self.take.clicked.connect(self._wish)
        self.conflicts.clicked.connect(self.conflicts_wanted)
        self.buttons.rejected.connect(self.reject)

    # ---- which files ----

    def set_paths(self, paths: Sequence[Path]) -> None:
        """These files instead of those before."""
        self._paths = list(dict.fromkeys(paths))
        self.files.clear()
        self.files.addItems([isolated(str(p)) for p in self._paths])
        self.take.setEnabled(bool(self._paths))
        if self._paths:
            self.files.setCurrentRow(0)
            self.take.setFocus()

    def _add_files(self) -> None:
        names, _ = QFileDialog.getOpenFileNames(
            self, self.tr("Files to merge"), str(self._folder), self.tr("Tawsim projects (*.tawsim)")
        )
        self._folder = Path(names[0]).parent if names else self._folder
        self.set_paths([*self._paths, *map(Path, names)])

    def _add_folder(self) -> None:
        words = self.tr("Folder with files to merge")
        name = QFileDialog.getExistingDirectory(self, words, str(self._folder))
        if name:
            self._folder = Path(name)
            self.set_paths([*self._paths, *sorted(Path(name).glob("*.tawsim"))])

    def _take_out(self) -> None:
        at = self.files.currentRow()
        self.set_paths([p for row, p in enumerate(self._paths) if row != at])

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files come to those that are there."""
        offered(event, takes=not self.working.busy)

    def dropEvent(self, event: QDropEvent) -> None:
        """The same."""
        self.set_paths([*self._paths, *dropped(event)])

    # ---- doing ----

    def _wish(self) -> None:
        if not self.working.busy:
            self.report.clear()
            self.wished.emit([*self._paths])

    @contextmanager
    def running(self) -> Iterator[None]:
        """Within, the files are merged; `working.step` says how far."""
        with self.working.running(self._fields, self.buttons):
            yield

    def show_report(self, lines: Sequence[str], *, failed: bool, conflicts: int = 0) -> None:
        """What came of it, the outcome first."""
        self.report.add(lines, failed=failed)
        self.conflicts.setVisible(conflicts > 0)
        close = self.buttons.button(QDialogButtonBox.StandardButton.Close)
        (self.conflicts if conflicts else close).setFocus()

    def reject(self) -> None:
        """Esc while files are merged: cancel that first."""
        if self.working.busy:
            self.working.stop()
            return
        super().reject()
