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

from annotator.formats import tags, tokens
from annotator.formats.conll.read import found, rows
from annotator.formats.corpus import START
from annotator.formats.heads import LENGTH, head
from annotator.formats.rows import Choices, Format, Row
from annotator.model import Document, Entity, Range, is_plain
from annotator.scheme import Scheme

_SURE = 0.95  # of the lines at the beginning have a tag where it should be
_OTHER = re.compile(r"(?m)^(#FORMAT=WebAnno|1-1\t)")
_FEWEST = 3  # lines to tell the format by
_SUFFIXES = (".conll", ".iob", ".iob1", ".iob2", ".bio", ".bioes", ".bilou")


def hold(row: Row, choices: Choices) -> Row | None:
    """The bare entities that tags can hold, on a bare document; None where that has no words."""
    text = row.document.text
    if not tokens.seen(text):
        return None
    whole = single(row, choices)
    if choices.nesting == "innermost":
        kept = tokens.innermost(text, whole)
    elif choices.nesting == "columns":
        levels = tokens.levels(text, whole)
        kept = [e for _, e in tokens.in_order(text, (e for level in levels for e in level))]
    else:
        kept = tokens.outermost(text, whole)
    return Row(Document(row.document.id, text), tuple(kept))


def single(row: Row, choices: Choices) -> list[Entity]:
    """The entities in one piece of which something can be seen, bare; grown where that is chosen."""
    text = row.document.text
    whole = [e for e in row.entities() if len(e.ranges) == 1 and tokens.shown(text, e.ranges[0])]
    if choices.subword == "grow":
        extents = tokens.grown(text, (e.extent for e in whole))
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
    """Every row with its `-DOCSTART-`; the scheme is not part of the format."""
    del scheme
    with path.open("w", encoding="utf-8", newline="\n") as file:
        most = 1
        for row in rows:
            levels = tokens.levels(row.document.text, row.entities()) or [[]]
            most = max(most, len(levels))
            file.write(f"{START} O\n\n")
            for words, tagged in sentences(row.document.text, levels, choices.tags):
                nothing = " O" * len(levels)
                lines = [word + nothing for word in words]
                for n, listed in tagged.items():
                    lines[n] = " ".join((words[n], *listed))
                file.write("\n".join(lines) + "\n\n")
    if most > 1:
        _fill(path, most)


def sentences(
    text: str, levels: Sequence[Sequence[Entity]], scheme: str
) -> Iterator[tuple[list[str], dict[int, list[str]]]]:
    """The words of each, and the tags of those in entities, by number: one a level.

    No sentence ends inside an entity.
    """
    extents = [[tokens.shown(text, e.extent) or e.extent for e in level] for level in levels]
    listed = [r for level in extents for r in level]
    edges = {x for r in listed for x in (r.start, r.end)}
    at = [0] * len(levels)
    for sentence in tokens.sentences(text, tokens.tokens(text, edges), listed):
        tagged: dict[int, list[str]] = {}
        for n, level in enumerate(levels):
            spans = []
            while at[n] < len(level) and extents[n][at[n]].start < sentence[-1][1]:
                spans.append((*_covered(sentence, extents[n][at[n]]), level[at[n]].label))
                at[n] += 1
            for i, tag in tags.inside(spans, scheme):
                tagged.setdefault(i, ["O"] * len(levels))[n] = tag
        yield [text[start:end] for start, end in sentence], tagged


def _covered(sentence: Sequence[tokens.Token], extent: Range) -> tuple[int, int]:
    """The first token of a range, and the one after its last."""
    return bisect_left(sentence, (extent.start, 0)), bisect_left(sentence, (extent.end, 0))


def _fill(path: Path, most: int) -> None:
    """Every line as many columns of tags as the one that needs most: only then is that known."""
    narrow = path.with_name(f"{path.name}.narrow")
    path.rename(narrow)
    with narrow.open(encoding="utf-8", newline="\n") as source, path.open("w", encoding="utf-8") as file:
        for line in source:
            cells = line.split()  # no white space is in tokens and labels
            file.write(" ".join([*cells, *repeat("O", most + 1 - len(cells))]) + "\n" if cells else "\n")
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
    choices=("tags", "subword", "nesting"),
    reads=(*_SUFFIXES[1:], ".txt", ".tsv", ".train", ".dev", ".test", ".testa", ".testb"),
)
