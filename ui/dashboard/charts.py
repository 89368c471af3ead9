"""Figures as values: what stands along the axis, and the lines or bars over it. Nothing here draws."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from ui.words import digits, number

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

BARS, STACK, LINES = "bars", "stack", "lines"
MOST_LINES = 6  # more than that nobody tells apart; the rest is one line
MOST_BARS = 16
DAYS, WEEKS = 31, 52  # up to so many days each day is told, then up to so many weeks each week, then months


@dataclass(frozen=True, slots=True)
class Line:
    """A row of values, one for each place along the axis; None where there is nothing to go by."""

    name: str
    values: tuple[float | None, ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """`along`: what the places are (people, days, labels); `of`: what the values are (documents, minutes);
    `unit`: how a value is said, with `{0}`.

    `top`: where the axis ends, if not at the largest value; `goal`: a level that is aimed at;
    `decimals`: of a value in words.
    """

    kind: str
    along: str
    places: tuple[str, ...]
    lines: tuple[Line, ...]
    unit: str = "{0}"
    decimals: int = 0
    top: float | None = None
    goal: float | None = None
    of: str = ""

    def words(self, value: float | None) -> str:
        """A value as it is read."""
        return "–" if value is None else self.unit.format(number(value, self.decimals))

    @property
    def empty(self) -> bool:
        """Whether there is nothing to draw; of counts zero is nothing, of shares of a whole it is a value."""
        return not any(v or (v is not None and self.top) for line in self.lines for v in line.values)

    def rows(self) -> list[list[str | float | None]]:
        """The same as a table: a row for each place, a column for each line."""
        return [[place, *(line.values[at] for line in self.lines)] for at, place in enumerate(self.places)]


def few(names: Mapping[str, float], most: int = MOST_LINES) -> list[str]:
    """The largest of them, in their order."""
    return sorted(names, key=lambda n: (-names[n], n))[:most]


def gathered(
    counts: Mapping[tuple[str, str], float], kept: Sequence[str], places: Sequence[str], rest: str
) -> tuple[Line, ...]:
    """Lines of counts by name and place: one for each of those kept, and one (`rest`) for the others."""
    sums: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    for (name, place), count in counts.items():
        sums[name if name in kept else rest][place] += count
    names = [*kept, *([rest] if rest in sums and rest not in kept else [])]
    return tuple(Line(name, tuple(sums[name][p] for p in places)) for name in names)


# ---- time ----


@dataclass(frozen=True, slots=True)
class Periods:
    """Days, weeks or months in a row, without gaps; each by its first day (ISO)."""

    starts: tuple[str, ...]
    of: Callable[[str], str]

    def words(self) -> tuple[str, ...]:
        """Of each, as it is read: months without a day."""
        monthly = self.of("2026-01-31") == "2026-01-01" and self.of("2026-01-15") == "2026-01-01"
        return tuple(digits(s[:7] if monthly else s) for s in self.starts)


def periods(days: Iterable[str]) -> Periods:
    """That hold these days (ISO; what is none is left out): as fine as can be told apart in a figure."""
    known = sorted({d for day in days if (d := _day(day)) is not None})
    if not known:
        return Periods((), lambda day: day)
    span = (known[-1] - known[0]).days + 1
    of = _itself if span <= DAYS else _monday if span <= 7 * WEEKS else _month
    starts, at = [], of(known[0])
    while at <= known[-1]:
        starts.append(at.isoformat())
        at = of(at + timedelta(days=1 if of is _itself else 7 if of is _monday else 32))
    return Periods(tuple(starts), lambda day: "" if (d := _day(day)) is None else of(d).isoformat())


def _day(iso: str) -> date | None:
    try:
        return date.fromisoformat(iso[:10])
    except ValueError:
        return None


def _itself(day: date) -> date:
    return day


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _month(day: date) -> date:
    return day.replace(day=1)


# ---- shares ----


def shares(
    counts: Mapping[tuple[str, str], float], names: Sequence[str], places: Sequence[str]
) -> tuple[Line, ...]:
    """Of each name, how many hundredths of all at a place are its."""
    all_: dict[str, float] = defaultdict(float)
    for (_, place), count in counts.items():
        all_[place] += count
    return tuple(
        Line(n, tuple(100 * counts.get((n, p), 0) / all_[p] if all_[p] else None for p in places))
        for n in names
    )


def summed(values: Iterable[float], before: float = 0.0) -> tuple[float, ...]:
    """Each with all that came before it."""
    found, so_far = [], before
    for value in values:
        so_far += value
        found.append(so_far)
    return tuple(found)
