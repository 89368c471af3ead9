"""Which days an axis of time is marked at, and how much of a date each says. Days are ordinals of `date`."""

from datetime import date, timedelta

MOST = 6  # marks, about


def fine(first: int, last: int) -> int:
    """How many letters of an ISO date a mark shows: year, month or day."""
    return 4 if last - first > 365 * MOST else 7 if last - first > 31 * MOST else 10


def ticks(first: int, last: int) -> list[date]:
    """First days of years or months, or days, evenly over the span."""
    begin, end = date.fromordinal(max(first, 1)), date.fromordinal(last)
    if fine(first, last) == 10:
        step = max(1, -(-(last - first) // MOST))
        return [begin + timedelta(i) for i in range(0, last - first + 1, step)]
    if fine(first, last) == 7:
        months = range(begin.year * 12 + begin.month, end.year * 12 + end.month)
        some = months[:: max(1, -(-len(months) // MOST))]
        return [date(m // 12, m % 12 + 1, 1) for m in some]
    years = range(begin.year + 1, end.year + 1)
    return [date(y, 1, 1) for y in years[:: max(1, -(-len(years) // MOST))]]
