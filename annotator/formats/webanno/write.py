"""A text and marks → the lines of WebAnno TSV 3.3. Positions in the file are UTF-16 units.

After the specification of WebAnno and the writer of INCEpTION (Tsv3XSerializer). A sentence goes on to
the next one, so that the white space between them is in the file too.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from itertools import accumulate

from annotator import text as texts
from annotator.formats.uima import chains
from annotator.formats.uima.layers import EVENT, NAMED, NEXT, RELATION, TYPE, Link, Mark, Marks
from annotator.model import Range
from annotator.offsets import Utf16

_PIECE = re.compile(r"\s+|\w+|[^\w\s]")
_VALUE = re.compile(r"[\\\[\]|_;*]|->|[\t\n\r]")
_TEXT = re.compile(r"[\\\x00-\x08\x0e-\x1f\t\r\f]")
_LETTERS = {"\t": "t", "\n": "n", "\r": "r", "\f": "f", "\b": "b"}

_ALWAYS: dict[str, dict[str, None]] = {
    NAMED: {"identifier": None, "value": None},
    EVENT: {"value": None},
    RELATION: {"value": None},
}  # columns that are there even when nothing is in them, as WebAnno has it

Span = tuple[int, int]


@dataclass(slots=True)
class Unit:
    """A token, or a part of one, and the marks on it, by the name of their layer."""

    id: str
    span: Span
    marks: dict[str, list[str]] = field(default_factory=dict)


def _escaped(match: re.Match[str]) -> str:
    return "\\" + _LETTERS.get(match[0], match[0])


def value(words: str) -> str:
    """A value as it stands in a cell."""
    return _VALUE.sub(_escaped, words)


def sentences(text: str) -> list[Span]:
    """All of the text, each from a sentence's beginning to that of the next."""
    starts = [s.start for s in texts.sentences(text)]
    starts = [0, *starts[1:]]
    return list(zip(starts, [*starts[1:], len(text)], strict=True))


def tokens(text: str, start: int, end: int) -> list[Span]:
    """The words of the program and what stands between them but blanks; one of no length before blanks."""
    words = text[start:end]
    found = [(a + start, b + start) for a, b in texts.by_blanks(words, partial(_pieces, words))]
    if not found or found[0][0] > start:
        found.insert(0, (start, start))
    return found


def _pieces(text: str, start: int, end: int) -> Iterator[Span]:
    """Words, and signs, each alone; what no pattern of the program takes for a word but is one, whole."""
    at = start
    for first, last in [*texts.word_spans(text[start:end]), (end - start, end - start)]:
        between = (m.span() for m in _PIECE.finditer(text, at, start + first))
        yield from ((a, b) for a, b in between if not text[a].isspace())
        at = start + last
        if last > first:
            yield start + first, at


def lines(text: str, marks: Marks, *, annotated: bool) -> Iterator[str]:
    """Of the file, each with its line end. Ranges begin and end at what is no white space."""
    page = _Page(text, marks)
    yield "#FORMAT=WebAnno TSV 3.3\n"
    header = page.header() if annotated else []
    yield from (f"{h}\n" for h in header)
    yield "\n"
    bare = "_\t" * page.width if annotated else ""
    number = 0  # of the token in the text
    for n, ((start, end), spans) in enumerate(zip(page.sentences, page.tokens, strict=True), 1):
        yield "\n"
        for line in text[start:end].split("\n"):
            yield f"#Text={_TEXT.sub(_escaped, line)}\n"
        listed = [
            f"{n}-{m}\t{a16}-{b16}\t{text[a:b]}\t{bare}\n"
            for m, ((a, b), (a16, b16)) in enumerate(zip(spans, page.map.spans16(spans), strict=True), 1)
        ]
        for m in range(len(spans)):
            if number + m in page.units:
                listed[m] = "".join(page.lines(number + m))
        yield from listed
        number += len(spans)


