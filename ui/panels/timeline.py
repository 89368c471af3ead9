"""Events along time, painted: the earliest stands where reading begins. Those without a date stand apart."""

from __future__ import annotations

import itertools
from bisect import bisect_left
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QToolTip, QWidget

from ui.panels.calendar import fine, ticks
from ui.panels.event_table import date_words
from ui.panels.figure import Figure, paint_empty
from ui.words import digits, isolated, joined, number, quoted, shortened

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from annotator.happenings import Happening
    from annotator.scheme import Scheme
    from ui.theme import Theme

SIDE, TOP, BOTTOM = 48, 30, 26  # pixels around the field
APART = 110  # pixels for those without a date
COLUMN, DOT, STEP = 14, 4.5, 12  # pixels: a column of dots, their radius, one above the other
NEAR = 9  # pixels within which a click takes a dot


class Timeline(Figure):
    """A dot an event: full where the date is sure, hollow where not. Where there is no room for as many,
    a dot stands for several, and a line says for how many. ← → walk along time, ↑ ↓ among those of one
    place, Enter goes to the text.
    """

    event_chosen = Signal(str, str)  # document, event's id

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._dated: list[Happening] = []
        self._undated: list[Happening] = []
        self._middles: list[int] = []  # ordinal of the middle day of each dated event
        self._bins: list[list[Happening]] = []
        self._days: list[float] = []  # where each column stands
        self._each = 1  # how many events a dot of a dated column stands for
        self._scheme: Scheme | None = None
        self._empty = ""
        self._language, self._dark = "en", False
        self._at: tuple[int, int] | None = None  # column and place in it
        self.retranslate()

    def show_rows(
        self,
        found: list[Happening],
        scheme: Scheme | None,
        language: str,
        *,
        dark: bool = False,
        empty: str = "",
    ) -> None:
        """Other events; `empty` says why there are none."""
        self._empty = empty
        self.setAccessibleDescription("" if found else empty)
        here = self.current()
        self._scheme, self._language, self._dark = scheme, language, dark
        self._dated = sorted((h for h in found if h.day is not None), key=_middle)
        self._middles = [_middle(h) for h in self._dated]
        self._undated = [h for h in found if h.day is None]
        self._divide()
        self._stand(here.key if here is not None else "")
        self.update()

    def current(self) -> Happening | None:
        """The event that the keys stand on."""
        if self._at is None or self._at[0] >= len(self._bins):
            return None
        column = self._bins[self._at[0]]
        return column[self._at[1]] if self._at[1] < len(column) else None

    def minimumSizeHint(self) -> QSize:
        """Enough for a few years and those apart."""
        return QSize(320, 120)

    # ---- where things stand ----

    def field(self) -> QRectF:
        """Where dated events are painted; those apart stand at the end of reading."""
        apart = APART if self._undated else 0
        left, right = (apart, 0) if self.rtl else (0, apart)
        return QRectF(self.rect()).adjusted(SIDE + left, TOP, -SIDE - right, -BOTTOM)

    def _span(self) -> tuple[int, int]:
        """First and last day (ordinals), at least a week."""
        if not self._middles:
            return 0, 7
        first, last = self._middles[0], self._middles[-1]
        more = max(0, 7 - (last - first)) / 2
        return int(first - more), int(last + more) + (more > 0)

    def across(self, day: float) -> float:
        """Where a day (ordinal) stands."""
        first, last = self._span()
        return self.along((day - first) / max(last - first, 1))

    def _divide(self) -> None:
        """Events of about one place share a column; the last column is of those without a date."""
        field, (first, last) = self.field(), self._span()
        count = max(1, int(field.width() // COLUMN))
        cuts = [bisect_left(self._middles, first + (last - first) * i / count) for i in range(1, count)]
        edges = [0, *cuts, len(self._dated)]
        found = [self._dated[a:b] for a, b in itertools.pairwise(edges)]
        width = (last - first) / count
        self._days = [first + width * (i + 0.5) for i, column in enumerate(found) if column]
        self._bins = [column for column in found if column]
        self._each = max(1, *(-(-len(column) // self._most()) for column in found))
        if self._undated:
            self._bins.append(self._undated)

    def _center(self, column: int, place: int) -> QPointF:
        rows = self._bins[column]
        y = self.field().bottom() - STEP / 2 - place // self._share(column) * STEP
        if rows is self._undated:
            at = SIDE + APART / 2 - 20
            return QPointF(at if self.rtl else self.width() - at, y)
        return QPointF(self.across(self._days[column]), y)

    def _share(self, column: int) -> int:
        """How many events a dot of a column stands for; those without a date have their own measure."""
        if self._bins[column] is self._undated:
            return max(1, -(-len(self._undated) // self._most()))
        return self._each

    def _most(self) -> int:
        """How many dots fit above one another."""
        return max(1, int(self.field().height() // STEP) - 1)

    # ---- painting ----

    def draw(self, painter: QPainter, theme: Theme) -> None:
        """Axis, dots, and the one in hand with its words."""
        self._paint_axis(painter, theme)
        for column in range(len(self._bins)):
            self._paint_column(painter, column, theme)
        self._paint_current(painter, theme)

    def _paint_axis(self, painter: QPainter, theme: Theme) -> None:
        field = self.field()
        painter.setPen(QPen(QColor(theme.edge), 1))
        painter.drawLine(field.bottomLeft(), field.bottomRight())
        first, last = self._span()
        for day in ticks(first, last) if self._dated else ():
            x = self.across(day.toordinal())
            painter.setPen(QPen(QColor(theme.line), 1))
            painter.drawLine(QPointF(x, field.top()), QPointF(x, field.bottom()))
            painter.setPen(QColor(theme.muted))
            words = digits(day.isoformat()[: fine(first, last)])
            painter.drawText(QRectF(x - 50, field.bottom() + 4, 100, 20), Qt.AlignmentFlag.AlignCenter, words)
        if self._undated:
            x = self._center(len(self._bins) - 1, 0).x()
            painter.setPen(QColor(theme.muted))
            words = self.tr("No date: {0}").format(number(len(self._undated)))
            if self._share(len(self._bins) - 1) > 1:
                words = joined((words, f"● = {number(self._share(len(self._bins) - 1))}"))
            painter.drawText(QRectF(x - 80, field.bottom() + 4, 160, 20), Qt.AlignmentFlag.AlignCenter, words)
        if not self._dated:
            dateless = self.tr(
                "None of these events has a date yet. Fill their role of time; words such as «أمس» also "
                "need the date of the document, under Document → Properties."
            )
            paint_empty(painter, field.toRect(), dateless if self._undated else self._empty, theme)
        if self._each > 1:
            painter.setPen(QColor(theme.muted))
            trailing = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            line = QRectF(self.rect()).adjusted(12, 4, -12, 0)
            line.setHeight(20)
            painter.drawText(line, trailing, self.tr("● = {0} events").format(number(self._each)))

    def _paint_column(self, painter: QPainter, column: int, theme: Theme) -> None:
        rows, share = self._bins[column], self._share(column)
        for place in range(0, len(rows), share):
            row = rows[place]
            color = QColor(self._scheme.color(row.type, dark=self._dark) if self._scheme else theme.accent)
            sure = row.when is not None and row.when.sure
            painter.setPen(QPen(color, 1.6))
            painter.setBrush(color if sure else QColor(theme.paper))
            painter.drawEllipse(self._center(column, place), DOT, DOT)

    def _paint_current(self, painter: QPainter, theme: Theme) -> None:
        row = self.current()
        if row is None or self._at is None:
            return
        painter.setPen(QPen(QColor(theme.text), 1.6))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(self._center(*self._at), DOT + 3, DOT + 3)
        if row.when is not None and row.when.first and row.when.last and row.when.last > row.when.first:
            y = self.field().bottom()
            field = self.field()
            ends = [self.across(d.toordinal()) for d in (row.when.first, row.when.last)]
            ends = [max(field.left(), min(field.right(), x)) for x in ends]
            painter.setPen(QPen(QColor(theme.accent), 3))
            painter.drawLine(QPointF(ends[0], y), QPointF(ends[1], y))
        painter.setPen(QColor(theme.text))
        leading = Qt.AlignmentFlag.AlignLeft  # which Qt mirrors
        line = QRectF(self.rect()).adjusted(12, 4, -12, 0)
        line.setHeight(20)
        painter.drawText(line, leading | Qt.AlignmentFlag.AlignVCenter, self.words_of(row))

    def words_of(self, row: Happening) -> str:
        """Date, type, trigger, document: the line above, and what screen readers say."""
        type = self._scheme.name(row.type, self._language) if self._scheme else row.type
        parts = [
            date_words(row.when) or self.tr("no date"),
            f"{type} {quoted(row.trigger)}",
            isolated(shortened(row.title, 40)),
        ]
        return joined(parts)

    # ---- keys and clicks ----

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """← → in the direction of the eye, Home and End, ↑ ↓ in a column, Enter."""
        key, last = Qt.Key(event.key()), len(self._bins) - 1
        ahead = -1 if self.rtl else 1
        column, place = self._at if self._at is not None else (0, 0)
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose()
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            step = ahead if key == Qt.Key.Key_Right else -ahead
            self._move(max(0, min(last, column + step)), 0)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._move(0 if key == Qt.Key.Key_Home else last, 0)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and self._bins:
            step = 1 if key == Qt.Key.Key_Up else -1
            self._move(column, max(0, min(len(self._bins[column]) - 1, place + step)))
        else:
            super().keyPressEvent(event)

    def _move(self, column: int, place: int) -> None:
        if 0 <= column < len(self._bins):
            self._at = column, place
            row = self.current()
            self.setAccessibleDescription(self.words_of(row) if row is not None else "")
            self.update()

    def _stand(self, key: str) -> None:
        """On the event of that key, else on the first."""
        self._at = (0, 0) if self._bins else None
        for column, rows in enumerate(self._bins) if key else ():
            for place, row in enumerate(rows):
                if row.key == key:
                    self._at = column, place
                    return

    def _choose(self) -> None:
        row = self.current()
        if row is not None:
            self.event_chosen.emit(row.document, row.event)

    def _under(self, at: QPointF) -> tuple[int, int] | None:
        """The dot at a place."""
        for column, rows in enumerate(self._bins):
            if abs(self._center(column, 0).x() - at.x()) > NEAR:
                continue
            for place in range(0, len(rows), self._share(column)):
                if abs(self._center(column, place).y() - at.y()) <= STEP / 2:
                    return column, place
        return None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on a dot goes to its event."""
        found = self._under(event.position())
        if found is not None:
            self._move(*found)
            self._choose()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """What a dot is, before one clicks."""
        found = self._under(event.position())
        if found is None:
            QToolTip.hideText()
        else:
            row = self._bins[found[0]][found[1]]
            QToolTip.showText(event.globalPosition().toPoint(), self.words_of(row), self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Other columns for another width."""
        here = self.current()
        self._divide()
        self._stand(here.key if here is not None else "")
        super().resizeEvent(event)

    def retranslate(self) -> None:
        """All words in the language of the moment."""
        self.setAccessibleName(self.tr("Timeline of events"))

    def changeEvent(self, event: QEvent) -> None:
        """Another language or direction."""
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.LayoutDirectionChange):
            self.retranslate()
            self.update()
        super().changeEvent(event)


def _middle(row: Happening) -> int:
    assert row.when is not None
    assert row.when.first is not None
    assert row.when.last is not None
    return (row.when.first.toordinal() + row.when.last.toordinal()) // 2
