"""What only grows, taken over from other files: edits, documents, times, threads and the like."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import orjson

from annotator.alike import indexed
from annotator.model import LayerKey, Verdict
from storage import encode
from storage.documents import FIELDS
from storage.file import ProjectFile
from storage.merging.incoming import AT_ONCE, Edit, Source
from storage.merging.versions import Row, Version
from storage.project import Project
from storage.teams.people import Role


def new_edits(mine: Source, others: Iterable[Source]) -> list[Edit]:
    """Those that the project has not, in their order; without what was done to the scheme or to the list of
    documents: these are the project's, and nobody here is to undo them."""
    there = {e.id for e in mine.edits}
    found: dict[str, Edit] = {}
    for source in others:
        for edit in source.edits:
            if edit.id not in there and edit.of in ("layer", "document") and not edit.scheme:
                found.setdefault(edit.id, edit)
    return sorted(found.values(), key=lambda e: e.place)


def unite_edits(
    file: ProjectFile, mine: Source, new: Sequence[Edit], shown: Mapping[LayerKey, Version]
) -> None:
    """All edits in one order, whatever came first; what refers to their numbers follows."""
    done = file.read("SELECT l.id, j.id FROM layers l JOIN journal j ON j.number = l.finished")
    refer = file.read("SELECT j.id, u.id FROM journal j JOIN journal u ON u.number = j.undoes")
    file.write("PRAGMA defer_foreign_keys = ON")
    stay = [e for e in mine.edits if not new or e.place < new[0].place]
    moved = mine.edits[len(stay) :]
    first = stay[-1].number + 1 if stay else 1
    file.write_many("UPDATE journal SET number = -number WHERE number = ?", [(e.number,) for e in moved])
    there = {e.id: e.number for e in moved}
    moves: list[Row] = []
    rows: list[Row] = []
    for number, edit in enumerate(sorted([*moved, *new], key=lambda e: e.place), first):
        if edit.id in there:
            moves.append((number, -there[edit.id]))
        else:
            columns = (edit.id, edit.at, edit.annotator, edit.kind, None, edit.change)
            rows.append((number, *columns, encode.seal(*columns), edit.clock))
    file.write_many("UPDATE journal SET number = ? WHERE number = ?", moves)
    sql = (
        "INSERT INTO journal (number, id, at, annotator, kind, undoes, change, seal, clock)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
    )
    for at in range(0, len(rows), AT_ONCE):
        mine.tick()
        file.write_many(sql, rows[at : at + AT_ONCE])
    find = "(SELECT number FROM journal WHERE id = ?)"
    file.write_many(f"UPDATE layers SET finished = {find} WHERE id = ?", [(j, layer) for layer, j in done])
    file.write_many(
        f"UPDATE layers SET finished = {find} WHERE document = ? AND annotator = ?",
        [(v.content.finished, k.document, k.annotator) for k, v in shown.items()],
    )
    for id, undone in refer if moves else ():
        _refer(file, id, undone)


def _refer(file: ProjectFile, id: str, undone: str) -> None:
    """That an edit takes back another, by its number of now."""
    file.write(
        "UPDATE journal SET undoes = (SELECT number FROM journal WHERE id = ?) WHERE id = ?", (undone, id)
    )
    ((*columns,),) = file.read(
        "SELECT id, at, annotator, kind, undoes, change FROM journal WHERE id = ?", (id,)
    )
    file.write("UPDATE journal SET seal = ? WHERE id = ?", (encode.seal(*columns), id))


def set_fields(file: ProjectFile, edits: Iterable[Edit], new: Iterable[Edit]) -> None:
    """Title, date and the like of a document are what the last edit of each made them."""
    touched = {orjson.loads(e.change)["document"] for e in new if e.of == "document"}
    fields: dict[tuple[str, str], str] = {}
    for edit in sorted((e for e in edits if e.of == "document"), key=lambda e: e.place) if touched else ():
        fields.update({place: value for place, value in _set_by(edit).items() if place[0] in touched})
    for (document, name), value in fields.items():
        file.write(f"UPDATE documents SET {name} = ? WHERE id = ?", (value, document))


