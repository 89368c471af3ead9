"""What lies on one line: strips with their lanes, badges with their places."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ui.report_view.lanes import Placed, Wanted, bar_lanes, place_badges

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ui.report_view.geometry import Interval
    from ui.report_view.layout import Paragraph, Row
    from ui.report_view.marks import Mark, Piece

BADGE_GAP = 3.0


@dataclass(frozen=True, slots=True)
class Strip:
    """A piece of a mark on one line. `lane` is that of its bar."""

    mark: Mark
    piece: int
    start: int  # code points, clipped to the line
    end: int
    intervals: list[Interval]
    lane: int
    begins: bool  # the piece's first letter is on this line
    ends: bool


@dataclass(frozen=True, slots=True)
class Badge:
    """A mark's badge: its words, where it stands, and x of its mark's first letter."""

    mark: Mark
    text: str
    place: Placed
    from_right: bool


@dataclass(frozen=True, slots=True)
class Decoration:
    """All that is painted on a line besides its letters."""

    strips: list[Strip] = field(default_factory=list)
    badges: list[Badge] = field(default_factory=list)
    bar_lanes: int = 0
    badge_lanes: int = 0


BARE = Decoration()


def decorate(paragraph: Paragraph, row: Row, pieces: Sequence[Piece]) -> Decoration:
    """The decoration of a row that these pieces lie on."""
    if not pieces:
        return BARE
    lanes = _lanes(row, pieces)
    strips = []
    for start, end, mark, number in pieces:
        low, high = _clip(paragraph, row, start, end)
        intervals = paragraph.intervals(row, low, high)
        begins, ends = start >= row.start, end <= row.end
        strips.append(Strip(mark, number, low, high, intervals, lanes[mark.id], begins, ends))
    badges = _badges(paragraph, strips)
    rows = 1 + max((b.place.lane for b in badges), default=-1)
    return Decoration(strips, badges, 1 + max(lanes.values()), rows)


def _clip(paragraph: Paragraph, row: Row, start: int, end: int) -> tuple[int, int]:
    """The part on this row, without the blanks at which the line was broken."""
    low, high = max(start, row.start), min(end, row.end)
    units = paragraph.shown.units
    while high - 1 > low and units[paragraph.unit(high - 1) :][:1].isspace():
        high -= 1
    return low, high


def _lanes(row: Row, pieces: Sequence[Piece]) -> dict[str, int]:
    """One lane a mark, so that the parts of a discontinuous one and what joins them line up."""
    marks: dict[str, Mark] = {p[2].id: p[2] for p in pieces}
    extents = [(max(m.start, row.start), min(m.end, row.end), m.end - m.start) for m in marks.values()]
    return dict(zip(marks, bar_lanes(extents), strict=True))


def _badges(paragraph: Paragraph, strips: Sequence[Strip]) -> list[Badge]:
    """A badge at the first piece of each mark, innermost nearest to the letters."""
    sizes = paragraph.sizes
    firsts = [s for s in strips if s.begins and s.start == s.mark.start]
    firsts.sort(key=lambda s: (s.mark.end - s.mark.start, -s.start))
    wanted = []
    for strip in firsts:
        mark = strip.mark
        pointed = mark.kind == "event"
        full = sizes.badge_width(mark.badge + mark.signs, pointed=pointed)
        short = sizes.badge_width((mark.short or mark.badge) + mark.signs, pointed=pointed)
        wanted.append(Wanted(_edge(paragraph, strip), full, short, paragraph.rtl))
    places = place_badges(wanted, left=0.0, right=paragraph.width, gap=BADGE_GAP)
    return [
        Badge(s.mark, (s.mark.short if p.shortened else s.mark.badge) + s.mark.signs, p, paragraph.rtl)
        for s, p in zip(firsts, places, strict=True)
    ]


def _edge(paragraph: Paragraph, strip: Strip) -> float:
    """Where the badge hangs: the edge of the first word from which the paragraph reads."""
    for left, right in strip.intervals[-1:] if paragraph.rtl else strip.intervals[:1]:
        return right if paragraph.rtl else left
    return 0.0
