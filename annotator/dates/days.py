"""What a phrase for a date says → the days that it means."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from annotator import hijri
from annotator.dates.parts import Parts

_FAR = 92  # days from the document's date beyond which a guessed year is not sure


class Precision(StrEnum):
    """How finely a date is told."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"
    RANGE = "range"
    PARTIAL = "partial"  # the year is unknown, and so is the day


@dataclass(frozen=True, slots=True)
class When:
    """From `first` to `last`, both days included; None in both when the year is unknown.

    `partial` is then what is known (`--03-15`), if any. `hour` is a time of day: `17:00`, or «فجر» as the
    phrase spells it.
    """

    first: date | None
    last: date | None
    precision: Precision
    sure: bool = True
    hour: str = ""
    partial: str = ""

    @property
    def iso(self) -> str:
        """ISO 8601: `2017-03-15`, `2017-03`, `2017`, `2017-03-05/2017-03-07`, `--03-15`."""
        if self.first is None or self.last is None:
            return self.partial
        day = self.first.isoformat()
        if self.precision is Precision.DAY:
            return day
        if self.precision is Precision.MONTH:
            return day[:7]
        return day[:4] if self.precision is Precision.YEAR else f"{day}/{self.last.isoformat()}"


def resolved(parts: Parts, day: date | None) -> When | None:
    """When that is, told from `day`; None when it says too little."""
    for step in (_by_month, _by_offset, _by_season, _by_span, _by_weekday, _by_unit, _by_year):
        found = step(parts, day)
        if found is not None:
            sure = found.sure and parts.sure and not (parts.hijri and found.first is not None)
            return replace(found, sure=sure, hour=parts.hour)
    return When(None, None, Precision.PARTIAL, sure=False, hour=parts.hour) if parts.hour else None


def _single(found: date, *, sure: bool = True) -> When:
    return When(found, found, Precision.DAY, sure)


def month(year: int, number: int, *, is_hijri: bool) -> When:
    """The whole of a month. Raises ValueError for one that is none."""
    if is_hijri:
        first = hijri.gregorian(year, number, 1)
        return When(first, first + timedelta(hijri.days(year, number) - 1), Precision.RANGE, sure=False)
    first = date(year, number, 1)
    return When(first, _month_end(first), Precision.MONTH)


def _month_end(first: date) -> date:
    return (first.replace(day=28) + timedelta(4)).replace(day=1) - timedelta(1)


def _by_month(parts: Parts, day: date | None) -> When | None:
    if not parts.month:
        return None
    if parts.year:
        return _in_month(parts, parts.year)
    if day is None:
        known = f"--{parts.month:02}" + (f"-{parts.day:02}" if parts.day else "")
        return None if parts.hijri else When(None, None, Precision.PARTIAL, sure=False, partial=known)
    here = hijri.year_of(day) if parts.hijri else day.year
    found = [w for w in (_possible(parts, year) for year in range(here - 1, here + 2)) if w]
    if parts.shift:
        found = [w for w in found if _distance(w, day) * parts.shift > 0] or found
    best = min(found, key=lambda w: abs(_distance(w, day)), default=None)
    if best is None:
        return None
    guessed = not parts.shift and abs(_distance(best, day)) > _FAR
    told = (
        parts.weekday is None or best.first is None or not parts.day or best.first.weekday() == parts.weekday
    )
    return replace(best, sure=best.sure and told and not guessed)


def _possible(parts: Parts, year: int) -> When | None:
    try:
        return _in_month(parts, year)
    except ValueError:  # 29 February
        return None


def _in_month(parts: Parts, year: int) -> When:
    if parts.day and parts.hijri:
        return _single(hijri.gregorian(year, parts.month, parts.day), sure=False)
    if parts.day:
        return _single(date(year, parts.month, parts.day))
    return _third(month(year, parts.month, is_hijri=parts.hijri), parts.third)


def _distance(found: When, day: date) -> int:
    """How many days it is after `day`; less than 0 before it, 0 when it holds the day."""
    assert found.first is not None
    assert found.last is not None
    return max((found.first - day).days, 0) or min((found.last - day).days, 0)


