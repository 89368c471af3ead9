"""What documents are called that come from other files: the same, whatever came first.

A document of the project's own is found again by id and text. Any other goes by its place: among the
documents of one text in its file it is the first, the second and so on, by their ids; `ID~2` says itself that
it is the second. The first is the project's own one, where the project has that text once. Where it has it
several times, what the journal already has of a document tells which one it is; else it is new. A new one is
called by the first in the alphabet of the ids that its text has in files, at the second place with `~2`
behind it, and so on; where such a name is that of another text, eight digits of the SHA-256 follow the id. So
one that came by an earlier merge may get another name by a later one.

Which place a document has hangs on its own file and on what the project had from the start, and the ids and
places of all files are added up: neither their order nor earlier merges matter.
"""

import re
from collections import Counter
from collections.abc import Container, Iterable, Mapping, Sequence

import orjson

from storage import encode
from storage.file import ProjectFile

Digests = Mapping[str, str]  # id → SHA-256 of the text
_Place = tuple[str, int]  # the SHA-256 of a text, and which of those that have it, from 0 on
_TABLES = ("layers", "suggestions", "verdicts", "times", "assignments", "versions", "threads", "ignored")
_NUMBER = re.compile("[2-9]|[1-9][0-9]{1,4}")
_DIGITS = 8  # of a mark


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
    often = Counter(own.values())
    firsts = {
        digest: id
        for id, digest in own.items()
        if often[digest] == 1 and id not in hidden and merged.get(_split(id, digest)[0]) != digest
    }
    found = [_by_id(own, x, often, hint) for x, hint in zip(files, known or [{}] * len(files), strict=True)]
    here = _placed(merged, firsts, firsts)
    placed = []
    for theirs, ids in zip(files, found, strict=True):
        rest = {id: digest for id, digest in theirs.items() if id not in ids}
        there = {*ids.values()}
        taken = {digest for digest, id in firsts.items() if id in there}
        places = _placed(rest, firsts, taken)
        ids.update((id, firsts[d]) for id, (d, n) in places.items() if n == 0 and d in firsts)
        placed.append({id: place for id, place in places.items() if id not in ids})
    names = _names([here, *placed], firsts, own)
    for ids, places in zip(found, placed, strict=True):
        ids.update((id, names[place]) for id, place in places.items())
    return found, {id: names[place] for id, place in here.items() if names[place] != id}


def _by_id(
    own: Digests, theirs: Digests, often: Mapping[str, int], known: Mapping[str, str]
) -> dict[str, str]:
    """The documents of the project's own among theirs; of a text that it has twice also by their edits."""
    found = {id: id for id, digest in theirs.items() if own.get(id) == digest}
    there = {*found}
    for id, to in known.items():
        digest = theirs.get(id, "")
        if often.get(digest, 0) > 1 and own.get(to) == digest and not {id, to} & there:
            found[id] = to
            there.add(to)
    return found


def _split(id: str, digest: str) -> tuple[str, int]:
    """An id as it was before anything was put behind it, and the place that it names."""
    base, number = id, 0
    while True:
        head, _, tail = base.rpartition("~")
        if head and _NUMBER.fullmatch(tail):
            number = int(tail) - 1 if base == id else number
        elif not head or len(tail) < _DIGITS or f"~{tail}" != _mark(digest, len(tail) // _DIGITS):
            return base, number
        base = head


def _mark(digest: str, times: int) -> str:
    """Tells documents of different texts apart; twice as long where that is another's id, and so on."""
    return f"~{digest * times}"[: 1 + times * _DIGITS] if times else ""


def _placed(documents: Digests, firsts: Mapping[str, str], taken: Container[str]) -> dict[str, _Place]:
    """The place of each; of the texts in `taken` the first one is not free. A number behind another id than
    that of the first one, where there is one, says nothing."""
    places: dict[_Place, str] = {(digest, 0): "" for digest in {*documents.values()} if digest in taken}
    unplaced = []
    for id, digest in sorted(documents.items(), key=lambda x: (*_split(*x), x[0])):
        base, number = _split(id, digest)
        if digest in firsts and base != _split(firsts[digest], digest)[0]:
            number = 0
        if not number or places.setdefault((digest, number), id) != id:
            unplaced.append((id, digest))
    free: Counter[str] = Counter()
    for id, digest in unplaced:
        while places.setdefault((digest, free[digest]), id) != id:
            free[digest] += 1
    return {id: place for place, id in places.items() if id}


def _names(
    sides: Iterable[Mapping[str, _Place]], firsts: Mapping[str, str], own: Digests
) -> dict[_Place, str]:
    """What is at each place is called; `firsts` are called already."""
    bases: dict[str, str] = {}
    numbers: dict[str, set[int]] = {}
    for id, (digest, number) in (item for side in sides for item in side.items()):
        base = _split(id, digest)[0]
        bases[digest] = firsts.get(digest) or min(base, bases.get(digest, base))
        numbers.setdefault(digest, set()).add(number)
    marks = dict.fromkeys(bases, 0)
    while True:
        names = {
            (digest, number): base + _mark(digest, marks[digest]) + (f"~{number + 1}" if number else "")
            for digest, base in bases.items()
            for number in numbers[digest]
        }
        often = Counter(names.values())
        taken = {digest for (digest, _), name in names.items() if name in own or often[name] > 1}
        if not taken:
            return names
        marks.update((digest, marks[digest] + 1) for digest in taken)


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
