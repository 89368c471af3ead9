"""Files of CoNLL: which column is what, and the sentences in them.

Columns are found out from the beginning of a file, or said: `token=0 tag=3`; several of tags
(`tag=2,3`) are levels of entities within one another.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache, partial
from itertools import chain
from pathlib import Path

from annotator.errors import ImportFailed
from annotator.formats.corpus import LONG, Sentence, coding, documents, head_lines, lines
from annotator.formats.rows import Reading, Row
from annotator.formats.tags import TAG, spans

_CHUNKS = frozenset(("NP", "VP", "PP", "ADJP", "ADVP", "SBAR", "PRT", "INTJ", "LST", "CONJP", "UCP"))
_MOSTLY = 0.9  # of the lines
_COMMENT = re.compile(r"#+(\s.*)?")
_START = re.compile(r"-DOCSTART-|^#\s*DOCSTART")  # where a document begins
_NEW = re.compile(r"# newdoc(?: id ?= ?(.*))?")
_OFTEN = 0.2  # of the lines have an O where labels have no B- and I- before them
_MOST_LABELS = 50
_NAME = re.compile(r"[^\W\d_][\w.:/-]+")
_FORMS = (  # B:PER, B_PER; PER-B, PER_B, PER:B
    re.compile(r"(?P<kind>[BIESLUMW])[:_](?P<label>\S+)"),
    re.compile(r"(?P<label>\S+)[-_:](?P<kind>[BIESLUMW])"),
)
_ANY = 1 << 20  # columns, where a person says which they are
_REMEMBERED = 1 << 16  # lines: the same ones stand again and again
_SAID, _NOTHING = "a comment", "an empty token outside entities"
_SHORTEST = 2  # cells of a line
_HEADINGS = {"token", "tokens", "word", "words", "form", "tag", "tags", "label", "labels", "ner", "iob"}
_SPACE = " \t\ufeff"  # also the mark that begins a file, where several were put together


@dataclass(frozen=True, slots=True)
class Layout:
    """Which column is what; those of tags are counted from the end where blanks part them.

    `width`: how many columns most lines have. `cut`: what stands between them, `\\t`, `|` (then a
    line is a sentence) or empty for blanks and tabs. `bare`: labels have no B- and I- before them.
    """

    token: int
    tags: tuple[int, ...]
    width: int
    cut: str = ""
    bare: bool = False
    written: re.Pattern[str] | None = None  # how tags are, where it is otherwise than B-PER
    sure: float = 1.0  # share of the lines that have a tag where it should be

    def cells(self, line: str) -> list[str]:
        """The columns of a line."""
        if self.cut == "\t" and "\t" in line:
            cells = [c.strip(" ") for c in line.split("\t")]
            while len(cells) > self.width > 0 and not cells[-1]:
                cells.pop()
            return cells
        line = line.strip(" \t").replace("\t", " ")
        return line.split(" ") if "  " not in line else _cells(line)

    def tag(self, cell: str) -> str:
        """The tag in a cell; empty = it is none."""
        if self.written:
            said = self.written.fullmatch(cell)
            return cell if cell == "O" else f"{said['kind']}-{said['label']}" if said else ""
        if self.bare:
            return "O" if cell == "O" else f"I-{cell}" if cell else ""
        return cell if TAG.fullmatch(cell) else ""


@dataclass(frozen=True, slots=True)
class _Edge:
    """A line between sentences; where a document begins, its id (empty = the file says none)."""

    id: str | None = None


def _cells(line: str) -> list[str]:
    return re.split("[ \t]+", line.strip(" \t"))


def rows(path: Path, reading: Reading) -> Iterator[Row]:
    """Documents named after the file; UTF-8 unless the reading says otherwise, or it is certainly another.

    Lines that have no tag go to the reading. Raises ImportFailed for a file without tokens or tags.
    """
    encoding = coding(path, reading)
    layout = layout_of(path, head_lines(path, encoding), reading)
    yield from documents(path, reading, encoding, _sentences(path, reading, encoding, layout))


def layout_of(path: Path, head: Sequence[str], reading: Reading) -> Layout:
    """That of a file that begins with these lines, or as the reading says. Raises ImportFailed."""
    layout = found(head)
    if layout is None:
        if any(line.strip() and not _START.search(line) for line in head):
            raise ImportFailed(f"{path.name} was refused: no column of it holds tags such as B-PER or O.")
        layout = Layout(0, (-1,), 2)
    if reading.choices.columns:
        return _said(reading.choices.columns, layout, head)
    if len(layout.tags) > 1:
        listed = ",".join(str(t % layout.width) for t in layout.tags)
        words = f"several columns hold tags and are read as levels: token={layout.token} tag={listed}"
        reading.note(path, words)
    if layout.bare:
        reading.note(path, "labels have no B- and I-: those of one label side by side are one entity")
    if layout.width > layout.token % layout.width + 1 + len(layout.tags):
        reading.note(path, "columns other than of tokens and tags are not kept")
    return layout


def _said(columns: str, layout: Layout, head: Sequence[str]) -> Layout:
    """As a person says. Raises ImportFailed where that is not understood, or no line at the head has one."""
    parts = dict(p.partition("=")[::2] for p in columns.split())
    numbers = re.compile(r"-?[0-9]{1,3}(,-?[0-9]{1,3})*")
    if not parts or not parts.keys() <= {"token", "tag"} or not all(map(numbers.fullmatch, parts.values())):
        raise ImportFailed(f"Columns «{columns}» are not understood.", hint="Say them as token=0 tag=3.")
    tags = tuple(int(n) for n in parts["tag"].split(",")) if "tag" in parts else layout.tags
    token = int(parts.get("token", str(layout.token)).split(",")[0])
    _, shown = headed(head)
    there = max((len(layout.cells(x)) for x in shown), default=_ANY) if layout.cut != "|" else layout.width
    if missing := [n for n in (token, *tags) if not -there <= n < there]:
        words = f"There is no column {missing[0]}: the lines have {there}, which are 0 to {there - 1}."
        raise ImportFailed(words, hint="Say them as token=0 tag=3.")
    width = layout.width if layout.cut == "|" else _ANY
    return Layout(token, tags, width, layout.cut, layout.bare, layout.written)


def found(head: Sequence[str]) -> Layout | None:
    """The layout of a file that begins with these lines; None where no column of them holds a tag."""
    _, shown = headed(head)
    if not shown:
        return None
    piped = _piped(shown)
    if piped:
        return piped
    tried = [
        _uniform([Layout(0, (-1,), 0, cut).cells(x) for x in shown], cut)
        for cut in ("", "\t")
        if not cut or any(cut in x for x in shown)
    ]
    share, _, table, cut = max(tried, key=lambda t: (t[0], -t[1]))
    layout = _columns(table, cut) if share else None
    return replace(layout, sure=layout.sure * share) if layout else None


def headed(head: Sequence[str]) -> tuple[list[str], list[str]]:
    """The names of the columns, if the file has some, and the lines with tokens."""
    shown = [x for x in head if x.strip() and not _START.search(x)]
    shown = [x for x in shown if not (_COMMENT.fullmatch(x) and not TAG.fullmatch(_cells(x)[-1]))]
    if not shown or not _is_header(shown[0]):
        return [], shown
    return [c.strip() for c in shown[0].split("\t" if "\t" in shown[0] else None)], shown[1:]


def _is_header(line: str) -> bool:
    """Whether it holds names of columns."""
    cells = [c.strip() for c in line.split("\t")] if "\t" in line else line.split()
    named = any(c.casefold() in _HEADINGS for c in cells)
    return named and len(cells) > 1 and not any(map(TAG.fullmatch, cells))


def _uniform(table: list[list[str]], cut: str) -> tuple[float, int, list[list[str]], str]:
    """The share of lines of the commonest width, and these lines."""
    widths = Counter(len(cells) for cells in table if len(cells) >= _SHORTEST)
    width, count = widths.most_common(1)[0] if widths else (0, 0)
    return count / len(table), len(cut), [c for c in table if len(c) == width], cut


def _columns(table: list[list[str]], cut: str) -> Layout | None:
    width = len(table[0])
    shares = [sum(bool(TAG.fullmatch(c[n])) for c in table) / len(table) for n in range(width)]
    tagged = [n for n in range(width) if shares[n] >= _MOSTLY]
    if tagged == [0]:
        token = 1
    else:
        index = width > _SHORTEST and 1 not in tagged and all(c[0].isdecimal() for c in table)
        token = 1 if index else 0
        tagged = [n for n in tagged if n > token]
    back = width if cut == "" else 0
    for n in tagged[-1:] or range(width - 1, token, -1):
        if _bare([c[n] for c in table]):
            written = _written({c[n] for c in table} - {"O"})
            return Layout(token, (n - back,), width, cut, bare=not written, written=written)
    if not tagged:
        best = max(range(1, width), key=lambda n: shares[n])
        return Layout(token, (best - back,), width, cut, sure=shares[best]) if shares[best] else None
    if len(tagged) < width - token - 1:
        labels = {n: {c[n][2:] for c in table} - {""} for n in tagged}
        tagged = [n for n in tagged if not labels[n] or labels[n] - _CHUNKS] or tagged
        filled = [n for n in tagged if labels[n]]
        tagged = filled or tagged[-1:]
    return Layout(token, tuple(n - back for n in tagged), width, cut, sure=min(shares[n] for n in tagged))


def _bare(cells: Sequence[str]) -> bool:
    """Whether they are a few names, and O often."""
    labels = set(cells) - {"O"}
    few = 0 < len(labels) <= _MOST_LABELS and cells.count("O") >= _OFTEN * len(cells)
    return few and all(_NAME.fullmatch(x) and not TAG.fullmatch(x) for x in labels)


def _written(labels: set[str]) -> re.Pattern[str] | None:
    """How all of them say where an entity begins; None where they do not, or one where none begins."""
    for form in _FORMS:
        found = [form.fullmatch(x) for x in labels]
        if all(found) and any(m["kind"] in "BUS" for m in found if m):
            return form
    return None


def _piped(shown: Sequence[str]) -> Layout | None:
    """A sentence a line: `word|POS|TAG word|POS|TAG`."""
    items = [x for line in shown for x in line.split()]
    bars = Counter(x.count("|") for x in items).most_common(1)[0][0]
    fitting = sum(x.count("|") >= bars > 0 and bool(TAG.fullmatch(x.rsplit("|", 1)[-1])) for x in items)
    return Layout(0, (-1,), bars + 1, "|") if fitting >= _MOSTLY * len(items) else None


def _sentences(path: Path, reading: Reading, encoding: str, layout: Layout) -> Iterator[Sentence]:
    sentence, tags, nothing = Sentence(), list[Sequence[str]](), ["O"] * len(layout.tags)
    parsed = lru_cache(_REMEMBERED)(partial(_parsed, layout))
    comments, last = False, 0
    for number, line in _headless(path, reading, lines(path, reading, encoding)):
        found = parsed(line)
        sentence.torn = sentence.torn or number > last + 1  # what is missing is no text
        last = number
        if isinstance(found, _Edge):
            yield _closed(sentence, tags)
            sentence, tags = Sentence(), []
            if found.id is not None:
                yield Sentence(first=True, id=found.id)
            continue
        for word, tagged, wrong in found:
            if wrong == _SAID:
                comments = True
            elif wrong not in ("", _NOTHING):
                reading.refuse(f"{path}:{number}", wrong)
                sentence.torn = True
            if word:
                sentence.words.append(word)
                sentence.lines.append(number)
                tags.append(tagged or nothing)
        if layout.cut == "|" or (len(sentence.words) >= LONG and sentence.ends(tags[-1])):
            sentence.goes_on = layout.cut != "|"
            yield _closed(sentence, tags)
            sentence, tags = Sentence(), []
    yield _closed(sentence, tags)
    if comments:
        reading.note(path, "comments are not kept")


def _headless(path: Path, reading: Reading, listed: Iterator[tuple[int, str]]) -> Iterator[tuple[int, str]]:
    """The lines without one of names of columns, which can only be the first that is no comment."""
    before: list[tuple[int, str]] = []
    for number, line in listed:
        if not _COMMENT.fullmatch(line) and line.strip(_SPACE):
            if _is_header(line):
                reading.note(f"{path}:{number}", "names of columns, not of tokens")
                before.append((number, ""))
            else:
                before.append((number, line))
            break
        before.append((number, line))
    return chain(before, listed)


def _parsed(layout: Layout, line: str) -> _Edge | list[tuple[str, Sequence[str], str]]:
    """Each word of a line, its tags, and what is wrong with it; or that a sentence ends here."""
    if not line.strip(_SPACE):
        return _Edge()
    new = _NEW.fullmatch(line)
    if new or _START.search(line):
        return _Edge((new[1] or "").strip() if new else "")
    if layout.cut == "|":
        return [_token(item.rsplit("|", layout.width - 1), layout, item) for item in line.split()]
    read = _token(layout.cells(line), layout, line)
    return [("", (), _SAID) if read[2] and _COMMENT.fullmatch(line) else read]


def _token(cells: list[str], layout: Layout, line: str) -> tuple[str, Sequence[str], str]:
    """A word, its tags, and what is wrong; then it has no tags, and is empty where it cannot be told.

    Where blanks part columns, one may also stand in a word.
    """
    if len(cells) < _SHORTEST:
        return ("", (), _NOTHING) if cells == ["O"] and line[0] in _SPACE else (cells[0], (), "no tag")
    if len(cells) > layout.width and " " in line.strip(" "):
        return "", (), f"{len(cells)} columns where most lines have {layout.width}"
    try:
        word, found = cells[layout.token], [cells[n] for n in layout.tags]
    except IndexError:
        return cells[layout.token] if layout.token < len(cells) else "", (), "no tag"
    tags = [layout.tag(cell) for cell in found]
    if "" in tags:
        return word, (), f"«{found[tags.index('')]}» is no tag"
    if not word:
        return "", (), _NOTHING if set(tags) == {"O"} else "no token"
    return word, tags, ""


def _closed(sentence: Sentence, tags: Sequence[Sequence[str]]) -> Sentence:
    """With the spans that the tags say, level by level."""
    sentence.levels = len(tags[0]) if tags else 1
    sentence.spans = [s for level in zip(*tags, strict=True) for s in spans(level)]
    return sentence
