"""What documents are called that come from other files: the same, whatever came first.

A document of the project's own is found again by id and text; else by what the journal already has of it;
else by its text, where neither side has that text twice. Any other is called by the first in the alphabet of
the ids that it has in files; where another text has that id, eight digits of its SHA-256 follow. So one that
came by an earlier merge may get another name by a later one.
"""

from collections import Counter
from collections.abc import Container, Iterable, Mapping, Sequence

import orjson

from storage import encode
from storage.file import ProjectFile

Digests = Mapping[str, str]  # id → SHA-256 of the text
_Text = tuple[str, str]  # SHA-256, and the id where that does not tell which document is meant
_TABLES = ("layers", "suggestions", "verdicts", "times", "assignments", "versions", "threads", "ignored")


def called(
    own: Digests,
    merged: Digests,
    files: Sequence[Digests],
    hidden: Container[str] = (),
    known: Sequence[Mapping[str, str]] = (),
) -> tuple[list[dict[str, str]], dict[str, str]]:
    """What the documents of each file are called in the project, and what those that earlier merges brought
    (`merged`) are called from now on, where that is another name. What is `hidden` in the trash is not found
    by its text. `known` says of each file under which documents the journal has edits of its documents."""
    here = {**own, **merged}
    hints = [
        {id: to for id, to in hint.items() if theirs.get(id) == here.get(to) and here.get(id) != theirs[id]}
        for theirs, hint in zip(files, known or [{}] * len(files), strict=True)
    ]
    found = [_matched(own, *x, hidden) for x in zip(files, hints, strict=True)]
    rest = [
        {id: d for id, d in theirs.items() if id not in f} for theirs, f in zip(files, found, strict=True)
    ]
    twice = {d for side in (merged, *rest) for d, n in Counter(side.values()).items() if n > 1}
    texts = [{id: _text(id, d, twice) for id, d in side.items()} for side in (merged, *rest)]
    for one, hint in zip(texts[1:], hints, strict=True):
        one.update((id, texts[0][to]) for id, to in hint.items() if id in one and to in merged)
    claims: dict[_Text, set[str]] = {}
    for one in texts:
        for id, text in one.items():
            claims.setdefault(text, set()).add(_base(id, text[0]))
    names = {text: min(ids) for text, ids in claims.items()}
    often = Counter(names.values())
    final = {
        text: name if often[name] == 1 and name not in own else name + _mark(text[0])
        for text, name in names.items()
    }
    for ids, one in zip(found, texts[1:], strict=True):
        ids.update((id, final[text]) for id, text in one.items())
    return found, {id: final[text] for id, text in texts[0].items() if final[text] != id}


def _matched(
    own: Digests, theirs: Digests, hints: Mapping[str, str], hidden: Container[str]
) -> dict[str, str]:
    """The documents of the project's own among theirs."""
    found = {id: id for id, digest in theirs.items() if own.get(id) == digest}
    found |= {id: to for id, to in hints.items() if to in own and to not in found.values()}
    mine, others = (Counter(side.values()) for side in (own, theirs))
    by_text = {digest: id for id, digest in own.items() if mine[digest] == 1 and id not in hidden}
    for id, digest in theirs.items():
        once_more = own.get(id.rpartition("~")[0]) == digest  # handed out again under another id
        if id not in found and others[digest] == 1 and digest in by_text and not once_more:
            found[id] = by_text[digest]
    return found


def _text(id: str, digest: str, twice: Container[str]) -> _Text:
    return digest, _base(id, digest) if digest in twice else ""


def _mark(digest: str) -> str:
    return f"~{digest[:8]}"


def _base(id: str, digest: str) -> str:
    return id.removesuffix(_mark(digest))


def rename(file: ProjectFile, names: Mapping[str, str]) -> None:
    """Documents get other ids, and all that refers to them follows; within a transaction only."""
    file.write("PRAGMA defer_foreign_keys = ON")
    for before, after in (({o: o for o in names}, "\x01"), ({o: f"\x01{n}" for o, n in names.items()}, "")):
        rows = [(f"{after}{names[old]}", there) for old, there in before.items()]
        file.write_many("UPDATE documents SET id = ? WHERE id = ?", rows)
        for table in _TABLES:
            file.write_many(f"UPDATE {table} SET document = ? WHERE document = ?", rows)
    _seal_suggestions(file, names.values())
    for old, new in names.items():
        file.write("UPDATE settings SET value = ? WHERE name = 'document' AND value = ?", (new, old))
    columns = "id, at, annotator, kind, undoes, change"
    for number, *row in file.read(f"SELECT number, {columns} FROM journal"):
        text = renamed(row[-1], names)
        if text != row[-1]:
            seal = encode.seal(*row[:-1], text)
            file.write("UPDATE journal SET change = ?, seal = ? WHERE number = ?", (text, seal, number))


def _seal_suggestions(file: ProjectFile, documents: Iterable[str]) -> None:
    for document in documents:
        rows = file.read(
            "SELECT position, document, id, source, score, reason, value FROM suggestions WHERE document = ?",
            (document,),
        )
        seals = [(encode.seal(*row), position) for position, *row in rows]
        file.write_many("UPDATE suggestions SET seal = ? WHERE position = ?", seals)


def renamed(change: str, names: Mapping[str, str]) -> str:
    """The text of a change with other ids of documents."""
    row = orjson.loads(change)
    if not names.keys() & {row.get("document"), *row.get("documents", ())}:
        return change
    if "document" in row:
        row["document"] = names.get(row["document"], row["document"])
    if "documents" in row:
        row["documents"] = [names.get(d, d) for d in row["documents"]]
    return encode.to_json(row)
