"""Gold leaves a project only where its review is finished; what was frozen stays so, byte for byte."""

import hashlib
import json
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from zipfile import ZipFile

import pytest

from annotator import scheme
from annotator.card import checked_terms
from annotator.errors import ExpectedError, ExportFailed, ProjectDamaged
from annotator.formats import FORMATS
from annotator.history import Kind
from annotator.model import (
    GOLD,
    Argument,
    Change,
    Decision,
    Document,
    Entity,
    Event,
    Judgment,
    Layer,
    LayerKey,
    Origin,
    Range,
    State,
    Status,
    Verdict,
)
from annotator.releases import compared
from storage.exporting import Recipe, Rows, export_project, rows_of
from storage.gold.freezing import freeze
from storage.manifests import altered, beside, read_manifest
from storage.project import Project
from storage.teams.people import Role

TEXT = "قال زيد لعمرو في حلب"
ZAYD, ALEPPO = Entity("e1", "PER", (Range(4, 7),)), Entity("e2", "LOC", (Range(17, 20),))
SAID = Event("v1", "Accuse", Range(0, 3), (Argument("Agent", "e1"), Argument("Place", "e2")))
DONE, OPEN = Status(State.DONE), Status(State.IN_PROGRESS)
WRITTEN = [f.name for f in FORMATS.values() if f.write]


def put(
    project: Project, id: str, who: str = GOLD, status: Status = DONE, *annotations: Entity | Event
) -> None:
    """A document, if it is not there yet, with a layer."""
    if id not in project.documents.ids():
        project.documents.add([Document(id, f"{TEXT} {id}", title=f"رقم {id}", date="2020-01-02")])
    document = project.documents.get(id)
    project.layers.put(
        Layer(document, who, {a.id: a for a in annotations or (ZAYD, ALEPPO, SAID)}, status=status)
    )


def edit(project: Project, id: str, removed: tuple[Entity, ...] = (), added: tuple[Entity, ...] = ()) -> None:
    change = Change("edit", LayerKey(id, GOLD), removed, added)
    project.journal.write(
        change, annotator="ليلى", kind=Kind.DO, id=f"{id}{len(removed)}{added}", at="2026-01-01"
    )


@pytest.fixture
def gold(project: Project) -> Project:
    """Two finished reviews, one that is open, and one of a document that was given again."""
    put(project, "d1", "سعاد", DONE)
    put(project, "d1")
    put(project, "d2")
    put(project, "d3", GOLD, OPEN)
    put(project, "d4")
    with project.writing():
        project.file.write("INSERT INTO assignments VALUES ('d4', 'سعاد', 'again', 'b', '2026-01-01')")
    return project


def ids(project: Project, recipe: Recipe) -> list[str]:
    return [r.document.id for r in rows_of(project, recipe)]


def test_gold_is_what_reviews_finished_without_what_was_given_again(gold: Project) -> None:
    rows = Rows(gold, GOLD)
    assert [r.document.id for r in rows] == ["d1", "d2"]
    assert rows.left_out == {"again": 1, "unfinished": 1}
    put(gold, "d5", "سعاد")
    assert Rows(gold, GOLD).without == 1
    with gold.writing():
        gold.file.write("INSERT INTO assignments VALUES ('d5', 'سعاد', 'again', 'b', '2026-01-01')")
    assert Rows(gold, GOLD).without == 0  # it is no gap
    assert ids(gold, Recipe("jsonl", GOLD, unfinished=True)) == ["d1", "d2", "d3"]


def test_gold_that_was_edited_apart_is_not_finished(gold: Project) -> None:
    with gold.writing():
        gold.file.write(
            "INSERT INTO versions VALUES ('d1', ?, ?, '[]', '[]', '1 ', '[]', '')", (GOLD, "0" * 64)
        )
    assert Rows(gold, GOLD).left_out == {"again": 1, "unfinished": 2}
    with gold.writing():
        gold.file.write("UPDATE versions SET settled = '2026'")
    assert Rows(gold, GOLD).left_out == {"again": 1, "unfinished": 1}


def test_nothing_finished_is_said_and_unfinished_is_of_gold_only(project: Project) -> None:
    put(project, "d1", GOLD, OPEN)
    put(project, "d1", "سعاد")
    with pytest.raises(ExportFailed, match="No review is finished: 1 are open"):
        Rows(project, GOLD)
    with pytest.raises(ExportFailed, match="Only gold"):
        Rows(project, "سعاد", unfinished=True)


