"""CoNLL-U in: the text put together from its words, and the entities of the column MISC.

Entities stand as `Entity=(id-type … id)` of CorefUD, or as tags in `NER=` (Stanza: `ner=`, NorNE: `name=`).
White space is that of `SpacesAfter=`, `SpaceAfter=No` and `SpacesBefore=`, else that of `# text`,
else that of `start_char=`; else a blank stands between words and a new line after a sentence.
"""

import re
from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from annotator.errors import ImportFailed
from annotator.formats import as_read
from annotator.formats.conllu import regular, spaces
from annotator.formats.conllu.entities import Fields, Mentions, Place, Word
from annotator.formats.corpus import blocks, check_length, coding
from annotator.formats.rows import LONGEST_TEXT, Reading, Row
from annotator.formats.tags import TAG
from annotator.model import Document, Entity

COLUMNS = "ID FORM LEMMA UPOS XPOS FEATS HEAD DEPREL DEPS MISC"
_ID = re.compile(r"([1-9][0-9]{0,8})(?:-([1-9][0-9]{0,8}))?|[0-9]{1,9}\.[0-9]{1,9}")
_TAGGED = ("NER", "ner", "Ner", "NE")
_NEW = re.compile(r"# ?newdoc\b.*")
_COMMENT = re.compile(r"# ?([^=]+?) ?= ?(.*)")
_REMEMBERED = 1 << 12  # numbers of words
_LINGUISTICS = "lemmas, parts of speech and trees are not kept"
Line = tuple[int, str]  # its number, and what it says


@dataclass(slots=True)
class _State:
    """The document that is being put together."""

    id: str = ""
    title: str = ""
    date: str = ""
    parts: list[str] = field(default_factory=list)
    length: int = 0
    mentions: Mentions = field(default_factory=Mentions)
    loose: bool = False  # white space that nothing tells of
    line: int = 0  # where it begins
    bad: bool = False  # a line or entity of it was refused
    tokens: as_read.Places = field(default_factory=as_read.Places)
    ends: "array[int]" = field(default_factory=lambda: array("q"))  # of sentences

    def add(self, words: str, listed: Sequence[Place]) -> None:
        """A sentence with the white space after it, and its tokens."""
        self.parts.append(words)
        self.length += len(words)
        self.tokens.extend(listed)
        self.ends.append(listed[-1][1])


def rows(path: Path, reading: Reading) -> Iterator[Row]:
    """A row for each `# newdoc`, one after the other; without any the file is one document.

    Bad lines and entities go to the reading. Raises ImportFailed for a file without words.
    """
    reader = _Reader(path, reading)
    encoding = coding(path, reading)
    count, waiting = 0, None
    for state in reader.documents(encoding):
        if waiting:
            count += 1
            yield reader.row(waiting, encoding, count)
        waiting = state
    if waiting is None:
        if not reading.refused:
            raise ImportFailed(f"{path.name} was refused: it holds no words.")
        return
    yield reader.row(waiting, encoding, count + 1 if count else 0)
    for words in sorted(reader.said):
        reading.note(path, words)


