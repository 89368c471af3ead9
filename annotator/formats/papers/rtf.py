"""Rich Text (.rtf): letters by the code page of their font, or as \\u numbers.

Footnotes go to the end of the text; hidden and deleted text, headers and footers are left out and said.
Written for this program, as the libraries for it keep hidden and deleted text and drop footnotes.
The words of the format: Rich Text Format Specification 1.9.1.
"""

import codecs
import re
from collections import Counter
from dataclasses import dataclass, replace
from pathlib import Path

from annotator.errors import ImportFailed
from annotator.formats.papers.paper import Found, joined, left_out, paper
from annotator.formats.rows import LONGEST_TEXT, Reading

_TOKEN = re.compile(
    rb"\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|((?:\\'[0-9a-fA-F]{2})+)|\\([^a-zA-Z])|([{}])|[\r\n]+|([^\\{}\r\n]+)"
)
_DEEPEST = 1000
_MOST_STEPS = 4_000_000  # words and runs of letters
_PAGES = {0: "cp1252", 77: "mac_roman", 128: "cp932", 129: "cp949", 134: "gbk", 136: "big5", 161: "cp1253",
          162: "cp1254", 163: "cp1258", 177: "cp1255", 178: "cp1256", 179: "cp1256", 180: "cp1256",
          186: "cp1257", 204: "cp1251", 222: "cp874", 238: "cp1250", 254: "cp437", 255: "cp850"}  # fmt: skip
_WORDS = {"par": "\n", "sect": "\n", "page": "\n", "line": "\n", "row": "\n", "tab": "\t", "cell": "\t",
          "nestcell": "\t", "emdash": "—", "endash": "–", "emspace": " ", "enspace": " ", "qmspace": " ",
          "bullet": "•", "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”", "zwj": "\u200d",
          "zwnj": "\u200c", "ltrmark": "\u200e", "rtlmark": "\u200f", "zwbo": "\u200b"}  # fmt: skip
_SIGNS = {b"~": "\xa0", b"_": "\u2011", b"{": "{", b"}": "}", b"\\": "\\", b"\n": "\n", b"\r": "\n"}
_SKIPPED = frozenset({
    "fonttbl", "colortbl", "stylesheet", "info", "pict", "object", "fldinst", "filetbl", "revtbl",
    "listtable", "listoverridetable", "themedata", "datastore", "xmlnstbl", "rsidtbl", "generator",
    "bkmkstart", "bkmkend", "annotation", "atnid", "atnauthor", "xe", "tc", "txe", "rxe", "template",
    "private", "pgptbl", "latentstyles", "colorschememapping", "nonshppict", "listtext", "pntext",
    "ftnsep", "ftnsepc", "aftnsep", "aftnsepc", "pn", "sp", "sn", "sv", "formfield", "ffname",
})  # fmt: skip
_MARGINS = {"header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr", "footerf"}
_TAKEN = {"shptxt", "shpinst", "shp", "dptxbxtext", "do", "nesttableprops", "nonesttables", "footnote"}
_TITLE = re.compile(rb"\{\\title ([^{}]*)\}")


@dataclass(frozen=True, slots=True)
class _State:
    """What a group says, which its end takes back. `into`: where words go; empty = nowhere."""

    into: str = "text"
    font: int = -1
    hidden: bool = False
    deleted: bool = False
    follow: int = 1  # letters that stand behind a \u number for old programs


