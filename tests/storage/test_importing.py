"""Rows into a project and out again: nothing twice, nothing half, nothing lost."""

import json
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.errors import ExportFailed, ImportFailed, StorageFailed
from annotator.formats import Read, Row
from annotator.model import (
    Argument,
    Document,
    Entity,
    Event,
    LayerKey,
    Origin,
    Range,
    Relation,
    State,
    Status,
    Suggestion,
    Verdict,
)
from annotator.scheme import load
from storage.exporting import Recipe, export_project
from storage.importing import Report, import_files, import_rows
from storage.project import Project
from storage.suggesting import fresh, suggest_all

PER = Entity("e1", "PER", (Range(4, 7),))
SAY = Event("v1", "Accuse", Range(0, 3), (Argument("Agent", "e1"),))


def row(
    id: str = "r1", *annotations: Entity | Event | Relation, text: str = "قال زيد", **more: object
) -> Row:
    return replace(Row(Document(id, text), annotations, where=f"in.jsonl:{id}"), **more)


def read(*rows: Row) -> Read:
    return Read(rows, name="in.jsonl")


def layer(project: Project, id: str = "r1", annotator: str = "import") -> list[object]:
    return list(project.layers.get(LayerKey(id, annotator)).annotations.values())


def test_a_row_becomes_a_document_and_a_layer(project: Project) -> None:
    report = import_rows(project, read(row("r1", PER, SAY)))
    assert report == Report(added=("r1",), layers=1)
    assert layer(project) == [PER, SAY]
    assert project.layers.get(LayerKey("r1", "import")).status == Status(State.IN_PROGRESS)


def test_whose_layer_it_is(project: Project) -> None:
    import_rows(project, read(row("r1", PER, annotator="B")))
    import_rows(project, read(row("r1", PER, annotator="B")), "A")
    import_rows(project, read(row("r1", PER)))
    assert project.layers.of("r1") == ["A", "B", "import"]


def test_a_document_without_annotations_gets_no_layer(project: Project) -> None:
    report = import_rows(project, read(row("r1"), row("r2", text="لا", status=Status())), "A")
    assert (report.documents, report.layers, project.layers.keys()) == (2, 0, [])


def test_who_is_named_and_found_nothing_has_a_layer(project: Project) -> None:
    rows = read(row("r1", annotator="علي"), row("r2", text="لا", annotator="علي", annotated=False))
    assert import_rows(project, rows) == Report(("r1", "r2"), layers=1)
    assert project.layers.keys() == [LayerKey("r1", "علي")]
    assert project.layers.get(LayerKey("r1", "علي")).status == Status(State.IN_PROGRESS)
    assert import_rows(project, rows) == Report(known=2, unchanged=1)


def test_a_layer_that_is_done_and_empty_is_a_layer(project: Project) -> None:
    import_rows(project, read(row("r1", status=Status(State.DONE))), "A")
    assert project.layers.get(LayerKey("r1", "A")).status.state is State.DONE


def test_importing_gold_counts_as_a_finished_review(project: Project) -> None:
    import_rows(project, read(row("r1", PER, status=Status(State.NEW, flagged=True))), "gold")
    assert project.layers.get(LayerKey("r1", "gold")).status == Status(State.DONE, flagged=True)


def test_the_same_again_changes_nothing(project: Project) -> None:
    rows = read(row("r1", PER, SAY, status=Status(State.DONE)))
    import_rows(project, rows)
    before = project.layers.get(LayerKey("r1", "import"))
    assert import_rows(project, rows) == Report(known=1, unchanged=1)
    assert project.layers.get(LayerKey("r1", "import")) == before


def test_a_differing_layer_is_refused_and_replaced_when_asked(project: Project) -> None:
    import_rows(project, read(row("r1", PER)))
    other = read(row("r2", text="لا"), row("r1", SAY.without("e1")))
    with pytest.raises(ImportFailed) as refusal:
        import_rows(project, other)
    assert refusal.value.reasons == (
        "in.jsonl:r1: r1: import has another layer on r1; --replace takes this one instead",
    )
    assert project.documents.ids() == ["r1"]
    assert import_rows(project, other, skip_bad=True).refused == refusal.value.reasons
    assert import_rows(project, other, replace=True) == Report(known=2, layers=1)
    assert layer(project) == [SAY.without("e1")]


