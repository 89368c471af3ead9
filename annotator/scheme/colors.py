"""Whether colors read on their ground, and whether people who see fewer colors can tell them apart.

Contrast is WCAG 2.1's ratio, 1 to 21. Fewer colors: Machado, Oliveira and Fernandes (2009), severity 1,
on linear RGB. Difference is the CIEDE2000 of Sharma, Wu and Dalal (2005), D65; 2 is just seen side by side.
"""

import colorsys
import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, starmap

from annotator.scheme import EntityLabel, Group, Scheme

LIGHT, DARK = "#ffffff", "#1d1f23"  # the grounds of the report
READS = 3.0  # WCAG 1.4.11: what a mark needs against its ground
APART = 7.0  # CIEDE2000 from which two marks are told apart at a glance

_RGB = tuple[float, float, float]
_SEEN = {
    "normal": ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)),
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
EYES = tuple(_SEEN)


@dataclass(frozen=True, slots=True)
class Near:
    """Two rows whose colors one of EYES can hardly tell apart; `dark`: on the dark ground."""

    first: str
    second: str
    eyes: str
    dark: bool
    difference: float


@dataclass(frozen=True, slots=True)
class Faint:
    """A row whose color hardly stands out from its ground."""

    id: str
    dark: bool
    ratio: float


def contrast(color: str, ground: str) -> float:
    """WCAG 2.1's contrast ratio of two `#rrggbb`, 1 (none) to 21."""
    first, second = sorted((_luminance(color), _luminance(ground)), reverse=True)
    return (first + 0.05) / (second + 0.05)


def difference(first: str, second: str, eyes: str = "normal") -> float:
    """The CIEDE2000 between two `#rrggbb` as one of EYES sees them."""
    return _ciede2000(_lab(_through(_linear(first), eyes)), _lab(_through(_linear(second), eyes)))


def faint(scheme: Scheme) -> list[Faint]:
    """The labels and groups that hardly stand out."""
    grounds = ((False, LIGHT), (True, DARK))
    found = [(x.id, dark, contrast(_color(x, dark=dark), g)) for x in _colored(scheme) for dark, g in grounds]
    return [Faint(id, dark, ratio) for id, dark, ratio in found if ratio < READS]


def near(scheme: Scheme) -> list[Near]:
    """The pairs of labels, and of groups, that are hard to tell apart: each once for each ground, with the
    eyes that it is hardest for, or `normal` where it is hard for all of EYES. A label and a group are not
    compared: one is a fill, the other a line."""
    labels: list[EntityLabel | Group] = [x for x in scheme.labels if not x.retired]
    return sorted([*_near(labels), *_near(scheme.groups)], key=lambda n: n.difference)


def _near(rows: Sequence[EntityLabel | Group]) -> Iterator[Near]:
    for dark in (False, True):
        seen = [[_lab(_through(_linear(_color(x, dark=dark)), eyes)) for x in rows] for eyes in EYES]
        for i, j in combinations(range(len(rows)), 2):
            seen_by = [(_ciede2000(labs[i], labs[j]), eyes) for labs, eyes in zip(seen, EYES, strict=True)]
            least, hardest = min(seen_by)
            if least < APART:
                eyes = "normal" if max(seen_by)[0] < APART else hardest
                yield Near(rows[i].id, rows[j].id, eyes, dark, least)


def _colored(scheme: Scheme) -> Iterable[EntityLabel | Group]:
    return (*(x for x in scheme.labels if not x.retired), *scheme.groups)


def _color(row: EntityLabel | Group, *, dark: bool) -> str:
    return row.dark if dark else row.color


def _linear(color: str) -> _RGB:
    red, green, blue = (_decoded(int(color[i : i + 2], 16) / 255) for i in (1, 3, 5))
    return red, green, blue


def _decoded(c: float) -> float:
    return c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4


def _luminance(color: str) -> float:
    red, green, blue = _linear(color)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _through(rgb: _RGB, eyes: str) -> _RGB:
    red, green, blue = (
        min(1.0, max(0.0, sum(m * c for m, c in zip(row, rgb, strict=True)))) for row in _SEEN[eyes]
    )
    return red, green, blue


