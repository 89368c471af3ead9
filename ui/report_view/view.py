"""The report: shows text and marks, moves the caret, tells what the mouse and the keys mean.

Knows nothing of schemes, layers or storage. Positions are code points of the document.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from annotator.model import Document, Range
from ui.report_view import accessible
from ui.report_view.accessible import ReportAccessible
from ui.report_view.canvas import ReportCanvas
from ui.report_view.caret import Caret
from ui.report_view.gestures import Gestures
from ui.report_view.keys import caret_move
from ui.report_view.pointing import Pointing

if TYPE_CHECKING:
    from collections.abc import Callable


class ReportView(ReportCanvas):
    """The right-to-left text with its marks.

    `on_key` is asked first about every key press and answers whether it took it; `wants_key`
    tells whether a key is to come here although a menu has it as a shortcut.
    """

    caret_moved = Signal(int)
    selection_changed = Signal()
    range_chosen = Signal(object)  # Range, by the mouse, snapped to words
    word_chosen = Signal(object)  # Range, by a double click
    mark_clicked = Signal(str)
    mark_hovered = Signal(str)  # id, or nothing
    range_resized = Signal(str, int, object)  # id, which of its ranges, the new Range
    context_menu_wanted = Signal(QPoint, str)  # global position, id or nothing

    def __init__(self, parent: QWidget | None = None) -> None:
        self._anchor = 0
        self._caret = 0
        self._accessible: ReportAccessible | None = None
        self._gestures: Gestures | None = None  # Qt sends events while the canvas is still made
        super().__init__(parent)
        self._gestures = Gestures(self)
        self.on_key: Callable[[QKeyEvent], bool] | None = None
        self.wants_key: Callable[[QKeyEvent], bool] | None = None
        accessible.install()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.viewport().setMouseTracking(True)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)

    def set_document(self, document: Document | None) -> None:
        """Show another text, from its top, without marks."""
        self._anchor = self._caret = 0
        super().set_document(document)

    def show_as(self, other: ReportCanvas) -> None:
        """Show another view's text and marks, the caret where its line is."""
        self._anchor = self._caret = other.in_sight().start
        super().show_as(other)

    @property
    def pointing(self) -> Pointing:
        """What lies where on the screen."""
        return self._pointing

    def accessible(self) -> ReportAccessible:
        """What screen readers talk to; kept here, for Qt does not keep Python's half alive."""
        if self._accessible is None:
            self._accessible = ReportAccessible(self)
        return self._accessible

    # Caret and selection

    @property
    def caret(self) -> int:
        """Where the caret stands. Setting it takes the selection back; it does not scroll."""
        return self._caret

    @caret.setter
    def caret(self, position: int) -> None:
        self.place_caret(position)

    def place_caret(self, position: int, *, extend: bool = False) -> None:
        """Put the caret there; `extend` selects from where the selection began."""
        position = max(0, min(position, len(self._document.text)))
        before, was = self.selection(), self._caret
        self._caret = position
        if not extend:
            self._anchor = position
        self._chosen(before)
        if position != was:
            self.caret_moved.emit(position)
            accessible.told_caret(self)

    @property
    def anchor(self) -> int:
        """Where the selection began; the caret itself when nothing is selected."""
        return self._anchor

    def place_anchor(self, position: int) -> None:
        """Let the selection begin there from now on."""
        self._anchor = position

    def preview(self, r: Range | None) -> None:
        """Show what a range would become; None goes back to the selection."""
        self._emphasis.selection = r or self.selection()
        self._repaint()

    def selection(self) -> Range | None:
        """What is selected."""
        low, high = sorted((self._anchor, self._caret))
        return Range(low, high) if low < high else None

    def select(self, chosen: Range | None) -> None:
        """Select a range, the caret at its end; None takes the selection back."""
        before = self.selection()
        if chosen is None:
            self._anchor = self._caret
        else:
            self._anchor, self._caret = chosen.start, chosen.end
        self._chosen(before)

    def move_caret(self, kind: str, *, extend: bool = False) -> None:
        """Move the caret (`ui.report_view.caret` has the kinds) and bring it into sight."""
        self._moves.screen = max(40.0, self.viewport().height() * 0.85)
        self.place_caret(self._moves.move(self._caret, kind), extend=extend)
        if self._sight.follow(self._caret):
            self._sync()

    def word_at_caret(self) -> Range | None:
        """The word at the caret without its proclitics."""
        return self._wording.core_at(self._caret)

    def word_at(self, position: int) -> Range | None:
        """The word at a position without its proclitics."""
        return self._wording.core_at(position)

    def snap(self, chosen: Range) -> Range | None:
        """The whole words, without proclitics and punctuation, that a rough choice means."""
        return self._wording.snap(chosen)

    def right_to_left(self, position: int) -> bool:
        """Whether the paragraph of this position runs right to left."""
        return self._moves.right_to_left(position)

    def next_stop(self, position: int, *, forward: bool) -> int:
        """The next place where the caret can stand, in the order of the text."""
        return self._moves.forward(position) if forward else self._moves.backward(position)

    def _rebuild(self) -> None:
        super()._rebuild()
        self._moves = Caret(self._page, self._wording)
        self._pointing = Pointing(self, self._painting, self._marks, self._wording)

    def _before_painting(self) -> None:
        """The word at the caret is the noun where nothing else is."""
        emphasis = self._emphasis
        bare = emphasis.selection is None and emphasis.in_hand is None and not emphasis.chosen
        emphasis.word = self.word_at_caret() if bare else None
        emphasis.caret = self._caret

    def _chosen(self, before: Range | None) -> None:
        now = self.selection()
        self._emphasis.selection = now
        self._repaint()
        if now != before:
            self.selection_changed.emit()
            accessible.told_selection(self)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The caret shows where the keys go."""
        self._emphasis.focused = True
        self._repaint()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The caret pales."""
        self._emphasis.focused = False
        self._repaint()

    def event(self, event: QEvent) -> bool:
        """Catch keys before menus and before Qt moves the focus by Tab."""
        if isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.ShortcutOverride and self._wants(event):
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress and event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
                self.keyPressEvent(event)
                if event.isAccepted():
                    return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ask `on_key`; else move the caret."""
        if self.on_key is not None and self.on_key(event):
            event.accept()
            return
        move = caret_move(event)
        if move is None:
            event.ignore()
            return
        kind, extend = move
        self.move_caret(kind, extend=extend)
        event.accept()

    def _wants(self, event: QKeyEvent) -> bool:
        if self.wants_key is not None:
            return self.wants_key(event)
        return caret_move(event) is not None

    def viewportEvent(self, event: QEvent) -> bool:
        """The mouse is read by `Gestures`."""
        taken = self._gestures is not None and self._gestures.take(event)
        return taken or super().viewportEvent(event)
