"""What the names of a project are called, document by document."""

from collections import Counter

from annotator.problems import tally
from storage.file import ProjectFile


class Naming:
    """Which names have which labels, document by document."""

    def __init__(self, file: ProjectFile) -> None:
        self._file = file

    def documents(self, *, most: int = 2**31) -> list[str]:
        """Those with entities, in no particular order; none whose layers have more than `most`."""
        rows = self._file.read(
            "SELECT DISTINCT l.document FROM layers l JOIN documents d ON d.id = l.document"
            " WHERE l.entities BETWEEN 1 AND ? AND d.trashed_at IS NULL",
            (most,),
        )
        return [id for (id,) in rows]

    def of(self, document: str) -> Counter[tuple[str, str]]:
        """How often each name has each label there, over all layers."""
        rows = self._file.read(
            "SELECT a.name, a.first, a.last FROM layers l JOIN annotations a ON a.layer = l.id"
            " WHERE l.document = ? AND a.kind = 'entity' AND json_array_length(a.value, '$.ranges') = 1",
            (document,),
        )
        if not rows:
            return Counter()
        ((text,),) = self._file.read("SELECT text FROM documents WHERE id = ?", (document,))
        return tally(text, rows)
