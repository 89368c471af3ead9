"""Layers that were made under another version of the scheme, under the names of the project's own."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from enum import StrEnum
from hashlib import sha256

from annotator import scheme as schemes
from annotator.errors import SchemeInvalid
from annotator.history import fitted
from annotator.model import Annotation, Change, Document, Layer, LayerKey, Relation
from annotator.scheme import HEIRS, Scheme
from annotator.scheme.moving import Move, carried, moved
from annotator.scheme.scheming import TABLES, rows
from storage import encode
from storage.layers import columns
from storage.merging.incoming import Edit, Source
from storage.merging.versions import Version
from storage.teams.threads import Comment, Thread, ThreadKind, ThreadState


class Standing(StrEnum):
    """How the scheme of a file stands to the project's: the same, one that it was, one that it is not yet,
    or another."""

    SAME = "same"
    OLDER = "older"
    NEWER = "newer"
    OTHER = "other"


class Carrying:
    """The layers of one file. `unknown` counts what the project's scheme has not, by table and name."""

    def __init__(self, source: Source, mine: Source, scheme: Scheme) -> None:
        self._source, self._mine, self._scheme = source, mine, scheme
        toml, versions = _versions(source)
        own, own_versions = _versions(mine)
        self.standing = _standing(toml, versions, own, own_versions)
        self._theirs = scheme if toml == own else _parsed(source, toml)
        self._moves = [] if toml == own else [*_moves(self._theirs, scheme)]
        self._ids = {e.id for e in source.edits if e.scheme}
        self.unknown: Counter[tuple[str, str]] = Counter()

    def version(self, key: LayerKey, version: Version) -> Version:
        """Under the names of the project; what its scheme did to the layer since is done to it too."""
        missing = [e for e in self._mine.of_layer.get(key, ()) if e.scheme and e.id not in self._ids]
        if self.standing is Standing.SAME and not missing:
            return version
        content = version.content
        before = encode.annotations_from([row[-1] for row in content.annotations])
        layer = Layer(Document(key.document, ""), key.annotator, {a.id: a for a in before})
        for edit in missing:
            layer = layer.apply(fitted(_of_scheme(edit), layer))
        after = [moved(a, self._moves, lambda _: "") for a in layer.annotations.values()]
        self._look(after)
        if after == before:
            return version
        return replace(version, content=replace(content, annotations=tuple(map(columns, after))))

    def _look(self, annotations: list[Annotation]) -> None:
        for a in annotations:
            table = "relations" if isinstance(a, Relation) else "labels" if hasattr(a, "label") else "types"
            if not any(x.id == a.name for x in rows(self._scheme, table)):
                self.unknown[table, a.name] += 1

    def request(self) -> Thread | None:
        """What the file's scheme has otherwise, as a request to the lead; None where it is no other scheme,
        or was one of the project's. The same of the same scheme."""
        if self.standing not in (Standing.NEWER, Standing.OTHER):
            return None
        at, who, toml = self._source.file.read(
            "SELECT at, annotator, toml FROM schemes ORDER BY number DESC LIMIT 1"
        )[0]
        id = sha256(f"scheme\n{toml}".encode()).hexdigest()[:32]
        said = Comment(f"{id}-1", "\n".join(differing(self._scheme, self._theirs)), who, at, ThreadState.OPEN)
        title = f"{self._theirs.id} {self._theirs.version}"
        return Thread(id, ThreadKind.REQUEST, title, who, at, comments=(said,))


def named_now(version: Version, scheme: Scheme) -> Version:
    """What was stored before a rename, under the names of now."""
    if not any(scheme.now.values()):
        return version
    before = encode.annotations_from([row[-1] for row in version.content.annotations])
    after = [carried(a, scheme) for a in before]
    if after == before:
        return version
    return replace(version, content=replace(version.content, annotations=tuple(map(columns, after))))


def differing(mine: Scheme, theirs: Scheme) -> Iterator[str]:
    """A line for each row that only one has (+ theirs, - mine) or that both have otherwise (~)."""
    for table in TABLES:
        before, after = ({x.id: x for x in rows(s, table)} for s in (mine, theirs))
        yield from (f"+ {table} {id}" for id in after if id not in before)
        yield from (f"- {table} {id}" for id in before if id not in after)
        yield from (f"~ {table} {id}" for id in after if id in before and before[id] != after[id])


def _versions(source: Source) -> tuple[str, set[str]]:
    """The scheme in force, and all that were."""
    found = [toml for (toml,) in source.file.read("SELECT toml FROM schemes ORDER BY number")]
    source.file.require(bool(found), "it has no scheme")
    return found[-1], set(found)


def _standing(toml: str, versions: set[str], own: str, own_versions: set[str]) -> Standing:
    if toml == own:
        return Standing.SAME
    if toml in own_versions:
        return Standing.OLDER
    return Standing.NEWER if own in versions else Standing.OTHER


def _parsed(source: Source, toml: str) -> Scheme:
    try:
        return schemes.parse(toml)
    except SchemeInvalid:
        source.file.require(False, "its scheme can't be read")  # raises
        raise


def _moves(theirs: Scheme, mine: Scheme) -> Iterator[Move]:
    """Names of theirs → those of the project: what was renamed there is called as here, and here since."""
    for table in HEIRS:
        known, now = {x.id for x in rows(mine, table)}, mine.now.get(table, {})
        for row in rows(theirs, table):
            names = (now.get(was, was) for was in reversed(row.was))
            heir = next((name for name in names if name in known), "")
            if row.id not in known and row.id not in now and heir:
                yield Move(table, row.id, heir)
    yield from (Move(table, old, new) for table, names in mine.now.items() for old, new in names.items())


def _of_scheme(edit: Edit) -> Change:
    change = encode.edit_from(edit.change, lambda _: "")
    assert isinstance(change, Change)
    return replace(change, verdicts=(), status=None)
