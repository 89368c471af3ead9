"""Lines of the report as a picture of their own: all letters as outlines, so that no font is needed
where it is shown."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath

from ui.report_view.badges import Badges
from ui.report_view.layout import Page
from ui.report_view.marks import MarkIndex
from ui.report_view.options import Sizes
from ui.report_view.painting import Emphasis, Painting
from ui.report_view.spots import Spot

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from PySide6.QtCore import QPointF

    from annotator.model import Range
    from ui.report_view.canvas import ReportCanvas
    from ui.report_view.decoration import Badge
    from ui.report_view.marks import Mark

MOST = 6000  # pixels of height: about a hundred lines
SCALE = 3  # pixels of the file for one of the screen, about 300 a inch


class Picture:
    """The lines that a range touches, broken as the view breaks them, in the light theme."""

    def __init__(self, view: ReportCanvas, marks: Iterable[Mark], within: Range) -> None:
        """Stops when it is higher than MOST. `within` in code points."""
        sizes = Sizes(replace(view.options, dark=False))
        self._painting = _Outlined(sizes)
        index = MarkIndex(marks)
        colors = {m.id: m.color for m in index}
        curves = (replace(c, color=colors.get(c.source, c.color)) for c in view.emphasis.curves)
        self._emphasis = Emphasis(focused=False, curves=tuple(curves))
        self._paper = sizes.look.paper
        margin = round(sizes.metrics.height())
        page = Page(view.document, sizes, view.column, index)
        self._spots: list[Spot] = []
        y = float(margin) / 2
        for block in range(page.block_of(within.start), page.block_of(within.end - 1) + 1):
            paragraph = page.laid(block)
            for row in paragraph.rows:
                if row.start < within.end and within.start < row.end and y <= MOST:
                    self._spots.append(Spot(paragraph, row, margin, y))
                    y += row.height
        self.width = round(page.width) + 2 * margin
        self.height = round(y + margin / 2)

    def paint(self, painter: QPainter) -> None:
        """All of it, its corner at the origin."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(QRect(0, 0, self.width, self.height), self._paper)
        self._painting.paint(painter, self._spots, self._emphasis)


def write(picture: Picture, path: Path) -> None:
    """As PNG or SVG, by the name's ending. Raises ExportFailed; what was there is then whole."""
    from annotator.formats import placing  # with it come all formats: only when a picture is written

    made = _svg(picture) if path.suffix.lower() == ".svg" else _png(picture)
    with placing(path) as beside:
        beside.write_bytes(made)


def _png(picture: Picture) -> bytes:
    image = QImage(QSize(picture.width, picture.height) * SCALE, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    try:
        painter.scale(SCALE, SCALE)
        picture.paint(painter)
    finally:
        painter.end()
    image.setDotsPerMeterX(round(SCALE * 96 / 0.0254))  # now: it would make painted words larger
    image.setDotsPerMeterY(round(SCALE * 96 / 0.0254))
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stub wants bytes
    return bytes(data.data())


def _svg(picture: Picture) -> bytes:
    from PySide6.QtSvg import QSvgGenerator

    data = QByteArray()
    buffer = QBuffer(data)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setResolution(96)
    generator.setSize(QSize(picture.width, picture.height))
    generator.setViewBox(QRect(0, 0, picture.width, picture.height))
    painter = QPainter(generator)
    try:
        picture.paint(painter)
    finally:
        painter.end()
    return bytes(data.data())


class _Outlined(Painting):
    """Letters as paths."""

    def __init__(self, sizes: Sizes) -> None:
        super().__init__(sizes)
        self.badges = _OutlinedBadges(sizes)

    def _letters(self, painter: QPainter, spot: Spot, emphasis: Emphasis) -> None:
        line = spot.row.line.line
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.look.text)
        for run in line.glyphRuns():
            font, positions = run.rawFont(), run.positions()
            whole = QPainterPath()
            whole.setFillRule(Qt.FillRule.WindingFill)
            for glyph, at in zip(run.glyphIndexes(), positions, strict=True):
                whole.addPath(font.pathForGlyph(glyph).translated(at))
            painter.drawPath(whole.translated(spot.x, spot.baseline - spot.row.line.ascent))


class _OutlinedBadges(Badges):
    """Drawn each time and as paths: there is no screen to be quick for."""

    def badge(self, painter: QPainter, box: QRectF, badge: Badge, color: QColor, *, pale: bool) -> None:
        self._draw(painter, box, badge, color, pale=pale)

    def write(self, painter: QPainter, at: QPointF, text: str, ink: QColor) -> None:
        """Letters that join overlap: what both cover is filled, too."""
        path = QPainterPath()
        path.setFillRule(Qt.FillRule.WindingFill)
        path.addText(at, self.sizes.badge_font, text)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        painter.drawPath(path)
