"""Names from lists: of countries and towns, and those seen twice or more in labelled news."""

from collections.abc import Iterator

from annotator.suggest.lexicon import Entry, Hit, Names, rows
from annotator.suggest.page import Page
from annotator.suggest.proposal import Proposal

_PLACE_RATE = 0.85


class Gazetteer:
    """Proposes every listed name at its longest, and listed names within it."""

    name = "gazetteer"

    def __init__(self) -> None:
        self.entries: dict[str, Entry] = {}
        self.seen: dict[str, int] = {}
        for key, kind, *_ in rows("places.txt"):
            self.entries[key] = Entry("LOC", "NAM", 0.95 if kind == "country" else _PLACE_RATE)
        for key, label, mention, rate, seen in rows("names.txt"):
            self.entries[key] = Entry(label, mention, float(rate))
            self.seen[key] = int(seen)
        self.names = Names(self.entries)

    def propose(self, page: Page) -> Iterator[Proposal]:
        """In the order of the text; the merge drops what does not fit together."""
        for first in range(len(page.words)):
            for hit in self.names.at(page, first):
                entry = self.entries[hit.key]
                if not entry.needs_event:
                    yield _proposal(page, hit, entry)
                    break

    def nominals(self, page: Page) -> Iterator[Proposal]:
        """Common nouns for persons, places and buildings: they count only as arguments of an event."""
        for first in range(len(page.words)):
            for hit in self.names.at(page, first):
                entry = self.entries[hit.key]
                if entry.needs_event:
                    yield _proposal(page, hit, entry)
                    break


def _proposal(page: Page, hit: Hit, entry: Entry) -> Proposal:
    start, end = page.begin(page.words[hit.first], hit.cut), page.words[hit.last - 1].end
    attributes = {"mention": entry.mention} if entry.mention else {}
    score = entry.score - (0.02 if hit.cut else 0)
    return Proposal(start, end, entry.label, score, "gazetteer", f"gazetteer: {page.text[start:end]}", attributes)
