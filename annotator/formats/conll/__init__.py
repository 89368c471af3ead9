"""CoNLL: a token and a tag a line, an empty line after a sentence, `-DOCSTART-` before a document.

Tags are IOB1, IOB2, BIOES or BILOU. Tokens are words, with punctuation apart; they are split at the
edges of entities, or these grown to the tokens. Of entities within one another the outermost or
the innermost are kept, or all of them in as many columns of tags as are needed. White space is not
kept: what is read has one blank between tokens and a line for each sentence.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import repeat
from pathlib import Path

from annotator.formats import as_read, tags, tokens
from annotator.formats.conll.read import found, rows
from annotator.formats.corpus import START, starts
from annotator.formats.heads import LENGTH, head
from annotator.formats.rows import Choices, Format, Row
from annotator.model import Document, Entity, Range, is_plain
from annotator.scheme import Scheme

_SURE = 0.95  # of the lines at the beginning have a tag where it should be
_OTHER = re.compile(r"(?m)^(#FORMAT=WebAnno|1-1\t)")
_STARTS = re.compile(r"-DOCSTART-|#\s*DOCSTART")
_BLANKS = re.compile("[ \t\n\r]+")  # that cannot stand in a token
_FEWEST = 3  # lines to tell the format by
_SUFFIXES = (".conll", ".iob", ".iob1", ".iob2", ".bio", ".bioes", ".bilou")


def hold(row: Row, choices: Choices) -> Row | None:
    """The bare entities that tags can hold, on a bare document; None where that has no words."""
    text = row.document.text
    if not tokens.seen(text):
        return None
    whole = single(row, choices)
    levels = as_read.of(row.document).levels
    if choices.nesting == "innermost":
        kept = tokens.innermost(text, whole)
    elif choices.nesting == "columns" or (choices.nesting == "read" and levels > 1):
        kept = [
            e for _, e in tokens.in_order(text, (e for level in tokens.levels(text, whole) for e in level))
        ]
    else:
        kept = tokens.outermost(text, whole)
    return Row(Document(row.document.id, text, extra=as_read.key(row.document)), tuple(kept))


def single(row: Row, choices: Choices) -> list[Entity]:
    """The entities in one piece of which something can be seen, bare; grown where that is chosen."""
    text = row.document.text
    whole = [e for e in row.entities() if len(e.ranges) == 1 and tokens.shown(text, e.ranges[0])]
    if choices.subword == "grow":
        extents = tokens.grown(text, (e.extent for e in whole), as_read.of(row.document).tokens)
        whole = [replace(e, ranges=(r,)) for e, r in zip(whole, extents, strict=True)]
    return [bare(e) for e in whole]


def bare(entity: Entity) -> Entity:
    """With nothing but its place and a label without white space."""
    label = entity.label
    if label.split() != [label]:
        label = re.sub(r"\s", "_", label) or "_"
    if label == entity.label and is_plain(entity):
        return entity
    return Entity(entity.id, label, entity.ranges)


def write(rows: Iterable[Row], path: Path, scheme: Scheme | None, choices: Choices) -> None:
    """Every row with its `-DOCSTART-`, unless it is alone; the scheme is not part of the format."""
    del scheme
    with path.open("w", encoding="utf-8", newline="\n") as file:
        most = 1
        for row, begins in starts(rows):
            levels = tokens.levels(row.document.text, row.entities()) or [[]]
            most = max(most, len(levels))
            file.write(f"{START} O\n\n" if begins else "")
            for words, tagged in sentences(row.document, levels, choices.tags):
                nothing = " O" * len(levels)
                lines = [word + nothing for word in words]
                for n, listed in tagged.items():
                    lines[n] = " ".join((words[n], *listed))
                file.write("\n".join(lines) + "\n\n")
    if most > 1:
        _fill(path, most)


def sentences(
    document: Document, levels: Sequence[Sequence[Entity]], scheme: str
) -> Iterator[tuple[list[str], dict[int, list[str]]]]:
    """The words of each, and the tags of those in entities, by number: one a level.

    No sentence ends inside an entity.
    """
    text, known = document.text, as_read.of(document)
    extents = [tokens.fitted(text, (e.extent for e in level), known.tokens) for level in levels]
    listed = [r for level in extents for r in level]
    words = _words(document, {x for r in listed for x in (r.start, r.end)})
    at = [0] * len(levels)
    for sentence in tokens.sentences(text, words, listed, known.ends):
        tagged: dict[int, list[str]] = {}
        for n, level in enumerate(levels):
            spans = []
            while at[n] < len(level) and extents[n][at[n]].start < sentence[-1][1]:
                spans.append((*_covered(sentence, extents[n][at[n]]), level[at[n]].label))
                at[n] += 1
            for i, tag in tags.inside(spans, scheme):
                tagged.setdefault(i, ["O"] * len(levels))[n] = tag
        yield [text[start:end] for start, end in sentence], tagged


def _words(document: Document, edges: Iterable[int]) -> list[tokens.Token]:
    """Its tokens, for a line each, cut at the edges; those of its file where it remembers them."""
    whole = as_read.of(document).tokens
    listed = tokens.tokens(document.text, edges, whole=whole)
    if whole is None:
        return listed
    listed = tokens.parted(document.text, listed, _BLANKS)
    if _STARTS.search(document.text) is None:
        return listed
    return [x for t in listed for x in _harmless(document.text, t)]


def _harmless(text: str, token: tokens.Token) -> list[tokens.Token]:
    """A token that would begin a document, taken apart."""
    start, end = token
    if not _STARTS.search(text[start:end]):
        return [token]
    return [(start + a, start + b) for a, b in tokens.tokens(text[start:end])]


def _covered(sentence: Sequence[tokens.Token], extent: Range) -> tuple[int, int]:
    """The first token of a range, and the one after its last."""
    return bisect_left(sentence, (extent.start, 0)), bisect_left(sentence, (extent.end, 0))


def _fill(path: Path, most: int) -> None:
    """Every line as many columns of tags as the one that needs most: only then is that known."""
    narrow = path.with_name(f"{path.name}.narrow")
    path.rename(narrow)
    with narrow.open(encoding="utf-8", newline="\n") as source, path.open("w", encoding="utf-8") as file:
        for line in source:
            cells = line.rstrip("\n").split(" ")  # no blank is in tokens and labels
            more = repeat("O", most + 1 - len(cells))
            file.write(" ".join([*cells, *more]) + "\n" if cells != [""] else "\n")
    narrow.unlink()


def sniff(path: Path) -> bool:
    """Whether it is called so, or a column of its first lines holds tags."""
    if path.suffix.lower() in _SUFFIXES:
        return True
    words = head(path)
    if _OTHER.search(words):
        return False
    lines = [line.rstrip("\r") for line in words.split("\n")]
    lines = lines[:-1] if len(words) > LENGTH // 4 else lines
    layout = found(lines)
    return layout is not None and layout.sure >= _SURE and sum(map(bool, lines)) >= _FEWEST


FORMAT = Format(
    "conll",
    ".conll",
    rows,
    sniff,
    write,
    hold,
    keeps_ids=lambda row: False,
    keeps_documents=False,
    keeps_space=False,
    tokenized=True,
    choices=("tags", "subword", "nesting"),
    reads=(*_SUFFIXES[1:], ".txt", ".tsv", ".train", ".dev", ".test", ".testa", ".testb"),
)
