"""What was learned from a project's layers, kept inside its file so that it moves with it."""

from dataclasses import dataclass
from hashlib import sha256

from storage.file import ProjectFile


@dataclass(frozen=True, slots=True)
class Learned:
    """Of a stored model: when (ISO 8601), from how many documents and annotations of whom."""

    name: str
    annotator: str
    learned_at: str
    documents: int
    annotations: int
    sha256: str


class Models:
    """By name; a later one takes the place of an earlier."""

    def __init__(self, file: ProjectFile) -> None:
        self._file = file

    def put(
        self, name: str, model: bytes, *, annotator: str, learned_at: str, documents: int, annotations: int
    ) -> Learned:
        """Keep a model."""
        digest = sha256(model).hexdigest()
        with self._file.writing():
            self._file.write(
                "INSERT OR REPLACE INTO models"
                " (name, annotator, learned_at, documents, annotations, sha256, bytes)"
                " VALUES (?, ?, ?, ?, ?, ?, ?)",
                (name, annotator, learned_at, documents, annotations, digest, model),
            )
        return Learned(name, annotator, learned_at, documents, annotations, digest)

    def about(self, name: str) -> Learned | None:
        """What is known of the model of that name; None when there is none."""
        rows = self._file.read(
            "SELECT name, annotator, learned_at, documents, annotations, sha256 FROM models WHERE name = ?",
            (name,),
        )
        return Learned(*rows[0]) if rows else None

    def read(self, name: str) -> bytes | None:
        """The model itself. Raises ProjectDamaged when it is not the one that was stored."""
        rows = self._file.read("SELECT bytes, sha256 FROM models WHERE name = ?", (name,))
        if not rows:
            return None
        model, digest = rows[0]
        sound = sha256(model).hexdigest() == digest
        self._file.require(sound, f"the model {name} is not the one that was stored")
        return bytes(model)

    def remove(self, name: str) -> None:
        """Forget it."""
        with self._file.writing():
            self._file.write("DELETE FROM models WHERE name = ?", (name,))
