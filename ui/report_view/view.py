"""The report: shows text and marks, moves the caret, tells what the mouse and the keys mean.

Knows nothing of schemes, layers or storage. Positions are code points of the document.
"""

from collections.abc import Callable, Container, Iterable, Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from annotator.model import Document, Range
from ui.report_view.caret import Caret
from ui.report_view.gestures import Gestures
from ui.report_view.layout import COLUMN, Page
from ui.report_view.marks import Curve, Mark, MarkIndex, Tag
from ui.report_view.options import Sizes, ViewOptions
from ui.report_view.painting import Emphasis, Painting, Spot
from ui.report_view.pointing import Pointing
from ui.report_view.sight import Sight
from ui.report_view.wording import Wording

EMPTY = Document("", "")
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
CARET_KEYS: dict[tuple[Qt.Key, bool], str] = {
    (Qt.Key.Key_Left, False): "left",
    (Qt.Key.Key_Right, False): "right",
    (Qt.Key.Key_Up, False): "up",
    (Qt.Key.Key_Down, False): "down",
    (Qt.Key.Key_Home, False): "line_start",
    (Qt.Key.Key_End, False): "line_end",
    (Qt.Key.Key_PageUp, False): "page_up",
    (Qt.Key.Key_PageDown, False): "page_down",
    (Qt.Key.Key_Left, True): "word_left",
    (Qt.Key.Key_Right, True): "word_right",
    (Qt.Key.Key_Up, True): "sentence_previous",
    (Qt.Key.Key_Down, True): "sentence_next",
    (Qt.Key.Key_Home, True): "document_start",
    (Qt.Key.Key_End, True): "document_end",
}


class ReportView(QAbstractScrollArea):
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
        super().__init__(parent)
        self.on_key: Callable[[QKeyEvent], bool] | None = None
        self.wants_key: Callable[[QKeyEvent], bool] | None = None
        self._document = EMPTY
        self._marks = MarkIndex()
        self._emphasis = Emphasis(focused=False)
        self._anchor = 0
        self._caret = 0
        self._known: Container[str] = ()
        self._spots: list[Spot] | None = None
        self._painted = False
        self._syncing = False
        self._sizes = Sizes(ViewOptions())
        self._rebuild()
        self._gestures = Gestures(self)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.viewport().setMouseTracking(True)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    # What is shown

    def set_document(self, document: Document | None) -> None:
        """Show another text, from its top, without marks."""
        self._document = document or EMPTY
        self._marks.replace(())
        self._anchor = self._caret = 0
        self._emphasis = Emphasis(focused=self.hasFocus())
        self._rebuild()

    def set_marks(self, marks: Iterable[Mark]) -> None:
        """Show these marks and no others."""
        self._marks.replace(marks)
        self._redecorated(None)

    def update_marks(self, removed: Iterable[str], added: Sequence[Mark]) -> None:
        """Take out and put in; an added mark replaces the one of its id. For long reports."""
        self._redecorated(self._marks.update(removed, added))

    def set_in_hand(self, id: str | None) -> None:
        """Outline this mark."""
        self._emphasis.in_hand = id
        self._repaint()

    def set_held(self, id: str | None) -> None:
        """Outline this mark doubly."""
        self._emphasis.held = id
        self._repaint()

    def set_lit(self, tags: Iterable[Tag]) -> None:
        """Number these marks and let all else pale; an empty number only keeps its mark from it."""
        self._emphasis.lit = {tag.id: tag.number for tag in tags}
        self._repaint()

    def set_curves(self, curves: Sequence[Curve]) -> None:
        """Join marks with thin curves."""
        self._emphasis.curves = tuple(curves)
        self._repaint()

    def set_known(self, known: Container[str]) -> None:
        """Surface forms whose first letter belongs to them, though it looks like a proclitic."""
        self._known = known
        self._wording.known = known

    def set_options(self, options: ViewOptions) -> None:
        """Look otherwise; the place in the text is kept."""
        if options != self._sizes.options:
            top = self._top_position()
            self._sizes = Sizes(options)
            self._rebuild()
            self._sight.show(Range(top, top + 1), before=0.0)
            self._sync()

    @property
    def options(self) -> ViewOptions:
        """How it looks now."""
        return self._sizes.options

    @property
    def document(self) -> Document:
        """What is shown; an empty one when nothing is."""
        return self._document

    @property
    def marks(self) -> MarkIndex:
        """What lies over the text."""
        return self._marks

    @property
    def emphasis(self) -> Emphasis:
        """What stands out just now; to be read only."""
        return self._emphasis

    @property
    def pointing(self) -> Pointing:
        """What lies where on the screen."""
        return self._pointing

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

    def move(self, kind: str, *, extend: bool = False) -> None:
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

    def _chosen(self, before: Range | None) -> None:
        now = self.selection()
        self._emphasis.selection = now
        self._repaint()
        if now != before:
            self.selection_changed.emit()

    # What is in sight

    def ensure_visible(self, r: Range) -> None:
        """Scroll only if the range is not wholly in sight; leaves a third of the page before it."""
        if self._sight.show(r, before=1 / 3):
            self._sync()

    def visible(self, r: Range) -> bool:
        """Whether the range is in sight."""
        return self._sight.sees(r)

    @property
    def painted(self) -> bool:
        """Whether the screen shows what was set last."""
        return self._painted

    def spots(self) -> list[Spot]:
        """The rows in sight and where they are painted, in the viewport's pixels."""
        if self._spots is None:
            left = (self.viewport().width() - self._page.width) / 2
            self._spots = list(self._sight.rows(round(left)))
        return self._spots

    def rectangles(self, r: Range) -> list[QRectF]:
        """Where the letters of a range stand in the viewport, as far as they are in sight."""
        above, below = self._sizes.ink
        return [
            QRectF(spot.x + left, spot.baseline - above, right - left, above + below)
            for spot in self.spots()
            if r.start < spot.row.end and spot.row.start < r.end
            for left, right in spot.paragraph.intervals(spot.row, r.start, r.end)
        ]

    # Inner workings

    def _rebuild(self) -> None:
        """Everything that follows from text, options and fonts."""
        self._page = Page(self._document, self._sizes, self._column(), self._marks)
        self._wording = Wording(self._page, self._known)
        self._moves = Caret(self._page, self._wording)
        self._painting = Painting(self._sizes)
        self._pointing = Pointing(self, self._painting, self._marks, self._wording)
        self._sight = Sight(self._page, self.viewport().height(), self._sizes.metrics.height() * 0.5)
        self._sync()

    def _column(self) -> float:
        margin = self._sizes.metrics.height()
        return min(self.viewport().width() - 2 * margin, self._sizes.metrics.height() * COLUMN)

    def _top_position(self) -> int:
        spots = self.spots()
        return min(spots[0].row.start, max(0, len(self._document.text) - 1)) if spots else 0

    def _redecorated(self, ranges: Sequence[Range] | None) -> None:
        self._page.redecorate(ranges)
        self._sync()

    def _sync(self) -> None:
        """Bring the scroll bar to what is in sight, and paint."""
        self._repaint()
        self.spots()  # lays out, so that heights are exact
        self._syncing = True
        bar = self.verticalScrollBar()
        bar.setRange(0, round(self._sight.extent))
        bar.setPageStep(round(self._sight.height))
        bar.setSingleStep(round(self._sizes.metrics.height()))
        bar.setValue(round(self._sight.y))
        self._syncing = False

    def _repaint(self) -> None:
        self._spots = None
        self._painted = False
        self.viewport().update()
