"""Thin curves from an event's trigger to what fills its roles, with the roles' names."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import inf

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from ui.report_view.badges import Badges
from ui.report_view.decoration import Strip
from ui.report_view.lanes import nearest_free
from ui.report_view.marks import Curve
from ui.report_view.options import Sizes
from ui.report_view.spots import Spot

LANES, STEP = 6, 3.0  # curves side by side in a margin, and the pixels from one to the next
_TURN = 4.0  # pixels of a rounded corner
_DOT = 2.2  # pixels: the radius of the dot at the end
_BELOW, _ASIDE, _GAP = 2.5, 2.0, 3.0  # pixels: a name below its dot, paper beside it, to the next


@dataclass(frozen=True, slots=True)
class _End:
    """Where a curve ends: the strip under a mark, the top of its row, the edges of its column."""

    strip: QRectF
    y: float
    column: tuple[float, float]

    @property
    def center(self) -> QPointF:
        return self.strip.center()


Joined = tuple[Curve, _End, _End]


@dataclass(frozen=True, slots=True)
class Name:
    """A role's name, where it stands, and the color of its curve."""

    text: str
    box: QRectF
    color: QColor


class Curves:
    """Joins marks that are in sight. Runs below the bars and beside the column, and names each role
    beside what fills it: between two lines of letters, clear of badges and of other names."""

    def __init__(self, sizes: Sizes, badges: Badges) -> None:
        self.sizes = sizes
        self._badges = badges

    def paint(
        self, painter: QPainter, spots: Sequence[Spot], curves: Iterable[Curve], taken: Iterable[QRectF]
    ) -> None:
        """Paint them; `taken` is where badges stand."""
        joined = list(_joined(spots, curves))
        lanes: Counter[bool] = Counter()
        for curve, source, target in joined:
            if source.y == target.y:
                path = self._dip(source.center, target.center)
            else:
                path = self._around(source, target, lanes)
            self._line(painter, path, target.center, QColor(curve.color))
        for name in self._names(spots, joined, taken):
            self._write(painter, name)

    def names(self, spots: Sequence[Spot], curves: Iterable[Curve], taken: Iterable[QRectF]) -> list[Name]:
        """Where the names of roles stand."""
        return self._names(spots, _joined(spots, curves), taken)

    def _names(self, spots: Sequence[Spot], joined: Iterable[Joined], taken: Iterable[QRectF]) -> list[Name]:
        """None where a line leaves no room above the next one's letters."""
        letters = [(s.baseline - self.sizes.ink[0] - s.row.extra[0], s.y) for s in spots]
        full, names = list(taken), []
        for curve, source, target in joined:
            if not curve.text:
                continue
            top = target.strip.top() + _BELOW
            below = min((ink for ink, y in letters if y > target.y), default=inf)
            height = sum(self.sizes.badge_ink)
            if top + height > below:
                continue
            box = self._beside(curve.text, QRectF(0, top, 0, height), source, target, full)
            full.append(box)
            names.append(Name(curve.text, box, QColor(curve.color)))
        return names

    def _beside(self, text: str, band: QRectF, source: _End, target: _End, full: Sequence[QRectF]) -> QRectF:
        """Under the end of the curve, else aside, the way that the curve comes from. Where badges fill
        the whole line, over one of them: what is in hand is read first."""
        width = self.sizes.badge_text(text) + 2 * _ASIDE
        left = target.center.x() - width / 2
        taken = [(b.left(), b.right()) for b in full if b.top() < band.bottom() and band.top() < b.bottom()]
        found = nearest_free(
            (left, left + width),
            taken,
            within=target.column,
            gap=_GAP,
            rightward=_to_right(source, target) if source.y != target.y else source.center.x() > left,
        )
        return QRectF(left if found is None else found, band.top(), width, band.height())

    def _dip(self, start: QPointF, end: QPointF) -> QPainterPath:
        """Along the paper under one line."""
        dip = self.sizes.gap + 4
        path = QPainterPath(start)
        path.cubicTo(QPointF(start.x(), start.y() + dip), QPointF(end.x(), end.y() + dip), end)
        return path

    def _around(self, source: _End, target: _End, lanes: Counter[bool]) -> QPainterPath:
        """From line to line by the nearer margin, so that no letter is crossed."""
        start, end = source.center, target.center
        left, right = source.column
        to_right = _to_right(source, target)
        lane = lanes[to_right] % LANES
        lanes[to_right] += 1
        aside = STEP * (lane + 2)
        x = right + aside if to_right else left - aside
        down = 3 + lane % 3 * 1.5
        corners = (
            QPointF(start.x(), start.y() + down),
            QPointF(x, start.y() + down),
            QPointF(x, end.y() + down),
            QPointF(end.x(), end.y() + down),
            end,
        )
        path = QPainterPath(start)
        for corner, after in pairwise(corners):
            path.lineTo(_toward(corner, path.currentPosition()))
            path.quadTo(corner, _toward(corner, after))
        path.lineTo(end)
        return path

    def _line(self, painter: QPainter, path: QPainterPath, end: QPointF, color: QColor) -> None:
        soft = QColor(color)
        soft.setAlpha(170)
        painter.setPen(QPen(soft, 1.2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(path)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        painter.drawEllipse(end, _DOT, _DOT)

    def _write(self, painter: QPainter, name: Name) -> None:
        """On paper of its own, so that no line strikes it through."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.sizes.look.paper)
        painter.drawRoundedRect(name.box, _ASIDE, _ASIDE)
        at = QPointF(name.box.left() + _ASIDE, name.box.top() + self.sizes.badge_ink[0])
        self._badges.write(painter, at, name.text, name.color)


def _joined(spots: Sequence[Spot], curves: Iterable[Curve]) -> Iterator[Joined]:
    """The curves of which both ends are in sight; each ends at its mark's first piece there."""
    first: dict[str, tuple[Spot, Strip]] = {}
    for spot in spots:
        for strip in spot.row.decoration.strips:
            first.setdefault(strip.mark.id, (spot, strip))
    for curve in curves:
        if curve.source in first and curve.target in first:
            yield curve, _end(*first[curve.source]), _end(*first[curve.target])


def _to_right(source: _End, target: _End) -> bool:
    """Whether the right margin is the nearer one."""
    left, right = source.column
    middle = (source.center.x() + target.center.x()) / 2
    return right - middle < middle - left


def _end(spot: Spot, strip: Strip) -> _End:
    """On the strip of paper below the bars."""
    left, right = strip.intervals[-1] if spot.paragraph.rtl else strip.intervals[0]
    bottom = spot.y + spot.row.height - 1
    column = spot.x, spot.x + spot.paragraph.width
    return _End(QRectF(spot.x + left, bottom, right - left, 0.0), spot.y, column)


def _toward(corner: QPointF, other: QPointF) -> QPointF:
    """A point before the corner, on the way to the other."""
    way = other - corner
    length = (way.x() ** 2 + way.y() ** 2) ** 0.5
    return corner if length == 0 else corner + way * min(_TURN / length, 0.5)