def test_a_known_text_gets_the_annotations_under_its_own_id(project: Project) -> None:
    import_rows(project, read(row("text")))
    report = import_rows(project, read(row("r1", PER)))
    assert report == Report(known=1, layers=1, notes=("in.jsonl:r1: r1 is text once more",))
    assert project.documents.ids() == ["text"]
    assert layer(project, "text") == [PER]


@pytest.mark.parametrize("replaced", [False, True])
def test_another_layer_under_another_id_is_another_document(project: Project, *, replaced: bool) -> None:
    import_rows(project, read(row("r1", PER)))
    other = read(row("r2", replace(PER, label="ORG")))
    report = import_rows(project, other, replace=replaced)
    assert report == Report(("r2",), layers=1, notes=("in.jsonl:r2: r2 has the same text as r1",))
    assert (layer(project, "r1"), layer(project, "r2")) == ([PER], [replace(PER, label="ORG")])
    assert import_rows(project, other) == Report(known=1, unchanged=1)


def test_a_row_that_its_file_merely_numbers_is_of_the_document_that_has_its_text(project: Project) -> None:
    import_rows(project, read(row("r1", PER)))
    other = read(row("in-2", replace(PER, label="ORG")))
    with pytest.raises(ImportFailed, match="in-2: import has another layer on r1; --replace"):
        import_rows(project, other)
    assert import_rows(project, other, replace=True) == Report(known=1, layers=1)
    assert project.documents.ids() == ["r1"]


@settings(max_examples=20, deadline=None)
@given(
    st.lists(st.tuples(*(st.sampled_from(x) for x in ("abc", "قع", ("PER", "ORG", ""), "AB"))), max_size=6)
)
def test_no_row_that_is_imported_is_lost_or_takes_the_place_of_another(drawn: list[tuple[str, ...]]) -> None:
    """Each layer is there, under the id that the row has or that a note says; and again changes nothing."""
    with TemporaryDirectory() as folder, Project.create(Path(folder) / "p.tawsim", load()) as project:
        for id, text, label, who in drawn:
            marks = (Entity("e1", label, (Range(0, 1),)),) if label else ()
            given_row = row(id, *marks, text=text, annotator=who)
            report = import_rows(project, read(given_row), skip_bad=True)
            if report.refused:
                assert project.documents.get(id).text == text  # the same document, and another layer on it
                continue
            if project.documents.by_sha256(given_row.document.sha256).count(id) == 0:
                assert report.notes
            found = [
                project.layers.get(LayerKey(d, who))
                for d in project.documents.by_sha256(given_row.document.sha256)
            ]
            assert list(marks) in [
                list(x.annotations.values()) for x in found if project.layers.exists(x.key)
            ]


def test_doubles_in_one_file_are_one_document_when_they_say_the_same(project: Project) -> None:
    report = import_rows(project, read(row("r1", PER), row("r2", PER)))
    assert report == Report(("r1",), 1, 1, 1, notes=("in.jsonl:r2: r2 is r1 once more",))


def test_doubles_in_one_file_stay_two_when_they_differ(project: Project) -> None:
    rows = read(row("r1", PER), row("r2", replace(PER, label="ORG")))
    report = import_rows(project, rows)
    assert report.added == ("r1", "r2")
    assert report.notes == ("in.jsonl:r2: r2 has the same text as r1",)
    assert import_rows(project, rows, replace=True) == Report(known=2, unchanged=2)


def test_another_text_of_a_taken_id_gets_a_free_one(project: Project) -> None:
    import_rows(project, read(row("r1")))
    report = import_rows(project, read(row("r1", text="لا"), row("r1", text="نعم")))
    assert report.added == ("r1-2", "r1-3")
    assert report.notes == (
        "in.jsonl:r1: another text is called r1; this one is r1-2",
        "in.jsonl:r1: another text is called r1; this one is r1-3",
    )


