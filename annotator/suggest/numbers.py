"""Dates and durations, casualties and other counts, by the shape of what is written.

Each word becomes one letter of a class string, and dates are regular expressions over that string.
"""

import re
from collections.abc import Iterator

from annotator.suggest.lexicon import rows
from annotator.suggest.page import BREAK, CLAUSE, Page, Word
from annotator.suggest.proposal import Proposal

# Letters of the class string, and the words (file `classes.txt`) that bear them:
#   D weekday · M month · T month of two words · O ordinal · R today, yesterday · A at night · P part of a day,
#   beginning, end · U unit · V the unit · 2 two units · X last, next · S season · H the hour · E some · Q few ·
#   Z this · B for, since · F feast · n of · N digits · Y a year · W number word · K tens, hundreds · . other · | a break
_MONTH = "(?:TO?|M)M?O?"
_DAY = "(?:U?R(?:D|U?D)?|U?DX?(?:D)?)"
_ON = f"(?:U?(?:N|W|O))?n?{_MONTH}"
_YEAR = "(?:n?[VU]?Y|n[VU](?:W+))"
_HOUR = "H(?:[NWOA]+)"
_DATES = (
    (0.93, f"P*(?:{_DAY}|U(?=N?{_MONTH}))?P*{_ON}{_YEAR}?X?"),
    (0.92, f"P*(?:{_HOUR})?n?P*{_DAY}X?(?:A|P)?"),
    (0.90, f"{_HOUR}(?:A|BP)?"),
    (0.90, "P*[USV]*Y(?:Y)?"),
    (0.88, "P*Z?[VP]X+"),
    (0.85, "P+Z?V"),
    (0.80, "Z[VS]"),
    (0.85, "(?:E|[NW]+)U[QX]?"),
    (0.85, "2[QX]?"),
    (0.75, "(?<=B)U(?:W|Q|X)?"),
    (0.80, "(?<=B)P*F|PF"),
    (0.75, "PU"),
    (0.70, "A"),
    (0.80, "NNY|NNN"),
)
_DATE = re.compile("|".join(f"(?P<d{i}>{pattern})" for i, (_, pattern) in enumerate(_DATES)))
_COUNT = re.compile(r"[NWK][NWKY]*|Y")
_OPEN = frozenset("نحو حوالي قرابه اكثر اقل بينهم منهم".split())
_AGE = frozenset("العمر عمره عمرها البالغ البالغه اعمارهم عمر سن".split())


