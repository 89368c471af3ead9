"""What every format reads to and writes from: rows, and what a row of the table of formats says.

A row is one document with one annotator's annotations on it. Positions in rows are code points
of the cleaned text; what a file counts otherwise is converted by its reader (see claims.py).
"""

import os
from collections import Counter
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from graphlib import CycleError, TopologicalSorter
from pathlib import Path, PurePath
from stat import S_ISDIR, S_ISREG
from typing import Any, Protocol

from annotator.errors import ImportFailed
from annotator.formats.claims import COUNTED, Source, doubtful, instead, source
from annotator.model import Annotation, Document, Entity, Event, Relation, Status, Suggestion, Verdict
from annotator.scheme import Scheme

LONGEST_TEXT = 10_000_000  # code points in a document
MOST_BAD = 100_000  # rows or parts of them; a file with more is something else
_MOST_NAMED = 20  # keys that are not kept


@dataclass(frozen=True, slots=True)
class Row:
    """One document and layer, as a file holds it.

    `annotated` is False where the file says nothing of entities or events, which is not the
    same as saying that there are none. `verdicts` are on the suggestions, by id. `where`
    (`path:line`) is for messages only.
    """

    document: Document
    annotations: tuple[Annotation, ...] = ()
    annotator: str = ""
    status: Status | None = None
    suggestions: tuple[Suggestion, ...] = ()
    annotated: bool = True
    verdicts: Mapping[str, Verdict] = field(default_factory=dict, hash=False)
    where: str = field(default="", compare=False)

    def entities(self) -> list[Entity]:
        """In the order of the file."""
        return [a for a in self.annotations if isinstance(a, Entity)]

    def events(self) -> list[Event]:
        """In the order of the file."""
        return [a for a in self.annotations if isinstance(a, Event)]

    def relations(self) -> list[Relation]:
        """In the order of the file."""
        return [a for a in self.annotations if isinstance(a, Relation)]


@dataclass(frozen=True, slots=True)
class Read:
    """What a file gave: its rows; what was refused and what was altered, as `path:line: words`.

    `name` is that of the file, which suggestions remember as their source.
    """

    rows: tuple[Row, ...]
    refused: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    name: str = ""


@dataclass(frozen=True, slots=True)
class Choices:
    """What a person chooses where a format leaves a choice; each format heeds those that it has.

    `tags` and `subword` are of formats of tokens: which letters stand before labels, and whether a
    token is split at the edge of an entity or the entity grown to the token. `nesting`: which of
    entities within or across one another are kept; `read`: all, where the file that a document is from
    had a place for them, else the outermost. `columns` are of a table to be read: which
    column is what (`token=0 tag=3`, `text=body id=no`); empty = find out. `parts` are those of a split:
    a document's id to `train`, `validation` or `test`.
    """

    tags: str = "iob2"
    subword: str = "split"
    nesting: str = "read"
    columns: str = ""
    parts: Mapping[str, str] = field(default_factory=dict, hash=False)


TAGS = ("iob1", "iob2", "bioes", "bilou")
SUBWORD = ("split", "grow")
NESTING = ("read", "outermost", "innermost", "columns")


@dataclass(slots=True)
class Sums:
    """What is said of all rows of a file or folder together: the hashes of the texts of which line ends were
    altered, and how often each key stood there (`location.page`) that rows have no place for."""

    ends: set[int] = field(default_factory=set)
    gone: Counter[str] = field(default_factory=Counter)

    def add(self, other: "Sums") -> None:
        """Those of a further file."""
        self.ends |= other.ends
        self.gone += other.gone


