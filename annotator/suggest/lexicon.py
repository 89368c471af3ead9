"""Lists as they are read, and the search for their names in a page."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from annotator.suggest.page import CLAUSE, Page, Word, cuts_of

LISTS = Path(__file__).parent / "lists"
_TOWN_RATE = 0.85
REMEMBERED = 60_000  # answers kept for words seen before


@dataclass(frozen=True, slots=True)
class Entry:
    """What a list says of a name: its label, NAM or NOM (or neither), and how often that was right."""

    label: str
    mention: str
    score: float

    @property
    def needs_event(self) -> bool:
        """Whether such a mention counts only where an event takes it as an argument."""
        return self.label == "VEH" or (self.mention == "NOM" and self.label != "ORG")


@dataclass(frozen=True, slots=True)
class Hit:
    """A name of a list at `words[first:last]`, `cut` letters into the first of them."""

    first: int
    last: int
    cut: int
    key: str


def rows(name: str) -> Iterator[list[str]]:
    """The tab-separated columns of a list's lines; lines beginning with # are notes."""
    for line in (LISTS / name).read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


class Names:
    """Folded names to look up, the longest at each word first."""

    def __init__(self, keys: Mapping[str, object]) -> None:
        self._keys = keys
        self._longest: dict[str, int] = {}
        for key in keys:
            first, _, rest = key.partition(" ")
            size = 1 + (rest.count(" ") + 1 if rest else 0)
            if size > self._longest.get(first, 0):
                self._longest[first] = size

    def at(self, page: Page, first: int) -> Iterator[Hit]:
        """Every name that starts in that word, the longest first, then the one with fewest letters cut."""
        words, longest = page.words, self._longest
        found: list[tuple[int, int, str]] = []
        for cut, form in words[first].cuts:
            size = longest.get(form, 0)
            if not size:
                continue
            key = form
            for last in range(first + 1, first + 1 + size):
                if key in self._keys:
                    found.append((last, cut, key))
                if last >= len(words) or words[last].gap >= CLAUSE:
                    break
                key = f"{key} {words[last].form}"
        found.sort(key=lambda hit: (-hit[0], hit[1]))
        for last, cut, key in found:
            yield Hit(first, last, cut, key)

    def longest(self, page: Page) -> Iterator[Hit]:
        """The best name at each word, whether or not another covers it."""
        for first in range(len(page.words)):
            for hit in self.at(page, first):
                yield hit
                break


class Lists:
    """All lists that more than one suggester needs, read in once; `learned`: with what labels taught."""

    def __init__(self, *, learned: bool = True) -> None:
        self.entries: dict[str, Entry] = {}
        self.seen: dict[str, int] = {}
        for key, kind, *_ in rows("places.txt"):
            self.entries[key] = Entry("LOC", "NAM", 0.95 if kind == "country" else _TOWN_RATE)
        for key, label, mention, rate, seen in rows("names.txt") if learned else ():
            self.entries[key] = Entry(label, mention, float(rate))
            self.seen[key] = int(seen)
        self.names = Names(self.entries)
        self.vocabulary = {form: int(n) for form, n in rows("vocabulary.txt")}
        self._core = lru_cache(maxsize=REMEMBERED)(lambda form: core(form, self.vocabulary))
        self.triggers = {form: float(rate) for form, rate, *_ in (rows("triggers.txt") if learned else ())}

    def common(self, form: str) -> int:
        """How often a form was seen in the news; 0 for what was hardly seen."""
        return abs(self.vocabulary.get(form, 0))

    def core(self, word: Word) -> tuple[int, str]:
        """How many letters of the word are proclitics, and what is left: the reading seen most often.

        A negative count in the vocabulary marks a word whose first letter is its own (وادي, بلدة).
        """
        return self._core(word.form)

    @staticmethod
    def classes(name: str) -> dict[str, frozenset[str]]:
        """The word classes of a list of `class`, words; a class may have several lines."""
        return {kind: frozenset(words) for kind, words in values(name).items()}


@cache
def values(name: str) -> Mapping[str, Mapping[str, str]]:
    """The words of each class of such a list with what stands behind `=`, else an empty value."""
    found: dict[str, dict[str, str]] = {}
    for kind, words in rows(name):
        pairs = (word.partition("=") for word in words.split())
        found.setdefault(kind, {}).update((word, value) for word, _, value in pairs)
    return found


def core(whole: str, vocabulary: Mapping[str, int]) -> tuple[int, str]:
    """See Lists.core; for any vocabulary."""
    cuts = cuts_of(whole)
    seen = vocabulary.get(whole, 0)
    if seen < 0 or len(cuts) == 1:
        return 0, whole
    best, most = (0, whole), float(seen)
    for cut, form in cuts[1:]:
        count = float(abs(vocabulary.get(form, 0)))
        if form.startswith("ال") and len(form) > 4:
            count = 4 * count + 10
        elif whole[cut - 1] in "كس":
            count = count / 20 if len(form) > 3 else 0.0
        if count > most:
            best, most = (cut, form), count
    return best
