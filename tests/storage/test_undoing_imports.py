"""An import is one step: undone, the project is as it was seen before; made again, as after the import."""

import tempfile
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotator.errors import ImportFailed
from annotator.formats import Read, Row
from annotator.history import AnyChange, History, Kind
from annotator.model import (
    Change,
    Document,
    Entity,
    Layer,
    LayerKey,
    Origin,
    Range,
    State,
    Status,
    Suggestion,
    TrashChange,
    Verdict,
)
from annotator.scheme import load
from storage import Project
from storage.fitting import as_named_now, on_layers_now
from storage.importing import Step, import_files, import_rows

WHO = "أحمد"
TEXTS = ("قال زيد", "قصف الجيش حماة", "لا 😀 نعم")


def entities() -> st.SearchStrategy[Entity]:
    ranges = st.sampled_from([(Range(0, 2),), (Range(1, 3),), (Range(0, 1), Range(3, 4))])
    return st.builds(
        Entity, st.sampled_from(["e1", "e2", "s1"]), st.sampled_from(["PER", "LOC", "خارج"]), ranges
    )


@st.composite
def rows(draw: st.DrawFn) -> Row:
    found = draw(st.lists(entities(), max_size=2, unique_by=lambda e: e.id))
    proposed = draw(st.lists(entities(), max_size=2, unique_by=lambda e: e.id))
    return Row(
        Document(draw(st.sampled_from(["r1", "r2", "r3"])), draw(st.sampled_from(TEXTS))),
        tuple(found),
        draw(st.sampled_from(["", WHO, "ليلى", "gold"])),
        suggestions=tuple(Suggestion(e, 0.5, "m") for e in proposed),
        status=draw(st.none() | st.builds(Status, st.sampled_from(State), st.booleans())),
    )


def files() -> st.SearchStrategy[list[Row]]:
    return st.lists(rows(), max_size=4)


def taken(project: Project, given_rows: Sequence[Row], who: str, *, replace: bool = True) -> None:
    read = Read(tuple(given_rows), name="in.jsonl")
    import_rows(project, read, replace=replace, skip_bad=True, step=Step(who))


def seen(project: Project) -> dict[str, object]:
    """All that a person sees, but for what is proposed, which stays, and what waits no longer where the same
    stands already."""
    keys = [LayerKey(id, who) for id in project.documents.ids() for who in project.layers.of(id)]
    layers = [project.layers.get(key) for key in keys]
    return {
        "documents": [project.documents.get(id) for id in project.documents.ids()],
        "annotators": project.layers.annotators(),
        "layers": {x.key: (dict(x.annotations), _decided(x), x.status) for x in layers},
        "finished": {who: sorted(project.layers.finished(who)) for who in ("import", WHO, "ليلى", "gold")},
        "unstarted": project.layers.unstarted(),
    }


def _decided(layer: Layer) -> dict[str, Verdict]:
    return {id: verdict for id, verdict in layer.verdicts.items() if verdict is not Verdict.REPLACED}


def history(project: Project) -> History:
    return History.replayed((e.kind, e.change, e.at) for e in project.journal.entries(WHO))


def step(project: Project, kind: Kind) -> list[AnyChange]:
    """One undo or redo as the window makes it."""
    found = history(project)
    changes = as_named_now(project, found.to_undo() if kind is Kind.UNDO else found.to_redo(), WHO)
    changes = on_layers_now(project, changes)
    with project.writing():
        for n, change in enumerate(changes):
            id = f"{project.journal.last()}-{n}"
            project.journal.write(change, annotator=WHO, kind=kind, id=id, at="2026-11-27T05:00")
    return changes


@given(files(), files())
@settings(max_examples=20, suppress_health_check=[HealthCheck.too_slow])
def test_undo_gives_back_the_project_and_redo_the_import_also_after_a_restart(earlier, later):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "p.tawsim"
        with Project.create(path, load()) as project:
            taken(project, earlier, "ليلى")
            before = seen(project)
            taken(project, later, WHO)
            after, steps = seen(project), len(history(project).done)
        assert (before != after) <= steps <= 1  # one undo takes back all of it
        with Project.open(path) as project:
            for _ in range(2 * steps):
                step(project, Kind.UNDO)
                assert seen(project) == before
                step(project, Kind.REDO)
                assert seen(project) == after


@given(files())
@settings(max_examples=20, suppress_health_check=[HealthCheck.too_slow])
def test_a_file_whose_import_was_undone_can_be_imported_again(given_rows):
    with tempfile.TemporaryDirectory() as folder, Project.create(Path(folder) / "p", load()) as project:
        taken(project, given_rows, WHO, replace=False)
        after = seen(project)
        if history(project).done:
            step(project, Kind.UNDO)
            assert project.documents.ids() == []
        taken(project, given_rows, WHO, replace=False)
        assert seen(project) == after


