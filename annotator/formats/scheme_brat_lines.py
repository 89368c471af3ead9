"""The lines of brat's annotation.conf, by section, with macros filled in."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from annotator.errors import SchemeInvalid

SECTIONS = ("entities", "relations", "events", "attributes")
_NUMBER = re.compile(r"(.+?)(\?|\*|\+|\{(\d{1,4})(?:-(\d{1,4}))?\})?$")
_LONGEST = 10_000  # letters of a line: macros that name macros grow without end


class Line(NamedTuple):
    """A name and the rest (`Agent+:PER|ORG, …`); `depth` is how far it is indented."""

    number: int
    depth: int
    name: str
    rest: str


class Lines(dict[str, list[Line]]):
    """Each section with its lines. Raises SchemeInvalid, naming the line."""

    def __init__(self, text: str) -> None:
        super().__init__((s, []) for s in SECTIONS)
        self._section = ""
        self._macros: dict[str, str] = {}
        for number, line in enumerate(text.splitlines(), 1):
            if line.strip() and not line.lstrip().startswith("#"):
                self._add(number, line)

    def _add(self, number: int, line: str) -> None:
        found = re.fullmatch(r"\s*\[(\w+)\]\s*", line)
        if found:
            self._section = "entities" if found[1] == "spans" else found[1]
            if self._section not in SECTIONS:
                raise SchemeInvalid(f"Line {number}: [{found[1]}] is no section of annotation.conf.")
            return
        if not self._section:
            raise SchemeInvalid(f"Line {number} stands in no section, such as [entities].")
        macro = re.fullmatch(r"\s*(<[^<>=\s]+>)\s*=\s*(.+)", line)
        if macro:
            self._macros[macro[1]] = macro[2].strip()
            return
        depth = len(line) - len(line.lstrip())
        name, _, rest = line.strip().partition("\t") if "\t" in line.strip() else line.strip().partition(" ")
        for _ in range(len(self._macros)):  # a macro may name another
            rest = re.sub(r"<[^<>\s]+>", lambda m: self._macros.get(m[0], m[0]), rest)
            if len(rest) > _LONGEST:
                raise SchemeInvalid(f"Line {number} is too long once its macros are filled in.")
        self[self._section].append(Line(number, depth, name, rest.strip()))


class Part(NamedTuple):
    """`Agent+:PER|ORG`: the name, how many at least and at most (0 = any), and what may stand there."""

    name: str
    least: int
    most: int
    kinds: str


def split(number: int, rest: str) -> Iterator[Part]:
    """`Agent+:PER|ORG, Time?:DATE` one by one."""
    for part in filter(None, (p.strip() for p in rest.split(","))):
        key, colon, kinds = part.partition(":")
        found = _NUMBER.fullmatch(key.strip())
        if not colon or found is None:
            raise SchemeInvalid(f"Line {number}: {part} names no role and what fills it.")
        sign, low, high = found[2] or "", found[3], found[4]
        least, most = {"": (1, 1), "?": (0, 1), "*": (0, 0), "+": (1, 0)}.get(sign, (0, 0))
        if low:
            least, most = int(low), int(high or low)
        yield Part(found[1], least, most, kinds.strip())
