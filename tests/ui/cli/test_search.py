"""`search` finds words and annotations in a project, as lines and as JSON."""

import json

import pytest

import main
from annotator.model import Document, Entity, Layer, Range
from storage.project import Project
from tests.storage.conftest import SCHEME

TEXT = "قصفت طائرات\nمدينة حلب، وبحلب قتلى."


@pytest.fixture
def project(tmp_path):
    path = tmp_path / "p.tawsim"
    with Project.create(path, SCHEME) as made:
        document = Document("d", TEXT)
        made.documents.add([document])
        made.layers.put(Layer(document, "A", {"e1": Entity("e1", "LOC", (Range(18, 21),))}))
    return path


def test_hits_are_listed_with_their_place_and_context(project, capsys):
    assert main.main(["search", str(project), "حلب"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines == [
        "d:18-21: قصفت طائرات مدينة [حلب]، وبحلب قتلى.",
        "d:25-28: قصفت طائرات مدينة حلب، وب[حلب] قتلى.",
    ]


def test_as_json_an_annotation_comes_with_its_label_and_annotator(project, capsys):
    assert main.main(["search", str(project), "label:LOC", "--json"]) == 0
    (row,) = json.loads(capsys.readouterr().out)
    assert (row["document"], row["start"], row["end"], row["words"]) == ("d", 18, 21, "حلب")
    assert (row["annotator"], row["id"], row["label"]) == ("A", "e1", "LOC")
    assert main.main(["search", str(project), "حلب", "--json", "--most", "1"]) == 0
    (row,) = json.loads(capsys.readouterr().out)
    assert "annotator" not in row


def test_a_document_that_was_found_has_no_positions(project, capsys):
    assert main.main(["search", str(project), "by:A"]) == 0
    assert capsys.readouterr().out == "d: قصفت طائرات مدينة حلب، وبحلب قتلى.\n"
    assert main.main(["search", str(project), "by:A", "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == [{"document": "d", "after": TEXT}]


def test_a_name_that_nothing_has_is_told_and_looked_for_all_the_same(project, capsys):
    with Project.open(project) as made:
        made.documents.add([document := Document("o", "حلب")])
        made.layers.put(Layer(document, "A", {"e1": Entity("e1", "LOCATION_OLD", (Range(0, 3),))}))
    assert main.main(["search", str(project), "label:LOCATION_OLD", "--json"]) == 0
    said = capsys.readouterr()
    assert [row["document"] for row in json.loads(said.out)] == ["o"]
    assert said.err.startswith("The scheme has no label LOCATION_OLD.")
    assert main.main(["search", str(project), "role:Plase by:B", "--json"]) == 0
    assert capsys.readouterr().err.splitlines() == [
        "The scheme has no role Plase. Near it: Place.", "Nothing in the project is by B."
    ]  # fmt: skip


def test_nothing_found_is_an_empty_list(project, capsys):
    assert main.main(["search", str(project), "لندن", "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == []


def test_a_query_that_can_not_be_read_is_one_line(project, capsys):
    assert main.main(["search", str(project), "/(/"]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith("/(/ is no regular expression")
    assert said.err.count("\n") == 1
