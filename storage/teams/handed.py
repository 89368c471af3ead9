"""The file that one person gets: their documents and their own layers, and nobody else's."""

import json
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random

from annotator.handout import Work
from annotator.model import GOLD, LayerKey
from storage.choosing import SETTING as SUGGESTERS
from storage.file import ProjectFile
from storage.merging.incoming import Source
from storage.merging.joining import Writing
from storage.merging.uniting import unite_edits
from storage.merging.versions import Row, Version
from storage.project import Project
from storage.teams.people import Role

HANDOUT, ANNOTATOR = "handout", "annotator"  # settings of such a file: when it was made, and for whom
_DOCUMENT = (
    "id, title, source, date, meta, encoding, original_sha256, extra, suggestions, superseded, doubt,"
    " sha256, text"
)
_SUGGESTION = "document, id, source, score, reason, value, seal, superseded_at, named"
_OF_DOCUMENTS = "document IN (SELECT value FROM json_each(?)) ORDER BY position"
# What goes along as it is: tables, columns, and which rows of the person and their documents.
_WHOLE = (
    ("schemes", "number, id, version, toml, at, annotator, change", "TRUE"),
    ("guidelines", "*", "TRUE"),
    ("models", "*", "TRUE"),
    ("knowledge", "*", "base <> ''"),
    ("knowledge_names", "*", "entry IN (SELECT number FROM knowledge WHERE base <> '')"),
)
_ABOUT = "(document = '' OR document IN (SELECT value FROM json_each(?2)))"
_THREADS = f"FROM threads WHERE who = ?1 OR (kind = 'question' AND {_ABOUT})"
_THREAD = (
    "id, kind, title, document, iif(annotator = ?1, annotator, ''), iif(annotator = ?1, annotation, ''),"
    " first, last, who, at"
)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a person gets: documents and why, those of which gold comes along (`reviewed`), and the name of
    the handout."""

    person: str
    given: Mapping[str, Work]
    reviewed: Sequence[str]
    batch: str


def write_copy(project: Project, path: Path, wanted: Wanted, tick: Callable[[], None] = lambda: None) -> None:
    """A project at `path`, which must be free, with these documents and what the person made of them; of the
    reviewed also gold, and what was decided of the person's annotations. `tick` is called in between."""
    person, source = wanted.person, project.file
    ids = _order(project, wanted)
    with closing(ProjectFile.create(path)) as file:
        copy = Project(file)
        with file.writing():
            _settings(project, copy, person, wanted.batch)
            for table, columns, where in _WHOLE:
                tick()
                _insert(file, table, source.read(f"SELECT {columns} FROM {table} WHERE {where}"), columns)
            listed, places = json.dumps(ids), {id: n for n, id in enumerate(ids)}
            some = "id IN (SELECT value FROM json_each(?))"
            rows = source.read(f"SELECT {_DOCUMENT} FROM documents WHERE {some}", (listed,))
            rows = sorted(rows, key=lambda row: places[row[0]])
            _insert(file, "documents", rows, _DOCUMENT)
            tick()
            rows = source.read(f"SELECT {_SUGGESTION} FROM suggestions WHERE {_OF_DOCUMENTS}", (listed,))
            _insert(file, "suggestions", rows, _SUGGESTION)
            tick()
            checks = {id for id, kind in wanted.given.items() if kind is Work.CHECK}
            _threads(source, file, person, json.dumps([id for id in ids if id not in checks]))
            _layers(project, copy, person, ids, wanted.reviewed)
            tick()


def _order(project: Project, wanted: Wanted) -> list[str]:
    """That of the project; by chance where known gold is among them, which its place would tell."""
    ids = [id for id in project.documents.ids() if id in {*wanted.given, *wanted.reviewed}]
    if Work.CHECK in wanted.given.values():
        Random(f"{wanted.batch} {wanted.person}").shuffle(ids)
    return ids


def _settings(project: Project, copy: Project, person: str, batch: str) -> None:
    """Texts are indexed when the window has time (`indexed`)."""
    chosen = project.settings.get(SUGGESTERS)
    found = {HANDOUT: batch, ANNOTATOR: person, "indexed": "0", **({SUGGESTERS: chosen} if chosen else {})}
    for name, value in found.items():
        copy.settings.set(name, value)
    copy.people.set(person, project.people.all().get(person, Role.ANNOTATOR))


def _insert(file: ProjectFile, table: str, rows: Sequence[Row], columns: str = "*") -> None:
    named = "" if columns == "*" else f" ({columns})"
    if rows:
        marks = ", ".join("?" * len(rows[0]))
        file.write_many(f"INSERT INTO {table}{named} VALUES ({marks})", rows)


def _threads(source: ProjectFile, file: ProjectFile, person: str, listed: str) -> None:
    """What the person wrote, and questions of others with their answers, but not whose annotation they ask
    about; nor any about known gold, which could answer it."""
    about = (person, listed)
    _insert(file, "threads", source.read(f"SELECT {_THREAD} {_THREADS}", about))
    sql = f"SELECT * FROM comments WHERE thread IN (SELECT id {_THREADS})"
    _insert(file, "comments", source.read(sql, about))
    rows = source.read(f"SELECT * FROM ignored WHERE annotator IN ('', ?1) AND {_ABOUT}", about)
    _insert(file, "ignored", rows)


def _layers(
    project: Project, copy: Project, person: str, ids: Sequence[str], reviewed: Sequence[str]
) -> None:
    mine = Source(project.file)
    keys = [LayerKey(id, person) for id in ids]
    shown: dict[LayerKey, Version] = mine.versions(keys)
    edits = [
        e for key, v in shown.items() for e in mine.of_layer.get(key, ()) if e.scheme or e.id in v.history
    ]
    gold = mine.versions([LayerKey(id, GOLD) for id in reviewed])
    shown |= {key: _seen_by(person, version) for key, version in gold.items()}
    places = {id: n for n, id in enumerate(ids)}
    begun: Mapping[LayerKey, int] = {key: mine.layers[key].scheme or 1 for key in shown if key in mine.layers}
    empty = Source(copy.file)
    Writing(copy, empty, places).put(shown, begun)
    unite_edits(copy.file, empty, sorted(edits, key=lambda e: e.place), shown)


def _seen_by(person: str, gold: Version) -> Version:
    """Gold with the decisions on this person's annotations; without its edits, which name others."""
    own = tuple(row for row in gold.content.decisions if row[0] == person)
    history = frozenset(h for h in gold.history if h.startswith("root:"))
    return replace(gold, history=history, content=replace(gold.content, decisions=own, finished=""))