class _Reader:
    def __init__(self, raw: bytes) -> None:
        self.raw, self.state, self.stack = raw, _State(), list[_State]()
        self.parts: dict[str, list[str]] = {"text": [], "footnote": [], "margin": []}
        self.counts: Counter[str] = Counter()
        self.bytes = bytearray()
        self.pending: list[int] = []  # \u numbers that may be halves of one character
        self.page, self.default, self.fonts = "cp1252", -1, _fonts(raw)
        self.skip, self.star, self.length = 0, False, 0

    def read(self) -> None:
        at = steps = 0
        while at < len(self.raw):
            steps += 1
            if steps > _MOST_STEPS or self.length > LONGEST_TEXT:
                raise ImportFailed("it holds more than can be read")
            match = _TOKEN.match(self.raw, at)
            if match is None:
                at += 1
                continue
            at = match.end()
            word, number, byte, sign, brace, plain = match.groups()
            if not self.state.into and not brace and word != b"bin":
                continue  # a picture, or a table of fonts
            if word:
                at += self._word(word.decode(), int(number) if number else None)
            elif byte or plain:
                self._bytes(bytes.fromhex(byte.replace(b"\\'", b"").decode()) if byte else plain)
            elif sign:
                self._sign(sign)
            elif brace and not self._brace(brace):
                break
        self._flush()

    def _brace(self, brace: bytes) -> bool:
        """False at the end of the document."""
        self._flush()
        self.skip, self.star = 0, False
        if brace == b"{":
            if len(self.stack) >= _DEEPEST:
                raise ImportFailed(f"its groups are nested more than {_DEEPEST} deep")
            self.stack.append(self.state)
        elif self.stack:
            self.state = self.stack.pop()
        return bool(self.stack) or brace == b"{"

    def _sign(self, sign: bytes) -> None:
        if sign == b"*":
            self.star = True
        elif sign in _SIGNS:
            self._words(_SIGNS[sign])

    def _word(self, word: str, number: int | None) -> int:
        """Obeys a word; how many bytes behind it are no text."""
        self._follow(word, number)
        star, self.star = self.star, False
        if word == "u" and number is not None:
            self._flush_bytes()
            self.pending.append(number % 65536)
            self.skip = self.state.follow
            return 0
        if word == "bin":
            return max(number or 0, 0)
        if word in _WORDS:
            self._words(_WORDS[word])
        elif word in _SKIPPED or (star and word not in _TAKEN):
            self._go("")
        elif word in _MARGINS:
            self._go("margin")
        elif word == "footnote":
            self._note()
        else:
            self._set(word, number)
        return 0

    def _follow(self, word: str, number: int | None) -> None:
        if word != "u" or number is None:
            self._flush()
            self.skip = 0

    def _go(self, into: str) -> None:
        if self.state.into:
            self.state = replace(self.state, into=into)

    def _note(self) -> None:
        if self.state.into == "text":
            self.counts["notes"] += 1
            mark = f"[{self.counts['notes']}]"
            self._words(mark)
            self.state = replace(self.state, into="footnote")
            self._words(f"\n\n{mark} ")

    def _set(self, word: str, number: int | None) -> None:
        on = number != 0
        if word in ("f", "af"):
            # \\af is the font of the other direction: only the one in force counts, and that is \\f.
            self.state = replace(self.state, font=number or 0) if word == "f" else self.state
        elif word in ("plain", "pard"):
            if word == "plain":
                self.state = replace(self.state, font=self.default, hidden=False, deleted=False)
        elif word == "v":
            self.state = replace(self.state, hidden=on)
        elif word == "deleted":
            self.state = replace(self.state, deleted=on)
        elif word == "uc":
            self.state = replace(self.state, follow=min(max(number or 0, 0), 10))
        elif word == "deff":
            self.default = number or 0
        elif word == "ansicpg":
            self.page = _page(f"cp{number}") or self.page
        elif word in ("mac", "pc", "pca"):
            self.page = {"mac": "mac_roman", "pc": "cp437", "pca": "cp850"}[word]

    def _bytes(self, found: bytes) -> None:
        skipped = min(self.skip, len(found))
        self.skip -= skipped
        if found[skipped:]:
            self._flush_numbers()
            self.bytes += found[skipped:]

    def _flush(self) -> None:
        self._flush_numbers()
        self._flush_bytes()

    def _flush_numbers(self) -> None:
        if self.pending:
            units = b"".join(n.to_bytes(2, "little") for n in self.pending)
            self.pending = []
            self._put(units.decode("utf-16-le", "replace"))

    def _flush_bytes(self) -> None:
        if self.bytes:
            found, self.bytes = bytes(self.bytes), bytearray()
            font = self.state.font if self.state.font >= 0 else self.default
            decoded = found.decode(self.fonts.get(font, self.page), "replace")
            self.counts["unknown"] += decoded.count("\ufffd") if self.state.into else 0
            self._put(decoded)

    def _words(self, words: str) -> None:
        self._flush()
        self._put(words)

    def _put(self, words: str) -> None:
        if self.state.into == "":
            return
        if self.state.hidden or self.state.deleted:
            self.counts["hidden" if self.state.hidden else "deletions"] += len(words)
            return
        self.parts[self.state.into].append(words)
        self.length += len(words)


def _fonts(raw: bytes) -> dict[int, str]:
    """The code page of each font that names one."""
    start = raw.find(b"\\fonttbl")
    table = raw[start : start + 200_000] if start >= 0 else b""
    found: dict[int, str] = {}
    for number, rest in re.findall(rb"\\f(\d{1,5})((?:\\[a-z]+-?\d* ?){0,20})", table):
        charset = re.search(rb"\\fcharset(\d{1,3})(?!\d)", rest)
        page = re.search(rb"\\cpg(\d{1,5})", rest)
        if page and (name := _page(f"cp{int(page[1])}")):
            found[int(number)] = name
        elif charset and int(charset[1]) in _PAGES and int(charset[1]):
            found[int(number)] = _PAGES[int(charset[1])]
    return found


def _page(name: str) -> str:
    try:
        return codecs.lookup("utf-8" if name == "cp65001" else name).name
    except LookupError:
        return ""


def find(raw: bytes, reading: Reading) -> Found:
    """Raises ImportFailed for what is no Rich Text."""
    if not raw.lstrip().startswith(b"{\\rtf"):
        raise ImportFailed("it is no Rich Text (RTF)")
    reader = _Reader(raw.lstrip())
    reader.page = _page(reading.encoding) or reader.page
    reader.read()
    text = "".join(reader.parts["text"] + reader.parts["footnote"])
    title = _TITLE.search(raw[:100_000])
    inner = _Reader(b"{" + title[1] + b"}") if title else None
    if inner is not None:
        inner.page = reader.page
        inner.read()
    lines = [words.replace("\t\n", "\n").rstrip("\t") for words in text.split("\n")]
    margin = joined("".join(reader.parts["margin"]).split("\n")).strip()
    return Found(
        joined(lines),
        "".join(inner.parts["text"]) if inner else "",
        meta={"header": margin} if margin else {},
        encoding=reader.page,
        notes=tuple(left_out(reader.counts, margins=bool(margin))),
    )


def sniff(path: Path) -> bool:
    """Whether it begins as Rich Text does."""
    if path.is_dir():
        return False
    with path.open("rb") as file:
        return file.read(64).lstrip().startswith(b"{\\rtf")


FORMAT = paper("rtf", ".rtf", find, sniff)
