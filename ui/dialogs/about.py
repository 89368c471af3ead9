"""What the program is, where it keeps what people make, and whose work is in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QFormLayout,
    QLineEdit,
    QPlainTextEdit,
    QTableWidgetItem,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from annotator import VERSION
from ui.dialogs.grids import grid
from ui.dialogs.wrapped import Wrapped
from ui.parts import close_box, label, sized

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from ui.licenses import Part


class AboutDialog(QDialog):
    """`places` maps words to paths; nothing in it asks the network."""

    def __init__(self, parent: QWidget | None, places: Mapping[str, Path], parts: Sequence[Part]) -> None:
        super().__init__(parent)
        self._parts = parts
        self.setWindowTitle(self.tr("About Tawsim"))
        self.pages = QTabWidget()
        self.pages.addTab(self._about(places), self.tr("About"))
        self.pages.addTab(self._licenses(), self.tr("Licenses"))
        self.buttons = close_box()
        self.buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setSpacing(12)
        column.addWidget(self.pages)
        column.addWidget(self.buttons)
        sized(self, 680, 560)

    def _about(self, places: Mapping[str, Path]) -> QWidget:
        sheet = QWidget()
        column = QVBoxLayout(sheet)
        column.setContentsMargins(18, 18, 18, 18)
        column.setSpacing(10)
        column.addWidget(label("name", self.tr("Tawsim")))
        for words in (
            self.tr("Version {0}").format(f"\u2066{VERSION}\u2069"),
            self.tr("Arabic reports in, corrected entities and events out as training data."),
            self.tr("The program is free: its code under the MIT license, its model under CC BY-SA 4.0."),
            self.tr(
                "It uses Qt and Qt for Python under the LGPL 3. It asks no network unless you set that up."
            ),
        ):
            row = Wrapped()
            row.setText(words)
            column.addWidget(row)
        column.addSpacing(8)
        column.addWidget(label("heading", self.tr("Where your data lies")))
        form = QFormLayout(fieldGrowthPolicy=QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        form.setHorizontalSpacing(18)
        for words, path in places.items():
            field = QLineEdit(str(path), readOnly=True, frame=False)
            field.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
            field.setAccessibleName(words)
            field.setCursorPosition(0)
            form.addRow(label("muted", words), field)
        column.addLayout(form)
        column.addStretch(1)
        return sheet

    def _licenses(self) -> QWidget:
        sheet = QWidget()
        column = QVBoxLayout(sheet)
        column.setContentsMargins(0, 12, 0, 0)
        self.table = grid((self.tr("Part"), self.tr("Version"), self.tr("License")))
        self.table.setAccessibleName(self.tr("Parts and their licenses"))
        self.table.setRowCount(len(self._parts))
        for row, part in enumerate(self._parts):
            for at, words in enumerate((part.name, part.version, part.license or self.tr("as below"))):
                self.table.setItem(row, at, QTableWidgetItem(words))
        self.text = QPlainTextEdit(readOnly=True)
        self.text.setObjectName("prose")
        self.text.setAccessibleName(self.tr("Text of the license"))
        self.text.setTabChangesFocus(True)
        self.text.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.table.currentCellChanged.connect(lambda row, *_: self._show(row))
        column.addWidget(self.table, 3)
        column.addWidget(self.text, 4)
        self.table.setCurrentCell(0, 0)
        return sheet

    def _show(self, row: int) -> None:
        if row >= 0:
            self.text.setPlainText(self._parts[row].text())
