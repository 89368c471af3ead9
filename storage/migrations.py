"""The tables, as numbered steps that are only ever added to; a released step is never edited.

`PRAGMA user_version` of a file says how many of the steps it has seen. The schema that those
steps make has a fingerprint, so that a file with foreign triggers, views or tables is refused.
"""

import hashlib
import sqlite3
from collections.abc import Callable
from contextlib import closing
from functools import cache

from annotator.alike import indexed
from storage.database import Database

APPLICATION_ID = 0x5457534D  # "TWSM" at byte 68 of the file


def m001_first(db: Database) -> None:
    """Everything of the first release.

    A document's text stands last in its row, so that listing documents never reads a text. The
    counts in `documents` and `layers` are kept in the transaction that changes what they count:
    the list of documents needs no counting, and a row that got lost is noticed. `value` is the
    whole annotation as JSON; the columns beside it and `arguments` repeat parts of it for
    questions in SQL. `seal` is a checksum of the row. Positions are in code points.
    """
    for statement in FIRST:
        db.execute(statement)


FIRST = (
    """CREATE TABLE schemes (
        number INTEGER PRIMARY KEY,
        id TEXT NOT NULL,
        version TEXT NOT NULL,
        toml TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE documents (
        position INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        title TEXT NOT NULL,
        source TEXT NOT NULL,
        date TEXT NOT NULL,
        meta TEXT NOT NULL,
        encoding TEXT NOT NULL,
        original_sha256 TEXT NOT NULL,
        extra TEXT NOT NULL,
        suggestions INTEGER NOT NULL DEFAULT 0 CHECK (suggestions >= 0),
        trashed_at TEXT,
        sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
        text TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX documents_by_sha256 ON documents (sha256)",
    """CREATE TABLE annotators (
        number INTEGER PRIMARY KEY,
        name TEXT NOT NULL UNIQUE
    ) STRICT""",
    """CREATE TABLE layers (
        id INTEGER PRIMARY KEY,
        document TEXT NOT NULL REFERENCES documents (id),
        annotator TEXT NOT NULL REFERENCES annotators (name),
        state TEXT NOT NULL CHECK (state IN ('new', 'in progress', 'done', 'skipped')),
        flagged INTEGER NOT NULL CHECK (flagged IN (0, 1)),
        note TEXT NOT NULL,
        entities INTEGER NOT NULL DEFAULT 0 CHECK (entities >= 0),
        events INTEGER NOT NULL DEFAULT 0 CHECK (events >= 0),
        relations INTEGER NOT NULL DEFAULT 0 CHECK (relations >= 0),
        decided INTEGER NOT NULL DEFAULT 0 CHECK (decided >= 0),
        UNIQUE (document, annotator),
        UNIQUE (id, document)
    ) STRICT""",
    "CREATE INDEX layers_by_annotator ON layers (annotator)",
    """CREATE TABLE annotations (
        position INTEGER PRIMARY KEY,
        layer INTEGER NOT NULL REFERENCES layers (id),
        id TEXT NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('entity', 'event', 'relation')),
        name TEXT NOT NULL,
        first INTEGER CHECK (first >= 0),
        last INTEGER CHECK (last > first),
        value TEXT NOT NULL,
        seal INTEGER NOT NULL,
        UNIQUE (layer, id),
        CHECK ((kind = 'relation') = (first IS NULL) AND (first IS NULL) = (last IS NULL))
    ) STRICT""",
    """CREATE TABLE arguments (
        layer INTEGER NOT NULL,
        event TEXT NOT NULL,
        position INTEGER NOT NULL CHECK (position >= 0),
        role TEXT NOT NULL,
        target TEXT NOT NULL,
        value TEXT NOT NULL,
        PRIMARY KEY (layer, event, position),
        FOREIGN KEY (layer, event) REFERENCES annotations (layer, id) ON DELETE CASCADE,
        CHECK ((target = '') <> (value = ''))
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE suggestions (
        position INTEGER PRIMARY KEY,
        document TEXT NOT NULL REFERENCES documents (id),
        id TEXT NOT NULL,
        source TEXT NOT NULL,
        score REAL NOT NULL,
        reason TEXT NOT NULL,
        value TEXT NOT NULL,
        seal INTEGER NOT NULL,
        UNIQUE (document, id)
    ) STRICT""",
    """CREATE TABLE verdicts (
        layer INTEGER NOT NULL,
        document TEXT NOT NULL,
        suggestion TEXT NOT NULL,
        verdict TEXT NOT NULL CHECK (verdict IN ('accepted', 'corrected', 'rejected', 'replaced')),
        reason TEXT NOT NULL,
        PRIMARY KEY (layer, suggestion),
        FOREIGN KEY (layer, document) REFERENCES layers (id, document),
        FOREIGN KEY (document, suggestion) REFERENCES suggestions (document, id)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE journal (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        at TEXT NOT NULL,
        annotator TEXT NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('do', 'undo', 'redo')),
        undoes INTEGER REFERENCES journal (number),
        change TEXT NOT NULL,
        seal INTEGER NOT NULL
    ) STRICT""",
    "CREATE INDEX journal_by_annotator ON journal (annotator)",
    """CREATE TABLE times (
        document TEXT NOT NULL REFERENCES documents (id),
        annotator TEXT NOT NULL,
        seconds REAL NOT NULL CHECK (seconds >= 0),
        PRIMARY KEY (document, annotator)
    ) STRICT, WITHOUT ROWID""",
    "CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID",
)


def m002_learning(db: Database) -> None:
    """What learning while people annotate needs.

    `superseded_at` says since when a suggestion that nobody decided is no longer proposed; the row
    stays, and `documents.superseded` counts those rows. `documents.doubt` is the sum of 1 - |2p - 1|
    over the scores p of those still proposed. `layers.finished` is the number of the journal's row
    that made the layer done. `models` holds what was learned from this project, inside its file.
    """
    for statement in LEARNING:
        db.execute(statement)


LEARNING = (
    "ALTER TABLE suggestions ADD COLUMN superseded_at TEXT",
    "ALTER TABLE documents ADD COLUMN superseded INTEGER NOT NULL DEFAULT 0 CHECK (superseded >= 0)",
    "ALTER TABLE documents ADD COLUMN doubt REAL NOT NULL DEFAULT 0.0",
    """UPDATE documents SET doubt = s.doubt FROM
        (SELECT document, sum(1.0 - abs(2.0 * score - 1.0)) AS doubt FROM suggestions GROUP BY document) s
        WHERE s.document = documents.id""",
    "ALTER TABLE layers ADD COLUMN finished INTEGER",
    """UPDATE layers SET finished = j.number FROM
        (SELECT json_extract(change, '$.document') AS document,
            json_extract(change, '$.annotator') AS annotator, max(number) AS number
            FROM journal WHERE json_valid(change) AND json_extract(change, '$.status[1][0]') = 'done'
            GROUP BY 1, 2) j
        WHERE j.document = layers.document AND j.annotator = layers.annotator AND layers.state = 'done'""",
    """CREATE TABLE models (
        name TEXT PRIMARY KEY,
        annotator TEXT NOT NULL,
        learned_at TEXT NOT NULL,
        documents INTEGER NOT NULL CHECK (documents >= 0),
        annotations INTEGER NOT NULL CHECK (annotations >= 0),
        sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
        bytes BLOB NOT NULL
    ) STRICT""",
)


def m003_search(db: Database) -> None:
    """What the search over the project needs.

    `document_words` holds no text of its own (contentless): its row of a document's position says which
    words the folded text has, and where. Texts never change and documents only go to the trash, so rows
    are only ever added. `annotations_by_name` finds all of one label or type, layer by layer.
    """
    for statement in SEARCH:
        db.execute(statement)
    rows = db.execute("SELECT position, text FROM documents")
    db.conn.executemany(
        "INSERT INTO document_words (rowid, words) VALUES (?, ?)",
        ((position, indexed(text)) for position, text in rows),
    )


SEARCH = (
    """CREATE VIRTUAL TABLE document_words USING fts5(
        words, content='', columnsize=0, tokenize='unicode61 remove_diacritics 0'
    )""",
    "CREATE INDEX annotations_by_name ON annotations (name, layer)",
)


def m004_ignored(db: Database) -> None:
    """Problems that a person said are none, and who said so when (ISO 8601).

    Without a document (the empty string) it counts for the whole project. `same` says which problems of
    that code these are; `first` and `last` are code points, both 0 where there is no place.
    """
    for statement in IGNORED:
        db.execute(statement)


IGNORED = (
    """CREATE TABLE ignored (
        number INTEGER PRIMARY KEY,
        code TEXT NOT NULL,
        same TEXT NOT NULL,
        document TEXT NOT NULL,
        annotator TEXT NOT NULL,
        first INTEGER NOT NULL CHECK (first >= 0),
        last INTEGER NOT NULL CHECK (last >= first),
        who TEXT NOT NULL,
        at TEXT NOT NULL,
        UNIQUE (document, annotator, code, same, first, last)
    ) STRICT""",
)


def m005_schemes(db: Database) -> None:
    """Who made a version of the scheme, when and by which change; and under which a layer was begun.

    Layers that are there were begun under the newest: no change of a scheme was possible before.
    """
    for statement in SCHEMES:
        db.execute(statement)


SCHEMES = (
    "ALTER TABLE schemes ADD COLUMN at TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE schemes ADD COLUMN annotator TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE schemes ADD COLUMN change TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE layers ADD COLUMN scheme INTEGER REFERENCES schemes (number)",
    "UPDATE layers SET scheme = (SELECT max(number) FROM schemes)",
)


def m006_knowledge(db: Database) -> None:
    """The lists of entries that a person loaded to link entities to; `names` stand between |.

    `knowledge_names` finds entries by a folded name.
    """
    for statement in KNOWLEDGE:
        db.execute(statement)


KNOWLEDGE = (
    """CREATE TABLE knowledge (
        number INTEGER PRIMARY KEY,
        base TEXT NOT NULL,
        id TEXT NOT NULL,
        names TEXT NOT NULL,
        kind TEXT NOT NULL,
        UNIQUE (base, id)
    ) STRICT""",
    """CREATE TABLE knowledge_names (
        name TEXT NOT NULL,
        entry INTEGER NOT NULL REFERENCES knowledge (number) ON DELETE CASCADE,
        PRIMARY KEY (name, entry)
    ) STRICT, WITHOUT ROWID""",
    "CREATE INDEX knowledge_names_by_entry ON knowledge_names (entry)",
)


def m007_named(db: Database) -> None:
    """Which label or type is suggested (`entity PER`), so that those of a retired one can be counted."""
    for statement in NAMED:
        db.execute(statement)


NAMED = (
    "ALTER TABLE suggestions ADD COLUMN named TEXT NOT NULL DEFAULT ''",
    """UPDATE suggestions SET named = coalesce(json_extract(value, '$.kind') || ' '
        || coalesce(json_extract(value, '$.label'), json_extract(value, '$.type')), '')
        WHERE json_valid(value)""",
    "CREATE INDEX suggestions_by_name ON suggestions (named)",
)


def m008_teams(db: Database) -> None:
    """What work of several people on copies, review and releases need.

    `decisions` are those of a review, `layer` is the gold layer, `seen` the fingerprint of what was judged.
    `people` has roles, `assignments` who was handed which document: `work` of one, `overlap` of several for
    agreement, `check` against known gold, `again` for self-agreement. `threads` and their `comments` are
    questions, discussions of a passage and requests to change the scheme; nothing in them is ever altered,
    a comment may say in which state the thread is from now on. `versions` keeps the layers that a merge
    found beside the one on show, each with its `history` (the journal rows it is made of; `apart` are those
    that the one on show is not made of), until a person `settled` them. `layers.root` is what a layer was
    before its first edit, as digests (-: nothing; empty: the journal leads there), `documents.merged` marks
    those that a merge brought. `journal.clock` orders edits of several files: microseconds since 1970, but
    always more than that of the edit before.
    `times` are now by project file (the setting `file` names this one), `guidelines` has every version.
    A row of `releases` is a frozen state of gold; `rows` is own JSONL, compressed, `sha256` of the plain one,
    `card` what its data card says, as JSON; `seal` is a checksum of the columns before it.
    """
    for statement in TEAMS:
        db.execute(statement)


TEAMS = (
    "ALTER TABLE documents ADD COLUMN merged INTEGER NOT NULL DEFAULT 0 CHECK (merged IN (0, 1))",
    "ALTER TABLE layers ADD COLUMN root TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE journal ADD COLUMN clock INTEGER NOT NULL DEFAULT 0",
    """UPDATE journal SET clock = j.clock FROM
        (SELECT number, number + max(1000 * coalesce(CAST(
            (julianday(at) - 2440587.5) * 86400000.0 AS INTEGER), 0) - number) OVER (ORDER BY number) AS clock
            FROM journal) j
        WHERE j.number = journal.number""",
    """CREATE TABLE decisions (
        layer INTEGER NOT NULL REFERENCES layers (id),
        annotator TEXT NOT NULL,
        annotation TEXT NOT NULL,
        part TEXT NOT NULL,
        verdict TEXT NOT NULL CHECK (verdict IN ('accepted', 'corrected', 'rejected', 'replaced')),
        reason TEXT NOT NULL,
        seen TEXT NOT NULL,
        who TEXT NOT NULL,
        at TEXT NOT NULL,
        PRIMARY KEY (layer, annotator, annotation, part)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE people (
        name TEXT PRIMARY KEY,
        role TEXT NOT NULL CHECK (role IN ('annotator', 'reviewer', 'lead'))
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE assignments (
        document TEXT NOT NULL REFERENCES documents (id),
        annotator TEXT NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('work', 'overlap', 'check', 'again')),
        batch TEXT NOT NULL,
        at TEXT NOT NULL,
        PRIMARY KEY (document, annotator)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE threads (
        id TEXT PRIMARY KEY,
        kind TEXT NOT NULL CHECK (kind IN ('question', 'discussion', 'request')),
        title TEXT NOT NULL,
        document TEXT NOT NULL,
        annotator TEXT NOT NULL,
        annotation TEXT NOT NULL,
        first INTEGER NOT NULL CHECK (first >= 0),
        last INTEGER NOT NULL CHECK (last >= first),
        who TEXT NOT NULL,
        at TEXT NOT NULL
    ) STRICT, WITHOUT ROWID""",
    "CREATE INDEX threads_by_document ON threads (document)",
    """CREATE TABLE comments (
        id TEXT PRIMARY KEY,
        thread TEXT NOT NULL REFERENCES threads (id),
        text TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('', 'open', 'answered', 'closed')),
        who TEXT NOT NULL,
        at TEXT NOT NULL
    ) STRICT, WITHOUT ROWID""",
    "CREATE INDEX comments_by_thread ON comments (thread)",
    """CREATE TABLE versions (
        document TEXT NOT NULL REFERENCES documents (id),
        annotator TEXT NOT NULL,
        sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
        history TEXT NOT NULL,
        apart TEXT NOT NULL,
        at TEXT NOT NULL,
        value TEXT NOT NULL,
        settled TEXT NOT NULL,
        PRIMARY KEY (document, annotator, sha256)
    ) STRICT, WITHOUT ROWID""",
    "INSERT INTO settings (name, value) VALUES ('file', lower(hex(randomblob(16))))",
    "ALTER TABLE times RENAME TO old_times",
    """CREATE TABLE times (
        document TEXT NOT NULL REFERENCES documents (id),
        annotator TEXT NOT NULL,
        file TEXT NOT NULL,
        seconds REAL NOT NULL CHECK (seconds >= 0),
        PRIMARY KEY (document, annotator, file)
    ) STRICT, WITHOUT ROWID""",
    """INSERT INTO times SELECT document, annotator, (SELECT value FROM settings WHERE name = 'file'), seconds
        FROM old_times""",
    "DROP TABLE old_times",
    """CREATE TABLE guidelines (
        number INTEGER PRIMARY KEY,
        text TEXT NOT NULL,
        who TEXT NOT NULL,
        at TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE releases (
        name TEXT PRIMARY KEY,
        who TEXT NOT NULL,
        at TEXT NOT NULL,
        sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
        card TEXT NOT NULL,
        seal INTEGER NOT NULL,
        rows BLOB NOT NULL
    ) STRICT""",
)

MIGRATIONS: tuple[Callable[[Database], None], ...] = (
    m001_first,
    m002_learning,
    m003_search,
    m004_ignored,
    m005_schemes,
    m006_knowledge,
    m007_named,
    m008_teams,
)


def newest() -> int:
    """The version of a file that has seen every step."""
    return len(MIGRATIONS)


def migrate(db: Database, start: int, stop: int) -> None:
    """Takes a file from version `start` to `stop`; the caller holds the transaction."""
    for step in MIGRATIONS[start:stop]:
        step(db)
    db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    db.execute(f"PRAGMA user_version = {stop}")


@cache
def expected_fingerprint(version: int) -> str:
    """Of the schema that the first `version` steps make."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        db = Database(connection, recursive_triggers=False, execute_plugins=False)
        migrate(db, 0, version)
        return fingerprint(db)


def fingerprint(db: Database) -> str:
    """SHA-256 over every table, index, view and trigger; not what SQLite makes for itself, for ANALYZE and
    behind the word index, which another SQLite may make otherwise."""
    sql = (
        "SELECT type, name, tbl_name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_stat%'"
        " AND name NOT LIKE 'document_words\\_%' ESCAPE '\\' ORDER BY type, name"
    )
    with closing(db.execute(sql)) as rows:  # one that fails on a damaged file would keep it open
        return hashlib.sha256(repr(rows.fetchall()).encode()).hexdigest()