def test_an_export_of_gold_has_a_card_and_its_manifest_says_by_which_guidelines(
    gold: Project, tmp_path: Path
) -> None:
    gold.guidelines.add("المكان بلا حرف جر", who="ليلى", at="2026-01-01T00:00:00+00:00")
    gold.cards.set_terms({"licence": "CC BY 4.0", "owner": "دار_الوثائق"})
    gold.people.set("سعاد", Role.ANNOTATOR)
    done = export_project(gold, Recipe("jsonl", GOLD, split="50/0/50"), tmp_path / "gold")
    assert done.card == tmp_path / "gold.card.md"
    assert done.left_out == {"again": 1, "unfinished": 1}
    card = done.card.read_text("utf-8")
    for words in (
        "licence: CC BY 4.0",
        "owner: دار\\_الوثائق",
        "contact: not said",
        "documents: 2, ",
        "entities: 4 (LOC 2, PER 2)",
        "arguments: 4 (Agent 2, Place 2)",
        "split: train 1, test 1",
        "left out: 1 documents whose review is not finished",
        "guideline notes: version 1 of 2026-01-01 by ليلى",
        "| سعاد | annotator | 1 | 1 | 3 | 0 | – |",
        "Nothing: jsonl holds all of it.",
    ):
        assert words in card
    manifest = json.loads(beside(tmp_path / "gold").read_text("utf-8"))
    assert manifest["guidelines"] == {"number": 1, "at": "2026-01-01T00:00:00+00:00"}
    assert manifest["counts"]["left out"] == {"again": 1, "unfinished": 1}


@pytest.mark.parametrize(
    ("said", "head"),
    [
        ("CC BY 4.0", "license: cc-by-4.0\n"),
        ("بإذن الدار", 'license: other\nlicense_name: "بإذن الدار"\n'),
        ("", "license: unknown "),
    ],
)
def test_the_card_of_a_data_set_says_what_is_known_of_its_gold(
    gold: Project, tmp_path: Path, said: str, head: str
) -> None:
    gold.cards.set_terms({"licence": said})
    export_project(gold, Recipe("hf", GOLD), tmp_path / "out")
    words = (tmp_path / "out" / "README.md").read_text("utf-8")
    assert head in words
    _, _, told = words.partition("\n## Gold\n")
    assert "### Agreement\n" in told
    made = read_manifest(tmp_path / "out")
    assert made is not None
    assert altered(tmp_path / "out", made) == []


def test_other_exports_have_no_card(gold: Project, tmp_path: Path) -> None:
    assert export_project(gold, Recipe("jsonl", "سعاد"), tmp_path / "out.jsonl").card is None
    assert not list(tmp_path.glob("*.card.md"))


def test_pseudonyms_hide_names_everywhere_and_stay_the_same(gold: Project, tmp_path: Path) -> None:
    put(gold, "d2", GOLD, DONE, replace(ZAYD, origin=Origin("سعاد", 1.0)))
    gold.guidelines.add("x", who="سعاد", at="2026-01-01")
    gold.time.add(LayerKey("d2", "منى"), 77)  # who looked at it and made nothing
    recipe = Recipe("jsonl", everybody=True, pseudonyms=True, seed=3)
    written = [tmp_path / "a.jsonl", tmp_path / "b.jsonl"]
    for path in written:
        export_project(gold, recipe, path)
    export_project(gold, replace(recipe, annotator=GOLD, everybody=False), tmp_path / "gold.jsonl")
    assert written[0].read_bytes() == written[1].read_bytes()
    for path in tmp_path.glob("*.*"):
        if path != gold.path and path.suffix in (".jsonl", ".md", ".json"):
            assert not {"سعاد", "منى"} & {*re.findall(r"\w+", path.read_text("utf-8"))}, path
    annotators = [json.loads(line)["annotator"] for line in written[0].read_text("utf-8").splitlines()]
    assert set(annotators) == {"P1", GOLD}


def test_an_export_of_one_person_under_a_pseudonym_is_found_again_by_its_manifest(
    gold: Project, tmp_path: Path
) -> None:
    export_project(gold, Recipe("jsonl", "سعاد", pseudonyms=True), tmp_path / "out.jsonl")
    kept = json.loads(beside(tmp_path / "out.jsonl").read_text("utf-8"))["recipe"]
    assert kept["annotator"] == "P1"
    assert [r.annotator for r in rows_of(gold, Recipe.of(kept))] == ["P1"]


def test_the_rows_of_a_release_are_those_of_its_hash(gold: Project, tmp_path: Path) -> None:
    made = freeze(gold, "v1", who="ليلى")
    assert gold.releases.all() == [made]
    assert (made.card.release, made.card.documents, made.who) == ("v1", 2, "ليلى")
    export_project(gold, Recipe("jsonl", release="v1"), tmp_path / "v1.jsonl")
    assert hashlib.sha256((tmp_path / "v1.jsonl").read_bytes()).hexdigest() == made.sha256
    export_project(gold, Recipe("jsonl", GOLD), tmp_path / "gold.jsonl")
    assert (tmp_path / "gold.jsonl").read_bytes() == (tmp_path / "v1.jsonl").read_bytes()


