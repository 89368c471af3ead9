"""A project: one file with documents, layers, suggestions, journal and scheme."""

from collections.abc import Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

from annotator.model import State
from annotator.scheme import Scheme
from storage.documents import Documents
from storage.file import ProjectFile
from storage.gold.cards import Cards
from storage.gold.releases import Releases
from storage.gold.reviews import Reviews
from storage.ignoring import Ignoring
from storage.journal import Journal
from storage.knowledge import Knowledge
from storage.layers import Layers
from storage.merging.versions import Versions
from storage.models import Models
from storage.naming import Naming
from storage.remembering import Decisions
from storage.schemes import Schemes
from storage.search import Search
from storage.settings import Settings
from storage.suggestions import Suggestions
from storage.teams.guidelines import Guidelines
from storage.teams.overview import Overview
from storage.teams.people import People
from storage.teams.threads import Threads
from storage.times import Times


@dataclass(frozen=True, slots=True)
class Stats:
    """How much there is, without the trash and superseded suggestions.

    `states` counts the layers in each state.
    """

    documents: int
    annotators: int
    layers: int
    entities: int
    events: int
    suggestions: int
    states: Mapping[State, int]


class Project:
    """An open project. Use it from one thread; it owns its file until `close`."""

    def __init__(self, file: ProjectFile) -> None:
        """Use `open` or `create`."""
        self._file = file
        self.documents = Documents(file, lambda: self.schemes.withdrawn)
        self.schemes = Schemes(file, self.documents)
        self.suggestions = Suggestions(file, self.schemes)
        self.layers = Layers(file, self.documents, self.suggestions)
        self.reviews = Reviews(file)
        self.versions = Versions(file)
        self.journal = Journal(file, self.documents, self.layers, self.schemes, self.reviews, self.versions)
        self.time = Times(file)
        self.settings = Settings(file)
        self.models = Models(file)
        self.knowledge = Knowledge(file)
        self.decisions = Decisions(file, self.schemes)
        self.naming = Naming(file)
        self.ignoring = Ignoring(file)
        self.search = Search(file)
        self.people = People(file)
        self.threads = Threads(file)
        self.guidelines = Guidelines(file)
        self.releases = Releases(file)
        self.overview = Overview(file, self.settings)
        self.cards = Cards(file, self.schemes, self.guidelines, self.people, self.settings)

    @classmethod
    def create(cls, path: str | Path, scheme: Scheme) -> Self:
        """A new project with this scheme, open. Raises ExpectedError when the path is taken,
        StorageFailed when it can't be written."""
        path = Path(path)
        project = cls(ProjectFile.create(path))
        try:
            project.set_scheme(scheme)
        except BaseException:
            project.close()
            path.unlink()
            raise
        return project

    @classmethod
    def open(cls, path: str | Path, *, whole: bool = False, later: bool = False) -> Self:
        """`whole`: for one transaction, whose failure leaves the file as it was, byte by byte. `later`: when
        it is large, who opens it looks at its pages while people work (see `unseen`).

        Raises ExpectedError when there is none, ProjectBusy, ProjectTooNew, ProjectDamaged or
        StorageFailed when it can't be opened; then too the file is as it was before.
        """
        return cls(ProjectFile.open(Path(path), whole=whole, later=later))

    @staticmethod
    def is_behind(path: str | Path) -> bool:
        """Whether opening it brings it up to date first, which may take a while."""
        return ProjectFile.is_behind(Path(path))

    @property
    def path(self) -> Path:
        """As it was given."""
        return self._file.path

    @property
    def unclean(self) -> bool:
        """Whether the program was ended without closing it, and what it left was taken in on opening."""
        return self._file.unclean

    @property
    def unseen(self) -> bool:
        """Whether its pages are still to be looked at (storage/saving/looking.py)."""
        return self._file.unseen

    @property
    def file(self) -> ProjectFile:
        """For what this room does with whole tables: handing out and merging."""
        return self._file

    @property
    def scheme(self) -> Scheme:
        """What may be annotated. Raises ProjectDamaged when it can't be read."""
        return self.schemes.current

    def set_scheme(self, scheme: Scheme) -> None:
        """From now on this one; earlier ones stay in the file."""
        self.schemes.add(scheme)

    def writing(self) -> AbstractContextManager[None]:
        """One transaction around all that is written within; after an exception, none of it is.

        Within another one it is a part that can fail by itself.
        """
        return self._file.writing()

    def save_copy(self, path: str | Path) -> None:
        """A whole and checked copy, in place of what has that name. Raises StorageFailed."""
        self._file.copy(Path(path))

    def standing(self) -> AbstractContextManager[None]:
        """The file does not change meanwhile, so that another process can copy it; see storage/copying.py."""
        return self._file.standing()

    def decoding(self, fault: str) -> AbstractContextManager[None]:
        """ProjectDamaged, naming the fault, in place of what values that cannot be raise."""
        return self._file.decoding(fault)

    def stats(self) -> Stats:
        """Counts of everything that is not in the trash."""
        ((documents, suggestions),) = self._file.read(
            "SELECT count(*), coalesce(sum(suggestions - superseded), 0) FROM documents"
            " WHERE trashed_at IS NULL"
        )
        rows = self._file.read(
            "SELECT state, count(*), sum(entities), sum(events)"
            " FROM layers l JOIN documents d ON d.id = l.document WHERE d.trashed_at IS NULL GROUP BY state"
        )
        by_state = {state: count for state, count, _, _ in rows}
        return Stats(
            documents,
            len(self.layers.annotators()),
            sum(by_state.values()),
            sum(entities for _, _, entities, _ in rows),
            sum(events for _, _, _, events in rows),
            suggestions,
            {state: by_state.get(state, 0) for state in State},
        )

    def close(self) -> None:
        """Leaves one file; the lock is gone. A second call does nothing."""
        self._file.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
