"""Who works on a project, and as what."""

from collections.abc import Mapping
from enum import StrEnum

from annotator.handout import person as person_of
from annotator.model import LayerKey
from storage.file import ProjectFile

# Of layers `{0}`: none that was made to check the person against known gold.
NO_CHECK = (
    "NOT EXISTS (SELECT 1 FROM assignments x WHERE x.document = {0}.document AND x.annotator = {0}.annotator"
    " AND x.kind = 'check')"
)


class Role(StrEnum):
    """What somebody does: annotates; also reviews; also hands out work, merges, changes the scheme."""

    ANNOTATOR = "annotator"
    REVIEWER = "reviewer"
    LEAD = "lead"


class People:
    """By name. Who is in no list yet may do everything: a project of one person needs no roles."""

    def __init__(self, file: ProjectFile) -> None:
        self._file = file

    def all(self) -> Mapping[str, Role]:
        """Everybody, by name in the order of names."""
        rows = self._file.read("SELECT name, role FROM people ORDER BY name")
        with self._file.decoding("the list of people"):
            return {name: Role(role) for name, role in rows}

    def role(self, name: str) -> Role:
        """As what somebody works; one who is not listed leads, as long as nobody else does."""
        people = self.all()
        lead = Role.LEAD not in people.values()
        return people.get(name, Role.LEAD if lead else Role.ANNOTATOR)

    def set(self, name: str, role: Role) -> None:
        """From now on as this, whatever it was before. Raises ExpectedError for what is no name."""
        name = person_of(name)
        with self._file.writing():
            self._file.write(
                "INSERT INTO people (name, role) VALUES (?, ?)"
                " ON CONFLICT (name) DO UPDATE SET role = excluded.role",
                (name, role),
            )

    def know(self, names: Mapping[str, Role]) -> None:
        """Lists those who are not in the list yet; the others keep their role."""
        with self._file.writing():
            self._file.write_many(
                "INSERT INTO people (name, role) VALUES (?, ?) ON CONFLICT DO NOTHING", [*names.items()]
            )

    def progress(self) -> list[tuple[str, Role, int, int]]:
        """Of everybody, by name: the role, how many documents they were given, and how many of these they
        have done or skipped. A file that was handed out holds what its person was given, and nothing else."""
        rows = self._file.read(
            "WITH given AS (SELECT document, annotator FROM assignments"
            " UNION SELECT d.id, s.value FROM documents d, settings s WHERE s.name = 'annotator'"
            " AND d.trashed_at IS NULL AND EXISTS (SELECT 1 FROM settings WHERE name = 'handout'))"
            " SELECT p.name, p.role, count(a.document), count(l.id) FROM people p"
            " LEFT JOIN given a ON a.annotator = p.name"
            " LEFT JOIN layers l ON l.document = a.document AND l.annotator = a.annotator"
            " AND l.state IN ('done', 'skipped') GROUP BY p.name ORDER BY p.name"
        )
        with self._file.decoding("the list of people"):
            return [(name, Role(role), given, done) for name, role, given, done in rows]

    def checks(self) -> frozenset[LayerKey]:
        """The layers that were, or are to be, made to check somebody against known gold: they are nothing
        else."""
        rows = self._file.read("SELECT document, annotator FROM assignments WHERE kind = 'check'")
        return frozenset(LayerKey(document, annotator) for document, annotator in rows)

    def given_again(self) -> frozenset[str]:
        """The ids under which documents were given to somebody a second time: no documents of their own, and
        never gold."""
        rows = self._file.read("SELECT document FROM assignments WHERE kind = 'again'")
        return frozenset(id for (id,) in rows)

    def remove(self, name: str) -> None:
        """Out of the list; what they made stays."""
        with self._file.writing():
            self._file.write("DELETE FROM people WHERE name = ?", (name,))