class _Page:
    """The tokens of a text, the units with marks on them, and the columns of the file."""

    def __init__(self, text: str, marks: Marks) -> None:
        self.text, self.marks, self.map = text, marks, Utf16(text)
        self.sentences = sentences(text)
        self.tokens = [tokens(text, a, b) for a, b in self.sentences]
        self.units: dict[int, list[Unit]] = {}  # by the number of the token in the text
        self.first: dict[str, Unit] = {}
        self.numbers: dict[str, int] = {}
        self.ends: dict[str, list[str]] = {}  # a mark to the relations that lead to it
        self.places = {key: n for n, key in enumerate(marks)}
        for key, mark in marks.items():
            if mark.ends and not mark.chain:
                self.ends.setdefault(mark.ends[1], []).append(key)
        self.chained = {  # an element of a chain to its place: `1-2` is the second of the first chain
            key: f"{n}-{place}"
            for n, line in enumerate(chains.lines(marks), 1)
            for place, key in enumerate(line, 1)
        }
        self.way = {m.ends[0]: key for key, m in marks.items() if m.chain and m.ends}
        self.chain_layers = sorted({marks[key].layer for key in self.chained})
        self._lay_out()
        self._columns()
        self._number()

    def _lay_out(self) -> None:
        """Tokens, and parts of them where a mark begins or ends within."""
        spans = [t for listed in self.tokens for t in listed]
        starts, made = [start for start, _ in spans], dict[int, dict[Span, list[str]]]()
        for key, mark in self.marks.items():
            if mark.range is None:
                continue
            at = bisect_right(starts, mark.range.start) - 1
            while at < len(spans) and starts[at] < mark.range.end:
                part = max(starts[at], mark.range.start), min(spans[at][1], mark.range.end)
                if part[0] < part[1]:
                    made.setdefault(at, {}).setdefault(part, []).append(key)
                at += 1
        begins = [0, *accumulate(map(len, self.tokens))]
        for number, parts in sorted(made.items()):
            sentence = bisect_right(begins, number)
            id = f"{sentence}-{number - begins[sentence - 1] + 1}"
            token = spans[number]
            for k, part in enumerate([token, *sorted(set(parts) - {token})]):
                self._add(number, Unit(f"{id}.{k}" if k else id, part), parts.get(part, []))

    def _add(self, number: int, unit: Unit, keys: list[str]) -> None:
        for key in keys:
            unit.marks.setdefault(self.marks[key].layer, []).append(key)
            self.first.setdefault(key, unit)
        self.units.setdefault(number, []).append(unit)

    def _number(self) -> None:
        """What lies on several units, beside another of its layer, or is led to has a number."""
        needed: set[str] = set()
        on: dict[str, int] = {}
        for unit in (u for units in self.units.values() for u in units):
            for layer, keys in unit.marks.items():
                if layer in self.chain_layers:
                    continue
                needed.update(keys if len(keys) > 1 else ())
                for key in keys:
                    on[key] = on.get(key, 0) + 1
        needed.update(k for k, count in on.items() if count > 1)
        for mark in self.marks.values():
            needed.update(x.target for x in mark.links if mark.slots[x.slot][1] != self.marks[x.target].layer)
            if mark.ends and not mark.chain and len(self.relations[mark.layer][1]) > 1:
                needed.update(mark.ends)
        self.numbers = {k: n for n, k in enumerate((k for k in self.marks if k in needed), 1)}

    def _columns(self) -> None:
        self.spans: dict[str, tuple[dict[str, None], dict[str, tuple[str, str]]]] = {}
        self.relations: dict[str, tuple[dict[str, None], set[str]]] = {}
        for mark in self.marks.values():
            if mark.chain:
                continue
            if mark.ends:
                names, bases = self.relations.setdefault(
                    mark.layer, (dict(_ALWAYS.get(mark.layer, {})), set())
                )
                bases.update(self.marks[e].layer for e in mark.ends)
            else:
                names, slots = self.spans.setdefault(mark.layer, (dict(_ALWAYS.get(mark.layer, {})), {}))
                slots |= mark.slots
            names |= dict.fromkeys(mark.features)
        if not self.marks:
            self.spans[NAMED] = dict(_ALWAYS[NAMED]), {}

        self.span_columns = [
            (layer, sorted(names) or ([] if slots else [""]), slots)
            for layer, (names, slots) in sorted(self.spans.items())
        ]
        self.relation_columns = [
            (layer, sorted(names)) for layer, (names, _) in sorted(self.relations.items())
        ]
        count = sum(len(names) + 2 * len(slots) for _, names, slots in self.span_columns)
        count += 2 * len(self.chain_layers)
        self.width = count + sum(len(names) + 1 for _, names in self.relation_columns)

    def header(self) -> list[str]:
        """The lines that name the layers and their columns, by name."""
        written = []
        for layer, names, slots in self.span_columns:
            roles = [f"ROLE_{layer}:{slot}_{link}|{target}" for slot, (link, target) in slots.items()]
            written.append("|".join([f"#T_SP={layer}", *names, *roles]))
        written += [f"#T_CH={layer}|{NEXT}|{TYPE}" for layer in self.chain_layers]
        for layer, names in self.relation_columns:
            bases = self.relations[layer][1]
            base = min(bases) if len(bases) == 1 else "uima.tcas.Annotation"
            written.append("|".join([f"#T_RL={layer}", *names, f"BT_{base}"]))
        return written

    def lines(self, number: int) -> Iterator[str]:
        """Of the units of a token with marks, each with its line end."""
        for unit in self.units[number]:
            cells = [*self._span_cells(unit), *self._chain_cells(unit), *self._relation_cells(unit)]
            (start, end), ((start16, end16),) = unit.span, self.map.spans16([unit.span])
            yield "\t".join((unit.id, f"{start16}-{end16}", self.text[start:end], *cells, "\n"))

    def _span_cells(self, unit: Unit) -> Iterator[str]:
        for layer, names, slots in self.span_columns:
            keys = unit.marks.get(layer, [])
            for name in names:
                yield _cell([self._feature(k, name) + self._number_of(k) for k in keys])
            for slot in slots:
                yield _cell([self._roles(k, slot) + self._number_of(k) for k in keys])
                yield _cell([self._targets(k, slot) for k in keys])

    def _chain_cells(self, unit: Unit) -> Iterator[str]:
        for layer in self.chain_layers:
            keys = unit.marks.get(layer, [])
            yield _cell([f"{self._next(k)}->{self.chained[k]}" for k in keys])
            yield _cell([f"{self._feature(k, TYPE)}[{self.chained[k].partition('-')[0]}]" for k in keys])

    def _next(self, key: str) -> str:
        """What an element says of the way to the next; the last, what is left of it there."""
        return self._feature(self.way.get(key, key), NEXT)

    def _relation_cells(self, unit: Unit) -> Iterator[str]:
        if not self.relation_columns:
            return
        here = [k for keys in unit.marks.values() for k in keys if self.first[k] is unit and k in self.ends]
        led_here = [r for k in sorted(here, key=self.places.__getitem__) for r in self.ends[k]]
        for layer, names in self.relation_columns:
            there = [r for r in led_here if self.marks[r].layer == layer]
            for name in names:
                yield _cell([self._feature(r, name) for r in there])
            yield _cell([self._reference(r) for r in there])

    def _number_of(self, key: str) -> str:
        return f"[{self.numbers[key]}]" if key in self.numbers else ""

    def _feature(self, key: str, name: str) -> str:
        said = self.marks[key].features.get(name)
        return "*" if said is None else value(said)

    def _links(self, key: str, slot: str) -> list[Link]:
        return [x for x in self.marks[key].links if x.slot == slot]

    def _roles(self, key: str, slot: str) -> str:
        return ";".join("*" if x.role is None else value(x.role) for x in self._links(key, slot)) or "_"

    def _targets(self, key: str, slot: str) -> str:
        return (
            ";".join(self._place(x.target) + self._number_of(x.target) for x in self._links(key, slot)) or "*"
        )

    def _place(self, key: str) -> str:
        return self.first[key].id

    def _reference(self, key: str) -> str:
        ends = self.marks[key].ends
        assert ends is not None
        numbers = self.numbers.get(ends[0], 0), self.numbers.get(ends[1], 0)
        return self._place(ends[0]) + (f"[{numbers[0]}_{numbers[1]}]" if any(numbers) else "")


def _cell(stacked: list[str]) -> str:
    """An empty value is no value that is missing."""
    return "|".join(stacked) if stacked else "_"


def trimmed(text: str, range: Range) -> Range | None:
    """Without white space at its ends, which the format does not keep; None = it is nothing else."""
    words = text[range.start : range.end]
    bare = words.strip()
    if len(bare) == len(words):
        return range
    if not bare:
        return None
    start = range.start + len(words) - len(words.lstrip())
    return Range(start, start + len(bare))


def held_mark(text: str, mark: Mark) -> bool:
    """Whether the mark can be in a file, after its range was trimmed."""
    if mark.range is not None:
        trim = trimmed(text, mark.range)
        if trim is None:
            return False
        mark.range = trim
    return True
