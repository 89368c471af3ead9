"""What is known of a document beside its text; the title, date and source can be set."""

from __future__ import annotations

import datetime
import json
import re
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ui.panels.cells import Cells
from ui.words import number

if TYPE_CHECKING:
    from annotator.model import Document

_DATE = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")  # any digits: ٢٠١٧-٠٣-١٥ as well


def iso_date(written: str) -> str | None:
    """A day as `2017-03-15`, empty for nothing, None for what is no day."""
    if not written.strip():
        return ""
    found = _DATE.fullmatch(written.strip())
    try:
        return datetime.date(*map(int, found.groups())).isoformat() if found else None
    except ValueError:
        return None


class PropertiesDialog(QDialog):
    """Emits the document with its new title, date and source; its text and id stay."""

    changed = Signal(object)  # Document

    def __init__(self, parent: QWidget | None, document: Document) -> None:
        super().__init__(parent)
        self._document = document
        self.setWindowTitle(self.tr("Properties of the document"))
        self.title = QLineEdit(document.title)
        self.date = QLineEdit(document.date, placeholderText="2017-03-15")
        self.source = QLineEdit(document.source)
        self.wrong = QLabel()
        self.wrong.setObjectName("bad")
        self.wrong.hide()
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self.buttons.accepted.connect(self._take)
        self.buttons.rejected.connect(self.reject)
        self.date.textChanged.connect(self._check)
        column = QVBoxLayout(self)
        column.setSpacing(12)
        column.addLayout(self._form())
        if document.meta:
            column.addWidget(QLabel(self.tr("What else its file said")))
            column.addWidget(self._meta(), 1)
        column.addWidget(self.buttons)
        self.setMinimumWidth(680)

    def _form(self) -> QFormLayout:
        form = QFormLayout(fieldGrowthPolicy=QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        document = self._document
        form.addRow(self.tr("Title"), self.title)
        form.addRow(self.tr("Date"), self.date)
        form.addRow("", self.wrong)
        form.addRow(self.tr("Source"), self.source)
        form.addRow(self.tr("Id"), _fact(document.id))
        form.addRow(self.tr("Length"), QLabel(self._length()))
        form.addRow(self.tr("Encoding of its file"), _fact(document.encoding or "—"))
        form.addRow(self.tr("SHA-256 of its file"), _fact(document.original_sha256 or "—"))
        form.addRow(self.tr("SHA-256 of its text"), _fact(document.sha256))
        return form

    def _length(self) -> str:
        count = len(self._document.text)
        return self.tr("{0} characters (code points)").format(number(count))

    def _meta(self) -> QTableWidget:
        rows = list(self._document.meta.items())
        table = QTableWidget(len(rows), 2)
        table.setHorizontalHeaderLabels([self.tr("Name"), self.tr("Value")])
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setTabKeyNavigation(False)
        table.setItemDelegate(Cells(table))
        table.verticalHeader().hide()
        table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeading)
        table.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        for i, (name, value) in enumerate(rows):
            words = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, default=str)
            table.setItem(i, 0, QTableWidgetItem(str(name)))
            table.setItem(i, 1, QTableWidgetItem(words))
        table.resizeColumnToContents(0)
        table.setMinimumHeight(120)
        return table

    @property
    def _day(self) -> str | None:
        """The day in the field. One that came in with the file may stay, whatever it is."""
        written = self.date.text()
        return written if written == self._document.date else iso_date(written)

    def _check(self) -> None:
        wrong = self._day is None
        self.wrong.setText(
            self.tr("The date is year-month-day, such as 2017-03-15, or empty.") if wrong else ""
        )
        self.wrong.setVisible(wrong)
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(not wrong)

    def _take(self) -> None:
        day = self._day
        if day is None:
            return
        after = replace(
            self._document, title=self.title.text().strip(), date=day, source=self.source.text().strip()
        )
        if after != self._document:
            self.changed.emit(after)
        self.accept()


def _fact(words: str) -> QLabel:
    """Words of a file: never read as markup, and free to be copied."""
    label = QLabel(words, textFormat=Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    label.setWordWrap(True)
    return label
