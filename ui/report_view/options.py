"""How the report is to look: options a person sets, the colors of a theme, and sizes in pixels."""

from dataclasses import dataclass
from functools import cached_property
from math import ceil
from typing import Literal

from PySide6.QtGui import QColor, QFont, QFontMetricsF

Direction = Literal["auto", "rtl", "ltr"]

# What letters with and without harakat reach above and below the line, in scripts we expect.
TALL = (
    "أإآلطكلا",
    "جحخعغيىقمئ",
    "ج ح ع ي ئ ى م ر ؤ",
    "سي جع فج ئي",
    "لِلّٰهِ",
    "إٍ يٍ جِ",
    "آً",
    "Ágpqy@|",
    "()[]{}«»5",
)

BADGES = "Noto Naskh Arabic"  # small and low, whatever the report is set in


@dataclass(frozen=True, slots=True)
class ViewOptions:
    """What a person can set about the report.

    `direction` other than `auto` forces every paragraph; `auto` follows each paragraph's first
    strong letter, neutral ones run right to left. `line_spacing` 1.0 is the least that holds a
    row of badges and two bars.
    """

    font_family: str = "Noto Naskh Arabic"
    point_size: float = 16.0
    line_spacing: float = 1.0
    direction: Direction = "auto"
    sentence_a_line: bool = False
    hide_harakat: bool = False
    hide_tatweel: bool = False
    show_invisible: bool = False
    badges_visible: bool = True
    dark: bool = False


@dataclass(frozen=True)
class Look:
    """The colors of one theme."""

    paper: QColor
    text: QColor
    pale: QColor
    selection: QColor
    accent: QColor
    tag: QColor
    tag_text: QColor
    fill: int  # opacity of a fill, of 255
    trigger_fill: int


LIGHT = Look(
    paper=QColor("#ffffff"),
    text=QColor("#1f2328"),
    pale=QColor("#8f959c"),
    selection=QColor("#b9d6f7"),
    accent=QColor("#1a5fb4"),
    tag=QColor("#1f2328"),
    tag_text=QColor("#ffffff"),
    fill=34,
    trigger_fill=46,
)
DARK = Look(
    paper=QColor("#1d1f23"),
    text=QColor("#e3e5e8"),
    pale=QColor("#7d838b"),
    selection=QColor("#2f4d73"),
    accent=QColor("#8ab8f5"),
    tag=QColor("#f2f3f5"),
    tag_text=QColor("#17181b"),
    fill=50,
    trigger_fill=66,
)


class Sizes:
    """Pixels that follow from the options and the fonts."""

    def __init__(self, options: ViewOptions) -> None:
        self.options = options
        self.look = DARK if options.dark else LIGHT
        self.font = QFont(options.font_family)
        self.font.setPointSizeF(options.point_size)
        self.font.setStyleStrategy(QFont.StyleStrategy.PreferAntialias)
        self.badge_font = QFont(BADGES)
        self.badge_font.setPointSizeF(max(6.5, options.point_size * 0.56))
        self.metrics = QFontMetricsF(self.font)
        self.badge_metrics = QFontMetricsF(self.badge_font)
        self._widths: dict[str, float] = {}  # asking Qt takes 20 µs, and badges repeat

    @cached_property
    def ink(self) -> tuple[float, float]:
        """How far letters reach above and below the baseline: less than ascent and descent."""
        boxes = [self.metrics.tightBoundingRect(s) for s in TALL]
        return max(-b.top() for b in boxes) + 1, max(b.bottom() for b in boxes) + 1

    @cached_property
    def badge_ink(self) -> tuple[float, float]:
        """The same for badges, whose names have no harakat."""
        boxes = [self.badge_metrics.tightBoundingRect(s) for s in ("أإطكلا", "جحعغيقم", "ي ع ج سي", "Agpy")]
        return max(-b.top() for b in boxes), max(b.bottom() for b in boxes)

    @cached_property
    def badge_height(self) -> float:
        """Of one badge."""
        return round(sum(self.badge_ink) + 3)

    @property
    def badge_pitch(self) -> float:
        """From one lane of badges to the next."""
        return self.badge_height + 2

    @cached_property
    def bar(self) -> float:
        """Thickness of an entity's bar; a trigger's is twice that."""
        return max(1.5, round(self.metrics.height() / 18) * 0.75)

    @cached_property
    def bar_pitch(self) -> float:
        """From one lane of bars to the next: a trigger's bar and a gap."""
        return self.bar * 2 + 1.5

    @cached_property
    def gap(self) -> float:
        """Between the lowest bar and the next line's highest badge."""
        return max(2.0, self.metrics.height() * (0.12 + self.options.line_spacing - 1.0))

    def line_height(self, badges: int, bars: int) -> float:
        """Of a line with so many lanes; a lane of badges and two of bars are always kept free,
        so that the first label on a line does not move the text."""
        return self.above(badges) + sum(self.ink) + self.below(bars)

    def above(self, badges: int) -> float:
        """From a line's top to where its letters reach."""
        free = 1 if self.options.badges_visible else 0
        return float(round(self.gap + max(badges if free else 0, free) * self.badge_pitch))

    def below(self, bars: int) -> float:
        """From where a line's letters reach to its bottom."""
        return float(round(max(bars, 2) * self.bar_pitch + 1))

    def badge_text(self, text: str) -> float:
        """How wide the words of a badge are."""
        width = self._widths.get(text)
        if width is None:
            width = self._widths[text] = self.badge_metrics.horizontalAdvance(text)
        return width

    def badge_width(self, text: str, *, pointed: bool) -> float:
        """Of a badge with this text, in whole pixels; pointed ones need room for the points."""
        return float(ceil(self.badge_text(text) + (self.badge_height if pointed else 8.0)))
