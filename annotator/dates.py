"""When: Arabic words for dates as days of the Gregorian calendar, told from the document's date.

A weekday is the last one on or before the document's date, unless «المقبل» or «الماضي» follows it. A day and
month without a year are the nearest to the document's date. Hijri dates are reckoned by the tabular calendar
(hijri.py) and never sure; neither are «منتصف آذار», a year that had to be guessed from afar, and phrases with
words unknown here. Weeks begin on Monday. The words stand in the lists of suggest/numbers.py.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from functools import cache

from annotator import hijri
from annotator.model import Document
from annotator.suggest.lexicon import values
from annotator.suggest.page import Word, fold, read

_DMY = re.compile(r"(?<!\d)(\d{1,2})([/.\-])(\d{1,2})\2(\d{4}|\d{2})(?!\d)")
_YMD = re.compile(r"(?<!\d)(\d{4})([/.\-])(\d{1,2})\2(\d{1,2})(?!\d)")
_MY = re.compile(r"(?<![\d/.\-])(\d{1,2})[/\-](\d{4})(?!\d)")
_CLOCK = re.compile(r"(?<!\d)([01]?\d|2[0-3])[:.](\d\d)(?![\d.])")
_HIJRI = re.compile(r"(?<!\w)(?:ه|هجري|هجريه|للهجره)(?!\w)")
_BETWEEN = re.compile(r"^(?:.*? )?(?:ما )?بين (?P<a>.+?)(?: و ?| الي | حتي )(?P<b>.+)$")
_FROM = re.compile(r"^(?:من )?(?P<a>.+?) (?:الي|حتي) (?P<b>.+)$")
_DASH = re.compile(r"^(?P<a>[^-–—]+?) ?[-–—] ?(?P<b>[^-–—]+)$")
_EVEN = re.compile(r"^(?P<a>.+?)[(،,]? ?الموافق (?:ل ?)?(?P<b>.+?)\)?$")
_NUMBER = re.compile(r"(?:ال)?[وفبلك]?(?:ال)?(\d+)")
# Words that say nothing of their own beside a date.
_QUIET = frozenset(
    word
    for words in (
        "في من و ل اي م ما بين حتي الي خلال عند اول وقت حوالي نحو",
        "يوم ايام يومي شهري عامي سنتي تاريخ بتاريخ ميلادي ميلاديه الموافق ساعه الساعه صباح فتره الفتره",
    )
    for word in words.split()
)
_ABOUT = frozenset(("حوالي", "نحو", "قرابه", "بعيد", "قبيل"))
_AFTERNOON = ("مساء", "عصر", "ظهر", "ليل")
_THIRDS = {"start": 0, "middle": 1, "end": 2}
_PLURAL = frozenset(("السنوات", "الاشهر", "الاسابيع", "الايام", "الساعات", "الاعوام", "العقود"))
_FAR = 92  # days from the document's date beyond which a guessed year is not sure
_LONGEST = 200  # code points; what is longer is no date


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

    `partial` is then what is known (`--03-15`), if any. `hour` is a time of day: `17:00`, or «فجر».
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


def day_of(iso: str) -> date | None:
    """The day that a document's date names; None when it names none (a month, a year, nothing)."""
    try:
        return date.fromisoformat(iso[:10])
    except ValueError:
        return None


def when(phrase: str, day: date | None = None, before: str = "") -> When | None:
    """What a phrase says when it is written on `day`; None when it says nothing that is known here.

    `before` are the words in front of the phrase: of them «قبل», «بعد» and «منذ» count, right before it.
    """
    folded = " ".join(fold(phrase).split()).strip("()[]،,. ")
    if not folded or len(folded) > _LONGEST:
        return None
    try:
        return _told(folded, day, before)
    except (ValueError, OverflowError):  # 31 February, the year 99999
        return None


def _told(folded: str, day: date | None, before: str) -> When | None:
    found = _range(folded, day)
    if found is not None:
        return found
    found = _one(folded, day, before)
    if found is not None and (_BETWEEN.match(folded) or _FROM.match(folded)):
        return replace(found, sure=False)  # a range whose ends are not as they should be
    return found


def _one(folded: str, day: date | None, before: str = "") -> When | None:
    even = _EVEN.match(folded)
    if even:
        both = [_one(even[side], day) for side in ("a", "b")]
        return next((w for w in both if w and w.sure), both[0] or both[1])
    return _numeric(folded) or _resolved(_parts(folded, before), day)


