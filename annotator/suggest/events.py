"""Event triggers from a lexicon, read through proclitics, with the rules of the guidelines.

The type of a word such as قصف or هجوم is told by the means named in its clause; light verbs, link
verbs and «وقف إطلاق النار» follow §3 of the guidelines.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from annotator.model import Range
from annotator.suggest.lexicon import rows
from annotator.suggest.page import BREAK, Page

_MEANS_TYPES = frozenset({"AirStrike", "Shelling", "Bombing", "Attack"})
_SCOPE = 9


@dataclass(frozen=True, slots=True)
class Trigger:
    """A proposed trigger: `words[word]` from `start`, with its type and the reason for both."""

    word: int
    start: int
    end: int
    type: str
    score: float
    reason: str

    @property
    def id(self) -> str:
        """Unique in a document, and the same whenever the same is proposed."""
        return f"sv{self.start}-{self.end}-{self.type}"

    @property
    def range(self) -> Range:
        """Its place in the text."""
        return Range(self.start, self.end)


@dataclass(frozen=True, slots=True)
class _Lemma:
    rate: float
    types: tuple[tuple[str, float], ...]


class Triggers:
    """Finds the triggers of a page."""

    name = "lexicon"

    def __init__(self) -> None:
        self.lemmas: dict[str, _Lemma] = {}
        for form, rate, total, kinds in rows("triggers.txt"):
            types = [(t, float(n)) for t, n in (kind.split(":") for kind in kinds.split())]
            whole = sum(n for _, n in types)
            certain = float(rate) * int(total) / (int(total) + 0.5)
            self.lemmas[form] = _Lemma(min(certain, 1.0), tuple((t, n / whole) for t, n in types))
        self.cues: dict[str, frozenset[str]] = {}
        for cue, words in rows("cues.txt"):
            self.cues[cue] = self.cues.get(cue, frozenset()) | frozenset(words.split())

    def find(self, page: Page, taken: Sequence[tuple[int, int]] = ()) -> list[Trigger]:
        """In the order of the text. `taken`: ranges of names, within which no word is a trigger."""
        found: list[Trigger] = []
        starts = {start for start, _ in taken}
        for i in range(len(page.words)):
            trigger = self._at(page, i, found)
            if trigger and trigger.start not in starts:
                found.append(trigger)
        return found

    def _at(self, page: Page, i: int, before: list[Trigger]) -> Trigger | None:
        word = page.words[i]
        best: tuple[float, int, str] | None = None
        for cut, form in word.cuts:
            lemma = self.lemmas.get(form)
            if lemma and (best is None or lemma.rate > best[0] + 0.1):
                best = (lemma.rate, cut, form)
        if best is None or best[0] < 0.45:
            return None
        rate, cut, form = best
        if self._is_excluded(page, i, form, before):
            return None
        type_, sure, why = self._type(page, i, form, before)
        start = page.begin(word, cut)
        return Trigger(i, start, word.end, type_, min(rate * sure, 0.99), why or f"trigger word: {page.text[start : word.end]}")

    def _is_excluded(self, page: Page, i: int, form: str, before: list[Trigger]) -> bool:
        cues, words = self.cues, page.words
        if form in cues["link"]:
            return True
        earlier = words[max(0, i - 3) : i]
        if form in cues["hit"] and before and i - before[-1].word <= 3 and words[i].gap < BREAK:
            return before[-1].type in _MEANS_TYPES
        return form in ("اطلاق", "النار") and any("وقف" == x for w in earlier[-1:] for _, x in w.cuts)

    def _type(self, page: Page, i: int, form: str, before: list[Trigger]) -> tuple[str, float, str]:
        lemma = self.lemmas[form]
        best, share = lemma.types[0]
        fire = self._fire(page, i, form)
        if fire:
            return fire[0], 0.9, f"words after it: {fire[1]}"
        possible = {t for t, _ in lemma.types if t in _MEANS_TYPES}
        if len(possible) > 1 and best in _MEANS_TYPES:
            for cue, type_ in (("suicide", "Bombing"), ("air", "AirStrike"), ("guns", "Shelling")):
                means = self._near(page, i, cue)
                if means and (type_ in possible):
                    return type_, 0.85, f"means in the clause: {means}"
            if form.startswith("ال"):
                for old in reversed(before):
                    if old.type in possible and page.words[i].sentence - page.words[old.word].sentence <= 2:
                        return old.type, 0.75, f"the same as before: {page.text[old.start : old.end]}"
        return best, share, ""

    def _fire(self, page: Page, i: int, form: str) -> tuple[str, str] | None:
        following = [w for w in page.words[i + 1 : i + 4] if w.gap < BREAK]
        if form in ("وقف", "وقفا", "لوقف", "بوقف"):
            if any(x in ("النار", "اطلاق", "القتال", "الحرب") for w in following[:2] for _, x in w.cuts):
                return "Agreement", " ".join(page.text[w.start : w.end] for w in following[:2])
        if form in self.cues["fire"]:
            for word in following:
                for cue, type_ in (("freed", "Release"), ("shots", "Attack"), ("missiles", "Shelling")):
                    if any(x in self.cues[cue] for _, x in word.cuts):
                        return type_, page.text[word.start : word.end]
        return None

    def _near(self, page: Page, i: int, cue: str) -> str:
        """The nearest word of the cue in the sentence, within some words; else empty."""
        words, wanted = page.words, self.cues[cue]
        for step in range(1, _SCOPE):
            for j in (i + step, i - step):
                if 0 <= j < len(words) and words[j].sentence == words[i].sentence:
                    if any(form in wanted for _, form in words[j].cuts):
                        return page.text[words[j].start : words[j].end]
        return ""

