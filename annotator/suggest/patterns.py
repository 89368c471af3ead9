"""Places and actors by the word that names start with: «بلدة X», «حي X», «مطار X», «وزارة X», «قوات X».

The heads stand in lists/heads.txt. That of a town stays outside the name, the others belong to it (guidelines
§2). People after their titles are not looked for: what follows a title was the name in 6 of 10 silver
paragraphs only, and the model finds such names without.
"""

from collections.abc import Iterator

from annotator.suggest.lexicon import Lists
from annotator.suggest.page import CLAUSE, Page, Word
from annotator.suggest.proposal import NAM, Proposal

_COMMON = 40
_DESCRIBES = 10
_PLACE, _TOWN, _ACTOR = 0.72, 0.75, 0.75  # about the share that was right in the silver paragraphs


class Heads:
    """Proposes LOC and FAC names that follow a head, and ORG names that begin with one."""

    name = "heads"

    def __init__(self, lists: Lists) -> None:
        self.lists = lists
        heads = lists.classes("heads.txt")
        self.outside, self.several, self.generic = heads["outside"], heads["several"], heads["generic"]
        self.within = {form: label for label in ("LOC", "FAC") for form in heads[label]}
        self.first, self.tail, self.never = heads["first"], heads["tail"], heads["never"]
        self.of, self.whose, self.no_part = heads["of"], heads["whose"], heads["no part"]
        self.army = heads["army"]

    def propose(self, page: Page) -> Iterator[Proposal]:
        """Places, then actors, each in the order of the text."""
        yield from self._places(page)
        yield from self._actors(page)

    def _places(self, page: Page) -> Iterator[Proposal]:
        for i, word in enumerate(page.words[:-1]):
            cut, form = self.lists.core(word)
            if form in self.outside:
                yield from self._named(page, i, form in self.several)
            elif form in self.within and page.words[i + 1].gap < CLAUSE:
                end = self._name(page, i + 1)
                if end and not (form in self.generic and self._is_listed(page, i + 1)):
                    start, last = page.begin(word, cut), self._tail(page, end)
                    yield self._proposal(page, start, last, self.within[form], word, _PLACE)

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
            yield self._proposal(page, page.begin(words[at], cut), end, "LOC", words[head], _TOWN)
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
        return at + 1 if self.lists.common(form) < _COMMON and not self._describes(form) else 0

    def _describes(self, form: str) -> bool:
        """Whether it is an adjective (قرى يمنية): they are seen with ال too."""
        return form.endswith(("يه", "ي")) and self.lists.common(f"ال{form}") > _DESCRIBES

    def _is_listed(self, page: Page, at: int) -> bool:
        """Whether what follows a head is a known name without it (منطقة القلمون; guidelines §2)."""
        found = (self.lists.entries[hit.key] for hit in self.lists.names.at(page, at) if not hit.cut)
        return any(entry.label == "LOC" and entry.mention == "NAM" for entry in found)

    def _tail(self, page: Page, end: int) -> int:
        while end < len(page.words) and not page.words[end].gap and page.words[end].form in self.tail:
            end += 1
        return end

    def _actors(self, page: Page) -> Iterator[Proposal]:
        """Names such as وزارة الدفاع, الجيش اللبناني, الهيئة العليا للمفاوضات; none within another."""
        covered = 0
        for i, word in enumerate(page.words):
            cut, form = self.lists.core(word)
            known = form in self.of or form in self.whose
            end = self._actor(page, i, form) if known and i >= covered else 0
            if end:
                covered = end
                yield self._proposal(page, page.begin(word, cut), end, "ORG", word, _ACTOR)

    def _actor(self, page: Page, head: int, form: str) -> int:
        """Where the actor's name ends, as a word number; 0 when the head names none.

        After a head with ال come its adjectives, after another a name or words with ال (قوات الدعم السريع);
        then, but for armies, «للـ» with what belongs to it.
        """
        first = head + 1
        at = self._definite(page, first)
        if form in self.of and first < len(page.words) and not page.words[first].gap:
            at = max(at, self._definite(page, self._known(page, first)))
        if at == first:
            return 0
        if form not in self.army and self._goes_on(page, at, "لل"):
            at = self._definite(page, at + 1)
        return at

    def _definite(self, page: Page, at: int) -> int:
        """Where a row of words with ال ends."""
        while self._goes_on(page, at, "ال"):
            at += 1
        return at

    def _goes_on(self, page: Page, at: int, start: str) -> bool:
        if at >= len(page.words) or page.words[at].gap:
            return False
        form = page.words[at].form
        return form.startswith(start) and len(form) > 4 and form not in self.no_part

    def _known(self, page: Page, at: int) -> int:
        """Where the longest listed name that begins there ends; the same place when there is none."""
        for hit in self.lists.names.at(page, at):
            entry = self.lists.entries[hit.key]
            if not hit.cut and entry.mention == "NAM" and entry.label in ("LOC", "PER", "ORG"):
                return hit.last
        return at

    def _proposal(self, page: Page, start: int, end: int, label: str, head: Word, score: float) -> Proposal:
        return Proposal(
            start,
            page.words[end - 1].end,
            label,
            score,
            self.name,
            f"word for {'an actor' if label == 'ORG' else 'a place'}: {page.text[head.start : head.end]}",
            NAM,
        )
