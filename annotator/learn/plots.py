"""Drawings of the page as inline SVG: no script, nothing fetched, colors from the style sheet."""

from collections.abc import Mapping
from html import escape

from annotator.learn.calibration import Reliability

_WIDTH, _HEIGHT = 330, 250  # of the reliability plot, in its own units
_LEFT, _TOP, _SIDE = 38, 8, 205


def reliability_plot(found: Reliability, across: str, up: str) -> str:
    """Share right over score, with how many predictions each point stands for."""
    x = {v: _LEFT + v * (_WIDTH - _LEFT - 8) for v in (n / 5 for n in range(6))}
    wide = _WIDTH - _LEFT - 8
    lines = "".join(
        f'<line class="grid" x1="{_LEFT}" x2="{_WIDTH - 8}" y1="{_y(v):.1f}" y2="{_y(v):.1f}"/>'
        f'<text x="{_LEFT - 6}" y="{_y(v) + 4:.1f}" text-anchor="end">{v:g}</text>'
        f'<text x="{at:.1f}" y="{_TOP + _SIDE + 15}" text-anchor="middle">{v:g}</text>'
        for v, at in x.items()
    )
    most = max((b.count for b in found.bins), default=1)
    bars = "".join(
        f'<rect class="count" x="{_LEFT + b.low * wide + 1:.1f}" width="{(b.high - b.low) * wide - 2:.1f}"'
        f' y="{_y(0.3 * b.count / most):.1f}" height="{0.3 * b.count / most * _SIDE:.1f}">'
        f"<title>{b.count}</title></rect>"
        for b in found.bins
    )
    points = [(_LEFT + b.score * wide, _y(b.right), b) for b in found.bins]
    curve = " ".join(f"{px:.1f},{py:.1f}" for px, py, _ in points)
    dots = "".join(
        f'<circle class="dot" cx="{px:.1f}" cy="{py:.1f}" r="{3 + 3 * (b.count / most) ** 0.5:.1f}">'
        f"<title>{b.score:.2f} → {b.right:.2f} ({b.count})</title></circle>"
        for px, py, b in points
    )
    return (
        f'<svg class="plot" viewBox="0 0 {_WIDTH} {_HEIGHT}" role="img"'
        f' aria-label="{escape(up)} / {escape(across)}">'
        f'{bars}{lines}<line class="ideal" x1="{_LEFT}" y1="{_y(0)}" x2="{_WIDTH - 8}" y2="{_y(1)}"/>'
        f'<polyline class="curve" points="{curve}"/>{dots}'
        f'<text x="{_LEFT + wide / 2:.1f}" y="{_HEIGHT - 2}" text-anchor="middle">{escape(across)}</text>'
        f'<text x="10" y="{_TOP + _SIDE / 2:.1f}" text-anchor="middle"'
        f' transform="rotate(-90 10 {_TOP + _SIDE / 2:.1f})">{escape(up)}</text></svg>'
    )


def _y(share: float) -> float:
    return _TOP + (1 - share) * _SIDE


def stacked_bar(counts: Mapping[str, int], words: Mapping[str, str], longest: int, *, rtl: bool) -> str:
    """One bar of parts, as long as its sum is of `longest`; runs with the page."""
    at, parts = 0.0, []
    for n, (name, count) in enumerate(counts.items()):
        width = 600 * count / longest if longest else 0
        if width:
            left = 600 - at - width if rtl else at
            inside = (
                f'<text class="inside" x="{left + width / 2:.1f}" y="19" text-anchor="middle">{count}</text>'
                if width > 24 and n % 4 == 0
                else ""
            )
            parts.append(
                f'<rect x="{left:.1f}" width="{max(width - 1, 0.5):.1f}" y="1" height="28" rx="2"'
                f' style="fill:var(--p{n})"><title>{escape(words[name])}: {count}</title></rect>{inside}'
            )
        at += width
    return f'<svg viewBox="0 0 600 30" role="img" aria-label="{sum(counts.values())}">{"".join(parts)}</svg>'