PER = Entity("e1", "PER", (Range(4, 7),))


def test_several_files_are_one_step(project: Project, tmp_path: Path) -> None:
    for name, text in (("a", "قال زيد"), ("b", "لا يا سيدي")):
        (tmp_path / f"{name}.txt").write_text(text, "utf-8")
    import_files(project, [tmp_path / "a.txt", tmp_path / "b.txt"], step=Step(WHO))
    (entry,) = project.journal.entries(WHO)
    assert entry.change == TrashChange("import", ("a", "b"), False, entry.change.batch)
    step(project, Kind.UNDO)
    assert (project.documents.ids(), project.documents.ids(trashed=True)) == ([], ["a", "b"])


def test_what_was_refused_leaves_no_step(project: Project) -> None:
    bad = Row(Document("r1", "قال"), (PER,))
    with pytest.raises(ImportFailed):
        import_rows(project, Read((Row(Document("r2", "قال زيد")), bad)), step=Step(WHO))
    assert list(project.journal.entries(WHO)) == []


def test_who_undoes_where_nobody_is_said_to_have_imported(project: Project) -> None:
    document = Document("r1", "قال زيد")
    import_rows(project, Read((Row(document),)))
    import_rows(project, Read((Row(document, (PER,), "ليلى"),)))
    import_rows(project, Read((Row(document, (PER,), "ليلى"),)), "خالد")
    kinds = {w: [type(e.change) for e in project.journal.entries(w)] for w in ("import", "ليلى", "خالد")}
    assert kinds == {"import": [TrashChange], "ليلى": [Change], "خالد": [Change]}


def test_a_layer_that_decides_what_is_proposed_waits_again_after_undo(project: Project) -> None:
    document = Document("r1", "قال زيد")
    project.documents.add([document])
    project.suggestions.add("r1", [Suggestion(Entity("s4-7-PER", "PER", PER.ranges), 0.5, "context")])
    taken(project, [Row(document, (PER,), WHO)], WHO)
    layer = project.layers.get(LayerKey("r1", WHO))
    assert (layer.verdicts, list(layer.undecided())) == ({"s4-7-PER": Verdict.REPLACED}, [])
    step(project, Kind.UNDO)
    assert [s.id for s in project.layers.get(LayerKey("r1", WHO)).undecided()] == ["s4-7-PER"]
    accepted = Entity("s4-7-PER", "LOC", PER.ranges, origin=Origin("context", 0.5))
    taken(project, [Row(document, (accepted,), WHO)], WHO)
    assert project.layers.get(LayerKey("r1", WHO)).verdicts == {"s4-7-PER": Verdict.ACCEPTED}


def test_documents_that_others_worked_on_since_stay(project: Project) -> None:
    taken(project, [Row(Document("r1", "قال زيد")), Row(Document("r2", "لا"))], WHO)
    theirs = Change("label", LayerKey("r1", "ليلى"), added=(PER,))
    project.journal.write(theirs, annotator="ليلى", kind=Kind.DO, id="x", at="t")
    (undone,) = step(project, Kind.UNDO)
    assert undone == TrashChange("import", ("r2",), True, undone.batch)
    assert project.documents.ids() == ["r1"]
    step(project, Kind.REDO)
    assert project.documents.ids() == ["r1", "r2"]


def test_what_others_did_before_does_not_keep_a_document(project: Project) -> None:
    document = Document("r1", "قال زيد")
    taken(project, [Row(document, (PER,), "ليلى")], "ليلى")
    gone = TrashChange("take out", ("r1",), gone=True)
    project.journal.write(gone, annotator=WHO, kind=Kind.DO, id="x", at="t")
    assert project.documents.ids() == []
    step(project, Kind.UNDO)
    assert project.documents.ids() == ["r1"]
    step(project, Kind.REDO)
    assert project.documents.ids() == []


def test_a_document_is_known_to_lie_in_the_trash(project: Project) -> None:
    project.documents.add([Document("r1", "قال زيد")])
    assert not project.documents.trashed("r1")
    project.documents.remove(["r1"])
    assert project.documents.trashed("r1")
    assert not project.documents.trashed("r2")


def test_a_layer_of_which_nothing_is_left_is_none(project: Project) -> None:
    key = LayerKey("r1", WHO)
    project.documents.add([Document("r1", "قال زيد")])
    label = Change("label", key, added=(PER,))
    begun = Change("status", key, status=(Status(), Status(State.IN_PROGRESS)))
    for n, (change, there) in enumerate(
        [(label, True), (begun, True), (label.inverse(), True), (begun.inverse(), False)]
    ):
        project.journal.write(change, annotator=WHO, kind=Kind.DO, id=str(n), at="t")
        assert project.layers.exists(key) is there
    assert project.layers.get(key) == Layer(project.documents.get("r1"), WHO)