def files(folder: Path) -> Iterator[tuple[str, bytes]]:
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            yield path.relative_to(folder).as_posix(), path.read_bytes()


@pytest.mark.parametrize("format", WRITTEN)
def test_a_release_is_exported_byte_for_byte_whatever_becomes_of_the_project(
    gold: Project, tmp_path: Path, format: str
) -> None:
    recipe = Recipe(format, release="v1", pseudonyms=True, seed=5)
    freeze(gold, "v1")
    written = []
    for name in ("one", "two"):
        folder = tmp_path / name
        folder.mkdir()
        export_project(gold, recipe, folder / f"out{FORMATS[format].suffix}")
        written.append([*files(folder)])
        edit(gold, "d1", (ALEPPO,), (replace(ALEPPO, label="GPE"),))  # and much more in between
        gold.documents.remove(["d2"])
        gold.guidelines.add("otherwise now", who="ليلى", at="2027-01-01")
        gold.cards.set_terms({"owner": "another"})
        gold.set_scheme(scheme.parse(gold.scheme.toml.replace('version = "', 'version = "9', 1)))
        if name == "two":
            break
        gold.documents.restore(["d2"])
        edit(gold, "d1", (replace(ALEPPO, label="GPE"),), (replace(ALEPPO, label="FAC"),))
        edit(gold, "d1", (replace(ALEPPO, label="FAC"),), (ALEPPO,))
    assert written[0] == written[1]
    assert len(written[0]) >= 3  # with the manifest and the card