# ---- 15/3/2017 ----


def _numeric(folded: str) -> When | None:
    """Day, month, year, or as ISO writes it; the month first only where it cannot be otherwise."""
    hour = _clock(folded)
    is_hijri = bool(_HIJRI.search(folded))
    if match := _YMD.search(folded):
        year, month, day = int(match[1]), int(match[3]), int(match[4])
    elif match := _DMY.search(folded):
        day, month, year = int(match[1]), int(match[3]), int(match[4])
        year += 2000 if len(match[4]) == 2 and year < 70 else 1900 if len(match[4]) == 2 else 0
    elif match := _MY.search(folded):
        return replace(_month(int(match[2]), int(match[1]), is_hijri=is_hijri), hour=hour)
    else:
        return None
    swapped = month > 12
    if swapped:
        day, month = month, day
    is_hijri = is_hijri or 1300 <= year < 1500
    found = hijri.gregorian(year, month, day) if is_hijri else date(year, month, day)
    return When(found, found, Precision.DAY, sure=not (swapped or is_hijri), hour=hour)


def _clock(folded: str) -> str:
    """The time of day, in digits or in words."""
    match = _CLOCK.search(_DMY.sub(" ", _YMD.sub(" ", folded)))
    return _of_day(int(match[1]), int(match[2]), folded) if match else ""


def _of_day(hour: int, minute: int, words: str) -> str:
    late = any(re.search(rf"(?<!\w)(?:ال)?{w}ا?(?!\w)", words) for w in _AFTERNOON)
    night = "ليل" in words and hour < 6
    return f"{(hour + 12) % 24 if late and hour < 12 and not night else hour % 24:02}:{minute:02}"


# ---- words ----


@dataclass(slots=True)
class _Parts:
    """What the words of a phrase say, before it is a date."""

    day: int = 0
    month: int = 0
    year: int = 0
    hijri: bool = False
    weekday: int | None = None
    offset: int | None = None  # days from the document's
    shift: int | None = None  # -1 the last, 0 this, 1 the next
    unit: str = ""
    amount: float = 0
    plural: bool = False
    third: int | None = None
    season: int = 0
    spring: bool = False
    hour: str = ""
    side: int = 0  # -1 after «قبل» and «منذ», 1 after «بعد»
    sure: bool = True


@cache
def _classes() -> dict[str, tuple[str, str]]:
    """Each word's letter (see suggest/numbers.py) and value; a reading with a value goes first."""
    found: dict[str, tuple[str, str]] = {}
    for kind, words in values("classes.txt").items():
        for word, value in words.items():
            if word not in found or (value and not found[word][1]):
                found[word] = kind, value
    return found


def _class(word: Word) -> tuple[str, str, str]:
    """Letter, value and bare form."""
    digits = _NUMBER.fullmatch(word.form)
    if digits:
        return "N", digits[1], digits[1]
    for cut, form in word.cuts:
        if form in _classes() and (not cut or word.form[cut - 1] not in "كس"):
            return (*_classes()[form], form)
    for _, form in word.cuts:
        bare = form.removeprefix("ال")
        if bare != form and _classes().get(bare, ("",))[0] in ("W", "1"):
            return (*_classes()[bare], bare)
    return ".", "", word.cuts[-1][1]


def _parts(folded: str, before: str) -> _Parts:
    parts = _Parts(hijri=bool(_HIJRI.search(folded)))
    parts.hour = _clock(folded)
    parts.side = _side(fold(before).split()[-1:])
    bare = _HIJRI.sub(" ", _CLOCK.sub(" ", folded))
    tokens = [_class(w) for w in read(Document("", bare)).words]
    at = 0
    while at < len(tokens):
        at = _token(parts, tokens, at)
    return parts


def _side(words: Sequence[str]) -> int:
    return {"قبل": -1, "منذ": -1, "بعد": 1}.get(words[0].lstrip("وف") if words else "", 0)


def _token(parts: _Parts, tokens: Sequence[tuple[str, str, str]], at: int) -> int:
    """Take in the word at `at` (and those that belong to it); where the next is."""
    kind, value, form = tokens[at]
    following = tokens[at + 1] if at + 1 < len(tokens) else ("", "", "")
    if kind in "NWO1" and value:
        return _number(parts, tokens, at)
    if kind == "H":
        return _hour(parts, tokens, at + 1)
    if kind == "R":
        earlier = {form for _, _, form in tokens[max(0, at - 2) : at]}
        twice = earlier & {"اول", "قبل"} or following[2] == "الاول" or parts.side > 0
        parts.offset = int(value) * (2 if twice else 1)
        return at + 1 + (following[2] == "الاول")
    if kind in "MT":
        return _month_word(parts, kind, value, following, at)
    _plain(parts, kind, value, form)
    return at + 1


