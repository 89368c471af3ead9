"""What SQLite is asked for a query: the documents and annotations that can be hits."""

from annotator import alike
from annotator.model import State
from annotator.query import Query


def match(query: Query) -> str:
    """What FTS5 is asked for; empty when the words have no letter."""
    phrases = alike.phrases(query.words, query.variants)
    return " OR ".join('"{}"'.format(p.replace('"', '""')) for p in phrases)


def by_windows(query: Query) -> bool:
    """Whether something beside the index of words decides, so that finding none can take long."""
    slow = query.of_documents or query.by or query.state or query.pattern is not None
    return bool(slow) and not query.document


def documents_sql(
    query: Query, after: int, most: int, text: str = "''", last: int | None = None, *, words: bool = True
) -> tuple[str, list[object]]:
    """The next documents that can hold hits, after one position and up to another: position, id, title,
    and what `text` says of the text. `words`: the index of words knows them."""
    tables, position = "documents d", "d.position"
    where: list[str] = []
    values: list[object] = []
    matched = match(query)
    if matched and words and not query.document:
        tables, position = "document_words w JOIN documents d ON d.position = w.rowid", "w.rowid"
        where, values = ["document_words MATCH ?"], [matched]
    where += [f"{position} > ?", "d.trashed_at IS NULL"]
    values.append(after)
    for condition, value in (
        (f"{position} <= ?", last),
        ("d.id = ?", query.document or None),
        ("instr(d.text, ?)", query.literal or None),
    ):
        if value is not None:
            where.append(condition)
            values.append(value)
    if (query.by or query.state) and not query.of_annotations:
        layer, more = _layer_conditions(query)
        where.append(layer)
        values += more
    return (
        f"SELECT d.position, d.id, d.title, {text} FROM {tables} WHERE {' AND '.join(where)}"
        f" ORDER BY {position} LIMIT {most}",
        values,
    )


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


def span_conditions(query: Query) -> tuple[str, list[object]]:
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
