"""Drawings of the report as SVG: no script, nothing fetched, plain colors that a printer and Qt know, too."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from annotator.learn.html import escaped

_WIDTH, _LEFT, _RIGHT, _TOP = 640, 44, 16, 12
_ROW, _NAMES = 26, 190  # of the intervals: the height of a row, and the room for its name
_INK, _SOFT, _LINE, _MAIN = "#22262b", "#646b74", "#d8d5ce", "#1f6f78"
_ABREAST, _HIGH = 2, 18  # of a legend: names in a row, which have to fit in any font, and its height
_COLORS = (_MAIN, "#b4532a", "#6a4c93", "#4d7a2a")
_DASHES = ("", "7 4", "2 4", "9 3 2 3")  # so that nobody needs the colors
FONT = "'Noto Sans Arabic', 'IBM Plex Sans Arabic', 'Noto Sans', sans-serif"


@dataclass(frozen=True, slots=True)
class Whisker:
    """A figure with its interval, under its name; None where nothing can be said."""

    name: str
    value: float | None
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """Values one after the other, under a name; None breaks the line."""

    name: str
    values: Sequence[float | None]


def intervals(rows: Sequence[Whisker], title: str, *, rtl: bool) -> str:
    """A point and its interval for each row, from 0 to 1; runs with the page."""
    height = _TOP + _ROW * len(rows) + 26
    wide = _WIDTH - _NAMES - _RIGHT - 60

    def x(value: float) -> float:
        at = _NAMES + min(max(value, 0.0), 1.0) * wide
        return _WIDTH - at if rtl else at

    parts = [
        f'<line class="grid" x1="{x(v):.1f}" x2="{x(v):.1f}" y1="{_TOP}" y2="{height - 22}"'
        f' stroke="{_LINE}"/>' + _text(x(v), height - 8, f"{v:g}", "middle")
        for v in (0, 0.25, 0.5, 0.75, 1)
    ]
    beside = "start" if rtl else "end"
    for n, row in enumerate(rows):
        y = _TOP + _ROW * n + _ROW / 2
        parts.append(_text(x(0) + (12 if rtl else -12), y + 4, row.name, beside, _INK, rtl=rtl))
        if row.value is None:
            continue
        if row.low is not None and row.high is not None:
            parts.append(
                f'<line x1="{x(row.low):.1f}" x2="{x(row.high):.1f}" y1="{y}" y2="{y}" stroke="{_MAIN}"'
                ' stroke-width="2"/>'
                + "".join(
                    f'<line x1="{x(v):.1f}" x2="{x(v):.1f}" y1="{y - 4}" y2="{y + 4}" stroke="{_MAIN}"'
                    ' stroke-width="2"/>'
                    for v in (row.low, row.high)
                )
            )
        parts.append(f'<circle cx="{x(row.value):.1f}" cy="{y}" r="4" fill="{_MAIN}"/>')
        after = x(1) + (-14 if rtl else 14)
        parts.append(_text(after, y + 4, f"{row.value:.3f}", "end" if rtl else "start", _INK))
    return _svg(height, title, parts)


def course(lines: Sequence[Line], ticks: Sequence[str], title: str, *, rtl: bool) -> str:
    """Lines from 0 to 1 over the periods, told apart by color, dash and a legend; runs with the page."""
    side, under = 190, 34 + _HIGH * -(-len(lines) // _ABREAST)
    height = _TOP + side + under
    wide = _WIDTH - _LEFT - _RIGHT

    def x(at: float) -> float:
        share = at / (len(ticks) - 1) if len(ticks) > 1 else 0.5
        placed = _LEFT + 12 + share * (wide - 24)
        return _WIDTH - placed if rtl else placed

    def y(value: float) -> float:
        return _TOP + (1 - min(max(value, 0.0), 1.0)) * side

    edge = _WIDTH - _LEFT if rtl else _LEFT
    far = _RIGHT if rtl else _WIDTH - _RIGHT
    parts = [
        f'<line class="grid" x1="{edge}" x2="{far}" y1="{y(v):.1f}" y2="{y(v):.1f}" stroke="{_LINE}"/>'
        + _text(edge + (6 if rtl else -6), y(v) + 4, f"{v:g}", "start" if rtl else "end")
        for v in (0, 0.25, 0.5, 0.75, 1)
    ]
    step = max(1, -(-len(ticks) // 8))
    parts += [_text(x(n), _TOP + side + 16, tick, "middle") for n, tick in enumerate(ticks) if n % step == 0]
    for n, line in enumerate(lines):
        row, column = divmod(n, _ABREAST)
        parts += _drawn(line, n, x, y)
        at = _LEFT + column * (_WIDTH - _LEFT) / _ABREAST
        parts += _legend(line.name, n, at, _TOP + side + 40 + _HIGH * row, rtl=rtl)
    return _svg(height, title, parts)


def _drawn(line: Line, number: int, x: Callable[[float], float], y: Callable[[float], float]) -> list[str]:
    color, dash = _COLORS[number % 4], _DASHES[number % 4]
    parts, run = [], []
    for n, value in enumerate([*line.values, None]):
        if value is not None:
            run.append(f"{x(n):.1f},{y(value):.1f}")
            parts.append(f'<circle cx="{x(n):.1f}" cy="{y(value):.1f}" r="3" fill="{color}"/>')
        elif run:
            dashed = f' stroke-dasharray="{dash}"' if dash else ""
            points = " ".join(run)
            parts.append(
                f'<polyline points="{points}" fill="none" stroke="{color}" stroke-width="2"{dashed}/>'
            )
            run = []
    return parts


def _legend(name: str, number: int, at: float, y: float, *, rtl: bool) -> list[str]:
    color, dash = _COLORS[number % 4], _DASHES[number % 4]
    start, words = (_WIDTH - at, _WIDTH - at - 34) if rtl else (at, at + 34)
    end = start - 26 if rtl else start + 26
    dashed = f' stroke-dasharray="{dash}"' if dash else ""
    return [
        f'<line x1="{start:.1f}" x2="{end:.1f}" y1="{y - 4}" y2="{y - 4}" stroke="{color}"'
        f' stroke-width="2"{dashed}/>',
        _text(words, y, name, "end" if rtl else "start", _INK, rtl=rtl),
    ]


def _text(x: float, y: float, words: str, anchor: str, color: str = _SOFT, *, rtl: bool = False) -> str:
    """The plot itself runs from left to right whatever the words, so that `anchor` is a side."""
    way = "\u2067" if rtl else "\u2066"
    return (
        f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" fill="{color}" font-size="12"'
        f' font-family="{FONT}">{way}{escaped(words)}\u2069</text>'
    )


def _svg(height: float, title: str, parts: Sequence[str]) -> str:
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{_WIDTH}" height="{height:.0f}"'
        f' viewBox="0 0 {_WIDTH} {height:.0f}" role="img" aria-label="{escaped(title)}">'
        f"{''.join(parts)}</svg>"
    )
