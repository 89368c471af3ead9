"""The edges of a span: white space, punctuation and halves of letters do not belong to it."""

import re
from collections.abc import Iterator, Mapping
from itertools import pairwise
from unicodedata import category

from annotator.model import Range, Span
from annotator.problems.kinds import Problem

_PAIRS = {"(": ")", "[": "]", "{": "}", "«": "»", "»": "«", "“": "”", "„": "“", '"': '"', "'": "'", "‹": "›"}
_CLOSING = {
    ")": "(", "]": "[", "}": "{", "»": "«", "«": "»", "”": "“", "“": "„", '"': '"', "'": "'", "›": "‹"
}  # fmt: skip
_STARTS = re.compile(r"[,;:!?،؛؟…•*/\\|–—)\]}”›]|[.-](?!\d)")
_ENDS = re.compile(r"(?:[,;:!?،؛؟…•*/\\|–—(\[{“„‹-]|(?<!\b[^\W\d])\.)$")  # the full stop of أ.ف.ب. is kept


def of_words(text: str, span: Span) -> Iterator[Problem]:
    """The edges of its parts, and whether the parts are apart and in the text."""
    for part in span.ranges:
        if part.end > len(text):
            data = (str(part.end), str(len(text)))
            yield Problem("outside", span.id, data, inside(text, part))
        else:
            yield from _of_edges(text, span.id, part)
    if len(span.ranges) > 1 and any(a.end > b.start for a, b in pairwise(sorted(span.ranges))):
        yield Problem("parts-overlap", span.id, where=inside(text, span.extent))


def inside(text: str, words: Range) -> Range | None:
    """As much of it as lies in the text."""
    end = min(words.end, len(text))
    return Range(words.start, end) if words.start < end else None


def trimmed(text: str, part: Range) -> Range | None:
    """As much of it as has clean edges; a sign written on its last letter comes with it."""
    start, end = part.start, min(part.end, len(text))
    while start < end:
        starts, ends = _start_fault(text, Range(start, end)), _end_fault(text, Range(start, end))
        if starts or _sign(text[start]):
            start += 1
        elif ends:
            end -= 1
        elif end < len(text) and _sign(text[end]):
            end += 1
        else:
            return Range(start, end)
    return None


def _of_edges(text: str, id: str, part: Range) -> Iterator[Problem]:
    for code in (_start_fault(text, part), _end_fault(text, part)):
        if code:
            mark = text[part.start if code.startswith("starts") else part.end - 1]
            yield Problem(code, id, (mark,) if code.endswith("mark") else (), part)
    if _sign(text[part.start]) or (part.end < len(text) and _sign(text[part.end])):
        yield Problem("split-letter", id, where=part)


def _start_fault(text: str, part: Range) -> str:
    first = text[part.start]
    if _blank(first):
        return "starts-blank"
    return "starts-mark" if _STARTS.match(text, part.start) or _unpaired(text, part, first, _PAIRS) else ""


def _end_fault(text: str, part: Range) -> str:
    last = text[part.end - 1]
    if _blank(last):
        return "ends-blank"
    tail = text[max(part.start, part.end - 3) : part.end]
    return "ends-mark" if _ENDS.search(tail) or _unpaired(text, part, last, _CLOSING) else ""


def _blank(char: str) -> bool:
    return char.isspace() or category(char) in ("Cf", "Cc")


def _sign(char: str) -> bool:
    """Whether it is written on the letter before it, as harakat are."""
    return category(char) == "Mn"


def _unpaired(text: str, part: Range, mark: str, pairs: Mapping[str, str]) -> bool:
    """Whether a bracket or quotation mark at the edge has no partner strictly inside: then it
    belongs outside the span. The one in «قوات سوريا الديمقراطية (قسد)» belongs to the name."""
    return mark in pairs and text.find(pairs[mark], part.start + 1, part.end - 1) < 0
