"""A name proposed once is proposed at its other mentions in the document, a person by the last name too."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from annotator.suggest.lexicon import Lists, Names
from annotator.suggest.page import CLAUSE, Page, fold
from annotator.suggest.proposal import Proposal

_SURE = 0.55
_NAMED = ("PER", "LOC", "ORG", "FAC")


def names_of(lists: Lists, parts: Iterable[tuple[Page, Sequence[Proposal]]]) -> dict[str, Proposal]:
    """The folded names proposed in a document, the last name of a person among them, as first proposed."""
    known: dict[str, Proposal] = {}
    for page, entities in parts:
        for p in entities:
            if p.score < _SURE or p.label not in _NAMED or p.attributes.get("mention") != "NAM":
                continue
            key = " ".join(fold(page.text[p.start : p.end]).split())
            if len(key) > 3 and lists.triggers.get(key, 0) < 0.3:
                known.setdefault(key, p)
            last = key.rpartition(" ")[2]
            if p.label == "PER" and last != key and len(last) > 3 and not _is_common(lists, last):
                known.setdefault(last, p)
    return known


def propagate(page: Page, known: Mapping[str, Proposal], entities: Sequence[Proposal]) -> Iterator[Proposal]:
    """Proposals for the other mentions of known names; the merge drops those that do not fit."""
    names = Names(known)
    taken = {(p.start, p.end) for p in entities}
    for hit in names.longest(page):
        p = known[hit.key]
        start, end = page.begin(page.words[hit.first], hit.cut), page.words[hit.last - 1].end
        if (start, end) in taken or (p.start <= start and end <= p.end) or _goes_on(page, hit.last, p):
            continue
        score = min(p.score, 0.9) - (0.05 if " " in hit.key else 0.1)
        reason = f"named elsewhere here: {page.text[p.start : p.end]}"
        yield Proposal(start, end, p.label, score, "propagation", reason, p.attributes)


def _is_common(lists: Lists, form: str) -> bool:
    return lists.common(form) > 400 or lists.triggers.get(form, 0) > 0.3


def _goes_on(page: Page, last: int, p: Proposal) -> bool:
    """Whether a number goes on with the name («آستانة 3»)."""
    return (
        last < len(page.words)
        and page.words[last].gap < CLAUSE
        and page.words[last].form.isdigit()
        and p.label == "LOC"
    )
