"""Token classifiers of any make: which spans of a text they find, and how sure they are.

A sentence goes in whole, a long one in pieces that overlap. A token without word pieces (a lone mark, U+200F)
is left out before, so that no label shifts to its neighbour (camel-tools' issue #105).
"""

import bisect
import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from annotator.errors import SuggesterFailed
from annotator.model import Range
from annotator.suggest.outside.labels import NOTHING, Table, split
from annotator.suggest.proposal import Proposal
from annotator.text import HARAKAT, INVISIBLE, TATWEEL, sentences, snap

Best = list[tuple[int, float]]  # for each piece: the number of the likeliest tag, and its probability

_BATCH = 8  # windows that run at once
_MOST = 48  # pieces of one token; what a hostile word has beyond them is not read
_MARKS = re.compile(f"[{HARAKAT}{TATWEEL}{INVISIBLE}]")
_TOKEN = re.compile(rf"\d+(?:[.,٫٬]\d+)*|[^\W\d_](?:[^\W_]|[{HARAKAT}{TATWEEL}])*|[^\s{INVISIBLE}]")
_UNSENDABLE = re.compile("[\ud800-\udfff\0]")


class Classifier(Protocol):
    """A network with its tokenizer. `tags` are its labels by number; `limit` is how many pieces fit."""

    @property
    def tags(self) -> Sequence[str]: ...
    @property
    def limit(self) -> int: ...

    def pieces(self, words: Sequence[str]) -> list[list[int]]:
        """The numbers of each word's pieces; a word may have none."""

    def best(self, rows: Sequence[Sequence[int]]) -> list[Best]:
        """What each piece most likely is, a list for every row of pieces."""


@dataclass(frozen=True, slots=True)
class Found:
    """Tokens that a classifier marks: `[start, end)` in code points, the tag of the first, how sure it is."""

    start: int
    end: int
    tag: str
    score: float


def sendable(text: str) -> str:
    """The text with U+FFFD for what no other program takes (half characters, NUL); of the same length."""
    return _UNSENDABLE.sub("\ufffd", text)


def tokens(text: str) -> list[Range]:
    """Words, numbers and single marks."""
    return [Range(*m.span()) for m in _TOKEN.finditer(text)]


def proposals(
    text: str, spans: Iterator[Found], table: Table, source: str, word: str, known: Container[str] = ()
) -> Iterator[Proposal]:
    """The spans in the words of the scheme: whole words, without proclitics and marks around them.

    `word` begins the reason; `known` holds words whose first letters are their own (see text.proclitic_end).
    """
    for span in spans:
        ours = table.of(span.tag)
        place = snap(text, Range(span.start, span.end), known) if ours else None
        if ours and place:
            label, attributes = ours
            reason = f"{word}: {split(span.tag)[1]} {span.score:.2f}"
            yield Proposal(place.start, place.end, label, span.score, source, reason, attributes)


def find(text: str, words: Sequence[Range], classifier: Classifier) -> Iterator[Found]:
    """What the classifier marks among the words (tokens in the order of the text), sentence by sentence."""
    bare = [_MARKS.sub("", sendable(text[w.start : w.end])) for w in words]
    pieces = classifier.pieces(bare) if bare else []
    if len(pieces) != len(words):
        raise SuggesterFailed(f"The tokenizer gave {len(pieces)} words for {len(words)}.")
    read = [(w, p[: min(_MOST, classifier.limit)]) for w, p in zip(words, pieces, strict=True) if p]
    rows = _sentences(text, read)
    for at in range(0, len(rows), _BATCH):
        some = rows[at : at + _BATCH]
        for row, best in zip(some, _tagged(some, classifier), strict=True):
            yield from _spans([w for w, _ in row], best, classifier.tags)


_Row = list[tuple[Range, list[int]]]  # the words of a sentence, with their pieces


def _sentences(text: str, words: _Row) -> list[_Row]:
    ends = [s.end for s in sentences(text)]
    rows: dict[int, _Row] = {}
    for word in words:
        rows.setdefault(bisect.bisect_right(ends, word[0].start), []).append(word)
    return list(rows.values())


def _tagged(rows: Sequence[_Row], classifier: Classifier) -> list[Best]:
    """For each word of each row its likeliest tag: that of its first piece, where it stands deepest."""
    sizes = [[len(p) for _, p in row] for row in rows]
    windows = [(n, w) for n, row in enumerate(sizes) for w in _windows(row, classifier.limit)]
    found: list[Best] = [[] for _ in rows]
    for at in range(0, len(windows), _BATCH):
        some = windows[at : at + _BATCH]
        inputs = [[i for _, p in rows[n][first:last] for i in p] for n, (first, last) in some]
        for (n, (first, last)), best in zip(some, classifier.best(inputs), strict=True):
            firsts = _firsts([p for _, p in rows[n][first:last]], best)
            overlap = len(found[n]) - first
            del found[n][first + overlap - overlap // 2 :]
            found[n] += firsts[overlap - overlap // 2 :]
    return found


def _firsts(pieces: Sequence[Sequence[int]], best: Best) -> Best:
    if len(best) != sum(map(len, pieces)):
        raise SuggesterFailed(f"The model labelled {len(best)} pieces of {sum(map(len, pieces))}.")
    found: Best = []
    at = 0
    for p in pieces:
        found.append(best[at])
        at += len(p)
    return found


def _windows(sizes: Sequence[int], limit: int) -> Iterator[tuple[int, int]]:
    """Half-open spans of words of at most `limit` pieces; neighbours share about a quarter of that."""
    first = 0
    while True:
        last = _filled(sizes, first, 1, limit)
        yield first, last
        if last >= len(sizes):
            return
        back = _filled(sizes, last - 1, -1, limit // 4)
        first = max(back + 1, first + 1)


def _filled(sizes: Sequence[int], at: int, step: int, limit: int) -> int:
    """The first word that no longer fits, going from `at`; one always does when going on."""
    left = limit
    while 0 <= at < len(sizes) and sizes[at] <= left:
        left -= sizes[at]
        at += step
    return at


def _spans(words: Sequence[Range], best: Best, tags: Sequence[str]) -> Iterator[Found]:
    """Runs of one label. Takes B-I-O, B-I-E-S, B-I-L-U and plain labels, well-formed or not."""
    run: list[int] = []
    ended, label = True, ""
    for n, (number, _) in enumerate(best):
        prefix, name = split(tags[number])
        if run and (ended or name != label or prefix in ("B", "S", "U")):
            yield _found(run, words, best, tags)
            run = []
        if name != NOTHING:
            run.append(n)
        ended, label = prefix in ("E", "L", "S", "U"), name
    if run:
        yield _found(run, words, best, tags)


def _found(run: Sequence[int], words: Sequence[Range], best: Best, tags: Sequence[str]) -> Found:
    score = sum(best[n][1] for n in run) / len(run)
    return Found(words[run[0]].start, words[run[-1]].end, tags[best[run[0]][0]], round(score, 4))
