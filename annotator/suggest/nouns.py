"""Common nouns for people, places, buildings and vehicles, with their adjectives and what they belong to.

They count only as arguments of an event (guidelines §2), so they are candidates: an event that takes one
brings it in.
"""

from collections.abc import Iterator

from annotator.suggest.lexicon import Lists
from annotator.suggest.page import Page
from annotator.suggest.proposal import NOM, Proposal

_SCORE = 0.5


class Nouns:
    """Proposes the nouns of lists/nouns.txt with their extent: head, idafa, adjacent adjectives."""

    name = "noun"

    def __init__(self, lists: Lists) -> None:
        self.lists = lists
        self.labels = {form: label for label, forms in lists.classes("nouns.txt").items() for form in forms}

    def propose(self, page: Page) -> Iterator[Proposal]:
        """In the order of the text."""
        for i, word in enumerate(page.words):
            for cut, form in word.cuts:
                label = self.labels.get(form) or self.labels.get(form.removeprefix("ال"))
                if label:
                    start, end = page.begin(word, cut), page.words[self._end(page, i, form) - 1].end
                    reason = f"noun: {page.text[start : word.end]}"
                    yield Proposal(
                        start, end, label, _SCORE, self.name, reason, {} if label == "VEH" else NOM
                    )
                    break

    def _end(self, page: Page, i: int, form: str) -> int:
        """Where the noun's phrase ends, as a word number: after what it belongs to or its adjectives."""
        words, end = page.words, i + 1
        definite = form.startswith("ال")
        if not definite and end < len(words) and not words[end].gap:
            for hit in self.lists.names.at(page, end):
                entry = self.lists.entries[hit.key]
                if not hit.cut and entry.label in ("ORG", "LOC") and entry.score >= 0.4:
                    return hit.last
        while end < len(words) and not words[end].gap and self._is_adjective(words[end].form, definite):
            end += 1
        return end

    def _is_adjective(self, form: str, definite: bool) -> bool:
        if form.startswith("ال") != definite or self.lists.triggers.get(form, 0.0) > 0.3:
            return False
        entry = self.lists.entries.get(form)
        if entry is not None and entry.label != "NORP":
            return False
        return len(form) > 4 and form.endswith(_ADJECTIVE)


_ADJECTIVE = ("يه", "يين", "يون", "يا", "ولين", "ولون", "مدنيه", "سكنيه", "حه", "يسيه", "يسي", "ني", "ري")
