"""A document as the suggesters read it: folded words, what may be cut off their front, sentences.

Everything is worked out once per document, in code points of the stored text, and shared by all
suggesters. Forms are folded (text.fold), so one spelling in a list meets them all.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from annotator.model import Document, Range
from annotator.text import DROPPED, ends_sentence, words
from annotator.text import fold as folded

BREAK = 3
CLAUSE = 2


@dataclass(frozen=True, slots=True)
class Word:
    """One word: its place, its folded form, what stands before it.

    `gap` is 0 for blanks, 1 for nothing or a joiner, CLAUSE for punctuation, BREAK for the end of a
    sentence. `sentence` counts from 0. `cuts` are the ways to take proclitics off: (letters cut,
    folded form of what is left, written with its ال where للـ had swallowed it); the first is the whole.
    """

    start: int
    end: int
    form: str
    gap: int
    sentence: int
    cuts: tuple[tuple[int, str], ...]


@dataclass(slots=True)
class Page:
    """The words of a document, and the document."""

    document: Document
    words: list[Word]
    quoted: frozenset[int] = field(default_factory=frozenset)

    @property
    def text(self) -> str:
        """The stored text."""
        return self.document.text

    def begin(self, word: Word, cut: int) -> int:
        """Where the word starts when `cut` letters (with their harakat) are taken off it."""
        return begin(self.text, word, cut)

    def parts(self, size: int = 1500) -> Iterator["Page"]:
        """The page in parts of about `size` words, cut between sentences where that can be."""
        first = 0
        for i, word in enumerate(self.words):
            if i - first >= (size if word.gap == BREAK else 4 * size):
                yield self._part(first, i)
                first = i
        if self.words:
            yield self._part(first, len(self.words))

    def _part(self, first: int, last: int) -> "Page":
        quoted = frozenset(i - first for i in self.quoted if first <= i < last)
        return Page(self.document, self.words[first:last], quoted)

    def sentences(self) -> Iterator[tuple[int, int]]:
        """Half-open spans of word numbers, one for each sentence."""
        first = 0
        for i, word in enumerate(self.words):
            if i and word.gap == BREAK:
                yield first, i
                first = i
        if self.words:
            yield first, len(self.words)


def begin(text: str, word: Word | Range, letters: int) -> int:
    """Where a word starts once `letters` of it (with their harakat and tatweel) are cut off."""
    at = word.start
    for _ in range(letters):
        at += 1
        while at < word.end - 1 and DROPPED.match(text[at]):
            at += 1
    return min(at, word.end - 1)


def fold(text: str) -> str:
    """A word or name in the spelling in which the lists keep it; the length may change."""
    return folded(text).text


def read(document: Document) -> Page:
    """The document's words. Never raises, whatever the characters."""
    text = document.text
    found: list[Word] = []
    end = sentence = 0
    known: dict[str, tuple[tuple[int, str], ...]] = {}
    quoted: set[int] = set()
    for word in words(text):
        form, start = fold(text[word.start : word.end]), word.start
        if not form:
            continue
        gap = _gap(text[end:start]) if found else BREAK
        sentence += gap == BREAK and bool(found)
        if start and text[start - 1] in "«\"“'‘”(":
            quoted.add(len(found))
        cuts = known.get(form)
        if cuts is None:
            cuts = known[form] = cuts_of(form)
        end = word.end
        found.append(Word(start, end, form, gap, sentence, cuts))
    return Page(document, found, frozenset(quoted))


def _gap(between: str) -> int:
    if between in (" ", "\u00a0", "  "):
        return 0
    if ends_sentence(between):
        return BREAK
    bare = between.strip()
    return (CLAUSE if bare.strip("_-/") else 1) if bare else (0 if between else 1)


def cuts_of(form: str) -> tuple[tuple[int, str], ...]:
    """The ways to take proclitics off a folded word, the whole word first (see Word)."""
    return tuple(_cuts(form))


def _cuts(form: str) -> Iterator[tuple[int, str]]:
    """The readings of a folded word: whole, less و ف, less ب ل ك س, less both, and للـ."""
    yield 0, form
    if form[0] in "وف" and len(form) > 2:
        yield 1, form[1:]
        yield from ((1 + cut, rest) for cut, rest in _prefix(form[1:]))
    yield from _prefix(form)


def _prefix(form: str) -> Iterator[tuple[int, str]]:
    if len(form) < 3:
        return
    if form.startswith("لل"):
        yield 1, "ال" + form[2:]
    if form[0] in "بلكس":
        yield 1, form[1:]
