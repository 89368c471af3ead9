"""Words and sentences of the report, asked for near one place; all ranges are in code points.

The rules are `annotator.text`'s. They are given only the words or blocks in question, so that a
step in a text of a million letters costs what it costs in a short one.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Container
from functools import lru_cache

from annotator import text as rules
from annotator.model import Range
from ui.report_view.layout import Page


class Wording:
    """`known`: surface forms whose first letter, though it looks like a proclitic, is theirs."""

    def __init__(self, page: Page, known: Container[str] = ()) -> None:
        self.page = page
        self.known = known
        self._words = lru_cache(maxsize=32)(self._words_of)
        self._sentences = lru_cache(maxsize=32)(self._sentences_of)

    def word_at(self, position: int) -> Range | None:
        """The whole word that the caret stands in or at the end of."""
        start, text = self._near(position, position)
        words = [_moved(w, start) for w in rules.words(text)]
        at = bisect_right(words, position, key=lambda w: w.start) - 1
        return words[at] if at >= 0 and words[at].end >= position else None

    def core_at(self, position: int) -> Range | None:
        """The same without its proclitics."""
        word = self.word_at(position)
        if word is None:
            return None
        start, text = self._near(word.start, word.end)
        return _moved(rules.core(text, _moved(word, -start), self.known), start)

    def snap(self, chosen: Range) -> Range | None:
        """A choice made with the mouse → whole words without proclitics and punctuation."""
        start, text = self._near(chosen.start, chosen.end)
        snapped = rules.snap(text, _moved(chosen, -start), self.known)
        return _moved(snapped, start) if snapped else None

    def edge_near(self, position: int, *, start: bool) -> int:
        """The beginning (also behind proclitics) or the end of a word that is nearest."""
        block = self.page.block_of(position)
        edges = set()
        for word in self._words(block):
            if start:
                edges |= {word.start, self._core_start(word)}
            else:
                edges.add(word.end)
        return min(edges, key=lambda e: abs(e - position), default=position)

    def _core_start(self, word: Range) -> int:
        core = self.core_at(word.start)
        return core.start if core else word.start

    def next_word(self, position: int) -> int:
        """The beginning of the next word, else the end of the report."""
        return self._next(position, sentences=False)

    def previous_word(self, position: int) -> int:
        """The beginning of this word, or of the one before when the caret stands there."""
        return self._previous(position, sentences=False)

    def next_sentence(self, position: int) -> int:
        """The beginning of the next sentence, else the end of the report."""
        return self._next(position, sentences=True)

    def previous_sentence(self, position: int) -> int:
        """The beginning of this sentence, or of the one before when the caret stands there."""
        return self._previous(position, sentences=True)

    def _next(self, position: int, *, sentences: bool) -> int:
        find = self._sentences if sentences else self._words
        for block in range(self.page.block_of(position), len(self.page.blocks)):
            ranges = find(block)
            at = bisect_right(ranges, position, key=lambda r: r.start)
            if at < len(ranges):
                return ranges[at].start
        return len(self.page.text)

    def _previous(self, position: int, *, sentences: bool) -> int:
        find = self._sentences if sentences else self._words
        for block in range(self.page.block_of(position), -1, -1):
            ranges = find(block)
            at = bisect_left(ranges, position, key=lambda r: r.start)
            if at > 0:
                return ranges[at - 1].start
        return 0

    def _words_of(self, block: int) -> list[Range]:
        start, text = self._block(block)
        return [_moved(w, start) for w in rules.words(text)]

    def _sentences_of(self, block: int) -> list[Range]:
        start, text = self._block(block)
        return [_moved(s, start) for s in rules.sentences(text)]

    def _block(self, block: int) -> tuple[int, str]:
        start = self.page.blocks.starts[block]
        return start, self.page.text[start : self.page.blocks.ends[block]]

    def _near(self, start: int, end: int) -> tuple[int, str]:
        """The text from the blank before to the blank behind, and where it begins: no word has one."""
        text = self.page.text
        while start > 0 and not text[start - 1].isspace():
            start -= 1
        while end < len(text) and not text[end].isspace():
            end += 1
        return start, text[start:end]


def _moved(r: Range, by: int) -> Range:
    return Range(r.start + by, r.end + by)
