"""Search over all documents of a project: by words, regular expressions and annotations.

`document_words` indexes a folded copy of each text (see alike.indexed) and keeps none of it. The hits of
a document are found in its own text.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby, islice
from typing import Any

from annotator import alike
from annotator.editing.draft import Near
from annotator.model import Range, Relation, Span, State
from annotator.query import Query, matches
from storage import encode
from storage.file import ProjectFile

CONTEXT = 80  # code points shown on either side of a hit
DOCUMENTS, ROWS, WINDOW = 20, 100, 2_000  # looked at in one step
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
    is what the annotator who searches has on or over these words."""

    document: str
    title: str
    words: Range
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


def index(file: ProjectFile, position: int, text: str) -> None:
    """Make a new document known to the search; `Documents.add` calls this."""
    file.write(_INDEX, (position, alike.indexed(text)))


class Search:
    """Step by step, so that a large project holds nobody up."""

    def __init__(self, file: ProjectFile) -> None:
        self._file = file

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
        if not query.of_annotations:
            return self._texts(query, annotator, after)
        by_document = query.words or query.document
        return (self._spans_by_document if by_document else self._spans)(query, annotator, after)

    # ---- documents, by their words ----

    def _texts(self, query: Query, annotator: str, after: tuple[int, int]) -> Found:
        begun, start = after
        rows = self._file.read(*_texts_sql(query, begun - 1 if start else begun))
        hits: list[Hit] = []
        letters = 0
        for position, document, title in rows:
            ((text,),) = self._file.read("SELECT text FROM documents WHERE position = ?", (position,))
            at = start if position == begun else 0
            places = list(islice(_places(query, text, at), HITS - len(hits)))
            for words, own in zip(places, self._own(document, annotator, places), strict=True):
                hits.append(Hit(document, title, words, *_around(text, words), own=own))
            if len(hits) == HITS:
                return Found(tuple(hits), (position, _after(query, places[-1])))
            letters += len(text)
            if letters > LETTERS:
                return Found(tuple(hits), (position, 0))
        return Found(tuple(hits), (rows[-1][0], 0) if len(rows) == DOCUMENTS else None)

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
        spans = {s.id: s for s in self._decoded([value for (value,) in rows])}
        near = Near(spans.values())
        return [_over((spans[id] for id in near.ids(words)), words) for words in places]

    def _decoded(self, values: list[str]) -> tuple[Span, ...]:
        with self._file.decoding("an annotation is not as it was stored"):
            return tuple(a for a in encode.annotations_from(values) if not isinstance(a, Relation))

    # ---- annotations ----

    def _spans(self, query: Query, annotator: str, after: tuple[int, int]) -> Found:
        """Layer by layer."""
        where, values = _span_conditions(query)
        window = after[0] + WINDOW
        sql = f"a.layer BETWEEN ? AND ? AND (a.layer, a.position) > (?, ?) AND {where}"
        rows = self._file.read(
            f"{_BY_LAYER} WHERE {sql} ORDER BY a.layer, a.position LIMIT {ROWS}",
            (after[0], window, *after, *values),
        )
        hits = tuple(self._of_rows(query, annotator, rows))
        if len(rows) == ROWS:
            return Found(hits, (rows[-1][0], rows[-1][1]))
        ((newest,),) = self._file.read("SELECT coalesce(max(id), 0) FROM layers")
        return Found(hits, (window + 1, 0) if window < newest else None)

    def _spans_by_document(self, query: Query, annotator: str, after: tuple[int, int]) -> Found:
        """Of the documents that have the words, one after the other."""
        sql, values = _positions_sql(query, after[0])
        positions = self._file.read(sql, values)
        where, more = _span_conditions(query)
        places = ", ".join(str(position) for (position,) in positions)
        rows = self._file.read(
            f"{_BY_DOCUMENT} WHERE d.position IN ({places}) AND {where}"
            " ORDER BY d.position, a.layer, a.position",
            more,
        )
        hits = tuple(self._of_rows(query, annotator, rows))
        return Found(hits, (positions[-1][0], 0) if len(positions) == ROWS else None)

    def _of_rows(self, query: Query, annotator: str, rows: list[tuple[Any, ...]]) -> Iterator[Hit]:
        held = [row for row in rows if _holds(query, row[8][row[6] - row[5] : row[7] - row[5]])]
        spans = iter(self._decoded([row[9] for row in held]))
        for document, group in groupby(held, key=lambda row: row[2]):
            some = list(group)
            owned = self._own(document, annotator, [Range(row[6], row[7]) for row in some])
            for (_, _, _, title, who, begin, first, last, passage, _), own in zip(some, owned, strict=True):
                here = Range(first - begin, last - begin)
                yield Hit(document, title, Range(first, last), *_around(passage, here), who, next(spans), own)


