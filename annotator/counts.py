"""How many: casualties and quantities in words or digits as numbers.

«ثلاثة قتلى» is 3, «قتيلان» 2, «عشرات» from 20 to 99, «أكثر من 20» at least 20, «نحو 50» about 50.
Words and their values stand in the lists that suggest/numbers.py finds such phrases by.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
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


_AMONG = frozenset(("بينهم", "بينهن", "بينها", "منهم", "منهن", "منها", "ضمنهم", "ضمنها"))
_PLURAL = 10  # up to here the counted noun is a plural, so that a singular after it is one more
_PERSONS = "شخص رجل طفل طفله امراه سيده فتاه شاب جندي شرطي ضابط مدني عنصر مواطن مسلح صحفي صحافي عسكري مقاتل"
_KIN = "ابن ابنه بنت زوج زوجه ام اب والد والده شقيق شقيقه اخ اخت رضيع رضيعه جنين حفيد حفيده"
_SUFFIX = re.compile(r"(?:هما|هم|هن|ها|ه)$")  # his, her, their

Group = tuple[int, int, tuple[float, float | None]]


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
    found = counts(phrase, before)
    return found[0] if len(found) == 1 else None


def counts(phrase: str, before: str = "") -> tuple[Count, ...]:
    """All that a phrase says, `before` as in `count`.

    People of several sorts are one number: «ثلاث نساء وطفلين» are 5. The dead and the wounded are two, as
    the guidelines make each of them a casualty of its own: «25 قتيلا و30 جريحا».
    """
    folded = fold(phrase)
    if _PERCENT.search(folded):
        return ()
    words = _whole(read(Document("", _BETWEEN.sub(" الى ", phrase))).words)
    groups = list(_groups(words))
    before = _tail(fold(before))
    if len(groups) == 2 and _joined(words, groups[0][1], groups[1][0]):
        (low, _), (_, high) = groups[0][2], groups[1][2]
        return (_qualified(Count(low, high), f"{before} {folded}"),)
    said = _summed(words, _parts(words, groups))
    if len(said) == 1:
        return (_qualified(said[0][0], f"{before} {folded}"),)
    return tuple(_qualified(found, f"{before * (i == 0)} {text}") for i, (found, text) in enumerate(said))


def _whole(words: Sequence[Word]) -> Sequence[Word]:
    """Without those who are part of the number that stands before them: «بينهم طفلان»."""
    at = next((i for i, word in enumerate(words) if i and word.form in _AMONG), len(words))
    return words[:at] if any(_value(word) or _noun(word) for word in words[:at]) else words


def _parts(words: Sequence[Word], groups: Sequence[Group]) -> list[Group]:
    """The numbers, and nouns that are one or two by their form, of a list with «و»; none where two numbers
    are not joined. «20 قتيلا وجريحا» is one number."""
    if any(words[start].form[0] != "و" for start, _, _ in groups[1:]):
        return []
    found = list(groups)
    numbers = {i for start, end, _ in groups for i in range(start, end)}
    for i, word in enumerate(words):
        if i in numbers:
            continue
        last = max((part for part in found if part[1] <= i), default=None)
        if last is None:
            leads = not groups or (words[groups[0][0]].form[0] == "و" and _is_person(word))
            number = _noun(word) if leads else 0
        else:
            number = _joined_noun(word)
            number = 0 if number == 1 and last[2][0] > _PLURAL else number
        if number:
            found.append((i, i + 1, (float(number), float(number))))
    return sorted(found)


def _summed(words: Sequence[Word], parts: Sequence[Group]) -> list[tuple[Count, str]]:
    """Each count and its words; people are added to the people before them."""
    found: list[tuple[Count, str]] = []
    people = False
    for i, (start, end, (low, high)) in enumerate(parts):
        rest = parts[i + 1][0] if i + 1 < len(parts) else len(words)
        text = " ".join(w.form for w in words[start if i else 0 : rest])
        are = any(_is_person(w) for w in words[start : min(rest, end + 2)])
        if i and people and are:
            last, before = found.pop()
            both = None if last.high is None or high is None else last.high + high
            found.append((Count((last.low or 0) + low, both), f"{before} {text}"))
        else:
            found.append((Count(low, high), text))
        people = are
    return found


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
    ones += _PERSONS.split()
    return {w: 1 for one in ones for w in (one, one + "ا")} | dict.fromkeys(lists["dual"], 2)


@cache
def _people() -> frozenset[str]:
    lists = values("counted.txt")
    duals = {w for w in lists["dual"] if w[:-2] not in lists["casualty"]}
    ones = [*_PERSONS.split(), *_KIN.split()]
    return frozenset((*lists["people"], *duals, *ones, *(x + "ا" for x in ones)))


def _noun(word: Word) -> int:
    return next((_nouns()[form] for _, form in word.cuts if form in _nouns()), 0)


def _joined_noun(word: Word) -> int:
    """The same after «و», where kin counts too: «وطفلها», «وزوجته»."""
    if word.form[0] != "و":
        return 0
    known = {**dict.fromkeys(_KIN.split(), 1), **_nouns()}
    return next((known[form] for form in _forms(word.cuts[1:]) if form in known), 0)


def _is_person(word: Word) -> bool:
    return any(form in _people() for form in _forms(word.cuts))


def _forms(cuts: Iterable[tuple[int, str]]) -> Iterator[str]:
    """With and without «ها» and its like."""
    for _, form in cuts:
        bare = _SUFFIX.sub("", form)
        yield from (form, bare, f"{bare[:-1]}ه") if bare.endswith("ت") else (form, bare)


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
    if form[0] == "و" and last >= 100 and number < last:  # «ثلاثة آلاف و200»
        return False
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
