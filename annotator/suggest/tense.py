"""The tense of a trigger where its form or the words before it say more than the network hears.

Most triggers in news are past, and the network leans to that: it misses verbs in the imperfect (وتطالب) and
what is said to go on (استمرار الهجمات) or to come (قبيل زيارة). What is only wished for it likes to call
future, where the labels leave it open. Each rule was right more often than the network on held-out silver.
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from annotator.suggest.lexicon import Lists
from annotator.suggest.page import CLAUSE, Page
from annotator.suggest.proposal import EventProposal, Proposal

_GOING, _NEAR = 4, 6  # words looked at
_CUES = ("going", "will", "coming", "eve")  # what lasts, what will be, the next and planned, the day before
_RARE = 20  # times that a word with سـ is seen which is no future (سيارة is seen often)

Cues = dict[int, list[tuple[int, str]]]  # number of a word → how far from it which cue stands in its sentence


class Tenses:
    """Puts right the tense of the model's events."""

    def __init__(self, lists: Lists) -> None:
        self.lists = lists
        self.cues = {
            form: cue for cue, forms in lists.classes("cues.txt").items() if cue in _CUES for form in forms
        }

    def told(self, page: Page, said: Sequence[Proposal | EventProposal]) -> list[Proposal | EventProposal]:
        """The same in the same order."""
        cues = self._cues(page)
        starts = [word.start for word in page.words]
        return [
            self._told(page, cues, bisect_right(starts, p.start) - 1, p)
            if isinstance(p, EventProposal) and p.source == "model"
            else p
            for p in said
        ]

    def _cues(self, page: Page) -> Cues:
        found: Cues = {}
        for i, word in enumerate(page.words):
            cue = self.cues.get(self.lists.core(word)[1])
            if not cue and word.form[0] == "س" and self._is_future(word.form):
                cue = "will"
            if cue:
                for j in range(max(i - _NEAR, 0), min(i + _NEAR + 1, len(page.words))):
                    if j != i and page.words[j].sentence == word.sentence:
                        found.setdefault(j, []).append((i - j, cue))
        return found

    def _is_future(self, form: str) -> bool:
        return self._imperfect(form[1:]) and self.lists.common(form) <= _RARE

    def _told(self, page: Page, cues: Cues, i: int, v: EventProposal) -> EventProposal:
        """The event whose trigger is in the word `i`."""
        near = cues.get(i, ())
        tense = other = v.attributes.get("tense", "")
        if tense == "past":
            if self._imperfect(self.lists.core(page.words[i])[1]):
                other = "present" if self._stands_alone(page, near, i) else tense
            elif any(cue == "going" and -_GOING <= at < 0 for at, cue in near):
                other = "present"
            elif any((cue == "eve" and at == -1) or (cue == "coming" and at in (1, 2)) for at, cue in near):
                other = "future"
        elif tense == "future" and v.attributes.get("modality") == "hypothetical":
            other = tense if any(cue in ("will", "coming") for _, cue in near) else "unspecified"
        return v if other == tense else replace(v, attributes={**v.attributes, "tense": other})

    def _imperfect(self, form: str) -> bool:
        """Whether it is a verb with يـ, or one with تـ that is known with يـ too (ترفض is, تفجير is not)."""
        if len(form) < 4:
            return False
        if form[0] == "ت":
            return self.lists.common(f"ي{form[1:]}") >= max(3, self.lists.common(form) / 10)
        return form[0] == "ي" and self.lists.common(form) > 0

    @staticmethod
    def _stands_alone(page: Page, near: Sequence[tuple[int, str]], i: int) -> bool:
        """Whether no particle and no other verb rules it: it begins a clause, or follows its subject."""
        word = page.words[i]
        if not i or word.gap >= CLAUSE or word.form[0] == "و":
            return True
        return page.words[i - 1].form.startswith("ال") or (-1, "going") in near
