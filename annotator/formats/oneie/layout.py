"""The sentences and tokens of a document for OneIE: those of the file it came from, else our own.

Those of a file stay as long as every annotation begins and ends with a token of one sentence. They are
kept in `extra` under the format's name, each sentence with the keys that OneIE gives no meaning to.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, NamedTuple

from annotator.formats import tokens
from annotator.model import Range

NAME = "oneie"
LINE = (
    "doc_id", "sent_id", "tokens", "sentence", "text",
    "entity_mentions", "relation_mentions", "event_mentions", "graph",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Sentence:
    """Its tokens (one or more), in code points of the document's text, and what else its line says."""

    tokens: tuple[tuple[int, int], ...]
    keys: Mapping[str, Any] = field(default_factory=dict, hash=False)


class Place(NamedTuple):
    """Which tokens of which sentence: the first, and the one after the last."""

    sentence: int
    start: int
    end: int


@lru_cache(maxsize=4)  # holding, writing and reading a row ask for the same one after the other
def own(text: str, extents: tuple[Range, ...]) -> tuple[Sentence, ...]:
    """Words and marks that can be seen, cut at the edges of the ranges; no sentence ends inside of those."""
    listed = tokens.tokens(text, {x for r in extents for x in (r.start, r.end)})
    return tuple(Sentence(tuple(s)) for s in tokens.sentences(text, listed, extents))


def layout(text: str, extra: Mapping[str, Any], extents: tuple[Range, ...]) -> Sequence[Sentence]:
    """The sentences of the file where they are sound and all ranges fit them, else our own."""
    kept = _kept(extra.get(NAME), len(text))
    return kept if kept and all(exact(kept, r) for r in extents) else own(text, extents)


def told(text: str, sentences: Sequence[Sentence], extents: tuple[Range, ...]) -> dict[str, Any]:
    """What `extra` has to say of the sentences: nothing where they are our own and have no keys."""
    if not any(s.keys for s in sentences) and tuple(sentences) == own(text, extents):
        return {}
    return {NAME: {"sentences": [{**s.keys, "tokens": [list(t) for t in s.tokens]} for s in sentences]}}


def _kept(raw: object, length: int) -> list[Sentence]:
    listed = raw.get("sentences") if isinstance(raw, dict) else None
    if not isinstance(listed, list):
        return []
    found, at = [], 0
    for one in listed:
        pairs = one.get("tokens") if isinstance(one, dict) else None
        if not isinstance(pairs, list) or not pairs:
            return []
        for pair in pairs:
            sound = isinstance(pair, list) and [type(x) for x in pair] == [int, int]
            if not sound or not at <= pair[0] <= pair[1] <= length:
                return []
            at = pair[1]
        keys = {k: v for k, v in one.items() if k not in LINE or k == "sent_id"}
        found.append(Sentence(tuple((a, b) for a, b in pairs), keys))
    return found


def place(sentences: Sequence[Sentence], extent: Range) -> Place | None:
    """The tokens within a range; None where there are none."""
    n = max(bisect_right(sentences, extent.start, key=lambda s: s.tokens[0][0]) - 1, 0)
    for i in range(n, min(n + 2, len(sentences))):  # it may begin with blanks before the next
        listed = sentences[i].tokens
        start, end = bisect_left(listed, (extent.start,)), bisect_left(listed, (extent.end, extent.end + 1))
        while end and listed[end - 1][1] > extent.end:
            end -= 1
        if start < end:
            return Place(i, start, end)
    return None


def exact(sentences: Sequence[Sentence], extent: Range) -> bool:
    """Whether a token begins where the range does, and one of the same sentence ends where it does."""
    found = place(sentences, extent)
    return found is not None and covered(sentences, found) == extent


def covered(sentences: Sequence[Sentence], found: Place) -> Range:
    """From the first letter of the tokens to the last."""
    listed = sentences[found.sentence].tokens
    return Range(listed[found.start][0], listed[found.end - 1][1])


def bounds(text: str, sentences: Iterable[Sentence]) -> list[tuple[int, int]]:
    """What of the text belongs to each sentence, up to where the next begins: together all of it."""
    starts = [s.tokens[0][0] for s in sentences][1:]
    return list(zip([0, *starts], [*starts, len(text)], strict=True))
