"""What is in a project beside layers comes of a merge in whatever order the files are named."""

from collections.abc import Callable
from itertools import permutations
from pathlib import Path

import pytest

from annotator.model import Document, DocumentChange, TrashChange
from annotator.problems import Ignored
from storage import Project
from storage.teams.people import Role
from tests.storage.teams import Person, brought, copied, made, state

NEW = Document("new", "خبر جديد")
Act = Callable[[Person], None]


def title(words: str) -> Act:
    def add(person: Person) -> None:
        person.project.documents.add([Document("new", NEW.text, title=words)])

    return add


def edited(person: Person) -> None:
    title("B")(person)
    before = person.project.documents.get("new")
    after = Document("new", NEW.text, title="A")
    person.do(DocumentChange("properties", before, after))


def taken_out(person: Person) -> None:
    title("B")(person)
    person.do(TrashChange("take out", ("new",), gone=True))


def role(role: Role) -> Act:
    return lambda person: person.project.people.set("C", role)


def ignored(day: int) -> Act:
    def add(person: Person) -> None:
        person.project.ignoring.add(Ignored("gap", "x", "d0", "A", None, "A", f"2026-03-0{day}"))

    return add


@pytest.mark.parametrize(
    ("acts", "sql", "wanted"),
    [
        ((title("B"), title("A"), title("")), "SELECT title FROM documents WHERE merged", "A"),
        ((edited, title("C")), "SELECT title FROM documents WHERE merged", "A"),
        ((taken_out, title("B")), "SELECT trashed_at IS NULL FROM documents WHERE merged", 1),
        ((taken_out, taken_out), "SELECT trashed_at IS NULL FROM documents WHERE merged", 0),
        ((role(Role.REVIEWER), role(Role.LEAD)), "SELECT role FROM people WHERE name = 'C'", "annotator"),
        ((ignored(2), ignored(1)), "SELECT at FROM ignored", "2026-03-01"),
    ],
)
def test_of_two_that_cannot_both_be_there_the_same_one_is(
    fresh: Callable[[], Path], acts: tuple[Act, ...], sql: str, wanted: object
) -> None:
    project = made(fresh() / "P.tawsim", 1)
    files = []
    for n, act in enumerate(acts):
        files.append(copied(project, f"F{n}"))
        with Person(files[-1], f"P{n}") as person:
            act(person)
    found = []
    for n, some in enumerate(permutations(files)):
        whole, steps = copied(project, f"whole{n}"), copied(project, f"steps{n}")
        brought(whole, *some)
        for file in some:
            brought(steps, file)
        brought(steps, *reversed(some))
        found += [state(whole), state(steps)]
        with Project.open(steps) as opened:
            assert opened.file.read(sql) == [(wanted,)]
    assert all(one == found[0] for one in found)


def test_what_the_lead_took_out_stays_out_though_files_have_it(fresh: Callable[[], Path]) -> None:
    project = made(fresh() / "P.tawsim", 1)
    file = copied(project, "F")
    with Person(file, "A") as person:
        title("A")(person)
    brought(project, file)
    with Person(project, "lead") as lead:
        lead.do(TrashChange("take out", ("new",), gone=True))
    brought(project, file)
    with Project.open(project) as opened:
        assert opened.documents.ids(trashed=True) == ["new"]
