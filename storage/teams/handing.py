"""Work for people, each in a project file of their own: what goes to whom, and the files."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

from annotator.errors import ExpectedError, StorageFailed
from annotator.handout import Offered, Wish, Work, drawn, plan
from annotator.handout import person as person_of
from annotator.model import GOLD
from storage.filenames import file_names
from storage.project import Project
from storage.teams.handed import Wanted, write_copy
from storage.teams.people import Role

Progress = Callable[[int, int], None]
LONGEST = 36_500  # days that --after looks back at most


@dataclass(frozen=True, slots=True)
class Extras:
    """What else a person gets: so many documents whose gold is known, so many that they did more than so many
    days ago, and, to look at, what reviews made of their work."""

    checks: int = 0
    again: int = 0
    after: int = 30
    feedback: bool = False


@dataclass(frozen=True, slots=True)
class Handout:
    """Who gets which documents and why; `again` are ids of documents that are not there yet → those that they
    repeat; `feedback` are reviewed documents that a person gets back."""

    plan: Mapping[str, Mapping[str, Work]]
    again: Mapping[str, str] = field(default_factory=dict)
    feedback: Mapping[str, Sequence[str]] = field(default_factory=dict)

    @property
    def people(self) -> list[str]:
        """In the order in which they were named."""
        return [*self.plan]

    def count(self, person: str, *kinds: Work) -> int:
        """How many documents, of these kinds or of all."""
        return sum(not kinds or kind in kinds for kind in self.plan[person].values())


def waiting(project: Project, people: Iterable[str] = ()) -> list[Offered]:
    """The documents that nobody was given yet and whose review is not finished, in their order; each with who
    of these people has done it, or was given it to be checked."""
    rows = project.file.read(
        "SELECT id, source, doubt / (suggestions - superseded + 4.0) FROM documents d"
        " WHERE trashed_at IS NULL AND NOT EXISTS (SELECT 1 FROM assignments a WHERE a.document = d.id"
        " AND a.kind <> 'check') AND NOT EXISTS (SELECT 1 FROM layers l WHERE l.document = d.id"
        " AND l.state = 'done' AND l.annotator = ?) ORDER BY position",
        (GOLD,),
    )
    known: dict[str, set[str]] = {}
    for document, person in project.file.read(
        "SELECT document, annotator FROM layers WHERE state = 'done'"
        " UNION SELECT document, annotator FROM assignments WHERE kind = 'check'"
    ):
        known.setdefault(document, set()).add(person)
    named = {*people}
    return [Offered(id, source, doubt, frozenset(known.get(id, set()) & named)) for id, source, doubt in rows]


def planned(project: Project, wish: Wish, extras: Extras, *, now: datetime) -> Handout:
    """What would go to whom; nothing is written. Raises ExpectedError when that is nothing at all."""
    if min(extras.checks, extras.again, extras.after) < 0:
        raise ExpectedError("A number of documents or days is below 0.")
    wish = replace(wish, people=tuple(map(person_of, wish.people)))
    found = {person: dict(given) for person, given in plan(waiting(project, wish.people), wish).items()}
    before = now - timedelta(days=min(extras.after, LONGEST))
    again: dict[str, str] = {}
    for person, given in found.items():
        checks = drawn(_known(project, person), extras.checks, wish.seed, "check", person)
        given.update(dict.fromkeys(checks, Work.CHECK))
        done = _finished(project, person, before) if extras.again else {}
        for id in drawn(done, extras.again, wish.seed, "again", person):
            given[done[id]] = Work.AGAIN
            again[done[id]] = id
    feedback: dict[str, Sequence[str]] = {}
    for person, given in found.items() if extras.feedback else ():
        repeated = {again.get(id) for id in given}
        feedback[person] = [id for id in _reviewed(project, person) if id not in repeated]
    if not any(found.values()) and not any(feedback.values()):
        raise ExpectedError("There is nothing to hand out: each document was given to somebody already.")
    return Handout(found, again, feedback)


def _known(project: Project, person: str) -> list[str]:
    """Documents whose review is finished, that the person neither had nor was given."""
    rows = project.file.read(
        "SELECT g.document FROM layers g JOIN documents d ON d.id = g.document"
        " WHERE g.annotator = ? AND g.state = 'done' AND d.trashed_at IS NULL"
        " AND NOT EXISTS (SELECT 1 FROM layers l WHERE l.document = d.id AND l.annotator = ?)"
        " AND NOT EXISTS (SELECT 1 FROM assignments a WHERE a.document = d.id AND a.annotator = ?)"
        " ORDER BY d.position",
        (GOLD, person, person),
    )
    return [id for (id,) in rows]


def _finished(project: Project, person: str, before: datetime) -> dict[str, str]:
    """The documents that the person had done before, → the id under which each would be done again."""
    rows = project.file.read(
        "SELECT l.document, j.at FROM layers l JOIN documents d ON d.id = l.document"
        " JOIN journal j ON j.number = l.finished"
        " WHERE l.annotator = ? AND l.state = 'done' AND d.trashed_at IS NULL ORDER BY d.position",
        (person,),
    )
    given = {*project.file.read("SELECT document, annotator FROM assignments WHERE kind = 'again'")}
    repeats = {document for document, _ in given}
    free = repeats & {*project.documents.ids()}  # to be given to others, too
    taken = {id for (id,) in project.file.read("SELECT id FROM documents")}
    found: dict[str, str] = {}
    for document, at in rows:
        names = (f"{document}~{n}" for n in range(2, 1 << 30))
        name = next(x for x in names if x not in taken or x in free)
        if document not in repeats and (name, person) not in given and _earlier(at, before):
            found[document] = name
    return found


def _earlier(at: str, before: datetime) -> bool:
    when = datetime.fromisoformat(at)
    return (when if when.tzinfo else when.replace(tzinfo=before.tzinfo)) <= before


def _reviewed(project: Project, person: str) -> list[str]:
    """The documents of the person whose review is finished, but for known gold: nobody is to tell it."""
    rows = project.file.read(
        "SELECT l.document FROM layers l JOIN layers g ON g.document = l.document AND g.annotator = ?"
        " JOIN documents d ON d.id = l.document WHERE l.annotator = ? AND g.state = 'done'"
        " AND l.annotator <> g.annotator AND d.trashed_at IS NULL AND NOT EXISTS"
        " (SELECT 1 FROM assignments a WHERE a.document = d.id AND a.annotator = ? AND a.kind = 'check')"
        " ORDER BY d.position",
        (GOLD, person, person),
    )
    return [id for (id,) in rows]


def hand_out(
    project: Project,
    handout: Handout,
    folder: Path,
    *,
    at: datetime,
    progress: Progress = lambda done, total: None,
) -> dict[str, Path]:
    """Write a file for each person and note who was given what; the paths by name.

    All files or none: they get their names when all are written. Raises ExpectedError when one of them is
    there already, StorageFailed when one can't be written; what `progress` raises takes back all.
    """
    paths = {p: folder / f"{name}.tawsim" for p, name in file_names(handout.people).items()}
    made: list[Path] = []
    try:
        for path in paths.values():
            _refuse_taken(path)
        folder.mkdir(parents=True, exist_ok=True)
        with project.writing():
            _add_again(project, handout.again)
            parts = {person: path.with_name(f"{path.name}.part") for person, path in paths.items()}
            for done, (person, part) in enumerate(parts.items()):
                progress(done, len(parts))
                part.unlink(missing_ok=True)
                made.append(part)
                wanted = Wanted(
                    person, handout.plan[person], handout.feedback.get(person, ()), at.isoformat()
                )
                write_copy(project, part, wanted, partial(progress, done, len(parts)))
            _note(project, handout, at)
            for person, part in parts.items():
                _refuse_taken(paths[person])
                part.rename(paths[person])
                made.append(paths[person])
            progress(len(parts), len(parts))
    except BaseException as problem:
        for path in made:
            path.unlink(missing_ok=True)
        if isinstance(problem, OSError):
            raise StorageFailed(f"{folder} can't be written to ({problem.strerror}).") from problem
        if "\0" in str(folder):
            raise StorageFailed("A name of a folder holds no NUL.") from problem
        raise
    return paths


def _refuse_taken(path: Path) -> None:
    if path.exists():
        raise ExpectedError(f"{path} is there already.", "Choose another folder, or move it away.")
    if path.parent.exists() and not path.parent.is_dir():
        raise ExpectedError(f"{path.parent} is not a folder.")


def _add_again(project: Project, again: Mapping[str, str]) -> None:
    """The same texts once more, as documents of their own, with what was proposed for them."""
    there = {*project.documents.ids(), *project.documents.ids(trashed=True)}
    for new, old in again.items():
        if new not in there:
            project.documents.add([replace(project.documents.get(old), id=new)])
            project.suggestions.add(new, project.suggestions.of(old))


def _note(project: Project, handout: Handout, at: datetime) -> None:
    rows: Iterable[tuple[str, ...]] = (
        (document, person, kind, at.isoformat(), at.isoformat())
        for person, given in handout.plan.items()
        for document, kind in given.items()
    )
    project.file.write_many(
        "INSERT INTO assignments (document, annotator, kind, batch, at) VALUES (?, ?, ?, ?, ?)", [*rows]
    )
    project.people.know(dict.fromkeys(handout.people, Role.ANNOTATOR))
