"""When: Arabic words for dates as days of the Gregorian calendar, told from the document's date.

A weekday is the last one on or before the document's date, unless «المقبل» or «الماضي» follows it. A day and
month without a year are the nearest to the document's date. Hijri dates are reckoned by the tabular calendar
(hijri.py) and never sure; neither are «منتصف آذار», a year that had to be guessed from afar, and phrases with
words unknown here. Weeks begin on Monday. The words stand in the lists of suggest/numbers.py.
"""

import re
from dataclasses import replace
from datetime import date

from annotator import hijri
from annotator.dates.days import Precision, When, month, resolved
from annotator.dates.parts import DMY, HIJRI, YMD, Parts, as_spelled, clock, read
from annotator.text import key

__all__ = ["Precision", "When", "day_of", "when"]

_MY = re.compile(r"(?<![\d/.\-])(\d{1,2})[/\-](\d{4})(?!\d)")
_BETWEEN = re.compile(r"^(?:.*? )?(?:ما )?بين (?P<a>.+?)(?: و ?| الي | حتي )(?P<b>.+)$")
_FROM = re.compile(r"^(?:من )?(?P<a>.+?) (?:الي|حتي) (?P<b>.+)$")
_DASH = re.compile(r"^(?P<a>[^-–—]+?) ?[-–—] ?(?P<b>[^-–—]+)$")
_EVEN = re.compile(r"^(?P<a>.+?)[(،,]? ?الموافق (?:ل ?)?(?P<b>.+?)\)?$")
_LONGEST = 200  # code points; what is longer is no date


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
    folded = key(phrase).strip("()[]،,. ")
    if not folded or len(folded) > _LONGEST:
        return None
    try:
        found = _told(folded, day, before)
    except (ValueError, OverflowError):  # 31 February, the year 99999
        return None
    return replace(found, hour=as_spelled(found.hour, phrase)) if found is not None and found.hour else found


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
    return _numeric(folded) or resolved(read(folded, before), day)


def _numeric(folded: str) -> When | None:
    """Day, month, year, or as ISO writes it; the month first only where it cannot be otherwise."""
    hour = clock(folded)
    is_hijri = bool(HIJRI.search(folded))
    if match := YMD.search(folded):
        year, number, day = int(match[1]), int(match[3]), int(match[4])
    elif match := DMY.search(folded):
        day, number, year = int(match[1]), int(match[3]), int(match[4])
        year += 2000 if len(match[4]) == 2 and year < 70 else 1900 if len(match[4]) == 2 else 0
    elif match := _MY.search(folded):
        return replace(month(int(match[2]), int(match[1]), is_hijri=is_hijri), hour=hour)
    else:
        return None
    swapped = number > 12
    if swapped:
        day, number = number, day
    is_hijri = is_hijri or 1300 <= year < 1500
    found = hijri.gregorian(year, number, day) if is_hijri else date(year, number, day)
    return When(found, found, Precision.DAY, sure=not (swapped or is_hijri), hour=hour)


# ---- ranges ----


def _range(folded: str, day: date | None) -> When | None:
    """«بين 5 و7 آذار», «من الأحد إلى الثلاثاء», «2011-2015»: what one end lacks, the other says."""
    if YMD.search(folded) and not re.search(r" (?:الي|حتي|و) ?", folded):
        return None
    for pattern in (_BETWEEN, _FROM, _DASH):
        match = pattern.match(folded)
        if match is None:
            continue
        a, b = match["a"], match["b"]
        if _numeric(a) is None and _numeric(b) is None:
            first, last = read(a), read(b)
            _share(first, last)
            ends = resolved(first, day), resolved(last, day)
        else:
            ends = _one(a, day), _one(b, day)
        found = _spanned(*ends)
        if found is not None:
            return found
    return None


def _share(first: Parts, last: Parts) -> None:
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
