"""Releases: frozen states of gold. Nothing alters or deletes one; its hash is looked at on each use."""

import hashlib
import json
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from annotator.card import Card
from annotator.errors import ExpectedError
from annotator.model import GOLD
from storage import encode
from storage.file import ProjectFile
from storage.filenames import folded

_AT_ONCE = 1 << 20  # bytes
_LONGEST_NAME = 100


@dataclass(frozen=True, slots=True)
class Release:
    """Who froze it and when (ISO 8601); `sha256` is that of its rows as own JSONL. `toml`: its scheme.
    `names`: of all people of the project, for pseudonyms."""

    name: str
    who: str
    at: str
    sha256: str
    card: Card
    toml: str
    names: tuple[str, ...] = ()


class Releases:
    """By name."""

    def __init__(self, file: ProjectFile) -> None:
        self._file = file

    def all(self) -> list[Release]:
        """The first one first. Raises ProjectDamaged when one is not as it was frozen."""
        rows = self._file.read("SELECT name, who, at, sha256, card, seal FROM releases ORDER BY rowid")
        found = []
        for name, who, at, sha, card, seal in rows:
            fault = f"its release {name} is not as it was frozen"
            self._file.require(encode.seal(name, who, at, sha, card) == seal, fault)
            with self._file.decoding(fault):
                row = json.loads(card)
                found.append(
                    Release(name, who, at, sha, Card.of(row["card"]), row["scheme"], tuple(row["names"]))
                )
        return found

    def get(self, name: str) -> Release:
        """Raises ExpectedError when there is none of this name."""
        listed = self.all()
        found = next((r for r in listed if r.name == name), None)
        if found is None:
            hint = f"It has {', '.join(r.name for r in listed)}." if listed else "It has none."
            raise ExpectedError(f"The project has no release {name}.", hint)
        return found

    def check_name(self, name: str) -> None:
        """Raises ExpectedError where no release can be called so."""
        sound = name and name == name.strip() and len(name) <= _LONGEST_NAME and name.isprintable()
        if not sound or folded(name) == GOLD:
            raise ExpectedError(f"«{name}» is no name for a release.", "Choose one like v1.")
        for (there,) in self._file.read("SELECT name FROM releases"):
            if folded(there) == folded(name):
                hint = "Releases stay: choose another name."
                raise ExpectedError(f"There is a release {there} already.", hint)

    def add(self, jsonl: Path, made: Release) -> Release:
        """Of a file of own JSONL, which is read in parts; gives it with its hash. Raises ExpectedError as
        `check_name` does."""
        name = made.name
        self.check_name(name)
        digest, packer, packed = hashlib.sha256(), zlib.compressobj(), bytearray()
        with jsonl.open("rb") as file:
            while part := file.read(_AT_ONCE):
                digest.update(part)
                packed += packer.compress(part)
        packed += packer.flush()
        text = encode.to_json({"card": made.card.row(), "scheme": made.toml, "names": made.names})
        columns = (name, made.who, made.at, digest.hexdigest(), text)
        with self._file.writing():
            self._file.write(
                "INSERT INTO releases (name, who, at, sha256, card, seal, rows) VALUES (?, ?, ?, ?, ?, ?, ?)",
                (*columns, encode.seal(*columns), bytes(packed)),
            )
        return replace(made, sha256=digest.hexdigest())

    def lines(self, name: str) -> Iterator[bytes]:
        """Of its own JSONL, without line ends. Raises ProjectDamaged, before the first, if a byte differs."""
        ((packed, sha),) = self._file.read("SELECT rows, sha256 FROM releases WHERE name = ?", (name,))
        fault = f"the rows of its release {name} are not those that were frozen"
        digest = hashlib.sha256()
        try:
            for part in _unpacked(packed):
                digest.update(part)
        except zlib.error:
            self._file.require(False, fault)
        self._file.require(digest.hexdigest() == sha, fault)
        rest = b""
        for part in _unpacked(packed):
            *whole, rest = (rest + part).split(b"\n")
            yield from whole


def _unpacked(packed: bytes) -> Iterator[bytes]:
    unpacker = zlib.decompressobj()
    waiting = packed
    while waiting:
        yield unpacker.decompress(waiting, _AT_ONCE)
        waiting = unpacker.unconsumed_tail
    yield unpacker.flush()
