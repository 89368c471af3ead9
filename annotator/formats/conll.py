"""CoNLL, IOB2: a token and a tag a line, an empty line after a sentence, `-DOCSTART-` before a document.

Holds flat entities only. Tokens are words, with punctuation apart, split at the edges of the
entities, so that no entity grows or shrinks. White space is not kept: what is read has one
blank between tokens and a line for each sentence. BIOES, BILOU and orphan I- are read too.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from unicodedata import category

from annotator import text as texts
from annotator.errors import ImportFailed
from annotator.formats.rows import Read, Row, counted, failed
from annotator.formats.text import content, decode
from annotator.model import Document, Entity, Event, Range, Relation
from annotator.scheme import Scheme

Tagged = tuple[Range, str]
START = "-DOCSTART-"
_TAG = re.compile(r"O|([BIESLU])-(\S+)")
_LINE = re.compile(r"\S+[ \t].*?(O|[BIESLU]-\S+)\s*")


def held(row: Row) -> list[Entity]:
    """The entities that IOB2 can hold: in one piece, with a visible letter, outermost wins.

    Of two that cross the earlier stays; of two on the same words the first in the file.
    """
    chosen: list[Entity] = []
    whole = [e for e in row.entities() if len(e.ranges) == 1 and _trimmed(row.document.text, e.ranges[0])]
    for e in sorted(whole, key=lambda e: (e.extent.start, -e.extent.end)):
        if not chosen or e.extent.start >= chosen[-1].extent.end:
            chosen.append(e)
    return chosen


def sentences(row: Row) -> list[list[Tagged]]:
    """Tokens with their tags. No sentence ends inside an entity."""
    text, kept = row.document.text, held(row)
    tokens = _tokens(text, kept)
    spans = iter(kept)
    span = next(spans, None)
    ends = sorted(s.end for s in texts.sentences(text))
    listed: list[list[Tagged]] = [[]]
    first, at = True, 0
    for token in tokens:
        while span and span.extent.end <= token.start:
            span, first = next(spans, None), True
        inside = span is not None and span.extent.covers(token)
        while at < len(ends) and ends[at] <= token.start:
            at += 1
            if listed[-1] and not (inside and not first):
                listed.append([])
        listed[-1].append((token, f"{'B' if first else 'I'}-{_label(span)}" if inside and span else "O"))
        first = first and not inside
    return [s for s in listed if s]


def _tokens(text: str, kept: Iterable[Entity]) -> list[Range]:
    """Words and marks, cut at the edges of entities; invisible characters alone are no token."""
    edges = {x for e in kept for x in (e.extent.start, e.extent.end)}
    whole: list[Range] = []
    at = 0
    for word in texts.words(text):
        whole += [*_marks(text, at, word.start), word]
        at = word.end
    tokens: list[Range] = []
    for token in (*whole, *_marks(text, at, len(text))):
        cuts = [token.start, *(i for i in range(token.start + 1, token.end) if i in edges), token.end]
        pieces = [Range(a, b) for a, b in pairwise(cuts)]
        tokens += [p for p in pieces if _trimmed(text, p)]
    return tokens


def _marks(text: str, start: int, end: int) -> Iterator[Range]:
    """What stands between two words: each mark alone, but an emoji with what modifies it."""
    for i in range(start, end):
        if not text[i].isspace() and (i == start or not _joined(text[i - 1], text[i])):
            stop = i + 1
            while stop < end and _joined(text[stop - 1], text[stop]):
                stop += 1
            yield Range(i, stop)


def _joined(before: str, char: str) -> bool:
    joined = ("So", "Sk", "Mn", "Me", "Cf")
    return category(before) in joined and category(char) in joined


def _visible(char: str) -> bool:
    return char.isprintable() and not char.isspace()


def _trimmed(text: str, extent: Range) -> bool:
    return any(map(_visible, text[extent.start : extent.end]))


def _label(entity: Entity | None) -> str:
    return re.sub(r"\s", "_", entity.label) if entity else ""


def write(rows: Sequence[Row], path: Path, scheme: Scheme | None = None) -> None:
    """Every row with its `-DOCSTART-`; the scheme is not part of the format."""
    with path.open("w", encoding="utf-8", newline="\n") as file:
        for row in rows:
            file.write(f"{START} O\n\n")
            for sentence in sentences(row):
                file.writelines(f"{_word(row.document.text, t)} {tag}\n" for t, tag in sentence)
                file.write("\n")


def _word(text: str, token: Range) -> str:
    """No blank may stand in a token; the words of `texts.words` hold none."""
    return re.sub(r"\s", "", text[token.start : token.end])


def differs(rows: Sequence[Row], path: Path) -> str:
    """Finds the tokens of the file in the texts again, and in them the entities that were held."""
    documents = list(_parse(path.read_text("utf-8").split("\n")))
    if len(documents) != len(rows):
        return f"{len(documents)} of {len(rows)} documents read back"
    for row, document in zip(rows, documents, strict=True):
        text, at = row.document.text, 0
        found: list[Tagged] = []
        for token, tag in (line for sentence in document for line in sentence):
            start = text.find(token, at)
            if start < 0:
                return f"the words of {row.document.id} read back otherwise"
            at = start + len(token)
            found.append((Range(start, at), tag))
        expected = [(_shown(text, e.extent), _label(e)) for e in held(row)]
        if [(_shown(text, r), label) for r, label in spans(found)] != expected:
            return f"the entities of {row.document.id} read back otherwise"
    return ""


def _shown(text: str, extent: Range) -> tuple[int, int]:
    """A range without invisible characters at its ends."""
    shown = [i for i, char in enumerate(text[extent.start : extent.end], extent.start) if _visible(char)]
    return shown[0], shown[-1] + 1


def spans(tagged: Iterable[Tagged]) -> list[Tagged]:
    """Ranges with labels. E- and L- are read as I-, S- and U- as B-; an orphan I- begins a span."""
    found: list[Tagged] = []
    open_label = ""
    for token, tag in tagged:
        kind, _, label = tag.partition("-")
        if kind in "IEL" and label and label == open_label:
            found[-1] = (Range(found[-1][0].start, token.end), label)
        elif label:
            found.append((token, label))
        open_label = label
    return found


def _parse(
    lines: Sequence[str], where: str = "", refused: list[str] | None = None
) -> Iterator[list[list[tuple[str, str]]]]:
    """Documents of sentences of (token, tag); a line without a tag goes to `refused`."""
    document: list[list[tuple[str, str]]] = []
    sentence: list[tuple[str, str]] = []
    begun = False
    for number, line in enumerate([*lines, ""], 1):
        cells = re.split(r"[ \t]+", line.strip(" \t\r"))
        if cells == [""] or cells[0] == START:
            document += [sentence] if sentence else []
            sentence = []
            if cells[0] == START:
                if begun or document:
                    yield document
                document, begun = [], True
        elif len(cells) < 2 or not _TAG.fullmatch(cells[-1]):
            words = "no tag" if len(cells) < 2 else f"«{cells[-1]}» is no tag"
            (refused if refused is not None else []).append(f"{where}:{number}: {words}")
        else:
            sentence.append((cells[0], cells[-1]))
    if begun or document:
        yield document


def read(path: Path, *, skip_bad: bool = False, encoding: str = "") -> Read:
    """Documents named after the file; UTF-8 unless `encoding` says otherwise.

    Raises ImportFailed listing the lines that have no tag, unless `skip_bad`.
    """
    text, _ = decode(content(path), encoding or "utf-8")
    refused: list[str] = []
    documents = list(_parse(text.split("\n"), str(path), refused))
    if refused and not skip_bad:
        raise failed(path, refused)
    if not any(documents):
        raise ImportFailed(f"{path.name} was refused: it holds no tokens.")
    rows = []
    for n, document in enumerate(documents, 1):
        id = path.stem if len(documents) == 1 else f"{path.stem}-{n}"
        rows.append(_row(id, document, path))
    return Read(tuple(rows), tuple(refused), (f"{path}: white space could not be recovered",), path.name)


def _row(id: str, document: Sequence[Sequence[tuple[str, str]]], path: Path) -> Row:
    tagged: list[Tagged] = []
    written, length = [], 0
    for sentence in document:
        for i, (token, tag) in enumerate(sentence):
            tagged.append((Range(length, length + len(token)), tag))
            written.append(token + ("\n" if i == len(sentence) - 1 else " "))
            length += len(token) + 1
    text = "".join(written)
    entities = tuple(Entity(f"e{n}", label, (r,)) for n, (r, label) in enumerate(spans(tagged), 1))
    return Row(Document(id, text, source=path.name, encoding="utf-8"), entities, where=str(path))


def loses(rows: Sequence[Row]) -> list[str]:
    """In words, with counts."""
    entities = [e for row in rows for e in row.entities()]
    pieces = sum(len(e.ranges) > 1 for e in entities)
    others = len(entities) - pieces - sum(len(held(row)) for row in rows)
    annotations = [a for row in rows for a in row.annotations]
    events = [a for a in annotations if isinstance(a, Event)]
    said = [a for a in entities if a.attributes or a.note or a.link or a.origin or a.extra]
    white = ["white space and the documents' ids"] if rows else []
    return white + counted(
        (
            (len(events), "event", "events"),
            (sum(isinstance(a, Relation) for a in annotations), "relation", "relations"),
            (pieces, "entity in several pieces", "entities in several pieces"),
            (others, "entity within or across another", "entities within or across others"),
            (
                len(said),
                "entity's attributes, note, link or origin",
                "entities' attributes, notes, links or origins",
            ),
            (sum(len(row.suggestions) for row in rows), "suggestion", "suggestions"),
            (
                sum(not row.annotated for row in rows),
                "document without a layer (all O)",
                "documents without a layer (all O)",
            ),
        )
    )


def sniff(path: Path) -> bool:
    """Whether it is called so, or its first lines all end in a tag."""
    if path.suffix.lower() in (".conll", ".iob", ".iob2", ".bio"):
        return True
    with path.open("rb") as file:
        head = file.read(4096).decode("utf-8", "replace").split("\n")[:-1][:50]
    shown = [line for line in head if line.strip()]
    return len(shown) > 2 and all(_LINE.fullmatch(line) for line in shown)
