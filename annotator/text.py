"""Arabic text as annotators see it: words, proclitics, sentences, folded search, clean import.

Every position is in code points of the stored text.
"""

import itertools
import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Container, Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from annotator.encoding import Decoded, clean, decode
from annotator.model import Range

__all__ = [
    "Decoded", "Folded", "by_blanks", "clean", "core", "decode", "ends_sentence", "fold", "is_whole",
    "joints", "key", "next_edge", "next_sentence", "proclitic_end", "search", "sentence_start", "sentences",
    "snap", "word_spans", "words",
]  # fmt: skip

HARAKAT = "\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed"
INVISIBLE = "\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\u061c\ufeff\u00ad"
TATWEEL = "\u0640"
DROPPED = re.compile(f"[{HARAKAT}{TATWEEL}{INVISIBLE}]")
_WORD = re.compile(
    rf"\d+(?:[.,٫٬]\d+)*"  # 5.5 and 1,000 are one word
    rf"|[^\W\d_][^\W_]*+(?:[{HARAKAT}{TATWEEL}][^\W_]*+|[\u200c\u200d](?=\w)[^\W_]*+)*+"
)
_ENDS = ".!؟?…"
_END_BETWEEN = re.compile(rf"[{_ENDS}\n]")
_SENTENCE_END = re.compile(rf"[{_ENDS}\n](?:(?<=\n)\n*|[»\"”’)\]]*(?=\s|$))")
_NO_BLANK = re.compile(r"\S")
_FOLDED = {ord(a): b for a, b in zip("أإآٱىةیکٲٳۀۃؤئ", "اااايهيكااههوي", strict=True)}
_FOLDED |= {ord(c): str(i % 10) for i, c in enumerate("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹")}
_LISTS = Path(__file__).parent / "words"
_PREPOSITIONS = "بلكس"
_LONGEST_GLUED = 100  # code points; what is longer is no token of words, and would cost its square


# ---- folding and search ------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Folded:
    """Folded text; `starts[i]` is where its i-th character stands in the original, and the last
    of them is the original's length."""

    text: str
    starts: tuple[int, ...] | range


def fold(text: str) -> Folded:
    """Without harakat, tatweel and invisible marks; alef, ya and ta marbuta forms as one, no hamza on
    waw and ya; digits as ASCII; lower case."""
    if not DROPPED.search(text):
        folded = text.translate(_FOLDED).lower()
        if len(folded) == len(text):
            return Folded(folded, range(len(text) + 1))
    characters: list[str] = []
    starts: list[int] = []
    for i, c in enumerate(text):
        if not DROPPED.match(c):
            for piece in c.translate(_FOLDED).lower():  # İ becomes two
                characters.append(piece)
                starts.append(i)
    return Folded("".join(characters), (*starts, len(text)))


def folded(text: str) -> str:
    """The text of `fold`, where nobody asks for places."""
    return DROPPED.sub("", text).translate(_FOLDED).lower()


def key(words: str) -> str:
    """Under which a name is looked up: folded, with single blanks."""
    return " ".join(fold(words).text.split())


@lru_cache(maxsize=4)
def _folded(text: str) -> Folded:
    return fold(text)


def search(text: str, needle: str) -> Iterator[Range]:
    """Where the needle stands, both folded; harakat after its last letter are included."""
    wanted = fold(needle).text
    if not wanted:
        return
    hay = _folded(text)
    at = hay.text.find(wanted)
    while at >= 0:
        end = hay.starts[at + len(wanted)]
        while end > hay.starts[at + len(wanted) - 1] + 1 and not re.match(f"[{HARAKAT}]", text[end - 1]):
            end -= 1  # tatweel and invisible marks after it are not
        yield Range(hay.starts[at], max(end, hay.starts[at] + 1))
        at = hay.text.find(wanted, at + len(wanted))


# ---- words and sentences -----------------------------------------------------------------


def words(text: str) -> list[Range]:
    """Letters or digits in a row, with their harakat; no punctuation, quotation marks or blanks."""
    return [Range(*span) for span in word_spans(text)]


def word_spans(text: str) -> list[tuple[int, int]]:
    """The same as pairs of start and end, for who looks at every word of a project."""
    return by_blanks(text, lambda start, end: [m.span() for m in _WORD.finditer(text, start, end)])


