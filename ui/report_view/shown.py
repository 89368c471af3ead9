"""The text of one paragraph as it is displayed, and where each code point went.

Display strings may lack harakat and tatweel, and hold stand-ins for characters that Qt would
drop or turn into something else; positions in the document stay what they are.
"""

import re
from dataclasses import dataclass, field

HARAKAT = [*range(0x610, 0x61B), *range(0x64B, 0x660), 0x670, *range(0x6D6, 0x6DD), *range(0x6DF, 0x6E5),
           0x6E7, 0x6E8, *range(0x6EA, 0x6EE), *range(0x8D3, 0x8E2), *range(0x8E3, 0x900)]  # fmt: skip
TATWEEL = 0x640
INVISIBLE = {
    0x200B: "ZWSP", 0x200C: "ZWNJ", 0x200D: "ZWJ", 0x200E: "LRM", 0x200F: "RLM", 0x061C: "ALM",
    0x202A: "LRE", 0x202B: "RLE", 0x202C: "PDF", 0x202D: "LRO", 0x202E: "RLO",
    0x2066: "LRI", 0x2067: "RLI", 0x2068: "FSI", 0x2069: "PDI", 0x2060: "WJ", 0xFEFF: "BOM", 0xAD: "SHY",
}  # fmt: skip
ASTRAL = re.compile("[\U00010000-\U0010ffff]")
# QString drops a leading BOM and cannot hold lone surrogates; QTextLayout takes these as ends of
# paragraphs or of text. Each is shown as one other character.
STAND_INS: dict[int, int | None] = {
    0xFEFF: 0x2060, 0x2029: 0x2028, **dict.fromkeys(range(0xD800, 0xE000), 0xFFFD),
    **{c: 0xFFFD for c in range(0x20) if c != 0x09}, 0x7F: 0xFFFD,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Shown:
    """`text` is what is laid out, `units` the same with one character for each UTF-16 unit, so
    that it can be indexed by them. Positions: code points of the source, UTF-16 units of `text`."""

    text: str
    units: str
    _to: list[int] = field(default_factory=list)
    _from: list[int] = field(default_factory=list)

    def to16(self, position: int) -> int:
        """Code points of the source → UTF-16 units of the display."""
        return self._to[position] if self._to else position

    def from16(self, unit: int) -> int:
        """The reverse; behind what is hidden there, for harakat belong to the letter before."""
        return self._from[unit] if self._from else unit


def table(*, hide_harakat: bool, hide_tatweel: bool) -> dict[int, int | None]:
    """What `show` is to replace or drop."""
    gone = (HARAKAT if hide_harakat else []) + ([TATWEEL] if hide_tatweel else [])
    return {**STAND_INS, **dict.fromkeys(gone)}


def show(source: str, replacements: dict[int, int | None]) -> Shown:
    """The display of `source`, with maps only where positions differ."""
    text = source.translate(replacements)
    if len(text) == len(source) and (not text or max(text) <= "\uffff"):
        return Shown(text, text)
    to = [0]
    back = [0]
    for index, character in enumerate(source, start=1):
        code = ord(character)
        kept = replacements.get(code, code)
        if kept is None:
            to.append(to[-1])
            if len(back) > 1:
                back[-1] = index
            continue
        if kept > 0xFFFF:
            back.append(index - 1)
        back.append(index)
        to.append(len(back) - 1)
    return Shown(text, ASTRAL.sub("\ue000\ue000", text), to, back)
