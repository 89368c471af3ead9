"""A page of highlighted documents that opens in any browser, prints well, and can be read back.

The words stand in paragraphs that run by their own first strong letter; no name of a label is put inside
a word, so that its letters join. Labels are written out, not told by color alone; a trigger's arguments
stand in its hover and in a table below the text. Each document is followed by its own JSONL row, which no
browser shows: that is what is read.
"""

import html
import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice, pairwise
from pathlib import Path
from typing import TypeVar
from unicodedata import bidirectional

from annotator.errors import ImportFailed
from annotator.formats import strict_json
from annotator.formats.heads import head
from annotator.formats.json_objects import held, row_object
from annotator.formats.json_row import read_row
from annotator.formats.rows import Choices, Format, Reading, Row, reason, regular
from annotator.model import Entity, Event, Range
from annotator.scheme import Scheme

_OPEN, _CLOSE = '<script type="application/json" class="tawsim-row">', "</script>"
T = TypeVar("T")
Part = tuple[Range, Entity | Event]  # one range of a span
_PALETTE = ("#2b6cb0", "#2f855a", "#b7791f", "#c53030", "#6b46c1", "#0e7490", "#9d174d", "#4d7c0f")
_STYLE = """
:root { color-scheme: light dark; --line: #8886; }
body { font: 1.15rem/2.3 "Noto Naskh Arabic", "Amiri", "Segoe UI", "Geeza Pro", serif; max-width: 52rem;
  margin: 2rem auto; padding: 0 1rem; background: Canvas; color: CanvasText; }
article { margin-block-end: 3rem; break-inside: auto; }
h2 { font-size: 1.1rem; border-block-end: 1px solid var(--line); unicode-bidi: isolate; }
p { margin: 0 0 .4rem; white-space: pre-wrap; overflow-wrap: anywhere; }
mark { background: color-mix(in srgb, var(--c) 16%, transparent); color: inherit;
  border-block-end: 2px solid var(--c); }
mark.event { border-block-end-style: double; border-block-end-width: 4px; font-weight: bold; }
sup { font: 600 .58rem/1 sans-serif; color: var(--c); margin-inline: .15em; unicode-bidi: isolate;
  user-select: none; -webkit-user-select: none; }
table { border-collapse: collapse; font-size: .95rem; line-height: 1.6; width: 100%; }
td, th { border: 1px solid var(--line); padding: .1rem .5rem; text-align: start; vertical-align: top;
  unicode-bidi: plaintext; }
@media print { body { max-width: none; margin: 0; font-size: 11pt; } article { break-after: page; }
  mark, sup { -webkit-print-color-adjust: exact; print-color-adjust: exact; } }
"""


def write(rows: Iterable[Row], path: Path, scheme: Scheme | None, choices: Choices) -> None:
    """One page; colors and names are the scheme's where there is one."""
    del choices
    rows = iter(rows)
    first = [*islice(rows, 1)]
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.write(
            f'<!DOCTYPE html>\n<html dir="{_direction(first)}">\n<head>\n<meta charset="utf-8">\n'
            '<meta name="viewport" content="width=device-width">\n<meta name="generator" content="Tawsim">\n'
            f"<title>{html.escape(path.stem)}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n"
        )
        labels = _Labels(scheme)
        for row in chain(first, rows):
            file.writelines(_article(row, _Names(labels, row)))
            file.write(f"{_OPEN}{_embedded(row)}{_CLOSE}\n")
        file.write("</body>\n</html>\n")


def _direction(rows: Iterable[Row]) -> str:
    """Of the page, from the first letter of the first text: `auto` would ask the title, a file name."""
    kinds = (bidirectional(c) for row in rows for c in row.document.text)
    return "ltr" if next((k for k in kinds if k in ("L", "R", "AL")), "R") == "L" else "rtl"


def _embedded(row: Row) -> str:
    """A row as a script may hold it: no `<` can end it, and it stays one line."""
    return strict_json.line(row_object(row)).decode().rstrip("\n").replace("<", "\\u003c")


class _Labels:
    """What labels, types and roles are called, and their colors; each is looked up once."""

    def __init__(self, scheme: Scheme | None) -> None:
        self._scheme = scheme
        self._colors: dict[str, str] = {}
        self._names: dict[str, str] = {}

    def color(self, name: str) -> str:
        if name not in self._colors:
            found = self._scheme.color(name) if self._scheme and _knows(self._scheme, name) else ""
            self._colors[name] = found or _PALETTE[sum(map(ord, name)) % len(_PALETTE)]
        return self._colors[name]

    def name(self, id: str) -> str:
        """In Arabic and its id, as both are looked for."""
        if id not in self._names:
            words = self._scheme.name(id, "ar") if self._scheme else id
            self._names[id] = id if words == id else f"{words} {id}"
        return self._names[id]


class _Names:
    """What labels and types are called, their colors, and the spans of the row by id."""

    def __init__(self, labels: _Labels, row: Row) -> None:
        self.color, self.name = labels.color, labels.name
        self._row = row
        self._spans = {a.id: a for a in row.annotations if isinstance(a, Entity | Event)}

    def filled(self, event: Event) -> Iterator[tuple[str, str]]:
        """Each role with the words that fill it."""
        for argument in event.arguments:
            filler = self._spans.get(argument.target)
            words = self._row.document.slice(filler.ranges) if filler else argument.value
            yield self.name(argument.role), words


