"""Wojood: nested IOB2, a token and its tags a line, as many as there are entities over it.

The order of the tags is not fixed. What goes on under the same label is told apart by counting
only: as Wojood's own programs do not, entities of one label on the same words are not written, and
read as within one another. White space is not kept. Jarrar et al. 2022 (LREC).
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from pathlib import Path

from annotator.formats import as_read, conll, tags, tokens
from annotator.formats.corpus import LONG, START, Sentence, coding, documents, lines, starts
from annotator.formats.heads import FURTHEST, LENGTH, head
from annotator.formats.rows import Choices, Format, Reading, Row
from annotator.formats.tags import TAG, Span
from annotator.model import Document, Entity
from annotator.scheme import Scheme

_WIDE = re.compile(rb"[ \t][^\s]++[ \t]++[^\s]")  # a cell between two others
_REMEMBERED = 1 << 16  # lines: the same ones stand again and again


def hold(row: Row, choices: Choices) -> Row | None:
    """The bare entities in one piece; of those of one label on the same words the outermost, and of all of
    them the outermost or the innermost, where that is chosen."""
    text = row.document.text
    if not tokens.seen(text):
        return None
    choose = tokens.innermost if choices.nesting == "innermost" else tokens.outermost
    all_levels = choices.nesting == "read" and as_read.of(row.document).levels > 1
    labels: dict[str, list[Entity]] = {}
    single = conll.single(row, choices)
    if choices.nesting in ("outermost", "innermost"):
        extents = {e.extent for e in choose(text, single)}
        single = [e for e in single if e.extent in extents]  # of whatever labels
    for entity in single:
        labels.setdefault(entity.label, []).append(entity)
    whole = labels.values()
    kept = [e for x in whole for e in (x if all_levels and _told_apart(text, x) else choose(text, x))]
    document = Document(row.document.id, text, extra=as_read.key(row.document))
    return Row(document, tuple(_ordered(text, kept)))


def _told_apart(text: str, entities: Sequence[Entity]) -> bool:
    """Whether those of one label are found again by counting tags, as `spans` does."""
    listed = tokens.in_order(text, entities)
    edges = sorted({x for r, _ in listed for x in (r.start, r.end)})
    extents = [(bisect_left(edges, r.start), bisect_left(edges, r.end), e.label) for r, e in listed]
    under: dict[int, list[str]] = {}
    for level in tokens.levels(text, entities):
        found = ((tokens.shown(text, e.extent) or e.extent, e.label) for e in level)
        apart = ((bisect_left(edges, r.start), bisect_left(edges, r.end), x) for r, x in found)
        for n, tag in tags.inside(apart):
            under.setdefault(n, []).append(tag)
    return spans(dict(sorted(under.items())), "") == [(a, b, "") for a, b, _ in extents]


def _ordered(text: str, entities: Iterable[Entity]) -> list[Entity]:
    """As they are written and read: those on the same words by their labels."""
    return [
        e
        for _, e in sorted(tokens.in_order(text, entities), key=lambda x: (x[0].start, -x[0].end, x[1].label))
    ]


def write(rows: Iterable[Row], path: Path, scheme: Scheme | None, choices: Choices) -> None:
    """Every row with its `-DOCSTART-` unless it is alone, the outer tag first; the scheme is not in it."""
    del scheme, choices
    with path.open("w", encoding="utf-8", newline="\n") as file:
        for row, begins in starts(rows):
            levels = tokens.levels(row.document.text, _ordered(row.document.text, row.entities())) or [[]]
            file.write(f"{START} O\n\n" if begins else "")
            for words, tagged in conll.sentences(row.document, levels, "iob2"):
                lines = [f"{word} O" for word in words]
                for n, listed in tagged.items():
                    lines[n] = " ".join((words[n], *(t for t in listed if t != "O")))
                file.write("\n".join(lines) + "\n\n")


def rows(path: Path, reading: Reading) -> Iterator[Row]:
    """Documents named after the file; UTF-8 unless the reading says otherwise, or it is certainly another.

    Lines that have no tag go to the reading. Raises ImportFailed for a file without tokens.
    """
    encoding = coding(path, reading)
    twice: dict[str, list[int]] = {}
    yield from documents(path, reading, encoding, _sentences(path, reading, encoding, twice))
    for label, found in twice.items():
        words = f"{label} stands twice at one word: read as one within the other, sentences: {len(found)}"
        reading.note(f"{path}:{found[0]}", words)


def _sentences(
    path: Path, reading: Reading, encoding: str, twice: dict[str, list[int]]
) -> Iterator[Sentence]:
    sentence, tagged = Sentence(), dict[int, list[str]]()
    parsed, last = lru_cache(_REMEMBERED)(_parsed), 0
    for number, line in lines(path, reading, encoding):
        word, listed, wrong = parsed(line)
        sentence.torn = sentence.torn or number > last + 1  # what is missing is no text
        last = number
        if not word or word == START:
            yield _closed(sentence, tagged, twice)
            sentence, tagged = Sentence(first=word == START), {}
        else:
            if wrong:  # its tags are left out, and the word stays
                reading.refuse(f"{path}:{number}", wrong)
                sentence.torn = True
            elif listed:
                tagged[len(sentence.words)] = listed
            sentence.words.append(word)
            sentence.lines.append(number)
            if len(sentence.words) >= LONG and sentence.ends(listed):
                sentence.goes_on = True
                yield _closed(sentence, tagged, twice)
                sentence, tagged = Sentence(), {}
    yield _closed(sentence, tagged, twice)


def _parsed(line: str) -> tuple[str, list[str], str]:
    """The word of a line, its tags but for O, and what is wrong with it."""
    word, *listed = line.replace("\t", " ").strip(" ").split(" ") if line.strip() else ("",)
    listed = [t for t in listed if t]
    wrong = next((f"«{t}» is no tag" for t in listed if not TAG.fullmatch(t)), "" if listed else "no tag")
    return word, [t for t in listed if t != "O"], wrong


def _closed(sentence: Sentence, tagged: Mapping[int, list[str]], twice: dict[str, list[int]]) -> Sentence:
    """With the spans of every label; those on the same words in the order of their labels.

    `tagged`: the tags of words by their number. `twice` gets the lines of words with two tags of a
    label, one of a sentence.
    """
    under: dict[str, dict[int, list[str]]] = {}
    for n, listed in tagged.items():
        for tag in listed:
            under.setdefault(tag.partition("-")[2], {}).setdefault(n, []).append(tag)
    for label in sorted(under):
        again = next((n for n, listed in under[label].items() if len(listed) > 1), None)
        if again is None:
            sentence.spans += tags.joined((n, tag) for n, (tag,) in under[label].items())
        else:
            twice.setdefault(label, []).append(sentence.lines[again])
            sentence.levels = 2
            sentence.spans += spans(under[label], label)
    return sentence


def spans(under: Mapping[int, list[str]], label: str) -> list[Span]:
    """From the tags of one label at each token. As many go on, outermost first, as there are I-."""
    found: list[Span] = []
    going: list[int] = []
    after = 0
    for i, listed in under.items():
        kinds = Counter("B" if t[0] in "BSU" else "I" for t in listed)
        going = going[: kinds["I"]] if i == after else []
        for n in going:
            found[n] = (found[n][0], i + 1, label)
        for _ in range(len(listed) - len(going)):
            going.append(len(found))
            found.append((i, i + 1, label))
        after = i + 1
    return found


def sniff(path: Path) -> bool:
    """Whether lines are a word and tags, and some have more tags than others, be it further on."""
    words = head(path)
    listed = [line.split() for line in words.split("\n")[: -1 if len(words) > LENGTH // 4 else None]]
    widths = {len(cells) for cells in listed if cells}
    if not widths or not all(map(_is_tagged, filter(None, listed))):
        return False
    return len(widths) > 1 or (widths == {2} and _is_tagged(_wider(path)))


def _is_tagged(cells: Sequence[str]) -> bool:
    return len(cells) > 1 and all(map(TAG.fullmatch, cells[1:]))


def _wider(path: Path) -> Sequence[str]:
    """The cells of the first line with more than two; none where the first are of equal width all over."""
    with path.open("rb") as file:
        while block := file.read(FURTHEST >> 4):
            block += file.readline(FURTHEST)
            if found := _WIDE.search(block):
                start = block.rfind(b"\n", 0, found.start()) + 1
                return block[start:].split(b"\n", 1)[0].decode("utf-8", "replace").split()
    return ()


FORMAT = Format(
    "wojood",
    ".txt",
    rows,
    sniff,
    write,
    hold,
    keeps_ids=lambda row: False,
    keeps_documents=False,
    keeps_space=False,
    tokenized=True,
    choices=("subword", "nesting"),
    reads=(".conll", ".iob", ".bio", ".tsv"),
)