def test_a_workbook_of_a_release_says_nothing_of_when_it_was_written(gold: Project, tmp_path: Path) -> None:
    freeze(gold, "v1")
    export_project(gold, Recipe("events", release="v1"), tmp_path / "out.xlsx")
    with ZipFile(tmp_path / "out.xlsx") as book:
        assert {info.date_time for info in book.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert str(datetime.now(UTC).year).encode() not in book.read("docProps/core.xml")


def test_a_release_under_pseudonyms_names_nobody_not_even_who_wrote_the_guidelines(
    gold: Project, tmp_path: Path
) -> None:
    gold.guidelines.add("x", who="ليلى", at="2026-01-01")
    freeze(gold, "v1", who="ليلى")
    export_project(gold, Recipe("jsonl", release="v1", pseudonyms=True), tmp_path / "out.jsonl")
    for path in tmp_path.glob("out*"):
        assert not {"ليلى", "سعاد"} & set(path.read_text("utf-8").replace("|", " ").split()), path


def test_a_release_keeps_the_order_of_its_rows_and_what_they_hold(gold: Project) -> None:
    before = [*Rows(gold, GOLD)]
    freeze(gold, "v1")
    put(gold, "d1", GOLD, DONE, ZAYD)
    back = [replace(r, where="") for r in rows_of(gold, Recipe("jsonl", release="v1"))]
    assert [(r.document, r.annotations, r.annotator, r.status) for r in back] == [
        (r.document, r.annotations, r.annotator, r.status) for r in before
    ]


def test_minutes_of_reviews_are_theirs_who_decided_there(gold: Project, tmp_path: Path) -> None:
    gold.time.add(LayerKey("d1", "سعاد"), 60)
    gold.time.add(LayerKey("d1", GOLD), 90)
    gold.time.add(LayerKey("d2", GOLD), 30)  # nobody decided anything there
    for n, who in enumerate(("ليلى", "ليلى", "منى")):
        decision = Decision("سعاد", f"x{n}", None, Judgment(Verdict.REJECTED, "", ""))
        change = Change("review nothing", LayerKey("d1", GOLD), decisions=(decision,))
        gold.journal.write(change, annotator=who, kind=Kind.DO, id=str(n), at="2026-01-01")
    card = freeze(gold, "v1").card
    assert {p.name: (p.decisions, p.seconds) for p in card.people} == {
        "سعاد": (0, 60.0),
        "ليلى": (2, 60.0),
        "منى": (1, 30.0),
    }


def test_the_card_of_unfinished_gold_says_so(gold: Project, tmp_path: Path) -> None:
    export_project(gold, Recipe("jsonl", GOLD, unfinished=True), tmp_path / "all.jsonl")
    card = (tmp_path / "all.jsonl.card.md").read_text("utf-8")
    assert "- documents: 3, " in card
    assert "- of them with a review that is not finished: 1\n" in card
    assert "whose review is not finished" not in card


def test_freezing_where_nothing_can_be_written_is_said(
    gold: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(**_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("storage.gold.freezing.tempfile.TemporaryDirectory", full)
    with pytest.raises(ExportFailed, match="No space left"):
        freeze(gold, "v1")


@pytest.mark.parametrize(
    "name", ["", "  ", GOLD, "Gold", "v\n1", "v" * 101, "v1", " v1", "v1 ", "V1", "\uff561"]
)
def test_a_name_that_is_none_or_taken_freezes_nothing(gold: Project, name: str) -> None:
    freeze(gold, "v1")
    with pytest.raises(ExpectedError):
        freeze(gold, name)
    assert [r.name for r in gold.releases.all()] == ["v1"]


def test_an_unknown_release_names_those_that_are_there(gold: Project) -> None:
    with pytest.raises(ExpectedError, match="It has none"):
        gold.releases.get("v1")
    freeze(gold, "v1")
    with pytest.raises(ExpectedError, match=r"no release v2\. It has v1"):
        rows_of(gold, Recipe("jsonl", release="v2"))
    with pytest.raises(ExportFailed, match="holds no suggestions"):
        rows_of(gold, Recipe("jsonl", release="v1", suggestions=True))
    with pytest.raises(ExportFailed, match="as it was frozen"):
        rows_of(gold, Recipe("jsonl", release="v1", unfinished=True))


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE releases SET sha256 = replace(sha256, substr(sha256, 1, 1), 'f')",
        "UPDATE releases SET card = replace(card, 'CC0', 'CC1')",
        "UPDATE releases SET at = '1999-01-01'",
        "UPDATE releases SET rows = x'00ff00ff'",
        "UPDATE releases SET rows = substr(rows, 1, length(rows) - 9)",
    ],
)
def test_what_was_altered_in_a_release_is_noticed(gold: Project, sql: str) -> None:
    gold.cards.set_terms({"licence": "CC0"})
    made = freeze(gold, "v1")
    with gold.writing():
        gold.file.write(sql.replace("'f')", "'e')") if made.sha256[0] == "f" else sql)
    with pytest.raises(ProjectDamaged):
        list(rows_of(gold, Recipe("jsonl", release="v1")))


def test_freezing_that_is_stopped_leaves_nothing(gold: Project) -> None:
    def stop(done: int, total: int) -> None:
        assert total == 4
        raise KeyboardInterrupt

    there = sorted(gold.path.parent.iterdir())
    with pytest.raises(KeyboardInterrupt):
        freeze(gold, "v1", progress=stop)
    assert gold.releases.all() == []
    assert [p for p in sorted(gold.path.parent.iterdir()) if p not in there] == []


def test_what_changed_since_a_release_is_told(gold: Project) -> None:
    freeze(gold, "v1")
    edit(gold, "d1", (ALEPPO,), (replace(ALEPPO, label="GPE"),))
    gold.documents.remove(["d2"])
    put(gold, "d3")
    found = compared(rows_of(gold, Recipe("jsonl", release="v1")), Rows(gold, GOLD))
    assert (found.added, found.removed, found.same) == (("d3",), ("d2",), 0)
    assert found.counts() == {"added": 0, "removed": 0, "altered": 1}
    (change,) = found.row()["changes"]
    assert (change["document"], change["what"]) == ("d1", ("label",))
    assert (change["before"]["label"], change["after"]["label"]) == ("LOC", "GPE")
    assert found.row()["names"]["LOC"] == {"before": 2, "after": 1}


def test_terms_are_kept_by_name_and_an_empty_one_goes(project: Project) -> None:
    project.cards.set_terms(checked_terms(["licence=CC BY 4.0", "owner= دار  الوثائق "]))
    assert project.cards.terms() == {"licence": "CC BY 4.0", "owner": "دار الوثائق"}
    project.cards.set_terms({"owner": ""})
    assert project.cards.terms() == {"licence": "CC BY 4.0"}
    project.settings.set("card", "{not json")
    assert project.cards.terms() == {}
    project.settings.set("card", "[]")
    assert project.cards.terms() == {}
    for wish in ("colour=red", "licence"):
        with pytest.raises(ExpectedError, match="sets nothing"):
            checked_terms([wish])


def test_every_version_of_the_guidelines_stays(project: Project) -> None:
    assert project.guidelines.latest() is None
    first = project.guidelines.add("واحد", who="ليلى", at="2026-01-01")
    assert project.guidelines.add("واحد", who="سعاد", at="2026-01-02") == first
    second = project.guidelines.add("اثنان", who="ليلى", at="2026-01-03")
    assert project.guidelines.all() == [first, second]
    assert (first.number, second.number, project.guidelines.latest()) == (1, 2, second)
