"""Bytes → text. Encodings are told apart by what Arabic looks like in them, never guessed silently."""

import codecs
import re
from collections import Counter
from dataclasses import dataclass

# How often each letter is met in Arabic news, per thousand letters.
_FREQUENT = dict(zip("اليمنوترةعبدسفهكقأحجشصىطخإذضزئثءغآظؤ", (
    150, 125, 78, 62, 58, 56, 48, 45, 32, 33, 35, 29, 27, 28, 26, 21, 22, 20, 21, 14, 12, 12, 10, 11, 9, 9, 7,
    7, 7, 5, 5, 5, 5, 2, 2, 1,
), strict=True))  # fmt: skip
_LETTERS = re.compile(r"[\u0621-\u064a]")
_EIGHT_BIT = ("windows-1256", "iso-8859-6")
_SOUND = 5  # Arabic letters to a bad byte, at least, in what is UTF-8 all the same
FEW = 20  # letters below which 8-bit statistics say nothing


@dataclass(frozen=True, slots=True)
class Decoded:
    """Clean text and the encoding it was in. When not `sure`, `candidates` are the encodings that
    a person should choose from, the likeliest first. `bad`: the first byte, from 1, that is no UTF-8 of
    what else is it; 0 = none."""

    text: str
    encoding: str
    sure: bool
    candidates: tuple[str, ...]
    bad: int = 0

    @property
    def doubt(self) -> str:
        """Why it is not sure, and what to do."""
        names = " or ".join(self.candidates)
        words = f"its encoding is not certain ({names}); say which with --encoding"
        return f"as UTF-8 it has a bad byte at {self.bad}; {words}" if self.bad else words


def clean(raw: str) -> str:
    """New lines as \\n and no byte order mark in front; nothing else is altered."""
    return raw.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def decode(data: bytes) -> Decoded:
    """UTF-8 and UTF-16 by their form, windows-1256 and ISO-8859-6 by their letters."""
    for mark, name in (
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
    ):
        if data.startswith(mark):
            text = _strictly(data, name)
            if text is not None:
                return Decoded(text, name, sure=True, candidates=(name,))
    utf16 = _utf16(data)
    if utf16:
        return utf16
    text = _strictly(data, "utf-8")
    if text is not None:
        return Decoded(text, "utf-8", sure=True, candidates=("utf-8",))
    return _eight_bit(data)


def _strictly(data: bytes, encoding: str) -> str | None:
    try:
        return clean(data.decode(encoding))
    except UnicodeDecodeError:
        return None


def _utf16(data: bytes) -> Decoded | None:
    """Without a mark: half of the bytes are 0x06 (Arabic) or 0x00 (Latin), on one side only."""
    if len(data) < 4 or len(data) % 2:
        return None
    for side, name in ((1, "utf-16-le"), (0, "utf-16-be")):
        high = Counter(data[side::2])
        if (high[0x06] + high[0x00]) * 2 > 0.9 * len(data) and data.count(0) + data.count(6) < len(
            data
        ) * 0.9:
            text = _strictly(data, name)
            if text is not None and ("\0" not in text):
                return Decoded(text, name, sure=True, candidates=(name,))
    return None


def _eight_bit(data: bytes) -> Decoded:
    """The encoding whose letters look most like Arabic; sure only with enough of them and a clear lead."""
    # Every byte is a character in windows-1256: there is always one text.
    texts = {name: text for name in _EIGHT_BIT if (text := _strictly(data, name)) is not None}
    ranked = sorted(texts, key=lambda name: -_likeness(texts[name]))
    best = texts[ranked[0]]
    controls = sum(c < " " and c not in "\t\n\f" for c in best)
    if controls > len(best) // 100:
        return Decoded(best, ranked[0], sure=False, candidates=())  # no text at all
    letters = len(_LETTERS.findall(best))
    likely = _likeness(best)
    lead = likely - (_likeness(texts[ranked[1]]) if len(ranked) > 1 else 0.0)
    sure = letters >= FEW and likely > 0.5 and lead > 0.1
    bad = 0 if sure else _bad(data)
    return Decoded(best, ranked[0], sure=sure, candidates=(*ranked, "latin-1"), bad=bad)


def _bad(data: bytes) -> int:
    """Where it is no UTF-8, from 1; 0 where little of it is."""
    text = data.decode("utf-8", "replace")
    if text.count("\ufffd") * _SOUND > len(_LETTERS.findall(text)):
        return 0
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as problem:
        return problem.start + 1
    return 0


def _likeness(text: str) -> float:
    """1 for letters spread as in Arabic news, towards 0 the less they are; other characters beyond
    ASCII count against it."""
    letters = Counter(_LETTERS.findall(text))
    total = sum(letters.values())
    strange = sum(c > "\x7f" and not _LETTERS.match(c) and c not in "،؛؟«»“”ـ…–—‘’\xa0" for c in text)
    if not total:
        return 0.0
    expected = sum(_FREQUENT.values())
    distance = sum(abs(letters[c] / total - n / expected) for c, n in _FREQUENT.items()) / 2
    return (1 - distance) * total / (total + 3 * strange)