def by_blanks(text: str, apart: Callable[[int, int], Iterable[tuple[int, int]]]) -> list[tuple[int, int]]:
    """The words, as `word_spans` gives them, where nothing but letters stands between two blanks, as mostly
    it does; else what `apart` finds between the two, of which no part goes on across a blank.
    """
    found: list[tuple[int, int]] = []
    at = 0
    for piece in text.split(" "):
        end = at + len(piece)
        if piece.isalpha():
            found.append((at, end))
        elif piece:
            found += apart(at, end)
        at = end + 1
    return found


def sentences(text: str) -> list[Range]:
    """By . ؟ ! … and new lines, without the blanks around them; together they hold all words."""
    return [*each_sentence(text)]


def each_sentence(text: str) -> Iterator[Range]:
    """The same one by one."""
    start = 0
    for end in itertools.chain((m.end() for m in _SENTENCE_END.finditer(text)), (len(text),)):
        piece = text[start:end]
        bare = piece.strip()
        if bare:
            first = start + len(piece) - len(piece.lstrip())
            yield Range(first, first + len(bare))
        start = end


def sentence_start(text: str, position: int) -> int:
    """Where the sentence of a code point begins; a blank between two belongs to the one before it. Reads no
    more of the text than it must."""
    reach = 1_000
    while True:
        low = max(0, position - reach)
        for end in reversed([m.end() for m in _SENTENCE_END.finditer(text, low, position + 1)]):
            start = _letter(text, end)
            if start <= position and start < len(text):
                return start
        if low == 0:
            return _letter(text, 0)
        reach *= 8


def next_sentence(text: str, position: int) -> int:
    """Where the sentence after that of a code point begins; the end of the text when there is none. A blank
    between two belongs to the one before it."""
    end = _SENTENCE_END.search(text, sentence_start(text, position))
    return _letter(text, end.end()) if end else len(text)


def _letter(text: str, position: int) -> int:
    """The first from there on that is no blank."""
    found = _NO_BLANK.search(text, position)
    return found.start() if found else len(text)


def ends_sentence(between: str) -> bool:
    """Whether a sentence ends in what stands between two words (the dot of 5.5 stands in one)."""
    return bool(_END_BETWEEN.search(between))


# ---- proclitics --------------------------------------------------------------------------


@cache
def _list(name: str) -> frozenset[str]:
    return frozenset((_LISTS / f"{name}.txt").read_text("utf-8").split())


def _bare(word: str) -> str:
    return DROPPED.sub("", word)


def is_whole(form: str) -> bool:
    """Whether a bare word that begins like a proclitic is known to be one word («وزير»)."""
    return form in _list("whole")


def proclitic_end(text: str, word: Range, known: Container[str] = ()) -> int:
    """Where the word starts once the detachable و ف ب ل ك س in front of it are cut.

    Of للـ only the first lam is cut. `known` holds forms whose first letter belongs to them; it
    goes before the built-in lists (see training/words.py). Without a cut, the word's start.
    """
    form = _bare(text[word.start : word.end])
    cut = _cuts(form, known)
    at = word.start
    while cut:
        cut -= not DROPPED.match(text[at])
        at += 1
    while at < word.end and at > word.start and DROPPED.match(text[at]):
        at += 1  # the vowel of the proclitic goes with it
    return at if at < word.end else word.start


def _cuts(form: str, known: Container[str]) -> int:
    """How many letters of a bare word are proclitics."""
    if form in known:
        return 0
    if form[1:].isdecimal() and form[0] in "وفبلك":
        return 1  # «و25»
    if len(form) < 3:
        return 0
    if form[0] in "وف" and _detached(form, known):
        rest = form[1:]
        return 1 + (0 if rest in known else _preposition(rest, known))
    return _preposition(form, known)


def _preposition(form: str, known: Container[str]) -> int:
    return int(len(form) > 2 and form[0] in _PREPOSITIONS and _detached(form, known))


def _detached(form: str, known: Container[str]) -> bool:
    """Whether the first letter is a proclitic: what is left is a word of its own."""
    rest = form[1:]
    if rest in known:
        return True
    if form in _list("whole"):
        return False
    if form[0] != "س" and rest.startswith("ال") and len(rest) > 3:
        return True
    if form.startswith("لل") and len(form) > 3:
        return True
    if len(rest) > 2 and (rest in _list("known") or _after_conjunction(form)):
        return True
    return form[0] == "و" and (
        len(rest) > 3 or rest in ("هو", "هي", "هم", "ما", "لا", "لم", "لن", "قد", "في", "من")
    )


