"""Places by the word before them: «بلدة X» names X, «حي X» and «مطار X» are names with their head.

The heads stand in lists/heads.txt; a head of the first kind stays outside the name (guidelines §2).
"""

from collections.abc import Iterator

from annotator.suggest.lexicon import Lists
from annotator.suggest.page import CLAUSE, Page, Word
from annotator.suggest.proposal import NAM, Proposal

_COMMON = 40


class Heads:
    """Proposes LOC and FAC names that follow a head."""

    name = "heads"

    def __init__(self, lists: Lists) -> None:
        self.lists = lists
        heads = lists.classes("heads.txt")
        self.outside, self.several, self.generic = heads["outside"], heads["several"], heads["generic"]
        self.within = {form: label for label in ("LOC", "FAC") for form in heads[label]}
        self.first, self.tail, self.never = heads["first"], heads["tail"], heads["never"]

    def propose(self, page: Page) -> Iterator[Proposal]:
        """In the order of the text."""
        for i, word in enumerate(page.words[:-1]):
            cut, form = self.lists.core(word)
            if form in self.outside:
                yield from self._named(page, i, form in self.several)
            elif form in self.within and page.words[i + 1].gap < CLAUSE:
                end = self._name(page, i + 1)
                if end and not (form in self.generic and self._is_listed(page, i + 1)):
                    start, last = page.begin(word, cut), self._tail(page, end)
                    yield self._proposal(page, start, last, self.within[form], word, 0.72)

    def _named(self, page: Page, head: int, several: bool) -> Iterator[Proposal]:
        """The names after a head that stays outside; several of them after a dual or plural."""
        words, at = page.words, head + 1
        while at < len(words) and words[at].sentence == words[head].sentence:
            linked = at > head + 1
            if linked and not (words[at].form[0] == "و" or words[at].gap == CLAUSE):
                return
            cut = 1 if linked and words[at].form[0] == "و" and words[at].form not in self.lists.entries else 0
            end = self._name(page, at, cut)
            if not end:
                return
            yield self._proposal(page, page.begin(words[at], cut), end, "LOC", words[head], 0.75)
            if not several:
                return
            at = end

    def _name(self, page: Page, at: int, cut: int = 0) -> int:
        """Where the name that begins there ends, as a word number; 0 when no name begins there."""
        words = page.words
        for hit in self.lists.names.at(page, at):
            entry = self.lists.entries[hit.key]
            if hit.cut == cut and entry.label in ("LOC", "PER") and not entry.needs_event:
                return hit.last
        form = words[at].form[cut:]
        if form in self.lists.entries or (not cut and self.lists.core(words[at])[0]):
            return 0
        if len(form) < 3 or form in self.never or form[0].isdigit() or self.lists.triggers.get(form, 0) > 0.4:
            return 0
        if form in self.first and at + 1 < len(words) and not words[at + 1].gap:
            return at + 2
        if form.startswith("ال"):
            return 0 if form.endswith(("يه", "ي")) and self.lists.common(form) > _COMMON else at + 1
        return at + 1 if self.lists.common(form) < _COMMON else 0

    def _is_listed(self, page: Page, at: int) -> bool:
        """Whether what follows a head is a known name without it (منطقة القلمون; guidelines §2)."""
        found = (self.lists.entries[hit.key] for hit in self.lists.names.at(page, at) if not hit.cut)
        return any(entry.label == "LOC" and entry.mention == "NAM" for entry in found)

    def _tail(self, page: Page, end: int) -> int:
        while end < len(page.words) and not page.words[end].gap and page.words[end].form in self.tail:
            end += 1
        return end

    def _proposal(self, page: Page, start: int, end: int, label: str, head: Word, score: float) -> Proposal:
        return Proposal(
            start,
            page.words[end - 1].end,
            label,
            score,
            self.name,
            f"word for a place: {page.text[head.start : head.end]}",
            NAM,
        )
