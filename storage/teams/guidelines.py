"""The notes by which people label, beside what the scheme says: every version of them is kept."""

from dataclasses import dataclass

from storage.file import ProjectFile


@dataclass(frozen=True, slots=True)
class Guideline:
    """One version of the notes: who wrote it and when (ISO 8601); `number` counts up from 1."""

    number: int
    text: str
    who: str
    at: str


class Guidelines:
    """The newest version is the one that holds; an empty text says that there are none any more."""

    def __init__(self, file: ProjectFile) -> None:
        self._file = file

    def all(self) -> list[Guideline]:
        """Every version, the first one first."""
        return self._read("")

    def latest(self) -> Guideline | None:
        """The one that holds; None where nobody ever wrote one."""
        found = self._read("WHERE number = (SELECT max(number) FROM guidelines)")
        return found[0] if found else None

    def add(self, text: str, *, who: str, at: str) -> Guideline:
        """A further version; the one that holds already when the text says the same."""
        latest = self.latest()
        if latest is not None and latest.text == text:
            return latest
        with self._file.writing():
            number = self._file.insert(
                "INSERT INTO guidelines (text, who, at) VALUES (?, ?, ?)", (text, who, at)
            )
        return Guideline(number, text, who, at)

    def _read(self, where: str) -> list[Guideline]:
        rows = self._file.read(f"SELECT number, text, who, at FROM guidelines {where} ORDER BY number")
        return [Guideline(*row) for row in rows]