def test_an_id_in_the_trash_is_not_free_and_the_same_text_comes_back(project: Project) -> None:
    import_rows(project, read(row("r1")))
    project.documents.remove(["r1"])
    assert import_rows(project, read(row("r1", text="لا"))).added == ("r1-2",)
    assert import_rows(project, read(row("r1"))).added == ("r1",)
    assert project.documents.ids(trashed=True) == []


def test_a_layer_that_comes_back_from_the_trash_is_not_overwritten(project: Project) -> None:
    import_rows(project, read(row("r1", PER)))
    project.documents.remove(["r1"])
    with pytest.raises(ImportFailed, match="import has another layer on r1"):
        import_rows(project, read(row("r1", SAY.without("e1"))))
    assert project.documents.ids(trashed=True) == ["r1"]


def test_events_that_are_arguments_of_one_another_are_refused(project: Project) -> None:
    circle = (
        Event("v1", "Accuse", Range(0, 3), (Argument("Topic", "v2"),)),
        Event("v2", "Accuse", Range(4, 7), (Argument("Topic", "v1"),)),
    )
    with pytest.raises(ImportFailed, match=r"arguments of one another: v1 → v2 → v1|v2 → v1 → v2"):
        import_rows(project, read(row("r1", *circle)))
    for ending in ("-wal", "-shm", "-journal"):
        beside = project.path.with_name(project.path.name + ending)
        before = beside.read_bytes() if beside.exists() else None
        with pytest.raises(ExportFailed, match=f"belongs to {project.path.name}"):
            export_project(project, Recipe("jsonl"), beside)
        assert before == (beside.read_bytes() if beside.exists() else None)
    assert project.documents.ids() == []


def test_what_the_scheme_does_not_know_is_taken_and_counted_as_a_problem(project: Project) -> None:
    report = import_rows(project, read(row("r1", replace(PER, label="خارج"))))
    assert (report.layers, report.problems) == (1, 1)


def test_predictions_become_suggestions_of_the_file(project: Project) -> None:
    suggestions = (
        Suggestion(PER, 0.9, "m", "seen"),
        Suggestion(replace(SAY, arguments=(Argument("Agent", "e1"),)), 0.5, ""),
        Suggestion(Relation("r1", "same-as", "e1", "v1"), 0.5, ""),
    )
    rows = read(row("r1", suggestions=suggestions, annotated=False))
    assert import_rows(project, rows) == Report(added=("r1",), suggestions=3)
    found = project.suggestions.of("r1")
    assert [(s.id, s.source, s.reason) for s in found] == [
        ("import-e1", "import:in.jsonl", "m: seen"),
        ("import-v1", "import:in.jsonl", ""),
        ("import-r1", "import:in.jsonl", ""),
    ]
    assert found[1].annotation == Event("import-v1", "Accuse", Range(0, 3), (Argument("Agent", "import-e1"),))
    assert project.layers.keys() == []
    assert import_rows(project, rows) == Report(known=1)


def test_an_accepted_suggestion_and_its_annotation_keep_one_id(project: Project) -> None:
    taken = replace(PER, id="s1", origin=Origin("m", 0.9))
    given_row = row(
        "r1",
        taken,
        suggestions=(Suggestion(replace(PER, id="s1"), 0.9, "m"),),
        verdicts={"s1": Verdict.ACCEPTED},
    )
    import_rows(project, read(given_row), "A")
    stored = project.layers.get(LayerKey("r1", "A"))
    assert (list(stored.annotations), dict(stored.verdicts)) == (["s1"], {"s1": Verdict.ACCEPTED})
    assert list(stored.undecided()) == []


def test_replacing_a_layer_keeps_the_verdicts(project: Project) -> None:
    test_an_accepted_suggestion_and_its_annotation_keep_one_id(project)
    import_rows(project, read(row("r1", SAY.without("e1"))), "A", replace=True)
    assert dict(project.layers.get(LayerKey("r1", "A")).verdicts) == {"s1": Verdict.ACCEPTED}


