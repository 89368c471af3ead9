"""The files that are to be imported, each with its format and encoding."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget, QTreeWidgetItem

from ui.dialogs.format_words import format_short
from ui.parts import key_of
from ui.words import isolated, joined

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from PySide6.QtGui import QKeyEvent

    from annotator.formats.papers.preview import Preview
    from ui.dialogs.probing import Probe

HEIGHT = 120  # pixels at least
BAD = "⚠ "


class FileList(QTreeWidget):
    """Delete asks for the chosen file to be taken out."""

    delete_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._files: list[Path] = []
        self.setHeaderLabels([self.tr("File"), self.tr("Format"), self.tr("Encoding"), self.tr("Found")])
        self.setRootIsDecorated(False)
        self.setMinimumHeight(HEIGHT)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setAccessibleName(self.tr("Files to import"))
        self.setTabKeyNavigation(False)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.header().setStretchLastSection(False)

    @property
    def at(self) -> int:
        """The number of the chosen file, from 0; −1 where there is none."""
        item = self.currentItem()
        return -1 if item is None else self.indexOfTopLevelItem(item)

    def show_files(self, files: Sequence[Probe]) -> None:
        """The one that was chosen stays so. Where some came, or it is gone, that is the first of these (or of
        all) that is not sure or cannot be read, else the first."""
        at, before = self.at, self._files
        self._files = [f.path for f in files]
        new = [i for i, f in enumerate(files) if f.path not in before]
        if not new and 0 <= at < len(before) and before[at] in self._files:
            first = self._files.index(before[at])
        else:
            some = new or range(len(files))
            first = next((i for i in some if not files[i].sure or files[i].problem), next(iter(some), 0))
        self.blockSignals(True)
        self.clear()
        for found in files:
            self.addTopLevelItem(self._row(found))
        for column in range(1, self.columnCount()):
            self.resizeColumnToContents(column)
        item = self.topLevelItem(first)
        if item is not None:
            self.setCurrentItem(item)
        self.blockSignals(False)

    def _row(self, found: Probe) -> QTreeWidgetItem:
        name = found.path.name if found.path == found.given else str(found.path.relative_to(found.given))
        encoding = found.encoding if found.sure else self.tr("{0}?").format(isolated(found.encoding))
        row = QTreeWidgetItem([isolated(name), format_short(found.format), encoding, ""])
        if found.problem:
            self._mark(row, self.tr("cannot be read"))
        return row

    def show_look(self, at: int, look: Preview) -> None:
        """What looking into a file gave: how much is in it, and whether something is bad."""
        row = self.topLevelItem(at)
        if row is None:
            return
        row.setText(0, row.text(0).removeprefix(BAD))
        if look.problem and not look.documents:
            self._mark(row, self.tr("cannot be read"))
        elif look.refused:
            self._mark(row, self.tr("%n bad row(s)", "", len(look.refused)))
        else:
            row.setText(3, self.found_words(look))
        self.resizeColumnToContents(3)

    def found_words(self, look: Preview) -> str:
        """How much is in a file, as far as it was counted."""
        if not look.documents:
            return ""
        parts = [self.tr("%n document(s)", "", look.documents)]
        if look.annotations:
            parts.append(self.tr("%n annotation(s)", "", look.annotations))
        words = joined(parts)
        return self.tr("{0} and more").format(words) if look.more else words

    @staticmethod
    def _mark(row: QTreeWidgetItem, words: str) -> None:
        row.setText(0, BAD + row.text(0).removeprefix(BAD))
        row.setText(3, BAD + words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete takes out."""
        if key_of(event) in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.delete_wanted.emit()
            return
        super().keyPressEvent(event)
