"""The words of options: the same passage for each, its own part lit, what not all have underlined."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QTextLayout, QTextOption

from ui.report_view.blocks import right_to_left
from ui.report_view.geometry import Line
from ui.report_view.shown import Shown, show, table

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from annotator.model import Range
    from ui.theme import Theme

MOST = 160  # code points of a passage that are drawn
BAR = 2.0  # pixels of the line below what only one option has


@dataclass(frozen=True, slots=True)
class Passage:
    """`text` with the parts that are the option's `own`ed, and those of them that are not in all options.

    Positions are code points of `text`, which is one line.
    """

    text: str
    parts: tuple[tuple[int, int], ...]
    unlike: tuple[tuple[int, int], ...] = ()

    @property
    def own(self) -> str:
        """The words of the option itself."""
        return " … ".join(self.text[a:z] for a, z in self.parts)


def passages(text: str, options: Sequence[Sequence[Range]]) -> list[Passage]:
    """One for each option (its ranges, in code points of the document); all show the same whole."""
    start = min(r.start for ranges in options for r in ranges)
    end = min(max(r.end for ranges in options for r in ranges), start + MOST)
    covered = [{i for r in ranges for i in range(r.start, min(r.end, end))} for ranges in options]
    common = set.intersection(*covered)
    line = "".join(" " if c.isspace() else c for c in text[start:end])
    return [
        Passage(line, _runs(i - start for i in own), _runs(i - start for i in own - common))
        for own in covered
    ]


def _runs(positions: Iterable[int]) -> tuple[tuple[int, int], ...]:
    runs: list[tuple[int, int]] = []
    for at in sorted(positions):
        if runs and runs[-1][1] == at:
            runs[-1] = (runs[-1][0], at + 1)
        else:
            runs.append((at, at + 1))
    return tuple(runs)


def draw_passage(
    painter: QPainter, room: QRectF, passage: Passage, font: QFont, theme: Theme, *, rtl: bool
) -> None:
    """On one line from where reading begins in the window; the letters are never set apart, so that they
    keep their shapes."""
    shown = show(passage.text, table(hide_harakat=False, hide_tatweel=False))
    own_way = right_to_left(passage.text, 0, len(passage.text)) is not False
    layout = QTextLayout(shown.text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    option.setTextDirection(Qt.LayoutDirection.RightToLeft if own_way else Qt.LayoutDirection.LeftToRight)
    layout.setTextOption(option)
    layout.beginLayout()
    laid = layout.createLine()
    laid.setLineWidth(1e6)
    layout.endLayout()
    line = Line(layout, laid, shown.units, rtl=own_way)
    ends = line.intervals(0, len(shown.units))
    left, right = min(a for a, _ in ends), max(z for _, z in ends)
    x = room.right() - right if rtl else room.left() - left
    top = room.center().y() - laid.height() / 2
    painter.save()
    painter.setClipRect(room)
    _paint(painter, QPointF(x, top), line, passage, shown, theme)
    painter.restore()


def _paint(painter: QPainter, at: QPointF, line: Line, passage: Passage, shown: Shown, theme: Theme) -> None:
    def boxes(parts: Iterable[tuple[int, int]]) -> list[QRectF]:
        found = [i for a, z in parts for i in line.intervals(shown.to16(a), shown.to16(z))]
        return [QRectF(at.x() + a, at.y(), z - a, line.line.height()) for a, z in found]

    own = boxes(passage.parts)
    for box in own:
        painter.fillRect(box, QColor(theme.chosen))
    painter.setPen(QColor(theme.muted))
    line.line.draw(painter, at)
    painter.setPen(QColor(theme.text))
    for box in own:
        painter.save()
        painter.setClipRect(box, Qt.ClipOperation.IntersectClip)
        painter.fillRect(box, QColor(theme.chosen))
        line.line.draw(painter, at)
        painter.restore()
    for box in boxes(passage.unlike):
        painter.fillRect(QRectF(box.left(), box.bottom() - BAR, box.width(), BAR), QColor(theme.accent))
