"""The mouse over the report: clicks, dragging out a selection, dragging an edge, hovering."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, QTimer
from PySide6.QtGui import QContextMenuEvent, QHelpEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QToolTip

from annotator.model import Range

if TYPE_CHECKING:
    from ui.report_view.pointing import Edge
    from ui.report_view.view import ReportView

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
LEFT = Qt.MouseButton.LeftButton


class Gestures(QObject):
    """Turns mouse events of the viewport into the view's signals."""

    def __init__(self, view: ReportView) -> None:
        super().__init__(view)
        self.view = view
        self._pressed: QPointF | None = None
        self._from = 0
        self._dragging = False
        self._edge: Edge | None = None
        self._double = False
        self._hovered = ""
        self._last = QPointF()
        self._roller = QTimer(self)
        self._roller.setInterval(40)
        self._roller.timeout.connect(self._roll)

    def take(self, event: QEvent) -> bool:
        """Handle an event of the viewport; whether it is done with."""
        kind = event.type()
        if isinstance(event, QMouseEvent):
            if kind == QEvent.Type.MouseButtonPress and event.button() == LEFT:
                return self._press(event)
            if kind == QEvent.Type.MouseMove:
                return self._move(event)
            if kind == QEvent.Type.MouseButtonRelease and event.button() == LEFT:
                return self._release(event)
            if kind == QEvent.Type.MouseButtonDblClick and event.button() == LEFT:
                return self._double_click(event)
        elif isinstance(event, QHelpEvent) and kind == QEvent.Type.ToolTip:
            return self._tell(event)
        elif isinstance(event, QContextMenuEvent):
            return self._menu(event)
        elif kind == QEvent.Type.Leave:
            self._hover("")
        return False

    def _press(self, event: QMouseEvent) -> bool:
        point = event.position()
        pointing = self.view.pointing
        self._pressed, self._dragging, self._double = point, False, False
        self._edge = None if pointing.badge(point) else pointing.edge(point, self.view.emphasis.in_hand)
        self._from = pointing.position(point)
        if event.modifiers() & SHIFT and self._edge is None:
            self._from = self.view.anchor
            self._dragging = True
            self.view.place_caret(pointing.position(point), extend=True)
        return True

    def _move(self, event: QMouseEvent) -> bool:
        self._last = event.position()
        if self._pressed is None:
            self._look(event.position())
            return True
        far = (event.position() - self._pressed).manhattanLength()
        if not self._dragging and not self._double and far >= QApplication.startDragDistance():
            self._dragging = True
        if self._dragging:
            self._drag(event.position())
            beyond = not 0 <= event.position().y() < self.view.viewport().height()
            if beyond and not self._roller.isActive():
                self._roller.start()
        return True

    def _drag(self, point: QPointF) -> None:
        position = self.view.pointing.position(point)
        if self._edge is not None:
            self.view.preview(self.view.pointing.resized(self._edge, position, exact=True))
        else:
            self._select(self._from, position)

    def _select(self, start: int, end: int) -> None:
        self.view.place_anchor(start)
        self.view.place_caret(end, extend=True)

    def _roll(self) -> None:
        """Dragged beyond the edge of the window: the report rolls on."""
        y, height = self._last.y(), self.view.viewport().height()
        beyond = y if y < 0 else max(0.0, y - height)
        if not beyond or not self._dragging:
            self._roller.stop()
            return
        bar = self.view.verticalScrollBar()
        bar.setValue(bar.value() + round(beyond / 2) + (1 if beyond > 0 else -1))
        self._drag(QPointF(self._last.x(), min(max(y, 0.0), height - 1.0)))

    def _release(self, event: QMouseEvent) -> bool:
        self._roller.stop()
        pressed, edge, dragging = self._pressed, self._edge, self._dragging
        self._pressed, self._edge, self._dragging = None, None, False
        if pressed is None or self._double:
            return True
        exact = bool(event.modifiers() & CONTROL)
        if dragging and edge is not None:
            self._drop(edge, event.position(), exact=exact)
        elif dragging:
            self._choose(exact=exact)
        else:
            self._click(event.position())
        return True

    def _drop(self, edge: Edge, point: QPointF, *, exact: bool) -> None:
        pointing = self.view.pointing
        self.view.preview(None)
        resized = pointing.resized(edge, pointing.position(point), exact=exact)
        if resized is not None and resized != edge.mark.ranges[edge.piece]:
            self.view.range_resized.emit(edge.mark.id, edge.piece, resized)

    def _choose(self, *, exact: bool) -> None:
        chosen = self.view.selection()
        if chosen is not None and not exact:
            chosen = self.view.snap(chosen)
            self.view.select(chosen)
        if chosen is not None:
            self.view.range_chosen.emit(chosen)

    def _click(self, point: QPointF) -> None:
        view, pointing = self.view, self.view.pointing
        badge = pointing.badge(point)
        if badge is not None:
            view.caret = badge.start
            pointing.forget()
            view.mark_clicked.emit(badge.id)
            return
        stack = [s.mark for s in pointing.strips(point)]
        taken = pointing.click(stack, view.emphasis.in_hand)  # before the caret's move lets go of it
        before, view.caret = view.caret, pointing.position(point)
        if taken:
            view.mark_clicked.emit(taken)
        elif view.caret == before:
            view.caret_moved.emit(before)  # pointed at anew, though it stands there already

    def _double_click(self, event: QMouseEvent) -> bool:
        """The word without its proclitics; the release that follows does nothing."""
        self._double = True
        self._pressed = event.position()
        word = self.view.word_at(self.view.pointing.position(event.position()))
        if word is not None:
            self.view.select(word)
            self.view.word_chosen.emit(word)
        return True

    def _look(self, point: QPointF) -> None:
        pointing = self.view.pointing
        badge = pointing.badge(point)
        edge = None if badge else pointing.edge(point, self.view.emphasis.in_hand)
        shape = Qt.CursorShape.IBeamCursor
        if badge is not None:
            shape = Qt.CursorShape.PointingHandCursor
        elif edge is not None:
            shape = Qt.CursorShape.SizeHorCursor
        if self.view.viewport().cursor().shape() != shape:
            self.view.viewport().setCursor(shape)
        strips = pointing.strips(point)
        self._hover(badge.id if badge else strips[0].mark.id if strips else "")

    def _hover(self, id: str) -> None:
        if id != self._hovered:
            self._hovered = id
            self.view.mark_hovered.emit(id)

    def _tell(self, event: QHelpEvent) -> bool:
        point = QPointF(event.pos())
        badge = self.view.pointing.badge(point)
        marks = [badge] if badge else [s.mark for s in self.view.pointing.strips(point)]
        text = "\n".join(m.tooltip for m in marks if m.tooltip)
        if text:
            QToolTip.showText(event.globalPos(), text, self.view.viewport())
        else:
            QToolTip.hideText()
        return True

    def _menu(self, event: QContextMenuEvent) -> bool:
        """The mark under the mouse, or in hand when the menu key was pressed."""
        view = self.view
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            boxes = view.rectangles(Range(view.caret, view.caret + 1))
            spot = boxes[0].bottomLeft().toPoint() if boxes else view.viewport().rect().center()
            view.context_menu_wanted.emit(view.viewport().mapToGlobal(spot), view.emphasis.in_hand or "")
            return True
        point = QPointF(event.pos())
        badge = view.pointing.badge(point)
        strips = view.pointing.strips(point)
        position = view.pointing.position(point)
        chosen = view.selection()
        if not (chosen and chosen.start <= position <= chosen.end):
            view.caret = position
        taken = badge.id if badge else strips[0].mark.id if strips else ""
        view.context_menu_wanted.emit(event.globalPos(), taken)
        return True
