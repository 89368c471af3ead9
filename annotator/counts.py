"""How many: casualties and quantities in words or digits as numbers.

«ثلاثة قتلى» is 3, «قتيلان» 2, «عشرات» from 20 to 99, «أكثر من 20» at least 20, «نحو 50» about 50.
Words and their values stand in the lists that suggest/numbers.py finds such phrases by.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from annotator.model import Document
from annotator.suggest.lexicon import values
from annotator.suggest.page import Word, fold, read

_SCALES = (1_000, 1_000_000, 1_000_000_000)
_THOUSANDS = re.compile(r"[1-9]\d{0,2}([.,٬]\d{3})+")
_DIGITS = re.compile(r"[وفبلك]?(\d[\d.,٫٬]*)")
_PERCENT = re.compile(r"[%٪]|بال(?:ميه|مايه)|في ال(?:ميه|مايه)")
_BETWEEN = re.compile(r"(?<=\d)\s*[-–—]\s*(?=\d)")
_AT_LEAST = re.compile(
    r"(?:اكثر|ازيد) من|ما (?:يزيد|يربو|ينيف) (?:عن|علي)|(?:ما )?لا يقل عن|علي الاقل|(?<!\w)[يت]?تجاوزت?(?!\w)"
)
_AT_MOST = re.compile(
    r"اقل من|(?:ما )?لا (?:يزيد|يتجاوز|يتعدي)(?: عن| علي)?|علي (?:الاكثر|اقصي تقدير)|ما دون"
)
_ABOUT = re.compile(r"(?<!\w)(?:نحو|حوالي|قرابه|زهاء|تقريبا|(?:ما )?يقارب|(?:ما )?يناهز|في حدود|بحدود)(?!\w)")


@dataclass(frozen=True, slots=True)
class Count:
    """From `low` to `high`, both included; None is open. `about`: more or less."""

    low: float | None
    high: float | None
    about: bool = False

    @property
    def size(self) -> float:
        """What to sort by: the lower end, else the upper."""
        return self.low if self.low is not None else (self.high or 0)


def count(phrase: str, before: str = "") -> Count | None:
    """How many a phrase says; None where it names no number, more than one thing, or a share.

    `before` are words in front of the phrase, of which only «أكثر من», «نحو» and their like count, and
    only right before it.
    """
    folded = fold(phrase)
    if _PERCENT.search(folded):
        return None
    words = read(Document("", _BETWEEN.sub(" الى ", phrase))).words
    groups = list(_groups(words))
    said = f"{_tail(fold(before))} {folded}"
    found: Count | None = None
    if len(groups) == 2 and _joined(words, groups[0][1], groups[1][0]):
        (low, _), (_, high) = groups[0][2], groups[1][2]
        found = Count(low, high)
    elif len(groups) == 1:
        found = Count(*groups[0][2])
    elif not groups:
        single = next(filter(None, map(_noun, words)), 0)
        found = Count(single, single) if single else None
    return _qualified(found, said) if found else None


def _qualified(found: Count, said: str) -> Count:
    if _AT_MOST.search(said):  # first: «ما لا يزيد عن» has the words of «ما يزيد عن»
        return Count(None, found.high)
    if _AT_LEAST.search(said):
        return Count(found.low, None)
    return Count(found.low, found.high, bool(_ABOUT.search(said)))


def _tail(before: str) -> str:
    """The last words of what stands before, if they qualify what follows them."""
    last = " ".join(re.split(r"[.!؟?…\n،؛:]", before)[-1].split()[-4:])
    for pattern in (_AT_MOST, _AT_LEAST, _ABOUT):
        found = [m for m in pattern.finditer(last) if m.end() >= len(last) - 1]
        if found:
            return found[-1].group()
    return ""


# ---- words ----


@cache
def _numbers() -> dict[str, str]:
    lists = values("classes.txt")
    return {w: v for kind in ("E", "K", "1", "W") for w, v in lists[kind].items() if v}


@cache
def _nouns() -> dict[str, int]:
    """One or two of a counted thing, by their form alone."""
    lists = values("counted.txt")
    ones = [w for kind in ("casualty", "people") for w, v in lists[kind].items() if v]
    return {w: 1 for one in ones for w in (one, one + "ا")} | dict.fromkeys(lists["dual"], 2)


def _noun(word: Word) -> int:
    return next((_nouns()[form] for _, form in word.cuts if form in _nouns()), 0)


def _value(word: Word) -> tuple[float, float | None] | None:
    """From and to of a number word or digits; None for any other word."""
    if digits := _DIGITS.fullmatch(word.form):
        return _digits(digits[1])
    for _, rest in word.cuts:
        for bare in (rest, rest.removeprefix("ال")):
            if found := _numbers().get(bare):
                low, dash, high = found.partition("-")
                return (float(low), float(high) if high else None) if dash else (float(low), float(low))
    return None


def _digits(form: str) -> tuple[float, float] | None:
    plain = form.replace("٫", ".")
    plain = re.sub(r"[.,٬]", "", plain) if _THOUSANDS.fullmatch(plain) else re.sub("[,٬]", ".", plain)
    try:
        return float(plain), float(plain)
    except ValueError:  # 15.3.2017
        return None


Group = tuple[int, int, tuple[float, float | None]]


def _groups(words: Sequence[Word]) -> Iterator[Group]:
    """Number words in a row: the first, the end, and from and to."""
    first: int | None = None
    row: list[tuple[str, float, float | None]] = []
    for i, word in enumerate(words):
        found = _value(word)
        if first is not None and (found is None or _ends(row, word.form, found[0])):
            yield first, i, _total(row)
            first, row = None, []
        if found is not None:
            first = i if first is None else first
            row.append((word.form, *found))
    if first is not None:
        yield first, len(words), _total(row)


def _ends(row: Sequence[tuple[str, float, float | None]], form: str, number: float) -> bool:
    """Whether another number begins: digits, or «ثلاثين» after «عشرين», «خمسة» after «ثلاثة»."""
    last = row[-1][1]
    unit = last < 10 <= number or number < 1
    return bool(_DIGITS.fullmatch(form)) or (number < 100 and last < 100 and not unit)


def _joined(words: Sequence[Word], end: int, start: int) -> bool:
    """Whether two numbers are the ends of one range: «بين 20 و30», «20 الى 30»."""
    between = [w.form for w in words[end:start]]
    first = [w.form for w in words[:end]]
    return between in (["الي"], ["او"], ["حتي"]) or (not between and any(f in ("بين", "من") for f in first))


def _total(row: Sequence[tuple[str, float, float | None]]) -> tuple[float, float | None]:
    low = _sum([(form, a) for form, a, _ in row])
    if any(b is None for _, _, b in row):
        return low, None
    return low, _sum([(form, b) for form, _, b in row if b is not None])


def _sum(row: Sequence[tuple[str, float]]) -> float:
    """«ثلاثة آلاف وخمسمئة»: units and hundreds add up, a thousand multiplies what stands before it."""
    total = current = 0.0
    last = 1.0
    for i, (form, number) in enumerate(row):
        scale = _scale(form, number, current)
        if scale or number in _SCALES:
            last = scale or number
            total += (current or 1.0) * last
            current = 0.0
        elif number in (100, 200, 999) and 2 < current < 10:
            current *= 100  # «ثلاث مئة», «بضع مئات»
        elif number < 1 and total and i == len(row) - 1:
            total += number * last  # «مليون ونصف»; in «مليون ونصف المليون» the scale follows
        else:
            current += number
    return total + current


def _scale(form: str, number: float, current: float) -> float:
    """What a word multiplies the number before it by, or 0."""
    if not current:
        return 0.0
    if number in _SCALES:
        return number
    if number in (2_000, 9_999) and form.endswith(("لفا", "لاف")):
        return 1_000  # «عشرين ألفا», «خمسة آلاف», «عشرات الآلاف»
    return 1_000_000 if number == 2_000_000 and form.endswith("ونا") else 0.0
