"""Text as the encoder reads it: tokens (words, numbers, marks), and the pieces of each.

A token stands at a place in code points; its pieces are numbers of the vocabulary in models/tokenizer.json.
"""

import json
import re
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

from tokenizers import Tokenizer

from annotator.model import Range
from annotator.text import DROPPED, HARAKAT, INVISIBLE, TATWEEL, joints

_MARKED = rf"[{HARAKAT}{TATWEEL}]"
_TOKEN = re.compile(
    rf"\d+(?:[.,٫٬]\d+)*|[^\W\d_][^\W\d_{HARAKAT}{TATWEEL}]*(?:{_MARKED}+[^\W\d_]*)*|[^\s{INVISIBLE}]"
)
_DIGITS = {ord(c): str(i % 10) for i, c in enumerate("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹")}
_MOST = 12  # pieces of one token; what a hostile word has beyond them is not read
_REMEMBERED = 60_000
START, PAD, END, UNKNOWN = 0, 1, 2, 3


def tokens(text: str, within: Range | None = None) -> list[Range]:
    """Words, numbers and marks in reading order; two words glued together («روسياوتركيا») are two tokens."""
    found: list[Range] = []
    low, high = (within.start, within.end) if within else (0, len(text))
    for match in _TOKEN.finditer(text, low, high):
        start, end = match.span()
        if end - start > 6 and "و" in match.group()[3:-3]:
            for at in joints(text, Range(start, end)):
                found.append(Range(start, at))
                start = at
        found.append(Range(start, end))
    return found


class Pieces:
    """Cuts tokens into the vocabulary's pieces."""

    def __init__(self, folder: Path) -> None:
        self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        normal = json.loads((folder / "normalizer.json").read_text("utf-8"))
        self._normal = {ord(k): v for k, v in normal.items() if len(k) == 1} | _DIGITS
        self.of = lru_cache(maxsize=_REMEMBERED)(self._of)

    def _of(self, token: str) -> Sequence[int]:
        """The numbers of a token's pieces, at least one."""
        bare = DROPPED.sub("", token).translate(self._normal).strip()
        bare = bare.encode("utf-8", "ignore").decode("utf-8")  # half a surrogate pair has no piece
        ids = self._tokenizer.encode(bare, add_special_tokens=False).ids if bare else []
        return tuple(ids[:_MOST]) or (UNKNOWN,)