class _Reader:
    """Goes through the lines of one file."""

    def __init__(self, path: Path, reading: Reading) -> None:
        self.path, self.reading = path, reading
        self._name(COLUMNS)
        self.numbers = lru_cache(_REMEMBERED)(_numbers)
        self.parts = ["eid", "etype", "head", "other"]
        self.fields = Fields.named(self.parts)
        self.said: set[str] = set()
        self.state = _State()
        self.comments: dict[str, str] = {}  # of the sentence

    def _name(self, columns: str) -> None:
        """Which column is what."""
        self.columns = columns.upper().split()
        self.at = {name: n for n, name in enumerate(self.columns)}
        self.regular = self.columns == COLUMNS.split()
        self.tagged = next((n for c, n in self.at.items() if re.fullmatch(r"(.*:)?(NER|NE)", c)), -1)

    def documents(self, encoding: str) -> Iterator[_State]:
        """What is between `# newdoc` and the next; without words it is nothing."""
        expected = 1
        for numbers, listed in self._between(encoding):
            at = 0
            if missing := bool(numbers) and numbers[-1] != expected + len(numbers) - 1:
                self.state.bad = True
            expected = (numbers[-1] if numbers else expected - 1) + 2
            while at < len(listed) and listed[at].startswith("#"):
                yield from self._commented(listed[at])
                at += 1
            words, told = listed[at:], self.comments.get("text", "")
            plain = None
            if words and self.regular and numbers[-1] - numbers[at] < len(words):  # no line is missing
                plain = regular.sentence(words, numbers[at], self.state.length, told)
            if plain:
                self._add_plain(plain)
            else:
                yield from self._lines(zip(numbers[at:], words, strict=True))
            self.comments = {}
            self.state.line = self.state.line or (numbers[0] if numbers else 0)
            self.state.bad = self.state.bad or missing
        if self.state.parts:
            yield self.state

    def _between(self, encoding: str) -> Iterator[tuple[Sequence[int], list[str]]]:
        """What stands between two empty lines: the numbers of the lines, and the lines."""
        numbers, waiting = list[int](), list[str]()
        for first, listed in blocks(self.path, self.reading, encoding):
            if "" not in listed:
                listed = [line if line.strip(" \t") else "" for line in listed]
            at = 0
            for _ in range(listed.count("")):
                end = listed.index("", at)
                yield [*numbers, *range(first + at, first + end)], waiting + listed[at:end]
                numbers, waiting, at = [], [], end + 1
            numbers += range(first + at, first + len(listed))
            waiting += listed[at:]
            check_length(len(waiting))
        yield numbers, waiting

    def _lines(self, listed: Iterable[Line]) -> Iterator[_State]:
        """Line by line: comments may stand between words, and a line of blanks for an empty one."""
        sentence: list[Line] = []
        for line in listed:
            if line[1].startswith("#"):
                if _NEW.fullmatch(line[1]):
                    self._sentence(sentence)
                    sentence = []
                yield from self._commented(line[1])
            elif line[1].strip(" \t"):
                sentence.append(line)
            else:
                self._sentence(sentence)
                sentence, self.comments = [], {}
        self._sentence(sentence)

    def _commented(self, line: str) -> Iterator[_State]:
        """Heed a comment; the document that ends where it begins another."""
        new = self._comment(line, self.comments)
        if new is not None:
            if self.state.parts:
                yield self.state
            self.state, self.comments = _State(id=new), {}

    def _comment(self, line: str, comments: dict[str, str]) -> str | None:
        """Remember it; the id of a document that begins with it, None where none does."""
        found = _COMMENT.fullmatch(line)
        if _NEW.fullmatch(line):
            return found[2] if found and found[1] == "newdoc id" else ""
        if found:
            name, value = found.groups()
            if name == "global.columns":
                self._name(value)
            elif name == "global.Entity":
                self.parts = value.strip().split("-")
                self.fields = Fields.named(self.parts)
                comments[name] = value
            else:
                comments[name] = value
        return None

    def _titles(self) -> None:
        state, comments = self.state, self.comments
        if not state.parts:
            state.title = comments.get("meta::title", state.title)
            state.date = comments.get("meta::date", state.date)
        if "global.Entity" in comments:
            state.mentions.said = True

    def _word(self, number: int, line: str) -> Word | None:
        cells = line.split("\t")
        if len(cells) < len(self.columns) == len(apart := line.split()):
            cells = apart  # blanks in place of tabs
        if len(cells) < len(self.columns):
            self._refuse(number, f"{len(cells)} columns between tabs, not {len(self.columns)}")
            return None
        id, form = (cells[self.at[c]] if c in self.at else "" for c in ("ID", "FORM"))
        form = form.replace("\r", "")
        first, last = self.numbers(id)
        if not first or not form:
            self._refuse(number, "no number of a word" if form else "no word")
            return None
        said = cells[self.at["MISC"]] if "MISC" in self.at else "_"
        misc = dict([p.split("=", 1) for p in said.split("|") if "=" in p])
        tag = next((misc[k] for k in _TAGGED if k in misc), "") if misc else ""
        if not tag and TAG.fullmatch(misc.get("name", "")):  # as NorNE and DaNE have it
            tag = misc["name"]
        return Word(number, first, last, form, misc, tag or (cells[self.tagged] if self.tagged >= 0 else ""))

    def _sentence(self, listed: Sequence[Line]) -> None:
        """Add it to the document: its words, the blanks, and the entities on them."""
        words = [w for number, line in listed if (w := self._word(number, line))]
        surfaces = _surfaces(words)
        if not surfaces:
            return
        self._titles()
        state = self.state
        if any(w.number < 0 for w in words):
            self.said.add("empty nodes are not kept")
        if any(w.last > w.number for w in words):
            self.said.add("the parts of tokens are not kept as words of their own")
        self.said.add(_LINGUISTICS)
        gaps = spaces.told(surfaces, self.comments.get("text", ""))
        if gaps is None:
            self.reading.note(
                f"{self.path}:{surfaces[0][0].line}", "«# text» has other words and is not kept"
            )
            gaps = [None] * len(surfaces)
        places: dict[int, Place] = {}
        said, length, stand = list[str](), state.length, list[Place]()
        for (token, parts), gap in zip(surfaces, gaps, strict=True):
            before = spaces.before(token.misc, length)
            start = length + len(before)
            after = spaces.after(token.misc)
            if after is None:
                last = token is surfaces[-1][0]
                state.loose = state.loose or last
                after = gap if gap is not None else "\n" if last else " "
            _place(token, parts, start, places)
            stand.append(places[token.line])
            said.append(f"{before}{token.form}{after}")
            length += len(said[-1])
        state.add("".join(said), stand)
        self._mentions(words, places)

    def _add_plain(self, sentence: regular.Sentence) -> None:
        self._titles()
        self.said.add(_LINGUISTICS)
        self.state.add(sentence.text, sentence.tokens)
        self._mentions(sentence.marked, sentence.places)

    def _mentions(self, words: Sequence[Word], places: Mapping[int, Place]) -> None:
        state = self.state
        if state.length > LONGEST_TEXT:
            raise ImportFailed(
                f"{self.path.name} was refused: a document of it has more than {LONGEST_TEXT} characters."
            )
        for line, wrong in state.mentions.sentence(words, places, self.fields):
            self._refuse(line, wrong)

    def _refuse(self, line: int, words: str) -> None:
        self.reading.refuse(f"{self.path}:{line}", words)
        self.state.bad = True

    def row(self, state: _State, encoding: str, number: int) -> Row:
        """Of a document that is complete."""
        for line, wrong in state.mentions.open():
            self.reading.refuse(f"{self.path}:{line}", wrong)
            state.bad = True
        where = f"{self.path}:{state.line}"
        if state.bad:
            self.reading.spoil(where)
        for n, count in state.mentions.beside.items():
            if n < len(self.parts) and self.parts[n] != "head":  # which a tree says
                self.reading.sums.gone[f"Entity.{self.parts[n]}"] += count
        if state.mentions.unseen:
            self.said.add("entities on empty nodes are not kept")
        if state.loose:
            self.said.add("white space after sentences could not be recovered")
        id = state.id or (f"{self.path.stem}-{number}" if number else self.path.stem)
        annotations, text = state.mentions.annotations(), "".join(state.parts)
        state.parts.clear()  # of a large file half of the memory
        extents = [r for a in annotations if isinstance(a, Entity) for r in a.ranges]
        document = Document(
            id,
            text,
            state.title,
            self.path.name,
            state.date,
            encoding=encoding.removesuffix("-sig"),
            extra=as_read.told(text, state.tokens, state.ends, extents, invisible=True),
        )
        return Row(document, annotations, annotated=state.mentions.said, where=where)


def _numbers(id: str) -> tuple[int, int]:
    """The first and last number of a word; −1 of an empty node, 0 where it is no number."""
    found = _ID.fullmatch(id.strip())
    if not found:
        return 0, 0
    first = int(found[1] or -1)
    return first, int(found[2] or first)


def _surfaces(words: Sequence[Word]) -> list[tuple[Word, list[Word]]]:
    """What stands in the text, with the words that it is taken apart in."""
    found: list[tuple[Word, list[Word]]] = []
    reach = 0
    for word in words:
        if word.last > word.number >= 0:
            found.append((word, []))
            reach = word.last
        elif word.number > 0 and word.number <= reach:
            found[-1][1].append(word)
        elif word.number > 0:
            found.append((word, [word]))
    return found


def _place(token: Word, parts: Sequence[Word], start: int, places: dict[int, Place]) -> None:
    """Where the words of a token stand: one after the other where they spell it, else each on all of it."""
    whole = start, start + len(token.form)
    places[token.line] = whole
    if token.last == token.number:
        return
    spelled = "".join(p.form for p in parts) == token.form
    for part in parts:
        places[part.line] = (start, start + len(part.form)) if spelled else whole
        start += len(part.form)
