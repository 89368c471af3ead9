"""Lists of entries that a person loaded to link entities to, kept in the project."""

from collections.abc import Sequence

from annotator.linking import MOST, Entry, folded, keys
from annotator.text import key
from storage.file import ProjectFile

_STAGED = ""  # the name of a list that is not there in full yet; no list is called so
_COLUMNS = "SELECT DISTINCT e.base, e.id, e.names, e.kind FROM knowledge e"


class Knowledge:
    """By the list's name; loading it again replaces it."""

    def __init__(self, file: ProjectFile) -> None:
        self._file = file

    def put(self, base: str, entries: Sequence[Entry]) -> None:
        """In place of what the list held; links to what is no longer in it stay as they are."""
        with self._file.writing():
            self.clear()
            self.stage([(e, folded(e)) for e in entries])
            self.publish(base)

    def stage(self, rows: Sequence[tuple[Entry, Sequence[str]]]) -> None:
        """A part of a long list with the `folded` names of each entry; nobody finds it before `publish`."""
        with self._file.writing():
            first = self._file.read("SELECT coalesce(max(number), 0) + 1 FROM knowledge")[0][0]
            numbered = list(enumerate(rows, first))
            self._file.write_many(
                "INSERT INTO knowledge (number, base, id, names, kind) VALUES (?, ?, ?, ?, ?)",
                [(n, _STAGED, e.id, "|".join(e.names), e.kind) for n, (e, _) in numbered],
            )
            self._file.write_many(
                "INSERT INTO knowledge_names (name, entry) VALUES (?, ?) ON CONFLICT DO NOTHING",
                [(name, n) for n, (_, names) in numbered for name in names],
            )

    def publish(self, base: str) -> None:
        """What was staged is the list from now on."""
        with self._file.writing():
            self._file.write("DELETE FROM knowledge WHERE base = ?", (base,))
            self._file.write("UPDATE knowledge SET base = ? WHERE base = ?", (base, _STAGED))

    def clear(self) -> None:
        """Forget what was staged, by this session or by one that ended in between."""
        with self._file.writing():
            self._file.write("DELETE FROM knowledge WHERE base = ?", (_STAGED,))

    def named(self, words: str) -> list[Entry]:
        """Entries with exactly this name, with or without its ال."""
        names = keys(words)
        if not names:
            return []
        return self._entries(
            f"{_COLUMNS} JOIN knowledge_names n ON n.entry = e.number"
            f" WHERE n.name IN (?, ?) AND e.base <> '{_STAGED}' ORDER BY e.base, e.number LIMIT {MOST}",
            names,
        )

    def beginning(self, words: str) -> list[Entry]:
        """Entries with a name that begins with these letters."""
        first = key(words)
        if not first:
            return []
        return self._entries(
            f"{_COLUMNS} JOIN knowledge_names n ON n.entry = e.number"
            f" WHERE n.name >= ? AND n.name < ? AND e.base <> '{_STAGED}'"
            f" ORDER BY e.base, e.number LIMIT {MOST}",
            (first, first + "\U0010ffff"),
        )

    def get(self, base: str, id: str) -> Entry | None:
        """One entry."""
        found = self._entries(f"{_COLUMNS} WHERE e.base = ? AND e.id = ?", (base, id))
        return found[0] if found else None

    def _entries(self, sql: str, values: Sequence[str]) -> list[Entry]:
        rows = self._file.read(sql, values)
        return [Entry(base, id, tuple(names.split("|")), kind) for base, id, names, kind in rows]