def _plain(parts: _Parts, kind: str, value: str, form: str) -> None:
    """A word that needs no other."""
    if kind == "D":
        parts.weekday = int(value) if parts.weekday is None else parts.weekday
    elif kind == "X" and value:
        parts.shift = int(value)
    elif kind == "Z":
        parts.shift = 0
    elif kind in ("U", "V", "2"):
        if not (kind == "U" and value == "day" and not parts.amount):  # «يوم الثلاثاء»
            parts.unit = value
        parts.plural = parts.plural or form in _PLURAL
        parts.amount = 2 if kind == "2" else parts.amount
    elif kind == "P" and value:
        parts.third = _THIRDS[value]
    elif kind in "SB":
        parts.season, parts.side = int(value or parts.season), _side([form]) or parts.side
    elif kind in "AP" and form not in _QUIET | _ABOUT:
        parts.hour = parts.hour or form
    elif form in _ABOUT or form not in _QUIET:
        parts.sure = False


def _number(parts: _Parts, tokens: Sequence[tuple[str, str, str]], at: int) -> int:
    """A row of number words: a year, a number of units, or a day."""
    total, end = 0.0, at
    while end < len(tokens) and tokens[end][0] in "NWO1" and tokens[end][1]:
        if tokens[end][0] == "N" and end > at:
            break
        total += float(tokens[end][1])
        end += 1
    following = tokens[end][0] if end < len(tokens) else ""
    whole = int(total)
    if 1300 <= whole <= 2099:
        parts.year = whole
    elif (following in ("U", "2") and tokens[end][1] != "day") or following == "U" or parts.plural:
        parts.amount = total
    elif 1 <= whole <= 31 and not parts.day:
        parts.day = whole
    else:
        parts.sure = False
    return end


def _month_word(parts: _Parts, kind: str, value: str, following: tuple[str, str, str], at: int) -> int:
    number, is_hijri = int(value.removeprefix("h")), value.startswith("h")
    step = 1
    if kind == "T":
        if following[0] not in ("O", "X") or (not following[1] and following[2] != "الاول"):
            parts.spring = number == 3  # «ربيع 2016»
            parts.sure = parts.spring and parts.sure
            return at + 1
        ordinal = int(following[1]) if following[1] else 1
        number, step = (number + ordinal - 2) % 12 + 1, 2
    if parts.month and (parts.month, parts.hijri) != (number, is_hijri):
        parts.sure = False
        return at + step
    parts.month, parts.hijri = number, parts.hijri or is_hijri
    return at + step


def _hour(parts: _Parts, tokens: Sequence[tuple[str, str, str]], at: int) -> int:
    """«الساعة الخامسة والنصف مساء»."""
    total, end = 0.0, at
    while end < len(tokens) and tokens[end][0] in "NWO1" and tokens[end][1] and (total < 1 or end < at + 3):
        if tokens[end][0] == "N" and end > at:
            break
        total += float(tokens[end][1])
        end += 1
    if 0 < total < 25 and not parts.hour:
        minutes = round(total % 1 * 60 / 5) * 5
        after = " ".join(form for _, _, form in tokens[end : end + 2])
        parts.hour = _of_day(int(total), minutes, after)
    return max(end, at)


# ---- to days ----


def _resolved(parts: _Parts, day: date | None) -> When | None:
    for step in (_by_month, _by_offset, _by_season, _by_span, _by_weekday, _by_unit, _by_year):
        found = step(parts, day)
        if found is not None:
            sure = found.sure and parts.sure and not (parts.hijri and found.first is not None)
            return replace(found, sure=sure, hour=parts.hour)
    return When(None, None, Precision.PARTIAL, sure=False, hour=parts.hour) if parts.hour else None


def _single(found: date, *, sure: bool = True) -> When:
    return When(found, found, Precision.DAY, sure)


def _month(year: int, month: int, *, is_hijri: bool) -> When:
    if is_hijri:
        first = hijri.gregorian(year, month, 1)
        return When(first, first + timedelta(hijri.days(year, month) - 1), Precision.RANGE, sure=False)
    first = date(year, month, 1)
    return When(first, _month_end(first), Precision.MONTH)


