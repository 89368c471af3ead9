"""Small strings that a project remembers: who annotates, which document was open last."""

from storage.file import ProjectFile


class Settings:
    """By name."""

    def __init__(self, file: ProjectFile) -> None:
        self._file = file

    def get(self, name: str, default: str = "") -> str:
        """The value, else `default`."""
        rows = self._file.read("SELECT value FROM settings WHERE name = ?", (name,))
        return str(rows[0][0]) if rows else default

    def set(self, name: str, value: str) -> None:
        """Writes it to the disk when it differs from what is there."""
        if self._file.read("SELECT 1 FROM settings WHERE name = ? AND value = ?", (name, value)):
            return
        with self._file.writing():
            self._file.write(
                "INSERT INTO settings (name, value) VALUES (?, ?)"
                " ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                (name, value),
            )
