"""What comes out of a project is what went in, or is told of."""

import tempfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings

from annotator import scheme
from annotator.errors import ExportFailed, ImportFailed
from annotator.formats import FORMATS, Read, Row
from annotator.formats import said as in_words
from annotator.model import (
    Argument,
    Document,
    Entity,
    Event,
    Layer,
    Range,
    Relation,
    Verdict,
)
from storage.exporting import Recipe, Rows, export_project, foreseen
from storage.importing import import_rows
from storage.project import Project
from tests.annotator.formats import drawn, example

PER = Entity("e1", "PER", (Range(4, 7),))
SAY = Event("v1", "Accuse", Range(0, 3), (Argument("Agent", "e1"),))


def row(
    id: str = "r1", *annotations: Entity | Event | Relation, text: str = "قال زيد", **more: object
) -> Row:
    return replace(Row(Document(id, text), annotations, where=f"in.jsonl:{id}"), **more)


def read(*rows: Row) -> Read:
    return Read(rows, name="in.jsonl")


@settings(max_examples=30)
@given(drawn.rows())
def test_what_was_imported_is_exported_as_it_was(drawn_row: Row) -> None:
    given_row = replace(drawn_row, suggestions=(), verdicts={}, annotator="A", annotated=True)
    with (
        tempfile.TemporaryDirectory() as folder,
        Project.create(Path(folder) / "p", scheme.load()) as project,
    ):
        try:
            import_rows(project, read(given_row))
        except ImportFailed:  # events in a circle
            return
        back = next(iter(Rows(project)))
    assert back.document == given_row.document
    assert {a.id: a for a in back.annotations} == {a.id: a for a in given_row.annotations}


def test_every_gold_row_survives_the_project(project: Project, shared: Path, tmp_path: Path) -> None:
    for path in (shared / "data/gold/seed.jsonl", shared / "data/gold/dev.jsonl"):
        import_rows(project, FORMATS["jsonl"].read(path), "A")
    export_project(project, Recipe("jsonl", "A"), tmp_path / "out.jsonl")
    back = {r.document.id: r for r in FORMATS["jsonl"].read(tmp_path / "out.jsonl").rows}
    for path in (shared / "data/gold/seed.jsonl", shared / "data/gold/dev.jsonl"):
        for one in FORMATS["jsonl"].read(path).rows:
            other = back[one.document.id]
            assert other.document == one.document
            assert {a.id: a for a in other.annotations} == {a.id: a for a in one.annotations}


def test_the_example_comes_back_with_its_suggestions(project: Project, tmp_path: Path) -> None:
    import_rows(project, read(*example.ROWS))
    lost = export_project(project, Recipe("jsonl", suggestions=True), tmp_path / "out.jsonl")
    assert (lost.documents, lost.layers, lost.losses) == (2, 1, {})
    first, second = FORMATS["jsonl"].read(tmp_path / "out.jsonl").rows
    assert (first.status, dict(first.verdicts)) == (example.ROW.status, {"s1": Verdict.REJECTED})
    assert [s.annotation for s in first.suggestions] == [s.annotation for s in example.SUGGESTIONS]
    assert second == example.PLAIN
    export_project(project, Recipe("jsonl"), tmp_path / "out.jsonl")
    assert FORMATS["jsonl"].read(tmp_path / "out.jsonl").rows[0].suggestions == ()


def test_an_export_without_a_name_takes_the_only_annotator_of_each_document(project: Project) -> None:
    import_rows(project, read(row("r1", PER, annotator="A"), row("r2", text="لا")))
    assert [(r.annotator, r.annotated) for r in Rows(project)] == [("A", True), ("", False)]
    assert [r.document.id for r in Rows(project, "A")] == ["r1"]
    import_rows(project, read(row("r1", PER)), "B")
    with pytest.raises(ExportFailed, match="r1 has layers of A, B"):
        Rows(project)
    with pytest.raises(ExportFailed, match=r"C has no layer here\. Annotators: A, B\."):
        Rows(project, "C")


def test_an_export_to_nothing_is_refused(project: Project, tmp_path: Path) -> None:
    for name in ("text", "docx"):
        with pytest.raises(ExportFailed, match="There is no format"):
            export_project(project, Recipe(name), tmp_path / "out")
    with pytest.raises(ExportFailed, match="Nobody has one"):
        export_project(project, Recipe("jsonl", "A"), tmp_path / "out")


@pytest.mark.parametrize("group", ["source", "date"])
def test_a_split_that_keeps_together_what_no_document_says_is_refused(
    project: Project, tmp_path: Path, group: str
) -> None:
    import_rows(project, read(row()))
    recipe = Recipe("jsonl", split="80/10/10", group=group)
    with pytest.raises(ExportFailed, match=f"No document here says its {group}"):
        export_project(project, recipe, tmp_path / "out")
    assert not [*tmp_path.glob("out*")]


def test_what_points_nowhere_stays_out_of_an_export_and_is_told_of(project: Project, tmp_path: Path) -> None:
    loose = Relation("r9", "same-as", "e1", "e8")
    import_rows(project, read(row("r1")))
    said = (PER, replace(SAY, arguments=(Argument("Agent", "e8"),)), loose)
    project.layers.put(Layer(project.documents.get("r1"), "A", {a.id: a for a in said}))
    done = export_project(project, Recipe("jsonl"), tmp_path / "out.jsonl")
    assert in_words(done.losses) == ["1 argument that points nowhere", "1 relation that points nowhere"]
    assert FORMATS["jsonl"].read(tmp_path / "out.jsonl").rows[0].annotations == (PER, SAY.without("e1"))


def test_what_annotation_conf_does_not_hold_of_the_scheme_is_counted(
    project: Project, tmp_path: Path
) -> None:
    project.documents.add([Document("d", "نص")])
    losses = export_project(project, Recipe("brat"), tmp_path / "out").losses
    expected = FORMATS["brat"].schemes(project.scheme)
    assert expected
    assert {k: n for k, n in losses.items() if k.startswith("scheme")} == expected
    assert foreseen(project, Recipe("brat")) == losses
    assert not any(k.startswith("scheme") for k in foreseen(project, Recipe("conll")))


def test_a_file_is_replaced_where_an_export_wrote_it_as_it_is(project: Project, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    import_rows(project, read(row("r1", PER)), "A")
    export_project(project, Recipe("jsonl", annotator="A"), out)
    import_rows(project, read(row("r2", PER, text="قال سعد")), "A")
    export_project(project, Recipe("jsonl", annotator="A"), out)
    assert "r2" in out.read_text("utf-8")
    out.write_text("altered")
    with pytest.raises(ExportFailed, match="no export wrote it as it is"):
        export_project(project, Recipe("jsonl", annotator="A"), out)
    assert out.read_text() == "altered"
    export_project(project, Recipe("jsonl", annotator="A"), out, replace_file=True)
    assert "r2" in out.read_text("utf-8")


def test_a_file_that_may_be_replaced_stays_where_the_export_fails(project: Project, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    out.write_text("mine")
    import_rows(project, read(row("r1", PER)), "A")

    def stop(done: int, total: int) -> None:
        raise ExportFailed("stopped")

    with pytest.raises(ExportFailed, match="stopped"):
        export_project(project, Recipe("jsonl"), out, stop, replace_file=True)
    assert out.read_text() == "mine"
    other = tmp_path / "link.jsonl"
    other.symlink_to(out)
    with pytest.raises(ExportFailed, match="no export wrote it"):
        export_project(project, Recipe("jsonl"), other, replace_file=True)
    assert out.read_text() == "mine"