def test_suggesting_twice_adds_nothing_and_takes_no_id(project: Project) -> None:
    text = "قصف الطيران الحربي مدينة حلب أمس، وقال الرئيس بشار الأسد إن روسيا تدعم دمشق."
    import_rows(project, read(row("r1", replace(PER, id="s1"), text=text)))
    steps: list[tuple[int, int]] = []
    assert suggest_all(project, lambda done, total: steps.append((done, total))) > 2
    assert steps == [(0, 1), (1, 1)]
    assert "s1" not in {s.id for s in project.suggestions.of("r1")}
    assert suggest_all(project) == 0


def test_of_two_suggestions_with_one_id_the_second_gets_another(project: Project) -> None:
    import_rows(project, read(row("r1")))
    project.suggestions.add("r1", [Suggestion(replace(PER, id="s1"), 0.5, "a")])
    new, ids = fresh(project, "r1", [Suggestion(replace(PER, id="s1", label="ORG"), 0.5, "a")])
    assert (ids, [s.id for s in new]) == ({"s1": "s1-2"}, ["s1-2"])


def jsonl(path: Path, *rows: dict[str, object]) -> Path:
    path.write_text("".join(json.dumps(r) + "\n" for r in rows))
    return path


def test_of_several_files_the_good_are_taken_and_the_bad_listed(project: Project, tmp_path: Path) -> None:
    good = jsonl(tmp_path / "good.jsonl", {"id": "r1", "text": "قال"})
    bad = jsonl(tmp_path / "bad.jsonl", {"id": "r2", "text": "لا"}, {"id": "r3"})
    report = import_files(project, [good, bad])
    assert (report.added, report.refused) == (("r1",), (f"{bad}:2: r3: has no text",))
    report = import_files(project, [bad], skip_bad=True)
    assert (report.added, report.refused) == (("r2",), (f"{bad}:2: r3: has no text",))


def test_of_a_zip_file_the_good_files_are_taken_and_the_bad_named(project: Project, tmp_path: Path) -> None:
    rows = {"a": [0, 3], "b": [0, 99], "c": [4, 8]}  # the second ends beyond the text
    with ZipFile(tmp_path / "in.zip", "w") as file:
        for name, (start, end) in rows.items():
            said = {
                "id": name,
                "text": f"{name} قال زيد",
                "entities": [{"start": start, "end": end, "label": "X"}],
            }
            file.writestr(
                f"{name}.jsonl",
                json.dumps({"id": f"{name}0", "text": f"{name} نص"}) + "\n" + json.dumps(said),
            )
    report = import_files(project, [tmp_path / "in.zip"], "سلمى")
    assert report.added == ("a0", "a", "c0", "c")
    (refused,) = report.refused
    assert refused.startswith(f"{tmp_path}/in.zip/b.jsonl:2: b: ")


def test_with_the_bad_rows_left_out_of_a_zip_file_the_rest_goes_in(project: Project, tmp_path: Path) -> None:
    with ZipFile(tmp_path / "in.zip", "w") as file:
        file.writestr("a.jsonl", json.dumps({"id": "a", "text": "نص"}) + "\nx\n")
    with pytest.raises(ImportFailed, match=r"in.zip/a.jsonl:2"):
        import_files(project, [tmp_path / "in.zip"], "سلمى")
    report = import_files(project, [tmp_path / "in.zip"], "سلمى", skip_bad=True)
    assert (report.documents, len(report.refused)) == (1, 1)


