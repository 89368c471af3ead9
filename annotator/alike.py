"""Everything like these words: where a string stands in a text, whatever its Arabic spelling.

All positions are code points. A hit is whole words, without the proclitics in front of them.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, fields
from enum import StrEnum
from functools import lru_cache

from annotator import text as arabic
from annotator.model import Range, Span

_SPELLINGS = (  # letters that stand for one another, and the variant that says so; "" is always on
    ("hamza", "اأإآٱٲٳ"), ("hamza", "وؤ"), ("hamza", "يئ"), ("ya", "يىی"), ("ta", "هةۀۃ"), ("", "كک"),
    *(("", f"{i}{a}{p}") for i, (a, p) in enumerate(zip("٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹", strict=True))),
)  # fmt: skip
_CONJUNCTIONS = ("", "و", "ف")
PREFIXES = tuple(a + b for a in _CONJUNCTIONS for b in ("", "ب", "ل", "ك", "س"))
_HARAKA = re.compile(f"[{arabic.HARAKAT}]")
_INVISIBLE = re.compile(f"[{arabic.INVISIBLE}]")
_UNIT = re.compile(r"(?<![^\W_])\d+(?=[^\W\d_])")
_GLUED = re.compile(r"(?<![^\W_])(?=[^\W_]{3,97}?و[^\W_]{3})[^\W_]{7,100}(?![^\W_])")
_LEADING = re.compile(f"^(?:{arabic.DROPPED.pattern})+")  # marks in front of a word are no part of it
LONGEST = 200  # letters of a needle that a person may look for: longer ones take seconds
_AHEAD = 500  # code points after a match whose words are looked at with it
_SURE = 3  # letters from which a word is cut off a proclitic that no list knows


@dataclass(frozen=True, slots=True)
class Variants:
    """Which differences between two spellings do not count: و ف ب ل ك س in front, أ إ آ ا (also ؤ ئ),
    ى ي, ة ه, harakat, tatweel."""

    proclitics: bool = True
    hamza: bool = True
    ya: bool = True
    ta: bool = True
    harakat: bool = True
    tatweel: bool = True


ALL = Variants()
NAMES = tuple(f.name for f in fields(Variants))


def find(text: str, needle: str, variants: Variants = ALL, start: int = 0) -> Iterator[Range]:
    """Where the needle stands as whole words, from `start` on; two hits may overlap («نعم نعم» in «نعم نعم
    نعم»)."""
    pattern = _pattern(needle, variants)
    if pattern is None:
        return
    bare = arabic.DROPPED.sub("", needle).strip()
    match = pattern.search(text, start)
    words: list[Range] = []
    known = 0  # up to where
    while match is not None:
        found = Range(*match.span())
        if found.end > known:
            words, known = _words(text, found)
        if _is_whole(text, found, words, bare, variants):
            yield found
        match = pattern.search(text, found.start + 1)


def needle_of(text: str, words: Range) -> str:
    """What to look for to find everything like these words: of «للمعارضة» less its ل, «المعارضة»."""
    found = text[words.start : words.end]
    before = arabic.DROPPED.sub("", text[max(0, words.start - 4) : words.start])[-1:]
    return f"ا{found}" if before == "ل" and found.startswith("ل") else found


def indexed(text: str) -> str:
    """A text as an index of words holds it: folded, and with words parted that are written as one
    («25كم», «روسياوتركيا»). Two words with an invisible mark and no blank between them are one here, as
    is a number with a haraka in it: those are found in their document only.

    Project files hold what this made: another outcome needs a migration that fills the index anew.
    """
    bare = arabic.DROPPED.sub("", text)
    cuts = [m.end() for m in _UNIT.finditer(bare)]
    for glued in _GLUED.finditer(bare):
        cuts += arabic.joints(bare, Range(*glued.span()))
    for cut in sorted(cuts, reverse=True):
        bare = f"{bare[:cut]} {bare[cut:]}"
    return arabic.fold(bare).text


def phrases(needle: str, variants: Variants = ALL) -> list[str]:
    """By which an index of `indexed` texts finds every text with a hit (and some without): the text holds
    the words of one of them one after the other. Empty when the needle has no word."""
    line = indexed(needle.replace("\0", " ")).strip()  # to SQLite a line would end there
    if not any(c.isalnum() for c in line):
        return []
    if not variants.proclitics or not line[0].isalnum():
        return [line]
    out = [prefix + line for prefix in PREFIXES]
    if _drops_alef(line):
        out += [f"{prefix}ل{line[1:]}" for prefix in _CONJUNCTIONS]
    return out


# ---- the pattern --------------------------------------------------------------------------


def _drops_alef(word: str) -> bool:
    return len(word) > 3 and word[:2] == "ال"


@lru_cache(maxsize=32)
def _pattern(needle: str, variants: Variants) -> re.Pattern[str] | None:
    """Of the needle in all its spellings, marks and all; None when nothing is left of it."""
    needle = _LEADING.sub("", _INVISIBLE.sub("", needle).strip())
    marked = bool(arabic.DROPPED.match(needle[-1:]))
    if variants.harakat:
        needle = _HARAKA.sub("", needle)
    if variants.tatweel:
        needle = needle.replace(arabic.TATWEEL, "")
    if not needle.strip():
        return None
    trailing = (arabic.HARAKAT if variants.harakat else "") + (arabic.TATWEEL if variants.tatweel else "")
    between = f"[{trailing}{arabic.INVISIBLE}]*"
    parts = [_part(piece, variants) for piece in re.findall(r"\s+|.", needle)]
    if variants.proclitics and _drops_alef(needle):
        parts[0] = f"(?:{parts[0]}{between}|(?<=ل)(?={parts[1]})|(?<=ل[{arabic.HARAKAT}])(?={parts[1]}))"
        start = parts[0] + between.join(parts[1:])
    else:
        start = between.join(parts)
    last = re.search(r"[^\W_]+$", needle)  # a number ends with its last digit
    inner = last is not None and (marked or not last[0].isdecimal())
    joined = rf"|[\u200c\u200d](?={arabic.TATWEEL})" if variants.tatweel else ""
    end = f"(?:[{trailing}]{joined})*" if trailing and inner else ""
    return re.compile(start + end)


def _part(piece: str, variants: Variants) -> str:
    if piece.isspace():
        return rf"\s[\s{arabic.INVISIBLE}]*"
    same = {x for x in (piece, piece.lower(), piece.upper()) if x.lower() == piece.lower() and len(x) == 1}
    same |= {piece}
    before = 0
    while len(same) > before:  # ئ is ي, and that is ى
        before = len(same)
        for variant, letters in _SPELLINGS:
            if (not variant or getattr(variants, variant)) and same & set(letters):
                same |= set(letters)
    return f"[{re.escape(''.join(sorted(same)))}]" if len(same) > 1 else re.escape(piece)


# ---- whole words --------------------------------------------------------------------------


def _is_whole(text: str, found: Range, words: Sequence[Range], needle: str, variants: Variants) -> bool:
    """Whether a match begins where a word begins, or after its proclitics, and ends where one ends."""
    first, last = _over(words, found.start), _over(words, found.end)
    rest = _INVISIBLE.sub("", text[found.end : last.end]) if last is not None else ""
    if last is not None and rest and not (variants.proclitics and found.end in arabic.joints(text, last)):
        return False
    if text[found.start] == "ل" and not needle.startswith("ل"):  # the ال of the needle, after ل
        return first is not None and found.start == arabic.proclitic_end(text, first)
    if first is None:
        return True
    if not arabic.DROPPED.sub("", text[first.start : found.start]):
        return True  # tatweel in front of a word
    return variants.proclitics and _is_cut(text, found, first)


def _words(text: str, found: Range) -> tuple[list[Range], int]:
    """The words around a match and some after it, up to which position."""
    begin, end = text.rfind(" ", 0, found.start) + 1, text.find(" ", found.end + _AHEAD)
    end = len(text) if end < 0 else end
    return [Range(begin + a, begin + b) for a, b in arabic.word_spans(text[begin:end])], end


def _over(words: Sequence[Range], at: int) -> Range | None:
    """The word that goes on across this position."""
    n = bisect_right(words, at, key=lambda w: w.start) - 1
    return words[n] if n >= 0 and words[n].start < at < words[n].end else None


def _is_cut(text: str, found: Range, word: Range) -> bool:
    """Whether nothing but proclitics stands in the word before the hit."""
    if found.start == arabic.proclitic_end(text, word):
        return True
    begins = max((j for j in arabic.joints(text, word) if j < found.start), default=word.start)
    before = arabic.DROPPED.sub("", text[begins : found.start])
    rest = arabic.DROPPED.sub("", text[found.start : word.end])
    if begins == word.start and (len(rest) < _SURE or arabic.is_whole(before + rest)):
        return False
    return arabic.fold(before).text in PREFIXES


# ---- what stands there already ------------------------------------------------------------


class Standing(StrEnum):
    """What a layer has on the words of a hit; what comes later says more."""

    FREE = "free"
    NESTED = "nested"  # something within the words, or around them
    CROSSES = "crosses"  # something that reaches over an edge of the words
    OTHER = "other"  # these very words, named otherwise
    SAME = "same"  # these very words, so named


_RANK = {standing: rank for rank, standing in enumerate(Standing)}


def standing(words: Range, name: str, spans: Iterable[Span]) -> tuple[Standing, str]:
    """How the spans of a layer stand to the words of a hit that would get this name, and the name of the
    span that says so."""
    found = (Standing.FREE, "")
    for span in spans:
        here = _standing(words, name, span)
        if _RANK[here] > _RANK[found[0]]:
            found = here, span.name
    return found


def _standing(words: Range, name: str, span: Span) -> Standing:
    if span.ranges == (words,):
        return Standing.SAME if span.name == name else Standing.OTHER
    if any(r.crosses(words) for r in span.ranges):
        return Standing.CROSSES
    return Standing.NESTED if any(r.overlaps(words) for r in span.ranges) else Standing.FREE
