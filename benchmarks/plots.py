"""How figures grow with what they are measured on: an SVG with two logarithmic axes, for docs/."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from annotator.learn.html import escaped

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM = 720, 340, 64, 210, 34, 40
COLORS = ("#1f6f78", "#b4532a", "#6a4c93", "#4d7a2a", "#8c6d1f", "#33658a", "#9a3b5f", "#5a5a5a", "#2f7d5b")
FONT = "'Noto Sans', sans-serif"


def plot(title: str, unit: str, lines: Mapping[str, Sequence[tuple[float, float]]], limit: float = 0) -> str:
    """A line for each name; what is wanted as a dashed one."""
    shown = [y for points in lines.values() for _, y in points] + ([limit] if limit else [])
    xs, ys = [x for points in lines.values() for x, _ in points], [max(y, 1e-3) for y in shown]
    across, up = _axis(xs, LEFT, WIDTH - RIGHT), _axis(ys, HEIGHT - BOTTOM, TOP)
    parts = [_text(LEFT, 18, title, "start", "#22262b", 14)]
    for tick in _decades(xs):
        parts.append(_line(across(tick), across(tick), TOP, HEIGHT - BOTTOM, "#e2dfd8"))
        parts.append(_text(across(tick), HEIGHT - BOTTOM + 18, f"{tick:,.0f}", "middle"))
    for tick in _decades(ys):
        parts.append(_line(LEFT, WIDTH - RIGHT, up(tick), up(tick), "#e2dfd8"))
        parts.append(_text(LEFT - 8, up(tick) + 4, f"{tick:,g} {unit}", "end"))
    if limit:
        parts.append(_line(LEFT, WIDTH - RIGHT, up(limit), up(limit), "#b00020", "5 4"))
        parts.append(_text(WIDTH - RIGHT + 8, up(limit) + 4, f"wanted: {limit:g} {unit}", "start", "#b00020"))
    ends = _apart([up(max(points[-1][1], 1e-3)) for points in lines.values()], [up(limit)] if limit else [])
    for n, (name, points) in enumerate(lines.items()):
        color = COLORS[n % len(COLORS)]
        path = " ".join(f"{across(x):.1f},{up(max(y, 1e-3)):.1f}" for x, y in points)
        parts.append(f'<polyline points="{path}" fill="none" stroke="{color}" stroke-width="2"/>')
        parts += [
            f'<circle cx="{across(x):.1f}" cy="{up(max(y, 1e-3)):.1f}" r="3" fill="{color}"/>'
            for x, y in points
        ]
        parts.append(_text(WIDTH - RIGHT + 8, ends[n] + 4, name, "start", color))
    frame = f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#ffffff"/>'
    size = f'width="{WIDTH}" height="{HEIGHT}" viewBox="0 0 {WIDTH} {HEIGHT}"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size}>{frame}{"".join(parts)}</svg>\n'


def _axis(values: Sequence[float], first: float, last: float) -> Callable[[float], float]:
    """Value → pixels, by decades, with a little room around."""
    low, high = math.log10(min(values)) - 0.1, math.log10(max(values)) + 0.1
    return lambda value: first + (math.log10(value) - low) * (last - first) / (high - low)


def _decades(values: Sequence[float]) -> list[float]:
    low, high = math.log10(min(values)) - 0.1, math.log10(max(values)) + 0.1
    return [10.0**n for n in range(math.ceil(low), math.floor(high) + 1)]


def _apart(wanted: Sequence[float], taken: Sequence[float]) -> list[float]:
    """Heights for names, none over another."""
    placed = list(taken)
    found = dict.fromkeys(range(len(wanted)), 0.0)
    for n in sorted(found, key=lambda n: wanted[n]):
        y = wanted[n]
        while any(abs(y - other) < 14 for other in placed):
            y += 1
        placed.append(y)
        found[n] = y
    return [found[n] for n in range(len(wanted))]


def _line(x1: float, x2: float, y1: float, y2: float, color: str, dashes: str = "") -> str:
    dashed = f' stroke-dasharray="{dashes}"' if dashes else ""
    return f'<line x1="{x1:.1f}" x2="{x2:.1f}" y1="{y1:.1f}" y2="{y2:.1f}" stroke="{color}"{dashed}/>'


def _text(x: float, y: float, words: str, anchor: str, color: str = "#646b74", size: int = 11) -> str:
    return (
        f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" fill="{color}" font-size="{size}"'
        f' font-family="{FONT}">{escaped(words)}</text>'
    )
