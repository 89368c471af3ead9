"""Names from lists: of countries and towns, and those seen twice or more in labelled news."""

from collections.abc import Iterator

from annotator.suggest.lexicon import Entry, Hit, Lists
from annotator.suggest.page import Page
from annotator.suggest.proposal import Proposal


class Gazetteer:
    """Proposes every listed name at its longest, and listed names within it."""

    name = "gazetteer"

    def __init__(self, lists: Lists) -> None:
        self.lists = lists

    def propose(self, page: Page) -> Iterator[Proposal]:
        """The longest name at each word, and the two names in a glued word (روسياوتركيا)."""
        for first in range(len(page.words)):
            for hit in self.lists.names.at(page, first):
                yield _proposal(page, hit, self.lists.entries[hit.key])
                break
            else:
                yield from self._glued(page, first)

    def _glued(self, page: Page, i: int) -> Iterator[Proposal]:
        word = page.words[i]
        form = word.form
        if len(form) < 7 or form in self.lists.vocabulary:
            return
        for at in range(3, len(form) - 3):
            pair = self._name(form[:at]), self._name(form[at + 1 :])
            if form[at] == "و" and pair[0] and pair[1]:
                start, middle = word.start, page.begin(word, at)
                reason = f"two names in one word: {page.text[word.start : word.end]}"
                yield Proposal(start, middle, pair[0].label, 0.9, self.name, reason, _mention(pair[0]))
                yield Proposal(
                    page.begin(word, at + 1),
                    word.end,
                    pair[1].label,
                    0.9,
                    self.name,
                    reason,
                    _mention(pair[1]),
                )
                return

    def _name(self, form: str) -> Entry | None:
        entry = self.lists.entries.get(form)
        return entry if entry and entry.mention == "NAM" and entry.score > 0.6 else None


def _mention(entry: Entry) -> dict[str, str]:
    return {"mention": entry.mention} if entry.mention and entry.label != "VEH" else {}


def _proposal(page: Page, hit: Hit, entry: Entry) -> Proposal:
    start, end = page.begin(page.words[hit.first], hit.cut), page.words[hit.last - 1].end
    score = entry.score - (0.02 if hit.cut else 0)
    return Proposal(
        start, end, entry.label, score, "gazetteer", f"gazetteer: {page.text[start:end]}", _mention(entry)
    )
