"""What the words of a phrase for a date say one by one; what day that is, days.py tells."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from annotator.model import Document
from annotator.suggest import page
from annotator.suggest.lexicon import values
from annotator.suggest.page import Word, fold

DMY = re.compile(r"(?<!\d)(\d{1,2})([/.\-])(\d{1,2})\2(\d{4}|\d{2})(?!\d)")
YMD = re.compile(r"(?<!\d)(\d{4})([/.\-])(\d{1,2})\2(\d{1,2})(?!\d)")
_CLOCK = re.compile(r"(?<!\d)([01]?\d|2[0-3])[:.](\d\d)(?![\d.])")
HIJRI = re.compile(r"(?<!\w)(?:ه|هجري|هجريه|للهجره)(?!\w)")
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


@dataclass(slots=True)
class Parts:
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


class _Token(NamedTuple):
    """A word: its letter and value (see suggest/numbers.py), and its bare form."""

    kind: str
    value: str
    form: str


_NONE = _Token("", "", "")


def read(folded: str, before: str = "") -> Parts:
    """Of a folded phrase; `before` as in `when`."""
    parts = Parts(hijri=bool(HIJRI.search(folded)))
    parts.hour = clock(folded)
    parts.side = _side(fold(before).split()[-1:])
    bare = HIJRI.sub(" ", _CLOCK.sub(" ", folded))
    tokens = [_class(w) for w in page.read(Document("", bare)).words]
    at = 0
    while at < len(tokens):
        at = _token(parts, tokens, at)
    return parts


def clock(folded: str) -> str:
    """The time of day, in digits or in words."""
    match = _CLOCK.search(DMY.sub(" ", YMD.sub(" ", folded)))
    return _of_day(int(match[1]), int(match[2]), folded) if match else ""


def as_spelled(hour: str, phrase: str) -> str:
    """A time of day in words as the phrase spells it («ليلة»), not as the lists do («ليله»)."""
    for word in page.read(Document("", phrase)).words:
        for cut, form in word.cuts:
            if form == hour:
                return phrase[page.begin(phrase, word, cut) : word.end]
    return hour


def _of_day(hour: int, minute: int, words: str) -> str:
    late = any(re.search(rf"(?<!\w)(?:ال)?{w}ا?(?!\w)", words) for w in _AFTERNOON)
    night = "ليل" in words and hour < 6
    return f"{(hour + 12) % 24 if late and hour < 12 and not night else hour % 24:02}:{minute:02}"


@cache
def _classes() -> dict[str, tuple[str, str]]:
    """Each word's letter (see suggest/numbers.py) and value; a reading with a value goes first."""
    found: dict[str, tuple[str, str]] = {}
    for kind, words in values("classes.txt").items():
        for word, value in words.items():
            if word not in found or (value and not found[word][1]):
                found[word] = kind, value
    return found


def _class(word: Word) -> _Token:
    digits = _NUMBER.fullmatch(word.form)
    if digits:
        return _Token("N", digits[1], digits[1])
    for cut, form in word.cuts:
        if form in _classes() and (not cut or word.form[cut - 1] not in "كس"):
            return _Token(*_classes()[form], form)
    for _, form in word.cuts:
        bare = form.removeprefix("ال")
        if bare != form and _classes().get(bare, ("",))[0] in ("W", "1"):
            return _Token(*_classes()[bare], bare)
    return _Token(".", "", word.cuts[-1][1])


def _side(words: Sequence[str]) -> int:
    return {"قبل": -1, "منذ": -1, "بعد": 1}.get(words[0].lstrip("وف") if words else "", 0)


def _token(parts: Parts, tokens: Sequence[_Token], at: int) -> int:
    """Take in the word at `at` (and those that belong to it); where the next is."""
    kind, value, form = token = tokens[at]
    following = tokens[at + 1] if at + 1 < len(tokens) else _NONE
    if kind in "NWO1" and value:
        return _number(parts, tokens, at)
    if kind == "H":
        return _hour(parts, tokens, at + 1)
    if kind == "R":
        earlier = {t.form for t in tokens[max(0, at - 2) : at]}
        twice = earlier & {"اول", "قبل"} or following.form == "الاول" or parts.side > 0
        parts.offset = int(value) * (2 if twice else 1)
        return at + 1 + (following.form == "الاول")
    if kind in "MT":
        return at + _month(parts, token, following)
    _plain(parts, kind, value, form)
    return at + 1


def _plain(parts: Parts, kind: str, value: str, form: str) -> None:
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


def _number(parts: Parts, tokens: Sequence[_Token], at: int) -> int:
    """A row of number words: a year, a number of units, or a day."""
    total, end = _summed(tokens, at, len(tokens))
    following = tokens[end] if end < len(tokens) else _NONE
    whole = int(total)
    if 1300 <= whole <= 2099:
        parts.year = whole
    elif following.kind == "U" or (following.kind == "2" and following.value != "day") or parts.plural:
        parts.amount = total
    elif 1 <= whole <= 31 and not parts.day:
        parts.day = whole
    else:
        parts.sure = False
    return end


def _month(parts: Parts, token: _Token, following: _Token) -> int:
    """How many words the month has."""
    number, is_hijri = int(token.value.removeprefix("h")), token.value.startswith("h")
    length = 1
    if token.kind == "T":
        if following.kind not in ("O", "X") or (not following.value and following.form != "الاول"):
            parts.spring = number == 3  # «ربيع 2016»
            parts.sure = parts.spring and parts.sure
            return 1
        ordinal = int(following.value or 1)
        number, length = (number + ordinal - 2) % 12 + 1, 2
    if parts.month and (parts.month, parts.hijri) != (number, is_hijri):
        parts.sure = False
    else:
        parts.month, parts.hijri = number, parts.hijri or is_hijri
    return length


def _hour(parts: Parts, tokens: Sequence[_Token], at: int) -> int:
    """«الساعة الخامسة والنصف مساء»."""
    total, end = _summed(tokens, at, at + 3)
    if 0 < total < 25 and not parts.hour:
        minutes = round(total % 1 * 60 / 5) * 5
        after = " ".join(form for _, _, form in tokens[end : end + 2])
        parts.hour = _of_day(int(total), minutes, after)
    return end


def _summed(tokens: Sequence[_Token], at: int, most: int) -> tuple[float, int]:
    """The number words from `at` on, before `most`, and where they end; digits stand first."""
    total, end = 0.0, at
    while end < min(most, len(tokens)) and tokens[end].kind in "NWO1" and tokens[end].value:
        if tokens[end].kind == "N" and end > at:
            break
        total += float(tokens[end].value)
        end += 1
    return total, end
