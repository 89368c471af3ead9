"""The Hijri calendar by the tabular civil rule: what is printed may differ from it by a day or two.

Thirty years hold eleven leap years (2, 5, 7, 10, 13, 16, 18, 21, 24, 26, 29), and the count begins on
16 July 622 (Julian), as in Reingold and Dershowitz, Calendrical Calculations.
"""

from datetime import date

_EPOCH = 227_015  # date.toordinal() of 1 Muharram 1


def gregorian(year: int, month: int, day: int) -> date:
    """The day in the Gregorian calendar. Raises ValueError for a day that the month has not."""
    if year < 1 or not 1 <= month <= 12 or not 1 <= day <= days(year, month):
        raise ValueError(f"not a day: {year}-{month}-{day} AH")
    leaps = (3 + 11 * year) // 30
    return date.fromordinal(_EPOCH - 1 + 354 * (year - 1) + leaps + 29 * (month - 1) + month // 2 + day)


def days(year: int, month: int) -> int:
    """How many days a month has."""
    leap = (11 * year + 14) % 30 < 11
    return 30 if month % 2 or (month == 12 and leap) else 29


def year_of(day: date) -> int:
    """The Hijri year that a day lies in."""
    year = (30 * (day.toordinal() - _EPOCH) + 10_646) // 10_631
    return year + 1 if gregorian(year + 1, 1, 1) <= day else year