def _knows(scheme: Scheme, name: str) -> bool:
    return name in scheme.label_of or name in scheme.type_of


def _article(row: Row, names: _Names) -> Iterator[str]:
    document = row.document
    about = " · ".join(x for x in (document.title or document.id, document.date, row.annotator) if x)
    yield f"<article>\n<h2 dir=auto>{html.escape(about)}</h2>\n"
    for line, parts in _lines(row):
        yield f"<p dir=auto>{_line(document.text, line, parts, names) if line else ''}</p>\n"
    yield from _table(row, names)
    yield "</article>\n"


def _lines(row: Row) -> Iterator[tuple[Range | None, list[Part]]]:
    """Each line (None: an empty one) with the parts of spans that touch it."""
    starts = [0, *(m.end() for m in re.finditer("\n", row.document.text))]
    ends = [*(start - 1 for start in starts[1:]), len(row.document.text)]
    touching: list[list[Part]] = [[] for _ in starts]
    for span in row.annotations:
        if isinstance(span, Entity | Event):
            for part in span.ranges:
                at = bisect_right(starts, part.start) - 1
                while at < len(starts) and starts[at] < part.end:
                    touching[at].append((part, span))
                    at += 1
    for start, end, parts in zip(starts, ends, touching, strict=True):
        yield (Range(start, end) if start < end else None), parts


def _line(text: str, line: Range, parts: Sequence[Part], names: _Names) -> str:
    """The line in pieces between the edges of spans, each within the marks of the spans that cover it.

    The name of a label stands behind the word in which its span ends: within it, letters would part.
    """
    behind = [(_word_end(text, r.end, line.end), s) for r, s in parts if line.start < r.end <= line.end]
    edges = {line.start, line.end, *(at for at, _ in behind)}
    edges |= {x for r, _ in parts for x in (r.start, r.end) if line.start < x < line.end}
    beginning, named = _grouped((max(r.start, line.start), (r, s)) for r, s in parts), _grouped(behind)
    out: list[str] = []
    covering: list[Part] = []
    for first, last in pairwise(sorted(edges)):
        covering = [x for x in covering if x[0].end > first] + beginning.get(first, [])
        words = html.escape(text[first:last])
        for _, span in covering:
            color = names.color(span.name)
            words = f'<mark{_about(span, names)} style="--c:{color}">{words}</mark>'
        out.append(words)
        out += [
            f'<sup style="--c:{names.color(s.name)}">{html.escape(names.name(s.name))}</sup>'
            for s in named.get(last, [])
        ]
    return "".join(out)


def _grouped(pairs: Iterable[tuple[int, T]]) -> dict[int, list[T]]:
    found: dict[int, list[T]] = {}
    for at, x in pairs:
        found.setdefault(at, []).append(x)
    return found


def _word_end(text: str, at: int, most: int) -> int:
    """The end of the word that goes on at a place."""
    while at < most and _goes_on(text[at]) and _goes_on(text[at - 1]):
        at += 1
    return at


def _goes_on(char: str) -> bool:
    return char.isalnum() or char == "_"


def _about(span: Entity | Event, names: _Names) -> str:
    """Its class, and what its hover says."""
    said = [names.name(span.name), *(f"{k}: {v}" for k, v in span.attributes.items())]
    if isinstance(span, Event):
        said += [f"{role}: {words}" for role, words in names.filled(span)]
    if span.note:
        said.append(span.note)
    kind = ' class="event"' if isinstance(span, Event) else ""
    return f'{kind} title="{html.escape(chr(10).join(said))}"'


def _table(row: Row, names: _Names) -> Iterator[str]:
    """The events below the text: a hover does not print."""
    events = row.events()
    if not events:
        return
    yield "<table dir=auto>\n"
    for event in events:
        cells = "".join(
            f"<br><b>{html.escape(role)}</b>: {html.escape(words)}" for role, words in names.filled(event)
        )
        trigger = html.escape(row.document.slice(event.ranges))
        yield f"<tr><th>{trigger}</th><td>{html.escape(names.name(event.type))}{cells}</td></tr>\n"
    yield "</table>\n"


def rows(path: Path, reading: Reading) -> Iterator[Row]:
    """Of a page that the program wrote. Raises ImportFailed for one that holds no rows."""
    regular(path)
    none = True
    try:
        with path.open(encoding=reading.encoding or "utf-8", newline="\n") as file:
            for number, line in enumerate(file, 1):
                if not line.startswith(_OPEN):
                    continue
                none, where = False, f"{path}:{number}"
                try:
                    words = line.removeprefix(_OPEN).rstrip("\n").removesuffix(_CLOSE)
                    yield read_row(strict_json.loads(words), where, reading)
                except ValueError as problem:
                    reading.refuse(where, problem)
    except (UnicodeDecodeError, LookupError) as problem:
        raise ImportFailed(f"{path.name} is not in {reading.encoding or 'utf-8'}.") from problem
    except OSError as problem:
        raise ImportFailed(f"{path} cannot be read: {reason(problem)}.") from problem
    if none:
        raise ImportFailed(f"{path.name} was refused: it is no page that Tawsim wrote.")


def sniff(path: Path) -> bool:
    """Whether it is a page of the program's."""
    return '<meta name="generator" content="Tawsim">' in head(path)[:2_000]


FORMAT = Format("html", ".html", rows, sniff, write, held, layers=True)
