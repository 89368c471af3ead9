"""Lists of entries that a person loaded to link entities to, kept in the project."""

from collections.abc import Sequence
from dataclasses import dataclass

from annotator.linking import MOST, Entry, keys
from annotator.text import fold
from storage.file import ProjectFile

_COLUMNS = "SELECT DISTINCT e.base, e.id, e.names, e.kind FROM knowledge e"


@dataclass(frozen=True, slots=True)
class Base:
    """One list: its name in links, and how many entries it has."""

    name: str
    entries: int


class Knowledge:
    """By the list's name; loading it again replaces it."""

    def __init__(self, file: ProjectFile) -> None:
        self._file = file

    def put(self, base: str, entries: Sequence[Entry]) -> None:
        """In place of what the list held; links to what is no longer in it stay as they are."""
        with self._file.writing():
            self.remove(base)
            self._file.write_many(
                "INSERT INTO knowledge (base, id, names, kind) VALUES (?, ?, ?, ?)",
                [(base, e.id, "|".join(e.names), e.kind) for e in entries],
            )
            numbers = dict(self._file.read("SELECT id, number FROM knowledge WHERE base = ?", (base,)))
            self._file.write_many(
                "INSERT INTO knowledge_names (name, entry) VALUES (?, ?) ON CONFLICT DO NOTHING",
                [(" ".join(fold(n).text.split()), numbers[e.id]) for e in entries for n in e.names],
            )

    def remove(self, base: str) -> None:
        """Forget a list."""
        with self._file.writing():
            self._file.write("DELETE FROM knowledge WHERE base = ?", (base,))

    def bases(self) -> list[Base]:
        """All lists, by name."""
        rows = self._file.read("SELECT base, count(*) FROM knowledge GROUP BY base ORDER BY base")
        return [Base(*row) for row in rows]

    def named(self, words: str) -> list[Entry]:
        """Entries with exactly this name, with or without its ال."""
        names = keys(words)
        if not names:
            return []
        return self._entries(
            f"{_COLUMNS} JOIN knowledge_names n ON n.entry = e.number"
            f" WHERE n.name IN (?, ?) ORDER BY e.base, e.number LIMIT {MOST}",
            names,
        )

    def beginning(self, words: str) -> list[Entry]:
        """Entries with a name that begins with these letters."""
        first = " ".join(fold(words).text.split())
        if not first:
            return []
        return self._entries(
            f"{_COLUMNS} JOIN knowledge_names n ON n.entry = e.number"
            f" WHERE n.name >= ? AND n.name < ? ORDER BY e.base, e.number LIMIT {MOST}",
            (first, first + "\U0010ffff"),
        )

    def get(self, base: str, id: str) -> Entry | None:
        """One entry."""
        found = self._entries(f"{_COLUMNS} WHERE e.base = ? AND e.id = ?", (base, id))
        return found[0] if found else None

    def _entries(self, sql: str, values: Sequence[str]) -> list[Entry]:
        rows = self._file.read(sql, values)
        return [Entry(base, id, tuple(names.split("|")), kind) for base, id, names, kind in rows]
