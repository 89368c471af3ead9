"""Badges and number tags. A badge is drawn once and then copied: it is on the screen many times."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap, QPolygonF

from ui.report_view.decoration import Badge
from ui.report_view.options import Sizes

KEPT = 512  # pictures of badges


class Badges:
    """Paints them in one look and size."""

    def __init__(self, sizes: Sizes) -> None:
        self.sizes = sizes
        self.look = sizes.look
        self._pictures: dict[tuple[object, ...], QPixmap] = {}

    def badge(self, painter: QPainter, box: QRectF, badge: Badge, color: QColor, *, pale: bool) -> None:
        """A filled badge for what is decided, a hollow one for what is not; pointed for triggers."""
        scale = painter.device().devicePixelRatio()
        mark = badge.mark
        key = (badge.text, color.rgb(), mark.decided, mark.kind, pale, box.width(), scale)
        picture = self._pictures.get(key)
        if picture is None:
            if len(self._pictures) >= KEPT:
                self._pictures.clear()
            picture = self._pictures[key] = self._picture(badge, box, color, scale, pale=pale)
        painter.drawPixmap(box.topLeft(), picture)

    def tag(self, painter: QPainter, box: QRectF, number: str, *, from_right: bool) -> None:
        """A dark square with a number at the mark's first letter: never to be taken for a label."""
        width = max(box.height(), self.sizes.badge_text(number) + 6)
        left = box.right() - width if from_right else box.left()
        square = QRectF(left, box.top(), width, box.height())
        painter.fillRect(square, self.look.tag)
        self._words(painter, square, number, self.look.tag_text)

    def _picture(self, badge: Badge, box: QRectF, color: QColor, scale: float, *, pale: bool) -> QPixmap:
        picture = QPixmap((box.size() * scale).toSize())
        picture.setDevicePixelRatio(scale)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw(painter, QRectF(0, 0, box.width(), box.height()), badge, color, pale=pale)
        painter.end()
        return picture

    def _draw(self, painter: QPainter, box: QRectF, badge: Badge, color: QColor, *, pale: bool) -> None:
        if badge.mark.decided:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color)
            ink = self.look.pale if pale else readable_on(color)
        else:
            box = box.adjusted(0.5, 0.5, -0.5, -0.5)
            painter.setPen(QPen(color, 1.0))
            painter.setBrush(self.look.paper)
            ink = self.look.pale if badge.mark.tone == "quiet" else color
        if badge.mark.kind == "event":
            painter.drawPolygon(_pointed(box))
        else:
            painter.drawRoundedRect(box, box.height() / 2.5, box.height() / 2.5)
        self._words(painter, box, badge.text, ink)

    def _words(self, painter: QPainter, box: QRectF, text: str, ink: QColor) -> None:
        above, below = self.sizes.badge_ink
        baseline = box.top() + (box.height() - above - below) / 2 + above
        left = box.left() + (box.width() - self.sizes.badge_text(text)) / 2
        self.write(painter, QPointF(left, baseline), text, ink)

    def write(self, painter: QPainter, at: QPointF, text: str, ink: QColor) -> None:
        """Words in the letters of badges, from `at` on their baseline."""
        painter.setFont(self.sizes.badge_font)
        painter.setPen(ink)
        painter.drawText(at, text)


def readable_on(color: QColor) -> QColor:
    """White or black, whichever is easier to read on it (by relative luminance)."""
    red, green, blue = color.redF(), color.greenF(), color.blueF()
    light = 0.2126 * red**2.2 + 0.7152 * green**2.2 + 0.0722 * blue**2.2
    return QColor("#ffffff") if light < 0.36 else QColor("#101214")


def _pointed(box: QRectF) -> QPolygonF:
    """A badge with a point at each end."""
    tip, middle = box.height() / 2.4, box.center().y()
    left, right, top, bottom = box.left(), box.right(), box.top(), box.bottom()
    corners = ((left, middle), (left + tip, top), (right - tip, top))
    more = ((right, middle), (right - tip, bottom), (left + tip, bottom))
    return QPolygonF([QPointF(x, y) for x, y in corners + more])
