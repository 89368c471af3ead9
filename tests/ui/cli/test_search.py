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


def test_nothing_found_is_an_empty_list(project, capsys):
    assert main.main(["search", str(project), "لندن", "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == []


def test_a_query_that_can_not_be_read_is_one_line(project, capsys):
    assert main.main(["search", str(project), "/(/"]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith("/(/ is no regular expression")
    assert said.err.count("\n") == 1