def _month_end(first: date) -> date:
    return (first.replace(day=28) + timedelta(4)).replace(day=1) - timedelta(1)


def _by_month(parts: _Parts, day: date | None) -> When | None:
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
        found = [w for w in found if _beyond(w, day, parts.shift)] or found
    best = min(found, key=lambda w: _distance(w, day), default=None)
    if best is None:
        return None
    guessed = not parts.shift and _distance(best, day) > _FAR
    told = (
        parts.weekday is None or best.first is None or not parts.day or best.first.weekday() == parts.weekday
    )
    return replace(best, sure=best.sure and told and not guessed)


def _possible(parts: _Parts, year: int) -> When | None:
    try:
        return _in_month(parts, year)
    except ValueError:  # 29 February
        return None


def _in_month(parts: _Parts, year: int) -> When:
    whole = _month(year, parts.month, is_hijri=parts.hijri)
    if parts.day and parts.hijri:
        return _single(hijri.gregorian(year, parts.month, parts.day), sure=False)
    if parts.day:
        return _single(date(year, parts.month, parts.day))
    return _third(whole, parts.third)


def _beyond(found: When, day: date, shift: int) -> bool:
    assert found.first is not None and found.last is not None  # noqa: PT018 - one thing
    return found.last < day if shift < 0 else found.first > day


def _distance(found: When, day: date) -> int:
    assert found.first is not None and found.last is not None  # noqa: PT018 - one thing
    return max((found.first - day).days, (day - found.last).days, 0)


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


def _by_offset(parts: _Parts, day: date | None) -> When | None:
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


def _by_weekday(parts: _Parts, day: date | None) -> When | None:
    if parts.weekday is None or day is None:
        return None
    return _single(_weekday(day, parts.weekday, parts.shift))


def _by_season(parts: _Parts, day: date | None) -> When | None:
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


def _by_span(parts: _Parts, day: date | None) -> When | None:
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


def _by_unit(parts: _Parts, day: date | None) -> When | None:
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
    return _third(_month(there.year, there.month, is_hijri=False), parts.third)


def _year(year: int) -> When:
    return When(date(year, 1, 1), date(year, 12, 31), Precision.YEAR)


def _by_year(parts: _Parts, day: date | None) -> When | None:
    del day
    if not parts.year:
        return None
    if parts.hijri or parts.year < 1500:
        first = hijri.gregorian(parts.year, 1, 1)
        whole = When(first, hijri.gregorian(parts.year + 1, 1, 1) - timedelta(1), Precision.RANGE, sure=False)
        return _third(whole, parts.third)
    return _third(_year(parts.year), parts.third)


# ---- ranges ----


def _range(folded: str, day: date | None) -> When | None:
    """«بين 5 و7 آذار», «من الأحد إلى الثلاثاء», «2011-2015»: what one end lacks, the other says."""
    if _YMD.search(folded) and not re.search(r" (?:الي|حتي|و) ?", folded):
        return None
    for pattern in (_BETWEEN, _FROM, _DASH):
        match = pattern.match(folded)
        if match is None:
            continue
        a, b = match["a"], match["b"]
        if _numeric(a) is None and _numeric(b) is None:
            first, last = _parts(a, ""), _parts(b, "")
            _share(first, last)
            ends = _resolved(first, day), _resolved(last, day)
        else:
            ends = _one(a, day), _one(b, day)
        found = _spanned(*ends)
        if found is not None:
            return found
    return None


def _share(first: _Parts, last: _Parts) -> None:
    """An end without month or year takes the other's."""
    for one, other in ((first, last), (last, first)):
        if one.day and not one.month and other.month:
            one.month, one.hijri = other.month, other.hijri
    for one, other in ((first, last), (last, first)):
        if one.month and not one.year:
            one.year = other.year
            one.shift = one.shift if one.shift is not None else other.shift
    if first.year == last.year and first.month > last.month > 0 and first.year:
        first.year -= 1  # «بين كانون الأول وشباط 2017»


def _spanned(first: When | None, last: When | None) -> When | None:
    if first is None or last is None or first.first is None or last.last is None:
        return None
    if last.last < first.first:
        return None
    sure = first.sure and last.sure
    return When(first.first, last.last, Precision.RANGE, sure, first.hour)
