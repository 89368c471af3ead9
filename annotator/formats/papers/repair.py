"""Arabic text as printers left it, back to letters in the order of reading.

Presentation forms become letters, bidi controls go, reversed ligatures are turned. What stands on a page from
left to right is brought into the order in which it is read by undoing the Unicode
Bidirectional Algorithm (UAX 9): right-to-left runs are turned, numbers and Latin words in them are not.
A text of ordinary letters comes out as it went in.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

CONTROLS = "\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069"
_CONTROL = re.compile(f"[{CONTROLS}]")
_FORM = re.compile("[\ufb50-\ufdff\ufe70-\ufefc]")
_ALEFS = "اأإآٱ"
_PAIRS = dict(zip("()[]{}«»‹›<>≤≥", ")(][}{»«›‹><≥≤", strict=True))
_OPENING = "([{«‹"
_JOINS_NEXT, _JOINS_BEFORE = ("<initial>", "<medial>"), ("<medial>", "<final>")

Counts = Counter[str]  # of SAID
SAID = {
    "forms": "presentation forms made letters",
    "controls": "bidi controls taken out",
    "ligatures": "reversed lam-alefs and ligatures turned",
    "lines": "lines put into the order of reading",
    "brackets": "lines with reversed brackets turned",
    "blanks": "blanks put where there is room between letters",
    "ends": "line ends within paragraphs taken out",
}


def said(counts: Counts) -> list[str]:
    """What was repaired and how often, a line a kind."""
    return [f"{words}: {counts[kind]}" for kind, words in SAID.items() if counts[kind]]


def repaired(text: str) -> tuple[str, Counts]:
    """The text as letters in the order of reading, and what was repaired in it.

    Only lines with presentation forms can be found to be in the order of the page: these say by their shapes
    which of their neighbors they join.
    """
    counts: Counts = Counter()
    if not _FORM.search(text) and not _CONTROL.search(text):
        return text, counts
    lines = text.split("\n")
    evidence = sum(_turned(line) for line in lines)
    result = []
    for line in lines:
        here = _turned(line)
        bare = _CONTROL.sub("", line)
        counts["controls"] += len(line) - len(bare)
        if here > 0 or (here == 0 and evidence > 0 and _FORM.search(line)):
            counts["lines"] += 1
            clusters = _clusters(bare)
            bare = _mirrored("".join(clusters[i] for i in order(clusters, rtl=True)))
        result.append(letters(bare, counts))
    return "\n".join(result), +counts


def letters(text: str, counts: Counts) -> str:
    """Presentation forms as the letters they stand for; no other character is altered."""
    if not _FORM.search(text):
        return text
    return _FORM.sub(lambda m: _counted(m[0], counts), text)


def _counted(form: str, counts: Counts) -> str:
    plain = _letters(form)
    counts["forms"] += plain != form
    return plain


@cache
def _letters(form: str) -> str:
    plain = unicodedata.normalize("NFKC", form)
    if plain != form and len(plain) > 1 and plain[0] in " ـ" and all(map(unicodedata.combining, plain[1:])):
        return plain[1:]  # a vowel sign that is drawn alone
    return plain


def ligature(text: str, counts: Counts, *, turned: bool = False) -> str:
    """The letters of one glyph: alef before lam is a lam-alef that was read backwards.

    `turned`: the file has such, so that its other ligatures are backwards too.
    """
    bare = _CONTROL.sub("", text)
    counts["controls"] += len(text) - len(bare)
    plain = letters(bare, counts)
    wrong = is_turned(plain)
    if wrong or (
        turned and len(plain) > 1 and plain == bare and all("\u0620" <= c <= "\u064a" for c in plain)
    ):
        counts["ligatures"] += 1
        return plain[::-1]
    return plain


def is_turned(glyph: str) -> bool:
    """Whether the letters of one glyph are alef and lam, which no glyph has in that order."""
    return len(glyph) == 2 and glyph[0] in _ALEFS and glyph[1] == "ل"


def _turned(line: str) -> int:
    """How many more neighbors join when it is read backwards than when it is read as it stands."""
    kinds = [unicodedata.decomposition(c).partition(" ")[0] if _FORM.match(c) else "" for c in line]
    wrong = right = 0
    for first, second in pairwise(kinds):
        right += first in _JOINS_NEXT and second in _JOINS_BEFORE
        wrong += second in _JOINS_NEXT and first in _JOINS_BEFORE
    return wrong - right


def _clusters(line: str) -> list[str]:
    """Letters with the marks that stand before them, as the order of the page has it."""
    found: list[str] = []
    marks = ""
    for c in line:
        if unicodedata.combining(_letters(c)[0]):
            marks += c
        else:
            found.append(c + marks[::-1])
            marks = ""
    return [*found, marks] if marks else found


# ---- the order of reading ------------------------------------------------------------------


def order(pieces: Sequence[str], *, rtl: bool) -> list[int]:
    """The numbers of pieces, which stand from left to right, in the order in which they are read.

    `rtl`: the line runs from right to left; else only its right-to-left words are turned.
    """
    kinds = [_kind(piece) for piece in pieces]
    if "R" not in kinds:
        return list(range(len(pieces)))
    if not rtl:
        return _within_ltr(kinds)
    found: list[int] = []
    at = len(pieces) - 1
    while at >= 0:
        first = _trailing(pieces, kinds, at) or _run(kinds, at)
        found += range(first, at + 1)
        at = first - 1
    return found


def _kind(piece: str) -> str:
    """R, L, N (European number), A (Arabic number), S (what may stand within a number) or O."""
    kind = next(
        (k for c in piece if (k := unicodedata.bidirectional(c)) in ("R", "AL", "L", "EN", "AN", "CS")), ""
    )
    return {"R": "R", "AL": "R", "L": "L", "EN": "N", "AN": "A", "CS": "S"}.get(kind, "O")


def _run(kinds: list[str], last: int) -> int:
    """Where the left-to-right run begins that ends at `last`; `last` itself where there is none."""
    kind = kinds[last]
    if kind not in ("L", "N", "A"):
        return last
    first = _number(kinds, last) if kind != "L" else last
    if kind == "A":
        return first
    at, best = first, first
    latin = kind == "L"
    while at > 0 and kinds[at - 1] in ("L", "N", "S", "O"):
        at -= 1
        if kinds[at] == "L":
            best, latin = at, True
    return best if latin else first


def _trailing(pieces: Sequence[str], kinds: list[str], last: int) -> int:
    """Where the Latin words begin whose blank at their end is drawn before them, at `last`; 0 = it is not so.

    Word draws «و Python من» so that the second blank stands to the right of the name.
    """
    if last < 1 or pieces[last] != " " or kinds[last - 1] != "L":
        return 0
    first = _run(kinds, last - 1)
    glued = first > 0 and kinds[first - 1] == "R" and last + 1 < len(kinds) and kinds[last + 1] == "R"
    return first if glued else 0


def _number(kinds: list[str], last: int) -> int:
    """Where the number begins that ends at `last`: digits with single separators in between."""
    kind, at = kinds[last], last
    while at > 0 and (
        kinds[at - 1] == kind
        or (kinds[at - 1] == "S" and at > 1 and kinds[at - 2] == kind and kinds[at] == kind)
    ):
        at -= 1
    return at


def _within_ltr(kinds: list[str]) -> list[int]:
    """Runs of right-to-left words, with the blanks between them, are turned; all else stays."""
    found: list[int] = []
    at = 0
    while at < len(kinds):
        end = at + 1
        if kinds[at] == "R":
            ahead = end
            while ahead < len(kinds) and kinds[ahead] not in ("L", "N", "A"):
                ahead += 1
                if kinds[ahead - 1] == "R":
                    end = ahead
            found += reversed(range(at, end))
        else:
            found.append(at)
        at = end
    return found


def unbalanced(text: str) -> int:
    """How many brackets close what was not opened, or open what is not closed."""
    waiting, wrong = 0, 0
    for c in text:
        if c in _OPENING:
            waiting += 1
        elif c in _PAIRS and _PAIRS[c] in _OPENING:
            wrong += waiting == 0
            waiting = max(waiting - 1, 0)
    return wrong + waiting


def mirrored(text: str) -> str:
    """Each bracket as its counterpart."""
    return "".join(_PAIRS.get(c, c) for c in text)


def _mirrored(text: str) -> str:
    return mirrored(text) if unbalanced(mirrored(text)) < unbalanced(text) else text
