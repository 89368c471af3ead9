"""Places where two people met in a text, or did not: in their context, with what each of them has."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.panels.rows import Column, Rows
from ui.panels.table import Table
from ui.words import isolated, quoted, shortened

if TYPE_CHECKING:
    from collections.abc import Sequence

    from annotator.agreement.measuring import Passage
    from annotator.agreement.seen import Side
    from ui.agreement_sheets import Sheets

AROUND = 40  # code points of the text on either side


@dataclass(frozen=True, slots=True)
class Line:
    """A passage, and which of the list it is."""

    at: int
    passage: Passage


def _context(_: Sheets, line: Line) -> str:
    text, sides = line.passage.document.text, [s for s in (line.passage.one, line.passage.other) if s]
    start, end = min(s.extent.start for s in sides), max(s.extent.end for s in sides)
    before, after = text[max(0, start - AROUND) : start], text[end : end + AROUND]
    if start > AROUND:
        before = "…" + before.partition(" ")[2]
    if end + AROUND < len(text):
        after = after.rpartition(" ")[0] + "…"
    return " ".join(f"{before}[{shortened(text[start:end])}]{after}".split())


def _side(sheets: Sheets, line: Line, at: int) -> str:
    side: Side | None = (line.passage.one, line.passage.other)[at]
    who = isolated(line.passage.pair[at])
    if side is None:
        return f"{who}: {sheets.words('nothing')}"
    name = (line.passage.cell.one, line.passage.cell.other)[at]  # of an attribute, its value
    words = line.passage.document.slice((side.extent,))
    return f"{who}: {isolated(sheets.name(name))} {quoted(words)}"


def _kind(sheets: Sheets, line: Line) -> str:
    return sheets.words(line.passage.cell.kind)


def _title(_: Sheets, line: Line) -> str:
    return shortened(line.passage.document.title or line.passage.document.id)


def _one(sheets: Sheets, line: Line) -> str:
    return _side(sheets, line, 0)


def _other(sheets: Sheets, line: Line) -> str:
    return _side(sheets, line, 1)


COLUMNS = (
    Column("context", _context, lambda _, line: line.at, least=160, weight=4),
    Column("one", _one, _one, least=120, weight=2),
    Column("other", _other, _other, least=120, weight=2),
    Column("kind", _kind, _kind, least=90),
    Column("title", _title, _title, least=80),
)


class Passages(QWidget):
    """A row a passage; a click or Enter opens the document there, and the keyboard stays."""

    passage_chosen = Signal(object)  # Passage

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table = Table(Rows(COLUMNS, lambda line: str(line.at)), self)
        self.table.chosen.connect(self._choose)
        self.setFocusProxy(self.table)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.table)
        self.retranslate()

    def show_passages(self, sheets: Sheets, passages: Sequence[Passage]) -> None:
        """Other ones."""
        self.table.rows.show(sheets, [Line(at, passage) for at, passage in enumerate(passages)])
        if passages:
            self.table.setCurrentIndex(self.table.rows.index(0, 0))
        self.table.show_empty(self.tr("A figure above opens what is behind it: click, or Enter."))

    def _choose(self, index: QModelIndex) -> None:
        self.passage_chosen.emit(self.table.rows.row(index.row()).passage)

    def retranslate(self) -> None:
        """All words in the language of the moment."""
        self.table.rows.set_headers(
            [
                self.tr("In its context"),
                self.tr("The first"),
                self.tr("The second"),
                self.tr("Difference"),
                self.tr("Document"),
            ]
        )
        self.table.setAccessibleName(self.tr("Passages"))

    def changeEvent(self, event: QEvent) -> None:
        """Another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
