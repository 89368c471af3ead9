"""What documents are called that come from other files: the same, whatever came first.

A document of the project's own is found again by id and text, else by text. Any other is called by the first
in the alphabet of the ids that it has in files; where another text has that id, eight digits of its SHA-256
follow. So one that came by an earlier merge may get another name by a later one.
"""

from collections import Counter
from collections.abc import Container, Iterable, Mapping, Sequence

import orjson

from storage import encode
from storage.file import ProjectFile

Digests = Mapping[str, str]  # id → SHA-256 of the text
_Text = tuple[str, int]  # SHA-256, and the how-manieth document with it
_TABLES = ("layers", "suggestions", "verdicts", "times", "assignments", "versions", "threads", "ignored")


def called(
    own: Digests, merged: Digests, files: Sequence[Digests], hidden: Container[str] = ()
) -> tuple[list[dict[str, str]], dict[str, str]]:
    """What the documents of each file are called in the project, and what those that earlier merges brought
    (`merged`) are called from now on, where that is another name. What is `hidden` in the trash is not found
    by its text."""
    found = [_matched(own, theirs, hidden) for theirs in files]
    rest = [
        {id: d for id, d in theirs.items() if id not in f} for theirs, f in zip(files, found, strict=True)
    ]
    texts = [_texts(theirs) for theirs in (merged, *rest)]
    claims: dict[_Text, set[str]] = {}
    for one in texts:
        for id, text in one.items():
            claims.setdefault(text, set()).add(_base(id, text))
    names = {text: min(ids) for text, ids in claims.items()}
    often = Counter(names.values())
    final = {
        text: name if often[name] == 1 and name not in own else name + _mark(text)
        for text, name in names.items()
    }
    for ids, one in zip(found, texts[1:], strict=True):
        ids.update((id, final[text]) for id, text in one.items())
    return found, {id: final[text] for id, text in texts[0].items() if final[text] != id}


def _matched(own: Digests, theirs: Digests, hidden: Container[str]) -> dict[str, str]:
    found = {id: id for id, digest in theirs.items() if own.get(id) == digest}
    by_text: dict[str, list[str]] = {}
    for id in sorted(own.keys() - found.keys(), reverse=True):
        if id not in hidden:
            by_text.setdefault(own[id], []).append(id)
    for id in sorted(theirs.keys() - found.keys()):
        if by_text.get(theirs[id]):
            found[id] = by_text[theirs[id]].pop()
    return found


def _texts(documents: Digests) -> dict[str, _Text]:
    seen = Counter[str]()
    found: dict[str, _Text] = {}
    for id in sorted(documents):
        digest = documents[id]
        found[id] = digest, seen[digest]
        seen[digest] += 1
    return found


def _mark(text: _Text) -> str:
    digest, number = text
    return f"~{digest[:8]}" + (f"-{number + 1}" if number else "")


def _base(id: str, text: _Text) -> str:
    return id.removesuffix(_mark(text))


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
