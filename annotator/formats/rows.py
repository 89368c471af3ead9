"""What every format reads to and writes from: rows, and the rules they share.

A row is one document with one annotator's annotations on it. Positions in rows are code points
of the cleaned text; what a file counts otherwise is converted by its reader.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from graphlib import CycleError, TopologicalSorter
from pathlib import Path, PurePath
from stat import S_ISDIR, S_ISREG
from typing import Protocol

from annotator import text as texts
from annotator.errors import ImportFailed
from annotator.model import Annotation, Document, Entity, Event, Range, Relation, Status, Suggestion, Verdict
from annotator.scheme import Scheme

LONGEST_TEXT = 10_000_000  # code points in a document


@dataclass(frozen=True, slots=True)
class Row:
    """One document and layer, as a file holds it.

    `annotated` is False where the file says nothing of entities or events, which is not the
    same as saying that there are none. `verdicts` are on the suggestions, by id. `where`
    (`path:line`) is for messages only.
    """

    document: Document
    annotations: tuple[Annotation, ...] = ()
    annotator: str = ""
    status: Status | None = None
    suggestions: tuple[Suggestion, ...] = ()
    annotated: bool = True
    verdicts: Mapping[str, Verdict] = field(default_factory=dict, hash=False)
    where: str = field(default="", compare=False)

    def entities(self) -> list[Entity]:
        """In the order of the file."""
        return [a for a in self.annotations if isinstance(a, Entity)]

    def events(self) -> list[Event]:
        """In the order of the file."""
        return [a for a in self.annotations if isinstance(a, Event)]

    def relations(self) -> list[Relation]:
        """In the order of the file."""
        return [a for a in self.annotations if isinstance(a, Relation)]


@dataclass(frozen=True, slots=True)
class Read:
    """What a file gave: its rows; what was refused and what was altered, as `path:line: words`.

    `name` is that of the file, which suggestions remember as their source.
    """

    rows: tuple[Row, ...]
    refused: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    name: str = ""


class Reader(Protocol):
    """Raises ImportFailed listing every bad row, unless `skip_bad`; then they are in `refused`."""

    def __call__(self, path: Path, *, skip_bad: bool = False, encoding: str = "") -> Read:
        """`encoding` is what the person says the file is in; empty = find out."""


class Writer(Protocol):
    """Writes to a path that does not exist yet. The scheme is for formats that hold one."""

    def __call__(self, rows: Sequence[Row], path: Path, scheme: Scheme | None = None) -> None:
        """Write every row."""


@dataclass(frozen=True, slots=True)
class Format:
    """One way to keep rows. `write` is None where the program only reads.

    `loses(rows)` lists in words what the format cannot hold of these rows; `differs(rows, path)`
    reads back what was written and says what is not as it should be (empty = all is well);
    `sniff(path)` looks at the content.
    """

    name: str
    suffix: str
    read: Reader
    sniff: Callable[[Path], bool]
    write: Writer | None = None
    loses: Callable[[Sequence[Row]], list[str]] = lambda rows: []
    differs: Callable[[Sequence[Row], Path], str] = lambda rows, path: ""
    folder: bool = False


def failed(path: PurePath, refused: Sequence[str]) -> ImportFailed:
    """The error for a file with these bad rows."""
    if len(refused) == 1:
        return ImportFailed(f"{path.name} was refused: {refused[0]}", refused)
    return ImportFailed(f"{path.name} was refused: {len(refused)} bad rows, first {refused[0]}", refused)


def regular(path: Path) -> None:
    """Raises ImportFailed unless the path is a file (a pipe or device would never end)."""
    if not path.name.isprintable() and any("\ud800" <= c <= "\udfff" for c in path.name):
        raise ImportFailed(f"{path} has a name that is not UTF-8.")
    try:
        mode = path.stat().st_mode
    except (OSError, ValueError) as problem:
        raise ImportFailed(f"{path} cannot be read: {reason(problem)}.") from problem
    if S_ISDIR(mode):
        raise ImportFailed(f"{path} is a folder; a file is needed.")
    if not S_ISREG(mode):
        raise ImportFailed(f"{path} is not an ordinary file.")


def reason(problem: BaseException) -> str:
    """The words of an error of the operating system, without its number and path."""
    return (getattr(problem, "strerror", None) or str(problem)).lower().rstrip(".")


@dataclass(frozen=True, slots=True)
class Source:
    """A text as a file has it, its cleaned form, and the way from one to the other."""

    raw: str
    clean: str
    positions: Sequence[int] | None  # of each raw code point and the end; None = the same

    def range(self, start: object, end: object) -> Range:
        """Raw to cleaned. Raises ValueError, saying why, when that is no range of this text."""
        if type(start) is not int or type(end) is not int:
            raise ValueError("start and end are not whole numbers")
        words = f"the range {start}–{end}"
        if start < 0:
            raise ValueError(f"{words} begins before the text")
        if start >= end:
            raise ValueError(f"{words} is {'empty' if start == end else 'reversed'}")
        if end > len(self.raw):
            raise ValueError(f"{words} ends beyond the text, which has {len(self.raw)} characters")
        if self.positions is None:
            return Range(start, end)
        first, last = self.positions[start], self.positions[end]
        if first == last:
            raise ValueError(f"{words} covers only a part of a line end")
        return Range(first, last)


def source(raw: str) -> Source:
    """Clean a text and remember where its characters went."""
    clean = texts.clean(raw)
    if clean == raw:
        return Source(raw, clean, None)
    positions, at = [], 0
    for i, char in enumerate(raw):
        positions.append(at)
        gone = (i == 0 and char == "\ufeff") or (char == "\r" and raw[i + 1 : i + 2] == "\n")
        at += not gone
    positions.append(at)
    return Source(raw, clean, positions)


Claim = tuple[str, tuple[tuple[int, int], ...], str]  # whose, raw ranges, the words they should cover


def mismatch(text: str, claims: Sequence[Claim]) -> str:
    """Why the words that a file gives for its ranges are not those of the text; empty = they are."""
    wrong = mismatches(text, claims)
    if not wrong:
        return ""
    return wrong[0][1] + (f" ({len(wrong)} such)" if len(wrong) > 1 else "") + other_count(text, claims)


def mismatches(text: str, claims: Sequence[Claim]) -> list[tuple[str, str]]:
    """Whose range covers other words than the file says, and what is wrong in words."""
    wrong = []
    for claim in claims:
        if not _matches(text, claim, lambda n: n):
            who, ranges, words = claim
            found = " ".join(text[a:b] for a, b in ranges)
            wrong.append((who, f"{who} should cover «{_short(words)}» and covers «{_short(found)}»"))
    return wrong


def other_count(text: str, claims: Sequence[Claim]) -> str:
    """Says so when another way of counting would make all of them match; else empty."""
    for name, positions in _readings(text).items():
        if all(_matches(text, c, positions) for c in claims):
            return f"; all match when counted in {name}"
    return ""


def _matches(text: str, claim: Claim, at: Callable[[int], int]) -> bool:
    _, ranges, words = claim
    found = " ".join(text[max(at(a), 0) : max(at(b), 0)] for a, b in ranges)
    return _line(found) == _line(words)


def _line(words: str) -> str:
    return words.replace("\r\n", " ").replace("\n", " ").replace("\r", " ")


def _readings(text: str) -> dict[str, Callable[[int], int]]:
    """Other ways in which files count, each as a map to code points."""
    widths = {
        "UTF-16 units": [2 if ord(c) > 0xFFFF else 1 for c in text],
        "UTF-8 bytes": [len(c.encode("utf-8", "surrogatepass")) for c in text],
        "characters with CRLF line ends": [2 if c == "\n" else 1 for c in text],
    }
    readings = {name: _lookup(width) for name, width in widths.items() if any(n > 1 for n in width)}
    readings["characters with a BOM at the start"] = lambda n: n - 1
    return readings


def _lookup(widths: Iterable[int]) -> Callable[[int], int]:
    units, positions = 0, {0: 0}
    for i, width in enumerate(widths):
        units += width
        positions[units] = i + 1
    return lambda n: positions.get(n, -1)


def _short(words: str) -> str:
    return words if len(words) <= 40 else f"{words[:39]}…"


def counted(parts: Iterable[tuple[int, str, str]]) -> list[str]:
    """`(3, "note", "notes")` → `3 notes`; nothing for none."""
    return [f"{n} {one if n == 1 else many}" for n, one, many in parts if n]


def dangling(annotations: Iterable[Annotation], ids: Iterable[str]) -> Iterator[str]:
    """For each argument or end of a relation that names none of the ids: what is wrong."""
    known = set(ids)
    for a in annotations:
        if isinstance(a, Event):
            for g in a.arguments:
                if g.target and g.target not in known:
                    yield f"event {a.id}: its {g.role} {g.target} does not exist"
        elif isinstance(a, Relation):
            for end in (a.source, a.target):
                if end not in known:
                    yield f"relation {a.id}: its end {end} does not exist"


def cycle(annotations: Iterable[Annotation]) -> str:
    """An event that is, through others, an argument of itself: `v1 → v2 → v1`; empty = none."""
    arguments = {
        a.id: [g.target for g in a.arguments if g.target] for a in annotations if isinstance(a, Event)
    }
    try:
        TopologicalSorter(arguments).prepare()
    except CycleError as problem:
        return " → ".join(reversed(problem.args[1]))
    return ""
