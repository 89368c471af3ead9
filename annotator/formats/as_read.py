"""What a document remembers of the file of tokens that it was read from, in Document.extra under KEY.

    {"tokens": {"cuts": [3], "joins": [9], "ends": "lines"}, "levels": 2, "docstart": true}

`tokens` only where the program's own would be others: they are what stands between blanks and line ends
but for those in `joins`, cut at `cuts`. Sentences end where `ends` says: at line ends (`lines`) or at these
places; without it, where the program thinks. `levels`: so many entities within one another a file could
say; `docstart`: the only document of the file began with `-DOCSTART-`. Places are code points.
"""

import re
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from operator import eq
from typing import Any, overload

from annotator.formats import tokens
from annotator.formats.tokens import Token
from annotator.model import Document, Range
from annotator.text import clean

KEY = "tokenized"
_RUN = re.compile(r"[^ \n]+")
_BLANKS = " \n"


@dataclass(frozen=True, slots=True)
class AsRead:
    """`tokens` and `ends` (of sentences) are None where they are the program's own."""

    tokens: Sequence[Token] | None = None
    ends: Sequence[int] | None = None
    levels: int = 1
    docstart: bool = False


class Places(Sequence[Token]):
    """Tokens of a file, in a tenth of the memory that a list of pairs takes."""

    def __init__(self) -> None:
        self._flat = array("q")

    def extend(self, listed: Iterable[Token]) -> None:
        """Put more behind them."""
        self._flat.extend(chain.from_iterable(listed))

    def __len__(self) -> int:
        return len(self._flat) // 2

    def __iter__(self) -> Iterator[Token]:
        return zip(self._flat[::2], self._flat[1::2], strict=True)

    @overload
    def __getitem__(self, n: int) -> Token: ...
    @overload
    def __getitem__(self, n: slice) -> list[Token]: ...
    def __getitem__(self, n: int | slice) -> Token | list[Token]:
        if isinstance(n, slice):
            return [self[i] for i in range(*n.indices(len(self)))]
        at = 2 * range(len(self))[n]
        return self._flat[at], self._flat[at + 1]


def of(document: Document) -> AsRead:
    """What it remembers; of what is not in the form above nothing."""
    said = document.extra.get(KEY) if document.extra else None
    if not isinstance(said, dict):
        return AsRead()
    levels, docstart = said.get("levels"), said.get("docstart") is True
    levels = levels if type(levels) is int else 1
    form = said.get("tokens")
    if not isinstance(form, dict):
        return AsRead(levels=levels, docstart=docstart)
    whole = _whole(document.text, _places(form.get("cuts")), _places(form.get("joins")))
    ends = form.get("ends")
    lines = _lines(document.text) if ends == "lines" else None
    return AsRead(whole, _places(ends) if isinstance(ends, list) else lines, levels, docstart)


def key(document: Document) -> dict[str, Any]:
    """Of its extra what is told here."""
    return {KEY: document.extra[KEY]} if KEY in document.extra else {}


def told(
    text: str,
    listed: Sequence[Token],
    ends: Sequence[int] | None,
    extents: Sequence[Range],
    *,
    levels: int = 1,
    docstart: bool = False,
    invisible: bool = False,
    own: Sequence[Token] | None = None,
) -> dict[str, Any]:
    """What extra has to say of a text that was read with these tokens and ends of sentences.

    `ends` is None where the file says nothing of sentences; `extents` are those of the entities in it. `own`:
    what the format would write without a word of it, where that is cut in a way of its own.
    """
    said: dict[str, Any] = {}
    other = own is not None and not _are(own, listed)
    if other or not _is_own(text, listed, ends, extents, invisible=invisible):
        said = _form(text, listed, ends)
    said |= {"levels": levels} if levels > 1 else {}
    said |= {"docstart": True} if docstart else {}
    return {KEY: said} if said else {}


def _is_own(
    text: str,
    listed: Sequence[Token],
    ends: Sequence[int] | None,
    extents: Sequence[Range],
    *,
    invisible: bool,
) -> bool:
    edges = {x for r in extents for x in (r.start, r.end)}
    own = tokens.tokens(text, edges, invisible=invisible)
    if not _are(own, listed):
        return False
    if ends is None:
        return True
    found = array("q", tokens.sentence_ends(text, own, extents))
    found.pop()  # of the text
    counts = _counts(own, ends)
    return len(found) == len(counts) and counts.issuperset(found)


def _are(own: Sequence[Token], listed: Sequence[Token]) -> bool:
    return len(own) == len(listed) and all(map(eq, own, listed))


def _counts(listed: Sequence[Token], ends: Iterable[int]) -> set[int]:
    """How many tokens stand before each end of a sentence within the text."""
    return {bisect_left(listed, (end, 0)) for end in ends} - {0, len(listed)}


def _form(text: str, listed: Sequence[Token], ends: Sequence[int] | None) -> dict[str, Any]:
    """Empty where the form cannot tell of them: some of the text is in none, or it will be read otherwise."""
    cuts, joins = list[int](), list[int]()
    for start, end in listed:
        cuts += [x for x in (start, end) if text[x - 1 : x] not in ("", *_BLANKS) and _goes_on(text, x)]
        word = text[start:end]
        if " " in word or "\n" in word:
            joins += [n for n, c in enumerate(word, start) if c in _BLANKS]
    cuts = [*dict.fromkeys(cuts)]
    whole = _whole(text, cuts, joins)
    if clean(text) != text or not _are(whole, listed):
        return {}
    form: dict[str, Any] = {k: v for k, v in (("cuts", cuts), ("joins", joins)) if v}
    if ends is not None:
        lines = _counts(whole, _lines(text)) == _counts(whole, ends)
        form["ends"] = "lines" if lines else [*ends]
    return {"tokens": form}


def _goes_on(text: str, at: int) -> bool:
    return at < len(text) and text[at] not in _BLANKS


def _whole(text: str, cuts: Iterable[int], joins: Sequence[int]) -> list[Token]:
    """All that can be seen of the text is in one of them."""
    runs = [m.span() for m in _RUN.finditer(text)]
    if joins:
        runs = _joined(runs, {*joins})
    cuts = sorted(cuts)
    if not cuts:
        return runs
    found: list[Token] = []
    for start, end in runs:
        within = cuts[bisect_left(cuts, start + 1) : bisect_left(cuts, end)]
        if within:
            pieces = zip([start, *within], [*within, end], strict=True)
            found += [(a, b) for a, b in pieces if a < b and not text[a:b].isspace()]
        else:
            found.append((start, end))
    return found


def _joined(runs: Iterable[Token], joins: set[int]) -> list[Token]:
    found: list[Token] = []
    for start, end in runs:
        if found and joins.issuperset(range(found[-1][1], start)):
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    return found


def _lines(text: str) -> list[int]:
    return [m.start() for m in re.finditer("\n", text)]


def _places(listed: object) -> list[int]:
    return [x for x in listed if type(x) is int] if isinstance(listed, list) else []