class Numbers:
    """Proposes DATE, CASUALTY and QUANTITY."""

    name = "pattern"

    def __init__(self) -> None:
        self.classes: dict[str, str] = {}
        for letter, words in rows("classes.txt"):
            self.classes.update(dict.fromkeys(words.split(), letter))
        self.harm = frozenset(w for letter, words in rows("counted.txt") if letter == "harm" for w in words.split())
        self.people = frozenset(w for letter, words in rows("counted.txt") if letter == "people" for w in words.split())
        self.casualties = frozenset(w for k, words in rows("counted.txt") if k == "casualty" for w in words.split())
        self.stops = frozenset(w for k, words in rows("counted.txt") if k == "stop" for w in words.split())

    def propose(self, page: Page) -> Iterator[Proposal]:
        """Dates first; a number that belongs to one counts nothing else."""
        letters, index, cuts = self._classes(page)
        taken: set[int] = set()
        for match in _DATE.finditer(letters):
            first, last = index[match.start()], index[match.end() - 1]
            which = match.lastgroup or "d0"
            score = _DATES[int(which[1:])][0]
            if self._is_age(page, first, letters[match.start()]):
                continue
            taken.update(range(first, last + 1))
            start, end = page.begin(page.words[first], cuts[first]), page.words[last].end
            yield Proposal(start, end, "DATE", score, "pattern", f"date words: {page.text[start:end]}")
        for match in _COUNT.finditer(letters):
            first, last = index[match.start()], index[match.end() - 1] + 1
            if not taken.intersection(range(first, last)):
                yield from self._count(page, first, last, cuts[first], letters[match.start() : match.end()])

    def _classes(self, page: Page) -> tuple[str, list[int], list[int]]:
        letters, index, cuts = [], [], []
        for i, word in enumerate(page.words):
            if word.gap >= CLAUSE and i:
                letters.append("|")
                index.append(i)
            letter, cut = self._class(word, letters[-1] if letters else "|")
            letters.append(letter)
            index.append(i)
            cuts.append(cut)
        return "".join(letters), index, cuts

    def _class(self, word: Word, before: str) -> tuple[str, int]:
        form = word.form
        if form[0].isdigit():
            year = len(form) == 4 and form.isdigit() and 1300 <= int(form) <= 2099
            return ("Y" if year else "N"), 0
        for cut, rest in word.cuts:
            letter = self.classes.get(rest)
            if letter is not None and (cut == 0 or letter != "A") and not (cut and letter == "U"):
                return letter, cut
        return ".", 0

    def _is_age(self, page: Page, first: int, letter: str) -> bool:
        if letter not in "NWY":
            return False
        return any(w.form in _AGE for w in page.words[max(0, first - 4) : first])

    def _count(self, page: Page, first: int, last: int, cut: int, letters: str) -> Iterator[Proposal]:
        words = page.words
        noun = self._noun(page, last, letters)
        harmed = self._harmed(page, first, noun)
        if "Y" in letters[0] and noun == last:
            return
        of = self._of(page, noun) if harmed and noun == last else noun
        if of == last and not (harmed and self._near_harm(page, first)) and letters[-1] != "K":
            if not page.text[words[last - 1].end : words[last - 1].end + 1] == "%":
                return
        if letters in ("W", "N") and words[first].cuts[0][1] in ("1", "2", "واحد", "واحده"):
            return
        start, end = page.begin(words[first], cut), words[of - 1].end
        if page.text[end : end + 1] == "%":
            end += 1
        label = "CASUALTY" if harmed else "QUANTITY"
        score = (0.85 if harmed else 0.8) if of > last else 0.7
        reason = "number and what it counts" if of > last else "number"
        yield Proposal(start, end, label, score, "pattern", f"{reason}: {page.text[start:end]}")

    def _noun(self, page: Page, last: int, letters: str) -> int:
        """Where the counted noun and its adjectives end; `last` when nothing is counted."""
        words, at = page.words, last
        while at < len(words) and words[at].gap <= 1 and at < last + 3:
            form = words[at].form
            definite = form.startswith("ال")
            if form in self.stops or form[0].isdigit() or form in self.harm or (definite and letters[-1] != "K"):
                break
            if at > last and not _adjective(form, words[at - 1].form):
                break
            at += 1
        return at

    def _of(self, page: Page, at: int) -> int:
        """The end of «من …» after a number that stands alone."""
        words = page.words
        if at + 1 < len(words) and words[at].form == "من" and words[at].gap == 0 and words[at + 1].gap == 0:
            end = at + 2
            if end < len(words) and words[end].gap == 0 and words[end].form.startswith("ال"):
                end += 1
            return end
        return at

    def _harmed(self, page: Page, first: int, noun: int) -> bool:
        words = page.words
        if noun > 0 and any(w.form in self.casualties for w in words[first:noun]):
            return True
        if self._near_harm(page, first):
            return True
        after = words[noun : noun + 3]
        counted = {w.form for w in words[first:noun]}
        return bool(counted & self.people) and any(
            form in self.harm for i, w in enumerate(after) if all(x.gap < CLAUSE for x in after[: i + 1]) for _, form in w.cuts
        )

    def _near_harm(self, page: Page, first: int) -> bool:
        words, at = page.words, first
        while at > max(0, first - 4) and words[at].gap < BREAK:
            at -= 1
            if any(form in self.harm for _, form in words[at].cuts):
                return True
            if words[at + 1].gap >= CLAUSE:
                return False
        return False


def _adjective(form: str, before: str) -> bool:
    if form.startswith("ال") != before.startswith("ال"):
        return False
    return form.endswith(("يه", "يا", "يين", "يون", "ي", "خرين", "خرون", "حه", "مه")) and len(form) > 3

