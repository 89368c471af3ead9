"""Wojood: nested IOB2, a token and its tags a line, as many as there are entities over it.

The order of the tags is not fixed. What goes on under the same label is told apart by counting
only: as Wojood's own programs do not, entities of one label on the same words are not written, and
read as within one another. White space is not kept. Jarrar et al. 2022 (LREC).
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from annotator.formats import conll, tags, tokens
from annotator.formats.corpus import START, Sentence, coding, documents, lines
from annotator.formats.heads import LENGTH, head
from annotator.formats.rows import Choices, Format, Reading, Row
from annotator.formats.tags import TAG, Span
from annotator.model import Document, Entity
from annotator.scheme import Scheme


def hold(row: Row, choices: Choices) -> Row | None:
    """The bare entities in one piece; of those of one label on the same words the outermost, or innermost."""
    text = row.document.text
    if not any(map(tokens.visible, text)):
        return None
    choose = tokens.innermost if choices.nesting == "innermost" else tokens.outermost
    labels: dict[str, list[Entity]] = {}
    for entity in conll.single(row, choices):
        labels.setdefault(entity.label, []).append(entity)
    kept = [e for listed in labels.values() for e in choose(text, listed)]
    return Row(Document(row.document.id, text), tuple(_ordered(text, kept)))


def _ordered(text: str, entities: Iterable[Entity]) -> list[Entity]:
    """As they are written and read: those on the same words by their labels."""
    return [
        e
        for _, e in sorted(tokens.in_order(text, entities), key=lambda x: (x[0].start, -x[0].end, x[1].label))
    ]


def write(rows: Iterable[Row], path: Path, scheme: Scheme | None, choices: Choices) -> None:
    """Every row with its `-DOCSTART-`, the outer tag of a token first; the scheme is no part of it."""
    del scheme, choices
    with path.open("w", encoding="utf-8", newline="\n") as file:
        for row in rows:
            levels = tokens.levels(row.document.text, _ordered(row.document.text, row.entities()))
            lines = conll.sentences(row.document.text, levels or [[]], "iob2")
            file.write(f"{START} O\n\n" + "".join(f"{_line(line)}\n" for line in lines))


def _line(line: str) -> str:
    """Without the O of the levels that say nothing."""
    word, *listed = line.split(" ")
    return " ".join((word, *([t for t in listed if t != "O"] or listed[:1])))


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
    sentence, tagged = Sentence(), list[list[str]]()
    for number, line in lines(path, reading, encoding):
        word, *listed = line.replace("\t", " ").strip(" ").split(" ") if line.strip() else ("",)
        listed = [t for t in listed if t]
        if not word or word == START:
            yield _closed(sentence, tagged, twice)
            sentence, tagged = Sentence(first=word == START), []
        elif not listed or not all(map(TAG.fullmatch, listed)):
            wrong = next((f"«{t}» is no tag" for t in listed if not TAG.fullmatch(t)), "no tag")
            reading.refuse(f"{path}:{number}", wrong)
        else:
            sentence.words.append(word)
            sentence.lines.append(number)
            tagged.append(listed)
            if sentence.ends(listed):
                yield _closed(sentence, tagged, twice)
                sentence, tagged = Sentence(), []
    yield _closed(sentence, tagged, twice)


def _closed(sentence: Sentence, tagged: Sequence[Sequence[str]], twice: dict[str, list[int]]) -> Sentence:
    """With the spans of every label; those on the same words in the order of their labels.

    `twice` gets the lines of words with two tags of a label, one of a sentence.
    """
    labels = sorted({t.partition("-")[2] for listed in tagged for t in listed} - {""})
    for label in labels:
        under = [[t for t in listed if t.partition("-")[2] == label] for listed in tagged]
        line = next((n for n, listed in zip(sentence.lines, under, strict=True) if len(listed) > 1), 0)
        if line:
            twice.setdefault(label, []).append(line)
        sentence.spans += spans(under, label)
    return sentence


def spans(under: Sequence[Sequence[str]], label: str) -> list[Span]:
    """From the tags of one label at each token. As many go on, outermost first, as there are I-."""
    if all(len(listed) <= 1 for listed in under):
        return tags.spans([listed[0] if listed else "O" for listed in under])
    found: list[Span] = []
    going: list[int] = []
    for i, listed in enumerate(under):
        kinds = Counter("B" if t[0] in "BSU" else "I" for t in listed)
        going = going[: kinds["I"]]
        for n in going:
            found[n] = (found[n][0], i + 1, label)
        for _ in range(len(listed) - len(going)):
            going.append(len(found))
            found.append((i, i + 1, label))
    return found


def sniff(path: Path) -> bool:
    """Whether lines are a word and tags, and some have more tags than others."""
    words = head(path)
    listed = [line.split() for line in words.split("\n")[: -1 if len(words) > LENGTH // 4 else None]]
    widths = {len(cells) for cells in listed if cells}
    return len(widths) > 1 and all(
        len(cells) > 1 and all(map(TAG.fullmatch, cells[1:])) for cells in listed if cells
    )


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
    choices=("subword", "nesting"),
    reads=(".conll", ".iob", ".bio", ".tsv"),
)
