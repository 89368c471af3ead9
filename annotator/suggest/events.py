"""Event triggers from a lexicon, read through proclitics, with the rules of the guidelines.

The type of a word such as قصف or هجوم is told by the means named in its clause; light verbs, link
verbs and «وقف إطلاق النار» follow §3 of the guidelines.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from annotator.suggest.lexicon import Lists, rows
from annotator.suggest.page import BREAK, Page
from annotator.suggest.proposal import EventProposal

_MEANS_TYPES = frozenset({"AirStrike", "Shelling", "Bombing", "Attack"})
_SCOPE = 9
_RATE = 0.4
_SUBJECT = 4


@dataclass(frozen=True, slots=True)
class Lemma:
    """A word of the lexicon: how sure it is a trigger, its types with their shares, the likeliest first."""

    rate: float
    types: tuple[tuple[str, float], ...]


Found = dict[int, EventProposal]  # by the number of the trigger's word

# استهدف where no event noun stands before it (its rate counted in the silver paragraphs).
_TARGET = Lemma(0.8, (("Attack", 0.6), ("AirStrike", 0.2), ("Shelling", 0.2)))


def lemma(rate: float, total: int, counts: Mapping[str, int]) -> Lemma:
    """`rate` is the share of occurrences that were triggers, `total` how many those were."""
    whole = sum(counts.values())
    types = tuple((t, n / whole) for t, n in sorted(counts.items(), key=lambda x: -x[1]))
    return Lemma(min(rate * total / (total + 0.5), 1.0), types)


class Triggers:
    """Finds the triggers of a page."""

    name = "lexicon"

    def __init__(self, lists: Lists) -> None:
        self.cues = lists.classes("cues.txt")
        self.lemmas: dict[str, Lemma] = {}
        link = self.cues["link"]
        for form, rate, total, kinds in (row for row in rows("triggers.txt") if row[0] not in link):
            counts = {t: int(n) for t, n in (kind.split(":") for kind in kinds.split())}
            self.lemmas[form] = lemma(float(rate), int(total), counts)

    def propose(self, page: Page) -> Iterable[EventProposal]:
        """Events without arguments, in the order of the text."""
        found: Found = {}
        for i in range(len(page.words)):
            event = self._at(page, i, found)
            if event:
                found[i] = event
        return found.values()

    def _at(self, page: Page, i: int, before: Found) -> EventProposal | None:
        word = page.words[i]
        best: tuple[Lemma, int, str] | None = None
        for cut, form in word.cuts:
            known = self.lemmas.get(form)
            if known and (best is None or known.rate > best[0].rate + 0.1):
                best = (known, cut, form)
        if best is None:
            return None
        known, cut, form = best
        if form in self.cues["target"]:
            known = _TARGET
        if known.rate < _RATE or self._is_excluded(page, i, form, before):
            return None
        type_, sure, why = self._type(page, i, form, known, before)
        start = page.begin(word, cut)
        reason = why or f"trigger word: {page.text[start : word.end]}"
        return EventProposal(start, word.end, type_, min(known.rate * sure, 0.99), self.name, reason)

    def _is_excluded(self, page: Page, i: int, form: str, before: Found) -> bool:
        cues, words = self.cues, page.words
        earlier = words[max(0, i - 3) : i]
        if form in cues["hit"] and before and i - (last := next(reversed(before))) <= _SUBJECT:
            return words[last].sentence == words[i].sentence
        return form in ("اطلاق", "النار") and any(x == "وقف" for w in earlier[-1:] for _, x in w.cuts)

    def _type(self, page: Page, i: int, form: str, lemma: Lemma, before: Found) -> tuple[str, float, str]:
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
                for word, old in reversed(before.items()):
                    if old.type in possible and page.words[i].sentence - page.words[word].sentence <= 2:
                        return old.type, 0.75, f"the same as before: {page.text[old.start : old.end]}"
        return best, share, ""

    def _fire(self, page: Page, i: int, form: str) -> tuple[str, str] | None:
        following = [w for w in page.words[i + 1 : i + 4] if w.gap < BREAK]
        stopped = any(x in self.cues["stopped"] for w in following[:2] for _, x in w.cuts)
        if form in self.cues["stop"] and stopped:
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
                inside = 0 <= j < len(words) and words[j].sentence == words[i].sentence
                if inside and any(form in wanted for _, form in words[j].cuts):
                    return page.text[words[j].start : words[j].end]
        return ""