# ---- documents ----


def unite_documents(file: ProjectFile, sources: Iterable[Source], edits: Iterable[Edit]) -> None:
    """Of documents that merges brought: a field that nobody edited is the least that a file says of it, and
    they are in the trash only where every file has them there. What was done to their list here stays."""
    merged = {id for (id,) in file.read("SELECT id FROM documents WHERE merged")}
    if not merged:
        return
    rows: dict[str, list[list[Any]]] = {}
    columns = ", ".join((*FIELDS, "trashed_at"))
    there = f"SELECT id, {columns} FROM documents"
    read = [(id, row) for id, *row in file.read(there)]
    read += ((source.name(id), row) for source in sources for id, *row in source.file.read(there))
    for id, row in read:
        if id in merged:
            rows.setdefault(id, []).append(row)
    altered = {place for e in edits if e.of == "document" for place in _set_by(e)}
    own = 'SELECT change FROM journal WHERE change LIKE \'%"of":"trash"%\''
    moves = (orjson.loads(change) for (change,) in file.read(own))
    listed = {id for row in moves if row["of"] == "trash" for id in row["documents"]}
    for id, said in rows.items():
        for at, field in enumerate(FIELDS):
            values = {row[at] for row in said if row[at]}
            least = min(values, default=said[0][at])  # the first are those that are here
            if least != said[0][at] and (id, field) not in altered:
                file.write(f"UPDATE documents SET {field} = ? WHERE id = ?", (least, id))
        if id not in listed:
            gone = [row[-1] for row in said]
            since = None if None in gone else min(gone)
            if since != said[0][-1]:
                file.write("UPDATE documents SET trashed_at = ? WHERE id = ?", (since, id))


def _set_by(edit: Edit) -> dict[tuple[str, str], str]:
    """What an edit of a document made its fields, by document and field."""
    row = orjson.loads(edit.change)
    before, after = row["before"], row["after"]
    return {(row["document"], f): after.get(f, "") for f in FIELDS if before.get(f) != after.get(f)}


def digests(file: ProjectFile, *, merged: bool | None = None) -> dict[str, str]:
    """The SHA-256 of each document's text, by id, also of those in the trash; of all, or of those that merges
    brought, or of the others."""
    some = {None: "", True: " WHERE merged", False: " WHERE NOT merged"}[merged]
    return dict(file.read(f"SELECT id, sha256 FROM documents{some} ORDER BY position"))


def add_documents(project: Project, source: Source, ids: Iterable[str]) -> list[str]:
    """Those that the project has not (ids of the file), with what is proposed for them; their ids here."""
    file, columns = (
        project.file,
        ", ".join((*FIELDS, "sha256", "suggestions", "superseded", "doubt", "trashed_at")),
    )
    added = []
    for own in ids:
        id = source.name(own)
        ((text, *values),) = source.file.read(f"SELECT text, {columns} FROM documents WHERE id = ?", (own,))
        fields = dict(zip(FIELDS, values, strict=False))
        with source.file.decoding(f"document {own}"):
            project.documents.add([encode.document_from(id, text, fields)])
        *_, suggestions, superseded, doubt, trashed = values
        file.write(
            "UPDATE documents SET merged = 1, suggestions = ?, superseded = ?, doubt = ?, trashed_at = ?"
            " WHERE id = ?",
            (suggestions, superseded, doubt, trashed, id),
        )
        add_suggestions(file, source, own)
        added.append(id)
    return added


