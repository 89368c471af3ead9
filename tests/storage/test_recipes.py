"""How an export is made is kept, written beside it, and made again."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from annotator.errors import ExpectedError, ImportFailed
from annotator.formats import FORMATS, Read, Row
from annotator.model import Document, Entity, Range
from storage.exporting import Recipe, export_project, foreseen
from storage.importing import import_rows
from storage.manifests import altered, beside, read_manifest
from storage.project import Project
from storage.recipes import keep, recipe, recipes
from tests.annotator.formats import example

SPLIT = Recipe("jsonl", "A", split="60/20/20", seed=3)


@pytest.fixture
def filled(project: Project) -> Project:
    words = [f"قال زيد {n}" for n in range(20)]
    rows = [
        Row(
            Document(f"r{n}", text, source=f"s{n % 4}"),
            (Entity("e1", "PER" if n % 2 else "LOC", (Range(4, 7),)),),
            "A",
        )
        for n, text in enumerate(words)
    ]
    import_rows(project, Read(tuple(rows), name="in.jsonl"))
    return project


def test_a_recipe_is_kept_by_its_name(project: Project) -> None:
    keep(project, "gold", SPLIT)
    keep(project, "flat", Recipe("conll", tags="bioes"))
    assert recipes(project) == {"flat": Recipe("conll", tags="bioes"), "gold": SPLIT}
    keep(project, "flat", None)
    assert recipe(project, "gold") == SPLIT
    with pytest.raises(ExpectedError, match="keeps no recipe flat"):
        recipe(project, "flat")


@pytest.mark.parametrize("said", ["", "[]", '{"a": 1}', '{"a": {"annotator": "A"}}', '{"a": {"format": 1}}'])
def test_recipes_that_cannot_be_read_are_none(project: Project, said: str) -> None:
    project.settings.set("recipes", said)
    assert recipes(project) == {}


def test_a_split_writes_a_file_for_each_part(filled: Project, tmp_path: Path) -> None:
    done = export_project(filled, SPLIT, tmp_path / "out")
    assert done.parts == {"train": 12, "validation": 4, "test": 4}
    found = {p.stem: FORMATS["jsonl"].read(p).rows for p in (tmp_path / "out").iterdir()}
    assert {name: len(rows) for name, rows in found.items()} == dict(done.parts)
    ids = [r.document.id for rows in found.values() for r in rows]
    assert sorted(ids) == sorted(filled.documents.ids())


@pytest.mark.parametrize("format", ["jsonl", "hf"])
def test_no_part_of_an_older_split_stays_whose_documents_are_in_another_now(
    filled: Project, tmp_path: Path, format: str
) -> None:
    export_project(filled, Recipe(format, split="60/20/20"), tmp_path / "out")
    (mine,) = (p for p in (tmp_path / "out").rglob("*") if p.name.startswith("test"))
    kept = mine.with_name("notes.txt")
    kept.write_text("mine")
    export_project(filled, Recipe(format, split="80/20"), tmp_path / "out")
    assert {p.name.split("-")[0].split(".")[0] for p in kept.parent.iterdir()} == {"train", "test", "notes"}
    mine.write_bytes(mine.read_bytes() + b"\n")
    export_project(filled, Recipe(format, split="1/0/0"), tmp_path / "out")
    assert mine.exists(), "somebody has altered it"


def test_documents_of_one_source_stay_in_one_part(filled: Project, tmp_path: Path) -> None:
    export_project(filled, Recipe("jsonl", split="50/25/25", group="source"), tmp_path / "out")
    sources = [
        {r.document.source for r in FORMATS["jsonl"].read(p).rows} for p in (tmp_path / "out").iterdir()
    ]
    assert sorted(x for s in sources for x in s) == ["s0", "s1", "s2", "s3"]


def test_everybody_gives_every_layer(filled: Project, tmp_path: Path) -> None:
    text = filled.documents.get("r1").text
    import_rows(filled, Read((Row(Document("r1", text), (Entity("e9", "ORG", (Range(0, 3),)),), "B"),)))
    done = export_project(filled, Recipe("jsonl", everybody=True), tmp_path / "out.jsonl")
    assert (done.documents, done.layers) == (20, 21)
    whose = [r.annotator for r in FORMATS["jsonl"].read(tmp_path / "out.jsonl").rows[:3]]
    assert whose == ["A", "A", "B"]


def test_a_manifest_says_what_the_export_is(filled: Project, tmp_path: Path) -> None:
    done = export_project(filled, SPLIT, tmp_path / "out")
    assert done.manifest == beside(tmp_path / "out")
    made = read_manifest(tmp_path / "out")
    assert made is not None
    assert Recipe.of(made["recipe"]) == SPLIT
    assert made["counts"] == {
        "documents": 20,
        "layers": 20,
        "parts": {"train": 12, "validation": 4, "test": 4},
    }
    assert made["scheme"]["id"] == filled.scheme.id
    assert [f["path"] for f in made["files"]] == ["test.jsonl", "train.jsonl", "validation.jsonl"]
    assert altered(tmp_path / "out", made) == []
    (tmp_path / "out" / "test.jsonl").write_text("{}\n")
    (tmp_path / "out" / "train.jsonl").unlink()
    assert altered(tmp_path / "out", made) == ["test.jsonl was altered", "train.jsonl is gone"]


def test_a_manifest_that_is_none_is_refused(tmp_path: Path) -> None:
    assert read_manifest(tmp_path / "out") is None
    outside = {"recipe": {}, "files": [{"path": "../x", "sha256": ""}]}
    for words in ("{", "[]", json.dumps({"files": {}}), json.dumps(outside)):
        beside(tmp_path / "out").write_text(words)
        with pytest.raises(ImportFailed):
            read_manifest(tmp_path / "out")


def test_what_will_be_lost_is_known_before(project: Project, tmp_path: Path) -> None:
    import_rows(project, Read(example.ROWS, name="in.jsonl"))
    made = Recipe("conll")
    before = foreseen(project, made)
    assert before["events"] == 2
    assert before == export_project(project, made, tmp_path / "out.conll").losses


def test_files_that_an_export_did_not_write_are_never_touched(filled: Project, tmp_path: Path) -> None:
    """Also not the project itself, where the folder of the export is the one it lies in."""
    folder = filled.path.parent
    (folder / "photos").mkdir()
    (folder / "photos" / "a.jpg").write_bytes(b"mine")
    (folder / "thesis.docx").write_bytes(b"mine")
    before = filled.path.stat().st_ino
    for seed in (3, 4, 5):
        export_project(filled, replace(SPLIT, seed=seed), folder)
    assert (folder / "photos" / "a.jpg").read_bytes() == (folder / "thesis.docx").read_bytes() == b"mine"
    assert filled.path.stat().st_ino == before
    made = read_manifest(folder)
    assert made is not None
    assert [f["path"] for f in made["files"]] == ["test.jsonl", "train.jsonl", "validation.jsonl"]


def test_what_an_older_export_wrote_and_this_one_did_not_is_taken_away(
    filled: Project, tmp_path: Path
) -> None:
    out = tmp_path / "pairs"
    export_project(filled, Recipe("brat", "A"), out)
    (out / "r2.ann").write_text("mine")
    filled.documents.remove(["r1", "r2"])
    export_project(filled, Recipe("brat", "A"), out)
    names = {p.name for p in out.iterdir()}
    assert not names & {"r1.txt", "r1.ann", "r2.txt"}
    assert (out / "r2.ann").read_text() == "mine"
    made = read_manifest(out)
    assert made is not None
    assert altered(out, made) == ["r2.ann is not of this export"]


def test_a_recipe_of_a_later_version_is_left_as_it_is(project: Project) -> None:
    later = {"format": "jsonl", "wish": "unknown here"}
    project.settings.set("recipes", json.dumps({"later": later}))
    keep(project, "gold", SPLIT)
    assert recipes(project) == {"gold": SPLIT}
    assert json.loads(project.settings.get("recipes"))["later"] == later


@pytest.mark.parametrize("odd", [{"tags": "x"}, {"group": "zz"}, {"nesting": ""}, {"split": 1}])
def test_a_recipe_that_asks_for_what_there_is_not_is_none(odd: dict[str, object]) -> None:
    with pytest.raises(ExpectedError):
        Recipe.of({"format": "conll", **odd})