@dataclass(slots=True)
class Reading:
    """How a file is to be read, and what came up: bad rows and alterations, as `path:line: words`.

    `encoding`: what the person says the file is in; `counted`: how its positions count (of
    claims.COUNTED); both empty = as the format has it, or as it looks. `heard` is
    called where reading takes long without giving a row; what it raises ends the reading. `strict`: a
    file within a zip file gives all its rows or, where one of them is bad, none.
    """

    encoding: str = ""
    counted: str = ""
    choices: Choices = Choices()
    refused: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    heard: Callable[[], None] = lambda: None
    strict: bool = False
    sums: Sums = field(default_factory=Sums)
    _bad: set[str] = field(default_factory=set)  # where something was refused
    _said: set[str] = field(default_factory=set)

    def refuse(self, where: object, words: object) -> None:
        """A row, or a part of one, is left out: where (`path:line`) and why.

        Raises ImportFailed where too many are.
        """
        if len(self.refused) >= MOST_BAD:
            raise ImportFailed(f"More than {MOST_BAD} parts of the input are bad, first {self.refused[0]}")
        self.refused.append(f"{where}: {words}")
        place = str(where)
        self.spoil(place, place.partition(": ")[0])
        self.heard()

    def spoil(self, *places: str) -> None:
        """A part of the row of each place was refused."""
        self._bad.update(places)

    def spoilt(self, row: Row) -> bool:
        """Whether a part of it was refused: it says less than the file does, and must not be taken."""
        return row.where in self._bad and bool(row.where)

    def whole(self, rows: Iterable[Row]) -> Iterator[Row]:
        """Those of which nothing was refused; of the others it is noted that they are left out."""
        for row in rows:
            if self.spoilt(row):
                self.note(row.where, f"{row.document.id} is left out whole")
            else:
                yield row

    def note(self, where: object, words: object) -> None:
        """Something was altered, or could not be known; where that is so all over, no more is said of it."""
        if len(self.notes) < MOST_BAD:
            self.notes.append(f"{where}: {words}")

    def once(self, where: object, words: str) -> None:
        """The same, where it was not said of this file yet."""
        if words not in self._said:
            self._said.add(words)
            self.note(where, words)

    def doubt(
        self,
        where: object,
        source: Source,
        ranges: Iterable[tuple[Any, Any]],
        begins: Sequence[int] = (),
    ) -> str:
        """Note, once a file, that ranges which say no words seem to count otherwise (see claims.doubtful).

        The same in words for what is refused of them; empty where they do not seem so.
        """
        if self.counted:
            return ""
        whole = [(a, b) for a, b in ranges if begins or type(a) is type(b) is int]
        if whole and (other := doubtful(source, whole, begins)):
            words = f"some ranges begin or end within words, and none if they count {COUNTED[other]}"
            self.once(where, f"{words} (--counted {other})")
            return instead("lie at words", other)
        return ""

    def close(self, path: object) -> None:
        """All rows of a file or folder are read: what there is to say of them together."""
        if ends := self.sums.ends:
            self.note(path, f"line ends (CRLF or CR) became LF (texts: {len(ends)})")
        if gone := self.sums.gone:
            listed = ", ".join(f"{key} ({n})" for key, n in [*sorted(gone.items())][:_MOST_NAMED])
            more = ", …" if len(gone) > _MOST_NAMED else ""
            self.note(path, f"not kept, as nothing here has a place for it: {listed}{more}")

    def lose(self, what: str, raw: Mapping[str, Any], known: Container[str]) -> None:
        """Count the keys of an object of the file that say something and are none of those known."""
        gone = self.sums.gone
        for key in raw:
            if key not in known and raw[key] not in ("", None, [], {}):
                name = f"{what}.{key}"
                if name in gone or len(gone) < MOST_BAD:
                    gone[name] += 1

    def source(self, raw: str, counted: str = "codepoints") -> Source:
        """A text, and the way to it from positions that count so unless the person says otherwise.

        Raises ValueError where it is longer than any.
        """
        if len(raw) > LONGEST_TEXT:
            raise ValueError(f"the text has {len(raw)} characters; {LONGEST_TEXT} is the most")
        if "\r" in raw:
            self.sums.ends.add(hash(raw))
        return source(raw, self.counted or counted)


class Reader(Protocol):
    """Gives the rows of a file or folder one after the other; no file is held whole where it need not be.

    What is bad goes to `reading` and is left out. Raises ImportFailed where nothing can be read at all.
    """

    def __call__(self, path: Path, reading: Reading) -> Iterator[Row]:
        """`path` is a file, or a folder where the format is one."""


class Writer(Protocol):
    """Writes rows, as the format can hold them, to a path that does not exist yet.

    The scheme is for formats that hold one.
    """

    def __call__(self, rows: Iterable[Row], path: Path, scheme: Scheme | None, choices: Choices) -> None:
        """Write every row; they are gone through once."""


@dataclass(frozen=True, slots=True)
class Format:
    """One way to keep rows. `write` is None where the program only reads.

    `hold(row, choices)` is the row as the format can hold it, in the coordinates of the row's own
    text, its annotations in the order in which they come back and with their own ids; None = it
    cannot hold the row at all. What was written and read again must be exactly that, except for
    what these say is not kept: `keeps_ids` (of annotations; asked of the held row),
    `keeps_documents` (their ids), `keeps_space` (white space and invisible characters between
    words), `keeps_text` (any of it). What is lost is found by comparing (losses.py), never stated.

    `sniff(path)` looks at the content of a file (or folder). `folder`: what is written is one; then
    `place(folder, row)` is the file in it that reads as the row. `layers`: several of a document
    are kept apart. `check(rows, path, scheme)` takes the place of reading back where what is
    written holds no texts: it says each thing that is not as it should be; `says(held)` is what of
    a held row can be told from the file, where the row has more to write with. `parts`: a split has a
    place in it. `tokenized`: its tokens themselves say what as_read.py remembers. `choices` names the
    Choices that it heeds in writing; `needs` the extra of the program that has to be installed; `reads`
    the suffixes beside `suffix` that its files are found by in a folder; `texts(path)` are the files of that
    folder which have the texts of this one, and come with it; `schemes(scheme)` is what is lost of a scheme
    by formats that hold one.
    """

    name: str
    suffix: str
    rows: Reader
    sniff: Callable[[Path], bool]
    write: Writer | None = None
    hold: Callable[[Row, Choices], Row | None] = lambda row, choices: row
    keeps_ids: Callable[[Row], bool] = lambda row: True
    keeps_documents: bool = True
    keeps_space: bool = True
    keeps_text: bool = True
    layers: bool = False
    folder: bool = False
    place: Callable[[Path, Row], Path] | None = None
    check: Callable[[Iterable[Row], Path, Scheme | None], Iterator[str]] | None = None
    parts: bool = False
    tokenized: bool = False
    says: Callable[[Row], Row] = lambda held: held
    choices: tuple[str, ...] = ()
    needs: str = ""
    reads: tuple[str, ...] = ()
    texts: Callable[[Path], Iterable[Path]] = lambda path: ()
    schemes: Callable[[Scheme], Counter[str]] = lambda scheme: Counter()

    def read(self, path: Path, *, skip_bad: bool = False, encoding: str = "", counted: str = "") -> Read:
        """All rows at once.

        Raises ImportFailed listing every bad row, unless `skip_bad`; then they are in `refused`.
        """
        reading = Reading(encoding, counted)
        rows = tuple(self.rows(path, reading))
        reading.close(path)
        if reading.refused and not skip_bad:
            raise failed(path, reading.refused)
        return Read(rows, tuple(reading.refused), tuple(reading.notes), path.name)


