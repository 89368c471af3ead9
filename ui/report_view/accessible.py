"""What a screen reader is told: the text, the caret, the selection, and what marks say of a letter.

Screen readers count in UTF-16 units, the view in code points. PySide does not hand Qt's
questions for attributes and for the ends of a selection on to Python (its wrapper answers with
nothing), so what lies at the caret is the widget's description, and the ends of the selection
travel with the event that tells of it.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QPoint, QPointF, QRect
from PySide6.QtGui import (
    QAccessible,
    QAccessibleInterface,
    QAccessibleTextCursorEvent,
    QAccessibleTextInterface,
    QAccessibleTextSelectionEvent,
)
from PySide6.QtWidgets import QAccessibleWidget

from annotator.model import Range
from annotator.offsets import Utf16

if TYPE_CHECKING:
    from ui.report_view.view import ReportView


class ReportAccessible(QAccessibleWidget, QAccessibleTextInterface):
    """The report as read-only text. All offsets are UTF-16 units."""

    def __init__(self, view: ReportView) -> None:
        QAccessibleWidget.__init__(self, view, QAccessible.Role.EditableText)
        QAccessibleTextInterface.__init__(self)
        self._view = view
        self._of = ""
        self._units = Utf16("")

    def _map(self) -> Utf16:
        text = self._view.document.text
        if text is not self._of:
            self._of, self._units = text, Utf16(text)
        return self._units

    def interface_cast(self, kind: QAccessible.InterfaceType) -> Any:
        """This is also the text interface."""
        return self if kind == QAccessible.InterfaceType.TextInterface else super().interface_cast(kind)

    def text(self, *which: object) -> str:
        """Of the widget (given a `QAccessible.Text`), or of the report from one offset to another:
        two methods of Qt that share a name."""
        if len(which) == 2:
            start, end = (self._map().from16(int(str(w))) for w in which)
            return self._view.document.text[start:end]
        if which == (QAccessible.Text.Value,):
            return self._view.document.text
        if which == (QAccessible.Text.Description,):
            return self.told(self.cursorPosition())
        return self._view.accessibleName() or self._view.document.title or self._view.document.id

    def told(self, offset: int) -> str:
        """The labels at an offset, innermost first, with what their tooltips say."""
        stack = self._view.marks.stack(self._map().from16(offset))
        return "; ".join(f"{m.badge}{m.signs}" + (f" ({m.tooltip})" if m.tooltip else "") for m in stack)

    def selection(self, _index: int = 0) -> tuple[int, int]:
        """Start and end of the selection; twice the caret when there is none."""
        chosen = self._view.selection()
        caret = self.cursorPosition()
        return (self._map().to16(chosen.start), self._map().to16(chosen.end)) if chosen else (caret, caret)

    def selectionCount(self) -> int:
        """One selection at most."""
        return int(self._view.selection() is not None)

    def addSelection(self, startOffset: int, endOffset: int) -> None:
        """Select; the former selection goes."""
        self.setSelection(0, startOffset, endOffset)

    def setSelection(self, selectionIndex: int, startOffset: int, endOffset: int) -> None:
        """Select."""
        start, end = sorted((self._map().from16(startOffset), self._map().from16(endOffset)))
        self._view.select(Range(start, end) if start < end else None)

    def removeSelection(self, selectionIndex: int) -> None:
        """Take the selection back."""
        self._view.select(None)

    def cursorPosition(self) -> int:
        """Where the caret stands."""
        return self._map().to16(self._view.caret)

    def setCursorPosition(self, position: int) -> None:
        """Put the caret there."""
        self._view.caret = self._map().from16(position)

    def characterCount(self) -> int:
        """How long the report is."""
        return self._map().length16

    def characterRect(self, offset: int) -> QRect:
        """Where a letter is on the screen; an empty rectangle when it is out of sight."""
        start = self._map().from16(offset)
        boxes = self._view.rectangles(Range(start, start + 1))
        viewport = self._view.viewport()
        return boxes[0].toAlignedRect().translated(viewport.mapToGlobal(QPoint(0, 0))) if boxes else QRect()

    def offsetAtPoint(self, point: QPoint) -> int:
        """The letter at a point of the screen."""
        local = self._view.viewport().mapFromGlobal(point)
        return self._map().to16(self._view.pointing.position(QPointF(local)))

    def scrollToSubstring(self, startIndex: int, endIndex: int) -> None:
        """Bring a part of the text into sight."""
        start, end = self._map().from16(startIndex), self._map().from16(endIndex)
        self._view.ensure_visible(Range(start, max(end, start + 1)))


@cache
def install() -> None:
    """Let Qt know, once, how a report view is read out."""
    QAccessible.installFactory(_made)


def _made(_name: str, what: QObject) -> QAccessibleInterface | None:
    return getattr(what, "accessible", lambda: None)()


def told_caret(view: ReportView) -> None:
    """The caret moved."""
    if QAccessible.isActive():
        interface = view.accessible()
        QAccessible.updateAccessibility(QAccessibleTextCursorEvent(view, interface.cursorPosition()))


def told_selection(view: ReportView) -> None:
    """The selection changed."""
    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleTextSelectionEvent(view, *view.accessible().selection()))
