"""The surface of the report: lays it out, scrolls it, paints it. Takes no keys and no mouse.

Positions are code points of the document.
"""

from collections.abc import Container, Iterable, Sequence

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from annotator.model import Document, Range
from ui.report_view.layout import COLUMN, Page
from ui.report_view.marks import Curve, Mark, MarkIndex, Tag
from ui.report_view.options import Sizes, ViewOptions
from ui.report_view.painting import Emphasis, Painting
from ui.report_view.sight import Sight
from ui.report_view.spots import Spot
from ui.report_view.wording import Wording

EMPTY = Document("", "")


class ReportCanvas(QAbstractScrollArea):
    """A text with marks, painted; what stands out is set from outside."""

    replaced = Signal()  # another text
    remarked = Signal(object)  # the Ranges that may look different, or None: all
    restyled = Signal()  # other options

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = EMPTY
        self._marks = MarkIndex()
        self._emphasis = Emphasis(focused=False)
        self._known: Container[str] = ()
        self._spots: list[Spot] | None = None
        self._painted = False
        self._syncing = False
        self._sizes = Sizes(ViewOptions())
        self._rebuild()
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    # What is shown

    def set_document(self, document: Document | None) -> None:
        """Show another text, from its top, without marks."""
        self._document = document or EMPTY
        self._marks.replace(())
        self._emphasis = Emphasis(focused=self.hasFocus())
        self._rebuild()
        self.replaced.emit()

    def show_as(self, other: "ReportCanvas") -> None:
        """Show the text of another view, its look and its marks, from the same line on; what happens to
        its marks later is told by `remarked` and taken over by `remark`."""
        self._document, self._marks = other._document, other._marks
        self._known, self._sizes = other._known, other._sizes
        self._emphasis = Emphasis(focused=self.hasFocus())
        self._rebuild()
        self._sight.go(other._top_position())
        self._sync()

    def remark(self, ranges: Sequence[Range] | None) -> None:
        """The marks, which are another view's, changed on these ranges, or anywhere."""
        self._redecorated(ranges)

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

    def set_chosen(self, ids: Iterable[str]) -> None:
        """Outline these, too."""
        self._emphasis.chosen = frozenset(ids)
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
            self.restyled.emit()

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

    # What is in sight

    def ensure_visible(self, r: Range) -> None:
        """Scroll only if the range is not wholly in sight; leaves a third of the page before it."""
        if self._sight.show(r, before=1 / 3):
            self._sync()

    def visible(self, r: Range) -> bool:
        """Whether the range is in sight."""
        return self._sight.sees(r)

    def in_sight(self) -> Range:
        """From the first letter in sight to behind the last; at least one letter long."""
        spots = self.spots()
        start = spots[0].row.start if spots else 0
        return Range(start, max(start + 1, spots[-1].row.end if spots else 0))

    def near(self, y: float) -> int:
        """The position about so many pixels below the top of the report, by estimate; fast."""
        page, y = self._page, y - self._sight.margin
        block = page.block_at(y)
        top, bottom = page.top(block), page.top(block + 1)
        share = min(1.0, max(0.0, (y - top) / max(1.0, bottom - top)))
        start, end = page.blocks.starts[block], page.blocks.ends[block]
        return start + round(share * (end - start))

    @property
    def column(self) -> float:
        """How wide the text is, in pixels."""
        return self._page.width

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

    def lines(self, r: Range) -> QRect:
        """The lines of a range in the viewport, with what is drawn above them, as far as they are in sight;
        null when none is."""
        found = QRect()
        for spot in self.spots():
            if spot.row.start < max(r.end, r.start + 1) and r.start < spot.row.end:
                row = QRectF(0, spot.y, self.viewport().width(), spot.row.height)
                found = found.united(row.toAlignedRect())
        return found

    # Inner workings

    def _rebuild(self) -> None:
        """Everything that follows from text, options and fonts."""
        self._page = Page(self._document, self._sizes, self._column(), self._marks)
        self._wording = Wording(self._page, self._known)
        self._painting = Painting(self._sizes)
        self._sight = Sight(self._page, self.viewport().height(), self._sizes.metrics.height() * 0.8)
        self._sync()

    def _column(self) -> float:
        margin = self._sizes.metrics.height()
        return min(self.viewport().width() - 2 * margin, self._sizes.metrics.height() * COLUMN)

    def _top_position(self) -> int:
        spots = self.spots()
        return min(spots[0].row.start, max(0, len(self._document.text) - 1)) if spots else 0

    def _redecorated(self, ranges: Sequence[Range] | None) -> None:
        """Marks changed: what stands at the top stays there, even where lines above it grew."""
        spots = self.spots()
        self._page.redecorate(ranges)
        if spots:
            self._sight.keep(spots[0].row.start, spots[0].y)
        self._sync()
        self.remarked.emit(ranges)

    def _sync(self) -> None:
        """Bring the scroll bar to what is in sight, and paint."""
        self._spots = None
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
        self._painted = False
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows that the event asks for."""
        painter = QPainter(self.viewport())
        try:
            self._paint(painter, event.rect())
        finally:
            painter.end()  # one that is still at work when an error passes crashes Qt
        self._painted = True

    def _paint(self, painter: QPainter, part: QRect) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(part, self._sizes.look.paper)
        self._before_painting()
        top, bottom = part.top(), part.bottom()
        spots = [s for s in self.spots() if s.y <= bottom and s.y + s.row.height >= top]
        self._painting.paint(painter, spots, self._emphasis)

    def _before_painting(self) -> None:
        """A last chance to say what stands out."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break lines anew when the width changed; keep the place."""
        if abs(self._column() - self._page.width) > 0.5:
            top = self._top_position()
            self._page.resize(self._sizes, self._column())
            self._sight.height = self.viewport().height()
            self._sight.go(top)
        self._sight.height = self.viewport().height()
        self._sync()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """The scroll bar was moved: by a person, for `_sync` keeps it quiet."""
        if self._syncing:
            return
        if abs(dy) > 3 * self._sight.height:
            self._sight.scroll_to(self.verticalScrollBar().value())
        else:
            self._sight.scroll_by(-dy)
        self._sync()