Losses = Counter[str]  # kind, of losses.KINDS, to count


def failed(path: PurePath, refused: Sequence[str]) -> ImportFailed:
    """The error for a file with these bad rows."""
    first = refused[0] if len(refused) == 1 else f"{len(refused)} bad rows, first {refused[0]}"
    return ImportFailed(f"{path.name} was refused: {first}", [*refused])


def regular(path: Path) -> os.stat_result:
    """What the disk says of a file.

    Raises ImportFailed unless the path is one (a pipe or device would never end).
    """
    if not path.name.isprintable() and any("\ud800" <= c <= "\udfff" for c in path.name):
        raise ImportFailed(f"{path} has a name that is not UTF-8.")
    try:
        found = path.stat()
    except (OSError, ValueError) as problem:
        raise ImportFailed(f"{path} cannot be read: {reason(problem)}.") from problem
    if S_ISDIR(found.st_mode):
        raise ImportFailed(f"{path} is a folder; a file is needed.")
    if not S_ISREG(found.st_mode):
        raise ImportFailed(f"{path} is not an ordinary file.")
    return found


def of_folder(
    path: Path, suffix: str, read: Callable[[Path, Reading], Row], reading: Reading
) -> Iterator[Row]:
    """A row for each file of a folder that ends so, in the order of their names, none hidden and no links.

    A file that is refused goes to the reading. Raises ImportFailed where there is none at all.
    """
    found = (p for p in path.rglob(f"*{suffix}") if not p.name.startswith("."))
    listed = sorted(p for p in found if not p.is_dir() and not p.is_symlink())
    if not listed:
        raise ImportFailed(f"{path.name} was refused: no {suffix} file is in it.")
    for file in listed:
        try:
            yield read(file, reading)
        except ImportFailed as problem:
            reading.refuse(file, problem.message)


def reason(problem: BaseException) -> str:
    """The words of an error of the operating system, without its number and path."""
    return (getattr(problem, "strerror", None) or str(problem)).lower().rstrip(".")


def dangling(annotations: Iterable[Annotation], ids: Iterable[str]) -> Iterator[str]:
    """For each argument or end of a relation that names none of the ids: what is wrong."""
    known = set(ids)
    for a in annotations:
        if isinstance(a, Event):
            for g in a.arguments:
                if g.target and g.target not in known:
                    yield f"event {a.id}: its {g.role} {g.target} does not exist"
        elif isinstance(a, Relation):
            for end in (a.source, a.target):
                if end not in known:
                    yield f"relation {a.id}: its end {end} does not exist"


def unsound(row: Row) -> str:
    """Why no project can keep the row; empty = it can.

    Its text is too long, an id stands twice, a range ends beyond the text, an argument or end of a relation
    points nowhere.
    """
    length, ids = len(row.document.text), {a.id for a in row.annotations}
    if length > LONGEST_TEXT:
        return f"the text has {length} characters; {LONGEST_TEXT} is the most"
    if len(ids) < len(row.annotations):
        twice = next(id for id, n in Counter(a.id for a in row.annotations).items() if n > 1)
        return f"two annotations have the id {twice}"
    marked = [a for a in row.annotations if not isinstance(a, Relation)]
    if max((r.end for a in marked for r in a.ranges), default=0) > length:
        a = next(a for a in marked if a.extent.end > length)
        return f"{a.id} ends at {a.extent.end}, and the text has {length} characters"
    pointing = [a for a in row.annotations if not isinstance(a, Entity)]
    return next(dangling(pointing, ids | {s.id for s in row.suggestions}), "") if pointing else ""


def cycle(annotations: Iterable[Annotation]) -> str:
    """An event that is, through others, an argument of itself: `v1 → v2 → v1`; empty = none."""
    arguments = {
        a.id: [g.target for g in a.arguments if g.target] for a in annotations if isinstance(a, Event)
    }
    if not any(arguments.values()):
        return ""
    try:
        TopologicalSorter(arguments).prepare()
    except CycleError as problem:
        return " → ".join(reversed(problem.args[1]))
    return ""
