"""Where the model's mentions begin and end, put right by what always or never belongs to them.

«للـ» loses its first lam (guidelines §1); «أم درمان» keeps its first word, «طير حرفا» its second, «ولاية
شمال دارفور» the direction, «بعد ظهر الأحد» and «عدة أسابيع» what stands before. Lists and patterns know
their edges.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from annotator.suggest.lexicon import Lists
from annotator.suggest.page import Page, Word
from annotator.suggest.proposal import EventProposal, Filler, Proposal

Places = Mapping[tuple[int, int], tuple[int, int]]  # from where to where
Placed = TypeVar("Placed", Proposal, Filler)


class Edges:
    """Puts right what the model proposes for a page."""

    def __init__(self, lists: Lists) -> None:
        heads, dates = lists.classes("heads.txt"), lists.classes("classes.txt")
        self.joined, self.area, self.toward = heads["joined"], heads["area"], heads["toward"]
        self.some, self.unit = dates["E"], dates["U"]

    def mended(self, page: Page, said: Sequence[Proposal | EventProposal]) -> list[Proposal | EventProposal]:
        """The same in the same order; what events say of a mention goes with it."""
        starts = {word.start: i for i, word in enumerate(page.words)}
        ends = {word.end: i for i, word in enumerate(page.words)}
        moved: dict[tuple[int, int], tuple[int, int]] = {}
        for p in said:
            if isinstance(p, Proposal) and p.source == "model" and p.start in starts and p.end in ends:
                place = self._place(page, p, starts[p.start], ends[p.end])
                if place != (p.start, p.end):
                    moved[p.start, p.end] = place
        return [_moved(p, moved) if moved and p.source == "model" else p for p in said]

    def _place(self, page: Page, p: Proposal, first: int, last: int) -> tuple[int, int]:
        """Where the mention on `words[first:last + 1]` begins and ends."""
        words = page.words
        if words[first].form.startswith("لل") and len(words[first].form) > 4:
            return page.begin(words[first], 1), p.end
        before = words[first - 1] if first and not words[first].gap else None
        if p.label == "DATE":
            return before.start if before and self._dates(before.form, words[first].form) else p.start, p.end
        if p.kind not in ("LOC NAM", "PER NAM"):
            return p.start, p.end
        start, end = p.start, p.end
        if before:
            cut = next((cut for cut, form in before.cuts if form in self.joined), None)
            if cut is not None:
                start = page.begin(before, cut)
            elif before.form in self.toward and first > 1 and _is_any(words[first - 2], self.area):
                start = before.start
        if words[last].form in self.joined and last + 1 < len(words) and not words[last + 1].gap:
            end = words[last + 1].end
        return start, end

    def _dates(self, before: str, form: str) -> bool:
        """Whether a date begins a word earlier."""
        return (form == "ظهر" and before in ("بعد", "قبل")) or (form in self.unit and before in self.some)


def _moved(p: Proposal | EventProposal, moved: Places) -> Proposal | EventProposal:
    if isinstance(p, Proposal):
        return _there(p, moved)
    if any((f.start, f.end) in moved for f in p.fillers):
        return replace(p, fillers=tuple(_there(f, moved) for f in p.fillers))
    return p


def _there(x: Placed, moved: Places) -> Placed:
    place = moved.get((x.start, x.end))
    return replace(x, start=place[0], end=place[1]) if place else x


def _is_any(word: Word, forms: Iterable[str]) -> bool:
    return any(form in forms for _, form in word.cuts)