def add_suggestions(
    file: ProjectFile, source: Source, own: str, only: Sequence[str] | None = None, *, counted: bool = False
) -> None:
    """As they are in the file, those that are not there yet; `counted`: a document's counts follow."""
    rows = source.file.read(
        "SELECT id, source, score, reason, value, superseded_at, named FROM suggestions WHERE document = ?"
        " ORDER BY position",
        (own,),
    )
    document = source.name(own)
    file.write_many(
        "INSERT INTO suggestions (document, id, source, score, reason, value, superseded_at, named, seal)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
        [(document, *row, encode.seal(document, *row[:5])) for row in rows if only is None or row[0] in only],
    )
    if counted:
        _count_suggestions(file, [document])


_Key = tuple[str, str]  # document, suggestion


def decided(source: Source) -> dict[_Key, tuple[Any, ...]]:
    """What a file says in the suggestions on which somebody ever decided, be it undone, or in a version that
    is not on show. What is ruled on by itself (REPLACED, in no edit) nobody decided."""
    ruled = {(e.key.document, id) for e in source.edits if e.key is not None for id in e.ruled}
    ruled |= {
        (key.document, row[0])
        for key, stored in source.stored.items()
        for s in stored
        for row in s.version.content.verdicts
        if row[1] != Verdict.REPLACED
    }
    found_now = source.file.read(
        "SELECT document, suggestion FROM verdicts WHERE verdict != ?",
        (Verdict.REPLACED,),
    )
    ruled |= {(source.name(document), id) for document, id in found_now}
    rows = source.file.read(
        "SELECT document, id, source, score, reason, value, named FROM suggestions"
        " WHERE document IN (SELECT value FROM json_each(?))",
        (encode.to_json(sorted({source.own(document) for document, _ in ruled})),),
    )
    found = {(source.name(document), id): (id, *row) for document, id, *row in rows}
    return {key: found[key] for key in ruled & found.keys()}


def unite_decided(file: ProjectFile, found: Sequence[Mapping[_Key, tuple[Any, ...]]]) -> None:
    """Suggesters of different copies say different things under one id, as of scores: what somebody saw when
    they decided stays, and of several such always the same."""
    best: dict[_Key, tuple[Any, ...]] = {}
    for rows in found:
        for key, row in rows.items():
            best[key] = max(row, best.get(key, row))
    now = decided(Source(file))
    other = [(key[0], best[key]) for key in best if key in now and now[key] != best[key]]
    file.write_many(
        "UPDATE suggestions SET source = ?3, score = ?4, reason = ?5, value = ?6, named = ?7, seal = ?8"
        " WHERE document = ?1 AND id = ?2",
        [(document, *row, encode.seal(document, *row[:5])) for document, row in other],
    )
    _count_suggestions(file, {document for document, _ in other})


def unite_superseded(file: ProjectFile, sources: Sequence[Source]) -> None:
    """What a file no longer proposes, since a later round took its place, is no longer proposed here either,
    unless somebody decided it."""
    since: dict[tuple[str, str], str] = {}
    for source in sources:
        sql = "SELECT document, id, superseded_at FROM suggestions WHERE superseded_at IS NOT NULL"
        for document, id, at in source.file.read(sql):
            key = source.name(document), id
            since[key] = min(at, since.get(key, at))
    there = {document for (document,) in file.read("SELECT id FROM documents WHERE superseded > 0")}
    decided = {key.document for source in sources for key in source.keys}
    documents = sorted({document for document, _ in since} | (there & decided))
    file.write_many(
        "UPDATE suggestions SET superseded_at = ?1 WHERE document = ?2 AND id = ?3"
        " AND coalesce(superseded_at, ?1) >= ?1",
        [(at, *key) for key, at in since.items()],
    )
    file.write_many(
        "UPDATE suggestions SET superseded_at = NULL WHERE document = ?1 AND superseded_at IS NOT NULL"
        " AND id IN (SELECT suggestion FROM verdicts v JOIN layers l ON l.id = layer WHERE l.document = ?1)",
        [(document,) for document in documents],
    )
    _count_suggestions(file, documents)


