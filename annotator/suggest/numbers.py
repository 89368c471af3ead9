"""Dates and durations, casualties and other counts, by the shape of what is written.

Each word becomes one letter of a class string, and dates are regular expressions over that string.
"""

import re
from collections.abc import Iterator

from annotator.suggest.lexicon import Lists
from annotator.suggest.page import BREAK, CLAUSE, Page, Word
from annotator.suggest.proposal import Proposal

# Letters of the class string; the words that bear them stand in lists/classes.txt:
#   D weekday · M month · T first word of a month of two · O ordinal · R today, yesterday · A at night ·
#   P part of a day, beginning, end · U unit · V the unit · 2 two units · X last, next · S season ·
#   H the hour · E some · Q few · Z this · B for, since · F feast · n of · N digits ·
#   Y a year · W number word · K tens, hundreds · . other · | a break
_MONTH = "(?:TO|M)(?:TO|M)?"
_DAY = "(?:U?R(?:D|U?D)?|U?DX?(?:D)?)"
_ON = f"(?:U?(?:N|W|O))?n?{_MONTH}"
_YEAR = "(?:n?[VU]?Y|n[VU](?:W+))"
_HOUR = "H(?:[NWOA]+)"
_DATES = (
    (0.93, f"P*(?:{_DAY}|U(?=N?{_MONTH}))?P*{_ON}{_YEAR}?X?"),
    (0.92, f"P*(?:{_HOUR}n?)?P*{_DAY}X?(?:A|P)?"),
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


class Numbers:
    """Proposes DATE, CASUALTY and QUANTITY."""

    name = "numbers"

    def __init__(self, lists: Lists) -> None:
        self.lists = lists
        self.classes = {
            word: letter for letter, words in lists.classes("classes.txt").items() for word in words
        }
        counted = lists.classes("counted.txt")
        self.harm, self.people, self.duals = counted["harm"], counted["people"], counted["dual"]
        self.age, self.when = counted["age"], counted["when"]
        self.casualties, self.stops = counted["casualty"], counted["stop"]

    def propose(self, page: Page) -> Iterator[Proposal]:
        """Dates first; a number that belongs to one counts nothing else."""
        letters, index, cuts = self._classes(page)
        taken: set[int] = set()
        for match in _DATE.finditer(letters):
            first, last = index[match.start()], index[match.end() - 1]
            which = match.lastgroup or "d0"
            score = _DATES[int(which[1:])][0]
            bare_year = match.group() == "Y" and not self._says_when(page, first)
            if bare_year or self._is_age(page, first, letters[match.start()]):
                continue
            taken.update(range(first, last + 1))
            start, end = page.begin(page.words[first], cuts[first]), page.words[last].end
            yield Proposal(start, end, "DATE", score, self.name, f"date words: {page.text[start:end]}")
        for match in _COUNT.finditer(letters):
            first, last = index[match.start()], index[match.end() - 1] + 1
            cut = cuts[first]
            if first and page.words[first].form == "عشر" and page.words[first - 1].form in ("احد", "احدي"):
                first -= 1
            if not taken.intersection(range(first, last)):
                yield from self._count(page, first, last, cut, letters[match.start() : match.end()])

        for i, word in enumerate(page.words):
            cut, form = self.lists.core(word)
            if form in self.duals and (self._near_harm(page, i) or form in self.casualties):
                start = page.begin(word, cut)
                yield Proposal(
                    start, word.end, "CASUALTY", 0.75, self.name, f"number: {page.text[start : word.end]}"
                )

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
        if form[0].isdecimal():
            year = len(form) == 4 and form.isdecimal() and 1300 <= int(form) <= 2099
            return ("Y" if year else "N"), 0
        for cut, rest in word.cuts:
            letter = self.classes.get(rest)
            if letter is not None and (not cut or (letter not in "AU" and form[cut - 1] not in "كس")):
                return letter, cut
        return ".", 0

    def _says_when(self, page: Page, i: int) -> bool:
        """Whether a number of four digits stands where a year may stand alone."""
        return i > 0 and page.words[i].gap < CLAUSE and page.words[i - 1].form in self.when

    def _is_age(self, page: Page, first: int, letter: str) -> bool:
        if letter not in "NWY":
            return False
        return any(w.form in self.age for w in page.words[max(0, first - 4) : first])

    def _count(self, page: Page, first: int, last: int, cut: int, letters: str) -> Iterator[Proposal]:
        words = page.words
        noun = self._noun(page, last, letters)
        harmed = self._harmed(page, first, noun)
        of = self._of(page, noun) if harmed and noun == last else noun
        start, end = page.begin(words[first], cut), words[of - 1].end
        percent = page.text[end : end + 1] == "%"
        alone = of == last and letters[-1] != "K" and not percent
        if alone and (letters[0] == "Y" or not self._near_harm(page, first)):
            return
        if letters in ("W", "N") and words[first].form in ("1", "2", "واحد", "واحده"):
            return
        end += percent
        label = "CASUALTY" if harmed else "QUANTITY"
        score = (0.85 if harmed else 0.8) if of > last else 0.7
        reason = "number and what it counts" if of > last else "number"
        yield Proposal(start, end, label, score, self.name, f"{reason}: {page.text[start:end]}")

    def _noun(self, page: Page, last: int, letters: str) -> int:
        """Where the counted noun and its adjectives end; `last` when nothing is counted."""
        words, at = page.words, last
        while at < len(words) and words[at].gap <= 1 and at < last + 3:
            form = words[at].form
            after_tens = letters[-1] == "K" or not form.startswith("ال")
            if form in self.stops or form[0].isdecimal() or self._is_verb(words[at]) or not after_tens:
                break
            if at > last and not _adjective(form, words[at - 1].form):
                break
            at += 1
        return at

    def _is_verb(self, word: Word) -> bool:
        """Whether it can be no counted noun: a verb of harm, or a word with a proclitic."""
        return (word.form in self.harm and word.form not in self.casualties) or self.lists.core(word)[0] > 0

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
            form in self.harm
            for i, w in enumerate(after)
            if all(x.gap < CLAUSE for x in after[: i + 1])
            for _, form in w.cuts
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