def _places(query: Query, text: str, start: int) -> Iterator[Range]:
    """Where a text has what is looked for, from `start` on; a document found by its state alone, at its
    beginning."""
    if query.pattern is not None:
        if not query.words or any(True for _ in alike.find(text, query.words, query.variants)):
            yield from matches(query.pattern, text, start)
    elif query.words:
        yield from alike.find(text, query.words, query.variants, start)
    elif text and not start:
        yield Range(0, min(len(text), CONTEXT))


def _after(query: Query, place: Range) -> int:
    """Where the search goes on in a text after this hit: words may overlap it, expressions do not."""
    return place.end if query.pattern is not None else place.start + 1


def _over(own: Iterable[Span], words: Range) -> tuple[Span, ...]:
    return tuple(s for s in own if any(r.overlaps(words) for r in s.ranges))


def _match(query: Query) -> str:
    """What FTS5 is asked for; empty when the words have no letter."""
    phrases = alike.phrases(query.words, query.variants)
    return " OR ".join('"{}"'.format(p.replace('"', '""')) for p in phrases)


def _texts_sql(query: Query, after: int) -> tuple[str, list[object]]:
    """The next documents that can hold hits, as position, id and title."""
    tables, where = "documents d", ["d.position > ?"]
    values: list[object] = [after]
    match = _match(query)
    if match and not query.document:
        tables = "document_words w JOIN documents d ON d.position = w.rowid"
        where = ["w.rowid > ?", "document_words MATCH ?"]
        values.append(match)
    where.append("d.trashed_at IS NULL")
    if query.document:
        where.append("d.id = ?")
        values.append(query.document)
    if query.by or query.state:
        layer, more = _layer_conditions(query)
        where.append(layer)
        values += more
    order = where[0].split()[0]
    return (
        f"SELECT d.position, d.id, d.title FROM {tables} WHERE {' AND '.join(where)}"
        f" ORDER BY {order} LIMIT {DOCUMENTS}",
        values,
    )


def _positions_sql(query: Query, after: int) -> tuple[str, list[object]]:
    """The next documents that have the words, by their positions."""
    match = _match(query)
    if query.document:
        return "SELECT position FROM documents WHERE position > ? AND id = ?", [after, query.document]
    if not match:
        return f"SELECT position FROM documents WHERE position > ? ORDER BY position LIMIT {ROWS}", [after]
    sql = "SELECT rowid FROM document_words WHERE rowid > ? AND document_words MATCH ? ORDER BY rowid"
    return f"{sql} LIMIT {ROWS}", [after, match]


def _layer_conditions(query: Query) -> tuple[str, list[object]]:
    """That there is such a layer on a document; a new one is one that nobody began."""
    where = ["l.document = d.id"]
    values: list[object] = []
    if query.by:
        where.append("l.annotator = ?")
        values.append(query.by)
    if query.state is State.NEW:
        return f"NOT EXISTS (SELECT 1 FROM layers l WHERE {' AND '.join(where)} AND l.state <> 'new')", values
    if query.state:
        where.append("l.state = ?")
        values.append(query.state)
    return f"EXISTS (SELECT 1 FROM layers l WHERE {' AND '.join(where)})", values


def _span_conditions(query: Query) -> tuple[str, list[object]]:
    """What an annotation `a` of a layer `l` on a document `d` must be."""
    name = query.label or query.type
    kind = "entity" if query.label else "event"
    has = "EXISTS (SELECT 1 FROM arguments g WHERE g.layer = a.layer AND g.event = a.id AND g.role = ?)"
    parts: list[tuple[str, object]] = [
        ("a.kind = ?", kind),
        ("a.name = ?", name),
        (has, query.role),
        (f"NOT {has}", query.without),
        ("l.annotator = ?", query.by),
        ("l.state = ?", query.state),
    ]
    where = " AND ".join(["d.trashed_at IS NULL", *(sql for sql, value in parts if value)])
    return where, [value for _, value in parts if value]


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
