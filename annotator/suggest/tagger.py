"""Names that no list holds, by the words around them: a weighted vote for each word, left to right.

The tags are B-/I- and the kind of mention (label, and NAM or NOM where it has one), for outermost
mentions; what lies within one is left to the lists. Weights: lists/tagger.txt.
"""

from collections.abc import Iterator
from functools import lru_cache
from math import exp

from annotator.suggest.lexicon import REMEMBERED, Lists
from annotator.suggest.linear import NONE, Linear
from annotator.suggest.page import BREAK, CLAUSE, Page, Word
from annotator.suggest.proposal import Proposal

OFFSETS = (-2, -1, 1, 2)
_EDGE = "<>"
_LEAST = 0.5
_SIMPLE = frozenset({"PER", "LOC", "VEH", "NORP", "WEAPON"})  # names of one part: no و or ب goes on


class Tagger:
    """Proposes mentions of every label."""

    name = "context"

    def __init__(self, lists: Lists) -> None:
        self.lists = lists
        self.linear = Linear("tagger.txt")
        self.over = lists.classes("cues.txt")["over"]
        self._none = self.linear.classes.index(NONE)
        self._never = [self._not_after(tag) for tag in self.linear.classes]
        # Sums for a word wherever it stands; the lists are shared and never changed.
        self._own = lru_cache(maxsize=REMEMBERED)(self._own_sums)
        self._side = lru_cache(maxsize=REMEMBERED)(self._side_sums)

    def _not_after(self, tag: str) -> tuple[int, ...]:
        """The tags that go on with something else than what `tag` began."""
        return tuple(i for i, t in enumerate(self.linear.classes) if t[0] == "I" and t[2:] != tag[2:])

    def propose(self, page: Page) -> Iterator[Proposal]:
        """Every mention, in the order of the text."""
        cores = [self.lists.core(w) for w in page.words]
        tags = self._tags(page, [form for _, form in cores])
        first = 0
        for i in range(1, len(tags) + 1):
            if i < len(tags) and tags[i][0].startswith("I-"):
                continue
            kind, share = tags[first][0][2:], min((share for _, share in tags[first:i]), default=0.0)
            if kind and share >= _LEAST:
                for start, end in self._pieces(page, cores, first, i, kind.partition(" ")[0]):
                    yield self._proposal(page, start, end, cores[start][0], kind, share)
            first = i

    def _pieces(
        self, page: Page, cores: list[tuple[int, str]], first: int, last: int, label: str
    ) -> Iterator[tuple[int, int]]:
        """A mention cut where another begins («محمد وعلي») or a preposition says that it is over."""
        start = first
        for i in range(first + 1, last):
            cut, form = cores[i]
            over = form in self.over or (cut > 0 and label in _SIMPLE)
            if over:
                yield start, i
                if page.words[i].form[0] != "و" or cut != 1 or label not in _SIMPLE:
                    return
                start = i
        yield start, last

    def _proposal(self, page: Page, first: int, last: int, cut: int, kind: str, share: float) -> Proposal:
        label, _, mention = kind.partition(" ")
        start, end = page.begin(page.words[first], cut), page.words[last - 1].end
        before = page.text[page.words[first - 1].start : page.words[first - 1].end] if first else ""
        reason = f"words around it: {before}" if before else "words around it"
        return Proposal(start, end, label, share, self.name, reason, {"mention": mention} if mention else {})

    def _tags(self, page: Page, cores: list[str]) -> list[tuple[str, float]]:
        classes, none = self.linear.classes, self._none
        known = listed(page, self.lists, 0)
        weights = self.linear.weights
        found: list[tuple[str, float]] = []
        last = none
        for i, word in enumerate(page.words):
            own = self._own(word.form, cores[i])
            left = self._side(-1, neighbor(page, cores, i - 1, word))
            right = self._side(1, neighbor(page, cores, i + 1, word))
            sums = [a + b + c for a, b, c in zip(own, left, right, strict=True)]
            if word.gap == BREAK:
                last = none
            features = place_features(page, i, cores, known.get(i, ""), classes[last])
            for offset in (-2, 2):
                features += side_features(offset, neighbor(page, cores, i + offset, word))
            for feature in features:
                for c, weight in weights.get(feature, ()):
                    sums[c] += weight
            for c in self._never[last]:
                sums[c] = -99.0
            top = max(sums)
            last = sums.index(top)
            share = 1.0 if last == none else 1 / sum(exp(s - top) for s in sums)
            found.append((classes[last], share))
        return found

    def _own_sums(self, form: str, core_form: str) -> list[float]:
        rate = self.lists.triggers.get(core_form, 0.0)
        return self.linear.scores(own_features(form, core_form, rate))

    def _side_sums(self, offset: int, core_form: str) -> list[float]:
        return self.linear.scores(side_features(offset, core_form))