def _lab(rgb: _RGB) -> _RGB:
    """CIE L*a*b* of linear sRGB under D65."""
    red, green, blue = rgb
    x = (0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047
    y = 0.2126729 * red + 0.7151522 * green + 0.0721750 * blue
    z = (0.0193339 * red + 0.1191920 * green + 0.9503041 * blue) / 1.08883
    fx, fy, fz = (t ** (1 / 3) if t > 216 / 24389 else (24389 / 27 * t + 16) / 116 for t in (x, y, z))
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)


def _ciede2000(first: _RGB, second: _RGB) -> float:
    """Sharma, Wu and Dalal (2005), equations 2 to 22."""
    (l1, a1, b1), (l2, a2, b2) = first, second
    mean7 = ((math.hypot(a1, b1) + math.hypot(a2, b2)) / 2) ** 7
    g = 0.5 * (1 - math.sqrt(mean7 / (mean7 + 25**7)))
    (c1, h1), (c2, h2) = starmap(_polar, (((1 + g) * a1, b1), ((1 + g) * a2, b2)))
    turn = 0.0 if c1 * c2 == 0 else (h2 - h1 + 180) % 360 - 180
    dh = 2 * math.sqrt(c1 * c2) * math.sin(math.radians(turn) / 2)
    light, chroma = (l1 + l2) / 2, (c1 + c2) / 2
    hue = h1 + h2 if c1 * c2 == 0 else (h1 + turn / 2) % 360
    t = (
        1
        - 0.17 * math.cos(math.radians(hue - 30))
        + 0.24 * math.cos(math.radians(2 * hue))
        + 0.32 * math.cos(math.radians(3 * hue + 6))
        - 0.20 * math.cos(math.radians(4 * hue - 63))
    )
    sl = 1 + 0.015 * (light - 50) ** 2 / math.sqrt(20 + (light - 50) ** 2)
    sc, sh = 1 + 0.045 * chroma, 1 + 0.015 * chroma * t
    rc = 2 * math.sqrt(chroma**7 / (chroma**7 + 25**7))
    rt = -math.sin(math.radians(60 * math.exp(-(((hue - 275) / 25) ** 2)))) * rc
    dl, dc, dh = (l2 - l1) / sl, (c2 - c1) / sc, dh / sh
    return math.sqrt(dl**2 + dc**2 + dh**2 + rt * dc * dh)


def _polar(a: float, b: float) -> tuple[float, float]:
    return math.hypot(a, b), math.degrees(math.atan2(b, a)) % 360


def fresh_colors(scheme: Scheme) -> tuple[str, str]:
    """A pair, on light and on dark, that stands out and is as unlike those of the scheme as can be.

    Looked for on a coarse grid of hues and lightnesses, so that it takes some milliseconds.
    """
    rows = list(_colored(scheme))
    found = []
    for dark, ground in ((False, LIGHT), (True, DARK)):
        taken = [[_lab(_through(_linear(_color(x, dark=dark)), eyes)) for x in rows] for eyes in EYES]
        good = [c for c in _GRID if contrast(c, ground) >= READS]
        found.append(max(good, key=lambda c: _alone(c, taken)))
    return found[0], found[1]


def _alone(color: str, taken: Sequence[Sequence[_RGB]]) -> float:
    """The least difference from any color that is taken, for the eyes that see the least of it."""
    seen = [_lab(_through(_linear(color), eyes)) for eyes in EYES]
    return min((_ciede2000(s, t) for s, labs in zip(seen, taken, strict=True) for t in labs), default=100.0)


def _grid() -> tuple[str, ...]:
    colors = []
    for hue in range(0, 360, 30):
        for value, part in ((0.9, 0.8), (0.65, 0.75), (0.45, 0.7), (0.95, 0.45)):
            rgb = colorsys.hsv_to_rgb(hue / 360, part, value)
            colors.append("#" + "".join(f"{round(255 * c):02x}" for c in rgb))
    return tuple(colors)


_GRID = _grid()