def _third(whole: When, third: int | None) -> When:
    """The beginning, middle or end of a span: roughly a third of it, and never sure."""
    if third is None or whole.first is None or whole.last is None:
        return whole
    if whole.precision is Precision.YEAR:
        end = _month_end(whole.first.replace(month=4 * third + 4))
        return When(whole.first.replace(month=4 * third + 1), end, Precision.RANGE, sure=False)
    length = (whole.last - whole.first).days + 1
    first = whole.first + timedelta(third * length // 3)
    last = whole.first + timedelta((third + 1) * length // 3 - 1)
    return When(first, max(first, last), Precision.RANGE, sure=False)


def _by_offset(parts: Parts, day: date | None) -> When | None:
    if parts.offset is None or day is None:
        return None
    found = day + timedelta(parts.offset)
    if parts.weekday is None or found.weekday() == parts.weekday:
        return _single(found)
    return _single(_weekday(day, parts.weekday, 1 if parts.offset > 0 else None), sure=False)


def _weekday(day: date, weekday: int, shift: int | None) -> date:
    """On or before the day; with a shift, the one before it or after it."""
    if shift == 1:
        return day + timedelta((weekday - day.weekday() - 1) % 7 + 1)
    since = (day.weekday() - weekday) % 7
    return day - timedelta(7 if shift == -1 and not since else since)


def _by_weekday(parts: Parts, day: date | None) -> When | None:
    if parts.weekday is None or day is None:
        return None
    return _single(_weekday(day, parts.weekday, parts.shift))


def _by_season(parts: Parts, day: date | None) -> When | None:
    """By whole months: spring March to May, winter December to February."""
    first_month = 3 if parts.spring else parts.season
    if not first_month:
        return None
    year = parts.year or (day.year + (parts.shift or 0) if day else 0)
    if not year:
        return None
    first = date(year, first_month, 1)
    end = date(year + (first_month == 12), (first_month + 1) % 12 + 1, 1)
    return When(first, _month_end(end), Precision.RANGE, sure=False)


def _by_span(parts: Parts, day: date | None) -> When | None:
    """«قبل ثلاثة أيام», «الأيام الثلاثة الماضية»."""
    amount = parts.amount or (1 if parts.side and parts.unit and parts.shift is None else 0)
    if day is None or not amount or not (parts.side or parts.shift):
        return None
    side = parts.shift or parts.side
    there = _moved(day, parts.unit or "day", side * amount)
    if parts.shift:
        return When(min(day, there), max(day, there), Precision.RANGE, sure=False)
    if parts.unit in ("year", "decade", "century"):
        return replace(_year(there.year), sure=False)
    return _single(there, sure=parts.unit in ("day", ""))


def _moved(day: date, unit: str, amount: float) -> date:
    many = int(amount * {"decade": 10, "century": 100}.get(unit, 1))
    if unit in ("month", "year", "decade", "century"):
        months = day.year * 12 + day.month - 1 + (many if unit == "month" else 12 * many)
        first = date(months // 12, months % 12 + 1, 1)
        return first.replace(day=min(day.day, _month_end(first).day))
    hours = {"minute": 1 / 60, "hour": 1, "day": 24, "week": 168}[unit] * amount
    return day + timedelta(int(hours / 24))


def _by_unit(parts: Parts, day: date | None) -> When | None:
    """«الأسبوع الماضي», «الثاني من الشهر الجاري», «مطلع العام»."""
    if day is None or parts.year or not parts.unit or parts.plural or parts.side or parts.amount:
        return None
    if parts.shift is None and parts.third is None and not (parts.unit == "month" and parts.day):
        return None
    shift = parts.shift or 0
    if parts.unit == "day":
        return _single(day + timedelta(shift))
    if parts.unit == "week":
        monday = day + timedelta(7 * shift - day.weekday())
        return _third(When(monday, monday + timedelta(6), Precision.WEEK), parts.third)
    there = _moved(day, parts.unit, shift) if parts.unit in ("month", "year") else None
    if there is None:
        return None
    if parts.unit == "year":
        return _third(_year(there.year), parts.third)
    if parts.day:
        return _single(there.replace(day=parts.day))
    return _third(month(there.year, there.month, is_hijri=False), parts.third)


def _year(year: int) -> When:
    return When(date(year, 1, 1), date(year, 12, 31), Precision.YEAR)


def _by_year(parts: Parts, day: date | None) -> When | None:
    del day
    if not parts.year:
        return None
    if parts.hijri or parts.year < 1500:
        first = hijri.gregorian(parts.year, 1, 1)
        whole = When(first, hijri.gregorian(parts.year + 1, 1, 1) - timedelta(1), Precision.RANGE, sure=False)
        return _third(whole, parts.third)
    return _third(_year(parts.year), parts.third)