def _count_suggestions(file: ProjectFile, documents: Iterable[str]) -> None:
    all_ = "FROM suggestions WHERE document = documents.id"
    doubt = "coalesce(sum(1.0 - abs(2.0 * score - 1.0)), 0.0)"
    file.write_many(
        f"UPDATE documents SET suggestions = (SELECT count(*) {all_}),"
        f" superseded = (SELECT count(*) {all_} AND superseded_at IS NOT NULL),"
        f" doubt = (SELECT {doubt} {all_} AND superseded_at IS NULL) WHERE id = ?",
        [(document,) for document in documents],
    )


def arrange_documents(project: Project) -> None:
    """Those that merges brought, behind one another by their ids, whatever came first."""
    file = project.file
    rows = file.read("SELECT id, position, text FROM documents WHERE merged ORDER BY position")
    places = [position for _, position, _ in rows]
    moves = [(new, *row) for new, row in zip(places, sorted(rows), strict=True) if new != row[1]]
    if not moves:
        return
    while project.search.catch_up():
        pass
    words = [(old, indexed(text)) for _, _, old, text in moves]
    file.write_many(
        "INSERT INTO document_words (document_words, rowid, words) VALUES ('delete', ?, ?)", words
    )
    file.write_many("UPDATE documents SET position = -? WHERE id = ?", [(new, id) for new, id, _, _ in moves])
    file.write("UPDATE documents SET position = -position WHERE position < 0")
    file.write_many(
        "INSERT INTO document_words (rowid, words) VALUES (?, ?)",
        [(new, indexed(text)) for new, _, _, text in moves],
    )


# ---- the rest ----


def unite_rest(project: Project, sources: Sequence[Source]) -> None:
    """Times, threads, ignored problems, people and assignments. Of two that cannot both be there the earlier
    is, whatever came first. Roles are the project's own: whom it does not know annotates."""
    for table, rows in _rest(sources).items():
        columns, more = _TABLES[table]
        marks = ", ".join("?" * (columns.count(",") + 1))
        sql = f"INSERT INTO {table} ({columns}) VALUES ({marks}) ON CONFLICT {more or 'DO NOTHING'}"
        project.file.write_many(sql, rows)


_TABLES = {
    "times": (
        "document, annotator, file, seconds",
        "(document, annotator, file) DO UPDATE SET seconds = excluded.seconds"
        " WHERE excluded.seconds > seconds",
    ),
    "threads": (  # a handout leaves out whose annotation it is about
        "document, id, kind, title, annotator, annotation, first, last, who, at",
        "(id) DO UPDATE SET annotator = excluded.annotator, annotation = excluded.annotation"
        " WHERE annotator = ''",
    ),
    "comments": ("id, thread, text, state, who, at", ""),
    "ignored": (
        "document, code, same, annotator, first, last, at, who",
        "(document, annotator, code, same, first, last) DO UPDATE SET at = excluded.at, who = excluded.who"
        " WHERE (excluded.at, excluded.who) < (at, who)",
    ),
    "people": ("name, role", ""),
    "assignments": (
        "document, annotator, at, kind, batch",
        "(document, annotator) DO UPDATE SET at = excluded.at, kind = excluded.kind, batch = excluded.batch"
        " WHERE (excluded.at, excluded.kind, excluded.batch) < (at, kind, batch)",
    ),
}


def _rest(sources: Sequence[Source]) -> dict[str, list[Row]]:
    """The rows of each table, in an order that does not hang on that of the files."""
    found: dict[str, set[Row]] = {table: set() for table in _TABLES}
    for source in sources:
        for table, (columns, _) in _TABLES.items():
            rows: list[Any] = source.file.read(f"SELECT {columns} FROM {table}")
            if columns.startswith("document"):
                rows = [(source.name(row[0]) if row[0] else "", *row[1:]) for row in rows]
            if table == "people":
                rows = [(name, Role.ANNOTATOR) for name, _ in rows]
            found[table].update(rows)
    return {table: sorted(rows) for table, rows in found.items()}
