"""The files that are to be imported, each with its format and encoding."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget, QTreeWidgetItem

from ui.dialogs.format_words import format_short
from ui.parts import key_of
from ui.words import isolated

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from ui.dialogs.probing import Probe

HEIGHT = 120  # pixels at least


class FileList(QTreeWidget):
    """Delete asks for the chosen file to be taken out."""

    delete_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setHeaderLabels([self.tr("File"), self.tr("Format"), self.tr("Encoding")])
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
        """The first one that is not sure, or cannot be read, is chosen."""
        self.blockSignals(True)
        self.clear()
        for found in files:
            self.addTopLevelItem(self._row(found))
        self.resizeColumnToContents(1)
        self.resizeColumnToContents(2)
        first = next((i for i, f in enumerate(files) if not f.sure or f.problem), 0)
        item = self.topLevelItem(first)
        if item is not None:
            self.setCurrentItem(item)
        self.blockSignals(False)

    def _row(self, found: Probe) -> QTreeWidgetItem:
        name = found.path.name if found.path == found.given else str(found.path.relative_to(found.given))
        mark = "⚠ " if found.problem else ""
        encoding = found.encoding if found.sure else self.tr("{0}?").format(isolated(found.encoding))
        return QTreeWidgetItem([mark + isolated(name), format_short(found.format), encoding])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete takes out."""
        if key_of(event) in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.delete_wanted.emit()
            return
        super().keyPressEvent(event)