def test_a_file_that_is_taken_back_takes_none_of_those_before_it(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Rows wait to be written at once: some are while a later file is read, which is bad at its end."""
    monkeypatch.setattr("storage.taking.AT_ONCE", 3)
    names = "abcdefgh"
    for name in names:
        lines = [json.dumps({"id": f"{name}{n}", "text": f"{name}{n}", "entities": []}) for n in range(2)]
        lines += ["{" if name in "bef" else json.dumps({"id": f"{name}9", "text": f"{name}9"})]
        (tmp_path / f"{name}.jsonl").write_text("\n".join(lines))
    report = import_files(project, [tmp_path / f"{name}.jsonl" for name in names], "A")
    taken = [f"{name}{n}" for name in names if name not in "bef" for n in (0, 1, 9)]
    assert (*report.added,) == (*project.documents.ids(),) == (*taken,)
    assert len(report.refused) == 3


def test_layers_of_several_people_on_one_new_document_come_together(project: Project) -> None:
    rows = [row("r1", PER, annotator=name) for name in "ABA"]
    report = import_rows(project, read(rows[0], rows[1], row("r2", text="قال عمر")), "")
    assert (report.added, report.known, report.layers) == (("r1", "r2"), 1, 2)
    assert project.layers.keys() == [LayerKey("r1", "A"), LayerKey("r1", "B")]
    assert import_rows(project, read(*rows), "").unchanged == 3


def test_when_nothing_can_be_taken_it_fails(project: Project, tmp_path: Path) -> None:
    bad = jsonl(tmp_path / "bad.jsonl", {"id": "r3"})
    worse = jsonl(tmp_path / "worse.jsonl")
    with pytest.raises(ImportFailed, match="has no text"):
        import_files(project, [bad])
    with pytest.raises(ImportFailed, match=r"Nothing was imported: 2 .*refused") as refusal:
        import_files(project, [bad, worse])
    assert refusal.value.reasons == (
        f"{bad}:1: r3: has no text",
        "worse.jsonl was refused: it holds no rows.",
    )
    with pytest.raises(ImportFailed, match="There is no"):
        import_files(project, [bad, tmp_path / "none"])


def test_a_link_in_a_folder_is_not_followed(project: Project, tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("سر كبير جدا")
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text("قال زيد إنه هنا")
    (tmp_path / "in" / "b.txt").symlink_to(tmp_path / "secret.txt")
    report = import_files(project, [tmp_path / "in"])
    assert report.added == ("a",)
    assert report.refused[0].startswith(f"{tmp_path / 'in' / 'b.txt'}: a link")


def test_the_project_itself_is_no_input_and_no_output(project: Project) -> None:
    with pytest.raises(ImportFailed, match="the project itself"):
        import_files(project, [project.path])
    with pytest.raises(ExportFailed, match="the project itself"):
        export_project(project, Recipe("jsonl"), project.path)
    assert project.documents.ids() == []


def test_an_annotation_that_was_a_suggestion_here_decides_it(tmp_path):
    from annotator.formats.rows import Read, Row
    from annotator.model import Document, Entity, LayerKey, Origin, Range, Suggestion, Verdict
    from annotator.scheme import load
    from storage.importing import import_rows
    from storage.project import Project

    words = (Range(0, 3),)
    document = Document("d", "حلب اليوم")
    with Project.create(tmp_path / "p.tawsim", load()) as project:
        project.documents.add([document])
        project.suggestions.add("d", [Suggestion(Entity("s0-3-PER", "PER", words), 0.5, "context")])
        corrected = Origin("context", 0.5, verdict=Verdict.CORRECTED)
        row = Row(document, (Entity("s0-3-PER", "LOC", words, origin=corrected),), "ليلى")
        import_rows(project, Read((row,), name="a.jsonl"))
        layer = project.layers.get(LayerKey("d", "ليلى"))
        assert layer.verdicts == {"s0-3-PER": Verdict.CORRECTED}
        assert not list(layer.undecided())
        again = import_rows(project, Read((row,), name="a.jsonl"))
        assert again.unchanged == 1
        by_hand = Row(document, (Entity("s0-3-PER", "LOC", words),), "أحمد")
        import_rows(project, Read((by_hand,), name="b.jsonl"))
        other = project.layers.get(LayerKey("d", "أحمد"))
        assert list(other.annotations) == ["own-s0-3-PER"]
        assert import_rows(project, Read((by_hand,), name="b.jsonl")).unchanged == 1


def test_what_no_project_can_keep_is_refused(project: Project) -> None:
    for wrong, words in (
        (row("r1", PER, replace(PER, label="ORG")), "two annotations have the id e1"),
        (row("r1", Entity("e1", "PER", (Range(4, 99),))), "ends at 99"),
        (row("r1", SAY), "its Agent e1 does not exist"),
    ):
        with pytest.raises(ImportFailed, match=words):
            import_rows(project, read(wrong))
    assert project.documents.ids() == []


def test_a_refused_row_leaves_its_document_in_the_trash(project: Project) -> None:
    import_rows(project, read(row("r1", PER)))
    project.documents.remove(["r1"])
    report = import_rows(project, read(row("r1", SAY.without("e1"))), skip_bad=True)
    assert (report.added, len(report.refused)) == ((), 1)
    assert project.documents.ids(trashed=True) == ["r1"]


def test_a_link_in_a_folder_is_not_even_opened(project: Project, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "a.txt").write_text("قال زيد إنه هنا", "utf-8")
    (folder / "b.jsonl").symlink_to(project.path.absolute())
    (folder / "c.jsonl").hardlink_to(project.path)
    report = import_files(project, [folder])
    assert report.documents == 1
    assert [line.partition(":")[0].rpartition("/")[2] for line in report.refused] == ["b.jsonl", "c.jsonl"]


def test_a_failing_index_takes_back_the_import(project: Project, tmp_path: Path, monkeypatch) -> None:
    (tmp_path / "a.txt").write_text("قال زيد إنه هنا", "utf-8")

    def full(most: int = 50) -> bool:
        raise StorageFailed("The disk is full.")

    monkeypatch.setattr(project.search, "catch_up", full)
    with pytest.raises(StorageFailed):
        import_files(project, [tmp_path / "a.txt"])
    assert project.documents.ids() == []


def test_a_row_of_which_a_part_is_refused_is_no_negative_example(project: Project, tmp_path: Path) -> None:
    file = tmp_path / "in.jsonl"
    rows = [{"id": n, "text": f"قال زيد {n}", "label": [[4, end, "PER"]]} for n, end in enumerate((7, 70))]
    file.write_text("".join(json.dumps(r) + "\n" for r in rows))
    with pytest.raises(ImportFailed):
        import_files(project, [file])
    report = import_files(project, [file], skip_bad=True)
    assert (report.added, report.layers) == (("0",), 1)
    assert f"{file}:2: 1 is left out whole" in report.notes
    assert len(report.refused) == 1


def test_another_title_date_or_meta_is_said_and_with_replace_taken(project: Project) -> None:
    older = Document("r1", "قال زيد", "أول", date="2020-01-07", meta={"desk": "a", "page": 1})
    import_rows(project, Read((Row(older, (PER,)),), name="in.jsonl"), "A")
    newer = replace(older, title="ثان", date="2020-01-08", meta={"desk": "b"})
    given = Read((Row(newer, (PER,)),), name="in.jsonl")
    said = import_rows(project, given, "A")
    assert said.notes == (
        "in.jsonl: another title, date or meta is here (documents: 1); --replace takes this one instead",
    )
    assert project.documents.get("r1") == older
    taken = import_rows(project, given, "A", replace=True)
    assert taken.notes == ("in.jsonl: another title, date or meta was taken over (documents: 1)",)
    assert taken.unchanged == 1
    assert project.documents.get("r1") == replace(newer, meta={"desk": "b", "page": 1})
    assert import_rows(project, given, "A").notes == ()


def test_a_row_that_says_no_title_or_date_takes_none_away(project: Project) -> None:
    older = Document("r1", "قال زيد", "أول", date="2020-01-07")
    import_rows(project, Read((Row(older, (PER,)),), name="in.jsonl"), "A")
    bare = Read((Row(Document("r1", "قال زيد"), (PER,)),), name="in.txt")
    assert import_rows(project, bare, "A", replace=True).notes == ()
    assert project.documents.get("r1") == older
