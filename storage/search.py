"""Search over all documents of a project: by words, regular expressions and annotations.

`document_words` indexes a folded copy of each text (see alike.indexed) and keeps none of it. The hits of
a document are found in its own text.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, islice
from typing import Any

from annotator import alike
from annotator.model import Document, Range, Relation, Span
from annotator.places import Places
from annotator.query import Query, matches
from storage import encode
from storage.file import ProjectFile, marks
from storage.search_sql import by_windows, documents_sql, span_conditions

CONTEXT = 80  # code points shown on either side of a hit
DOCUMENTS = ROWS = 100  # of which hits are read in one step
WINDOW = 2_000  # documents or layers that are looked at in one step
LETTERS, HITS = 30_000, 200  # of texts, after which a step ends: none holds the window up
_SPANS = (
    f"SELECT a.layer, a.position, d.id, d.title, l.annotator, max(a.first - {CONTEXT}, 0), a.first, a.last,"
    f" substr(d.text, max(a.first - {CONTEXT}, 0) + 1, a.last - a.first + 2 * {CONTEXT}), a.value"
)
_BY_LAYER = (
    f"{_SPANS} FROM annotations a JOIN layers l ON l.id = a.layer JOIN documents d ON d.id = l.document"
)
_BY_DOCUMENT = (  # in this order: SQLite would begin with all annotations of the name
    f"{_SPANS} FROM documents d CROSS JOIN layers l ON l.document = d.id"
    " CROSS JOIN annotations a ON a.layer = l.id"
)
_INDEX = "INSERT INTO document_words (rowid, words) VALUES (?, ?)"


@dataclass(frozen=True, slots=True)
class Hit:
    """A place that was found. `span` is the annotation that was looked for, `annotator` who made it; `own`
    is what the annotator who searches has on or over these words.

    Without `words` it is the document that was found, and `after` is how it begins.
    """

    document: str
    title: str
    words: Range | None
    before: str
    text: str
    after: str
    annotator: str = ""
    span: Span | None = None
    own: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Found:
    """The hits of one step, in the order of the documents, and where the next begins; None: that was all.

    Of texts that is after a document, or within one, after so many code points of it.
    """

    hits: tuple[Hit, ...]
    next: tuple[int, int] | None


START = (0, 0)


def index(file: ProjectFile, documents: Sequence[Document]) -> None:
    """Make new documents known to the search, unless that was put off; `Documents.add` calls this."""
    if _mark(file) is None:
        ids = [d.id for d in documents]
        rows = file.read(f"SELECT id, position FROM documents WHERE id IN ({marks(ids)})", ids)
        positions = dict(rows)
        file.write_many(_INDEX, [(positions[d.id], alike.indexed(d.text)) for d in documents])


def _mark(file: ProjectFile) -> int | None:
    """The last document that the index knows; None: all are in it."""
    rows = file.read("SELECT value FROM settings WHERE name = 'indexed'")
    return int(rows[0][0]) if rows else None


class Search:
    """Step by step, so that a large project holds nobody up."""

    def __init__(self, file: ProjectFile) -> None:
        self._file = file

    # ---- the index ----

    def put_off(self) -> bool:
        """Documents that come from now on wait for `catch_up`; until then their texts are read through.

        Whether others wait already.
        """
        if _mark(self._file) is not None:
            return True
        self._file.write("INSERT INTO settings (name, value) VALUES ('indexed', ?)", (str(self._last()),))
        return False

    def catch_up(self, most: int = 50) -> bool:
        """Index the next documents that wait, at most so many; whether there are more."""
        mark = _mark(self._file)
        if mark is None:
            return False
        with self._file.writing():
            rows = self._file.read(
                "SELECT position, text FROM documents WHERE position > ? ORDER BY position LIMIT ?",
                (mark, most),
            )
            self._file.write_many(_INDEX, [(position, alike.indexed(text)) for position, text in rows])
            if len(rows) < most:
                self._file.write("DELETE FROM settings WHERE name = 'indexed'")
                return False
            sql = "UPDATE settings SET value = ? WHERE name = 'indexed'"
            self._file.write(sql, (str(rows[-1][0]),))
        return True

    # ---- hits ----

    def hits(self, query: Query, annotator: str = "") -> Iterator[Hit]:
        """All of them; `annotator` is whose annotations `Hit.own` holds."""
        after: tuple[int, int] | None = START
        while after is not None:
            found = self.step(query, annotator, after)
            yield from found.hits
            after = found.next

    def step(self, query: Query, annotator: str = "", after: tuple[int, int] = START) -> Found:
        """The next hits; a step may find none and not be the last."""
        if query.empty:
            return Found((), None)
        if query.of_documents:
            return self._documents(query, after)
        if not query.of_annotations:
            return self._texts(query, annotator, after)
        return (self._spans if _by_layers(query) else self._spans_by_document)(query, annotator, after)

    def part(self, query: Query, after: tuple[int, int]) -> float:
        """How much of the project lies before a step, from 0 to 1."""
        newest = self._newest("layers", "id") if _by_layers(query) else self._last()
        return min(1.0, after[0] / max(1, newest))

    def _newest(self, table: str, number: str) -> int:
        ((newest,),) = self._file.read(f"SELECT coalesce(max({number}), 0) FROM {table}")
        return int(newest)

    def _last(self) -> int:
        return self._newest("documents", "position")

    # ---- documents, by their layers and words ----

    def _documents(self, query: Query, after: tuple[int, int]) -> Found:
        last, words = self._window(query, after[0])
        beginning = f"substr(d.text, 1, {2 * CONTEXT})"
        rows = self._file.read(*documents_sql(query, after[0], ROWS, beginning, last, words=words))
        hits = tuple(Hit(document, title, None, "", "", text) for _, document, title, text in rows)
        return Found(hits, self._next(rows[-1][0] if len(rows) == ROWS else None, last))

    def _texts(self, query: Query, annotator: str, after: tuple[int, int]) -> Found:
        begun, start = after
        last, words = self._window(query, begun - 1 if start else begun)
        sql = documents_sql(query, begun - 1 if start else begun, DOCUMENTS, "d.text", last, words=words)
        hits: list[Hit] = []
        read = letters = position = 0
        with self._file.rows(*sql) as rows:
            for position, document, title, text in rows:
                at = start if position == begun else 0
                places = list(islice(_places(query, text, at), HITS - len(hits)))
                found = zip(places, self._own(document, annotator, places), strict=True) if places else ()
                hits += (Hit(document, title, w, *_around(text, w), own=own) for w, own in found)
                if len(hits) == HITS:
                    return Found(tuple(hits), (position, _after(query, places[-1])))
                read, letters = read + 1, letters + len(text)
                if letters > LETTERS:
                    return Found(tuple(hits), (position, 0))
        return Found(tuple(hits), self._next(position if read == DOCUMENTS else None, last))

    def _window(self, query: Query, after: int) -> tuple[int | None, bool]:
        """The last document that a step may look at (None: any), and whether the index of words knows those
        after `after`."""
        last = after + WINDOW if by_windows(query) else None
        mark = _mark(self._file)
        if mark is None:
            return last, True
        if after < mark:
            return mark if last is None else min(last, mark), True
        return after + WINDOW, False

    def _next(self, full: int | None, last: int | None) -> tuple[int, int] | None:
        """After the document with which a step was full; else after its window, if any is left then."""
        if full is not None:
            return full, 0
        return (last, 0) if last is not None and last < self._last() else None

    def _own(self, document: str, annotator: str, places: list[Range]) -> list[tuple[Span, ...]]:
        """What the annotator has at each of the places, in the order it was stored."""
        if not annotator or not places:
            return [()] * len(places)
        rows = self._file.read(
            "SELECT a.value FROM layers l JOIN annotations a ON a.layer = l.id WHERE l.document = ?"
            " AND l.annotator = ? AND a.kind <> 'relation' AND a.first < ? AND a.last > ?"
            " ORDER BY a.position",
            (document, annotator, max(p.end for p in places), min(p.start for p in places)),
        )
        stored = {s.id: (n, s) for n, s in enumerate(self._decoded([value for (value,) in rows]))}
        there = Places(span for _, span in stored.values())
        found = ((words, sorted(stored[s.id] for s in there.over(words))) for words in places)
        return [_over((span for _, span in some), words) for words, some in found]

    def _decoded(self, values: list[str]) -> tuple[Span, ...]:
        with self._file.decoding("an annotation is not as it was stored"):
            return tuple(a for a in encode.annotations_from(values) if not isinstance(a, Relation))

    # ---- annotations ----

    def _spans(self, query: Query, annotator: str, after: tuple[int, int]) -> Found:
        """Layer by layer."""
        where, values = span_conditions(query)
        window = after[0] + WINDOW
        sql = f"a.layer BETWEEN ? AND ? AND (a.layer, a.position) > (?, ?) AND {where}"
        rows = self._file.read(
            f"{_BY_LAYER} WHERE {sql} ORDER BY a.layer, a.position LIMIT {ROWS}",
            (after[0], window, *after, *values),
        )
        hits = tuple(self._of_rows(query, annotator, rows))
        if len(rows) == ROWS:
            return Found(hits, (rows[-1][0], rows[-1][1]))
        return Found(hits, (window + 1, 0) if window < self._newest("layers", "id") else None)

    def _spans_by_document(self, query: Query, annotator: str, after: tuple[int, int]) -> Found:
        """Of the documents that have the words, one after the other."""
        last, words = self._window(query, after[0])
        documents = self._file.read(*documents_sql(query, after[0], ROWS, last=last, words=words))
        where, values = span_conditions(query)
        places = ", ".join(str(position) for position, *_ in documents)
        rows = self._file.read(
            f"{_BY_DOCUMENT} WHERE d.position IN ({places}) AND {where}"
            " ORDER BY d.position, a.layer, a.position",
            values,
        )
        hits = tuple(self._of_rows(query, annotator, rows))
        return Found(hits, self._next(documents[-1][0] if len(documents) == ROWS else None, last))

    def _of_rows(self, query: Query, annotator: str, rows: list[tuple[Any, ...]]) -> Iterator[Hit]:
        held = [row for row in rows if _holds(query, row[8][row[6] - row[5] : row[7] - row[5]])]
        spans = iter(self._decoded([row[9] for row in held]))
        for document, group in groupby(held, key=lambda row: row[2]):
            some = list(group)
            owned = self._own(document, annotator, [Range(row[6], row[7]) for row in some])
            for (_, _, _, title, who, begin, first, last, passage, _), own in zip(some, owned, strict=True):
                here = Range(first - begin, last - begin)
                yield Hit(document, title, Range(first, last), *_around(passage, here), who, next(spans), own)


def _by_layers(query: Query) -> bool:
    """Whether a step is of layers, not of documents."""
    return query.of_annotations and not (query.words or query.document)


def _places(query: Query, text: str, start: int) -> Iterator[Range]:
    """Where a text has what is looked for, from `start` on."""
    if query.pattern is not None:
        if not query.words or any(True for _ in alike.find(text, query.words, query.variants)):
            yield from matches(query.pattern, text, start)
    else:
        yield from alike.find(text, query.words, query.variants, start)


def _after(query: Query, place: Range) -> int:
    """Where the search goes on in a text after this hit: words may overlap it, expressions do not."""
    return place.end if query.pattern is not None else place.start + 1


def _over(own: Iterable[Span], words: Range) -> tuple[Span, ...]:
    return tuple(s for s in own if any(r.overlaps(words) for r in s.ranges))


def _holds(query: Query, words: str) -> bool:
    """Whether the words of an annotation hold the words and the expression that are sought."""
    if query.words and not any(True for _ in alike.find(words, query.words, query.variants)):
        return False
    return query.pattern is None or any(True for _ in matches(query.pattern, words))


def _around(text: str, words: Range) -> tuple[str, str, str]:
    """What stands before a hit, its own words, and what stands after it."""
    return (
        text[max(0, words.start - CONTEXT) : words.start],
        text[words.start : words.end],
        text[words.end : words.end + CONTEXT],
    )