def _after_conjunction(form: str) -> bool:
    """«وبحلب»: و and then a preposition that can be cut by itself."""
    rest = form[1:]
    return (
        form[0] in "وف"
        and rest not in _list("whole")
        and rest[0] in _PREPOSITIONS
        and (rest[1:] in _list("known") or rest[1:].startswith("ال") or rest.startswith("لل"))
    )


def core(text: str, word: Range, known: Container[str] = ()) -> Range:
    """The word without its proclitics."""
    return Range(proclitic_end(text, word, known), word.end)


def snap(text: str, chosen: Range, known: Container[str] = ()) -> Range | None:
    """What a rough choice means: whole words, without proclitics in front, and without blanks,
    quotation marks, brackets and punctuation around them. None when it touches no word."""
    low, high = chosen.start, min(chosen.end, len(text))
    while low > 0 and _inside(text, low):
        low -= 1
    while high < len(text) and _inside(text, high):
        high += 1
    touched = [
        m for m in _WORD.finditer(text, low, high) if m.end() > chosen.start and m.start() < chosen.end
    ]
    if not touched:
        return None
    while len(touched) > 1 and _stands_before_quotes(text, touched[0]):
        del touched[0]
    first, last = (_piece(text, Range(*m.span()), chosen, known) for m in (touched[0], touched[-1]))
    return Range(proclitic_end(text, first[0], known), last[-1].end)


def _stands_before_quotes(text: str, word: re.Match[str]) -> bool:
    """Whether it is a proclitic that a quotation mark or a bracket parts from its word: «ل"سانا"»."""
    return _bare(word.group()) in tuple("وفبلك") and text[word.end()] in "\"'«“”‘’([{"


def _piece(text: str, word: Range, chosen: Range, known: Container[str]) -> list[Range]:
    """The parts of a glued token that the choice touches: «روسيا|وتركيا»."""
    cuts = joints(text, word, known)
    edges = [word.start, *cuts, word.end]
    parts = [Range(s, e) for s, e in itertools.pairwise(edges)]
    return [p for p in parts if p.overlaps(chosen)] or [word]


def _inside(text: str, at: int) -> bool:
    """Whether a word goes on across this position."""
    return (
        not text[at - 1].isspace()
        and not text[at].isspace()
        and bool(_WORD_PART.match(text[at - 1 : at + 1]))
    )


_WORD_PART = re.compile(rf"[\w{HARAKAT}{TATWEEL}\u200c\u200d.,٫٬][\w{HARAKAT}{TATWEEL}\u200c\u200d.,٫٬]")


def joints(text: str, word: Range, known: Container[str] = ()) -> list[int]:
    """Where a token of several words glued together may split: before a و whose two sides are
    both words («روسيا|وتركيا»). The و opens the second part."""
    found: list[int] = []
    if len(word) > _LONGEST_GLUED:
        return found
    for at in range(word.start + 3, word.end - 3):
        if text[at] != "و":
            continue
        before, after = _bare(text[word.start : at]), _bare(text[at + 1 : word.end])
        if _is_word(before, known) and _is_word(after, known):
            found.append(at)
    whole = _bare(text[word.start : word.end])
    return [] if whole in known or whole in _list("known") else found


def edges(text: str, known: Container[str] = ()) -> tuple[list[int], list[int]]:
    """Where a span may start (word starts, after proclitics) and where it may end, both in order."""
    starts: set[int] = set()
    ends: set[int] = set()
    for word in words(text):
        cuts = joints(text, word, known)
        starts |= {word.start, proclitic_end(text, word, known), *cuts}
        ends |= {word.end, *cuts}
    return sorted(starts), sorted(ends)


def next_edge(
    text: str, position: int, known: Container[str] = (), *, end: bool, forward: bool
) -> int | None:
    """The next of the `edges` from a position on: of the ends, else of the starts. Reads what is around."""
    reach = 200
    while True:
        low = text.rfind(" ", 0, max(0, position - reach)) + 1
        high = text.find(" ", position + reach)
        high = len(text) if high < 0 else high
        stops = edges(text[low:high], known)[end]
        at = bisect_right(stops, position - low) if forward else bisect_left(stops, position - low) - 1
        if 0 <= at < len(stops):
            return low + stops[at]
        if low == 0 and high == len(text):
            return None
        reach *= 8


def _is_word(form: str, known: Container[str]) -> bool:
    return len(form) > 2 and (form in known or form in _list("known"))
