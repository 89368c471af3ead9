"""The lines of a WebAnno TSV file, before positions are looked at: header, text, tokens with their cells.

After the specification of WebAnno and the reader of INCEpTION (Tsv3XDeserializer). What stands
between sentences is not in the file: the first character is taken for a line end, the others for blanks.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from annotator.formats.rows import LONGEST_TEXT, Reading

_STACKED = re.compile(r"(?:[^\\|]|\\.)*", re.DOTALL)
_SLOTTED = re.compile(r"(?:[^\\;]|\\.)*", re.DOTALL)
_MARKS = re.compile(r"[\\|;]")  # without one a cell has one part
ENDING = re.compile(
    r"(?P<value>(?:[^\\]|\\.)*?)(?:\[(?P<id>\d+(?:_\d+)?)\]|->(?P<chain>\d+-\d+))?", re.DOTALL
)
_ESCAPED = {"t": "\t", "n": "\n", "r": "\r", "f": "\f", "b": "\b"}
_ROLE = re.compile(r"ROLE_([^:|]+):(.+?)_(.+)")
_UNIT = re.compile(r"(\d{1,9}-\d{1,9}(?:\.\d{1,9})?)\t(\d{1,9})-(\d{1,9})\t([^\t]*)(.*)", re.DOTALL)


@dataclass(slots=True)
class Layer:
    """A line of the header. `features` are its columns, in order: plain ones, or a slot's two."""

    kind: str  # SP, RL or CH
    name: str
    features: list[str]
    slots: dict[str, tuple[str, str]] = field(default_factory=dict)
    roles: dict[int, str] = field(default_factory=dict)  # columns to the slots whose roles they hold
    base: str = ""

    def plain(self) -> list[int]:
        """The columns that hold a feature's value."""
        return [
            n
            for n, name in enumerate(self.features)
            if n not in self.roles and n - 1 not in self.roles and not name.startswith("BT_")
        ]


class Unit(NamedTuple):
    """A token or a part of one. `rest`: the cells of its line, each with the tab before it."""

    line: int
    id: str
    start: int
    end: int
    words: str
    rest: str

    @property
    def cells(self) -> list[str]:
        """Of the columns that the header names."""
        return self.rest.split("\t")[1:]


@dataclass(slots=True)
class Content:
    """What the lines of a file say, before positions are looked at."""

    text: str
    layers: list[Layer]
    units: list[Unit]
    padded: bool  # more than one character between two sentences was not in the file


def unescaped(words: str) -> str:
    """`\\t` and the like, and any other character after a backslash for itself."""
    if "\\" not in words:
        return words
    return re.sub(r"\\(.)", lambda m: _ESCAPED.get(m[1], m[1]), words, flags=re.DOTALL)


def layer(line: str) -> Layer:
    """Of a line of the header. Raises ValueError where it is none."""
    known = re.fullmatch(r"#T_(SP|RL|CH)=([^|]+)((?:\|[^|]*)*)", line.rstrip())
    if known is None:
        raise ValueError(f"«{line[:60]}» says no layer")
    found = Layer(known[1], known[2], known[3].split("|")[1:] or [""])
    for n, name in enumerate(found.features):
        if role := _ROLE.fullmatch(name):
            target = found.features[n + 1] if n + 1 < len(found.features) else "uima.tcas.Annotation"
            found.slots[role[2]] = role[3], target
            found.roles[n] = role[2]
        elif name.startswith("BT_"):
            found.base = name[3:]
    return found


def content(lines: Iterable[tuple[int, str]], where: str, reading: Reading) -> Content:
    """Of the lines after `#FORMAT=`, each with its number. Bad ones go to the reading.

    Raises ValueError where the text that they say is longer than any.
    """
    text, sentence, layers, units, padded = "", list[str](), list[Layer](), list[Unit](), False
    parts: list[str] = []
    length = 0  # of the text so far, in UTF-16 units
    for number, line in lines:
        if unit := _UNIT.match(line):
            id, first, last, words, rest = unit.groups()
            start = int(first)
            if sentence:
                gap = start - length
                parts += ["\n" if parts else " ", " " * (min(gap, 10**7) - 1)] if gap > 0 else []
                padded = padded or gap > 1
                parts.append(text := "\n".join(sentence))
                length += max(gap, 0) + len(text.encode("utf-16-le", "surrogatepass")) // 2
                if length > 2 * LONGEST_TEXT:
                    raise ValueError(f"its text has more than {LONGEST_TEXT} characters")
                sentence = []
            units.append(Unit(number, id, start, int(last), words, rest))
        elif line.startswith("#T_") and not units and not sentence:
            try:
                layers.append(layer(line))
            except ValueError as problem:
                reading.refuse(f"{where}:{number}", problem)
        elif line.startswith("#Text="):
            sentence.append(unescaped(line[6:]))
        elif line.strip() and not line.startswith("#"):
            reading.refuse(f"{where}:{number}", f"«{line[:40]}» is no token")
    return Content("".join(parts) + "\n".join(sentence), layers, units, padded)


def reference(cell: str) -> tuple[str, str]:
    """`1-3[2]` → the unit and the number; 0 = none."""
    place, _, rest = cell.partition("[")
    return place, rest.rstrip("]") or "0"


def stacked(cell: str) -> list[str]:
    """The stacked values of a cell; none where it says so."""
    return [] if cell == "_" else list(_parts(_STACKED, cell))


def _parts(pattern: re.Pattern[str], cell: str) -> list[str]:
    if not _MARKS.search(cell):
        return [cell]
    found, at = [], 0
    while True:
        match = pattern.match(cell, at)
        assert match is not None
        found.append(match[0])
        at = match.end() + 1
        if match.end() >= len(cell):
            return found


def slotted(cell: str) -> list[str]:
    """What stands in the slots of one annotation."""
    return _parts(_SLOTTED, cell)
