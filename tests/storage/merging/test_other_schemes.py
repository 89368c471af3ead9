"""Work that was done under another version of the scheme."""

from collections.abc import Callable
from pathlib import Path

from annotator.model import (
    LayerKey,
    TrashChange,
)
from storage import Project
from storage.teams.threads import ThreadKind
from tests.storage.teams import Person, brought, copied, handed, made


def test_work_under_an_earlier_scheme_takes_the_names_of_now(fresh: Callable[[], Path]) -> None:
    project = made(fresh() / "P.tawsim", 2)
    with Person(project, "A", "before") as person:
        person.mark("d0", "old", 0, "PER")
    file = handed(project, "A")["A"]
    with Person(file, "A", "then") as person:
        person.mark("d0", "new", 4, "PER")
        person.mark("d1", "e1", 4, "PER")
    with Person(project, "lead") as lead:
        lead.rename("PER", "HUMAN")
    report = brought(project, file)
    assert report.conflicts == ()
    assert report.notes == ("A.tawsim: made under an earlier version of the scheme.",)
    with Project.open(project) as opened:
        for document, count in (("d0", 2), ("d1", 1)):
            names = [a.name for a in opened.layers.get(LayerKey(document, "A")).annotations.values()]
            assert names == ["HUMAN"] * count
    assert brought(project, file).layers == 0


def test_another_scheme_is_listed_as_a_request_and_its_renames_are_taken_back(
    fresh: Callable[[], Path],
) -> None:
    project = made(fresh() / "P.tawsim", 1)
    file = handed(project, "A")["A"]
    with Person(file, "A") as person:
        person.mark("d0", "e1", 0, "PER")
        person.rename("PER", "HUMAN")
        person.mark("d0", "e2", 4, "HUMAN")
        person.mark("d0", "e3", 8, "NEW")
    report = brought(project, file)
    assert report.notes == (
        "A.tawsim: made under a later version of the scheme, which is listed as a request.",
        "A.tawsim: the scheme has no NEW (labels); annotations that have it: 1.",
    )
    with Project.open(project) as opened:
        names = [a.name for a in opened.layers.get(LayerKey("d0", "A")).annotations.values()]
        assert names == ["PER", "PER", "NEW"]
        assert "PER" in opened.scheme.label_of
        (request,) = opened.threads.open(ThreadKind.REQUEST)
        assert "+ labels HUMAN" in request.comments[0].text
    brought(project, file)
    with Project.open(project) as opened:
        assert opened.threads.all() == [request]


def test_what_others_did_to_their_scheme_or_list_of_documents_cannot_be_undone_here(
    fresh: Callable[[], Path],
) -> None:
    project = made(fresh() / "P.tawsim", 2)
    file = handed(project, "A")["A"]
    with Person(file, "A") as person:
        person.mark("d0", "e1", 0, "PER")
        person.rename("PER", "HUMAN")
        person.do(TrashChange("take out", ("d1",), gone=True))
    one, two = copied(project, "one"), copied(project, "two")
    for path in (project, one, two):
        with Person(path, "lead", path.stem) as lead:
            lead.rename("LOC", "PLACE")
    brought(one, file)
    with Person(one, "A", "here", 9) as person:
        while person.history.done:
            person.undo()
        while person.history.undone:
            person.redo()
        assert {"PER", "PLACE"} <= {*person.project.scheme.label_of}
        assert "HUMAN" not in person.project.scheme.label_of
        assert person.project.documents.ids() == ["d0", "d1"]
        assert [a.name for a in person.layer("d0").annotations.values()] == ["PER"]
