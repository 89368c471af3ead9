"""Files of tokens, a line each, as documents: what CoNLL and Wojood have in common.

White space is not in them: a blank stands between tokens, and each sentence is a line.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import accumulate, chain, pairwise
from pathlib import Path

from annotator.encoding import decode
from annotator.errors import ImportFailed
from annotator.formats import as_read
from annotator.formats.heads import LENGTH
from annotator.formats.rows import LONGEST_TEXT, Reading, Row, reason, regular
from annotator.formats.tags import Span
from annotator.model import Document, plain_entity

START = "-DOCSTART-"
LONGEST_LINE = 1 << 24  # characters
_BLOCK = 1 << 16  # characters read at a time
_MOST_BAD = 10_000  # lines; a file with more is something else
_RARE = 3  # entities of a label that may be a slip
_LONGEST_SLIP = 40  # letters of a label
LONG = 200  # tokens; a sentence that is longer ends at the next full stop
_VERY_LONG = 10_000  # tokens; then it ends at the next word that is in no entity
MOST_WORDS = 300_000  # of a sentence
_STOPS = (".", "!", "؟", "?")


@dataclass(slots=True)
class Sentence:
    """Words with the lines that they stand in, and the spans over them. `first`: a document begins here."""

    words: list[str] = field(default_factory=list)
    lines: list[int] = field(default_factory=list)
    spans: list[Span] = field(default_factory=list)
    first: bool = False
    id: str = ""  # of the document that begins, where the file says it
    levels: int = 1  # of entities within one another that the file has a place for
    goes_on: bool = False  # it ends here because it is long, not because the file says so
    torn: bool = False  # a line of it is bad

    def ends(self, tags: Iterable[str]) -> bool:
        """Whether it is long and ends well at its last word, of these tags: some files have no sentences.

        Raises ImportFailed for one of a length that no sentence has.
        """
        count = len(self.words)
        if count < LONG or (count < _VERY_LONG and self.words[-1] not in _STOPS):
            return False
        check_length(count)
        return all(t == "O" for t in tags)


def check_length(count: int) -> None:
    """Raises ImportFailed where a sentence has so many words."""
    if count > MOST_WORDS:
        raise ImportFailed(f"The file was refused: a sentence of it has more than {MOST_WORDS} words.")


def lines(path: Path, reading: Reading, encoding: str) -> Iterator[tuple[int, str]]:
    """Each line with its number, without its end. Those that are no text go to the reading.

    Raises ImportFailed where the file cannot be read, or too much of it is bad.
    """
    for number, listed in blocks(path, reading, encoding):
        yield from enumerate(listed, number)


def blocks(path: Path, reading: Reading, encoding: str) -> Iterator[tuple[int, list[str]]]:
    """The same, some lines at a time: the number of the first, and the lines."""
    bad, number = len(reading.refused), 1
    try:
        with path.open(encoding=encoding, errors="surrogateescape", newline="\n") as file:
            while block := file.read(_BLOCK):
                block += file.readline(LONGEST_LINE)  # whole lines only
                listed = block.removesuffix("\n").split("\n")
                if len(listed[-1]) < LONGEST_LINE and _is_text(block):
                    yield number, ([line.rstrip("\r") for line in listed] if "\r" in block else listed)
                else:
                    while len(listed[-1]) >= LONGEST_LINE and block and not block.endswith("\n"):
                        block = file.readline(LONGEST_LINE)
                    yield from ((n, [line]) for n, line in _readable(path, reading, number, listed))
                number += len(listed)
                if len(reading.refused) - bad > _MOST_BAD:
                    raise ImportFailed(f"{path.name} was refused: more than {_MOST_BAD} lines of it are bad.")
    except (LookupError, UnicodeError) as problem:
        raise ImportFailed(f"{path.name} was refused: it is not text in {encoding}.") from problem
    except OSError as problem:
        raise ImportFailed(f"{path} cannot be read: {reason(problem)}.") from problem


def _is_text(words: str) -> bool:
    """Whether nothing in it could not be decoded, and no NUL is in it."""
    try:
        words.encode()
    except UnicodeEncodeError:
        return False
    return "\0" not in words


def _readable(path: Path, reading: Reading, number: int, listed: Iterable[str]) -> Iterator[tuple[int, str]]:
    """Of lines from that number on those that are text; the others go to the reading."""
    for n, line in enumerate(listed, number):
        if len(line) >= LONGEST_LINE:
            reading.refuse(f"{path}:{n}", f"the line is longer than {LONGEST_LINE} characters")
        elif not _is_text(line):
            reading.refuse(f"{path}:{n}", "it is no text")
        else:
            yield n, line.rstrip("\r")


def coding(path: Path, reading: Reading) -> str:
    """The encoding that the reading says, else UTF-8 unless the beginning is certainly something else.

    Raises ImportFailed for what is no file, or no certain text.
    """
    regular(path)
    if reading.encoding:
        return reading.encoding.replace("utf-8", "utf-8-sig")
    head = _head(path)
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    letters = head.decode("utf-8", "replace")
    odd = letters.count("\ufffd")
    if odd and odd * 10 > sum(not c.isascii() for c in letters):
        found = decode(head[: head.rfind(b"\n") + 1] or head)
        if not found.sure:
            raise ImportFailed(f"{path.name} was refused: it is not UTF-8; say its encoding with --encoding.")
        reading.note(path, f"read as {found.encoding}")
        return found.encoding
    return "utf-8-sig"


def head_lines(path: Path, encoding: str) -> list[str]:
    """The whole lines at the beginning of a file, without their ends; what is no text in them is �.

    Raises ImportFailed where the file cannot be read so.
    """
    try:
        raw = _head(path)
        found = raw.decode(encoding, "replace").split("\n")
    except LookupError as problem:
        raise ImportFailed(f"{path.name} was refused: there is no encoding {encoding}.") from problem
    return [line.rstrip("\r") for line in (found[:-1] if len(raw) == LENGTH and len(found) > 1 else found)]


def _head(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(LENGTH)
    except OSError as problem:
        raise ImportFailed(f"{path} cannot be read: {reason(problem)}.") from problem


def documents(path: Path, reading: Reading, encoding: str, sentences: Iterable[Sentence]) -> Iterator[Row]:
    """Rows named after the file, numbered where they are several and the file has no names for them.

    Those of which a line went to the reading are named to it: they may say other than the file does.
    Raises ImportFailed for a file without tokens.
    """
    bad = len(reading.refused)
    labels = Labels(path)
    waiting: _Document | None = None
    count = 0
    for document in _gathered(path, sentences, labels):
        count += 1
        if waiting:
            yield waiting.row(path, reading, encoding, count - 1)
        waiting = document
    if waiting:
        yield waiting.row(path, reading, encoding, count if count > 1 else 0)
    elif len(reading.refused) == bad:
        raise ImportFailed(f"{path.name} was refused: it holds no tokens.")
    labels.slips(reading)
    reading.note(path, "white space could not be recovered")


@dataclass(slots=True)
class _Document:
    """One that is being put together."""

    id: str
    began: bool = False  # with -DOCSTART-
    words: list[str] = field(default_factory=list)
    length: int = 0
    found: list[Span] = field(default_factory=list)  # start and end in the text, label
    tokens: list[tuple[int, int]] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)  # of sentences
    levels: int = 1
    line: int = 0  # of its first word
    torn: bool = False

    def add(self, sentence: Sentence) -> None:
        words, begun = sentence.words, self.length
        starts = [*accumulate(map(len, words), lambda at, length: at + length + 1, initial=begun)]
        self.length = starts[-1]
        self.words.append(" ".join(words) + "\n")
        self.tokens += [(start, after - 1) for start, after in pairwise(starts)]
        self.levels = max(self.levels, sentence.levels)
        self.line = self.line or sentence.lines[0]
        found = [(starts[a], starts[b] - 1, label) for a, b, label in sentence.spans]
        self.found += sorted(found, key=lambda x: (x[0], -x[1]))

    def row(self, path: Path, reading: Reading, encoding: str, number: int) -> Row:
        entities = tuple(
            [plain_entity(f"e{n}", label, a, b) for n, (a, b, label) in enumerate(self.found, 1)]
        )
        id = self.id or (f"{path.stem}-{number}" if number else path.stem)
        text = "".join(self.words)
        extents = [e.extent for e in entities]
        alone = self.began and not number
        extra = as_read.told(text, self.tokens, self.ends, extents, levels=self.levels, docstart=alone)
        name = encoding.removesuffix("-sig")
        document = Document(id, text, source=path.name, encoding=name, extra=extra)
        where = f"{path}:{self.line}"
        if self.torn:
            reading.spoil(where)
        return Row(document, entities, where=where)


def _gathered(path: Path, sentences: Iterable[Sentence], labels: "Labels") -> Iterator[_Document]:
    document = _Document("")
    for sentence in sentences:
        if sentence.first:
            if document.words:
                yield document
            document = _Document(sentence.id, began=not sentence.id)
        if sentence.words:
            document.add(sentence)
            labels.add(sentence)
        document.torn = document.torn or sentence.torn
        if document.tokens and not sentence.goes_on:
            document.ends.append(document.tokens[-1][1])
        if document.length > LONGEST_TEXT:
            raise ImportFailed(
                f"{path.name} was refused: a document of it has more than {LONGEST_TEXT} characters.",
                hint=f"A line {START} begins another document.",
            )
    if document.words:
        yield document


def starts(rows: Iterable[Row]) -> Iterator[tuple[Row, bool]]:
    """Each row, and whether START stands before it: not where it is alone and its file had none."""
    left = iter(rows)
    first, second = next(left, None), next(left, None)
    if first is None:
        return
    yield first, second is not None or as_read.of(first.document).docstart
    if second is not None:
        yield from ((row, True) for row in chain((second,), left))


class Labels:
    """How often each label stands, and where first; for slips such as MIS among many MISC."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._counts: Counter[str] = Counter()
        self._first: dict[str, int] = {}

    def add(self, sentence: Sentence) -> None:
        """Count those of one sentence."""
        counts = self._counts
        for start, _, label in sentence.spans:
            if label not in counts:
                self._first[label] = sentence.lines[start]
            counts[label] += 1

    def slips(self, reading: Reading) -> None:
        """Note each rare label that a letter more or less would make a common one."""
        pairs = [(label, other) for label in self._counts for other in self._shorter(label)]
        near: dict[str, str] = {}
        for label, other in (*pairs, *((b, a) for a, b in pairs)):
            near[label] = max(other, near.get(label, other), key=self._counts.__getitem__)
        for label, other in sorted(near.items(), key=lambda x: self._first[x[0]]):
            count, often = self._counts[label], self._counts[other]
            if count <= _RARE and often >= 10 * count:
                words = f"«{label}» is rare here and «{other}» common ({count} and {often}): perhaps a slip"
                reading.note(f"{self._path}:{self._first[label]}", words)

    def _shorter(self, label: str) -> set[str]:
        """The labels that it is with one letter more."""
        if len(label) > _LONGEST_SLIP:
            return set()
        return {s for i in range(len(label)) if (s := label[:i] + label[i + 1 :]) in self._counts}
