"""CoNLL-U: a word a line in ten columns, with entities and offsets in the last one, MISC.

Tokens are split at the edges of entities, so that each stands where it stood; they are written as in
CorefUD (conllu/entities.py), and each word with its place in the text, in code points. White space is
kept exactly: what is neither nothing nor one blank is in `SpacesAfter=`, as UDPipe writes it.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from pathlib import Path

from annotator.formats import as_read, conll, tokens
from annotator.formats.conllu import coref
from annotator.formats.conllu.entities import FIELDS, written
from annotator.formats.conllu.read import rows
from annotator.formats.conllu.spaces import ESCAPES
from annotator.formats.heads import head
from annotator.formats.rows import Choices, Format, Row
from annotator.model import Document, Entity, Range, Relation, is_plain, reading_order
from annotator.scheme import Scheme

_ESCAPED = {b: a for a, b in ESCAPES.items()}
_UNSAID = "\t_" * 7  # the columns between the word and MISC
_APART = re.compile("[\t\n\r]+")  # that cannot stand in a word
_LINE = re.compile(r"[0-9]+(?:[-.][0-9]+)?\t[^\t]+(?:\t[^\t]*){8,}")


def hold(row: Row, choices: Choices) -> Row | None:
    """Entities with ids, labels, links and all their pieces, without white space around these, and what
    joins mentions of one thing."""
    del choices
    text = row.document.text
    if not text.strip():
        return None
    held = [_held(e, r) for e in row.entities() if (r := _pieces(text, e))]
    held.sort(key=reading_order)
    document = row.document
    extra = as_read.key(document)
    kept = Document(_flat(document.id), text, _flat(document.title), date=_flat(document.date), extra=extra)
    joins = [Relation(r.id, r.type, r.source, r.target) for r in coref.held(held, row.relations())]
    return Row(kept, (*held, *joins), annotated=row.annotated)


def _flat(words: str) -> str:
    """A comment is one line, without blanks around it."""
    return re.sub(r"[\r\n]", " ", words).strip()


def _held(entity: Entity, ranges: tuple[Range, ...]) -> Entity:
    if ranges is entity.ranges and is_plain(entity):
        return entity
    return Entity(entity.id, entity.label or "_", ranges, link=entity.link)


def _pieces(text: str, entity: Entity) -> tuple[Range, ...]:
    """In the order of the text and apart; empty where all is white space."""
    first, last = entity.ranges[0], entity.ranges[-1]
    if first is last and not text[first.start].isspace() and not text[last.end - 1].isspace():
        return entity.ranges
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
            file.write("\n".join(lines(row)) + "\n")


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
    edges = [x for e in entities for r in e.ranges for x in (r.start, r.end)]
    known = as_read.of(document)
    listed = tokens.tokens(text, edges, invisible=True, whole=known.tokens)
    if known.tokens is not None:
        listed = tokens.parted(text, listed, _APART)
    sentences = tokens.sentences(text, listed, [e.extent for e in entities], known.ends)
    said = _spaces(text, listed, [s[-1][0] for s in sentences])
    for start, mark in written(entities, row.relations(), listed).items():
        said[start] = f"Entity={mark}|{said.get(start, '')}"
    name = re.sub(r"[\s/]", "_", document.id)  # Universal Dependencies reserves the slash
    for n, sentence in enumerate(sentences, 1):
        yield f"# sent_id = {name}-{n}"
        yield f"# text = {' '.join(text[sentence[0][0] : sentence[-1][1]].split())}"
        yield from [  # what MISC says is in the order of the alphabet
            f"{m}\t{text[start:end]}{_UNSAID}\tend_char={end}|{said.get(start, '')}start_char={start}"
            for m, (start, end) in enumerate(sentence, 1)
        ]
        yield ""


def _spaces(text: str, listed: Sequence[tokens.Token], lasts: Iterable[int]) -> dict[int, str]:
    """What MISC says of white space, by the start of the token; nothing of a blank within a sentence.

    `lasts`: where the last tokens of sentences start.
    """
    starts = {*lasts}
    said: dict[int, str] = {}
    for (start, end), (after, _) in pairwise([*listed, (len(text), 0)]):
        if after - end != 1 or text[end] != " " or start in starts:
            said[start] = f"SpacesAfter={_escaped(text[end:after])}|" if end < after else "SpaceAfter=No|"
    first = listed[0][0]
    if first:
        said[first] = f"{said.get(first, '')}SpacesBefore={_escaped(text[:first])}|"
    return said


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


FORMAT = Format("conllu", ".conllu", rows, sniff, write, hold, tokenized=True, reads=(".conllup", ".conll"))
