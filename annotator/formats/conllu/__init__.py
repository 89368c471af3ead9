"""CoNLL-U: a word a line in ten columns, with entities and offsets in the last one, MISC.

Tokens are split at the edges of entities, so that each stands where it stood; they are written as in
CorefUD (conllu/entities.py), and each word with its place in the text, in code points. White space is
kept exactly: what is neither nothing nor one blank is in `SpacesAfter=`, as UDPipe writes it.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from pathlib import Path

from annotator.formats import conll, tokens
from annotator.formats.conllu.entities import FIELDS, written
from annotator.formats.conllu.read import ESCAPES, rows
from annotator.formats.heads import head
from annotator.formats.rows import Choices, Format, Row
from annotator.model import Document, Entity, Range
from annotator.scheme import Scheme

_ESCAPED = {b: a for a, b in ESCAPES.items()}
_LINE = re.compile(r"[0-9]+(?:[-.][0-9]+)?\t[^\t]+(?:\t[^\t]*){8,}")


def hold(row: Row, choices: Choices) -> Row | None:
    """Entities with ids, labels, links and all their pieces, without white space around these."""
    del choices
    text = row.document.text
    if not text.strip():
        return None
    held = [Entity(e.id, e.label or "_", r, link=e.link) for e in row.entities() if (r := _pieces(text, e))]
    held.sort(key=lambda e: (e.extent.start, -e.extent.end))
    document = row.document
    kept = Document(_flat(document.id), text, _flat(document.title), date=_flat(document.date))
    return Row(kept, tuple(held), annotated=row.annotated)


def _flat(words: str) -> str:
    """A comment is one line, without blanks around it."""
    return re.sub(r"[\r\n]", " ", words).strip()


def _pieces(text: str, entity: Entity) -> tuple[Range, ...]:
    """In the order of the text and apart; empty where all is white space."""
    found: list[Range] = []
    for r in sorted(entity.ranges):
        words = text[r.start : r.end]
        start, end = r.start + len(words) - len(words.lstrip()), r.start + len(words.rstrip())
        if start >= end:
            continue
        if found and start < found[-1].end:
            found[-1] = Range(found[-1].start, max(end, found[-1].end))
        else:
            found.append(Range(start, end))
    return tuple(found)


def write(rows: Iterable[Row], path: Path, scheme: Scheme | None, choices: Choices) -> None:
    """Every row with its `# newdoc`; the scheme is not part of the format."""
    del scheme, choices
    with path.open("w", encoding="utf-8", newline="\n") as file:
        for row in rows:
            file.write("".join(f"{line}\n" for line in lines(row)))


def lines(row: Row) -> Iterator[str]:
    """Of one document. The row is one that `hold` gave."""
    document, text = row.document, row.document.text
    yield f"# newdoc id = {document.id}"
    if row.annotated:
        yield f"# global.Entity = {FIELDS}"
    for name, value in (("title", document.title), ("date", document.date)):
        if value:
            yield f"# meta::{name} = {value}"
    entities = row.entities()
    edges = (x for e in entities for r in e.ranges for x in (r.start, r.end))
    listed = tokens.tokens(text, edges, invisible=True)
    marks = written(
        entities,
        {start: n for n, (start, _) in enumerate(listed)},
        {end: n for n, (_, end) in enumerate(listed)},
    )
    name = re.sub(r"[\s/]", "_", document.id)  # Universal Dependencies reserves the slash
    at = 0
    for n, sentence in enumerate(tokens.sentences(text, listed, (e.extent for e in entities)), 1):
        yield f"# sent_id = {name}-{n}"
        yield f"# text = {_spelled(text, sentence)}"
        for m, (start, end) in enumerate(sentence, 1):
            after = listed[at + 1][0] if at + 1 < len(listed) else len(text)
            said = [f"Entity={marks[at]}"] if marks[at] else []
            said += _spaces(text, start, end, after, first=at == 0, last=m == len(sentence))
            said += [f"start_char={start}", f"end_char={end}"]
            misc = "|".join(sorted(said, key=str.lower))
            yield f"{m}\t{text[start:end]}\t_\t_\t_\t_\t_\t_\t_\t{misc}"
            at += 1
        yield ""


def _spelled(text: str, sentence: Sequence[tokens.Token]) -> str:
    """The sentence with single blanks."""
    parts = [text[start:end] for start, end in sentence]
    blanks = [" " if a[1] < b[0] else "" for a, b in pairwise(sentence)]
    return "".join(x for pair in zip(parts, [*blanks, ""], strict=True) for x in pair)


def _spaces(text: str, start: int, end: int, after: int, *, first: bool, last: bool) -> list[str]:
    """What MISC says of the white space around a token."""
    said = [f"SpacesBefore={_escaped(text[:start])}"] if first and start else []
    gap = text[end:after]
    if not gap:
        return [*said, "SpaceAfter=No"]
    return said if gap == " " and not last else [*said, f"SpacesAfter={_escaped(gap)}"]


def _escaped(space: str) -> str:
    return "".join(_ESCAPED.get(c, c) for c in space)


def sniff(path: Path) -> bool:
    """Whether it is called so, or its first line that is no comment has a number and ten columns."""
    words = head(path)
    shown = (line for line in words.split("\n") if line.strip() and not line.startswith("#"))
    if _LINE.fullmatch(next(shown, "").rstrip("\r")):
        return True
    called = path.suffix.lower() in (".conllu", ".conllup")
    return called and ("global.columns" in words or not conll.sniff(path))


FORMAT = Format("conllu", ".conllu", rows, sniff, write, hold, reads=(".conllup", ".conll"))