def listed(page: Page, lists: Lists, least: int) -> dict[int, str]:
    """The kind of the longest listed name over each word (B or I); names seen less than `least` left out."""
    kinds: dict[int, str] = {}
    covered = 0
    for hit in lists.names.longest(page):
        if hit.last <= covered or lists.seen.get(hit.key, 99) < least:
            continue
        covered = hit.last
        entry = lists.entries[hit.key]
        strength = "s" if entry.score > 0.7 else "m" if entry.score > 0.4 else "w"
        for j in range(hit.first, hit.last):
            kinds.setdefault(j, f"{'B' if j == hit.first else 'I'}{entry.label}{entry.mention}{strength}")
    return kinds


def own_features(form: str, core_form: str, rate: float) -> list[str]:
    """Of the word itself; `rate` is how often it is a trigger."""
    bare = core_form.removeprefix("ال")
    digit = "9" if core_form[0].isdigit() else "a" if core_form[0].isascii() else ""
    kind = f"{digit}{'d' if bare != core_form else ''}{min(len(bare), 7)}"
    return [
        f"w{form}",
        f"c{core_form}",
        f"b{bare}",
        f"p{core_form[:2]}",
        f"P{core_form[:3]}",
        f"x{bare[-1:]}",
        f"y{bare[-2:]}",
        f"z{bare[-3:]}",
        f"k{kind}",
        f"q{bare[:4]}",
        f"e{round(rate * 3)}",
    ]


def side_features(offset: int, core_form: str) -> list[str]:
    """Of a neighbor at -2, -1, 1 or 2 words."""
    bare = core_form.removeprefix("ال")
    if abs(offset) == 2:
        return [f"{offset}c{core_form}"]
    definite = "d" if bare != core_form else ""
    return [f"{offset}c{core_form}", f"{offset}b{bare}", f"{offset}y{definite}{bare[-2:]}"]


def neighbor(page: Page, cores: list[str], j: int, word: Word) -> str:
    """The core of word j, or an edge mark beyond the sentence."""
    if 0 <= j < len(cores) and page.words[j].sentence == word.sentence:
        return cores[j]
    return _EDGE


def place_features(page: Page, i: int, cores: list[str], known: str, last: str) -> list[str]:
    """Of the place: the marks before and after, the list's word on it, the tag before."""
    gap = page.words[i].gap
    after = page.words[i + 1].gap if i + 1 < len(cores) else BREAK
    marks = f"{int(gap >= CLAUSE)}{int(after >= CLAUSE)}{int(i in page.quoted)}"
    c = cores[i]
    return [
        f"g{known}",
        f"G{known}{last}",
        f"t{last}",
        f"T{last}{int(gap >= CLAUSE)}",
        f"m{marks}",
        f"tc{last}{c}",
        f"ty{last}{c[-2:]}{int(c.startswith('ال'))}",
        f"tq{last}{marks}",
        f"bc{cores[i - 1] if i and gap < BREAK else _EDGE} {c}",
    ]
