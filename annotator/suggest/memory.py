"""What annotators decided before in this project: names accepted are proposed, rejected ones are not."""

from collections.abc import Iterator, Sequence

from annotator.suggest.lexicon import Names
from annotator.suggest.page import Page, fold
from annotator.suggest.proposal import NAM, Proposal

Remembered = tuple[str, str, int, int]  # name as it was marked, label, accepted, rejected


class Memory:
    """The decisions on each name; `surface` may be written in any spelling that folds alike."""

    name = "memory"

    def __init__(self, decisions: Sequence[Remembered] = ()) -> None:
        self.tally: dict[tuple[str, str], tuple[int, int]] = {}
        for surface, label, accepted, rejected in decisions:
            key = (" ".join(fold(surface).split()), label)
            old = self.tally.get(key, (0, 0))
            self.tally[key] = (old[0] + accepted, old[1] + rejected)
        best: dict[str, str] = {}
        for (name, label), (accepted, rejected) in sorted(self.tally.items(), key=lambda x: (-x[1][0], x[0])):
            if name and accepted > rejected:
                best.setdefault(name, label)
        self.best = best
        self.names = Names(best)

    def propose(self, page: Page) -> Iterator[Proposal]:
        """Names accepted more often than rejected."""
        for hit in self.names.longest(page) if self.best else ():
            label = self.best[hit.key]
            accepted, rejected = self.tally[hit.key, label]
            start, end = page.begin(page.words[hit.first], hit.cut), page.words[hit.last - 1].end
            score = (accepted + 1) / (accepted + rejected + 1.5)
            yield Proposal(
                start, end, label, score, self.name, f"seen in this project: {page.text[start:end]}", NAM
            )

    def forbids(self, page: Page, proposal: Proposal) -> bool:
        """Whether this name with this label was rejected more often than accepted."""
        if not self.tally:
            return False
        key = " ".join(fold(page.text[proposal.start : proposal.end]).split())
        accepted, rejected = self.tally.get((key, proposal.label), (0, 0))
        return rejected > accepted
