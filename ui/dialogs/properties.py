"""A document's title, date and source, and what is known of the file it came from."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QFormLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from ui.dialogs.buttons import closing_buttons
from ui.words import number

if TYPE_CHECKING:
    from annotator.model import Document


class PropertiesDialog(QDialog):
    """Title and date can be set; the text, its source and its bytes stay what they are."""

    changed = Signal(object)  # the Document with another title or date

    def __init__(self, parent: QWidget | None, document: Document) -> None:
        super().__init__(parent)
        self._document = document
        self.setWindowTitle(self.tr("Properties of the document"))
        self._title = QLineEdit(document.title)
        self._date = QLineEdit(document.date)
        self._date.setPlaceholderText("2017-03-15")
        self._date.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._fault = QLabel(
            self.tr("A date is written year-month-day, like 2017-03-15."), objectName="bad", wordWrap=True
        )
        self._form = QFormLayout()
        self._form.setHorizontalSpacing(14)
        self._form.setVerticalSpacing(8)
        self._form.addRow(self.tr("Title"), self._title)
        self._form.addRow(self.tr("Date"), self._date)
        self._form.addRow("", self._fault)
        self._show_facts()
        buttons = closing_buttons(self, self.tr("Keep"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.setSpacing(14)
        layout.addLayout(self._form)
        layout.addWidget(buttons)
        self._fault.hide()
        self._date.textEdited.connect(lambda: self._fault.hide())
        self.setMinimumWidth(480)

    def _show_facts(self) -> None:
        d = self._document
        meta = "\n".join(f"{k}: {v if isinstance(v, str) else json.dumps(v, ensure_ascii=False)}" for k, v in d.meta.items())
        for name, value in (
            (self.tr("Id"), d.id),
            (self.tr("Source"), d.source),
            (self.tr("Letters"), number(len(d.text))),
            (self.tr("Encoding"), d.encoding),
            (self.tr("SHA-256 of the file"), d.original_sha256),
            (self.tr("SHA-256 of the text"), d.sha256),
            (self.tr("More"), meta),
        ):
            if value:
                self._form.addRow(name, _fact(value))

    def accept(self) -> None:
        """Emit what was changed; a date that is none keeps the dialog open."""
        written = self._date.text().strip()
        if written and not is_date(written):
            self._fault.show()
            self._date.setFocus()
            return
        after = replace(self._document, title=" ".join(self._title.text().split()), date=written)
        if after != self._document:
            self.changed.emit(after)
        super().accept()


def _fact(value: str) -> QLabel:
    label = QLabel(value if len(value) <= 64 else f"{value[:24]}…{value[-16:]}", objectName="muted")
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setToolTip(value)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def is_date(written: str) -> bool:
    """Whether it is a day, a month or a year in ISO 8601: 2017-03-15, 2017-03, 2017."""
    parts = written.split("-")
    if len(parts) > 3 or [len(p) for p in parts] != [4, 2, 2][: len(parts)]:
        return False
    if not all(p.isascii() and p.isdigit() for p in parts):
        return False
    year, month, day = (*map(int, parts), 1, 1)[:3]
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True
